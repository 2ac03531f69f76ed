/* Made by src/message/generate.py from src/message/descriptions/light_xyl.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/light_xyl.h>

#include <stddef.h>

const struct bramble_message_type bramble_light_xyl_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x83}, {0x00},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_light_xyl_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Light xyL Set is too large");
const struct bramble_message_type bramble_light_xyl_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x84}, {sizeof(struct bramble_light_xyl_set)},
    /* lightness */ {0x0F},
    /* x */ {0x0F},
    /* y */ {0x0F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_xyl_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_xyl_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x85}, {sizeof(struct bramble_light_xyl_set_unacknowledged)},
    /* lightness */ {0x0F},
    /* x */ {0x0F},
    /* y */ {0x0F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_xyl_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Status is too large");
const struct bramble_message_type bramble_light_xyl_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x86}, {sizeof(struct bramble_light_xyl_status)},
    /* lightness */ {0x0F},
    /* x */ {0x0F},
    /* y */ {0x0F},
    /* has_remaining */ {0x87}, {0x02},
    /* remaining_steps */ {0x05},
    /* remaining_resolution */ {0x01},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_xyl_target_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x87}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_xyl_target_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Target Status is too large");
const struct bramble_message_type bramble_light_xyl_target_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x88}, {sizeof(struct bramble_light_xyl_target_status)},
    /* target_lightness */ {0x0F},
    /* target_x */ {0x0F},
    /* target_y */ {0x0F},
    /* has_remaining */ {0x87}, {0x02},
    /* remaining_steps */ {0x05},
    /* remaining_resolution */ {0x01},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_xyl_default_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x89}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_xyl_default_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Default Set is too large");
const struct bramble_message_type bramble_light_xyl_default_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x8D}, {sizeof(struct bramble_light_xyl_default_set)},
    /* lightness */ {0x0F},
    /* x */ {0x0F},
    /* y */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_xyl_default_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Default Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_xyl_default_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x8E}, {sizeof(struct bramble_light_xyl_default_set_unacknowledged)},
    /* lightness */ {0x0F},
    /* x */ {0x0F},
    /* y */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_xyl_default_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Default Status is too large");
const struct bramble_message_type bramble_light_xyl_default_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x8A}, {sizeof(struct bramble_light_xyl_default_status)},
    /* lightness */ {0x0F},
    /* x */ {0x0F},
    /* y */ {0x0F},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_xyl_range_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x8B}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_xyl_range_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Range Set is too large");
const struct bramble_message_type bramble_light_xyl_range_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x8F}, {sizeof(struct bramble_light_xyl_range_set)},
    /* x_range_min */ {0x0F},
    /* x_range_max */ {0x0F},
    /* y_range_min */ {0x0F},
    /* y_range_max */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_xyl_range_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Range Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_xyl_range_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x90}, {sizeof(struct bramble_light_xyl_range_set_unacknowledged)},
    /* x_range_min */ {0x0F},
    /* x_range_max */ {0x0F},
    /* y_range_min */ {0x0F},
    /* y_range_max */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_xyl_range_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light xyL Range Status is too large");
const struct bramble_message_type bramble_light_xyl_range_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x8C}, {sizeof(struct bramble_light_xyl_range_status)},
    /* status */ {0x07},
    /* x_range_min */ {0x0F},
    /* x_range_max */ {0x0F},
    /* y_range_min */ {0x0F},
    /* y_range_max */ {0x0F},
    /* end */ {0x80},
};
