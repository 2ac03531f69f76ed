/* Made by src/message/generate.py from src/message/descriptions/generic_onoff.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_onoff.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_onoff_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x01}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_onoff_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic OnOff Set is too large");
const struct bramble_message_type bramble_generic_onoff_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x02}, {sizeof(struct bramble_generic_onoff_set)},
    /* onoff */ {0x47}, {0x01},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_onoff_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic OnOff Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_onoff_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x03}, {sizeof(struct bramble_generic_onoff_set_unacknowledged)},
    /* onoff */ {0x47}, {0x01},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_onoff_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic OnOff Status is too large");
const struct bramble_message_type bramble_generic_onoff_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x04}, {sizeof(struct bramble_generic_onoff_status)},
    /* present_onoff */ {0x47}, {0x01},
    /* has_target */ {0x87}, {0x04},
    /* target_onoff */ {0x47}, {0x01},
    /* remaining_steps */ {0x05},
    /* remaining_resolution */ {0x01},
    /* end */ {0x80},
};
