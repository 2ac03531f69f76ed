/* Made by src/message/generate.py from src/message/descriptions/bridge.txt: do not edit. */
/* clang-format off */
/* Bridge Configuration (Mesh Protocol 1.1 section 4.3). Subnet bridge: which addresses of which subnets a node
 * joins. */
#ifndef BRAMBLE_MESSAGES_BRIDGE_H
#define BRAMBLE_MESSAGES_BRIDGE_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_BRIDGE_CONFIGURATION_SERVER BRAMBLE_SIG_MODEL(0x0008)
#define BRAMBLE_MODEL_BRIDGE_CONFIGURATION_CLIENT BRAMBLE_SIG_MODEL(0x0009)

enum bramble_bridge_directions {
    BRAMBLE_BRIDGE_DIRECTIONS_ONE_WAY = 1,
    BRAMBLE_BRIDGE_DIRECTIONS_TWO_WAY = 2
};

enum bramble_bridged_subnets_filter {
    BRAMBLE_BRIDGED_SUBNETS_FILTER_ALL = 0,
    BRAMBLE_BRIDGED_SUBNETS_FILTER_FIRST = 1,
    BRAMBLE_BRIDGED_SUBNETS_FILTER_SECOND = 2,
    BRAMBLE_BRIDGED_SUBNETS_FILTER_EITHER = 3
};

/* Bridged Subnets Entry: 3 octets. */
struct bramble_bridged_subnets_entry {
    uint16_t net_key_index_1;
    uint16_t net_key_index_2;
};
extern const struct bramble_message_type bramble_bridged_subnets_entry_type[];
extern const struct bramble_message_names bramble_bridged_subnets_entry_names;

/* Bridged Addresses Entry: 5 octets. */
struct bramble_bridged_addresses_entry {
    uint16_t address_1;
    uint16_t address_2;
    uint8_t directions; /* enum bramble_bridge_directions */
};
extern const struct bramble_message_type bramble_bridged_addresses_entry_type[];
extern const struct bramble_message_names bramble_bridged_addresses_entry_names;

/* Subnet Bridge Get, opcode 0x80B1: no parameters. */
#define BRAMBLE_SUBNET_BRIDGE_GET_OPCODE 0x80B1U
extern const struct bramble_message_type bramble_subnet_bridge_get_type[];
extern const struct bramble_message_names bramble_subnet_bridge_get_names;
static inline struct bramble_message bramble_subnet_bridge_get_message(void)
{
    return bramble_message_of(bramble_subnet_bridge_get_type, NULL);
}

