/* Made by src/message/generate.py from src/message/descriptions/light_hsl.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/light_hsl.h>

const struct bramble_message_names bramble_light_hsl_get_names = {
    bramble_light_hsl_get_type,
    "Light HSL Get", "light_hsl",
    NULL, 0, 0, 0};

static const struct bramble_value_name resolution_values[] = {
    {0, "100 ms"},
    {1, "1 s"},
    {2, "10 s"},
    {3, "10 min"},
};
static const struct bramble_field_names light_hsl_set_field_names[] = {
    {"lightness", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"hue", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"saturation", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delay", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 5, 1},
};
const struct bramble_message_names bramble_light_hsl_set_names = {
    bramble_light_hsl_set_type,
    "Light HSL Set", "light_hsl",
    light_hsl_set_field_names, 8, 7, 9};

const struct bramble_message_names bramble_light_hsl_set_unacknowledged_names = {
    bramble_light_hsl_set_unacknowledged_type,
    "Light HSL Set Unacknowledged", "light_hsl",
    light_hsl_set_field_names, 8, 7, 9};

static const struct bramble_field_names light_hsl_status_field_names[] = {
    {"lightness", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"hue", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"saturation", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_hsl_status_names = {
    bramble_light_hsl_status_type,
    "Light HSL Status", "light_hsl",
    light_hsl_status_field_names, 6, 6, 7};

const struct bramble_message_names bramble_light_hsl_target_get_names = {
    bramble_light_hsl_target_get_type,
    "Light HSL Target Get", "light_hsl",
    NULL, 0, 0, 0};

static const struct bramble_field_names light_hsl_target_status_field_names[] = {
    {"lightness_target", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"hue_target", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"saturation_target", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_hsl_target_status_names = {
    bramble_light_hsl_target_status_type,
    "Light HSL Target Status", "light_hsl",
    light_hsl_target_status_field_names, 6, 6, 7};

const struct bramble_message_names bramble_light_hsl_hue_get_names = {
    bramble_light_hsl_hue_get_type,
    "Light HSL Hue Get", "light_hsl",
    NULL, 0, 0, 0};

static const struct bramble_field_names light_hsl_hue_set_field_names[] = {
    {"hue", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delay", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 5, 1},
};
const struct bramble_message_names bramble_light_hsl_hue_set_names = {
    bramble_light_hsl_hue_set_type,
    "Light HSL Hue Set", "light_hsl",
    light_hsl_hue_set_field_names, 6, 3, 5};

const struct bramble_message_names bramble_light_hsl_hue_set_unacknowledged_names = {
    bramble_light_hsl_hue_set_unacknowledged_type,
    "Light HSL Hue Set Unacknowledged", "light_hsl",
    light_hsl_hue_set_field_names, 6, 3, 5};

static const struct bramble_field_names light_hsl_hue_status_field_names[] = {
    {"present_hue", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"target_hue", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_hsl_hue_status_names = {
    bramble_light_hsl_hue_status_type,
    "Light HSL Hue Status", "light_hsl",
    light_hsl_hue_status_field_names, 5, 2, 5};

const struct bramble_message_names bramble_light_hsl_saturation_get_names = {
    bramble_light_hsl_saturation_get_type,
    "Light HSL Saturation Get", "light_hsl",
    NULL, 0, 0, 0};

static const struct bramble_field_names light_hsl_saturation_set_field_names[] = {
    {"saturation", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delay", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 5, 1},
};
const struct bramble_message_names bramble_light_hsl_saturation_set_names = {
    bramble_light_hsl_saturation_set_type,
    "Light HSL Saturation Set", "light_hsl",
    light_hsl_saturation_set_field_names, 6, 3, 5};

const struct bramble_message_names bramble_light_hsl_saturation_set_unacknowledged_names = {
    bramble_light_hsl_saturation_set_unacknowledged_type,
    "Light HSL Saturation Set Unacknowledged", "light_hsl",
    light_hsl_saturation_set_field_names, 6, 3, 5};

static const struct bramble_field_names light_hsl_saturation_status_field_names[] = {
    {"present_saturation", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"target_saturation", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_hsl_saturation_status_names = {
    bramble_light_hsl_saturation_status_type,
    "Light HSL Saturation Status", "light_hsl",
    light_hsl_saturation_status_field_names, 5, 2, 5};

const struct bramble_message_names bramble_light_hsl_default_get_names = {
    bramble_light_hsl_default_get_type,
    "Light HSL Default Get", "light_hsl",
    NULL, 0, 0, 0};

static const struct bramble_field_names light_hsl_default_set_field_names[] = {
    {"lightness", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"hue", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"saturation", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_hsl_default_set_names = {
    bramble_light_hsl_default_set_type,
    "Light HSL Default Set", "light_hsl",
    light_hsl_default_set_field_names, 3, 6, 6};

const struct bramble_message_names bramble_light_hsl_default_set_unacknowledged_names = {
    bramble_light_hsl_default_set_unacknowledged_type,
    "Light HSL Default Set Unacknowledged", "light_hsl",
    light_hsl_default_set_field_names, 3, 6, 6};

const struct bramble_message_names bramble_light_hsl_default_status_names = {
    bramble_light_hsl_default_status_type,
    "Light HSL Default Status", "light_hsl",
    light_hsl_default_set_field_names, 3, 6, 6};

const struct bramble_message_names bramble_light_hsl_range_get_names = {
    bramble_light_hsl_range_get_type,
    "Light HSL Range Get", "light_hsl",
    NULL, 0, 0, 0};

static const struct bramble_field_names light_hsl_range_set_field_names[] = {
    {"hue_range_min", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"hue_range_max", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"saturation_range_min", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"saturation_range_max", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_hsl_range_set_names = {
    bramble_light_hsl_range_set_type,
    "Light HSL Range Set", "light_hsl",
    light_hsl_range_set_field_names, 4, 8, 8};

const struct bramble_message_names bramble_light_hsl_range_set_unacknowledged_names = {
    bramble_light_hsl_range_set_unacknowledged_type,
    "Light HSL Range Set Unacknowledged", "light_hsl",
    light_hsl_range_set_field_names, 4, 8, 8};

static const struct bramble_value_name range_status_values[] = {
    {0, "Success"},
    {1, "Cannot Set Range Min"},
    {2, "Cannot Set Range Max"},
};
static const struct bramble_field_names light_hsl_range_status_field_names[] = {
    {"status", NULL, NULL, range_status_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"hue_range_min", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"hue_range_max", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"saturation_range_min", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"saturation_range_max", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_hsl_range_status_names = {
    bramble_light_hsl_range_status_type,
    "Light HSL Range Status", "light_hsl",
    light_hsl_range_status_field_names, 5, 9, 9};
