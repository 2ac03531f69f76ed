/* Made by src/message/generate.py from src/message/descriptions/light_hsl.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/light_hsl.h>

#include <stddef.h>

const struct bramble_message_type bramble_light_hsl_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x6D}, {0x00},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_light_hsl_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Light HSL Set is too large");
const struct bramble_message_type bramble_light_hsl_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x76}, {sizeof(struct bramble_light_hsl_set)},
    /* lightness */ {0x0F},
    /* hue */ {0x0F},
    /* saturation */ {0x0F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_hsl_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_hsl_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x77}, {sizeof(struct bramble_light_hsl_set_unacknowledged)},
    /* lightness */ {0x0F},
    /* hue */ {0x0F},
    /* saturation */ {0x0F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_hsl_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Status is too large");
const struct bramble_message_type bramble_light_hsl_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x78}, {sizeof(struct bramble_light_hsl_status)},
    /* lightness */ {0x0F},
    /* hue */ {0x0F},
    /* saturation */ {0x0F},
    /* has_remaining */ {0x87}, {0x02},
    /* remaining_steps */ {0x05},
    /* remaining_resolution */ {0x01},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_hsl_target_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x79}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_hsl_target_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Target Status is too large");
const struct bramble_message_type bramble_light_hsl_target_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x7A}, {sizeof(struct bramble_light_hsl_target_status)},
    /* lightness_target */ {0x0F},
    /* hue_target */ {0x0F},
    /* saturation_target */ {0x0F},
    /* has_remaining */ {0x87}, {0x02},
    /* remaining_steps */ {0x05},
    /* remaining_resolution */ {0x01},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_hsl_hue_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x6E}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_hsl_hue_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Hue Set is too large");
const struct bramble_message_type bramble_light_hsl_hue_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x6F}, {sizeof(struct bramble_light_hsl_hue_set)},
    /* hue */ {0x0F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_hsl_hue_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Hue Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_hsl_hue_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x70}, {sizeof(struct bramble_light_hsl_hue_set_unacknowledged)},
    /* hue */ {0x0F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_hsl_hue_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Hue Status is too large");
const struct bramble_message_type bramble_light_hsl_hue_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x71}, {sizeof(struct bramble_light_hsl_hue_status)},
    /* present_hue */ {0x0F},
    /* has_target */ {0x87}, {0x03},
    /* target_hue */ {0x0F},
    /* remaining_steps */ {0x05},
    /* remaining_resolution */ {0x01},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_hsl_saturation_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x72}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_hsl_saturation_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Saturation Set is too large");
const struct bramble_message_type bramble_light_hsl_saturation_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x73}, {sizeof(struct bramble_light_hsl_saturation_set)},
    /* saturation */ {0x0F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_hsl_saturation_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Saturation Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_hsl_saturation_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x74}, {sizeof(struct bramble_light_hsl_saturation_set_unacknowledged)},
    /* saturation */ {0x0F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_hsl_saturation_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Saturation Status is too large");
const struct bramble_message_type bramble_light_hsl_saturation_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x75}, {sizeof(struct bramble_light_hsl_saturation_status)},
    /* present_saturation */ {0x0F},
    /* has_target */ {0x87}, {0x03},
    /* target_saturation */ {0x0F},
    /* remaining_steps */ {0x05},
    /* remaining_resolution */ {0x01},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_hsl_default_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x7B}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_hsl_default_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Default Set is too large");
const struct bramble_message_type bramble_light_hsl_default_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x7F}, {sizeof(struct bramble_light_hsl_default_set)},
    /* lightness */ {0x0F},
    /* hue */ {0x0F},
    /* saturation */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_hsl_default_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Default Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_hsl_default_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x80}, {sizeof(struct bramble_light_hsl_default_set_unacknowledged)},
    /* lightness */ {0x0F},
    /* hue */ {0x0F},
    /* saturation */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_hsl_default_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Default Status is too large");
const struct bramble_message_type bramble_light_hsl_default_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x7C}, {sizeof(struct bramble_light_hsl_default_status)},
    /* lightness */ {0x0F},
    /* hue */ {0x0F},
    /* saturation */ {0x0F},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_hsl_range_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x7D}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_hsl_range_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Range Set is too large");
const struct bramble_message_type bramble_light_hsl_range_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x81}, {sizeof(struct bramble_light_hsl_range_set)},
    /* hue_range_min */ {0x0F},
    /* hue_range_max */ {0x0F},
    /* saturation_range_min */ {0x0F},
    /* saturation_range_max */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_hsl_range_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Range Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_hsl_range_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x82}, {sizeof(struct bramble_light_hsl_range_set_unacknowledged)},
    /* hue_range_min */ {0x0F},
    /* hue_range_max */ {0x0F},
    /* saturation_range_min */ {0x0F},
    /* saturation_range_max */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_hsl_range_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light HSL Range Status is too large");
const struct bramble_message_type bramble_light_hsl_range_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x7E}, {sizeof(struct bramble_light_hsl_range_status)},
    /* status */ {0x07},
    /* hue_range_min */ {0x0F},
    /* hue_range_max */ {0x0F},
    /* saturation_range_min */ {0x0F},
    /* saturation_range_max */ {0x0F},
    /* end */ {0x80},
};
