/* Made by src/message/generate.py from src/message/descriptions/light_lightness.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/light_lightness.h>

#include <stddef.h>

const struct bramble_message_type bramble_light_lightness_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x4B}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lightness_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Set is too large");
const struct bramble_message_type bramble_light_lightness_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x4C}, {sizeof(struct bramble_light_lightness_set)},
    /* lightness */ {0x0F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lightness_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lightness_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x4D}, {sizeof(struct bramble_light_lightness_set_unacknowledged)},
    /* lightness */ {0x0F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lightness_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Status is too large");
const struct bramble_message_type bramble_light_lightness_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x4E}, {sizeof(struct bramble_light_lightness_status)},
    /* present_lightness */ {0x0F},
    /* has_target */ {0x87}, {0x03},
    /* target_lightness */ {0x0F},
    /* remaining_steps */ {0x05},
    /* remaining_resolution */ {0x01},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_lightness_linear_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x4F}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lightness_linear_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Linear Set is too large");
const struct bramble_message_type bramble_light_lightness_linear_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x50}, {sizeof(struct bramble_light_lightness_linear_set)},
    /* lightness */ {0x0F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lightness_linear_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Linear Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lightness_linear_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x51}, {sizeof(struct bramble_light_lightness_linear_set_unacknowledged)},
    /* lightness */ {0x0F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lightness_linear_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Linear Status is too large");
const struct bramble_message_type bramble_light_lightness_linear_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x52}, {sizeof(struct bramble_light_lightness_linear_status)},
    /* present_lightness */ {0x0F},
    /* has_target */ {0x87}, {0x03},
    /* target_lightness */ {0x0F},
    /* remaining_steps */ {0x05},
    /* remaining_resolution */ {0x01},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_lightness_last_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x53}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lightness_last_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Last Status is too large");
const struct bramble_message_type bramble_light_lightness_last_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x54}, {sizeof(struct bramble_light_lightness_last_status)},
    /* lightness */ {0x0F},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_lightness_default_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x55}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lightness_default_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Default Set is too large");
const struct bramble_message_type bramble_light_lightness_default_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x59}, {sizeof(struct bramble_light_lightness_default_set)},
    /* lightness */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lightness_default_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Default Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lightness_default_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x5A}, {sizeof(struct bramble_light_lightness_default_set_unacknowledged)},
    /* lightness */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lightness_default_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Default Status is too large");
const struct bramble_message_type bramble_light_lightness_default_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x56}, {sizeof(struct bramble_light_lightness_default_status)},
    /* lightness */ {0x0F},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_lightness_range_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x57}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lightness_range_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Range Set is too large");
const struct bramble_message_type bramble_light_lightness_range_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x5B}, {sizeof(struct bramble_light_lightness_range_set)},
    /* range_min */ {0x0F},
    /* range_max */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lightness_range_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Range Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lightness_range_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x5C}, {sizeof(struct bramble_light_lightness_range_set_unacknowledged)},
    /* range_min */ {0x0F},
    /* range_max */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lightness_range_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light Lightness Range Status is too large");
const struct bramble_message_type bramble_light_lightness_range_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x58}, {sizeof(struct bramble_light_lightness_range_status)},
    /* status */ {0x07},
    /* range_min */ {0x0F},
    /* range_max */ {0x0F},
    /* end */ {0x80},
};
