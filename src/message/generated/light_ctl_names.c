/* Made by src/message/generate.py from src/message/descriptions/light_ctl.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/light_ctl.h>

const struct bramble_message_names bramble_light_ctl_get_names = {
    bramble_light_ctl_get_type,
    "Light CTL Get", "light_ctl",
    NULL, 0, 0, 0};

static const struct bramble_value_name resolution_values[] = {
    {0, "100 ms"},
    {1, "1 s"},
    {2, "10 s"},
    {3, "10 min"},
};
static const struct bramble_field_names light_ctl_set_field_names[] = {
    {"lightness", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"temperature", "K", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delta_uv", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delay", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 5, 1},
};
const struct bramble_message_names bramble_light_ctl_set_names = {
    bramble_light_ctl_set_type,
    "Light CTL Set", "light_ctl",
    light_ctl_set_field_names, 8, 7, 9};

const struct bramble_message_names bramble_light_ctl_set_unacknowledged_names = {
    bramble_light_ctl_set_unacknowledged_type,
    "Light CTL Set Unacknowledged", "light_ctl",
    light_ctl_set_field_names, 8, 7, 9};

static const struct bramble_field_names light_ctl_status_field_names[] = {
    {"present_lightness", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"present_temperature", "K", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"target_lightness", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"target_temperature", "K", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_ctl_status_names = {
    bramble_light_ctl_status_type,
    "Light CTL Status", "light_ctl",
    light_ctl_status_field_names, 7, 4, 9};

const struct bramble_message_names bramble_light_ctl_temperature_get_names = {
    bramble_light_ctl_temperature_get_type,
    "Light CTL Temperature Get", "light_ctl",
    NULL, 0, 0, 0};

static const struct bramble_field_names light_ctl_temperature_set_field_names[] = {
    {"temperature", "K", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delta_uv", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delay", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 5, 1},
};
const struct bramble_message_names bramble_light_ctl_temperature_set_names = {
    bramble_light_ctl_temperature_set_type,
    "Light CTL Temperature Set", "light_ctl",
    light_ctl_temperature_set_field_names, 7, 5, 7};

const struct bramble_message_names bramble_light_ctl_temperature_set_unacknowledged_names = {
    bramble_light_ctl_temperature_set_unacknowledged_type,
    "Light CTL Temperature Set Unacknowledged", "light_ctl",
    light_ctl_temperature_set_field_names, 7, 5, 7};

static const struct bramble_field_names light_ctl_temperature_status_field_names[] = {
    {"present_temperature", "K", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"present_delta_uv", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"target_temperature", "K", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"target_delta_uv", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_ctl_temperature_status_names = {
    bramble_light_ctl_temperature_status_type,
    "Light CTL Temperature Status", "light_ctl",
    light_ctl_temperature_status_field_names, 7, 4, 9};

const struct bramble_message_names bramble_light_ctl_temperature_range_get_names = {
    bramble_light_ctl_temperature_range_get_type,
    "Light CTL Temperature Range Get", "light_ctl",
    NULL, 0, 0, 0};

static const struct bramble_field_names light_ctl_temperature_range_set_field_names[] = {
    {"range_min", "K", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"range_max", "K", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_ctl_temperature_range_set_names = {
    bramble_light_ctl_temperature_range_set_type,
    "Light CTL Temperature Range Set", "light_ctl",
    light_ctl_temperature_range_set_field_names, 2, 4, 4};

const struct bramble_message_names bramble_light_ctl_temperature_range_set_unacknowledged_names = {
    bramble_light_ctl_temperature_range_set_unacknowledged_type,
    "Light CTL Temperature Range Set Unacknowledged", "light_ctl",
    light_ctl_temperature_range_set_field_names, 2, 4, 4};

static const struct bramble_value_name range_status_values[] = {
    {0, "Success"},
    {1, "Cannot Set Range Min"},
    {2, "Cannot Set Range Max"},
};
static const struct bramble_field_names light_ctl_temperature_range_status_field_names[] = {
    {"status", NULL, NULL, range_status_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"range_min", "K", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"range_max", "K", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_ctl_temperature_range_status_names = {
    bramble_light_ctl_temperature_range_status_type,
    "Light CTL Temperature Range Status", "light_ctl",
    light_ctl_temperature_range_status_field_names, 3, 5, 5};

const struct bramble_message_names bramble_light_ctl_default_get_names = {
    bramble_light_ctl_default_get_type,
    "Light CTL Default Get", "light_ctl",
    NULL, 0, 0, 0};

static const struct bramble_field_names light_ctl_default_set_field_names[] = {
    {"lightness", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"temperature", "K", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delta_uv", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_ctl_default_set_names = {
    bramble_light_ctl_default_set_type,
    "Light CTL Default Set", "light_ctl",
    light_ctl_default_set_field_names, 3, 6, 6};

const struct bramble_message_names bramble_light_ctl_default_set_unacknowledged_names = {
    bramble_light_ctl_default_set_unacknowledged_type,
    "Light CTL Default Set Unacknowledged", "light_ctl",
    light_ctl_default_set_field_names, 3, 6, 6};

const struct bramble_message_names bramble_light_ctl_default_status_names = {
    bramble_light_ctl_default_status_type,
    "Light CTL Default Status", "light_ctl",
    light_ctl_default_set_field_names, 3, 6, 6};
