"""Proves that the vector runner notices what is wrong.

    spoil.py RUNNER FOLDER [--everything]

1. Spoiled copies: in every vector that runs, one digit of one value is changed (the values are drawn with a fixed
   seed; with --everything each value of each vector has its turn). The runner must fail every one of them by its id.
2. Cured copies: vectors whose input must be refused get input that is right. The runner must fail them.
3. Copies with what a careless list would let through: an unknown kind, a vector taken off the list of what cannot run
   yet, one on the list that passes, an entry of the list without a vector, a wrong count, a broken file, no file.
"""

import copy
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

SEED = 8
ROUNDS = 6
REMARKS = {"id", "kind", "source", "note", "why", "model", "checked", "algorithm_name", "expect", "name"}
# Values that the runner does not or cannot fully compare: steps of a derivation of which only the last bits come out,
# AD structures that nothing advertises yet, an IV index that is right with two neighbours, a permission.
OPEN = {
    "k2": {"mid.t1"},
    "k3": {"mid.cmac"},
    "k4": {"mid.cmac"},
    "secure_network_beacon": {"mid.cmac_full"},
    "proxy_service_data": {"out.ad_structure"},
    "provisioning_service_data": {"out.ad_structure"},
    "iv_index_selection": {"current_iv_index", "iv_update_in_progress"},
    "model_message": {"encoding_only"},
}
RUNNER = FOLDER = None


# ---- Folders of vectors ---------------------------------------------------------------------------------------------


def load(folder):
    return {path.stem: json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))}


def run(files, *options):
    """The exit code, the ids that failed, and all that was printed."""
    with tempfile.TemporaryDirectory() as name:
        for stem, content in files.items():
            text = content if isinstance(content, str) else json.dumps(content)
            (pathlib.Path(name) / f"{stem}.json").write_text(text)
        done = subprocess.run([RUNNER, *options, name], capture_output=True, text=True, timeout=120, check=False)
    ended = re.search(r"^\d+ passed, \d+ failed, \d+ skipped$", done.stdout, re.M)
    require(ended or not files, "the runner did not come to its end:", done.stdout[-500:], done.stderr[-5000:])
    return done.returncode, set(re.findall(r"^FAILED (\S+)", done.stdout, re.M)), done.stdout + done.stderr


def only(files, stem, vectors):
    return {stem: {**files[stem], "vectors": vectors, "count": len(vectors)}}


def require(condition, *words):
    if not condition:
        sys.exit("vectors_spoiled: " + " ".join(str(word) for word in words))


# ---- Spoiling -------------------------------------------------------------------------------------------------------


def values(vector, inside=None, place=(), plain=""):
    """(place, path without list positions) of every number and hexadecimal value."""
    inside = vector if inside is None else inside
    items = inside.items() if isinstance(inside, dict) else enumerate(inside)
    for key, value in items:
        path = plain if isinstance(inside, list) else f"{plain}.{key}".lstrip(".")
        if key in REMARKS:
            continue
        if isinstance(value, (dict, list)):
            yield from values(vector, value, (*place, key), path)
        elif isinstance(value, int) or (isinstance(value, str) and re.fullmatch(r"(0x)?[0-9a-f]+", value)):
            if path not in OPEN.get(vector["kind"], ()):
                yield (*place, key), path


def spoil(vector, place, rng):
    inside = vector
    for key in place[:-1]:
        inside = inside[key]
    value = inside[place[-1]]
    if isinstance(value, bool):
        inside[place[-1]] = not value
    elif isinstance(value, int):
        inside[place[-1]] = value + 1 if value != 1 else 0
    else:
        at = rng.randrange(2 if value.startswith("0x") else 0, len(value))
        digit = rng.choice([other for other in "0123456789abcdef" if other != value[at]])
        inside[place[-1]] = value[:at] + digit + value[at + 1:]


def check_spoiled(files, running, everything):
    rng = random.Random(SEED)
    places = {name: list(values(vector)) for name, vector in running.items()}
    for name, found in places.items():
        require(found, name, "has no value to spoil")
        rng.shuffle(found)
    rounds = max(len(found) for found in places.values()) if everything else ROUNDS
    total = 0
    for turn in range(rounds):
        spoiled, expected = {}, {}
        for name, vector in running.items():
            if turn < len(places[name]):
                stem = name.partition(":")[0]
                place = places[name][turn][0]
                vector = copy.deepcopy(vector)
                spoil(vector, place, rng)
                spoiled.setdefault(stem, []).append(vector)
                expected[name] = ".".join(str(key) for key in place)
        copies = {}
        for stem, vectors in spoiled.items():
            copies.update(only(files, stem, vectors))
        code, failed, output = run(copies)
        missed = [f"{name} ({path})" for name, path in expected.items() if name not in failed]
        require(not missed and code == 1, "round", turn, "exit", code, "not noticed:", len(missed), missed[:5],
                output[-300:])
        total += len(expected)
    print(f"{total} spoiled values in {len(running)} vectors, all noticed (seed {SEED})")


# ---- Curing ---------------------------------------------------------------------------------------------------------


