/* Made by src/message/generate.py from src/message/descriptions/generic_default_transition_time.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_default_transition_time.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_default_transition_time_get_type = {
    0x820D, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field generic_default_transition_time_set_fields[] = {
    {offsetof(struct bramble_generic_default_transition_time_set, transition_steps),
     BRAMBLE_FIELD_UNSIGNED, 6, 0, 0, 1, 1},
    {offsetof(struct bramble_generic_default_transition_time_set, transition_resolution),
     BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
};
static const struct bramble_range generic_default_transition_time_set_ranges[] = {
    {0, 62},
};
_Static_assert(
    sizeof(struct bramble_generic_default_transition_time_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Default Transition Time Set is too large");
const struct bramble_message_type bramble_generic_default_transition_time_set_type = {
    0x820E, sizeof(struct bramble_generic_default_transition_time_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    generic_default_transition_time_set_fields,
    generic_default_transition_time_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_default_transition_time_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Default Transition Time Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_default_transition_time_set_unacknowledged_type = {
    0x820F, sizeof(struct bramble_generic_default_transition_time_set_unacknowledged), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    generic_default_transition_time_set_fields,
    generic_default_transition_time_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_default_transition_time_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Default Transition Time Status is too large");
const struct bramble_message_type bramble_generic_default_transition_time_status_type = {
    0x8210, sizeof(struct bramble_generic_default_transition_time_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    generic_default_transition_time_set_fields,
    generic_default_transition_time_set_ranges,
    NULL,
    NULL};
