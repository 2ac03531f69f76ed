/* The port: what a node asks of the world it lives in.
 *
 * The core does no I/O. A platform fills in this table of functions; `context` is handed to each. Rules for all:
 *   - A port function never calls back into the node. What it has to report later (the end of an advertisement, a
 *     P-256 result) it reports by bramble_node_done() with the ticket that it gave, after the function has returned.
 *   - A port function does not keep the pointers that it was given after it has returned.
 *   - Tickets are numbers of the platform's choice, but not 0, and those under way differ from each other: those of
 *     advertisements from those of P-256 operations, too, since bramble_node_done() has nothing else to tell them by.
 *     The next number of one counter is a good ticket.
 *   - Whatever thread an end is noticed in, bramble_node_done() is called by the one that is inside the node.
 *   - The same inputs give the same outputs: a node takes no randomness and no time from anywhere else.
 *
 * The least that a port must have is `random`, `advertise`, `advertise_cancel` and `advertising_sets`. On a controller
 * that always scans, and for a node that is given its keys by other means than provisioning, that is all:
 *
 *     advertise:          copy the data, start the controller, give a ticket
 *     its timer or event: bramble_node_done(node, now, ticket, 0, nothing)
 *     a scan report:      bramble_node_heard(node, now, &heard)
 *     the main loop:      bramble_node_run(node, now) whenever bramble_node_due(node) is not above now
 */
#ifndef BRAMBLE_PORT_H
#define BRAMBLE_PORT_H

#include <bramble/drop.h>
#include <bramble/error.h>
#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Advertising ----------------------------------------------------------------------------------------------- */

/* AD types of Bluetooth Mesh (Mesh Protocol 1.1 section 3.3.1). */
enum bramble_ad_type { BRAMBLE_AD_PB_ADV = 0x29, BRAMBLE_AD_MESH_MESSAGE = 0x2A, BRAMBLE_AD_MESH_BEACON = 0x2B };

/* What an advertisement is for; platforms with several advertising sets may use it to keep them apart. */
enum bramble_advertisement_kind {
    BRAMBLE_ADVERTISEMENT_LOCAL,        /* a network PDU that this node originates */
    BRAMBLE_ADVERTISEMENT_RELAY,        /* a network PDU of another node, passed on */
    BRAMBLE_ADVERTISEMENT_PROVISIONING, /* PB-ADV */
    BRAMBLE_ADVERTISEMENT_BEACON        /* unprovisioned device, secure network or private beacon */
};

/* One payload to be advertised `count` times, non-connectable and undirected, as a single AD structure. */
struct bramble_advertisement {
    struct bramble_view data; /* the complete advertising data: length octet, AD type, content; 31 octets at most */
    uint8_t count;            /* advertising events in total, at least 1 */
    uint8_t kind;             /* enum bramble_advertisement_kind */
    uint8_t priority;         /* 0 is most urgent; a hint where the platform must choose */
    uint16_t interval_ms;     /* between events; the platform adds 0 to 10 ms of random delay to each event */
    bramble_time not_before;  /* the first event does not start earlier */
    uint32_t address_epoch;   /* advertisements with different epochs should not share a random device address */
};

/* What was heard: one advertisement as the scanner reported it. The node looks at `data` and `event_type`; it hands the
 * level on, and needs neither the channel nor the address. */
struct bramble_heard {
    struct bramble_view data; /* complete advertising data: any number of AD structures */
    uint8_t event_type;       /* enum bramble_event_type */
    int8_t rssi_dbm;          /* 127: unknown */
    uint8_t channel;          /* 37, 38, 39; 0: unknown */
    uint8_t address[6];       /* the advertiser, least significant octet first */
    bool address_public;      /* false: random, or unknown */
};

enum bramble_event_type {
    BRAMBLE_EVENT_CONNECTABLE = 0,
    BRAMBLE_EVENT_DIRECTED = 1,
    BRAMBLE_EVENT_SCANNABLE = 2,
    BRAMBLE_EVENT_NONCONNECTABLE = 3,
    BRAMBLE_EVENT_SCAN_RESPONSE = 4
};

#define BRAMBLE_RSSI_UNKNOWN 127

/* ---- Tracing ---------------------------------------------------------------------------------------------------- */

