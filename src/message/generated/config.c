/* Made by src/message/generate.py from src/message/descriptions/config.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/config.h>

#include <stddef.h>

const struct bramble_message_type bramble_config_beacon_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x09}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_beacon_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Beacon Set is too large");
const struct bramble_message_type bramble_config_beacon_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x0A}, {sizeof(struct bramble_config_beacon_set)},
    /* beacon */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_beacon_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Beacon Status is too large");
const struct bramble_message_type bramble_config_beacon_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x0B}, {sizeof(struct bramble_config_beacon_status)},
    /* beacon */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_composition_data_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Composition Data Get is too large");
const struct bramble_message_type bramble_config_composition_data_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x08}, {sizeof(struct bramble_config_composition_data_get)},
    /* page */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_composition_data_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Composition Data Status is too large");
const struct bramble_message_type bramble_config_composition_data_status_type[] = {
    /* opcode, size */ {0x01}, {0x02}, {sizeof(struct bramble_config_composition_data_status)},
    /* page */ {0x07},
    /* data */ {0x83},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_config_default_ttl_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x0C}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_default_ttl_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Default TTL Set is too large");
const struct bramble_message_type bramble_config_default_ttl_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x0D}, {sizeof(struct bramble_config_default_ttl_set)},
    /* ttl */ {0x47}, {0xC2}, {0x00}, {0x00}, {0x02}, {0x7F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_default_ttl_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Default TTL Status is too large");
const struct bramble_message_type bramble_config_default_ttl_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x0E}, {sizeof(struct bramble_config_default_ttl_status)},
    /* ttl */ {0x47}, {0xC2}, {0x00}, {0x00}, {0x02}, {0x7F},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_config_gatt_proxy_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x12}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_gatt_proxy_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config GATT Proxy Set is too large");
const struct bramble_message_type bramble_config_gatt_proxy_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x13}, {sizeof(struct bramble_config_gatt_proxy_set)},
    /* gatt_proxy */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_gatt_proxy_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config GATT Proxy Status is too large");
const struct bramble_message_type bramble_config_gatt_proxy_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x14}, {sizeof(struct bramble_config_gatt_proxy_status)},
    /* gatt_proxy */ {0x47}, {0x02},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_config_relay_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x26}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_relay_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Relay Set is too large");
const struct bramble_message_type bramble_config_relay_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x27}, {sizeof(struct bramble_config_relay_set)},
    /* relay */ {0x47}, {0x01},
    /* retransmit_count */ {0x02},
    /* retransmit_interval_steps */ {0x04},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_relay_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Relay Status is too large");
const struct bramble_message_type bramble_config_relay_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x28}, {sizeof(struct bramble_config_relay_status)},
    /* relay */ {0x47}, {0x02},
    /* retransmit_count */ {0x02},
    /* retransmit_interval_steps */ {0x04},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_model_publication_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Publication Get is too large");
const struct bramble_message_type bramble_config_model_publication_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x18}, {sizeof(struct bramble_config_model_publication_get)},
    /* element_address */ {0x4F}, {0x82},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_model_publication_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Publication Set is too large");
const struct bramble_message_type bramble_config_model_publication_set_type[] = {
    /* opcode, size */ {0x01}, {0x03}, {sizeof(struct bramble_config_model_publication_set)},
    /* element_address */ {0x4F}, {0x82},
    /* publish_address */ {0x4F}, {0x8B},
    /* app_key_index */ {0x0B},
    /* credential_flag */ {0x00},
    /* reserved */ {0x8C}, {0x02},
    /* publish_ttl */ {0x47}, {0xC2}, {0x00}, {0x7F}, {0xFF}, {0xFF},
    /* period_steps */ {0x05},
    /* period_resolution */ {0x01},
    /* retransmit_count */ {0x02},
    /* retransmit_interval_steps */ {0x04},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_model_publication_virtual_address_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Publication Virtual Address Set is too large");
const struct bramble_message_type bramble_config_model_publication_virtual_address_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x1A}, {sizeof(struct bramble_config_model_publication_virtual_address_set)},
    /* element_address */ {0x4F}, {0x82},
    /* label_uuid */ {0x81}, {0x10},
    /* app_key_index */ {0x0B},
    /* credential_flag */ {0x00},
    /* reserved */ {0x8C}, {0x02},
    /* publish_ttl */ {0x47}, {0xC2}, {0x00}, {0x7F}, {0xFF}, {0xFF},
    /* period_steps */ {0x05},
    /* period_resolution */ {0x01},
    /* retransmit_count */ {0x02},
    /* retransmit_interval_steps */ {0x04},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_model_publication_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Publication Status is too large");
