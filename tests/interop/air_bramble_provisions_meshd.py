"""The other way round: `bramble shell` provisions BlueZ's mesh daemon on virtual air with loss, and tshark judges."""

from bramble_provisions_meshd import ADDRESS, OWN, keys_of, meet
from judge import judge, talk_between
from kit import main
from virtual_air import VirtualAir


def test(run):
    air = VirtualAir(run, "--seed", 8, "--loss", 5)
    meshd, shell = meet(run, "meshd over bramble air", air.socket, air.socket)
    keys = keys_of(shell)
    run.stop(meshd.process)
    count = judge(run, air.end(), keys, talk_between(OWN, ADDRESS))
    run.passed("tshark", "capture of the air", f"{count} messages read, none malformed")


if __name__ == "__main__":
    main(test, "bluetooth-meshd")
