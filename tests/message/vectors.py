"""Every sample message, through the codec and back, compared field by field.

    vectors.py ECHO FOLDER      ECHO is the program made of echo.c, FOLDER holds the vectors

For each vector the decoded fields must be exactly the published ones, setting them by name and encoding must give the
published octets, and strict decoding must take it unless the vector is marked as outside what the model allows.
"""

import json
import pathlib
import subprocess
import sys

LAYERS = {"access": 0, "control": 1, "proxy_configuration": 2, "beacon": 3, "provisioning": 4, "generic_provisioning": 5}
# Said beside the fields, not fields of the message; the last ones are the named bits of its flags.
IGNORED = {"name", "opcode", "error_name", "criteria", "key_refresh", "iv_update", "relay", "proxy", "friend", "low_power"}


def plain(value):
    """Numbers as numbers, whether they are written as 18 or as "0x12"."""
    if isinstance(value, str) and value.startswith("0x"):
        return int(value, 16)
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def messages(folder):
    """(id, layer, opcode, parameters, fields, within what the model allows)"""
    def read(name):
        return json.loads((folder / f"{name}.json").read_text())["vectors"]

    for name in ("model_messages", "generated_model_messages"):
        for vector in read(name):
            if vector["name"] != "vendor opcode":
                yield (vector["id"], "access", vector["opcode"], vector["parameters"], vector["fields"],
                       not vector.get("encoding_only"))
    for name in ("messages", "generated_messages"):
        for vector in read(name):
            if vector["kind"] == "control_message" and vector.get("fields"):
                yield vector["id"], "control", vector["opcode"], vector["parameters"], vector["fields"], True
    for vector in read("provisioning_pdus"):
        if vector["kind"] == "provisioning_pdu":
            yield vector["id"], "provisioning", vector["pdu"][:2], vector["pdu"][2:], vector["fields"], True
    for name in ("proxy", "generated_proxy"):
        for vector in read(name):
            if vector["kind"] == "proxy_configuration":
                pdu = vector["transport_pdu"]
                yield vector["id"], "proxy_configuration", pdu[:2], pdu[2:], vector["fields"], True
    for name in ("beacons", "generated_beacons"):
        for vector in read(name):
            beacon = vector["out"]["beacon"]
            given = {**vector["in"], **vector.get("mid", {}), **vector["out"]}
            yield vector["id"], "beacon", beacon[:2], beacon[2:], ("some of", given), True
    for name in ("proxy", "generated_proxy"):
        for vector in read(name):
            if vector["kind"].endswith("_service_data"):
                title = {"proxy": "Proxy Service Data"}.get(vector["kind"].split("_")[0], "Provisioning Service Data")
                given = {key: value for key, value in vector["in"].items() if key != "type"}
                yield vector["id"], "other", title, vector["out"]["service_data"], ("some of", given), True
    for vector in read("pb_adv"):
        if vector["kind"] == "pb_adv_bearer_control":
            given = {key: value for key, value in vector["fields"].items() if key not in ("link_id", "transaction")}
            packet = vector["packet"][10:]
            yield vector["id"], "generic_provisioning", packet[:2], packet[2:], given, True


    for vector in read("composition_data"):
        for record in vector["fields"].get("records", ()):
            record["version"] = bytes(record["version"]).hex()
        yield vector["id"], "other", f"Composition Data Page {vector['page']}", vector["data"], vector["fields"], True


def line_of(layer, opcode, parameters):
    which = f'"{opcode}"' if layer == "other" else f"{LAYERS[layer]} {int(opcode, 16):x}"
    return f"{which} {parameters or '-'}"


def faults(expected, decoded, again, strict, parameters, allowed):
    if isinstance(expected, tuple):
        given = plain(expected[1])
        for key, value in plain(decoded).items():
            if key in given and given[key] != value:
                yield f"{key} is {given[key]}, decoded {value}"
    else:
        decoded = plain(decoded)
        expected = {key: value for key, value in plain(expected).items() if key in decoded or key not in IGNORED}
        named = {key: value for key, value in decoded.items() if key in expected}
        if named != expected:
            yield f"fields are\n    {expected}, decoded\n    {decoded}"
        extra = {key for key in decoded if key not in expected and key != "flags"}
        if extra:
            yield f"decoded fields that the vector does not have: {extra}"
    if again != parameters:
        yield f"encoded again: {again}, not {parameters}"
    if allowed and strict:
        yield f"refused: {strict}"


def main(echo, folder):
    vectors = list(messages(pathlib.Path(folder)))
    lines = [line_of(*vector[1:4]) for vector in vectors]
    output = subprocess.run([echo], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True).stdout
    failed = 0
    for (name, _, opcode, parameters, fields, allowed), line in zip(vectors, output.split("\n"), strict=False):
        title, decoded, again, strict = line.split("\t")
        if decoded:
            wrong = list(faults(fields, json.loads(decoded), again, strict, parameters, allowed))
        else:
            wrong = [f"{title or opcode}: {strict}"]
        failed += bool(wrong)
        for text in wrong:
            print(f"{name} ({title}): {text}")
    print(f"{len(vectors) - failed} of {len(vectors)} sample messages right")
    return 1 if failed or not vectors else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
