#!/usr/bin/env python3
"""Instructions per PDU heard, by callgrind: the difference of two runs that differ only in how many PDUs; for each kind
without and with a flight recorder.

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


def count(program, kind, pdus, *more):
    with tempfile.NamedTemporaryFile() as out:
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out.name}", program, kind, str(pdus), *more],
            capture_output=True, text=True, check=True)
    return int(re.search(r"Collected : (\d+)", run.stderr).group(1))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = f"{sys.argv[1]}/stack"
    figures = {}
    for kind in KINDS:
        for name, more in ((kind, ()), (f"{kind}_recorded", ("recorded",))):
            both = [count(program, kind, pdus, *more) for pdus in (MANY, FEW)]
            figures[f"{name}_instructions"] = round((both[0] - both[1]) / (MANY - FEW), 1)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
