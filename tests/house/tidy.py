"""Reads every text file of the project for what does not belong into it.

  - paths of somebody's machine (home and work folders),
  - marks of unfinished work,
  - in sources and scripts: tab characters, trailing blanks, lines of more than 120 characters, a missing last newline.

It also names, without failing, sources that have grown long: does each still have one subject?
"""

import pathlib
import re
import tempfile

from rooms import ROOT, expect, report, project_files

FORBIDDEN = (
    (re.compile(r"(?<![\w.])/(home|Users|work|root)/\w"), "a path of somebody's machine"),
    (re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b"), "a mark of unfinished work"),
)
SOURCE = (".c", ".h", ".inc", ".py", ".sh", ".cmake", ".txt", ".mesh")
INPUT = re.compile(r"^fuzz/\w+/(corpus|crashes)/")  # octets that a fuzzer thought up, whatever they look like
GENERATED = re.compile(r"generated|vectors|include/bramble/messages/")
LONG = 600


def line_faults(name, text):
    strict = pathlib.PurePath(name).suffix in SOURCE and not GENERATED.search(name)
    for number, line in enumerate(text.split("\n"), 1):
        for pattern, what in FORBIDDEN:
            if pattern.search(line):
                yield f"{name}:{number}: {what}: {line.strip()[:120]}"
        if strict:
            if "\t" in line:
                yield f"{name}:{number}: a tab character"
            if line != line.rstrip():
                yield f"{name}:{number}: trailing blanks"
            if len(line) > 120:
                yield f"{name}:{number}: {len(line)} characters"
    if strict and text and not text.endswith("\n"):
        yield f"{name}: no newline at its end"


def check(root, names):
    faults = []
    for name in names:
        if INPUT.match(name):
            continue
        try:
            text = (root / name).read_text()
        except UnicodeDecodeError:
            continue
        faults += line_faults(name, text)
        length = text.count("\n")
        if length > LONG and name.endswith((".c", ".h", ".py")) and not GENERATED.search(name):
            print(f"(long: {name} has {length} lines; does it still have one subject?)")
    return faults, len(names)


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text, expected in (
                ("a.c", "int x; /* see /usr/share and ./home/x and https://example.org/home/x */\n", 0),
                ("a.c", "/* see /ho" "me/anna/x.h */\n", 1),
                ("a.md", "see `/wo" "rk/x`\n", 1),
                ("a.c", "/* TO" "DO: more */\n", 1),
                ("a.c", "int\tx;\n", 1),
                ("a.c", "int x; \n", 1),
                ("a.c", "int x;", 1),
                ("a.c", "/*" + "x" * 120 + "*/\n", 1),
                ("fuzz/x/corpus/1", "TO" "DO\n", 0),
                ("a.md", "x" * 200, 0)):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
            faults, _ = check(root, [name])
            expect(len(faults) == expected, f"{name} with {text!r} gave {faults}")


if __name__ == "__main__":
    self_test()
    report("text", *check(ROOT, project_files()))
