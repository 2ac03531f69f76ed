/* A node: making it, running it, asking it.
 *
 * A node is a value. All its state lies in one piece of memory that the caller provides, whose size follows from
 * `struct bramble_limits` and never changes. It does no I/O of its own: time comes in with each call, what it wants
 * done goes out through the port (<bramble/port.h>).
 *
 *     static const struct bramble_limits limits = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_CHIP);
 *     static uint64_t memory[BRAMBLE_NODE_BYTES(BRAMBLE_LIMITS_CHIP) / 8];
 *     static const struct bramble_config config = {
 *         .composition = &composition, .application = &lamp,             what it is: <bramble/model.h>
 *         .limits = &limits,                                             how much of everything: <bramble/limits.h>
 *         .port = &port, .crypto = &crypto, .store = &store,             the world it lives in: the headers so named
 *     };
 *     bramble_node_start(memory, sizeof memory, &config, now, &node);
 *     for (;;) {
 *         bramble_time due = bramble_node_run(node, now);
 *         ... sleep until `due`, or until the radio has something: then bramble_node_heard() or bramble_node_done()
 *     }
 *
 * One turn: the caller hands in what happened (heard, done) or just calls run; the node fires the timers that are due,
 * delivers what it said to itself, announces what changed, and hands waiting PDUs to the port. Calls of the application
 * (bramble_send and the like) take no time: they queue, and bramble_node_due() answers "at once" afterwards. No
 * callback ever runs inside an application's call, and no port function calls back.
 *
 * Threads: one thread at a time may be inside a node; different nodes may be in different threads. A callback runs in
 * the thread that called in. What a node is given is used in that thread too: port, crypto back end and store may serve
 * several threads only when they are made for it. Constant data (compositions, message types, names) is shared by all,
 * and functions that take no node (codec, names, texts) may be called from any thread at any time.
 */
#ifndef BRAMBLE_NODE_H
#define BRAMBLE_NODE_H

#include <bramble/crypto.h>
#include <bramble/limits.h>
#include <bramble/model.h>
#include <bramble/port.h>
#include <bramble/provisioning.h>
#include <bramble/store.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Events ------------------------------------------------------------------------------------------------------ */

enum bramble_event_kind {
    BRAMBLE_EVENT_PROVISIONING,     /* `provisioning` has what happened */
    BRAMBLE_EVENT_JOINED,           /* the node is a member of a network now: `address` is its primary element's */
    BRAMBLE_EVENT_RESET,            /* it left its network: all keys and configuration are gone */
    BRAMBLE_EVENT_IV_INDEX,         /* the IV index or its state changed */
    BRAMBLE_EVENT_KEYS,             /* NetKeys, AppKeys or a key refresh phase changed */
    BRAMBLE_EVENT_CONFIGURATION,    /* bindings, subscriptions, publications or node states changed */
    BRAMBLE_EVENT_ATTENTION,        /* `value` seconds of attention are asked for; 0: no longer */
    BRAMBLE_EVENT_HEARTBEAT,        /* a heartbeat was counted: `address` its source, `value` its hops */
    BRAMBLE_EVENT_REPLAY_LIST_FULL, /* messages of the new source `address` are refused: all `against` places of the
                                       replay list are taken. Told once for a source (a few share one telling), and once
                                       more after each step of the IV index, not for each message; counted as
                                       BRAMBLE_DROP_TRANSPORT_REPLAY_FULL */
    BRAMBLE_EVENT_SEQUENCE_LOW,     /* sequence numbers run out; an IV update is needed: `value` are left */
    BRAMBLE_EVENT_STORE_FAILED,     /* a record could not be written or read: see below */
    BRAMBLE_EVENT_NODE_TABLE,       /* the provisioner could not enter the node at `address` in its table: `error` */
    BRAMBLE_EVENT_SOURCE_REFUSED,   /* messages of `address` are refused again and again because their numbers are old:
                                       `value` was heard, and `against` was accepted before. They are sequence numbers,
                                       or (`drop` is BRAMBLE_DROP_TRANSPORT_OLD_IV_INDEX or _REPLAY_LOST) IV indexes. A
                                       node that was provisioned anew at an address that others know, or restored from
                                       an old copy, is not heard until its numbers are above, or the IV index has grown
                                       by two. Told once until a message of it is accepted, one source in ten seconds.
                                       With _REPLAY_LOST it is this node that has lost what it knew of others */
    BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH, /* the network is at IV index `value`, and we stay at `against`: we hear
                                           nobody. `drop` is BRAMBLE_DROP_BEACON_IV_INDEX when it is more than 42 ahead:
                                           the node was away for too long and can only be provisioned anew. Or it is
                                           BRAMBLE_DROP_BEACON_IV_TOO_EARLY: the node has recovered once already within
                                           192 h, and follows when they are over */
    BRAMBLE_EVENT_STORE_WORKS            /* after a write that failed: all that waited is in the store now */
};

