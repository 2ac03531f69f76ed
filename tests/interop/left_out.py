"""One who was left out of a key refresh: a daemon that was given a network's keys, and does not get the new ones."""

from client import APP_KEY, known_switch
from kit import Wrong, expect

ADDRESS = 0x0700


class LeftOut:
    def __init__(self, run, socket_path, net_key, app_key):
        self.switch = known_switch(run, "left-out", socket_path, net_key, app_key, ADDRESS)
        self.meshd = self.switch.meshd

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
