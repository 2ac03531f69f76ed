"""bramble air, bramble node and bramble shell, each a program of its own, as somebody uses them who has no hardware:
two lamps are discovered, provisioned (one by the value that is printed on it), configured, switched, moved out of
reach, relayed to, cut off, killed, and reset. Whatever happens, a node comes back as the member that it was.

Usage: three_programs.py BRAMBLE
"""

import contextlib
import json
import os
import pathlib
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time

from shell_terminal import CTRL_D, Terminal

PATIENCE_S = 90
UUIDS = {"middle": "11111111111141118111111111111111", "far": "22222222222242228222222222222222"}
PRINTED = "00112233445566778899aabbccddeeff"
REACH_M = 30  # from one to the next; twice as far is too far


def expect(what, condition):
    if not condition:
        sys.exit(f"three programs: {what}")


class Program:
    """A bramble that runs beside us and says what happens."""

    def __init__(self, *words):
        self.words = [str(word) for word in words]
        self.said = b""
        self.seen = 0
        self.process = subprocess.Popen(self.words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                        stdin=subprocess.DEVNULL)

    def read(self, timeout):
        """False at the end."""
        if not select.select([self.process.stdout], [], [], timeout)[0]:
            return True
        octets = os.read(self.process.stdout.fileno(), 65536)
        self.said += octets
        return bool(octets)

    def give_up(self, why):
        self.process.kill()
        sys.exit(f"three programs: {' '.join(self.words)}: {why}; it said\n{self.said.decode()}")

    def wait(self, is_wanted, what):
        """The first line, behind those that were waited for before, that is wanted."""
        until = time.monotonic() + PATIENCE_S
        while True:
            lines = self.said[self.seen:].split(b"\n")
            for line in lines[:-1]:
                self.seen += len(line) + 1
                if is_wanted(line.decode()):
                    return line.decode()
            if not self.read(0.2):
                self.give_up(f"it ended before {what}")
            if time.monotonic() > until:
                self.give_up(f"{what}: not said")

    def end(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        until = time.monotonic() + PATIENCE_S
        while self.read(0.2):
            if time.monotonic() > until:
                self.give_up("it does not end")
        return self.process.wait(PATIENCE_S)


class Node(Program):
    """A lamp with --json: what it says is an object a line."""

    def __init__(self, bed, name, *more):
        super().__init__(bed.program, "node", "lamp", "--name", name, "--uuid", UUIDS[name], "--bearer", bed.bearer,
                         "--store", bed.folder / name, "--json", *more)
        self.ready = self.news("ready")

    def news(self, event):
        return json.loads(self.wait(lambda line: json.loads(line)["event"] == event, f"the news {event!r}"))

    def stop(self):
        expect(f"{self.words} ended as it should", self.end() == 0)
        last = self.said.decode().splitlines()[-1]
        expect(f"the last that it says is that it stopped: {last}", json.loads(last)["event"] == "stopped")


class Bed:
    """The air with its seats, the folder of all stores, and the shell, said one verb at a time."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.path = str(folder / "air")
        self.bearer = f"hci:unix:{self.path}"
        # seats: the shell, the lamp in the middle, where a lamp is made a node, where it hangs afterwards
        places = [word for x in (0, REACH_M, 2, 2 * REACH_M) for word in ("--place", f"{x},0")]
        self.air = Program(program, "air", "--socket", self.path, "--pcap", folder / "air.pcapng", *places)
        self.air.wait(lambda line: line.startswith("listening on"), "that it listens")

    @contextlib.contextmanager
    def taken(self, count):
        """The lowest `count` seats are taken: who comes gets another one."""
        clients = []
        for _ in range(count):
            client = socket.socket(socket.AF_UNIX)
            client.connect(self.path)
            client.sendall(b"\x01\x03\x0c\x00")  # a reset; its answer tells that the seat is taken
            client.settimeout(PATIENCE_S)
            client.recv(1)
            clients.append(client)
        yield
        for client in clients:
            client.close()

    def hears(self, wanted):
        """These devices belong to nobody, and no others; each beacons every two or three seconds."""
        until = time.monotonic() + PATIENCE_S
        heard = set()
        while heard != wanted:
            expect(f"heard: {heard}, wanted: {wanted}", time.monotonic() < until and heard <= wanted)
            heard |= {device["uuid"] for device in self.say("discover-unprovisioned 4s")[0]["devices"]}

    def say(self, *verbs, status=0, more=()):
        words = [self.program, "shell", "--store", self.folder / "net", "--bearer", self.bearer, "--json"]
        words += more or ("--timeout", "60s")  # an answer is there at once; a slow machine may need longer
        for verb in verbs:
            words += ["-c", verb]
        done = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=4 * PATIENCE_S,
                              stdin=subprocess.DEVNULL)
        expect(f"{verbs} ended with {done.returncode}, not {status}: {done.stdout}{done.stderr}",
               done.returncode == status)
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        expect(f"{verbs}: as many answers as verbs: {done.stdout}", status != 0 or len(answers) == len(verbs))
        return answers


def provision(bed, middle, far):
    expect(f"two lamps of different kinds: {middle.ready} {far.ready}",
           middle.ready["extended_advertising"] and not far.ready["extended_advertising"])
    bed.say("create")
    bed.hears(set(UUIDS.values()))
    refused = bed.say(f"provision {UUIDS['middle']} 0100 {PRINTED[:-1]}e", status=4)[0]
    expect(f"the wrong value: {refused}", refused["result"] == "refused" and "cause" in refused)
    bed.say(f"provision {UUIDS['middle']} 0100 {PRINTED}", f"provision {UUIDS['far']} 0200")
    expect("they know their addresses", (middle.news("joined")["address"], far.news("joined")["address"]) ==
           (0x0100, 0x0200))


def configure(bed, middle, far):
    bed.say("appkey-create 0 0")
    for node in ("0100", "0200"):
        bed.say(f"appkey-add 0 @{node}", f"bind {node} 0 1000", f"sub-add {node} c000 1000", f"ttl-set 7 @{node}")
    relays = bed.say("relay-get @0100", "relay-get @0200")
    expect(f"--relay is a relay, without it is none: {relays}", [one["status"]["relay"] for one in relays] == [1, 0])
    bed.say("onoff-set on @0200")
    expect("the lamp is on", far.news("onoff")["on"] is True)
    bed.say("onoff-set off @c000")
    expect("the group is off", far.news("onoff")["on"] is False)
    bed.say("onoff-set on @0100")
    expect("the other lamp is on", middle.news("onoff")["on"] is True)


def moved_away(bed):
    """The far lamp is taken off and hung up again where only the one in the middle hears it."""
    with bed.taken(1), holding(bed, 2):
        return Node(bed, "far")


@contextlib.contextmanager
def holding(bed, seat):
    """Seat 2 is free, and is taken: seats 0 and 1 are somebody's."""
    expect("the seats that are taken", seat == 2)
    client = socket.socket(socket.AF_UNIX)
    client.connect(bed.path)
    client.sendall(b"\x01\x03\x0c\x00")
    client.settimeout(PATIENCE_S)
    client.recv(1)
    yield
    client.close()


def over_the_relay(bed, far):
    expect(f"it is the member that it was: {far.ready}", far.ready["member"] and far.ready["address"] == 0x0200)
    bed.say("onoff-set on @0200", "ttl-get @0200")
    expect("the far lamp is on", far.news("onoff")["on"] is True)
    bed.say("relay-set off 0 0 @0100")
    silent = bed.say("onoff-get @0200", status=3, more=("--timeout", "3s"))[0]
    expect(f"without the relay nobody hears it: {silent}", silent["result"] == "no answer")
    bed.say("relay-set on 2 1 @0100", "onoff-get @0200")


def power_cut(bed, far):
    """SIGKILL in the middle of what it does: all that was said to be done is done."""
    bed.say("appkey-create 0 1", "appkey-add 1 @0200", "ttl-set 9 @0200")
    expect("killed", far.end(signal.SIGKILL) == -signal.SIGKILL)
    with bed.taken(1), holding(bed, 2):
        far = Node(bed, "far")
    expect(f"it is the member that it was: {far.ready}", far.ready["member"] and far.ready["address"] == 0x0200)
    answers = bed.say("ttl-get @0200", "appkey-get 0 @0200", "sub-get 0200 1000", "onoff-set off @0200")
    expect(f"its TTL: {answers[0]}", answers[0]["status"]["ttl"] == 9)
    expect(f"its keys: {answers[1]}", len(answers[1]["status"]["app_key_indexes"]) == 2)
    expect(f"its groups: {answers[2]}", answers[2]["status"]["addresses"] == ["0xc000"])
    return far


def leaving(bed, middle):
    """A lamp that is to forget everything is a device that belongs to nobody again."""
    answer = bed.say("node-reset @0100")[0]
    expect(f"it answers: {answer}", answer["answered"] is True)
    middle.news("reset")
    bed.hears({UUIDS["middle"]})
    nodes = bed.say("show nodes")[0]["nodes"]
    expect(f"and it is no node any more: {nodes}", [node["address"] for node in nodes] == ["0x0200"])


def at_a_terminal(bed, middle):
    """It is made a node once more, by somebody who sits at a terminal and reads the value from its back."""
    terminal = Terminal([str(word) for word in (bed.program, "shell", "--store", bed.folder / "net", "--bearer",
                                                bed.bearer, "--timeout", "60s")])
    terminal.wait("bramble> ")
    terminal.say(f"provision {UUIDS['middle']} 0300")
    terminal.wait("the device has a static value; answer with `oob`")
    terminal.say("oob whatever")
    terminal.wait('"whatever": a static value is octets')
    terminal.say(f"oob {PRINTED}")
    terminal.wait("is a node now: 0x0300")
    terminal.say("ttl-get @0300")
    terminal.wait("Config Default TTL Status: ttl 5")
    terminal.wait("bramble> ")
    terminal.type(CTRL_D)
    terminal.end()
    expect("it knows its address", middle.news("joined")["address"] == 0x0300)


def strange_stores(bed):
    """A store is one program's for good: another would begin as the node that it holds."""
    for words, owner in ((("node", "lamp", "--store", bed.folder / "net"), "a shell"),
                         (("node", "switch", "--store", bed.folder / "far"), "a lamp"),
                         (("shell", "-c", "show", "--store", bed.folder / "far"), "a lamp")):
        done = subprocess.run([str(word) for word in (bed.program, *words, "--bearer", bed.bearer)],
                              capture_output=True, text=True, timeout=PATIENCE_S, stdin=subprocess.DEVNULL)
        expect(f"{words}: {done}", done.returncode == 1 and done.stdout == "" and
               f"{words[-1]}: this is the store of {owner}" in done.stderr and "another folder" in done.stderr)


def words(program, folder):
    """What is wrong with words is told in a line, with a way out, before anything is opened."""
    good = ["--bearer", "hci:unix:" + str(folder / "air"), "--store", str(folder / "words")]
    for wrong, part in (([], "which application?"), (["lmap", *good], "lamp"),
                        (["lamp", "--store", "x"], "--bearer"), (["lamp", *good[:2]], "--store is missing"),
                        (["lamp", *good, "--static-oob", "0011"], "32 or 64 hexadecimal digits"),
                        (["lamp", *good, "--uuid", "0011"], "32 hexadecimal digits"),
                        (["lamp", *good, "--relais"], "--relay"), (["lamp", "lamp", *good], "lamp")):
        done = subprocess.run([program, "node", *wrong], capture_output=True, text=True, timeout=PATIENCE_S,
                              stdin=subprocess.DEVNULL)
        expect(f"{wrong}: {done}", done.returncode == 2 and part in done.stderr and done.stdout == "")
    expect("and nothing was made", not (folder / "words").exists())


def main(program):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        bed = Bed(program, folder)
        with bed.taken(1):
            middle = Node(bed, "middle", "--relay", "--static-oob", PRINTED)
            far = Node(bed, "far", "--legacy")
        provision(bed, middle, far)
        configure(bed, middle, far)
        far.stop()
        far = moved_away(bed)
        over_the_relay(bed, far)
        far = power_cut(bed, far)
        leaving(bed, middle)
        at_a_terminal(bed, middle)
        middle.stop()
        far.stop()
        strange_stores(bed)
        expect("the air ends", bed.air.end() == 0)
        words(program, folder)
    print("three programs: discovered, provisioned, configured, switched, relayed, cut off, killed, reset; one by its "
          "printed value at a terminal")


if __name__ == "__main__":
    main(sys.argv[1])