/* Subnet Bridge Set, opcode 0x80B2: 1 octet of parameters. */
#define BRAMBLE_SUBNET_BRIDGE_SET_OPCODE 0x80B2U
struct bramble_subnet_bridge_set {
    uint8_t subnet_bridge; /* enum bramble_switch */
};
extern const struct bramble_message_type bramble_subnet_bridge_set_type[];
extern const struct bramble_message_names bramble_subnet_bridge_set_names;
static inline struct bramble_message bramble_subnet_bridge_set_message(const struct bramble_subnet_bridge_set *fields)
{
    return bramble_message_of(bramble_subnet_bridge_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_subnet_bridge_set_decode(
    struct bramble_view parameters,
    struct bramble_subnet_bridge_set *fields)
{
    return bramble_parameters_decode(bramble_subnet_bridge_set_type, parameters, fields, sizeof *fields);
}

/* Subnet Bridge Status, opcode 0x80B3: 1 octet of parameters. */
#define BRAMBLE_SUBNET_BRIDGE_STATUS_OPCODE 0x80B3U
struct bramble_subnet_bridge_status {
    uint8_t subnet_bridge; /* enum bramble_switch */
};
extern const struct bramble_message_type bramble_subnet_bridge_status_type[];
extern const struct bramble_message_names bramble_subnet_bridge_status_names;
static inline struct bramble_message bramble_subnet_bridge_status_message(
    const struct bramble_subnet_bridge_status *fields)
{
    return bramble_message_of(bramble_subnet_bridge_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_subnet_bridge_status_decode(
    struct bramble_view parameters,
    struct bramble_subnet_bridge_status *fields)
{
    return bramble_parameters_decode(bramble_subnet_bridge_status_type, parameters, fields, sizeof *fields);
}

/* Bridging Table Add, opcode 0x80B4: 8 octets of parameters. */
#define BRAMBLE_BRIDGING_TABLE_ADD_OPCODE 0x80B4U
struct bramble_bridging_table_add {
    uint8_t directions; /* enum bramble_bridge_directions */
    uint16_t net_key_index_1;
    uint16_t net_key_index_2;
    uint16_t address_1; /* 1 to 0x7FFF */
    uint16_t address_2; /* 1 to 0xFFFF */
};
extern const struct bramble_message_type bramble_bridging_table_add_type[];
extern const struct bramble_message_names bramble_bridging_table_add_names;
static inline struct bramble_message bramble_bridging_table_add_message(
    const struct bramble_bridging_table_add *fields)
{
    return bramble_message_of(bramble_bridging_table_add_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_bridging_table_add_decode(
    struct bramble_view parameters,
    struct bramble_bridging_table_add *fields)
{
    return bramble_parameters_decode(bramble_bridging_table_add_type, parameters, fields, sizeof *fields);
}

/* Bridging Table Remove, opcode 0x80B5: 7 octets of parameters. */
#define BRAMBLE_BRIDGING_TABLE_REMOVE_OPCODE 0x80B5U
struct bramble_bridging_table_remove {
    uint16_t net_key_index_1;
    uint16_t net_key_index_2;
    uint16_t address_1; /* 0 to 0x7FFF; unassigned: any */
    uint16_t address_2; /* unassigned: any */
};
extern const struct bramble_message_type bramble_bridging_table_remove_type[];
extern const struct bramble_message_names bramble_bridging_table_remove_names;
static inline struct bramble_message bramble_bridging_table_remove_message(
    const struct bramble_bridging_table_remove *fields)
{
    return bramble_message_of(bramble_bridging_table_remove_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_bridging_table_remove_decode(
    struct bramble_view parameters,
    struct bramble_bridging_table_remove *fields)
{
    return bramble_parameters_decode(bramble_bridging_table_remove_type, parameters, fields, sizeof *fields);
}

/* Bridging Table Status, opcode 0x80B6: 9 octets of parameters. */
#define BRAMBLE_BRIDGING_TABLE_STATUS_OPCODE 0x80B6U
struct bramble_bridging_table_status {
    uint8_t status; /* enum bramble_status */
    uint8_t directions; /* enum bramble_bridge_directions; 0 to 2; 0: removed */
    uint16_t net_key_index_1;
    uint16_t net_key_index_2;
    uint16_t address_1;
    uint16_t address_2;
};
extern const struct bramble_message_type bramble_bridging_table_status_type[];
extern const struct bramble_message_names bramble_bridging_table_status_names;
static inline struct bramble_message bramble_bridging_table_status_message(
    const struct bramble_bridging_table_status *fields)
{
    return bramble_message_of(bramble_bridging_table_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_bridging_table_status_decode(
    struct bramble_view parameters,
    struct bramble_bridging_table_status *fields)
{
    return bramble_parameters_decode(bramble_bridging_table_status_type, parameters, fields, sizeof *fields);
}

/* Bridged Subnets Get, opcode 0x80B7: 3 octets of parameters. */
#define BRAMBLE_BRIDGED_SUBNETS_GET_OPCODE 0x80B7U
struct bramble_bridged_subnets_get {
    uint8_t filter; /* enum bramble_bridged_subnets_filter; which of the two indexes must equal the one here */
    uint16_t net_key_index;
    uint8_t start_index;
};
extern const struct bramble_message_type bramble_bridged_subnets_get_type[];
extern const struct bramble_message_names bramble_bridged_subnets_get_names;
static inline struct bramble_message bramble_bridged_subnets_get_message(
    const struct bramble_bridged_subnets_get *fields)
{
    return bramble_message_of(bramble_bridged_subnets_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_bridged_subnets_get_decode(
    struct bramble_view parameters,
    struct bramble_bridged_subnets_get *fields)
{
    return bramble_parameters_decode(bramble_bridged_subnets_get_type, parameters, fields, sizeof *fields);
}

/* Bridged Subnets List, opcode 0x80B8: 3 octets or more of parameters. */
#define BRAMBLE_BRIDGED_SUBNETS_LIST_OPCODE 0x80B8U
struct bramble_bridged_subnets_list {
    uint8_t filter; /* enum bramble_bridged_subnets_filter */
    uint16_t net_key_index;
    uint8_t start_index;
    struct bramble_view entries; /* items: bramble_bridged_subnets_entry */
};
extern const struct bramble_message_type bramble_bridged_subnets_list_type[];
extern const struct bramble_message_names bramble_bridged_subnets_list_names;
static inline struct bramble_message bramble_bridged_subnets_list_message(
    const struct bramble_bridged_subnets_list *fields)
{
    return bramble_message_of(bramble_bridged_subnets_list_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_bridged_subnets_list_decode(
    struct bramble_view parameters,
    struct bramble_bridged_subnets_list *fields)
{
    return bramble_parameters_decode(bramble_bridged_subnets_list_type, parameters, fields, sizeof *fields);
}

/* Bridging Table Get, opcode 0x80B9: 5 octets of parameters. */
#define BRAMBLE_BRIDGING_TABLE_GET_OPCODE 0x80B9U
struct bramble_bridging_table_get {
    uint16_t net_key_index_1;
    uint16_t net_key_index_2;
    uint16_t start_index;
};
extern const struct bramble_message_type bramble_bridging_table_get_type[];
extern const struct bramble_message_names bramble_bridging_table_get_names;
static inline struct bramble_message bramble_bridging_table_get_message(
    const struct bramble_bridging_table_get *fields)
{
    return bramble_message_of(bramble_bridging_table_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_bridging_table_get_decode(
    struct bramble_view parameters,
    struct bramble_bridging_table_get *fields)
{
    return bramble_parameters_decode(bramble_bridging_table_get_type, parameters, fields, sizeof *fields);
}

/* Bridging Table List, opcode 0x80BA: 6 octets or more of parameters. */
#define BRAMBLE_BRIDGING_TABLE_LIST_OPCODE 0x80BAU
struct bramble_bridging_table_list {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index_1;
    uint16_t net_key_index_2;
    uint16_t start_index;
    struct bramble_view entries; /* items: bramble_bridged_addresses_entry */
};
extern const struct bramble_message_type bramble_bridging_table_list_type[];
extern const struct bramble_message_names bramble_bridging_table_list_names;
static inline struct bramble_message bramble_bridging_table_list_message(
    const struct bramble_bridging_table_list *fields)
{
    return bramble_message_of(bramble_bridging_table_list_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_bridging_table_list_decode(
    struct bramble_view parameters,
    struct bramble_bridging_table_list *fields)
{
    return bramble_parameters_decode(bramble_bridging_table_list_type, parameters, fields, sizeof *fields);
}

/* Bridging Table Size Get, opcode 0x80BB: no parameters. */
#define BRAMBLE_BRIDGING_TABLE_SIZE_GET_OPCODE 0x80BBU
extern const struct bramble_message_type bramble_bridging_table_size_get_type[];
extern const struct bramble_message_names bramble_bridging_table_size_get_names;
static inline struct bramble_message bramble_bridging_table_size_get_message(void)
{
    return bramble_message_of(bramble_bridging_table_size_get_type, NULL);
}

/* Bridging Table Size Status, opcode 0x80BC: 2 octets of parameters. */
#define BRAMBLE_BRIDGING_TABLE_SIZE_STATUS_OPCODE 0x80BCU
struct bramble_bridging_table_size_status {
    uint16_t bridging_table_size; /* 0x10 or more */
};
extern const struct bramble_message_type bramble_bridging_table_size_status_type[];
extern const struct bramble_message_names bramble_bridging_table_size_status_names;
static inline struct bramble_message bramble_bridging_table_size_status_message(
    const struct bramble_bridging_table_size_status *fields)
{
    return bramble_message_of(bramble_bridging_table_size_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_bridging_table_size_status_decode(
    struct bramble_view parameters,
    struct bramble_bridging_table_size_status *fields)
{
    return bramble_parameters_decode(bramble_bridging_table_size_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
