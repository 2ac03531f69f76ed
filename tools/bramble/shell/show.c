/* What there is: nodes, keys, groups, labels, the IV index. */
#include "shell/shell.h"

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
    const struct shell_pairs *keys = &shell->book.tables[SHELL_APP_KEYS];
    for (uint16_t i = 0; i < keys->count; i++) {
        uint16_t app = keys->pair[i].first;
        uint16_t net = keys->pair[i].second;
        json_t *entry = json_pack("{s:o, s:o}", "index", shell_json_address(app), "net_key", shell_json_address(net));
        bool show = secrets && bramble_app_key_get(shell->node, app, key) == 0;
        shell_say(shell, "AppKey %x of NetKey %x%s%s", app, net, show ? " " : "", show ? as_hex(key, 16) : "");
        if (show) {
            json_object_set_new(entry, "key", json_string(as_hex(key, 16)));
        }
        json_array_append_new(app_keys, entry);
    }
    shell_set(shell, "net_keys", net_keys);
    shell_set(shell, "app_keys", app_keys);
}

static bool named_before(const struct shell_pairs *groups, uint16_t at)
{
    for (uint16_t i = 0; i < at; i++) {
        if (groups->pair[i].first == groups->pair[at].first) {
            return true;
        }
    }
    return false;
}

/* One group with the elements that listen to it; a virtual one with its label where that is certain. */
static json_t *show_group(struct shell *shell, uint16_t group)
{
    const struct shell_pairs *groups = &shell->book.tables[SHELL_GROUPS];
    const uint8_t *label = bramble_address_is_virtual(group) ? shell_label_of(shell, group) : NULL;
    json_t *elements = json_array();
    struct text line = {0};
    text_add(&line, "group %s%s%s:", shell_address(group), label != NULL ? ", label " : "",
             label != NULL ? as_hex(label, 16) : "");
    for (uint16_t k = 0; k < groups->count; k++) {
        if (groups->pair[k].first == group) {
            json_array_append_new(elements, shell_json_address(groups->pair[k].second));
            text_add(&line, " %s", shell_address(groups->pair[k].second));
        }
    }
    shell_say(shell, "%s", line.octets);
    text_free(&line);
    json_t *entry = json_pack("{s:o, s:o}", "address", shell_json_address(group), "elements", elements);
    if (label != NULL) {
        json_object_set_new(entry, "label", json_string(as_hex(label, 16)));
    }
    return entry;
}

static void show_groups(struct shell *shell)
{
    const struct shell_pairs *groups = &shell->book.tables[SHELL_GROUPS];
    json_t *list = json_array();
    for (uint16_t i = 0; i < groups->count; i++) {
        if (!named_before(groups, i)) {
            json_array_append_new(list, show_group(shell, groups->pair[i].first));
        }
    }
    if (groups->count == 0) {
        shell_say(shell, "no groups");
    }
    shell_set(shell, "groups", list);
    json_t *labels = json_array();
    for (unsigned i = 0; i < shell->book.labels; i++) {
        uint16_t address = shell->book.label[i].address;
        const char *uuid = as_hex(shell->book.label[i].uuid, 16);
        shell_say(shell, "label %s: virtual address %s", uuid, shell_address(address));
        json_array_append_new(labels, json_pack("{s:s, s:o}", "label", uuid, "address", shell_json_address(address)));
    }
    shell_set(shell, "labels", labels);
}

void shell_group_list(struct shell *shell, const struct shell_value *values)
{
    (void)values;
    show_groups(shell);
    shell_over(shell, SHELL_DONE);
}

void shell_keys(struct shell *shell, const struct shell_value *values)
{
    (void)values;
    show_keys(shell, false);
    shell_over(shell, SHELL_DONE);
}

void shell_list_nodes(struct shell *shell, const struct shell_value *values)
{
    (void)values;
    show_nodes(shell, false);
    shell_over(shell, SHELL_DONE);
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
