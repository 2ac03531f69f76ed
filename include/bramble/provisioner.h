/* The provisioner's part of a node: whom it has provisioned, where they live, and which addresses are free.
 *
 * Provisioning itself is in <bramble/provisioning.h>: bramble_provision() begins, events tell how it goes. This feature
 * adds what has to be remembered beyond a single attempt:
 *
 *   - The node table. Each device that was provisioned stands in it with its UUID, its addresses, its device key and
 *     its subnet. Messages under BRAMBLE_DEVICE_KEY_PEER take the key from here. The table has a fixed number of places
 *     (provisioner_nodes of the configuration) and survives a restart, one record for each node.
 *   - Addresses. When the options of an attempt leave the address open (0), the device gets the lowest run of free
 *     addresses that holds all its elements. Given or chosen, the run is reserved, in the store too, before the device
 *     hears of it, so that a power cut in the middle never leads to two nodes with one address. An attempt for which
 *     that cannot be done fails before the device is told anything: OUT_OF_ADDRESSES, NODE_TABLE_FULL (a free place is
 *     needed for the time of the attempt, for a device that is in the table already, too), ADDRESS_TAKEN (by a node of
 *     the table or by this node itself; withheld addresses may be given), STORE_FAILED.
 *   - Withheld addresses. When a node is removed, the others still remember its sequence numbers; a new node at the
 *     same address would be taken for a replay, and would not be heard. So the addresses of removed nodes are withheld
 *     until the IV index has grown by two (Mesh Protocol 1.1 section 3.11.8). So are those of a device that was told
 *     its address and then heard no more: it may live there.
 *
 *   - What is lost. A record of the table that cannot be read (BRAMBLE_EVENT_STORE_FAILED names it: damaged, or written
 *     by another version) may hold addresses that are in use, and to give them once more would make two nodes one. So
 *     all addresses are withheld from then on, for good, and attempts that leave the address open fail with
 *     OUT_OF_ADDRESSES. The application can go on by choosing addresses itself, enter the lost node again
 *     (bramble_provisioner_add), and lift the rest by bramble_provisioner_accept_loss().
 *
 * The table is kept up to date by itself: a device that was provisioned is in it before the application hears
 * BRAMBLE_PROVISIONING_DONE. One that could not be entered, because the store failed, is told by
 * BRAMBLE_EVENT_NODE_TABLE. A device that is provisioned again, after somebody reset it, keeps its place and gets new
 * addresses. When this node leaves its network (Node Reset), the table is erased and attempts under way are cancelled.
 *
 * To have it: list bramble_feature_provisioner (<bramble/node.h>) in the configuration, give the limits at least one of
 * provisioning_links and BRAMBLE_PROVISIONER_OCTETS(nodes) of feature_octets, and call bramble_provisioner_start().
 *
 *     bramble_provisioner_start(node, 0x0100, 0x7FFF);
 *     bramble_unprovisioned_scan(node, true);
 *     ... event BRAMBLE_PROVISIONING_BEACON: bramble_provision(node, &options) ...
 *     ... event BRAMBLE_PROVISIONING_DONE: configure event->of.done.membership->address ...
 *
 * Functions that answer int give 0 or a negative error; all of them BRAMBLE_ERROR_NOT_SUPPORTED when the node does not
 * have the feature. BRAMBLE_ERROR_STORE and other errors of the store port: the record could not be written, and the
 * table is as before.
 */
#ifndef BRAMBLE_PROVISIONER_H
#define BRAMBLE_PROVISIONER_H

#include <bramble/error.h>
#include <bramble/provisioning.h>
#include <bramble/timer.h>
#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_PROVISIONER_NODES_DEFAULT 64U /* places, where the configuration says 0 */
#define BRAMBLE_PROVISIONER_NODES_MAX 5376U   /* as many records has the store for them */

/* State of the feature with so many places: a constant expression, a multiple of 8. */
#define BRAMBLE_PROVISIONER_OCTETS(nodes) ((nodes)*48U + 448U + sizeof(struct bramble_timer) + 8U * sizeof(void *))

