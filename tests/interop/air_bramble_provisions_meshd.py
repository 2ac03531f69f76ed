"""The other way round: Bramble's commissioner provisions BlueZ's mesh daemon on virtual air, and tshark judges."""

from bramble_provisions_meshd import meet
from judge import judge
from kit import main
from virtual_air import VirtualAir


def test(run):
    air = VirtualAir(run, "--seed", 8, "--loss", 5)
    meshd, commissioner = meet(run, "meshd over bramble air", air.socket, air.socket)
    run.stop(meshd.process)
    keys = [bytes.fromhex(commissioner.said(name)) for name in ("network key", "application key", "device key")]
    count = judge(run, air.end(), *keys, int(commissioner.said("provisioned"), 16), 0x0001)
    run.passed("tshark", "capture of the air", f"{count} messages read, none malformed")


if __name__ == "__main__":
    main(test, "bluetooth-meshd")
