/* Made by src/message/generate.py from src/message/descriptions/generic_provisioning.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_provisioning.h>

#include <stddef.h>

static const struct bramble_field pb_adv_pdu_fields[] = {
    {offsetof(struct bramble_pb_adv_pdu, link_id), BRAMBLE_FIELD_UNSIGNED, 32, 0, 0, 0, 1},
    {offsetof(struct bramble_pb_adv_pdu, transaction_number), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_pb_adv_pdu, generic_provisioning_pdu), BRAMBLE_FIELD_REST, 0, 0, 0, 1, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range pb_adv_pdu_ranges[] = {
    {1, 24},
};
_Static_assert(sizeof(struct bramble_pb_adv_pdu) <= BRAMBLE_ITEM_FIELDS_MAX, "PDU is too large");
const struct bramble_message_type bramble_pb_adv_pdu_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_pb_adv_pdu), 6, 29,
    BRAMBLE_LAYER_OTHER, BRAMBLE_TYPE_BIG_ENDIAN, 3,
    pb_adv_pdu_fields,
    pb_adv_pdu_ranges,
    NULL,
    NULL};

static const struct bramble_field pb_adv_transaction_start_fields[] = {
    {offsetof(struct bramble_pb_adv_transaction_start, seg_n), BRAMBLE_FIELD_UNSIGNED, 6, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 2, 0, 0, 1, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_pb_adv_transaction_start, total_length), BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 1, 1},
    {offsetof(struct bramble_pb_adv_transaction_start, fcs), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_pb_adv_transaction_start, data), BRAMBLE_FIELD_REST, 0, 0, 2, 1, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range pb_adv_transaction_start_ranges[] = {
    {0, 0},
    {1, INT32_MAX},
    {1, 20},
};
_Static_assert(
    sizeof(struct bramble_pb_adv_transaction_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Transaction Start is too large");
const struct bramble_message_type bramble_pb_adv_transaction_start_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_pb_adv_transaction_start), 5, 24,
    BRAMBLE_LAYER_GENERIC_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 5,
    pb_adv_transaction_start_fields,
    pb_adv_transaction_start_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_pb_adv_transaction_acknowledgment_type = {
    0x01, 0, 0, 0,
    BRAMBLE_LAYER_GENERIC_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field pb_adv_transaction_continuation_fields[] = {
    {offsetof(struct bramble_pb_adv_transaction_continuation, segment_index), BRAMBLE_FIELD_UNSIGNED, 6, 0, 0, 1, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 2, 0, 1, 1, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_pb_adv_transaction_continuation, data), BRAMBLE_FIELD_REST, 0, 0, 2, 1,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_range pb_adv_transaction_continuation_ranges[] = {
    {1, INT32_MAX},
    {2, 2},
    {1, 23},
};
_Static_assert(
    sizeof(struct bramble_pb_adv_transaction_continuation) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Transaction Continuation is too large");
const struct bramble_message_type bramble_pb_adv_transaction_continuation_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_pb_adv_transaction_continuation), 2, 24,
    BRAMBLE_LAYER_GENERIC_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 3,
    pb_adv_transaction_continuation_fields,
    pb_adv_transaction_continuation_ranges,
    NULL,
    NULL};

static const struct bramble_field pb_adv_link_open_fields[] = {
    {offsetof(struct bramble_pb_adv_link_open, device_uuid), BRAMBLE_FIELD_OCTETS, 16, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(sizeof(struct bramble_pb_adv_link_open) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Link Open is too large");
const struct bramble_message_type bramble_pb_adv_link_open_type = {
    0x03, sizeof(struct bramble_pb_adv_link_open), 16, 16,
    BRAMBLE_LAYER_GENERIC_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 1,
    pb_adv_link_open_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_pb_adv_link_ack_type = {
    0x07, 0, 0, 0,
    BRAMBLE_LAYER_GENERIC_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field pb_adv_link_close_fields[] = {
    {offsetof(struct bramble_pb_adv_link_close, reason), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(sizeof(struct bramble_pb_adv_link_close) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Link Close is too large");
const struct bramble_message_type bramble_pb_adv_link_close_type = {
    0x0B, sizeof(struct bramble_pb_adv_link_close), 1, 1,
    BRAMBLE_LAYER_GENERIC_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 1,
    pb_adv_link_close_fields,
    NULL,
    NULL,
    NULL};
