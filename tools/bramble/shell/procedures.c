/* Removing a node, new keys for a subnet, IV update: what takes more than one message.
 *
 * A key refresh that cannot reach every node in its first phase is not forced: it is left where it is, and going on
 * with it (or without those that are silent) is another `key-refresh`.
 */
#include "shell/shell.h"

#include <stdlib.h>
#include <string.h>

/* ---- Removing a node --------------------------------------------------------------------------------------------- */

static void removed(struct bramble_removal *removal)
{
    struct shell *shell = removal->context;
    shell->now = bramble_node_now(shell->node);
    if (removal->result == BRAMBLE_ERROR_TIMEOUT) {
        shell_end_silent(shell, shell->to,
                         "It stays in the list of nodes. If it is lost for good: `node-reset force`, and `key-refresh` "
                         "so that its keys are of no use");
        return;
    }
    if (removal->result < 0) {
        shell_end_error(shell, removal->result, "removing the node");
        return;
    }
    if (shell_book_gone(shell, removal->address, shell->removed_elements) < 0) {
        shell_tell(shell, "its groups could not be forgotten: the store failed");
    }
    shell->target = shell->target == shell->to ? 0 : shell->target;
    shell_set(shell, "answered", json_boolean(removal->answered));
    shell_end(shell, SHELL_DONE,
              removal->answered ? "%s has left the network"
                                : "%s did not answer and is forgotten; it may still have its keys",
              shell_address(shell->to));
}

void shell_node_reset(struct shell *shell, const struct shell_value *values)
{
    struct bramble_provisioned_node node;
    if (bramble_provisioner_at(shell->node, shell->to, &node) < 0) {
        shell_end(shell, SHELL_USAGE, "%s is this shell itself; to leave the network, delete its store",
                  shell_address(shell->to));
        return;
    }
    shell->removal = (struct bramble_removal){.address = node.address,
                                              .net_key_index = node.net_key_index,
                                              .even_if_silent = values[0].given,
                                              .timeout_ms = shell->timeout_ms,
                                              .context = shell,
                                              .done = removed};
    int result = bramble_removal_start(shell_model(shell, BRAMBLE_SIG_MODEL(0x0001)), &shell->removal);
    shell->removed_elements = node.elements;
    if (result < 0) {
        shell_end_error(shell, result, "removing the node");
    }
}

void shell_node_reset_cancel(struct shell *shell)
{
    bramble_removal_cancel(&shell->removal);
}

/* ---- Key refresh ------------------------------------------------------------------------------------------------- */

/* Is the phase that it shall stop in complete? */
static bool is_far_enough(const struct shell *shell)
{
    const struct bramble_key_refresh *refresh = &shell->refresh;
    unsigned waiting = bramble_key_refresh_count(refresh, BRAMBLE_KEY_REFRESH_WAITING);
    unsigned having = bramble_key_refresh_count(refresh, BRAMBLE_KEY_REFRESH_HAS_KEYS);
    return shell->refresh_until != 0 && refresh->phase == shell->refresh_until && waiting == 0 &&
           (refresh->phase == 1 || having == 0);
}

static void stop_if_far_enough(struct shell *shell)
{
    if (is_far_enough(shell)) {
        shell->far_enough = true;
        bramble_key_refresh_cancel(&shell->refresh);
    }
}

static void told(struct bramble_key_refresh *refresh, const struct bramble_key_refresh_node *node)
{
    static const char *const states[] = {"does not have the new keys", "has the new keys",           "sends with them",
                                         "has forgotten the old ones", "is lost: provision it anew", "is left out"};
    shell_tell(refresh->context, "  %s %s", shell_address(node->address), states[node->state]);
    stop_if_far_enough(refresh->context);
}

static void missing(struct bramble_key_refresh *refresh)
{
    struct shell *shell = refresh->context;
    if (refresh->missing_count == 0 || (refresh->phase != 1 && refresh->phase != shell->refresh_until)) {
        return;
    }
    if (shell->go_on) {
        bramble_key_refresh_go_on(refresh);
        return;
    }
    bramble_key_refresh_cancel(refresh);
}

static void list_nodes(struct shell *shell)
{
    json_t *list = json_array();
    json_t *silent = json_array();
    json_t *left_out = json_array();
    for (unsigned i = 0; i < shell->refresh.node_count; i++) {
        const struct bramble_key_refresh_node *node = &shell->refresh_nodes[i];
        bool waits = node->state == BRAMBLE_KEY_REFRESH_WAITING || node->state == BRAMBLE_KEY_REFRESH_LOST;
        json_array_append_new(node->state == BRAMBLE_KEY_REFRESH_EXCLUDED ? left_out
                              : waits                                     ? silent
                                                                          : list,
                              shell_json_address(node->address));
    }
    shell_set(shell, "refreshed", list);
    shell_set(shell, "silent", silent);
    shell_set(shell, "left_out", left_out);
}

