"""Proof of the set-up itself: two bluetooth-meshd over two of btvirt's controllers, driven as the other tests do it.

Nothing of Bramble takes part. If this fails, the shims, the driver or the packages are at fault, and what the other
tests say of Bramble means nothing.
"""

import btvirt
from client import APP_KEY, configure_light, make_app_key, talk
from kit import expect, main
from meshd import CONFIGURATION_CLIENT, CONFIGURATION_SERVER, ONOFF_CLIENT, ONOFF_SERVER, Meshd

DEVICE = bytes.fromhex("0b8a3f6c52e14d7f9c1020304050607f")
PROVISIONER = bytes.fromhex("7c1d2e3f40514263a4b5c6d7e8f90a1b")
NAMES = "meshd over btvirt", "meshd to meshd"


def be_light(meshd):
    """An OnOff server behind D-Bus: answers Set and Get."""
    state = [0]

    def on_message(source, key_index, data):
        if data[:2] in (b"\x82\x02", b"\x82\x03"):
            state[0] = data[2]
        if data[:2] in (b"\x82\x01", b"\x82\x02"):
            meshd.send_soon(source, APP_KEY, bytes([0x82, 0x04, state[0]]))

    meshd.application.element.on_message = on_message


def test(run):
    medium = btvirt.start(run)
    provisioner = Meshd(run, "provisioner", medium("le"))
    provisioner.serve([CONFIGURATION_SERVER, CONFIGURATION_CLIENT, ONOFF_CLIENT])
    provisioner.create_network(PROVISIONER)
    device = Meshd(run, "device", medium("le"))
    device.serve([CONFIGURATION_SERVER, ONOFF_SERVER])
    be_light(device)
    device.join(DEVICE)

    unicast, count = provisioner.add_node(DEVICE, 60)
    expect(count == 1, f"the device has one element, not {count}")
    device.attach()
    run.passed(*NAMES, "beacon, provisioning over PB-ADV")
    make_app_key(provisioner)
    configure_light(provisioner, unicast)
    run.passed(*NAMES, "composition, AppKey, binding, subscription")
    talk(provisioner, unicast)
    run.passed(*NAMES, "OnOff: unicast, group, segmented; status")


if __name__ == "__main__":
    main(test, "bluetooth-meshd")
