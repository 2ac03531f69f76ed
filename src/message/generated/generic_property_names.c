/* Made by src/message/generate.py from src/message/descriptions/generic_property.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/generic_property.h>

const struct bramble_message_names bramble_generic_user_properties_get_names = {
    bramble_generic_user_properties_get_type,
    "Generic User Properties Get", "generic_property",
    NULL, 0, 0, 0};

static const struct bramble_field_names generic_user_properties_status_field_names[] = {
    {"user_property_ids", NULL, &bramble_item_u16_names, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_user_properties_status_names = {
    bramble_generic_user_properties_status_type,
    "Generic User Properties Status", "generic_property",
    generic_user_properties_status_field_names, 1, 0, 0xFFFF};

static const struct bramble_field_names generic_user_property_get_field_names[] = {
    {"user_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_user_property_get_names = {
    bramble_generic_user_property_get_type,
    "Generic User Property Get", "generic_property",
    generic_user_property_get_field_names, 1, 2, 2};

static const struct bramble_field_names generic_user_property_set_field_names[] = {
    {"user_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"value", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_user_property_set_names = {
    bramble_generic_user_property_set_type,
    "Generic User Property Set", "generic_property",
    generic_user_property_set_field_names, 2, 2, 0xFFFF};

const struct bramble_message_names bramble_generic_user_property_set_unacknowledged_names = {
    bramble_generic_user_property_set_unacknowledged_type,
    "Generic User Property Set Unacknowledged", "generic_property",
    generic_user_property_set_field_names, 2, 2, 0xFFFF};

static const struct bramble_value_name property_access_values[] = {
    {0, "None"},
    {1, "Read"},
    {2, "Write"},
    {3, "Read and Write"},
};
static const struct bramble_field_names generic_user_property_status_field_names[] = {
    {"user_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"user_access", NULL, NULL, property_access_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"value", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_user_property_status_names = {
    bramble_generic_user_property_status_type,
    "Generic User Property Status", "generic_property",
    generic_user_property_status_field_names, 4, 2, 0xFFFF};

const struct bramble_message_names bramble_generic_admin_properties_get_names = {
    bramble_generic_admin_properties_get_type,
    "Generic Admin Properties Get", "generic_property",
    NULL, 0, 0, 0};

static const struct bramble_field_names generic_admin_properties_status_field_names[] = {
    {"admin_property_ids", NULL, &bramble_item_u16_names, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_admin_properties_status_names = {
    bramble_generic_admin_properties_status_type,
    "Generic Admin Properties Status", "generic_property",
    generic_admin_properties_status_field_names, 1, 0, 0xFFFF};

static const struct bramble_field_names generic_admin_property_get_field_names[] = {
    {"admin_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_admin_property_get_names = {
    bramble_generic_admin_property_get_type,
    "Generic Admin Property Get", "generic_property",
    generic_admin_property_get_field_names, 1, 2, 2};

static const struct bramble_field_names generic_admin_property_set_field_names[] = {
    {"admin_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"user_access", NULL, NULL, property_access_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"value", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_admin_property_set_names = {
    bramble_generic_admin_property_set_type,
    "Generic Admin Property Set", "generic_property",
    generic_admin_property_set_field_names, 3, 3, 0xFFFF};

const struct bramble_message_names bramble_generic_admin_property_set_unacknowledged_names = {
    bramble_generic_admin_property_set_unacknowledged_type,
    "Generic Admin Property Set Unacknowledged", "generic_property",
    generic_admin_property_set_field_names, 3, 3, 0xFFFF};

static const struct bramble_field_names generic_admin_property_status_field_names[] = {
    {"admin_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"user_access", NULL, NULL, property_access_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"value", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_admin_property_status_names = {
    bramble_generic_admin_property_status_type,
    "Generic Admin Property Status", "generic_property",
    generic_admin_property_status_field_names, 4, 2, 0xFFFF};

const struct bramble_message_names bramble_generic_manufacturer_properties_get_names = {
    bramble_generic_manufacturer_properties_get_type,
    "Generic Manufacturer Properties Get", "generic_property",
    NULL, 0, 0, 0};

static const struct bramble_field_names generic_manufacturer_properties_status_field_names[] = {
    {"manufacturer_property_ids", NULL, &bramble_item_u16_names, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_manufacturer_properties_status_names = {
    bramble_generic_manufacturer_properties_status_type,
    "Generic Manufacturer Properties Status", "generic_property",
    generic_manufacturer_properties_status_field_names, 1, 0, 0xFFFF};

static const struct bramble_field_names generic_manufacturer_property_get_field_names[] = {
    {"manufacturer_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_manufacturer_property_get_names = {
    bramble_generic_manufacturer_property_get_type,
    "Generic Manufacturer Property Get", "generic_property",
    generic_manufacturer_property_get_field_names, 1, 2, 2};

static const struct bramble_field_names generic_manufacturer_property_set_field_names[] = {
    {"manufacturer_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"user_access", NULL, NULL, property_access_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_manufacturer_property_set_names = {
    bramble_generic_manufacturer_property_set_type,
    "Generic Manufacturer Property Set", "generic_property",
    generic_manufacturer_property_set_field_names, 2, 3, 3};

const struct bramble_message_names bramble_generic_manufacturer_property_set_unacknowledged_names = {
    bramble_generic_manufacturer_property_set_unacknowledged_type,
    "Generic Manufacturer Property Set Unacknowledged", "generic_property",
    generic_manufacturer_property_set_field_names, 2, 3, 3};

static const struct bramble_field_names generic_manufacturer_property_status_field_names[] = {
    {"manufacturer_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"user_access", NULL, NULL, property_access_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"value", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_manufacturer_property_status_names = {
    bramble_generic_manufacturer_property_status_type,
    "Generic Manufacturer Property Status", "generic_property",
    generic_manufacturer_property_status_field_names, 4, 2, 0xFFFF};

static const struct bramble_field_names generic_client_properties_get_field_names[] = {
    {"client_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_client_properties_get_names = {
    bramble_generic_client_properties_get_type,
    "Generic Client Properties Get", "generic_property",
    generic_client_properties_get_field_names, 1, 2, 2};

static const struct bramble_field_names generic_client_properties_status_field_names[] = {
    {"client_property_ids", NULL, &bramble_item_u16_names, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_client_properties_status_names = {
    bramble_generic_client_properties_status_type,
    "Generic Client Properties Status", "generic_property",
    generic_client_properties_status_field_names, 1, 0, 0xFFFF};
