"""What a provisioner does with a device: meshd configures it and switches its light. Each step is asked for until it is
answered, a few times, as a person with an app would."""

import struct

from kit import expect
from meshd import CONFIGURATION_CLIENT, CONFIGURATION_SERVER, ONOFF_CLIENT, ONOFF_SERVER, Meshd

OWN = 0x0001  # where CreateNetwork puts the first node
GROUP = 0xC000
APP_KEY = 0
KNOWN_UUID = bytes.fromhex("3d2c1b0a59684778a695a4b3c2d1e0ff")
KNOWN_DEVICE_KEY = bytes.fromhex("9d6dd0e96eb25dc19a40ed9914f8f03f")


def read_composition(meshd, unicast):
    """Answers company, product, and the models of the first element: numbers, a vendor's with its company before."""
    page = meshd.ask_device(unicast, bytes.fromhex("800800"), b"\x02\x00", what="composition data")[2:]
    expect(len(page) >= 14, f"composition data of {len(page)} octets: {page.hex()}")
    company, product = struct.unpack_from("<HH", page)
    count, vendor_count = page[12:14]
    models = list(struct.unpack_from(f"<{count}H", page, 14))
    models += struct.iter_unpack("<HH", page[14 + 2 * count:14 + 2 * count + 4 * vendor_count])
    return company, product, models


def ask_status(meshd, unicast, request, answer, what):
    """A configuration message whose answer has a status as its first octet."""
    status = meshd.ask_device(unicast, request, answer, what=what)
    expect(status[len(answer)] == 0, f"{what} from {unicast:04x} says {status[len(answer)]:#04x}, not success")


def make_app_key(meshd):
    """Makes the AppKey, and gives it to the own node, whose OnOff client is bound to it."""
    meshd.create_app_key(APP_KEY)
    bind_own(meshd, OWN)


def bind_own(meshd, unicast):
    """The own OnOff client gets the AppKey that the key ring has."""
    give_app_key(meshd, unicast, ONOFF_CLIENT)


def known_switch(run, name, socket_path, net_key, app_key, unicast):
    """The switch of a daemon that was given the keys of a network that others have founded, at IV index 0."""
    meshd = Meshd(run, name, socket_path)
    meshd.serve([CONFIGURATION_SERVER, CONFIGURATION_CLIENT, ONOFF_CLIENT])
    meshd.import_node(KNOWN_UUID, KNOWN_DEVICE_KEY, net_key, 0, unicast)
    meshd.import_app_key(APP_KEY, app_key)
    bind_own(meshd, unicast)
    return Switch(meshd)


def model_octets(model):
    return struct.pack("<HH", *model) if isinstance(model, tuple) else struct.pack("<H", model)


def bind(meshd, unicast, model):
    request = b"\x80\x3d" + struct.pack("<HH", unicast, APP_KEY) + model_octets(model)
    ask_status(meshd, unicast, request, b"\x80\x3e", "Model App Status")


def give_app_key(meshd, unicast, model):
    box = meshd.application.device_messages
    status = meshd.ask(lambda: meshd.add_app_key(unicast, APP_KEY), box, b"\x80\x03", unicast, what="AppKey Status")
    expect(status[2] == 0, f"AppKey Status from {unicast:04x} says {status[2]:#04x}, not success")
    bind(meshd, unicast, model)


def subscribe(meshd, unicast, model, group):
    request = b"\x80\x1b" + struct.pack("<HH", unicast, group) + model_octets(model)
    ask_status(meshd, unicast, request, b"\x80\x1f", "Model Subscription Status")


class Switch:
    """The OnOff client of a meshd."""

    def __init__(self, meshd):
        self.meshd = meshd
        self.transaction = 0

    def request(self, on, acknowledged=True):
        self.transaction += 1
        return bytes([0x82, 0x02 if acknowledged else 0x03, on, self.transaction])

    def ask(self, unicast, octets, on, what, segmented=False):
        box = self.meshd.application.messages
        answer = self.meshd.ask(lambda: self.meshd.send(unicast, APP_KEY, octets, segmented), box, b"\x82\x04", unicast,
                                what=what)
        expect(answer[2] == on, f"{what}: the light says {answer[2]}, not {on}")

    def set(self, unicast, on, segmented=False):
        self.ask(unicast, self.request(on), on, f"Generic OnOff Status after Set {on}", segmented)

    def get(self, unicast, on):
        self.ask(unicast, bytes.fromhex("8201"), on, "Generic OnOff Status after Get")

    def set_group(self, group, on):
        self.meshd.send(group, APP_KEY, self.request(on, acknowledged=False))


def configure_light(meshd, unicast):
    """From the composition to a bound OnOff server in a group."""
    company, product, models = read_composition(meshd, unicast)
    expect(ONOFF_SERVER in models, f"there is no OnOff server in the first element's models {models}")
    give_app_key(meshd, unicast, ONOFF_SERVER)
    subscribe(meshd, unicast, ONOFF_SERVER, GROUP)
    return company, product, models


def talk(meshd, unicast):
    """Unicast, group, segmented: each sets the light and reads it again."""
    switch = Switch(meshd)
    switch.set(unicast, 1)
    switch.get(unicast, 1)
    for _ in range(3):  # nobody answers a group: said thrice, as one does
        switch.set_group(GROUP, 0)
    switch.get(unicast, 0)
    switch.set(unicast, 1, segmented=True)
    switch.get(unicast, 1)
