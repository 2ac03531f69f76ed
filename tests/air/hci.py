"""A host that speaks H4 to `bramble air`, and the program itself: what the tests of the air share."""

import os
import pathlib
import signal
import socket
import struct
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FAULTS = []
PATIENCE = 90  # seconds, for what comes in a few milliseconds where nothing is wrong


def expect(is_so, text):
    if not is_so:
        FAULTS.append(text)
        print(f"WRONG: {text}")


def end(looked_at):
    print(f"{looked_at}: {len(FAULTS)} faults")
    sys.exit(1 if FAULTS else 0)


class Air:
    """`bramble air` while it runs."""

    running = []

    def __init__(self, program, folder, *words, unix=True):
        self.path = str(pathlib.Path(folder) / "air")
        words = ["--socket", self.path, *words] if unix else list(words)
        self.process = subprocess.Popen([program, "air", *map(str, words)], stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True, cwd=ROOT)
        Air.running.append(self)
        self.listens = []
        self.said = ""
        wanted = ("--tcp" in words) + unix
        while len(self.listens) < wanted:
            line = self.process.stdout.readline()
            if not line:
                sys.exit(f"bramble air did not begin: {self.process.stderr.read()}")
            if line.startswith("listening on "):
                self.listens.append(line.split()[-1])

    def host(self, tcp=False):
        if tcp:
            name, port = self.listens[-1].split(":")
            return Host(socket.create_connection((name, int(port)), timeout=PATIENCE))
        client = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        client.settimeout(PATIENCE)
        client.connect(self.path)
        return Host(client)

    def stop(self, how=signal.SIGTERM):
        """Ends it; answers all that it said since it listened."""
        self.process.send_signal(how)
        self.said, errors = self.process.communicate(timeout=PATIENCE)
        Air.running.remove(self)
        expect(self.process.returncode == (0 if how != signal.SIGKILL else -9) and errors == "",
               f"bramble air ended with {self.process.returncode}: {errors}")
        return self.said


class Host:
    def __init__(self, client):
        self.client = client
        self.octets = b""

    def packet(self):
        """The next packet; None when the other side has closed."""
        while len(self.octets) < 3 or len(self.octets) < 3 + self.octets[2]:
            more = self.client.recv(65536)
            if not more:
                return None
            self.octets += more
        size = 3 + self.octets[2]
        packet, self.octets = self.octets[:size], self.octets[size:]
        expect(packet[0] == 4, f"a packet of kind {packet[0]}")
        return packet

    def ask(self, opcode, parameters=b""):
        """The status of a command and what follows it; reports that come in between are passed over."""
        self.client.sendall(struct.pack("<BHB", 1, opcode, len(parameters)) + parameters)
        while (packet := self.packet()) is not None:
            if packet[1] == 0x0E and struct.unpack_from("<H", packet, 4)[0] == opcode:
                return packet[6], packet[7:]
            if packet[1] == 0x0F and struct.unpack_from("<H", packet, 5)[0] == opcode:
                return packet[3], b""
        return None, b""

    def must(self, opcode, parameters=b""):
        status, rest = self.ask(opcode, parameters)
        expect(status == 0, f"command {opcode:#06x} was answered with {status}")
        return rest

    def begin(self, address):
        self.must(0x0C03)
        self.must(0x0C01, b"\xff" * 7 + b"\x3f")
        self.must(0x2001, b"\x1f" + b"\0" * 7)
        self.must(0x2005, bytes([address, 2, 3, 4, 5, 0xC6]))

    def scan(self):
        self.must(0x200B, bytes([0, 0x30, 0, 0x30, 0, 1, 0]))
        self.must(0x200C, bytes([1, 0]))

    def advertise(self, data, interval=0x20):
        self.must(0x2006, struct.pack("<HHBBB6xBB", interval, interval, 3, 1, 0, 7, 0))
        self.must(0x2008, bytes([len(data)]) + data + bytes(31 - len(data)))
        self.must(0x200A, b"\1")

    def advertise_counted(self, data, events):
        """So many events of an extended set, until the controller tells their end; how many it aired."""
        self.must(0x2001, b"\xff" * 3 + b"\0" * 5)
        interval = (0x20).to_bytes(3, "little")
        self.must(0x2036, b"\0\x10\0" + interval + interval + b"\7\1\0" + bytes(6) + b"\0\x7f\1\0\1\0\0")
        self.must(0x2035, b"\0" + bytes([1, 2, 3, 4, 5, 0xC6]))
        self.must(0x2037, bytes([0, 3, 1, len(data)]) + data)
        self.must(0x2039, bytes([1, 1, 0, 0, 0, events]))
        while (packet := self.packet()) is not None:
            if packet[1] == 0x3E and packet[3] == 0x12:
                return packet[8]
        return None

    def report(self):
        """The next advertising report: (first octet of the address, data, rssi)."""
        while (packet := self.packet()) is not None:
            if packet[1] == 0x3E and packet[3] == 2:
                size = packet[13]
                return packet[7], packet[14:14 + size], packet[14 + size] - 256
        return None

    def close(self):
        self.client.close()


def run(program, *words):
    return subprocess.run([program, "air", *map(str, words)], capture_output=True, text=True, cwd=ROOT,
                          timeout=4 * PATIENCE)


def kill_child(pid):
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def soon(question):
    """Whether something becomes true within our patience."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if question():
            return True
        time.sleep(0.01)
    return False
