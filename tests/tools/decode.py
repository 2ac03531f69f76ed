"""Decoding the published sample PDUs: down to the message with the right keys, and with a reason without them."""

import pathlib
import sys

from kit import ROOT, end, expect, load, run

VECTORS = ROOT / "tests" / "vectors"


def vectors(name):
    return load(VECTORS / f"{name}.json")["vectors"]


def key_words(vector, leave_out=()):
    keys = vector["keys"]
    words = ["--iv-index", vector["iv_index"]]
    for field, option in (("net_key", "--net-key"), ("app_key", "--app-key"), ("device_key", "--device-key")):
        if field in keys and field not in leave_out:
            words += [option, keys[field]]
    if "label_uuid" in vector and "label_uuid" not in leave_out:
        words += ["--label", vector["label_uuid"]]
    if keys["credentials"] == "friendship":
        friendship = keys["friendship"]
        words += ["--friendship", ",".join(friendship[part] for part in
                                           ("lpn_address", "friend_address", "lpn_counter", "friend_counter"))]
    if keys["credentials"] == "directed":
        words += ["--directed"]
    return words


def pdus(vector):
    return [pdu["pdu"] for pdu in vector["network_pdus"]]


def check_message(program, vector):
    """The whole way down."""
    name = vector["id"]
    text = run(program, "decode", "--as", "network", *key_words(vector), *pdus(vector)).stdout
    expect(f"SRC 0x{int(vector['src'], 16):04x}" in text, f"{name}: no source in\n{text}")
    expect(f"DST 0x{int(vector['dst'], 16):04x}" in text, f"{name}: no destination in\n{text}")
    expect(f"SEQ 0x{int(vector['seq'], 16):06x}" in text, f"{name}: no sequence number in\n{text}")
    if vector["kind"] == "access_message":
        expect(f"access payload {vector['access_payload']}" in text, f"{name}: the payload was not opened in\n{text}")
    elif "parameters" in vector:
        if "fields" in vector and "name" in vector["fields"]:
            expect(vector["fields"]["name"] in text, f"{name}: it is not called {vector['fields']['name']} in\n{text}")


def check_missing(program, vector):
    """One key less: how far it gets, and why not farther."""
    name = vector["id"]
    nid = f"0x{int(vector['keys']['nid'], 16):02x}"
    text = run(program, "decode", "--as", "network", *key_words(vector, ["net_key"]), *pdus(vector), status=1).stdout
    expect(f"needs the NetKey with NID {nid}" in text, f"{name}: without NetKey:\n{text}")
    wrong = run(program, "decode", "--as", "network", "--net-key", "00" * 16, *pdus(vector), status=1).stdout
    expect(f"no NetKey given has NID {nid}" in wrong, f"{name}: with another NetKey:\n{wrong}")
    if vector["kind"] != "access_message":
        return
    if "app_key" in vector["keys"]:
        aid = f"0x{int(vector['keys']['aid'], 16):02x}"
        words = key_words(vector, ["app_key"])
        text = run(program, "decode", "--as", "network", *words, *pdus(vector), status=1).stdout
        expect(f"needs the AppKey with AID {aid}" in text, f"{name}: without AppKey:\n{text}")
        expect("DST" in text, f"{name}: it did not get as far as the network layer:\n{text}")
    else:
        words = key_words(vector, ["device_key"])
        text = run(program, "decode", "--as", "network", *words, *pdus(vector), status=1).stdout
        expect("under a device key" in text, f"{name}: without device key:\n{text}")
    if "label_uuid" in vector:
        words = key_words(vector, ["label_uuid"])
        text = run(program, "decode", "--as", "network", *words, *pdus(vector), status=1).stdout
        expect("destination is virtual" in text, f"{name}: without label:\n{text}")


def check_fields(program):
    """Fields by their names, from the samples of the specification."""
    by_id = {vector["id"]: vector for vector in vectors("messages")}
    for name, wanted in (("msg-01", ["Friend Request", "receive_delay", "80 ms", "num_elements"]),
                         ("msg-06", ["Config AppKey Add", "net_key_index", "0x0456", "app_key_index", "0x0123"])):
        text = run(program, "decode", *key_words(by_id[name]), *pdus(by_id[name]), status=0).stdout
        for word in wanted:
            expect(word in text, f"{name}: no {word!r} in\n{text}")
    half = run(program, "decode", *key_words(by_id["msg-06"]), pdus(by_id["msg-06"])[0], status=0).stdout
    expect("1 of 2 segments" in half, f"a lone segment:\n{half}")
    damaged = pdus(by_id["msg-01"])[0][:-2] + "00"
    text = run(program, "decode", *key_words(by_id["msg-01"]), damaged, status=1).stdout
    expect("NetMIC does not match" in text and "header would read" in text, f"a damaged PDU:\n{text}")


def check_links(program):
    """Beacons, provisioning PDUs, PB-ADV and the GATT bearer: found out by themselves."""
    count = 0
    for vector in vectors("beacons"):
        key = ["--net-key", vector["in"]["net_key"]] if "net_key" in vector["in"] else []
        text = run(program, "decode", *key, vector["out"]["beacon"], status=0).stdout
        expect("Beacon (type" in text, f"{vector['id']}:\n{text}")
        if vector["kind"] == "secure_network_beacon":
            expect("authentication value are those of NetKey" in text, f"{vector['id']}:\n{text}")
            blind = run(program, "decode", vector["out"]["beacon"], status=1).stdout
            expect("cannot be authenticated" in blind, f"{vector['id']} without key:\n{blind}")
        if vector["kind"] == "mesh_private_beacon":
            expect(f"0x{int(vector['in']['iv_index'], 16):08x}" in text, f"{vector['id']}:\n{text}")
        count += 1
    for vector in vectors("pb_adv"):
        packets = vector["out"]["packets"] if "out" in vector else [vector["packet"]]
        text = run(program, "decode", *packets, status=0).stdout
        expect("PB-ADV: link ID" in text, f"{vector['id']}:\n{text}")
        if vector["kind"] == "pb_adv_transaction":
            expect("FCS matches" in text, f"{vector['id']}:\n{text}")
        count += 1
    for vector in vectors("proxy"):
        if vector["kind"] != "proxy_configuration":
            continue
        words = ["--iv-index", vector["iv_index"], "--net-key", vector["keys"]["net_key"], "--as", "proxy"]
        text = run(program, "decode", *words, vector["proxy_pdu"], status=0).stdout
        expect(vector["fields"]["name"] in text, f"{vector['id']}:\n{text}")
        count += 1
    return count


def main(program):
    # One sample is of the network layer only: its retransmission has a sequence number that no real one could have.
    messages = [vector for vector in vectors("messages")
                if "network_pdus" in vector and "net_key" in vector.get("keys", {}) and vector["id"] != "msg-18-retry"]
    expect(len(messages) > 10, "hardly any sample message was found")
    for vector in messages:
        check_message(program, vector)
        check_missing(program, vector)
    check_fields(program)
    links = check_links(program)
    octets = bytes(range(40)).hex()
    for size in range(1, 40):
        run(program, "decode", octets[:2 * size])
    end(f"{len(messages)} sample messages with and without their keys, {links} beacons and link PDUs")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
