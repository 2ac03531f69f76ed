/* Made by src/message/generate.py from src/message/descriptions/generic_provisioning.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_provisioning.h>

#include <stddef.h>

_Static_assert(sizeof(struct bramble_pb_adv_pdu) <= BRAMBLE_ITEM_FIELDS_MAX, "PDU is too large");
const struct bramble_message_type bramble_pb_adv_pdu_type[] = {
    /* size */ {0x38}, {sizeof(struct bramble_pb_adv_pdu)},
    /* link_id */ {0x1F},
    /* transaction_number */ {0x07},
    /* generic_provisioning_pdu */ {0xC3}, {0xC1}, {0x01}, {0x18},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_pb_adv_transaction_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Transaction Start is too large");
const struct bramble_message_type bramble_pb_adv_transaction_start_type[] = {
    /* size */ {0x34}, {sizeof(struct bramble_pb_adv_transaction_start)},
    /* seg_n */ {0x05},
    /* constant */ {0x8B}, {0x01}, {0x00},
    /* total_length */ {0x4F}, {0xA1},
    /* fcs */ {0x07},
    /* data */ {0xC3}, {0xC1}, {0x01}, {0x14},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_pb_adv_transaction_acknowledgment_type[] = {
    /* opcode, size */ {0x35}, {0x01}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_pb_adv_transaction_continuation) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Transaction Continuation is too large");
const struct bramble_message_type bramble_pb_adv_transaction_continuation_type[] = {
    /* size */ {0x34}, {sizeof(struct bramble_pb_adv_transaction_continuation)},
    /* segment_index */ {0x45}, {0xA1},
    /* constant */ {0x8B}, {0x01}, {0x02},
    /* data */ {0xC3}, {0xC1}, {0x01}, {0x17},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_pb_adv_link_open) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Link Open is too large");
const struct bramble_message_type bramble_pb_adv_link_open_type[] = {
    /* opcode, size */ {0x35}, {0x03}, {sizeof(struct bramble_pb_adv_link_open)},
    /* device_uuid */ {0x81}, {0x10},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_pb_adv_link_ack_type[] = {
    /* opcode, size */ {0x35}, {0x07}, {0x00},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_pb_adv_link_close) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Link Close is too large");
const struct bramble_message_type bramble_pb_adv_link_close_type[] = {
    /* opcode, size */ {0x35}, {0x0B}, {sizeof(struct bramble_pb_adv_link_close)},
    /* reason */ {0x07},
    /* end */ {0x80},
};
