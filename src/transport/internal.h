/* Between the files of the transport room only. */
#ifndef TRANSPORT_INTERNAL_H
#define TRANSPORT_INTERNAL_H

#include "transport/transport.h"

#define CONTROL_SEGMENT_ACKNOWLEDGMENT 0x00U

void transport_drop(struct envelope *envelope, enum bramble_drop reason, uint32_t value);

/* ---- Envelopes --------------------------------------------------------------------------------------------------- */

#define ENVELOPE_KEPT (offsetof(struct envelope, net) + sizeof(struct keys_net *) - offsetof(struct envelope, ttl))

static inline void envelope_keep(struct transport_transfer *transfer, const struct envelope *envelope)
{
    memcpy((uint8_t *)transfer + offsetof(struct envelope, ttl), &envelope->ttl, ENVELOPE_KEPT);
}
/* One like the envelope of a transfer, or like another envelope; all else is zero but the octets. */
void envelope_again(struct envelope *envelope, const void *like);
/* Source and destination as one number: of a transfer, or an envelope. */
static inline uint32_t transport_ends(const void *like)
{
    uint32_t ends;
    memcpy(&ends, (const uint8_t *)like + offsetof(struct envelope, src), sizeof ends);
    return ends;
}

/* SAR Transmitter and Receiver states of Mesh 1.1 (sections 4.2.47 and 4.2.48), as they are where no model changes
 * them: all spans in microseconds. */
enum {
    SAR_SEGMENT_INTERVAL = 60000,
    SAR_RETRANSMISSIONS =
        2, /* to one and to many; and as many without progress, which is never fewer, so nobody counts */
    SAR_UNICAST_RETRANSMISSIONS_INTERVAL = 200000,
    SAR_UNICAST_RETRANSMISSIONS_INTERVAL_INCREMENT = 50000, /* for each hop that TTL allows beyond the first */
    SAR_MULTICAST_RETRANSMISSIONS_INTERVAL = 250000,
    SAR_ACKNOWLEDGMENT_DELAY_HALVES = 5, /* of a receiver segment interval, at most */
    SAR_RECEIVER_SEGMENT_INTERVAL = 60000,
    SAR_DISCARD_TIMEOUT = 10000000,
};

/* ---- Places (transport.c) ---------------------------------------------------------------------------------------- */

/* The transfer in one direction between these two: transfer_is(). Else the place that it may have: a free one, or what
 * has been complete for the longest time; NULL: there is none. */
struct transport_transfer *transport_find(const struct transport *transport, bool out, uint32_t ends);
static inline bool transfer_is(const struct transport_transfer *transfer, uint32_t ends)
{
    return transfer->state != TRANSFER_FREE && transport_ends(transfer) == ends;
}
static inline uint8_t *transfer_octets(struct transport_transfer *transfer)
{
    return (uint8_t *)(transfer + 1);
}
/* FREE or COMPLETE. */
void transfer_rest(struct transport_transfer *transfer, enum transfer_state state);
/* A reason beside the books. */
void transfer_later(const struct transport_transfer *transfer, enum bramble_drop reason, uint32_t value);
/* Frees the place; a negative result of what was to be sent is traced. */
void transfer_end(struct transport_transfer *transfer, int result);
/* (Re)starts its timer. */
void transfer_wait(struct transport_transfer *transfer, uint32_t us);

/* ---- Sending ----------------------------------------------------------------------------------------------------- */

int sar_out_start(struct transport *transport, struct envelope *envelope, const uint8_t *payload, size_t size,
                  uint32_t delay_us);
void sar_out_go_on(struct transport_transfer *out);
/* Draws the envelope's number. False: it has none, and the error is there instead. */
bool transport_draw(struct transport *transport, struct envelope *envelope);
/* Draws the envelope's number and, of an access message, encrypts `size` octets in place, the TransMIC behind them,
 * with the message's key, and traces that it goes. Answers the first octet of the lower transport PDU, or a negative
 * error: an unknown key has cost no number. */
int upper_seal(struct transport *transport, struct envelope *envelope, uint8_t *octets, size_t size);

/* ---- Receiving --------------------------------------------------------------------------------------------------- */

/* The replay list says no (`why`, `last`). */
void transport_refused(struct transport *transport, const struct transport_received *received);
/* Raises the replay list; false (and the envelope says why) when the message must not be accepted. */
bool transport_accept(struct transport *transport, struct transport_received *received);
/* A whole upper transport PDU in `payload`, whose memory is ours, checked against the replay list. */
void transport_whole(struct transport *transport, struct transport_received *received);

void sar_in_segment(struct transport *transport, struct transport_received *received);
void sar_out_acknowledgment(struct transport *transport, struct transport_received *received);
void sar_in_fired(struct transport_transfer *in);

/* Decrypts the payload in place with the key that opens it; false (and the envelope says why) when none does. */
bool upper_open(struct transport *transport, struct transport_received *received);

#endif
