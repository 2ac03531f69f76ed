/* Made by src/message/generate.py from src/message/descriptions/generic_property.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_property.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_user_properties_get_type = {
    0x822E, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field generic_user_properties_status_fields[] = {
    {offsetof(struct bramble_generic_user_properties_status, user_property_ids),
     BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const generic_user_properties_status_items[] = {
    &bramble_item_u16_type,
};
_Static_assert(
    sizeof(struct bramble_generic_user_properties_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic User Properties Status is too large");
const struct bramble_message_type bramble_generic_user_properties_status_type = {
    0x4B, sizeof(struct bramble_generic_user_properties_status), 0, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    generic_user_properties_status_fields,
    NULL,
    NULL,
    generic_user_properties_status_items};

static const struct bramble_field generic_user_property_get_fields[] = {
    {offsetof(struct bramble_generic_user_property_get, user_property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
static const struct bramble_range generic_user_property_get_ranges[] = {
    {1, INT32_MAX},
};
_Static_assert(
    sizeof(struct bramble_generic_user_property_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic User Property Get is too large");
const struct bramble_message_type bramble_generic_user_property_get_type = {
    0x822F, sizeof(struct bramble_generic_user_property_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    generic_user_property_get_fields,
    generic_user_property_get_ranges,
    NULL,
    NULL};

static const struct bramble_field generic_user_property_set_fields[] = {
    {offsetof(struct bramble_generic_user_property_set, user_property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_generic_user_property_set, value), BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_generic_user_property_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic User Property Set is too large");
const struct bramble_message_type bramble_generic_user_property_set_type = {
    0x4C, sizeof(struct bramble_generic_user_property_set), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    generic_user_property_set_fields,
    generic_user_property_get_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_user_property_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic User Property Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_user_property_set_unacknowledged_type = {
    0x4D, sizeof(struct bramble_generic_user_property_set_unacknowledged), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    generic_user_property_set_fields,
    generic_user_property_get_ranges,
    NULL,
    NULL};

static const struct bramble_field generic_user_property_status_fields[] = {
    {offsetof(struct bramble_generic_user_property_status, user_property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_generic_user_property_status, has_value), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_user_property_status, user_access), BRAMBLE_FIELD_UNSIGNED, 8, 1, 1, 1, 1},
    {offsetof(struct bramble_generic_user_property_status, value), BRAMBLE_FIELD_REST, 0, 1, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range generic_user_property_status_ranges[] = {
    {1, INT32_MAX},
    {0, 3},
    {1, 1},
};
static const struct bramble_condition generic_user_property_status_conditions[] = {
    {1, 2, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_generic_user_property_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic User Property Status is too large");
const struct bramble_message_type bramble_generic_user_property_status_type = {
    0x4E, sizeof(struct bramble_generic_user_property_status), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    generic_user_property_status_fields,
    generic_user_property_status_ranges,
    generic_user_property_status_conditions,
    NULL};

const struct bramble_message_type bramble_generic_admin_properties_get_type = {
    0x822C, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field generic_admin_properties_status_fields[] = {
    {offsetof(struct bramble_generic_admin_properties_status, admin_property_ids),
     BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_generic_admin_properties_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Admin Properties Status is too large");
const struct bramble_message_type bramble_generic_admin_properties_status_type = {
    0x47, sizeof(struct bramble_generic_admin_properties_status), 0, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    generic_admin_properties_status_fields,
    NULL,
    NULL,
    generic_user_properties_status_items};

static const struct bramble_field generic_admin_property_get_fields[] = {
    {offsetof(struct bramble_generic_admin_property_get, admin_property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_generic_admin_property_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Admin Property Get is too large");
const struct bramble_message_type bramble_generic_admin_property_get_type = {
    0x822D, sizeof(struct bramble_generic_admin_property_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    generic_admin_property_get_fields,
    generic_user_property_get_ranges,
    NULL,
    NULL};

static const struct bramble_field generic_admin_property_set_fields[] = {
    {offsetof(struct bramble_generic_admin_property_set, admin_property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_generic_admin_property_set, user_access), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
    {offsetof(struct bramble_generic_admin_property_set, value), BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range generic_admin_property_set_ranges[] = {
    {1, INT32_MAX},
    {0, 3},
};
_Static_assert(
    sizeof(struct bramble_generic_admin_property_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Admin Property Set is too large");
const struct bramble_message_type bramble_generic_admin_property_set_type = {
    0x48, sizeof(struct bramble_generic_admin_property_set), 3, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    generic_admin_property_set_fields,
    generic_admin_property_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_admin_property_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Admin Property Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_admin_property_set_unacknowledged_type = {
    0x49, sizeof(struct bramble_generic_admin_property_set_unacknowledged), 3, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    generic_admin_property_set_fields,
    generic_admin_property_set_ranges,
    NULL,
    NULL};

static const struct bramble_field generic_admin_property_status_fields[] = {
    {offsetof(struct bramble_generic_admin_property_status, admin_property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_generic_admin_property_status, has_value), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_admin_property_status, user_access), BRAMBLE_FIELD_UNSIGNED, 8, 1, 1, 1, 1},
    {offsetof(struct bramble_generic_admin_property_status, value), BRAMBLE_FIELD_REST, 0, 1, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_generic_admin_property_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Admin Property Status is too large");
const struct bramble_message_type bramble_generic_admin_property_status_type = {
    0x4A, sizeof(struct bramble_generic_admin_property_status), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    generic_admin_property_status_fields,
    generic_user_property_status_ranges,
    generic_user_property_status_conditions,
    NULL};

const struct bramble_message_type bramble_generic_manufacturer_properties_get_type = {
    0x822A, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field generic_manufacturer_properties_status_fields[] = {
    {offsetof(struct bramble_generic_manufacturer_properties_status, manufacturer_property_ids),
     BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_generic_manufacturer_properties_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Manufacturer Properties Status is too large");
const struct bramble_message_type bramble_generic_manufacturer_properties_status_type = {
    0x43, sizeof(struct bramble_generic_manufacturer_properties_status), 0, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    generic_manufacturer_properties_status_fields,
    NULL,
    NULL,
    generic_user_properties_status_items};

static const struct bramble_field generic_manufacturer_property_get_fields[] = {
    {offsetof(struct bramble_generic_manufacturer_property_get, manufacturer_property_id),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_generic_manufacturer_property_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Manufacturer Property Get is too large");
const struct bramble_message_type bramble_generic_manufacturer_property_get_type = {
    0x822B, sizeof(struct bramble_generic_manufacturer_property_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    generic_manufacturer_property_get_fields,
    generic_user_property_get_ranges,
    NULL,
    NULL};

static const struct bramble_field generic_manufacturer_property_set_fields[] = {
    {offsetof(struct bramble_generic_manufacturer_property_set, manufacturer_property_id),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_generic_manufacturer_property_set, user_access), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
};
static const struct bramble_range generic_manufacturer_property_set_ranges[] = {
    {1, INT32_MAX},
    {0, 1},
};
_Static_assert(
    sizeof(struct bramble_generic_manufacturer_property_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Manufacturer Property Set is too large");
const struct bramble_message_type bramble_generic_manufacturer_property_set_type = {
    0x44, sizeof(struct bramble_generic_manufacturer_property_set), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    generic_manufacturer_property_set_fields,
    generic_manufacturer_property_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_manufacturer_property_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Manufacturer Property Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_manufacturer_property_set_unacknowledged_type = {
    0x45, sizeof(struct bramble_generic_manufacturer_property_set_unacknowledged), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    generic_manufacturer_property_set_fields,
    generic_manufacturer_property_set_ranges,
    NULL,
    NULL};

static const struct bramble_field generic_manufacturer_property_status_fields[] = {
    {offsetof(struct bramble_generic_manufacturer_property_status, manufacturer_property_id),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_generic_manufacturer_property_status, has_value),
     BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_manufacturer_property_status, user_access), BRAMBLE_FIELD_UNSIGNED, 8, 1, 1, 1, 1},
    {offsetof(struct bramble_generic_manufacturer_property_status, value), BRAMBLE_FIELD_REST, 0, 1, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_generic_manufacturer_property_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Manufacturer Property Status is too large");
const struct bramble_message_type bramble_generic_manufacturer_property_status_type = {
    0x46, sizeof(struct bramble_generic_manufacturer_property_status), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    generic_manufacturer_property_status_fields,
    generic_user_property_status_ranges,
    generic_user_property_status_conditions,
    NULL};

static const struct bramble_field generic_client_properties_get_fields[] = {
    {offsetof(struct bramble_generic_client_properties_get, client_property_id),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_generic_client_properties_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Client Properties Get is too large");
const struct bramble_message_type bramble_generic_client_properties_get_type = {
    0x4F, sizeof(struct bramble_generic_client_properties_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    generic_client_properties_get_fields,
    generic_user_property_get_ranges,
    NULL,
    NULL};

static const struct bramble_field generic_client_properties_status_fields[] = {
    {offsetof(struct bramble_generic_client_properties_status, client_property_ids),
     BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_generic_client_properties_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Client Properties Status is too large");
const struct bramble_message_type bramble_generic_client_properties_status_type = {
    0x50, sizeof(struct bramble_generic_client_properties_status), 0, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    generic_client_properties_status_fields,
    NULL,
    NULL,
    generic_user_properties_status_items};
