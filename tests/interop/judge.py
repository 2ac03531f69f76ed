"""tshark as the judge of captures: with the keys it must be able to read what the two stacks said.

Captures are of the air (`bramble air`), or of what Bramble's programs and their controllers said to each other; those
of several processes are merged into one, by their times.
"""

import collections
import os
import struct
import subprocess

from kit import expect, need_program

PCAP_HEAD, RECORD_HEAD = 24, 16


def tshark(run, capture, *words):
    program = need_program("tshark", "tshark")
    done = subprocess.run([program, "-2", "-r", str(capture), *words], capture_output=True, text=True, timeout=120,
                          env=dict(os.environ, WIRESHARK_CONFIG_DIR=str(run.folder), LC_ALL="C"))
    expect(done.returncode == 0, f"tshark ended with {done.returncode}: {done.stderr[-500:]}")
    return done.stdout


def merged(run, captures):
    """One capture of several of the same kind."""
    head, records = b"", []
    for path in captures:
        octets = path.read_bytes()
        head, at = octets[:PCAP_HEAD], PCAP_HEAD
        while at < len(octets):
            seconds, microseconds, size, _ = struct.unpack_from("<IIII", octets, at)
            records.append((seconds, microseconds, octets[at:at + RECORD_HEAD + size]))
            at += RECORD_HEAD + size
    path = run.folder / "merged.pcap"
    path.write_bytes(head + b"".join(record for _, _, record in sorted(records, key=lambda each: each[:2])))
    return path


def decoder_keys(net_keys, app_keys, device_keys, iv_index=0):
    """The words that give tshark the keys: every NetKey with every AppKey, and device keys by address."""
    words = []
    for net in net_keys:
        for app in app_keys:
            words += ["-o", f'uat:btmesh_nw_keys:"0x{net.hex()}","0x{app.hex()}","0x{iv_index:08x}"']
    for address, key in device_keys.items():
        words += ["-o", f'uat:btmesh_dev_keys:"0x{key.hex()}","0x{address:04x}"']
    return words


FIELDS = "btmesh.src", "btmesh.model.opcode", "btmesh.model.vendor.opcode", "btmesh.model.vendor", "_ws.malformed"


def judge(run, capture, keys, wanted):
    """`wanted` are pairs of a source and an opcode, each of which must have been said and be read. Answers how many
    messages were read in all. Nothing may be malformed. A vendor's opcode is of three octets, as Bramble writes it: the
    first one of the message, and the company."""
    count = collections.Counter()
    words = [word for field in ("frame.number", *FIELDS) for word in ("-e", field)]
    for line in tshark(run, capture, *keys, "-Y", " || ".join(FIELDS[1:]), "-T", "fields", *words).splitlines():
        frame, source, *numbers, malformed = line.split("\t")
        expect(not malformed, f"tshark calls frame {frame} malformed: {malformed}")
        opcodes, vendor_opcodes, companies = ([int(word, 0) for word in each.split(",") if word] for each in numbers)
        opcodes += [(0xC0 | opcode) << 16 | company for opcode, company in zip(vendor_opcodes, companies)]
        count.update((int(source, 0), opcode) for opcode in opcodes)
    for source, opcode in wanted:
        expect(count[source, opcode] > 0,
               f"tshark finds no message {opcode:#x} from {source:04x} in the capture; it finds "
               f"{[(f'{who:04x}', hex(what), times) for (who, what), times in count.items()]}")
    return sum(count.values())


# Opcodes, by who says them.
PROVISIONER_SAYS = 0x8202, 0x8203, 0x8008, 0x00, 0x803D  # OnOff Set, Set Unacknowledged, Composition Data Get, AppKey
#                                                          Add, Model App Bind
DEVICE_SAYS = 0x8204, 0x02, 0x8003, 0x803E  # OnOff Status, Composition Data Status, AppKey Status, Model App Status


def talk_between(provisioner, device):
    return [(provisioner, opcode) for opcode in PROVISIONER_SAYS] + [(device, opcode) for opcode in DEVICE_SAYS]
