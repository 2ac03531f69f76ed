/* Made by src/message/generate.py from src/message/descriptions/config.txt: do not edit. */
/* clang-format off */
/* Configuration (Mesh Protocol 1.1 section 4.3.2). Configuration: what a configuration client reads and writes
 * in every node. Secured with the device key. */
#ifndef BRAMBLE_MESSAGES_CONFIG_H
#define BRAMBLE_MESSAGES_CONFIG_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_CONFIG_SERVER BRAMBLE_SIG_MODEL(0x0000)
#define BRAMBLE_MODEL_CONFIG_CLIENT BRAMBLE_SIG_MODEL(0x0001)

enum bramble_key_refresh_phase {
    BRAMBLE_KEY_REFRESH_PHASE_NORMAL_OPERATION = 0,
    BRAMBLE_KEY_REFRESH_PHASE_FIRST_PHASE = 1,
    BRAMBLE_KEY_REFRESH_PHASE_SECOND_PHASE = 2
};

enum bramble_key_refresh_transition {
    BRAMBLE_KEY_REFRESH_TRANSITION_USE_NEW_KEY = 2,
    BRAMBLE_KEY_REFRESH_TRANSITION_REVOKE_OLD_KEY = 3
};

/* Config Beacon Get, opcode 0x8009: no parameters. */
#define BRAMBLE_CONFIG_BEACON_GET_OPCODE 0x8009U
extern const struct bramble_message_type bramble_config_beacon_get_type[];
extern const struct bramble_message_names bramble_config_beacon_get_names;
static inline struct bramble_message bramble_config_beacon_get_message(void)
{
    return bramble_message_of(bramble_config_beacon_get_type, NULL);
}

