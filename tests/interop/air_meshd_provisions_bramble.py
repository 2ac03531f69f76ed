"""BlueZ's mesh daemon and a lamp of Bramble's meet on virtual air, with loss, and tshark judges what was said.

Both are clients of `bramble air`: the daemon with legacy advertising, the lamp with extended sets.
"""

from client import OWN
from judge import judge, talk_between
from kit import expect, main
from meshd_provisions_bramble import be_provisioner, keys_of, meet, uuid_of
from programs import Node
from virtual_air import VirtualAir


def test(run):
    air = VirtualAir(run, "--seed", 7, "--loss", 5)
    meshd = be_provisioner(run, air.socket)
    lamp = Node(run, "lamp", air.socket, uuid_of(0))
    expect((lamp.ready["extended_advertising"], lamp.ready["advertising_sets"]) == (True, 4),
           f"the lamp does not use extended advertising: {lamp.ready}")
    meet(run, meshd, "meshd over bramble air", lamp)
    keys = keys_of(meshd, [lamp])
    run.stop(meshd.process)
    count = judge(run, air.end(), keys, talk_between(OWN, lamp.address))
    run.passed("tshark", "capture of the air", f"{count} messages read, none malformed")


if __name__ == "__main__":
    main(test, "bluetooth-meshd")
