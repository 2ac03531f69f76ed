/* See generic.h.
 *
 * A Transaction Start says how many segments follow and how long the PDU is; the two must agree with each other and
 * with the length of every segment, since a segment's place follows from its index alone: segment 0 has 20 octets, each
 * further one 23, the last what is left. Whatever does not fit exactly is refused, so nothing from the air ever decides
 * where something is written beyond an index that was checked.
 *
 * An assembly survives repetitions of its own start (a transaction that was not acknowledged in time is sent again as a
 * whole, and what was heard the first time counts), and is begun anew by any other start.
 */
#include "provisioning/generic.h"

int provisioning_packet_write(const struct provisioning_packet *packet, uint8_t out[PROVISIONING_PACKET_MAX])
{
    struct writer writer = writer_of(out, PROVISIONING_PACKET_MAX);
    writer_big(&writer, packet->link_id, 4);
    writer_u8(&writer, packet->transaction);
    writer_view(&writer, packet->content);
    return writer.failed || packet->content.size == 0 ? BRAMBLE_ERROR_LENGTH : (int)writer.size;
}

int provisioning_packet_read(struct bramble_view octets, struct provisioning_packet *packet)
{
    struct reader reader = reader_of(octets);
    packet->link_id = (uint32_t)reader_big(&reader, 4);
    packet->transaction = reader_u8(&reader);
    packet->content = reader_rest(&reader);
    return packet->content.size == 0 || packet->content.size > PROVISIONING_CONTENT_MAX ? BRAMBLE_ERROR_LENGTH : 0;
}

enum provisioning_content_kind provisioning_content_kind(struct bramble_view content)
{
    return (enum provisioning_content_kind)(content.data[0] & 0x03U);
}

/* ---- Cutting up ---- */

unsigned provisioning_segment_count(size_t size)
{
    if (size == 0 || size > PROVISIONING_TRANSACTION_MAX) {
        return 0;
    }
    if (size <= PROVISIONING_START_DATA_MAX) {
        return 1;
    }
    size_t rest = size - PROVISIONING_START_DATA_MAX;
    return (unsigned)(1 + (rest + PROVISIONING_CONTINUATION_MAX - 1) / PROVISIONING_CONTINUATION_MAX);
}

static size_t segment_offset(unsigned index)
{
    return index == 0 ? 0 : PROVISIONING_START_DATA_MAX + (index - 1) * (size_t)PROVISIONING_CONTINUATION_MAX;
}

static size_t segment_size(size_t total, unsigned index)
{
    size_t most = index == 0 ? PROVISIONING_START_DATA_MAX : PROVISIONING_CONTINUATION_MAX;
    size_t left = total - segment_offset(index);
    return left < most ? left : most;
}

int provisioning_segment(struct bramble_view pdu, unsigned index, uint8_t out[PROVISIONING_CONTENT_MAX])
{
    unsigned count = provisioning_segment_count(pdu.size);
    if (index >= count) {
        return BRAMBLE_ERROR_LENGTH;
    }
    struct writer writer = writer_of(out, PROVISIONING_CONTENT_MAX);
    if (index == 0) {
        writer_u8(&writer, (uint8_t)((count - 1) << 2 | PROVISIONING_CONTENT_START));
        writer_big(&writer, pdu.size, 2);
        writer_u8(&writer, provisioning_fcs(pdu));
    } else {
        writer_u8(&writer, (uint8_t)(index << 2 | PROVISIONING_CONTENT_CONTINUATION));
    }
    struct reader reader = reader_of(pdu);
    reader_octets(&reader, segment_offset(index));
    writer_view(&writer, reader_octets(&reader, segment_size(pdu.size, index)));
    return (int)writer.size;
}

/* ---- Putting together ---- */

void provisioning_assembly_init(struct provisioning_assembly *assembly, uint8_t *octets, uint16_t capacity)
{
    memset(assembly, 0, sizeof *assembly);
    assembly->octets = octets;
    assembly->capacity = capacity;
}

static uint64_t segment_bit(unsigned index)
{
    return (uint64_t)1 << index;
}

