/* Made by src/message/generate.py from src/message/descriptions/proxy.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/proxy.h>

#include <stddef.h>

_Static_assert(sizeof(struct bramble_proxy_pdu) <= BRAMBLE_ITEM_FIELDS_MAX, "PDU is too large");
const struct bramble_message_type bramble_proxy_pdu_type[] = {
    /* size */ {0x38}, {sizeof(struct bramble_proxy_pdu)},
    /* sar */ {0x01},
    /* message_type */ {0x05},
    /* data */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_proxy_set_filter_type) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Set Filter Type is too large");
const struct bramble_message_type bramble_proxy_set_filter_type_type[] = {
    /* opcode, size */ {0x29}, {0x00}, {sizeof(struct bramble_proxy_set_filter_type)},
    /* filter_type */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_proxy_add_addresses_to_filter) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Add Addresses To Filter is too large");
const struct bramble_message_type bramble_proxy_add_addresses_to_filter_type[] = {
    /* opcode, size */ {0x29}, {0x01}, {sizeof(struct bramble_proxy_add_addresses_to_filter)},
    /* addresses */ {0x85}, {0x04}, {0x38}, {sizeof(struct bramble_item_u16_big_endian)}, {0x0F}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_proxy_remove_addresses_from_filter) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remove Addresses From Filter is too large");
const struct bramble_message_type bramble_proxy_remove_addresses_from_filter_type[] = {
    /* opcode, size */ {0x29}, {0x02}, {sizeof(struct bramble_proxy_remove_addresses_from_filter)},
    /* addresses */ {0x85}, {0x04}, {0x38}, {sizeof(struct bramble_item_u16_big_endian)}, {0x0F}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_proxy_filter_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Filter Status is too large");
const struct bramble_message_type bramble_proxy_filter_status_type[] = {
    /* opcode, size */ {0x29}, {0x03}, {sizeof(struct bramble_proxy_filter_status)},
    /* filter_type */ {0x47}, {0x01},
    /* list_size */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_proxy_directed_proxy_capabilities_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Proxy Capabilities Status is too large");
const struct bramble_message_type bramble_proxy_directed_proxy_capabilities_status_type[] = {
    /* opcode, size */ {0x29}, {0x04}, {sizeof(struct bramble_proxy_directed_proxy_capabilities_status)},
    /* directed_proxy */ {0x47}, {0x01},
    /* use_directed */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_proxy_directed_proxy_control) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Proxy Control is too large");
const struct bramble_message_type bramble_proxy_directed_proxy_control_type[] = {
    /* opcode, size */ {0x29}, {0x05}, {sizeof(struct bramble_proxy_directed_proxy_control)},
    /* use_directed */ {0x47}, {0x01},
    /* client */ {0x89}, {0x12}, {offsetof(struct bramble_proxy_directed_proxy_control, use_directed)}, {0x07},
    {0xC1}, {0x01}, {0x01}, {0x90}, {offsetof(struct bramble_proxy_directed_proxy_control, client)}, {0x0A}, {0x00},
    {0x4E}, {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_proxy_directed_proxy_control, client) + offsetof(struct bramble_unicast_address_range_big_endian, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2},
    /* end */ {0x80},
};
