"""Leaving a part out of an application removes its octets from the chip's image: the linker's maps are looked into.

For each part that ./dev size measures: the image that lists everything else has no octet of the part's own sources, the
image that lists it has some of each. And the maps tell everything that is in the images.
"""

import pathlib
import re
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "house"), str(ROOT / "tools" / "size")]

import chips  # noqa: E402
import images  # noqa: E402
from rooms import expect, report  # noqa: E402

# Who leaves these out leaves out the procedures that work with them, too.
WORKS_WITH = {
    "health server": ("records in a store",),  # whose part names the type that keeps its state
    "provisioner": ("configuring by plan", "key refresh procedure", "removal procedure"),
    "configuration client": ("configuring by plan", "key refresh procedure", "removal procedure"),
    "key refresh procedure": ("removal procedure",),
}


def origins(contents):
    return {origin for section, octets, origin in contents if chips.is_in(section, chips.IN_FLASH)}


def faults_of(part, owns, without, with_it):
    faults = [f"{part}: {source} is in the image although nobody lists it" for source in owns if source in without]
    return faults + [f"{part}: {source} is not in the image; does the part own it?"
                     for source in owns if source not in with_it]


def untold(chip, map_path, contents):
    """Octets of the image that its map does not tell of, as a share of it; what is there is only alignment."""
    listing = chips.run([f"{chip.prefix}size", "-A", map_path.with_suffix(".elf")])
    total = sum(int(octets) for octets in re.findall(r"^\.(?:text|data|bss)\s+(\d+)", listing, re.MULTILINE))
    return (total - sum(entry[1] for entry in contents)) / total


def check(chip):
    everything = tuple(images.PARTS)

    def contents_of(name, parts):
        path = chip.link(name, images.source(parts))
        contents = chips.read_map(path.read_text())
        share = untold(chip, path, contents)
        faults = [f"{chip.name}, {name}: the map leaves {share:.1%} untold"] if not -0.001 < share < 0.01 else []
        return contents, faults

    whole, faults = contents_of("everything", everything)
    for part, described in images.PARTS.items():
        if not described.owns:
            continue
        left_out = (part, *WORKS_WITH.get(part, ()))
        rest, more = contents_of(f"all but {part}", tuple(name for name in everything if name not in left_out))
        faults += more + faults_of(part, described.owns, origins(rest), origins(whole))
        octets = [sum(entry[1] for entry in contents if entry[2] != "application") for contents in (rest, whole)]
        if octets[0] >= octets[1]:
            faults.append(f"{part}: an image without it is not smaller ({octets[0]} and {octets[1]} octets)")
    return faults


def main():
    expect(len(faults_of("a lie", ("a.c",), {"a.c"}, {"a.c"})) == 1, "a source that came along was not noticed")
    expect(len(faults_of("a lie", ("a.c",), set(), set())) == 1, "a source that is never there was not noticed")
    with tempfile.TemporaryDirectory() as name:
        faults = [fault for chip in chips.CHIPS for fault in check(chips.Chip(chip, pathlib.Path(name)))]
    report("parts of images", faults, len(chips.CHIPS) * len(images.PARTS))


if __name__ == "__main__":
    main()