static enum provisioning_assembled assembly_place(struct provisioning_assembly *assembly, unsigned index,
                                                  struct bramble_view data)
{
    if ((assembly->missing & segment_bit(index)) == 0) {
        return PROVISIONING_HELD;
    }
    memcpy(assembly->octets + segment_offset(index), data.data, data.size);
    assembly->missing &= ~segment_bit(index);
    if (assembly->missing != 0) {
        return PROVISIONING_MORE;
    }
    if (provisioning_fcs(view_of(assembly->octets, assembly->total)) != assembly->fcs) {
        assembly->total = 0;
        return PROVISIONING_WRONG_FCS;
    }
    return PROVISIONING_ASSEMBLED;
}

static enum provisioning_assembled assembly_start(struct provisioning_assembly *assembly, uint8_t transaction,
                                                  struct reader *reader)
{
    unsigned last = reader_u8(reader) >> 2;
    uint16_t total = (uint16_t)reader_big(reader, 2);
    uint8_t fcs = reader_u8(reader);
    struct bramble_view data = reader_rest(reader);
    if (reader->failed || provisioning_segment_count(total) != last + 1 || data.size != segment_size(total, 0)) {
        return PROVISIONING_MALFORMED;
    }
    if (total > assembly->capacity) {
        return PROVISIONING_TOO_LONG;
    }
    if (assembly->total != total || assembly->transaction != transaction || assembly->fcs != fcs) {
        assembly->total = total;
        assembly->transaction = transaction;
        assembly->fcs = fcs;
        assembly->missing = last == PROVISIONING_SEGMENTS_MAX - 1 ? UINT64_MAX : segment_bit(last + 1) - 1;
    }
    return assembly_place(assembly, 0, data);
}

static enum provisioning_assembled assembly_continue(struct provisioning_assembly *assembly, uint8_t transaction,
                                                     struct reader *reader)
{
    unsigned index = reader_u8(reader) >> 2;
    struct bramble_view data = reader_rest(reader);
    if (assembly->total == 0 || assembly->transaction != transaction) {
        return PROVISIONING_NOT_STARTED;
    }
    if (index == 0 || index >= provisioning_segment_count(assembly->total) ||
        data.size != segment_size(assembly->total, index)) {
        return PROVISIONING_MALFORMED;
    }
    return assembly_place(assembly, index, data);
}

enum provisioning_assembled provisioning_assembly_take(struct provisioning_assembly *assembly, uint8_t transaction,
                                                       struct bramble_view content)
{
    struct reader reader = reader_of(content);
    if (content.size == 0) {
        return PROVISIONING_MALFORMED;
    }
    switch (provisioning_content_kind(content)) {
    case PROVISIONING_CONTENT_START:
        return assembly_start(assembly, transaction, &reader);
    case PROVISIONING_CONTENT_CONTINUATION:
        return assembly_continue(assembly, transaction, &reader);
    default:
        return PROVISIONING_MALFORMED;
    }
}

/* ---- Bearer control ---- */

int provisioning_control_write(const struct provisioning_control *control, uint8_t out[PROVISIONING_CONTENT_MAX])
{
    struct writer writer = writer_of(out, PROVISIONING_CONTENT_MAX);
    writer_u8(&writer, (uint8_t)(control->opcode << 2 | PROVISIONING_CONTENT_CONTROL));
    switch (control->opcode) {
    case PROVISIONING_LINK_OPEN:
        writer_octets(&writer, control->uuid, sizeof control->uuid);
        break;
    case PROVISIONING_LINK_ACK:
        break;
    case PROVISIONING_LINK_CLOSE:
        writer_u8(&writer, control->reason);
        break;
    default:
        return BRAMBLE_ERROR_VALUE;
    }
    return (int)writer.size;
}

int provisioning_control_read(struct bramble_view content, struct provisioning_control *control)
{
    struct reader reader = reader_of(content);
    memset(control, 0, sizeof *control);
    uint8_t first = reader_u8(&reader);
    control->opcode = first >> 2;
    if ((first & 0x03U) != PROVISIONING_CONTENT_CONTROL || control->opcode > PROVISIONING_LINK_CLOSE) {
        return BRAMBLE_ERROR_VALUE;
    }
    if (control->opcode == PROVISIONING_LINK_OPEN) {
        reader_copy(&reader, control->uuid, sizeof control->uuid);
    } else if (control->opcode == PROVISIONING_LINK_CLOSE) {
        control->reason = reader_u8(&reader);
    }
    return reader_complete(&reader) ? 0 : BRAMBLE_ERROR_LENGTH;
}
