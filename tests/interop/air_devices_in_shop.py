"""Simulated devices that belong to nobody (scenarios/shop.yaml) share the virtual air with who comes from outside:
BlueZ's mesh daemon makes one of them a lamp of its network, `bramble shell` another one of its own; tshark judges.
"""

from client import OWN, configure_light, talk
from judge import decoder_keys, judge, talk_between
from kit import ROOT, expect, main
from meshd_provisions_bramble import be_provisioner
from programs import Shell
from virtual_air import VirtualAir

PEER, DIRECTION = "meshd over bramble air", "meshd to simulated device"
SHELLS_ADDRESS = 0x0300


def meet_meshd(run, meshd):
    meshd.scan()
    uuid = meshd.wait(lambda: [beacon[:16] for beacon in meshd.application.seen], 60, "beacons of the scenario")[0]
    unicast, count = meshd.add_node(uuid, 120)
    expect(count == 1, f"the simulated lamp has one element, not {count}")
    run.passed(PEER, DIRECTION, "beacon, provisioning over PB-ADV")
    configure_light(meshd, unicast)
    talk(meshd, unicast)
    run.passed(PEER, DIRECTION, "configuration; OnOff: unicast, group, segmented; status")
    return uuid, unicast


def meet_shell(run, shell, taken):
    """The shell finds the two that are left."""
    shell.say("create 0200", "appkey-create 0 0")
    heard = set()
    for _ in range(20):
        heard |= {each["uuid"] for each in shell.say("discover-unprovisioned 3s")[0]["devices"]}
        if len(heard) == 2:
            break
    expect(len(heard) == 2 and taken.hex() not in heard, f"the shell has heard the devices {heard}")
    address = f"{SHELLS_ADDRESS:04x}"
    shell.say(f"provision {sorted(heard)[0]} {address}", f"composition-get @{address}", f"appkey-add 0 @{address}",
              f"bind {address} 0 1000")
    outcomes = shell.say(f"onoff-set on @{address}", f"onoff-get @{address}", f"onoff-set off @{address}")
    expect([each["onoff"] for each in outcomes] == [1, 1, 0], f"the simulated lamp was switched, and says {outcomes}")
    run.passed("bramble air", "Bramble to simulated device", "provisioning, configuration, OnOff")


def test(run):
    air = VirtualAir(run, ROOT / "scenarios/shop.yaml", "--place", "5,2")
    meshd = be_provisioner(run, air.socket)
    uuid, unicast = meet_meshd(run, meshd)
    device_keys = {unicast: meshd.device_key_of(unicast), OWN: bytes.fromhex(meshd.stored()["deviceKey"])}
    keys = decoder_keys([meshd.key("netKeys")], [meshd.key("appKeys")], device_keys)
    shell = Shell(run, air.socket, wait=meshd.wait)
    meet_shell(run, shell, uuid)
    run.stop(meshd.process)
    count = judge(run, air.end(), keys, talk_between(OWN, unicast))
    run.passed("tshark", "capture of the air", f"{count} messages of meshd's network read, none malformed")


if __name__ == "__main__":
    main(test, "bluetooth-meshd")
