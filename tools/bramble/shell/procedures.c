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
                                              .timeout_ms = shell->config.timeout_ms,
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

static void told(struct bramble_key_refresh *refresh, const struct bramble_key_refresh_node *node)
{
    static const char *const states[] = {"does not have the new keys", "has the new keys",           "sends with them",
                                         "has forgotten the old ones", "is lost: provision it anew", "is left out"};
    shell_tell(refresh->context, "  %s %s", shell_address(node->address), states[node->state]);
}

static void missing(struct bramble_key_refresh *refresh)
{
    struct shell *shell = refresh->context;
    if (refresh->phase != 1 || refresh->missing_count == 0) {
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
    for (unsigned i = 0; i < shell->refresh.node_count; i++) {
        const struct bramble_key_refresh_node *node = &shell->refresh_nodes[i];
        bool waits = node->state == BRAMBLE_KEY_REFRESH_WAITING || node->state == BRAMBLE_KEY_REFRESH_LOST;
        json_array_append_new(waits ? silent : list, shell_json_address(node->address));
    }
    shell_set(shell, "refreshed", list);
    shell_set(shell, "silent", silent);
}

static void refreshed(struct bramble_key_refresh *refresh)
{
    struct shell *shell = refresh->context;
    shell->now = bramble_node_now(shell->node);
    list_nodes(shell);
    shell_set(shell, "phase", json_integer(refresh->phase));
    if (refresh->result == BRAMBLE_ERROR_CANCELLED) {
        for (unsigned i = 0; i < refresh->node_count; i++) {
            if (refresh->nodes[i].state == BRAMBLE_KEY_REFRESH_WAITING) {
                shell_say(shell, "%s did not take the new keys: %s", shell_address(refresh->nodes[i].address),
                          bramble_error_text(refresh->nodes[i].result));
            }
        }
        shell_end(shell, SHELL_NO_ANSWER,
                  "the key refresh is not over, and the network works as before; `key-refresh` goes on with it, "
                  "`key-refresh %x go-on` without those that are silent",
                  refresh->net_key_index);
        return;
    }
    if (refresh->result < 0) {
        shell_end_error(shell, refresh->result, "the key refresh");
        return;
    }
    shell_end(shell, SHELL_DONE, "NetKey %x and its AppKeys are new", refresh->net_key_index);
}

void shell_key_refresh(struct shell *shell, const struct shell_value *values)
{
    uint16_t net = (uint16_t)values[0].number;
    free(shell->refresh_nodes);
    shell->refresh_nodes = allocate(SHELL_NODES_MAX, sizeof *shell->refresh_nodes);
    shell->go_on = values[1].given;
    int count = bramble_key_refresh_nodes(shell->node, net, shell->refresh_nodes, SHELL_NODES_MAX);
    if (count == 0) {
        shell_end(shell, SHELL_USAGE, "no node was provisioned into the subnet %x", net);
        return;
    }
    shell->refresh = (struct bramble_key_refresh){.net_key_index = net,
                                                  .nodes = shell->refresh_nodes,
                                                  .node_count = (uint16_t)(count > 0 ? count : 0),
                                                  .timeout_ms = shell->config.timeout_ms,
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
    }
}

void shell_key_refresh_cancel(struct shell *shell)
{
    bramble_key_refresh_cancel(&shell->refresh);
}

/* ---- IV update --------------------------------------------------------------------------------------------------- */

void shell_iv_update(struct shell *shell, const struct shell_value *values)
{
    enum { START, END };
    bool update;
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
    shell_end(shell, SHELL_DONE, "the IV index is %u%s; beacons tell the others", (unsigned)index,
              update ? ", an update is in progress" : "");
}
