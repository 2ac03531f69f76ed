/* Made by src/message/generate.py from src/message/descriptions/light_lc.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/light_lc.h>

#include <stddef.h>

const struct bramble_message_type bramble_light_lc_mode_get_type = {
    0x8291, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_lc_mode_set_fields[] = {
    {offsetof(struct bramble_light_lc_mode_set, mode), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
static const struct bramble_range light_lc_mode_set_ranges[] = {
    {0, 1},
};
_Static_assert(
    sizeof(struct bramble_light_lc_mode_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Mode Set is too large");
const struct bramble_message_type bramble_light_lc_mode_set_type = {
    0x8292, sizeof(struct bramble_light_lc_mode_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    light_lc_mode_set_fields,
    light_lc_mode_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_lc_mode_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Mode Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lc_mode_set_unacknowledged_type = {
    0x8293, sizeof(struct bramble_light_lc_mode_set_unacknowledged), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    light_lc_mode_set_fields,
    light_lc_mode_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_lc_mode_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Mode Status is too large");
const struct bramble_message_type bramble_light_lc_mode_status_type = {
    0x8294, sizeof(struct bramble_light_lc_mode_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    light_lc_mode_set_fields,
    light_lc_mode_set_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_light_lc_om_get_type = {
    0x8295, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

_Static_assert(sizeof(struct bramble_light_lc_om_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Light LC OM Set is too large");
const struct bramble_message_type bramble_light_lc_om_set_type = {
    0x8296, sizeof(struct bramble_light_lc_om_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    light_lc_mode_set_fields,
    light_lc_mode_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_lc_om_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC OM Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lc_om_set_unacknowledged_type = {
    0x8297, sizeof(struct bramble_light_lc_om_set_unacknowledged), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    light_lc_mode_set_fields,
    light_lc_mode_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_lc_om_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC OM Status is too large");
const struct bramble_message_type bramble_light_lc_om_status_type = {
    0x8298, sizeof(struct bramble_light_lc_om_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    light_lc_mode_set_fields,
    light_lc_mode_set_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_light_lc_light_onoff_get_type = {
    0x8299, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field light_lc_light_onoff_set_fields[] = {
    {offsetof(struct bramble_light_lc_light_onoff_set, light_onoff), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_light_lc_light_onoff_set, tid), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_light_lc_light_onoff_set, has_transition), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_lc_light_onoff_set, transition_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 1, 1, 1},
    {offsetof(struct bramble_light_lc_light_onoff_set, transition_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
    {offsetof(struct bramble_light_lc_light_onoff_set, delay), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
static const struct bramble_range light_lc_light_onoff_set_ranges[] = {
    {0, 1},
    {0, 62},
    {1, 1},
};
static const struct bramble_condition light_lc_light_onoff_set_conditions[] = {
    {2, 2, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_light_lc_light_onoff_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Light OnOff Set is too large");
const struct bramble_message_type bramble_light_lc_light_onoff_set_type = {
    0x829A, sizeof(struct bramble_light_lc_light_onoff_set), 2, 4,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    light_lc_light_onoff_set_fields,
    light_lc_light_onoff_set_ranges,
    light_lc_light_onoff_set_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_lc_light_onoff_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Light OnOff Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lc_light_onoff_set_unacknowledged_type = {
    0x829B, sizeof(struct bramble_light_lc_light_onoff_set_unacknowledged), 2, 4,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    light_lc_light_onoff_set_fields,
    light_lc_light_onoff_set_ranges,
    light_lc_light_onoff_set_conditions,
    NULL};

static const struct bramble_field light_lc_light_onoff_status_fields[] = {
    {offsetof(struct bramble_light_lc_light_onoff_status, present_light_onoff), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_light_lc_light_onoff_status, has_target), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_light_lc_light_onoff_status, target_light_onoff), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 1, 1},
    {offsetof(struct bramble_light_lc_light_onoff_status, remaining_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 0, 1},
    {offsetof(struct bramble_light_lc_light_onoff_status, remaining_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
};
static const struct bramble_range light_lc_light_onoff_status_ranges[] = {
    {0, 1},
    {1, 1},
};
static const struct bramble_condition light_lc_light_onoff_status_conditions[] = {
    {1, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_light_lc_light_onoff_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Light OnOff Status is too large");
const struct bramble_message_type bramble_light_lc_light_onoff_status_type = {
    0x829C, sizeof(struct bramble_light_lc_light_onoff_status), 1, 3,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    light_lc_light_onoff_status_fields,
    light_lc_light_onoff_status_ranges,
    light_lc_light_onoff_status_conditions,
    NULL};

static const struct bramble_field light_lc_property_get_fields[] = {
    {offsetof(struct bramble_light_lc_property_get, light_lc_property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
static const struct bramble_range light_lc_property_get_ranges[] = {
    {1, INT32_MAX},
};
_Static_assert(
    sizeof(struct bramble_light_lc_property_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Property Get is too large");
const struct bramble_message_type bramble_light_lc_property_get_type = {
    0x829D, sizeof(struct bramble_light_lc_property_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    light_lc_property_get_fields,
    light_lc_property_get_ranges,
    NULL,
    NULL};

static const struct bramble_field light_lc_property_set_fields[] = {
    {offsetof(struct bramble_light_lc_property_set, light_lc_property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_light_lc_property_set, value), BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_light_lc_property_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Property Set is too large");
const struct bramble_message_type bramble_light_lc_property_set_type = {
    0x62, sizeof(struct bramble_light_lc_property_set), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    light_lc_property_set_fields,
    light_lc_property_get_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_lc_property_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Property Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lc_property_set_unacknowledged_type = {
    0x63, sizeof(struct bramble_light_lc_property_set_unacknowledged), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    light_lc_property_set_fields,
    light_lc_property_get_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_light_lc_property_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Property Status is too large");
const struct bramble_message_type bramble_light_lc_property_status_type = {
    0x64, sizeof(struct bramble_light_lc_property_status), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    light_lc_property_set_fields,
    light_lc_property_get_ranges,
    NULL,
    NULL};
