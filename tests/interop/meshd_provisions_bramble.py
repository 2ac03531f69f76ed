"""BlueZ's mesh daemon provisions, configures and uses nodes of ours, over btvirt's controllers.

Each is `bramble node`: a lamp on each kind of btvirt's controllers, and a sensor, whose model is a vendor's own, by an
HCI user channel. tshark judges what they said to their controllers.
"""

import struct

import btvirt
from client import (APP_KEY, GROUP, OWN, ask_status, bind, configure_light, give_app_key, make_app_key,
                    read_composition, talk)
from judge import decoder_keys, judge, talk_between
from kit import Wrong, expect, main
from meshd import CONFIGURATION_CLIENT, CONFIGURATION_SERVER, ONOFF_CLIENT, Meshd
from programs import Node

PROVISIONER = bytes.fromhex("7c1d2e3f40514263a4b5c6d7e8f90a1b")
DIRECTION = "meshd to Bramble"
SENSOR, SENSOR_CLIENT = (0x05F1, 0x0001), (0x05F1, 0x0002)
FLOOR_READING = bytes.fromhex("c1f105")


def uuid_of(number):
    return bytes.fromhex("0b8a3f6c52e14d7f9c10203040506000")[:15] + bytes([number])


def leave(meshd, node):
    """Node Reset until the node has left. It answers once and no more: that answer may be lost on the air."""
    for _ in range(3):
        meshd.send_device_key(node.address, b"\x80\x49")
        try:
            meshd.wait(lambda: node.news("reset"), 10, "our node to leave")
            return
        except Wrong:
            pass
    raise Wrong(f"meshd asked {node.address:04x} three times to leave, in vain")


def provision(run, meshd, peer, node):
    """From the first beacon to a member."""
    unicast, count = meshd.add_node(node.uuid, 120)
    expect(count == 1, f"the {node.name} has one element, not {count}")
    joined = meshd.wait(lambda: node.news("joined"), 60, f"the {node.name} to join")[-1]
    expect(joined["address"] == unicast, f"meshd gave {unicast:04x}, the {node.name} has {joined}")
    node.address = unicast
    node.device_key = meshd.device_key_of(unicast)
    run.passed(peer, DIRECTION, f"a {node.name}: beacon, provisioning over PB-ADV")


def end(run, meshd, peer, node):
    leave(meshd, node)
    node.end()
    run.passed(peer, DIRECTION, "node reset, clean end")


def meet(run, meshd, peer, lamp):
    """One lamp, from its first beacon to its last message."""
    provision(run, meshd, peer, lamp)
    company, product, _ = configure_light(meshd, lamp.address)
    expect((company, product) == (0x05F1, 1), f"the lamp is told as product {product:#x} of {company:#x}")
    run.passed(peer, DIRECTION, "composition, AppKey, binding, subscription")
    talk(meshd, lamp.address)
    expect([each["on"] for each in lamp.news("onoff")] == [True, False, True],
           f"the lamp was switched otherwise than it was told: {lamp.news('onoff')}")
    run.passed(peer, DIRECTION, "OnOff: unicast, group, segmented; status")
    end(run, meshd, peer, lamp)


def hear(run, meshd, peer, sensor, destination, what):
    """The sensor publishes its readings to a destination, ten times a second."""
    model = struct.pack("<HH", *SENSOR)
    request = b"\x03" + struct.pack("<HHHBBB", sensor.address, destination, APP_KEY, 5, 1, 0) + model
    before = len(meshd.application.messages)
    ask_status(meshd, sensor.address, request, b"\x80\x19", "Model Publication Status")

    def readings():
        return [data for source, to, data in meshd.application.messages[before:]
                if source == sensor.address and to == destination and data.startswith(FLOOR_READING)]
    meshd.wait(lambda: len(readings()) >= 3, 60, f"three readings to {destination:04x}")
    told = sensor.news("reading")
    for data in readings():
        temperature, light, presence = struct.unpack("<hHB", data[3:])
        expect(any((each["temperature_centidegrees"], each["light"], each["presence"]) == (temperature, light, presence)
                   for each in told), f"meshd heard {data.hex()}, which the sensor has never told")
    run.passed(peer, "Bramble to meshd", what)


def meet_sensor(run, meshd, peer, sensor):
    provision(run, meshd, peer, sensor)
    _, _, models = read_composition(meshd, sensor.address)
    expect(SENSOR in models, f"the composition tells of no sensor: {models}")
    give_app_key(meshd, sensor.address, SENSOR)
    bind(meshd, OWN, SENSOR_CLIENT)
    run.passed(peer, DIRECTION, "a vendor's model: composition, binding")
    hear(run, meshd, peer, sensor, OWN, "vendor messages published to a unicast address")
    end(run, meshd, peer, sensor)


def be_provisioner(run, socket_path, vendor_models=(), days=None):
    meshd = Meshd(run, "provisioner", socket_path, days)
    meshd.serve([CONFIGURATION_SERVER, CONFIGURATION_CLIENT, ONOFF_CLIENT], vendor_models)
    meshd.create_network(PROVISIONER)
    make_app_key(meshd)
    return meshd


def keys_of(meshd, nodes):
    """What tshark needs to read what this daemon said to these nodes, and they to it."""
    stored = meshd.stored()
    device_keys = {node.address: node.device_key for node in nodes}
    device_keys[OWN] = bytes.fromhex(stored["deviceKey"])
    return decoder_keys([bytes.fromhex(stored["netKeys"][0]["key"])], [bytes.fromhex(stored["appKeys"][0]["key"])],
                        device_keys)


def test(run):
    medium = btvirt.start(run)
    meshd = be_provisioner(run, medium("le"), [SENSOR_CLIENT])
    lamps = []
    for number, kind in enumerate(("le", "bredrle")):
        lamps.append(Node(run, "lamp", medium(kind), uuid_of(number), name=f"lamp-{kind}"))
        meet(run, meshd, f"meshd over btvirt ({kind})", lamps[-1])
    sensor = Node(run, "sensor", medium("le"), uuid_of(2), way="adapter")
    meet_sensor(run, meshd, "meshd over btvirt, HCI user channel", sensor)
    for node in lamps:
        count = judge(run, node.captures[0], keys_of(meshd, [node]), talk_between(OWN, node.address))
        run.passed("tshark", f"capture at the {node.name}", f"{count} messages read, none malformed")
    count = judge(run, sensor.captures[0], keys_of(meshd, [sensor]), [(sensor.address, 0xC105F1), (OWN, 0x03)])
    run.passed("tshark", "capture at the sensor", f"{count} messages read, none malformed")


if __name__ == "__main__":
    main(test, "bluetooth-meshd")
