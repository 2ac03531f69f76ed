/* Lower and upper transport (Mesh Protocol 1.1 sections 3.5 and 3.6): segmentation and reassembly, segment
 * acknowledgments, the encryption of access messages, control messages, replay protection.
 *
 * Files: transport.c (wiring, places for segmented messages, sending), receive.c (the way in, control messages),
 * sar_out.c, sar_in.c, upper.c (keys and labels, encryption), lower_pdu.c (the format, for tools).
 *
 * A segmented message under way, in either direction, is a *transfer*: a place in one piece of memory, with its octets
 * behind it. Who is no member of a network has none, so that memory may serve for something else then: see
 * transport_begin().
 *
 * Invariants
 *   T1  A message is checked against the replay list at its first PDU, and accepted there once at its end. (Suites.)
 *   T2  While a replay mark is ahead of its source the timer of the records runs that takes it back.
 *   T3  A control message that is of no use here takes no place in the replay list: it has no key but the NetKey, so
 *       that one holder of it could fill the list under thousands of names. (Suites.)
 *   G1  At most one segmented message is being sent for each (source, destination), and one reassembled.
 *   G2  A reassembly never holds segments or octets outside what its SegN and the limits allow; it is complete exactly
 *       when all are there. (That every segment but the last is full: suites.)
 *   G4  A transfer that is not complete has its timer running or a segment with the bearer, so it ends; a free place
 *       has no timer.
 *   G5  A transfer never claims segments beyond its SegN, and its NetKey exists.
 */
#ifndef TRANSPORT_TRANSPORT_H
#define TRANSPORT_TRANSPORT_H

#include "network/network.h"
#include "network/replay.h"

#define TRANSPORT_LABEL_NONE KEYS_LABEL_NONE
#define TRANSPORT_UPPER_MAX 384U  /* upper transport PDU, TransMIC included */
#define TRANSPORT_ACCESS_MAX 380U /* access payload with a 32-bit TransMIC */
#define TRANSPORT_CONTROL_MAX 11U /* parameters of a control message that is sent; 256 octets may come in segments */

/* Those from COMPLETE on are in use, those from RECEIVING on hold the IV index, those from DELAYED on go out. */
enum transfer_state {
    TRANSFER_FREE,
    TRANSFER_COMPLETE, /* received; kept for the sender's repetitions as long as nobody needs the place */
    TRANSFER_RECEIVING,
    TRANSFER_DELAYED, /* sar_out.c says what the last three are */
    TRANSFER_SENDING,
    TRANSFER_WAITING
};

/* From `ttl` to `net` it is like the envelope of its message, and copied by its octets (envelope_keep(),
 * envelope_again()); number and IV index are those of the SeqAuth. */
struct transport_transfer {
    uint8_t state;    /* enum transfer_state */
    bool pending;     /* out: a segment is with the bearer; in: an acknowledgment is due */
    uint8_t attempts; /* out: rounds left */
    uint8_t next;     /* out: segment to be sent next in this round */

    uint8_t ttl; /* no BRAMBLE_TTL_DEFAULT here */
    bool ctl;
    bool segmented;
    bool long_mic;
    uint16_t src;
    uint16_t dst;
    uint16_t key_index;
    uint8_t label;
    uint8_t last; /* octets of the last segment; in: once it is here */
    uint32_t seq;
    uint32_t iv_index;
    uint32_t opcode;
    struct keys_net *net;

    uint32_t header;   /* of each segment, without its SegO (lower_header) */
    uint32_t segments; /* bit n = segment n is acknowledged (out), is here (in) */
    uint32_t since;    /* in: when the last segment, or acknowledgment when complete, was; low bits of the time */
    struct transport *transport;
    struct bramble_timer timer;
};

/* What was received, and in the end the message that it made whole. (Of what is sent, for as long as it is sealed.) */
struct transport_received {
    struct envelope *envelope;   /* of the last PDU; its label and key are those that opened the message */
    uint32_t header;             /* of the lower transport PDU */
    uint32_t sequence;           /* of the SeqAuth */
    uint32_t last;               /* number that stands against it in the replay list, which says why it must not be */
    enum bramble_drop why;       /* accepted; or NONE */
    struct bramble_view payload; /* in clear; valid during the call */
};

