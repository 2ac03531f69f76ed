"""bramble air as its clients see it: two that hear each other, over a Unix socket and TCP; a client that is killed, one
that talks nonsense, one that does not read, sixteen at once; losses, and how late the world is; what is wrong with
sockets and words; and each session's log repeated to the last byte.

Usage: sockets.py BRAMBLE
"""

import os
import pathlib
import re
import resource
import signal
import socket
import sys
import tempfile
import time

from hci import PATIENCE, Air, Host, end, expect, kill_child, run, soon

HELLO = bytes([3, 0x2A, 0xAB, 0xCD])


def replays(program, folder, log, capture):
    """The log is repeated, and gives the same log and the same capture."""
    again = folder / "again.log"
    pcap = folder / "again.pcapng"
    done = run(program, "--replay", log, "--log", again, "--pcap", pcap)
    expect(done.returncode == 0 and "the same to the last byte" in done.stdout,
           f"the replay of {log.name}: {done.returncode} {done.stdout}{done.stderr}")
    expect(again.read_bytes() == log.read_bytes(), "the log of the replay is another one")
    expect(pcap.read_bytes() == capture.read_bytes(), "the capture of the replay is another one")


def talk(program, folder):
    log, capture = folder / "talk.log", folder / "talk.pcapng"
    air = Air(program, folder, "--tcp", 0, "--log", log, "--pcap", capture, "--seed", 5, "--place", "0,0", "--place",
              "10,0", "--loss", 10)
    first, second = air.host(), air.host(tcp=True)
    first.begin(1)
    second.begin(2)
    first.scan()
    second.scan()
    first.advertise(HELLO)
    second.advertise(HELLO + b"\0")
    for host, other, data in ((first, 2, HELLO + b"\0"), (second, 1, HELLO)):
        for _ in range(5):
            address, heard, rssi = host.report()
            expect((address, heard) == (other, data), f"heard {address} {heard.hex()}")
            expect(rssi == -70, f"ten metres are {rssi} dBm")
    # A client that comes and is killed in the middle of a packet.
    child = os.fork()
    if child == 0:
        third = air.host()
        third.begin(3)
        third.advertise(bytes([2, 0x2B, 7]))
        third.client.sendall(b"\x01\x03")
        signal.pause()
    while first.report()[0] != 3:
        pass
    kill_child(child)
    first.must(0x200C, b"\0\0")
    fourth = air.host()
    expect(fourth.must(0x1009)[0] == 2, "the killed client's seat was not the lowest that is free")
    fourth.begin(4)
    fourth.scan()
    expect(all(fourth.report()[0] != 3 for _ in range(30)), "the killed client still advertises")
    # Nonsense: told once, and a reset helps.
    fourth.client.sendall(bytes([0x99]) * 1000)
    while fourth.packet()[1] != 0x10:
        pass
    expect(fourth.ask(0x0C03)[0] == 0, "no reset after nonsense")
    expect(fourth.ask(0xFC00)[0] == 1, "an unknown command is not unknown")
    first.close()
    said = air.stop()
    for word in ("late by", "below  0.050 ms", "seat 2: gone", "seat 0: gone"):
        expect(word in said, f"the end does not tell of {word!r}: {said}")
    expect(not pathlib.Path(air.path).exists(), "the socket was left behind")
    replays(program, folder, log, capture)
    wrong = folder / "wrong.log"
    wrong.write_bytes(log.read_bytes().replace(b" out 1 04", b" out 1 05", 1))
    done = run(program, "--replay", wrong)
    expect(done.returncode == 1 and "wrong.log:" in done.stderr and "differently" in done.stderr,
           f"a log that was changed: {done}")
    cut = folder / "cut.log"
    cut.write_bytes(log.read_bytes()[:-100])
    done = run(program, "--replay", cut)
    expect(done.returncode == 0 and "is cut" in done.stdout, f"a log that is cut: {done}")


def crowd(program, folder):
    """Sixteen that all hear each other, and one that never reads."""
    log, capture = folder / "crowd.log", folder / "crowd.pcapng"
    air = Air(program, folder, "--log", log, "--pcap", capture, "--quiet")
    sleeper = air.host()
    sleeper.client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    sleeper.begin(99)
    sleeper.scan()
    hosts = [air.host() for _ in range(16)]
    for number, host in enumerate(hosts):
        host.begin(number)
        host.scan()
    for number, host in enumerate(hosts):
        host.advertise(bytes([2, 0x2B, number]), 0xA0)
    for number, host in enumerate(hosts):
        missing = set(range(16)) - {number}
        while missing:
            address, heard, _ = host.report()
            expect(heard[2] == address, f"{address} said {heard.hex()}")
            missing.discard(address)
    for host in hosts:
        host.close()
    sleeper.client.sendall(bytes([1, 9, 0x10, 0]))
    expect(sleeper.must(0x1009)[0] == 0, "who reads again is not answered")
    expect(air.stop(signal.SIGINT) == "", "--quiet says something")
    replays(program, folder, log, capture)


def scenario(program, folder):
    """Nodes of a scenario are on the same air: their advertisements are heard."""
    log, capture = folder / "scenario.log", folder / "scenario.pcapng"
    air = Air(program, folder, "scenarios/line10.yaml", "--log", log, "--pcap", capture)
    host = air.host()
    host.begin(1)
    host.scan()
    host.advertise(HELLO)
    kinds = set()
    for _ in range(5):
        address, heard, _ = host.report()
        kinds.add(heard[1])
    expect(kinds <= {0x2A, 0x2B}, f"AD types {kinds}")
    air.stop()
    replays(program, folder, log, capture)


