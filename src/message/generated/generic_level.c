/* Made by src/message/generate.py from src/message/descriptions/generic_level.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_level.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_level_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x05}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_level_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Level Set is too large");
const struct bramble_message_type bramble_generic_level_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x06}, {sizeof(struct bramble_generic_level_set)},
    /* level */ {0x2F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_level_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Level Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_level_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x07}, {sizeof(struct bramble_generic_level_set_unacknowledged)},
    /* level */ {0x2F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_level_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Level Status is too large");
const struct bramble_message_type bramble_generic_level_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x08}, {sizeof(struct bramble_generic_level_status)},
    /* present_level */ {0x2F},
    /* has_target */ {0x87}, {0x03},
    /* target_level */ {0x2F},
    /* remaining_steps */ {0x05},
    /* remaining_resolution */ {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_delta_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Delta Set is too large");
const struct bramble_message_type bramble_generic_delta_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x09}, {sizeof(struct bramble_generic_delta_set)},
    /* delta_level */ {0x3F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_delta_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Delta Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_delta_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x0A}, {sizeof(struct bramble_generic_delta_set_unacknowledged)},
    /* delta_level */ {0x3F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_move_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Move Set is too large");
const struct bramble_message_type bramble_generic_move_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x0B}, {sizeof(struct bramble_generic_move_set)},
    /* delta_level */ {0x2F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_move_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Move Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_move_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x0C}, {sizeof(struct bramble_generic_move_set_unacknowledged)},
    /* delta_level */ {0x2F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};
