"""Builds the lamp as firmware for two chips, and tells what each image takes, and how to start it in an emulator.

usage: firmware.py [--output DIR]
"""

import argparse
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tools" / "size"), str(ROOT / "tools" / "firmware")]

import chips  # noqa: E402
import mbedtls  # noqa: E402

WARNINGS = ("-Wall", "-Wextra", "-Wconversion", "-Wshadow", "-Werror")
BOARDS = {"Cortex-M4": "board_mps2_an386.c", "RV32IMC": "board_virt_rv32.c"}
FLASH_OCTETS, RAM_OCTETS = 256 * 1024, 64 * 1024
PARTS = ("platform/bare/firmware.c", "platform/bare/log.c", "platform/bare/random.c", "platform/bare/stack.c",
         "platform/bare/store.c", "platform/bare/uart.c", "platform/crypto/key_table.c", "platform/crypto/mbedtls.c",
         "platform/store/memory.c", "platform/bare/images/lamp.c", "tools/bramble/app_lamp.c")


def build(name, folder=mbedtls.BUILD):
    """Builds the image for a chip; answers its path."""
    library = mbedtls.source()
    chip = chips.Chip(name, folder)
    more = (*WARNINGS, *mbedtls.options(library), "-Itools/bramble")
    objects = [chip.compile(part, more) for part in (*PARTS, f"platform/bare/{BOARDS[name]}")]
    return chip.link_to_run("lamp", [*objects, *mbedtls.compile_for(chip, library), chip.archive], FLASH_OCTETS,
                            RAM_OCTETS)


# Whose a file of the image is, by its path; the first that fits.
OWNERS = (("core and HCI host", "core.a("), ("Mbed TLS", "mbedtls+library"), ("C library", ")"),
          ("crypto back end", "platform+crypto"), ("board, main loop, application", ""))


def weigh(image):
    """Octets of flash and of static RAM: (flash, RAM, {owner: octets of flash})."""
    ram, owners = 0, {owner: 0 for owner, _ in OWNERS}
    for section, octets, path in chips.read_files(image.with_suffix(".map").read_text()):
        ram += octets * chips.is_in(section, chips.IN_RAM)
        owner = next(owner for owner, part in OWNERS if part in path)
        owners[owner] += octets * chips.is_in(section, chips.IN_FLASH)
    return sum(owners.values()), ram, owners


def start_words(name, image, socket, arguments=(), patient=False):
    """The command that runs an image in an emulator, its UART connected to a controller's socket; a patient one waits
    for a socket that is not there, and when it has gone."""
    serial = ("-serial", f"unix:{socket}")
    if patient:
        serial = ("-chardev", f"socket,id=controller,path={socket},reconnect=1", "-serial", "chardev:controller")
    semihosting = ",".join(("enable=on,target=native", *(f"arg={word}" for word in (image.stem, *arguments))))
    return [*chips.EMULATORS[name][2], "-nographic", "-monitor", "none", "-semihosting-config", semihosting,
            *serial, "-kernel", str(image)]


def main():
    parser = argparse.ArgumentParser(prog="./dev firmware", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=pathlib.Path, default=mbedtls.BUILD)
    options = parser.parse_args()
    for name in chips.CHIPS:
        image = build(name, options.output.resolve())
        flash, ram, owners = weigh(image)
        print(f"{name}: {image}\n  flash {flash:,} octets: " +
              ", ".join(f"{owner} {octets:,}" for owner, octets in owners.items()) +
              f"\n  static RAM {ram:,} octets; the stack has the rest of {RAM_OCTETS:,}\n"
              f"  {' '.join(start_words(name, image, 'SOCKET'))}\n")
    print("SOCKET is one of bramble air --socket SOCKET; add arg=store=FILE behind arg=lamp for a store that lasts")


if __name__ == "__main__":
    main()
