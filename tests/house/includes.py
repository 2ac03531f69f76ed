"""Arrows point down: checks every #include of the project against the order of the rooms.

  src/ROOM/       its own room, rooms before it ("room/file.h"), <bramble/...>, and four headers of the C library
  include/bramble only <bramble/...> and the headers of the C library that define types
  examples/       only <bramble/...>, the C library, and files of the same example
  host/           its own folder ("host/file.h"), base/, <bramble/...>, and the same headers of the C library
  platform/       public headers and whatever its world needs, but no room of the core unless listed below

It also checks what belongs to the same rule: only src/node/ defines struct bramble_node, and the spine (bearer,
network, transport, access) has no conditional compilation.
"""

import pathlib
import re
import tempfile

from rooms import ROOT, expect, report, room_order

CORE_SYSTEM = {"stdbool.h", "stddef.h", "stdint.h", "string.h"}
PUBLIC_SYSTEM = {"stdbool.h", "stddef.h", "stdint.h"}
EXAMPLE_SYSTEM = {"assert.h", "ctype.h", "errno.h", "inttypes.h", "limits.h", "signal.h", "stdbool.h", "stddef.h",
                  "stdint.h", "stdio.h", "stdlib.h", "string.h", "time.h"}
SPINE = ("bearer", "network", "transport", "access")

INCLUDE = re.compile(r'^\s*#\s*include\s*(<[^>]+>|"[^"]+"|\S+)')
CONDITION = re.compile(r"^\s*#\s*(?:if|elif)(?:def|ndef)?\b\s*(.*)")


