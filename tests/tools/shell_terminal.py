"""bramble shell at a terminal, as somebody sits there who has never seen it: a pseudo-terminal, keys, what is shown.

Keys may be typed at any time: before the program has begun, while a verb is under way, at once. None may be lost. Every
wait has an end, and says then what was shown.
"""

import contextlib
import os
import pathlib
import pty
import re
import select
import signal
import stat
import sys
import tempfile
import termios
import time

LAMP = "b7a3b1e0000040008000000000000001"
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|[\x07\x0f]")
CTRL_C, CTRL_D = "\x03", "\x04"
PATIENCE_S = 90


class Terminal:
    """The shell at a terminal. `shown` is all that came, without control sequences; `seen`: how much was waited for.
    `early` is typed before the program begins."""

    def __init__(self, words, early="", term="vt100"):
        self.shown = ""
        self.seen = 0
        may_begin, begin = os.pipe()
        self.pid, self.handle = pty.fork()
        if self.pid == 0:
            os.read(may_begin, 1)
            os.environ.pop("TERM", None)
            os.environ.update({"TERM": term} if term else {})
            os.execv(words[0], words)
        self.type(early)
        os.write(begin, b".")
        os.close(may_begin)
        os.close(begin)

    def give_up(self, why):
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        sys.exit(f"terminal: {why}; shown is\n{self.shown}\nbehind what was seen: {self.shown[self.seen:]!r}")

    def read(self, timeout):
        """False at the end."""
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
            if not self.read(0.2):
                self.give_up(f"it ended before {text!r} was shown")
            if time.monotonic() > until:
                self.give_up(f"{text!r} is not shown")
        before = self.shown[self.seen:].split(text)[0]
        self.seen = self.shown.index(text, self.seen) + len(text)
        return before

    def type(self, keys):
        os.write(self.handle, keys.encode())

    def say(self, line):
        self.type(line + "\r")

    def makes_lines(self):
        """Is the terminal as it was before, and as it has to be afterwards?"""
        return bool(termios.tcgetattr(self.handle)[3] & termios.ICANON)

    def end(self, status=0):
        """It ends by itself, and leaves the terminal as it was."""
        until = time.monotonic() + PATIENCE_S
        while True:
            self.read(0.1)
            ended, how = os.waitpid(self.pid, os.WNOHANG)
            if ended:
                break
            if time.monotonic() > until:
                self.give_up("it does not end")
        if os.waitstatus_to_exitcode(how) != status:
            self.give_up(f"it ended with {os.waitstatus_to_exitcode(how)}, not {status}")
        while select.select([self.handle], [], [], 0)[0] and self.read(0):
            pass
        os.close(self.handle)


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
    terminal.say("help oob")  # may be said meanwhile
    terminal.wait("usage: oob VALUE")
    terminal.say("show iv")  # has to wait, and is given up with what it waits for
    terminal.type(CTRL_C)
    terminal.wait("the application cancelled it")
    terminal.wait("bramble 0100> ")
    terminal.type("frobn" + CTRL_C)  # at a prompt it gives up the line
    terminal.wait("^C")
    terminal.say("ttl-get")
    if "frobn" in terminal.wait("Config Default TTL Status: ttl 5"):
        terminal.give_up("Ctrl-C does not give up the line")


def leaving(terminal, store):
    terminal.wait("bramble 0100> ")
    if terminal.makes_lines():
        terminal.give_up("the terminal makes lines: a Ctrl-D typed now would be lost")
    terminal.type(CTRL_D)
    terminal.end()
    history = store / "history"
    if "ttl-get" not in history.read_text() or stat.S_IMODE(history.stat().st_mode) != 0o600:
        sys.exit(f"terminal: the history is {oct(history.stat().st_mode)}: {history.read_text()!r}")


def before_it_begins(words):
    """All is typed before the program is there to read it, Ctrl-D as well."""
    terminal = Terminal(words, early="show iv\rttl-get @0100\rbeacon-g\t @0100\rshow nodes\r" + CTRL_D)
    for answer in ("IV index 0", "Config Default TTL Status: ttl 5", "Config Beacon Status", LAMP):
        terminal.wait(answer)
    terminal.end()


def at_once(words):
    """Faster than the shell can answer: the last key is Ctrl-D, typed while the first verb is under way."""
    terminal = Terminal(words)
    terminal.wait("bramble> ")
    terminal.type("discover-unprovisioned 2s\rttl-get @0100\rshow iv\r" + CTRL_D)
    for answer in ("no device that belongs to nobody", "Config Default TTL Status", "IV index 0"):
        terminal.wait(answer)
    terminal.end()


def suspended(terminal):
    """Somebody stops it, and gives the terminal back as a shell does that takes it over: making lines."""
    os.kill(terminal.pid, signal.SIGSTOP)
    modes = termios.tcgetattr(terminal.handle)
    modes[3] |= termios.ICANON | termios.ECHO
    termios.tcsetattr(terminal.handle, termios.TCSANOW, modes)
    os.kill(terminal.pid, signal.SIGCONT)
    until = time.monotonic() + PATIENCE_S
    while terminal.makes_lines():
        terminal.read(0.05)
        if time.monotonic() > until:
            terminal.give_up("the terminal makes lines after the program goes on")


def from_outside(words):
    """SIGTERM at a prompt and while something is under way, a window that changes, a terminal that goes away."""
    terminal = Terminal(words)
    terminal.wait("`help` lists all verbs.")
    terminal.wait("bramble> ")
    os.kill(terminal.pid, signal.SIGWINCH)
    suspended(terminal)
    terminal.say("discover-unprovisioned 1h")
    terminal.say("help oob")
    terminal.wait("usage: oob VALUE")
    os.kill(terminal.pid, signal.SIGTERM)
    terminal.wait("no device")
    terminal.end()
    terminal = Terminal(words, term=None)  # it says so, and works
    terminal.wait("bramble> ")
    terminal.say("show iv")
    terminal.wait("IV index 0")
    os.kill(terminal.pid, signal.SIGTERM)
    terminal.end()
    terminal = Terminal(words)
    terminal.wait("bramble> ")
    terminal.say("discover-unprovisioned 1h")
    os.close(terminal.handle)
    until = time.monotonic() + PATIENCE_S
    while os.waitpid(terminal.pid, os.WNOHANG) == (0, 0):
        if time.monotonic() > until:
            terminal.give_up("it goes on without its terminal")
        time.sleep(0.05)


def after_a_crash(words):
    terminal = Terminal(words)
    terminal.wait("`help` lists all verbs.")
    terminal.type("\x1b[A")
    terminal.wait("show nodes")
    os.kill(terminal.pid, signal.SIGKILL)
    terminal.end(-signal.SIGKILL)
    terminal = Terminal(words)
    terminal.wait("bramble> ")
    terminal.type(CTRL_D)
    terminal.end()


def main(program):
    with tempfile.TemporaryDirectory() as name:
        store = pathlib.Path(name) / "net"
        words = [program, "shell", "--store", str(store), "--bearer", "sim:1", "--timeout", "2s"]
        terminal = Terminal(words)
        first_steps(terminal)
        with_tab(terminal)
        with_history(terminal)
        waiting(terminal)
        leaving(terminal, store)
        before_it_begins(words)
        after_a_crash(words)
        at_once(words)
        from_outside(words)
    print("at a terminal: help, a typing error, TAB, history, silence, Ctrl-C, Ctrl-D; keys typed too early; signals")


if __name__ == "__main__":
    main(sys.argv[1])
