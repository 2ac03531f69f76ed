"""bramble shell, one verb at a time: what it answers to scripts. A network is founded in a scratch folder, lamps of the
air inside the process are provisioned, configured and switched; exit statuses and JSON are looked at on the way."""

import json
import pathlib
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import threading

LAMP = "b7a3b1e0000040008000000000000001"


def fail(text):
    sys.exit(f"shell: {text}")


class Shell:
    def __init__(self, program, store, bearer):
        self.words = [program, "shell", "--store", store] + (["--bearer", bearer] if bearer else [])

    def run(self, *verbs, status=0, more=()):
        words = self.words + list(more)
        for verb in verbs:
            words += ["-c", verb]
        done = subprocess.run(words, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
        if done.returncode != status:
            fail(f"{verbs}: ended with {done.returncode}, not {status}\n{done.stdout}{done.stderr}")
        return done

    def ask(self, *verbs, status=0, more=()):
        """The objects, one for each verb that was said; nothing else may be on the standard output."""
        done = self.run(*verbs, status=status, more=("--json", *more))
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        if answers[-1]["code"] != status:
            fail(f"{verbs}: the object says {answers[-1]}, the exit status {status}")
        return answers


def expect(what, condition):
    if not condition:
        fail(what)


def founding(shell):
    early = shell.ask("show", status=2)
    expect(f"without a network: {early}", "`create` founds one" in early[0]["message"])
    # Long enough for several beacons of each: one in a hundred and fifty runs lost the only one that it waited for.
    made, devices = shell.ask("create", "discover-unprovisioned 10s")
    expect(f"create: {made}", made["address"] == "0x0001" and made["result"] == "done")
    found = sorted(device["uuid"] for device in devices["devices"])
    expect(f"two lamps: {found}", len(found) == 2 and found[0] == LAMP)
    shell.run("create", status=2)


def configuring(shell):
    answers = shell.ask(f"provision {LAMP} 0100", "composition-get @0100", "appkey-create 0 0", "appkey-add 0 @100",
                        "bind 0100 0 1000", "sub-add 0100 c001 1000", "onoff-set on @0100", "onoff-get @0100",
                        "onoff-set off @c001", "onoff-get @0100", "ttl-set 9 @0100", "ttl-get @0100", "show secrets")
    expect(f"provision: {answers[0]}", answers[0]["address"] == "0x0100" and answers[0]["uuid"] == LAMP)
    expect(f"composition: {answers[1]}", answers[1]["elements"][0]["models"] == ["0000", "0002", "1000"])
    expect(f"on: {answers[7]}", answers[7]["onoff"] == 1)
    expect(f"off, by the group: {answers[9]}", answers[9]["onoff"] == 0)
    expect(f"ttl: {answers[11]}", answers[11]["status"]["ttl"] == 9)
    shown = answers[12]
    expect(f"nodes: {shown}", [node["address"] for node in shown["nodes"]] == ["0x0100"])
    expect(f"groups: {shown}", shown["groups"] == [{"address": "0xc001", "elements": ["0x0100"]}])
    expect(f"keys: {shown}", len(bytes.fromhex(shown["app_keys"][0]["key"])) == 16)
    later = shell.ask("onoff-set on @0100", "show")
    expect(f"a network lasts: {later}", later[0]["onoff"] == 1 and "key" not in later[1]["app_keys"][0])


def refusals(shell):
    for verb, status, wanted in (("onoff-gt @0100", 2, 'did you mean "onoff-get"'),
                                 ("frobnicate", 2, "`help` lists"),
                                 ("ttl-set 200 @0100", 2, "from 0 to 127"), ("ttl-set 1 @0100", 2, "1 is not allowed"),
                                 ("ttl-set @0100", 2, "usage: ttl-set TTL [@ADDRESS]"), ("ttl-get", 2, "which node?"),
                                 ("ttl-get @0200", 2, "no node of this network"),
                                 ("bind 0100 5", 2, "MODEL is missing"),
                                 ("bind 0100 0 10zz", 2, "four hexadecimal digits"),
                                 ("sub-add 0100 0001 1000", 2, "c000 to ffff"),
                                 ("appkey-add 7 @0100", 2, "`appkey-create 0 7`"),
                                 ("ttl-get @0100 now", 2, "one word too many"),
                                 ("show @0100", 2, "takes no @ADDRESS"),
                                 ("oob 12", 2, "nobody asks"), ("discover-unprovisioned soon", 2, "for how long"),
                                 ("bind 0100 0 1234", 4, "no such model"),
                                 ("bind 0100 0 05f1:0009", 4, "no such model"),
                                 ("node-reset @0001", 2, "this shell itself")):
        answer = shell.ask(verb, status=status)[0]
        expect(f"{verb}: {answer}", wanted in answer["message"])
    done = shell.run("ttl-get @0100", "ttl-get", "show", status=2)
    expect("what comes behind a verb that fails is not said", done.stdout.count("\n") == 1)


def care(shell):
    answers = shell.ask("key-refresh", "iv-update start test", "onoff-get @0100", "show iv")
    expect(f"key refresh: {answers[0]}", answers[0]["refreshed"] == ["0x0100"] and answers[0]["silent"] == [])
    expect(f"IV update: {answers[3]}", answers[3]["iv_index"] == 1 and answers[3]["iv_update"] is True)
    answer = shell.ask("iv-update end", status=1)[0]
    expect(f"too early: {answer}", "younger than 96 hours" in answer["message"])


def silence(program, store):
    nobody = Shell(program, store, "sim:0")
    answer = nobody.ask("ttl-get @0100", status=3, more=("--timeout", "2s"))[0]
    expect(f"silence: {answer}", "did not answer within 2." in answer["message"] and 1900 < answer["waited_ms"] < 4000)
    answer = nobody.ask("provision ffffffffffffffffffffffffffffffff", status=3)[0]
    expect(f"no such device: {answer}", answer["cause"] == "LINK_TIMEOUT")
    answer = nobody.ask("key-refresh", status=3)[0]
    expect(f"a key refresh that waits: {answer}", answer["silent"] == ["0x0100"])
    lamps = Shell(program, store, "sim:2")
    answer = lamps.ask("key-refresh", "onoff-get @0100")
    expect(f"and goes on: {answer}", answer[0]["refreshed"] == ["0x0100"] and answer[1]["onoff"] == 1)
    answer = nobody.ask("node-reset @0100", status=3)[0]
    expect(f"a silent node stays: {answer}", "node-reset force" in answer["message"])


def strange_words(shell):
    """Words that nobody has thought of: an object comes of each."""
    for verb in ("\udcff\udcfe", "show \udcff", "ttl-get @" + "9" * 100, "send 0 " + "ab" * 600, "a " * 40,
                 "provision é"):
        answer = shell.ask(verb, status=2)[0]
        expect(f"{verb!r}: {answer}", answer["message"] != "")


def scripts(shell):
    """Verbs on the standard input, with comments, to the first that is not done; a signal ends them, and what was not
    said is not done."""
    done = subprocess.run([*shell.words, "--json"], input="# a comment\n\nshow iv\nttl-get @0100\nttl-get\nshow\n",
                          capture_output=True, text=True, timeout=60)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    expect(f"a script: {done}", done.returncode == 2 and [one["verb"] for one in answers] ==
           ["show", "ttl-get", "ttl-get"] and answers[-1]["code"] == 2)
    for script, verbs, status in (("show iv\nquit\nshow\n", ["show"], 0), (" exit \nshow\n", [], 0),
                                  ("send 0 " + "00" * 900 + "\nshow\n", [None], 2)):  # a line is never cut in two
        done = subprocess.run([*shell.words, "--json"], input=script, capture_output=True, text=True, timeout=60)
        said = [json.loads(line)["verb"] for line in done.stdout.splitlines()]
        expect(f"{script[:20]!r}: {done}", done.returncode == status and said == verbs)
    for number in (signal.SIGINT, signal.SIGTERM):
        with subprocess.Popen([*shell.words, "--json", "-c", "discover-unprovisioned 1000h", "-c", "show"],
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              text=True) as process:
            expect("a device is heard", "device" in process.stderr.readline())
            process.send_signal(number)
            said, errors = process.communicate(timeout=60)
            expect(f"{number.name}: {process.returncode} {said} {errors}", process.returncode == 1 and
                   len(said.splitlines()) == 1 and "before `show` was said" in errors)


def leaving(shell):
    answers = shell.ask("node-reset @0100", "discover-unprovisioned 10s", "show")
    expect(f"it has left: {answers[0]}", answers[0]["answered"] is True)
    expect(f"and is heard again: {answers[1]}", LAMP in [device["uuid"] for device in answers[1]["devices"]])
    expect(f"nothing of it is left: {answers[2]}", answers[2]["nodes"] == [] and answers[2]["groups"] == [])


def no_controller(program, folder):
    store = str(folder / "net")
    expect("what is in the store can be looked at", Shell(program, store, None).ask("show iv")[0]["iv_index"] == 1)
    answer = Shell(program, store, None).ask("discover-unprovisioned 1s", status=5)[0]
    expect(f"no bearer: {answer}", "--bearer" in answer["message"])
    for bearer, status in (("hci:unix:" + str(folder / "nobody"), 5), ("hci:usb", 2), ("sim:many", 2)):
        done = Shell(program, store, bearer).run("show", status=status)
        expect(f"{bearer}: {done.stderr!r}", done.stderr.startswith("bramble shell: ") and done.stdout == "")
        answer = Shell(program, store, bearer).ask("show", status=status)[0]
        expect(f"{bearer}: {answer}", answer["verb"] is None)
    with socket.socket(socket.AF_UNIX) as listener:  # it takes the connection and says nothing
        listener.bind(str(folder / "mute"))
        listener.listen(1)
        held = []
        thread = threading.Thread(target=lambda: held.append(listener.accept()), daemon=True)
        thread.start()
        done = Shell(program, store, "hci:unix:" + str(folder / "mute")).run("show", status=5)
        expect(f"a mute controller: {done.stderr!r}", "does not answer" in done.stderr)
        thread.join(5)
        for connection, _ in held:
            connection.close()


def secrets_stay_in(folder):
    for path in folder.rglob("*"):
        mode = stat.S_IMODE(path.stat().st_mode)
        expect(f"{path} has mode {mode:o}", mode == (0o700 if path.is_dir() else 0o600) or path.is_socket())


def main(program):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        store = str(folder / "net")
        shell = Shell(program, store, "sim:2")
        founding(shell)
        configuring(shell)
        refusals(shell)
        strange_words(shell)
        scripts(shell)
        care(shell)
        silence(program, store)
        leaving(shell)
        no_controller(program, folder)
        secrets_stay_in(folder / "net")
    print("one-shot verbs: founding, configuring, refusals, scripts, signals, care, silence, leaving, no controller")


if __name__ == "__main__":
    main(sys.argv[1])
