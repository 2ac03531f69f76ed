/* Made by src/message/generate.py from src/message/descriptions/generic_level.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/generic_level.h>

const struct bramble_message_names bramble_generic_level_get_names = {
    bramble_generic_level_get_type,
    "Generic Level Get", "generic_level",
    NULL, 0, 0, 0};

static const struct bramble_value_name resolution_values[] = {
    {0, "100 ms"},
    {1, "1 s"},
    {2, "10 s"},
    {3, "10 min"},
};
static const struct bramble_field_names generic_level_set_field_names[] = {
    {"level", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delay", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 5, 1},
};
const struct bramble_message_names bramble_generic_level_set_names = {
    bramble_generic_level_set_type,
    "Generic Level Set", "generic_level",
    generic_level_set_field_names, 6, 3, 5};

const struct bramble_message_names bramble_generic_level_set_unacknowledged_names = {
    bramble_generic_level_set_unacknowledged_type,
    "Generic Level Set Unacknowledged", "generic_level",
    generic_level_set_field_names, 6, 3, 5};

static const struct bramble_field_names generic_level_status_field_names[] = {
    {"present_level", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"target_level", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_level_status_names = {
    bramble_generic_level_status_type,
    "Generic Level Status", "generic_level",
    generic_level_status_field_names, 5, 2, 5};

static const struct bramble_field_names generic_delta_set_field_names[] = {
    {"delta_level", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delay", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 5, 1},
};
const struct bramble_message_names bramble_generic_delta_set_names = {
    bramble_generic_delta_set_type,
    "Generic Delta Set", "generic_level",
    generic_delta_set_field_names, 6, 5, 7};

const struct bramble_message_names bramble_generic_delta_set_unacknowledged_names = {
    bramble_generic_delta_set_unacknowledged_type,
    "Generic Delta Set Unacknowledged", "generic_level",
    generic_delta_set_field_names, 6, 5, 7};

const struct bramble_message_names bramble_generic_move_set_names = {
    bramble_generic_move_set_type,
    "Generic Move Set", "generic_level",
    generic_delta_set_field_names, 6, 3, 5};

const struct bramble_message_names bramble_generic_move_set_unacknowledged_names = {
    bramble_generic_move_set_unacknowledged_type,
    "Generic Move Set Unacknowledged", "generic_level",
    generic_delta_set_field_names, 6, 3, 5};
