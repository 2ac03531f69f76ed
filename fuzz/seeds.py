"""Makes the inputs that the fuzzers begin with, one folder a target, from what real software says:

  - the sample data of tests/vectors: messages, PDUs, beacons, provisioning, each put into the grammar of a target,
  - a run of the simulator (scenarios/line10.yaml): the advertisements of its capture, in order,
  - sessions as a configuration client, a node, a provisioner and a device have them, step by step,
  - the project's scenarios.

./dev fuzz --corpus calls it and keeps of the result, and of the corpus, what reaches something new.

Usage: seeds.py FOLDER BRAMBLE     BRAMBLE is the command line of the release build
"""

import json
import pathlib
import re
import struct
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
VECTORS = ROOT / "tests/vectors"


def steps_of(header, prefix):
    """The steps of a grammar by name, from its enumeration."""
    body = re.search(rf"enum {prefix.lower()}_step {{(.*?)}};", (ROOT / "fuzz/kit" / header).read_text(), re.DOTALL)
    names = re.findall(rf"^    {prefix}_(\w+)", body.group(1), re.MULTILINE)
    return {name: number for number, name in enumerate(names)}


INSIDER = steps_of("insider.h", "INSIDER")
PARTNER = steps_of("partner.h", "PARTNER")


def vectors(*files):
    for name in files or [path.stem for path in sorted(VECTORS.glob("*.json"))]:
        yield from json.loads((VECTORS / f"{name}.json").read_text())["vectors"]


# ---- Steps of an insider --------------------------------------------------------------------------------------------

PEER, GROUP, VIRTUAL, ALL_NODES = 0, 2, 3, 4
APP_KEY, OWN_DEVICE_KEY, PEER_DEVICE_KEY = 0, 1, 2
SEGMENTED, HOLE, REVERSED, LONG_MIC, TWICE = 2, 8, 4, 1, 32


def sized(octets):
    return bytes([255, len(octets) - 255]) + octets if len(octets) >= 255 else bytes([len(octets)]) + octets


def access(key, payload, source=PEER, destination=0, flags=0, how=0, ttl=5):
    return bytes([INSIDER["ACCESS"], how, source, destination, ttl, key, flags]) + sized(payload)


def control(opcode, parameters, flags=0, destination=0, ttl=5):
    return bytes([INSIDER["CONTROL"], 0, PEER, destination, ttl, opcode, flags]) + sized(parameters)


def time(units):
    return bytes([INSIDER["TIME"], units])


def hours(which):
    """97 h: 0, 145 h: 1, 193 h: 2."""
    return time(0x80 + (9 + which - 0x80 % 12) % 12)


def act(*octets):
    return bytes([INSIDER["ACT"], *octets])


def acknowledge(transfer=0):
    return bytes([INSIDER["ACK"], 0, 0, 0, 5, transfer, 255, 255, 255, 255])


def beacon(flags, further=0, place=0):
    return bytes([INSIDER["BEACON"], place, flags, further])


def every_message():
    for vector in vectors("generated_model_messages", "model_messages"):
        octets = bytes.fromhex(vector["access_message"])
        if len(octets) <= 380:
            yield vector["id"], vector.get("model", ""), octets


