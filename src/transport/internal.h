/* Between the files of the transport room only. */
#ifndef TRANSPORT_INTERNAL_H
#define TRANSPORT_INTERNAL_H

#include "transport/transport.h"

#define TRANSPORT_PRIORITY 2U /* one for all local PDUs: their sequence numbers must leave in order */

#define CONTROL_SEGMENT_ACKNOWLEDGMENT 0x00U

enum transport_out_state { OUT_FREE, OUT_DELAYED, OUT_SENDING, OUT_WAITING };
enum transport_in_state { IN_FREE, IN_RECEIVING, IN_COMPLETE };

/* A whole upper transport PDU as received. */
struct upper_pdu {
    struct envelope *envelope;
    uint8_t header; /* AKF and AID */
    bool long_mic;
    bool segmented;
    uint32_t seq; /* of the SeqAuth */
    uint32_t iv_index;
    const uint8_t *octets;
    size_t size;
};

struct upper_key {
    bramble_key handle;
    uint8_t header; /* AKF and AID */
    bool device;
    bool temporary;
};

static inline void transport_drop(struct envelope *envelope, enum bramble_drop reason, uint32_t value)
{
    envelope->classification = BRAMBLE_CLASS_DROPPED;
    envelope->drop = (uint8_t)reason;
    envelope->drop_value = value;
}

/* The replay list says no to this number (of a segmented message: of its SeqAuth); `last` stands against it. */
void transport_refused(struct transport *transport, struct envelope *envelope, uint32_t seq, enum bramble_drop why,
                       uint32_t last);
/* Raises the replay list; false (and the envelope says why) when the message must not be accepted. */
bool transport_accept(struct transport *transport, struct envelope *envelope, uint32_t iv_index, uint32_t seq);
/* A whole control message, checked against the replay list: accepts it there if it is of use (T3), and hands it to who
 * takes its opcode. `iv_index` and `seq` are those of its SeqAuth. */
struct control_pdu {
    uint8_t opcode;
    uint32_t seq;
    uint32_t iv_index;
    struct bramble_view parameters;
};
void transport_control(struct transport *transport, struct envelope *envelope, const struct control_pdu *pdu);
/* An access message has got its number. */
void transport_trace_message(const struct transport *transport, const struct transport_message *message, uint32_t seq,
                             uint32_t iv_index);
void transport_hold(struct transport *transport);
void transport_release(struct transport *transport);

void upper_deliver(struct transport *transport, const struct upper_pdu *pdu);
int upper_key(const struct transport *transport, const struct transport_message *message, struct upper_key *key);
void upper_key_release(const struct transport *transport, struct upper_key *key);
/* Seals `size` octets in place with the message's key; *header gets AKF and AID. */
int upper_encrypt(const struct transport *transport, const struct transport_message *message, uint32_t seq,
                  uint32_t iv_index, uint8_t *octets, size_t size, uint8_t *header);

/* sar_out.c */
void sar_out_init(struct transport *transport, struct transport_out *out);
int sar_out_start(struct transport *transport, const struct transport_message *message, struct bramble_view payload);
/* The transfer that an acknowledgment fits and tells something new; NULL: none. */
struct transport_out *sar_out_find(struct transport *transport, const struct envelope *envelope, bool on_behalf,
                                   uint16_t seq_zero, uint32_t block);
void sar_out_acknowledged(struct transport *transport, struct transport_out *out, uint32_t block);
void sar_out_end(struct transport *transport, struct transport_out *out, int result);

/* sar_in.c */
void sar_in_init(struct transport *transport, struct transport_in *in);
void sar_in_segment(struct transport *transport, struct envelope *envelope, const struct lower_pdu *pdu);
void sar_in_end(struct transport *transport, struct transport_in *in);

#endif
