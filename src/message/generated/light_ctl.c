/* Made by src/message/generate.py from src/message/descriptions/light_ctl.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/light_ctl.h>

#include <stddef.h>

const struct bramble_message_type bramble_light_ctl_get_type = {
    0x825D, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_ctl_set_fields[] = {
    {offsetof(struct bramble_light_ctl_set, lightness), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_ctl_set, temperature), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_light_ctl_set, delta_uv), BRAMBLE_FIELD_SIGNED, 16, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_ctl_set, tid), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_light_ctl_set, has_transition), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_ctl_set, transition_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 1, 1, 1},
    {offsetof(struct bramble_light_ctl_set, transition_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
    {offsetof(struct bramble_light_ctl_set, delay), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
static const struct bramble_range light_ctl_set_ranges[] = {
    {800, 20000},
    {0, 62},
    {1, 1},
};
static const struct bramble_condition light_ctl_set_conditions[] = {
    {4, 2, 1, 0},
};
_Static_assert(sizeof(struct bramble_light_ctl_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Light CTL Set is too large");
const struct bramble_message_type bramble_light_ctl_set_type = {
    0x825E, sizeof(struct bramble_light_ctl_set), 7, 9,
    BRAMBLE_LAYER_ACCESS, 0, 8,
    light_ctl_set_fields,
    light_ctl_set_ranges,
    light_ctl_set_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_ctl_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_ctl_set_unacknowledged_type = {
    0x825F, sizeof(struct bramble_light_ctl_set_unacknowledged), 7, 9,
    BRAMBLE_LAYER_ACCESS, 0, 8,
    light_ctl_set_fields,
    light_ctl_set_ranges,
    light_ctl_set_conditions,
    NULL};

static const struct bramble_field light_ctl_status_fields[] = {
    {offsetof(struct bramble_light_ctl_status, present_lightness), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_ctl_status, present_temperature), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_light_ctl_status, has_target), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_ctl_status, target_lightness), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_light_ctl_status, target_temperature), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 1, 1},
    {offsetof(struct bramble_light_ctl_status, remaining_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 0, 1},
    {offsetof(struct bramble_light_ctl_status, remaining_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
};
static const struct bramble_range light_ctl_status_ranges[] = {
    {800, 20000},
    {1, 1},
};
static const struct bramble_condition light_ctl_status_conditions[] = {
    {2, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_light_ctl_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Status is too large");
const struct bramble_message_type bramble_light_ctl_status_type = {
    0x8260, sizeof(struct bramble_light_ctl_status), 4, 9,
    BRAMBLE_LAYER_ACCESS, 0, 7,
    light_ctl_status_fields,
    light_ctl_status_ranges,
    light_ctl_status_conditions,
    NULL};

const struct bramble_message_type bramble_light_ctl_temperature_get_type = {
    0x8261, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_ctl_temperature_set_fields[] = {
    {offsetof(struct bramble_light_ctl_temperature_set, temperature), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_light_ctl_temperature_set, delta_uv), BRAMBLE_FIELD_SIGNED, 16, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_ctl_temperature_set, tid), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_light_ctl_temperature_set, has_transition), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_ctl_temperature_set, transition_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 1, 1, 1},
    {offsetof(struct bramble_light_ctl_temperature_set, transition_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
    {offsetof(struct bramble_light_ctl_temperature_set, delay), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
static const struct bramble_condition light_ctl_temperature_set_conditions[] = {
    {3, 2, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_light_ctl_temperature_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Temperature Set is too large");
const struct bramble_message_type bramble_light_ctl_temperature_set_type = {
    0x8264, sizeof(struct bramble_light_ctl_temperature_set), 5, 7,
    BRAMBLE_LAYER_ACCESS, 0, 7,
    light_ctl_temperature_set_fields,
    light_ctl_set_ranges,
    light_ctl_temperature_set_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_ctl_temperature_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Temperature Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_ctl_temperature_set_unacknowledged_type = {
    0x8265, sizeof(struct bramble_light_ctl_temperature_set_unacknowledged), 5, 7,
    BRAMBLE_LAYER_ACCESS, 0, 7,
    light_ctl_temperature_set_fields,
    light_ctl_set_ranges,
    light_ctl_temperature_set_conditions,
    NULL};

static const struct bramble_field light_ctl_temperature_status_fields[] = {
    {offsetof(struct bramble_light_ctl_temperature_status, present_temperature),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_light_ctl_temperature_status, present_delta_uv),
     BRAMBLE_FIELD_SIGNED, 16, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_ctl_temperature_status, has_target), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_ctl_temperature_status, target_temperature), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 1, 1},
    {offsetof(struct bramble_light_ctl_temperature_status, target_delta_uv),
     BRAMBLE_FIELD_SIGNED, 16, 1, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_ctl_temperature_status, remaining_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 0, 1},
    {offsetof(struct bramble_light_ctl_temperature_status, remaining_resolution),
     BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_light_ctl_temperature_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Temperature Status is too large");
const struct bramble_message_type bramble_light_ctl_temperature_status_type = {
    0x8266, sizeof(struct bramble_light_ctl_temperature_status), 4, 9,
    BRAMBLE_LAYER_ACCESS, 0, 7,
    light_ctl_temperature_status_fields,
    light_ctl_status_ranges,
    light_ctl_status_conditions,
    NULL};

const struct bramble_message_type bramble_light_ctl_temperature_range_get_type = {
    0x8262, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_ctl_temperature_range_set_fields[] = {
    {offsetof(struct bramble_light_ctl_temperature_range_set, range_min), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_light_ctl_temperature_range_set, range_max), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
static const struct bramble_range light_ctl_temperature_range_set_ranges[] = {
    {800, 20000},
};
_Static_assert(
    sizeof(struct bramble_light_ctl_temperature_range_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Temperature Range Set is too large");
const struct bramble_message_type bramble_light_ctl_temperature_range_set_type = {
    0x826B, sizeof(struct bramble_light_ctl_temperature_range_set), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    light_ctl_temperature_range_set_fields,
    light_ctl_temperature_range_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_ctl_temperature_range_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Temperature Range Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_ctl_temperature_range_set_unacknowledged_type = {
    0x826C, sizeof(struct bramble_light_ctl_temperature_range_set_unacknowledged), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    light_ctl_temperature_range_set_fields,
    light_ctl_temperature_range_set_ranges,
    NULL,
    NULL};

static const struct bramble_field light_ctl_temperature_range_status_fields[] = {
    {offsetof(struct bramble_light_ctl_temperature_range_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_light_ctl_temperature_range_status, range_min), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 2, 1},
    {offsetof(struct bramble_light_ctl_temperature_range_status, range_max), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 2, 1},
};
static const struct bramble_range light_ctl_temperature_range_status_ranges[] = {
    {800, 20000},
    {65535, 65535},
};
_Static_assert(
    sizeof(struct bramble_light_ctl_temperature_range_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Temperature Range Status is too large");
const struct bramble_message_type bramble_light_ctl_temperature_range_status_type = {
    0x8263, sizeof(struct bramble_light_ctl_temperature_range_status), 5, 5,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    light_ctl_temperature_range_status_fields,
    light_ctl_temperature_range_status_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_light_ctl_default_get_type = {
    0x8267, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_ctl_default_set_fields[] = {
    {offsetof(struct bramble_light_ctl_default_set, lightness), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_ctl_default_set, temperature), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_light_ctl_default_set, delta_uv), BRAMBLE_FIELD_SIGNED, 16, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_light_ctl_default_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Default Set is too large");
const struct bramble_message_type bramble_light_ctl_default_set_type = {
    0x8269, sizeof(struct bramble_light_ctl_default_set), 6, 6,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    light_ctl_default_set_fields,
    light_ctl_temperature_range_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_ctl_default_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Default Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_ctl_default_set_unacknowledged_type = {
    0x826A, sizeof(struct bramble_light_ctl_default_set_unacknowledged), 6, 6,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    light_ctl_default_set_fields,
    light_ctl_temperature_range_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_ctl_default_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Default Status is too large");
const struct bramble_message_type bramble_light_ctl_default_status_type = {
    0x8268, sizeof(struct bramble_light_ctl_default_status), 6, 6,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    light_ctl_default_set_fields,
    light_ctl_temperature_range_set_ranges,
    NULL,
    NULL};
