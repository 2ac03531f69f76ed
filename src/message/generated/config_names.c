/* Made by src/message/generate.py from src/message/descriptions/config.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/config.h>

const struct bramble_message_names bramble_config_beacon_get_names = {
    bramble_config_beacon_get_type,
    "Config Beacon Get", "config",
    NULL, 0, 0, 0};

static const struct bramble_value_name switch_values[] = {
    {0, "Disabled"},
    {1, "Enabled"},
};
static const struct bramble_field_names config_beacon_set_field_names[] = {
    {"beacon", NULL, NULL, switch_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_beacon_set_names = {
    bramble_config_beacon_set_type,
    "Config Beacon Set", "config",
    config_beacon_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_config_beacon_status_names = {
    bramble_config_beacon_status_type,
    "Config Beacon Status", "config",
    config_beacon_set_field_names, 1, 1, 1};

static const struct bramble_field_names config_composition_data_get_field_names[] = {
    {"page", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_composition_data_get_names = {
    bramble_config_composition_data_get_type,
    "Config Composition Data Get", "config",
    config_composition_data_get_field_names, 1, 1, 1};

static const struct bramble_field_names config_composition_data_status_field_names[] = {
    {"page", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"data", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_config_composition_data_status_names = {
    bramble_config_composition_data_status_type,
    "Config Composition Data Status", "config",
    config_composition_data_status_field_names, 2, 1, 0xFFFF};

const struct bramble_message_names bramble_config_default_ttl_get_names = {
    bramble_config_default_ttl_get_type,
    "Config Default TTL Get", "config",
    NULL, 0, 0, 0};

static const struct bramble_field_names config_default_ttl_set_field_names[] = {
    {"ttl", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_default_ttl_set_names = {
    bramble_config_default_ttl_set_type,
    "Config Default TTL Set", "config",
    config_default_ttl_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_config_default_ttl_status_names = {
    bramble_config_default_ttl_status_type,
    "Config Default TTL Status", "config",
    config_default_ttl_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_config_gatt_proxy_get_names = {
    bramble_config_gatt_proxy_get_type,
    "Config GATT Proxy Get", "config",
    NULL, 0, 0, 0};

static const struct bramble_field_names config_gatt_proxy_set_field_names[] = {
    {"gatt_proxy", NULL, NULL, switch_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_gatt_proxy_set_names = {
    bramble_config_gatt_proxy_set_type,
    "Config GATT Proxy Set", "config",
    config_gatt_proxy_set_field_names, 1, 1, 1};

static const struct bramble_value_name feature_state_values[] = {
    {0, "Disabled"},
    {1, "Enabled"},
    {2, "Not Supported"},
};
static const struct bramble_field_names config_gatt_proxy_status_field_names[] = {
    {"gatt_proxy", NULL, NULL, feature_state_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_gatt_proxy_status_names = {
    bramble_config_gatt_proxy_status_type,
    "Config GATT Proxy Status", "config",
    config_gatt_proxy_status_field_names, 1, 1, 1};

const struct bramble_message_names bramble_config_relay_get_names = {
    bramble_config_relay_get_type,
    "Config Relay Get", "config",
    NULL, 0, 0, 0};

static const struct bramble_field_names config_relay_set_field_names[] = {
    {"relay", NULL, NULL, switch_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"retransmit_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"retransmit_interval_steps", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 10, 10, 1},
};
const struct bramble_message_names bramble_config_relay_set_names = {
    bramble_config_relay_set_type,
    "Config Relay Set", "config",
    config_relay_set_field_names, 3, 2, 2};

static const struct bramble_field_names config_relay_status_field_names[] = {
    {"relay", NULL, NULL, feature_state_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"retransmit_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"retransmit_interval_steps", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 10, 10, 1},
};
const struct bramble_message_names bramble_config_relay_status_names = {
    bramble_config_relay_status_type,
    "Config Relay Status", "config",
    config_relay_status_field_names, 3, 2, 2};

static const struct bramble_field_names config_model_publication_get_field_names[] = {
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"model", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_MODEL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_model_publication_get_names = {
    bramble_config_model_publication_get_type,
    "Config Model Publication Get", "config",
    config_model_publication_get_field_names, 2, 4, 6};

static const struct bramble_value_name resolution_values[] = {
    {0, "100 ms"},
    {1, "1 s"},
    {2, "10 s"},
    {3, "10 min"},
};
static const struct bramble_field_names config_model_publication_set_field_names[] = {
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"publish_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"app_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"credential_flag", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"publish_ttl", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"period_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"period_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"retransmit_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"retransmit_interval_steps", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 50, 50, 1},
    {"model", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_MODEL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_model_publication_set_names = {
    bramble_config_model_publication_set_type,
    "Config Model Publication Set", "config",
    config_model_publication_set_field_names, 11, 11, 13};

static const struct bramble_field_names config_model_publication_virtual_address_set_field_names[] = {
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"label_uuid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"app_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"credential_flag", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"publish_ttl", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"period_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"period_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"retransmit_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"retransmit_interval_steps", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 50, 50, 1},
    {"model", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_MODEL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_model_publication_virtual_address_set_names = {
    bramble_config_model_publication_virtual_address_set_type,
    "Config Model Publication Virtual Address Set", "config",
    config_model_publication_virtual_address_set_field_names, 11, 25, 27};

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
static const struct bramble_field_names config_model_publication_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"publish_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"app_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"credential_flag", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"publish_ttl", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"period_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"period_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"retransmit_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"retransmit_interval_steps", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 50, 50, 1},
    {"model", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_MODEL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_model_publication_status_names = {
    bramble_config_model_publication_status_type,
    "Config Model Publication Status", "config",
    config_model_publication_status_field_names, 12, 12, 14};

static const struct bramble_field_names config_model_subscription_add_field_names[] = {
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"model", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_MODEL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_model_subscription_add_names = {
    bramble_config_model_subscription_add_type,
    "Config Model Subscription Add", "config",
    config_model_subscription_add_field_names, 3, 6, 8};

const struct bramble_message_names bramble_config_model_subscription_delete_names = {
    bramble_config_model_subscription_delete_type,
    "Config Model Subscription Delete", "config",
    config_model_subscription_add_field_names, 3, 6, 8};

const struct bramble_message_names bramble_config_model_subscription_delete_all_names = {
    bramble_config_model_subscription_delete_all_type,
    "Config Model Subscription Delete All", "config",
    config_model_publication_get_field_names, 2, 4, 6};

const struct bramble_message_names bramble_config_model_subscription_overwrite_names = {
    bramble_config_model_subscription_overwrite_type,
    "Config Model Subscription Overwrite", "config",
    config_model_subscription_add_field_names, 3, 6, 8};

static const struct bramble_field_names config_model_subscription_virtual_address_add_field_names[] = {
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"label_uuid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"model", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_MODEL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_model_subscription_virtual_address_add_names = {
    bramble_config_model_subscription_virtual_address_add_type,
    "Config Model Subscription Virtual Address Add", "config",
    config_model_subscription_virtual_address_add_field_names, 3, 20, 22};

const struct bramble_message_names bramble_config_model_subscription_virtual_address_delete_names = {
    bramble_config_model_subscription_virtual_address_delete_type,
    "Config Model Subscription Virtual Address Delete", "config",
    config_model_subscription_virtual_address_add_field_names, 3, 20, 22};

const struct bramble_message_names bramble_config_model_subscription_virtual_address_overwrite_names = {
    bramble_config_model_subscription_virtual_address_overwrite_type,
    "Config Model Subscription Virtual Address Overwrite", "config",
    config_model_subscription_virtual_address_add_field_names, 3, 20, 22};

static const struct bramble_field_names config_model_subscription_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"model", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_MODEL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_model_subscription_status_names = {
    bramble_config_model_subscription_status_type,
    "Config Model Subscription Status", "config",
    config_model_subscription_status_field_names, 4, 7, 9};

static const struct bramble_field_names config_sig_model_subscription_get_field_names[] = {
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"sig_model_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_sig_model_subscription_get_names = {
    bramble_config_sig_model_subscription_get_type,
    "Config SIG Model Subscription Get", "config",
    config_sig_model_subscription_get_field_names, 2, 4, 4};

static const struct bramble_field_names config_sig_model_subscription_list_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"sig_model_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"addresses", NULL, &bramble_item_u16_names, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_sig_model_subscription_list_names = {
    bramble_config_sig_model_subscription_list_type,
    "Config SIG Model Subscription List", "config",
    config_sig_model_subscription_list_field_names, 4, 5, 0xFFFF};

static const struct bramble_field_names config_vendor_model_subscription_get_field_names[] = {
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"company_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"vendor_model_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_vendor_model_subscription_get_names = {
    bramble_config_vendor_model_subscription_get_type,
    "Config Vendor Model Subscription Get", "config",
    config_vendor_model_subscription_get_field_names, 3, 6, 6};

static const struct bramble_field_names config_vendor_model_subscription_list_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"company_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"vendor_model_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"addresses", NULL, &bramble_item_u16_names, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_vendor_model_subscription_list_names = {
    bramble_config_vendor_model_subscription_list_type,
    "Config Vendor Model Subscription List", "config",
    config_vendor_model_subscription_list_field_names, 5, 7, 0xFFFF};

static const struct bramble_field_names config_netkey_add_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"net_key", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_config_netkey_add_names = {
    bramble_config_netkey_add_type,
    "Config NetKey Add", "config",
    config_netkey_add_field_names, 2, 18, 18};

const struct bramble_message_names bramble_config_netkey_update_names = {
    bramble_config_netkey_update_type,
    "Config NetKey Update", "config",
    config_netkey_add_field_names, 2, 18, 18};

static const struct bramble_field_names config_netkey_delete_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_netkey_delete_names = {
    bramble_config_netkey_delete_type,
    "Config NetKey Delete", "config",
    config_netkey_delete_field_names, 1, 2, 2};

static const struct bramble_field_names config_netkey_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_netkey_status_names = {
    bramble_config_netkey_status_type,
    "Config NetKey Status", "config",
    config_netkey_status_field_names, 2, 3, 3};

const struct bramble_message_names bramble_config_netkey_get_names = {
    bramble_config_netkey_get_type,
    "Config NetKey Get", "config",
    NULL, 0, 0, 0};

static const struct bramble_field_names config_netkey_list_field_names[] = {
    {"net_key_indexes", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_netkey_list_names = {
    bramble_config_netkey_list_type,
    "Config NetKey List", "config",
    config_netkey_list_field_names, 1, 0, 0xFFFF};

static const struct bramble_field_names config_appkey_add_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"app_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"app_key", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_config_appkey_add_names = {
    bramble_config_appkey_add_type,
    "Config AppKey Add", "config",
    config_appkey_add_field_names, 3, 19, 19};

const struct bramble_message_names bramble_config_appkey_update_names = {
    bramble_config_appkey_update_type,
    "Config AppKey Update", "config",
    config_appkey_add_field_names, 3, 19, 19};

static const struct bramble_field_names config_appkey_delete_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"app_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_appkey_delete_names = {
    bramble_config_appkey_delete_type,
    "Config AppKey Delete", "config",
    config_appkey_delete_field_names, 2, 3, 3};

static const struct bramble_field_names config_appkey_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"app_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_appkey_status_names = {
    bramble_config_appkey_status_type,
    "Config AppKey Status", "config",
    config_appkey_status_field_names, 3, 4, 4};

const struct bramble_message_names bramble_config_appkey_get_names = {
    bramble_config_appkey_get_type,
    "Config AppKey Get", "config",
    config_netkey_delete_field_names, 1, 2, 2};

static const struct bramble_field_names config_appkey_list_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"app_key_indexes", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_appkey_list_names = {
    bramble_config_appkey_list_type,
    "Config AppKey List", "config",
    config_appkey_list_field_names, 3, 3, 0xFFFF};

const struct bramble_message_names bramble_config_node_identity_get_names = {
    bramble_config_node_identity_get_type,
    "Config Node Identity Get", "config",
    config_netkey_delete_field_names, 1, 2, 2};

static const struct bramble_field_names config_node_identity_set_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"identity", NULL, NULL, switch_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_node_identity_set_names = {
    bramble_config_node_identity_set_type,
    "Config Node Identity Set", "config",
    config_node_identity_set_field_names, 2, 3, 3};

static const struct bramble_field_names config_node_identity_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"identity", NULL, NULL, feature_state_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_node_identity_status_names = {
    bramble_config_node_identity_status_type,
    "Config Node Identity Status", "config",
    config_node_identity_status_field_names, 3, 4, 4};

static const struct bramble_field_names config_model_app_bind_field_names[] = {
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"app_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"model", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_MODEL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_model_app_bind_names = {
    bramble_config_model_app_bind_type,
    "Config Model App Bind", "config",
    config_model_app_bind_field_names, 3, 6, 8};

const struct bramble_message_names bramble_config_model_app_unbind_names = {
    bramble_config_model_app_unbind_type,
    "Config Model App Unbind", "config",
    config_model_app_bind_field_names, 3, 6, 8};

static const struct bramble_field_names config_model_app_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"app_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"model", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_MODEL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_model_app_status_names = {
    bramble_config_model_app_status_type,
    "Config Model App Status", "config",
    config_model_app_status_field_names, 4, 7, 9};

const struct bramble_message_names bramble_config_sig_model_app_get_names = {
    bramble_config_sig_model_app_get_type,
    "Config SIG Model App Get", "config",
    config_sig_model_subscription_get_field_names, 2, 4, 4};

static const struct bramble_field_names config_sig_model_app_list_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"sig_model_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"app_key_indexes", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_sig_model_app_list_names = {
    bramble_config_sig_model_app_list_type,
    "Config SIG Model App List", "config",
    config_sig_model_app_list_field_names, 4, 5, 0xFFFF};

const struct bramble_message_names bramble_config_vendor_model_app_get_names = {
    bramble_config_vendor_model_app_get_type,
    "Config Vendor Model App Get", "config",
    config_vendor_model_subscription_get_field_names, 3, 6, 6};

static const struct bramble_field_names config_vendor_model_app_list_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"element_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"company_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"vendor_model_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"app_key_indexes", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_vendor_model_app_list_names = {
    bramble_config_vendor_model_app_list_type,
    "Config Vendor Model App List", "config",
    config_vendor_model_app_list_field_names, 5, 7, 0xFFFF};

const struct bramble_message_names bramble_config_node_reset_names = {
    bramble_config_node_reset_type,
    "Config Node Reset", "config",
    NULL, 0, 0, 0};

const struct bramble_message_names bramble_config_node_reset_status_names = {
    bramble_config_node_reset_status_type,
    "Config Node Reset Status", "config",
    NULL, 0, 0, 0};

const struct bramble_message_names bramble_config_friend_get_names = {
    bramble_config_friend_get_type,
    "Config Friend Get", "config",
    NULL, 0, 0, 0};

static const struct bramble_field_names config_friend_set_field_names[] = {
    {"friend", NULL, NULL, switch_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_friend_set_names = {
    bramble_config_friend_set_type,
    "Config Friend Set", "config",
    config_friend_set_field_names, 1, 1, 1};

static const struct bramble_field_names config_friend_status_field_names[] = {
    {"friend", NULL, NULL, feature_state_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_friend_status_names = {
    bramble_config_friend_status_type,
    "Config Friend Status", "config",
    config_friend_status_field_names, 1, 1, 1};

const struct bramble_message_names bramble_config_key_refresh_phase_get_names = {
    bramble_config_key_refresh_phase_get_type,
    "Config Key Refresh Phase Get", "config",
    config_netkey_delete_field_names, 1, 2, 2};

static const struct bramble_value_name key_refresh_transition_values[] = {
    {2, "Use New Key"},
    {3, "Revoke Old Key"},
};
static const struct bramble_field_names config_key_refresh_phase_set_field_names[] = {
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"transition", NULL, NULL, key_refresh_transition_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_key_refresh_phase_set_names = {
    bramble_config_key_refresh_phase_set_type,
    "Config Key Refresh Phase Set", "config",
    config_key_refresh_phase_set_field_names, 2, 3, 3};

static const struct bramble_value_name key_refresh_phase_values[] = {
    {0, "Normal Operation"},
    {1, "First Phase"},
    {2, "Second Phase"},
};
static const struct bramble_field_names config_key_refresh_phase_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"phase", NULL, NULL, key_refresh_phase_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_key_refresh_phase_status_names = {
    bramble_config_key_refresh_phase_status_type,
    "Config Key Refresh Phase Status", "config",
    config_key_refresh_phase_status_field_names, 3, 4, 4};

const struct bramble_message_names bramble_config_heartbeat_publication_get_names = {
    bramble_config_heartbeat_publication_get_type,
    "Config Heartbeat Publication Get", "config",
    NULL, 0, 0, 0};

static const struct bramble_value_name features_values[] = {
    {1, "relay"},
    {2, "proxy"},
    {4, "friend"},
    {8, "low_power"},
};
static const struct bramble_field_names config_heartbeat_publication_set_field_names[] = {
    {"destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"count_log", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"period_log", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"ttl", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"features", NULL, NULL, features_values, 4, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_heartbeat_publication_set_names = {
    bramble_config_heartbeat_publication_set_type,
    "Config Heartbeat Publication Set", "config",
    config_heartbeat_publication_set_field_names, 6, 9, 9};

static const struct bramble_field_names config_heartbeat_publication_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"count_log", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"period_log", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"ttl", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"features", NULL, NULL, features_values, 4, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_heartbeat_publication_status_names = {
    bramble_config_heartbeat_publication_status_type,
    "Config Heartbeat Publication Status", "config",
    config_heartbeat_publication_status_field_names, 7, 10, 10};

const struct bramble_message_names bramble_config_heartbeat_subscription_get_names = {
    bramble_config_heartbeat_subscription_get_type,
    "Config Heartbeat Subscription Get", "config",
    NULL, 0, 0, 0};

static const struct bramble_field_names config_heartbeat_subscription_set_field_names[] = {
    {"source", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"period_log", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_heartbeat_subscription_set_names = {
    bramble_config_heartbeat_subscription_set_type,
    "Config Heartbeat Subscription Set", "config",
    config_heartbeat_subscription_set_field_names, 3, 5, 5};

static const struct bramble_field_names config_heartbeat_subscription_status_field_names[] = {
    {"status", NULL, NULL, status_values, 22, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"source", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"period_log", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"count_log", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"min_hops", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"max_hops", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_heartbeat_subscription_status_names = {
    bramble_config_heartbeat_subscription_status_type,
    "Config Heartbeat Subscription Status", "config",
    config_heartbeat_subscription_status_field_names, 7, 9, 9};

static const struct bramble_field_names config_low_power_node_polltimeout_get_field_names[] = {
    {"lpn_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_config_low_power_node_polltimeout_get_names = {
    bramble_config_low_power_node_polltimeout_get_type,
    "Config Low Power Node PollTimeout Get", "config",
    config_low_power_node_polltimeout_get_field_names, 1, 2, 2};

static const struct bramble_field_names config_low_power_node_polltimeout_status_field_names[] = {
    {"lpn_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"poll_timeout", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 100, 1},
};
const struct bramble_message_names bramble_config_low_power_node_polltimeout_status_names = {
    bramble_config_low_power_node_polltimeout_status_type,
    "Config Low Power Node PollTimeout Status", "config",
    config_low_power_node_polltimeout_status_field_names, 2, 5, 5};

const struct bramble_message_names bramble_config_network_transmit_get_names = {
    bramble_config_network_transmit_get_type,
    "Config Network Transmit Get", "config",
    NULL, 0, 0, 0};

static const struct bramble_field_names config_network_transmit_set_field_names[] = {
    {"transmit_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transmit_interval_steps", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 10, 10, 1},
};
const struct bramble_message_names bramble_config_network_transmit_set_names = {
    bramble_config_network_transmit_set_type,
    "Config Network Transmit Set", "config",
    config_network_transmit_set_field_names, 2, 1, 1};

const struct bramble_message_names bramble_config_network_transmit_status_names = {
    bramble_config_network_transmit_status_type,
    "Config Network Transmit Status", "config",
    config_network_transmit_set_field_names, 2, 1, 1};