KEY = "00112233445566778899aabbccddeeff"
# What a configuration client says to a lamp whose elements are 0x0100 and 0x0101.
CONFIGURATION = f"""
    8008 00 | 8008 ff | 800c | 800d 07 | 8026 | 8027 01 2a | 8027 00 00 | 8023 | 8024 4a | 8009 | 800a 01 | 800a 00
    8012 | 8013 01 | 800f | 8010 01
    8040 0200 {KEY} | 8042 | 8045 0000 {KEY} | 8015 0000 | 01 000000 {KEY} | 8016 0000 02 | 8015 0000 | 8016 0000 03
    8041 0200 | 8041 0100 | 00 002000 {KEY} | 00 011000 {KEY} | 8001 0000 | 8001 0100 | 8000 002000
    803d 0001 0000 0010 | 803d 0101 0100 3f000100 | 803f 0001 0000 0010 | 804b 0001 0010 | 804d 0001 3f000100
    03 0001 00c1 0000 05 82 29 0010 | 03 0001 00c1 0000 07 c1 00 3f000100 | 8018 0001 0010 | 8018 0001 3f000100
    801a 0001 {KEY} 0000 05 00 00 0010
    801b 0001 05c0 0010 | 801b 0101 06c0 3f000100 | 8020 0001 {KEY} 0010 | 801c 0001 05c0 0010 | 801e 0001 07c0 0010
    8022 0001 {KEY} 0010 | 8021 0001 {KEY} 0010 | 801d 0001 0010 | 8029 0001 0010 | 802b 0101 3f000100
    8039 00c1 05 03 05 0700 0000 | 8038 | 803b 0002 0001 08 | 803a | 803b 0000 0000 00
    8046 0000 | 8047 0000 01 | 802d 0102
"""
# Health, OnOff, Default Transition Time and the vendor model.
MODELS = """
    8031 3f00 | 802f 3f00 | 8030 3f00 | 8032 00 3f00 | 8033 01 3f00 | 8034 | 8035 02 | 8036 02 | 8004 | 8005 05
    8006 00
    8201 | 8202 01 01 | 8202 00 02 4a 10 | 8203 01 03 | 8203 00 04 81 05 | 820d | 820e 4a | 820f 00
    c13f00 01020304 | c23f00 05060708 | c23f00 000102030405060708090a0b0c0d0e0f1011121314151617
"""


def octets_of(text):
    return [bytes.fromhex(word) for line in text.strip().split("\n") for word in line.split("|")]


def server():
    configuration = octets_of(CONFIGURATION)
    models = octets_of(MODELS)
    reset = bytes.fromhex("8049")
    for number, message in enumerate(configuration):
        yield f"configuration-{number}", access(OWN_DEVICE_KEY, message) + time(100)
    for number, message in enumerate(models):
        yield f"model-{number}", access(APP_KEY, message) + time(100)
        yield f"model-group-{number}", access(APP_KEY, message, destination=GROUP, ttl=3) + time(100)
    for name, model, message in every_message():
        key = OWN_DEVICE_KEY if model == "config" else APP_KEY
        yield f"message-{name}", access(key, message) + time(20)
    session = [access(OWN_DEVICE_KEY, message) + time(30) for message in configuration]
    for at in range(0, len(session), 12):
        yield f"session-{at}", b"".join(session[at:at + 12])
    yield "switching", b"".join(access(APP_KEY, message) + time(10) for message in models)
    yield "reset", access(OWN_DEVICE_KEY, reset) + time(200)
    long = bytes.fromhex("c23f00") + bytes(range(60))
    for name, flags in (("segments", 0), ("reversed", REVERSED), ("twice", TWICE), ("long-mic", LONG_MIC)):
        yield name, access(APP_KEY, long, flags=flags | SEGMENTED) + time(100) + acknowledge() + time(100)
    yield "hole", (bytes([INSIDER["ACCESS"], 0, PEER, 0, 5, APP_KEY, SEGMENTED | HOLE, 1]) + sized(long) + time(126) +
                   time(0x82))
    yield "longest", access(APP_KEY, bytes.fromhex("c13f00") + bytes(377)) + time(100)
    yield "virtual", access(4, bytes.fromhex("c23f0001"), destination=VIRTUAL) + time(100)
    yield "answer-late", act(0, 2 | 16 | 32, 0, 30) + bytes(30) + time(60) + acknowledge() + time(126)
    yield "heartbeat", control(0x0A, bytes.fromhex("050003"))
    yield "controls", b"".join(control(opcode, bytes(size)) for opcode, size in
                               ((0, 6), (1, 1), (2, 2), (3, 10), (4, 6), (5, 4), (6, 4), (7, 8), (8, 8), (9, 1),
                                (11, 9)))
    yield "control-segments", control(0x0A, bytes(20), flags=SEGMENTED)
    yield "update", beacon(2, 1) + hours(0) + beacon(0, 0) + time(20)
    yield "own-update", act(2, 0, 0, 4, 1) + act(2, 0, 0, 2) + time(20) + act(2, 0, 0, 3) + time(20)
    yield "recovery", hours(2) + beacon(0, 5) + time(10) + access(APP_KEY, models[10])
    yield "refresh", (access(OWN_DEVICE_KEY, bytes.fromhex(f"80450000{KEY}")) + time(30) +
                      access(OWN_DEVICE_KEY, bytes.fromhex(f"01000000{KEY}")) + time(30) + beacon(1, 0, 4) + time(30) +
                      beacon(0, 0, 4) + time(30))
    yield "replayed", (access(APP_KEY, models[11]) + bytes([INSIDER["REPEAT"], 0]) + time(5) +
                       bytes([INSIDER["REFLECT"], 0]))
    yield "cut", access(OWN_DEVICE_KEY, configuration[20]) + bytes([INSIDER["CUT"]]) + access(APP_KEY, models[11])
    yield "failing", bytes([INSIDER["FAIL"], 2, 0x81]) + access(OWN_DEVICE_KEY, configuration[20]) + time(0x84)
    yield "relayed", access(APP_KEY, models[11], destination=6, ttl=9) + time(30)