/* A control message for a feature: answers false when its length or a value is wrong (named as such). */
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
    uint8_t *places;    /* transfers and their octets, one behind the other: first those that go out */
    uint32_t count;     /* of them in both directions; 0 while their memory is lent */
    uint16_t out_count; /* of those that go out */
    uint16_t segmented_octets;
    struct replay_list replay;
    struct transport_control_handler *controls;
    /* Sets envelope->classification, drop, opcode for the message. */
    void (*deliver)(struct transport *transport, const struct transport_received *received);
    struct transport_refusal refusal; /* the application is to be told of it; source 0: of none */
    struct network network;           /* what it stands on */
};

/* The memory of `places` transfers that follow each other. */
static inline size_t transport_places_octets(size_t places, size_t segmented_octets)
{
    return places * (sizeof(struct transport_transfer) + BRAMBLE_SIZE_ROUND(segmented_octets));
}

/* `network`, `places`, `segmented_octets` and the replay list's table are the caller's to set; all else is zero, which
 * is a transport without segmented messages.
 *
 * From now on so many of them may be under way, and their memory is ours; those that are end. With none of both the
 * memory is left alone until this is called again: somebody else may need it. Segmented messages are refused meanwhile.
 */
void transport_begin(struct transport *transport, unsigned out_count, unsigned in_count);

/* Sends an access payload (1 octet at least), after so much time if it has to be segmented, or the parameters of a
 * control message, TRANSPORT_CONTROL_MAX octets at most. The envelope has what it begins with but number and IV index,
 * and is zero from `classification` on; what becomes of it is ours. 0, or: _LENGTH, _KEY, _FULL, _BUSY (a segmented
 * message to this destination is under way), _SEQUENCE, _STORE, _CRYPTO. What fails later is traced. */
BRAMBLE_MUST_CHECK int transport_send(struct transport *transport, struct envelope *envelope, const uint8_t *payload,
                                      size_t size, uint32_t delay_us);
/* Where a payload may be written that transport_send() is given next: it stays where it is if it has to be segmented.
 * NULL when no place is free; else there is room for `*capacity` octets, until anything else is sent. */
uint8_t *transport_room(const struct transport *transport, size_t *capacity);
/* Registers who takes a control opcode; the handler struct belongs to the caller and must stay. */
void transport_control_add(struct transport *transport, struct transport_control_handler *handler);
/* From the bearer: the segment with this tag is out, or will never be. */
void transport_ended(struct transport *transport, unsigned tag);
/* From network: a PDU for us. */
void transport_deliver(struct transport *transport, struct envelope *envelope);
/* Ends transfers under a NetKey or AppKey that goes away: `net` NULL: any, BRAMBLE_KEY_INDEX_NONE: any. */
void transport_cancel_key(struct transport *transport, const struct keys_net *net, uint16_t app_key_index);
/* Ends every transfer, and forgets the replay list. */
static inline void transport_reset(struct transport *transport)
{
    transport_cancel_key(transport, NULL, BRAMBLE_KEY_INDEX_NONE);
    replay_clear(&transport->replay);
}
/* The i-th place of them, in use or not. */
struct transport_transfer *transport_place(const struct transport *transport, unsigned i);
/* True while a segmented message is under way. */
bool transport_holds_iv(const struct transport *transport);

/* ---- The upper transport format, for the above and for tools (upper.c) ------------------------------------------- */

/* Encrypts in place; the TransMIC follows the payload: `payload` has room for size + mic_size. Label NULL: none. */
BRAMBLE_MUST_CHECK int transport_upper_seal(const struct bramble_crypto *crypto, bramble_key key, bool device_key,
                                            bool long_mic, const uint8_t *label, uint32_t seq, uint16_t src,
                                            uint16_t dst, uint32_t iv_index, uint8_t *payload, size_t size);
/* Decrypts in place; `size` includes the TransMIC. Answers the size of the payload, _LENGTH or _AUTHENTICATION (then
 * the octets are as they were). */
