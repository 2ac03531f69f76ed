/* The node as a whole: the only room that knows what is inside (docs/design.md, rules 1 and 3).
 *
 * Files: node.c (making, memory, wiring), membership.c (joining, leaving), turn.c (one turn, what comes in), records.c,
 * record_formats.c and restore.c (what is saved and comes back), direct.c (doing without a configuration client),
 * provision.c (what applications call of provisioning), query.c (asking, invariants).
 */
#ifndef NODE_NODE_H
#define NODE_NODE_H

#include "access/access.h"
#include "features/feature.h"
#include "provisioning/provisioning.h"

/* What is told to the application at the end of a turn, besides access->changed. */
enum node_news {
    NODE_NEWS_JOINED = 1,
    NODE_NEWS_RESET = 2,
    NODE_NEWS_SEQUENCE_LOW = 4,
    NODE_NEWS_REFUSED = 8,
    NODE_NEWS_STORE_FAILED = 16,
    NODE_NEWS_IV_OUT_OF_REACH = 32
};

struct bramble_node {
    struct access access; /* first: access_of() */
    struct bramble_config config;
    struct timers timers;
    struct books books;
    struct bearer bearer;
    struct keys keys;
    struct network network;
    struct transport transport;
    struct features features;
    struct provisioning provisioning;

    uint32_t dirty[16]; /* bit = place, by record kind below 0x10; bit 31: all places from 31 */
    bool records_dirty; /* any of the above or below */
    bool identity_dirty;
    bool restoring;
    bool erasing;  /* the store still holds records of a membership that is over */
    uint32_t news; /* enum node_news bits */
    struct transport_refusal refusal;
    uint16_t store_failed_key;
    int store_error;
    struct bramble_timer store_timer; /* runs after a failure: then what is marked is tried again */
    struct bramble_timer reset_timer;
    uint8_t reset_looks; /* how often the reset has been put off */
};

/* record_formats.c: true when no model's record can be longer than a store takes. */
bool node_records_fit(const struct bramble_node *node);

/* records.c */
void node_records_init(struct bramble_node *node);
/* Writes everything that has changed, in order. */
void node_records_flush(struct bramble_node *node);
/* Nothing is marked any more. */
void node_records_forget(struct bramble_node *node);
bool node_records_pending(const struct bramble_node *node);
/* Erases all records of membership, identity first; what fails is tried again. */
int node_records_erase(struct bramble_node *node);
int node_record_iv(struct bramble_node *node);

/* restore.c */
/* Reads the records of a member; answers 1 when the node is one, 0 when not, _STORE when they cannot be read. */
int node_records_restore(struct bramble_node *node);

/* membership.c */
bool node_transmit_is_valid(struct bramble_transmit transmit);
/* Takes the states of the configuration, or their defaults; _ARGUMENT. */
int node_take_states(struct bramble_node *node);
void node_begin_membership(struct bramble_node *node, uint16_t address);
void node_leave(struct bramble_node *node);
bramble_timer_callback node_reset_looked_at;

/* turn.c */
void node_provisioning_event(void *context, const struct bramble_provisioning_event *event);
void node_beacon_heard(void *context, const struct bearer_heard *heard);
void node_tell(struct bramble_node *node, const struct bramble_event *event);

#endif
