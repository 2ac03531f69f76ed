/* Made by src/message/generate.py from src/message/descriptions/generic_power_level.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/generic_power_level.h>

const struct bramble_message_names bramble_generic_power_level_get_names = {
    bramble_generic_power_level_get_type,
    "Generic Power Level Get", "generic_power_level",
    NULL, 0, 0, 0};

static const struct bramble_value_name resolution_values[] = {
    {0, "100 ms"},
    {1, "1 s"},
    {2, "10 s"},
    {3, "10 min"},
};
static const struct bramble_field_names generic_power_level_set_field_names[] = {
    {"power", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delay", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 5, 1},
};
const struct bramble_message_names bramble_generic_power_level_set_names = {
    bramble_generic_power_level_set_type,
    "Generic Power Level Set", "generic_power_level",
    generic_power_level_set_field_names, 6, 3, 5};

const struct bramble_message_names bramble_generic_power_level_set_unacknowledged_names = {
    bramble_generic_power_level_set_unacknowledged_type,
    "Generic Power Level Set Unacknowledged", "generic_power_level",
    generic_power_level_set_field_names, 6, 3, 5};

static const struct bramble_field_names generic_power_level_status_field_names[] = {
    {"present_power", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"target_power", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_power_level_status_names = {
    bramble_generic_power_level_status_type,
    "Generic Power Level Status", "generic_power_level",
    generic_power_level_status_field_names, 5, 2, 5};

const struct bramble_message_names bramble_generic_power_last_get_names = {
    bramble_generic_power_last_get_type,
    "Generic Power Last Get", "generic_power_level",
    NULL, 0, 0, 0};

static const struct bramble_field_names generic_power_last_status_field_names[] = {
    {"power", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_power_last_status_names = {
    bramble_generic_power_last_status_type,
    "Generic Power Last Status", "generic_power_level",
    generic_power_last_status_field_names, 1, 2, 2};

const struct bramble_message_names bramble_generic_power_default_get_names = {
    bramble_generic_power_default_get_type,
    "Generic Power Default Get", "generic_power_level",
    NULL, 0, 0, 0};

const struct bramble_message_names bramble_generic_power_default_set_names = {
    bramble_generic_power_default_set_type,
    "Generic Power Default Set", "generic_power_level",
    generic_power_last_status_field_names, 1, 2, 2};

const struct bramble_message_names bramble_generic_power_default_set_unacknowledged_names = {
    bramble_generic_power_default_set_unacknowledged_type,
    "Generic Power Default Set Unacknowledged", "generic_power_level",
    generic_power_last_status_field_names, 1, 2, 2};

const struct bramble_message_names bramble_generic_power_default_status_names = {
    bramble_generic_power_default_status_type,
    "Generic Power Default Status", "generic_power_level",
    generic_power_last_status_field_names, 1, 2, 2};

const struct bramble_message_names bramble_generic_power_range_get_names = {
    bramble_generic_power_range_get_type,
    "Generic Power Range Get", "generic_power_level",
    NULL, 0, 0, 0};

static const struct bramble_field_names generic_power_range_set_field_names[] = {
    {"range_min", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"range_max", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_power_range_set_names = {
    bramble_generic_power_range_set_type,
    "Generic Power Range Set", "generic_power_level",
    generic_power_range_set_field_names, 2, 4, 4};

const struct bramble_message_names bramble_generic_power_range_set_unacknowledged_names = {
    bramble_generic_power_range_set_unacknowledged_type,
    "Generic Power Range Set Unacknowledged", "generic_power_level",
    generic_power_range_set_field_names, 2, 4, 4};

static const struct bramble_value_name range_status_values[] = {
    {0, "Success"},
    {1, "Cannot Set Range Min"},
    {2, "Cannot Set Range Max"},
};
static const struct bramble_field_names generic_power_range_status_field_names[] = {
    {"status", NULL, NULL, range_status_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"range_min", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"range_max", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_power_range_status_names = {
    bramble_generic_power_range_status_type,
    "Generic Power Range Status", "generic_power_level",
    generic_power_range_status_field_names, 3, 5, 5};