const struct bramble_message_type bramble_config_model_publication_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x19}, {sizeof(struct bramble_config_model_publication_status)},
    /* status */ {0x07},
    /* element_address */ {0x4F}, {0x82},
    /* publish_address */ {0x0F},
    /* app_key_index */ {0x0B},
    /* credential_flag */ {0x00},
    /* reserved */ {0x8C}, {0x02},
    /* publish_ttl */ {0x47}, {0xC2}, {0x00}, {0x7F}, {0xFF}, {0xFF},
    /* period_steps */ {0x05},
    /* period_resolution */ {0x01},
    /* retransmit_count */ {0x02},
    /* retransmit_interval_steps */ {0x04},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_model_subscription_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Add is too large");
const struct bramble_message_type bramble_config_model_subscription_add_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x1B}, {sizeof(struct bramble_config_model_subscription_add)},
    /* element_address */ {0x4F}, {0x82},
    /* address */ {0x0F},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_model_subscription_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Delete is too large");
const struct bramble_message_type bramble_config_model_subscription_delete_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x1C}, {sizeof(struct bramble_config_model_subscription_delete)},
    /* element_address */ {0x4F}, {0x82},
    /* address */ {0x0F},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_model_subscription_delete_all) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Delete All is too large");
const struct bramble_message_type bramble_config_model_subscription_delete_all_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x1D}, {sizeof(struct bramble_config_model_subscription_delete_all)},
    /* element_address */ {0x4F}, {0x82},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_model_subscription_overwrite) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Overwrite is too large");
const struct bramble_message_type bramble_config_model_subscription_overwrite_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x1E}, {sizeof(struct bramble_config_model_subscription_overwrite)},
    /* element_address */ {0x4F}, {0x82},
    /* address */ {0x0F},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_model_subscription_virtual_address_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Virtual Address Add is too large");
const struct bramble_message_type bramble_config_model_subscription_virtual_address_add_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x20}, {sizeof(struct bramble_config_model_subscription_virtual_address_add)},
    /* element_address */ {0x4F}, {0x82},
    /* label_uuid */ {0x81}, {0x10},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_model_subscription_virtual_address_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Virtual Address Delete is too large");
const struct bramble_message_type bramble_config_model_subscription_virtual_address_delete_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x21},
    {sizeof(struct bramble_config_model_subscription_virtual_address_delete)},
    /* element_address */ {0x4F}, {0x82},
    /* label_uuid */ {0x81}, {0x10},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_model_subscription_virtual_address_overwrite) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Virtual Address Overwrite is too large");
const struct bramble_message_type bramble_config_model_subscription_virtual_address_overwrite_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x22},
    {sizeof(struct bramble_config_model_subscription_virtual_address_overwrite)},
    /* element_address */ {0x4F}, {0x82},
    /* label_uuid */ {0x81}, {0x10},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_model_subscription_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Status is too large");
const struct bramble_message_type bramble_config_model_subscription_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x1F}, {sizeof(struct bramble_config_model_subscription_status)},
    /* status */ {0x07},
    /* element_address */ {0x4F}, {0x82},
    /* address */ {0x0F},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_sig_model_subscription_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config SIG Model Subscription Get is too large");
const struct bramble_message_type bramble_config_sig_model_subscription_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x29}, {sizeof(struct bramble_config_sig_model_subscription_get)},
    /* element_address */ {0x4F}, {0x82},
    /* sig_model_id */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_sig_model_subscription_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config SIG Model Subscription List is too large");
