/* The network and its keys: founding it, drawing keys, selecting a node, showing what there is. */
#include "shell/shell.h"

#include <string.h>

#define OWN_ADDRESS 0x0001U

static bool draw(struct shell *shell, uint8_t *out, size_t size)
{
    int result = shell->config.ground->port->random(shell->config.ground->port->context, out, size);
    if (result < 0) {
        shell_end_error(shell, result, "drawing a key");
    }
    return result >= 0;
}

/* The key that was given, or else a new one. */
static bool settle_key(struct shell *shell, const struct shell_value *given, uint8_t key[16])
{
    if (!given->given) {
        return draw(shell, key, 16);
    }
    if (given->size != 16) {
        shell_end(shell, SHELL_USAGE, "a key has 32 hexadecimal digits, not %u", given->size * 2U);
        return false;
    }
    memcpy(key, given->octets, 16);
    return true;
}

void shell_create(struct shell *shell, const struct shell_value *values)
{
    struct bramble_membership membership = {.address = values[0].given ? (uint16_t)values[0].number : OWN_ADDRESS};
    if (bramble_node_is_member(shell->node)) {
        shell_end(shell, SHELL_USAGE, "there is a network in this store already; its shell has the address %s",
                  shell_address(bramble_node_address(shell->node)));
        return;
    }
    if (!settle_key(shell, &values[1], membership.net_key) || !draw(shell, membership.device_key, 16)) {
        return;
    }
    int result = bramble_node_join(shell->node, &membership);
    if (result >= 0) {
        result = bramble_provisioner_start(shell->node, 0, 0);
    }
    memset(membership.net_key, 0, 16);
    memset(membership.device_key, 0, 16);
    if (result < 0) {
        shell_end_error(shell, result, "founding a network");
        return;
    }
    shell_set(shell, "address", shell_json_address(membership.address));
    shell_set(shell, "net_key", shell_json_address(0));
    shell_end(shell, SHELL_DONE, "a network is founded: NetKey 0, and this shell at %s",
              shell_address(membership.address));
}

static bool has_net_key(const struct shell *shell, uint32_t index)
{
    uint8_t key[16];
    return bramble_net_key_get(shell->node, (uint16_t)index, key) == 0;
}

void shell_subnet_create(struct shell *shell, const struct shell_value *values)
{
    uint8_t key[16];
    if (has_net_key(shell, values[0].number)) {
        shell_end(shell, SHELL_USAGE, "there is a NetKey %x already", (unsigned)values[0].number);
        return;
    }
    if (!draw(shell, key, sizeof key)) {
        return;
    }
    int result = bramble_net_key_add(shell->node, (uint16_t)values[0].number, key);
    if (result < 0) {
        shell_end_error(shell, result, "creating a NetKey");
        return;
    }
    shell_set(shell, "net_key", shell_json_address(values[0].number));
    shell_end(shell, SHELL_DONE, "NetKey %x is created", (unsigned)values[0].number);
}

void shell_appkey_create(struct shell *shell, const struct shell_value *values)
{
    uint16_t net = (uint16_t)values[0].number;
    uint16_t app = (uint16_t)values[1].number;
    uint16_t other;
    uint8_t key[16];
    if (!has_net_key(shell, net)) {
        shell_end(shell, SHELL_USAGE, "there is no NetKey %x; `subnet-create %x` makes it", net, net);
        return;
    }
    if (shell_book_net_of(shell, app, &other)) {
        shell_end(shell, SHELL_USAGE, "there is an AppKey %x already, for NetKey %x", app, other);
        return;
    }
    if (!settle_key(shell, &values[2], key)) {
        return;
    }
    int result = shell_book_app_key(shell, app, net);
    if (result >= 0) {
        result = bramble_app_key_add(shell->node, net, app, key);
    }
    if (result >= 0) {
        result = bramble_model_bind(shell_model(shell, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT), app);
    }
    if (result < 0) {
        shell_end_error(shell, result, "creating an AppKey");
        return;
    }
    shell_set(shell, "app_key", shell_json_address(app));
    shell_set(shell, "net_key", shell_json_address(net));
    shell_end(shell, SHELL_DONE, "AppKey %x is created, for NetKey %x", app, net);
}

void shell_target(struct shell *shell, const struct shell_value *values)
{
    struct bramble_provisioned_node node;
    uint16_t address = (uint16_t)values[0].number;
    if (values[0].given && address != bramble_node_address(shell->node) &&
        bramble_provisioner_at(shell->node, address, &node) < 0) {
        shell_end(shell, SHELL_USAGE, "no node of this network has an element %s; `show nodes` lists them",
                  shell_address(address));
        return;
    }
    shell->target = values[0].given ? address : shell->target;
    shell_set(shell, "target", shell->target != 0 ? shell_json_address(shell->target) : json_null());
    if (shell->target == 0) {
        shell_end(shell, SHELL_DONE, "no node is selected");
    } else {
        shell_end(shell, SHELL_DONE, "the target is %s", shell_address(shell->target));
    }
}

/* ---- Showing ----------------------------------------------------------------------------------------------------- */

enum what { NODES, KEYS, GROUPS, IV, SECRETS, EVERYTHING };

