"""The pages name only stories that there are: `file:name`, the file below tests/. docs/behaviours.md has many."""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAMED = re.compile(r"`([\w/]+\.(?:c|py)):(\w+)`")


def missing(text):
    """(how many stories the text names, those that do not exist)"""
    named = NAMED.findall(text)
    gone = []
    for file, name in named:
        path = ROOT / "tests" / file
        source = path.read_text() if path.exists() else ""
        if not re.search(rf"\b(?:static void|def) {name}\(", source):
            gone.append(f"{file}:{name}")
    return len(named), gone


def unnamed():
    """Stories of tests/attacks that docs/attacks.md does not name: an attack that nobody would find."""
    page = (ROOT / "docs" / "attacks.md").read_text()
    stories = []
    for file in sorted((ROOT / "tests" / "attacks").glob("*.c")):
        for name in re.findall(r"cmocka_unit_test\((\w+)\)", file.read_text()):
            stories.append(f"attacks/{file.name}:{name}")
    assert stories
    return [story for story in stories if f"`{story}`" not in page]


def main():
    assert missing("`docs/stories.py:missing` `docs/stories.py:nobody`") == (2, ["docs/stories.py:nobody"])
    total = 0
    lost = 0
    for page in sorted((ROOT / "docs").glob("*.md")):
        count, gone = missing(page.read_text())
        total += count
        lost += len(gone)
        if count > 0:
            print(f"{page.name}: {count} stories named, {len(gone)} of them missing")
        for story in gone:
            print(f"  {story}")
    hidden = unnamed()
    for story in hidden:
        print(f"attacks.md does not name {story}")
    sys.exit(1 if lost > 0 or total == 0 or hidden else 0)


if __name__ == "__main__":
    main()
