/* See generic.h.
 *
 * A Transaction Start says how many segments follow and how long the PDU is; the two must agree with each other and
 * with the length of every segment, since a segment's place follows from its index alone: Start has 19 octets of the
 * parameters, each further one 23, the last what is left. So parameter n stands at place n + 4 of rows that are 23
 * long. Whatever does not fit exactly is refused, and nothing from the air ever decides where something is written
 * beyond an index that was checked.
 *
 * An assembly survives repetitions of its own start (a transaction that was not acknowledged in time is sent again as a
 * whole, and what was heard the first time counts), and is begun anew by any other start.
 */
#include "provisioning/generic.h"

#define START_HEADER 5U        /* kind and last index, length(2), FCS; and the type of the PDU */
#define CONTINUATION_HEADER 1U /* kind and index */
#define ROW 23U                /* octets of the PDU in a continuation */
#define FIRST_SHORTER 4U       /* parameters in a start are so many fewer */

/* Polynomial x^8 + x^2 + x + 1, least significant bit first, start value 0xFF, result complemented. A PDU has at most
 * 65 octets, so a table of 256 would cost more than it saves. */
uint8_t provisioning_fcs(unsigned type, const uint8_t *parameters, size_t size)
{
    unsigned crc = 0xFFU;
    unsigned octet = type;
    for (;;) {
        crc ^= octet;
        for (unsigned bit = 0; bit < 8; bit++) {
            crc = (crc & 1U) != 0 ? (crc >> 1) ^ 0xE0U : crc >> 1;
        }
        if (size-- == 0) {
            return (uint8_t)~crc;
        }
        octet = *parameters++;
    }
}

unsigned provisioning_last_segment(size_t size)
{
    return (unsigned)((size + FIRST_SHORTER - 1U) / ROW);
}

/* Which parameters a segment has: from this one on, and how many. */
static size_t segment_from(unsigned index)
{
    return index == 0 ? 0 : index * (size_t)ROW - FIRST_SHORTER;
}

static size_t segment_octets(size_t size, unsigned index)
{
    size_t from = segment_from(index);
    size_t end = segment_from(index + 1U);
    return (size < end ? size : end) - from;
}

size_t provisioning_segment(const struct provisioning_pdu *pdu, unsigned index,
                            uint8_t content[PROVISIONING_CONTENT_MAX])
{
    size_t octets = segment_octets(pdu->size, index);
    size_t header = CONTINUATION_HEADER;
    content[0] = (uint8_t)(index << 2 | PROVISIONING_CONTENT_CONTINUATION);
    if (index == 0) {
        header = START_HEADER;
        content[0] = (uint8_t)(provisioning_last_segment(pdu->size) << 2 | PROVISIONING_CONTENT_START);
        content[1] = 0;
        content[2] = (uint8_t)(pdu->size + 1U);
        content[3] = provisioning_fcs(pdu->type, pdu->parameters, pdu->size);
        content[4] = pdu->type;
    }
    memcpy(content + header, pdu->parameters + segment_from(index), octets);
    return header + octets;
}

/* ---- Putting together ---- */

/* Begins the transaction, unless this is a repetition of its start. */
static enum bramble_drop assembly_start(struct provisioning_assembly *assembly, unsigned transaction,
                                        struct bramble_view content)
{
    unsigned last = content.data[0] >> 2;
    if (content.size < START_HEADER) {
        return BRAMBLE_DROP_PROVISIONING_MALFORMED;
    }
    size_t size =
        ((unsigned)(content.data[1] << 8 | content.data[2]) - 1U) & 0xFFFFU; /* an empty PDU has too many by that */
    if (provisioning_last_segment(size) != last || content.size - START_HEADER != segment_octets(size, 0)) {
        return BRAMBLE_DROP_PROVISIONING_MALFORMED;
    }
    if (assembly->missing == 0 || assembly->transaction != transaction || assembly->size != size ||
        assembly->fcs != content.data[3]) {
        assembly->transaction = (uint8_t)transaction;
        assembly->missing = (uint8_t)((2U << (last & 7U)) - 1U); /* more than three are too long anyway */
        assembly->type = content.data[4];
        assembly->size = (uint8_t)(size < UINT8_MAX ? size : UINT8_MAX);
        assembly->fcs = content.data[3];
    }
    return BRAMBLE_DROP_NONE;
}

enum bramble_drop provisioning_assembly_take(struct provisioning_assembly *assembly, uint8_t *key, unsigned transaction,
                                             struct bramble_view content)
{
    unsigned index = content.data[0] >> 2;
    size_t header = CONTINUATION_HEADER;
    if ((content.data[0] & PROVISIONING_KIND_MASK) == PROVISIONING_CONTENT_START) {
        enum bramble_drop why = assembly_start(assembly, transaction, content);
        if (why != BRAMBLE_DROP_NONE) {
            return why;
        }
        index = 0;
        header = START_HEADER;
    } else if (assembly->missing == 0 || assembly->transaction != transaction) {
        return BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER;
    } else if (index == 0 || index > provisioning_last_segment(assembly->size) ||
               content.size - CONTINUATION_HEADER != segment_octets(assembly->size, index)) {
        return BRAMBLE_DROP_PROVISIONING_MALFORMED;
    }
    uint8_t *to = provisioning_assembled(assembly, key);
    if (to == NULL || (to != key && assembly->size > PROVISIONING_KEPT_OCTETS)) {
        assembly->missing = 0; /* neither kept nor checked: its size alone will be its end */
        return BRAMBLE_DROP_NONE;
    }
    if ((assembly->missing & 1U << index) != 0) {
        memcpy(to + segment_from(index), content.data + header, content.size - header);
        assembly->missing = (uint8_t)(assembly->missing & ~(1U << index));
        if (assembly->missing == 0 && provisioning_fcs(assembly->type, to, assembly->size) != assembly->fcs) {
            return BRAMBLE_DROP_PROVISIONING_FCS;
        }
    }
    return BRAMBLE_DROP_NONE;
}
