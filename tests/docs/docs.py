"""Documentation that is run: every command and every C program that the pages show must work.

In README.md, CONTRIBUTING.md and docs/*.md
  - a block fenced as ```sh is run by `sh -eu` in the root of the project, after its release build, with a scratch
    folder as HOME; lines that are themselves how this test is started (./dev test, .ci/run)
    or that fetch the project (git clone, cd bramble) are left out;
  - a block fenced as ```c must be a complete translation unit that compiles without warnings;
  - fragments, sketches and output are fenced otherwise (```text, or nothing).

Usage: docs.py sh|c
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOT_HERE = re.compile(r"^\s*(\./dev (test|bench|format|size)|\.ci/run|git clone|cd bramble)\b")
COMPILE = ["cc", "-std=c11", "-Wall", "-Wextra", "-Wconversion", "-Werror", "-fsyntax-only", f"-I{ROOT}/include",
           "-x", "c", "-"]


def blocks(text, language):
    """(line number, text) of each block fenced with this language."""
    for match in re.finditer(rf"^```{language}\n(.*?)^```\s*$", text, re.MULTILINE | re.DOTALL):
        yield text.count("\n", 0, match.start()) + 2, match.group(1)


def run_c(text):
    return subprocess.run(COMPILE, input=text, text=True, capture_output=True)


def run_sh(text):
    lines = [line for line in text.split("\n") if not NOT_HERE.match(line)]
    with tempfile.TemporaryDirectory() as home:
        return subprocess.run(["sh", "-eu"], input="\n".join(lines), text=True, capture_output=True, cwd=ROOT,
                              env={**os.environ, "HOME": home}, timeout=500)


RUNNERS = {"c": run_c, "sh": run_sh}


def check(pages, language):
    faults = []
    number = 0
    for page in pages:
        for line, text in blocks(page.read_text(), language):
            number += 1
            result = RUNNERS[language](text)
            if result.returncode != 0:
                faults.append(f"{page.name}:{line}: this block ended with {result.returncode}:\n{text}\n"
                              f"{result.stdout[-2000:]}{result.stderr[-4000:]}")
    return faults, number


def self_test(language):
    good, bad = {"c": ("int x;\n", "int f(long x) { return x; }\n"), "sh": ("true\n", "true\nfalse\ntrue\n")}[language]
    with tempfile.TemporaryDirectory() as name:
        page = pathlib.Path(name) / "page.md"
        page.write_text(f"# Page\n\n```{language}\n{good}```\n\n```text\nnothing\n```\n\n```{language}\n{bad}```\n")
        faults, number = check([page], language)
        if number != 2 or len(faults) != 1 or "page.md:12" not in faults[0]:
            sys.exit(f"self-test: one good and one bad block gave {number} blocks and {faults}")


if __name__ == "__main__":
    self_test(sys.argv[1])
    found, count = check([page for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md",
                                            *sorted((ROOT / "docs").glob("*.md"))) if page.exists()], sys.argv[1])
    print("\n".join(found))
    if found:
        sys.exit(f"{len(found)} of {count} blocks do not work")
    print(f"{count} blocks of {sys.argv[1]} work")
