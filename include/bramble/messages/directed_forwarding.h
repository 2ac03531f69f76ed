/* Made by src/message/generate.py from src/message/descriptions/directed_forwarding.txt: do not edit. */
/* clang-format off */
/* Directed Forwarding Configuration (Mesh Protocol 1.1 section 4.3). Directed forwarding configuration: paths
 * through the mesh, their discovery and their tables. */
#ifndef BRAMBLE_MESSAGES_DIRECTED_FORWARDING_H
#define BRAMBLE_MESSAGES_DIRECTED_FORWARDING_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_DIRECTED_FORWARDING_CONFIGURATION_SERVER BRAMBLE_SIG_MODEL(0x0006)
#define BRAMBLE_MODEL_DIRECTED_FORWARDING_CONFIGURATION_CLIENT BRAMBLE_SIG_MODEL(0x0007)

/* As in Path Request. */
enum bramble_path_lifetime_state {
    BRAMBLE_PATH_LIFETIME_STATE_12_MIN = 0,
    BRAMBLE_PATH_LIFETIME_STATE_2_H = 1,
    BRAMBLE_PATH_LIFETIME_STATE_24_H = 2,
    BRAMBLE_PATH_LIFETIME_STATE_10_DAYS = 3
};

enum bramble_forwarding_bearers {
    BRAMBLE_FORWARDING_BEARERS_ADVERTISING = 1 << 0,
    BRAMBLE_FORWARDING_BEARERS_GATT = 1 << 1
};

enum bramble_dependents_list_mask {
    BRAMBLE_DEPENDENTS_LIST_MASK_DEPENDENT_ORIGINS = 1 << 0,
    BRAMBLE_DEPENDENTS_LIST_MASK_DEPENDENT_TARGETS = 1 << 1
};

/* Forwarding Table Entry: 6 to 20 octets. A path through a node. The counts of dependents have no, one or two
 * octets. */
struct bramble_forwarding_table_entry {
    uint8_t fixed_path;
    uint8_t unicast_destination;
    uint8_t backward_path_validated;
    uint8_t bearer_toward_path_origin_indicator;
    uint8_t bearer_toward_path_target_indicator;
    uint8_t dependent_origins_size; /* 0 to 2 */
    uint8_t dependent_targets_size; /* 0 to 2 */
    uint8_t lane_counter; /* if fixed_path is 0 */
    uint16_t path_remaining_time; /* if fixed_path is 0; min */
    uint8_t path_origin_forwarding_number; /* if fixed_path is 0 */

    struct bramble_unicast_address_range path_origin;
    uint8_t dependent_origins_short_count; /* if dependent_origins_size is 1 */
    uint16_t dependent_origins_count; /* if dependent_origins_size is 2 */
    /* if bearer_toward_path_origin_indicator is 1; bits bramble_forwarding_bearers */
    uint16_t bearer_toward_path_origin;
    struct bramble_unicast_address_range path_target; /* if unicast_destination is 1 */
    uint16_t multicast_destination; /* if unicast_destination is 0; 0x8000 to 0xFFFF */
    uint8_t dependent_targets_short_count; /* if dependent_targets_size is 1 */
    uint16_t dependent_targets_count; /* if dependent_targets_size is 2 */
    /* if bearer_toward_path_target_indicator is 1; bits bramble_forwarding_bearers */
    uint16_t bearer_toward_path_target;
};
extern const struct bramble_message_type bramble_forwarding_table_entry_type[];
extern const struct bramble_message_names bramble_forwarding_table_entry_names;

