"""`bramble shell` provisions, configures and uses BlueZ's mesh daemon, over btvirt's controllers.

The daemon waits to be provisioned (Join), as a light whose application is this test; each verb of the shell is said by
itself, as a script would. What it hears back it tells; what the daemon was told is checked here.
"""

import btvirt
from judge import decoder_keys, judge, merged, talk_between
from kit import expect, main
from meshd import CONFIGURATION_SERVER, ONOFF_SERVER, Meshd
from meshd_pair import be_light
from programs import Shell

DEVICE = bytes.fromhex("0b8a3f6c52e14d7f9c1020304050607f")
OWN, ADDRESS, GROUP = 0x0001, 0x0100, 0xC000
INVALID_MODEL = 2
DIRECTION = "Bramble to meshd"


def discover(shell):
    for _ in range(20):
        devices = shell.say("discover-unprovisioned 2s")[0]["devices"]
        if DEVICE.hex() in [each["uuid"] for each in devices]:
            return
    expect(False, f"the shell heard no beacon of the daemon in 40 s; it heard {devices}")


def provision(run, peer, shell, meshd, address):
    """From the first beacon to a member."""
    shell.say("create", "appkey-create 0 0")
    meshd.join(DEVICE)
    discover(shell)
    told = shell.say(f"provision {DEVICE.hex()} {address:04x}")[0]
    expect((told["address"], told["elements"]) == (f"0x{address:04x}", 1), f"provision says {told}")
    meshd.attach()
    device_key = shell.keys()[2][address]
    expect(device_key.hex() == meshd.stored()["deviceKey"].lower(), "the two have different device keys")
    run.passed(peer, DIRECTION, "beacon, provisioning over PB-ADV, same device key")


def configure(run, peer, shell, address):
    composition = shell.say(f"composition-get @{address:04x}")[0]
    expect(composition["elements"][0]["models"] == ["0000", "1000"], f"the composition is {composition}")
    shell.say(f"appkey-add 0 @{address:04x}")
    shell.say(f"bind {address:04x} 0 1000")
    shell.say(f"sub-add {address:04x} {GROUP:04x} 1000")
    refused = shell.say(f"bind {address:04x} 0 1300", status=4)[0]
    expect(refused["status"]["status"] == INVALID_MODEL, f"binding a model that is not there: {refused}")
    run.passed(peer, DIRECTION, "composition, AppKey, binding, subscription; a refusal")


def talk(run, peer, shell, meshd, address):
    expect(shell.say(f"onoff-set on @{address:04x}")[0]["onoff"] == 1, "the light is not on")
    expect(shell.say(f"onoff-get @{address:04x}")[0]["onoff"] == 1, "the light is not on any more")
    shell.say(*[f"onoff-set off @{GROUP:04x}"] * 3)  # nobody answers a group: said thrice, as one does
    expect(shell.say(f"onoff-get @{address:04x}")[0]["onoff"] == 0, "the light is not off")
    told = [(destination, data[:2].hex()) for _, destination, data in meshd.application.messages]
    expect((address, "8202") in told, f"no Set reached the daemon's application: {told}")
    expect((GROUP, "8203") in told, f"nothing to the group reached the daemon's application: {told}")
    run.passed(peer, DIRECTION, "OnOff: unicast, group; status")


def meet(run, peer, device_socket, socket_path):
    """Answers the daemon and the shell, when they are done with each other."""
    meshd = Meshd(run, "device", device_socket)
    meshd.serve([CONFIGURATION_SERVER, ONOFF_SERVER])
    be_light(meshd)
    shell = Shell(run, socket_path, wait=meshd.wait)
    provision(run, peer, shell, meshd, ADDRESS)
    configure(run, peer, shell, ADDRESS)
    talk(run, peer, shell, meshd, ADDRESS)
    return meshd, shell


def keys_of(shell):
    net_key, app_key, device_keys = shell.keys()
    return decoder_keys([net_key], [app_key], device_keys)


def test(run):
    medium = btvirt.start(run)
    meshd, shell = meet(run, "meshd over btvirt", medium("le"), medium("bredrle"))
    count = judge(run, merged(run, shell.captures), keys_of(shell), talk_between(OWN, ADDRESS))
    run.passed("tshark", "captures at the shell", f"{count} messages read, none malformed")


if __name__ == "__main__":
    main(test, "bluetooth-meshd")
