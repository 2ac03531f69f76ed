/* Made by src/message/generate.py from src/message/descriptions/light_lc.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/light_lc.h>

const struct bramble_message_names bramble_light_lc_mode_get_names = {
    bramble_light_lc_mode_get_type,
    "Light LC Mode Get", "light_lc",
    NULL, 0, 0, 0};

static const struct bramble_field_names light_lc_mode_set_field_names[] = {
    {"mode", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_lc_mode_set_names = {
    bramble_light_lc_mode_set_type,
    "Light LC Mode Set", "light_lc",
    light_lc_mode_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_light_lc_mode_set_unacknowledged_names = {
    bramble_light_lc_mode_set_unacknowledged_type,
    "Light LC Mode Set Unacknowledged", "light_lc",
    light_lc_mode_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_light_lc_mode_status_names = {
    bramble_light_lc_mode_status_type,
    "Light LC Mode Status", "light_lc",
    light_lc_mode_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_light_lc_om_get_names = {
    bramble_light_lc_om_get_type,
    "Light LC OM Get", "light_lc",
    NULL, 0, 0, 0};

const struct bramble_message_names bramble_light_lc_om_set_names = {
    bramble_light_lc_om_set_type,
    "Light LC OM Set", "light_lc",
    light_lc_mode_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_light_lc_om_set_unacknowledged_names = {
    bramble_light_lc_om_set_unacknowledged_type,
    "Light LC OM Set Unacknowledged", "light_lc",
    light_lc_mode_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_light_lc_om_status_names = {
    bramble_light_lc_om_status_type,
    "Light LC OM Status", "light_lc",
    light_lc_mode_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_light_lc_light_onoff_get_names = {
    bramble_light_lc_light_onoff_get_type,
    "Light LC Light OnOff Get", "light_lc",
    NULL, 0, 0, 0};

static const struct bramble_value_name off_on_values[] = {
    {0, "Off"},
    {1, "On"},
};
static const struct bramble_value_name resolution_values[] = {
    {0, "100 ms"},
    {1, "1 s"},
    {2, "10 s"},
    {3, "10 min"},
};
static const struct bramble_field_names light_lc_light_onoff_set_field_names[] = {
    {"light_onoff", NULL, NULL, off_on_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delay", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 5, 1},
};
const struct bramble_message_names bramble_light_lc_light_onoff_set_names = {
    bramble_light_lc_light_onoff_set_type,
    "Light LC Light OnOff Set", "light_lc",
    light_lc_light_onoff_set_field_names, 6, 2, 4};

const struct bramble_message_names bramble_light_lc_light_onoff_set_unacknowledged_names = {
    bramble_light_lc_light_onoff_set_unacknowledged_type,
    "Light LC Light OnOff Set Unacknowledged", "light_lc",
    light_lc_light_onoff_set_field_names, 6, 2, 4};

static const struct bramble_field_names light_lc_light_onoff_status_field_names[] = {
    {"present_light_onoff", NULL, NULL, off_on_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"target_light_onoff", NULL, NULL, off_on_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_lc_light_onoff_status_names = {
    bramble_light_lc_light_onoff_status_type,
    "Light LC Light OnOff Status", "light_lc",
    light_lc_light_onoff_status_field_names, 5, 1, 3};

static const struct bramble_field_names light_lc_property_get_field_names[] = {
    {"light_lc_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_lc_property_get_names = {
    bramble_light_lc_property_get_type,
    "Light LC Property Get", "light_lc",
    light_lc_property_get_field_names, 1, 2, 2};

static const struct bramble_field_names light_lc_property_set_field_names[] = {
    {"light_lc_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"value", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_light_lc_property_set_names = {
    bramble_light_lc_property_set_type,
    "Light LC Property Set", "light_lc",
    light_lc_property_set_field_names, 2, 2, 0xFFFF};

const struct bramble_message_names bramble_light_lc_property_set_unacknowledged_names = {
    bramble_light_lc_property_set_unacknowledged_type,
    "Light LC Property Set Unacknowledged", "light_lc",
    light_lc_property_set_field_names, 2, 2, 0xFFFF};

const struct bramble_message_names bramble_light_lc_property_status_names = {
    bramble_light_lc_property_status_type,
    "Light LC Property Status", "light_lc",
    light_lc_property_set_field_names, 2, 2, 0xFFFF};
