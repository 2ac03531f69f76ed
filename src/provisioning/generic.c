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

#include <bramble/messages/generic_provisioning.h>

int provisioning_packet_write(const struct provisioning_packet *packet, uint8_t out[PROVISIONING_PACKET_MAX])
{
    const struct bramble_pb_adv_pdu fields = {packet->link_id, packet->transaction, packet->content};
    return bramble_parameters_encode(bramble_pb_adv_pdu_type, &fields, out, PROVISIONING_PACKET_MAX);
}

int provisioning_packet_read(struct bramble_view octets, struct provisioning_packet *packet)
{
    struct bramble_pb_adv_pdu fields;
    int result = bramble_parameters_decode(bramble_pb_adv_pdu_type, octets, &fields, sizeof fields);
    if (result >= 0) {
        packet->link_id = fields.link_id;
        packet->transaction = fields.transaction_number;
        packet->content = fields.generic_provisioning_pdu;
    }
    return result;
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
    struct reader reader = reader_of(pdu);
    reader_octets(&reader, segment_offset(index));
    struct bramble_view data = reader_octets(&reader, segment_size(pdu.size, index));
    if (index > 0) {
        const struct bramble_pb_adv_transaction_continuation fields = {(uint8_t)index, data};
        return bramble_parameters_encode(bramble_pb_adv_transaction_continuation_type, &fields, out,
                                         PROVISIONING_CONTENT_MAX);
    }
    const struct bramble_pb_adv_transaction_start fields = {
        .seg_n = (uint8_t)(count - 1),
        .total_length = (uint16_t)pdu.size,
        .fcs = provisioning_fcs(pdu),
        .data = data,
    };
    return bramble_parameters_encode(bramble_pb_adv_transaction_start_type, &fields, out, PROVISIONING_CONTENT_MAX);
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
                                                  struct bramble_view content)
{
    struct bramble_pb_adv_transaction_start start;
    if (bramble_pb_adv_transaction_start_decode(content, &start) < 0 ||
        provisioning_segment_count(start.total_length) != start.seg_n + 1U ||
        start.data.size != segment_size(start.total_length, 0)) {
        return PROVISIONING_MALFORMED;
    }
    if (start.total_length > assembly->capacity) {
        return PROVISIONING_TOO_LONG;
    }
    if (assembly->total != start.total_length || assembly->transaction != transaction || assembly->fcs != start.fcs) {
        assembly->total = start.total_length;
        assembly->transaction = transaction;
        assembly->fcs = start.fcs;
        assembly->missing =
            start.seg_n == PROVISIONING_SEGMENTS_MAX - 1 ? UINT64_MAX : segment_bit(start.seg_n + 1U) - 1;
    }
    return assembly_place(assembly, 0, start.data);
}

static enum provisioning_assembled assembly_continue(struct provisioning_assembly *assembly, uint8_t transaction,
                                                     struct bramble_view content)
{
    struct bramble_pb_adv_transaction_continuation segment;
    if (assembly->total == 0 || assembly->transaction != transaction) {
        return PROVISIONING_NOT_STARTED;
    }
    if (bramble_pb_adv_transaction_continuation_decode(content, &segment) < 0 ||
        segment.segment_index >= provisioning_segment_count(assembly->total) ||
        segment.data.size != segment_size(assembly->total, segment.segment_index)) {
        return PROVISIONING_MALFORMED;
    }
    return assembly_place(assembly, segment.segment_index, segment.data);
}

enum provisioning_assembled provisioning_assembly_take(struct provisioning_assembly *assembly, uint8_t transaction,
                                                       struct bramble_view content)
{
    if (content.size == 0) {
        return PROVISIONING_MALFORMED;
    }
    switch (provisioning_content_kind(content)) {
    case PROVISIONING_CONTENT_START:
        return assembly_start(assembly, transaction, content);
    case PROVISIONING_CONTENT_CONTINUATION:
        return assembly_continue(assembly, transaction, content);
    default:
        return PROVISIONING_MALFORMED;
    }
}

/* ---- Bearer control ---- */

int provisioning_control_write(const struct provisioning_control *control, uint8_t out[PROVISIONING_CONTENT_MAX])
{
    struct bramble_pb_adv_link_open open;
    const struct bramble_pb_adv_link_close close = {control->reason};
    struct bramble_message message;
    switch (control->opcode) {
    case PROVISIONING_LINK_OPEN:
        memcpy(open.device_uuid, control->uuid, sizeof open.device_uuid);
        message = bramble_pb_adv_link_open_message(&open);
        break;
    case PROVISIONING_LINK_ACK:
        message = bramble_pb_adv_link_ack_message();
        break;
    case PROVISIONING_LINK_CLOSE:
        message = bramble_pb_adv_link_close_message(&close);
        break;
    default:
        return BRAMBLE_ERROR_VALUE;
    }
    return bramble_message_encode(&message, out, PROVISIONING_CONTENT_MAX);
}

static int read_link_open(struct bramble_view parameters, struct provisioning_control *control)
{
    struct bramble_pb_adv_link_open open;
    int result = bramble_pb_adv_link_open_decode(parameters, &open);
    if (result >= 0) {
        memcpy(control->uuid, open.device_uuid, sizeof control->uuid);
    }
    return result;
}

static int read_link_close(struct bramble_view parameters, struct provisioning_control *control)
{
    struct bramble_pb_adv_link_close close;
    int result = bramble_pb_adv_link_close_decode(parameters, &close);
    if (result >= 0) {
        control->reason = close.reason;
    }
    return result;
}

int provisioning_control_read(struct bramble_view content, struct provisioning_control *control)
{
    struct reader reader = reader_of(content);
    memset(control, 0, sizeof *control);
    uint8_t first = reader_u8(&reader);
    struct bramble_view parameters = reader_rest(&reader);
    control->opcode = first >> 2;
    if ((first & 0x03U) != PROVISIONING_CONTENT_CONTROL) {
        return BRAMBLE_ERROR_VALUE;
    }
    switch (control->opcode) {
    case PROVISIONING_LINK_OPEN:
        return read_link_open(parameters, control);
    case PROVISIONING_LINK_ACK:
        return parameters.size == 0 ? 0 : BRAMBLE_ERROR_LENGTH;
    case PROVISIONING_LINK_CLOSE:
        return read_link_close(parameters, control);
    default:
        return BRAMBLE_ERROR_VALUE;
    }
}
