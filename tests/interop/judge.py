"""tshark as the judge of a capture of the air: with the keys it must be able to read what the two stacks said."""

import collections
import os
import subprocess

from kit import expect, need_program

OPCODES = {"0x8202": "Generic OnOff Set", "0x8203": "Generic OnOff Set Unacknowledged",
           "0x8204": "Generic OnOff Status", "0x8008": "Config Composition Data Get", "0x02": "Composition Data Status",
           "0x00": "Config AppKey Add", "0x803d": "Config Model App Bind"}


def tshark(run, capture, *words):
    program = need_program("tshark", "tshark")
    done = subprocess.run([program, "-2", "-r", str(capture), *words], capture_output=True, text=True, timeout=60,
                          env=dict(os.environ, WIRESHARK_CONFIG_DIR=str(run.folder), LC_ALL="C"))
    expect(done.returncode == 0, f"tshark ended with {done.returncode}: {done.stderr[-500:]}")
    return done.stdout


def judge(run, capture, net_key, app_key, device_key, device, provisioner):
    """All that the talk of client.py consists of must be there, decrypted, from who should say it."""
    keys = ["-o", f'uat:btmesh_nw_keys:"0x{net_key.hex()}","0x{app_key.hex()}","0x00000000"',
            "-o", f'uat:btmesh_dev_keys:"0x{device_key.hex()}","0x{device:04x}"']
    said = collections.Counter()
    for line in tshark(run, capture, *keys, "-Y", "btmesh.model.opcode", "-T", "fields", "-e", "btmesh.src", "-e",
                       "btmesh.model.opcode").splitlines():
        source, opcodes = line.split("\t")
        for opcode in opcodes.split(","):
            said[int(source, 0), int(opcode, 0)] += 1
    for opcode, name in OPCODES.items():
        source = device if "Status" in name else provisioner
        expect(said[source, int(opcode, 0)] > 0,
               f"tshark finds no {name} from {source:04x} in the capture; it finds "
               f"{[(f'{who:04x}', hex(what), count) for (who, what), count in said.items()]}")
    malformed = tshark(run, capture, *keys, "-Y", "_ws.malformed")
    expect(malformed == "", f"tshark calls frames malformed:\n{malformed[:500]}")
    return sum(said.values())
