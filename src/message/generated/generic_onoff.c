/* Made by src/message/generate.py from src/message/descriptions/generic_onoff.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_onoff.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_onoff_get_type = {
    0x8201, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field generic_onoff_set_fields[] = {
    {offsetof(struct bramble_generic_onoff_set, onoff), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_generic_onoff_set, tid), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_onoff_set, has_transition), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_onoff_set, transition_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 1, 1, 1},
    {offsetof(struct bramble_generic_onoff_set, transition_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
    {offsetof(struct bramble_generic_onoff_set, delay), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
static const struct bramble_range generic_onoff_set_ranges[] = {
    {0, 1},
    {0, 62},
    {1, 1},
};
static const struct bramble_condition generic_onoff_set_conditions[] = {
    {2, 2, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_generic_onoff_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic OnOff Set is too large");
const struct bramble_message_type bramble_generic_onoff_set_type = {
    0x8202, sizeof(struct bramble_generic_onoff_set), 2, 4,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    generic_onoff_set_fields,
    generic_onoff_set_ranges,
    generic_onoff_set_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_onoff_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic OnOff Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_onoff_set_unacknowledged_type = {
    0x8203, sizeof(struct bramble_generic_onoff_set_unacknowledged), 2, 4,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    generic_onoff_set_fields,
    generic_onoff_set_ranges,
    generic_onoff_set_conditions,
    NULL};

static const struct bramble_field generic_onoff_status_fields[] = {
    {offsetof(struct bramble_generic_onoff_status, present_onoff), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_generic_onoff_status, has_target), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_onoff_status, target_onoff), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 1, 1},
    {offsetof(struct bramble_generic_onoff_status, remaining_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 0, 1},
    {offsetof(struct bramble_generic_onoff_status, remaining_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
};
static const struct bramble_range generic_onoff_status_ranges[] = {
    {0, 1},
    {1, 1},
};
static const struct bramble_condition generic_onoff_status_conditions[] = {
    {1, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_generic_onoff_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic OnOff Status is too large");
const struct bramble_message_type bramble_generic_onoff_status_type = {
    0x8204, sizeof(struct bramble_generic_onoff_status), 1, 3,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    generic_onoff_status_fields,
    generic_onoff_status_ranges,
    generic_onoff_status_conditions,
    NULL};
