/* The node as a whole: the only room that knows what is inside (docs/design.md, rules 1 and 3).
 *
 * Files: node.c (making, memory, wiring), membership.c (joining, leaving), turn.c (one turn, what comes in), records.c,
 * record_formats.c and restore.c (what is saved and comes back), direct.c (doing without a configuration client),
 * provision.c (what applications call of provisioning), query.c (asking, invariants).
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
#include "provisioning/provisioning.h"

/* What is told to the application at the end of a turn, besides access->changed. */
enum node_news {
    NODE_NEWS_JOINED = 1,
    NODE_NEWS_RESET = 2,
    NODE_NEWS_SEQUENCE_LOW = 4,
    NODE_NEWS_REFUSED = 8,
    NODE_NEWS_STORE_FAILED = 16,
    NODE_NEWS_IV_OUT_OF_REACH = 32,
    NODE_NEWS_STORE_WORKS = 64
};

/* Records that are waiting to be erased: those of a membership that broke off, or of one that was left, and with them
 * the provisioner's table. */
enum node_erasing { ERASE_NOTHING, ERASE_MEMBERSHIP, ERASE_ALL };

#define NODE_STORE_NEWS 6U
#define NODE_DIRTY_KINDS (RECORD_REPLAY + 1U)

/* A record that could not be read or written. */
struct node_store_news {
    uint16_t key;
    int16_t error;
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

    uint32_t dirty[NODE_DIRTY_KINDS]; /* bit = place, by record kind; bit 31: all places from 31 */
    uint32_t news;                    /* enum node_news bits */
    struct transport_refusal refusal;
    int16_t store_sick; /* what a write failed with and was told; 0: all that was to be written is */
    struct node_store_news store_news[NODE_STORE_NEWS];
    uint16_t store_news_more; /* that found no place among them */
    uint8_t store_news_count;
    uint8_t store_retries;
    uint8_t erasing;    /* enum node_erasing */
    bool store_wrote;   /* something was written since the store is sick */
    bool records_dirty; /* something is marked in `dirty`, or `identity_dirty`, or waits to be erased */
    bool identity_dirty;
    bool restoring;
    struct bramble_timer store_timer; /* runs after a failure: then what is marked is tried again */
    struct bramble_timer reset_timer;
    struct bramble_timer state_timer; /* while it runs no model state is written */
    bramble_time states_since;        /* up to when `states_left` is counted */
    uint8_t states_left;              /* writes of model states that may follow each other */
    uint8_t reset_looks;              /* how often the reset has been put off */
};

/* record_formats.c: true when no model's record can be longer than a store takes. */
bool node_records_fit(const struct bramble_node *node);

/* records.c */
void node_records_init(struct bramble_node *node);
/* Writes everything that has changed, in order. */
void node_records_flush(struct bramble_node *node);
/* Writes what is marked, and what would wait longer. */
void node_records_finish(struct bramble_node *node);
/* Nothing is marked any more. */
void node_records_forget(struct bramble_node *node);
bool node_records_pending(const struct bramble_node *node);
/* Erases records so that a cut at any moment leaves no half node; what fails is tried again. */
int node_records_erase(struct bramble_node *node, enum node_erasing what);
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
/* Membership is over: every feature's reset hook. */
void node_reset_features(struct bramble_node *node);
bramble_timer_callback node_reset_looked_at;

/* turn.c */
void node_provisioning_event(void *context, const struct bramble_provisioning_event *event);
void node_beacon_heard(void *context, const struct bearer_heard *heard);
void node_tell(struct bramble_node *node, const struct bramble_event *event);

#endif
