/* Made by src/message/generate.py from src/message/descriptions/opcodes_aggregator.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/opcodes_aggregator.h>

#include <stddef.h>

_Static_assert(
    sizeof(struct bramble_opcodes_aggregator_item) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Opcodes Aggregator Item is too large");
const struct bramble_message_type bramble_opcodes_aggregator_item_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_opcodes_aggregator_item)},
    /* length_format */ {0x00},
    /* length */ {0x89}, {0x08}, {offsetof(struct bramble_opcodes_aggregator_item, length_format)}, {0x00}, {0x00},
    {0x8A}, {0x06}, {0x00}, {0x01},
    {offsetof(struct bramble_opcodes_aggregator_item, message) + offsetof(struct bramble_view, size)},
    /* length */ {0x89}, {0x08}, {offsetof(struct bramble_opcodes_aggregator_item, length_format)}, {0x00}, {0xA1},
    {0x8A}, {0x0E}, {0x00}, {0x01},
    {offsetof(struct bramble_opcodes_aggregator_item, message) + offsetof(struct bramble_view, size)},
    /* message */ {0x8E}, {offsetof(struct bramble_opcodes_aggregator_item, message)}, {0xA3},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_opcodes_aggregator_sequence) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Opcodes Aggregator Sequence is too large");
const struct bramble_message_type bramble_opcodes_aggregator_sequence_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x72}, {sizeof(struct bramble_opcodes_aggregator_sequence)},
    /* element_address */ {0x4F}, {0x82},
    /* items */ {0x85}, {0x1B}, {0x18}, {sizeof(struct bramble_opcodes_aggregator_item)}, {0x00}, {0x89}, {0x08},
    {offsetof(struct bramble_opcodes_aggregator_item, length_format)}, {0x00}, {0x00}, {0x8A}, {0x06}, {0x00}, {0x01},
    {offsetof(struct bramble_opcodes_aggregator_item, message) + offsetof(struct bramble_view, size)}, {0x89}, {0x08},
    {offsetof(struct bramble_opcodes_aggregator_item, length_format)}, {0x00}, {0xA1}, {0x8A}, {0x0E}, {0x00}, {0x01},
    {offsetof(struct bramble_opcodes_aggregator_item, message) + offsetof(struct bramble_view, size)}, {0x8E},
    {offsetof(struct bramble_opcodes_aggregator_item, message)}, {0xA3}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_opcodes_aggregator_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Opcodes Aggregator Status is too large");
const struct bramble_message_type bramble_opcodes_aggregator_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x73}, {sizeof(struct bramble_opcodes_aggregator_status)},
    /* status */ {0x07},
    /* element_address */ {0x4F}, {0x82},
    /* items */ {0x85}, {0x1B}, {0x18}, {sizeof(struct bramble_opcodes_aggregator_item)}, {0x00}, {0x89}, {0x08},
    {offsetof(struct bramble_opcodes_aggregator_item, length_format)}, {0x00}, {0x00}, {0x8A}, {0x06}, {0x00}, {0x01},
    {offsetof(struct bramble_opcodes_aggregator_item, message) + offsetof(struct bramble_view, size)}, {0x89}, {0x08},
    {offsetof(struct bramble_opcodes_aggregator_item, length_format)}, {0x00}, {0xA1}, {0x8A}, {0x0E}, {0x00}, {0x01},
    {offsetof(struct bramble_opcodes_aggregator_item, message) + offsetof(struct bramble_view, size)}, {0x8E},
    {offsetof(struct bramble_opcodes_aggregator_item, message)}, {0xA3}, {0x80},
    /* end */ {0x80},
};
