/* Made by src/message/generate.py from src/message/descriptions/light_hsl.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/light_hsl.h>

#include <stddef.h>

const struct bramble_message_type bramble_light_hsl_get_type = {
    0x826D, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_hsl_set_fields[] = {
    {offsetof(struct bramble_light_hsl_set, lightness), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_set, hue), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_set, saturation), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_set, tid), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_set, has_transition), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_hsl_set, transition_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 1, 1},
    {offsetof(struct bramble_light_hsl_set, transition_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_set, delay), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
static const struct bramble_range light_hsl_set_ranges[] = {
    {0, 62},
    {1, 1},
};
static const struct bramble_condition light_hsl_set_conditions[] = {
    {4, 1, 1, 0},
};
_Static_assert(sizeof(struct bramble_light_hsl_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Light HSL Set is too large");
const struct bramble_message_type bramble_light_hsl_set_type = {
    0x8276, sizeof(struct bramble_light_hsl_set), 7, 9,
    BRAMBLE_LAYER_ACCESS, 0, 8,
    light_hsl_set_fields,
    light_hsl_set_ranges,
    light_hsl_set_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_hsl_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_hsl_set_unacknowledged_type = {
    0x8277, sizeof(struct bramble_light_hsl_set_unacknowledged), 7, 9,
    BRAMBLE_LAYER_ACCESS, 0, 8,
    light_hsl_set_fields,
    light_hsl_set_ranges,
    light_hsl_set_conditions,
    NULL};

static const struct bramble_field light_hsl_status_fields[] = {
    {offsetof(struct bramble_light_hsl_status, lightness), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_status, hue), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_status, saturation), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_status, has_remaining), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_hsl_status, remaining_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_status, remaining_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
};
static const struct bramble_range light_hsl_status_ranges[] = {
    {1, 1},
};
static const struct bramble_condition light_hsl_status_conditions[] = {
    {3, 0, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_light_hsl_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Status is too large");
const struct bramble_message_type bramble_light_hsl_status_type = {
    0x8278, sizeof(struct bramble_light_hsl_status), 6, 7,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    light_hsl_status_fields,
    light_hsl_status_ranges,
    light_hsl_status_conditions,
    NULL};

const struct bramble_message_type bramble_light_hsl_target_get_type = {
    0x8279, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_hsl_target_status_fields[] = {
    {offsetof(struct bramble_light_hsl_target_status, lightness_target), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_target_status, hue_target), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_target_status, saturation_target), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_target_status, has_remaining), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_hsl_target_status, remaining_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_target_status, remaining_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_light_hsl_target_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Target Status is too large");
const struct bramble_message_type bramble_light_hsl_target_status_type = {
    0x827A, sizeof(struct bramble_light_hsl_target_status), 6, 7,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    light_hsl_target_status_fields,
    light_hsl_status_ranges,
    light_hsl_status_conditions,
    NULL};

const struct bramble_message_type bramble_light_hsl_hue_get_type = {
    0x826E, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_hsl_hue_set_fields[] = {
    {offsetof(struct bramble_light_hsl_hue_set, hue), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_hue_set, tid), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_hue_set, has_transition), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_hsl_hue_set, transition_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 1, 1},
    {offsetof(struct bramble_light_hsl_hue_set, transition_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_hue_set, delay), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
static const struct bramble_condition light_hsl_hue_set_conditions[] = {
    {2, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_light_hsl_hue_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Hue Set is too large");
const struct bramble_message_type bramble_light_hsl_hue_set_type = {
    0x826F, sizeof(struct bramble_light_hsl_hue_set), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    light_hsl_hue_set_fields,
    light_hsl_set_ranges,
    light_hsl_hue_set_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_hsl_hue_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Hue Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_hsl_hue_set_unacknowledged_type = {
    0x8270, sizeof(struct bramble_light_hsl_hue_set_unacknowledged), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    light_hsl_hue_set_fields,
    light_hsl_set_ranges,
    light_hsl_hue_set_conditions,
    NULL};

static const struct bramble_field light_hsl_hue_status_fields[] = {
    {offsetof(struct bramble_light_hsl_hue_status, present_hue), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_hue_status, has_target), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_hsl_hue_status, target_hue), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_hue_status, remaining_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_hue_status, remaining_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
};
static const struct bramble_condition light_hsl_hue_status_conditions[] = {
    {1, 0, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_light_hsl_hue_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Hue Status is too large");
const struct bramble_message_type bramble_light_hsl_hue_status_type = {
    0x8271, sizeof(struct bramble_light_hsl_hue_status), 2, 5,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    light_hsl_hue_status_fields,
    light_hsl_status_ranges,
    light_hsl_hue_status_conditions,
    NULL};

const struct bramble_message_type bramble_light_hsl_saturation_get_type = {
    0x8272, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_hsl_saturation_set_fields[] = {
    {offsetof(struct bramble_light_hsl_saturation_set, saturation), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_saturation_set, tid), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_saturation_set, has_transition), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_hsl_saturation_set, transition_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 1, 1},
    {offsetof(struct bramble_light_hsl_saturation_set, transition_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_saturation_set, delay), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_light_hsl_saturation_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Saturation Set is too large");
const struct bramble_message_type bramble_light_hsl_saturation_set_type = {
    0x8273, sizeof(struct bramble_light_hsl_saturation_set), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    light_hsl_saturation_set_fields,
    light_hsl_set_ranges,
    light_hsl_hue_set_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_hsl_saturation_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Saturation Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_hsl_saturation_set_unacknowledged_type = {
    0x8274, sizeof(struct bramble_light_hsl_saturation_set_unacknowledged), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    light_hsl_saturation_set_fields,
    light_hsl_set_ranges,
    light_hsl_hue_set_conditions,
    NULL};

static const struct bramble_field light_hsl_saturation_status_fields[] = {
    {offsetof(struct bramble_light_hsl_saturation_status, present_saturation), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_saturation_status, has_target), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_hsl_saturation_status, target_saturation), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_saturation_status, remaining_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_saturation_status, remaining_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_light_hsl_saturation_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Saturation Status is too large");
const struct bramble_message_type bramble_light_hsl_saturation_status_type = {
    0x8275, sizeof(struct bramble_light_hsl_saturation_status), 2, 5,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    light_hsl_saturation_status_fields,
    light_hsl_status_ranges,
    light_hsl_hue_status_conditions,
    NULL};

const struct bramble_message_type bramble_light_hsl_default_get_type = {
    0x827B, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_hsl_default_set_fields[] = {
    {offsetof(struct bramble_light_hsl_default_set, lightness), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_default_set, hue), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_default_set, saturation), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_light_hsl_default_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Default Set is too large");
const struct bramble_message_type bramble_light_hsl_default_set_type = {
    0x827F, sizeof(struct bramble_light_hsl_default_set), 6, 6,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    light_hsl_default_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_hsl_default_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Default Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_hsl_default_set_unacknowledged_type = {
    0x8280, sizeof(struct bramble_light_hsl_default_set_unacknowledged), 6, 6,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    light_hsl_default_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_hsl_default_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Default Status is too large");
const struct bramble_message_type bramble_light_hsl_default_status_type = {
    0x827C, sizeof(struct bramble_light_hsl_default_status), 6, 6,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    light_hsl_default_set_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_light_hsl_range_get_type = {
    0x827D, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_hsl_range_set_fields[] = {
    {offsetof(struct bramble_light_hsl_range_set, hue_range_min), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_range_set, hue_range_max), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_range_set, saturation_range_min), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_range_set, saturation_range_max), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_light_hsl_range_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Range Set is too large");
const struct bramble_message_type bramble_light_hsl_range_set_type = {
    0x8281, sizeof(struct bramble_light_hsl_range_set), 8, 8,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    light_hsl_range_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_hsl_range_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Range Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_hsl_range_set_unacknowledged_type = {
    0x8282, sizeof(struct bramble_light_hsl_range_set_unacknowledged), 8, 8,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    light_hsl_range_set_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_hsl_range_status_fields[] = {
    {offsetof(struct bramble_light_hsl_range_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_range_status, hue_range_min), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_range_status, hue_range_max), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_range_status, saturation_range_min), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_hsl_range_status, saturation_range_max), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_light_hsl_range_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Range Status is too large");
const struct bramble_message_type bramble_light_hsl_range_status_type = {
    0x827E, sizeof(struct bramble_light_hsl_range_status), 9, 9,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    light_hsl_range_status_fields,
    NULL,
    NULL,
    NULL};