/* It was stopped: because it is where it was to stop, or because somebody is silent, or by the user. */
static void stopped(struct shell *shell)
{
    const struct bramble_key_refresh *refresh = &shell->refresh;
    if (shell->far_enough) {
        shell_end(shell, SHELL_DONE,
                  shell->refresh_until == 1
                      ? "all have the new keys of NetKey %x, and speak under the old ones; `key-refresh` goes on"
                      : "all speak under the new keys of NetKey %x, and know the old ones; `key-refresh` goes on",
                  refresh->net_key_index);
        return;
    }
    for (unsigned i = 0; i < refresh->node_count; i++) {
        if (refresh->nodes[i].state == BRAMBLE_KEY_REFRESH_WAITING) {
            shell_say(shell, "%s did not take the new keys: %s", shell_address(refresh->nodes[i].address),
                      bramble_error_text(refresh->nodes[i].result));
        }
    }
    shell_end(shell, SHELL_NO_ANSWER,
              "the key refresh is not over, and the network works as before; `key-refresh %x` goes on with it, "
              "`key-refresh %x go-on` without those that are silent",
              refresh->net_key_index, refresh->net_key_index);
}

static void refreshed(struct bramble_key_refresh *refresh)
{
    struct shell *shell = refresh->context;
    shell->now = bramble_node_now(shell->node);
    list_nodes(shell);
    shell_set(shell, "phase", json_integer(refresh->phase));
    if (refresh->result == BRAMBLE_ERROR_CANCELLED) {
        stopped(shell);
        return;
    }
    if (refresh->result < 0) {
        shell_end_error(shell, refresh->result, "the key refresh");
        return;
    }
    shell_key_refresh_over(shell, refresh->net_key_index);
    if (bramble_key_refresh_count(refresh, BRAMBLE_KEY_REFRESH_EXCLUDED) > 0) {
        shell_say(shell, "who was left out is out of the subnet: `node-reset force` takes it from the list of nodes");
    }
    shell_end(shell, SHELL_DONE, "NetKey %x and its AppKeys are new", refresh->net_key_index);
}

/* Notes who is to be left out: 0200,0300. Whoever is, stays out until the key refresh is over, whoever goes on with it.
 */
static bool note_excluded(struct shell *shell, uint16_t net, const char *word)
{
    const char *at = word;
    while (*at != '\0') {
        struct bramble_provisioned_node node;
        char *end;
        unsigned long address = strtoul(at, &end, 16);
        if (end == at || (*end != ',' && *end != '\0') || address > 0x7FFF ||
            bramble_provisioner_at(shell->node, (uint16_t)address, &node) < 0) {
            shell_end(shell, SHELL_USAGE, "WITHOUT \"%s\": addresses of nodes, like 0200,0300; `show nodes` lists them",
                      word);
            return false;
        }
        int result = shell_book_add(shell, SHELL_EXCLUDED, net, node.address);
        if (result < 0) {
            shell_end_error(shell, result, "noting who is left out");
            return false;
        }
        at = *end == ',' ? end + 1 : end;
    }
    return true;
}

/* The nodes of a subnet: those that were provisioned into it, and those that were given its key later. */
static int find_nodes(struct shell *shell, uint16_t net)
{
    const struct shell_pairs *subnets = &shell->book.tables[SHELL_SUBNETS];
    struct bramble_key_refresh_node *nodes = shell->refresh_nodes;
    int count = bramble_key_refresh_nodes(shell->node, net, nodes, SHELL_NODES_MAX);
    for (uint16_t i = 0; i < subnets->count && count >= 0 && count < (int)SHELL_NODES_MAX; i++) {
        struct bramble_provisioned_node node;
        if (subnets->pair[i].first == net && bramble_provisioner_at(shell->node, subnets->pair[i].second, &node) == 0 &&
            node.net_key_index != net) {
            nodes[count++] = (struct bramble_key_refresh_node){.address = node.address, .net_key_index = net};
        }
    }
    for (int i = 0; i < count; i++) {
        if (shell_book_has(shell, SHELL_EXCLUDED, net, nodes[i].address)) {
            nodes[i].state = BRAMBLE_KEY_REFRESH_EXCLUDED;
        }
    }
    return count;
}

/* Notes in the node table say who has new keys, not of which subnet: one key refresh at a time. */
static bool another_is_under_way(const struct shell *shell, uint16_t net, uint16_t *other)
{
    for (*other = 0; *other <= BRAMBLE_KEY_INDEX_MAX; ++*other) {
        if (*other != net && bramble_key_refresh_under_way(shell->node, *other)) {
            return true;
        }
    }
    return false;
}