/* BRAMBLE_EVENT_STORE_FAILED: `value` is the key of the record (bramble_record_name() has words for it), `error` why.
 *
 * A record that could not be written: the store's own error. It is told once, however many writes fail and however
 * often they are tried again (after 10 s, 20 s, ... 43 min), until STORE_WORKS; another error is told again.
 *
 * A record that was refused when the node started, each by its own event in the first turn (after the sixth, `address`
 * of the last event is how many more there are): BRAMBLE_ERROR_DAMAGED, what was read is not what was written;
 * _VERSION, it was written by another version of this library; _VALUE or _FULL, it does not fit this node, whose
 * composition or limits have changed; _NOT_SUPPORTED, a kind of record that this node does not know; _NOT_FOUND, it is
 * not there. What the node does without it:
 *
 *   identity, IV index      It is not a member: a number used twice would give away what it says. All other records
 *                           stay until the next bramble_node_join() or bramble_node_reset().
 *   NetKey                  The subnet is gone, with its AppKeys. Without any NetKey the node is not a member.
 *   AppKey, label           Bindings, subscriptions and publications that name it are gone.
 *   model, states, feature  Not configured, or as after joining.
 *   model state             As if it had never been kept.
 *   replay                  Up to eight sources are forgotten, nobody knows which. So whoever is not in the list is
 *                           refused (BRAMBLE_DROP_TRANSPORT_REPLAY_LOST) until it sends under a higher IV index: an IV
 *                           update makes the node hear everybody again. Those in the list are heard as before.
 *   node table, withheld    See <bramble/provisioner.h>. */

struct bramble_event {
    uint8_t kind;
    uint8_t drop; /* enum bramble_drop, where a kind says so */
    uint16_t address;
    int32_t error;
    uint32_t value;
    uint32_t against; /* the number that stood against `value`, where a kind says so */
    const struct bramble_provisioning_event *provisioning; /* valid during the callback only */
};

/* ---- Configuration ----------------------------------------------------------------------------------------------- */

/* A feature is listed to be part of a node; what is not listed is not linked. */
struct bramble_feature;
extern const struct bramble_feature bramble_feature_heartbeat;       /* <bramble/heartbeat.h> */
extern const struct bramble_feature bramble_feature_provisionable;   /* <bramble/provisioning.h>: the device's side */
extern const struct bramble_feature bramble_feature_provisioner;     /* <bramble/provisioner.h> */
extern const struct bramble_feature bramble_feature_flight_recorder; /* <bramble/flight_recorder.h> */

/* A transmit state: transmissions in all (1 to 8) and the milliseconds between them (10 to 320, in steps of 10). */
struct bramble_transmit {
    uint8_t count;
    uint16_t interval_ms;
};

/* Composition, limits, port and crypto are needed; for the rest zero means the default given. The struct is copied;
 * what its pointers lead to is not, and must stay as long as the node lives. */
struct bramble_config {
    const struct bramble_composition *composition;
    const struct bramble_limits *limits;
    const struct bramble_feature *const *features; /* ends with NULL; NULL: none */
    const struct bramble_port *port;
    const struct bramble_crypto *crypto;
    const struct bramble_store *store;                         /* NULL: nothing survives a restart */
    const struct bramble_provisioning_abilities *provisioning; /* for bramble_feature_provisionable; else NULL */

    void *application; /* the struct that the models' states lie in */
    void (*event)(void *application, struct bramble_node *node, const struct bramble_event *event); /* may be NULL */

    struct bramble_transmit network_transmit; /* default 3 transmissions at 20 ms */
    struct bramble_transmit relay_retransmit; /* default 3 transmissions at 20 ms */
    uint8_t default_ttl;                      /* default 5; 2 to 127 */
    bool relay;                               /* the Relay state after joining; off is the default */
    bool relay_unsupported;                   /* true: the node cannot relay, and says so */
    bool beacon_off;                          /* true: no secure network beacons until configured otherwise */
    bool answer_at_once;                      /* true: no random delay before answers */
    bool iv_update_by_hand;                   /* true: no IV update by itself when half of the numbers is used */
    uint16_t provisioner_nodes;               /* places in the node table of a provisioner; default 64 */
    uint16_t flight_recorder_octets;          /* of a flight recorder's ring; default 1024 */
};

/* ---- Limits that fit --------------------------------------------------------------------------------------------- */

