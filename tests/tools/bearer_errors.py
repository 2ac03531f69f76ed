"""What is wrong with a controller is told by bramble node and bramble shell alike: one line that names the cause and
what helps, within five seconds of waiting, with the exit status that their help tells. (How the kernel refuses an
adapter is played to the library by tests/linux/carriers_trouble.c.)

Usage: bearer_errors.py BRAMBLE
"""

import contextlib
import fcntl
import json
import os
import pathlib
import pty
import socket
import subprocess
import sys
import tempfile
import threading
import time
import tty

NOBODY = 65534
WAITED_MOST_S = 5


def expect(what, condition):
    if not condition:
        sys.exit(f"bearer errors: {what}")


class Case:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.slowest = 0

    def run(self, words, user):
        began = time.monotonic()
        done = subprocess.run([self.program, *words], capture_output=True, text=True, timeout=90, cwd=self.folder,
                              stdin=subprocess.DEVNULL, user=user, group=user)
        return done, time.monotonic() - began

    def is_quick(self, words, user, waited):
        """It waits five seconds at most, beyond what beginning and ending takes on this (loaded) machine."""
        at_once = [*words, "--bearer", "hci:tty:/dev/null"]  # the last bearer counts, and this one is refused at once
        for _ in range(3):
            overhead = self.run(at_once, user)[1]
            if waited - overhead < WAITED_MOST_S:
                return True
            waited = self.run(words, user)[1]
        return False

    def is_told(self, bearer, *parts, user=None, json_too=True):
        """One line each, cause and remedy in it."""
        store = self.folder / ("theirs" if user else "ours")
        for words, status in ((["node", "lamp", "--store", str(store / "node"), "--bearer", bearer], 1),
                              (["shell", "--store", str(store / "net"), "--bearer", bearer, "-c", "show"], 5)):
            done, waited = self.run(words, user)
            said = done.stderr.splitlines()
            expect(f"{words}: {done}", done.returncode == status and done.stdout == "" and len(said) == 1)
            expect(f"{words}: {said}", said[0].startswith(f"bramble {words[0]}: {bearer}: "))
            for part in parts:
                expect(f"{words}: {part!r} is not in {said[0]!r}", part in said[0])
            expect(f"{words}: {waited:.1f} s", waited < WAITED_MOST_S or self.is_quick(words, user, waited))
            self.slowest = max(self.slowest, waited)
        if not json_too:
            return
        done, _ = self.run(["shell", "--store", str(store / "net"), "--bearer", bearer, "--json", "-c", "show"], user)
        answer = json.loads(done.stdout)
        expect(f"{bearer} in JSON: {done}", done.returncode == 5 and answer["code"] == 5 and answer["verb"] is None and
               parts[0] in answer["message"] and done.stderr == "")


@contextlib.contextmanager
def listener(family, address):
    """It takes connections in and says nothing."""
    held = []
    with socket.socket(family) as server:
        server.bind(address)
        server.listen(8)

        def take():
            with contextlib.suppress(OSError):
                while True:
                    held.append(server.accept()[0])

        threading.Thread(target=take, daemon=True).start()
        yield server.getsockname()
        server.shutdown(socket.SHUT_RDWR)
    for connection in held:
        connection.close()


@contextlib.contextmanager
def line(mode):
    """A serial line with nobody at its other end."""
    far, near = pty.openpty()
    tty.setraw(near)
    path = os.ttyname(near)
    os.chmod(path, mode)
    os.close(near)
    yield path
    os.close(far)


def without_hardware(case):
    folder = case.folder
    dead = str(folder / "dead")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(dead)
        server.listen(1)
    (folder / "file").write_text("no socket\n")
    case.is_told("hci:hci99", "hci:hci99", *([] if os.path.isdir("/sys/class/bluetooth") else ["modprobe bluetooth"]))
    case.is_told("hci:tty:/dev/ttyNobody0", "there is no such line", "ls /dev/ttyACM*")
    case.is_told("hci:tty:/dev/null", "this is no serial line", "hci:unix:PATH")
    case.is_told(f"hci:unix:{folder}/nothing", "there is no such socket", "bramble air --socket PATH")
    case.is_told(f"hci:unix:{dead}", "nobody listens there any more", "start again")
    case.is_told(f"hci:unix:{folder}/file", "this is a file and no socket")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    case.is_told(f"hci:tcp:127.0.0.1:{port}", "nobody listens on this port", "check the port")
    case.is_told("hci:tcp:no-such-machine.invalid:5000", "there is no machine", "check the name")


def mute(case):
    folder = case.folder
    with listener(socket.AF_UNIX, str(folder / "mute")):
        case.is_told(f"hci:unix:{folder}/mute", "does not answer", json_too=False)
    with listener(socket.AF_INET, ("127.0.0.1", 0)) as (_, port):
        case.is_told(f"hci:tcp:127.0.0.1:{port}", "does not answer", json_too=False)
    with line(0o600) as path:
        case.is_told(f"hci:tty:{path}", "does not answer", json_too=False)


def without_permission(case):
    """Somebody who is not root; only root can try that."""
    if os.geteuid() != 0:
        print("bearer errors: permissions are not tried: they need root")
        return
    os.chmod(case.folder, 0o755)
    theirs = case.folder / "theirs"
    theirs.mkdir()
    os.chown(theirs, NOBODY, NOBODY)
    try:
        subprocess.run([case.program, "help"], user=NOBODY, group=NOBODY, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        print("bearer errors: permissions are not tried: only root may run the program where it lies")
        return
    with line(0o600) as path:
        case.is_told(f"hci:tty:{path}", "no permission", "usermod -aG", user=NOBODY)
    path = str(case.folder / "closed")
    with listener(socket.AF_UNIX, path):
        os.chmod(path, 0o700)
        case.is_told(f"hci:unix:{path}", "no permission", "chmod o+rw", user=NOBODY)


def in_use(case):
    """A store that another program has, and a line."""
    with line(0o600) as path, open(path, "rb", buffering=0) as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        case.is_told(f"hci:tty:{path}", "in use by another program", "fuser")
    words = [case.program, "shell", "--store", "shared", "--bearer", "sim:0"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          cwd=case.folder) as first:
        first.stdin.write("create\n")
        first.stdin.flush()
        expect("the first shell", "a network is founded" in first.stdout.readline())
        done, _ = case.run(words[1:] + ["-c", "show"], None)
        expect(f"a second shell: {done}", done.returncode == 1 and "in use" in done.stderr and done.stdout == "" and
               len(done.stderr.splitlines()) == 1)
        first.stdin.close()
        expect("the first shell ends", first.wait(60) == 0)


def main(program):
    with tempfile.TemporaryDirectory() as name:
        case = Case(str(pathlib.Path(program).resolve()), pathlib.Path(name))
        (case.folder / "ours").mkdir()
        without_hardware(case)
        mute(case)
        in_use(case)
        without_permission(case)
    print(f"bearer errors: missing, no line, no socket, nobody there, mute, in use, no permission; told within "
          f"{case.slowest:.1f} s")


if __name__ == "__main__":
    main(sys.argv[1])
