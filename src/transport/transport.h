/* Lower and upper transport (Mesh Protocol 1.1 sections 3.5 and 3.6): segmentation and reassembly, segment
 * acknowledgments, the encryption of access messages, control messages, replay protection.
 *
 * Files: transport.c (wiring, sending, the first look at what is heard), lower_pdu.c (the format), sar_out.c, sar_in.c,
 * upper.c (keys and labels, encryption).
 *
 * Invariants
 *   T1  A message is checked against the replay list at its first PDU, and accepted there once at its end. (Suites.)
 *   T2  While a replay mark is ahead of its source the timer runs that takes it back.
 *   T3  A control message that is of no use here takes no place in the replay list: it has no key but the NetKey, so
 *       that one holder of it could fill the list under thousands of names. (Suites.)
 *   G1  At most one segmented message is being sent for each (source, destination), and one reassembled.
 *   G2  A reassembly never holds segments or octets outside what its SegN and the limits allow; it is complete exactly
 *       when all are there. (That every segment but the last is full: suites.)
 *   G3  IV holds = outgoing transfers that have drawn a number + reassemblies that are not complete.
 *   G4  A reassembly that is not complete has its discard timer running, so it ends; a free place has no timer.
 *   G5  A transfer never claims segments beyond its SegN, and its NetKey exists.
 */
#ifndef TRANSPORT_TRANSPORT_H
#define TRANSPORT_TRANSPORT_H

#include "network/network.h"
#include "network/replay.h"

#define TRANSPORT_LABEL_NONE 0xFFU
#define TRANSPORT_UPPER_MAX 384U   /* upper transport PDU, TransMIC included */
#define TRANSPORT_ACCESS_MAX 380U  /* access payload with a 32-bit TransMIC */
#define TRANSPORT_CONTROL_MAX 256U /* parameters of a segmented control message */

/* SAR Transmitter and Receiver states of Mesh 1.1, as the numbers of the states. */
struct transport_sar_transmitter {
    uint8_t segment_interval_step;
    uint8_t unicast_retransmissions_count;
    uint8_t unicast_retransmissions_without_progress_count;
    uint8_t unicast_retransmissions_interval_step;
    uint8_t unicast_retransmissions_interval_increment;
    uint8_t multicast_retransmissions_count;
    uint8_t multicast_retransmissions_interval_step;
};

struct transport_sar_receiver {
    uint8_t segments_threshold;
    uint8_t acknowledgment_delay_increment;
    uint8_t discard_timeout;
    uint8_t receiver_segment_interval_step;
    uint8_t acknowledgment_retransmissions_count;
};

typedef void transport_done_callback(void *context, uint32_t tag, int result);

/* A message to be sent. */
struct transport_message {
    struct keys_net *net;
    uint8_t credentials; /* enum bramble_credentials */
    bool ctl;
    uint8_t control_opcode; /* ctl */
    uint16_t key_index;     /* access: AppKey index or BRAMBLE_DEVICE_KEY_... */
    uint8_t label;          /* access, virtual destination: index in keys->labels; else TRANSPORT_LABEL_NONE */
    uint16_t src;
    uint16_t dst;
    uint8_t ttl;    /* no BRAMBLE_TTL_DEFAULT here */
    bool segmented; /* segment even what would fit */
    bool long_mic;
    uint32_t opcode;               /* for the trace */
    bramble_time delay;            /* before the first PDU; segmented messages only */
    transport_done_callback *done; /* may be NULL. Unsegmented: all transmissions done. Segmented: acknowledged, or all
                                      transmissions done (multicast), or BRAMBLE_ERROR_TIMEOUT / _REJECTED */
    void *context;
    uint32_t tag;
};

struct transport_out {
    struct transport_message message; /* valid unless state is 0 */
    uint8_t state;
    uint8_t seg_n;
    uint8_t next; /* segment to be sent next in this round */
    uint8_t attempts_left;
    uint8_t idle_left;      /* attempts without progress left */
    uint8_t in_flight;      /* segments handed to the bearer and not done */
    uint8_t header;         /* AKF and AID, or the control opcode */
    uint16_t segments_sent; /* repetitions included */
    uint16_t seq_zero;
    uint32_t seq; /* of SeqAuth */
    uint32_t iv_index;
    uint32_t acknowledged; /* bit n = segment n */
    uint16_t size;         /* of the upper transport PDU */
    bramble_time last_start;
    struct bramble_timer timer;
    uint8_t *octets;
};

struct transport_in {
    uint8_t state;
    bool ctl;
    bool acknowledges; /* unicast to one of our elements */
    uint8_t header;    /* first octet without SEG: AKF and AID, or the control opcode */
    bool long_mic;
    uint8_t seg_n;
    uint8_t ttl;
    uint8_t credentials;
    uint8_t acks_left;
    uint16_t src;
    uint16_t dst;
    uint16_t seq_zero;
    uint32_t seq; /* of SeqAuth */
    uint32_t iv_index;
    uint32_t received; /* bit n = segment n */
    uint16_t size;     /* known once the last segment is here */
    struct keys_net *net;
    bramble_time last_ack;
    bramble_time last_used;
    struct bramble_timer acknowledge;
    struct bramble_timer discard;
    uint8_t *octets;
};

/* An access message that was decrypted. */
struct transport_received {
    struct envelope *envelope;
    uint32_t sequence; /* of the SeqAuth; the envelope keeps that of the PDU that completed the message */
    uint16_t key_index;
    uint8_t label;
    bool long_mic;
    bool segmented;
    struct bramble_view payload; /* valid during the call */
};

/* A control message for a feature: answers false when its length or a value is wrong (named as such). The envelope's
 * `generation` tells which key of the subnet secured it. */