/* A field of the limits that cannot be: what it is, and what it may be in this configuration. */
struct bramble_limits_fault {
    const char *field; /* as in struct bramble_limits */
    uint32_t value;
    uint32_t least; /* what the composition and the features ask for included */
    uint32_t most;
};

/* Tells why bramble_node_start() refuses a configuration for its limits, in a program that can show it; a chip whose
 * limits are right need not link this. Needs composition and limits; looks at the features where there are any.
 * Answers 0, or BRAMBLE_ERROR_ARGUMENT with the first field at fault in *fault (which may be NULL). */
BRAMBLE_MUST_CHECK int bramble_limits_check(const struct bramble_config *config, struct bramble_limits_fault *fault);

/* ---- Life -------------------------------------------------------------------------------------------------------- */

/* Octets of memory that a node with these limits needs; equal to BRAMBLE_NODE_BYTES of the same limits. */
size_t bramble_node_bytes(const struct bramble_limits *limits);

/* Makes a node in `memory` (aligned to 8) and restores what its store has. The node listens and beacons from its first
 * turn; one that was a member before announces BRAMBLE_EVENT_JOINED in it, as after joining. The clock may begin anew
 * with each start: no time of it is in the store.
 *
 * Errors: BRAMBLE_ERROR_NO_MEMORY (too small, or misaligned); _ARGUMENT (the limits contradict each other or the
 * composition, a model's keys and groups do not fit a record of the store, a pointer, a store's `records`, a port
 * function that is needed or the crypto port's modes are missing, a feature lacks what it needs); _NOT_SUPPORTED (there
 * is a store, but a model that does not keep its state: BRAMBLE_HEALTH_SERVER instead of BRAMBLE_HEALTH_SERVER_KEPT);
 * _STORE (the store cannot be read; a damaged record is an event and left out); others from features, and what the
 * port's `scan` answers. */
BRAMBLE_MUST_CHECK int bramble_node_start(void *memory, size_t bytes, const struct bramble_config *config,
                                          bramble_time now, struct bramble_node **node);
/* Withdraws all advertisements, writes what is not yet written, wipes the keys. The memory is the caller's again. */
void bramble_node_stop(struct bramble_node *node);

/* The one door into membership: provisioning, import and tools all come through it. BRAMBLE_ERROR_STATE when the node
 * is a member already, or is about to leave: after bramble_node_reset() one joins from BRAMBLE_EVENT_RESET on, and from
 * no callback before it; _ADDRESS; _VALUE; _STORE when what an older membership has left could not be erased. */
BRAMBLE_MUST_CHECK int bramble_node_join(struct bramble_node *node, const struct bramble_membership *membership);
/* Leaves the network: erases keys, bindings, subscriptions, publications and replay marks (Node Reset). */
void bramble_node_reset(struct bramble_node *node);

/* Does all that is due and answers when it next wants to run (BRAMBLE_NEVER: when something is heard). `now` must not
 * be smaller than in any call before. */
bramble_time bramble_node_run(struct bramble_node *node, bramble_time now);
/* When it next wants to run; 0 after calls that queued something. */
bramble_time bramble_node_due(const struct bramble_node *node);
/* What the scanner heard. Call bramble_node_run() when bramble_node_due() says so. */
void bramble_node_heard(struct bramble_node *node, bramble_time now, const struct bramble_heard *heard);
/* The end of what a ticket stands for. `data` is the result of a P-256 operation, and empty for an advertisement. An
 * unknown ticket is ignored. */
void bramble_node_done(struct bramble_node *node, bramble_time now, uint32_t ticket, int result,
                       struct bramble_view data);

/* ---- Asking ------------------------------------------------------------------------------------------------------ */

bool bramble_node_is_member(const struct bramble_node *node);
uint16_t bramble_node_address(const struct bramble_node *node); /* of the primary element; 0: not a member */
void *bramble_node_application(const struct bramble_node *node);
bramble_time bramble_node_now(const struct bramble_node *node); /* the time of the present turn */
uint32_t bramble_node_iv_index(const struct bramble_node *node, bool *update_in_progress); /* pointer may be NULL */
uint32_t bramble_node_sequence(const struct bramble_node *node); /* the next sequence number */
/* Nothing that it has to say for itself (messages, answers, acknowledgments, the end of a provisioning link) waits or
 * is on its way, and no reset is still to come. Who is about to stop waits for that, for a while: others might miss the
 * last answer, ask for long whether a message arrived, or hold a link that is none any more; and who was promised that
 * the node leaves would find it a member when it begins again. */
bool bramble_node_is_quiet(const struct bramble_node *node);

