"""The words of the command line: help, information, and what is said to wrong words."""

import pathlib
import sys
import tempfile

from kit import end, expect, run


def main(program):
    usage = run(program, "help", status=0).stdout
    for command in ("demo", "sim", "air", "decode", "node", "info", "help"):
        expect(command in usage, f"help does not mention {command}")
    expect(run(program, "--help", status=0).stdout == usage, "--help says something else")
    bare = run(program, status=2)
    expect(bare.stdout == "" and bare.stderr == usage, "without words it should show the usage as an error")
    for command, word in (("demo", "--seed"), ("sim", "--pcap"), ("air", "--socket"),
                          ("decode", "--net-key"), ("node", "--bearer"), ("info", "version")):
        text = run(program, "help", command, status=0).stdout
        expect(text.startswith(f"usage: bramble {command}") and word in text, f"help {command}: {text!r}")
        expect(run(program, command, "--help", status=0).stdout == text, f"{command} --help says something else")
    for words, wanted in ((("dem",), 'did you mean "demo"'), (("frobnicate",), "there is no command"),
                          (("help", "simm"), 'did you mean "sim"'), (("sim", "--sede", "3"), "did you mean --seed"),
                          (("sim",), "which scenario"), (("sim", "a.yaml", "b.yaml"), "one word too many"),
                          (("sim", "a.yaml", "--seed"), "needs a value"), (("sim", "a.yaml", "--seed", "x"), "number"),
                          (("sim", "a.yaml", "--duration", "5"), "unit"), (("sim", "a.yaml", "--seeds", "0"), "from 1"),
                          (("sim", "a.yaml", "--duration", "0s"), "more than 0"),
                          (("sim", "a.yaml", "--duration", "2000h"), "at most 1000h"),
                          (("demo", "now"), "one word too many"), (("decode",), "which octets"),
                          (("decode", "123"), "even number"), (("decode", "--net-key", "12", "00"), "32 hexadecimal"),
                          (("decode", "--as", "becon", "00"), "did you mean beacon"),
                          (("node",), "which application"), (("node", "lamp"), "which controller"),
                          (("node", "lamp", "--bearer", "hci:hci0"), "--store is missing"),
                          (("node", "lmp", "--bearer", "hci:hci0", "--store", "x"), 'did you mean "lamp"'),
                          (("node", "toaster", "--bearer", "hci:hci0", "--store", "x"), "there are lamp, switch"),
                          (("node", "lamp", "--bearer", "usb", "--store", "x"), 'there is no bearer "usb"'),
                          (("node", "lamp", "--bearer", "hci:hci0", "--store", "x", "--uuid", "12"), "--uuid needs 32"),
                          (("node", "lamp", "--bearer", "hci:hci0", "--store", "x", "--static-oob", "zz"), "32 or 64"),
                          (("info", "x"), "no further words")):
        done = run(program, *words, status=2)
        expect(wanted in done.stderr, f"{words}: no {wanted!r} in {done.stderr!r}")
        expect(done.stdout == "", f"{words}: {done.stdout!r} on the standard output")
    lost = run(program, "demo", "--output", "/no/such/folder", status=2).stderr
    expect('"/no/such/folder" cannot be made: No such file' in lost, f"a folder that cannot be made: {lost!r}")
    with tempfile.TemporaryDirectory() as folder:
        nobody = f"hci:unix:{folder}/air"
        lost = run(program, "node", "lamp", "--bearer", nobody, "--store", f"{folder}/store", status=1).stderr
        told = f"bramble node: {nobody}: there is no such socket; start first"
        expect(lost.startswith(told) and lost.count("\n") == 1, f"a controller that is not there: {lost!r}")
        lost = run(program, "node", "lamp", "--bearer", nobody, "--store", f"{folder}/none/store", status=1).stderr
        expect(f"{folder}/none/store" in lost and lost.count("\n") == 1, f"a store that cannot be: {lost!r}")
    info = run(program, "info", status=0).stdout
    expect(run(program, "--version", status=0).stdout == info, "--version says something else than info")
    for word in ("chip", "gateway", "simulator", "host latency", "sensitivity"):
        expect(word in info, f"info does not tell of {word}")
    end("the words of the command line")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
