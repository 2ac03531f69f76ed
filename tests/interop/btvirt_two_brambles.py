"""Two of our programs on BlueZ's emulated controllers, so that our own virtual controllers are not the only judge of
our HCI: a shell provisions, configures and switches a lamp, each on a controller of btvirt's. Twice: as controllers of
Bluetooth 4, the shell by an HCI user channel; and with extended advertising, of which btvirt has three sets.
"""

import subprocess

import btvirt
from judge import decoder_keys, judge, merged, talk_between
from kit import expect, main, wait_for
from meshd_provisions_bramble import uuid_of
from programs import Node, Shell

OWN, ADDRESS, GROUP = 0x0001, 0x0100, 0xC000
DIRECTION = "Bramble to Bramble"


def explain(run, lamp, net_key, app_key, device_key):
    """Bramble's own reader of captures: the lamp's last message, from what it was told to send."""
    keys = run.folder / "keys.txt"
    keys.write_text(f"net-key {net_key.hex()}\napp-key {app_key.hex()}\n"
                    f"device-key {device_key.hex()} {ADDRESS:#06x}\n")
    for asked, wanted in ((f"{ADDRESS:#06x}", "Config Node Reset Status"), (f"{OWN:#06x}", "Config Node Reset (")):
        done = subprocess.run([run.tested, "explain", lamp.captures[0], "--keys", keys, "--why", asked],
                              capture_output=True, text=True, timeout=60)
        expect(done.returncode == 0 and wanted in done.stdout, f"explain of {asked}: {done.stdout}{done.stderr}")
    run.passed("bramble explain", f"capture at the {lamp.name}", "what the lamp was asked and answered at last")


def meet(run, peer, lamp, shell):
    shell.say("create", "appkey-create 0 0")
    told = shell.say(f"provision {lamp.uuid.hex()} {ADDRESS:04x}")[0]
    joined = wait_for(run, lambda: lamp.news("joined"), 60, "the lamp to join")[-1]
    expect((told["address"], joined["address"]) == (f"0x{ADDRESS:04x}", ADDRESS), f"{told}, but {joined}")
    run.passed(peer, DIRECTION, "beacon, provisioning over PB-ADV")
    shell.say(f"composition-get @{ADDRESS:04x}", f"appkey-add 0 @{ADDRESS:04x}", f"bind {ADDRESS:04x} 0 1000",
              f"sub-add {ADDRESS:04x} {GROUP:04x} 1000")
    segmented = f"send 0 generic-onoff-set onoff=on tid=9 @{ADDRESS:04x} --segmented"
    outcomes = shell.say(f"onoff-set on @{ADDRESS:04x}", *[f"onoff-set off @{GROUP:04x}"] * 3,
                         f"onoff-get @{ADDRESS:04x}", segmented)
    expect((outcomes[0]["onoff"], outcomes[4]["onoff"]) == (1, 0), f"the lamp was switched, and says {outcomes}")
    expect([each["on"] for each in lamp.news("onoff")] == [True, False, True], f"the lamp tells {lamp.news('onoff')}")
    run.passed(peer, DIRECTION, "configuration; OnOff: unicast, group, segmented; status")
    net_key, app_key, device_keys = shell.keys()
    keys = decoder_keys([net_key], [app_key], device_keys)
    shell.say(f"node-reset @{ADDRESS:04x}")
    wait_for(run, lambda: lamp.news("reset"), 60, "the lamp to leave")
    lamp.end()
    run.passed(peer, DIRECTION, "node reset, clean end")
    explain(run, lamp, net_key, app_key, device_keys[ADDRESS])
    for captures, where in ((lamp.captures, "lamp"), (shell.captures, "shell")):
        count = judge(run, merged(run, captures), keys, talk_between(OWN, ADDRESS))
        run.passed("tshark", f"captures at the {where}", f"{count} messages read, none malformed")


def test(run):
    medium = btvirt.start(run)
    lamp = Node(run, "lamp", medium("le"), uuid_of(1))
    expect(not lamp.ready["extended_advertising"], f"what is a controller of Bluetooth 4? {lamp.ready}")
    meet(run, "btvirt, HCI user channel", lamp, Shell(run, medium("le"), "adapter"))
    lamp = Node(run, "lamp", medium("bredrle"), uuid_of(2), words=["--extended"], name="extended-lamp")
    expect((lamp.ready["extended_advertising"], lamp.ready["advertising_sets"]) == (True, 3),
           f"the lamp does not use btvirt's extended advertising: {lamp.ready}")
    shell = Shell(run, medium("bredrle"), words=["--extended"], name="extended-shell")
    meet(run, "btvirt, extended advertising", lamp, shell)


if __name__ == "__main__":
    main(test, "btvirt")