EVENTS = 40


def losses(program, folder):
    """--loss takes its share of all packets: all, about half, none (an event may be heard twice, on two channels)."""
    for percent, least, most in ((100, 0, 0), (50, 5, 35), (0, 36, 44)):
        air = Air(program, folder, "--loss", percent)
        speaker, listener = air.host(), air.host()
        speaker.begin(1)
        listener.begin(2)
        listener.scan()
        expect(speaker.advertise_counted(HELLO, EVENTS) == EVENTS, "not all was aired")
        listener.must(0x200C, b"\0\0")
        said = air.stop()
        found = re.search(r"seat 1: gone; .* (\d+) packets heard, (\d+) reported", said)
        heard = int(found[1]) if found else -1
        expect(least <= heard <= most, f"of {EVENTS} with {percent} % of loss {heard} were heard: {said}")


def lateness(program, folder):
    """How late the world is behind the clock is told, and how often: here it was stopped for a while."""
    air = Air(program, folder)
    host = air.host()
    host.begin(1)
    host.scan()
    host.advertise(HELLO)
    os.kill(air.process.pid, signal.SIGSTOP)
    time.sleep(0.3)
    os.kill(air.process.pid, signal.SIGCONT)
    host.must(0x1009)
    said = air.stop()
    summary = re.search(r"late by [0-9.]+ ms on average, ([0-9.]+) ms at most, in (\d+) wakings", said)
    rows = [int(count) for count in re.findall(r"(?:below|from) +[0-9.]+ ms +(\d+) ", said)]
    expect(summary is not None and float(summary[1]) >= 250, f"stopped for 300 ms: {said}")
    expect(len(rows) == 10 and rows[-1] >= 1 and sum(rows) == int(summary[2] if summary else 0), f"the rows: {said}")


def full(program, folder):
    """More clients than descriptors: that is told once, not turned about for ever, and who waited comes in later."""
    air = Air(program, folder)
    resource.prlimit(air.process.pid, resource.RLIMIT_NOFILE, (24, 24))
    hosts = [air.host() for _ in range(40)]
    hosts[0].begin(1)
    said = ""
    while "nobody else can come" not in said:
        line = air.process.stdout.readline()
        expect(line != "", f"it ended: {said}")
        said += line
    inside = said.count("a client has come")
    expect(4 <= inside < 24, f"{inside} were let in: {said}")
    for _ in range(20):
        hosts[0].must(0x1009)
    for host in hosts[:inside]:
        host.close()
    hosts[inside].begin(2)
    for host in hosts[inside:]:
        host.close()
    told = air.stop().count("nobody else can come")
    expect(told <= 1, f"told {told} times more")


def trouble(program, folder):
    path = folder / "air"
    air = Air(program, folder)
    done = run(program, "--socket", path)
    expect(done.returncode == 2 and "another program listens there" in done.stderr, f"a socket in use: {done}")
    air.stop(signal.SIGKILL)
    expect(path.exists(), "the socket of a killed program is gone")
    air = Air(program, folder, "--tcp", 0)
    port = air.listens[-1].split(":")[1]
    done = run(program, "--tcp", port)
    expect(done.returncode == 2 and "another program listens there" in done.stderr, f"a port in use: {done}")
    air.stop()
    path.write_text("a letter")
    done = run(program, "--socket", path)
    expect(done.returncode == 2 and "is no socket" in done.stderr and path.read_text() == "a letter",
           f"a file in the way: {done}")
    path.unlink()
    for words, wanted in ((("--socket", "/no/such/folder/air"), "No such file"), (("--socket", "x" * 200), "at most"),
                          ((), "where shall clients come in"), (("--tcp", "70000"), "--tcp"),
                          (("--socket", path, "--place", "1"), "is no place"),
                          (("--socket", path, "--place", "1,2,3,4"), "is no place"),
                          (("--socket", path, "--loss", "101"), "--loss"),
                          (("--socket", path, "--log", "/no/such/log"), "No such file"),
                          (("--socket", path, "--pcap", "/no/such/pcap"), "No such file"),
                          (("/no/such/scenario.yaml", "--socket", path), "scenario.yaml"),
                          (("--replay", "/no/such/log"), "No such file"),
                          (("--replay", "README.md"), "no log of bramble air"),
                          (("--replay", "x", "--seed", "1"), "has all settings")):
        done = run(program, *words)
        expect(done.returncode == 2 and wanted in done.stderr and done.stdout == "",
               f"{words}: {done.returncode} {done.stdout}{done.stderr}")
    done = run(program, "--socket", path, "--for", "100ms")
    expect(done.returncode == 0 and "late by" in done.stdout, f"--for: {done}")


def too_long(_signal, frame):
    """Nothing here may wait for ever: tells where it did, and leaves nobody behind."""
    for air in Air.running:
        air.process.kill()
    while frame.f_back is not None and pathlib.Path(frame.f_code.co_filename).name != "sockets.py":
        frame = frame.f_back
    sys.exit(f"not done in time: {frame.f_code.co_name}, line {frame.f_lineno}")


def main(program):
    signal.signal(signal.SIGALRM, too_long)
    signal.alarm(3 * PATIENCE)
    for part in (talk, crowd, scenario, losses, lateness, full, trouble):
        with tempfile.TemporaryDirectory() as name:
            part(program, pathlib.Path(name))
    end("the air behind sockets")


if __name__ == "__main__":
    main(sys.argv[1])
