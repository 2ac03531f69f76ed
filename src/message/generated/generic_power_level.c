/* Made by src/message/generate.py from src/message/descriptions/generic_power_level.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_power_level.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_power_level_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x15}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_power_level_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Level Set is too large");
const struct bramble_message_type bramble_generic_power_level_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x16}, {sizeof(struct bramble_generic_power_level_set)},
    /* power */ {0x0F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_power_level_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Level Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_power_level_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x17}, {sizeof(struct bramble_generic_power_level_set_unacknowledged)},
    /* power */ {0x0F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_power_level_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Level Status is too large");
const struct bramble_message_type bramble_generic_power_level_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x18}, {sizeof(struct bramble_generic_power_level_status)},
    /* present_power */ {0x0F},
    /* has_target */ {0x87}, {0x03},
    /* target_power */ {0x0F},
    /* remaining_steps */ {0x05},
    /* remaining_resolution */ {0x01},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_generic_power_last_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x19}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_power_last_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Last Status is too large");
const struct bramble_message_type bramble_generic_power_last_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x1A}, {sizeof(struct bramble_generic_power_last_status)},
    /* power */ {0x0F},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_generic_power_default_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x1B}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_power_default_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Default Set is too large");
const struct bramble_message_type bramble_generic_power_default_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x1F}, {sizeof(struct bramble_generic_power_default_set)},
    /* power */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_power_default_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Default Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_power_default_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x20}, {sizeof(struct bramble_generic_power_default_set_unacknowledged)},
    /* power */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_power_default_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Default Status is too large");
const struct bramble_message_type bramble_generic_power_default_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x1C}, {sizeof(struct bramble_generic_power_default_status)},
    /* power */ {0x0F},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_generic_power_range_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x1D}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_power_range_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Range Set is too large");
const struct bramble_message_type bramble_generic_power_range_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x21}, {sizeof(struct bramble_generic_power_range_set)},
    /* range_min */ {0x0F},
    /* range_max */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_power_range_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Range Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_power_range_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x22}, {sizeof(struct bramble_generic_power_range_set_unacknowledged)},
    /* range_min */ {0x0F},
    /* range_max */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_power_range_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Power Range Status is too large");
const struct bramble_message_type bramble_generic_power_range_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x1E}, {sizeof(struct bramble_generic_power_range_status)},
    /* status */ {0x07},
    /* range_min */ {0x0F},
    /* range_max */ {0x0F},
    /* end */ {0x80},
};
