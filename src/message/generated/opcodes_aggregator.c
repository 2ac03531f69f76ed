/* Made by src/message/generate.py from src/message/descriptions/opcodes_aggregator.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/opcodes_aggregator.h>

#include <stddef.h>

static const struct bramble_field opcodes_aggregator_item_fields[] = {
    {offsetof(struct bramble_opcodes_aggregator_item, length_format), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_LENGTH, 7, 1, 0, 1, 3},
    {0, BRAMBLE_FIELD_LENGTH, 15, 2, 0, 1, 3},
    {offsetof(struct bramble_opcodes_aggregator_item, message), BRAMBLE_FIELD_REST, 0, 0, 0, 0, 1},
};
static const struct bramble_range opcodes_aggregator_item_ranges[] = {
    {0, 0},
    {1, 1},
};
static const struct bramble_condition opcodes_aggregator_item_conditions[] = {
    {0, 0, 1, 0},
    {0, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_opcodes_aggregator_item) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Opcodes Aggregator Item is too large");
const struct bramble_message_type bramble_opcodes_aggregator_item_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_opcodes_aggregator_item), 1, 0xFFFF,
    BRAMBLE_LAYER_OTHER, 0, 4,
    opcodes_aggregator_item_fields,
    opcodes_aggregator_item_ranges,
    opcodes_aggregator_item_conditions,
    NULL};

static const struct bramble_field opcodes_aggregator_sequence_fields[] = {
    {offsetof(struct bramble_opcodes_aggregator_sequence, element_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_opcodes_aggregator_sequence, items), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range opcodes_aggregator_sequence_ranges[] = {
    {1, 32767},
};
static const struct bramble_message_type *const opcodes_aggregator_sequence_items[] = {
    &bramble_opcodes_aggregator_item_type,
};
_Static_assert(
    sizeof(struct bramble_opcodes_aggregator_sequence) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Opcodes Aggregator Sequence is too large");
const struct bramble_message_type bramble_opcodes_aggregator_sequence_type = {
    0x8072, sizeof(struct bramble_opcodes_aggregator_sequence), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    opcodes_aggregator_sequence_fields,
    opcodes_aggregator_sequence_ranges,
    NULL,
    opcodes_aggregator_sequence_items};

static const struct bramble_field opcodes_aggregator_status_fields[] = {
    {offsetof(struct bramble_opcodes_aggregator_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_opcodes_aggregator_status, element_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_opcodes_aggregator_status, items), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_opcodes_aggregator_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Opcodes Aggregator Status is too large");
const struct bramble_message_type bramble_opcodes_aggregator_status_type = {
    0x8073, sizeof(struct bramble_opcodes_aggregator_status), 3, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    opcodes_aggregator_status_fields,
    opcodes_aggregator_sequence_ranges,
    NULL,
    opcodes_aggregator_sequence_items};