void shell_key_refresh(struct shell *shell, const struct shell_value *values)
{
    uint16_t net = (uint16_t)values[0].number;
    uint16_t other;
    if (!shell_knows_net_key(shell, net) || (values[2].given && !note_excluded(shell, net, values[2].word))) {
        return;
    }
    if (another_is_under_way(shell, net, &other)) {
        shell_end(shell, SHELL_USAGE, "NetKey %x is being refreshed; `key-refresh %x` goes on with that first", other,
                  other);
        return;
    }
    free(shell->refresh_nodes);
    shell->refresh_nodes = allocate(SHELL_NODES_MAX, sizeof *shell->refresh_nodes);
    shell->go_on = values[1].given;
    shell->refresh_until = values[3].number;
    shell->far_enough = false;
    int count = find_nodes(shell, net);
    if (count == 0) {
        shell_end(shell, SHELL_USAGE, "no node of this network is in the subnet %x", net);
        return;
    }
    shell->refresh = (struct bramble_key_refresh){.net_key_index = net,
                                                  .nodes = shell->refresh_nodes,
                                                  .node_count = (uint16_t)(count > 0 ? count : 0),
                                                  .timeout_ms = shell->timeout_ms,
                                                  .retry_ms = 1000,
                                                  .context = shell,
                                                  .told = told,
                                                  .missing = missing,
                                                  .done = refreshed};
    struct bramble_model_ref client = shell_model(shell, BRAMBLE_SIG_MODEL(0x0001));
    int result = count < 0                                         ? count
                 : bramble_key_refresh_under_way(shell->node, net) ? bramble_key_refresh_resume(client, &shell->refresh)
                                                                   : bramble_key_refresh_start(client, &shell->refresh);
    if (result < 0) {
        shell_end_error(shell, result, "the key refresh");
    } else {
        stop_if_far_enough(shell);
    }
}

/* The phase comes from the shell's own node; who has the keys from the node table. */
void shell_key_refresh_status_after(struct shell *shell, const void *fields)
{
    const struct bramble_config_key_refresh_phase_status *status = fields;
    struct bramble_provisioned_node node = {0};
    json_t *having = json_array();
    json_t *waiting = json_array();
    while (status->phase != 0 && bramble_provisioner_next(shell->node, node.address, &node) == 0) {
        bool in_it = node.net_key_index == status->net_key_index ||
                     shell_book_has(shell, SHELL_SUBNETS, status->net_key_index, node.address);
        bool out = shell_book_has(shell, SHELL_EXCLUDED, status->net_key_index, node.address);
        if (in_it) {
            shell_say(shell, "  %s %s", shell_address(node.address),
                      out                 ? "is left out"
                      : node.has_new_keys ? "has the new keys"
                                          : "is not known to have the new keys");
        }
        if (in_it && !out) {
            json_array_append_new(node.has_new_keys ? having : waiting, shell_json_address(node.address));
        }
    }
    shell_set(shell, "phase", json_integer(status->phase));
    shell_set(shell, "having", having);
    shell_set(shell, "waiting", waiting);
}

void shell_key_refresh_cancel(struct shell *shell)
{
    bramble_key_refresh_cancel(&shell->refresh);
}

/* ---- IV update --------------------------------------------------------------------------------------------------- */

void shell_iv_update(struct shell *shell, const struct shell_value *values)
{
    enum { START, END, STATUS };
    bool update;
    if (values[0].number == STATUS) {
        shell_iv_update_due(shell);
        return;
    }
    bramble_iv_test_mode(shell->node, values[1].given);
    int result = values[0].number == START ? bramble_iv_update_start(shell->node) : bramble_iv_update_end(shell->node);
    uint32_t index = bramble_node_iv_index(shell->node, &update);
    shell_set(shell, "iv_index", json_integer(index));
    shell_set(shell, "iv_update", json_boolean(update));
    if (result == BRAMBLE_ERROR_STATE) {
        shell_end(shell, SHELL_FAILED,
                  update == (values[0].number == START)
                      ? "there is nothing to do: an update is %sin progress"
                      : "the state is younger than 96 hours; for a test, add `test` (an update is %sin progress)",
                  update ? "" : "not ");
        return;
    }
    if (result < 0) {
        shell_end_error(shell, result, "the IV update");
        return;
    }
    shell->deadline = shell->now + BRAMBLE_SECONDS(1); /* the change is made, and beacons tell it */
}

void shell_iv_update_due(struct shell *shell)
{
    bool update;
    uint32_t index = bramble_node_iv_index(shell->node, &update);
    shell_set(shell, "iv_index", json_integer(index));
    shell_set(shell, "iv_update", json_boolean(update));
    shell_end(shell, SHELL_DONE, "the IV index is %u, %s", (unsigned)index,
              update ? "and an update is in progress; beacons tell the others" : "and no update is in progress");
}
