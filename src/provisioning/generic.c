/* See generic.h.
 *
 * A Transaction Start says how many segments follow and how long the PDU is; the two must agree with each other and
 * with the length of every segment, since a segment's place follows from its index alone. Whatever does not fit exactly
 * is refused, and nothing from the air ever decides where something is written beyond an index that was checked.
 *
 * An assembly survives repetitions of its own start (a transaction that was not acknowledged in time is sent again as a
 * whole, and what was heard the first time counts), and is begun anew by any other start.
 */
#include "provisioning/generic.h"

#define ROW (PROVISIONING_CONTENT_MAX - 1U) /* octets of the PDU in a segment */

/* Polynomial x^8 + x^2 + x + 1, least significant bit first, start value 0xFF, result complemented. A PDU has at most
 * 65 octets, so a table of 256 would cost more than it saves. */
uint8_t provisioning_fcs(const uint8_t *octets, size_t size)
{
    unsigned crc = 0xFFU;
    for (; size > 0; size--) {
        crc ^= *octets++;
        for (unsigned bit = 0; bit < 8; bit++) {
            crc = (crc & 1U) != 0 ? (crc >> 1) ^ 0xE0U : crc >> 1;
        }
    }
    return (uint8_t)~crc;
}

/* ---- Cutting up ---- */

void provisioning_pdu_write(struct provisioning_pdu *pdu, unsigned type, const uint8_t *parameters, size_t size)
{
    uint8_t *octets = pdu->octets;
    pdu->size = (uint8_t)(PROVISIONING_PDU_PARAMETERS + size);
    octets[PROVISIONING_PDU_LENGTH] = 0;
    octets[PROVISIONING_PDU_LENGTH + 1] = (uint8_t)(size + 1U);
    octets[PROVISIONING_PDU_TYPE] = (uint8_t)type;
    memcpy(octets + PROVISIONING_PDU_PARAMETERS, parameters, size);
    octets[PROVISIONING_PDU_FCS] = provisioning_fcs(octets + PROVISIONING_PDU_TYPE, size + 1U);
}

size_t provisioning_segment(const struct provisioning_pdu *pdu, unsigned index,
                            uint8_t content[PROVISIONING_CONTENT_MAX])
{
    unsigned from = index * ROW;
    unsigned octets = pdu->size - from < ROW ? pdu->size - from : ROW;
    content[0] = (uint8_t)(index == 0 ? (pdu->size - 1U) / ROW << 2 : index << 2 | PROVISIONING_CONTENT_CONTINUATION);
    memcpy(content + 1, pdu->octets + from, octets);
    return 1U + octets;
}

/* ---- Putting together ---- */

enum bramble_drop provisioning_assembly_take(struct provisioning_assembly *assembly, unsigned transaction,
                                             const uint8_t *content, unsigned size)
{
    struct provisioning_pdu *pdu = &assembly->pdu;
    bool other = assembly->missing == 0 || assembly->transaction != transaction;
    bool begins = false;
    unsigned index = content[0] >> 2;
    unsigned total = pdu->size;
    size--;
    if ((content[0] & PROVISIONING_KIND_MASK) == PROVISIONING_CONTENT_START) {
        if (size < PROVISIONING_PDU_PARAMETERS) {
            return BRAMBLE_DROP_PROVISIONING_MALFORMED;
        }
        total = (unsigned)(content[1] << 8 | content[2]) + PROVISIONING_PDU_TYPE;
        if ((total - 1U) / ROW != index) {
            return BRAMBLE_DROP_PROVISIONING_MALFORMED;
        }
        begins = other || memcmp(pdu->octets, content + 1, PROVISIONING_PDU_PARAMETERS) != 0;
        index = 0;
    } else if (other) {
        return BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER;
    } else if (index == 0) {
        return BRAMBLE_DROP_PROVISIONING_MALFORMED;
    }
    int left = (int)(total - index * ROW);
    if ((int)size != (left < (int)ROW ? left : (int)ROW)) {
        return BRAMBLE_DROP_PROVISIONING_MALFORMED;
    }
    if (begins) { /* what is too long is over with its first segment, and its size alone will be its end */
        assembly->transaction = (uint8_t)transaction;
        assembly->missing = (uint8_t)(total <= PROVISIONING_PDU_MAX ? (2U << (total - 1U) / ROW) - 1U : 1U);
        pdu->size = (uint8_t)(total < UINT8_MAX ? total : UINT8_MAX);
    }
    unsigned bit = 1U << index;
    if ((assembly->missing & bit) != 0) {
        memcpy(pdu->octets + index * ROW, content + 1, size);
        assembly->missing = (uint8_t)(assembly->missing ^ bit);
        if (assembly->missing == 0 && pdu->size <= sizeof pdu->octets &&
            provisioning_fcs(pdu->octets + PROVISIONING_PDU_TYPE, pdu->size - (size_t)PROVISIONING_PDU_TYPE) !=
                pdu->octets[PROVISIONING_PDU_FCS]) {
            return BRAMBLE_DROP_PROVISIONING_FCS;
        }
    }
    return BRAMBLE_DROP_NONE;
}