def includes(path):
    for number, line in enumerate(path.read_text().splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            yield number, match.group(1)


def sources(folder):
    return sorted(path for path in folder.rglob("*") if path.suffix in (".c", ".h", ".inc"))


def core_include_fault(root, order, path, target):
    room = path.relative_to(root / "src").parts[0]
    name = target[1:-1]
    if target.startswith("<"):
        if name.startswith("bramble/"):
            return None if (root / "include" / name).exists() else "is no public header"
        return None if name in CORE_SYSTEM else "is not among the C headers that the core may use"
    if not target.startswith('"'):
        return "is computed, so nobody can tell where it points"
    other = name.split("/")[0]
    if other not in order:
        return "does not name its room"
    if order.index(other) > order.index(room):
        return f"points up: {room} stands below {other}"
    return None if (root / "src" / name).exists() else "does not exist"


def public_include_fault(root, order, path, target):
    name = target[1:-1]
    if target.startswith("<bramble/"):
        return None if (root / "include" / name).exists() else "is no public header"
    return None if target.startswith("<") and name in PUBLIC_SYSTEM else "is not allowed in a public header"


def host_include_fault(root, order, path, target):
    name = target[1:-1]
    if target.startswith("<bramble/"):
        return None if (root / "include" / name).exists() else "is no public header"
    if target.startswith("<"):
        return None if name in CORE_SYSTEM else "is not among the C headers that the core may use"
    if name.startswith("host/"):
        return None if (root / name).exists() else "does not exist"
    if name.startswith("base/"):
        return None if (root / "src" / name).exists() else "does not exist"
    return "is neither the host's own nor of src/base"


def example_include_fault(root, order, path, target):
    name = target[1:-1]
    if target.startswith("<bramble/"):
        return None if (root / "include" / name).exists() else "is no public header"
    if target.startswith("<"):
        return None if name in EXAMPLE_SYSTEM else "is neither Bramble's nor the C library's"
    return None if "/" not in name and (path.parent / name).exists() else "is not a file of this example"


def check(root, order):
    """All violations below `root`, and the number of files looked at."""
    faults = []
    looked_at = 0
    for folder, fault_of in (("src", core_include_fault), ("include", public_include_fault),
                             ("host", host_include_fault), ("examples", example_include_fault)):
        for path in sources(root / folder):
            looked_at += 1
            where = path.relative_to(root)
            if folder == "src" and where.parts[1] not in order:
                faults.append(f"{where}: {where.parts[1]} is not in the order of rooms")
                continue
            for number, target in includes(path):
                fault = fault_of(root, order, path, target)
                if fault:
                    faults.append(f"{where}:{number}: {target} {fault}")
    return faults + node_faults(root) + spine_faults(root), looked_at


def node_faults(root):
    faults = []
    for folder in ("src", "include"):
        for path in sources(root / folder):
            where = path.relative_to(root)
            if where.parts[:2] != ("src", "node") and re.search(r"struct\s+bramble_node\s*\{", path.read_text()):
                faults.append(f"{where}: defines struct bramble_node, which only src/node/ may know")
    return faults


def spine_faults(root):
    faults = []
    for room in SPINE:
        for path in sources(root / "src" / room):
            guard = path.relative_to(root / "src").as_posix().upper().replace("/", "_").replace(".", "_")
            for number, line in enumerate(path.read_text().splitlines(), 1):
                match = CONDITION.match(line)
                if match and match.group(1) not in (guard, "__cplusplus"):
                    faults.append(f"{path.relative_to(root)}:{number}: conditional compilation in the spine: {line}")
    return faults


def self_test():
    """A fabricated house: clean at first, then one violation of each kind, each of which must be found."""
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)

        def write(path, text):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)

        order = ["base", "network", "node"]
        write("include/bramble/types.h", "#include <stdint.h>\n")
        write("src/base/octets.h", "#ifndef BASE_OCTETS_H\n#include <bramble/types.h>\n#include <string.h>\n#endif\n")
        write("src/network/network.c", '#include "network/network.h"\n#include "base/octets.h"\n')
        write("src/network/network.h", "#ifndef NETWORK_NETWORK_H\n#endif\n")
        write("src/node/node.h", "struct bramble_node {\n    int x;\n};\n")
        write("host/host.c", '#include "host/hci.h"\n#include "base/octets.h"\n#include <string.h>\n')
        write("host/hci.h", "#include <bramble/types.h>\n")
        write("examples/lamp/lamp.c", "#include <bramble/types.h>\n#include <stdio.h>\n")
        faults, looked_at = check(root, order)
        expect(not faults and looked_at == 8, f"a clean house was reported: {faults}")

        for path, text, fragment in (
                ("src/base/bad.c", '#include "network/network.h"\n', "points up"),
                ("src/base/bad.c", '  #  include "network/network.h"\n', "points up"),
                ("src/base/bad.c", "#include <stdio.h>\n", "not among the C headers"),
                ("src/base/bad.c", '#include "octets.h"\n', "does not name its room"),
                ("src/base/bad.c", '#include "base/none.h"\n', "does not exist"),
                ("src/base/bad.c", "#include HEADER\n", "is computed"),
                ("src/base/bad.c", "#include <bramble/none.h>\n", "no public header"),
                ("src/attic/bad.c", "int x;\n", "not in the order"),
                ("src/base/bad.h", "struct bramble_node {\n", "only src/node/"),
                ("src/network/bad.c", "#ifdef FRIEND\n#endif\n", "conditional compilation"),
                ("include/bramble/bad.h", '#include "base/octets.h"\n', "not allowed in a public header"),
                ("include/bramble/bad.h", "#include <stdio.h>\n", "not allowed in a public header"),
                ("host/bad.c", '#include "network/network.h"\n', "neither the host's own"),
                ("host/bad.c", '#include "host/none.h"\n', "does not exist"),
                ("host/bad.c", "#include <stdio.h>\n", "not among the C headers"),
                ("examples/lamp/bad.c", '#include "base/octets.h"\n', "not a file of this example"),
                ("examples/lamp/bad.c", "#include <sys/epoll.h>\n", "neither Bramble's")):
            write(path, text)
            faults, _ = check(root, order)
            expect(len(faults) == 1 and fragment in faults[0], f"{path} with {text!r} gave {faults}")
            (root / path).unlink()


if __name__ == "__main__":
    self_test()
    report("includes", *check(ROOT, room_order()))
