"""What is in a firmware image and what is not, by its map: no heap and no formatting of the C library, no part of the
core that the lamp's lists do not name, and some of each that they do.

usage: linked.py FOLDER    where tools/firmware/firmware.py has put the images
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / folder) for folder in ("tests/house", "tools/size", "tools/firmware")]

import chips  # noqa: E402
import images  # noqa: E402
from rooms import expect, report  # noqa: E402

LISTED = ("node", "health server", "onoff server", "pb-adv device", "proof out of band", "heartbeat", "HCI host",
          "records in a store", "sending to itself")
# Copying, comparing, and what the compiler calls for arithmetic.
ALLOWED = re.compile(r"(lib_a-|libc_string_)?(mem(cpy|move|set|cmp)|str(len|ncmp|cspn))(-asm)?(\.[cS])?\.o$"
                     r"|_\w+\.o$|save-restore\.o$")
MEMBER = re.compile(r"\((?P<member>[^)]*)\)$")


def library_members(text):
    """Objects of the C library and of the compiler's that are in the image."""
    members = [MEMBER.search(path) for section, _, path in chips.read_files(text)
               if "core.a" not in path and chips.is_in(section, chips.IN_FLASH)]
    return {member["member"] for member in members if member}


def faults_of(chip, origins, members):
    faults = [f"{chip}: {member} of the C library is in the image" for member in members if not ALLOWED.match(member)]
    for name, part in images.PARTS.items():
        for source in part.owns:
            if (source in origins) != (name in LISTED):
                faults.append(f"{chip}: {source} is {'not ' if name in LISTED else ''}in the image")
    return faults


def main(folder):
    listed = {source for name in LISTED for source in images.PARTS[name].owns}
    expect(len(faults_of("a lie", listed, {"malloc.o"})) == 1, "a heap was not noticed")
    expect(len(faults_of("a lie", {"features/provisioner.c"}, set())) > 1, "a feature too many was not noticed")
    faults = []
    for chip in chips.CHIPS:
        text = (pathlib.Path(folder) / chip.lower().replace("-", "_") / "lamp.map").read_text()
        origins = {origin for section, _, origin in chips.read_map(text) if chips.is_in(section, chips.IN_FLASH)}
        faults += faults_of(chip, origins, library_members(text))
    report("firmware images", faults, len(chips.CHIPS))


if __name__ == "__main__":
    main(sys.argv[1])
