/* Made by src/message/generate.py from src/message/descriptions/proxy.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/proxy.h>

#include <stddef.h>

static const struct bramble_field proxy_pdu_fields[] = {
    {offsetof(struct bramble_proxy_pdu, sar), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_proxy_pdu, message_type), BRAMBLE_FIELD_UNSIGNED, 6, 0, 0, 0, 1},
    {offsetof(struct bramble_proxy_pdu, data), BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(sizeof(struct bramble_proxy_pdu) <= BRAMBLE_ITEM_FIELDS_MAX, "PDU is too large");
const struct bramble_message_type bramble_proxy_pdu_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_proxy_pdu), 1, 0xFFFF,
    BRAMBLE_LAYER_OTHER, BRAMBLE_TYPE_BIG_ENDIAN, 3,
    proxy_pdu_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field proxy_set_filter_type_fields[] = {
    {offsetof(struct bramble_proxy_set_filter_type, filter_type), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
static const struct bramble_range proxy_set_filter_type_ranges[] = {
    {0, 1},
};
_Static_assert(
    sizeof(struct bramble_proxy_set_filter_type) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Set Filter Type is too large");
const struct bramble_message_type bramble_proxy_set_filter_type_type = {
    0x00, sizeof(struct bramble_proxy_set_filter_type), 1, 1,
    BRAMBLE_LAYER_PROXY_CONFIGURATION, BRAMBLE_TYPE_BIG_ENDIAN, 1,
    proxy_set_filter_type_fields,
    proxy_set_filter_type_ranges,
    NULL,
    NULL};

static const struct bramble_field proxy_add_addresses_to_filter_fields[] = {
    {offsetof(struct bramble_proxy_add_addresses_to_filter, addresses), BRAMBLE_FIELD_LIST, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const proxy_add_addresses_to_filter_items[] = {
    &bramble_item_u16_big_endian_type,
};
_Static_assert(
    sizeof(struct bramble_proxy_add_addresses_to_filter) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Add Addresses To Filter is too large");
const struct bramble_message_type bramble_proxy_add_addresses_to_filter_type = {
    0x01, sizeof(struct bramble_proxy_add_addresses_to_filter), 0, 0xFFFF,
    BRAMBLE_LAYER_PROXY_CONFIGURATION, BRAMBLE_TYPE_BIG_ENDIAN, 1,
    proxy_add_addresses_to_filter_fields,
    NULL,
    NULL,
    proxy_add_addresses_to_filter_items};

_Static_assert(
    sizeof(struct bramble_proxy_remove_addresses_from_filter) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remove Addresses From Filter is too large");
const struct bramble_message_type bramble_proxy_remove_addresses_from_filter_type = {
    0x02, sizeof(struct bramble_proxy_remove_addresses_from_filter), 0, 0xFFFF,
    BRAMBLE_LAYER_PROXY_CONFIGURATION, BRAMBLE_TYPE_BIG_ENDIAN, 1,
    proxy_add_addresses_to_filter_fields,
    NULL,
    NULL,
    proxy_add_addresses_to_filter_items};

static const struct bramble_field proxy_filter_status_fields[] = {
    {offsetof(struct bramble_proxy_filter_status, filter_type), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_proxy_filter_status, list_size), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_proxy_filter_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Filter Status is too large");
const struct bramble_message_type bramble_proxy_filter_status_type = {
    0x03, sizeof(struct bramble_proxy_filter_status), 3, 3,
    BRAMBLE_LAYER_PROXY_CONFIGURATION, BRAMBLE_TYPE_BIG_ENDIAN, 2,
    proxy_filter_status_fields,
    proxy_set_filter_type_ranges,
    NULL,
    NULL};

static const struct bramble_field proxy_directed_proxy_capabilities_status_fields[] = {
    {offsetof(struct bramble_proxy_directed_proxy_capabilities_status, directed_proxy),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_proxy_directed_proxy_capabilities_status, use_directed),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_proxy_directed_proxy_capabilities_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Proxy Capabilities Status is too large");
const struct bramble_message_type bramble_proxy_directed_proxy_capabilities_status_type = {
    0x04, sizeof(struct bramble_proxy_directed_proxy_capabilities_status), 2, 2,
    BRAMBLE_LAYER_PROXY_CONFIGURATION, BRAMBLE_TYPE_BIG_ENDIAN, 2,
    proxy_directed_proxy_capabilities_status_fields,
    proxy_set_filter_type_ranges,
    NULL,
    NULL};

static const struct bramble_field proxy_directed_proxy_control_fields[] = {
    {offsetof(struct bramble_proxy_directed_proxy_control, use_directed), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_proxy_directed_proxy_control, client), BRAMBLE_FIELD_STRUCT, 0, 1, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_range proxy_directed_proxy_control_ranges[] = {
    {0, 1},
    {1, 1},
};
static const struct bramble_condition proxy_directed_proxy_control_conditions[] = {
    {0, 1, 1, 0},
};
static const struct bramble_message_type *const proxy_directed_proxy_control_items[] = {
    &bramble_unicast_address_range_big_endian_type,
};
_Static_assert(
    sizeof(struct bramble_proxy_directed_proxy_control) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Proxy Control is too large");
const struct bramble_message_type bramble_proxy_directed_proxy_control_type = {
    0x05, sizeof(struct bramble_proxy_directed_proxy_control), 1, 4,
    BRAMBLE_LAYER_PROXY_CONFIGURATION, BRAMBLE_TYPE_BIG_ENDIAN, 2,
    proxy_directed_proxy_control_fields,
    proxy_directed_proxy_control_ranges,
    proxy_directed_proxy_control_conditions,
    proxy_directed_proxy_control_items};
