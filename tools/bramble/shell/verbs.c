/* The table of verbs: name, arguments with their types, where it goes, help, and who carries it out.
 *
 * Names and the order of arguments are those of BlueZ's mesh-cfgclient where it has the verb. A verb with `message`
 * needs no code of its own: the arguments go into the fields of that name, the message to the node, and the answer is
 * shown by its description.
 */
#include "shell/shell.h"

#include <string.h>

#define NETWORK "Network"
#define NODE "Configuration of the target, or of @ADDRESS"
#define MODELS "Configuration of a model"
#define LAMPS "Lamps"
#define CARE "Care"

#define ELEMENT                                                                                                        \
    {                                                                                                                  \
        .name = "ELEMENT", .kind = SHELL_ADDRESS, .field = "element_address"                                           \
    }
#define APP_KEY(field_)                                                                                                \
    {                                                                                                                  \
        .name = "APPKEY", .kind = SHELL_KEY_INDEX, .field = (field_)                                                   \
    }
#define NET_KEY(field_)                                                                                                \
    {                                                                                                                  \
        .name = "NETKEY", .kind = SHELL_KEY_INDEX, .field = (field_)                                                   \
    }
#define NET_KEY_OR_0                                                                                                   \
    {                                                                                                                  \
        .name = "NETKEY", .kind = SHELL_KEY_INDEX, .optional = true                                                    \
    }
#define MODEL                                                                                                          \
    {.name = "MODEL", .kind = SHELL_MODEL, .field = "model"},                                                          \
    {                                                                                                                  \
        .name = "COMPANY", .kind = SHELL_COMPANY, .optional = true                                                     \
    }
#define ON_OFF(field_)                                                                                                 \
    {                                                                                                                  \
        .name = "on|off", .kind = SHELL_SWITCH, .field = (field_)                                                      \
    }
#define NUMBER(name_, field_, least_, most_)                                                                           \
    {                                                                                                                  \
        .name = (name_), .kind = SHELL_NUMBER, .field = (field_), .least = (least_), .most = (most_)                   \
    }
#define DESTINATION(name_, field_)                                                                                     \
    {                                                                                                                  \
        .name = (name_), .kind = SHELL_DESTINATION, .field = (field_)                                                  \
    }

/* A verb that is one configuration message; what is special comes behind. */
#define TO_NODE(name_, message_)                                                                                       \
    .name = (name_), .message = (message_), .chapter = NODE, .to = SHELL_TO_TARGET, .begin = shell_configure
#define TO_MODEL(name_, message_)                                                                                      \
    .name = (name_), .message = (message_), .chapter = MODELS, .to = SHELL_TO_ELEMENT, .begin = shell_configure

