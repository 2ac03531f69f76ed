"""bramble shell at a terminal, as somebody sits there who has never seen it: a pseudo-terminal, keys, what is shown."""

import os
import pathlib
import pty
import re
import select
import signal
import stat
import sys
import tempfile
import time

LAMP = "b7a3b1e0000040008000000000000001"
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|[\x07\x0f]")
PATIENCE_S = 20


class Terminal:
    """The shell at a terminal. `shown` is all that came, without control sequences; `seen`: how much was waited for."""

    def __init__(self, words):
        self.shown = ""
        self.seen = 0
        self.pid, self.handle = pty.fork()
        if self.pid == 0:
            os.environ["TERM"] = "vt100"
            os.execv(words[0], words)

    def read(self, timeout):
        if not select.select([self.handle], [], [], timeout)[0]:
            return True
        try:
            octets = os.read(self.handle, 4096)
        except OSError:
            return False
        self.shown += CONTROL.sub("", octets.decode(errors="replace"))
        return bool(octets)

    def wait(self, text):
        """Until the text is shown, behind all that was waited for before."""
        until = time.monotonic() + PATIENCE_S
        while text not in self.shown[self.seen:]:
            if time.monotonic() > until or not self.read(0.2):
                sys.exit(f"terminal: {text!r} is not shown; shown is\n{self.shown}")
        before = self.shown[self.seen:].split(text)[0]
        self.seen = self.shown.index(text, self.seen) + len(text)
        return before

    def type(self, keys):
        os.write(self.handle, keys.encode())

    def say(self, line):
        self.type(line + "\r")

    def end(self):
        while self.read(1):
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def first_steps(terminal):
    terminal.wait("There is no network in this store yet: `create` founds one.")
    terminal.wait("bramble> ")
    terminal.say("help")
    terminal.wait("discover-unprovisioned")
    terminal.wait("TAB completes")
    terminal.say("help bind")
    terminal.wait("usage: bind ELEMENT APPKEY MODEL [COMPANY]")
    terminal.say("craete")
    terminal.wait('there is no verb "craete"; did you mean "create"?')
    terminal.say("create")
    terminal.wait("a network is founded")


def with_tab(terminal):
    terminal.type("disc\t")
    terminal.wait("over-unprovisioned")  # only what is added to what stands there is sent
    terminal.say("4s")
    terminal.wait(f"device {LAMP}")
    terminal.wait("heard; `provision UUID`")
    terminal.wait("bramble> ")
    terminal.type("prov\tb\t0100\r")
    terminal.wait("is a node now: 0x0100")
    terminal.say("target 0100")
    terminal.wait("bramble 0100> ")
    terminal.type("beacon-\t\t")
    terminal.wait("beacon-get  beacon-set")
    terminal.type("get\r")
    terminal.wait("Config Beacon Status")


def with_history(terminal):
    terminal.say("ttl-get")
    terminal.wait("Config Default TTL Status: ttl 5")
    terminal.wait("bramble 0100> ")
    terminal.type("\x1b[A\r")  # the line before, once more
    terminal.wait("Config Default TTL Status: ttl 5")


def waiting(terminal):
    """A key that nobody has: the lamp is there and does not answer. The second time somebody loses patience."""
    for line, answer in (("appkey-create 0 0", "is created"), ("onoff-get", "did not answer within")):
        terminal.say(line)
        terminal.wait(answer)
    terminal.wait("bound to it")
    terminal.say("provision 00112233445566778899aabbccddeeff")
    time.sleep(0.5)
    terminal.type("help oob\r")  # said meanwhile
    terminal.wait("usage: oob VALUE")
    terminal.type("\x03")
    terminal.wait("the application cancelled it")


def main(program):
    with tempfile.TemporaryDirectory() as name:
        store = str(pathlib.Path(name) / "net")
        words = [program, "shell", "--store", store, "--bearer", "sim:1", "--timeout", "2s"]
        terminal = Terminal(words)
        first_steps(terminal)
        with_tab(terminal)
        with_history(terminal)
        waiting(terminal)
        terminal.wait("bramble 0100> ")
        terminal.type("\x04")  # Ctrl-D
        status = terminal.end()
        if status != 0:
            sys.exit(f"terminal: ended with {status}\n{terminal.shown}")
        history = pathlib.Path(store) / "history"
        if "ttl-get" not in history.read_text() or stat.S_IMODE(history.stat().st_mode) != 0o600:
            sys.exit(f"terminal: the history is {oct(history.stat().st_mode)}: {history.read_text()!r}")
        again = Terminal(words)
        again.wait("`help` lists all verbs.")
        again.type("\x1b[A")
        again.wait("provision 00112233445566778899aabbccddeeff")
        os.kill(again.pid, signal.SIGKILL)
        again.end()
    print("at a terminal: help, a typing error, TAB, history, silence, Ctrl-C, Ctrl-D")


if __name__ == "__main__":
    main(sys.argv[1])
