/* Made by src/message/generate.py from src/message/descriptions/light_ctl.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/light_ctl.h>

#include <stddef.h>

const struct bramble_message_type bramble_light_ctl_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x5D}, {0x00},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_light_ctl_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Light CTL Set is too large");
const struct bramble_message_type bramble_light_ctl_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x5E}, {sizeof(struct bramble_light_ctl_set)},
    /* lightness */ {0x0F},
    /* temperature */ {0x4F}, {0xD1}, {0x20}, {0x03}, {0x20}, {0x4E},
    /* delta_uv */ {0x2F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_ctl_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_ctl_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x5F}, {sizeof(struct bramble_light_ctl_set_unacknowledged)},
    /* lightness */ {0x0F},
    /* temperature */ {0x4F}, {0xD1}, {0x20}, {0x03}, {0x20}, {0x4E},
    /* delta_uv */ {0x2F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_ctl_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Status is too large");
const struct bramble_message_type bramble_light_ctl_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x60}, {sizeof(struct bramble_light_ctl_status)},
    /* present_lightness */ {0x0F},
    /* present_temperature */ {0x4F}, {0xD1}, {0x20}, {0x03}, {0x20}, {0x4E},
    /* has_target */ {0x87}, {0x09},
    /* target_lightness */ {0x0F},
    /* target_temperature */ {0x4F}, {0xD1}, {0x20}, {0x03}, {0x20}, {0x4E},
    /* remaining_steps */ {0x05},
    /* remaining_resolution */ {0x01},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_ctl_temperature_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x61}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_ctl_temperature_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Temperature Set is too large");
const struct bramble_message_type bramble_light_ctl_temperature_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x64}, {sizeof(struct bramble_light_ctl_temperature_set)},
    /* temperature */ {0x4F}, {0xD1}, {0x20}, {0x03}, {0x20}, {0x4E},
    /* delta_uv */ {0x2F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_ctl_temperature_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Temperature Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_ctl_temperature_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x65}, {sizeof(struct bramble_light_ctl_temperature_set_unacknowledged)},
    /* temperature */ {0x4F}, {0xD1}, {0x20}, {0x03}, {0x20}, {0x4E},
    /* delta_uv */ {0x2F},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_ctl_temperature_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Temperature Status is too large");
const struct bramble_message_type bramble_light_ctl_temperature_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x66}, {sizeof(struct bramble_light_ctl_temperature_status)},
    /* present_temperature */ {0x4F}, {0xD1}, {0x20}, {0x03}, {0x20}, {0x4E},
    /* present_delta_uv */ {0x2F},
    /* has_target */ {0x87}, {0x09},
    /* target_temperature */ {0x4F}, {0xD1}, {0x20}, {0x03}, {0x20}, {0x4E},
    /* target_delta_uv */ {0x2F},
    /* remaining_steps */ {0x05},
    /* remaining_resolution */ {0x01},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_ctl_temperature_range_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x62}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_ctl_temperature_range_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Temperature Range Set is too large");
const struct bramble_message_type bramble_light_ctl_temperature_range_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x6B}, {sizeof(struct bramble_light_ctl_temperature_range_set)},
    /* range_min */ {0x4F}, {0xD1}, {0x20}, {0x03}, {0x20}, {0x4E},
    /* range_max */ {0x4F}, {0xD1}, {0x20}, {0x03}, {0x20}, {0x4E},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_ctl_temperature_range_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Temperature Range Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_ctl_temperature_range_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x6C},
    {sizeof(struct bramble_light_ctl_temperature_range_set_unacknowledged)},
    /* range_min */ {0x4F}, {0xD1}, {0x20}, {0x03}, {0x20}, {0x4E},
    /* range_max */ {0x4F}, {0xD1}, {0x20}, {0x03}, {0x20}, {0x4E},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_ctl_temperature_range_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Temperature Range Status is too large");
const struct bramble_message_type bramble_light_ctl_temperature_range_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x63}, {sizeof(struct bramble_light_ctl_temperature_range_status)},
    /* status */ {0x07},
    /* range_min */ {0x4F}, {0xD2}, {0x20}, {0x03}, {0x20}, {0x4E}, {0xFF}, {0xFF}, {0xFF}, {0xFF},
    /* range_max */ {0x4F}, {0xD2}, {0x20}, {0x03}, {0x20}, {0x4E}, {0xFF}, {0xFF}, {0xFF}, {0xFF},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_ctl_default_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x67}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_ctl_default_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Default Set is too large");
const struct bramble_message_type bramble_light_ctl_default_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x69}, {sizeof(struct bramble_light_ctl_default_set)},
    /* lightness */ {0x0F},
    /* temperature */ {0x4F}, {0xD1}, {0x20}, {0x03}, {0x20}, {0x4E},
    /* delta_uv */ {0x2F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_ctl_default_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Default Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_ctl_default_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x6A}, {sizeof(struct bramble_light_ctl_default_set_unacknowledged)},
    /* lightness */ {0x0F},
    /* temperature */ {0x4F}, {0xD1}, {0x20}, {0x03}, {0x20}, {0x4E},
    /* delta_uv */ {0x2F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_ctl_default_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light CTL Default Status is too large");
const struct bramble_message_type bramble_light_ctl_default_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x68}, {sizeof(struct bramble_light_ctl_default_status)},
    /* lightness */ {0x0F},
    /* temperature */ {0x4F}, {0xD1}, {0x20}, {0x03}, {0x20}, {0x4E},
    /* delta_uv */ {0x2F},
    /* end */ {0x80},
};