def cured(files):
    """(kind, what makes the input right)"""
    def one(stem, name):
        return next(vector for vector in files[stem]["vectors"] if vector["id"] == name)

    beacon = one("beacons", "snb-8.4.3")
    message = one("messages", "msg-22")
    exchange = one("provisioning", "provisioning-cmac-8.7")
    yield "network_pdu", {"keys": message["keys"], "iv_index": message["iv_index"],
                          "pdu": message["network_pdus"][0]["pdu"]}
    yield "secure_network_beacon", {"net_key": beacon["in"]["net_key"], "beacon": beacon["out"]["beacon"]}
    yield "pb_adv_transaction", {"packets": one("pb_adv", "pb-adv-public-key-provisioner")["out"]["packets"]}
    yield "public_key", {"public_key": exchange["in"]["device_public_key"]}
    yield "provisioning_data", {"session_key": exchange["out"]["session_key"],
                                "session_nonce": exchange["out"]["session_nonce"],
                                "encrypted": exchange["out"]["enc_provisioning_data"],
                                "mic": exchange["out"]["provisioning_data_mic"]}
    yield "upper_transport", {"app_key": message["keys"]["app_key"], "nonce": message["upper_nonce"],
                              "label_uuid": message["label_uuid"],
                              "upper_transport_pdu": message["upper_transport_pdu"]}
    yield "access_opcode", {"access_message": "8201"}


def check_cured(files, running):
    refused = [vector for vector in files["negative"]["vectors"] if f"negative:{vector['id']}" in running]
    kinds = {vector["kind"] for vector in refused}
    for kind, right in cured(files):
        kinds.remove(kind)
        vectors = [{**vector, **right} for vector in refused if vector["kind"] == kind]
        code, failed, output = run(only(files, "negative", vectors))
        missed = [vector["id"] for vector in vectors if f"negative:{vector['id']}" not in failed]
        require(code == 1 and not missed, kind, "that is right was refused:", missed, output[-300:])
    require(not kinds, "no cure for", kinds)
    accepted = next(vector for vector in files["iv_index"]["vectors"] if vector["expect"] == "accept")
    code, failed, _ = run(only(files, "iv_index", [{**accepted, "expect": "reject"}]))
    require(code == 1 and f"iv_index:{accepted['id']}" in failed, "an IV index that is right was refused")


# ---- The list, and the files ----------------------------------------------------------------------------------------


def check_list(files, running):
    listed = sorted({f"{stem}:{vector['id']}" for stem, content in files.items() for vector in content["vectors"]} -
                    set(running))
    passing = sorted(running)[0]
    with tempfile.TemporaryDirectory() as name:
        def run_with(names, *options):
            path = pathlib.Path(name) / "list.txt"
            path.write_text("for a test\n" + "".join(f"    {entry}\n" for entry in names))
            return run(files, "--not-yet", str(path), *options)

        code, failed, output = run_with(listed, "--complete")
        require(code == 0 and not failed, "the list as it is:", output[-300:])
        if listed:
            code, failed, output = run_with(listed[1:])
            require(code == 1 and failed == {listed[0]}, "a skip that is not listed:", output[-300:])
        code, failed, output = run_with([*listed, passing])
        require(code == 1 and failed == {passing} and "listed as what cannot run yet, but passes" in output,
                "a vector on the list that passes:", output[-300:])
        code, failed, output = run_with([*listed, "crypto_toolbox:none-such"], "--complete")
        require(code == 1 and failed == {"crypto_toolbox:none-such"}, "an entry without a vector:", output[-300:])


def check_files(files):
    s1 = files["crypto_toolbox"]["vectors"][0]
    unknown = {**s1, "id": "of-a-kind-of-its-own", "kind": "no_such_kind"}
    for what, content, name in (
        ("an unknown kind", only(files, "crypto_toolbox", [s1, unknown]), "crypto_toolbox:of-a-kind-of-its-own"),
        ("a field that nobody looks at", only(files, "crypto_toolbox", [{**s1, "mid": {"x": "00"}}]),
         f"crypto_toolbox:{s1['id']}"),
        ("a wrong count", {"crypto_toolbox": {**files["crypto_toolbox"], "count": 1}}, "crypto_toolbox:*"),
        ("another schema", {"crypto_toolbox": {**files["crypto_toolbox"], "schema": "x"}}, "crypto_toolbox:*"),
        ("a file that is cut off", {"crypto_toolbox": json.dumps(files["crypto_toolbox"])[:-9]}, "crypto_toolbox:*"),
    ):
        code, failed, output = run(content)
        require(code == 1 and failed == {name}, what, output[-300:])
    require(run({})[0] == 1, "an empty folder passes")


def main(arguments):
    global RUNNER, FOLDER  # pylint: disable=global-statement
    RUNNER, FOLDER = arguments[0], pathlib.Path(arguments[1])
    files = load(FOLDER)
    done = subprocess.run([RUNNER, "--verbose", str(FOLDER)], capture_output=True, text=True, check=False)
    require(done.returncode == 0, "the vectors as they are:", done.stdout[-500:])
    skipped = set(re.findall(r"^skipped (\S+)", done.stdout, re.M))
    running = {f"{stem}:{vector['id']}": vector for stem, content in files.items() for vector in content["vectors"]
               if f"{stem}:{vector['id']}" not in skipped}
    accepted = {name: vector for name, vector in running.items() if vector.get("expect") != "reject"}
    check_spoiled(files, accepted, "--everything" in arguments)
    check_cured(files, running)
    check_list(files, running)
    check_files(files)


if __name__ == "__main__":
    main(sys.argv[1:])
