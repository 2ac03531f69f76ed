"""The programs whose size ./dev size tells: small applications, written out from lists of what they are made of.

An image is a list of parts. A part adds models to the composition, features to the configuration, or calls of the
public API. What no part mentions is not linked; so what a part costs is the difference between two images.

The limits are those under which other stacks are compared: 1 subnet, 1 AppKey, 10 places in the replay list, 10 in the
message cache, 6 advertising buffers, and one segmented message each way of up to 384 octets, which is 64 segments.
Nothing is kept in a store there and little is counted: both are parts of their own here. CMAC and CCM are the crypto
library's, as there; what composes them for a back end that has neither is a part, too. A provisioner has a table of
10 nodes, a flight recorder a ring of 1 KiB.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    models: str = ""            # initializers of struct bramble_model
    model_count: int = 0
    features: str = ""          # initializers of the list of features
    state: str = ""             # members of the application's struct
    limits: tuple = ()          # (name, what is added to it) of struct bramble_limits
    calls: tuple = ()           # functions and constants that the application uses
    owns: tuple = ()            # sources of the core that only this part brings into an image


PARTS = {
    "node": Part(
        models="BRAMBLE_CONFIGURATION_SERVER,", model_count=1,
        calls=("bramble_node_start", "bramble_node_run", "bramble_node_heard", "bramble_node_done"),
        limits=(("SUBNETS", 1), ("APP_KEYS", 1), ("LABELS", 1), ("MODELS", 1), ("CACHE_ENTRIES", 10),
                ("REPLAY_ENTRIES", 10), ("INTERESTS", 4), ("ADVERTISING_BUFFERS", 6), ("SEGMENTED_OUT", 1),
                ("SEGMENTED_IN", 1), ("SEGMENTED_OCTETS", 384), ("REPLIES", 1))),
    "health server": Part(
        owns=("foundation/health_server.c",),
        models="BRAMBLE_HEALTH_SERVER(struct application, health_server),", model_count=1,
        state="struct bramble_health_server health_server;",
        limits=(("MODELS", 1), ("MODEL_KEYS", 1), ("MODEL_GROUPS", 2), ("PUBLICATIONS", 1), ("PUBLISH_OCTETS", 16))),
    "onoff server": Part(
        owns=("models/onoff_server.c", "models/transaction.c"),
        models="BRAMBLE_ONOFF_SERVER(struct application, onoff_server),", model_count=1,
        state="struct bramble_onoff_server onoff_server;",
        limits=(("MODELS", 1), ("MODEL_KEYS", 1), ("MODEL_GROUPS", 4), ("PUBLICATIONS", 1), ("PUBLISH_OCTETS", 8))),
    "pb-adv device": Part(
        owns=("features/provisionable.c", "provisioning/device.c", "provisioning/unprovisioned.c"),
        features="&bramble_feature_provisionable,"),
    "proof out of band": Part(
        owns=("provisioning/oob.c", "provisioning/hmac.c", "crypto/hmac.c"),
        calls=("bramble_oob",)),
    "records in a store": Part(
        owns=("node/records.c", "node/record_formats.c", "node/restore.c", "foundation/health_kept.c"),
        calls=("bramble_records", "bramble_health_server_kept_type"), limits=(("STORES", 1),)),
    "counts of drops": Part(limits=(("COUNTS", 1),)),
    "CMAC and CCM over a block cipher": Part(
        owns=("crypto/chain.c", "crypto/cmac.c", "crypto/ccm.c"), calls=("bramble_block_modes",)),
    "sending to itself": Part(owns=("access/loopback.c",), limits=(("LOOPBACK_OCTETS", 128),)),
    "heartbeat": Part(
        owns=("features/heartbeat.c",),
        features="&bramble_feature_heartbeat,", limits=(("FEATURE_OCTETS", "BRAMBLE_HEARTBEAT_OCTETS"),)),
    "flight recorder": Part(
        owns=("features/flight_recorder.c",),
        features="&bramble_feature_flight_recorder,",
        limits=(("FEATURE_OCTETS", "BRAMBLE_FLIGHT_RECORDER_OCTETS(1024)"),)),
    "HCI host": Part(
        owns=("host/host.c", "host/packets.c", "host/setup.c", "host/scan.c", "host/advertise.c"),
        state="struct bramble_host host;",
        calls=("bramble_host_start", "bramble_host_attach_node", "bramble_host_run", "bramble_host_octets")),
    "provisioner": Part(
        owns=("features/provisioner.c", "features/provisioner_table.c", "provisioning/provisioner.c"),
        features="&bramble_feature_provisioner,", limits=(("FEATURE_OCTETS", "BRAMBLE_PROVISIONER_OCTETS(10)"),),
        calls=("bramble_provisioner_start", "bramble_provisioner_membership", "bramble_provision")),
    "configuration client": Part(
        owns=("foundation/config_client.c",),
        models="BRAMBLE_CONFIGURATION_CLIENT(struct application, configuration_client),", model_count=1,
        state="struct bramble_configuration_client configuration_client;",
        limits=(("MODELS", 1), ("REQUESTS", 1), ("REQUEST_OCTETS", 64)),
        calls=("bramble_configuration_request", "bramble_composition_read", "bramble_composition_next")),
    "health client": Part(
        owns=("foundation/health_client.c",),
        models="BRAMBLE_HEALTH_CLIENT(struct application, health_client),", model_count=1,
        state="struct bramble_health_client health_client;",
        limits=(("MODELS", 1), ("MODEL_KEYS", 1), ("MODEL_GROUPS", 2))),
    "onoff client": Part(
        owns=("models/onoff_client.c",),
        models="BRAMBLE_ONOFF_CLIENT(struct application, onoff_client),", model_count=1,
        state="struct bramble_onoff_client onoff_client;",
        limits=(("MODELS", 1), ("MODEL_KEYS", 1), ("MODEL_GROUPS", 2), ("PUBLICATIONS", 1), ("PUBLISH_OCTETS", 8)),
        calls=("bramble_onoff_client_set",)),
    "configuring by plan": Part(
        owns=("foundation/configure.c",),
        state="struct bramble_configure configure;", calls=("bramble_configure_start",)),
    "key refresh procedure": Part(owns=("foundation/key_refresh.c",), calls=("bramble_key_refresh_start",)),
    "removal procedure": Part(owns=("foundation/removal.c",), calls=("bramble_removal_start",)),
}

RELAY = ("node", "health server", "onoff server", "pb-adv device")
CLIENTS = ("configuration client", "health client", "sending to itself")  # a provisioner configures its own node, too

# Name and parts. The first is the image that others' figures are compared with.
IMAGES = {
    "relay node": RELAY,
    "without PB-ADV": ("node", "health server", "onoff server"),
    "without OnOff": ("node", "health server", "pb-adv device"),
    "without Health": ("node", "onoff server", "pb-adv device"),
    "relay node, provisioner, clients": (*RELAY, "provisioner", *CLIENTS),
}

# What one more part adds: the image without it, and the part.
ADDITIONS = {
    "proof out of band": RELAY,
    "records in a store": RELAY,
    "counts of drops": RELAY,
    "CMAC and CCM over a block cipher": RELAY,
    "sending to itself": RELAY,
    "heartbeat": RELAY,
    "flight recorder": RELAY,
    "HCI host": RELAY,
    "provisioner": RELAY,
    "configuration client": RELAY,
    "health client": RELAY,
    "onoff client": RELAY,
    "configuring by plan": (*RELAY, "provisioner", *CLIENTS),
    "key refresh procedure": (*RELAY, "provisioner", *CLIENTS),
    "removal procedure": (*RELAY, "provisioner", *CLIENTS),
}

LIMITS = ("SUBNETS", "APP_KEYS", "LABELS", "MODELS", "MODEL_KEYS", "MODEL_GROUPS", "PUBLICATIONS", "PUBLISH_OCTETS",
          "CACHE_ENTRIES", "REPLAY_ENTRIES", "INTERESTS", "ADVERTISING_BUFFERS", "SEGMENTED_OUT", "SEGMENTED_IN",
          "SEGMENTED_OCTETS", "LOOPBACK_OCTETS", "REPLIES", "REQUESTS", "REQUEST_OCTETS", "PROVISIONING_LINKS",
          "STORES", "COUNTS", "FEATURE_OCTETS")

# What an image has to have is reached from the first three constants: the linker script keeps these.
PROGRAM = """
#include <bramble/configuration.h>
#include <bramble/configure.h>
#include <bramble/flight_recorder.h>
#include <bramble/generic_onoff.h>
#include <bramble/health.h>
#include <bramble/heartbeat.h>
#include <bramble/host.h>
#include <bramble/key_refresh.h>
#include <bramble/node.h>
#include <bramble/provisioner.h>
#include <bramble/removal.h>
enum {{ {limits} }};
struct application {{ {state} char end; }};
struct application bramble_size_application;
uint64_t bramble_size_node[BRAMBLE_NODE_BYTES(SIZED) / 8];
static const struct bramble_model models[] = {{ {models} }};
static const struct bramble_element element = {{.model_count = sizeof models / sizeof models[0], .models = models}};
static const struct bramble_composition composition = {{.element_count = 1, .elements = &element}};
static const struct bramble_feature *const features[] = {{ {features} NULL }};
static const struct bramble_limits limits = BRAMBLE_LIMITS_OF(SIZED);
__attribute__((used)) const struct bramble_config bramble_size_config = {{
    .composition = &composition, .limits = &limits, .features = features,
    .application = &bramble_size_application, .relay = true, .provisioner_nodes = 10, .flight_recorder_octets = 1024}};
__attribute__((used)) void *const bramble_size_memory = bramble_size_node;
__attribute__((used)) const void *const bramble_size_calls[] = {{ {calls} }};
"""


def parts_of(names):
    return [PARTS[name] for name in names]


def source(names):
    """The C source of the image with these parts."""
    parts = parts_of(names)
    limits = {name: "0" for name in LIMITS}
    for part in parts:
        for name, added in part.limits:
            limits[name] += f" + {added}"
    if "provisioner" in names:
        limits["PROVISIONING_LINKS"] = "1"  # a device borrows the memory of segmented messages
    return PROGRAM.format(
        limits=", ".join(f"SIZED_{name} = {value}" for name, value in limits.items()),
        state=" ".join(part.state for part in parts), models=" ".join(part.models for part in parts),
        features=" ".join(part.features for part in parts),
        calls=", ".join(f"(const void *)&{call}" for part in parts for call in part.calls))
