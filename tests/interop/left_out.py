"""One who was left out of a key refresh: a daemon that was given a network's keys, and does not get the new ones."""

from client import APP_KEY, Switch, bind_own
from kit import Wrong, expect
from meshd import CONFIGURATION_CLIENT, CONFIGURATION_SERVER, ONOFF_CLIENT, Meshd

UUID = bytes.fromhex("3d2c1b0a59684778a695a4b3c2d1e0ff")
DEVICE_KEY = bytes.fromhex("9d6dd0e96eb25dc19a40ed9914f8f03f")
ADDRESS = 0x0700


class LeftOut:
    def __init__(self, run, socket_path, net_key, app_key):
        self.meshd = Meshd(run, "left-out", socket_path)
        self.meshd.serve([CONFIGURATION_SERVER, CONFIGURATION_CLIENT, ONOFF_CLIENT])
        self.meshd.import_node(UUID, DEVICE_KEY, net_key, 0, ADDRESS)
        self.meshd.import_app_key(APP_KEY, app_key)
        bind_own(self.meshd, ADDRESS)
        self.switch = Switch(self.meshd)

    def is_heard(self, address):
        """Before: the light answers."""
        self.switch.set(address, 1)

    def is_not_heard(self, address, group, ask_again):
        """After: nobody answers, while others are answered (`ask_again`)."""
        answers = len(self.meshd.application.messages)
        for _ in range(3):
            self.meshd.send(address, APP_KEY, self.switch.request(0))
            self.meshd.send(group, APP_KEY, self.switch.request(0, acknowledged=False))
            ask_again()
        got = self.meshd.application.messages[answers:]
        expect(not got, f"who has the old keys only was answered: {got}")
