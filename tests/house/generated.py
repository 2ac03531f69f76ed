"""The committed tables are what the generator makes of the descriptions, and a stale table is noticed.

src/message/generate.py --check does the comparing. The self-test copies the project's sources, changes generated files
of three kinds in the copy, one at a time, and expects the check to refuse each.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

from rooms import ROOT, expect, project_files


def check(root):
    return subprocess.run([sys.executable, "src/message/generate.py", "--check"], cwd=root, text=True,
                          capture_output=True)


def self_test(generated):
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        for path in project_files():
            if path.startswith(("src/message/", "include/", "docs/")) or path in generated:
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / path, root / path)
        result = check(root)
        expect(result.returncode == 0, f"an unchanged copy was refused:\n{result.stdout}{result.stderr}")
        for ending in (".h", "_names.c", "/registry.c"):
            path = next(name for name in generated if name.endswith(ending))
            kept = (root / path).read_text()
            (root / path).write_text(kept + "\n")
            expect(check(root).returncode != 0, f"a changed {path} was not noticed")
            (root / path).write_text(kept)


if __name__ == "__main__":
    folders = ("src/message/generated/", "include/bramble/messages/")
    names = [name for name in project_files() if name.startswith(folders)]
    expect(names, "no generated file was found")
    self_test(names)
    outcome = check(ROOT)
    print(outcome.stdout + outcome.stderr, end="")
    sys.exit(outcome.returncode)
