"""What is not listed is not linked: small programs are linked against the core, without help from the linker (no
--gc-sections), and looked into. Each says what its configuration or composition lists, and what must not come along.

Usage: linked.py COMPILER OBJECT... ; the objects of the core, compiled without sanitizers.
"""

import pathlib
import subprocess
import sys
import tempfile

from rooms import expect, report

PROGRAM = """
#include <bramble/configuration.h>
#include <bramble/generic_onoff.h>
#include <bramble/node.h>
{limits}
struct application {{ struct bramble_onoff_server onoff; }};
static const struct bramble_model models[] = {{BRAMBLE_CONFIGURATION_SERVER, {models}}};
static const struct bramble_element element = {{.model_count = sizeof models / sizeof models[0], .models = models}};
static const struct bramble_composition composition = {{.element_count = 1, .elements = &element}};
static const struct bramble_feature *const features[] = {{{features} NULL}};
static const struct bramble_limits limits = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_CHIP);
static const struct bramble_config config = {{
    .composition = &composition, .limits = &limits, .features = features}};
int main(void)
{{
    static uint64_t memory[BRAMBLE_NODE_BYTES(BRAMBLE_LIMITS_CHIP) / 8];
    struct bramble_node *node;
    return bramble_node_start(memory, sizeof memory, &config, 0, &node) == 0;
}}
"""

# Name, models, features, symbols that must be there (so that their absence elsewhere means something), others that must
# not.
CASES = (
    ("a bare node", "", "",
     ("bramble_node_start",),
     ("provisioning_stop", "provisioning_send", "bramble_provision", "bramble_feature_heartbeat",
      "bramble_feature_provisioner", "bramble_feature_flight_recorder", "bramble_health_server_type",
      "bramble_onoff_server_type")),
    ("a device", "", "&bramble_feature_provisionable,",
     ("provisioning_stop", "provisioning_device_enable", "provisioning_send"),
     ("provisioning_provisioner_enable", "bramble_oob_provisioner", "bramble_feature_provisioner", "bramble_oob",
      "provisioning_hmac_salt", "provisioning_auth_value")),
    ("a provisioner", "", "&bramble_feature_provisioner,",
     ("provisioning_stop", "bramble_feature_provisioner"),
     ("provisioning_device_enable", "bramble_oob", "bramble_oob_provisioner", "provisioning_beacon_update")),
    ("heartbeats", "", "&bramble_feature_heartbeat,",
     ("bramble_feature_heartbeat",),
     ("provisioning_stop", "bramble_feature_provisioner")),
    ("a flight recorder", "", "&bramble_feature_flight_recorder,",
     ("bramble_feature_flight_recorder",),
     ("bramble_flight_recorder_next", "bramble_flight_record_type", "bramble_feature_heartbeat", "provisioning_stop")),
    ("a lamp", "BRAMBLE_ONOFF_SERVER(struct application, onoff),", "",
     ("bramble_onoff_server_type", "bramble_loopback"),
     ("bramble_onoff_client_type", "bramble_default_transition_time_server_type", "bramble_default_transition_time",
      "bramble_model_join", "bramble_handlers_take", "provisioning_stop")),
    ("two models that extend each other", "{.type = &bramble_onoff_server_type, BRAMBLE_EXTENDS(NULL)},", "",
     ("bramble_model_join",), ()),
    ("a client", "BRAMBLE_ONOFF_CLIENT(struct application, onoff),", "",
     ("bramble_handlers_take", "bramble_parameters_decode"), ("bramble_onoff_server_type",)),
)
# The same with other limits: no queue of messages to oneself.
MUTE = ("a lamp that cannot speak to itself", "BRAMBLE_ONOFF_SERVER(struct application, onoff),", "",
        ("bramble_onoff_server_type",), ("bramble_loopback",))
NO_QUEUE = """
#undef BRAMBLE_LIMITS_CHIP_LOOPBACK_OCTETS
#define BRAMBLE_LIMITS_CHIP_LOOPBACK_OCTETS 0U
"""


def symbols(compiler, archive, folder, models, features, limits):
    source, program = folder / "program.c", folder / "program"
    source.write_text(PROGRAM.format(models=models, features=features, limits=limits))
    subprocess.run([compiler, "-std=c11", "-Iinclude", str(source), str(archive), "-o", str(program)], check=True)
    listing = subprocess.run(["nm", "-P", str(program)], check=True, capture_output=True, text=True).stdout
    return {line.split()[0] for line in listing.splitlines()}


def faults_of(name, linked, wanted, unwanted):
    faults = [f"{name}: {symbol} is not there; has it another name now?" for symbol in wanted if symbol not in linked]
    return faults + [f"{name}: {symbol} is linked, although nothing listed asks for it"
                     for symbol in unwanted if symbol in linked]


def main():
    compiler, *objects = sys.argv[1:]
    expect(len(faults_of("fabricated", {"a", "b"}, ("a",), ("b",))) == 1, "a symbol too many was not noticed")
    expect(len(faults_of("fabricated", {"a"}, ("b",), ())) == 1, "a symbol that is missing was not noticed")
    faults = []
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        archive = folder / "core.a"
        subprocess.run(["ar", "qc", str(archive), *objects], check=True)
        for case, limits in [*((case, "") for case in CASES), (MUTE, NO_QUEUE)]:
            name, models, features, wanted, unwanted = case
            faults += faults_of(name, symbols(compiler, archive, folder, models, features, limits), wanted, unwanted)
    report("what is linked", faults, len(CASES) + 1)


if __name__ == "__main__":
    main()
