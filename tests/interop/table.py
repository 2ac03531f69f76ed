"""Prints what the tests with foreign peers exercised: peer, direction, what, result, time.

Usage: table.py FOLDER   (the rows that the tests have left there; nothing is printed where there are none)
"""

import json
import pathlib
import sys


def main(folder):
    rows = [row for path in sorted(pathlib.Path(folder).glob("*.json")) for row in json.loads(path.read_text())]
    if not rows:
        return
    columns = ("peer", "direction", "exercised", "result")
    widths = {name: max(len(name), *(len(row[name]) for row in rows)) for name in columns}
    print("  ".join(name.ljust(widths[name]) for name in columns) + "  seconds")
    for row in rows:
        print("  ".join(row[name].ljust(widths[name]) for name in columns) + f"  {row['seconds']:7.1f}")
    results = [row["result"] for row in rows]
    print(f"foreign peers: {results.count('passed')} passed, {results.count('FAILED')} failed, "
          f"{results.count('skipped')} skipped, {results.count('it cannot')} that a peer's version cannot do\n")


if __name__ == "__main__":
    main(sys.argv[1])
