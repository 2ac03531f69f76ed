"""Bramble's side: `bramble node` and `bramble shell`, as people run them, behind a controller.

`way` is how they reach the controller at a socket: "unix", or "adapter", which is the HCI user channel of what the shim
makes look like hci0. Each leaves a capture of what was said to its controller; judge.py reads it.
"""

import json
import os

from kit import expect, wait_for

NO_ANSWER = 3  # an exit status of the shell


def bearer(run, socket_path, way):
    """The bearer's word, and the environment."""
    if way == "unix":
        return f"hci:unix:{socket_path}", None
    # The sanitizer's library wants to be the first; that a shim is before it does no harm here.
    return "hci:hci0", dict(os.environ, LD_PRELOAD=run.shim("af_bluetooth"), BRAMBLE_HCI_SOCKET=str(socket_path),
                            ASAN_OPTIONS="verify_asan_link_order=0")


def whole_lines(path):
    """What a program has said in JSON so far; a line that is not whole yet does not count."""
    text = path.read_text() if path.exists() else ""
    return [json.loads(line) for line in text[:text.rfind("\n") + 1].splitlines()]


class Node:
    """`bramble node`. What it tells is in news()."""

    def __init__(self, run, application, socket_path, uuid, way="unix", words=(), name=None):
        self.run = run
        self.name = name or application
        self.uuid = uuid
        self.output = run.folder / f"{self.name}.out"
        self.captures = [run.folder / f"{self.name}.pcap"]
        word, environment = bearer(run, socket_path, way)
        self.words = [run.tested, "node", application, "--bearer", word, "--store", run.folder / f"{self.name}-store",
                      "--uuid", uuid.hex(), "--json", *words]
        self.environment = environment
        self.process = run.start(self.name, [*self.words, "--pcap", self.captures[0]], self.output.name,
                                 env=environment)
        self.ready = wait_for(run, lambda: self.news("ready"), 60, f"the {self.name} of ours to find its controller")[0]

    def again(self):
        """Ends it, and begins it anew from its store."""
        self.end()
        self.captures.append(self.run.folder / f"{self.name}-{len(self.captures)}.pcap")
        readies = len(self.news("ready"))
        words = [*self.words, "--pcap", self.captures[-1]]
        self.process = self.run.start(self.captures[-1].stem, words, self.output.name, env=self.environment)
        wait_for(self.run, lambda: len(self.news("ready")) > readies, 60, f"the {self.name} of ours to be back")

    def news(self, event=None, **fields):
        return [each for each in whole_lines(self.output) if event in (None, each["event"]) and
                all(each.get(name) == value for name, value in fields.items())]

    def end(self):
        status = self.run.stop(self.process)
        expect(status == 0 and self.news()[-1]["event"] == "stopped",
               f"the {self.name} of ours ended with {status}, and said last: {self.news()[-1:]}")


class Shell:
    """`bramble shell`, one process for each say(). `wait` is used while it speaks: (condition, seconds, what)."""

    def __init__(self, run, socket_path, way="unix", wait=None, words=(), name="shell"):
        self.run = run
        self.name = name
        self.wait = wait or (lambda condition, seconds, what: wait_for(run, condition, seconds, what))
        word, self.environment = bearer(run, socket_path, way)
        self.words = [run.tested, "shell", "--store", run.folder / f"{name}-store", "--bearer", word, "--json",
                      *words]
        self.captures = []

    def begin(self, *verbs):
        """Says verbs without waiting for their end; finish() does that."""
        name = f"{self.name}-{len(self.captures)}"
        self.captures.append(self.run.folder / f"{name}.pcap")
        words = [*self.words, "--pcap", self.captures[-1]]
        for verb in verbs:
            words += ["-c", verb]
        return name, verbs, self.run.start(name, words, f"{name}.out", errand=True, env=self.environment)

    def finish(self, begun, status=0, seconds=120):
        """Answers the outcomes, one for each verb that was said. `status`: one, or several that are all right."""
        name, verbs, process = begun
        output = self.run.folder / f"{name}.out"
        self.wait(lambda: process.poll() is not None, seconds,
                  f"the shell to be done with {verbs}; so far: {output.read_text()}")
        outcomes = whole_lines(output)
        expect(process.returncode in (status if isinstance(status, tuple) else (status,)),
               f"the shell ended {verbs} with {process.returncode}, not {status}: {outcomes[-1:]}\n"
               f"{self.run.said(name)}")
        return outcomes

    def say(self, *verbs, status=0, seconds=120):
        return self.finish(self.begin(*verbs), status, seconds)

    def ask(self, verb):
        """Says a verb that wants an answer, again while none comes, five times: on a busy machine a daemon that makes
        all segments at once airs few of them, and gives up. Answers the outcome."""
        for attempt in range(5):
            outcome = self.say(verb, status=(0, NO_ANSWER) if attempt < 4 else 0)[0]
            if outcome["code"] == 0:
                return outcome
        return outcome

    def keys(self):
        """NetKey 0, AppKey 0, and the device keys by address."""
        shown = self.say("show secrets")[0]
        return (bytes.fromhex(shown["net_keys"][0]["key"]), bytes.fromhex(shown["app_keys"][0]["key"]),
                {int(node["address"], 16): bytes.fromhex(node["device_key"]) for node in shown["nodes"]})
