"""BlueZ's mesh daemon as a stranger in a simulated building: it is given the keys of a scenario's network, and switches
lamps near and far. Between it and the farthest stand relays of ours; there and back each message goes over all of them.

The scenario is scenarios/line10.yaml: ten nodes in a line, each hears its neighbours only. The daemon's controller
stands at one end. What the lamp and the relays do is the production core's, in real time; tshark judges the capture.
"""

import re
import subprocess

from client import known_switch
from judge import tshark
from kit import ROOT, expect, main
from virtual_air import VirtualAir

ADDRESS = 0x0500
NEAR, FAR = 0x0002, 0x0006  # hop-1, and hop-5: four relays in between


def keys_of(run, scenario):
    """The NetKey and the AppKey of the scenario: those that a simulation of it leaves for tshark. They come from the
    scenario's seed, so they are the same on virtual air."""
    subprocess.run([run.bramble, "sim", scenario, "--duration", "1s", "--pcap", run.folder / "keys.pcapng"],
                   capture_output=True, timeout=60)
    return [bytes.fromhex(key) for key in re.findall("0x([0-9a-f]{32})", (run.folder / "btmesh_nw_keys").read_text())]


def test(run):
    scenario = ROOT / "scenarios/line10.yaml"
    net_key, app_key = keys_of(run, scenario)
    air = VirtualAir(run, scenario, "--place", "-5,0", "--traffic", "1s")
    switch = known_switch(run, "stranger", air.socket, net_key, app_key, ADDRESS)
    run.passed("meshd over bramble air", "meshd into a scenario", "keys imported, own model bound")
    for address, what in ((NEAR, "the nearest lamp"), (FAR, "a lamp behind four relays")):
        switch.set(address, 1)
        switch.get(address, 1)
        switch.set(address, 0, segmented=True)
        run.passed("meshd over bramble air", "meshd to simulated node", f"OnOff, plain and segmented, of {what}")
    run.stop(switch.meshd.process)
    keys = ["-o", f'uat:btmesh_nw_keys:"0x{net_key.hex()}","0x{app_key.hex()}","0x00000000"']
    lines = tshark(run, air.end(), *keys, "-Y", f"btmesh.src == {FAR} && btmesh.model.opcode == 0x8204", "-T", "fields",
                   "-e", "btmesh.ttl").splitlines()
    hops = {int(ttl, 0) for line in lines for ttl in line.split(",")}
    expect(max(hops, default=0) - min(hops, default=0) >= 4, f"the far lamp's answers were seen with TTLs {hops} only")
    run.passed("tshark", "capture of the air", f"the answers were relayed {max(hops) - min(hops)} times")


if __name__ == "__main__":
    main(test, "bluetooth-meshd")
