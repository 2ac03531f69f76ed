"""What the house tests share: the order of the rooms, the files of the project, and how a test reports.

The order of the rooms stands in docs/design.md (the indented lines under `src/` in its list of folders) and in the
root CMakeLists.txt (BRAMBLE_ROOMS), which links them. Both must agree.
"""

import os
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def order_in_cmake(root):
    text = (root / "CMakeLists.txt").read_text()
    return re.search(r"set\(BRAMBLE_ROOMS ([^)]*)\)", text).group(1).split()


def order_in_design(root):
    """The rooms that docs/design.md lists, or None while there is no such page."""
    page = root / "docs" / "design.md"
    if not page.exists():
        return None
    rooms = []
    inside = False
    for line in page.read_text().splitlines():
        if re.match(r"src/(\s|$)", line):
            inside = True
        elif inside and not line.startswith(" "):
            break
        elif inside:
            match = re.match(r"  ([a-z]+)/\s", line)
            rooms += [match.group(1)] if match else []
    return rooms


def room_order(root=ROOT):
    order = order_in_cmake(root)
    design = order_in_design(root)
    if design is not None and design != order:
        sys.exit(f"docs/design.md lists the rooms as {design}, CMakeLists.txt as {order}")
    return order


def project_files(root=ROOT):
    """Every file of the project, as paths relative to the root: all but what .gitignore names, and git's own."""
    ignored = {".git", *(line.rstrip("/") for line in (root / ".gitignore").read_text().split())}
    names = []
    for folder, below, files in os.walk(root):
        below[:] = sorted(name for name in below if name not in ignored)
        names += [(pathlib.Path(folder) / name).relative_to(root).as_posix() for name in files if name not in ignored]
    return names


def report(subject, violations, looked_at):
    """Prints the violations and ends the program: with 1 if there are any, or if there was nothing to look at."""
    for violation in violations:
        print(violation)
    if not looked_at:
        sys.exit(f"{subject}: nothing was looked at, so nothing was checked")
    if violations:
        sys.exit(f"{subject}: {len(violations)} violations")
    print(f"{subject}: {looked_at} looked at, none wrong")


def expect(condition, what):
    """A self-test's assertion: the check itself must be able to fail."""
    if not condition:
        sys.exit(f"self-test: {what}")