/* The books (<bramble/drop.h>); 0 where the limits have no `counts`. */
uint32_t bramble_heard_count(const struct bramble_node *node);
uint32_t bramble_class_count(const struct bramble_node *node, enum bramble_class kind);
uint32_t bramble_drops(const struct bramble_node *node, enum bramble_drop reason);

/* What does not hold, if anything. The text begins with the invariant's number ("R7: each source has one replay
 * entry"), as it stands at the top of the file that keeps it; the value shows where (here: the source). */
struct bramble_violation {
    const char *invariant;
    uint32_t value;
};
/* 0 when every invariant of every layer holds that can be seen between two calls, else BRAMBLE_ERROR_STATE. It takes
 * time in proportion to the tables of the node; for tests, simulations and devices in trouble. */
int bramble_node_check(const struct bramble_node *node, struct bramble_violation *violation);

/* ---- Doing without a configuration client ------------------------------------------------------------------------ */

/* What a configuration client would do, done by the node itself; the same rules hold and the same records are written.
 * Errors are those of the states: _KEY, _FULL, _EXISTS, _ADDRESS, _NOT_FOUND, _NOT_SUPPORTED. */
BRAMBLE_MUST_CHECK int bramble_app_key_add(struct bramble_node *node, uint16_t net_key_index, uint16_t app_key_index,
                                           const uint8_t key[16]);
BRAMBLE_MUST_CHECK int bramble_net_key_add(struct bramble_node *node, uint16_t net_key_index, const uint8_t key[16]);
/* The keys that the node sends with now: the new ones from phase 2 of a key refresh on. */
BRAMBLE_MUST_CHECK int bramble_net_key_get(const struct bramble_node *node, uint16_t net_key_index, uint8_t key[16]);
BRAMBLE_MUST_CHECK int bramble_app_key_get(const struct bramble_node *node, uint16_t app_key_index, uint8_t key[16]);
BRAMBLE_MUST_CHECK int bramble_model_bind(struct bramble_model_ref model, uint16_t app_key_index);
BRAMBLE_MUST_CHECK int bramble_model_subscribe(struct bramble_model_ref model, uint16_t group);
BRAMBLE_MUST_CHECK int bramble_model_subscribe_label(struct bramble_model_ref model, const uint8_t label[16]);
BRAMBLE_MUST_CHECK int bramble_model_publish_to(struct bramble_model_ref model,
                                                const struct bramble_publication *publication, const uint8_t *label);
BRAMBLE_MUST_CHECK int bramble_relay_set(struct bramble_node *node, bool on, struct bramble_transmit retransmit);

/* The synchronous look-up of other nodes' device keys; set by a provisioner or by an application that keeps its own
 * database. Answers 0 and fills the key, or BRAMBLE_ERROR_NOT_FOUND. */
typedef int bramble_device_key_lookup(void *context, uint16_t address, uint8_t key[16]);
void bramble_device_keys_from(struct bramble_node *node, bramble_device_key_lookup *lookup, void *context);

/* ---- IV index ---------------------------------------------------------------------------------------------------- */

/* The IV index is half of what makes each packet unique; sequence numbers are the other half. When they run low
 * anywhere in the network the index has to grow by one: an IV update (Mesh Protocol 1.1 section 3.11.5).
 *
 * It needs no procedure of messages. One member of the primary subnet starts it; beacons carry it to all others within
 * minutes. 96 h later at the earliest somebody ends it, and again beacons tell; the next one begins 96 h after that at
 * the earliest, so 192 h lie between two starts. An update that nobody ends ends after 144 h on each node by itself. A
 * node starts and ends one by itself when half of its own sequence numbers is used, unless `iv_update_by_hand` of its
 * configuration says no; so usually nobody needs to call what follows.
 *
 * A node that was away for an update, or for up to 42 of them, recovers with the first beacon that it hears (once in
 * 192 h). One that missed more is told so (BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH). Steps are BRAMBLE_EVENT_IV_INDEX. The
 * age of a state survives restarts; time without power does not count, so a node may be late, and never early.
 *
 * These start an IV update (normal -> in progress), or end it, if the 96 h rule allows; test mode lifts the limits.
 * BRAMBLE_ERROR_STATE: it does not, there is nothing to start or end, or the node that is to start one is no member of
 * the primary subnet (NetKey 0), whose members alone may. After _end the step may wait for segmented
 * messages that are under way. */
BRAMBLE_MUST_CHECK int bramble_iv_update_start(struct bramble_node *node);
BRAMBLE_MUST_CHECK int bramble_iv_update_end(struct bramble_node *node);
void bramble_iv_test_mode(struct bramble_node *node, bool on);

#ifdef __cplusplus
}
#endif

#endif
