/* Made by src/message/generate.py from src/message/descriptions/proxy.txt: do not edit. */
/* clang-format off */
/* Proxy configuration messages (Mesh Protocol 1.1 section 6.6). Proxy: what a proxy client and its server tell
 * each other, in network PDUs of their own. */
#ifndef BRAMBLE_MESSAGES_PROXY_H
#define BRAMBLE_MESSAGES_PROXY_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

enum bramble_proxy_filter_type {
    BRAMBLE_PROXY_FILTER_TYPE_ACCEPT_LIST = 0,
    BRAMBLE_PROXY_FILTER_TYPE_REJECT_LIST = 1
};

enum bramble_proxy_sar {
    BRAMBLE_PROXY_SAR_COMPLETE = 0,
    BRAMBLE_PROXY_SAR_FIRST = 1,
    BRAMBLE_PROXY_SAR_CONTINUATION = 2,
    BRAMBLE_PROXY_SAR_LAST = 3
};

enum bramble_proxy_message_type {
    BRAMBLE_PROXY_MESSAGE_TYPE_NETWORK_PDU = 0,
    BRAMBLE_PROXY_MESSAGE_TYPE_MESH_BEACON = 1,
    BRAMBLE_PROXY_MESSAGE_TYPE_PROXY_CONFIGURATION = 2,
    BRAMBLE_PROXY_MESSAGE_TYPE_PROVISIONING_PDU = 3
};

/* PDU: 1 octets or more. What goes through the data characteristics of the GATT bearer (Mesh Protocol 1.1
 * section 6.3.1). */
struct bramble_proxy_pdu {
    uint8_t sar; /* enum bramble_proxy_sar */
    uint8_t message_type; /* enum bramble_proxy_message_type */
    struct bramble_view data;
};
extern const struct bramble_message_type bramble_proxy_pdu_type[];
extern const struct bramble_message_names bramble_proxy_pdu_names;

