/* Made by src/message/generate.py from src/message/descriptions/generic_onoff.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/generic_onoff.h>

const struct bramble_message_names bramble_generic_onoff_get_names = {
    bramble_generic_onoff_get_type,
    "Generic OnOff Get", "generic_onoff",
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
static const struct bramble_field_names generic_onoff_set_field_names[] = {
    {"onoff", NULL, NULL, off_on_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delay", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 5, 1},
};
const struct bramble_message_names bramble_generic_onoff_set_names = {
    bramble_generic_onoff_set_type,
    "Generic OnOff Set", "generic_onoff",
    generic_onoff_set_field_names, 6, 2, 4};

const struct bramble_message_names bramble_generic_onoff_set_unacknowledged_names = {
    bramble_generic_onoff_set_unacknowledged_type,
    "Generic OnOff Set Unacknowledged", "generic_onoff",
    generic_onoff_set_field_names, 6, 2, 4};

static const struct bramble_field_names generic_onoff_status_field_names[] = {
    {"present_onoff", NULL, NULL, off_on_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"target_onoff", NULL, NULL, off_on_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_onoff_status_names = {
    bramble_generic_onoff_status_type,
    "Generic OnOff Status", "generic_onoff",
    generic_onoff_status_field_names, 5, 1, 3};
