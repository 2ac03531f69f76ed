/* Made by src/message/generate.py from src/message/descriptions/flight_recorder.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/flight_recorder.h>

#include <stddef.h>

static const struct bramble_field flight_record_fields[] = {
    {offsetof(struct bramble_flight_record, time_form), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_flight_record, event), BRAMBLE_FIELD_UNSIGNED, 6, 0, 0, 0, 1},
    {offsetof(struct bramble_flight_record, repeated), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_flight_record, with_addresses), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_flight_record, with_sequence), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_flight_record, with_opcode), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_flight_record, value_form), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_flight_record, with_reason), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_flight_record, with_key), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_flight_record, elapsed), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
    {offsetof(struct bramble_flight_record, elapsed_long), BRAMBLE_FIELD_UNSIGNED, 16, 2, 0, 0, 1},
    {offsetof(struct bramble_flight_record, elapsed_longest), BRAMBLE_FIELD_UNSIGNED, 40, 3, 0, 0, 1},
    {offsetof(struct bramble_flight_record, source), BRAMBLE_FIELD_UNSIGNED, 16, 4, 0, 0, 1},
    {offsetof(struct bramble_flight_record, destination), BRAMBLE_FIELD_UNSIGNED, 16, 4, 0, 0, 1},
    {offsetof(struct bramble_flight_record, sequence), BRAMBLE_FIELD_UNSIGNED, 24, 5, 0, 0, 1},
    {offsetof(struct bramble_flight_record, opcode), BRAMBLE_FIELD_UNSIGNED, 24, 6, 0, 0, 1},
    {offsetof(struct bramble_flight_record, value), BRAMBLE_FIELD_UNSIGNED, 8, 7, 0, 0, 1},
    {offsetof(struct bramble_flight_record, value_long), BRAMBLE_FIELD_UNSIGNED, 16, 8, 0, 0, 1},
    {offsetof(struct bramble_flight_record, value_longest), BRAMBLE_FIELD_UNSIGNED, 32, 9, 0, 0, 1},
    {offsetof(struct bramble_flight_record, drop), BRAMBLE_FIELD_UNSIGNED, 8, 11, 0, 0, 1},
    {offsetof(struct bramble_flight_record, error), BRAMBLE_FIELD_UNSIGNED, 8, 12, 0, 0, 1},
    {offsetof(struct bramble_flight_record, key_index), BRAMBLE_FIELD_UNSIGNED, 16, 13, 0, 0, 1},
    {offsetof(struct bramble_flight_record, repeats), BRAMBLE_FIELD_UNSIGNED, 8, 14, 0, 1, 1},
};
static const struct bramble_range flight_record_ranges[] = {
    {1, INT32_MAX},
    {1, 1},
    {2, 2},
    {3, 3},
    {0, 31},
    {35, 63},
    {32, 34},
};
static const struct bramble_condition flight_record_conditions[] = {
    {0, 1, 1, 0},
    {0, 2, 1, 0},
    {0, 3, 1, 0},
    {3, 1, 1, 0},
    {4, 1, 1, 0},
    {5, 1, 1, 0},
    {6, 1, 1, 0},
    {6, 2, 1, 0},
    {6, 3, 1, 0},
    {7, 1, 1, 0},
    {1, 4, 2, 10},
    {1, 6, 1, 10},
    {8, 1, 1, 0},
    {2, 1, 1, 0},
};
_Static_assert(sizeof(struct bramble_flight_record) <= BRAMBLE_ITEM_FIELDS_MAX, "Flight Record is too large");
const struct bramble_message_type bramble_flight_record_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_flight_record), 2, 25,
    BRAMBLE_LAYER_OTHER, 0, 23,
    flight_record_fields,
    flight_record_ranges,
    flight_record_conditions,
    NULL};