static void show_iv(struct shell *shell)
{
    bool update;
    uint32_t index = bramble_node_iv_index(shell->node, &update);
    shell_set(shell, "address", shell_json_address(bramble_node_address(shell->node)));
    shell_set(shell, "iv_index", json_integer(index));
    shell_set(shell, "iv_update", json_boolean(update));
    shell_set(shell, "sequence", json_integer(bramble_node_sequence(shell->node)));
    shell_say(shell, "this shell is %s; IV index %u%s; next sequence number %u",
              shell_address(bramble_node_address(shell->node)), (unsigned)index, update ? ", update in progress" : "",
              (unsigned)bramble_node_sequence(shell->node));
}

static void show_node(struct shell *shell, json_t *list, const struct bramble_provisioned_node *node, bool secrets)
{
    json_t *entry =
        json_pack("{s:o, s:i, s:s, s:o}", "address", shell_json_address(node->address), "elements", (int)node->elements,
                  "uuid", as_hex(node->uuid, 16), "net_key", shell_json_address(node->net_key_index));
    shell_say(shell, "  %s%s  %u element%s  %s", shell_address(node->address),
              node->address == shell->target ? "*" : " ", node->elements, node->elements == 1 ? " " : "s",
              as_hex(node->uuid, 16));
    if (secrets) {
        json_object_set_new(entry, "device_key", json_string(as_hex(node->device_key, 16)));
        shell_say(shell, "    device key %s", as_hex(node->device_key, 16));
    }
    json_array_append_new(list, entry);
}

static void show_nodes(struct shell *shell, bool secrets)
{
    json_t *list = json_array();
    struct bramble_provisioned_node node = {0};
    int count = bramble_provisioner_count(shell->node);
    shell_say(shell, "%d node%s%s", count, count == 1 ? "" : "s", count == 0 ? "; `provision` makes some" : ":");
    while (bramble_provisioner_next(shell->node, node.address, &node) == 0) {
        show_node(shell, list, &node, secrets);
    }
    shell_set(shell, "nodes", list);
}

static void show_keys(struct shell *shell, bool secrets)
{
    json_t *net_keys = json_array();
    json_t *app_keys = json_array();
    uint8_t key[16];
    for (uint16_t i = 0; i <= BRAMBLE_KEY_INDEX_MAX; i++) {
        if (bramble_net_key_get(shell->node, i, key) < 0) {
            continue;
        }
        bool refresh = bramble_key_refresh_under_way(shell->node, i);
        json_t *entry = json_pack("{s:o, s:b}", "index", shell_json_address(i), "key_refresh", (int)refresh);
        shell_say(shell, "NetKey %x%s%s%s", i, secrets ? " " : "", secrets ? as_hex(key, 16) : "",
                  refresh ? ", a key refresh is under way" : "");
        if (secrets) {
            json_object_set_new(entry, "key", json_string(as_hex(key, 16)));
        }
        json_array_append_new(net_keys, entry);
    }
    for (uint16_t i = 0; i < shell->book.app_keys; i++) {
        uint16_t app = shell->book.app_key[i].app;
        json_t *entry = json_pack("{s:o, s:o}", "index", shell_json_address(app), "net_key",
                                  shell_json_address(shell->book.app_key[i].net));
        bool show = secrets && bramble_app_key_get(shell->node, app, key) == 0;
        shell_say(shell, "AppKey %x of NetKey %x%s%s", app, shell->book.app_key[i].net, show ? " " : "",
                  show ? as_hex(key, 16) : "");
        if (show) {
            json_object_set_new(entry, "key", json_string(as_hex(key, 16)));
        }
        json_array_append_new(app_keys, entry);
    }
    shell_set(shell, "net_keys", net_keys);
    shell_set(shell, "app_keys", app_keys);
}

static bool named_before(const struct shell *shell, uint16_t at)
{
    for (uint16_t i = 0; i < at; i++) {
        if (shell->book.group[i].group == shell->book.group[at].group) {
            return true;
        }
    }
    return false;
}

static void show_groups(struct shell *shell)
{
    json_t *list = json_array();
    for (uint16_t i = 0; i < shell->book.groups; i++) {
        uint16_t group = shell->book.group[i].group;
        if (named_before(shell, i)) {
            continue;
        }
        json_t *elements = json_array();
        struct text line = {0};
        text_add(&line, "group %s:", shell_address(group));
        for (uint16_t k = i; k < shell->book.groups; k++) {
            if (shell->book.group[k].group == group) {
                json_array_append_new(elements, shell_json_address(shell->book.group[k].element));
                text_add(&line, " %s", shell_address(shell->book.group[k].element));
            }
        }
        shell_say(shell, "%s", line.octets);
        text_free(&line);
        json_array_append_new(list,
                              json_pack("{s:o, s:o}", "address", shell_json_address(group), "elements", elements));
    }
    if (shell->book.groups == 0) {
        shell_say(shell, "no groups");
    }
    shell_set(shell, "groups", list);
}

void shell_show(struct shell *shell, const struct shell_value *values)
{
    uint32_t what = values[0].given ? values[0].number : EVERYTHING;
    bool all = what == EVERYTHING || what == SECRETS;
    if (all || what == IV) {
        show_iv(shell);
    }
    if (all || what == KEYS) {
        show_keys(shell, what == SECRETS);
    }
    if (all || what == NODES) {
        show_nodes(shell, what == SECRETS);
    }
    if (all || what == GROUPS) {
        show_groups(shell);
    }
    shell_over(shell, SHELL_DONE);
}
