"""Looks at the core's object files, compiled without sanitizers:

  - none has writable data (.data, .bss, common; .data.rel.ro holds constants that the loader relocates, and is fine),
  - none asks for anything but four functions of the C library and the compiler's own helpers,
  - no room calls a function of a room above it, even if it declares that function itself.

The host side of a controller (host/) is held to the same rules, as the last room.

Usage: objects.py COMPILER OBJECT... ; each object's path contains src/ROOM/, or its folder is host/.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

from rooms import expect, report, room_order

ALLOWED = re.compile(r"mem(cpy|set|cmp|move)|_GLOBAL_OFFSET_TABLE_|__stack_chk_fail|__(u?div|u?mod|mul|ashl|lshr|ashr|"
                     r"popcount|clz|ctz|bswap)[a-z0-9]*[st]i[234]")
WRITABLE = re.compile(r"\.(data|bss|tdata|tbss)(\..*)?$|COMMON$|\.init_array|\.ctors")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def writable_sections(path):
    """Names of non-empty sections that a program could write to."""
    for line in run("objdump", "-h", str(path)).splitlines():
        fields = line.split()
        if len(fields) >= 7 and fields[0].isdigit() and int(fields[2], 16) > 0:
            if WRITABLE.match(fields[1]) and not fields[1].startswith(".data.rel.ro"):
                yield fields[1]


def symbols(path):
    """Three sets: what the object defines for others, what it lacks, and what it leaves in common storage."""
    defined, lacking, common = set(), set(), set()
    for line in run("nm", "-g", "-P", str(path)).splitlines():
        name, kind = line.split()[:2]
        (lacking if kind in "Uw" else common if kind == "C" else defined).add(name)
    return defined, lacking, common


def room_of(path, order):
    for first, second in zip(path.parts, path.parts[1:]):
        if first == "src" and second in order:
            return second
    if path.parent.name == "host":
        return "host"
    sys.exit(f"{path} lies in no room")


def check(paths, order):
    faults = []
    facts = {path: symbols(path) for path in paths}
    home = {}
    for path, (defined, _, _) in facts.items():
        home.update((name, room_of(path, order)) for name in defined)
    for path, (_, lacking, common) in facts.items():
        room = room_of(path, order)
        where = f"{room}/{path.name}"
        faults += [f"{where}: writable data in section {section}" for section in writable_sections(path)]
        faults += [f"{where}: writable data in common storage: {name}" for name in sorted(common)]
        for name in sorted(lacking):
            if name in home:
                if order.index(home[name]) > order.index(room):
                    faults.append(f"{where}: calls up: {name} belongs to {home[name]}")
            elif not ALLOWED.fullmatch(name):
                faults.append(f"{where}: needs {name}, which the core may not use")
    return faults, len(paths)


def self_test(compiler):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)

        def built(room, text, *flags):
            path = folder / "src" / room / "fabricated.o"
            path.parent.mkdir(parents=True, exist_ok=True)
            subprocess.run([compiler, "-std=c11", "-O1", "-x", "c", "-c", "-", "-o", str(path), *flags], input=text,
                           check=True, text=True)
            return path

        order = ["base", "node"]
        above = built("node", "int base_x(int); int node_x(int y); int node_x(int y) { return base_x(y); }")
        good = ("#include <string.h>\nstatic const char *const names[] = {\"a\", \"b\"};\n"
                "int base_x(int y); int base_x(int y) { char z[64]; memset(z, y, 64); return names[y & 1][0] + z[y]; }")
        faults, _ = check([built("base", good, "-fPIC"), above], order)
        expect(not faults, f"clean objects were reported: {faults}")
        for text, fragment in (
                ("int base_x(int y); int base_x(int y) { static int n = 3; return n += y; }", "section .data"),
                ("int base_x(int y); int base_x(int y) { static int n; return n += y; }", "section .bss"),
                ("int lost; int base_x(int y); int base_x(int y) { return y; }", "common storage: lost"),
                ("#include <stdlib.h>\nvoid *base_x(int y); void *base_x(int y) { return malloc(y); }", "malloc"),
                ("#include <stdio.h>\nint base_x(int y); int base_x(int y) { return printf(\"%d\", y); }", "printf"),
                ("#include <time.h>\nlong base_x(int y); long base_x(int y) { return y + time(0); }", "time"),
                ("int node_x(int); int base_x(int y); int base_x(int y) { return 1 + node_x(y); }", "calls up")):
            faults, _ = check([built("base", text, "-fcommon"), above], order)
            expect(len(faults) == 1 and fragment in faults[0], f"{text!r} gave {faults}")


if __name__ == "__main__":
    self_test(sys.argv[1])
    report("objects of the core", *check([pathlib.Path(name) for name in sys.argv[2:]], [*room_order(), "host"]))
