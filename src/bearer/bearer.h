/* The bearers: how PDUs get onto the air and come back from it (Mesh Protocol 1.1 section 3.3).
 *
 * Outwards: a bounded pool of buffers. Each holds one PDU until the port has sent all its transmissions. What the node
 * says itself and what it relays for others wait in the same pool but not in each other's way: relayed PDUs may occupy
 * all buffers but a reserved quarter, and never the last of the platform's advertising sets where it has more than one.
 * The node's own network PDUs go out one after the other, so that their sequence numbers arrive in order.
 * Inwards: the advertising data are walked, and each mesh AD structure goes to the owner.
 *
 * A PDU is written where it will lie, so nobody needs memory for it on the stack:
 *
 *     struct bearer_buffer *buffer = bearer_take(bearer, BRAMBLE_ADVERTISEMENT_LOCAL);
 *     write at most BEARER_PDU_MAX octets at bearer_pdu(buffer); change transmit and tag as needed
 *     bearer_put(bearer, buffer, size);
 *
 * What is taken and not put was never taken: the next one who asks gets the same buffer.
 *
 * Invariants
 *   W1  A buffer is in the chain of the free ones, in that of the waiting ones, or with the port; those that wait are
 *       in the order of their kinds' priorities, equal ones in the order in which they came.
 *   W2  The counts (in use and with the port, by kind) are those of the buffers, and no more are with the port than it
 *       has advertising sets.
 *   W3  At most one of our own network PDUs is with the port.
 *   W4  The owner is told of the end of each PDU with a tag exactly once, from bearer_done() or bearer_run(), never
 *       from inside bearer_put(). (Nothing of it is left to be seen; the suites of sending and segmentation watch.)
 */
#ifndef BEARER_BEARER_H
#define BEARER_BEARER_H

#include "base/books.h"
#include "base/octets.h"
#include <bramble/port.h>

#define BEARER_PDU_MAX 29U
#define BEARER_KINDS (BRAMBLE_ADVERTISEMENT_BEACON + 1U)

/* How often and how far apart, as the network's states of both are: transmissions less one, and above those three bits
 * the interval in steps of 10 ms, less one. */
#define BEARER_TRANSMIT(count, interval_ms) ((uint8_t)((count)-1U + (((interval_ms) / 10U - 1U) << 3U)))

struct bearer_buffer {
    uint8_t kind;                     /* enum bramble_advertisement_kind */
    uint8_t transmit;                 /* BEARER_TRANSMIT */
    uint16_t tag;                     /* tells its sender what has ended; 0: nobody waits for that */
    uint8_t data[BEARER_PDU_MAX + 2]; /* length octet, AD type, PDU */
    bool sending;                     /* with the port: `ticket`; else in a chain: `next` */
    union {
        struct bearer_buffer *next;
        uint32_t ticket;
    };
};

/* A PDU heard, without its AD header. */
struct bearer_heard {
    struct bramble_view pdu;
    int8_t rssi_dbm;
};

/* Who is above: the node, which knows all receivers and contains the bearer. */
struct bearer;
struct bearer_owner {
    /* `ad_type`: enum bramble_ad_type, no other. */
    void (*heard)(struct bearer *bearer, unsigned ad_type, const struct bearer_heard *heard);
    /* The PDU of this kind with this tag is out, or will never be. */
    void (*ended)(struct bearer *bearer, unsigned kind, unsigned tag);
};

struct bearer {
    uint8_t used[BEARER_KINDS];      /* buffers that wait or are with the port, by kind */
    uint8_t with_port[BEARER_KINDS]; /* of these, those that are with the port */
    uint16_t buffer_count;           /* 1 to 255 */
    bool pending;                    /* something may be handed to the port */
    struct bearer_buffer *buffers;
    struct bearer_buffer *free;
    struct bearer_buffer *waiting;
    const struct bearer_owner *owner;
    struct timers timers; /* of the node: all rooms above find them here */
    struct books books;   /* and through them the port */
};

/* Buffers, their count, the owner and the books' pointers are set, the timers begun, all else is zero. */
void bearer_init(struct bearer *bearer);

/* A buffer for a PDU of this kind, to be sent once, with no tag. NULL: there is none (counted as ADVERTISING_QUEUE_FULL
 * unless it is for a relayed PDU: its caller names that itself). */
struct bearer_buffer *bearer_take(struct bearer *bearer, unsigned kind);
static inline uint8_t *bearer_pdu(struct bearer_buffer *buffer)
{
    return buffer->data + 2;
}
/* Sends the PDU of `size` octets, 1 to BEARER_PDU_MAX, in the buffer that was taken last. */
void bearer_put(struct bearer *bearer, struct bearer_buffer *buffer, size_t size);
/* Withdraws everything, for ever: whoever waits for an end is not told. */
void bearer_stop(struct bearer *bearer);

/* Advertising data from the scanner. */
void bearer_heard(struct bearer *bearer, const struct bramble_heard *heard);
/* The end of an advertisement. Answers false when the ticket is not the bearer's. */
bool bearer_done(struct bearer *bearer, uint32_t ticket, int result);
/* Hands waiting PDUs to the port; called once at the end of each turn. */
void bearer_run(struct bearer *bearer);
/* True while a PDU of the node itself, to the network or on a provisioning link, waits or is being sent. */
static inline bool bearer_has_local(const struct bearer *bearer)
{
    return bearer->used[BRAMBLE_ADVERTISEMENT_LOCAL] + bearer->used[BRAMBLE_ADVERTISEMENT_PROVISIONING] > 0;
}
/* False: bearer_take() would answer NULL to anybody. */
static inline bool bearer_has_room(const struct bearer *bearer)
{
    return bearer->free != NULL;
}
/* True when every invariant holds; else `violation` says which does not. */
bool bearer_check(const struct bearer *bearer, struct bramble_violation *violation);

#endif
