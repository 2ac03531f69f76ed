/* Verbs that configure a node. Nearly all need no code of their own: the arguments go into the fields of that name, the
 * message to the node, and the answer is shown by its description (configure.c).
 */
#include "shell/verb_table.h"

#define NODE "Configuration of the target, or of @ADDRESS"
#define MODELS "Configuration of a model"
#define HEALTH "Health of the target, or of @ADDRESS; AppKey 0 if not given"

/* A verb that is one configuration message; what is special comes behind. */
#define TO_NODE(name_, message_)                                                                                       \
    .name = (name_), .message = (message_), .chapter = NODE, .to = SHELL_TO_TARGET, .begin = shell_configure
#define TO_MODEL(name_, message_)                                                                                      \
    .name = (name_), .message = (message_), .chapter = MODELS, .to = SHELL_TO_ELEMENT, .begin = shell_configure
/* A message of the Health Client; `key_`: which argument is the AppKey. */
#define TO_HEALTH(name_, message_, key_)                                                                               \
    .name = (name_), .message = (message_), .chapter = HEALTH, .to = SHELL_TO_TARGET, .begin = shell_configure,        \
    .app_key = (key_)

#define SUBSCRIPTION "Config Model Subscription "
#define OF_LABEL "Virtual Address "

const struct shell_verb shell_node_verbs[] = {
    {TO_NODE("composition-get", "Config Composition Data Get"), .help = "what the node is made of: elements and models",
     .arguments = {{.name = "PAGE", .kind = SHELL_NUMBER, .optional = true, .most = 255, .field = "page"}},
     .after = shell_composition_after},
    {TO_NODE("appkey-add", "Config AppKey Add"), .help = "give the node an application key of this network",
     .arguments = {APP_KEY(NULL)}, .prepare = shell_appkey_fields},
    {TO_NODE("appkey-update", "Config AppKey Update"), .help = "by hand: give it the new one that `subnet-update` drew",
     .arguments = {APP_KEY(NULL)}, .prepare = shell_new_appkey_fields},
    {TO_NODE("appkey-del", "Config AppKey Delete"), .help = "take an application key from the node",
     .arguments = {APP_KEY(NULL)}, .prepare = shell_appkey_index_fields},
    {TO_NODE("appkey-get", "Config AppKey Get"), .help = "which application keys of a subnet the node has",
     .arguments = {NET_KEY("net_key_index")}},
    {TO_NODE("netkey-add", "Config NetKey Add"), .help = "give the node a network key of this network",
     .arguments = {NET_KEY("net_key_index")}, .prepare = shell_netkey_fields, .after = shell_netkey_added_after},
    {TO_NODE("netkey-update", "Config NetKey Update"), .help = "by hand: give it the new one that `subnet-update` drew",
     .arguments = {NET_KEY("net_key_index")}, .prepare = shell_new_netkey_fields},
    {TO_NODE("netkey-del", "Config NetKey Delete"), .help = "take a network key from the node",
     .arguments = {NET_KEY("net_key_index")}, .after = shell_netkey_deleted_after},
    {TO_NODE("netkey-get", "Config NetKey Get"), .help = "which network keys the node has"},
    {TO_NODE("kr-phase-get", "Config Key Refresh Phase Get"), .help = "how far it is with the new keys of a subnet",
     .arguments = {NET_KEY("net_key_index")}},
    {TO_NODE("kr-phase-set", "Config Key Refresh Phase Set"),
     .help = "let it send with the new keys (2), forget the old ones (3)",
     .arguments = {NET_KEY("net_key_index"), NUMBER("PHASE", "transition", 2, 3)}},
    {TO_NODE("relay-get", "Config Relay Get"), .help = "does the node pass on what it hears?"},
    {TO_NODE("relay-set", "Config Relay Set"),
     .help = "let it; COUNT transmissions after the first, (STEPS + 1) * 10 ms apart",
     .arguments = {ON_OFF("relay"), NUMBER("COUNT", "retransmit_count", 0, 7),
                   NUMBER("STEPS", "retransmit_interval_steps", 0, 31)}},
    {TO_NODE("ttl-get", "Config Default TTL Get"), .help = "how far its messages go"},
    {TO_NODE("ttl-set", "Config Default TTL Set"),
     .help = "let them go so far: 0 to its neighbours, 2 to 127 so many hops and one less",
     .arguments = {NUMBER("TTL", "ttl", 0, 127)}},
    {TO_NODE("beacon-get", "Config Beacon Get"), .help = "does it send secure network beacons?"},
    {TO_NODE("beacon-set", "Config Beacon Set"), .help = "let it", .arguments = {ON_OFF("beacon")}},
    {TO_NODE("friend-get", "Config Friend Get"), .help = "is it a friend to sleepers?"},
    {TO_NODE("friend-set", "Config Friend Set"), .help = "let it be", .arguments = {ON_OFF("friend")}},
    {TO_NODE("proxy-get", "Config GATT Proxy Get"), .help = "is it a proxy for phones?"},
    {TO_NODE("proxy-set", "Config GATT Proxy Set"), .help = "let it be", .arguments = {ON_OFF("gatt_proxy")}},
    {TO_NODE("ident-get", "Config Node Identity Get"), .help = "does it advertise who it is, in a subnet?",
     .arguments = {NET_KEY("net_key_index")}},
    {TO_NODE("ident-set", "Config Node Identity Set"), .help = "let it, for a minute",
     .arguments = {NET_KEY("net_key_index"), ON_OFF("identity")}},
    {TO_NODE("poll-timeout-get", "Config Low Power Node PollTimeout Get"),
     .help = "how long a sleeper, whose friend the node is, may be silent",
     .arguments = {{.name = "SLEEPER", .kind = SHELL_ADDRESS, .field = "lpn_address"}}},
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

    {TO_HEALTH("health-fault-get", "Health Fault Get", 2), .help = "what was wrong since it was last cleared",
     .arguments = {HEXADECIMAL("COMPANY", "company_id"), APP_KEY_OR_0}},
    {TO_HEALTH("health-fault-clear", "Health Fault Clear", 2), .help = "forget that",
     .arguments = {HEXADECIMAL("COMPANY", "company_id"), APP_KEY_OR_0}},
    {TO_HEALTH("health-fault-test", "Health Fault Test", 3), .help = "let it run a test of this company's",
     .arguments = {NUMBER("TEST", "test_id", 0, 255), HEXADECIMAL("COMPANY", "company_id"), APP_KEY_OR_0}},
    {TO_HEALTH("health-period-get", "Health Period Get", 1),
     .help = "how much faster it publishes when something is wrong", .arguments = {APP_KEY_OR_0}},
    {TO_HEALTH("health-period-set", "Health Period Set", 2), .help = "2^DIVISOR times as fast",
     .arguments = {NUMBER("DIVISOR", "fast_period_divisor", 0, 15), APP_KEY_OR_0}},
    {TO_HEALTH("attention-get", "Health Attention Get", 1), .help = "for how long it will go on to draw attention",
     .arguments = {APP_KEY_OR_0}},
    {TO_HEALTH("attention-set", "Health Attention Set", 2), .help = "let it blink or beep for so many seconds",
     .arguments = {NUMBER("SECONDS", "attention", 0, 255), APP_KEY_OR_0}},
    {.name = NULL},
};