/* Directed Control Get, opcode 0x807B: 2 octets of parameters. */
#define BRAMBLE_DIRECTED_CONTROL_GET_OPCODE 0x807BU
struct bramble_directed_control_get {
    uint16_t net_key_index; /* 0 to 0xFFF */
};
extern const struct bramble_message_type bramble_directed_control_get_type[];
extern const struct bramble_message_names bramble_directed_control_get_names;
static inline struct bramble_message bramble_directed_control_get_message(
    const struct bramble_directed_control_get *fields)
{
    return bramble_message_of(bramble_directed_control_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_directed_control_get_decode(
    struct bramble_view parameters,
    struct bramble_directed_control_get *fields)
{
    return bramble_parameters_decode(bramble_directed_control_get_type, parameters, fields, sizeof *fields);
}

/* Directed Control Set, opcode 0x807C: 7 octets of parameters. */
#define BRAMBLE_DIRECTED_CONTROL_SET_OPCODE 0x807CU
struct bramble_directed_control_set {
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t directed_forwarding; /* 0 to 1 */
    uint8_t directed_relay; /* 0 to 1 */
    uint8_t directed_proxy; /* 0 to 1, 0xFF */
    uint8_t directed_proxy_use_default; /* 0 to 1, 0xFF */
    uint8_t directed_friend; /* 0 to 1, 0xFF */
};
extern const struct bramble_message_type bramble_directed_control_set_type[];
extern const struct bramble_message_names bramble_directed_control_set_names;
static inline struct bramble_message bramble_directed_control_set_message(
    const struct bramble_directed_control_set *fields)
{
    return bramble_message_of(bramble_directed_control_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_directed_control_set_decode(
    struct bramble_view parameters,
    struct bramble_directed_control_set *fields)
{
    return bramble_parameters_decode(bramble_directed_control_set_type, parameters, fields, sizeof *fields);
}

/* Directed Control Status, opcode 0x807D: 8 octets of parameters. */
#define BRAMBLE_DIRECTED_CONTROL_STATUS_OPCODE 0x807DU
struct bramble_directed_control_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t directed_forwarding; /* enum bramble_feature_state */
    uint8_t directed_relay; /* enum bramble_feature_state */
    uint8_t directed_proxy; /* enum bramble_feature_state */
    uint8_t directed_proxy_use_default; /* enum bramble_feature_state */
    uint8_t directed_friend; /* enum bramble_feature_state */
};
extern const struct bramble_message_type bramble_directed_control_status_type[];
extern const struct bramble_message_names bramble_directed_control_status_names;
static inline struct bramble_message bramble_directed_control_status_message(
    const struct bramble_directed_control_status *fields)
{
    return bramble_message_of(bramble_directed_control_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_directed_control_status_decode(
    struct bramble_view parameters,
    struct bramble_directed_control_status *fields)
{
    return bramble_parameters_decode(bramble_directed_control_status_type, parameters, fields, sizeof *fields);
}

/* Path Metric Get, opcode 0x807E: 2 octets of parameters. */
#define BRAMBLE_PATH_METRIC_GET_OPCODE 0x807EU
struct bramble_path_metric_get {
    uint16_t net_key_index; /* 0 to 0xFFF */
};
extern const struct bramble_message_type bramble_path_metric_get_type[];
extern const struct bramble_message_names bramble_path_metric_get_names;
static inline struct bramble_message bramble_path_metric_get_message(const struct bramble_path_metric_get *fields)
{
    return bramble_message_of(bramble_path_metric_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_path_metric_get_decode(
    struct bramble_view parameters,
    struct bramble_path_metric_get *fields)
{
    return bramble_parameters_decode(bramble_path_metric_get_type, parameters, fields, sizeof *fields);
}

/* Path Metric Set, opcode 0x807F: 3 octets of parameters. */
#define BRAMBLE_PATH_METRIC_SET_OPCODE 0x807FU
struct bramble_path_metric_set {
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t path_metric_type; /* 0; 0: number of nodes */
    uint8_t path_lifetime; /* enum bramble_path_lifetime_state */
};
extern const struct bramble_message_type bramble_path_metric_set_type[];
extern const struct bramble_message_names bramble_path_metric_set_names;
static inline struct bramble_message bramble_path_metric_set_message(const struct bramble_path_metric_set *fields)
{
    return bramble_message_of(bramble_path_metric_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_path_metric_set_decode(
    struct bramble_view parameters,
    struct bramble_path_metric_set *fields)
{
    return bramble_parameters_decode(bramble_path_metric_set_type, parameters, fields, sizeof *fields);
}

/* Path Metric Status, opcode 0x8080: 4 octets of parameters. */
#define BRAMBLE_PATH_METRIC_STATUS_OPCODE 0x8080U
struct bramble_path_metric_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t path_metric_type; /* 0; 0: number of nodes */
    uint8_t path_lifetime; /* enum bramble_path_lifetime_state */
};
extern const struct bramble_message_type bramble_path_metric_status_type[];
extern const struct bramble_message_names bramble_path_metric_status_names;
static inline struct bramble_message bramble_path_metric_status_message(
    const struct bramble_path_metric_status *fields)
{
    return bramble_message_of(bramble_path_metric_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_path_metric_status_decode(
    struct bramble_view parameters,
    struct bramble_path_metric_status *fields)
{
    return bramble_parameters_decode(bramble_path_metric_status_type, parameters, fields, sizeof *fields);
}

/* Discovery Table Capabilities Get, opcode 0x8081: 2 octets of parameters. */
#define BRAMBLE_DISCOVERY_TABLE_CAPABILITIES_GET_OPCODE 0x8081U
struct bramble_discovery_table_capabilities_get {
    uint16_t net_key_index; /* 0 to 0xFFF */
};
extern const struct bramble_message_type bramble_discovery_table_capabilities_get_type[];
extern const struct bramble_message_names bramble_discovery_table_capabilities_get_names;
static inline struct bramble_message bramble_discovery_table_capabilities_get_message(
    const struct bramble_discovery_table_capabilities_get *fields)
{
    return bramble_message_of(bramble_discovery_table_capabilities_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_discovery_table_capabilities_get_decode(
    struct bramble_view parameters,
    struct bramble_discovery_table_capabilities_get *fields)
{
    return bramble_parameters_decode(
        bramble_discovery_table_capabilities_get_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Discovery Table Capabilities Set, opcode 0x8082: 3 octets of parameters. */
#define BRAMBLE_DISCOVERY_TABLE_CAPABILITIES_SET_OPCODE 0x8082U
struct bramble_discovery_table_capabilities_set {
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t max_concurrent_init;
};
extern const struct bramble_message_type bramble_discovery_table_capabilities_set_type[];
extern const struct bramble_message_names bramble_discovery_table_capabilities_set_names;
static inline struct bramble_message bramble_discovery_table_capabilities_set_message(
    const struct bramble_discovery_table_capabilities_set *fields)
{
    return bramble_message_of(bramble_discovery_table_capabilities_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_discovery_table_capabilities_set_decode(
    struct bramble_view parameters,
    struct bramble_discovery_table_capabilities_set *fields)
{
    return bramble_parameters_decode(
        bramble_discovery_table_capabilities_set_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Discovery Table Capabilities Status, opcode 0x8083: 5 octets of parameters. */
#define BRAMBLE_DISCOVERY_TABLE_CAPABILITIES_STATUS_OPCODE 0x8083U
struct bramble_discovery_table_capabilities_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t max_concurrent_init;
    uint8_t max_discovery_table_entries_count; /* 2 or more */
};
extern const struct bramble_message_type bramble_discovery_table_capabilities_status_type[];
extern const struct bramble_message_names bramble_discovery_table_capabilities_status_names;
static inline struct bramble_message bramble_discovery_table_capabilities_status_message(
    const struct bramble_discovery_table_capabilities_status *fields)
{
    return bramble_message_of(bramble_discovery_table_capabilities_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_discovery_table_capabilities_status_decode(
    struct bramble_view parameters,
    struct bramble_discovery_table_capabilities_status *fields)
{
    return bramble_parameters_decode(
        bramble_discovery_table_capabilities_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Forwarding Table Add, opcode 0x8084: 10 to 12 octets of parameters. */
#define BRAMBLE_FORWARDING_TABLE_ADD_OPCODE 0x8084U
struct bramble_forwarding_table_add {
    uint16_t net_key_index;
    uint8_t unicast_destination;
    uint8_t backward_path_validated;
    struct bramble_unicast_address_range path_origin;
    struct bramble_unicast_address_range path_target; /* if unicast_destination is 1 */
    uint16_t multicast_destination; /* if unicast_destination is 0; 0x8000 to 0xFFFF */

    uint16_t bearer_toward_path_origin; /* bits bramble_forwarding_bearers */
    uint16_t bearer_toward_path_target; /* bits bramble_forwarding_bearers */
};
extern const struct bramble_message_type bramble_forwarding_table_add_type[];
extern const struct bramble_message_names bramble_forwarding_table_add_names;
static inline struct bramble_message bramble_forwarding_table_add_message(
    const struct bramble_forwarding_table_add *fields)
{
    return bramble_message_of(bramble_forwarding_table_add_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_forwarding_table_add_decode(
    struct bramble_view parameters,
    struct bramble_forwarding_table_add *fields)
{
    return bramble_parameters_decode(bramble_forwarding_table_add_type, parameters, fields, sizeof *fields);
}

/* Forwarding Table Delete, opcode 0x8085: 6 octets of parameters. */
#define BRAMBLE_FORWARDING_TABLE_DELETE_OPCODE 0x8085U
struct bramble_forwarding_table_delete {
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint16_t path_origin; /* 1 to 0x7FFF */
    uint16_t destination; /* 1 to 0xFFFF */
};
extern const struct bramble_message_type bramble_forwarding_table_delete_type[];
extern const struct bramble_message_names bramble_forwarding_table_delete_names;
static inline struct bramble_message bramble_forwarding_table_delete_message(
    const struct bramble_forwarding_table_delete *fields)
{
    return bramble_message_of(bramble_forwarding_table_delete_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_forwarding_table_delete_decode(
    struct bramble_view parameters,
    struct bramble_forwarding_table_delete *fields)
{
    return bramble_parameters_decode(bramble_forwarding_table_delete_type, parameters, fields, sizeof *fields);
}

/* Forwarding Table Status, opcode 0x8086: 7 octets of parameters. */
#define BRAMBLE_FORWARDING_TABLE_STATUS_OPCODE 0x8086U
struct bramble_forwarding_table_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint16_t path_origin; /* 1 to 0x7FFF */
    uint16_t destination; /* 1 to 0xFFFF */
};
extern const struct bramble_message_type bramble_forwarding_table_status_type[];
extern const struct bramble_message_names bramble_forwarding_table_status_names;
static inline struct bramble_message bramble_forwarding_table_status_message(
    const struct bramble_forwarding_table_status *fields)
{
    return bramble_message_of(bramble_forwarding_table_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_forwarding_table_status_decode(
    struct bramble_view parameters,
    struct bramble_forwarding_table_status *fields)
{
    return bramble_parameters_decode(bramble_forwarding_table_status_type, parameters, fields, sizeof *fields);
}

/* Forwarding Table Dependents Add, opcode 0x8087: 8 octets or more of parameters. */
#define BRAMBLE_FORWARDING_TABLE_DEPENDENTS_ADD_OPCODE 0x8087U
struct bramble_forwarding_table_dependents_add {
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint16_t path_origin; /* 1 to 0x7FFF */
    uint16_t destination; /* 1 to 0xFFFF */
    uint8_t dependent_origins_count;
    uint8_t dependent_targets_count;
    struct bramble_view dependent_origins; /* items: bramble_unicast_address_range */
    struct bramble_view dependent_targets; /* items: bramble_unicast_address_range */
};
extern const struct bramble_message_type bramble_forwarding_table_dependents_add_type[];
extern const struct bramble_message_names bramble_forwarding_table_dependents_add_names;
static inline struct bramble_message bramble_forwarding_table_dependents_add_message(
    const struct bramble_forwarding_table_dependents_add *fields)
{
    return bramble_message_of(bramble_forwarding_table_dependents_add_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_forwarding_table_dependents_add_decode(
    struct bramble_view parameters,
    struct bramble_forwarding_table_dependents_add *fields)
{
    return bramble_parameters_decode(
        bramble_forwarding_table_dependents_add_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Forwarding Table Dependents Delete, opcode 0x8088: 8 octets or more of parameters. */
#define BRAMBLE_FORWARDING_TABLE_DEPENDENTS_DELETE_OPCODE 0x8088U
struct bramble_forwarding_table_dependents_delete {
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint16_t path_origin; /* 1 to 0x7FFF */
    uint16_t destination; /* 1 to 0xFFFF */
    struct bramble_view dependent_origins; /* items: bramble_item_u16 */
    struct bramble_view dependent_targets; /* items: bramble_item_u16 */
};
extern const struct bramble_message_type bramble_forwarding_table_dependents_delete_type[];
extern const struct bramble_message_names bramble_forwarding_table_dependents_delete_names;
static inline struct bramble_message bramble_forwarding_table_dependents_delete_message(
    const struct bramble_forwarding_table_dependents_delete *fields)
{
    return bramble_message_of(bramble_forwarding_table_dependents_delete_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_forwarding_table_dependents_delete_decode(
    struct bramble_view parameters,
    struct bramble_forwarding_table_dependents_delete *fields)
{
    return bramble_parameters_decode(
        bramble_forwarding_table_dependents_delete_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Forwarding Table Dependents Status, opcode 0x8089: 7 octets of parameters. */
#define BRAMBLE_FORWARDING_TABLE_DEPENDENTS_STATUS_OPCODE 0x8089U
struct bramble_forwarding_table_dependents_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint16_t path_origin; /* 1 to 0x7FFF */
    uint16_t destination; /* 1 to 0xFFFF */
};
extern const struct bramble_message_type bramble_forwarding_table_dependents_status_type[];
extern const struct bramble_message_names bramble_forwarding_table_dependents_status_names;
static inline struct bramble_message bramble_forwarding_table_dependents_status_message(
    const struct bramble_forwarding_table_dependents_status *fields)
{
    return bramble_message_of(bramble_forwarding_table_dependents_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_forwarding_table_dependents_status_decode(
    struct bramble_view parameters,
    struct bramble_forwarding_table_dependents_status *fields)
{
    return bramble_parameters_decode(
        bramble_forwarding_table_dependents_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Forwarding Table Dependents Get, opcode 0x808A: 8 to 10 octets of parameters. */
#define BRAMBLE_FORWARDING_TABLE_DEPENDENTS_GET_OPCODE 0x808AU
struct bramble_forwarding_table_dependents_get {
    uint16_t net_key_index;
    uint8_t dependents_list_mask; /* bits bramble_dependents_list_mask */
    uint8_t fixed_path;
    uint16_t start_index;
    uint16_t path_origin; /* 1 to 0x7FFF */
    uint16_t destination; /* 1 to 0xFFFF */

    bool has_update; /* whether the message has the fields below, up to the next blank line */
    uint16_t update_identifier;
};
extern const struct bramble_message_type bramble_forwarding_table_dependents_get_type[];
extern const struct bramble_message_names bramble_forwarding_table_dependents_get_names;
static inline struct bramble_message bramble_forwarding_table_dependents_get_message(
    const struct bramble_forwarding_table_dependents_get *fields)
{
    return bramble_message_of(bramble_forwarding_table_dependents_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_forwarding_table_dependents_get_decode(
    struct bramble_view parameters,
    struct bramble_forwarding_table_dependents_get *fields)
{
    return bramble_parameters_decode(
        bramble_forwarding_table_dependents_get_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Forwarding Table Dependents Get Status, opcode 0x808B: 9 octets or more of parameters. */
#define BRAMBLE_FORWARDING_TABLE_DEPENDENTS_GET_STATUS_OPCODE 0x808BU
struct bramble_forwarding_table_dependents_get_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index;
    uint8_t dependents_list_mask; /* bits bramble_dependents_list_mask */
    uint8_t fixed_path;
    uint16_t start_index;
    uint16_t path_origin; /* 1 to 0x7FFF */
    uint16_t destination; /* 1 to 0xFFFF */
    uint16_t update_identifier; /* if status is 0, 0x14 */
    uint8_t dependent_origins_count; /* if status is 0 */
    uint8_t dependent_targets_count; /* if status is 0 */
    struct bramble_view dependent_origins; /* if status is 0; items: bramble_unicast_address_range */
    struct bramble_view dependent_targets; /* if status is 0; items: bramble_unicast_address_range */
};
extern const struct bramble_message_type bramble_forwarding_table_dependents_get_status_type[];
extern const struct bramble_message_names bramble_forwarding_table_dependents_get_status_names;
static inline struct bramble_message bramble_forwarding_table_dependents_get_status_message(
    const struct bramble_forwarding_table_dependents_get_status *fields)
{
    return bramble_message_of(bramble_forwarding_table_dependents_get_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_forwarding_table_dependents_get_status_decode(
    struct bramble_view parameters,
    struct bramble_forwarding_table_dependents_get_status *fields)
{
    return bramble_parameters_decode(
        bramble_forwarding_table_dependents_get_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Forwarding Table Entries Count Get, opcode 0x808C: 2 octets of parameters. */
#define BRAMBLE_FORWARDING_TABLE_ENTRIES_COUNT_GET_OPCODE 0x808CU
struct bramble_forwarding_table_entries_count_get {
    uint16_t net_key_index; /* 0 to 0xFFF */
};
extern const struct bramble_message_type bramble_forwarding_table_entries_count_get_type[];
extern const struct bramble_message_names bramble_forwarding_table_entries_count_get_names;
static inline struct bramble_message bramble_forwarding_table_entries_count_get_message(
    const struct bramble_forwarding_table_entries_count_get *fields)
{
    return bramble_message_of(bramble_forwarding_table_entries_count_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_forwarding_table_entries_count_get_decode(
    struct bramble_view parameters,
    struct bramble_forwarding_table_entries_count_get *fields)
{
    return bramble_parameters_decode(
        bramble_forwarding_table_entries_count_get_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Forwarding Table Entries Count Status, opcode 0x808D: 3 to 9 octets of parameters. */
#define BRAMBLE_FORWARDING_TABLE_ENTRIES_COUNT_STATUS_OPCODE 0x808DU
struct bramble_forwarding_table_entries_count_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index; /* 0 to 0xFFF */

    bool has_counts; /* whether the message has the fields below, up to the next blank line */
    uint16_t update_identifier;
    uint16_t fixed_entries_count;
    uint16_t non_fixed_entries_count;
};
extern const struct bramble_message_type bramble_forwarding_table_entries_count_status_type[];
extern const struct bramble_message_names bramble_forwarding_table_entries_count_status_names;
static inline struct bramble_message bramble_forwarding_table_entries_count_status_message(
    const struct bramble_forwarding_table_entries_count_status *fields)
{
    return bramble_message_of(bramble_forwarding_table_entries_count_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_forwarding_table_entries_count_status_decode(
    struct bramble_view parameters,
    struct bramble_forwarding_table_entries_count_status *fields)
{
    return bramble_parameters_decode(
        bramble_forwarding_table_entries_count_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Forwarding Table Entries Get, opcode 0x808E: 4 to 10 octets of parameters. */
#define BRAMBLE_FORWARDING_TABLE_ENTRIES_GET_OPCODE 0x808EU
struct bramble_forwarding_table_entries_get {
    uint16_t net_key_index;
    uint8_t fixed_entries;
    uint8_t non_fixed_entries;
    uint8_t match_path_origin;
    uint8_t match_destination;
    uint16_t start_index;
    uint16_t path_origin; /* if match_path_origin is 1; 1 to 0x7FFF */
    uint16_t destination; /* if match_destination is 1; 1 to 0xFFFF */

    bool has_update; /* whether the message has the fields below, up to the next blank line */
    uint16_t update_identifier;
};
extern const struct bramble_message_type bramble_forwarding_table_entries_get_type[];
extern const struct bramble_message_names bramble_forwarding_table_entries_get_names;
static inline struct bramble_message bramble_forwarding_table_entries_get_message(
    const struct bramble_forwarding_table_entries_get *fields)
{
    return bramble_message_of(bramble_forwarding_table_entries_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_forwarding_table_entries_get_decode(
    struct bramble_view parameters,
    struct bramble_forwarding_table_entries_get *fields)
{
    return bramble_parameters_decode(bramble_forwarding_table_entries_get_type, parameters, fields, sizeof *fields);
}

/* Forwarding Table Entries Status, opcode 0x808F: 5 octets or more of parameters. */
#define BRAMBLE_FORWARDING_TABLE_ENTRIES_STATUS_OPCODE 0x808FU
struct bramble_forwarding_table_entries_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index;
    uint8_t fixed_entries;
    uint8_t non_fixed_entries;
    uint8_t match_path_origin;
    uint8_t match_destination;
    uint16_t start_index;
    uint16_t path_origin; /* if match_path_origin is 1; 1 to 0x7FFF */
    uint16_t destination; /* if match_destination is 1; 1 to 0xFFFF */
    uint16_t update_identifier; /* if status is 0, 0x14 */
    struct bramble_view entries; /* if status is 0; items: bramble_forwarding_table_entry */
};
extern const struct bramble_message_type bramble_forwarding_table_entries_status_type[];
extern const struct bramble_message_names bramble_forwarding_table_entries_status_names;
static inline struct bramble_message bramble_forwarding_table_entries_status_message(
    const struct bramble_forwarding_table_entries_status *fields)
{
    return bramble_message_of(bramble_forwarding_table_entries_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_forwarding_table_entries_status_decode(
    struct bramble_view parameters,
    struct bramble_forwarding_table_entries_status *fields)
{
    return bramble_parameters_decode(
        bramble_forwarding_table_entries_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Wanted Lanes Get, opcode 0x8090: 2 octets of parameters. */
#define BRAMBLE_WANTED_LANES_GET_OPCODE 0x8090U
struct bramble_wanted_lanes_get {
    uint16_t net_key_index; /* 0 to 0xFFF */
};
extern const struct bramble_message_type bramble_wanted_lanes_get_type[];
extern const struct bramble_message_names bramble_wanted_lanes_get_names;
static inline struct bramble_message bramble_wanted_lanes_get_message(const struct bramble_wanted_lanes_get *fields)
{
    return bramble_message_of(bramble_wanted_lanes_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_wanted_lanes_get_decode(
    struct bramble_view parameters,
    struct bramble_wanted_lanes_get *fields)
{
    return bramble_parameters_decode(bramble_wanted_lanes_get_type, parameters, fields, sizeof *fields);
}

/* Wanted Lanes Set, opcode 0x8091: 3 octets of parameters. */
#define BRAMBLE_WANTED_LANES_SET_OPCODE 0x8091U
struct bramble_wanted_lanes_set {
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t wanted_lanes; /* 1 or more */
};
extern const struct bramble_message_type bramble_wanted_lanes_set_type[];
extern const struct bramble_message_names bramble_wanted_lanes_set_names;
static inline struct bramble_message bramble_wanted_lanes_set_message(const struct bramble_wanted_lanes_set *fields)
{
    return bramble_message_of(bramble_wanted_lanes_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_wanted_lanes_set_decode(
    struct bramble_view parameters,
    struct bramble_wanted_lanes_set *fields)
{
    return bramble_parameters_decode(bramble_wanted_lanes_set_type, parameters, fields, sizeof *fields);
}

/* Wanted Lanes Status, opcode 0x8092: 4 octets of parameters. */
#define BRAMBLE_WANTED_LANES_STATUS_OPCODE 0x8092U
struct bramble_wanted_lanes_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t wanted_lanes;
};
extern const struct bramble_message_type bramble_wanted_lanes_status_type[];
extern const struct bramble_message_names bramble_wanted_lanes_status_names;
static inline struct bramble_message bramble_wanted_lanes_status_message(
    const struct bramble_wanted_lanes_status *fields)
{
    return bramble_message_of(bramble_wanted_lanes_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_wanted_lanes_status_decode(
    struct bramble_view parameters,
    struct bramble_wanted_lanes_status *fields)
{
    return bramble_parameters_decode(bramble_wanted_lanes_status_type, parameters, fields, sizeof *fields);
}

/* Two Way Path Get, opcode 0x8093: 2 octets of parameters. */
#define BRAMBLE_TWO_WAY_PATH_GET_OPCODE 0x8093U
struct bramble_two_way_path_get {
    uint16_t net_key_index; /* 0 to 0xFFF */
};
extern const struct bramble_message_type bramble_two_way_path_get_type[];
extern const struct bramble_message_names bramble_two_way_path_get_names;
static inline struct bramble_message bramble_two_way_path_get_message(const struct bramble_two_way_path_get *fields)
{
    return bramble_message_of(bramble_two_way_path_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_two_way_path_get_decode(
    struct bramble_view parameters,
    struct bramble_two_way_path_get *fields)
{
    return bramble_parameters_decode(bramble_two_way_path_get_type, parameters, fields, sizeof *fields);
}

/* Two Way Path Set, opcode 0x8094: 3 octets of parameters. */
#define BRAMBLE_TWO_WAY_PATH_SET_OPCODE 0x8094U
struct bramble_two_way_path_set {
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t two_way_path;
};
extern const struct bramble_message_type bramble_two_way_path_set_type[];
extern const struct bramble_message_names bramble_two_way_path_set_names;
static inline struct bramble_message bramble_two_way_path_set_message(const struct bramble_two_way_path_set *fields)
{
    return bramble_message_of(bramble_two_way_path_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_two_way_path_set_decode(
    struct bramble_view parameters,
    struct bramble_two_way_path_set *fields)
{
    return bramble_parameters_decode(bramble_two_way_path_set_type, parameters, fields, sizeof *fields);
}

/* Two Way Path Status, opcode 0x8095: 4 octets of parameters. */
#define BRAMBLE_TWO_WAY_PATH_STATUS_OPCODE 0x8095U
struct bramble_two_way_path_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t two_way_path;
};
extern const struct bramble_message_type bramble_two_way_path_status_type[];
extern const struct bramble_message_names bramble_two_way_path_status_names;
static inline struct bramble_message bramble_two_way_path_status_message(
    const struct bramble_two_way_path_status *fields)
{
    return bramble_message_of(bramble_two_way_path_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_two_way_path_status_decode(
    struct bramble_view parameters,
    struct bramble_two_way_path_status *fields)
{
    return bramble_parameters_decode(bramble_two_way_path_status_type, parameters, fields, sizeof *fields);
}

/* Path Echo Interval Get, opcode 0x8096: 2 octets of parameters. */
#define BRAMBLE_PATH_ECHO_INTERVAL_GET_OPCODE 0x8096U
struct bramble_path_echo_interval_get {
    uint16_t net_key_index; /* 0 to 0xFFF */
};
extern const struct bramble_message_type bramble_path_echo_interval_get_type[];
extern const struct bramble_message_names bramble_path_echo_interval_get_names;
static inline struct bramble_message bramble_path_echo_interval_get_message(
    const struct bramble_path_echo_interval_get *fields)
{
    return bramble_message_of(bramble_path_echo_interval_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_path_echo_interval_get_decode(
    struct bramble_view parameters,
    struct bramble_path_echo_interval_get *fields)
{
    return bramble_parameters_decode(bramble_path_echo_interval_get_type, parameters, fields, sizeof *fields);
}

/* Path Echo Interval Set, opcode 0x8097: 4 octets of parameters. */
#define BRAMBLE_PATH_ECHO_INTERVAL_SET_OPCODE 0x8097U
struct bramble_path_echo_interval_set {
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t unicast_echo_interval; /* 0 to 0x63, 0xFF; %; of the path lifetime; 0xFF: as it is */
    uint8_t multicast_echo_interval; /* 0 to 0x63, 0xFF; % */
};
extern const struct bramble_message_type bramble_path_echo_interval_set_type[];
extern const struct bramble_message_names bramble_path_echo_interval_set_names;
static inline struct bramble_message bramble_path_echo_interval_set_message(
    const struct bramble_path_echo_interval_set *fields)
{
    return bramble_message_of(bramble_path_echo_interval_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_path_echo_interval_set_decode(
    struct bramble_view parameters,
    struct bramble_path_echo_interval_set *fields)
{
    return bramble_parameters_decode(bramble_path_echo_interval_set_type, parameters, fields, sizeof *fields);
}

/* Path Echo Interval Status, opcode 0x8098: 5 octets of parameters. */
#define BRAMBLE_PATH_ECHO_INTERVAL_STATUS_OPCODE 0x8098U
struct bramble_path_echo_interval_status {
    uint8_t status; /* enum bramble_status */
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t unicast_echo_interval; /* 0 to 0x63; % */
    uint8_t multicast_echo_interval; /* 0 to 0x63; % */
};
extern const struct bramble_message_type bramble_path_echo_interval_status_type[];
extern const struct bramble_message_names bramble_path_echo_interval_status_names;
static inline struct bramble_message bramble_path_echo_interval_status_message(
    const struct bramble_path_echo_interval_status *fields)
{
    return bramble_message_of(bramble_path_echo_interval_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_path_echo_interval_status_decode(
    struct bramble_view parameters,
    struct bramble_path_echo_interval_status *fields)
{
    return bramble_parameters_decode(bramble_path_echo_interval_status_type, parameters, fields, sizeof *fields);
}

/* Directed Network Transmit Get, opcode 0x8099: no parameters. */
#define BRAMBLE_DIRECTED_NETWORK_TRANSMIT_GET_OPCODE 0x8099U
extern const struct bramble_message_type bramble_directed_network_transmit_get_type[];
extern const struct bramble_message_names bramble_directed_network_transmit_get_names;
static inline struct bramble_message bramble_directed_network_transmit_get_message(void)
{
    return bramble_message_of(bramble_directed_network_transmit_get_type, NULL);
}

/* Directed Network Transmit Set, opcode 0x809A: 1 octet of parameters. */
#define BRAMBLE_DIRECTED_NETWORK_TRANSMIT_SET_OPCODE 0x809AU
struct bramble_directed_network_transmit_set {
    uint8_t transmit_count; /* transmissions after the first */
    uint8_t transmit_interval_steps; /* n x 10 ms + 10 ms */
};
extern const struct bramble_message_type bramble_directed_network_transmit_set_type[];
extern const struct bramble_message_names bramble_directed_network_transmit_set_names;
static inline struct bramble_message bramble_directed_network_transmit_set_message(
    const struct bramble_directed_network_transmit_set *fields)
{
    return bramble_message_of(bramble_directed_network_transmit_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_directed_network_transmit_set_decode(
    struct bramble_view parameters,
    struct bramble_directed_network_transmit_set *fields)
{
    return bramble_parameters_decode(bramble_directed_network_transmit_set_type, parameters, fields, sizeof *fields);
}

/* Directed Network Transmit Status, opcode 0x809B: 1 octet of parameters. */
#define BRAMBLE_DIRECTED_NETWORK_TRANSMIT_STATUS_OPCODE 0x809BU
struct bramble_directed_network_transmit_status {
    uint8_t transmit_count; /* transmissions after the first */
    uint8_t transmit_interval_steps; /* n x 10 ms + 10 ms */
};
extern const struct bramble_message_type bramble_directed_network_transmit_status_type[];
extern const struct bramble_message_names bramble_directed_network_transmit_status_names;
static inline struct bramble_message bramble_directed_network_transmit_status_message(
    const struct bramble_directed_network_transmit_status *fields)
{
    return bramble_message_of(bramble_directed_network_transmit_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_directed_network_transmit_status_decode(
    struct bramble_view parameters,
    struct bramble_directed_network_transmit_status *fields)
{
    return bramble_parameters_decode(
        bramble_directed_network_transmit_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Directed Relay Retransmit Get, opcode 0x809C: no parameters. */
#define BRAMBLE_DIRECTED_RELAY_RETRANSMIT_GET_OPCODE 0x809CU
extern const struct bramble_message_type bramble_directed_relay_retransmit_get_type[];
extern const struct bramble_message_names bramble_directed_relay_retransmit_get_names;
static inline struct bramble_message bramble_directed_relay_retransmit_get_message(void)
{
    return bramble_message_of(bramble_directed_relay_retransmit_get_type, NULL);
}

/* Directed Relay Retransmit Set, opcode 0x809D: 1 octet of parameters. */
#define BRAMBLE_DIRECTED_RELAY_RETRANSMIT_SET_OPCODE 0x809DU
struct bramble_directed_relay_retransmit_set {
    uint8_t transmit_count; /* transmissions after the first */
    uint8_t transmit_interval_steps; /* n x 10 ms + 10 ms */
};
extern const struct bramble_message_type bramble_directed_relay_retransmit_set_type[];
extern const struct bramble_message_names bramble_directed_relay_retransmit_set_names;
static inline struct bramble_message bramble_directed_relay_retransmit_set_message(
    const struct bramble_directed_relay_retransmit_set *fields)
{
    return bramble_message_of(bramble_directed_relay_retransmit_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_directed_relay_retransmit_set_decode(
    struct bramble_view parameters,
    struct bramble_directed_relay_retransmit_set *fields)
{
    return bramble_parameters_decode(bramble_directed_relay_retransmit_set_type, parameters, fields, sizeof *fields);
}

/* Directed Relay Retransmit Status, opcode 0x809E: 1 octet of parameters. */
#define BRAMBLE_DIRECTED_RELAY_RETRANSMIT_STATUS_OPCODE 0x809EU
struct bramble_directed_relay_retransmit_status {
    uint8_t transmit_count; /* transmissions after the first */
    uint8_t transmit_interval_steps; /* n x 10 ms + 10 ms */
};
extern const struct bramble_message_type bramble_directed_relay_retransmit_status_type[];
extern const struct bramble_message_names bramble_directed_relay_retransmit_status_names;
static inline struct bramble_message bramble_directed_relay_retransmit_status_message(
    const struct bramble_directed_relay_retransmit_status *fields)
{
    return bramble_message_of(bramble_directed_relay_retransmit_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_directed_relay_retransmit_status_decode(
    struct bramble_view parameters,
    struct bramble_directed_relay_retransmit_status *fields)
{
    return bramble_parameters_decode(
        bramble_directed_relay_retransmit_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* RSSI Threshold Get, opcode 0x809F: no parameters. */
#define BRAMBLE_RSSI_THRESHOLD_GET_OPCODE 0x809FU
extern const struct bramble_message_type bramble_rssi_threshold_get_type[];
extern const struct bramble_message_names bramble_rssi_threshold_get_names;
static inline struct bramble_message bramble_rssi_threshold_get_message(void)
{
    return bramble_message_of(bramble_rssi_threshold_get_type, NULL);
}

/* RSSI Threshold Set, opcode 0x80A0: 1 octet of parameters. */
#define BRAMBLE_RSSI_THRESHOLD_SET_OPCODE 0x80A0U
struct bramble_rssi_threshold_set {
    uint8_t rssi_margin; /* 0 to 0x32; dB */
};
extern const struct bramble_message_type bramble_rssi_threshold_set_type[];
extern const struct bramble_message_names bramble_rssi_threshold_set_names;
static inline struct bramble_message bramble_rssi_threshold_set_message(
    const struct bramble_rssi_threshold_set *fields)
{
    return bramble_message_of(bramble_rssi_threshold_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_rssi_threshold_set_decode(
    struct bramble_view parameters,
    struct bramble_rssi_threshold_set *fields)
{
    return bramble_parameters_decode(bramble_rssi_threshold_set_type, parameters, fields, sizeof *fields);
}

/* RSSI Threshold Status, opcode 0x80A1: 2 octets of parameters. */
#define BRAMBLE_RSSI_THRESHOLD_STATUS_OPCODE 0x80A1U
struct bramble_rssi_threshold_status {
    int8_t default_rssi_threshold; /* dBm */
    uint8_t rssi_margin; /* 0 to 0x32; dB */
};
extern const struct bramble_message_type bramble_rssi_threshold_status_type[];
extern const struct bramble_message_names bramble_rssi_threshold_status_names;
static inline struct bramble_message bramble_rssi_threshold_status_message(
    const struct bramble_rssi_threshold_status *fields)
{
    return bramble_message_of(bramble_rssi_threshold_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_rssi_threshold_status_decode(
    struct bramble_view parameters,
    struct bramble_rssi_threshold_status *fields)
{
    return bramble_parameters_decode(bramble_rssi_threshold_status_type, parameters, fields, sizeof *fields);
}

/* Directed Paths Get, opcode 0x80A2: no parameters. */
#define BRAMBLE_DIRECTED_PATHS_GET_OPCODE 0x80A2U
extern const struct bramble_message_type bramble_directed_paths_get_type[];
extern const struct bramble_message_names bramble_directed_paths_get_names;
static inline struct bramble_message bramble_directed_paths_get_message(void)
{
    return bramble_message_of(bramble_directed_paths_get_type, NULL);
}

/* Directed Paths Status, opcode 0x80A3: 8 octets of parameters. */
#define BRAMBLE_DIRECTED_PATHS_STATUS_OPCODE 0x80A3U
struct bramble_directed_paths_status {
    uint16_t directed_node_paths;
    uint16_t directed_relay_paths;
    uint16_t directed_proxy_paths;
    uint16_t directed_friend_paths;
};
extern const struct bramble_message_type bramble_directed_paths_status_type[];
extern const struct bramble_message_names bramble_directed_paths_status_names;
static inline struct bramble_message bramble_directed_paths_status_message(
    const struct bramble_directed_paths_status *fields)
{
    return bramble_message_of(bramble_directed_paths_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_directed_paths_status_decode(
    struct bramble_view parameters,
    struct bramble_directed_paths_status *fields)
{
    return bramble_parameters_decode(bramble_directed_paths_status_type, parameters, fields, sizeof *fields);
}

/* Directed Publish Policy Get, opcode 0x80A4: 4 to 6 octets of parameters. */
#define BRAMBLE_DIRECTED_PUBLISH_POLICY_GET_OPCODE 0x80A4U
struct bramble_directed_publish_policy_get {
    uint16_t element_address; /* 1 to 0x7FFF */
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_directed_publish_policy_get_type[];
extern const struct bramble_message_names bramble_directed_publish_policy_get_names;
static inline struct bramble_message bramble_directed_publish_policy_get_message(
    const struct bramble_directed_publish_policy_get *fields)
{
    return bramble_message_of(bramble_directed_publish_policy_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_directed_publish_policy_get_decode(
    struct bramble_view parameters,
    struct bramble_directed_publish_policy_get *fields)
{
    return bramble_parameters_decode(bramble_directed_publish_policy_get_type, parameters, fields, sizeof *fields);
}

/* Directed Publish Policy Set, opcode 0x80A5: 5 to 7 octets of parameters. */
#define BRAMBLE_DIRECTED_PUBLISH_POLICY_SET_OPCODE 0x80A5U
struct bramble_directed_publish_policy_set {
    uint8_t directed_publish_policy; /* 0 to 1; 1: directed forwarding */
    uint16_t element_address; /* 1 to 0x7FFF */
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_directed_publish_policy_set_type[];
extern const struct bramble_message_names bramble_directed_publish_policy_set_names;
static inline struct bramble_message bramble_directed_publish_policy_set_message(
    const struct bramble_directed_publish_policy_set *fields)
{
    return bramble_message_of(bramble_directed_publish_policy_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_directed_publish_policy_set_decode(
    struct bramble_view parameters,
    struct bramble_directed_publish_policy_set *fields)
{
    return bramble_parameters_decode(bramble_directed_publish_policy_set_type, parameters, fields, sizeof *fields);
}

/* Directed Publish Policy Status, opcode 0x80A6: 6 to 8 octets of parameters. */
#define BRAMBLE_DIRECTED_PUBLISH_POLICY_STATUS_OPCODE 0x80A6U
struct bramble_directed_publish_policy_status {
    uint8_t status; /* enum bramble_status */
    uint8_t directed_publish_policy; /* 0 to 1 */
    uint16_t element_address; /* 1 to 0x7FFF */
    bramble_model_id model;
};
extern const struct bramble_message_type bramble_directed_publish_policy_status_type[];
extern const struct bramble_message_names bramble_directed_publish_policy_status_names;
static inline struct bramble_message bramble_directed_publish_policy_status_message(
    const struct bramble_directed_publish_policy_status *fields)
{
    return bramble_message_of(bramble_directed_publish_policy_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_directed_publish_policy_status_decode(
    struct bramble_view parameters,
    struct bramble_directed_publish_policy_status *fields)
{
    return bramble_parameters_decode(bramble_directed_publish_policy_status_type, parameters, fields, sizeof *fields);
}

/* Path Discovery Timing Control Get, opcode 0x80A7: no parameters. */
#define BRAMBLE_PATH_DISCOVERY_TIMING_CONTROL_GET_OPCODE 0x80A7U
extern const struct bramble_message_type bramble_path_discovery_timing_control_get_type[];
extern const struct bramble_message_names bramble_path_discovery_timing_control_get_names;
static inline struct bramble_message bramble_path_discovery_timing_control_get_message(void)
{
    return bramble_message_of(bramble_path_discovery_timing_control_get_type, NULL);
}

/* Path Discovery Timing Control Set, opcode 0x80A8: 5 octets of parameters. */
#define BRAMBLE_PATH_DISCOVERY_TIMING_CONTROL_SET_OPCODE 0x80A8U
struct bramble_path_discovery_timing_control_set {
    uint16_t path_monitoring_interval; /* s */
    uint16_t path_discovery_retry_interval; /* s */
    uint8_t path_discovery_interval; /* 0: 5 s, 1: 30 s */
    uint8_t lane_discovery_guard_interval; /* 0: 2 s, 1: 10 s */
};
extern const struct bramble_message_type bramble_path_discovery_timing_control_set_type[];
extern const struct bramble_message_names bramble_path_discovery_timing_control_set_names;
static inline struct bramble_message bramble_path_discovery_timing_control_set_message(
    const struct bramble_path_discovery_timing_control_set *fields)
{
    return bramble_message_of(bramble_path_discovery_timing_control_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_path_discovery_timing_control_set_decode(
    struct bramble_view parameters,
    struct bramble_path_discovery_timing_control_set *fields)
{
    return bramble_parameters_decode(
        bramble_path_discovery_timing_control_set_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Path Discovery Timing Control Status, opcode 0x80A9: 5 octets of parameters. */
#define BRAMBLE_PATH_DISCOVERY_TIMING_CONTROL_STATUS_OPCODE 0x80A9U
struct bramble_path_discovery_timing_control_status {
    uint16_t path_monitoring_interval; /* s */
    uint16_t path_discovery_retry_interval; /* s */
    uint8_t path_discovery_interval; /* 0: 5 s, 1: 30 s */
    uint8_t lane_discovery_guard_interval; /* 0: 2 s, 1: 10 s */
};
extern const struct bramble_message_type bramble_path_discovery_timing_control_status_type[];
extern const struct bramble_message_names bramble_path_discovery_timing_control_status_names;
static inline struct bramble_message bramble_path_discovery_timing_control_status_message(
    const struct bramble_path_discovery_timing_control_status *fields)
{
    return bramble_message_of(bramble_path_discovery_timing_control_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_path_discovery_timing_control_status_decode(
    struct bramble_view parameters,
    struct bramble_path_discovery_timing_control_status *fields)
{
    return bramble_parameters_decode(
        bramble_path_discovery_timing_control_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Directed Control Network Transmit Get, opcode 0x80AB: no parameters. */
#define BRAMBLE_DIRECTED_CONTROL_NETWORK_TRANSMIT_GET_OPCODE 0x80ABU
extern const struct bramble_message_type bramble_directed_control_network_transmit_get_type[];
extern const struct bramble_message_names bramble_directed_control_network_transmit_get_names;
static inline struct bramble_message bramble_directed_control_network_transmit_get_message(void)
{
    return bramble_message_of(bramble_directed_control_network_transmit_get_type, NULL);
}

/* Directed Control Network Transmit Set, opcode 0x80AC: 1 octet of parameters. */
#define BRAMBLE_DIRECTED_CONTROL_NETWORK_TRANSMIT_SET_OPCODE 0x80ACU
struct bramble_directed_control_network_transmit_set {
    uint8_t transmit_count; /* transmissions after the first */
    uint8_t transmit_interval_steps; /* n x 10 ms + 10 ms */
};
extern const struct bramble_message_type bramble_directed_control_network_transmit_set_type[];
extern const struct bramble_message_names bramble_directed_control_network_transmit_set_names;
static inline struct bramble_message bramble_directed_control_network_transmit_set_message(
    const struct bramble_directed_control_network_transmit_set *fields)
{
    return bramble_message_of(bramble_directed_control_network_transmit_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_directed_control_network_transmit_set_decode(
    struct bramble_view parameters,
    struct bramble_directed_control_network_transmit_set *fields)
{
    return bramble_parameters_decode(
        bramble_directed_control_network_transmit_set_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Directed Control Network Transmit Status, opcode 0x80AD: 1 octet of parameters. */
#define BRAMBLE_DIRECTED_CONTROL_NETWORK_TRANSMIT_STATUS_OPCODE 0x80ADU
struct bramble_directed_control_network_transmit_status {
    uint8_t transmit_count; /* transmissions after the first */
    uint8_t transmit_interval_steps; /* n x 10 ms + 10 ms */
};
extern const struct bramble_message_type bramble_directed_control_network_transmit_status_type[];
extern const struct bramble_message_names bramble_directed_control_network_transmit_status_names;
static inline struct bramble_message bramble_directed_control_network_transmit_status_message(
    const struct bramble_directed_control_network_transmit_status *fields)
{
    return bramble_message_of(bramble_directed_control_network_transmit_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_directed_control_network_transmit_status_decode(
    struct bramble_view parameters,
    struct bramble_directed_control_network_transmit_status *fields)
{
    return bramble_parameters_decode(
        bramble_directed_control_network_transmit_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Directed Control Relay Retransmit Get, opcode 0x80AE: no parameters. */
#define BRAMBLE_DIRECTED_CONTROL_RELAY_RETRANSMIT_GET_OPCODE 0x80AEU
extern const struct bramble_message_type bramble_directed_control_relay_retransmit_get_type[];
extern const struct bramble_message_names bramble_directed_control_relay_retransmit_get_names;
static inline struct bramble_message bramble_directed_control_relay_retransmit_get_message(void)
{
    return bramble_message_of(bramble_directed_control_relay_retransmit_get_type, NULL);
}

/* Directed Control Relay Retransmit Set, opcode 0x80AF: 1 octet of parameters. */
#define BRAMBLE_DIRECTED_CONTROL_RELAY_RETRANSMIT_SET_OPCODE 0x80AFU
struct bramble_directed_control_relay_retransmit_set {
    uint8_t transmit_count; /* transmissions after the first */
    uint8_t transmit_interval_steps; /* n x 10 ms + 10 ms */
};
extern const struct bramble_message_type bramble_directed_control_relay_retransmit_set_type[];
extern const struct bramble_message_names bramble_directed_control_relay_retransmit_set_names;
static inline struct bramble_message bramble_directed_control_relay_retransmit_set_message(
    const struct bramble_directed_control_relay_retransmit_set *fields)
{
    return bramble_message_of(bramble_directed_control_relay_retransmit_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_directed_control_relay_retransmit_set_decode(
    struct bramble_view parameters,
    struct bramble_directed_control_relay_retransmit_set *fields)
{
    return bramble_parameters_decode(
        bramble_directed_control_relay_retransmit_set_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Directed Control Relay Retransmit Status, opcode 0x80B0: 1 octet of parameters. */
#define BRAMBLE_DIRECTED_CONTROL_RELAY_RETRANSMIT_STATUS_OPCODE 0x80B0U
struct bramble_directed_control_relay_retransmit_status {
    uint8_t transmit_count; /* transmissions after the first */
    uint8_t transmit_interval_steps; /* n x 10 ms + 10 ms */
};
extern const struct bramble_message_type bramble_directed_control_relay_retransmit_status_type[];
extern const struct bramble_message_names bramble_directed_control_relay_retransmit_status_names;
static inline struct bramble_message bramble_directed_control_relay_retransmit_status_message(
    const struct bramble_directed_control_relay_retransmit_status *fields)
{
    return bramble_message_of(bramble_directed_control_relay_retransmit_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_directed_control_relay_retransmit_status_decode(
    struct bramble_view parameters,
    struct bramble_directed_control_relay_retransmit_status *fields)
{
    return bramble_parameters_decode(
        bramble_directed_control_relay_retransmit_status_type,
        parameters,
        fields,
        sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
