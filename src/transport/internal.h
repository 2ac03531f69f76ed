/* Between the files of the transport room only. */
#ifndef TRANSPORT_INTERNAL_H
#define TRANSPORT_INTERNAL_H

#include "transport/transport.h"

#define CONTROL_SEGMENT_ACKNOWLEDGMENT 0x00U

void transport_drop(struct envelope *envelope, enum bramble_drop reason, uint32_t value);

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

/* The transfer in one direction between these two; else NULL, and `spare` is the place that another one may have: a
 * free one, or what has been complete for the longest time. */
struct transport_transfer *transport_find(const struct transport *transport, bool out, uint16_t src, uint16_t dst,
                                          struct transport_transfer **spare);
static inline uint8_t *transfer_octets(struct transport_transfer *transfer)
{
    return (uint8_t *)(transfer + 1);
}
/* FREE or COMPLETE. */
void transfer_rest(struct transport *transport, struct transport_transfer *transfer, enum transfer_state state);
/* A reason beside the books. */
void transfer_later(const struct transport *transport, const struct transport_transfer *transfer,
                    enum bramble_drop reason, uint32_t value);
/* Frees the place; a negative result of what was to be sent is traced. */
void transfer_end(struct transport *transport, struct transport_transfer *transfer, int result);
/* (Re)starts its timer. */
void transfer_wait(struct transport *transport, struct transport_transfer *transfer, uint32_t us);

/* ---- Sending ----------------------------------------------------------------------------------------------------- */

/* All of the envelope but its number and its octets. */
void transport_envelope(const struct transport *transport, const struct transport_message *message,
                        struct envelope *envelope);

int sar_out_start(struct transport *transport, const struct transport_message *message, struct bramble_view payload,
                  uint32_t delay_us);
void sar_out_fired(struct transport *transport, struct transport_transfer *out);
/* Draws the envelope's number and, of an access message, encrypts `size` octets in place, the TransMIC behind them,
 * with the message's key. Answers the first octet of the lower transport PDU, or a negative error: an unknown key has
 * cost no number. */
int upper_seal(const struct transport *transport, const struct transport_message *message, struct envelope *envelope,
               uint8_t *octets, size_t size);

/* ---- Receiving --------------------------------------------------------------------------------------------------- */

/* The replay list says no to this number (of a segmented message: of its SeqAuth); `last` stands against it. */
void transport_refused(struct transport *transport, struct envelope *envelope, uint32_t seq, enum bramble_drop why,
                       uint32_t last);
/* Raises the replay list; false (and the envelope says why) when the message must not be accepted. */
bool transport_accept(struct transport *transport, struct envelope *envelope, uint32_t seq);
/* A whole upper transport PDU in `payload`, whose memory is ours, checked against the replay list. */
void transport_whole(struct transport *transport, struct transport_received *received);
void transport_control(struct transport *transport, const struct transport_received *received);

/* From whom to whom, and how. */
void transport_message_of(const struct envelope *envelope, struct transport_message *message);
void sar_in_segment(struct transport *transport, struct envelope *envelope, uint32_t header);
void sar_out_acknowledgment(struct transport *transport, const struct transport_received *received);
void sar_in_fired(struct transport *transport, struct transport_transfer *in);

/* Decrypts the payload in place with the key that opens it; false (and the envelope says why) when none does. */
bool upper_open(struct transport *transport, struct transport_received *received);

#endif
