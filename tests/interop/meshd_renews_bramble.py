"""BlueZ's mesh daemon gives a lamp of ours new keys, and leads it through an IV update.

The daemon begins an IV update by itself when half of its sequence numbers are used: so what it has stored of its own
number is set to that. It ends it after 96 hours by its own clock, which a shim makes short (short_hours.c); the lamp,
which would not follow before 96 hours either, is in test mode.
"""

import struct

import btvirt
from client import APP_KEY, GROUP, OWN, Switch, ask_status, configure_light
from judge import decoder_keys, judge, merged
from kit import expect, main
from left_out import LeftOut
from meshd_provisions_bramble import be_provisioner, provision, uuid_of
from programs import Node

NAMES = "meshd over btvirt", "meshd to Bramble"
NET_INDEX = 0
HALF_OF_THE_NUMBERS = 0x800000
DAYS = 5  # seconds that its 96 hours last


def talk(switch, lamp):
    """Messages go both ways."""
    for state in (0, 1):
        switch.set(lamp.address, state)


def renew_keys(run, medium, meshd, switch, lamp):
    """Key refresh as a provisioner does it: new keys for all, the lamp and the own node; then phase by phase."""
    old = meshd.key("netKeys"), meshd.key("appKeys")
    other = LeftOut(run, medium("le"), *old)
    other.is_heard(lamp.address)
    meshd.update_subnet(NET_INDEX, APP_KEY)
    box = meshd.application.device_messages
    for unicast in (lamp.address, OWN):
        for kind, index, answer in (("Net", NET_INDEX, b"\x80\x44"), ("App", APP_KEY, b"\x80\x03")):
            what = f"{kind}Key Status"
            status = meshd.ask(lambda: meshd.update_key(kind, unicast, index), box, answer, unicast, what=what)
            expect(status[2] == 0, f"{what} from {unicast:04x} says {status[2]:#04x}, not success")
    for phase in (2, 3):
        meshd.set_key_phase(NET_INDEX, phase)
        for unicast in (lamp.address, OWN):
            request = b"\x80\x16" + struct.pack("<HB", NET_INDEX, phase)
            ask_status(meshd, unicast, request, b"\x80\x17", "Key Refresh Phase Status")
    new = meshd.key("netKeys"), meshd.key("appKeys")
    expect(old[0] != new[0] and old[1] != new[1], "the daemon has its old keys")
    talk(switch, lamp)
    run.passed(*NAMES, "key refresh: NetKey and AppKey Update, phases 2 and 3; OnOff with the new keys")
    switched = len(lamp.news("onoff"))
    other.is_not_heard(lamp.address, GROUP, lambda: switch.get(lamp.address, 1))
    expect(len(lamp.news("onoff")) == switched, f"somebody with old keys has switched the lamp: {lamp.news('onoff')}")
    run.stop(other.meshd.process)
    run.passed(*NAMES, "the old keys are refused")
    return old, new


def update_iv_index(run, meshd, switch, lamp):
    def use_the_numbers(stored):
        stored["sequenceNumber"] = HALF_OF_THE_NUMBERS + 1
    meshd.begin_anew(use_the_numbers)
    meshd.wait(lambda: "IV_UPD_NORMAL" in meshd.said(), 120, "the daemon to hear a beacon of the lamp's")
    talk(switch, lamp)
    meshd.wait(lambda: lamp.news("iv_index", iv_index=1, iv_update=True), 120, "the lamp to follow the IV update")
    talk(switch, lamp)
    run.passed(*NAMES, "IV update, begun by its sequence numbers: the lamp follows; OnOff while it is in progress")
    meshd.wait(lambda: lamp.news("iv_index", iv_index=1, iv_update=False), 120, "the lamp to see the update end")
    expect(meshd.iv_state() == (1, False), f"the daemon is at {meshd.iv_state()}")
    talk(switch, lamp)
    lamp.again()
    expect(lamp.news("ready")[-1]["member"], "begun anew, the lamp is no member any more")
    talk(switch, lamp)
    run.passed(*NAMES, "the IV update's end, its 96 h made short; OnOff under the new index, and after a restart")


def test(run):
    medium = btvirt.start(run)
    meshd = be_provisioner(run, medium("le"), days=DAYS)
    lamp = Node(run, "lamp", medium("le"), uuid_of(0), words=["--iv-test"])
    provision(run, meshd, NAMES[0], lamp)
    configure_light(meshd, lamp.address)
    switch = Switch(meshd)
    talk(switch, lamp)
    run.passed(*NAMES, "composition, AppKey, binding, subscription; OnOff")
    old, new = renew_keys(run, medium, meshd, switch, lamp)
    update_iv_index(run, meshd, switch, lamp)
    lamp.end()
    device_keys = {lamp.address: lamp.device_key, OWN: bytes.fromhex(meshd.stored()["deviceKey"])}
    keys = decoder_keys(*zip(old, new), device_keys) + decoder_keys([new[0]], [new[1]], {}, iv_index=1)
    wanted = [(OWN, 0x8045), (lamp.address, 0x8044), (OWN, 0x01), (OWN, 0x8016), (lamp.address, 0x8017),
              (OWN, 0x8202), (lamp.address, 0x8204)]
    count = judge(run, merged(run, lamp.captures), keys, wanted)
    run.passed("tshark", "captures at the lamp", f"{count} messages read, none malformed")


if __name__ == "__main__":
    main(test, "bluetooth-meshd")