typedef bool transport_control_callback(void *context, struct envelope *envelope, struct bramble_view parameters);

struct transport_control_handler {
    struct transport_control_handler *next;
    uint8_t opcode;
    /* Is the message of any use here? NULL: always. One that is not is consumed and leaves no mark in the replay list.
     */
    bool (*wants)(void *context, const struct envelope *envelope);
    transport_control_callback *handle;
    void *context;
};

/* A source whose messages are not accepted, and why: the numbers are IV indexes for TRANSPORT_OLD_IV_INDEX and
 * _REPLAY_LOST, and 0 and the places of the list for TRANSPORT_REPLAY_FULL. */
struct transport_refusal {
    uint16_t source;
    uint8_t why; /* enum bramble_drop */
    uint32_t heard;
    uint32_t against;
};

struct transport {
    struct network *network;
    struct keys *keys;
    struct timers *timers;
    struct books *books;
    struct transport_out *outs;
    struct transport_in *ins;
    uint16_t out_count;
    uint16_t in_count;
    uint16_t segmented_octets;
    struct transport_sar_transmitter sar_transmitter;
    struct transport_sar_receiver sar_receiver;
    struct replay_list replay;
    struct bramble_timer settle; /* runs while a replay mark is ahead of its source */
    struct transport_control_handler *controls;
    uint32_t holds;
    uint32_t segments_sent;
    uint32_t segments_sent_again;
    void *context;
    /* Sets envelope->classification, drop, opcode for the message. */
    void (*deliver)(void *context, const struct transport_received *received);
    /* The application is to be told that a source is refused; false: not now, but next time. With a context of its
     * own. */
    bool (*refused)(void *context, const struct transport_refusal *refusal);
    void *refused_context;
};

/* Tables, their counts and the pointers to others are set, all else is zero; `octets`: of the messages in segments. */
void transport_init(struct transport *transport, uint8_t *octets);
/* Ends every transfer (done callbacks get BRAMBLE_ERROR_CANCELLED), forgets the replay list, and takes the default
 * states. */
void transport_reset(struct transport *transport);

/* Sends an access payload or the parameters of a control message. 0, or: _LENGTH, _KEY, _FULL, _BUSY (a segmented
 * message to this destination is under way), _SEQUENCE, _STORE, _CRYPTO. `done` is not called when an error is
 * answered. */
BRAMBLE_MUST_CHECK int transport_send(struct transport *transport, const struct transport_message *message,
                                      struct bramble_view payload);
/* Registers who takes a control opcode; the handler struct belongs to the caller and must stay. */
void transport_control_add(struct transport *transport, struct transport_control_handler *handler);
/* From network: a PDU for us. */
void transport_deliver(struct transport *transport, struct envelope *envelope);
/* The IV index has leapt: outgoing transfers that have drawn a number under the old one end. */
void transport_iv_recovered(struct transport *transport);
/* Ends transfers under a NetKey or AppKey that goes away: `net` NULL: any, BRAMBLE_KEY_INDEX_NONE: any. */
void transport_cancel_key(struct transport *transport, const struct keys_net *net, uint16_t app_key_index);
static inline bool transport_holds_iv(const struct transport *transport)
{
    return transport->holds > 0;
}

/* ---- The upper transport format, for the above and for tools (upper.c) ------------------------------------------- */

/* Encrypts in place; the TransMIC follows the payload: `payload` has room for size + mic_size. Label NULL: none. */
BRAMBLE_MUST_CHECK int transport_upper_seal(const struct bramble_crypto *crypto, bramble_key key, bool device_key,
                                            bool long_mic, const uint8_t *label, uint32_t seq, uint16_t src,
                                            uint16_t dst, uint32_t iv_index, uint8_t *payload, size_t size);
/* Decrypts in place; `size` includes the TransMIC. Answers the size of the payload, _LENGTH or _AUTHENTICATION (then
 * the octets are garbage: keep a copy if another key is to be tried). */
BRAMBLE_MUST_CHECK int transport_upper_open(const struct bramble_crypto *crypto, bramble_key key, bool device_key,
                                            bool long_mic, const uint8_t *label, uint32_t seq, uint16_t src,
                                            uint16_t dst, uint32_t iv_index, uint8_t *upper, size_t size);

/* ---- The lower transport format, for the above and for tools (lower_pdu.c) --------------------------------------- */

struct lower_pdu {
    bool ctl;
    bool segmented;
    uint8_t header; /* AKF(1) AID(6), or the control opcode(7) */
    bool long_mic;  /* SZMIC */
    uint16_t seq_zero;
    uint8_t seg_o;
    uint8_t seg_n;
    struct bramble_view data; /* segment or whole upper transport PDU */
};
/* Splits a lower transport PDU; false when its length or fields are impossible. */
bool lower_pdu_read(bool ctl, struct bramble_view pdu, struct lower_pdu *out);
/* Writes one; answers its size. */
size_t lower_pdu_write(const struct lower_pdu *pdu, uint8_t out[NETWORK_TRANSPORT_MAX]);
static inline unsigned lower_segment_octets(bool ctl)
{
    return ctl ? 8 : 12;
}
/* A bit for each segment of a message. */
static inline uint32_t lower_all_segments(unsigned seg_n)
{
    return UINT32_MAX >> (31U - seg_n);
}
/* The SEQ of a SeqAuth: the largest number not above `seq` whose low 13 bits are `seq_zero`. Negative (as UINT32_MAX)
 * when there is none: it would lie before sequence number 0. */
uint32_t lower_seq_auth(uint32_t seq, uint16_t seq_zero);

/* True when every invariant holds, those of the replay list included; else `violation` says which does not. */
bool transport_check(const struct transport *transport, struct bramble_violation *violation);

#endif
