/* The list of nodes for a key refresh, from the provisioner's table: in a file of its own, so that only who calls it
 * links that feature. */
#include <bramble/key_refresh.h>
#include <bramble/provisioner.h>

int bramble_key_refresh_nodes(const struct bramble_node *node, uint16_t net_key_index,
                              struct bramble_key_refresh_node *nodes, uint16_t capacity)
{
    static const struct bramble_key_refresh_node none;
    struct bramble_provisioned_node other = {.address = 0};
    int count = 0;
    int result = 0;
    while ((result = bramble_provisioner_next(node, other.address, &other)) == 0) {
        if (other.net_key_index != net_key_index) {
            continue;
        }
        if (count == capacity) {
            return BRAMBLE_ERROR_FULL;
        }
        nodes[count] = none;
        nodes[count].address = other.address;
        nodes[count].net_key_index = net_key_index;
        count++;
    }
    return result == BRAMBLE_ERROR_NOT_FOUND ? count : result;
}