/* Config Beacon Set, opcode 0x800A: 1 octet of parameters. */
#define BRAMBLE_CONFIG_BEACON_SET_OPCODE 0x800AU
struct bramble_config_beacon_set {
    uint8_t beacon; /* enum bramble_switch; secure network beacons */
};
extern const struct bramble_message_type bramble_config_beacon_set_type[];
extern const struct bramble_message_names bramble_config_beacon_set_names;
static inline struct bramble_message bramble_config_beacon_set_message(const struct bramble_config_beacon_set *fields)
{
    return bramble_message_of(bramble_config_beacon_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_beacon_set_decode(
    struct bramble_view parameters,
    struct bramble_config_beacon_set *fields)
{
    return bramble_parameters_decode(bramble_config_beacon_set_type, parameters, fields, sizeof *fields);
}

/* Config Beacon Status, opcode 0x800B: 1 octet of parameters. */
#define BRAMBLE_CONFIG_BEACON_STATUS_OPCODE 0x800BU
struct bramble_config_beacon_status {
    uint8_t beacon; /* enum bramble_switch */
};
extern const struct bramble_message_type bramble_config_beacon_status_type[];
extern const struct bramble_message_names bramble_config_beacon_status_names;
static inline struct bramble_message bramble_config_beacon_status_message(
    const struct bramble_config_beacon_status *fields)
{
    return bramble_message_of(bramble_config_beacon_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_beacon_status_decode(
    struct bramble_view parameters,
    struct bramble_config_beacon_status *fields)
{
    return bramble_parameters_decode(bramble_config_beacon_status_type, parameters, fields, sizeof *fields);
}

/* Config Composition Data Get, opcode 0x8008: 1 octet of parameters. */
#define BRAMBLE_CONFIG_COMPOSITION_DATA_GET_OPCODE 0x8008U
struct bramble_config_composition_data_get {
    uint8_t page;
};
extern const struct bramble_message_type bramble_config_composition_data_get_type[];
extern const struct bramble_message_names bramble_config_composition_data_get_names;
static inline struct bramble_message bramble_config_composition_data_get_message(
    const struct bramble_config_composition_data_get *fields)
{
    return bramble_message_of(bramble_config_composition_data_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_composition_data_get_decode(
    struct bramble_view parameters,
    struct bramble_config_composition_data_get *fields)
{
    return bramble_parameters_decode(bramble_config_composition_data_get_type, parameters, fields, sizeof *fields);
}

/* Config Composition Data Status, opcode 0x02: 1 octets or more of parameters. */
#define BRAMBLE_CONFIG_COMPOSITION_DATA_STATUS_OPCODE 0x02U
struct bramble_config_composition_data_status {
    uint8_t page;
    struct bramble_view data; /* see the composition data pages */
};
extern const struct bramble_message_type bramble_config_composition_data_status_type[];
extern const struct bramble_message_names bramble_config_composition_data_status_names;
static inline struct bramble_message bramble_config_composition_data_status_message(
    const struct bramble_config_composition_data_status *fields)
{
    return bramble_message_of(bramble_config_composition_data_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_composition_data_status_decode(
    struct bramble_view parameters,
    struct bramble_config_composition_data_status *fields)
{
    return bramble_parameters_decode(bramble_config_composition_data_status_type, parameters, fields, sizeof *fields);
}

/* Config Default TTL Get, opcode 0x800C: no parameters. */
#define BRAMBLE_CONFIG_DEFAULT_TTL_GET_OPCODE 0x800CU
extern const struct bramble_message_type bramble_config_default_ttl_get_type[];
extern const struct bramble_message_names bramble_config_default_ttl_get_names;
static inline struct bramble_message bramble_config_default_ttl_get_message(void)
{
    return bramble_message_of(bramble_config_default_ttl_get_type, NULL);
}

/* Config Default TTL Set, opcode 0x800D: 1 octet of parameters. */
#define BRAMBLE_CONFIG_DEFAULT_TTL_SET_OPCODE 0x800DU
struct bramble_config_default_ttl_set {
    uint8_t ttl; /* 0, 2 to 0x7F */
};
extern const struct bramble_message_type bramble_config_default_ttl_set_type[];
extern const struct bramble_message_names bramble_config_default_ttl_set_names;
static inline struct bramble_message bramble_config_default_ttl_set_message(
    const struct bramble_config_default_ttl_set *fields)
{
    return bramble_message_of(bramble_config_default_ttl_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_default_ttl_set_decode(
    struct bramble_view parameters,
    struct bramble_config_default_ttl_set *fields)
{
    return bramble_parameters_decode(bramble_config_default_ttl_set_type, parameters, fields, sizeof *fields);
}

/* Config Default TTL Status, opcode 0x800E: 1 octet of parameters. */
#define BRAMBLE_CONFIG_DEFAULT_TTL_STATUS_OPCODE 0x800EU
struct bramble_config_default_ttl_status {
    uint8_t ttl; /* 0, 2 to 0x7F */
};
extern const struct bramble_message_type bramble_config_default_ttl_status_type[];
extern const struct bramble_message_names bramble_config_default_ttl_status_names;
static inline struct bramble_message bramble_config_default_ttl_status_message(
    const struct bramble_config_default_ttl_status *fields)
{
    return bramble_message_of(bramble_config_default_ttl_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_default_ttl_status_decode(
    struct bramble_view parameters,
    struct bramble_config_default_ttl_status *fields)
{
    return bramble_parameters_decode(bramble_config_default_ttl_status_type, parameters, fields, sizeof *fields);
}

/* Config GATT Proxy Get, opcode 0x8012: no parameters. */
#define BRAMBLE_CONFIG_GATT_PROXY_GET_OPCODE 0x8012U
extern const struct bramble_message_type bramble_config_gatt_proxy_get_type[];
extern const struct bramble_message_names bramble_config_gatt_proxy_get_names;
static inline struct bramble_message bramble_config_gatt_proxy_get_message(void)
{
    return bramble_message_of(bramble_config_gatt_proxy_get_type, NULL);
}

/* Config GATT Proxy Set, opcode 0x8013: 1 octet of parameters. */
#define BRAMBLE_CONFIG_GATT_PROXY_SET_OPCODE 0x8013U
struct bramble_config_gatt_proxy_set {
    uint8_t gatt_proxy; /* enum bramble_switch */
};
extern const struct bramble_message_type bramble_config_gatt_proxy_set_type[];
extern const struct bramble_message_names bramble_config_gatt_proxy_set_names;
static inline struct bramble_message bramble_config_gatt_proxy_set_message(
    const struct bramble_config_gatt_proxy_set *fields)
{
    return bramble_message_of(bramble_config_gatt_proxy_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_gatt_proxy_set_decode(
    struct bramble_view parameters,
    struct bramble_config_gatt_proxy_set *fields)
{
    return bramble_parameters_decode(bramble_config_gatt_proxy_set_type, parameters, fields, sizeof *fields);
}

/* Config GATT Proxy Status, opcode 0x8014: 1 octet of parameters. */
#define BRAMBLE_CONFIG_GATT_PROXY_STATUS_OPCODE 0x8014U
struct bramble_config_gatt_proxy_status {
    uint8_t gatt_proxy; /* enum bramble_feature_state */
};
extern const struct bramble_message_type bramble_config_gatt_proxy_status_type[];
extern const struct bramble_message_names bramble_config_gatt_proxy_status_names;
static inline struct bramble_message bramble_config_gatt_proxy_status_message(
    const struct bramble_config_gatt_proxy_status *fields)
{
    return bramble_message_of(bramble_config_gatt_proxy_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_gatt_proxy_status_decode(
    struct bramble_view parameters,
    struct bramble_config_gatt_proxy_status *fields)
{
    return bramble_parameters_decode(bramble_config_gatt_proxy_status_type, parameters, fields, sizeof *fields);
}

/* Config Relay Get, opcode 0x8026: no parameters. */
#define BRAMBLE_CONFIG_RELAY_GET_OPCODE 0x8026U
extern const struct bramble_message_type bramble_config_relay_get_type[];
extern const struct bramble_message_names bramble_config_relay_get_names;
static inline struct bramble_message bramble_config_relay_get_message(void)
{
    return bramble_message_of(bramble_config_relay_get_type, NULL);
}

/* Config Relay Set, opcode 0x8027: 2 octets of parameters. */
#define BRAMBLE_CONFIG_RELAY_SET_OPCODE 0x8027U
struct bramble_config_relay_set {
    uint8_t relay; /* enum bramble_switch */
    uint8_t retransmit_count; /* transmissions after the first */
    uint8_t retransmit_interval_steps; /* n x 10 ms + 10 ms */
};
extern const struct bramble_message_type bramble_config_relay_set_type[];
extern const struct bramble_message_names bramble_config_relay_set_names;
static inline struct bramble_message bramble_config_relay_set_message(const struct bramble_config_relay_set *fields)
{
    return bramble_message_of(bramble_config_relay_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_relay_set_decode(
    struct bramble_view parameters,
    struct bramble_config_relay_set *fields)
{
    return bramble_parameters_decode(bramble_config_relay_set_type, parameters, fields, sizeof *fields);
}

/* Config Relay Status, opcode 0x8028: 2 octets of parameters. */
#define BRAMBLE_CONFIG_RELAY_STATUS_OPCODE 0x8028U
struct bramble_config_relay_status {
    uint8_t relay; /* enum bramble_feature_state */
    uint8_t retransmit_count; /* transmissions after the first */
    uint8_t retransmit_interval_steps; /* n x 10 ms + 10 ms */
};
extern const struct bramble_message_type bramble_config_relay_status_type[];
extern const struct bramble_message_names bramble_config_relay_status_names;
static inline struct bramble_message bramble_config_relay_status_message(
    const struct bramble_config_relay_status *fields)
{
    return bramble_message_of(bramble_config_relay_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_relay_status_decode(
    struct bramble_view parameters,
    struct bramble_config_relay_status *fields)
{
    return bramble_parameters_decode(bramble_config_relay_status_type, parameters, fields, sizeof *fields);
}

/* Config Model Publication Get, opcode 0x8018: 4 to 6 octets of parameters. */
#define BRAMBLE_CONFIG_MODEL_PUBLICATION_GET_OPCODE 0x8018U
struct bramble_config_model_publication_get {
    uint16_t element_address; /* 1 to 0x7FFF */
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_config_model_publication_get_type[];
extern const struct bramble_message_names bramble_config_model_publication_get_names;
static inline struct bramble_message bramble_config_model_publication_get_message(
    const struct bramble_config_model_publication_get *fields)
{
    return bramble_message_of(bramble_config_model_publication_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_model_publication_get_decode(
    struct bramble_view parameters,
    struct bramble_config_model_publication_get *fields)
{
    return bramble_parameters_decode(bramble_config_model_publication_get_type, parameters, fields, sizeof *fields);
}

/* Config Model Publication Set, opcode 0x03: 11 to 13 octets of parameters. */
#define BRAMBLE_CONFIG_MODEL_PUBLICATION_SET_OPCODE 0x03U
struct bramble_config_model_publication_set {
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t publish_address; /* 0 to 0x7FFF, 0xC000 to 0xFFFF; a virtual address is set by its label */
    uint16_t app_key_index;
    uint8_t credential_flag; /* 1: friendship credentials */
    uint8_t publish_ttl; /* 0 to 0x7F, 0xFF; 0xFF: the node's default TTL */
    uint8_t period_steps; /* 0: no periodic publication */
    uint8_t period_resolution; /* enum bramble_resolution */
    uint8_t retransmit_count; /* transmissions after the first */
    uint8_t retransmit_interval_steps; /* n x 50 ms + 50 ms */
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_config_model_publication_set_type[];
extern const struct bramble_message_names bramble_config_model_publication_set_names;
static inline struct bramble_message bramble_config_model_publication_set_message(
    const struct bramble_config_model_publication_set *fields)
{
    return bramble_message_of(bramble_config_model_publication_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_model_publication_set_decode(
    struct bramble_view parameters,
    struct bramble_config_model_publication_set *fields)
{
    return bramble_parameters_decode(bramble_config_model_publication_set_type, parameters, fields, sizeof *fields);
}

/* Config Model Publication Virtual Address Set, opcode 0x801A: 25 to 27 octets of parameters. */
#define BRAMBLE_CONFIG_MODEL_PUBLICATION_VIRTUAL_ADDRESS_SET_OPCODE 0x801AU
struct bramble_config_model_publication_virtual_address_set {
    uint16_t element_address; /* 1 to 0x7FFF */
    uint8_t label_uuid[16];
    uint16_t app_key_index;
    uint8_t credential_flag; /* 1: friendship credentials */
    uint8_t publish_ttl; /* 0 to 0x7F, 0xFF; 0xFF: the node's default TTL */
    uint8_t period_steps; /* 0: no periodic publication */
    uint8_t period_resolution; /* enum bramble_resolution */
    uint8_t retransmit_count; /* transmissions after the first */
    uint8_t retransmit_interval_steps; /* n x 50 ms + 50 ms */
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_config_model_publication_virtual_address_set_type[];
extern const struct bramble_message_names bramble_config_model_publication_virtual_address_set_names;
static inline struct bramble_message bramble_config_model_publication_virtual_address_set_message(
    const struct bramble_config_model_publication_virtual_address_set *fields)
{
    return bramble_message_of(bramble_config_model_publication_virtual_address_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_model_publication_virtual_address_set_decode(
    struct bramble_view parameters,
    struct bramble_config_model_publication_virtual_address_set *fields)
{
    return bramble_parameters_decode(
        bramble_config_model_publication_virtual_address_set_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Model Publication Status, opcode 0x8019: 12 to 14 octets of parameters. */
#define BRAMBLE_CONFIG_MODEL_PUBLICATION_STATUS_OPCODE 0x8019U
struct bramble_config_model_publication_status {
    uint8_t status; /* enum bramble_status */
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t publish_address;
    uint16_t app_key_index;
    uint8_t credential_flag; /* 1: friendship credentials */
    uint8_t publish_ttl; /* 0 to 0x7F, 0xFF; 0xFF: the node's default TTL */
    uint8_t period_steps; /* 0: no periodic publication */
    uint8_t period_resolution; /* enum bramble_resolution */
    uint8_t retransmit_count; /* transmissions after the first */
    uint8_t retransmit_interval_steps; /* n x 50 ms + 50 ms */
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_config_model_publication_status_type[];
extern const struct bramble_message_names bramble_config_model_publication_status_names;
static inline struct bramble_message bramble_config_model_publication_status_message(
    const struct bramble_config_model_publication_status *fields)
{
    return bramble_message_of(bramble_config_model_publication_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_model_publication_status_decode(
    struct bramble_view parameters,
    struct bramble_config_model_publication_status *fields)
{
    return bramble_parameters_decode(
        bramble_config_model_publication_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Model Subscription Add, opcode 0x801B: 6 to 8 octets of parameters. */
#define BRAMBLE_CONFIG_MODEL_SUBSCRIPTION_ADD_OPCODE 0x801BU
struct bramble_config_model_subscription_add {
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t address;
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_config_model_subscription_add_type[];
extern const struct bramble_message_names bramble_config_model_subscription_add_names;
static inline struct bramble_message bramble_config_model_subscription_add_message(
    const struct bramble_config_model_subscription_add *fields)
{
    return bramble_message_of(bramble_config_model_subscription_add_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_model_subscription_add_decode(
    struct bramble_view parameters,
    struct bramble_config_model_subscription_add *fields)
{
    return bramble_parameters_decode(bramble_config_model_subscription_add_type, parameters, fields, sizeof *fields);
}

/* Config Model Subscription Delete, opcode 0x801C: 6 to 8 octets of parameters. */
#define BRAMBLE_CONFIG_MODEL_SUBSCRIPTION_DELETE_OPCODE 0x801CU
struct bramble_config_model_subscription_delete {
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t address;
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_config_model_subscription_delete_type[];
extern const struct bramble_message_names bramble_config_model_subscription_delete_names;
static inline struct bramble_message bramble_config_model_subscription_delete_message(
    const struct bramble_config_model_subscription_delete *fields)
{
    return bramble_message_of(bramble_config_model_subscription_delete_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_model_subscription_delete_decode(
    struct bramble_view parameters,
    struct bramble_config_model_subscription_delete *fields)
{
    return bramble_parameters_decode(
        bramble_config_model_subscription_delete_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Model Subscription Delete All, opcode 0x801D: 4 to 6 octets of parameters. */
#define BRAMBLE_CONFIG_MODEL_SUBSCRIPTION_DELETE_ALL_OPCODE 0x801DU
struct bramble_config_model_subscription_delete_all {
    uint16_t element_address; /* 1 to 0x7FFF */
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_config_model_subscription_delete_all_type[];
extern const struct bramble_message_names bramble_config_model_subscription_delete_all_names;
static inline struct bramble_message bramble_config_model_subscription_delete_all_message(
    const struct bramble_config_model_subscription_delete_all *fields)
{
    return bramble_message_of(bramble_config_model_subscription_delete_all_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_model_subscription_delete_all_decode(
    struct bramble_view parameters,
    struct bramble_config_model_subscription_delete_all *fields)
{
    return bramble_parameters_decode(
        bramble_config_model_subscription_delete_all_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Model Subscription Overwrite, opcode 0x801E: 6 to 8 octets of parameters. */
#define BRAMBLE_CONFIG_MODEL_SUBSCRIPTION_OVERWRITE_OPCODE 0x801EU
struct bramble_config_model_subscription_overwrite {
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t address;
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_config_model_subscription_overwrite_type[];
extern const struct bramble_message_names bramble_config_model_subscription_overwrite_names;
static inline struct bramble_message bramble_config_model_subscription_overwrite_message(
    const struct bramble_config_model_subscription_overwrite *fields)
{
    return bramble_message_of(bramble_config_model_subscription_overwrite_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_model_subscription_overwrite_decode(
    struct bramble_view parameters,
    struct bramble_config_model_subscription_overwrite *fields)
{
    return bramble_parameters_decode(
        bramble_config_model_subscription_overwrite_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Model Subscription Virtual Address Add, opcode 0x8020: 20 to 22 octets of parameters. */
#define BRAMBLE_CONFIG_MODEL_SUBSCRIPTION_VIRTUAL_ADDRESS_ADD_OPCODE 0x8020U
struct bramble_config_model_subscription_virtual_address_add {
    uint16_t element_address; /* 1 to 0x7FFF */
    uint8_t label_uuid[16];
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_config_model_subscription_virtual_address_add_type[];
extern const struct bramble_message_names bramble_config_model_subscription_virtual_address_add_names;
static inline struct bramble_message bramble_config_model_subscription_virtual_address_add_message(
    const struct bramble_config_model_subscription_virtual_address_add *fields)
{
    return bramble_message_of(bramble_config_model_subscription_virtual_address_add_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_model_subscription_virtual_address_add_decode(
    struct bramble_view parameters,
    struct bramble_config_model_subscription_virtual_address_add *fields)
{
    return bramble_parameters_decode(
        bramble_config_model_subscription_virtual_address_add_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Model Subscription Virtual Address Delete, opcode 0x8021: 20 to 22 octets of parameters. */
#define BRAMBLE_CONFIG_MODEL_SUBSCRIPTION_VIRTUAL_ADDRESS_DELETE_OPCODE 0x8021U
struct bramble_config_model_subscription_virtual_address_delete {
    uint16_t element_address; /* 1 to 0x7FFF */
    uint8_t label_uuid[16];
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_config_model_subscription_virtual_address_delete_type[];
extern const struct bramble_message_names bramble_config_model_subscription_virtual_address_delete_names;
static inline struct bramble_message bramble_config_model_subscription_virtual_address_delete_message(
    const struct bramble_config_model_subscription_virtual_address_delete *fields)
{
    return bramble_message_of(bramble_config_model_subscription_virtual_address_delete_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_model_subscription_virtual_address_delete_decode(
    struct bramble_view parameters,
    struct bramble_config_model_subscription_virtual_address_delete *fields)
{
    return bramble_parameters_decode(
        bramble_config_model_subscription_virtual_address_delete_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Model Subscription Virtual Address Overwrite, opcode 0x8022: 20 to 22 octets of parameters. */
#define BRAMBLE_CONFIG_MODEL_SUBSCRIPTION_VIRTUAL_ADDRESS_OVERWRITE_OPCODE 0x8022U
struct bramble_config_model_subscription_virtual_address_overwrite {
    uint16_t element_address; /* 1 to 0x7FFF */
    uint8_t label_uuid[16];
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_config_model_subscription_virtual_address_overwrite_type[];
extern const struct bramble_message_names bramble_config_model_subscription_virtual_address_overwrite_names;
static inline struct bramble_message bramble_config_model_subscription_virtual_address_overwrite_message(
    const struct bramble_config_model_subscription_virtual_address_overwrite *fields)
{
    return bramble_message_of(bramble_config_model_subscription_virtual_address_overwrite_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_model_subscription_virtual_address_overwrite_decode(
    struct bramble_view parameters,
    struct bramble_config_model_subscription_virtual_address_overwrite *fields)
{
    return bramble_parameters_decode(
        bramble_config_model_subscription_virtual_address_overwrite_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Model Subscription Status, opcode 0x801F: 7 to 9 octets of parameters. */
#define BRAMBLE_CONFIG_MODEL_SUBSCRIPTION_STATUS_OPCODE 0x801FU
struct bramble_config_model_subscription_status {
    uint8_t status; /* enum bramble_status */
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t address;
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_config_model_subscription_status_type[];
extern const struct bramble_message_names bramble_config_model_subscription_status_names;
static inline struct bramble_message bramble_config_model_subscription_status_message(
    const struct bramble_config_model_subscription_status *fields)
{
    return bramble_message_of(bramble_config_model_subscription_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_model_subscription_status_decode(
    struct bramble_view parameters,
    struct bramble_config_model_subscription_status *fields)
{
    return bramble_parameters_decode(
        bramble_config_model_subscription_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config SIG Model Subscription Get, opcode 0x8029: 4 octets of parameters. */
#define BRAMBLE_CONFIG_SIG_MODEL_SUBSCRIPTION_GET_OPCODE 0x8029U
struct bramble_config_sig_model_subscription_get {
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t sig_model_id;
};
extern const struct bramble_message_type bramble_config_sig_model_subscription_get_type[];
extern const struct bramble_message_names bramble_config_sig_model_subscription_get_names;
static inline struct bramble_message bramble_config_sig_model_subscription_get_message(
    const struct bramble_config_sig_model_subscription_get *fields)
{
    return bramble_message_of(bramble_config_sig_model_subscription_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_sig_model_subscription_get_decode(
    struct bramble_view parameters,
    struct bramble_config_sig_model_subscription_get *fields)
{
    return bramble_parameters_decode(
        bramble_config_sig_model_subscription_get_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config SIG Model Subscription List, opcode 0x802A: 5 octets or more of parameters. */
#define BRAMBLE_CONFIG_SIG_MODEL_SUBSCRIPTION_LIST_OPCODE 0x802AU
struct bramble_config_sig_model_subscription_list {
    uint8_t status; /* enum bramble_status */
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t sig_model_id;
    struct bramble_view addresses; /* items: bramble_item_u16 */
};
extern const struct bramble_message_type bramble_config_sig_model_subscription_list_type[];
extern const struct bramble_message_names bramble_config_sig_model_subscription_list_names;
static inline struct bramble_message bramble_config_sig_model_subscription_list_message(
    const struct bramble_config_sig_model_subscription_list *fields)
{
    return bramble_message_of(bramble_config_sig_model_subscription_list_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_sig_model_subscription_list_decode(
    struct bramble_view parameters,
    struct bramble_config_sig_model_subscription_list *fields)
{
    return bramble_parameters_decode(
        bramble_config_sig_model_subscription_list_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Vendor Model Subscription Get, opcode 0x802B: 6 octets of parameters. */
#define BRAMBLE_CONFIG_VENDOR_MODEL_SUBSCRIPTION_GET_OPCODE 0x802BU
struct bramble_config_vendor_model_subscription_get {
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t company_id;
    uint16_t vendor_model_id;
};
extern const struct bramble_message_type bramble_config_vendor_model_subscription_get_type[];
extern const struct bramble_message_names bramble_config_vendor_model_subscription_get_names;
static inline struct bramble_message bramble_config_vendor_model_subscription_get_message(
    const struct bramble_config_vendor_model_subscription_get *fields)
{
    return bramble_message_of(bramble_config_vendor_model_subscription_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_vendor_model_subscription_get_decode(
    struct bramble_view parameters,
    struct bramble_config_vendor_model_subscription_get *fields)
{
    return bramble_parameters_decode(
        bramble_config_vendor_model_subscription_get_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Vendor Model Subscription List, opcode 0x802C: 7 octets or more of parameters. */
#define BRAMBLE_CONFIG_VENDOR_MODEL_SUBSCRIPTION_LIST_OPCODE 0x802CU
struct bramble_config_vendor_model_subscription_list {
    uint8_t status; /* enum bramble_status */
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t company_id;
    uint16_t vendor_model_id;
    struct bramble_view addresses; /* items: bramble_item_u16 */
};
extern const struct bramble_message_type bramble_config_vendor_model_subscription_list_type[];
extern const struct bramble_message_names bramble_config_vendor_model_subscription_list_names;
static inline struct bramble_message bramble_config_vendor_model_subscription_list_message(
    const struct bramble_config_vendor_model_subscription_list *fields)
{
    return bramble_message_of(bramble_config_vendor_model_subscription_list_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_vendor_model_subscription_list_decode(
    struct bramble_view parameters,
    struct bramble_config_vendor_model_subscription_list *fields)
{
    return bramble_parameters_decode(
        bramble_config_vendor_model_subscription_list_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config NetKey Add, opcode 0x8040: 18 octets of parameters. */
#define BRAMBLE_CONFIG_NETKEY_ADD_OPCODE 0x8040U
struct bramble_config_netkey_add {
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t net_key[16];
};
extern const struct bramble_message_type bramble_config_netkey_add_type[];
extern const struct bramble_message_names bramble_config_netkey_add_names;
static inline struct bramble_message bramble_config_netkey_add_message(const struct bramble_config_netkey_add *fields)
{
    return bramble_message_of(bramble_config_netkey_add_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_netkey_add_decode(
    struct bramble_view parameters,
    struct bramble_config_netkey_add *fields)
{
    return bramble_parameters_decode(bramble_config_netkey_add_type, parameters, fields, sizeof *fields);
}

/* Config NetKey Update, opcode 0x8045: 18 octets of parameters. */
#define BRAMBLE_CONFIG_NETKEY_UPDATE_OPCODE 0x8045U
struct bramble_config_netkey_update {
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t net_key[16];
};
extern const struct bramble_message_type bramble_config_netkey_update_type[];
extern const struct bramble_message_names bramble_config_netkey_update_names;
static inline struct bramble_message bramble_config_netkey_update_message(
    const struct bramble_config_netkey_update *fields)
{
    return bramble_message_of(bramble_config_netkey_update_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_netkey_update_decode(
    struct bramble_view parameters,
    struct bramble_config_netkey_update *fields)
{
    return bramble_parameters_decode(bramble_config_netkey_update_type, parameters, fields, sizeof *fields);
}

/* Config NetKey Delete, opcode 0x8041: 2 octets of parameters. */
#define BRAMBLE_CONFIG_NETKEY_DELETE_OPCODE 0x8041U
struct bramble_config_netkey_delete {
    uint16_t net_key_index; /* 0 to 0xFFF */
};
extern const struct bramble_message_type bramble_config_netkey_delete_type[];
extern const struct bramble_message_names bramble_config_netkey_delete_names;
static inline struct bramble_message bramble_config_netkey_delete_message(
    const struct bramble_config_netkey_delete *fields)
{
    return bramble_message_of(bramble_config_netkey_delete_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_netkey_delete_decode(
    struct bramble_view parameters,
    struct bramble_config_netkey_delete *fields)
{
    return bramble_parameters_decode(bramble_config_netkey_delete_type, parameters, fields, sizeof *fields);
}

/* Config NetKey Status, opcode 0x8044: 3 octets of parameters. */
#define BRAMBLE_CONFIG_NETKEY_STATUS_OPCODE 0x8044U
struct bramble_config_netkey_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index; /* 0 to 0xFFF */
};
extern const struct bramble_message_type bramble_config_netkey_status_type[];
extern const struct bramble_message_names bramble_config_netkey_status_names;
static inline struct bramble_message bramble_config_netkey_status_message(
    const struct bramble_config_netkey_status *fields)
{
    return bramble_message_of(bramble_config_netkey_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_netkey_status_decode(
    struct bramble_view parameters,
    struct bramble_config_netkey_status *fields)
{
    return bramble_parameters_decode(bramble_config_netkey_status_type, parameters, fields, sizeof *fields);
}

/* Config NetKey Get, opcode 0x8042: no parameters. */
#define BRAMBLE_CONFIG_NETKEY_GET_OPCODE 0x8042U
extern const struct bramble_message_type bramble_config_netkey_get_type[];
extern const struct bramble_message_names bramble_config_netkey_get_names;
static inline struct bramble_message bramble_config_netkey_get_message(void)
{
    return bramble_message_of(bramble_config_netkey_get_type, NULL);
}

/* Config NetKey List, opcode 0x8043: 0 octets or more of parameters. */
#define BRAMBLE_CONFIG_NETKEY_LIST_OPCODE 0x8043U
struct bramble_config_netkey_list {
    struct bramble_view net_key_indexes; /* packed, see bramble_key_indexes_at() */
};
extern const struct bramble_message_type bramble_config_netkey_list_type[];
extern const struct bramble_message_names bramble_config_netkey_list_names;
static inline struct bramble_message bramble_config_netkey_list_message(
    const struct bramble_config_netkey_list *fields)
{
    return bramble_message_of(bramble_config_netkey_list_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_netkey_list_decode(
    struct bramble_view parameters,
    struct bramble_config_netkey_list *fields)
{
    return bramble_parameters_decode(bramble_config_netkey_list_type, parameters, fields, sizeof *fields);
}

/* Config AppKey Add, opcode 0x00: 19 octets of parameters. */
#define BRAMBLE_CONFIG_APPKEY_ADD_OPCODE 0x00U
struct bramble_config_appkey_add {
    uint16_t net_key_index;
    uint16_t app_key_index;
    uint8_t app_key[16];
};
extern const struct bramble_message_type bramble_config_appkey_add_type[];
extern const struct bramble_message_names bramble_config_appkey_add_names;
static inline struct bramble_message bramble_config_appkey_add_message(const struct bramble_config_appkey_add *fields)
{
    return bramble_message_of(bramble_config_appkey_add_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_appkey_add_decode(
    struct bramble_view parameters,
    struct bramble_config_appkey_add *fields)
{
    return bramble_parameters_decode(bramble_config_appkey_add_type, parameters, fields, sizeof *fields);
}

/* Config AppKey Update, opcode 0x01: 19 octets of parameters. */
#define BRAMBLE_CONFIG_APPKEY_UPDATE_OPCODE 0x01U
struct bramble_config_appkey_update {
    uint16_t net_key_index;
    uint16_t app_key_index;
    uint8_t app_key[16];
};
extern const struct bramble_message_type bramble_config_appkey_update_type[];
extern const struct bramble_message_names bramble_config_appkey_update_names;
static inline struct bramble_message bramble_config_appkey_update_message(
    const struct bramble_config_appkey_update *fields)
{
    return bramble_message_of(bramble_config_appkey_update_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_appkey_update_decode(
    struct bramble_view parameters,
    struct bramble_config_appkey_update *fields)
{
    return bramble_parameters_decode(bramble_config_appkey_update_type, parameters, fields, sizeof *fields);
}

/* Config AppKey Delete, opcode 0x8000: 3 octets of parameters. */
#define BRAMBLE_CONFIG_APPKEY_DELETE_OPCODE 0x8000U
struct bramble_config_appkey_delete {
    uint16_t net_key_index;
    uint16_t app_key_index;
};
extern const struct bramble_message_type bramble_config_appkey_delete_type[];
extern const struct bramble_message_names bramble_config_appkey_delete_names;
static inline struct bramble_message bramble_config_appkey_delete_message(
    const struct bramble_config_appkey_delete *fields)
{
    return bramble_message_of(bramble_config_appkey_delete_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_appkey_delete_decode(
    struct bramble_view parameters,
    struct bramble_config_appkey_delete *fields)
{
    return bramble_parameters_decode(bramble_config_appkey_delete_type, parameters, fields, sizeof *fields);
}

/* Config AppKey Status, opcode 0x8003: 4 octets of parameters. */
#define BRAMBLE_CONFIG_APPKEY_STATUS_OPCODE 0x8003U
struct bramble_config_appkey_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index;
    uint16_t app_key_index;
};
extern const struct bramble_message_type bramble_config_appkey_status_type[];
extern const struct bramble_message_names bramble_config_appkey_status_names;
static inline struct bramble_message bramble_config_appkey_status_message(
    const struct bramble_config_appkey_status *fields)
{
    return bramble_message_of(bramble_config_appkey_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_appkey_status_decode(
    struct bramble_view parameters,
    struct bramble_config_appkey_status *fields)
{
    return bramble_parameters_decode(bramble_config_appkey_status_type, parameters, fields, sizeof *fields);
}

/* Config AppKey Get, opcode 0x8001: 2 octets of parameters. */
#define BRAMBLE_CONFIG_APPKEY_GET_OPCODE 0x8001U
struct bramble_config_appkey_get {
    uint16_t net_key_index; /* 0 to 0xFFF */
};
extern const struct bramble_message_type bramble_config_appkey_get_type[];
extern const struct bramble_message_names bramble_config_appkey_get_names;
static inline struct bramble_message bramble_config_appkey_get_message(const struct bramble_config_appkey_get *fields)
{
    return bramble_message_of(bramble_config_appkey_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_appkey_get_decode(
    struct bramble_view parameters,
    struct bramble_config_appkey_get *fields)
{
    return bramble_parameters_decode(bramble_config_appkey_get_type, parameters, fields, sizeof *fields);
}

/* Config AppKey List, opcode 0x8002: 3 octets or more of parameters. */
#define BRAMBLE_CONFIG_APPKEY_LIST_OPCODE 0x8002U
struct bramble_config_appkey_list {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index; /* 0 to 0xFFF */
    struct bramble_view app_key_indexes; /* packed, see bramble_key_indexes_at() */
};
extern const struct bramble_message_type bramble_config_appkey_list_type[];
extern const struct bramble_message_names bramble_config_appkey_list_names;
static inline struct bramble_message bramble_config_appkey_list_message(
    const struct bramble_config_appkey_list *fields)
{
    return bramble_message_of(bramble_config_appkey_list_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_appkey_list_decode(
    struct bramble_view parameters,
    struct bramble_config_appkey_list *fields)
{
    return bramble_parameters_decode(bramble_config_appkey_list_type, parameters, fields, sizeof *fields);
}

/* Config Node Identity Get, opcode 0x8046: 2 octets of parameters. */
#define BRAMBLE_CONFIG_NODE_IDENTITY_GET_OPCODE 0x8046U
struct bramble_config_node_identity_get {
    uint16_t net_key_index; /* 0 to 0xFFF */
};
extern const struct bramble_message_type bramble_config_node_identity_get_type[];
extern const struct bramble_message_names bramble_config_node_identity_get_names;
static inline struct bramble_message bramble_config_node_identity_get_message(
    const struct bramble_config_node_identity_get *fields)
{
    return bramble_message_of(bramble_config_node_identity_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_node_identity_get_decode(
    struct bramble_view parameters,
    struct bramble_config_node_identity_get *fields)
{
    return bramble_parameters_decode(bramble_config_node_identity_get_type, parameters, fields, sizeof *fields);
}

/* Config Node Identity Set, opcode 0x8047: 3 octets of parameters. */
#define BRAMBLE_CONFIG_NODE_IDENTITY_SET_OPCODE 0x8047U
struct bramble_config_node_identity_set {
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t identity; /* enum bramble_switch */
};
extern const struct bramble_message_type bramble_config_node_identity_set_type[];
extern const struct bramble_message_names bramble_config_node_identity_set_names;
static inline struct bramble_message bramble_config_node_identity_set_message(
    const struct bramble_config_node_identity_set *fields)
{
    return bramble_message_of(bramble_config_node_identity_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_node_identity_set_decode(
    struct bramble_view parameters,
    struct bramble_config_node_identity_set *fields)
{
    return bramble_parameters_decode(bramble_config_node_identity_set_type, parameters, fields, sizeof *fields);
}

/* Config Node Identity Status, opcode 0x8048: 4 octets of parameters. */
#define BRAMBLE_CONFIG_NODE_IDENTITY_STATUS_OPCODE 0x8048U
struct bramble_config_node_identity_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t identity; /* enum bramble_feature_state */
};
extern const struct bramble_message_type bramble_config_node_identity_status_type[];
extern const struct bramble_message_names bramble_config_node_identity_status_names;
static inline struct bramble_message bramble_config_node_identity_status_message(
    const struct bramble_config_node_identity_status *fields)
{
    return bramble_message_of(bramble_config_node_identity_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_node_identity_status_decode(
    struct bramble_view parameters,
    struct bramble_config_node_identity_status *fields)
{
    return bramble_parameters_decode(bramble_config_node_identity_status_type, parameters, fields, sizeof *fields);
}

/* Config Model App Bind, opcode 0x803D: 6 to 8 octets of parameters. */
#define BRAMBLE_CONFIG_MODEL_APP_BIND_OPCODE 0x803DU
struct bramble_config_model_app_bind {
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t app_key_index; /* 0 to 0xFFF */
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_config_model_app_bind_type[];
extern const struct bramble_message_names bramble_config_model_app_bind_names;
static inline struct bramble_message bramble_config_model_app_bind_message(
    const struct bramble_config_model_app_bind *fields)
{
    return bramble_message_of(bramble_config_model_app_bind_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_model_app_bind_decode(
    struct bramble_view parameters,
    struct bramble_config_model_app_bind *fields)
{
    return bramble_parameters_decode(bramble_config_model_app_bind_type, parameters, fields, sizeof *fields);
}

/* Config Model App Unbind, opcode 0x803F: 6 to 8 octets of parameters. */
#define BRAMBLE_CONFIG_MODEL_APP_UNBIND_OPCODE 0x803FU
struct bramble_config_model_app_unbind {
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t app_key_index; /* 0 to 0xFFF */
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_config_model_app_unbind_type[];
extern const struct bramble_message_names bramble_config_model_app_unbind_names;
static inline struct bramble_message bramble_config_model_app_unbind_message(
    const struct bramble_config_model_app_unbind *fields)
{
    return bramble_message_of(bramble_config_model_app_unbind_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_model_app_unbind_decode(
    struct bramble_view parameters,
    struct bramble_config_model_app_unbind *fields)
{
    return bramble_parameters_decode(bramble_config_model_app_unbind_type, parameters, fields, sizeof *fields);
}

/* Config Model App Status, opcode 0x803E: 7 to 9 octets of parameters. */
#define BRAMBLE_CONFIG_MODEL_APP_STATUS_OPCODE 0x803EU
struct bramble_config_model_app_status {
    uint8_t status; /* enum bramble_status */
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t app_key_index; /* 0 to 0xFFF */
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_config_model_app_status_type[];
extern const struct bramble_message_names bramble_config_model_app_status_names;
static inline struct bramble_message bramble_config_model_app_status_message(
    const struct bramble_config_model_app_status *fields)
{
    return bramble_message_of(bramble_config_model_app_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_model_app_status_decode(
    struct bramble_view parameters,
    struct bramble_config_model_app_status *fields)
{
    return bramble_parameters_decode(bramble_config_model_app_status_type, parameters, fields, sizeof *fields);
}

/* Config SIG Model App Get, opcode 0x804B: 4 octets of parameters. */
#define BRAMBLE_CONFIG_SIG_MODEL_APP_GET_OPCODE 0x804BU
struct bramble_config_sig_model_app_get {
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t sig_model_id;
};
extern const struct bramble_message_type bramble_config_sig_model_app_get_type[];
extern const struct bramble_message_names bramble_config_sig_model_app_get_names;
static inline struct bramble_message bramble_config_sig_model_app_get_message(
    const struct bramble_config_sig_model_app_get *fields)
{
    return bramble_message_of(bramble_config_sig_model_app_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_sig_model_app_get_decode(
    struct bramble_view parameters,
    struct bramble_config_sig_model_app_get *fields)
{
    return bramble_parameters_decode(bramble_config_sig_model_app_get_type, parameters, fields, sizeof *fields);
}

/* Config SIG Model App List, opcode 0x804C: 5 octets or more of parameters. */
#define BRAMBLE_CONFIG_SIG_MODEL_APP_LIST_OPCODE 0x804CU
struct bramble_config_sig_model_app_list {
    uint8_t status; /* enum bramble_status */
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t sig_model_id;
    struct bramble_view app_key_indexes; /* packed, see bramble_key_indexes_at() */
};
extern const struct bramble_message_type bramble_config_sig_model_app_list_type[];
extern const struct bramble_message_names bramble_config_sig_model_app_list_names;
static inline struct bramble_message bramble_config_sig_model_app_list_message(
    const struct bramble_config_sig_model_app_list *fields)
{
    return bramble_message_of(bramble_config_sig_model_app_list_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_sig_model_app_list_decode(
    struct bramble_view parameters,
    struct bramble_config_sig_model_app_list *fields)
{
    return bramble_parameters_decode(bramble_config_sig_model_app_list_type, parameters, fields, sizeof *fields);
}

/* Config Vendor Model App Get, opcode 0x804D: 6 octets of parameters. */
#define BRAMBLE_CONFIG_VENDOR_MODEL_APP_GET_OPCODE 0x804DU
struct bramble_config_vendor_model_app_get {
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t company_id;
    uint16_t vendor_model_id;
};
extern const struct bramble_message_type bramble_config_vendor_model_app_get_type[];
extern const struct bramble_message_names bramble_config_vendor_model_app_get_names;
static inline struct bramble_message bramble_config_vendor_model_app_get_message(
    const struct bramble_config_vendor_model_app_get *fields)
{
    return bramble_message_of(bramble_config_vendor_model_app_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_vendor_model_app_get_decode(
    struct bramble_view parameters,
    struct bramble_config_vendor_model_app_get *fields)
{
    return bramble_parameters_decode(bramble_config_vendor_model_app_get_type, parameters, fields, sizeof *fields);
}

/* Config Vendor Model App List, opcode 0x804E: 7 octets or more of parameters. */
#define BRAMBLE_CONFIG_VENDOR_MODEL_APP_LIST_OPCODE 0x804EU
struct bramble_config_vendor_model_app_list {
    uint8_t status; /* enum bramble_status */
    uint16_t element_address; /* 1 to 0x7FFF */
    uint16_t company_id;
    uint16_t vendor_model_id;
    struct bramble_view app_key_indexes; /* packed, see bramble_key_indexes_at() */
};
extern const struct bramble_message_type bramble_config_vendor_model_app_list_type[];
extern const struct bramble_message_names bramble_config_vendor_model_app_list_names;
static inline struct bramble_message bramble_config_vendor_model_app_list_message(
    const struct bramble_config_vendor_model_app_list *fields)
{
    return bramble_message_of(bramble_config_vendor_model_app_list_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_vendor_model_app_list_decode(
    struct bramble_view parameters,
    struct bramble_config_vendor_model_app_list *fields)
{
    return bramble_parameters_decode(bramble_config_vendor_model_app_list_type, parameters, fields, sizeof *fields);
}

/* Config Node Reset, opcode 0x8049: no parameters. */
#define BRAMBLE_CONFIG_NODE_RESET_OPCODE 0x8049U
extern const struct bramble_message_type bramble_config_node_reset_type[];
extern const struct bramble_message_names bramble_config_node_reset_names;
static inline struct bramble_message bramble_config_node_reset_message(void)
{
    return bramble_message_of(bramble_config_node_reset_type, NULL);
}

/* Config Node Reset Status, opcode 0x804A: no parameters. */
#define BRAMBLE_CONFIG_NODE_RESET_STATUS_OPCODE 0x804AU
extern const struct bramble_message_type bramble_config_node_reset_status_type[];
extern const struct bramble_message_names bramble_config_node_reset_status_names;
static inline struct bramble_message bramble_config_node_reset_status_message(void)
{
    return bramble_message_of(bramble_config_node_reset_status_type, NULL);
}

/* Config Friend Get, opcode 0x800F: no parameters. */
#define BRAMBLE_CONFIG_FRIEND_GET_OPCODE 0x800FU
extern const struct bramble_message_type bramble_config_friend_get_type[];
extern const struct bramble_message_names bramble_config_friend_get_names;
static inline struct bramble_message bramble_config_friend_get_message(void)
{
    return bramble_message_of(bramble_config_friend_get_type, NULL);
}

/* Config Friend Set, opcode 0x8010: 1 octet of parameters. */
#define BRAMBLE_CONFIG_FRIEND_SET_OPCODE 0x8010U
struct bramble_config_friend_set {
    uint8_t friend_; /* enum bramble_switch */
};
extern const struct bramble_message_type bramble_config_friend_set_type[];
extern const struct bramble_message_names bramble_config_friend_set_names;
static inline struct bramble_message bramble_config_friend_set_message(const struct bramble_config_friend_set *fields)
{
    return bramble_message_of(bramble_config_friend_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_friend_set_decode(
    struct bramble_view parameters,
    struct bramble_config_friend_set *fields)
{
    return bramble_parameters_decode(bramble_config_friend_set_type, parameters, fields, sizeof *fields);
}

/* Config Friend Status, opcode 0x8011: 1 octet of parameters. */
#define BRAMBLE_CONFIG_FRIEND_STATUS_OPCODE 0x8011U
struct bramble_config_friend_status {
    uint8_t friend_; /* enum bramble_feature_state */
};
extern const struct bramble_message_type bramble_config_friend_status_type[];
extern const struct bramble_message_names bramble_config_friend_status_names;
static inline struct bramble_message bramble_config_friend_status_message(
    const struct bramble_config_friend_status *fields)
{
    return bramble_message_of(bramble_config_friend_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_friend_status_decode(
    struct bramble_view parameters,
    struct bramble_config_friend_status *fields)
{
    return bramble_parameters_decode(bramble_config_friend_status_type, parameters, fields, sizeof *fields);
}

/* Config Key Refresh Phase Get, opcode 0x8015: 2 octets of parameters. */
#define BRAMBLE_CONFIG_KEY_REFRESH_PHASE_GET_OPCODE 0x8015U
struct bramble_config_key_refresh_phase_get {
    uint16_t net_key_index; /* 0 to 0xFFF */
};
extern const struct bramble_message_type bramble_config_key_refresh_phase_get_type[];
extern const struct bramble_message_names bramble_config_key_refresh_phase_get_names;
static inline struct bramble_message bramble_config_key_refresh_phase_get_message(
    const struct bramble_config_key_refresh_phase_get *fields)
{
    return bramble_message_of(bramble_config_key_refresh_phase_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_key_refresh_phase_get_decode(
    struct bramble_view parameters,
    struct bramble_config_key_refresh_phase_get *fields)
{
    return bramble_parameters_decode(bramble_config_key_refresh_phase_get_type, parameters, fields, sizeof *fields);
}

/* Config Key Refresh Phase Set, opcode 0x8016: 3 octets of parameters. */
#define BRAMBLE_CONFIG_KEY_REFRESH_PHASE_SET_OPCODE 0x8016U
struct bramble_config_key_refresh_phase_set {
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t transition; /* enum bramble_key_refresh_transition */
};
extern const struct bramble_message_type bramble_config_key_refresh_phase_set_type[];
extern const struct bramble_message_names bramble_config_key_refresh_phase_set_names;
static inline struct bramble_message bramble_config_key_refresh_phase_set_message(
    const struct bramble_config_key_refresh_phase_set *fields)
{
    return bramble_message_of(bramble_config_key_refresh_phase_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_key_refresh_phase_set_decode(
    struct bramble_view parameters,
    struct bramble_config_key_refresh_phase_set *fields)
{
    return bramble_parameters_decode(bramble_config_key_refresh_phase_set_type, parameters, fields, sizeof *fields);
}

/* Config Key Refresh Phase Status, opcode 0x8017: 4 octets of parameters. */
#define BRAMBLE_CONFIG_KEY_REFRESH_PHASE_STATUS_OPCODE 0x8017U
struct bramble_config_key_refresh_phase_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t phase; /* enum bramble_key_refresh_phase */
};
extern const struct bramble_message_type bramble_config_key_refresh_phase_status_type[];
extern const struct bramble_message_names bramble_config_key_refresh_phase_status_names;
static inline struct bramble_message bramble_config_key_refresh_phase_status_message(
    const struct bramble_config_key_refresh_phase_status *fields)
{
    return bramble_message_of(bramble_config_key_refresh_phase_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_key_refresh_phase_status_decode(
    struct bramble_view parameters,
    struct bramble_config_key_refresh_phase_status *fields)
{
    return bramble_parameters_decode(
        bramble_config_key_refresh_phase_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Heartbeat Publication Get, opcode 0x8038: no parameters. */
#define BRAMBLE_CONFIG_HEARTBEAT_PUBLICATION_GET_OPCODE 0x8038U
extern const struct bramble_message_type bramble_config_heartbeat_publication_get_type[];
extern const struct bramble_message_names bramble_config_heartbeat_publication_get_names;
static inline struct bramble_message bramble_config_heartbeat_publication_get_message(void)
{
    return bramble_message_of(bramble_config_heartbeat_publication_get_type, NULL);
}

/* Config Heartbeat Publication Set, opcode 0x8039: 9 octets of parameters. */
#define BRAMBLE_CONFIG_HEARTBEAT_PUBLICATION_SET_OPCODE 0x8039U
struct bramble_config_heartbeat_publication_set {
    uint16_t destination; /* 0 to 0x7FFF, 0xC000 to 0xFFFF; unassigned: no heartbeats */
    uint8_t count_log; /* 0 to 0x11, 0xFF; 2^(n-1) heartbeats; 0 none, 0xFF without end */
    uint8_t period_log; /* 0 to 0x11; every 2^(n-1) seconds; 0 never */
    uint8_t ttl; /* 0 to 0x7F */
    uint16_t features; /* bits bramble_features; changes of these send a heartbeat */
    uint16_t net_key_index; /* 0 to 0xFFF */
};
extern const struct bramble_message_type bramble_config_heartbeat_publication_set_type[];
extern const struct bramble_message_names bramble_config_heartbeat_publication_set_names;
static inline struct bramble_message bramble_config_heartbeat_publication_set_message(
    const struct bramble_config_heartbeat_publication_set *fields)
{
    return bramble_message_of(bramble_config_heartbeat_publication_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_heartbeat_publication_set_decode(
    struct bramble_view parameters,
    struct bramble_config_heartbeat_publication_set *fields)
{
    return bramble_parameters_decode(
        bramble_config_heartbeat_publication_set_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Heartbeat Publication Status, opcode 0x06: 10 octets of parameters. */
#define BRAMBLE_CONFIG_HEARTBEAT_PUBLICATION_STATUS_OPCODE 0x06U
struct bramble_config_heartbeat_publication_status {
    uint8_t status; /* enum bramble_status */
    uint16_t destination; /* 0 to 0x7FFF, 0xC000 to 0xFFFF */
    uint8_t count_log; /* 0 to 0x11, 0xFF */
    uint8_t period_log; /* 0 to 0x11 */
    uint8_t ttl; /* 0 to 0x7F */
    uint16_t features; /* bits bramble_features */
    uint16_t net_key_index; /* 0 to 0xFFF */
};
extern const struct bramble_message_type bramble_config_heartbeat_publication_status_type[];
extern const struct bramble_message_names bramble_config_heartbeat_publication_status_names;
static inline struct bramble_message bramble_config_heartbeat_publication_status_message(
    const struct bramble_config_heartbeat_publication_status *fields)
{
    return bramble_message_of(bramble_config_heartbeat_publication_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_heartbeat_publication_status_decode(
    struct bramble_view parameters,
    struct bramble_config_heartbeat_publication_status *fields)
{
    return bramble_parameters_decode(
        bramble_config_heartbeat_publication_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Heartbeat Subscription Get, opcode 0x803A: no parameters. */
#define BRAMBLE_CONFIG_HEARTBEAT_SUBSCRIPTION_GET_OPCODE 0x803AU
extern const struct bramble_message_type bramble_config_heartbeat_subscription_get_type[];
extern const struct bramble_message_names bramble_config_heartbeat_subscription_get_names;
static inline struct bramble_message bramble_config_heartbeat_subscription_get_message(void)
{
    return bramble_message_of(bramble_config_heartbeat_subscription_get_type, NULL);
}

/* Config Heartbeat Subscription Set, opcode 0x803B: 5 octets of parameters. */
#define BRAMBLE_CONFIG_HEARTBEAT_SUBSCRIPTION_SET_OPCODE 0x803BU
struct bramble_config_heartbeat_subscription_set {
    uint16_t source; /* 0 to 0x7FFF */
    uint16_t destination; /* 0 to 0x7FFF, 0xC000 to 0xFFFF */
    uint8_t period_log; /* 0 to 0x11; listen for 2^(n-1) seconds; 0 not at all */
};
extern const struct bramble_message_type bramble_config_heartbeat_subscription_set_type[];
extern const struct bramble_message_names bramble_config_heartbeat_subscription_set_names;
static inline struct bramble_message bramble_config_heartbeat_subscription_set_message(
    const struct bramble_config_heartbeat_subscription_set *fields)
{
    return bramble_message_of(bramble_config_heartbeat_subscription_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_heartbeat_subscription_set_decode(
    struct bramble_view parameters,
    struct bramble_config_heartbeat_subscription_set *fields)
{
    return bramble_parameters_decode(
        bramble_config_heartbeat_subscription_set_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Heartbeat Subscription Status, opcode 0x803C: 9 octets of parameters. */
#define BRAMBLE_CONFIG_HEARTBEAT_SUBSCRIPTION_STATUS_OPCODE 0x803CU
struct bramble_config_heartbeat_subscription_status {
    uint8_t status; /* enum bramble_status */
    uint16_t source; /* 0 to 0x7FFF */
    uint16_t destination; /* 0 to 0x7FFF, 0xC000 to 0xFFFF */
    uint8_t period_log; /* 0 to 0x11 */
    uint8_t count_log; /* 0 to 0x11, 0xFF; heartbeats received, as a logarithm */
    uint8_t min_hops; /* 0 to 0x7F */
    uint8_t max_hops; /* 0 to 0x7F */
};
extern const struct bramble_message_type bramble_config_heartbeat_subscription_status_type[];
extern const struct bramble_message_names bramble_config_heartbeat_subscription_status_names;
static inline struct bramble_message bramble_config_heartbeat_subscription_status_message(
    const struct bramble_config_heartbeat_subscription_status *fields)
{
    return bramble_message_of(bramble_config_heartbeat_subscription_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_heartbeat_subscription_status_decode(
    struct bramble_view parameters,
    struct bramble_config_heartbeat_subscription_status *fields)
{
    return bramble_parameters_decode(
        bramble_config_heartbeat_subscription_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Low Power Node PollTimeout Get, opcode 0x802D: 2 octets of parameters. */
#define BRAMBLE_CONFIG_LOW_POWER_NODE_POLLTIMEOUT_GET_OPCODE 0x802DU
struct bramble_config_low_power_node_polltimeout_get {
    uint16_t lpn_address; /* 1 to 0x7FFF */
};
extern const struct bramble_message_type bramble_config_low_power_node_polltimeout_get_type[];
extern const struct bramble_message_names bramble_config_low_power_node_polltimeout_get_names;
static inline struct bramble_message bramble_config_low_power_node_polltimeout_get_message(
    const struct bramble_config_low_power_node_polltimeout_get *fields)
{
    return bramble_message_of(bramble_config_low_power_node_polltimeout_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_low_power_node_polltimeout_get_decode(
    struct bramble_view parameters,
    struct bramble_config_low_power_node_polltimeout_get *fields)
{
    return bramble_parameters_decode(
        bramble_config_low_power_node_polltimeout_get_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Low Power Node PollTimeout Status, opcode 0x802E: 5 octets of parameters. */
#define BRAMBLE_CONFIG_LOW_POWER_NODE_POLLTIMEOUT_STATUS_OPCODE 0x802EU
struct bramble_config_low_power_node_polltimeout_status {
    uint16_t lpn_address; /* 1 to 0x7FFF */
    uint32_t poll_timeout; /* 0, 0x0A to 0x34BBFF; in 100 ms; 0: not a friend of that node */
};
extern const struct bramble_message_type bramble_config_low_power_node_polltimeout_status_type[];
extern const struct bramble_message_names bramble_config_low_power_node_polltimeout_status_names;
static inline struct bramble_message bramble_config_low_power_node_polltimeout_status_message(
    const struct bramble_config_low_power_node_polltimeout_status *fields)
{
    return bramble_message_of(bramble_config_low_power_node_polltimeout_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_low_power_node_polltimeout_status_decode(
    struct bramble_view parameters,
    struct bramble_config_low_power_node_polltimeout_status *fields)
{
    return bramble_parameters_decode(
        bramble_config_low_power_node_polltimeout_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Config Network Transmit Get, opcode 0x8023: no parameters. */
#define BRAMBLE_CONFIG_NETWORK_TRANSMIT_GET_OPCODE 0x8023U
extern const struct bramble_message_type bramble_config_network_transmit_get_type[];
extern const struct bramble_message_names bramble_config_network_transmit_get_names;
static inline struct bramble_message bramble_config_network_transmit_get_message(void)
{
    return bramble_message_of(bramble_config_network_transmit_get_type, NULL);
}

/* Config Network Transmit Set, opcode 0x8024: 1 octet of parameters. */
#define BRAMBLE_CONFIG_NETWORK_TRANSMIT_SET_OPCODE 0x8024U
struct bramble_config_network_transmit_set {
    uint8_t transmit_count; /* transmissions after the first */
    uint8_t transmit_interval_steps; /* n x 10 ms + 10 ms */
};
extern const struct bramble_message_type bramble_config_network_transmit_set_type[];
extern const struct bramble_message_names bramble_config_network_transmit_set_names;
static inline struct bramble_message bramble_config_network_transmit_set_message(
    const struct bramble_config_network_transmit_set *fields)
{
    return bramble_message_of(bramble_config_network_transmit_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_network_transmit_set_decode(
    struct bramble_view parameters,
    struct bramble_config_network_transmit_set *fields)
{
    return bramble_parameters_decode(bramble_config_network_transmit_set_type, parameters, fields, sizeof *fields);
}

/* Config Network Transmit Status, opcode 0x8025: 1 octet of parameters. */
#define BRAMBLE_CONFIG_NETWORK_TRANSMIT_STATUS_OPCODE 0x8025U
struct bramble_config_network_transmit_status {
    uint8_t transmit_count; /* transmissions after the first */
    uint8_t transmit_interval_steps; /* n x 10 ms + 10 ms */
};
extern const struct bramble_message_type bramble_config_network_transmit_status_type[];
extern const struct bramble_message_names bramble_config_network_transmit_status_names;
static inline struct bramble_message bramble_config_network_transmit_status_message(
    const struct bramble_config_network_transmit_status *fields)
{
    return bramble_message_of(bramble_config_network_transmit_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_config_network_transmit_status_decode(
    struct bramble_view parameters,
    struct bramble_config_network_transmit_status *fields)
{
    return bramble_parameters_decode(bramble_config_network_transmit_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