const struct bramble_message_type bramble_config_sig_model_subscription_list_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x2A}, {sizeof(struct bramble_config_sig_model_subscription_list)},
    /* status */ {0x07},
    /* element_address */ {0x4F}, {0x82},
    /* sig_model_id */ {0x0F},
    /* addresses */ {0x85}, {0x04}, {0x18}, {sizeof(struct bramble_item_u16)}, {0x0F}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_vendor_model_subscription_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Vendor Model Subscription Get is too large");
const struct bramble_message_type bramble_config_vendor_model_subscription_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x2B}, {sizeof(struct bramble_config_vendor_model_subscription_get)},
    /* element_address */ {0x4F}, {0x82},
    /* company_id */ {0x0F},
    /* vendor_model_id */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_vendor_model_subscription_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Vendor Model Subscription List is too large");
const struct bramble_message_type bramble_config_vendor_model_subscription_list_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x2C}, {sizeof(struct bramble_config_vendor_model_subscription_list)},
    /* status */ {0x07},
    /* element_address */ {0x4F}, {0x82},
    /* company_id */ {0x0F},
    /* vendor_model_id */ {0x0F},
    /* addresses */ {0x85}, {0x04}, {0x18}, {sizeof(struct bramble_item_u16)}, {0x0F}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_netkey_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config NetKey Add is too large");
const struct bramble_message_type bramble_config_netkey_add_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x40}, {sizeof(struct bramble_config_netkey_add)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* net_key */ {0x81}, {0x10},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_netkey_update) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config NetKey Update is too large");
const struct bramble_message_type bramble_config_netkey_update_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x45}, {sizeof(struct bramble_config_netkey_update)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* net_key */ {0x81}, {0x10},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_netkey_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config NetKey Delete is too large");
const struct bramble_message_type bramble_config_netkey_delete_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x41}, {sizeof(struct bramble_config_netkey_delete)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_netkey_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config NetKey Status is too large");
const struct bramble_message_type bramble_config_netkey_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x44}, {sizeof(struct bramble_config_netkey_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x4F}, {0x9C},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_config_netkey_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x42}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_netkey_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config NetKey List is too large");
const struct bramble_message_type bramble_config_netkey_list_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x43}, {sizeof(struct bramble_config_netkey_list)},
    /* net_key_indexes */ {0x84},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_appkey_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config AppKey Add is too large");
const struct bramble_message_type bramble_config_appkey_add_type[] = {
    /* opcode, size */ {0x01}, {0x00}, {sizeof(struct bramble_config_appkey_add)},
    /* net_key_index */ {0x0B},
    /* app_key_index */ {0x0B},
    /* app_key */ {0x81}, {0x10},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_appkey_update) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config AppKey Update is too large");
const struct bramble_message_type bramble_config_appkey_update_type[] = {
    /* opcode, size */ {0x01}, {0x01}, {sizeof(struct bramble_config_appkey_update)},
    /* net_key_index */ {0x0B},
    /* app_key_index */ {0x0B},
    /* app_key */ {0x81}, {0x10},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_appkey_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config AppKey Delete is too large");
const struct bramble_message_type bramble_config_appkey_delete_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x00}, {sizeof(struct bramble_config_appkey_delete)},
    /* net_key_index */ {0x0B},
    /* app_key_index */ {0x0B},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_appkey_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config AppKey Status is too large");
const struct bramble_message_type bramble_config_appkey_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x03}, {sizeof(struct bramble_config_appkey_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x0B},
    /* app_key_index */ {0x0B},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_appkey_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config AppKey Get is too large");
const struct bramble_message_type bramble_config_appkey_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x01}, {sizeof(struct bramble_config_appkey_get)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_appkey_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config AppKey List is too large");
const struct bramble_message_type bramble_config_appkey_list_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x02}, {sizeof(struct bramble_config_appkey_list)},
    /* status */ {0x07},
    /* net_key_index */ {0x4F}, {0x9C},
    /* app_key_indexes */ {0x84},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_node_identity_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Node Identity Get is too large");
