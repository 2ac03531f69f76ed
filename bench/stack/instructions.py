#!/usr/bin/env python3
"""Instructions per PDU heard, by callgrind: the difference of two runs that differ only in how many PDUs.

Instructions are the same on every machine and whatever else it is doing; these are the figures to compare over time.

    instructions.py PROGRAMS      PROGRAMS is the folder bench/programs of a release build; prints JSON
"""

import json
import re
import subprocess
import sys
import tempfile

KINDS = ("repeat", "duplicate", "relayed", "delivered")
FEW, MANY = 1000, 3000


def count(program, kind, pdus):
    with tempfile.NamedTemporaryFile() as out:
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out.name}", program, kind, str(pdus)],
            capture_output=True, text=True, check=True)
    return int(re.search(r"Collected : (\d+)", run.stderr).group(1))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = f"{sys.argv[1]}/stack"
    figures = {f"{kind}_instructions": round((count(program, kind, MANY) - count(program, kind, FEW)) / (MANY - FEW), 1)
               for kind in KINDS}
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
