"""BlueZ's mesh daemon provisions, configures and switches a lamp of Bramble's, over btvirt's controllers.

The lamp is a real node: HCI over H4, real clock. It is done three times: over both kinds of btvirt's controllers, and
by an HCI user channel.
"""

import btvirt
from bramble_peer import Peer
from client import configure_light, make_app_key, talk
from kit import Wrong, expect, main
from meshd import CONFIGURATION_CLIENT, CONFIGURATION_SERVER, ONOFF_CLIENT, Meshd

PROVISIONER = bytes.fromhex("7c1d2e3f40514263a4b5c6d7e8f90a1b")
DIRECTION = "meshd to Bramble"


def leave(meshd, lamp, unicast):
    """Node Reset until the lamp has left. It answers once and no more: that answer may be lost on the air."""
    for _ in range(3):
        meshd.send_device_key(unicast, b"\x80\x49")
        try:
            meshd.wait(lambda: lamp.said("reset"), 3, "Bramble's lamp to leave")
            return
        except Wrong:
            pass
    raise Wrong(f"meshd asked the lamp {unicast:04x} three times to leave, in vain")


def meet(run, meshd, peer, socket_path, way, number):
    """One lamp, from its first beacon to its last message. Answers its address and its device key."""
    uuid = bytes.fromhex("0b8a3f6c52e14d7f9c10203040506000")[:15] + bytes([number])
    lamp = Peer(run, "lamp", uuid, socket_path, way)
    meshd.wait(lambda: lamp.said("ready"), 10, "Bramble's lamp to find its controller")
    unicast, count = meshd.add_node(uuid, 60)
    expect(count == 1, f"the lamp has one element, not {count}")
    meshd.wait(lambda: lamp.said("joined"), 10, "Bramble's lamp to join")
    expect(int(lamp.said("joined"), 16) == unicast, f"meshd gave {unicast:04x}, the lamp has {lamp.said('joined')}")
    device_key = meshd.device_key_of(unicast)
    run.passed(peer, DIRECTION, "beacon, provisioning over PB-ADV")
    company, product, _ = configure_light(meshd, unicast)
    expect((company, product) == (0x05F1, 1), f"the lamp is told as product {product:#x} of {company:#x}")
    run.passed(peer, DIRECTION, "composition, AppKey, binding, subscription")
    talk(meshd, unicast)
    expect(lamp.counted("light on") == 2 and lamp.counted("light off") >= 1,
           f"the lamp was switched otherwise than it was told: {lamp.lines()}")
    run.passed(peer, DIRECTION, "OnOff: unicast, group, segmented; status")
    leave(meshd, lamp, unicast)
    lamp.end()
    run.passed(peer, DIRECTION, "node reset, clean end")
    return unicast, device_key


def be_provisioner(run, socket_path):
    meshd = Meshd(run, "provisioner", socket_path)
    meshd.serve([CONFIGURATION_SERVER, CONFIGURATION_CLIENT, ONOFF_CLIENT])
    meshd.create_network(PROVISIONER)
    make_app_key(meshd)
    return meshd


def test(run):
    medium = btvirt.start(run)
    meshd = be_provisioner(run, medium("le"))
    for number, (kind, way) in enumerate((("le", "unix"), ("bredrle", "unix"), ("le", "adapter"))):
        meet(run, meshd, f"meshd over btvirt ({kind}, {way})", medium(kind), way, number)


if __name__ == "__main__":
    main(test, "bluetooth-meshd")
