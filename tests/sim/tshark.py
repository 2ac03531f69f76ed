"""Has tshark judge a capture: every packet well formed, every CRC right, the fields those that were written.

usage: tshark.py PROGRAM      (PROGRAM FILE writes the capture: tests/sim/capture.c)
"""

import subprocess
import sys
import tempfile

with tempfile.NamedTemporaryFile(suffix=".pcapng") as capture:
    subprocess.run([sys.argv[1], capture.name], check=True)
    fields = ["frame.time_epoch", "btle.advertising_header.pdu_type", "btle.advertising_header.randomized_tx",
              "btle.advertising_address", "btle.length", "btle_rf.channel", "btle_rf.signal_dbm",
              "btcommon.eir_ad.entry.type", "_ws.malformed", "btle.crc.incorrect"]
    arguments = [argument for field in fields for argument in ("-e", field)]
    output = subprocess.run(["tshark", "-r", capture.name, "-T", "fields", "-E", "separator=|"] + arguments, check=True,
                            capture_output=True, text=True).stdout

rows = [dict(zip(fields, line.split("|"))) for line in output.splitlines()]
failures = 0
expected = []
for size in range(10, 32):
    for index, channel in enumerate((0, 12, 39)):
        microseconds = 1000 * size + index * (8 * (16 + size) + 150)
        expected.append({
            "frame.time_epoch": f"0.{microseconds:06d}000", "btle.advertising_header.pdu_type": "0x02",
            "btle.advertising_header.randomized_tx": "1",
            "btle.advertising_address": f"06:05:04:03:02:{size:02x}", "btle.length": str(size + 6),
            "btle_rf.channel": str(channel), "btle_rf.signal_dbm": "-12", "btcommon.eir_ad.entry.type": "0x2a",
            "_ws.malformed": "", "btle.crc.incorrect": ""})
if len(rows) != len(expected):
    print(f"expected {len(expected)} packets, tshark found {len(rows)}")
    failures += 1
for number, (row, wanted) in enumerate(zip(rows, expected), 1):
    for field in fields:
        if row[field] != wanted[field]:
            print(f"packet {number}: {field} is {row[field]!r}, expected {wanted[field]!r}")
            failures += 1
print(f"{len(rows)} packets judged by tshark, {failures} failures")
sys.exit(1 if failures else 0)
