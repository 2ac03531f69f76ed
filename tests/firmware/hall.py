"""Firmware on two chips among strangers: both images join the virtual air, are provisioned and configured by our shell,
are switched by it and by BlueZ's mesh daemon, and pass on what goes to a simulated lamp and back, which nobody hears
but by them. One of them loses its power in between, and goes on at another place from its store.

    0 m            30 m          60 m            90 m
    shell, meshd   Cortex-M4     RV32IMC         simulated lamps        the radio reaches 46 m

tshark reads the capture with the keys and must see the way of the answers.
"""

from images import ROOT, Image, Seat, say, say_onoff

import firmware
from air_meshd_in_building import keys_of
from client import configure_light, known_switch
from judge import tshark
from kit import expect, main
from programs import Shell
from virtual_air import VirtualAir

# Seats, in the order in which they are taken.
M4_PLACE, NEAR_PLACE, SHELL_PLACE, RV_PLACE = "30,0", "0,5", "0,0", "60,0"
M4, RV, AGAIN, SHELL, STRANGER = 0x0100, 0x0200, 0x0300, 0x0700, 0x0500
LAMP, GROUP = 0x0001, 0xC000  # of the scenario
OPCODE_STATUS = 0x8204
LEAST_STACK, MOST_STACK = 1024, 3072  # less was not measured
SHELL_WAY = "shell to firmware"


def provision(run, shell, chips, net_key, app_key):
    say(shell, f"create {SHELL:04x} {net_key.hex()}")
    say(shell, f"appkey-create 0 0 {app_key.hex()}")
    heard = {device["uuid"] for device in say(shell, "discover-unprovisioned 4s")["devices"]}
    for image, address in chips:
        expect(image.uuid() in heard, f"the shell does not hear {image.chip} ({image.uuid()}), but {heard}")
        say(shell, f"provision {image.uuid()} {address:04x}")
        told = image.wait("joined: a member of a network, at address ", "to join")
        expect(int(told, 16) == address, f"{image.chip} has address {told}, not {address:04x}")
    run.passed("firmware over bramble air", SHELL_WAY, "beacon, provisioning over PB-ADV, both chips")


def configure(run, shell, chips):
    for _, address in chips:
        composition = say(shell, f"composition-get @{address:04x}")
        expect("1000" in str(composition), f"no OnOff Server in {composition}")
        say(shell, f"appkey-add 0 @{address:04x}")
        say(shell, f"bind {address:04x} 0 1000")
        relay = say(shell, f"relay-set on 2 1 @{address:04x}")["status"]
        expect(relay["relay"] == 1, f"{address:04x} does not relay: {relay}")
    run.passed("firmware over bramble air", SHELL_WAY, "composition, AppKey, binding, relay")
    for image, address in chips:
        say_onoff(shell, "onoff-set on", address, 1)
        image.wait("onoff: the lamp is on", "to be switched on")
        say_onoff(shell, "onoff-set off", address, 0)
        image.wait("onoff: the lamp is off", "to be switched off")
        say_onoff(shell, "onoff-get", address, 0)
    run.passed("firmware over bramble air", SHELL_WAY, "OnOff set and get, both chips")


def move_away(run, air, rv, store):
    """Cuts the power of the second image and starts it at the far place: the seats before that are taken."""
    near = rv.said("ready: ")
    rv.end()
    kept = [Seat(air.socket), Seat(air.socket)]
    rv = Image(run, "rv32-moved", rv.chip, air.socket, store)
    told = rv.wait("ready: lamp, a member, UUID ", "to be the member that it was")
    expect(near.endswith(told), f"its UUID was {near}, and is {told}")
    kept[1].leave()  # the shell's
    return rv, kept[0]


def through_both(run, shell):
    say_onoff(shell, "onoff-get", RV, 0, attempts=30)  # a replay mark in the store may be up to 64 numbers ahead
    run.passed("firmware over bramble air", SHELL_WAY, "restart from a store; OnOff of one by way of the other")
    say(shell, f"onoff-set on @{GROUP:04x}")  # the simulated lamps; meshd will hear it from them


