#!/usr/bin/env python3
"""Instructions per PDU heard, by callgrind: the difference of two runs that differ only in how many PDUs; for each kind
over OpenSSL, without and with a flight recorder, and over Mbed TLS, in all and outside of its AES.

Instructions are the same on every machine and whatever else it is doing; these are the figures to compare over time.

    instructions.py PROGRAMS      PROGRAMS is the folder bench/programs of a release build; prints JSON
"""

import json
import re
import subprocess
import sys
import tempfile

KINDS = ("repeat", "duplicate", "decoded", "relayed", "delivered")
FEW, MANY = 1000, 3000


def self_cost(profile, prefix):
    """Instructions in functions whose names begin with `prefix`, without those that they call."""
    names = {}
    cost = 0
    inside = skip = False
    for line in profile.splitlines():
        if match := re.match(r"fn=\((\d+)\)(?: (.*))?$", line):
            names.setdefault(match[1], match[2])
            inside = names[match[1]].startswith(prefix)
        elif match := re.match(r"cfn=\((\d+)\) (.*)$", line):
            names.setdefault(match[1], match[2])
        elif line.startswith("calls="):
            skip = True # the next line is what the called function cost
        elif re.match(r"[+*\d-]", line):
            cost += 0 if skip or not inside else int(line.split()[1])
            skip = False
    return cost


def count(program, kind, pdus, *more):
    """Instructions in all, and within the AES of Mbed TLS."""
    with tempfile.NamedTemporaryFile() as out:
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out.name}", program, kind, str(pdus), *more],
            capture_output=True, text=True, check=True)
        aes = self_cost(out.read().decode(), "mbedtls_aes")
    return int(re.search(r"Collected : (\d+)", run.stderr).group(1)), aes


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = f"{sys.argv[1]}/stack"
    figures = {}
    for kind in KINDS:
        for name, more in ((kind, ()), (f"{kind}_recorded", ("recorded",)), (f"{kind}_mbedtls", ("mbedtls",))):
            many, few = (count(program, kind, pdus, *more) for pdus in (MANY, FEW))
            figures[f"{name}_instructions"] = round((many[0] - few[0]) / (MANY - FEW), 1)
            if "mbedtls" in more:
                outside = (many[0] - many[1]) - (few[0] - few[1])
                figures[f"{name}_outside_aes_instructions"] = round(outside / (MANY - FEW), 1)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
