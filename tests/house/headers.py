"""Compiles each public header alone, twice over: as C11 and as C++17, with warnings as errors.

A header is included two times in a row, so that a missing guard shows. Usage: headers.py C_COMPILER CXX_COMPILER.
"""

import pathlib
import subprocess
import sys
import tempfile

from rooms import ROOT, expect, report

WARNINGS = ["-Wall", "-Wextra", "-Wconversion", "-Werror", "-pedantic", "-fsyntax-only"]


def check(include, compilers):
    faults = []
    headers = sorted((include / "bramble").rglob("*.h"))
    for header in headers:
        name = header.relative_to(include).as_posix()
        for command in compilers:
            result = subprocess.run([*command, *WARNINGS, f"-I{include}", "-"], text=True, capture_output=True,
                                    input=f"#include <{name}>\n#include <{name}>\n")
            if result.returncode != 0:
                faults.append(f"{name}: {' '.join(command)} refuses it:\n{result.stderr}")
    return faults, len(headers)


def self_test(compilers):
    with tempfile.TemporaryDirectory() as name:
        header = pathlib.Path(name) / "bramble" / "fabricated.h"
        header.parent.mkdir()
        guard = "#ifndef FABRICATED_H\n#define FABRICATED_H\n#include <stdint.h>\n{}\n#endif\n"
        for text, faults_expected, what in (
                (guard.format("static inline uint8_t low(uint8_t x) { return x; }"), 0, "a clean header"),
                (guard.format("static inline uint8_t low(uint32_t x) { return x; }"), 2, "a narrowing conversion"),
                (guard.format("int class(void);"), 1, "a word that C++ keeps for itself"),
                (guard.format("int size(size_t x);"), 1, "a type that is not declared"),
                ("struct twice { int x; };\n", 2, "a missing guard")):
            header.write_text(text)
            faults, _ = check(header.parents[1], compilers)
            expect(len(faults) == faults_expected or (what.startswith("a type") and faults),
                   f"{what} gave {len(faults)} faults: {faults}")


if __name__ == "__main__":
    both = [[sys.argv[1], "-std=c11", "-x", "c"], [sys.argv[2], "-std=c++17", "-x", "c++"]]
    self_test(both)
    report("public headers", *check(ROOT / "include", both))