const struct bramble_message_type bramble_config_node_identity_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x46}, {sizeof(struct bramble_config_node_identity_get)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_node_identity_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Node Identity Set is too large");
const struct bramble_message_type bramble_config_node_identity_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x47}, {sizeof(struct bramble_config_node_identity_set)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* identity */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_node_identity_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Node Identity Status is too large");
const struct bramble_message_type bramble_config_node_identity_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x48}, {sizeof(struct bramble_config_node_identity_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x4F}, {0x9C},
    /* identity */ {0x47}, {0x02},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_model_app_bind) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model App Bind is too large");
const struct bramble_message_type bramble_config_model_app_bind_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x3D}, {sizeof(struct bramble_config_model_app_bind)},
    /* element_address */ {0x4F}, {0x82},
    /* app_key_index */ {0x4F}, {0x9C},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_model_app_unbind) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model App Unbind is too large");
const struct bramble_message_type bramble_config_model_app_unbind_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x3F}, {sizeof(struct bramble_config_model_app_unbind)},
    /* element_address */ {0x4F}, {0x82},
    /* app_key_index */ {0x4F}, {0x9C},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_model_app_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model App Status is too large");
const struct bramble_message_type bramble_config_model_app_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x3E}, {sizeof(struct bramble_config_model_app_status)},
    /* status */ {0x07},
    /* element_address */ {0x4F}, {0x82},
    /* app_key_index */ {0x4F}, {0x9C},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_sig_model_app_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config SIG Model App Get is too large");
const struct bramble_message_type bramble_config_sig_model_app_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x4B}, {sizeof(struct bramble_config_sig_model_app_get)},
    /* element_address */ {0x4F}, {0x82},
    /* sig_model_id */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_sig_model_app_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config SIG Model App List is too large");
const struct bramble_message_type bramble_config_sig_model_app_list_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x4C}, {sizeof(struct bramble_config_sig_model_app_list)},
    /* status */ {0x07},
    /* element_address */ {0x4F}, {0x82},
    /* sig_model_id */ {0x0F},
    /* app_key_indexes */ {0x84},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_vendor_model_app_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Vendor Model App Get is too large");
const struct bramble_message_type bramble_config_vendor_model_app_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x4D}, {sizeof(struct bramble_config_vendor_model_app_get)},
    /* element_address */ {0x4F}, {0x82},
    /* company_id */ {0x0F},
    /* vendor_model_id */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_vendor_model_app_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Vendor Model App List is too large");
const struct bramble_message_type bramble_config_vendor_model_app_list_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x4E}, {sizeof(struct bramble_config_vendor_model_app_list)},
    /* status */ {0x07},
    /* element_address */ {0x4F}, {0x82},
    /* company_id */ {0x0F},
    /* vendor_model_id */ {0x0F},
    /* app_key_indexes */ {0x84},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_config_node_reset_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x49}, {0x00},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_config_node_reset_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x4A}, {0x00},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_config_friend_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x0F}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_friend_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Friend Set is too large");
const struct bramble_message_type bramble_config_friend_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x10}, {sizeof(struct bramble_config_friend_set)},
    /* friend */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_friend_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Friend Status is too large");
const struct bramble_message_type bramble_config_friend_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x11}, {sizeof(struct bramble_config_friend_status)},
    /* friend */ {0x47}, {0x02},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_key_refresh_phase_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Key Refresh Phase Get is too large");
const struct bramble_message_type bramble_config_key_refresh_phase_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x15}, {sizeof(struct bramble_config_key_refresh_phase_get)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_key_refresh_phase_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Key Refresh Phase Set is too large");
const struct bramble_message_type bramble_config_key_refresh_phase_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x16}, {sizeof(struct bramble_config_key_refresh_phase_set)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* transition */ {0x47}, {0xC1}, {0x02}, {0x03},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_key_refresh_phase_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Key Refresh Phase Status is too large");
const struct bramble_message_type bramble_config_key_refresh_phase_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x17}, {sizeof(struct bramble_config_key_refresh_phase_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x4F}, {0x9C},
    /* phase */ {0x47}, {0x02},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_config_heartbeat_publication_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x38}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_heartbeat_publication_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Heartbeat Publication Set is too large");
