/* Made by src/message/generate.py from src/message/descriptions/light_lightness.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/light_lightness.h>

const struct bramble_message_names bramble_light_lightness_get_names = {
    bramble_light_lightness_get_type,
    "Light Lightness Get", "light_lightness",
    NULL, 0, 0, 0};

static const struct bramble_value_name resolution_values[] = {
    {0, "100 ms"},
    {1, "1 s"},
    {2, "10 s"},
    {3, "10 min"},
};
static const struct bramble_field_names light_lightness_set_field_names[] = {
    {"lightness", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delay", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 5, 1},
};
const struct bramble_message_names bramble_light_lightness_set_names = {
    bramble_light_lightness_set_type,
    "Light Lightness Set", "light_lightness",
    light_lightness_set_field_names, 6, 3, 5};

const struct bramble_message_names bramble_light_lightness_set_unacknowledged_names = {
    bramble_light_lightness_set_unacknowledged_type,
    "Light Lightness Set Unacknowledged", "light_lightness",
    light_lightness_set_field_names, 6, 3, 5};

static const struct bramble_field_names light_lightness_status_field_names[] = {
    {"present_lightness", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"target_lightness", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_lightness_status_names = {
    bramble_light_lightness_status_type,
    "Light Lightness Status", "light_lightness",
    light_lightness_status_field_names, 5, 2, 5};

const struct bramble_message_names bramble_light_lightness_linear_get_names = {
    bramble_light_lightness_linear_get_type,
    "Light Lightness Linear Get", "light_lightness",
    NULL, 0, 0, 0};

const struct bramble_message_names bramble_light_lightness_linear_set_names = {
    bramble_light_lightness_linear_set_type,
    "Light Lightness Linear Set", "light_lightness",
    light_lightness_set_field_names, 6, 3, 5};

const struct bramble_message_names bramble_light_lightness_linear_set_unacknowledged_names = {
    bramble_light_lightness_linear_set_unacknowledged_type,
    "Light Lightness Linear Set Unacknowledged", "light_lightness",
    light_lightness_set_field_names, 6, 3, 5};

const struct bramble_message_names bramble_light_lightness_linear_status_names = {
    bramble_light_lightness_linear_status_type,
    "Light Lightness Linear Status", "light_lightness",
    light_lightness_status_field_names, 5, 2, 5};

const struct bramble_message_names bramble_light_lightness_last_get_names = {
    bramble_light_lightness_last_get_type,
    "Light Lightness Last Get", "light_lightness",
    NULL, 0, 0, 0};

static const struct bramble_field_names light_lightness_last_status_field_names[] = {
    {"lightness", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_lightness_last_status_names = {
    bramble_light_lightness_last_status_type,
    "Light Lightness Last Status", "light_lightness",
    light_lightness_last_status_field_names, 1, 2, 2};

const struct bramble_message_names bramble_light_lightness_default_get_names = {
    bramble_light_lightness_default_get_type,
    "Light Lightness Default Get", "light_lightness",
    NULL, 0, 0, 0};

const struct bramble_message_names bramble_light_lightness_default_set_names = {
    bramble_light_lightness_default_set_type,
    "Light Lightness Default Set", "light_lightness",
    light_lightness_last_status_field_names, 1, 2, 2};

const struct bramble_message_names bramble_light_lightness_default_set_unacknowledged_names = {
    bramble_light_lightness_default_set_unacknowledged_type,
    "Light Lightness Default Set Unacknowledged", "light_lightness",
    light_lightness_last_status_field_names, 1, 2, 2};

const struct bramble_message_names bramble_light_lightness_default_status_names = {
    bramble_light_lightness_default_status_type,
    "Light Lightness Default Status", "light_lightness",
    light_lightness_last_status_field_names, 1, 2, 2};

const struct bramble_message_names bramble_light_lightness_range_get_names = {
    bramble_light_lightness_range_get_type,
    "Light Lightness Range Get", "light_lightness",
    NULL, 0, 0, 0};

static const struct bramble_field_names light_lightness_range_set_field_names[] = {
    {"range_min", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"range_max", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_lightness_range_set_names = {
    bramble_light_lightness_range_set_type,
    "Light Lightness Range Set", "light_lightness",
    light_lightness_range_set_field_names, 2, 4, 4};

const struct bramble_message_names bramble_light_lightness_range_set_unacknowledged_names = {
    bramble_light_lightness_range_set_unacknowledged_type,
    "Light Lightness Range Set Unacknowledged", "light_lightness",
    light_lightness_range_set_field_names, 2, 4, 4};

static const struct bramble_value_name range_status_values[] = {
    {0, "Success"},
    {1, "Cannot Set Range Min"},
    {2, "Cannot Set Range Max"},
};
static const struct bramble_field_names light_lightness_range_status_field_names[] = {
    {"status", NULL, NULL, range_status_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"range_min", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"range_max", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_lightness_range_status_names = {
    bramble_light_lightness_range_status_type,
    "Light Lightness Range Status", "light_lightness",
    light_lightness_range_status_field_names, 3, 5, 5};
