"""Makes a spoiled copy of a source file: one piece of text is replaced by another.

    spoil.py SOURCE OUTPUT OLD NEW

OLD must stand in the file exactly once, or the copy would be spoiled nowhere, or in a place that nobody has looked at.
In OLD and NEW a newline is written \\n; in NEW, %OLD% stands for OLD.
"""

import pathlib
import sys


def main(source, output, old, new):
    old, new = (text.replace("\\n", "\n") for text in (old, new))
    text = pathlib.Path(source).read_text()
    if text.count(old) != 1:
        sys.exit(f"spoil: {source}: this must stand there once and does {text.count(old)} times:\n{old}")
    pathlib.Path(output).write_text(text.replace(old, new.replace("%OLD%", old)))


if __name__ == "__main__":
    main(*sys.argv[1:])
