/* Made by src/message/generate.py from src/message/descriptions/private_beacon.txt: do not edit. */
/* clang-format off */
/* Private beacons and on-demand private proxy (Mesh Protocol 1.1 section 4.3). Mesh Private beacons, and the
 * private forms of proxy and node identity advertising; the On-Demand Private Proxy. */
#ifndef BRAMBLE_MESSAGES_PRIVATE_BEACON_H
#define BRAMBLE_MESSAGES_PRIVATE_BEACON_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_MESH_PRIVATE_BEACON_SERVER BRAMBLE_SIG_MODEL(0x000A)
#define BRAMBLE_MODEL_MESH_PRIVATE_BEACON_CLIENT BRAMBLE_SIG_MODEL(0x000B)
#define BRAMBLE_MODEL_ON_DEMAND_PRIVATE_PROXY_SERVER BRAMBLE_SIG_MODEL(0x000C)
#define BRAMBLE_MODEL_ON_DEMAND_PRIVATE_PROXY_CLIENT BRAMBLE_SIG_MODEL(0x000D)

/* Private Beacon Get, opcode 0x8060: no parameters. */
#define BRAMBLE_PRIVATE_BEACON_GET_OPCODE 0x8060U
extern const struct bramble_message_type bramble_private_beacon_get_type[];
extern const struct bramble_message_names bramble_private_beacon_get_names;
static inline struct bramble_message bramble_private_beacon_get_message(void)
{
    return bramble_message_of(bramble_private_beacon_get_type, NULL);
}

/* Private Beacon Set, opcode 0x8061: 1 to 2 octets of parameters. */
#define BRAMBLE_PRIVATE_BEACON_SET_OPCODE 0x8061U
struct bramble_private_beacon_set {
    uint8_t private_beacon; /* enum bramble_switch */