BRAMBLE_MUST_CHECK int transport_upper_open(const struct bramble_crypto *crypto, bramble_key key, bool device_key,
                                            bool long_mic, const uint8_t *label, uint32_t seq, uint16_t src,
                                            uint16_t dst, uint32_t iv_index, uint8_t *upper, size_t size);

/* ---- The lower transport format, for the above and for tools (lower_pdu.c) --------------------------------------- */

/* The header of a lower transport PDU is one number in here: its first octet in the highest eight bits; of a segment
 * all four octets. */
#define LOWER_SEGMENTED 0x80000000U
#define LOWER_AKF 0x40000000U
#define LOWER_LONG_MIC 0x00800000U
#define LOWER_IMPOSSIBLE 1U                         /* an unsegmented PDU has no more than its first octet there */
static inline unsigned lower_first(uint32_t header) /* AKF(1) AID(6), or the control opcode(7) */
{
    return header >> 24 & 0x7F;
}
static inline unsigned lower_seq_zero(uint32_t header)
{
    return header >> 10 & 0x1FFF;
}
static inline unsigned lower_seg_o(uint32_t header)
{
    return header >> 5 & 0x1F;
}
static inline unsigned lower_seg_n(uint32_t header)
{
    return header & 0x1F;
}
static inline unsigned lower_segment_octets(bool ctl)
{
    return 12U - 4U * ctl;
}
/* A bit for each segment of a message. */
static inline uint32_t lower_all_segments(unsigned seg_n)
{
    return UINT32_MAX >> (31U - seg_n);
}
static inline size_t lower_mic_octets(uint32_t header)
{
    return 4U << (header >> 23 & 1U); /* LOWER_LONG_MIC */
}
#define LOWER_ACCESS_MIN 5U /* of a PDU with an opcode of one octet and a 32-bit TransMIC there are more */
/* Of a PDU of 1 octet at least; LOWER_IMPOSSIBLE when length or fields are. The network PDU has seen to it that there
 * are no more octets than can be. */
static inline uint32_t lower_header(bool ctl, const uint8_t *pdu, size_t size)
{
    if (pdu[0] < 0x80) {
        return ctl || size > LOWER_ACCESS_MIN ? (uint32_t)pdu[0] << 24 : LOWER_IMPOSSIBLE;
    }
    if (size < 5) {
        return LOWER_IMPOSSIBLE;
    }
    uint32_t header = big32(pdu);
    unsigned to_come = lower_seg_n(header) - lower_seg_o(header);
    bool whole = to_come == 0 || size == 4 + lower_segment_octets(ctl); /* G2 */
    return to_come <= 31 && whole && !(ctl && (header & LOWER_LONG_MIC) != 0) ? header : LOWER_IMPOSSIBLE;
}
/* The SEQ of a SeqAuth: the largest number not above `seq` whose low 13 bits are `seq_zero`. Negative (as UINT32_MAX)
 * when there is none: it would lie before sequence number 0. */
static inline uint32_t lower_seq_auth(uint32_t seq, unsigned seq_zero)
{
    uint32_t back = (seq - seq_zero) & 0x1FFF;
    return back > seq ? UINT32_MAX : seq - back;
}

/* A PDU taken apart. */
struct lower_pdu {
    bool ctl;
    bool segmented;
    bool long_mic;  /* SZMIC */
    uint8_t header; /* AKF(1) AID(6), or the control opcode(7) */
    uint8_t seg_o;
    uint8_t seg_n;
    uint16_t seq_zero;
    struct bramble_view data; /* segment or whole upper transport PDU */
};
/* Splits a lower transport PDU; false when its length or fields are impossible. */
bool lower_pdu_read(bool ctl, struct bramble_view pdu, struct lower_pdu *out);
/* Writes one; answers its size. */
size_t lower_pdu_write(const struct lower_pdu *pdu, uint8_t out[NETWORK_TRANSPORT_MAX]);

/* True when every invariant holds, those of the replay list included; else `violation` says which does not. */
bool transport_check(const struct transport *transport, struct bramble_violation *violation);

#endif
