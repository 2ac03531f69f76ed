/* Made by src/message/generate.py from src/message/descriptions/generic_property.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_property.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_user_properties_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x2E}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_user_properties_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic User Properties Status is too large");
const struct bramble_message_type bramble_generic_user_properties_status_type[] = {
    /* opcode, size */ {0x01}, {0x4B}, {sizeof(struct bramble_generic_user_properties_status)},
    /* user_property_ids */ {0x85}, {0x04}, {0x18}, {sizeof(struct bramble_item_u16)}, {0x0F}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_user_property_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic User Property Get is too large");
const struct bramble_message_type bramble_generic_user_property_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x2F}, {sizeof(struct bramble_generic_user_property_get)},
    /* user_property_id */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_user_property_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic User Property Set is too large");
const struct bramble_message_type bramble_generic_user_property_set_type[] = {
    /* opcode, size */ {0x01}, {0x4C}, {sizeof(struct bramble_generic_user_property_set)},
    /* user_property_id */ {0x4F}, {0xA1},
    /* value */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_user_property_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic User Property Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_user_property_set_unacknowledged_type[] = {
    /* opcode, size */ {0x01}, {0x4D}, {sizeof(struct bramble_generic_user_property_set_unacknowledged)},
    /* user_property_id */ {0x4F}, {0xA1},
    /* value */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_user_property_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic User Property Status is too large");
const struct bramble_message_type bramble_generic_user_property_status_type[] = {
    /* opcode, size */ {0x01}, {0x4E}, {sizeof(struct bramble_generic_user_property_status)},
    /* user_property_id */ {0x4F}, {0xA1},
    /* has_value */ {0x87}, {0x03},
    /* user_access */ {0x47}, {0x03},
    /* value */ {0x83},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_generic_admin_properties_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x2C}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_admin_properties_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Admin Properties Status is too large");
const struct bramble_message_type bramble_generic_admin_properties_status_type[] = {
    /* opcode, size */ {0x01}, {0x47}, {sizeof(struct bramble_generic_admin_properties_status)},
    /* admin_property_ids */ {0x85}, {0x04}, {0x18}, {sizeof(struct bramble_item_u16)}, {0x0F}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_admin_property_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Admin Property Get is too large");
const struct bramble_message_type bramble_generic_admin_property_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x2D}, {sizeof(struct bramble_generic_admin_property_get)},
    /* admin_property_id */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_admin_property_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Admin Property Set is too large");
const struct bramble_message_type bramble_generic_admin_property_set_type[] = {
    /* opcode, size */ {0x01}, {0x48}, {sizeof(struct bramble_generic_admin_property_set)},
    /* admin_property_id */ {0x4F}, {0xA1},
    /* user_access */ {0x47}, {0x03},
    /* value */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_admin_property_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Admin Property Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_admin_property_set_unacknowledged_type[] = {
    /* opcode, size */ {0x01}, {0x49}, {sizeof(struct bramble_generic_admin_property_set_unacknowledged)},
    /* admin_property_id */ {0x4F}, {0xA1},
    /* user_access */ {0x47}, {0x03},
    /* value */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_admin_property_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Admin Property Status is too large");
const struct bramble_message_type bramble_generic_admin_property_status_type[] = {
    /* opcode, size */ {0x01}, {0x4A}, {sizeof(struct bramble_generic_admin_property_status)},
    /* admin_property_id */ {0x4F}, {0xA1},
    /* has_value */ {0x87}, {0x03},
    /* user_access */ {0x47}, {0x03},
    /* value */ {0x83},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_generic_manufacturer_properties_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x2A}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_manufacturer_properties_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Manufacturer Properties Status is too large");
const struct bramble_message_type bramble_generic_manufacturer_properties_status_type[] = {
    /* opcode, size */ {0x01}, {0x43}, {sizeof(struct bramble_generic_manufacturer_properties_status)},
    /* manufacturer_property_ids */ {0x85}, {0x04}, {0x18}, {sizeof(struct bramble_item_u16)}, {0x0F}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_manufacturer_property_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Manufacturer Property Get is too large");
const struct bramble_message_type bramble_generic_manufacturer_property_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x2B}, {sizeof(struct bramble_generic_manufacturer_property_get)},
    /* manufacturer_property_id */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_manufacturer_property_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Manufacturer Property Set is too large");
const struct bramble_message_type bramble_generic_manufacturer_property_set_type[] = {
    /* opcode, size */ {0x01}, {0x44}, {sizeof(struct bramble_generic_manufacturer_property_set)},
    /* manufacturer_property_id */ {0x4F}, {0xA1},
    /* user_access */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_manufacturer_property_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Manufacturer Property Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_manufacturer_property_set_unacknowledged_type[] = {
    /* opcode, size */ {0x01}, {0x45}, {sizeof(struct bramble_generic_manufacturer_property_set_unacknowledged)},
    /* manufacturer_property_id */ {0x4F}, {0xA1},
    /* user_access */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_manufacturer_property_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Manufacturer Property Status is too large");
const struct bramble_message_type bramble_generic_manufacturer_property_status_type[] = {
    /* opcode, size */ {0x01}, {0x46}, {sizeof(struct bramble_generic_manufacturer_property_status)},
    /* manufacturer_property_id */ {0x4F}, {0xA1},
    /* has_value */ {0x87}, {0x03},
    /* user_access */ {0x47}, {0x03},
    /* value */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_client_properties_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Client Properties Get is too large");
const struct bramble_message_type bramble_generic_client_properties_get_type[] = {
    /* opcode, size */ {0x01}, {0x4F}, {sizeof(struct bramble_generic_client_properties_get)},
    /* client_property_id */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_client_properties_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Client Properties Status is too large");
const struct bramble_message_type bramble_generic_client_properties_status_type[] = {
    /* opcode, size */ {0x01}, {0x50}, {sizeof(struct bramble_generic_client_properties_status)},
    /* client_property_ids */ {0x85}, {0x04}, {0x18}, {sizeof(struct bramble_item_u16)}, {0x0F}, {0x80},
    /* end */ {0x80},
};
