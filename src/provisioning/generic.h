/* The generic provisioning layer: how a provisioning PDU is cut into segments and put together again (Mesh Protocol 1.1
 * section 5.3). Pure functions; the packets around the segments, the link's timers and its state are in pb_adv.c.
 *
 * Packet: Link ID(4), transaction number(1), content. The two low bits of the content's first octet tell its kind, the
 * six others a segment's index (of a Transaction Start: that of the last) or the opcode of bearer control.
 *
 * What the specification calls the header of a Transaction Start (length, FCS) is kept in front of the PDU, as if it
 * were part of it: then a segment is one octet and 23 of the others, the last what is left, with no exception.
 */
#ifndef PROVISIONING_GENERIC_H
#define PROVISIONING_GENERIC_H

#include "base/octets.h"
#include <bramble/drop.h>

#define PROVISIONING_PACKET_MAX 29U
#define PROVISIONING_PACKET_HEADER 5U /* Link ID and transaction number */
#define PROVISIONING_CONTENT_MAX 24U  /* the rest */

enum provisioning_content_kind {
    PROVISIONING_CONTENT_START = 0,
    PROVISIONING_CONTENT_ACK = 1,
    PROVISIONING_CONTENT_CONTINUATION = 2,
    PROVISIONING_CONTENT_CONTROL = 3
};
#define PROVISIONING_KIND_MASK 0x03U
#define PROVISIONING_ACK_OCTET 0x01U /* the whole content of a Transaction Acknowledgment */

enum provisioning_control_opcode { PROVISIONING_LINK_OPEN = 0, PROVISIONING_LINK_ACK = 1, PROVISIONING_LINK_CLOSE = 2 };

enum provisioning_close_reason {
    PROVISIONING_CLOSE_SUCCESS = 0,
    PROVISIONING_CLOSE_TIMEOUT = 1,
    PROVISIONING_CLOSE_FAIL = 2
};

#define PROVISIONING_PARAMETERS_MAX 64U /* of Public Key, the longest PDU of the protocol */

/* Octets of a PDU in this form. */
enum {
    PROVISIONING_PDU_LENGTH = 0, /* 2 octets: of type and parameters */
    PROVISIONING_PDU_FCS = 2,
    PROVISIONING_PDU_TYPE = 3,
    PROVISIONING_PDU_PARAMETERS = 4,
    PROVISIONING_PDU_MAX = PROVISIONING_PDU_PARAMETERS + PROVISIONING_PARAMETERS_MAX
};

struct provisioning_pdu {
    uint8_t size; /* of all that follows; 255 stands for that and more */
    uint8_t octets[PROVISIONING_PDU_MAX];
};

/* The frame check sequence of a PDU, type and parameters: the 8-bit CRC of 3GPP TS 27.010. */
uint8_t provisioning_fcs(const uint8_t *octets, size_t size);

/* ---- Cutting up ---- */

void provisioning_pdu_write(struct provisioning_pdu *pdu, unsigned type, const uint8_t *parameters, size_t size);
/* Writes the content of segment `index` (0: Transaction Start), which the PDU must have; answers its octets. */
size_t provisioning_segment(const struct provisioning_pdu *pdu, unsigned index,
                            uint8_t content[PROVISIONING_CONTENT_MAX]);
static inline bool provisioning_segment_exists(const struct provisioning_pdu *pdu, unsigned index)
{
    return index * (PROVISIONING_CONTENT_MAX - 1U) < pdu->size;
}

/* ---- Putting together ---- */

struct provisioning_assembly {
    uint8_t transaction;
    uint8_t missing; /* bit n: segment n has not been heard; 0: the PDU is complete, or none is under way */
    struct provisioning_pdu pdu;
};

/* Takes the content of a Transaction Start or Continuation. Answers BRAMBLE_DROP_NONE when the segment was taken, or
 * held already; the PDU is complete then if nothing is `missing`. Of one that is longer than any of the protocol, type
 * and size are known and no more, and it is complete with its first segment.
 * Else why it was not taken: _MALFORMED, _FCS (everything is thrown away), _OUT_OF_ORDER (a continuation whose start
 * was not heard). */
enum bramble_drop provisioning_assembly_take(struct provisioning_assembly *assembly, unsigned transaction,
                                             const uint8_t *content, unsigned size);

#endif
