"""The demo's capture before an independent judge: tshark, with the key files that the demo wrote beside it.

Two passes, so that segmented messages are put together. What tshark finds must be what the nodes say that they sent:
distinct network PDUs, control messages, access messages, every copy of every relay decrypted, nothing malformed. With
one bit of the network key wrong it must find nothing.

tshark 4.0 does not know the second provisioning algorithm (HMAC-SHA256): it calls confirmation and random of 32 octets
an unknown payload. Exactly these, four for each device, are expected among its complaints.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from kit import end, expect, load, run

FIELDS = ["btmesh.nid", "btmesh.ivi", "btmesh.src", "btmesh.seq", "btmesh.dst", "btmesh.ctl", "btmesh.acc.seg",
          "btmesh.seqzero_data", "btmesh.access.decrypted", "btmesh.model.opcode", "_ws.malformed"]


def tshark(folder, *words):
    environment = dict(os.environ, WIRESHARK_CONFIG_DIR=str(folder), LC_ALL="C")
    done = subprocess.run(["tshark", "-2", "-r", str(folder / "capture.pcapng"), *words], env=environment,
                          capture_output=True, text=True)
    expect(done.returncode == 0, f"tshark ended with {done.returncode}: {done.stderr[-1000:]}")
    return done.stdout


def rows(folder):
    """One dictionary for each frame that carries a mesh message."""
    words = ["-Y", "btcommon.eir_ad.entry.type == 0x2a", "-T", "fields", "-E", "separator=;"]
    for field in FIELDS:
        words += ["-e", field]
    return [dict(zip(FIELDS, line.split(";"))) for line in tshark(folder, *words).splitlines()]


def compare(folder, sent):
    frames = rows(folder)
    expect(len(frames) == sent["events_local"] + sent["events_relay"],
           f"{len(frames)} frames with network PDUs, but {sent['events_local']} + {sent['events_relay']} were sent")
    closed = [frame for frame in frames if frame["btmesh.src"] == ""]
    expect(not closed, f"{len(closed)} frames were not decrypted, relayed copies or not")
    expect(not any(frame["_ws.malformed"] for frame in frames), "a frame is called malformed")

    def identity(frame):
        return tuple(frame[field] for field in ("btmesh.nid", "btmesh.ivi", "btmesh.src", "btmesh.seq"))

    pdus = {identity(frame) for frame in frames}
    control = {identity(frame) for frame in frames if frame["btmesh.ctl"] == "1"}
    access = [frame for frame in frames if frame["btmesh.ctl"] == "0"]
    whole = {identity(frame) for frame in access if frame["btmesh.acc.seg"] == "0"}
    opened = {identity(frame) for frame in access
              if frame["btmesh.acc.seg"] == "0" and frame["btmesh.access.decrypted"]}

    def transfer(frame):
        return tuple(frame[field] for field in ("btmesh.ivi", "btmesh.src", "btmesh.dst", "btmesh.seqzero_data"))

    segmented = {transfer(frame) for frame in access if frame["btmesh.acc.seg"] == "1"}
    assembled = {transfer(frame) for frame in access
                 if frame["btmesh.acc.seg"] == "1" and frame["btmesh.access.decrypted"]}
    expect(len(pdus) == sent["network_pdus"], f"{len(pdus)} network PDUs, the nodes say {sent['network_pdus']}")
    expect(len(control) == sent["control_messages"],
           f"{len(control)} control messages, the nodes say {sent['control_messages']}")
    expect(opened == whole and assembled == segmented, "an access message could not be opened")
    expect(len(opened) + len(assembled) == sent["access_messages"],
           f"{len(opened)} + {len(assembled)} access messages, the nodes say {sent['access_messages']}")
    expect(len(assembled) > 100, "hardly any message was segmented: this proves little")
    print(f"{len(frames)} frames: {len(pdus)} network PDUs, {len(control)} control messages, "
          f"{len(opened)} access messages and {len(assembled)} segmented ones")


def complaints(folder, devices):
    """Whatever tshark marks as an error, by protocol and summary."""
    lines = tshark(folder, "-q", "-z", "expert,error").splitlines()
    found = [line.split(None, 3) for line in lines if line.strip() and line.split()[0].isdigit()]
    for line in found:
        text = " ".join(line)
        expect("BT Mesh Provisioning" in text and "Unknown Payload" in text, f"tshark complains: {text}")
        expect(int(line[0]) == 4 * devices, f"{line[0]} unknown payloads in provisioning, expected {4 * devices}")
    malformed = tshark(folder, "-Y", "_ws.malformed", "-T", "fields", "-e", "frame.number").split()
    expect(not malformed, f"malformed frames: {malformed[:10]}")


def spoil(folder, spoiled):
    """The same capture beside a network key with one bit wrong."""
    spoiled.mkdir()
    for name in ("capture.pcapng", "btmesh_dev_keys", "btmesh_label_uuids"):
        shutil.copy(folder / name, spoiled / name)
    line = (folder / "btmesh_nw_keys").read_text()
    digit = line[3]
    (spoiled / "btmesh_nw_keys").write_text(line[:3] + f"{int(digit, 16) ^ 1:x}" + line[4:])
    opened = sum(1 for frame in rows(spoiled) if frame["btmesh.src"])
    expect(opened == 0, f"with a wrong key {opened} frames were decrypted")


def main(program):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "demo"
        run(program, "demo", "--output", folder, status=0)
        summary = load(folder / "summary.json")
        compare(folder, summary["sent"])
        complaints(folder, summary["devices"])
        spoil(folder, pathlib.Path(name) / "spoiled")
    end("the demo's capture before tshark")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
