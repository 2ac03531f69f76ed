/* Made by src/message/generate.py from src/message/descriptions/generic_level.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_level.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_level_get_type = {
    0x8205, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field generic_level_set_fields[] = {
    {offsetof(struct bramble_generic_level_set, level), BRAMBLE_FIELD_SIGNED, 16, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_level_set, tid), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_level_set, has_transition), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_level_set, transition_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 1, 1},
    {offsetof(struct bramble_generic_level_set, transition_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
    {offsetof(struct bramble_generic_level_set, delay), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
static const struct bramble_range generic_level_set_ranges[] = {
    {0, 62},
    {1, 1},
};
static const struct bramble_condition generic_level_set_conditions[] = {
    {2, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_generic_level_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Level Set is too large");
const struct bramble_message_type bramble_generic_level_set_type = {
    0x8206, sizeof(struct bramble_generic_level_set), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    generic_level_set_fields,
    generic_level_set_ranges,
    generic_level_set_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_level_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Level Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_level_set_unacknowledged_type = {
    0x8207, sizeof(struct bramble_generic_level_set_unacknowledged), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    generic_level_set_fields,
    generic_level_set_ranges,
    generic_level_set_conditions,
    NULL};

static const struct bramble_field generic_level_status_fields[] = {
    {offsetof(struct bramble_generic_level_status, present_level), BRAMBLE_FIELD_SIGNED, 16, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_level_status, has_target), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_level_status, target_level), BRAMBLE_FIELD_SIGNED, 16, 1, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_level_status, remaining_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 0, 1},
    {offsetof(struct bramble_generic_level_status, remaining_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
};
static const struct bramble_range generic_level_status_ranges[] = {
    {1, 1},
};
static const struct bramble_condition generic_level_status_conditions[] = {
    {1, 0, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_generic_level_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Level Status is too large");
const struct bramble_message_type bramble_generic_level_status_type = {
    0x8208, sizeof(struct bramble_generic_level_status), 2, 5,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    generic_level_status_fields,
    generic_level_status_ranges,
    generic_level_status_conditions,
    NULL};

static const struct bramble_field generic_delta_set_fields[] = {
    {offsetof(struct bramble_generic_delta_set, delta_level), BRAMBLE_FIELD_SIGNED, 32, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_delta_set, tid), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_delta_set, has_transition), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_delta_set, transition_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 1, 1},
    {offsetof(struct bramble_generic_delta_set, transition_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
    {offsetof(struct bramble_generic_delta_set, delay), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_generic_delta_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Delta Set is too large");
const struct bramble_message_type bramble_generic_delta_set_type = {
    0x8209, sizeof(struct bramble_generic_delta_set), 5, 7,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    generic_delta_set_fields,
    generic_level_set_ranges,
    generic_level_set_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_delta_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Delta Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_delta_set_unacknowledged_type = {
    0x820A, sizeof(struct bramble_generic_delta_set_unacknowledged), 5, 7,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    generic_delta_set_fields,
    generic_level_set_ranges,
    generic_level_set_conditions,
    NULL};

static const struct bramble_field generic_move_set_fields[] = {
    {offsetof(struct bramble_generic_move_set, delta_level), BRAMBLE_FIELD_SIGNED, 16, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_move_set, tid), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_move_set, has_transition), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_move_set, transition_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 1, 1},
    {offsetof(struct bramble_generic_move_set, transition_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
    {offsetof(struct bramble_generic_move_set, delay), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_generic_move_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Move Set is too large");
const struct bramble_message_type bramble_generic_move_set_type = {
    0x820B, sizeof(struct bramble_generic_move_set), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    generic_move_set_fields,
    generic_level_set_ranges,
    generic_level_set_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_move_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Move Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_move_set_unacknowledged_type = {
    0x820C, sizeof(struct bramble_generic_move_set_unacknowledged), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    generic_move_set_fields,
    generic_level_set_ranges,
    generic_level_set_conditions,
    NULL};
