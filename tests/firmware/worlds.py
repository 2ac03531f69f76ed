"""One application, four worlds: the lamp (tools/bramble/app_lamp.c) in the simulator, as `bramble node` on Linux, and
as firmware on two chips is put through the same script of messages (partner.c), and its answers are the same octets in
the same order.

One number may differ, and must be what each world's limits say: how many sources its replay list holds, which stands in
the composition data.
"""

import pathlib
import struct
import subprocess

from images import ROOT, Image

from kit import Wrong, expect, main
from programs import Node
from virtual_air import VirtualAir

SIMULATED = "b7a3b1e0000040008000000000000001"  # the first lamp of the shell's own air
NODE = "b7a3b1e00000400080000000000000aa"
COMPOSITION = "answer 02"
REPLAY_AT = len(COMPOSITION) + 2 * 7  # behind page, company, product and version
PRESETS = {"in the simulator": "simulator", "bramble node": "gateway", "Cortex-M4": "chip", "RV32IMC": "chip"}


def replay_places(preset):
    text = (ROOT / "include/bramble/limits.h").read_text()
    line = next(line for line in text.splitlines() if f"BRAMBLE_LIMITS_{preset.upper()}_REPLAY_ENTRIES" in line)
    return int(line.split()[-1].rstrip("U"))


def play(run, world, bearer, uuid):
    """What was said and answered, line by line; the number of the replay list apart."""
    program = pathlib.Path(run.options.shims).parent / "firmware" / "firmware_partner"
    done = subprocess.run([program, bearer, run.folder / f"partner-{len(run.rows)}", uuid], capture_output=True,
                          text=True, timeout=300)
    expect(done.returncode == 0, f"the lamp {world}: the partner ended with {done.returncode}:\n{done.stdout}"
           f"{done.stderr}")
    lines, wanted = [], replay_places(PRESETS[world])
    for line in done.stdout.splitlines():
        if line.startswith(COMPOSITION):
            number, = struct.unpack("<H", bytes.fromhex(line[REPLAY_AT:REPLAY_AT + 4]))
            expect(number == wanted, f"the lamp {world} says that its replay list has {number} places, not {wanted}")
            line = line[:REPLAY_AT] + "...." + line[REPLAY_AT + 4:]
        lines.append(line)
    answers = sum(line.startswith("answer") for line in lines)
    run.passed(f"the lamp {world}", "partner to lamp", f"{len(lines) - answers} messages said, {answers} answered")
    return lines


def compare(world, lines, model):
    for number, (line, as_before) in enumerate(zip(lines, model)):
        expect(line == as_before, f"the lamp {world} says, in line {number + 1}, \"{line}\"; in the simulator it is "
               f"\"{as_before}\"; before that stands \"{lines[max(number - 1, 0)]}\"")
    expect(len(lines) == len(model), f"the lamp {world} says {len(lines)} lines, in the simulator {len(model)}")


def check_comparison():
    """Of two runs that differ in one answer, or of which one ends early, none passes."""
    model = ["say a: 00", "answer 01"]
    for other in (["say a: 00", "answer 02"], model[:1], [*model, "answer 01"]):
        try:
            compare("a lie", other, model)
        except Wrong:
            continue
        raise Wrong(f"a difference was not noticed: {other}")


def test(run):
    check_comparison()
    model = play(run, "in the simulator", "sim", SIMULATED)
    air = VirtualAir(run, "--seed", 11)
    bearer = f"hci:unix:{air.socket}"
    Node(run, "lamp", air.socket, bytes.fromhex(NODE))
    compare("bramble node", play(run, "bramble node", bearer, NODE), model)
    for chip in ("Cortex-M4", "RV32IMC"):
        image = Image(run, chip.lower(), chip, air.socket)
        compare(chip, play(run, chip, bearer, image.uuid()), model)
        image.end()
    run.passed("four worlds", "one application", "all answers are the same octets")


if __name__ == "__main__":
    main(test, "the lamp in four worlds")
