"""What the tests with foreign peers share: a folder for each run, processes that end with the test, waiting with a
limit, the rows of the table at the end of ./dev test, and skips that are told.

A test is a function that gets a `Run`. It says what it exercised with `run.passed(...)`; what is not as it should be
raises `Wrong` with a text that names the peer and what was waited for. A peer that this machine cannot have raises
`Missing`: the test is then reported as skipped, with the reason, except in CI (the environment variable CI is set),
where that fails.
"""

import argparse
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import traceback

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77  # the status that CMakeLists.txt tells ctest to take for a skip
AF_ALG = 38
AF_BLUETOOTH = 31


class Wrong(Exception):
    """Something that should have happened did not, or differently."""


class Missing(Exception):
    """A peer that cannot be had here, with the reason."""


def expect(is_so, text):
    if not is_so:
        raise Wrong(text)


def need_program(name, package, folders=("/usr/bin", "/usr/sbin", "/usr/libexec/bluetooth", "/usr/lib/bluetooth")):
    found = shutil.which(name, path=os.pathsep.join(folders))
    if not found:
        raise Missing(f"there is no {name}; the package {package} has it")
    return found


def kernel_has(family):
    try:
        socket.socket(family, socket.SOCK_SEQPACKET if family == AF_ALG else socket.SOCK_RAW,
                      0 if family == AF_ALG else 1).close()
        return True
    except OSError:
        return False


class Run:
    """One run of one test: its folder, its processes, its rows."""

    def __init__(self, options, name):
        self.name = name
        self.options = options
        self.bramble = pathlib.Path(options.bramble)
        self.tested = pathlib.Path(options.tested)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="bramble-interop-"))
        self.processes = []
        self.errands = set()  # processes that end by themselves
        self.rows = []
        self.mark = time.monotonic()

    def shim(self, name):
        return str(pathlib.Path(self.options.shims) / f"libinterop_{name}.so")

    def start(self, name, words, output=None, errand=False, **more):
        """Starts a program whose output goes to NAME.log in the folder; its standard output to the file `output` there
        if that is given. It is ended with the run; only an errand may end by itself."""
        with open(self.folder / f"{name}.log", "wb") as log, open(self.folder / (output or os.devnull), "ab") as out:
            process = subprocess.Popen([str(word) for word in words], stdin=subprocess.DEVNULL,
                                       stdout=out if output else log, stderr=log, **more)
        self.processes.append((name, process))
        if errand:
            self.errands.add(process)
        return process

    def stop(self, process, seconds=60):
        """Asks a program to end, and makes it end. Answers its status."""
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        return process.returncode

    def check_alive(self):
        for name, process in self.processes:
            if process not in self.errands and process.poll() not in (None, 0, -15):
                raise Wrong(f"{name} ended by itself, with {process.returncode}; the end of what it said:\n"
                            f"{self.said(name)}")

    def said(self, name, lines=15):
        text = (self.folder / f"{name}.log").read_text(errors="replace")
        return "\n".join("    " + line for line in text.splitlines()[-lines:])

    def passed(self, peer, direction, exercised):
        """One row of the table; its time is what has passed since the row before."""
        now = time.monotonic()
        self.row(peer, direction, exercised, "passed", now - self.mark)
        self.mark = now

    def cannot(self, peer, direction, what_and_why):
        """One row for what the peer's version cannot do, as the test has seen."""
        now = time.monotonic()
        self.row(peer, direction, what_and_why, "it cannot", now - self.mark)
        self.mark = now

    def row(self, peer, direction, exercised, result, seconds):
        self.rows.append({"test": self.name, "peer": peer, "direction": direction, "exercised": exercised,
                          "result": result, "seconds": round(seconds, 2)})
        print(f"{result} in {seconds:.1f} s: {peer}, {direction}: {exercised}", flush=True)

    def end(self):
        for _, process in reversed(self.processes):
            self.stop(process)
        folder = pathlib.Path(self.options.results)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{self.name}.json").write_text(json.dumps(self.rows, indent=1) + "\n")


def wait_for(run, condition, seconds, what):
    """Waits until the condition answers something true; answers that."""
    end = time.monotonic() + seconds
    while not (result := condition()):
        run.check_alive()
        expect(time.monotonic() < end, f"waited {seconds} s for {what}, in vain")
        time.sleep(0.01)
    return result


ACCEPTS = "00010000"  # the flags of a socket that listens, in /proc/net/unix


def is_served(path):
    """Whether somebody listens at a Unix socket: btvirt's file is there a moment earlier. That of `bramble air` is not,
    and begins its life under a longer name."""
    sockets = [line.split() for line in pathlib.Path("/proc/net/unix").read_text().splitlines()]
    return path.exists() and any(words[3] == ACCEPTS and words[7:] and words[7].split("~")[0] == str(path)
                                 for words in sockets)


def wait_for_socket(run, path, what):
    wait_for(run, lambda: is_served(path), 60, f"{what} ({path})")


def main(test, peer):
    """Runs one test as a program."""
    parser = argparse.ArgumentParser(description=sys.modules["__main__"].__doc__)
    parser.add_argument("--bramble", required=True, help="the program that people run; it makes the air")
    parser.add_argument("--tested", required=True, help="the same with sanitizers; it is the nodes and the shell")
    parser.add_argument("--shims", required=True, help="the folder with the shims")
    parser.add_argument("--results", required=True, help="the folder for the rows of the table")
    parser.add_argument("--keep", action="store_true", help="keep the folder of the run and tell where it is")
    options = parser.parse_args()
    name = pathlib.Path(sys.argv[0]).stem
    run = Run(options, name)
    status = 0
    try:
        test(run)
    except Missing as reason:
        print(f"SKIPPED: {reason}")
        run.row(peer, "", str(reason), "skipped", 0)
        status = SKIPPED
        if os.environ.get("CI"):
            print("in CI no peer may be missing")
            status = 1
    except Wrong as fault:
        print(f"WRONG: {fault}")
        run.row(peer, "", str(fault).splitlines()[0], "FAILED", time.monotonic() - run.mark)
        status = 1
    except Exception:
        traceback.print_exc()
        run.row(peer, "", "the test itself broke", "FAILED", time.monotonic() - run.mark)
        status = 1
    run.end()
    if status == 1:
        for log, _ in run.processes:
            print(f"--- the end of {log}.log")
            print(run.said(log, 25))
    if options.keep:
        print(f"kept: {run.folder}")
    else:
        shutil.rmtree(run.folder, ignore_errors=True)
    sys.exit(status)
