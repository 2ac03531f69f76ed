/* Made by src/message/generate.py from src/message/descriptions/generic_power_level.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_power_level.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_power_level_get_type = {
    0x8215, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field generic_power_level_set_fields[] = {
    {offsetof(struct bramble_generic_power_level_set, power), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_power_level_set, tid), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_power_level_set, has_transition), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_power_level_set, transition_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 1, 1},
    {offsetof(struct bramble_generic_power_level_set, transition_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
    {offsetof(struct bramble_generic_power_level_set, delay), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
static const struct bramble_range generic_power_level_set_ranges[] = {
    {0, 62},
    {1, 1},
};
static const struct bramble_condition generic_power_level_set_conditions[] = {
    {2, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_generic_power_level_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Level Set is too large");
const struct bramble_message_type bramble_generic_power_level_set_type = {
    0x8216, sizeof(struct bramble_generic_power_level_set), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    generic_power_level_set_fields,
    generic_power_level_set_ranges,
    generic_power_level_set_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_power_level_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Level Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_power_level_set_unacknowledged_type = {
    0x8217, sizeof(struct bramble_generic_power_level_set_unacknowledged), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    generic_power_level_set_fields,
    generic_power_level_set_ranges,
    generic_power_level_set_conditions,
    NULL};

static const struct bramble_field generic_power_level_status_fields[] = {
    {offsetof(struct bramble_generic_power_level_status, present_power), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_power_level_status, has_target), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_power_level_status, target_power), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_generic_power_level_status, remaining_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 0, 1},
    {offsetof(struct bramble_generic_power_level_status, remaining_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
};
static const struct bramble_range generic_power_level_status_ranges[] = {
    {1, 1},
};
static const struct bramble_condition generic_power_level_status_conditions[] = {
    {1, 0, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_generic_power_level_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Level Status is too large");
const struct bramble_message_type bramble_generic_power_level_status_type = {
    0x8218, sizeof(struct bramble_generic_power_level_status), 2, 5,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    generic_power_level_status_fields,
    generic_power_level_status_ranges,
    generic_power_level_status_conditions,
    NULL};

const struct bramble_message_type bramble_generic_power_last_get_type = {
    0x8219, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field generic_power_last_status_fields[] = {
    {offsetof(struct bramble_generic_power_last_status, power), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_generic_power_last_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Last Status is too large");
const struct bramble_message_type bramble_generic_power_last_status_type = {
    0x821A, sizeof(struct bramble_generic_power_last_status), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    generic_power_last_status_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_generic_power_default_get_type = {
    0x821B, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_power_default_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Default Set is too large");
const struct bramble_message_type bramble_generic_power_default_set_type = {
    0x821F, sizeof(struct bramble_generic_power_default_set), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    generic_power_last_status_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_power_default_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Default Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_power_default_set_unacknowledged_type = {
    0x8220, sizeof(struct bramble_generic_power_default_set_unacknowledged), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    generic_power_last_status_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_power_default_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Default Status is too large");
const struct bramble_message_type bramble_generic_power_default_status_type = {
    0x821C, sizeof(struct bramble_generic_power_default_status), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    generic_power_last_status_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_generic_power_range_get_type = {
    0x821D, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field generic_power_range_set_fields[] = {
    {offsetof(struct bramble_generic_power_range_set, range_min), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_power_range_set, range_max), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_generic_power_range_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Range Set is too large");
const struct bramble_message_type bramble_generic_power_range_set_type = {
    0x8221, sizeof(struct bramble_generic_power_range_set), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    generic_power_range_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_power_range_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Range Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_power_range_set_unacknowledged_type = {
    0x8222, sizeof(struct bramble_generic_power_range_set_unacknowledged), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    generic_power_range_set_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field generic_power_range_status_fields[] = {
    {offsetof(struct bramble_generic_power_range_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_power_range_status, range_min), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_power_range_status, range_max), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_generic_power_range_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Range Status is too large");
const struct bramble_message_type bramble_generic_power_range_status_type = {
    0x821E, sizeof(struct bramble_generic_power_range_status), 5, 5,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    generic_power_range_status_fields,
    NULL,
    NULL,
    NULL};
