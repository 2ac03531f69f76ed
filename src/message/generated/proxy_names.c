/* Made by src/message/generate.py from src/message/descriptions/proxy.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/proxy.h>

static const struct bramble_value_name proxy_sar_values[] = {
    {0, "Complete"},
    {1, "First"},
    {2, "Continuation"},
    {3, "Last"},
};
static const struct bramble_value_name proxy_message_type_values[] = {
    {0, "Network PDU"},
    {1, "Mesh Beacon"},
    {2, "Proxy Configuration"},
    {3, "Provisioning PDU"},
};
static const struct bramble_field_names proxy_pdu_field_names[] = {
    {"sar", NULL, NULL, proxy_sar_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"message_type", NULL, NULL, proxy_message_type_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"data", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_proxy_pdu_names = {
    bramble_proxy_pdu_type,
    "PDU", "proxy",
    proxy_pdu_field_names, 3, 1, 0xFFFF};

static const struct bramble_value_name proxy_filter_type_values[] = {
    {0, "Accept List"},
    {1, "Reject List"},
};
static const struct bramble_field_names proxy_set_filter_type_field_names[] = {
    {"filter_type", NULL, NULL, proxy_filter_type_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_proxy_set_filter_type_names = {
    bramble_proxy_set_filter_type_type,
    "Set Filter Type", "proxy",
    proxy_set_filter_type_field_names, 1, 1, 1};

static const struct bramble_field_names proxy_add_addresses_to_filter_field_names[] = {
    {"addresses", NULL, &bramble_item_u16_big_endian_names, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_proxy_add_addresses_to_filter_names = {
    bramble_proxy_add_addresses_to_filter_type,
    "Add Addresses To Filter", "proxy",
    proxy_add_addresses_to_filter_field_names, 1, 0, 0xFFFF};

const struct bramble_message_names bramble_proxy_remove_addresses_from_filter_names = {
    bramble_proxy_remove_addresses_from_filter_type,
    "Remove Addresses From Filter", "proxy",
    proxy_add_addresses_to_filter_field_names, 1, 0, 0xFFFF};

static const struct bramble_field_names proxy_filter_status_field_names[] = {
    {"filter_type", NULL, NULL, proxy_filter_type_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"list_size", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_proxy_filter_status_names = {
    bramble_proxy_filter_status_type,
    "Filter Status", "proxy",
    proxy_filter_status_field_names, 2, 3, 3};

static const struct bramble_value_name switch_values[] = {
    {0, "Disabled"},
    {1, "Enabled"},
};
static const struct bramble_field_names proxy_directed_proxy_capabilities_status_field_names[] = {
    {"directed_proxy", NULL, NULL, switch_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"use_directed", NULL, NULL, switch_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_proxy_directed_proxy_capabilities_status_names = {
    bramble_proxy_directed_proxy_capabilities_status_type,
    "Directed Proxy Capabilities Status", "proxy",
    proxy_directed_proxy_capabilities_status_field_names, 2, 2, 2};

static const struct bramble_field_names proxy_directed_proxy_control_field_names[] = {
    {"use_directed", NULL, NULL, switch_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"client", NULL, &bramble_unicast_address_range_big_endian_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_proxy_directed_proxy_control_names = {
    bramble_proxy_directed_proxy_control_type,
    "Directed Proxy Control", "proxy",
    proxy_directed_proxy_control_field_names, 2, 1, 4};
