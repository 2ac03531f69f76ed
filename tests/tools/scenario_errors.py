"""A wrong scenario gets its file, the line and the cause, on the error output only; the exit status is 2.

Each case changes a good scenario in one place. The good one itself must run.
"""

import pathlib
import sys
import tempfile

from kit import end, expect, run

GOOD = """\
name: pair
seed: 3
radio: {path_loss_exponent: 3.2, shadowing: 0 dB}
settings:
  network_transmit: {count: 3, interval: 20 ms}
groups:
  - {name: lamps, address: 0xC000}
nodes:
  - name: lamp
    kind: lamp
    listens_to: lamps
    place: {grid: {columns: 2, rows: 1, from: [0, 0], step: [5, 5]}}
  - name: button
    kind: switch
    speaks_to: lamps
    place: {list: [[3, 3]]}
traffic:
  - name: presses
    from: button
    to: lamps
    every: 1 s
    count: 3
expect: {delivered: 100 %}
"""

# What is replaced, by what, at which line the complaint is, and words that it must hold.
CASES = [
    ("name: pair\n", "name: [pair\n", None, ["not YAML"]),
    ("seed: 3", "sead: 3", 2, ['no key "sead"', 'did you mean "seed"']),
    ("seed: 3", "seed: three", 2, ["whole number", "three"]),
    ("seed: 3", "colour: red", 2, ['no key "colour"', "may have", "nodes"]),
    ("shadowing: 0 dB", "shadowing: 4", 3, ["needs a unit", "dB"]),
    ("shadowing: 0 dB", "shadowing: 4 m", 3, ['unknown unit "m"']),
    ("path_loss_exponent: 3.2", "path_loss_exponent: 0.2", 3, ["out of range"]),
    ("path_loss_exponent: 3.2", "path_los_exponent: 3.2", 3, ["did you mean", "path_loss_exponent"]),
    ("shadowing: 0 dB", "shadowing: 0 dB, shadowing: 1 dB", 3, ["twice"]),
    ("interval: 20 ms", "interval: 25 ms", 5, ["steps of 10 ms"]),
    ("count: 3, interval", "count: 9, interval", 5, ["1 to 8"]),
    ("address: 0xC000", "address: 0x0001", 7, ["group address", "from 0xC000 to 0xFEFF"]),
    ("    kind: lamp\n", "    kind: lantern\n", 10, ["lamp, switch, sensor", "lantern"]),
    ("listens_to: lamps", "listens_to: lamsp", 11, ['no group "lamsp"', 'did you mean "lamps"']),
    ("columns: 2, rows: 1, ", "columns: 2, ", 12, ['needs the key "rows"']),
    ("{list: [[3, 3]]}", "{list: [[3, 3]], line: {count: 1, from: [0, 0], step: [1, 1]}}", 16, ["only one"]),
    ("{list: [[3, 3]]}", "{list: [[3]]}", 16, ["[x, y]"]),
    ("{list: [[3, 3]]}", "{list: 3}", 16, ["must be a list"]),
    ("{list: [[3, 3]]}", "{}", 16, ["must be a list, a grid, a line or random"]),
    ("name: button\n", "name: lamp\n", 13, ['two node sets named "lamp"']),
    ("name: button\n", "name: A b\n", 13, ["must be 1 to 20 of"]),
    ("from: button", "from: buton", 18, ['"buton"', 'did you mean "button"']),
    ("    to: lamps\n    every", "    to: nobody\n    every", 18, ['"nobody"', "a group, a node set or a node"]),
    ("count: 3\n", "count: 3\n    acknowledged: yes\n", 18, ["only messages to one node can be acknowledged"]),
    ("    every: 1 s\n", "", 18, ['needs the key "every"']),
    ("expect:", "provisioning: {by: walk}\nexpect:", 23, ["needs a \"walk\""]),
    ("expect:", "provisioning: {by: walk, walk: {path: [[0, 0]]}}\nexpect:", 1, ["commissioner"]),
    ("expect:", "faults: [{at: 1 s, off: lamp-7}]\nexpect:", 23, ['"lamp-7"', "a node"]),
    ("expect:", "faults: [{at: 1 s}]\nexpect:", 23, ["one of off, on, jammer, link and again"]),
    ("expect:", "faults: [{at: 1 s, off: lamp-1, on: lamp-1}]\nexpect:", 23, ["only one"]),
    ("expect:", "faults: [{at: 2 s, until: 1 s, link: [lamp-1, lamp-2], loss: 5 %}]\nexpect:", 23, ["end before"]),
    ("expect:", "faults: [{at: 1 s, again: lamp-7}]\nexpect:", 23, ['"lamp-7"', "a node"]),
    ("    kind: lamp\n", "    kind: lamp\n    wrong: socks\n", 11, ["something that can be wrong", "net_key, app_key"]),
    ("    kind: lamp\n", "    kind: lamp\n    wrong: [net_key, socks]\n", 11, ["something that can be wrong"]),
    ("    kind: lamp\n", "    kind: lamp\n    replay: 5000\n", 11, ["places in the replay list"]),
    ("    kind: lamp\n", "    kind: lamp\n    ttl: 1\n", 11, ["a default TTL"]),
    ("nodes:\n", "provisioning: {by: walk, walk: {path: [[0, 0]]}}\nnodes:\n  - {name: phone, kind: commissioner, "
                  "wrong: net_key, place: {list: [[1, 1]]}}\n", 10, ['"wrong" needs provisioning by preset']),
    ("expect:", "upkeep: [{at: 1 s}]\nexpect:", 23, ["iv_update, key_refresh, away or reboot"]),
    ("expect:", "upkeep: [{at: 1 s, away: lamp-1, reboot: any}]\nexpect:", 23, ["only one"]),
    ("expect:", "upkeep: [{at: 1 s, reboot: any}]\nexpect:", 23, ["stores: yes"]),
    ("expect:", "upkeep: [{at: 1 s, every: 1 s, away: lamp-1}]\nexpect:", 23, ["only reboots"]),
    ("expect:", "upkeep: [{at: 1 s, until: 2 s, iv_update: begin}]\nexpect:", 23, ["only what lasts"]),
    ("expect:", "upkeep: [{at: 2 s, until: 1 s, away: lamp-1}]\nexpect:", 23, ["end before"]),
    ("expect:", "upkeep: [{at: 1 s, away: lamp}]\nexpect:", 23, ["a set of 2 nodes", "lamp-1"]),
    ("expect:", "upkeep: [{at: 1 s, iv_update: start}]\nexpect:", 23, ["begin, end", "start"]),
    ("expect:", "upkeep: [{at: 1 s, key_refresh: all}]\nexpect:", 23, ["by: walk"]),
    ("delivered: 100 %", "delivered: 101 %", 23, ["out of range", "not from 0 to 100 %"]),
    # What reads well, and makes no sense.
    ("seed: 3", "duration: 0 s", 2, ["longer than 0"]),
    ("seed: 3", "duration: 2000 h", 2, ["out of range", "from 0 to 1000 h"]),
    ("seed: 3", "duration: 1.1234567 s", 2, ["finer than can be told apart"]),
    ("seed: 3", "seed: 99999999999999999999999", 2, ["from 0 to", "not 99999999999999999999999"]),
    ("shadowing: 0 dB", "shadowing: 100 dB", 3, ["no shadowing of 100 dB"]),
    ("columns: 2, rows: 1", "columns: 0, rows: 1", 12, ["from 1 to", "not 0"]),
    ("columns: 2, rows: 1", "columns: 4000, rows: 2500", 9, ['"lamp" makes it 10000000 nodes', "32767"]),
    ("columns: 2, rows: 1", "columns: 1000000, rows: 1000000", 12, ["more nodes than can be counted"]),
    ("columns: 2, rows: 1, from: [0, 0], step: [5, 5]", "columns: 300, rows: 1, from: [0, 0], step: [9999, 5]", 9,
     ['"lamp-300" would stand more than 1000 km away']),
    ("step: [5, 5]", "step: [5, 5, 1]", 12, ["a grid is flat"]),
    ("{list: [[3, 3]]}", "{random: {count: 1, neighbours: 5}}", 13, ["5 neighbours are not possible among 3 nodes"]),
    ("kind: switch\n", "kind: switch\n    listens_to: lamps\n", 13,
     ["only lamps listen", '"button" is of kind switch']),
    ("kind: switch\n", "kind: relay\n", 13, ["only switches and sensors speak", '"button" is of kind relay']),
    ("kind: switch\n", "kind: switch\n    relay: [1, 5]\n", 13, ['"button" has no node 5', "it has 1"]),
    ("from: button", "from: lamp", 18, ["only switches can be pressed", '"lamp" is of kind lamp']),
    ("from: button", "from: lamps", 18, ['"lamps" is a group, not a node set or a node']),
    ("    to: lamps\n    every", "    to: button\n    every", 18, ["only lamps can be switched"]),
    ("    listens_to: lamps\n", "", 17, ['no lamps listen to the group "lamps"']),
    ("    every: 1 s\n", "    every: 1 s\n    spread: 2 h\n", 18, ["an hour at most"]),
    ("expect:", "provisioning: {by: preset, walk: {path: [[0, 0]]}}\nexpect:", 23, ["nobody walks"]),
    ("expect:", "provisioning: {by: nobody, walk: {path: [[0, 0]]}}\nexpect:", 23, ["nobody walks", "by nobody"]),
    ("expect:", "provisioning: {by: nobody}\nexpect:", 1, ["belong to nobody: without traffic"]),
    ("expect:", "faults: [{at: 1 s, off: lamp}]\nexpect:", 23, ["a set of 2 nodes", '"lamp-1" to "lamp-2"']),
    ("expect:", "faults: [{at: 1 s, link: [lamp-1, lamp-1], loss: 5 %}]\nexpect:", 23, ['"lamp-1" to itself']),
    ("{delivered: 100 %}", "{round_trips: {means: [], within: 5 %}}", 23, ["must not be empty"]),
    ("expect: {delivered: 100 %}\n", "---\nname: second\n", 24, ["a second document"]),
]


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "pair.yaml"
        path.write_text(GOOD)
        run(program, "sim", path, status=0)
        for old, new, line, words in CASES:
            expect(GOOD.count(old) == 1, f"the case {old!r} does not change exactly one place")
            path.write_text(GOOD.replace(old, new))
            done = run(program, "sim", path, status=2)
            where = f"{path}:{line}: " if line else f"{path}:"
            expect(where in done.stderr, f"{new!r}: no {where!r} in {done.stderr!r}")
            for word in words:
                expect(word in done.stderr, f"{new!r}: no {word!r} in {done.stderr!r}")
            expect(done.stdout == "", f"{new!r}: something was printed: {done.stdout[:100]!r}")
        path.write_text("name: nobody\nnodes: []\n")
        expect(":2: nodes must not be empty" in run(program, "sim", path, status=2).stderr, "no nodes are nodes enough")
        expect("Is a directory" in run(program, "sim", folder, status=2).stderr, "a folder is not called so")
        path.write_text("")
        expect("empty" in run(program, "sim", path, status=2).stderr, "an empty file is not called empty")
        expect("cannot be read: No such file" in run(program, "sim", path.with_name("none.yaml"), status=2).stderr,
               "a missing file is not called so")
    end(f"scenario errors, {len(CASES) + 4} cases")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