COMPOSITION = "3f000100010012000000 0001 0401 00000200 0010 0410 3f000100 0101 0101 0010 3f000100"
ANSWERS = f"""
    02 00 {COMPOSITION} | 8003 00 000000 | 803e 00 0002 0000 0010 | 803e 00 0102 0000 0010 | 803e 00 0002 0000 3f000100
    801f 00 0002 00c0 0010 | 801f 00 0102 00c0 0010 | 8019 00 0002 0100 0000 05 00 00 0010 | 8028 01 00
    8204 01 | 8204 00 01 05 | 05 00 3f00 01 | 04 00 3f00 | 8037 00 | 8007 00 | 8210 4a | 804a | 800b 01 | 800e 05
    804c 00 0002 0010 0000 | 802a 00 0002 0010 00c0 | 8002 00 0000 000000 | 8043 0000 | 8044 00 0000 | 8017 00 0000 00
    06 00 00c0 05 03 05 0700 0000 | 803c 00 0200 0100 05 03 01 05 | 802e 0102 000000 | 8048 00 0000 01
"""


def client():
    answers = octets_of(ANSWERS)
    begin = act(3, 0, 0, 0) + time(40)
    for number, message in enumerate(answers):
        yield f"answer-{number}", begin + access(PEER_DEVICE_KEY, message) + time(40)
    for name, model, message in every_message():
        key = PEER_DEVICE_KEY if model == "config" else APP_KEY
        yield f"message-{name}", access(key, message) + time(20)
    session = begin
    for message in answers[:9]:
        session += acknowledge() + access(PEER_DEVICE_KEY, message) + time(60)
    yield "session", session
    yield "refused", begin + access(PEER_DEVICE_KEY, answers[0]) + time(80) + acknowledge() + access(
        PEER_DEVICE_KEY, bytes.fromhex("800303000000")) + time(40)
    yield "unanswered", begin + time(0x84) * 4
    yield "switch", act(3, 1, 0, 0, 1) + time(40) + access(APP_KEY, answers[9]) + time(20)
    yield "health", act(3, 1, 0, 0, 0) + time(40) + access(APP_KEY, answers[11]) + time(20)
    yield "table", act(3, 2, 9, 2, 7) + act(3, 2, 4, 1, 2) + bytes([INSIDER["CUT"]])


# ---- Steps of a partner ---------------------------------------------------------------------------------------------

HONEST = bytes([PARTNER["HONEST"]])


def answer(*octets):
    return bytes([PARTNER["ANSWER"], *octets, PARTNER["TIME"], 60])


def pdu(octets):
    return bytes([PARTNER["PDU"], octets[0], len(octets) - 1]) + octets[1:]


def spoilt(position, value, more):
    return bytes([PARTNER["SPOILT"], position, value, more])


def with_mistakes(name, head, steps, honest):
    """The whole, and for each step: spoilt, cut, too long, doubled, unanswered; then each of `steps` in its middle."""
    yield name, head + HONEST * honest
    for step in range(honest):
        before, after = head + HONEST * step, HONEST * (honest - step - 1)
        for mistake, octets in (("changed", spoilt(1, 1, 0)), ("short", spoilt(0, 0, 0xFF)), ("long", spoilt(0, 0, 1)),
                                ("type", spoilt(0, 3, 0)), ("twice", HONEST + bytes([PARTNER["REFLECT"], 0])),
                                ("mute", bytes([PARTNER["ACKS"], 1]) + HONEST + bytes([PARTNER["TIME"], 0xA0]))):
            yield f"{name}-{step}-{mistake}", before + octets + after
    for number, octets in enumerate(steps):
        yield f"{name}-pdu-{number}", head + HONEST * 2 + octets + bytes([PARTNER["TIME"], 30])


