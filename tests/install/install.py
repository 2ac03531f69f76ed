"""Installs the release build into a fresh folder and builds the README's lamp there, as a stranger would.

The lamp is the first block of C after the heading "A lamp of your own" in README.md. It is built outside the tree
twice, with the compiler and pkg-config, and with find_package in CMake, both with -std=c11 -Wall -Wextra -Wconversion
-Werror, and both programs are run: they must end with 0 and print the same, and something. The pkg-config modules are
those that the README names in its compile command.

While README.md has no lamp, examples/lamp/lamp.c stands in for it, so that installing is tested all the same.
Usage: install.py BUILD_FOLDER (of an optimised build without sanitizers).
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FLAGS = ["-std=c11", "-Wall", "-Wextra", "-Wconversion", "-Werror"]
PROJECT = """cmake_minimum_required(VERSION 3.25)
project(lamp LANGUAGES C)
set(CMAKE_C_STANDARD 11)
set(CMAKE_C_EXTENSIONS OFF)
find_package(bramble 0.1 REQUIRED)
add_executable(lamp lamp.c)
target_compile_options(lamp PRIVATE {flags})
target_link_libraries(lamp PRIVATE {targets})
"""


def run(*command, **options):
    result = subprocess.run([str(word) for word in command], text=True, capture_output=True, timeout=120, **options)
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {result.returncode}:\n{result.stdout}{result.stderr}")
    return result.stdout


def lamp_of(readme):
    """The lamp's source and the pkg-config modules of the README's compile command."""
    example = (ROOT / "examples" / "lamp" / "lamp.c").read_text()
    text = readme.read_text() if readme.exists() else ""
    section = re.search(r"^#+ *A lamp of your own.*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    if not section:
        print("README.md has no lamp yet; the example is built")
        return example, ["bramble-sim"]
    source = re.search(r"^```c\n(.*?)^```", section.group(0), re.MULTILINE | re.DOTALL)
    modules = re.search(r"pkg-config(?: +--\w+)+((?: +bramble[\w-]*)+)", section.group(0))
    if not source or not modules:
        sys.exit("README.md: the section of the lamp lacks its program or its compile command with pkg-config")
    if source.group(1) != example:
        sys.exit("README.md: its lamp is no longer examples/lamp/lamp.c")
    return example, modules.group(1).split()


def main(build):
    if not (build / "libbramble.a").exists():
        sys.exit(f"{build} holds no build; make it with cmake --preset release && cmake --build --preset release")
    source, modules = lamp_of(ROOT / "README.md")
    with tempfile.TemporaryDirectory() as name:
        outside = pathlib.Path(name)
        prefix = outside / "prefix"
        run("cmake", "--install", build, "--prefix", prefix)
        (outside / "lamp.c").write_text(source)

        found = next(prefix.rglob("bramble.pc")).parent
        environment = {**os.environ, "PKG_CONFIG_PATH": str(found)}
        flags = run("pkg-config", "--cflags", "--libs", *modules, env=environment).split()
        run("cc", *FLAGS, "lamp.c", "-o", "lamp", *flags, cwd=outside)
        first = run(outside / "lamp", cwd=outside)

        for module in sorted(path.stem for path in found.glob("bramble*.pc")):
            # Each can be linked by itself, with every object file that is in it.
            (outside / "empty.c").write_text("int main(void)\n{\n    return 0;\n}\n")
            alone = run("pkg-config", "--cflags", "--libs", module, env=environment).split()
            run("cc", *FLAGS, "empty.c", "-o", "empty", "-Wl,--whole-archive", f"-l{module.replace('-', '_')}",
                "-Wl,--no-whole-archive", *alone, "-L", found.parent, cwd=outside)

        targets = [re.sub("^bramble_", "bramble::", module.replace("-", "_")) for module in modules]
        targets = ["bramble::bramble" if target == "bramble" else target for target in targets]
        (outside / "CMakeLists.txt").write_text(PROJECT.format(flags=" ".join(FLAGS), targets=" ".join(targets)))
        run("cmake", "-G", "Ninja", "-S", outside, "-B", outside / "out", f"-DCMAKE_PREFIX_PATH={prefix}")
        run("cmake", "--build", outside / "out")
        second = run(outside / "out" / "lamp", cwd=outside)

        if not first.strip() or first != second:
            sys.exit(f"the two lamps ought to print the same:\n--- pkg-config\n{first}\n--- CMake\n{second}")
        print(first, end="")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve())
