/* The tables of verbs: name, arguments with their types, where it goes, help, and who carries it out. Here are those
 * for the network, for messages and for its upkeep; verbs_configuration.c has those that configure a node.
 *
 * Names and the order of arguments are those of BlueZ's mesh-cfgclient where it has the verb.
 */
#include "shell/verb_table.h"

#include <string.h>

#define NETWORK "Network"
#define MESSAGES "Messages"
#define CARE "Care"

/* A verb of the shell's own store; what is special comes behind. */
#define IN_STORE(name_, begin_) .name = (name_), .chapter = NETWORK, .still = true, .begin = (begin_)

const struct shell_verb shell_network_verbs[] = {
    {IN_STORE("create", shell_create),
     .help =
         "found a network, or join the one that has KEY; IV is its IV index, ADDRESS is the shell's, 0001 if not given",
     .arguments = {{.name = "ADDRESS", .kind = SHELL_ADDRESS, .optional = true},
                   KEY("KEY", true),
                   {.name = "IV", .kind = SHELL_NUMBER, .optional = true, .most = UINT32_MAX},
                   KEY("DEVICEKEY", true)},
     .alone = true},
    {.name = "discover-unprovisioned",
     .chapter = NETWORK,
     .help = "listen for devices that belong to nobody: for so long (5s if not given), or until `off`",
     .arguments = {{.name = "DURATION|on|off", .kind = SHELL_WORD, .optional = true},
                   {.name = "DURATION", .kind = SHELL_DURATION, .optional = true}},
     .begin = shell_discover,
     .due = shell_discover_due,
     .cancel = shell_discover_cancel},
    {IN_STORE("list-unprovisioned", shell_list_unprovisioned), .help = "the devices that were heard"},
    {.name = "provision",
     .chapter = NETWORK,
     .help = "make a device a node; the next free address if none is given; OOB is a static value printed on it, or "
             "none: then it need not prove that it is the one; it joins subnet NETKEY, 0 if not given",
     .arguments = {{.name = "UUID", .kind = SHELL_UUID},
                   {.name = "ADDRESS", .kind = SHELL_ADDRESS, .optional = true},
                   {.name = "OOB", .kind = SHELL_OCTETS, .optional = true, .choices = "none"},
                   NET_KEY_OR_0(NULL)},
     .begin = shell_provision,
     .due = shell_provision_due,
     .cancel = shell_provision_cancel},
    {.name = "oob",
     .chapter = NETWORK,
     .help = "answer what `provision` asks for: what the device shows, or its static value",
     .arguments = {{.name = "VALUE", .kind = SHELL_WORD}},
     .meanwhile = true,
     .begin = shell_oob},
    {IN_STORE("node-import", shell_node_import), .help = "enter a node that somebody else has provisioned",
     .arguments = {{.name = "UUID", .kind = SHELL_UUID},
                   NET_KEY(NULL),
                   {.name = "ADDRESS", .kind = SHELL_ADDRESS},
                   NUMBER("ELEMENTS", NULL, 1, 255),
                   KEY("DEVICEKEY", false)}},
    {IN_STORE("list-nodes", shell_list_nodes), .help = "the nodes of this network"},
    {IN_STORE("subnet-create", shell_subnet_create), .help = "draw a new network key", .arguments = {NET_KEY(NULL)}},
    {IN_STORE("subnet-import", shell_subnet_create), .help = "take a network key over",
     .arguments = {NET_KEY(NULL), KEY("KEY", false)}},
    {.name = "subnet-delete",
     .chapter = NETWORK,
     .message = "Config NetKey Delete",
     .to = SHELL_TO_ITSELF,
     .help = "forget a network key and the application keys of it; nodes keep theirs",
     .arguments = {NET_KEY("net_key_index")},
     .begin = shell_configure,
     .after = shell_netkey_deleted_after},
    {IN_STORE("appkey-create", shell_appkey_create),
     .help = "draw a new application key for a subnet, or take KEY, which others have already",
     .arguments = {NET_KEY(NULL), APP_KEY(NULL), KEY("KEY", true)}},
    {IN_STORE("appkey-import", shell_appkey_create), .help = "take an application key over",
     .arguments = {NET_KEY(NULL), APP_KEY(NULL), KEY("KEY", false)}},
    {.name = "appkey-delete",
     .chapter = NETWORK,
     .message = "Config AppKey Delete",
     .to = SHELL_TO_ITSELF,
     .help = "forget an application key; nodes keep theirs",
     .arguments = {APP_KEY(NULL)},
     .begin = shell_configure,
     .prepare = shell_appkey_index_fields,
     .after = shell_appkey_deleted_after},
    {IN_STORE("keys", shell_keys), .help = "the keys of this network, by index"},
    {IN_STORE("virt-add", shell_virt_add),
     .help = "make a Label UUID known, or draw a new one: it stands for a virtual address",
     .arguments = {KEY("LABEL", true)}},
    {IN_STORE("group-list", shell_group_list), .help = "groups with the elements that listen to them, and labels"},
    {IN_STORE("target", shell_target),
     .help = "select the node that the following verbs go to; without ADDRESS tell which it is",
     .arguments = {{.name = "ADDRESS", .kind = SHELL_ADDRESS, .optional = true}}},
    {IN_STORE("timeout", shell_timeout), .help = "how long to wait for an answer",
     .arguments = {{.name = "TIME", .kind = SHELL_DURATION, .optional = true}}},
    {IN_STORE("show", shell_show), .help = "what this network is; `secrets` shows the keys themselves",
     .arguments = {{.name = "nodes|keys|groups|iv|secrets",
                    .kind = SHELL_CHOICE,
                    .optional = true,
                    .choices = "nodes|keys|groups|iv|secrets"}}},
    {.name = NULL},
};

