/* Made by src/message/generate.py from src/message/descriptions/opcodes_aggregator.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/opcodes_aggregator.h>

static const struct bramble_field_names opcodes_aggregator_item_field_names[] = {
    {"length_format", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"message", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_ACCESS_MESSAGE, 0, 1, 1},
};
const struct bramble_message_names bramble_opcodes_aggregator_item_names = {
    bramble_opcodes_aggregator_item_type,
    "Opcodes Aggregator Item", "opcodes_aggregator",
    opcodes_aggregator_item_field_names, 4, 1, 0xFFFF};

static const struct bramble_field_names opcodes_aggregator_sequence_field_names[] = {
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"items", NULL, &bramble_opcodes_aggregator_item_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_opcodes_aggregator_sequence_names = {
    bramble_opcodes_aggregator_sequence_type,
    "Opcodes Aggregator Sequence", "opcodes_aggregator",
    opcodes_aggregator_sequence_field_names, 2, 2, 0xFFFF};

static const struct bramble_value_name opcodes_aggregator_result_values[] = {
    {0, "Success"},
    {1, "Invalid Address"},
    {2, "Wrong Access Key"},
    {3, "Wrong Opcode"},
    {4, "Message Not Understood"},
    {5, "Response Overflow"},
};
static const struct bramble_field_names opcodes_aggregator_status_field_names[] = {
    {"status", NULL, NULL, opcodes_aggregator_result_values, 6, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"items", NULL, &bramble_opcodes_aggregator_item_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_opcodes_aggregator_status_names = {
    bramble_opcodes_aggregator_status_type,
    "Opcodes Aggregator Status", "opcodes_aggregator",
    opcodes_aggregator_status_field_names, 3, 3, 0xFFFF};
