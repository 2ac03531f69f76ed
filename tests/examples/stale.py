"""Compiles the descriptions of the examples anew and compares with what lies beside them."""

import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def compile_to(description, folder):
    made = [folder / f"{description.stem}_generated.{kind}" for kind in "hc"]
    subprocess.run([sys.executable, "-B", ROOT / "src/message/generate.py", "--input", description,
                    "--header", made[0], "--source", made[1]], check=True)
    return made


def stale(description):
    with tempfile.TemporaryDirectory() as name:
        made = compile_to(description, pathlib.Path(name))
        return [path.name for path in made
                if path.read_text() != (description.parent / path.name).read_text()]


def self_test(description):
    """A changed description must be noticed."""
    with tempfile.TemporaryDirectory() as name:
        copy = pathlib.Path(name) / description.name
        copy.write_text(description.read_text())
        compile_to(copy, copy.parent)
        copy.write_text(description.read_text().replace(" Get", " Fetch"))
        if not stale(copy):
            sys.exit("the test does not notice a stale header")


if __name__ == "__main__":
    descriptions = sorted((ROOT / "examples").glob("*/*.txt"))
    descriptions = [path for path in descriptions if path.name != "CMakeLists.txt"]
    if not descriptions:
        sys.exit("no example has a description")
    self_test(descriptions[0])
    faults = [f"{path.relative_to(ROOT)}: {name} is stale" for path in descriptions for name in stale(path)]
    print("\n".join(faults) or f"{len(descriptions)} descriptions looked at, none stale")
    sys.exit(1 if faults else 0)
