"""Bramble provisions, configures and switches BlueZ's mesh daemon, over btvirt's controllers.

The daemon waits to be provisioned (Join), as a light whose application is this test; Bramble's commissioner does the
rest. What it hears back it checks itself; what the daemon was told is checked here.
"""

import btvirt
from bramble_peer import Peer
from kit import expect, main
from meshd import CONFIGURATION_SERVER, ONOFF_SERVER, Meshd
from meshd_pair import be_light

DEVICE = bytes.fromhex("0b8a3f6c52e14d7f9c1020304050607f")
DIRECTION = "Bramble to meshd"


def meet(run, peer, device_socket, socket_path):
    """Answers the daemon and the commissioner, when they are done with each other."""
    meshd = Meshd(run, "device", device_socket)
    meshd.serve([CONFIGURATION_SERVER, ONOFF_SERVER])
    be_light(meshd)
    commissioner = Peer(run, "commissioner", DEVICE, socket_path)
    meshd.wait(lambda: commissioner.said("ready"), 10, "Bramble's commissioner to find its controller")
    meshd.join(DEVICE)
    meshd.wait(lambda: commissioner.said("provisioned"), 60, "Bramble's commissioner to provision the daemon")
    meshd.attach()
    unicast = int(commissioner.said("provisioned"), 16)
    expect(bytes.fromhex(commissioner.said("device key")) == bytes.fromhex(meshd.stored()["deviceKey"]),
           "the two have different device keys")
    run.passed(peer, DIRECTION, "beacon, provisioning over PB-ADV, same device key")
    meshd.wait(lambda: commissioner.said("configured"), 30, "Bramble's commissioner to configure the daemon")
    run.passed(peer, DIRECTION, "composition, AppKey, binding, subscription")
    meshd.wait(lambda: commissioner.said("done"), 30, "Bramble's commissioner to be done with the light")
    told = [(destination, data[:2].hex()) for _, destination, data in meshd.application.messages]
    expect((unicast, "8202") in told, f"no Set reached the daemon's application: {told}")
    expect((0xC000, "8203") in told, f"nothing to the group reached the daemon's application: {told}")
    commissioner.end()
    run.passed(peer, DIRECTION, "OnOff: unicast, group, segmented; status")
    return meshd, commissioner


def test(run):
    medium = btvirt.start(run)
    meet(run, "meshd over btvirt", medium("le"), medium("bredrle"))


if __name__ == "__main__":
    main(test, "bluetooth-meshd")
