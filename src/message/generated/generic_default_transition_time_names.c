/* Made by src/message/generate.py from src/message/descriptions/generic_default_transition_time.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/generic_default_transition_time.h>

const struct bramble_message_names bramble_generic_default_transition_time_get_names = {
    bramble_generic_default_transition_time_get_type,
    "Generic Default Transition Time Get", "generic_default_transition_time",
    NULL, 0, 0, 0};

static const struct bramble_value_name resolution_values[] = {
    {0, "100 ms"},
    {1, "1 s"},
    {2, "10 s"},
    {3, "10 min"},
};
static const struct bramble_field_names generic_default_transition_time_set_field_names[] = {
    {"transition_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_default_transition_time_set_names = {
    bramble_generic_default_transition_time_set_type,
    "Generic Default Transition Time Set", "generic_default_transition_time",
    generic_default_transition_time_set_field_names, 2, 1, 1};

const struct bramble_message_names bramble_generic_default_transition_time_set_unacknowledged_names = {
    bramble_generic_default_transition_time_set_unacknowledged_type,
    "Generic Default Transition Time Set Unacknowledged", "generic_default_transition_time",
    generic_default_transition_time_set_field_names, 2, 1, 1};

const struct bramble_message_names bramble_generic_default_transition_time_status_names = {
    bramble_generic_default_transition_time_status_type,
    "Generic Default Transition Time Status", "generic_default_transition_time",
    generic_default_transition_time_set_field_names, 2, 1, 1};
