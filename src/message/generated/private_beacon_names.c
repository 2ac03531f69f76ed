/* Made by src/message/generate.py from src/message/descriptions/private_beacon.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/private_beacon.h>

const struct bramble_message_names bramble_private_beacon_get_names = {
    bramble_private_beacon_get_type,
    "Private Beacon Get", "private_beacon",
    NULL, 0, 0, 0};

static const struct bramble_value_name switch_values[] = {
    {0, "Disabled"},
    {1, "Enabled"},
};
static const struct bramble_field_names private_beacon_set_field_names[] = {
    {"private_beacon", NULL, NULL, switch_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"random_update_interval_steps", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 10, 1},
};
const struct bramble_message_names bramble_private_beacon_set_names = {
    bramble_private_beacon_set_type,
    "Private Beacon Set", "private_beacon",
    private_beacon_set_field_names, 3, 1, 2};

static const struct bramble_field_names private_beacon_status_field_names[] = {
    {"private_beacon", NULL, NULL, switch_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"random_update_interval_steps", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 10, 1},
};
const struct bramble_message_names bramble_private_beacon_status_names = {
    bramble_private_beacon_status_type,
    "Private Beacon Status", "private_beacon",
    private_beacon_status_field_names, 2, 2, 2};

const struct bramble_message_names bramble_private_gatt_proxy_get_names = {
    bramble_private_gatt_proxy_get_type,
    "Private GATT Proxy Get", "private_beacon",
    NULL, 0, 0, 0};

static const struct bramble_field_names private_gatt_proxy_set_field_names[] = {
    {"private_gatt_proxy", NULL, NULL, switch_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_private_gatt_proxy_set_names = {
    bramble_private_gatt_proxy_set_type,
    "Private GATT Proxy Set", "private_beacon",
    private_gatt_proxy_set_field_names, 1, 1, 1};

static const struct bramble_value_name feature_state_values[] = {
    {0, "Disabled"},
    {1, "Enabled"},
    {2, "Not Supported"},
};
static const struct bramble_field_names private_gatt_proxy_status_field_names[] = {
    {"private_gatt_proxy", NULL, NULL, feature_state_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_private_gatt_proxy_status_names = {
    bramble_private_gatt_proxy_status_type,
    "Private GATT Proxy Status", "private_beacon",
    private_gatt_proxy_status_field_names, 1, 1, 1};

static const struct bramble_field_names private_node_identity_get_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_private_node_identity_get_names = {
    bramble_private_node_identity_get_type,
    "Private Node Identity Get", "private_beacon",
    private_node_identity_get_field_names, 1, 2, 2};

static const struct bramble_field_names private_node_identity_set_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"private_identity", NULL, NULL, switch_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_private_node_identity_set_names = {
    bramble_private_node_identity_set_type,
    "Private Node Identity Set", "private_beacon",
    private_node_identity_set_field_names, 2, 3, 3};

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
static const struct bramble_field_names private_node_identity_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"private_identity", NULL, NULL, feature_state_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_private_node_identity_status_names = {
    bramble_private_node_identity_status_type,
    "Private Node Identity Status", "private_beacon",
    private_node_identity_status_field_names, 3, 4, 4};

const struct bramble_message_names bramble_on_demand_private_proxy_get_names = {
    bramble_on_demand_private_proxy_get_type,
    "On-Demand Private Proxy Get", "private_beacon",
    NULL, 0, 0, 0};

static const struct bramble_field_names on_demand_private_proxy_set_field_names[] = {
    {"on_demand_private_gatt_proxy", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_on_demand_private_proxy_set_names = {
    bramble_on_demand_private_proxy_set_type,
    "On-Demand Private Proxy Set", "private_beacon",
    on_demand_private_proxy_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_on_demand_private_proxy_status_names = {
    bramble_on_demand_private_proxy_status_type,
    "On-Demand Private Proxy Status", "private_beacon",
    on_demand_private_proxy_set_field_names, 1, 1, 1};
