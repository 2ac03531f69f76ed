/* Made by src/message/generate.py from src/message/descriptions/light_xyl.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/light_xyl.h>

const struct bramble_message_names bramble_light_xyl_get_names = {
    bramble_light_xyl_get_type,
    "Light xyL Get", "light_xyl",
    NULL, 0, 0, 0};

static const struct bramble_value_name resolution_values[] = {
    {0, "100 ms"},
    {1, "1 s"},
    {2, "10 s"},
    {3, "10 min"},
};
static const struct bramble_field_names light_xyl_set_field_names[] = {
    {"lightness", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"x", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"y", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delay", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 5, 1},
};
const struct bramble_message_names bramble_light_xyl_set_names = {
    bramble_light_xyl_set_type,
    "Light xyL Set", "light_xyl",
    light_xyl_set_field_names, 8, 7, 9};

const struct bramble_message_names bramble_light_xyl_set_unacknowledged_names = {
    bramble_light_xyl_set_unacknowledged_type,
    "Light xyL Set Unacknowledged", "light_xyl",
    light_xyl_set_field_names, 8, 7, 9};

static const struct bramble_field_names light_xyl_status_field_names[] = {
    {"lightness", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"x", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"y", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_xyl_status_names = {
    bramble_light_xyl_status_type,
    "Light xyL Status", "light_xyl",
    light_xyl_status_field_names, 6, 6, 7};

const struct bramble_message_names bramble_light_xyl_target_get_names = {
    bramble_light_xyl_target_get_type,
    "Light xyL Target Get", "light_xyl",
    NULL, 0, 0, 0};

static const struct bramble_field_names light_xyl_target_status_field_names[] = {
    {"target_lightness", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"target_x", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"target_y", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_xyl_target_status_names = {
    bramble_light_xyl_target_status_type,
    "Light xyL Target Status", "light_xyl",
    light_xyl_target_status_field_names, 6, 6, 7};

const struct bramble_message_names bramble_light_xyl_default_get_names = {
    bramble_light_xyl_default_get_type,
    "Light xyL Default Get", "light_xyl",
    NULL, 0, 0, 0};

static const struct bramble_field_names light_xyl_default_set_field_names[] = {
    {"lightness", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"x", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"y", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_xyl_default_set_names = {
    bramble_light_xyl_default_set_type,
    "Light xyL Default Set", "light_xyl",
    light_xyl_default_set_field_names, 3, 6, 6};

const struct bramble_message_names bramble_light_xyl_default_set_unacknowledged_names = {
    bramble_light_xyl_default_set_unacknowledged_type,
    "Light xyL Default Set Unacknowledged", "light_xyl",
    light_xyl_default_set_field_names, 3, 6, 6};

const struct bramble_message_names bramble_light_xyl_default_status_names = {
    bramble_light_xyl_default_status_type,
    "Light xyL Default Status", "light_xyl",
    light_xyl_default_set_field_names, 3, 6, 6};

const struct bramble_message_names bramble_light_xyl_range_get_names = {
    bramble_light_xyl_range_get_type,
    "Light xyL Range Get", "light_xyl",
    NULL, 0, 0, 0};

static const struct bramble_field_names light_xyl_range_set_field_names[] = {
    {"x_range_min", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"x_range_max", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"y_range_min", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"y_range_max", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_xyl_range_set_names = {
    bramble_light_xyl_range_set_type,
    "Light xyL Range Set", "light_xyl",
    light_xyl_range_set_field_names, 4, 8, 8};

const struct bramble_message_names bramble_light_xyl_range_set_unacknowledged_names = {
    bramble_light_xyl_range_set_unacknowledged_type,
    "Light xyL Range Set Unacknowledged", "light_xyl",
    light_xyl_range_set_field_names, 4, 8, 8};

static const struct bramble_value_name range_status_values[] = {
    {0, "Success"},
    {1, "Cannot Set Range Min"},
    {2, "Cannot Set Range Max"},
};
static const struct bramble_field_names light_xyl_range_status_field_names[] = {
    {"status", NULL, NULL, range_status_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"x_range_min", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"x_range_max", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"y_range_min", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"y_range_max", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_light_xyl_range_status_names = {
    bramble_light_xyl_range_status_type,
    "Light xyL Range Status", "light_xyl",
    light_xyl_range_status_field_names, 5, 9, 9};
