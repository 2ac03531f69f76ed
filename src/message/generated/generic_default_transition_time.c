/* Made by src/message/generate.py from src/message/descriptions/generic_default_transition_time.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_default_transition_time.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_default_transition_time_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x0D}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_default_transition_time_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Default Transition Time Set is too large");
const struct bramble_message_type bramble_generic_default_transition_time_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x0E}, {sizeof(struct bramble_generic_default_transition_time_set)},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_default_transition_time_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Default Transition Time Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_default_transition_time_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x0F},
    {sizeof(struct bramble_generic_default_transition_time_set_unacknowledged)},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_default_transition_time_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Default Transition Time Status is too large");
const struct bramble_message_type bramble_generic_default_transition_time_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x10}, {sizeof(struct bramble_generic_default_transition_time_status)},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* end */ {0x80},
};
