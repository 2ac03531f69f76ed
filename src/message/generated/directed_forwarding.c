/* Made by src/message/generate.py from src/message/descriptions/directed_forwarding.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/directed_forwarding.h>

#include <stddef.h>

static const struct bramble_field forwarding_table_entry_fields[] = {
    {offsetof(struct bramble_forwarding_table_entry, fixed_path), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entry, unicast_destination), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entry, backward_path_validated), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entry, bearer_toward_path_origin_indicator),
     BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entry, bearer_toward_path_target_indicator),
     BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entry, dependent_origins_size), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 1, 1},
    {offsetof(struct bramble_forwarding_table_entry, dependent_targets_size), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 1, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 7, 0, 1, 1, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_forwarding_table_entry, lane_counter), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entry, path_remaining_time), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entry, path_origin_forwarding_number),
     BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entry, path_origin), BRAMBLE_FIELD_STRUCT, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_forwarding_table_entry, dependent_origins_short_count),
     BRAMBLE_FIELD_UNSIGNED, 8, 2, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entry, dependent_origins_count), BRAMBLE_FIELD_UNSIGNED, 16, 3, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entry, bearer_toward_path_origin),
     BRAMBLE_FIELD_UNSIGNED, 16, 4, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entry, path_target), BRAMBLE_FIELD_STRUCT, 0, 5, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_forwarding_table_entry, multicast_destination), BRAMBLE_FIELD_UNSIGNED, 16, 6, 2, 1, 1},
    {offsetof(struct bramble_forwarding_table_entry, dependent_targets_short_count),
     BRAMBLE_FIELD_UNSIGNED, 8, 7, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entry, dependent_targets_count), BRAMBLE_FIELD_UNSIGNED, 16, 8, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entry, bearer_toward_path_target),
     BRAMBLE_FIELD_UNSIGNED, 16, 9, 0, 0, 1},
};
static const struct bramble_range forwarding_table_entry_ranges[] = {
    {0, 2},
    {0, 0},
    {32768, 65535},
    {1, 1},
    {2, 2},
};
static const struct bramble_condition forwarding_table_entry_conditions[] = {
    {0, 1, 1, 0},
    {5, 3, 1, 0},
    {5, 4, 1, 0},
    {3, 3, 1, 0},
    {1, 3, 1, 0},
    {1, 1, 1, 0},
    {6, 3, 1, 0},
    {6, 4, 1, 0},
    {4, 3, 1, 0},
};
static const struct bramble_message_type *const forwarding_table_entry_items[] = {
    &bramble_unicast_address_range_type,
};
_Static_assert(
    sizeof(struct bramble_forwarding_table_entry) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Forwarding Table Entry is too large");
const struct bramble_message_type bramble_forwarding_table_entry_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_forwarding_table_entry), 6, 20,
    BRAMBLE_LAYER_OTHER, 0, 20,
    forwarding_table_entry_fields,
    forwarding_table_entry_ranges,
    forwarding_table_entry_conditions,
    forwarding_table_entry_items};

static const struct bramble_field directed_control_get_fields[] = {
    {offsetof(struct bramble_directed_control_get, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
static const struct bramble_range directed_control_get_ranges[] = {
    {0, 4095},
};
_Static_assert(
    sizeof(struct bramble_directed_control_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Control Get is too large");
const struct bramble_message_type bramble_directed_control_get_type = {
    0x807B, sizeof(struct bramble_directed_control_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    directed_control_get_fields,
    directed_control_get_ranges,
    NULL,
    NULL};

static const struct bramble_field directed_control_set_fields[] = {
    {offsetof(struct bramble_directed_control_set, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_directed_control_set, directed_forwarding), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
    {offsetof(struct bramble_directed_control_set, directed_relay), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
    {offsetof(struct bramble_directed_control_set, directed_proxy), BRAMBLE_FIELD_UNSIGNED, 8, 0, 2, 2, 1},
    {offsetof(struct bramble_directed_control_set, directed_proxy_use_default), BRAMBLE_FIELD_UNSIGNED, 8, 0, 2, 2, 1},
    {offsetof(struct bramble_directed_control_set, directed_friend), BRAMBLE_FIELD_UNSIGNED, 8, 0, 2, 2, 1},
};
static const struct bramble_range directed_control_set_ranges[] = {
    {0, 4095},
    {0, 1},
    {0, 1},
    {255, 255},
};
_Static_assert(
    sizeof(struct bramble_directed_control_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Control Set is too large");
const struct bramble_message_type bramble_directed_control_set_type = {
    0x807C, sizeof(struct bramble_directed_control_set), 7, 7,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    directed_control_set_fields,
    directed_control_set_ranges,
    NULL,
    NULL};

static const struct bramble_field directed_control_status_fields[] = {
    {offsetof(struct bramble_directed_control_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_directed_control_status, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_directed_control_status, directed_forwarding), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
    {offsetof(struct bramble_directed_control_status, directed_relay), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
    {offsetof(struct bramble_directed_control_status, directed_proxy), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
    {offsetof(struct bramble_directed_control_status, directed_proxy_use_default),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
    {offsetof(struct bramble_directed_control_status, directed_friend), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
};
static const struct bramble_range directed_control_status_ranges[] = {
    {0, 4095},
    {0, 2},
};
_Static_assert(
    sizeof(struct bramble_directed_control_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Control Status is too large");
const struct bramble_message_type bramble_directed_control_status_type = {
    0x807D, sizeof(struct bramble_directed_control_status), 8, 8,
    BRAMBLE_LAYER_ACCESS, 0, 7,
    directed_control_status_fields,
    directed_control_status_ranges,
    NULL,
    NULL};

_Static_assert(sizeof(struct bramble_path_metric_get) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Path Metric Get is too large");
const struct bramble_message_type bramble_path_metric_get_type = {
    0x807E, sizeof(struct bramble_path_metric_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    directed_control_get_fields,
    directed_control_get_ranges,
    NULL,
    NULL};

static const struct bramble_field path_metric_set_fields[] = {
    {offsetof(struct bramble_path_metric_set, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_path_metric_set, path_metric_type), BRAMBLE_FIELD_UNSIGNED, 3, 0, 1, 1, 1},
    {offsetof(struct bramble_path_metric_set, path_lifetime), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 3, 0, 1, 1, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range path_metric_set_ranges[] = {
    {0, 4095},
    {0, 0},
};
_Static_assert(sizeof(struct bramble_path_metric_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Path Metric Set is too large");
const struct bramble_message_type bramble_path_metric_set_type = {
    0x807F, sizeof(struct bramble_path_metric_set), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    path_metric_set_fields,
    path_metric_set_ranges,
    NULL,
    NULL};

static const struct bramble_field path_metric_status_fields[] = {
    {offsetof(struct bramble_path_metric_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_path_metric_status, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_path_metric_status, path_metric_type), BRAMBLE_FIELD_UNSIGNED, 3, 0, 1, 1, 1},
    {offsetof(struct bramble_path_metric_status, path_lifetime), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 3, 0, 1, 1, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_path_metric_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Metric Status is too large");
const struct bramble_message_type bramble_path_metric_status_type = {
    0x8080, sizeof(struct bramble_path_metric_status), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    path_metric_status_fields,
    path_metric_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_discovery_table_capabilities_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Discovery Table Capabilities Get is too large");
const struct bramble_message_type bramble_discovery_table_capabilities_get_type = {
    0x8081, sizeof(struct bramble_discovery_table_capabilities_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    directed_control_get_fields,
    directed_control_get_ranges,
    NULL,
    NULL};

static const struct bramble_field discovery_table_capabilities_set_fields[] = {
    {offsetof(struct bramble_discovery_table_capabilities_set, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_discovery_table_capabilities_set, max_concurrent_init),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_discovery_table_capabilities_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Discovery Table Capabilities Set is too large");
const struct bramble_message_type bramble_discovery_table_capabilities_set_type = {
    0x8082, sizeof(struct bramble_discovery_table_capabilities_set), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    discovery_table_capabilities_set_fields,
    directed_control_get_ranges,
    NULL,
    NULL};

static const struct bramble_field discovery_table_capabilities_status_fields[] = {
    {offsetof(struct bramble_discovery_table_capabilities_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_discovery_table_capabilities_status, net_key_index),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_discovery_table_capabilities_status, max_concurrent_init),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_discovery_table_capabilities_status, max_discovery_table_entries_count),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
};
static const struct bramble_range discovery_table_capabilities_status_ranges[] = {
    {0, 4095},
    {2, INT32_MAX},
};
_Static_assert(
    sizeof(struct bramble_discovery_table_capabilities_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Discovery Table Capabilities Status is too large");
const struct bramble_message_type bramble_discovery_table_capabilities_status_type = {
    0x8083, sizeof(struct bramble_discovery_table_capabilities_status), 5, 5,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    discovery_table_capabilities_status_fields,
    discovery_table_capabilities_status_ranges,
    NULL,
    NULL};

static const struct bramble_field forwarding_table_add_fields[] = {
    {offsetof(struct bramble_forwarding_table_add, net_key_index), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 2, 0, 0, 1, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_forwarding_table_add, unicast_destination), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_add, backward_path_validated), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_add, path_origin), BRAMBLE_FIELD_STRUCT, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_forwarding_table_add, path_target), BRAMBLE_FIELD_STRUCT, 0, 1, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_forwarding_table_add, multicast_destination), BRAMBLE_FIELD_UNSIGNED, 16, 2, 1, 1, 1},
    {offsetof(struct bramble_forwarding_table_add, bearer_toward_path_origin), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_add, bearer_toward_path_target), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
static const struct bramble_range forwarding_table_add_ranges[] = {
    {0, 0},
    {32768, 65535},
    {1, 1},
};
static const struct bramble_condition forwarding_table_add_conditions[] = {
    {2, 2, 1, 0},
    {2, 0, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_forwarding_table_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Add is too large");
const struct bramble_message_type bramble_forwarding_table_add_type = {
    0x8084, sizeof(struct bramble_forwarding_table_add), 10, 12,
    BRAMBLE_LAYER_ACCESS, 0, 9,
    forwarding_table_add_fields,
    forwarding_table_add_ranges,
    forwarding_table_add_conditions,
    forwarding_table_entry_items};

static const struct bramble_field forwarding_table_delete_fields[] = {
    {offsetof(struct bramble_forwarding_table_delete, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_forwarding_table_delete, path_origin), BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 1, 1},
    {offsetof(struct bramble_forwarding_table_delete, destination), BRAMBLE_FIELD_UNSIGNED, 16, 0, 2, 1, 1},
};
static const struct bramble_range forwarding_table_delete_ranges[] = {
    {0, 4095},
    {1, 32767},
    {1, 65535},
};
_Static_assert(
    sizeof(struct bramble_forwarding_table_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Delete is too large");
const struct bramble_message_type bramble_forwarding_table_delete_type = {
    0x8085, sizeof(struct bramble_forwarding_table_delete), 6, 6,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    forwarding_table_delete_fields,
    forwarding_table_delete_ranges,
    NULL,
    NULL};

static const struct bramble_field forwarding_table_status_fields[] = {
    {offsetof(struct bramble_forwarding_table_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_status, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_forwarding_table_status, path_origin), BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 1, 1},
    {offsetof(struct bramble_forwarding_table_status, destination), BRAMBLE_FIELD_UNSIGNED, 16, 0, 2, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_forwarding_table_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Status is too large");
const struct bramble_message_type bramble_forwarding_table_status_type = {
    0x8086, sizeof(struct bramble_forwarding_table_status), 7, 7,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    forwarding_table_status_fields,
    forwarding_table_delete_ranges,
    NULL,
    NULL};

static const struct bramble_field forwarding_table_dependents_add_fields[] = {
    {offsetof(struct bramble_forwarding_table_dependents_add, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_forwarding_table_dependents_add, path_origin), BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 1, 1},
    {offsetof(struct bramble_forwarding_table_dependents_add, destination), BRAMBLE_FIELD_UNSIGNED, 16, 0, 2, 1, 1},
    {offsetof(struct bramble_forwarding_table_dependents_add, dependent_origins_count),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_dependents_add, dependent_targets_count),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_dependents_add, dependent_origins), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, 3},
    {offsetof(struct bramble_forwarding_table_dependents_add, dependent_targets), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, 4},
};
_Static_assert(
    sizeof(struct bramble_forwarding_table_dependents_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Dependents Add is too large");
const struct bramble_message_type bramble_forwarding_table_dependents_add_type = {
    0x8087, sizeof(struct bramble_forwarding_table_dependents_add), 8, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 7,
    forwarding_table_dependents_add_fields,
    forwarding_table_delete_ranges,
    NULL,
    forwarding_table_entry_items};

static const struct bramble_field forwarding_table_dependents_delete_fields[] = {
    {offsetof(struct bramble_forwarding_table_dependents_delete, net_key_index),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_forwarding_table_dependents_delete, path_origin), BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 1, 1},
    {offsetof(struct bramble_forwarding_table_dependents_delete, destination), BRAMBLE_FIELD_UNSIGNED, 16, 0, 2, 1, 1},
    {0, BRAMBLE_FIELD_LENGTH, 8, 0, 0, 2, 5},
    {0, BRAMBLE_FIELD_LENGTH, 8, 0, 0, 2, 6},
    {offsetof(struct bramble_forwarding_table_dependents_delete, dependent_origins), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, 3},
    {offsetof(struct bramble_forwarding_table_dependents_delete, dependent_targets), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, 4},
};
static const struct bramble_message_type *const forwarding_table_dependents_delete_items[] = {
    &bramble_item_u16_type,
};
_Static_assert(
    sizeof(struct bramble_forwarding_table_dependents_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Dependents Delete is too large");
const struct bramble_message_type bramble_forwarding_table_dependents_delete_type = {
    0x8088, sizeof(struct bramble_forwarding_table_dependents_delete), 8, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 7,
    forwarding_table_dependents_delete_fields,
    forwarding_table_delete_ranges,
    NULL,
    forwarding_table_dependents_delete_items};

_Static_assert(
    sizeof(struct bramble_forwarding_table_dependents_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Dependents Status is too large");
const struct bramble_message_type bramble_forwarding_table_dependents_status_type = {
    0x8089, sizeof(struct bramble_forwarding_table_dependents_status), 7, 7,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    forwarding_table_status_fields,
    forwarding_table_delete_ranges,
    NULL,
    NULL};

static const struct bramble_field forwarding_table_dependents_get_fields[] = {
    {offsetof(struct bramble_forwarding_table_dependents_get, net_key_index), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_dependents_get, dependents_list_mask),
     BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_dependents_get, fixed_path), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 1, 0, 0, 1, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_forwarding_table_dependents_get, start_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_dependents_get, path_origin), BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 1, 1},
    {offsetof(struct bramble_forwarding_table_dependents_get, destination), BRAMBLE_FIELD_UNSIGNED, 16, 0, 2, 1, 1},
    {offsetof(struct bramble_forwarding_table_dependents_get, has_update),
     BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_forwarding_table_dependents_get, update_identifier),
     BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
};
static const struct bramble_range forwarding_table_dependents_get_ranges[] = {
    {0, 0},
    {1, 32767},
    {1, 65535},
    {1, 1},
};
static const struct bramble_condition forwarding_table_dependents_get_conditions[] = {
    {7, 3, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_forwarding_table_dependents_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Dependents Get is too large");
const struct bramble_message_type bramble_forwarding_table_dependents_get_type = {
    0x808A, sizeof(struct bramble_forwarding_table_dependents_get), 8, 10,
    BRAMBLE_LAYER_ACCESS, 0, 9,
    forwarding_table_dependents_get_fields,
    forwarding_table_dependents_get_ranges,
    forwarding_table_dependents_get_conditions,
    NULL};

static const struct bramble_field forwarding_table_dependents_get_status_fields[] = {
    {offsetof(struct bramble_forwarding_table_dependents_get_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_dependents_get_status, net_key_index),
     BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_dependents_get_status, dependents_list_mask),
     BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_dependents_get_status, fixed_path),
     BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 1, 0, 0, 1, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_forwarding_table_dependents_get_status, start_index),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_dependents_get_status, path_origin),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 1, 1},
    {offsetof(struct bramble_forwarding_table_dependents_get_status, destination),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 2, 1, 1},
    {offsetof(struct bramble_forwarding_table_dependents_get_status, update_identifier),
     BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_dependents_get_status, dependent_origins_count),
     BRAMBLE_FIELD_UNSIGNED, 8, 2, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_dependents_get_status, dependent_targets_count),
     BRAMBLE_FIELD_UNSIGNED, 8, 2, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_dependents_get_status, dependent_origins),
     BRAMBLE_FIELD_LIST, 0, 2, 0, 0, 9},
    {offsetof(struct bramble_forwarding_table_dependents_get_status, dependent_targets),
     BRAMBLE_FIELD_LIST, 0, 2, 0, 0, 10},
};
static const struct bramble_range forwarding_table_dependents_get_status_ranges[] = {
    {0, 0},
    {1, 32767},
    {1, 65535},
    {0, 0},
    {20, 20},
};
static const struct bramble_condition forwarding_table_dependents_get_status_conditions[] = {
    {0, 3, 2, 0},
    {0, 0, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_forwarding_table_dependents_get_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Dependents Get Status is too large");
const struct bramble_message_type bramble_forwarding_table_dependents_get_status_type = {
    0x808B, sizeof(struct bramble_forwarding_table_dependents_get_status), 9, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 13,
    forwarding_table_dependents_get_status_fields,
    forwarding_table_dependents_get_status_ranges,
    forwarding_table_dependents_get_status_conditions,
    forwarding_table_entry_items};

_Static_assert(
    sizeof(struct bramble_forwarding_table_entries_count_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Entries Count Get is too large");
const struct bramble_message_type bramble_forwarding_table_entries_count_get_type = {
    0x808C, sizeof(struct bramble_forwarding_table_entries_count_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    directed_control_get_fields,
    directed_control_get_ranges,
    NULL,
    NULL};

static const struct bramble_field forwarding_table_entries_count_status_fields[] = {
    {offsetof(struct bramble_forwarding_table_entries_count_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_count_status, net_key_index),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_forwarding_table_entries_count_status, has_counts),
     BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_forwarding_table_entries_count_status, update_identifier),
     BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_count_status, fixed_entries_count),
     BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_count_status, non_fixed_entries_count),
     BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
};
static const struct bramble_range forwarding_table_entries_count_status_ranges[] = {
    {0, 4095},
    {1, 1},
};
static const struct bramble_condition forwarding_table_entries_count_status_conditions[] = {
    {2, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_forwarding_table_entries_count_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Entries Count Status is too large");
const struct bramble_message_type bramble_forwarding_table_entries_count_status_type = {
    0x808D, sizeof(struct bramble_forwarding_table_entries_count_status), 3, 9,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    forwarding_table_entries_count_status_fields,
    forwarding_table_entries_count_status_ranges,
    forwarding_table_entries_count_status_conditions,
    NULL};

static const struct bramble_field forwarding_table_entries_get_fields[] = {
    {offsetof(struct bramble_forwarding_table_entries_get, net_key_index), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_get, fixed_entries), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_get, non_fixed_entries), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_get, match_path_origin), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_get, match_destination), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_get, start_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_get, path_origin), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 1, 1},
    {offsetof(struct bramble_forwarding_table_entries_get, destination), BRAMBLE_FIELD_UNSIGNED, 16, 2, 1, 1, 1},
    {offsetof(struct bramble_forwarding_table_entries_get, has_update), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_forwarding_table_entries_get, update_identifier), BRAMBLE_FIELD_UNSIGNED, 16, 3, 0, 0, 1},
};
static const struct bramble_range forwarding_table_entries_get_ranges[] = {
    {1, 32767},
    {1, 65535},
    {1, 1},
};
static const struct bramble_condition forwarding_table_entries_get_conditions[] = {
    {3, 2, 1, 0},
    {4, 2, 1, 0},
    {8, 2, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_forwarding_table_entries_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Entries Get is too large");
const struct bramble_message_type bramble_forwarding_table_entries_get_type = {
    0x808E, sizeof(struct bramble_forwarding_table_entries_get), 4, 10,
    BRAMBLE_LAYER_ACCESS, 0, 10,
    forwarding_table_entries_get_fields,
    forwarding_table_entries_get_ranges,
    forwarding_table_entries_get_conditions,
    NULL};

static const struct bramble_field forwarding_table_entries_status_fields[] = {
    {offsetof(struct bramble_forwarding_table_entries_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_status, net_key_index), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_status, fixed_entries), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_status, non_fixed_entries),
     BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_status, match_path_origin),
     BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_status, match_destination),
     BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_status, start_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_status, path_origin), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 1, 1},
    {offsetof(struct bramble_forwarding_table_entries_status, destination), BRAMBLE_FIELD_UNSIGNED, 16, 2, 1, 1, 1},
    {offsetof(struct bramble_forwarding_table_entries_status, update_identifier),
     BRAMBLE_FIELD_UNSIGNED, 16, 3, 0, 0, 1},
    {offsetof(struct bramble_forwarding_table_entries_status, entries), BRAMBLE_FIELD_LIST, 0, 4, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_range forwarding_table_entries_status_ranges[] = {
    {1, 32767},
    {1, 65535},
    {1, 1},
    {0, 0},
    {20, 20},
};
static const struct bramble_condition forwarding_table_entries_status_conditions[] = {
    {4, 2, 1, 0},
    {5, 2, 1, 0},
    {0, 3, 2, 0},
    {0, 3, 1, 0},
};
static const struct bramble_message_type *const forwarding_table_entries_status_items[] = {
    &bramble_forwarding_table_entry_type,
};
_Static_assert(
    sizeof(struct bramble_forwarding_table_entries_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Entries Status is too large");
const struct bramble_message_type bramble_forwarding_table_entries_status_type = {
    0x808F, sizeof(struct bramble_forwarding_table_entries_status), 5, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 11,
    forwarding_table_entries_status_fields,
    forwarding_table_entries_status_ranges,
    forwarding_table_entries_status_conditions,
    forwarding_table_entries_status_items};

_Static_assert(
    sizeof(struct bramble_wanted_lanes_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Wanted Lanes Get is too large");
const struct bramble_message_type bramble_wanted_lanes_get_type = {
    0x8090, sizeof(struct bramble_wanted_lanes_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    directed_control_get_fields,
    directed_control_get_ranges,
    NULL,
    NULL};

static const struct bramble_field wanted_lanes_set_fields[] = {
    {offsetof(struct bramble_wanted_lanes_set, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_wanted_lanes_set, wanted_lanes), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
};
static const struct bramble_range wanted_lanes_set_ranges[] = {
    {0, 4095},
    {1, INT32_MAX},
};
_Static_assert(
    sizeof(struct bramble_wanted_lanes_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Wanted Lanes Set is too large");
const struct bramble_message_type bramble_wanted_lanes_set_type = {
    0x8091, sizeof(struct bramble_wanted_lanes_set), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    wanted_lanes_set_fields,
    wanted_lanes_set_ranges,
    NULL,
    NULL};

static const struct bramble_field wanted_lanes_status_fields[] = {
    {offsetof(struct bramble_wanted_lanes_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_wanted_lanes_status, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_wanted_lanes_status, wanted_lanes), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_wanted_lanes_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Wanted Lanes Status is too large");
const struct bramble_message_type bramble_wanted_lanes_status_type = {
    0x8092, sizeof(struct bramble_wanted_lanes_status), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    wanted_lanes_status_fields,
    directed_control_get_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_two_way_path_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Two Way Path Get is too large");
const struct bramble_message_type bramble_two_way_path_get_type = {
    0x8093, sizeof(struct bramble_two_way_path_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    directed_control_get_fields,
    directed_control_get_ranges,
    NULL,
    NULL};

static const struct bramble_field two_way_path_set_fields[] = {
    {offsetof(struct bramble_two_way_path_set, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_two_way_path_set, two_way_path), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 7, 0, 1, 1, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_two_way_path_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Two Way Path Set is too large");
const struct bramble_message_type bramble_two_way_path_set_type = {
    0x8094, sizeof(struct bramble_two_way_path_set), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    two_way_path_set_fields,
    path_metric_set_ranges,
    NULL,
    NULL};

static const struct bramble_field two_way_path_status_fields[] = {
    {offsetof(struct bramble_two_way_path_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_two_way_path_status, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_two_way_path_status, two_way_path), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 7, 0, 1, 1, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_two_way_path_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Two Way Path Status is too large");
const struct bramble_message_type bramble_two_way_path_status_type = {
    0x8095, sizeof(struct bramble_two_way_path_status), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    two_way_path_status_fields,
    path_metric_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_path_echo_interval_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Echo Interval Get is too large");
const struct bramble_message_type bramble_path_echo_interval_get_type = {
    0x8096, sizeof(struct bramble_path_echo_interval_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    directed_control_get_fields,
    directed_control_get_ranges,
    NULL,
    NULL};

static const struct bramble_field path_echo_interval_set_fields[] = {
    {offsetof(struct bramble_path_echo_interval_set, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_path_echo_interval_set, unicast_echo_interval), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 2, 1},
    {offsetof(struct bramble_path_echo_interval_set, multicast_echo_interval), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 2, 1},
};
static const struct bramble_range path_echo_interval_set_ranges[] = {
    {0, 4095},
    {0, 99},
    {255, 255},
};
_Static_assert(
    sizeof(struct bramble_path_echo_interval_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Echo Interval Set is too large");
const struct bramble_message_type bramble_path_echo_interval_set_type = {
    0x8097, sizeof(struct bramble_path_echo_interval_set), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    path_echo_interval_set_fields,
    path_echo_interval_set_ranges,
    NULL,
    NULL};

static const struct bramble_field path_echo_interval_status_fields[] = {
    {offsetof(struct bramble_path_echo_interval_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_path_echo_interval_status, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_path_echo_interval_status, unicast_echo_interval), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
    {offsetof(struct bramble_path_echo_interval_status, multicast_echo_interval),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
};
static const struct bramble_range path_echo_interval_status_ranges[] = {
    {0, 4095},
    {0, 99},
};
_Static_assert(
    sizeof(struct bramble_path_echo_interval_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Echo Interval Status is too large");
const struct bramble_message_type bramble_path_echo_interval_status_type = {
    0x8098, sizeof(struct bramble_path_echo_interval_status), 5, 5,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    path_echo_interval_status_fields,
    path_echo_interval_status_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_directed_network_transmit_get_type = {
    0x8099, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field directed_network_transmit_set_fields[] = {
    {offsetof(struct bramble_directed_network_transmit_set, transmit_count), BRAMBLE_FIELD_UNSIGNED, 3, 0, 0, 0, 1},
    {offsetof(struct bramble_directed_network_transmit_set, transmit_interval_steps),
     BRAMBLE_FIELD_UNSIGNED, 5, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_directed_network_transmit_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Network Transmit Set is too large");
const struct bramble_message_type bramble_directed_network_transmit_set_type = {
    0x809A, sizeof(struct bramble_directed_network_transmit_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    directed_network_transmit_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_directed_network_transmit_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Network Transmit Status is too large");
const struct bramble_message_type bramble_directed_network_transmit_status_type = {
    0x809B, sizeof(struct bramble_directed_network_transmit_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    directed_network_transmit_set_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_directed_relay_retransmit_get_type = {
    0x809C, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_directed_relay_retransmit_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Relay Retransmit Set is too large");
const struct bramble_message_type bramble_directed_relay_retransmit_set_type = {
    0x809D, sizeof(struct bramble_directed_relay_retransmit_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    directed_network_transmit_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_directed_relay_retransmit_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Relay Retransmit Status is too large");
const struct bramble_message_type bramble_directed_relay_retransmit_status_type = {
    0x809E, sizeof(struct bramble_directed_relay_retransmit_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    directed_network_transmit_set_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_rssi_threshold_get_type = {
    0x809F, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field rssi_threshold_set_fields[] = {
    {offsetof(struct bramble_rssi_threshold_set, rssi_margin), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
static const struct bramble_range rssi_threshold_set_ranges[] = {
    {0, 50},
};
_Static_assert(
    sizeof(struct bramble_rssi_threshold_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "RSSI Threshold Set is too large");
const struct bramble_message_type bramble_rssi_threshold_set_type = {
    0x80A0, sizeof(struct bramble_rssi_threshold_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    rssi_threshold_set_fields,
    rssi_threshold_set_ranges,
    NULL,
    NULL};

static const struct bramble_field rssi_threshold_status_fields[] = {
    {offsetof(struct bramble_rssi_threshold_status, default_rssi_threshold),
     BRAMBLE_FIELD_SIGNED, 8, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_rssi_threshold_status, rssi_margin), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_rssi_threshold_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "RSSI Threshold Status is too large");
const struct bramble_message_type bramble_rssi_threshold_status_type = {
    0x80A1, sizeof(struct bramble_rssi_threshold_status), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    rssi_threshold_status_fields,
    rssi_threshold_set_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_directed_paths_get_type = {
    0x80A2, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field directed_paths_status_fields[] = {
    {offsetof(struct bramble_directed_paths_status, directed_node_paths), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_directed_paths_status, directed_relay_paths), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_directed_paths_status, directed_proxy_paths), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_directed_paths_status, directed_friend_paths), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_directed_paths_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Paths Status is too large");
const struct bramble_message_type bramble_directed_paths_status_type = {
    0x80A3, sizeof(struct bramble_directed_paths_status), 8, 8,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    directed_paths_status_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field directed_publish_policy_get_fields[] = {
    {offsetof(struct bramble_directed_publish_policy_get, element_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_directed_publish_policy_get, model), BRAMBLE_FIELD_MODEL, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range directed_publish_policy_get_ranges[] = {
    {1, 32767},
};
_Static_assert(
    sizeof(struct bramble_directed_publish_policy_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Publish Policy Get is too large");
const struct bramble_message_type bramble_directed_publish_policy_get_type = {
    0x80A4, sizeof(struct bramble_directed_publish_policy_get), 4, 6,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    directed_publish_policy_get_fields,
    directed_publish_policy_get_ranges,
    NULL,
    NULL};

static const struct bramble_field directed_publish_policy_set_fields[] = {
    {offsetof(struct bramble_directed_publish_policy_set, directed_publish_policy),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_directed_publish_policy_set, element_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 1, 1},
    {offsetof(struct bramble_directed_publish_policy_set, model), BRAMBLE_FIELD_MODEL, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range directed_publish_policy_set_ranges[] = {
    {0, 1},
    {1, 32767},
};
_Static_assert(
    sizeof(struct bramble_directed_publish_policy_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Publish Policy Set is too large");
const struct bramble_message_type bramble_directed_publish_policy_set_type = {
    0x80A5, sizeof(struct bramble_directed_publish_policy_set), 5, 7,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    directed_publish_policy_set_fields,
    directed_publish_policy_set_ranges,
    NULL,
    NULL};

static const struct bramble_field directed_publish_policy_status_fields[] = {
    {offsetof(struct bramble_directed_publish_policy_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_directed_publish_policy_status, directed_publish_policy),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_directed_publish_policy_status, element_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 1, 1},
    {offsetof(struct bramble_directed_publish_policy_status, model), BRAMBLE_FIELD_MODEL, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_directed_publish_policy_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Publish Policy Status is too large");
const struct bramble_message_type bramble_directed_publish_policy_status_type = {
    0x80A6, sizeof(struct bramble_directed_publish_policy_status), 6, 8,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    directed_publish_policy_status_fields,
    directed_publish_policy_set_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_path_discovery_timing_control_get_type = {
    0x80A7, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field path_discovery_timing_control_set_fields[] = {
    {offsetof(struct bramble_path_discovery_timing_control_set, path_monitoring_interval),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_path_discovery_timing_control_set, path_discovery_retry_interval),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_path_discovery_timing_control_set, path_discovery_interval),
     BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_path_discovery_timing_control_set, lane_discovery_guard_interval),
     BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 6, 0, 0, 1, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range path_discovery_timing_control_set_ranges[] = {
    {0, 0},
};
_Static_assert(
    sizeof(struct bramble_path_discovery_timing_control_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Discovery Timing Control Set is too large");
const struct bramble_message_type bramble_path_discovery_timing_control_set_type = {
    0x80A8, sizeof(struct bramble_path_discovery_timing_control_set), 5, 5,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    path_discovery_timing_control_set_fields,
    path_discovery_timing_control_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_path_discovery_timing_control_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Discovery Timing Control Status is too large");
const struct bramble_message_type bramble_path_discovery_timing_control_status_type = {
    0x80A9, sizeof(struct bramble_path_discovery_timing_control_status), 5, 5,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    path_discovery_timing_control_set_fields,
    path_discovery_timing_control_set_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_directed_control_network_transmit_get_type = {
    0x80AB, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_directed_control_network_transmit_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Control Network Transmit Set is too large");
const struct bramble_message_type bramble_directed_control_network_transmit_set_type = {
    0x80AC, sizeof(struct bramble_directed_control_network_transmit_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    directed_network_transmit_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_directed_control_network_transmit_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Control Network Transmit Status is too large");
const struct bramble_message_type bramble_directed_control_network_transmit_status_type = {
    0x80AD, sizeof(struct bramble_directed_control_network_transmit_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    directed_network_transmit_set_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_directed_control_relay_retransmit_get_type = {
    0x80AE, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_directed_control_relay_retransmit_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Control Relay Retransmit Set is too large");
const struct bramble_message_type bramble_directed_control_relay_retransmit_set_type = {
    0x80AF, sizeof(struct bramble_directed_control_relay_retransmit_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    directed_network_transmit_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_directed_control_relay_retransmit_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Control Relay Retransmit Status is too large");
const struct bramble_message_type bramble_directed_control_relay_retransmit_status_type = {
    0x80B0, sizeof(struct bramble_directed_control_relay_retransmit_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    directed_network_transmit_set_fields,
    NULL,
    NULL,
    NULL};
