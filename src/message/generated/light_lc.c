/* Made by src/message/generate.py from src/message/descriptions/light_lc.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/light_lc.h>

#include <stddef.h>

const struct bramble_message_type bramble_light_lc_mode_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x91}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lc_mode_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Mode Set is too large");
const struct bramble_message_type bramble_light_lc_mode_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x92}, {sizeof(struct bramble_light_lc_mode_set)},
    /* mode */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lc_mode_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Mode Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lc_mode_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x93}, {sizeof(struct bramble_light_lc_mode_set_unacknowledged)},
    /* mode */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lc_mode_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Mode Status is too large");
const struct bramble_message_type bramble_light_lc_mode_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x94}, {sizeof(struct bramble_light_lc_mode_status)},
    /* mode */ {0x47}, {0x01},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_lc_om_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x95}, {0x00},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_light_lc_om_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Light LC OM Set is too large");
const struct bramble_message_type bramble_light_lc_om_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x96}, {sizeof(struct bramble_light_lc_om_set)},
    /* mode */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lc_om_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC OM Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lc_om_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x97}, {sizeof(struct bramble_light_lc_om_set_unacknowledged)},
    /* mode */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lc_om_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC OM Status is too large");
const struct bramble_message_type bramble_light_lc_om_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x98}, {sizeof(struct bramble_light_lc_om_status)},
    /* mode */ {0x47}, {0x01},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_light_lc_light_onoff_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x99}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lc_light_onoff_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Light OnOff Set is too large");
const struct bramble_message_type bramble_light_lc_light_onoff_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x9A}, {sizeof(struct bramble_light_lc_light_onoff_set)},
    /* light_onoff */ {0x47}, {0x01},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lc_light_onoff_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Light OnOff Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lc_light_onoff_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x9B}, {sizeof(struct bramble_light_lc_light_onoff_set_unacknowledged)},
    /* light_onoff */ {0x47}, {0x01},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lc_light_onoff_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Light OnOff Status is too large");
const struct bramble_message_type bramble_light_lc_light_onoff_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x9C}, {sizeof(struct bramble_light_lc_light_onoff_status)},
    /* present_light_onoff */ {0x47}, {0x01},
    /* has_target */ {0x87}, {0x04},
    /* target_light_onoff */ {0x47}, {0x01},
    /* remaining_steps */ {0x05},
    /* remaining_resolution */ {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lc_property_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Property Get is too large");
const struct bramble_message_type bramble_light_lc_property_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x9D}, {sizeof(struct bramble_light_lc_property_get)},
    /* light_lc_property_id */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lc_property_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Property Set is too large");
const struct bramble_message_type bramble_light_lc_property_set_type[] = {
    /* opcode, size */ {0x01}, {0x62}, {sizeof(struct bramble_light_lc_property_set)},
    /* light_lc_property_id */ {0x4F}, {0xA1},
    /* value */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lc_property_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Property Set Unacknowledged is too large");
const struct bramble_message_type bramble_light_lc_property_set_unacknowledged_type[] = {
    /* opcode, size */ {0x01}, {0x63}, {sizeof(struct bramble_light_lc_property_set_unacknowledged)},
    /* light_lc_property_id */ {0x4F}, {0xA1},
    /* value */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_light_lc_property_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Light LC Property Status is too large");
const struct bramble_message_type bramble_light_lc_property_status_type[] = {
    /* opcode, size */ {0x01}, {0x64}, {sizeof(struct bramble_light_lc_property_status)},
    /* light_lc_property_id */ {0x4F}, {0xA1},
    /* value */ {0x83},
    /* end */ {0x80},
};
