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
VENDOR_MODEL = (0x05F1, 0x0001)
ASK, ANSWER = bytes.fromhex("c2f105"), bytes.fromhex("c3f105")
LABEL = bytes.fromhex("f4a002c7fb1e4ca0a469a021de0db875")  # of the specification's sample data
VENDOR_TALK = [(OWN, 0xC205F1), (ADDRESS, 0xC305F1)]
SHORT, LONG = bytes(range(4)), bytes(range(64))
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
    expect(composition["elements"][0]["models"] == ["0000", "1000", "05f1:0001"], f"the composition is {composition}")
    shell.say(f"appkey-add 0 @{address:04x}")
    shell.say(f"bind {address:04x} 0 1000")
    shell.say(f"bind {address:04x} 0 05f1:0001")
    for model in ("1000", "05f1:0001"):
        shell.say(f"sub-add {address:04x} {GROUP:04x} {model}")
    refused = shell.say(f"bind {address:04x} 0 1300", status=4)[0]
    expect(refused["status"]["status"] == INVALID_MODEL, f"binding a model that is not there: {refused}")
    run.passed(peer, DIRECTION, "composition, AppKey, binding, subscription; a refusal")


def talk(run, peer, shell, meshd, address):
    expect(shell.ask(f"onoff-set on @{address:04x}")["onoff"] == 1, "the light is not on")
    expect(shell.ask(f"onoff-get @{address:04x}")["onoff"] == 1, "the light is not on any more")
    shell.say(*[f"onoff-set off @{GROUP:04x}"] * 3)  # nobody answers a group: said thrice, as one does
    expect(shell.ask(f"onoff-get @{address:04x}")["onoff"] == 0, "the light is not off")
    told = [(destination, data[:2].hex()) for _, destination, data in meshd.application.messages]
    expect((address, "8202") in told, f"no Set reached the daemon's application: {told}")
    expect((GROUP, "8203") in told, f"nothing to the group reached the daemon's application: {told}")
    sent = shell.ask(f"send 0 generic-onoff-set onoff=on tid=77 @{address:04x} --segmented")
    expect(sent["answers"][0]["fields"]["present_onoff"] == 1, f"the answer to a segmented Set is {sent}")
    run.passed(peer, DIRECTION, "OnOff: unicast, group, segmented; status")


def be_vendor(meshd):
    """A model of a vendor's: what asks is answered with the same octets, to who asked; a group's question to the
    group."""
    onoff = meshd.application.element.on_message

    def on_message(source, key_index, data):
        if data.startswith(ASK):
            to_group = meshd.application.messages[-1][1] == GROUP
            meshd.send_soon(GROUP if to_group else source, 0, ANSWER + data[3:])
        onoff(source, key_index, data)

    meshd.application.element.on_message = on_message


def talk_as_vendor(run, peer, shell, meshd, address):
    """Messages that only the two know, short and long, both ways."""
    for octets, what in ((SHORT, "short"), (LONG, "in six segments")):
        answer = shell.ask(f"send 0 {(ASK + octets).hex()} @{address:04x} --wait {ANSWER.hex()}")["answers"][0]
        expect((answer["source"], answer["opcode"], answer["parameters"]) ==
               (f"0x{address:04x}", ANSWER.hex(), octets.hex()),
               f"the daemon's answer to a vendor's message is {answer}")
        run.passed(peer, "both ways", f"a vendor's message, {what}")


def talk_in_group(run, peer, shell, meshd, address):
    """The same in a group."""
    shell.say(f"listen-to {GROUP:04x}")
    expect(is_answered_in_group(shell, address, SHORT, 5), "the shell hears no answer in the group, asked five times")
    run.passed(peer, "both ways", "a vendor's message to a group, short")
    what = "a vendor's message to a group, in three segments"
    if is_answered_in_group(shell, address, LONG[:20], 1):
        run.passed(peer, "both ways", what)
    else:
        run.cannot(peer, "meshd to Bramble", f"{what}: it airs two of the segments that it makes at once")
    told = {(destination, data) for _, destination, data in meshd.application.messages if data.startswith(ASK)}
    wanted = {(address, ASK + SHORT), (address, ASK + LONG), (GROUP, ASK + SHORT), (GROUP, ASK + LONG[:20])}
    expect(told == wanted, f"the daemon's application was told {told}")
    run.passed(peer, DIRECTION, what)


def talk_to_label(run, peer, shell, meshd, address):
    """A virtual address: the daemon knows its application's model by the label."""
    shell.say(f"sub-add {address:04x} {LABEL.hex()} {VENDOR_MODEL[0]:04x}:{VENDOR_MODEL[1]:04x}")
    shell.say(*[f"send 0 {(ASK + SHORT).hex()} @{LABEL.hex()} --wait none"] * 3)
    meshd.wait(lambda: LABEL.hex() in [destination for _, destination, _ in meshd.application.messages], 60,
               "what was sent to a virtual address")
    run.passed(peer, DIRECTION, "a virtual address: subscription, message")


def is_answered_in_group(shell, address, octets, attempts):
    """Nobody acknowledges what a group is told: it is asked again until its answer was heard."""
    right = f"0x{address:04x}", f"0x{GROUP:04x}", ANSWER.hex(), octets.hex()
    for _ in range(attempts):
        heard = shell.say(f"send 0 {(ASK + octets).hex()} @{GROUP:04x} --wait 4s")[0]["answers"]
        if right in [(each["source"], each["destination"], each["opcode"], each["parameters"]) for each in heard]:
            return True
    return False


def meet(run, peer, device_socket, socket_path, way="unix"):
    """Answers the daemon and the shell, when they are done with each other."""
    meshd = Meshd(run, "device", device_socket)
    meshd.serve([CONFIGURATION_SERVER, ONOFF_SERVER], [VENDOR_MODEL])
    be_light(meshd)
    be_vendor(meshd)
    shell = Shell(run, socket_path, way, wait=meshd.wait)
    provision(run, peer, shell, meshd, ADDRESS)
    configure(run, peer, shell, ADDRESS)
    talk(run, peer, shell, meshd, ADDRESS)
    talk_as_vendor(run, peer, shell, meshd, ADDRESS)
    return meshd, shell


def keys_of(shell):
    net_key, app_key, device_keys = shell.keys()
    return decoder_keys([net_key], [app_key], device_keys)


def test(run):
    medium = btvirt.start(run)
    meshd, shell = meet(run, "meshd over btvirt", medium("le"), medium("bredrle"))
    talk_in_group(run, "meshd over btvirt", shell, meshd, ADDRESS)
    talk_to_label(run, "meshd over btvirt", shell, meshd, ADDRESS)
    wanted = talk_between(OWN, ADDRESS) + VENDOR_TALK
    count = judge(run, merged(run, shell.captures), keys_of(shell), wanted)
    run.passed("tshark", "captures at the shell", f"{count} messages read, none malformed")


if __name__ == "__main__":
    main(test, "bluetooth-meshd")
