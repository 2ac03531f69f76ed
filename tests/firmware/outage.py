"""Firmware whose controller is not there when it starts, comes, vanishes, and comes back: it waits, becomes a member,
and has lost nothing.
"""

from images import Image, say, say_onoff

from kit import expect, main
from programs import Shell
from virtual_air import VirtualAir

CHIPS = (("Cortex-M4", 0x0100), ("RV32IMC", 0x0200))


def test(run):
    socket = run.folder / "air"
    images = [(Image(run, chip.lower(), chip, socket, patient=True), address) for chip, address in CHIPS]
    for image, _ in images:
        image.wait("controller_lost", "to miss its controller")
        expect(image.said("ready") is None, f"{image.chip} is ready without a controller")
    air = VirtualAir(run, "--seed", 3)
    expect(air.socket == socket, f"the air is at {air.socket}")
    shell = Shell(run, socket)
    say(shell, "create")
    say(shell, "appkey-create 0 0")
    for image, address in images:
        say(shell, f"provision {image.uuid()} {address:04x}")
        say(shell, f"appkey-add 0 @{address:04x}")
        say(shell, f"bind {address:04x} 0 1000")
        say_onoff(shell, "onoff-set on", address, 1)
    run.passed("firmware over bramble air", "shell to firmware", "a controller that comes later; both chips")
    lost = [sum(line.startswith("controller_lost") for line in image.lines()) for image, _ in images]
    air.end()
    for (image, _), count in zip(images, lost):
        image.wait("controller_lost", "to notice that its controller is gone", count + 1)
    VirtualAir(run, "--seed", 4)
    for image, address in images:
        image.wait("controller_found", "to have its controller back", 2)
        say_onoff(shell, "onoff-get", address, 1)
        expect(image.said("ready", 2) is None and image.said("joined", 2) is None, f"{image.chip} has begun anew")
    run.passed("firmware over bramble air", "shell to firmware", "a controller that vanishes and comes back")
    say(shell, "key-refresh 0")
    for image, address in images:
        say_onoff(shell, "onoff-set off", address, 0)
        expect(image.said("store_failed") is None, f"{image.chip}: store_failed{image.said('store_failed')}")
    run.passed("firmware over bramble air", "shell to firmware", "new keys for all: a chip has room for both")


if __name__ == "__main__":
    main(test, "firmware in qemu")
