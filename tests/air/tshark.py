"""An independent eye on what clients of the air have aired: tshark reads the capture, finds each kind of advertising
PDU with the right sort of address, right checksums, and nothing malformed.

Usage: tshark.py BRAMBLE
"""

import collections
import pathlib
import struct
import subprocess
import sys
import tempfile

from hci import Air, end, expect

KINDS = {0: "0x00", 2: "0x06", 3: "0x02"}  # of the command, of the PDU: ADV_IND, ADV_SCAN_IND, ADV_NONCONN_IND


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        capture = pathlib.Path(folder) / "air.pcapng"
        air = Air(program, folder, "--pcap", capture, "--quiet")
        listener = air.host()
        listener.begin(9)
        listener.scan()
        hosts = {kind: air.host() for kind in KINDS}
        for kind, host in hosts.items():
            host.begin(kind)
            host.must(0x2006, struct.pack("<HHBBB6xBB", 32, 32, kind, int(kind != 0), 0, 7, 0))
            host.must(0x2008, bytes([4, 3, 0x2B, 0x77, kind]) + bytes(27))
            host.must(0x200A, b"\1")
        for _ in range(40):
            listener.report()
        air.stop()
        rows = subprocess.run(["tshark", "-r", capture, "-T", "fields", "-e", "btle.advertising_header.pdu_type", "-e",
                               "btle.advertising_header.randomized_tx", "-e", "btle.crc.incorrect", "-e",
                               "_ws.malformed"], capture_output=True, text=True, check=True).stdout.splitlines()
    found = collections.Counter(tuple(row.split("\t")) for row in rows)
    for kind, pdu in KINDS.items():
        number = sum(count for row, count in found.items()
                     if int(row[0], 0) == int(pdu, 0) and row[1] in (("0", "False") if kind == 0 else ("1", "True")))
        expect(number > 5, f"PDUs of type {pdu}: {number} in {dict(found)}")
    expect(all(row[2:] == ("", "") for row in found), f"tshark complains: {dict(found)}")
    end(f"{len(rows)} packets of a capture")


if __name__ == "__main__":
    main(sys.argv[1])
