"""BlueZ's mesh-cfgclient, at a pseudo terminal as a person would use it, makes a network of a lamp of ours.

What it prints of the lamp and what the lamp tells of itself must agree; tshark reads what the lamp and its controller
said to each other.
"""

import json
import os
import pty
import re
import select
import subprocess
import time

import btvirt
from client import OWN
from judge import decoder_keys, judge
from kit import Wrong, expect, main, need_program
from meshd import Meshd
from meshd_provisions_bramble import uuid_of
from programs import Node

NAMES = "mesh-cfgclient over btvirt", "meshd to Bramble"
COLOURS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|[\x01\x02\r]")
PROMPT = re.compile(r"\[(mesh-cfgclient|config: [^\]]*)\]# *")  # printed anew with every line


class Client:
    """mesh-cfgclient at a terminal. wait() looks behind what was seen last."""

    def __init__(self, run, meshd):
        program = need_program("mesh-cfgclient", "bluez-meshd")
        self.folder = run.folder / "client"
        self.folder.mkdir()
        self.handle, far = pty.openpty()
        environment = dict(os.environ, DBUS_SYSTEM_BUS_ADDRESS=meshd.address, HOME=str(self.folder), TERM="dumb",
                           XDG_CONFIG_HOME=str(self.folder))
        self.process = subprocess.Popen([program], stdin=far, stdout=far, stderr=far, env=environment,
                                        start_new_session=True)
        run.processes.append(("client", self.process))
        os.close(far)
        self.log = run.folder / "client.log"
        self.printed, self.text, self.at = "", "", 0
        self.log.write_text("")

    def read(self, seconds):
        if select.select([self.handle], [], [], seconds)[0]:
            try:
                self.printed += os.read(self.handle, 4096).decode(errors="replace")
            except OSError:
                raise Wrong(f"mesh-cfgclient has ended; it printed {self.text!r}") from None
            self.text = PROMPT.sub("", COLOURS.sub("", self.printed))
            self.log.write_text(self.text)

    def wait(self, pattern, seconds=60):
        """Waits until this was printed; answers the match."""
        end = time.monotonic() + seconds
        while not (match := re.compile(pattern).search(self.text, self.at)):
            if time.monotonic() > end:
                raise Wrong(f"mesh-cfgclient did not print {pattern!r} in {seconds} s; it printed "
                            f"{self.text[self.at:]!r}")
            self.read(0.2)
        self.at = match.end()
        return match

    def wait_for_prompt(self):
        """Before it is there, nothing is printed."""
        end = time.monotonic() + 60
        while "[mesh-cfgclient" not in self.printed:
            expect(time.monotonic() < end, f"mesh-cfgclient has no prompt after 60 s; it printed {self.printed!r}")
            self.read(0.2)

    def type(self, line):
        os.write(self.handle, line.encode() + b"\n")

    def ask(self, line, answer):
        """An answer may be lost, and it may not know yet that the daemon has done what was said before: then it says
        so, and is asked again."""
        for _ in range(20):
            self.type(line)
            match = self.wait(f"{answer}|No response for|must be updated first")
            if re.fullmatch(answer, match.group()):
                return match
            time.sleep(0.2)
        raise Wrong(f"mesh-cfgclient got no answer to `{line}`, twenty times")


def make_network(client):
    client.wait_for_prompt()
    client.type("create")
    client.wait(r"Created new node with token [0-9a-f]+")
    client.wait(r"Attached with path \S+")


def provision(client, lamp):
    client.type("discover-unprovisioned on 60")
    client.wait(f"(?i)UUID = {lamp.uuid.hex()}")
    client.type(f"provision {lamp.uuid.hex()}")
    match = client.wait(r"(?i)Provisioning done:\s+Mesh node:\s+UUID = ([0-9a-f]+)\s+primary = ([0-9a-f]{4})"
                        r"[\s\S]*?elements \(1\)")
    expect(bytes.fromhex(match[1]) == lamp.uuid, f"mesh-cfgclient has provisioned {match[1]}")
    lamp.address = int(match[2], 16)