const struct shell_verb shell_message_verbs[] = {
    {.name = "onoff-get",
     .chapter = MESSAGES,
     .message = "Generic OnOff Get",
     .to = SHELL_TO_TARGET,
     .help = "is the lamp at @ADDRESS (else the target) on? AppKey 0 if not given",
     .arguments = {APP_KEY_OR_0},
     .app_key = 1,
     .begin = shell_configure,
     .after = shell_onoff_after},
    {.name = "onoff-set",
     .chapter = MESSAGES,
     .message = "Generic OnOff Set",
     .to = SHELL_TO_ANYBODY,
     .help = "switch it; @ADDRESS may be a group or a label, which do not answer",
     .arguments = {ON_OFF("onoff"), APP_KEY_OR_0},
     .app_key = 2,
     .begin = shell_onoff_set,
     .prepare = shell_transaction_fields,
     .after = shell_onoff_after,
     .due = shell_onoff_due},
    {.name = "send",
     .chapter = MESSAGES,
     .to = SHELL_TO_ANYBODY,
     .help =
         "any message, by name and fields or as octets, under an AppKey or the device key; octets are hexadecimal:\n"
         "    send 0 generic-onoff-set onoff=on tid=1 @0100     send 0 c0f10501aabb @c000 --wait 2s\n"
         "  Waits for the answer that belongs to it, or for --wait NAME|OPCODE|TIME|none; --segmented, --long-mic, "
         "--ttl N",
     .arguments = {{.name = "APPKEY|device", .kind = SHELL_WORD},
                   {.name = "MESSAGE", .kind = SHELL_MESSAGE},
                   {.name = "FIELD=VALUE...", .kind = SHELL_REST, .optional = true}},
     .begin = shell_send,
     .due = shell_send_due,
     .cancel = shell_send_cancel},
    {.name = "listen",
     .chapter = MESSAGES,
     .help = "show what comes in for so long (10s if not given); what comes at other times is shown as well",
     .arguments = {{.name = "DURATION", .kind = SHELL_DURATION, .optional = true}},
     .begin = shell_listen,
     .due = shell_listen_due,
     .cancel = shell_listen_cancel},
    {.name = "listen-to",
     .chapter = MESSAGES,
     .message = "Config Model Subscription Add",
     .virtual_message = "Config Model Subscription Virtual Address Add",
     .to = SHELL_TO_ITSELF,
     .help = "let the shell hear what is said to a group or a label",
     .arguments = {GROUP},
     .begin = shell_configure,
     .prepare = shell_listen_fields,
     .after = shell_subscribed_after},
    {.name = NULL},
};

