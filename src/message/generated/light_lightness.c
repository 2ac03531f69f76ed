/* Made by src/message/generate.py from src/message/descriptions/light_lightness.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/light_lightness.h>

#include <stddef.h>

const struct bramble_message_type bramble_light_lightness_get_type = {
    0x824B, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_lightness_set_fields[] = {
    {offsetof(struct bramble_light_lightness_set, lightness), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_lightness_set, tid), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_light_lightness_set, has_transition), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_lightness_set, transition_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 1, 1},
    {offsetof(struct bramble_light_lightness_set, transition_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
    {offsetof(struct bramble_light_lightness_set, delay), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
static const struct bramble_range light_lightness_set_ranges[] = {
    {0, 62},
    {1, 1},
};
static const struct bramble_condition light_lightness_set_conditions[] = {
    {2, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_light_lightness_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Set is too large");
const struct bramble_message_type bramble_light_lightness_set_type = {
    0x824C, sizeof(struct bramble_light_lightness_set), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    light_lightness_set_fields,
    light_lightness_set_ranges,
    light_lightness_set_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_lightness_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lightness_set_unacknowledged_type = {
    0x824D, sizeof(struct bramble_light_lightness_set_unacknowledged), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    light_lightness_set_fields,
    light_lightness_set_ranges,
    light_lightness_set_conditions,
    NULL};

static const struct bramble_field light_lightness_status_fields[] = {
    {offsetof(struct bramble_light_lightness_status, present_lightness), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_lightness_status, has_target), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_lightness_status, target_lightness), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_light_lightness_status, remaining_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 0, 1},
    {offsetof(struct bramble_light_lightness_status, remaining_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
};
static const struct bramble_range light_lightness_status_ranges[] = {
    {1, 1},
};
static const struct bramble_condition light_lightness_status_conditions[] = {
    {1, 0, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_light_lightness_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Status is too large");
const struct bramble_message_type bramble_light_lightness_status_type = {
    0x824E, sizeof(struct bramble_light_lightness_status), 2, 5,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    light_lightness_status_fields,
    light_lightness_status_ranges,
    light_lightness_status_conditions,
    NULL};

const struct bramble_message_type bramble_light_lightness_linear_get_type = {
    0x824F, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_lightness_linear_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Linear Set is too large");
const struct bramble_message_type bramble_light_lightness_linear_set_type = {
    0x8250, sizeof(struct bramble_light_lightness_linear_set), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    light_lightness_set_fields,
    light_lightness_set_ranges,
    light_lightness_set_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_lightness_linear_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Linear Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lightness_linear_set_unacknowledged_type = {
    0x8251, sizeof(struct bramble_light_lightness_linear_set_unacknowledged), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    light_lightness_set_fields,
    light_lightness_set_ranges,
    light_lightness_set_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_lightness_linear_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Linear Status is too large");
const struct bramble_message_type bramble_light_lightness_linear_status_type = {
    0x8252, sizeof(struct bramble_light_lightness_linear_status), 2, 5,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    light_lightness_status_fields,
    light_lightness_status_ranges,
    light_lightness_status_conditions,
    NULL};

const struct bramble_message_type bramble_light_lightness_last_get_type = {
    0x8253, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_lightness_last_status_fields[] = {
    {offsetof(struct bramble_light_lightness_last_status, lightness), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_light_lightness_last_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Last Status is too large");
const struct bramble_message_type bramble_light_lightness_last_status_type = {
    0x8254, sizeof(struct bramble_light_lightness_last_status), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    light_lightness_last_status_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_light_lightness_default_get_type = {
    0x8255, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_lightness_default_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Default Set is too large");
const struct bramble_message_type bramble_light_lightness_default_set_type = {
    0x8259, sizeof(struct bramble_light_lightness_default_set), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    light_lightness_last_status_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_lightness_default_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Default Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lightness_default_set_unacknowledged_type = {
    0x825A, sizeof(struct bramble_light_lightness_default_set_unacknowledged), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    light_lightness_last_status_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_lightness_default_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Default Status is too large");
const struct bramble_message_type bramble_light_lightness_default_status_type = {
    0x8256, sizeof(struct bramble_light_lightness_default_status), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    light_lightness_last_status_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_light_lightness_range_get_type = {
    0x8257, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_lightness_range_set_fields[] = {
    {offsetof(struct bramble_light_lightness_range_set, range_min), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_lightness_range_set, range_max), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_light_lightness_range_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Range Set is too large");
const struct bramble_message_type bramble_light_lightness_range_set_type = {
    0x825B, sizeof(struct bramble_light_lightness_range_set), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    light_lightness_range_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_lightness_range_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Range Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lightness_range_set_unacknowledged_type = {
    0x825C, sizeof(struct bramble_light_lightness_range_set_unacknowledged), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    light_lightness_range_set_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_lightness_range_status_fields[] = {
    {offsetof(struct bramble_light_lightness_range_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_light_lightness_range_status, range_min), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_light_lightness_range_status, range_max), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_light_lightness_range_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Range Status is too large");
const struct bramble_message_type bramble_light_lightness_range_status_type = {
    0x8258, sizeof(struct bramble_light_lightness_range_status), 5, 5,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    light_lightness_range_status_fields,
    NULL,
    NULL,
    NULL};
