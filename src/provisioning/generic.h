/* The generic provisioning layer: how a provisioning PDU is cut into PB-ADV packets and put together again, and the
 * packets that open and close links (Mesh Protocol 1.1 section 5.3). Pure functions; the link's timers and state are in
 * pb_adv.c.
 *
 * Packet: Link ID(4), transaction number(1), content. The two low bits of the content's first octet tell its kind.
 */
#ifndef PROVISIONING_GENERIC_H
#define PROVISIONING_GENERIC_H

#include "base/octets.h"
#include <bramble/error.h>

#define PROVISIONING_PACKET_MAX 29U
#define PROVISIONING_CONTENT_MAX 24U      /* a packet without Link ID and transaction number */
#define PROVISIONING_START_DATA_MAX 20U   /* octets of the PDU in a Transaction Start */
#define PROVISIONING_CONTINUATION_MAX 23U /* and in a Transaction Continuation */
#define PROVISIONING_SEGMENTS_MAX 64U
#define PROVISIONING_TRANSACTION_MAX (PROVISIONING_START_DATA_MAX + 63U * PROVISIONING_CONTINUATION_MAX)

enum provisioning_content_kind {
    PROVISIONING_CONTENT_START = 0,
    PROVISIONING_CONTENT_ACK = 1,
    PROVISIONING_CONTENT_CONTINUATION = 2,
    PROVISIONING_CONTENT_CONTROL = 3
};

enum provisioning_control_opcode { PROVISIONING_LINK_OPEN = 0, PROVISIONING_LINK_ACK = 1, PROVISIONING_LINK_CLOSE = 2 };

enum provisioning_close_reason {
    PROVISIONING_CLOSE_SUCCESS = 0,
    PROVISIONING_CLOSE_TIMEOUT = 1,
    PROVISIONING_CLOSE_FAIL = 2
};

/* The frame check sequence over a whole provisioning PDU (fcs.c). */
uint8_t provisioning_fcs(struct bramble_view pdu);

/* ---- Packets ---- */

struct provisioning_packet {
    uint32_t link_id;
    uint8_t transaction;
    struct bramble_view content; /* at least one octet */
};

/* Answers the octets written (at most PROVISIONING_PACKET_MAX), or BRAMBLE_ERROR_LENGTH. */
BRAMBLE_MUST_CHECK int provisioning_packet_write(const struct provisioning_packet *packet,
                                                 uint8_t out[PROVISIONING_PACKET_MAX]);
/* BRAMBLE_ERROR_LENGTH when there is no content. The content is a view into `octets`. */
BRAMBLE_MUST_CHECK int provisioning_packet_read(struct bramble_view octets, struct provisioning_packet *packet);
enum provisioning_content_kind provisioning_content_kind(struct bramble_view content);

/* ---- Cutting up ---- */

/* Segments that a PDU of `size` octets takes: 1 to 64, or 0 when it is empty or does not fit. */
unsigned provisioning_segment_count(size_t size);
/* Writes the content of segment `index` (0: Transaction Start). Answers its octets, or BRAMBLE_ERROR_LENGTH when the
 * PDU has no such segment. */
BRAMBLE_MUST_CHECK int provisioning_segment(struct bramble_view pdu, unsigned index,
                                            uint8_t out[PROVISIONING_CONTENT_MAX]);
/* The content of a Transaction Acknowledgment is one octet. */
#define PROVISIONING_ACK_OCTET 0x01U

/* ---- Putting together ---- */

struct provisioning_assembly {
    uint8_t *octets; /* `capacity` octets of the owner; the PDU when complete */
    uint16_t capacity;
    uint16_t total;   /* of the transaction under way; 0: none */
    uint64_t missing; /* bit n: segment n has not been heard */
    uint8_t fcs;
    uint8_t transaction;
};

enum provisioning_assembled {
    PROVISIONING_ASSEMBLED,   /* all there and the FCS fits: octets[0 .. total - 1] */
    PROVISIONING_MORE,        /* taken; more is missing */
    PROVISIONING_HELD,        /* this segment was held already */
    PROVISIONING_MALFORMED,   /* lengths, segment count and index do not fit each other */
    PROVISIONING_WRONG_FCS,   /* all there, but the FCS does not fit: everything was thrown away */
    PROVISIONING_NOT_STARTED, /* a continuation of a transaction whose start was not heard */
    PROVISIONING_TOO_LONG     /* consistent, but longer than `capacity` */
};

void provisioning_assembly_init(struct provisioning_assembly *assembly, uint8_t *octets, uint16_t capacity);
/* Takes the content of a Transaction Start or Continuation. After PROVISIONING_ASSEMBLED the PDU stays until
 * provisioning_assembly_init() or the next start. */
enum provisioning_assembled provisioning_assembly_take(struct provisioning_assembly *assembly, uint8_t transaction,
                                                       struct bramble_view content);

/* ---- Bearer control ---- */

struct provisioning_control {
    uint8_t opcode;   /* enum provisioning_control_opcode */
    uint8_t uuid[16]; /* Link Open */
    uint8_t reason;   /* Link Close: enum provisioning_close_reason; others are reserved */
};

/* Answers the octets written, or BRAMBLE_ERROR_VALUE for an unknown opcode. */
BRAMBLE_MUST_CHECK int provisioning_control_write(const struct provisioning_control *control,
                                                  uint8_t out[PROVISIONING_CONTENT_MAX]);
/* BRAMBLE_ERROR_VALUE: unknown opcode; BRAMBLE_ERROR_LENGTH: too short or too long. */
BRAMBLE_MUST_CHECK int provisioning_control_read(struct bramble_view content, struct provisioning_control *control);

#endif