def meet_meshd(run, air, net_key, app_key, lamp):
    switch = known_switch(run, "stranger", air.socket, net_key, app_key, STRANGER)
    switch.get(lamp, 1)
    run.passed("firmware over bramble air", SHELL_WAY, "both relay to a group of simulated lamps; meshd asks them")
    for address in (M4, RV, lamp):
        switch.set(address, 1)
        switch.get(address, 1)
        switch.set(address, 0, segmented=True)
    run.passed("meshd over bramble air", "meshd to firmware", "OnOff, plain and segmented; to a simulated lamp, too")
    return switch


def move_in_with_meshd(run, shell, switch, m4):
    """The image leaves the shell's network and is provisioned by the daemon."""
    say(shell, f"node-reset @{M4:04x}")
    m4.wait("reset: ", "to leave its network")
    meshd = switch.meshd
    meshd.application.first_address = AGAIN  # its numbers begin anew, so it needs an address that nobody has heard yet
    unicast, _ = meshd.add_node(bytes.fromhex(m4.uuid()), 120)
    m4.wait("joined: a member of a network, at address ", "to join meshd's network", count=2)
    company, product, _ = configure_light(meshd, unicast)
    expect((company, product) == (0x05F1, 1), f"the image is told as product {product:#x} of {company:#x}")
    switch.set(unicast, 1)
    switch.get(unicast, 1)
    run.passed("meshd over bramble air", "meshd to firmware", "node reset; provisioning, configuration, OnOff by meshd")


def judge(run, capture, net_key, app_key, lamp):
    keys = ["-o", f'uat:btmesh_nw_keys:"0x{net_key.hex()}","0x{app_key.hex()}","0x00000000"']
    said = tshark(run, capture, *keys, "-Y", f"btmesh.model.opcode == {OPCODE_STATUS}", "-T", "fields", "-e",
                  "btmesh.src", "-e", "btmesh.ttl").splitlines()
    ttls = {}
    for line in said:
        source, ttl = line.split("\t")
        ttls.setdefault(int(source, 0), set()).update(int(each, 0) for each in ttl.split(","))
    for source in (M4, RV, lamp):
        expect(source in ttls, f"tshark reads no Generic OnOff Status from {source:04x}, only from {sorted(ttls)}")
    expect(max(ttls[lamp]) - min(ttls[lamp]) >= 2, f"the far lamp's answers were seen with TTLs {ttls[lamp]} only")
    malformed = tshark(run, capture, *keys, "-Y", "_ws.malformed")
    expect(malformed == "", f"tshark calls frames malformed:\n{malformed[:500]}")
    run.passed("tshark", "capture of the air", f"{len(said)} answers read, relayed twice, none malformed")


def tell_memory(run, images):
    """What docs/firmware.md promises of a chip's memory holds."""
    for image in images:
        for trouble in ("controller_nonsense", "controller_lost", "store_failed"):
            expect(image.said(trouble) is None, f"{image.chip}: {trouble}{image.said(trouble)}")
        flash, ram, _ = firmware.weigh(image.image)
        stack = image.deepest()
        expect(LEAST_STACK < stack <= MOST_STACK, f"{image.chip}: its stack was {stack} octets deep")
        run.passed(image.chip, "memory", f"flash {flash:,}, static RAM {ram:,}, deepest stack {stack:,} octets")


def test(run):
    scenario = ROOT / "tests/firmware/hall.yaml"
    net_key, app_key = keys_of(run, scenario)
    places = [word for place in (M4_PLACE, NEAR_PLACE, SHELL_PLACE, RV_PLACE) for word in ("--place", place)]
    air = VirtualAir(run, scenario, *places, "--traffic", "1s")
    store = run.folder / "rv32.store"
    m4 = Image(run, "cortex-m4", "Cortex-M4", air.socket)
    m4.uuid()  # it has its seat
    near = Image(run, "rv32", "RV32IMC", air.socket, store)
    near.uuid()
    shell = Shell(run, air.socket)
    provision(run, shell, ((m4, M4), (near, RV)), net_key, app_key)
    configure(run, shell, ((m4, M4), (near, RV)))
    far, seat = move_away(run, air, near, store)
    through_both(run, shell)
    switch = meet_meshd(run, air, net_key, app_key, LAMP)
    seat.leave()  # for the shell, since meshd has its own
    move_in_with_meshd(run, shell, switch, m4)
    run.stop(switch.meshd.process)
    for image in (m4, far):
        image.end()
    judge(run, air.end(), net_key, app_key, LAMP)
    tell_memory(run, (m4, near))


if __name__ == "__main__":
    main(test, "firmware in qemu")
