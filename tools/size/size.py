"""What Bramble costs on a chip: octets of flash and RAM, room by room and part by part.

usage: size.py [--output FILE] [--chip NAME] [--symbols [ROOM]] [--option OPTION]...

Compiles the core for each chip, links small applications (images.py), and reads the linker's maps. Counted is what the
core and the functions that it calls take: the compiler's own, and memcpy and the like, which are those of
platform/bare/memory.c as in our firmware (a C library's, made for long pieces, take 720 octets more on a Cortex-M4).
Not counted are the application's own code, the radio, and the crypto library. RAM is the memory of the node and of its
models' states: there is no other, since the core has no writable data and never allocates. The stack is what an
emulator has found at the end of rehearsal.c, in which the relay node is provisioned and configured, is switched, relays
and is reset; a crypto library comes on top.

An --option goes to compiler and linker, to try what it does (not -flto, after which no map tells where anything comes
from).
"""

import argparse
import collections
import json
import pathlib

import chips
import images

# Others, as linked for a Cortex-M4 by GCC 12 -Os under the same limits: flash and RAM of such a relay node.
KNOWN = {
    "Cortex-M4": (("stack A, without OnOff", 30973, "3,832"), ("stack B", 35214, "3,044"),
                  ("stack C", 36583, "3,016 and pools"), ("stack D", 38340, "1,912 and heap")),
    "RV32IMC": (("stack D", 46322, ""),),
}
KNOWN_PROVISIONER = "others add 13,400 linked (stack D), 16,000 to 18,000 as objects"
MUST = {"Cortex-M4": (28 * 1024, 3072), "RV32IMC": (34 * 1024, None)}
AIM = {"Cortex-M4": (16 * 1024, 2560), "RV32IMC": (20 * 1024, None)}
PROVISIONER = "relay node, provisioner, clients"


def weigh(contents):
    """Octets of flash per room, of RAM in all."""
    rooms = collections.Counter()
    ram = 0
    for section, octets, origin in contents:
        ram += octets if chips.is_in(section, chips.IN_RAM) else 0
        if origin != "application" and chips.is_in(section, chips.IN_FLASH):
            rooms[origin.split("/")[0]] += octets
    return {"flash": sum(rooms.values()), "ram": ram, "rooms": dict(rooms)}


def measure(chip):
    def weight(name, parts):
        return weigh(chips.read_map(chip.link(name, images.source(parts)).read_text()))

    measured = {"images": {name: weight(name, parts) for name, parts in images.IMAGES.items()}, "parts": {}}
    measured["images"]["relay node"]["stack"] = chip.rehearse(images.source(images.RELAY))
    for part, base in images.ADDITIONS.items():
        without, with_it = weight(f"before {part}", base), weight(f"with {part}", (*base, part))
        measured["parts"][part] = {kind: with_it[kind] - without[kind] for kind in ("flash", "ram")}
    return measured


def left_until_must(chip, relay):
    """What a relay node still has too much, or what it could still take."""
    has = {"flash": relay["flash"], "RAM with its stack": relay["ram"] + relay["stack"]}
    for (what, octets), bound in zip(has.items(), MUST[chip]):
        if bound is not None:
            yield f"{what} {octets:,} of {bound:,} ({'met' if octets <= bound else f'{octets - bound:,} too much'})"


def line(name, flash, ram):
    ram = ram if isinstance(ram, str) else f"{ram:,}"
    print(f"  {name:<34}{flash:>8,}  {ram:>16}")


def print_chip(chip, measured):
    print(f"\n{chip.name}: {chip.version()}\n  {' '.join(chip.compiling)}\n")
    print(f"  {'octets':<34}{'flash':>8}  {'RAM, no stack':>16}")
    for name, image in measured["images"].items():
        line(name, image["flash"], image["ram"])
    for name, flash, ram in KNOWN[chip.name]:
        line(f"({name})", flash, ram)
    for word, bound in (("must", MUST), ("aim", AIM)):
        line(f"({word} for a relay node)", bound[chip.name][0], bound[chip.name][1] or "")
    relay = measured["images"]["relay node"]
    print("\n  memcpy and the like are those of platform/bare/memory.c, as in our firmware")
    print(f"\n  RAM of the relay node with its stack: {relay['ram']:,} + {relay['stack']:,} = "
          f"{relay['ram'] + relay['stack']:,}")
    print("  left until the must: " + ", ".join(left_until_must(chip.name, relay)))
    print("\n  in flash, of each room               relay node   and provisioner, clients")
    first, second = (measured["images"][name]["rooms"] for name in ("relay node", PROVISIONER))
    for room in sorted(second, key=second.get, reverse=True):
        print(f"  {room:<34}{first.get(room, 0):>8,}  {second[room]:>16,}")
    print("\n  what a part adds")
    for name, cost in measured["parts"].items():
        line(name, cost["flash"], cost["ram"])
    more = measured["images"][PROVISIONER]["flash"] - measured["images"]["relay node"]["flash"]
    line("provisioner and clients", more, "")
    print(f"  ({KNOWN_PROVISIONER})")


def print_symbols(chip, room):
    """The largest functions and tables of the largest image; of one room or of all."""
    parts = (*images.IMAGES[PROVISIONER], *(("HCI host",) if room == "host" else ()))
    contents = chips.read_map(chip.link("symbols", images.source(parts)).read_text())
    found = [(octets, section, origin) for section, octets, origin in contents
             if origin != "application" and chips.is_in(section, chips.IN_FLASH)
             and (not room or origin.split("/")[0] == room)]
    print(f"\n{chip.name}: the largest functions and tables{' of ' + room if room else ''}\n")
    for octets, section, origin in sorted(found, reverse=True)[:60]:
        print(f"  {octets:>6,}  {section.removeprefix('.'):<60} {origin}")
    print(f"  {sum(entry[0] for entry in found):>6,}  in all {len(found)}")


def main():
    parser = argparse.ArgumentParser(prog="./dev size", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=pathlib.Path, default=chips.ROOT / "build" / "size.json")
    parser.add_argument("--chip", choices=chips.CHIPS, action="append")
    parser.add_argument("--symbols", nargs="?", const="", metavar="ROOM")
    parser.add_argument("--option", action="append", default=[], metavar="OPTION")
    options = parser.parse_args()
    if options.symbols and options.symbols != "host" and not (chips.ROOT / "src" / options.symbols).is_dir():
        parser.error(f"there is no room {options.symbols}")

    if any(option.startswith("-flto") for option in options.option):
        parser.error("after -flto no map tells where anything comes from")
    results = {}
    for name in options.chip or chips.CHIPS:
        chip = chips.Chip(name, chips.ROOT / "build" / "size", options.option)
        if options.symbols is not None:
            print_symbols(chip, options.symbols)
            continue
        results[name] = {"compiler": chip.version(), "options": chip.compiling, **measure(chip)}
        print_chip(chip, results[name])
    if results:
        options.output.write_text(json.dumps(results, indent=2) + "\n")
        print(f"\nthe same as JSON: {options.output}")


if __name__ == "__main__":
    main()
