"""Firmware images in emulators, and the shell's verbs said one by one: what the tests of firmware share."""

import pathlib
import socket
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests/interop"), str(ROOT / "tools/firmware")]

import firmware  # noqa: E402
from kit import Missing, expect, wait_for  # noqa: E402

NO_ANSWER = 3


def image_of(run, chip):
    """Where the test firmware_build has put it."""
    path = pathlib.Path(run.options.results).parent / "firmware" / chip.lower().replace("-", "_") / "lamp.elf"
    expect(path.exists(), f"there is no image {path}; the test firmware_build makes it")
    return path


class Image:
    """The lamp on a chip, its UART connected to a controller of `bramble air`."""

    def __init__(self, run, name, chip, air_socket, store=None, patient=False):
        self.run, self.name, self.chip = run, name, chip
        self.image = image_of(run, chip)
        words = firmware.start_words(chip, self.image, air_socket, [f"store={store}"] if store else [],
                                     patient)
        try:
            self.process = run.start(name, words)
        except FileNotFoundError:
            raise Missing(f"there is no {words[0]}; qemu-system-arm and qemu-system-misc have it") from None

    def lines(self):
        return (self.run.folder / f"{self.name}.log").read_text(errors="replace").splitlines()

    def said(self, beginning, count=1):
        """The rest of the count-th line that begins so; None while there is none."""
        found = [line for line in self.lines() if line.startswith(beginning)]
        return found[count - 1][len(beginning):] or "yes" if len(found) >= count else None

    def wait(self, beginning, what, count=1, seconds=120):
        wait_for(self.run, lambda: self.said(beginning, count), seconds, f"the image on {self.chip} {what}")
        return self.said(beginning, count)

    def uuid(self):
        return self.wait("ready: lamp, not provisioned, UUID ", "to begin to beacon")

    def deepest(self):
        """Octets of stack, as its painting has told last."""
        return int([line for line in self.lines() if line.startswith("stack: ")][-1].split()[1])

    def end(self):
        self.run.stop(self.process)


class Seat:
    """Keeps a seat of the air: a controller that nobody tells anything."""

    def __init__(self, air_socket):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.connect(str(air_socket))

    def leave(self):
        self.socket.close()


def say(shell, verb, attempts=3):
    """Answers what a verb of the shell came to. Again where nobody answered, as a person would."""
    for _ in range(attempts - 1):
        begun = shell.begin(verb)
        shell.wait(lambda: begun[-1].poll() is not None, 300, f"the shell to be done with {verb}")
        if begun[-1].returncode != NO_ANSWER:
            return shell.finish(begun)[0]
    return shell.say(verb, seconds=300)[0]


def say_onoff(shell, verb, address, on, attempts=3):
    answer = say(shell, f"{verb} @{address:04x}", attempts)
    expect(answer["onoff"] == on, f"{verb} @{address:04x}: {answer}")
