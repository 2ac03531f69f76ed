/* The generic provisioning layer: how a provisioning PDU is cut into segments and put together again (Mesh Protocol 1.1
 * section 5.3). Pure functions; the packets around the segments, the link's timers and its state are in pb_adv.c.
 *
 * Packet: Link ID(4), transaction number(1), content. The two low bits of the content's first octet tell its kind, the
 * six others a segment's index or the opcode of bearer control.
 *
 * A provisioning PDU is a type octet and its parameters. The two are held apart here: the parameters of what is sent
 * stay where the protocol has them, and a public key that is heard goes at once where the protocol wants it.
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

/* The frame check sequence over a whole provisioning PDU: the 8-bit CRC of 3GPP TS 27.010. */
uint8_t provisioning_fcs(unsigned type, const uint8_t *parameters, size_t size);

/* ---- Cutting up ---- */

/* A PDU to be sent. */
struct provisioning_pdu {
    const uint8_t *parameters; /* they stay as they are until the other side has the PDU */
    uint8_t type;
    uint8_t size; /* of the parameters */
};

/* The index of the last segment of a PDU with so many octets of parameters. */
unsigned provisioning_last_segment(size_t size);
/* Writes the content of segment `index` (0: Transaction Start), which the PDU must have; answers its octets. */
size_t provisioning_segment(const struct provisioning_pdu *pdu, unsigned index,
                            uint8_t content[PROVISIONING_CONTENT_MAX]);

/* ---- Putting together ---- */

#define PROVISIONING_KEY_OCTETS 64U  /* the parameters of Public Key */
#define PROVISIONING_KEPT_OCTETS 33U /* those of Data, the longest of all the others */

struct provisioning_assembly {
    uint8_t transaction;
    uint8_t missing; /* bit n: segment n has not been heard; 0: the PDU is complete, or none is under way */
    uint8_t type;
    uint8_t size; /* of the parameters; 255 stands for what is longer than that */
    uint8_t fcs;
    uint8_t octets[PROVISIONING_KEPT_OCTETS];
};

/* Where the parameters are, or are to be. `key`: see below. */
static inline uint8_t *provisioning_assembled(struct provisioning_assembly *assembly, uint8_t *key)
{
    return assembly->size == PROVISIONING_KEY_OCTETS ? key : assembly->octets;
}

/* Takes the content of a Transaction Start or Continuation. `key` is room for a public key where one is expected, else
 * NULL. Answers BRAMBLE_DROP_NONE when the segment was taken, or held already; the PDU is complete then if nothing is
 * `missing`. Of one that is longer than what can be kept, type and size are known and no more, and it is complete with
 * its first segment.
 * Else why it was not taken: _MALFORMED, _FCS (everything is thrown away), _OUT_OF_ORDER (a continuation whose start
 * was not heard). */
enum bramble_drop provisioning_assembly_take(struct provisioning_assembly *assembly, uint8_t *key, unsigned transaction,
                                             struct bramble_view content);

#endif