def provisioning_pdus():
    return [pdu(bytes.fromhex(vector["pdu"])) for vector in vectors("provisioning_pdus") if "pdu" in vector]


def device():
    steps = provisioning_pdus()
    yield from with_mistakes("plain", bytes([0, 0, 0, 0]), steps, 8)
    yield from with_mistakes("hmac", bytes([0, 1, 0, 0]), [], 8)
    yield "static", bytes([1, 1 | 4, 0, 0]) + HONEST * 8
    yield "static-asked", bytes([5, 1 | 4, 0, 0]) + HONEST * 4 + answer(1) + HONEST * 4
    yield "output", bytes([8, 1 | 8, 3, 4]) + HONEST * 8
    yield "output-text", bytes([8, 8, 4, 4]) + HONEST * 8
    yield "input", bytes([16, 1 | 12, 2, 3]) + HONEST * 4 + answer(0) + HONEST * 4
    yield "input-text", bytes([16, 12, 3, 3]) + HONEST * 4 + answer(5) + HONEST * 4
    yield "key-known", bytes([32, 1 | 2, 0, 0]) + HONEST * 8
    yield "authenticated-only", bytes([128, 0, 0, 0]) + HONEST * 4
    yield "again", bytes([0, 0, 0, 0]) + HONEST * 8 + bytes([PARTNER["BEGIN"]]) + HONEST * 3
    yield "given-up", bytes([0, 0, 0, 0]) + HONEST * 4 + bytes([PARTNER["CANCEL"], PARTNER["TIME"], 60])


def provisioner():
    steps = provisioning_pdus()
    begin = bytes([PARTNER["BEGIN"]])
    yield from with_mistakes("plain", bytes([0, 0, 0]) + begin + bytes([0, 0, 0, 0]), steps, 7)
    yield from with_mistakes("cmac", bytes([64, 0, 0]) + begin + bytes([2, 0, 0, 0]), [], 7)
    yield "static", bytes([1, 0, 0]) + begin + bytes([32, 1, 0, 0]) + HONEST * 7
    yield "static-asked", bytes([1, 0, 0]) + begin + bytes([0, 1, 0, 0]) + HONEST * 2 + answer(1) + HONEST * 5
    yield "best", bytes([1 | 8 | 16, 0x0F, 0x44]) + begin + bytes([32, 255, 255, 0]) + HONEST * 7
    yield "output", bytes([8, 8, 0x44]) + begin + bytes([0, 2, 3, 0]) + HONEST * 2 + answer(0) + HONEST * 5
    yield "output-text", bytes([8, 16, 0x44]) + begin + bytes([0, 2, 4, 0]) + HONEST * 2 + answer(5) + HONEST * 5
    yield "input", bytes([16, 4, 0x44]) + begin + bytes([0, 3, 2, 0]) + HONEST * 7
    yield "choose", bytes([25, 8, 0x44]) + begin + bytes([4, 2, 3, 0]) + HONEST + answer(4, 0, 0, 0, 0) + HONEST * 6
    yield "key-known", bytes([32, 0, 0]) + begin + bytes([64, 0, 0, 0]) + HONEST * 7
    yield "key-asked", bytes([32, 0, 0]) + begin + bytes([8, 0, 0, 0]) + HONEST + answer(2) + HONEST * 6
    yield "beacons", bytes([0, 0, 0]) + bytes([PARTNER["BEACON"], 0x80, 1, PARTNER["BEACON"], 1, 1])
    yield "given-up", bytes([0, 0, 0]) + begin + bytes(4) + HONEST * 2 + bytes([PARTNER["CANCEL"], PARTNER["TIME"], 60])


# ---- Advertisements -------------------------------------------------------------------------------------------------

