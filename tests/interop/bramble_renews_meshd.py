"""`bramble shell`, on an HCI user channel, gives BlueZ's mesh daemon new keys, and leads it through an IV update.

The daemon has no test mode: once an IV update has begun, it leaves it after 96 hours by its own clock, whatever it
hears before. So each must understand the other although only one of them has ended the update. Begun anew, the daemon
believes the first beacon.
"""

import btvirt
from bramble_provisions_meshd import ADDRESS, GROUP, OWN, VENDOR_MODEL, configure, provision
from judge import decoder_keys, judge, merged
from kit import expect, main
from left_out import LeftOut
from meshd import CONFIGURATION_SERVER, ONOFF_SERVER, Meshd
from meshd_pair import be_light
from programs import Shell

NAMES = "meshd over btvirt, HCI user channel", "Bramble to meshd"


def switch(shell):
    """Messages go both ways."""
    for state in ("off", "on"):
        expect(shell.say(f"onoff-set {state} @{ADDRESS:04x}")[0]["onoff"] == (state == "on"), "the light does not obey")


def renew_keys(run, medium, shell, meshd):
    net_key, app_key, device_keys = shell.keys()
    other = LeftOut(run, medium("le"), net_key, app_key)
    other.is_heard(ADDRESS)
    told = shell.say("key-refresh 0")[0]
    expect(told["refreshed"] == [f"0x{ADDRESS:04x}"] and not told["silent"], f"the key refresh ended with {told}")
    new_net_key, new_app_key, _ = shell.keys()
    expect(net_key != new_net_key and app_key != new_app_key, "the keys are the old ones")
    expect((meshd.key("netKeys"), meshd.key("appKeys")) == (new_net_key, new_app_key),
           f"the daemon has other keys: {meshd.stored()['netKeys']} {meshd.stored()['appKeys']}")
    switch(shell)
    run.passed(*NAMES, "key refresh: same new keys, phases over; OnOff with them")
    told = len(meshd.application.messages)
    other.is_not_heard(ADDRESS, GROUP, lambda: shell.say(f"onoff-get @{ADDRESS:04x}"))
    sources = {source for source, _, _ in meshd.application.messages[told:]}
    expect(sources == {OWN}, f"the daemon has heard {sources}")
    run.stop(other.meshd.process)
    run.passed(*NAMES, "the old keys are refused")
    return decoder_keys([net_key, new_net_key], [app_key, new_app_key], device_keys), new_net_key, new_app_key


def until_it_has(shell, meshd, state):
    """The shell stays and sends beacons until the daemon has this IV index."""
    for _ in range(60):
        if meshd.iv_state() == state:
            return
        shell.say("discover-unprovisioned 2s")
    expect(False, f"the daemon has IV index {meshd.iv_state()}, not {state}, after two minutes of beacons")


def update_iv_index(run, shell, meshd):
    shell.say("iv-update start test")
    until_it_has(shell, meshd, (1, True))
    switch(shell)
    run.passed(*NAMES, "IV update: it follows the beacon; OnOff while it is in progress")
    shell.say("iv-update end test")
    shell.say("discover-unprovisioned 2s")
    what = "IV update: its end, by a beacon"
    if meshd.iv_state() == (1, False):
        run.passed(*NAMES, what)
    else:
        run.cannot(*NAMES, f"{what}: it has no test mode, and holds an update for 96 h")
    switch(shell)
    run.passed(*NAMES, "OnOff while only Bramble has ended the IV update")
    meshd.begin_anew()
    until_it_has(shell, meshd, (1, False))
    switch(shell)
    run.passed(*NAMES, "begun anew it believes the beacon; OnOff under the new index")


def test(run):
    medium = btvirt.start(run)
    meshd = Meshd(run, "device", medium("le"))
    meshd.serve([CONFIGURATION_SERVER, ONOFF_SERVER], [VENDOR_MODEL])
    be_light(meshd)
    shell = Shell(run, medium("le"), "adapter", wait=meshd.wait)
    provision(run, NAMES[0], shell, meshd, ADDRESS)
    configure(run, NAMES[0], shell, ADDRESS)
    keys, net_key, app_key = renew_keys(run, medium, shell, meshd)
    update_iv_index(run, shell, meshd)
    keys += decoder_keys([net_key], [app_key], {}, iv_index=1)
    wanted = [(OWN, 0x8045), (ADDRESS, 0x8044), (OWN, 0x01), (OWN, 0x8016), (ADDRESS, 0x8017), (OWN, 0x8202),
              (ADDRESS, 0x8204)]  # NetKey Update and Status, AppKey Update, Key Refresh Phase, OnOff
    count = judge(run, merged(run, shell.captures), keys, wanted)
    run.passed("tshark", "captures at the shell", f"{count} messages read, none malformed")


if __name__ == "__main__":
    main(test, "bluetooth-meshd")