    bool has_interval; /* whether the message has the fields below, up to the next blank line */
    uint8_t random_update_interval_steps; /* in 10 s; 0: a new random for every beacon */
};
extern const struct bramble_message_type bramble_private_beacon_set_type[];
extern const struct bramble_message_names bramble_private_beacon_set_names;
static inline struct bramble_message bramble_private_beacon_set_message(
    const struct bramble_private_beacon_set *fields)
{
    return bramble_message_of(bramble_private_beacon_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_private_beacon_set_decode(
    struct bramble_view parameters,
    struct bramble_private_beacon_set *fields)
{
    return bramble_parameters_decode(bramble_private_beacon_set_type, parameters, fields, sizeof *fields);
}

/* Private Beacon Status, opcode 0x8062: 2 octets of parameters. */
#define BRAMBLE_PRIVATE_BEACON_STATUS_OPCODE 0x8062U
struct bramble_private_beacon_status {
    uint8_t private_beacon; /* enum bramble_switch */
    uint8_t random_update_interval_steps; /* in 10 s */
};
extern const struct bramble_message_type bramble_private_beacon_status_type[];
extern const struct bramble_message_names bramble_private_beacon_status_names;
static inline struct bramble_message bramble_private_beacon_status_message(
    const struct bramble_private_beacon_status *fields)
{
    return bramble_message_of(bramble_private_beacon_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_private_beacon_status_decode(
    struct bramble_view parameters,
    struct bramble_private_beacon_status *fields)
{
    return bramble_parameters_decode(bramble_private_beacon_status_type, parameters, fields, sizeof *fields);
}

/* Private GATT Proxy Get, opcode 0x8063: no parameters. */
#define BRAMBLE_PRIVATE_GATT_PROXY_GET_OPCODE 0x8063U
extern const struct bramble_message_type bramble_private_gatt_proxy_get_type[];
extern const struct bramble_message_names bramble_private_gatt_proxy_get_names;
static inline struct bramble_message bramble_private_gatt_proxy_get_message(void)
{
    return bramble_message_of(bramble_private_gatt_proxy_get_type, NULL);
}

/* Private GATT Proxy Set, opcode 0x8064: 1 octet of parameters. */
#define BRAMBLE_PRIVATE_GATT_PROXY_SET_OPCODE 0x8064U
struct bramble_private_gatt_proxy_set {
    uint8_t private_gatt_proxy; /* enum bramble_switch */
};
extern const struct bramble_message_type bramble_private_gatt_proxy_set_type[];
extern const struct bramble_message_names bramble_private_gatt_proxy_set_names;
static inline struct bramble_message bramble_private_gatt_proxy_set_message(
    const struct bramble_private_gatt_proxy_set *fields)
{
    return bramble_message_of(bramble_private_gatt_proxy_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_private_gatt_proxy_set_decode(
    struct bramble_view parameters,
    struct bramble_private_gatt_proxy_set *fields)
{
    return bramble_parameters_decode(bramble_private_gatt_proxy_set_type, parameters, fields, sizeof *fields);
}

/* Private GATT Proxy Status, opcode 0x8065: 1 octet of parameters. */
#define BRAMBLE_PRIVATE_GATT_PROXY_STATUS_OPCODE 0x8065U
struct bramble_private_gatt_proxy_status {
    uint8_t private_gatt_proxy; /* enum bramble_feature_state */
};
extern const struct bramble_message_type bramble_private_gatt_proxy_status_type[];
extern const struct bramble_message_names bramble_private_gatt_proxy_status_names;
static inline struct bramble_message bramble_private_gatt_proxy_status_message(
    const struct bramble_private_gatt_proxy_status *fields)
{
    return bramble_message_of(bramble_private_gatt_proxy_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_private_gatt_proxy_status_decode(
    struct bramble_view parameters,
    struct bramble_private_gatt_proxy_status *fields)
{
    return bramble_parameters_decode(bramble_private_gatt_proxy_status_type, parameters, fields, sizeof *fields);
}

/* Private Node Identity Get, opcode 0x8066: 2 octets of parameters. */
#define BRAMBLE_PRIVATE_NODE_IDENTITY_GET_OPCODE 0x8066U
struct bramble_private_node_identity_get {
    uint16_t net_key_index; /* 0 to 0xFFF */
};
extern const struct bramble_message_type bramble_private_node_identity_get_type[];
extern const struct bramble_message_names bramble_private_node_identity_get_names;
static inline struct bramble_message bramble_private_node_identity_get_message(
    const struct bramble_private_node_identity_get *fields)
{
    return bramble_message_of(bramble_private_node_identity_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_private_node_identity_get_decode(
    struct bramble_view parameters,
    struct bramble_private_node_identity_get *fields)
{
    return bramble_parameters_decode(bramble_private_node_identity_get_type, parameters, fields, sizeof *fields);
}

/* Private Node Identity Set, opcode 0x8067: 3 octets of parameters. */
#define BRAMBLE_PRIVATE_NODE_IDENTITY_SET_OPCODE 0x8067U
struct bramble_private_node_identity_set {
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t private_identity; /* enum bramble_switch */
};
extern const struct bramble_message_type bramble_private_node_identity_set_type[];
extern const struct bramble_message_names bramble_private_node_identity_set_names;
static inline struct bramble_message bramble_private_node_identity_set_message(
    const struct bramble_private_node_identity_set *fields)
{
    return bramble_message_of(bramble_private_node_identity_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_private_node_identity_set_decode(
    struct bramble_view parameters,
    struct bramble_private_node_identity_set *fields)
{
    return bramble_parameters_decode(bramble_private_node_identity_set_type, parameters, fields, sizeof *fields);
}

/* Private Node Identity Status, opcode 0x8068: 4 octets of parameters. */
#define BRAMBLE_PRIVATE_NODE_IDENTITY_STATUS_OPCODE 0x8068U
struct bramble_private_node_identity_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t private_identity; /* enum bramble_feature_state */
};
extern const struct bramble_message_type bramble_private_node_identity_status_type[];
extern const struct bramble_message_names bramble_private_node_identity_status_names;
static inline struct bramble_message bramble_private_node_identity_status_message(
    const struct bramble_private_node_identity_status *fields)
{
    return bramble_message_of(bramble_private_node_identity_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_private_node_identity_status_decode(
    struct bramble_view parameters,
    struct bramble_private_node_identity_status *fields)
{
    return bramble_parameters_decode(bramble_private_node_identity_status_type, parameters, fields, sizeof *fields);
}

/* On-Demand Private Proxy Get, opcode 0x8069: no parameters. */
#define BRAMBLE_ON_DEMAND_PRIVATE_PROXY_GET_OPCODE 0x8069U
extern const struct bramble_message_type bramble_on_demand_private_proxy_get_type[];
extern const struct bramble_message_names bramble_on_demand_private_proxy_get_names;
static inline struct bramble_message bramble_on_demand_private_proxy_get_message(void)
{
    return bramble_message_of(bramble_on_demand_private_proxy_get_type, NULL);
}

/* On-Demand Private Proxy Set, opcode 0x806A: 1 octet of parameters. */
#define BRAMBLE_ON_DEMAND_PRIVATE_PROXY_SET_OPCODE 0x806AU
struct bramble_on_demand_private_proxy_set {
    uint8_t on_demand_private_gatt_proxy; /* s; 0: off */
};
extern const struct bramble_message_type bramble_on_demand_private_proxy_set_type[];
extern const struct bramble_message_names bramble_on_demand_private_proxy_set_names;
static inline struct bramble_message bramble_on_demand_private_proxy_set_message(
    const struct bramble_on_demand_private_proxy_set *fields)
{
    return bramble_message_of(bramble_on_demand_private_proxy_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_on_demand_private_proxy_set_decode(
    struct bramble_view parameters,
    struct bramble_on_demand_private_proxy_set *fields)
{
    return bramble_parameters_decode(bramble_on_demand_private_proxy_set_type, parameters, fields, sizeof *fields);
}

/* On-Demand Private Proxy Status, opcode 0x806B: 1 octet of parameters. */
#define BRAMBLE_ON_DEMAND_PRIVATE_PROXY_STATUS_OPCODE 0x806BU
struct bramble_on_demand_private_proxy_status {
    uint8_t on_demand_private_gatt_proxy; /* s */
};
extern const struct bramble_message_type bramble_on_demand_private_proxy_status_type[];
extern const struct bramble_message_names bramble_on_demand_private_proxy_status_names;
static inline struct bramble_message bramble_on_demand_private_proxy_status_message(
    const struct bramble_on_demand_private_proxy_status *fields)
{
    return bramble_message_of(bramble_on_demand_private_proxy_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_on_demand_private_proxy_status_decode(
    struct bramble_view parameters,
    struct bramble_on_demand_private_proxy_status *fields)
{
    return bramble_parameters_decode(bramble_on_demand_private_proxy_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
