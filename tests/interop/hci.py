"""A controller seen from its host, as far as a listener needs it: H4 over a Unix stream socket.

`Listener` scans passively and without duplicate filter, keeps what it hears, and writes it as a capture that tshark
reads. It is independent of Bramble's own HCI code on purpose.
"""

import socket
import struct
import time

from kit import expect

RESET, LE_SET_RANDOM_ADDRESS, LE_SET_SCAN_PARAMETERS, LE_SET_SCAN_ENABLE = 0x0C03, 0x2005, 0x200B, 0x200C
EVENT, COMMAND_COMPLETE, LE_META, LE_ADVERTISING_REPORT = 4, 0x0E, 0x3E, 0x02
H4_WITH_DIRECTION = 201  # a link type of pcap


class Listener:
    def __init__(self, path, seconds=5):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.settimeout(seconds)
        self.socket.connect(str(path))
        self.stream = b""
        self.packets = []  # time, octets, as the capture has them
        self.structures = []  # AD type, content
        self.command(RESET, b"")
        self.command(LE_SET_RANDOM_ADDRESS, bytes.fromhex("0102030405c6"))
        self.command(LE_SET_SCAN_PARAMETERS, struct.pack("<BHHBB", 0, 16, 16, 1, 0))
        self.command(LE_SET_SCAN_ENABLE, b"\x01\x00")

    def command(self, opcode, values):
        self.socket.sendall(struct.pack("<BHB", 1, opcode, len(values)) + values)
        while True:
            packet = self.read_packet()
            expect(packet, f"the controller closed on command {opcode:#06x}")
            if packet[:2] == bytes([EVENT, COMMAND_COMPLETE]) and struct.unpack_from("<H", packet, 4)[0] == opcode:
                expect(packet[6] == 0, f"the controller refuses command {opcode:#06x} with {packet[6]:#04x}")
                return

    def read_packet(self):
        """The next packet; None when there was none within the socket's time."""
        while len(self.stream) < 3 or len(self.stream) < 3 + self.stream[2]:
            try:
                more = self.socket.recv(4096)
            except TimeoutError:
                return None
            if not more:
                return None
            self.stream += more
        expect(self.stream[0] == EVENT, f"the controller sent a packet of type {self.stream[0]} to a listener")
        packet, self.stream = self.stream[:3 + self.stream[2]], self.stream[3 + self.stream[2]:]
        self.packets.append((time.time(), packet))
        if packet[1] == LE_META and packet[3] == LE_ADVERTISING_REPORT:
            self.read_report(packet[5:])
        return packet

    def read_report(self, report):
        data = report[9:9 + report[8]]
        while data and 0 < data[0] < len(data):
            self.structures.append((data[1], data[2:1 + data[0]]))
            data = data[1 + data[0]:]

    def listen(self, seconds, until=None):
        """Hears for that long, or until a condition over (AD type, content) holds; answers what made it hold."""
        end = time.monotonic() + seconds
        looked_at = 0
        while True:
            for structure in self.structures[looked_at:]:
                if until and until(*structure):
                    return structure
            looked_at = len(self.structures)
            left = end - time.monotonic()
            if left <= 0:
                return None
            self.socket.settimeout(left)
            self.read_packet()

    def write_capture(self, path):
        with open(path, "wb") as capture:
            capture.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, H4_WITH_DIRECTION))
            for when, packet in self.packets:
                octets = struct.pack(">I", 1) + packet  # 1: from the controller to the host
                capture.write(struct.pack("<IIII", int(when), int(when % 1 * 1e6), len(octets), len(octets)) + octets)