static const struct shell_verb verbs[] = {
    {.name = "create",
     .chapter = NETWORK,
     .help = "found a network, or join the one that has KEY; ADDRESS is the shell's, 0001 if not given",
     .arguments = {{.name = "ADDRESS", .kind = SHELL_ADDRESS, .optional = true},
                   {.name = "KEY", .kind = SHELL_OCTETS, .optional = true}},
     .alone = true,
     .still = true,
     .begin = shell_create},
    {.name = "discover-unprovisioned",
     .chapter = NETWORK,
     .help = "listen for devices that belong to nobody: for so long (5s if not given), or until `off`",
     .arguments = {{.name = "DURATION|on|off", .kind = SHELL_WORD, .optional = true}},
     .begin = shell_discover,
     .due = shell_discover_due,
     .cancel = shell_discover_cancel},
    {.name = "provision",
     .chapter = NETWORK,
     .help = "make a device a node; the next free address if none is given; OOB is a static value printed on it",
     .arguments = {{.name = "UUID", .kind = SHELL_UUID},
                   {.name = "ADDRESS", .kind = SHELL_ADDRESS, .optional = true},
                   {.name = "OOB", .kind = SHELL_OCTETS, .optional = true}},
     .begin = shell_provision,
     .cancel = shell_provision_cancel},
    {.name = "oob",
     .chapter = NETWORK,
     .help = "answer what `provision` asks for: what the device shows, or its static value",
     .arguments = {{.name = "VALUE", .kind = SHELL_WORD}},
     .meanwhile = true,
     .begin = shell_oob},
    {.name = "subnet-create",
     .chapter = NETWORK,
     .help = "draw a new network key",
     .arguments = {NET_KEY(NULL)},
     .still = true,
     .begin = shell_subnet_create},
    {.name = "appkey-create",
     .chapter = NETWORK,
     .help = "draw a new application key for a subnet, or take KEY, which others have already",
     .arguments = {NET_KEY(NULL), APP_KEY(NULL), {.name = "KEY", .kind = SHELL_OCTETS, .optional = true}},
     .still = true,
     .begin = shell_appkey_create},
    {.name = "target",
     .chapter = NETWORK,
     .help = "select the node that the following verbs go to; without ADDRESS tell which it is",
     .arguments = {{.name = "ADDRESS", .kind = SHELL_ADDRESS, .optional = true}},
     .still = true,
     .begin = shell_target},
    {.name = "show",
     .chapter = NETWORK,
     .help = "what this network is; `secrets` shows the keys themselves",
     .arguments = {{.name = "nodes|keys|groups|iv|secrets",
                    .kind = SHELL_CHOICE,
                    .optional = true,
                    .choices = "nodes|keys|groups|iv|secrets"}},
     .still = true,
     .begin = shell_show},

    {TO_NODE("composition-get", "Config Composition Data Get"), .help = "what the node is made of: elements and models",
     .after = shell_composition_after},
    {TO_NODE("appkey-add", "Config AppKey Add"), .help = "give the node an application key of this network",
     .arguments = {APP_KEY(NULL)}, .prepare = shell_appkey_fields},
    {TO_NODE("appkey-del", "Config AppKey Delete"), .help = "take an application key from the node",
     .arguments = {APP_KEY(NULL)}, .prepare = shell_appkey_index_fields},
    {TO_NODE("appkey-get", "Config AppKey Get"), .help = "which application keys of a subnet the node has",
     .arguments = {NET_KEY("net_key_index")}},
    {TO_NODE("netkey-add", "Config NetKey Add"), .help = "give the node a network key of this network",
     .arguments = {NET_KEY("net_key_index")}, .prepare = shell_netkey_fields},
    {TO_NODE("netkey-del", "Config NetKey Delete"), .help = "take a network key from the node",
     .arguments = {NET_KEY("net_key_index")}},
    {TO_NODE("netkey-get", "Config NetKey Get"), .help = "which network keys the node has"},
    {TO_NODE("relay-get", "Config Relay Get"), .help = "does the node pass on what it hears?"},
    {TO_NODE("relay-set", "Config Relay Set"),
     .help = "let it; COUNT transmissions after the first, (STEPS + 1) * 10 ms apart",
     .arguments = {ON_OFF("relay"), NUMBER("COUNT", "retransmit_count", 0, 7),
                   NUMBER("STEPS", "retransmit_interval_steps", 0, 31)}},
    {TO_NODE("ttl-get", "Config Default TTL Get"), .help = "how far its messages go"},
    {TO_NODE("ttl-set", "Config Default TTL Set"), .help = "0: to its neighbours; 2 to 127: so many hops and one less",
     .arguments = {NUMBER("TTL", "ttl", 0, 127)}},
    {TO_NODE("beacon-get", "Config Beacon Get"), .help = "does it send secure network beacons?"},
    {TO_NODE("beacon-set", "Config Beacon Set"), .help = "let it", .arguments = {ON_OFF("beacon")}},
    {TO_NODE("friend-get", "Config Friend Get"), .help = "is it a friend to sleepers?"},
    {TO_NODE("friend-set", "Config Friend Set"), .help = "let it be", .arguments = {ON_OFF("friend")}},
    {TO_NODE("proxy-get", "Config GATT Proxy Get"), .help = "is it a proxy for phones?"},
    {TO_NODE("proxy-set", "Config GATT Proxy Set"), .help = "let it be", .arguments = {ON_OFF("gatt_proxy")}},
    {TO_NODE("network-transmit-get", "Config Network Transmit Get"), .help = "how often it says what it says"},
    {TO_NODE("network-transmit-set", "Config Network Transmit Set"),
     .help = "COUNT transmissions after the first, (STEPS + 1) * 10 ms apart",
     .arguments = {NUMBER("COUNT", "transmit_count", 0, 7), NUMBER("STEPS", "transmit_interval_steps", 0, 31)}},
    {TO_NODE("hb-pub-get", "Config Heartbeat Publication Get"), .help = "where its heartbeats go"},
    {TO_NODE("hb-pub-set", "Config Heartbeat Publication Set"),
     .help = "2^(COUNT-1) heartbeats (0xff: without end), one in 2^(PERIOD-1) s; FEATURES: changes that send one",
     .arguments = {DESTINATION("ADDRESS", "destination"), NUMBER("COUNT", "count_log", 0, 255),
                   NUMBER("PERIOD", "period_log", 0, 17), NUMBER("TTL", "ttl", 0, 127),
                   NUMBER("FEATURES", "features", 0, 15), NET_KEY("net_key_index")}},
    {TO_NODE("hb-sub-get", "Config Heartbeat Subscription Get"), .help = "which heartbeats it counts"},
    {TO_NODE("hb-sub-set", "Config Heartbeat Subscription Set"),
     .help = "count those of SOURCE to ADDRESS for 2^(PERIOD-1) s",
     .arguments = {DESTINATION("SOURCE", "source"), DESTINATION("ADDRESS", "destination"),
                   NUMBER("PERIOD", "period_log", 0, 17)}},
    {.name = "node-reset",
     .chapter = NODE,
     .to = SHELL_TO_TARGET,
     .help = "let the node forget everything, and forget it; with `force` also when it is silent",
     .arguments = {{.name = "force", .kind = SHELL_CHOICE, .optional = true, .choices = "force"}},
     .begin = shell_node_reset,
     .cancel = shell_node_reset_cancel},

    {TO_MODEL("bind", "Config Model App Bind"), .help = "let a model use an application key",
     .arguments = {ELEMENT, APP_KEY("app_key_index"), MODEL}},
    {TO_MODEL("unbind", "Config Model App Unbind"), .help = "let it not",
     .arguments = {ELEMENT, APP_KEY("app_key_index"), MODEL}},
    {TO_MODEL("sub-add", "Config Model Subscription Add"), .help = "let a model listen to a group",
     .arguments = {ELEMENT, {.name = "GROUP", .kind = SHELL_GROUP, .field = "address"}, MODEL},
     .after = shell_subscribed_after},
    {TO_MODEL("sub-del", "Config Model Subscription Delete"), .help = "let it not",
     .arguments = {ELEMENT, {.name = "GROUP", .kind = SHELL_GROUP, .field = "address"}, MODEL},
     .after = shell_unsubscribed_after},
    {TO_MODEL("pub-get", "Config Model Publication Get"), .help = "where a model publishes to",
     .arguments = {ELEMENT, MODEL}},
    {TO_MODEL("pub-set", "Config Model Publication Set"),
     .help = "let it publish: every PERIOD (0: when something changes), RETRANSMIT times more 50 ms apart",
     .arguments = {ELEMENT,
                   DESTINATION("ADDRESS", "publish_address"),
                   APP_KEY("app_key_index"),
                   {.name = "PERIOD", .kind = SHELL_DURATION},
                   NUMBER("RETRANSMIT", "retransmit_count", 0, 7),
                   MODEL},
     .prepare = shell_publication_fields},

    {.name = "onoff-get",
     .chapter = LAMPS,
     .to = SHELL_TO_TARGET,
     .help = "is the lamp at @ADDRESS (else the target) on? AppKey 0 if not given",
     .arguments = {{.name = "APPKEY", .kind = SHELL_KEY_INDEX, .optional = true}},
     .begin = shell_onoff_get},
    {.name = "onoff-set",
     .chapter = LAMPS,
     .to = SHELL_TO_ANYBODY,
     .help = "switch it; @ADDRESS may be a group, which does not answer",
     .arguments = {ON_OFF(NULL), {.name = "APPKEY", .kind = SHELL_KEY_INDEX, .optional = true}},
     .begin = shell_onoff_set,
     .due = shell_onoff_due},

    {.name = "key-refresh",
     .chapter = CARE,
     .help = "give all nodes of a subnet new keys, or go on with that; `go-on`: without those that are silent",
     .arguments = {NET_KEY_OR_0, {.name = "go-on", .kind = SHELL_CHOICE, .optional = true, .choices = "go-on"}},
     .begin = shell_key_refresh,
     .cancel = shell_key_refresh_cancel},
    {.name = "iv-update",
     .chapter = CARE,
     .help = "start or end an IV update; `test`: without the limit of 96 hours (for tests only)",
     .arguments = {{.name = "start|end", .kind = SHELL_CHOICE, .choices = "start|end"},
                   {.name = "test", .kind = SHELL_CHOICE, .optional = true, .choices = "test"}},
     .begin = shell_iv_update,
     .due = shell_iv_update_due},
    {.name = "help",
     .chapter = CARE,
     .help = "all verbs, or one of them",
     .arguments = {{.name = "VERB", .kind = SHELL_VERB, .optional = true}},
     .alone = true,
     .still = true,
     .meanwhile = true,
     .begin = shell_help},
};

const struct shell_verb *shell_verb_at(size_t i)
{
    return i < sizeof verbs / sizeof verbs[0] ? &verbs[i] : NULL;
}

const struct shell_verb *shell_verb_called(const char *name)
{
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
        if (strcmp(verbs[i].name, name) == 0) {
            return &verbs[i];
        }
    }
    return NULL;
}
