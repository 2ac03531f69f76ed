/* The network: founding it, or taking one over, nodes that others have provisioned, labels, selecting a node. */
#include "shell/shell.h"

#include <string.h>

#define OWN_ADDRESS 0x0001U

void shell_create(struct shell *shell, const struct shell_value *values)
{
    struct bramble_membership membership = {.address = values[0].given ? (uint16_t)values[0].number : OWN_ADDRESS,
                                            .iv_index = values[2].number};
    if (bramble_node_is_member(shell->node)) {
        shell_end(shell, SHELL_USAGE, "there is a network in this store already; its shell has the address %s",
                  shell_address(bramble_node_address(shell->node)));
        return;
    }
    if (!shell_settle_key(shell, &values[1], membership.net_key) ||
        !shell_settle_key(shell, &values[3], membership.device_key)) {
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
    shell_end(shell, SHELL_DONE, "a network is %s: NetKey 0, and this shell at %s",
              values[1].given ? "joined" : "founded", shell_address(membership.address));
}

void shell_node_import(struct shell *shell, const struct shell_value *values)
{
    struct bramble_provisioned_node node = {.address = (uint16_t)values[2].number,
                                            .net_key_index = (uint16_t)values[1].number,
                                            .elements = (uint8_t)values[3].number};
    if (!shell_knows_net_key(shell, values[1].number)) {
        return;
    }
    memcpy(node.uuid, values[0].octets, 16);
    if (!shell_settle_key(shell, &values[4], node.device_key)) {
        return;
    }
    int result = bramble_provisioner_add(shell->node, &node);
    memset(node.device_key, 0, sizeof node.device_key);
    if (result < 0) {
        shell_end_error(shell, result, "importing the node");
        return;
    }
    shell_set(shell, "address", shell_json_address(node.address));
    shell_end(shell, SHELL_DONE, "%s is in the list of nodes", shell_address(node.address));
}

void shell_virt_add(struct shell *shell, const struct shell_value *values)
{
    uint8_t label[16];
    bool fresh;
    if (!shell_settle_key(shell, &values[0], label)) {
        return;
    }
    if (!values[0].given) { /* a UUID of version 4 */
        label[6] = (uint8_t)((label[6] & 0x0FU) | 0x40U);
        label[8] = (uint8_t)((label[8] & 0x3FU) | 0x80U);
    }
    int result = shell_book_label(shell, label, &fresh);
    if (result < 0) {
        shell_end_error(shell, result, "remembering the label");
        return;
    }
    uint16_t address = shell_label_address(shell, label);
    shell_set(shell, "label", json_string(as_hex(label, 16)));
    shell_set(shell, "address", shell_json_address(address));
    shell_end(shell, SHELL_DONE, "label %s has the virtual address %s%s", as_hex(label, 16), shell_address(address),
              fresh ? "" : ", and was known");
}

void shell_timeout(struct shell *shell, const struct shell_value *values)
{
    shell->timeout_ms = values[0].given ? (uint32_t)(values[0].duration / 1000) : shell->timeout_ms;
    shell_set(shell, "timeout_ms", json_integer(shell->timeout_ms));
    if (shell->timeout_ms == 0) {
        shell_end(shell, SHELL_DONE, "an answer is waited for as long as the message asks for");
    } else {
        shell_end(shell, SHELL_DONE, "an answer is waited for %s s", decimal(shell->timeout_ms, 3));
    }
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
