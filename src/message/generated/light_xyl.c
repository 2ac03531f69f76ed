/* Made by src/message/generate.py from src/message/descriptions/light_xyl.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/light_xyl.h>

#include <stddef.h>

const struct bramble_message_type bramble_light_xyl_get_type = {
    0x8283, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_xyl_set_fields[] = {
    {offsetof(struct bramble_light_xyl_set, lightness), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_set, x), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_set, y), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_set, tid), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_set, has_transition), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_xyl_set, transition_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 1, 1},
    {offsetof(struct bramble_light_xyl_set, transition_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_set, delay), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
static const struct bramble_range light_xyl_set_ranges[] = {
    {0, 62},
    {1, 1},
};
static const struct bramble_condition light_xyl_set_conditions[] = {
    {4, 1, 1, 0},
};
_Static_assert(sizeof(struct bramble_light_xyl_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Light xyL Set is too large");
const struct bramble_message_type bramble_light_xyl_set_type = {
    0x8284, sizeof(struct bramble_light_xyl_set), 7, 9,
    BRAMBLE_LAYER_ACCESS, 0, 8,
    light_xyl_set_fields,
    light_xyl_set_ranges,
    light_xyl_set_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_xyl_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_xyl_set_unacknowledged_type = {
    0x8285, sizeof(struct bramble_light_xyl_set_unacknowledged), 7, 9,
    BRAMBLE_LAYER_ACCESS, 0, 8,
    light_xyl_set_fields,
    light_xyl_set_ranges,
    light_xyl_set_conditions,
    NULL};

static const struct bramble_field light_xyl_status_fields[] = {
    {offsetof(struct bramble_light_xyl_status, lightness), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_status, x), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_status, y), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_status, has_remaining), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_xyl_status, remaining_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_status, remaining_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
};
static const struct bramble_range light_xyl_status_ranges[] = {
    {1, 1},
};
static const struct bramble_condition light_xyl_status_conditions[] = {
    {3, 0, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_light_xyl_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Status is too large");
const struct bramble_message_type bramble_light_xyl_status_type = {
    0x8286, sizeof(struct bramble_light_xyl_status), 6, 7,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    light_xyl_status_fields,
    light_xyl_status_ranges,
    light_xyl_status_conditions,
    NULL};

const struct bramble_message_type bramble_light_xyl_target_get_type = {
    0x8287, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_xyl_target_status_fields[] = {
    {offsetof(struct bramble_light_xyl_target_status, target_lightness), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_target_status, target_x), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_target_status, target_y), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_target_status, has_remaining), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_xyl_target_status, remaining_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_target_status, remaining_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_light_xyl_target_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Target Status is too large");
const struct bramble_message_type bramble_light_xyl_target_status_type = {
    0x8288, sizeof(struct bramble_light_xyl_target_status), 6, 7,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    light_xyl_target_status_fields,
    light_xyl_status_ranges,
    light_xyl_status_conditions,
    NULL};

const struct bramble_message_type bramble_light_xyl_default_get_type = {
    0x8289, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_xyl_default_set_fields[] = {
    {offsetof(struct bramble_light_xyl_default_set, lightness), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_default_set, x), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_default_set, y), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_light_xyl_default_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Default Set is too large");
const struct bramble_message_type bramble_light_xyl_default_set_type = {
    0x828D, sizeof(struct bramble_light_xyl_default_set), 6, 6,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    light_xyl_default_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_xyl_default_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Default Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_xyl_default_set_unacknowledged_type = {
    0x828E, sizeof(struct bramble_light_xyl_default_set_unacknowledged), 6, 6,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    light_xyl_default_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_xyl_default_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Default Status is too large");
const struct bramble_message_type bramble_light_xyl_default_status_type = {
    0x828A, sizeof(struct bramble_light_xyl_default_status), 6, 6,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    light_xyl_default_set_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_light_xyl_range_get_type = {
    0x828B, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_xyl_range_set_fields[] = {
    {offsetof(struct bramble_light_xyl_range_set, x_range_min), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_range_set, x_range_max), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_range_set, y_range_min), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_range_set, y_range_max), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_light_xyl_range_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Range Set is too large");
const struct bramble_message_type bramble_light_xyl_range_set_type = {
    0x828F, sizeof(struct bramble_light_xyl_range_set), 8, 8,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    light_xyl_range_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_xyl_range_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Range Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_xyl_range_set_unacknowledged_type = {
    0x8290, sizeof(struct bramble_light_xyl_range_set_unacknowledged), 8, 8,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    light_xyl_range_set_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_xyl_range_status_fields[] = {
    {offsetof(struct bramble_light_xyl_range_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_range_status, x_range_min), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_range_status, x_range_max), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_range_status, y_range_min), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_xyl_range_status, y_range_max), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_light_xyl_range_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Range Status is too large");
const struct bramble_message_type bramble_light_xyl_range_status_type = {
    0x828C, sizeof(struct bramble_light_xyl_range_status), 9, 9,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    light_xyl_range_status_fields,
    NULL,
    NULL,
    NULL};