OCTETS, AD, SEVERAL, PB_ADV, LATER = range(5)


def heard(data):
    return bytes([OCTETS, len(data)]) + data


def ad(kind, content):
    return heard(bytes([len(content) + 1, kind]) + content)


def capture(path):
    """The advertising data of each packet of a pcapng file of ours."""
    octets = path.read_bytes()
    at = 0
    while at < len(octets):
        kind, size = struct.unpack_from("<II", octets, at)
        if kind == 6:
            length = struct.unpack_from("<I", octets, at + 20)[0]
            packet = octets[at + 28:at + 28 + length]
            yield packet[10 + 4 + 2 + 6:-3]
        at += size


def run_of_the_simulator(bramble):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "run.pcapng"
        subprocess.run([bramble, "sim", "scenarios/line10.yaml", "--duration", "5s", "--pcap", path, "--quiet"],
                       cwd=ROOT, check=False)
        return list(capture(path))


def unprovisioned(run):
    for vector in vectors("beacons", "generated_beacons"):
        octets = vector.get("out", {}).get("beacon")
        if octets:
            yield f"beacon-{vector['id']}", bytes([0]) + ad(0x2B, bytes.fromhex(octets))
    for vector in vectors("pb_adv", "generated_pb_adv"):
        packets = vector.get("out", {}).get("packets") or [vector.get("out", {}).get("packet")]
        packets = [bytes.fromhex(packet) for packet in packets if packet]
        yield f"packets-{vector['id']}", bytes([0]) + b"".join(ad(0x29, packet) for packet in packets[:8])
    for vector in vectors("messages", "generated_messages"):
        for number, network in enumerate(vector.get("network_pdus", [])[:2]):
            if isinstance(network, dict):
                yield f"network-{vector['id']}-{number}", bytes([0]) + ad(0x2A, bytes.fromhex(network["pdu"]))
    for at in range(0, min(len(run), 400), 20):
        yield f"run-{at}", bytes([0]) + b"".join(heard(data) + bytes([LATER, 4]) for data in run[at:at + 20])
    link_open = bytes([PB_ADV, 0, 0, 17, 3]) + bytes([0xD0, *range(1, 16)])
    invite = bytes([PB_ADV, 0, 0, 6, 0, 0, 2, 0x14, 0, 0])
    yield "link", bytes([0]) + link_open + bytes([LATER, 30]) + invite + bytes([LATER, 100])
    yield "phone", bytes([0]) + heard(bytes.fromhex("0201060303281b0716281827180000"))


# ---- Files and words ------------------------------------------------------------------------------------------------

def codec():
    for name, _, message in every_message():
        yield f"message-{name}", bytes([0, 0, 3]) + message
    for vector in vectors("composition_data"):
        yield f"page-{vector['id']}", bytes([0, 0, 4]) + bytes.fromhex(vector["data"])
    for number in range(600):
        for how, octets in ((0, bytes(8)), (0, bytes(range(1, 30))), (1, bytes(range(40))), (0x80, bytes([255] * 12))):
            yield f"each-{number}-{how}-{len(octets)}", struct.pack(">H", number) + bytes([how]) + octets
    yield "name", bytes([0, 0, 2]) + b"Generic OnOff Set"


def records():
    for kind in (0, 1):
        yield f"whole-{kind}", bytes([kind, 7])
        for record in range(24):
            for name, octets in (("spoilt", [0, record, 1, 1]), ("far", [0, record, 6, 0xFF]),
                                 ("damaged", [1, record, 5, 1]), ("empty", [2, record, 0]), ("erased", [4, record]),
                                 ("copied", [5, record, record + 1]), ("short", [6, record, 7]),
                                 ("long", [2, record, 150] + [1] * 150)):
                yield f"{name}-{kind}-{record}", bytes([kind, *octets, 7])


