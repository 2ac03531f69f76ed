/* Made by src/message/generate.py from src/message/descriptions/directed_forwarding.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/directed_forwarding.h>

static const struct bramble_value_name forwarding_bearers_values[] = {
    {1, "advertising"},
    {2, "gatt"},
};
static const struct bramble_field_names forwarding_table_entry_field_names[] = {
    {"fixed_path", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"unicast_destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"backward_path_validated", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"bearer_toward_path_origin_indicator", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"bearer_toward_path_target_indicator", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"dependent_origins_size", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"dependent_targets_size", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"lane_counter", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_remaining_time", "min", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_origin_forwarding_number", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_origin", NULL, &bramble_unicast_address_range_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"dependent_origins_short_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"dependent_origins_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"bearer_toward_path_origin", NULL, NULL, forwarding_bearers_values, 2, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"path_target", NULL, &bramble_unicast_address_range_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"multicast_destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"dependent_targets_short_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"dependent_targets_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"bearer_toward_path_target", NULL, NULL, forwarding_bearers_values, 2, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
};
const struct bramble_message_names bramble_forwarding_table_entry_names = {
    bramble_forwarding_table_entry_type,
    "Forwarding Table Entry", "directed_forwarding",
    forwarding_table_entry_field_names, 20, 6, 20};

static const struct bramble_field_names directed_control_get_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_directed_control_get_names = {
    bramble_directed_control_get_type,
    "Directed Control Get", "directed_forwarding",
    directed_control_get_field_names, 1, 2, 2};

static const struct bramble_field_names directed_control_set_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"directed_forwarding", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"directed_relay", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"directed_proxy", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"directed_proxy_use_default", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"directed_friend", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_directed_control_set_names = {
    bramble_directed_control_set_type,
    "Directed Control Set", "directed_forwarding",
    directed_control_set_field_names, 6, 7, 7};

static const struct bramble_value_name status_values[] = {
    {0, "Success"},
    {1, "Invalid Address"},
    {2, "Invalid Model"},
    {3, "Invalid AppKey Index"},
    {4, "Invalid NetKey Index"},
    {5, "Insufficient Resources"},
    {6, "Key Index Already Stored"},
    {7, "Invalid Publish Parameters"},
    {8, "Not a Subscribe Model"},
    {9, "Storage Failure"},
    {10, "Feature Not Supported"},
    {11, "Cannot Update"},
    {12, "Cannot Remove"},
    {13, "Cannot Bind"},
    {14, "Temporarily Unable to Change State"},
    {15, "Cannot Set"},
    {16, "Unspecified Error"},
    {17, "Invalid Binding"},
    {18, "Invalid Path Entry"},
    {19, "Cannot Get"},
    {20, "Obsolete Information"},
    {21, "Invalid Bearer"},
};
static const struct bramble_value_name feature_state_values[] = {
    {0, "Disabled"},
    {1, "Enabled"},
    {2, "Not Supported"},
};
static const struct bramble_field_names directed_control_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"directed_forwarding", NULL, NULL, feature_state_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"directed_relay", NULL, NULL, feature_state_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"directed_proxy", NULL, NULL, feature_state_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"directed_proxy_use_default", NULL, NULL, feature_state_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"directed_friend", NULL, NULL, feature_state_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_directed_control_status_names = {
    bramble_directed_control_status_type,
    "Directed Control Status", "directed_forwarding",
    directed_control_status_field_names, 7, 8, 8};

const struct bramble_message_names bramble_path_metric_get_names = {
    bramble_path_metric_get_type,
    "Path Metric Get", "directed_forwarding",
    directed_control_get_field_names, 1, 2, 2};

static const struct bramble_value_name path_lifetime_state_values[] = {
    {0, "12 min"},
    {1, "2 h"},
    {2, "24 h"},
    {3, "10 days"},
};
static const struct bramble_field_names path_metric_set_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"path_metric_type", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_lifetime", NULL, NULL, path_lifetime_state_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_path_metric_set_names = {
    bramble_path_metric_set_type,
    "Path Metric Set", "directed_forwarding",
    path_metric_set_field_names, 4, 3, 3};

static const struct bramble_field_names path_metric_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"path_metric_type", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_lifetime", NULL, NULL, path_lifetime_state_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_path_metric_status_names = {
    bramble_path_metric_status_type,
    "Path Metric Status", "directed_forwarding",
    path_metric_status_field_names, 5, 4, 4};

const struct bramble_message_names bramble_discovery_table_capabilities_get_names = {
    bramble_discovery_table_capabilities_get_type,
    "Discovery Table Capabilities Get", "directed_forwarding",
    directed_control_get_field_names, 1, 2, 2};

static const struct bramble_field_names discovery_table_capabilities_set_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"max_concurrent_init", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_discovery_table_capabilities_set_names = {
    bramble_discovery_table_capabilities_set_type,
    "Discovery Table Capabilities Set", "directed_forwarding",
    discovery_table_capabilities_set_field_names, 2, 3, 3};

static const struct bramble_field_names discovery_table_capabilities_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"max_concurrent_init", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"max_discovery_table_entries_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_discovery_table_capabilities_status_names = {
    bramble_discovery_table_capabilities_status_type,
    "Discovery Table Capabilities Status", "directed_forwarding",
    discovery_table_capabilities_status_field_names, 4, 5, 5};

static const struct bramble_field_names forwarding_table_add_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"unicast_destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"backward_path_validated", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_origin", NULL, &bramble_unicast_address_range_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_target", NULL, &bramble_unicast_address_range_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"multicast_destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"bearer_toward_path_origin", NULL, NULL, forwarding_bearers_values, 2, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"bearer_toward_path_target", NULL, NULL, forwarding_bearers_values, 2, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
};
const struct bramble_message_names bramble_forwarding_table_add_names = {
    bramble_forwarding_table_add_type,
    "Forwarding Table Add", "directed_forwarding",
    forwarding_table_add_field_names, 9, 10, 12};

static const struct bramble_field_names forwarding_table_delete_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"path_origin", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_forwarding_table_delete_names = {
    bramble_forwarding_table_delete_type,
    "Forwarding Table Delete", "directed_forwarding",
    forwarding_table_delete_field_names, 3, 6, 6};

static const struct bramble_field_names forwarding_table_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"path_origin", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_forwarding_table_status_names = {
    bramble_forwarding_table_status_type,
    "Forwarding Table Status", "directed_forwarding",
    forwarding_table_status_field_names, 4, 7, 7};

static const struct bramble_field_names forwarding_table_dependents_add_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"path_origin", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"dependent_origins_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"dependent_targets_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"dependent_origins", NULL, &bramble_unicast_address_range_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"dependent_targets", NULL, &bramble_unicast_address_range_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_forwarding_table_dependents_add_names = {
    bramble_forwarding_table_dependents_add_type,
    "Forwarding Table Dependents Add", "directed_forwarding",
    forwarding_table_dependents_add_field_names, 7, 8, 0xFFFF};

static const struct bramble_field_names forwarding_table_dependents_delete_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"path_origin", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"dependent_origins_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"dependent_targets_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"dependent_origins", NULL, &bramble_item_u16_names, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"dependent_targets", NULL, &bramble_item_u16_names, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_forwarding_table_dependents_delete_names = {
    bramble_forwarding_table_dependents_delete_type,
    "Forwarding Table Dependents Delete", "directed_forwarding",
    forwarding_table_dependents_delete_field_names, 7, 8, 0xFFFF};

const struct bramble_message_names bramble_forwarding_table_dependents_status_names = {
    bramble_forwarding_table_dependents_status_type,
    "Forwarding Table Dependents Status", "directed_forwarding",
    forwarding_table_status_field_names, 4, 7, 7};

static const struct bramble_value_name dependents_list_mask_values[] = {
    {1, "dependent_origins"},
    {2, "dependent_targets"},
};
static const struct bramble_field_names forwarding_table_dependents_get_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"dependents_list_mask", NULL, NULL, dependents_list_mask_values, 2, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"fixed_path", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"start_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_origin", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"update_identifier", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_forwarding_table_dependents_get_names = {
    bramble_forwarding_table_dependents_get_type,
    "Forwarding Table Dependents Get", "directed_forwarding",
    forwarding_table_dependents_get_field_names, 9, 8, 10};

static const struct bramble_field_names forwarding_table_dependents_get_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"dependents_list_mask", NULL, NULL, dependents_list_mask_values, 2, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"fixed_path", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"start_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_origin", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"update_identifier", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"dependent_origins_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"dependent_targets_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"dependent_origins", NULL, &bramble_unicast_address_range_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"dependent_targets", NULL, &bramble_unicast_address_range_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_forwarding_table_dependents_get_status_names = {
    bramble_forwarding_table_dependents_get_status_type,
    "Forwarding Table Dependents Get Status", "directed_forwarding",
    forwarding_table_dependents_get_status_field_names, 13, 9, 0xFFFF};

const struct bramble_message_names bramble_forwarding_table_entries_count_get_names = {
    bramble_forwarding_table_entries_count_get_type,
    "Forwarding Table Entries Count Get", "directed_forwarding",
    directed_control_get_field_names, 1, 2, 2};

static const struct bramble_field_names forwarding_table_entries_count_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"update_identifier", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"fixed_entries_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"non_fixed_entries_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_forwarding_table_entries_count_status_names = {
    bramble_forwarding_table_entries_count_status_type,
    "Forwarding Table Entries Count Status", "directed_forwarding",
    forwarding_table_entries_count_status_field_names, 6, 3, 9};

static const struct bramble_field_names forwarding_table_entries_get_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"fixed_entries", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"non_fixed_entries", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"match_path_origin", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"match_destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"start_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_origin", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"update_identifier", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_forwarding_table_entries_get_names = {
    bramble_forwarding_table_entries_get_type,
    "Forwarding Table Entries Get", "directed_forwarding",
    forwarding_table_entries_get_field_names, 10, 4, 10};

static const struct bramble_field_names forwarding_table_entries_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"fixed_entries", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"non_fixed_entries", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"match_path_origin", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"match_destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"start_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_origin", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"update_identifier", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"entries", NULL, &bramble_forwarding_table_entry_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_forwarding_table_entries_status_names = {
    bramble_forwarding_table_entries_status_type,
    "Forwarding Table Entries Status", "directed_forwarding",
    forwarding_table_entries_status_field_names, 11, 5, 0xFFFF};

const struct bramble_message_names bramble_wanted_lanes_get_names = {
    bramble_wanted_lanes_get_type,
    "Wanted Lanes Get", "directed_forwarding",
    directed_control_get_field_names, 1, 2, 2};

static const struct bramble_field_names wanted_lanes_set_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"wanted_lanes", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_wanted_lanes_set_names = {
    bramble_wanted_lanes_set_type,
    "Wanted Lanes Set", "directed_forwarding",
    wanted_lanes_set_field_names, 2, 3, 3};

static const struct bramble_field_names wanted_lanes_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"wanted_lanes", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_wanted_lanes_status_names = {
    bramble_wanted_lanes_status_type,
    "Wanted Lanes Status", "directed_forwarding",
    wanted_lanes_status_field_names, 3, 4, 4};

const struct bramble_message_names bramble_two_way_path_get_names = {
    bramble_two_way_path_get_type,
    "Two Way Path Get", "directed_forwarding",
    directed_control_get_field_names, 1, 2, 2};

static const struct bramble_field_names two_way_path_set_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"two_way_path", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_two_way_path_set_names = {
    bramble_two_way_path_set_type,
    "Two Way Path Set", "directed_forwarding",
    two_way_path_set_field_names, 3, 3, 3};

static const struct bramble_field_names two_way_path_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"two_way_path", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_two_way_path_status_names = {
    bramble_two_way_path_status_type,
    "Two Way Path Status", "directed_forwarding",
    two_way_path_status_field_names, 4, 4, 4};

const struct bramble_message_names bramble_path_echo_interval_get_names = {
    bramble_path_echo_interval_get_type,
    "Path Echo Interval Get", "directed_forwarding",
    directed_control_get_field_names, 1, 2, 2};

static const struct bramble_field_names path_echo_interval_set_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"unicast_echo_interval", "%", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"multicast_echo_interval", "%", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_path_echo_interval_set_names = {
    bramble_path_echo_interval_set_type,
    "Path Echo Interval Set", "directed_forwarding",
    path_echo_interval_set_field_names, 3, 4, 4};

static const struct bramble_field_names path_echo_interval_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"unicast_echo_interval", "%", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"multicast_echo_interval", "%", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_path_echo_interval_status_names = {
    bramble_path_echo_interval_status_type,
    "Path Echo Interval Status", "directed_forwarding",
    path_echo_interval_status_field_names, 4, 5, 5};

const struct bramble_message_names bramble_directed_network_transmit_get_names = {
    bramble_directed_network_transmit_get_type,
    "Directed Network Transmit Get", "directed_forwarding",
    NULL, 0, 0, 0};

static const struct bramble_field_names directed_network_transmit_set_field_names[] = {
    {"transmit_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transmit_interval_steps", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 10, 10, 1},
};
const struct bramble_message_names bramble_directed_network_transmit_set_names = {
    bramble_directed_network_transmit_set_type,
    "Directed Network Transmit Set", "directed_forwarding",
    directed_network_transmit_set_field_names, 2, 1, 1};

const struct bramble_message_names bramble_directed_network_transmit_status_names = {
    bramble_directed_network_transmit_status_type,
    "Directed Network Transmit Status", "directed_forwarding",
    directed_network_transmit_set_field_names, 2, 1, 1};

const struct bramble_message_names bramble_directed_relay_retransmit_get_names = {
    bramble_directed_relay_retransmit_get_type,
    "Directed Relay Retransmit Get", "directed_forwarding",
    NULL, 0, 0, 0};

const struct bramble_message_names bramble_directed_relay_retransmit_set_names = {
    bramble_directed_relay_retransmit_set_type,
    "Directed Relay Retransmit Set", "directed_forwarding",
    directed_network_transmit_set_field_names, 2, 1, 1};

const struct bramble_message_names bramble_directed_relay_retransmit_status_names = {
    bramble_directed_relay_retransmit_status_type,
    "Directed Relay Retransmit Status", "directed_forwarding",
    directed_network_transmit_set_field_names, 2, 1, 1};

const struct bramble_message_names bramble_rssi_threshold_get_names = {
    bramble_rssi_threshold_get_type,
    "RSSI Threshold Get", "directed_forwarding",
    NULL, 0, 0, 0};

static const struct bramble_field_names rssi_threshold_set_field_names[] = {
    {"rssi_margin", "dB", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_rssi_threshold_set_names = {
    bramble_rssi_threshold_set_type,
    "RSSI Threshold Set", "directed_forwarding",
    rssi_threshold_set_field_names, 1, 1, 1};

static const struct bramble_field_names rssi_threshold_status_field_names[] = {
    {"default_rssi_threshold", "dBm", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"rssi_margin", "dB", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_rssi_threshold_status_names = {
    bramble_rssi_threshold_status_type,
    "RSSI Threshold Status", "directed_forwarding",
    rssi_threshold_status_field_names, 2, 2, 2};

const struct bramble_message_names bramble_directed_paths_get_names = {
    bramble_directed_paths_get_type,
    "Directed Paths Get", "directed_forwarding",
    NULL, 0, 0, 0};

static const struct bramble_field_names directed_paths_status_field_names[] = {
    {"directed_node_paths", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"directed_relay_paths", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"directed_proxy_paths", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"directed_friend_paths", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_directed_paths_status_names = {
    bramble_directed_paths_status_type,
    "Directed Paths Status", "directed_forwarding",
    directed_paths_status_field_names, 4, 8, 8};

static const struct bramble_field_names directed_publish_policy_get_field_names[] = {
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"model", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_MODEL, 0, 1, 1},
};
const struct bramble_message_names bramble_directed_publish_policy_get_names = {
    bramble_directed_publish_policy_get_type,
    "Directed Publish Policy Get", "directed_forwarding",
    directed_publish_policy_get_field_names, 2, 4, 6};

static const struct bramble_field_names directed_publish_policy_set_field_names[] = {
    {"directed_publish_policy", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"model", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_MODEL, 0, 1, 1},
};
const struct bramble_message_names bramble_directed_publish_policy_set_names = {
    bramble_directed_publish_policy_set_type,
    "Directed Publish Policy Set", "directed_forwarding",
    directed_publish_policy_set_field_names, 3, 5, 7};

static const struct bramble_field_names directed_publish_policy_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"directed_publish_policy", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"model", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_MODEL, 0, 1, 1},
};
const struct bramble_message_names bramble_directed_publish_policy_status_names = {
    bramble_directed_publish_policy_status_type,
    "Directed Publish Policy Status", "directed_forwarding",
    directed_publish_policy_status_field_names, 4, 6, 8};

const struct bramble_message_names bramble_path_discovery_timing_control_get_names = {
    bramble_path_discovery_timing_control_get_type,
    "Path Discovery Timing Control Get", "directed_forwarding",
    NULL, 0, 0, 0};

static const struct bramble_field_names path_discovery_timing_control_set_field_names[] = {
    {"path_monitoring_interval", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_discovery_retry_interval", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_discovery_interval", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"lane_discovery_guard_interval", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_path_discovery_timing_control_set_names = {
    bramble_path_discovery_timing_control_set_type,
    "Path Discovery Timing Control Set", "directed_forwarding",
    path_discovery_timing_control_set_field_names, 5, 5, 5};

const struct bramble_message_names bramble_path_discovery_timing_control_status_names = {
    bramble_path_discovery_timing_control_status_type,
    "Path Discovery Timing Control Status", "directed_forwarding",
    path_discovery_timing_control_set_field_names, 5, 5, 5};

const struct bramble_message_names bramble_directed_control_network_transmit_get_names = {
    bramble_directed_control_network_transmit_get_type,
    "Directed Control Network Transmit Get", "directed_forwarding",
    NULL, 0, 0, 0};

const struct bramble_message_names bramble_directed_control_network_transmit_set_names = {
    bramble_directed_control_network_transmit_set_type,
    "Directed Control Network Transmit Set", "directed_forwarding",
    directed_network_transmit_set_field_names, 2, 1, 1};

const struct bramble_message_names bramble_directed_control_network_transmit_status_names = {
    bramble_directed_control_network_transmit_status_type,
    "Directed Control Network Transmit Status", "directed_forwarding",
    directed_network_transmit_set_field_names, 2, 1, 1};

const struct bramble_message_names bramble_directed_control_relay_retransmit_get_names = {
    bramble_directed_control_relay_retransmit_get_type,
    "Directed Control Relay Retransmit Get", "directed_forwarding",
    NULL, 0, 0, 0};

const struct bramble_message_names bramble_directed_control_relay_retransmit_set_names = {
    bramble_directed_control_relay_retransmit_set_type,
    "Directed Control Relay Retransmit Set", "directed_forwarding",
    directed_network_transmit_set_field_names, 2, 1, 1};

const struct bramble_message_names bramble_directed_control_relay_retransmit_status_names = {
    bramble_directed_control_relay_retransmit_status_type,
    "Directed Control Relay Retransmit Status", "directed_forwarding",
    directed_network_transmit_set_field_names, 2, 1, 1};
