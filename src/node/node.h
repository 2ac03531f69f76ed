/* The node as a whole: the only room that knows what is inside (docs/design.md, rules 1 and 3).
 *
 * Files: node.c (making, wiring), memory.c (what it lies in), membership.c (joining, leaving), turn.c (one turn, what
 * comes in), direct.c (doing without a configuration client), provision.c (what applications call of provisioning),
 * query.c (asking, invariants); and only in a node that has a store: records.c, record_formats.c and restore.c (what is
 * saved and comes back).
 *
 * Invariants (base/invariant.h lists the other subjects)
 *   M1  A member has a unicast address for each of its elements, a device key and at least one NetKey.
 *   M2  Who is no member has no keys, has accepted nothing, and neither sends nor receives segmented messages.
 *   M3  A record that has changed is written at the end of this turn, or a timer runs to try again.
 */
#ifndef NODE_NODE_H
#define NODE_NODE_H

#include "access/access.h"
#include "features/feature.h"

/* Records that are waiting to be erased: those of a membership that broke off, or of one that was left, and with them
 * the provisioner's table. */
enum node_erasing { ERASE_NOTHING, ERASE_MEMBERSHIP, ERASE_ALL };

struct node_records; /* records.h */

/* What keeps a node's records, as the spine calls it: &bramble_records, which the configuration's store names. A node
 * without a store is linked without it. Members that nobody has written here stand in node/records.h. */
struct bramble_records {
    /* Before the features start; _ARGUMENT: a model's record could be longer than a store takes. */
    int (*begin)(struct bramble_node *node);
    /* Reads the records of a member; answers 1 when the node is one, 0 when not, _STORE when they cannot be read. */
    int (*restore)(struct bramble_node *node);
    /* Writes everything that has changed, in order. */
    void (*flush)(struct bramble_node *node);
    /* The same, and what would wait longer. */
    void (*finish)(struct bramble_node *node);
    /* Erases records so that a cut at any moment leaves no half node; what fails is tried again. */
    int (*erase)(struct bramble_node *node, enum node_erasing what);
    /* A member has joined: all that it is now is to be written, and is. */
    void (*joined)(struct bramble_node *node);
    /* Nothing is marked any more. */
    void (*forget)(struct node_records *records);
    /* Writes the record of the IV index at once. */
    int (*save_iv)(struct bramble_node *node);
    /* Tells the application which records could not be read or written. */
    void (*announce)(struct bramble_node *node);
    bool (*check)(const struct bramble_node *node, struct bramble_violation *violation);
};

struct bramble_node {
    struct access access; /* first: access_of(); and in it all rooms below */
    struct bramble_config config;
    struct features features;     /* and in them the provisioning room */
    struct node_records *records; /* NULL: the node has no store */
    uint8_t reset_looks;          /* how often the reset has been put off */
    struct bramble_timer reset_timer;
};

/* The rooms of the spine, which lie one in the other. */
static inline struct transport *node_transport(const struct bramble_node *node)
{
    return access_transport(&node->access);
}
static inline struct network *node_network(const struct bramble_node *node)
{
    return access_network(&node->access);
}
static inline struct keys *node_keys(const struct bramble_node *node)
{
    return access_keys(&node->access);
}
static inline struct timers *node_timers(const struct bramble_node *node)
{
    return access_timers(&node->access);
}
static inline struct books *node_books(const struct bramble_node *node)
{
    return access_books(&node->access);
}
static inline struct bearer *node_bearer(const struct bramble_node *node)
{
    return &node_network(node)->bearer;
}
/* And the node that they lie in. */
#define NODE_OF(room, member) ((struct bramble_node *)(void *)((char *)(room)-offsetof(struct bramble_node, member)))
static inline struct bramble_node *node_of_network(struct network *network)
{
    return NODE_OF(network, access.transport.network);
}
static inline struct bramble_node *node_of_records(const struct records *records)
{
    return NODE_OF((uintptr_t)records, access.records);
}
static inline struct bramble_node *node_of_bearer(struct bearer *bearer)
{
    return NODE_OF(bearer, access.transport.network.bearer);
}

static inline const struct bramble_records *node_keeper(const struct bramble_node *node)
{
    return node->config.store->records;
}

/* memory.c: gives each room its tables, behind struct bramble_node, which comes first in `memory`, and answers how many
 * octets all that takes: the states of features follow. NULL: only counts. */
size_t node_carve(const struct bramble_limits *limits, uint8_t *memory);

/* Nothing that a node needs is missing, and each limit is in its range. */
bool node_config_is_whole(const struct bramble_config *config);

/* membership.c */
/* A transmit state as it travels; negative _VALUE when it is none. */
int node_transmit_octet(struct bramble_transmit transmit);
/* Takes the states of the configuration, or their defaults; _ARGUMENT. */
int node_take_states(struct bramble_node *node);
void node_begin_membership(struct bramble_node *node, uint16_t address);
void node_leave(struct bramble_node *node);
/* The hook (joined, reset or stop) at this offset of each feature's descriptor. */
void node_call_features(struct bramble_node *node, size_t hook);
bramble_timer_callback node_reset_looked_at;

/* query.c */
/* Nothing that it has to say for itself waits or is on its way; whether it is about to leave is another matter. */
bool node_has_said_all(const struct bramble_node *node);

/* turn.c */
void node_provisioning_event(struct provisioning *room, const struct bramble_provisioning_event *event);
void node_heard(struct bearer *bearer, unsigned ad_type, const struct bearer_heard *heard);
void node_sent(struct bearer *bearer, unsigned kind, unsigned tag);
void node_tell(struct bramble_node *node, const struct bramble_event *event);

#endif