def journal():
    def entry(kind, key, octets, further=0, behind=1):
        return bytes([0, kind, key, further, behind]) + sized(octets)
    head = bytes([2, 1, 0])
    puts = [entry(1, key, bytes([key] * 5 * key)) for key in range(6)]
    use = bytes([0, 3, 4]) + bytes(4) + bytes([1, 2, 2, 3, 3, 99, 4])
    whole = head + b"".join(puts) + entry(2, 1, b"")
    yield "whole", bytes([8]) + whole + use
    yield "snapshot", bytes([4, 2, 1, 3]) + b"".join(puts[:3]) + use
    yield "torn", bytes([9]) + whole + bytes([4, 7]) + use
    yield "hole", bytes([9]) + head + puts[1] + puts[2] + bytes([1, 5]) + b"holes" + entry(1, 4, b"x", 1, 4) + use
    for at in (3, 20, 30, 40, 60, 80):
        yield f"spoilt-{at}", bytes([9]) + whole + bytes([3, 0, at, 1]) + use
    yield "damaged", bytes([2, 2, 1, 1]) + entry(3, 5, b"") + use
    yield "version", bytes([2, *head, 3, 0, 14, 3]) + use
    yield "empty", bytes([0]) + use


def hosts():
    """A controller comes up, is told to scan and advertise, reports, and fails in some way."""
    raw, event, answered, agree, ended, wait, advertise, cancel, scan, carrier = range(10)
    meta, report, address = 0x3E, bytes([3, 0x2A, 1, 2]), bytes([1, 1, 2, 3, 4, 5, 6])

    def said(code, octets):
        return bytes([event, code, len(octets)]) + octets

    legacy = b"\3" + address + sized(report) + b"\xC0"
    extended = b"\x10\0" + address + b"\1\0\xFF\x7F\xC0" + bytes(9) + sized(report)
    begin = bytes([scan, 1, agree, 31])
    say = bytes([advertise, 0, 3, 20, 24, 0])
    troubles = {
        "nothing": b"", "hardware-error": said(0x10, b"\x42"), "restarted": said(0x0E, b"\1\0\0"),
        "silent": bytes([wait, 255, wait, 255]), "lost": bytes([carrier, 0, wait, 255, carrier, 2, agree, 31]),
        "busy": bytes([carrier, 1, wait, 50, carrier, 4]), "cancel": bytes([agree, 31, cancel, 0, agree, 31]),
        "refused": bytes([answered, 0x0C, 0]), "status": said(0x0F, b"\1\1\x36\x20"),
        "ended": bytes([agree, 31, wait, 60, ended, 0x30]), "fewer": bytes([agree, 31, ended, 0x10]),
        "toggled": bytes([agree, 31, wait, 209, agree, 31, wait, 20, agree, 31, wait, 20, agree, 31, *say, agree, 31]),
        "scan-off": bytes([scan, 0, agree, 31, *say, agree, 31]), "four": say * 4 + bytes([agree, 31]),
        "legacy-report": said(meta, b"\2\1" + legacy), "legacy-reports": said(meta, b"\2\3" + legacy * 3),
        "extended-report": said(meta, b"\x0D\1" + extended), "too-many": said(meta, b"\x0D\3" + extended),
        "skipped": bytes([raw, 13, 2, 1, 2, 3, 0, 4, 4, 4, 5, 1, 2, 1, 0, 9]),
        "cut": bytes([raw, 5, 4, meta, 12, 2, 1, wait, 255, raw, 4, 4, 0x10, 1, 0]),
        "out-of-step": bytes([raw, 6, 0, 9, 4, 7, 4, 4, raw, 3, 0x10, 1, 1]),
    }
    for kind in (0, 0x80, 1, 2):
        for name, trouble in troubles.items():
            yield f"{name}-{kind}", bytes([kind]) + begin + say + trouble + bytes([agree, 31, wait, 30, agree, 31])
    for commands in range(12):
        yield f"refused-step-{commands}", bytes([0, agree, commands, answered, 1, 0, wait, 255, agree, 31])