const struct shell_verb shell_model_verbs[] = {
    {TO_MODEL("bind", "Config Model App Bind"), .help = "let a model use an application key",
     .arguments = {ELEMENT, APP_KEY("app_key_index"), MODEL}},
    {TO_MODEL("unbind", "Config Model App Unbind"), .help = "let it not",
     .arguments = {ELEMENT, APP_KEY("app_key_index"), MODEL}},
    {TO_MODEL("mod-appidx-get", "Config SIG Model App Get"), .vendor_message = "Config Vendor Model App Get",
     .help = "which application keys a model may use", .arguments = {ELEMENT, MODEL}},
    {TO_MODEL("sub-add", SUBSCRIPTION "Add"), .virtual_message = SUBSCRIPTION OF_LABEL "Add",
     .help = "let a model listen to a group, to a label too", .arguments = {ELEMENT, GROUP, MODEL},
     .after = shell_subscribed_after},
    {TO_MODEL("sub-del", SUBSCRIPTION "Delete"), .virtual_message = SUBSCRIPTION OF_LABEL "Delete",
     .help = "let it not", .arguments = {ELEMENT, GROUP, MODEL}, .after = shell_unsubscribed_after},
    {TO_MODEL("sub-wrt", SUBSCRIPTION "Overwrite"), .virtual_message = SUBSCRIPTION OF_LABEL "Overwrite",
     .help = "let it listen to this one only", .arguments = {ELEMENT, GROUP, MODEL}, .after = shell_overwritten_after},
    {TO_MODEL("sub-del-all", SUBSCRIPTION "Delete All"), .help = "let it listen to none", .arguments = {ELEMENT, MODEL},
     .after = shell_unsubscribed_all_after},
    {TO_MODEL("sub-get", "Config SIG Model Subscription Get"), .vendor_message = "Config Vendor Model Subscription Get",
     .help = "what it listens to", .arguments = {ELEMENT, MODEL}},
    {TO_MODEL("pub-get", "Config Model Publication Get"), .help = "where a model publishes to",
     .arguments = {ELEMENT, MODEL}},
    {TO_MODEL("pub-set", "Config Model Publication Set"),
     .virtual_message = "Config Model Publication Virtual Address Set",
     .help = "let it publish: every PERIOD (0: when something changes), RETRANSMIT times more 50 ms apart",
     .arguments = {ELEMENT,
                   {.name = "ADDRESS", .kind = SHELL_ANY, .field = "publish_address"},
                   APP_KEY("app_key_index"),
                   {.name = "PERIOD", .kind = SHELL_DURATION},
                   NUMBER("RETRANSMIT", "retransmit_count", 0, 7),
                   MODEL},
     .prepare = shell_publication_fields},
    {.name = NULL},
};