/* One node that was provisioned. */
struct bramble_provisioned_node {
    uint8_t uuid[16];
    uint8_t device_key[16];
    uint16_t address;       /* of the primary element */
    uint16_t net_key_index; /* the subnet it was provisioned into */
    uint8_t elements;
    bool configured : 1;   /* for the application to remember that it has configured the node; false at first */
    bool has_new_keys : 1; /* it got the new keys of a key refresh that is under way: <bramble/key_refresh.h> */
};

/* This node provisions others from now on, and gives them addresses from `first` to `last` (0, 0: all). The addresses
 * of its own elements and those of nodes in the table are never given. BRAMBLE_ERROR_ARGUMENT: no unicast addresses, or
 * `last` is below `first`; _NOT_SUPPORTED: also when the limits have no provisioning_links. May be called again to
 * change the range, or after bramble_device_keys_from() to take the device keys from the table again. */
BRAMBLE_MUST_CHECK int bramble_provisioner_start(struct bramble_node *node, uint16_t first, uint16_t last);

/* The address that a device with so many elements would get now. BRAMBLE_ERROR_FULL: there is none. */
BRAMBLE_MUST_CHECK int bramble_provisioner_free_address(struct bramble_node *node, uint8_t elements, uint16_t *address);

/* Fills in what a device gets that is provisioned into this subnet now: the NetKey as it is at this moment, also in the
 * middle of a key refresh, and the IV index and its state. Address (0: the feature chooses) and device key are left 0.
 *
 *     struct bramble_provision_options options = {...};
 *     int result = bramble_provisioner_membership(node, 0, &options.membership);
 *
 * BRAMBLE_ERROR_KEY: this node does not have the NetKey. */
BRAMBLE_MUST_CHECK int bramble_provisioner_membership(const struct bramble_node *node, uint16_t net_key_index,
                                                      struct bramble_membership *membership);

/* Nodes in the table, and its places. */
int bramble_provisioner_count(const struct bramble_node *node);
int bramble_provisioner_capacity(const struct bramble_node *node);

/* The node with this UUID, or the one that has this address among its elements'. BRAMBLE_ERROR_NOT_FOUND. */
BRAMBLE_MUST_CHECK int bramble_provisioner_find(const struct bramble_node *node, const uint8_t uuid[16],
                                                struct bramble_provisioned_node *found);
BRAMBLE_MUST_CHECK int bramble_provisioner_at(const struct bramble_node *node, uint16_t address,
                                              struct bramble_provisioned_node *found);

/* The nodes in the order of their addresses: the first one above `after` (0 to begin). BRAMBLE_ERROR_NOT_FOUND at the
 * end.
 *
 *     struct bramble_provisioned_node other = {0};
 *     while (bramble_provisioner_next(node, other.address, &other) == 0) { ... }
 */
BRAMBLE_MUST_CHECK int bramble_provisioner_next(const struct bramble_node *node, uint16_t after,
                                                struct bramble_provisioned_node *found);

/* Enters a node that was provisioned by other means, or imported. BRAMBLE_ERROR_ADDRESS: its elements do not fit into
 * the unicast addresses, or there are none; _EXISTS: its UUID or one of its addresses is taken; _FULL. Withheld
 * addresses are accepted: whoever imports a network knows who lives there. */
BRAMBLE_MUST_CHECK int bramble_provisioner_add(struct bramble_node *node, const struct bramble_provisioned_node *other);

/* Remembers that the node at this (primary) address is configured, or is not. BRAMBLE_ERROR_NOT_FOUND. */
BRAMBLE_MUST_CHECK int bramble_provisioner_set_configured(struct bramble_node *node, uint16_t address, bool configured);

/* Forgets the node at this (primary) address and its device key; its addresses are withheld. To make the node itself
 * leave, send it Config Node Reset before; <bramble/removal.h> does both. BRAMBLE_ERROR_NOT_FOUND. */
BRAMBLE_MUST_CHECK int bramble_provisioner_remove(struct bramble_node *node, uint16_t address);

/* Lifts what is withheld for good because records of the table were lost: nobody lives at an address that is neither in
 * the table nor withheld for another reason. BRAMBLE_ERROR_NOT_FOUND: nothing was. */
BRAMBLE_MUST_CHECK int bramble_provisioner_accept_loss(struct bramble_node *node);

/* True when the address is withheld. */
bool bramble_provisioner_is_withheld(const struct bramble_node *node, uint16_t address);

#ifdef __cplusplus
}
#endif

#endif