/* Set Filter Type, opcode 0x00: 1 octet of parameters. */
#define BRAMBLE_PROXY_SET_FILTER_TYPE_OPCODE 0x00U
struct bramble_proxy_set_filter_type {
    uint8_t filter_type; /* enum bramble_proxy_filter_type; empties the list as well */
};
extern const struct bramble_message_type bramble_proxy_set_filter_type_type[];
extern const struct bramble_message_names bramble_proxy_set_filter_type_names;
static inline struct bramble_message bramble_proxy_set_filter_type_message(
    const struct bramble_proxy_set_filter_type *fields)
{
    return bramble_message_of(bramble_proxy_set_filter_type_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_proxy_set_filter_type_decode(
    struct bramble_view parameters,
    struct bramble_proxy_set_filter_type *fields)
{
    return bramble_parameters_decode(bramble_proxy_set_filter_type_type, parameters, fields, sizeof *fields);
}

/* Add Addresses To Filter, opcode 0x01: 0 octets or more of parameters. */
#define BRAMBLE_PROXY_ADD_ADDRESSES_TO_FILTER_OPCODE 0x01U
struct bramble_proxy_add_addresses_to_filter {
    struct bramble_view addresses; /* items: bramble_item_u16_big_endian */
};
extern const struct bramble_message_type bramble_proxy_add_addresses_to_filter_type[];
extern const struct bramble_message_names bramble_proxy_add_addresses_to_filter_names;
static inline struct bramble_message bramble_proxy_add_addresses_to_filter_message(
    const struct bramble_proxy_add_addresses_to_filter *fields)
{
    return bramble_message_of(bramble_proxy_add_addresses_to_filter_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_proxy_add_addresses_to_filter_decode(
    struct bramble_view parameters,
    struct bramble_proxy_add_addresses_to_filter *fields)
{
    return bramble_parameters_decode(bramble_proxy_add_addresses_to_filter_type, parameters, fields, sizeof *fields);
}

/* Remove Addresses From Filter, opcode 0x02: 0 octets or more of parameters. */
#define BRAMBLE_PROXY_REMOVE_ADDRESSES_FROM_FILTER_OPCODE 0x02U
struct bramble_proxy_remove_addresses_from_filter {
    struct bramble_view addresses; /* items: bramble_item_u16_big_endian */
};
extern const struct bramble_message_type bramble_proxy_remove_addresses_from_filter_type[];
extern const struct bramble_message_names bramble_proxy_remove_addresses_from_filter_names;
static inline struct bramble_message bramble_proxy_remove_addresses_from_filter_message(
    const struct bramble_proxy_remove_addresses_from_filter *fields)
{
    return bramble_message_of(bramble_proxy_remove_addresses_from_filter_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_proxy_remove_addresses_from_filter_decode(
    struct bramble_view parameters,
    struct bramble_proxy_remove_addresses_from_filter *fields)
{
    return bramble_parameters_decode(
        bramble_proxy_remove_addresses_from_filter_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Filter Status, opcode 0x03: 3 octets of parameters. */
#define BRAMBLE_PROXY_FILTER_STATUS_OPCODE 0x03U
struct bramble_proxy_filter_status {
    uint8_t filter_type; /* enum bramble_proxy_filter_type */
    uint16_t list_size;
};
extern const struct bramble_message_type bramble_proxy_filter_status_type[];
extern const struct bramble_message_names bramble_proxy_filter_status_names;
static inline struct bramble_message bramble_proxy_filter_status_message(
    const struct bramble_proxy_filter_status *fields)
{
    return bramble_message_of(bramble_proxy_filter_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_proxy_filter_status_decode(
    struct bramble_view parameters,
    struct bramble_proxy_filter_status *fields)
{
    return bramble_parameters_decode(bramble_proxy_filter_status_type, parameters, fields, sizeof *fields);
}

/* Directed Proxy Capabilities Status, opcode 0x04: 2 octets of parameters. */
#define BRAMBLE_PROXY_DIRECTED_PROXY_CAPABILITIES_STATUS_OPCODE 0x04U
struct bramble_proxy_directed_proxy_capabilities_status {
    uint8_t directed_proxy; /* enum bramble_switch */
    uint8_t use_directed; /* enum bramble_switch */
};
extern const struct bramble_message_type bramble_proxy_directed_proxy_capabilities_status_type[];
extern const struct bramble_message_names bramble_proxy_directed_proxy_capabilities_status_names;
static inline struct bramble_message bramble_proxy_directed_proxy_capabilities_status_message(
    const struct bramble_proxy_directed_proxy_capabilities_status *fields)
{
    return bramble_message_of(bramble_proxy_directed_proxy_capabilities_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_proxy_directed_proxy_capabilities_status_decode(
    struct bramble_view parameters,
    struct bramble_proxy_directed_proxy_capabilities_status *fields)
{
    return bramble_parameters_decode(
        bramble_proxy_directed_proxy_capabilities_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Directed Proxy Control, opcode 0x05: 1 to 4 octets of parameters. */
#define BRAMBLE_PROXY_DIRECTED_PROXY_CONTROL_OPCODE 0x05U
struct bramble_proxy_directed_proxy_control {
    uint8_t use_directed; /* enum bramble_switch */
    struct bramble_unicast_address_range_big_endian client; /* if use_directed is 1 */
};
extern const struct bramble_message_type bramble_proxy_directed_proxy_control_type[];
extern const struct bramble_message_names bramble_proxy_directed_proxy_control_names;
static inline struct bramble_message bramble_proxy_directed_proxy_control_message(
    const struct bramble_proxy_directed_proxy_control *fields)
{
    return bramble_message_of(bramble_proxy_directed_proxy_control_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_proxy_directed_proxy_control_decode(
    struct bramble_view parameters,
    struct bramble_proxy_directed_proxy_control *fields)
{
    return bramble_parameters_decode(bramble_proxy_directed_proxy_control_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
