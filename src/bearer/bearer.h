/* The bearers: how PDUs get onto the air and come back from it (Mesh Protocol 1.1 section 3.3).
 *
 * Outwards: a bounded pool of buffers. Each holds one PDU until the port has sent all its transmissions. What the node
 * says itself and what it relays for others wait in the same pool but not in each other's way: relayed PDUs may occupy
 * all buffers but a reserved quarter, and never the last of the platform's advertising sets where it has more than one.
 * The node's own network PDUs go out one after the other, so that their sequence numbers arrive in order.
 * Inwards: the advertising data are walked, and each mesh AD structure goes to the receiver of its type.
 *
 * Invariants
 *   W1  A buffer is free, waiting, withdrawn, or with the port; it has a ticket exactly while it is with the port.
 *   W2  The counts (with the port; of these relayed; relayed in all) are those of the buffers, and no more are with the
 *       port than it has advertising sets.
 *   W3  At most one of our own network PDUs is with the port, and `local_with_port` tells whether one is.
 *   W4  `done` of a request is called exactly once, from bearer_done() or bearer_run(), never from inside bearer_send()
 *       or bearer_cancel(). (Nothing of it is left to be seen; the suites of sending and segmentation watch.)
 */
#ifndef BEARER_BEARER_H
#define BEARER_BEARER_H

#include "base/books.h"
#include "base/octets.h"
#include "base/timer.h"
#include <bramble/port.h>

#define BEARER_PDU_MAX 29U

/* result: 0 when all transmissions are done, else negative. */
typedef void bearer_done_callback(void *context, uint32_t tag, int result);

struct bearer_request {
    uint8_t ad_type;  /* enum bramble_ad_type */
    uint8_t kind;     /* enum bramble_advertisement_kind */
    uint8_t priority; /* 0 first; equal ones in the order of their requests */
    uint8_t count;    /* transmissions, at least 1 */
    uint16_t interval_ms;
    bramble_time not_before; /* 0: now */
    uint32_t address_epoch;
    bearer_done_callback *done; /* may be NULL */
    void *context;
    uint32_t tag;
};

struct bearer_buffer {
    struct bearer_request request;
    uint32_t ticket; /* 0: not with the port */
    uint32_t order;  /* of arrival */
    uint8_t state;
    uint8_t size; /* of `data`: length octet, AD type, PDU */
    uint8_t data[BEARER_PDU_MAX + 2];
};

/* A PDU heard, without its AD header. */
struct bearer_heard {
    struct bramble_view pdu;
    const uint8_t *address; /* 6 octets, or NULL */
    int8_t rssi_dbm;
    uint8_t channel;
};

typedef void bearer_receive_callback(void *context, const struct bearer_heard *heard);

struct bearer_receiver {
    bearer_receive_callback *receive; /* NULL: nobody listens */
    void *context;
};

struct bearer {
    const struct bramble_port *port;
    struct timers *timers;
    struct books *books;
    struct bearer_buffer *buffers;
    uint16_t buffer_count;
    uint16_t with_port;        /* buffers that have a ticket */
    uint16_t relays_with_port; /* of these, relayed ones */
    bool local_with_port;      /* one of our own network PDUs is with the port: the next one waits */
    uint16_t relays;           /* buffers in use by relayed PDUs */
    uint32_t order;
    bool pending; /* something may be handed to the port, or a done callback is due */
    struct bramble_timer not_before;
    struct bearer_receiver network;
    struct bearer_receiver beacon;
    struct bearer_receiver pb_adv;
    uint32_t sent;        /* PDUs handed to the port */
    uint32_t transmitted; /* advertising events asked for */
};

/* Buffers, their count and the pointers to others are set, all else is zero. */
void bearer_init(struct bearer *bearer);

/* Takes a PDU of at most 29 octets. Answers a handle (1 or more) for bearer_cancel(), or a negative error:
 * BRAMBLE_ERROR_FULL (counted as ADVERTISING_QUEUE_FULL unless the request is a relay: its caller names that itself),
 * BRAMBLE_ERROR_LENGTH. `done` is not called when an error is answered. */
BRAMBLE_MUST_CHECK int bearer_send(struct bearer *bearer, const struct bearer_request *request,
                                   struct bramble_view pdu);
/* Withdraws what has not been sent yet; `done` follows with BRAMBLE_ERROR_CANCELLED (or 0 when it was too late). A
 * handle that ended before is ignored. */
void bearer_cancel(struct bearer *bearer, int handle);
/* Withdraws everything of one kind (or of all kinds: -1). */
void bearer_cancel_kind(struct bearer *bearer, int kind);

/* Advertising data from the scanner. */
void bearer_heard(struct bearer *bearer, const struct bramble_heard *heard);
/* The end of an advertisement. Answers false when the ticket is not the bearer's. */
bool bearer_done(struct bearer *bearer, uint32_t ticket, int result);
/* Hands waiting PDUs to the port; called once at the end of each turn. */
void bearer_run(struct bearer *bearer);
/* True while a network PDU of the node itself waits or is being sent. */
bool bearer_has_local(const struct bearer *bearer);
/* True when every invariant holds; else `violation` says which does not. */
bool bearer_check(const struct bearer *bearer, struct bramble_violation *violation);
/* How many PDUs may still be queued by the node itself. */
unsigned bearer_free(const struct bearer *bearer);

#endif
