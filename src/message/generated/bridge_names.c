/* Made by src/message/generate.py from src/message/descriptions/bridge.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/bridge.h>

static const struct bramble_field_names bridged_subnets_entry_field_names[] = {
    {"net_key_index_1", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"net_key_index_2", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_bridged_subnets_entry_names = {
    bramble_bridged_subnets_entry_type,
    "Bridged Subnets Entry", "bridge",
    bridged_subnets_entry_field_names, 2, 3, 3};

static const struct bramble_value_name bridge_directions_values[] = {
    {1, "One Way"},
    {2, "Two Way"},
};
static const struct bramble_field_names bridged_addresses_entry_field_names[] = {
    {"address_1", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"address_2", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"directions", NULL, NULL, bridge_directions_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_bridged_addresses_entry_names = {
    bramble_bridged_addresses_entry_type,
    "Bridged Addresses Entry", "bridge",
    bridged_addresses_entry_field_names, 3, 5, 5};

const struct bramble_message_names bramble_subnet_bridge_get_names = {
    bramble_subnet_bridge_get_type,
    "Subnet Bridge Get", "bridge",
    NULL, 0, 0, 0};

static const struct bramble_value_name switch_values[] = {
    {0, "Disabled"},
    {1, "Enabled"},
};
static const struct bramble_field_names subnet_bridge_set_field_names[] = {
    {"subnet_bridge", NULL, NULL, switch_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_subnet_bridge_set_names = {
    bramble_subnet_bridge_set_type,
    "Subnet Bridge Set", "bridge",
    subnet_bridge_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_subnet_bridge_status_names = {
    bramble_subnet_bridge_status_type,
    "Subnet Bridge Status", "bridge",
    subnet_bridge_set_field_names, 1, 1, 1};

static const struct bramble_field_names bridging_table_add_field_names[] = {
    {"directions", NULL, NULL, bridge_directions_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index_1", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"net_key_index_2", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"address_1", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"address_2", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_bridging_table_add_names = {
    bramble_bridging_table_add_type,
    "Bridging Table Add", "bridge",
    bridging_table_add_field_names, 5, 8, 8};

static const struct bramble_field_names bridging_table_remove_field_names[] = {
    {"net_key_index_1", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"net_key_index_2", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"address_1", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"address_2", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_bridging_table_remove_names = {
    bramble_bridging_table_remove_type,
    "Bridging Table Remove", "bridge",
    bridging_table_remove_field_names, 4, 7, 7};

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
static const struct bramble_field_names bridging_table_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"directions", NULL, NULL, bridge_directions_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index_1", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"net_key_index_2", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"address_1", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"address_2", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_bridging_table_status_names = {
    bramble_bridging_table_status_type,
    "Bridging Table Status", "bridge",
    bridging_table_status_field_names, 6, 9, 9};

static const struct bramble_value_name bridged_subnets_filter_values[] = {
    {0, "All"},
    {1, "First"},
    {2, "Second"},
    {3, "Either"},
};
static const struct bramble_field_names bridged_subnets_get_field_names[] = {
    {"filter", NULL, NULL, bridged_subnets_filter_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"start_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_bridged_subnets_get_names = {
    bramble_bridged_subnets_get_type,
    "Bridged Subnets Get", "bridge",
    bridged_subnets_get_field_names, 4, 3, 3};

static const struct bramble_field_names bridged_subnets_list_field_names[] = {
    {"filter", NULL, NULL, bridged_subnets_filter_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"start_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"entries", NULL, &bramble_bridged_subnets_entry_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_bridged_subnets_list_names = {
    bramble_bridged_subnets_list_type,
    "Bridged Subnets List", "bridge",
    bridged_subnets_list_field_names, 5, 3, 0xFFFF};

static const struct bramble_field_names bridging_table_get_field_names[] = {
    {"net_key_index_1", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"net_key_index_2", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"start_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_bridging_table_get_names = {
    bramble_bridging_table_get_type,
    "Bridging Table Get", "bridge",
    bridging_table_get_field_names, 3, 5, 5};

static const struct bramble_field_names bridging_table_list_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index_1", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"net_key_index_2", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"start_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"entries", NULL, &bramble_bridged_addresses_entry_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_bridging_table_list_names = {
    bramble_bridging_table_list_type,
    "Bridging Table List", "bridge",
    bridging_table_list_field_names, 5, 6, 0xFFFF};

const struct bramble_message_names bramble_bridging_table_size_get_names = {
    bramble_bridging_table_size_get_type,
    "Bridging Table Size Get", "bridge",
    NULL, 0, 0, 0};

static const struct bramble_field_names bridging_table_size_status_field_names[] = {
    {"bridging_table_size", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_bridging_table_size_status_names = {
    bramble_bridging_table_size_status_type,
    "Bridging Table Size Status", "bridge",
    bridging_table_size_status_field_names, 1, 2, 2};
