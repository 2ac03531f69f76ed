"""The core on a 32-bit machine, as far as a compiler can tell without one: every source of src/ compiles without a
warning, and the numbers of <bramble/size.h> are exact, for 32 and for 64 bits.

src/node/memory.c asserts that each struct fits its number; here the same lines (FITS and FITS_ROUNDED) are asserted to
be equal, since what is too large is RAM that every node wastes. On x86 the compiler's own 32-bit mode stands for a
chip: with 64-bit integers aligned to 8 and enumerators as short as they can be, it lays structs out as the ABI of Arm
chips does. Headers of a C library for it need not be there: the core uses four functions of one. If arm-none-eabi-gcc
is installed, it is asked for the sizes as well.

Usage: sizes.py COMPILER. Ends with 77 (skipped) when there is no compiler for 32 bits.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from rooms import ROOT, expect, report

STRING_H = """#include <stddef.h>
void *memcpy(void *to, const void *from, size_t size);
void *memmove(void *to, const void *from, size_t size);
void *memset(void *to, int octet, size_t size);
int memcmp(const void *one, const void *other, size_t size);
"""
FLAGS = ["-std=c11", "-Wall", "-Wextra", "-Wconversion", "-Wshadow", "-Werror", "-ffreestanding", "-fsyntax-only"]
CHIP = ["-m32", "-malign-double", "-fshort-enums"]
FITS = re.compile(r"^FITS(_ROUNDED)?\((.*?),\s*(BRAMBLE_SIZE_\w+)\);", re.MULTILINE | re.DOTALL)
SKIPPED = 77


def compile_faults(command, folder, sources):
    """What the compiler says about the sources; nothing when all is well."""
    inner = subprocess.run([command[0], "-print-file-name=include"], check=True, capture_output=True, text=True)
    result = subprocess.run([*command, *FLAGS, "-nostdinc", "-isystem", inner.stdout.strip(), "-isystem", str(folder),
                             f"-I{ROOT / 'src'}", f"-I{ROOT / 'include'}", *map(str, sources)],
                            capture_output=True, text=True)
    return "" if result.returncode == 0 else result.stderr or "it ended without a word\n"


def exact_asserts(text, more=0):
    """C that asserts each number of memory.c to be what its struct takes, `more` octets added to the number."""
    lines = ['#include "node/records.h"\n']
    for rounded, kind, number in FITS.findall(text):
        size = f"sizeof({kind})" if rounded else f"BRAMBLE_SIZE_ROUND(sizeof({kind}))"
        lines.append(f'_Static_assert({size} == ({number}) + {more}, "{number} in <bramble/size.h> is not exact");\n')
    return "".join(lines)


def check(command, folder, sources):
    text = (ROOT / "src" / "node" / "memory.c").read_text()
    exact = folder / "exact.c"
    exact.write_text(exact_asserts(text, more=8))
    wrong = compile_faults(command, folder, [exact])
    expect(wrong.count("static assertion failed") + wrong.count("static_assert failed") == len(FITS.findall(text)),
           "numbers that are 8 too large were not all noticed")
    exact.write_text(exact_asserts(text))
    return [line for line in compile_faults(command, folder, [exact, *sources]).splitlines() if "error" in line]


def main(compiler):
    memory = (ROOT / "src" / "node" / "memory.c").read_text()
    expect(len(FITS.findall(memory)) >= 15, "memory.c asserts hardly anything")
    sources = sorted((ROOT / "src").rglob("*.c"))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "string.h").write_text(STRING_H)
        (folder / "empty.c").write_text("#include <stdint.h>\nextern int32_t nothing;\n")
        arm = shutil.which("arm-none-eabi-gcc")
        commands = [[compiler, *CHIP]] + ([[arm, "-mcpu=cortex-m4", "-mthumb"]] if arm else [])
        commands = [command for command in commands if not compile_faults(command, folder, [folder / "empty.c"])]
        faults = check([compiler], folder, [])
        for command in commands:
            faults += check(command, folder, sources if command is commands[0] else [])
    if not commands:
        print(f"{compiler} has no 32-bit mode, and there is no arm-none-eabi-gcc")
        sys.exit(SKIPPED)
    report("sources on 32 bits", faults, len(sources))


if __name__ == "__main__":
    main(sys.argv[1])
