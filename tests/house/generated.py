"""The committed tables are what the generator makes of the descriptions, and a stale table is noticed.

src/message/generate.py --check does the comparing. The self-test copies the project's sources, changes one generated
file in the copy, and expects the check to refuse it there.
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
        for path in generated:
            kept = (root / path).read_text()
            (root / path).write_text(kept + "\n")
            expect(check(root).returncode != 0, f"a changed {path} was not noticed")
            (root / path).write_text(kept)


if __name__ == "__main__":
    names = [name for name in project_files() if "generated" in name and name.endswith((".c", ".h"))
             and name.startswith(("src/", "include/"))]
    expect(names, "no generated file was found")
    self_test(names)
    outcome = check(ROOT)
    print(outcome.stdout + outcome.stderr, end="")
    sys.exit(outcome.returncode)