def airs():
    """Hosts as they begin, advertise and scan, in the grammar of fuzz/air/air.c; cut anywhere, too."""
    octets, wait, seat, again, hold = 0, 2, 3, 4, 5

    def command(opcode, *parameters):
        packet = struct.pack("<BHB", 1, opcode, len(parameters)) + bytes(parameters)
        return bytes([octets, len(packet)]) + packet

    start = (command(0x0C03) + command(0x0C01, *[255] * 8) + command(0x2001, *[255] * 8) +
             command(0x2005, 1, 2, 3, 4, 5, 6))
    scan = command(0x200B, 0, 48, 0, 48, 0, 1, 0) + command(0x200C, 1, 0)
    extended_scan = command(0x2041, 1, 0, 1, 0, 48, 0, 48, 0) + command(0x2042, 1, 1, 50, 0, 0, 0)
    legacy = (command(0x2006, 32, 0, 32, 0, 3, 1, *[0] * 7, 7, 0) + command(0x2008, 3, 2, 0x2B, 1, *[0] * 28) +
              command(0x200A, 1))
    sets = b""
    for number in range(3):
        sets += (command(0x2036, number, 0x10, 0, 32, 0, 0, 32, 0, 0, 7, 1, *[0] * 8, 0x7F, 1, 0, 1, 0, 0) +
                 command(0x2035, number, 1, 2, 3, 4, 5, 6) + command(0x2037, number, 3, 1, 3, 2, 0x2B, number))
    sets += command(0x2039, 1, 3, 0, 0, 0, 2, 1, 5, 0, 0, 2, 0, 0, 0)
    other = bytes([seat, 1]) + start
    pause = bytes([wait, 30])
    yield "legacy", start + legacy + other + scan + pause + command(0x200A, 0) + pause
    yield "extended", start + sets + other + extended_scan + pause + command(0x2039, 0, 0) + command(0x203D) + pause
    yield "mixed", start + legacy + sets + scan + extended_scan + pause
    yield "white-list", (start + legacy + other + command(0x2011, 1, 1, 2, 3, 4, 5, 6) +
                         command(0x200B, 0, 48, 0, 48, 0, 1, 1) + command(0x200C, 1, 1) + pause +
                         command(0x2012, 1, 1, 2, 3, 4, 5, 6) + command(0x2010))
    yield "comes-and-goes", start + legacy + other + scan + pause + bytes([seat, 0, again]) + pause + start + scan
    yield "does-not-read", start + legacy + other + scan + bytes([hold, 1]) + pause + bytes([hold, 0]) + pause
    yield "nonsense", start + bytes([octets, 5, 0x77, 1, 3, 12, 0]) + pause + start + scan
    yield "data", bytes([octets, 17, 2, 1, 0, 3, 0, 7, 7, 7, 3, 1, 0, 1, 9, 5, 1, 0, 0]) + bytes([octets, 1, 0]) + start
    yield "questions", b"".join(command(opcode) for opcode in (0x1001, 0x1002, 0x1003, 0x1005, 0x1009, 0x2002, 0x2003,
                                                               0x2007, 0x200F, 0x2018, 0x201C, 0x203A, 0x203B, 0x204B))


def scenario():
    """The project's scenarios, that of the page, and all that a test has changed in a good one to make it wrong."""
    for path in sorted((ROOT / "scenarios").glob("*.yaml")):
        yield path.stem, re.sub(r"^#.*\n", "", path.read_text(), flags=re.MULTILINE).encode()
    page = (ROOT / "docs/scenarios.md").read_text()
    for number, block in enumerate(re.findall(r"<<'END'\n(.*?)^END", page, re.MULTILINE | re.DOTALL)):
        yield f"page-{number}", block.encode()
    sys.path.insert(0, str(ROOT / "tests/tools"))
    from scenario_errors import CASES, GOOD
    for number, (old, new, *_) in enumerate(CASES):
        yield f"wrong-{number}", GOOD.replace(old, new).encode()


