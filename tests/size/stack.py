"""The relay node lives in an emulator of each chip, and its stack stays within what docs/size.md promises.

The rehearsal ends with a number only when the partner got every answer. That the measurement sees a deeper stack is
tried with a compiler that wastes it: not optimised, the same code must be found to go deeper.
"""

import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "house"), str(ROOT / "tools" / "size")]

import chips  # noqa: E402
import images  # noqa: E402
from rooms import expect, report  # noqa: E402

PROMISED = 1280
LEAST = 512  # a measurement below this has not looked


def main():
    faults = []
    with tempfile.TemporaryDirectory() as name:
        text = images.source(images.RELAY)
        for chip in chips.CHIPS:
            folder = pathlib.Path(name)
            depth = chips.Chip(chip, folder / "as_it_is").rehearse(text)
            wasted = chips.Chip(chip, folder / "wasted", ("-O0",)).rehearse(text)
            expect(wasted > depth, f"{chip}: {wasted} octets of stack without optimisation, {depth} with it")
            if not LEAST < depth <= PROMISED:
                faults.append(f"{chip}: the stack was {depth} octets deep; promised are {PROMISED}")
    report("stacks of chips", faults, len(chips.CHIPS))


if __name__ == "__main__":
    main()
