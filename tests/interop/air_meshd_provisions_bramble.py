"""BlueZ's mesh daemon and a lamp of Bramble's meet on virtual air, with loss, and tshark judges what was said.

Both are clients of `bramble air`: the daemon with legacy advertising, the lamp with extended sets.
"""

from judge import judge
from kit import expect, main
from meshd_provisions_bramble import be_provisioner, meet
from virtual_air import VirtualAir


def test(run):
    air = VirtualAir(run, "--seed", 7, "--loss", 5)
    meshd = be_provisioner(run, air.socket)
    unicast, device_key = meet(run, meshd, "meshd over bramble air", air.socket, "unix", 0)
    ready = (run.folder / "lamp.log").read_text().splitlines()[0]
    expect(ready == "ready with 4 advertising sets", f"the lamp does not use extended advertising: {ready}")
    stored = meshd.stored()
    run.stop(meshd.process)
    count = judge(run, air.end(), bytes.fromhex(stored["netKeys"][0]["key"]),
                  bytes.fromhex(stored["appKeys"][0]["key"]), device_key, unicast, 0x0001)
    run.passed("tshark", "capture of the air", f"{count} messages read, none malformed")


if __name__ == "__main__":
    main(test, "bluetooth-meshd")