def decode(run):
    for vector in vectors("messages", "generated_messages", "generated_segmented", "negative", "proxy"):
        words = []
        for name, value in vector.get("keys", {}).items():
            if name in ("net_key", "app_key", "device_key") and isinstance(value, str):
                words += [f"--{name.replace('_', '-')}", value]
        if "label_uuid" in vector and isinstance(vector["label_uuid"], str):
            words += ["--label", vector["label_uuid"]]
        if "iv_index" in vector:
            words += ["--iv-index", vector["iv_index"]]
        for network in vector.get("network_pdus", [])[:6]:
            if isinstance(network, dict):
                words.append(network["pdu"])
        yield f"network-{vector['id']}", "\n".join(words).encode()
    for vector in vectors("beacons", "generated_beacons"):
        out = vector.get("out", {})
        if "beacon" in out:
            net_key = vector.get("in", {}).get("net_key")
            words = ["--net-key", net_key] if net_key else []
            yield f"beacon-{vector['id']}", "\n".join([*words, "--as", "beacon", out["beacon"]]).encode()
    for vector in vectors("provisioning_pdus"):
        if "pdu" in vector:
            yield f"provisioning-{vector['id']}", f"--as\nprovisioning\n{vector['pdu']}".encode()
    for vector in vectors("pb_adv", "generated_pb_adv"):
        packets = vector.get("out", {}).get("packets", [])[:6]
        yield f"packets-{vector['id']}", "\n".join(["--as", "pb-adv", *packets]).encode()
    for at, data in enumerate(run[:40]):
        yield f"run-{at}", b"--as\nad\n" + data.hex().encode()
    yield "friendship", f"--net-key\n{KEY}\n--friendship\n1,2,3,4\n--directed\n68eca487516765b5e5bfdacb".encode()


def hci_capture(run):
    """What a host and its controller said to each other (pcap, link type 201): reports of both kinds, data that is set
    by both kinds of command, and what is none of these."""
    octets = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, 201)
    address = bytes.fromhex("0102030405c6")
    for at, data in enumerate(run[:24]):
        sized = bytes([len(data)]) + data
        report = b"\x02\x01\x03\x01" + address + sized + b"\xc4"
        extended = b"\x0d\x01\x10\x00\x01" + address + bytes.fromhex("0100ff7fc400000000000000000000")[:14] + sized
        packets = ((1, b"\x04\x3e" + bytes([len(report)]) + report),
                   (1, b"\x04\x3e" + bytes([len(extended)]) + extended),
                   (0, b"\x01\x08\x20\x20" + sized.ljust(32, b"\0")),
                   (0, b"\x01\x37\x20" + bytes([3 + len(sized)]) + b"\x00\x03\x01" + sized),
                   (1, b"\x04\x0e\x04\x01\x08\x20\x00"))
        direction, packet = packets[at % len(packets)]
        packet = struct.pack(">I", direction) + packet
        octets += struct.pack("<IIII", 1, at * 1000, len(packet), len(packet)) + packet
    return octets


def captures(bramble, run):
    """Capture files of the simulator, cut between two records, one of HCI, and keys in both forms."""
    yield "hci", hci_capture(run)
    for scenario, records in ("losses", (12, 60)), ("line10", (40,)):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "run.pcapng"
            words = ["sim", f"scenarios/{scenario}.yaml", "--duration", "5s", "--pcap", path, "--quiet"]
            subprocess.run([bramble, *words], cwd=ROOT, check=False)
            octets, at, starts = path.read_bytes(), 0, []
            while at < len(octets):
                starts.append(at)
                at += struct.unpack_from("<I", octets, at + 4)[0]
            for count in records:
                yield f"{scenario}-{count}", octets[:starts[min(count + 2, len(starts) - 1)]]
            yield f"{scenario}-keys", (pathlib.Path(folder) / "btmesh_nw_keys").read_bytes()
    yield "keys", (f"# by hand\nnet-key {KEY}\napp-key {KEY}\ndevice-key {KEY} 0x0005\nlabel {KEY}\n"
                   "iv-index 0x12345678\nname 0x0005 kitchen\n").encode()


def sample_data():
    for vector in vectors():
        octets = json.dumps(vector).encode()
        if len(octets) < 3000:
            yield vector["id"], octets


def main(folder, bramble):
    run = run_of_the_simulator(bramble)
    targets = {"server": server(), "client": client(), "device": device(), "provisioner": provisioner(),
               "unprovisioned": unprovisioned(run), "codec": codec(), "records": records(), "journal": journal(),
               "scenario": scenario(), "decode": decode(run), "capture": captures(bramble, run),
               "host": hosts(), "air": airs(),
               "vectors": sample_data()}
    for target, seeds in targets.items():
        place = pathlib.Path(folder) / target
        place.mkdir(parents=True, exist_ok=True)
        count = 0
        for name, octets in seeds:
            (place / re.sub(r"[^\w.-]", "-", name)).write_bytes(octets)
            count += 1
        print(f"{target}: {count} inputs")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