/* X(name): what a node tells about its inner life. The fields that each kind fills are in struct bramble_trace. */
#define BRAMBLE_TRACES(X)                                                                                              \
    X(HEARD)            /* a network PDU reached its final class: class, drop, and what is known of it */              \
    X(DROPPED)          /* a LATER drop: drop, source, destination, sequence as far as known */                        \
    X(SENT)             /* a network PDU was handed to the bearer: source, destination, sequence, ttl */               \
    X(ACCESS_SENT)      /* an access message left a model: opcode, source, destination, sequence */                    \
    X(ACCESS_DELIVERED) /* an access message reached a model: opcode, source, destination, sequence, element */        \
    X(IV_INDEX)         /* the IV index or its state changed: iv_index, value = 1 while the update is in progress */   \
    X(KEY_REFRESH)      /* value = phase, key_index = NetKey */                                                        \
    X(PROVISIONED)      /* the node joined: source = unicast address */                                                \
    X(RESET)            /* the node left its network */

enum bramble_trace_kind {
#define BRAMBLE_TRACE_ENTRY(name) BRAMBLE_TRACE_##name,
    BRAMBLE_TRACES(BRAMBLE_TRACE_ENTRY)
#undef BRAMBLE_TRACE_ENTRY
        BRAMBLE_TRACE_COUNT
};

struct bramble_trace {
    bramble_time time;
    uint8_t kind;           /* enum bramble_trace_kind */
    uint8_t classification; /* enum bramble_class */
    uint8_t drop;           /* enum bramble_drop */
    uint8_t origin;         /* enum bramble_origin, below */
    uint8_t ttl;
    uint8_t ctl;        /* 1: a control message */
    uint16_t key_index; /* NetKey index */
    uint16_t source;
    uint16_t destination;
    uint16_t element;
    uint32_t sequence;
    uint32_t iv_index;
    uint32_t opcode;
    uint32_t value; /* what else the kind tells; for drops the number that did not fit, as <bramble/drop.h> lists it */
};

/* Where a packet that we send comes from. A sequence number is drawn for local ones only. */
enum bramble_origin {
    BRAMBLE_ORIGIN_LOCAL,
    BRAMBLE_ORIGIN_RELAYED,
    BRAMBLE_ORIGIN_FRIEND,
    BRAMBLE_ORIGIN_BRIDGED,
    BRAMBLE_ORIGIN_PROXY
};

/* ---- The table --------------------------------------------------------------------------------------------------- */

struct bramble_port {
    void *context;

    /* Fills `out` with unpredictable octets. Negative on failure; the node then refuses what needed them. */
    int (*random)(void *context, uint8_t *out, size_t count);

    /* Starts (or queues) an advertisement and gives a ticket (not 0). Answers 0, or BRAMBLE_ERROR_BUSY when none can be
     * taken now: the node asks again when one of its tickets ends. Any other error, and BUSY while the node has no
     * ticket that could end, gives the PDU up; it is counted as ADVERTISING_FAILED. The end of the last event is
     * reported by bramble_node_done(ticket, 0), a failure by a negative result. */
    int (*advertise)(void *context, const struct bramble_advertisement *advertisement, uint32_t *ticket);
    /* Withdraws an advertisement; events that have not started are not sent. Its end is still reported
     * (BRAMBLE_ERROR_CANCELLED, or 0 if it had ended already). */
    void (*advertise_cancel)(void *context, uint32_t ticket);
    /* How many advertisements the platform carries side by side (advertising sets); at least 1. The node never has
     * more tickets than that at once. */
    uint8_t advertising_sets;

    /* Scanning on (as the node starts: a negative answer is that of bramble_node_start) or off (as it stops). May be
     * NULL where the platform always scans. */
    int (*scan)(void *context, bool on);

    /* Asks for a P-256 operation and gives a ticket; the answer comes by bramble_node_done() with 64 octets (public
     * key, when `peer_public_key` is NULL) or 32 octets (shared secret), or a negative result:
     * BRAMBLE_ERROR_VALUE when the peer's key is not a point of the curve. Where no hardware does it: keep the
     * arguments, answer, and let the main loop call the crypto port's P-256 functions afterwards. May be NULL where the
     * node neither is provisioned over the air nor provisions others. */
    int (*p256)(void *context, const uint8_t private_key[32], const uint8_t *peer_public_key, uint32_t *ticket);

    /* The stack tells what happens inside (enum bramble_trace_kind). May be NULL. */
    void (*trace)(void *context, const struct bramble_trace *trace);
};

#ifdef __cplusplus
}
#endif

#endif