const struct shell_verb shell_care_verbs[] = {
    {.name = "key-refresh",
     .chapter = CARE,
     .help = "give all nodes of a subnet new keys, or go on with that; `go-on`: without those that are silent; "
             "WITHOUT: nodes that get none (0200,0300); UNTIL: stop at the end of phase 1 or 2",
     .arguments = {NET_KEY_OR_0(NULL),
                   {.name = "go-on", .kind = SHELL_CHOICE, .optional = true, .choices = "go-on"},
                   {.name = "WITHOUT", .kind = SHELL_WORD, .optional = true},
                   {.name = "UNTIL", .kind = SHELL_NUMBER, .optional = true, .least = 1, .most = 2}},
     .begin = shell_key_refresh,
     .cancel = shell_key_refresh_cancel},
    {.name = "key-refresh-status",
     .chapter = CARE,
     .message = "Config Key Refresh Phase Get",
     .to = SHELL_TO_ITSELF,
     .help = "the phase that the shell is in, and which nodes are known to have the new keys",
     .arguments = {NET_KEY_OR_0("net_key_index")},
     .begin = shell_configure,
     .after = shell_key_refresh_status_after},
    {.name = "subnet-update",
     .chapter = CARE,
     .message = "Config NetKey Update",
     .to = SHELL_TO_ITSELF,
     .help = "by hand: draw the new keys of a subnet, AppKeys too; `netkey-update`, `appkey-update` give them to nodes",
     .arguments = {NET_KEY("net_key_index")},
     .begin = shell_subnet_update,
     .prepare = shell_new_netkey_fields,
     .after = shell_subnet_updated_after},
    {.name = "subnet-set-phase",
     .chapter = CARE,
     .message = "Config Key Refresh Phase Set",
     .to = SHELL_TO_ITSELF,
     .help = "by hand: let the shell send with the new keys (2), forget the old ones (3)",
     .arguments = {NET_KEY("net_key_index"), NUMBER("PHASE", "transition", 2, 3)},
     .begin = shell_configure,
     .after = shell_phase_set_after},
    {.name = "iv-update",
     .chapter = CARE,
     .help = "start or end an IV update; `test`: without the limit of 96 hours (for tests only)",
     .arguments = {{.name = "start|end|status", .kind = SHELL_CHOICE, .choices = "start|end|status"},
                   {.name = "test", .kind = SHELL_CHOICE, .optional = true, .choices = "test"}},
     .begin = shell_iv_update,
     .due = shell_iv_update_due},
    {.name = "help",
     .chapter = CARE,
     .help = "all verbs, one of them, or the fields of a message",
     .arguments = {{.name = "VERB", .kind = SHELL_VERB, .optional = true}},
     .alone = true,
     .still = true,
     .meanwhile = true,
     .begin = shell_help},
    {.name = NULL},
};

static const struct shell_verb *const tables[] = {shell_network_verbs, shell_node_verbs, shell_model_verbs,
                                                  shell_message_verbs, shell_care_verbs};

const struct shell_verb *shell_verb_at(size_t i)
{
    for (size_t table = 0; table < sizeof tables / sizeof tables[0]; table++) {
        for (const struct shell_verb *verb = tables[table]; verb->name != NULL; verb++) {
            if (i-- == 0) {
                return verb;
            }
        }
    }
    return NULL;
}

const struct shell_verb *shell_verb_called(const char *name)
{
    const struct shell_verb *verb;
    for (size_t i = 0; (verb = shell_verb_at(i)) != NULL; i++) {
        if (strcmp(verb->name, name) == 0) {
            return verb;
        }
    }
    return NULL;
}