def configure(client, lamp):
    """From the composition to a subscription, and what one asks a node for."""
    client.type("appkey-create 0 0")
    client.type("menu config")
    client.type(f"target {lamp.address:04x}")
    client.wait(f"Configuring node {lamp.address:04x}")
    composition = client.ask("composition-get", r"CID: ([0-9a-f]{4})\s+PID: ([0-9a-f]{4})[\s\S]*?relay: yes"
                             r"[\s\S]*?SIG defined models:[\s\S]*?Model ID\s+1000 \"Generic OnOff Server\"")
    expect((composition[1], composition[2]) == ("05f1", "0001"), f"the composition is {composition.group()}")
    element = f"{lamp.address:04x}"
    for line, answer in (
            ("appkey-add 0", f"Node {element} AppKey status Success"),
            (f"bind {element} 0 1000", f"Node {element}: Model App status Success"),
            (f"sub-add {element} c000 1000", f"Node {element} Subscription status Success"),
            (f"pub-set {element} c001 0 0 0 1000", f"Node {element} Publication status Success"),
            ("appkey-get 0", rf"AppKey List \(node {element}\) Status Success"),
            ("netkey-get", rf"NetKey List \(node {element}\)"),
            ("ttl-set 9", f"Node {element} Default TTL 9"),
            ("ttl-get", f"Node {element} Default TTL 9"),
            ("relay-set 1 2 4", f"Node {element}: Relay 0x01, cnt 2, steps 4"),
            ("beacon-get", f"Node {element}: Config Beacon Status 0x01"),
            ("network-transmit-get", f"Node {element}: Net transmit cnt \\d+, steps \\d+"),
            ("friend-get", f"Node {element} Friend state 0x02"),
            ("proxy-get", f"Node {element} Proxy state 0x02"),
            (f"bind {element} 0 1300", f"Node {element}: Model App status Invalid Model")):
        client.ask(line, answer)


def net_keys(meshd):
    """Those of the daemon's only node."""
    stored = json.loads(next((meshd.folder / "store").glob("*/node.json")).read_text())
    return [bytes.fromhex(each["key"]) for each in stored["netKeys"]]


def renew_keys(client, lamp):
    """New keys for the lamp and for the daemon's own node: phase by phase, then without the old ones."""
    def of_network(*lines):
        client.type("back")
        for line in lines:  # nothing is printed where these succeed
            client.type(line)
        client.type("menu config")

    def of_node(address, line, answer):
        client.ask(f"target {address:04x}", f"Configuring node {address:04x}")
        client.ask(line, f"Node {address:04x} {answer} status Success")
    of_network("subnet-update 0")
    for address in (lamp.address, OWN):
        of_node(address, "netkey-update 0", "NetKey")
    of_network("appkey-update 0")
    of_node(lamp.address, "appkey-update 0", "AppKey")
    for phase in (2, 3):
        of_network(f"subnet-set-phase 0 {phase}")
        for address in (lamp.address, OWN):
            of_node(address, f"kr-phase-set 0 {phase}", "Key Refresh Phase")
    of_node(lamp.address, "kr-phase-get 0", "Key Refresh Phase")
    expect(client.wait(r"KR Phase ([0-9a-f]{2})")[1] == "00", "the lamp's key refresh is not over")
    client.ask("ttl-get", f"Node {lamp.address:04x} Default TTL 9")


def test(run):
    medium = btvirt.start(run)
    meshd = Meshd(run, "daemon", medium("le"))
    client = Client(run, meshd)
    lamp = Node(run, "lamp", medium("le"), uuid_of(0))
    make_network(client)
    provision(client, lamp)
    joined = meshd.wait(lambda: lamp.news("joined"), 60, "the lamp to join")[-1]
    expect(joined["address"] == lamp.address, f"mesh-cfgclient says {lamp.address:04x}, the lamp {joined}")
    run.passed(*NAMES, "create, discover-unprovisioned, provision; both tell the same address")
    configure(client, lamp)
    run.passed(*NAMES, "composition, AppKey, bind, subscription, publication, states; a refusal")
    keys = net_keys(meshd)
    device_key = next((meshd.folder / "store").glob(f"*/dev_keys/{lamp.address:04x}")).read_bytes()
    renew_keys(client, lamp)
    keys += net_keys(meshd)
    expect(keys[0] != keys[1], "the daemon's node has its old key")
    run.passed(*NAMES, "key refresh: subnet-update, netkey-update, appkey-update, kr-phase-set")
    client.type("node-reset")
    meshd.wait(lambda: lamp.news("reset"), 60, "the lamp to leave")
    lamp.end()
    run.passed(*NAMES, "node-reset")
    count = judge(run, lamp.captures[0], decoder_keys(keys, [bytes(16)], {lamp.address: device_key}),
                  [(OWN, 0x8008), (lamp.address, 0x02), (OWN, 0x8045), (lamp.address, 0x8044), (OWN, 0x8016),
                   (lamp.address, 0x8017), (OWN, 0x800C), (OWN, 0x8049), (lamp.address, 0x804A)])
    run.passed("tshark", "capture at the lamp", f"{count} messages read, none malformed")


if __name__ == "__main__":
    main(test, "mesh-cfgclient")
