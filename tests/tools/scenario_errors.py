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
    ("expect:", "faults: [{at: 1 s}]\nexpect:", 23, ["one of off, on, jammer and link"]),
    ("expect:", "faults: [{at: 1 s, off: lamp-1, on: lamp-1}]\nexpect:", 23, ["only one"]),
    ("expect:", "faults: [{at: 2 s, until: 1 s, link: [lamp-1, lamp-2], loss: 5 %}]\nexpect:", 23, ["end before"]),
    ("delivered: 100 %", "delivered: 101 %", 23, ["out of range"]),
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
        path.write_text("")
        expect("empty" in run(program, "sim", path, status=2).stderr, "an empty file is not called empty")
        expect("cannot be read" in run(program, "sim", path.with_name("none.yaml"), status=2).stderr,
               "a missing file is not called so")
    end(f"scenario errors, {len(CASES) + 2} cases")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