const struct bramble_message_type bramble_config_heartbeat_publication_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x39}, {sizeof(struct bramble_config_heartbeat_publication_set)},
    /* destination */ {0x4F}, {0x8B},
    /* count_log */ {0x47}, {0xC2}, {0x00}, {0x11}, {0xFF}, {0xFF},
    /* period_log */ {0x47}, {0x11},
    /* ttl */ {0x47}, {0x7F},
    /* features */ {0x0F},
    /* net_key_index */ {0x4F}, {0x9C},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_heartbeat_publication_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Heartbeat Publication Status is too large");
const struct bramble_message_type bramble_config_heartbeat_publication_status_type[] = {
    /* opcode, size */ {0x01}, {0x06}, {sizeof(struct bramble_config_heartbeat_publication_status)},
    /* status */ {0x07},
    /* destination */ {0x4F}, {0x8B},
    /* count_log */ {0x47}, {0xC2}, {0x00}, {0x11}, {0xFF}, {0xFF},
    /* period_log */ {0x47}, {0x11},
    /* ttl */ {0x47}, {0x7F},
    /* features */ {0x0F},
    /* net_key_index */ {0x4F}, {0x9C},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_config_heartbeat_subscription_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x3A}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_heartbeat_subscription_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Heartbeat Subscription Set is too large");
const struct bramble_message_type bramble_config_heartbeat_subscription_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x3B}, {sizeof(struct bramble_config_heartbeat_subscription_set)},
    /* source */ {0x4F}, {0x9F},
    /* destination */ {0x4F}, {0x8B},
    /* period_log */ {0x47}, {0x11},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_heartbeat_subscription_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Heartbeat Subscription Status is too large");
const struct bramble_message_type bramble_config_heartbeat_subscription_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x3C}, {sizeof(struct bramble_config_heartbeat_subscription_status)},
    /* status */ {0x07},
    /* source */ {0x4F}, {0x9F},
    /* destination */ {0x4F}, {0x8B},
    /* period_log */ {0x47}, {0x11},
    /* count_log */ {0x47}, {0xC2}, {0x00}, {0x11}, {0xFF}, {0xFF},
    /* min_hops */ {0x47}, {0x7F},
    /* max_hops */ {0x47}, {0x7F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_low_power_node_polltimeout_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Low Power Node PollTimeout Get is too large");
const struct bramble_message_type bramble_config_low_power_node_polltimeout_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x2D}, {sizeof(struct bramble_config_low_power_node_polltimeout_get)},
    /* lpn_address */ {0x4F}, {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_low_power_node_polltimeout_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Low Power Node PollTimeout Status is too large");
const struct bramble_message_type bramble_config_low_power_node_polltimeout_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x2E}, {sizeof(struct bramble_config_low_power_node_polltimeout_status)},
    /* lpn_address */ {0x4F}, {0x82},
    /* poll_timeout */ {0x57}, {0xE2}, {0x00}, {0x00}, {0x00}, {0x00}, {0x00}, {0x00}, {0x00}, {0x00}, {0x0A}, {0x00},
    {0x00}, {0x00}, {0xFF}, {0xBB}, {0x34}, {0x00},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_config_network_transmit_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x23}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_network_transmit_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Network Transmit Set is too large");
const struct bramble_message_type bramble_config_network_transmit_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x24}, {sizeof(struct bramble_config_network_transmit_set)},
    /* transmit_count */ {0x02},
    /* transmit_interval_steps */ {0x04},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_config_network_transmit_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Network Transmit Status is too large");
const struct bramble_message_type bramble_config_network_transmit_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x25}, {sizeof(struct bramble_config_network_transmit_status)},
    /* transmit_count */ {0x02},
    /* transmit_interval_steps */ {0x04},
    /* end */ {0x80},
};
