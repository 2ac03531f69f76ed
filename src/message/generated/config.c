/* Made by src/message/generate.py from src/message/descriptions/config.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/config.h>

#include <stddef.h>

const struct bramble_message_type bramble_config_beacon_get_type = {
    0x8009, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field config_beacon_set_fields[] = {
    {offsetof(struct bramble_config_beacon_set, beacon), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
static const struct bramble_range config_beacon_set_ranges[] = {
    {0, 1},
};
_Static_assert(
    sizeof(struct bramble_config_beacon_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Beacon Set is too large");
const struct bramble_message_type bramble_config_beacon_set_type = {
    0x800A, sizeof(struct bramble_config_beacon_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    config_beacon_set_fields,
    config_beacon_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_beacon_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Beacon Status is too large");
const struct bramble_message_type bramble_config_beacon_status_type = {
    0x800B, sizeof(struct bramble_config_beacon_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    config_beacon_set_fields,
    config_beacon_set_ranges,
    NULL,
    NULL};

static const struct bramble_field config_composition_data_get_fields[] = {
    {offsetof(struct bramble_config_composition_data_get, page), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_config_composition_data_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Composition Data Get is too large");
const struct bramble_message_type bramble_config_composition_data_get_type = {
    0x8008, sizeof(struct bramble_config_composition_data_get), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    config_composition_data_get_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field config_composition_data_status_fields[] = {
    {offsetof(struct bramble_config_composition_data_status, page), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_config_composition_data_status, data), BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_config_composition_data_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Composition Data Status is too large");
const struct bramble_message_type bramble_config_composition_data_status_type = {
    0x02, sizeof(struct bramble_config_composition_data_status), 1, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    config_composition_data_status_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_config_default_ttl_get_type = {
    0x800C, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field config_default_ttl_set_fields[] = {
    {offsetof(struct bramble_config_default_ttl_set, ttl), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 2, 1},
};
static const struct bramble_range config_default_ttl_set_ranges[] = {
    {0, 0},
    {2, 127},
};
_Static_assert(
    sizeof(struct bramble_config_default_ttl_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Default TTL Set is too large");
const struct bramble_message_type bramble_config_default_ttl_set_type = {
    0x800D, sizeof(struct bramble_config_default_ttl_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    config_default_ttl_set_fields,
    config_default_ttl_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_default_ttl_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Default TTL Status is too large");
const struct bramble_message_type bramble_config_default_ttl_status_type = {
    0x800E, sizeof(struct bramble_config_default_ttl_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    config_default_ttl_set_fields,
    config_default_ttl_set_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_config_gatt_proxy_get_type = {
    0x8012, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field config_gatt_proxy_set_fields[] = {
    {offsetof(struct bramble_config_gatt_proxy_set, gatt_proxy), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_config_gatt_proxy_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config GATT Proxy Set is too large");
const struct bramble_message_type bramble_config_gatt_proxy_set_type = {
    0x8013, sizeof(struct bramble_config_gatt_proxy_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    config_gatt_proxy_set_fields,
    config_beacon_set_ranges,
    NULL,
    NULL};

static const struct bramble_range config_gatt_proxy_status_ranges[] = {
    {0, 2},
};
_Static_assert(
    sizeof(struct bramble_config_gatt_proxy_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config GATT Proxy Status is too large");
const struct bramble_message_type bramble_config_gatt_proxy_status_type = {
    0x8014, sizeof(struct bramble_config_gatt_proxy_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    config_gatt_proxy_set_fields,
    config_gatt_proxy_status_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_config_relay_get_type = {
    0x8026, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field config_relay_set_fields[] = {
    {offsetof(struct bramble_config_relay_set, relay), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_config_relay_set, retransmit_count), BRAMBLE_FIELD_UNSIGNED, 3, 0, 0, 0, 1},
    {offsetof(struct bramble_config_relay_set, retransmit_interval_steps), BRAMBLE_FIELD_UNSIGNED, 5, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_config_relay_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Relay Set is too large");
const struct bramble_message_type bramble_config_relay_set_type = {
    0x8027, sizeof(struct bramble_config_relay_set), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_relay_set_fields,
    config_beacon_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_relay_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Relay Status is too large");
const struct bramble_message_type bramble_config_relay_status_type = {
    0x8028, sizeof(struct bramble_config_relay_status), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_relay_set_fields,
    config_gatt_proxy_status_ranges,
    NULL,
    NULL};

static const struct bramble_field config_model_publication_get_fields[] = {
    {offsetof(struct bramble_config_model_publication_get, element_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_model_publication_get, model), BRAMBLE_FIELD_MODEL, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range config_model_publication_get_ranges[] = {
    {1, 32767},
};
_Static_assert(
    sizeof(struct bramble_config_model_publication_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Publication Get is too large");
const struct bramble_message_type bramble_config_model_publication_get_type = {
    0x8018, sizeof(struct bramble_config_model_publication_get), 4, 6,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    config_model_publication_get_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

static const struct bramble_field config_model_publication_set_fields[] = {
    {offsetof(struct bramble_config_model_publication_set, element_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_model_publication_set, publish_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 2, 1},
    {offsetof(struct bramble_config_model_publication_set, app_key_index), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_set, credential_flag), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_RESERVED, 3, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_config_model_publication_set, publish_ttl), BRAMBLE_FIELD_UNSIGNED, 8, 0, 3, 2, 1},
    {offsetof(struct bramble_config_model_publication_set, period_steps), BRAMBLE_FIELD_UNSIGNED, 6, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_set, period_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_set, retransmit_count), BRAMBLE_FIELD_UNSIGNED, 3, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_set, retransmit_interval_steps),
     BRAMBLE_FIELD_UNSIGNED, 5, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_set, model), BRAMBLE_FIELD_MODEL, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range config_model_publication_set_ranges[] = {
    {1, 32767},
    {0, 32767},
    {49152, 65535},
    {0, 127},
    {255, 255},
};
_Static_assert(
    sizeof(struct bramble_config_model_publication_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Publication Set is too large");
const struct bramble_message_type bramble_config_model_publication_set_type = {
    0x03, sizeof(struct bramble_config_model_publication_set), 11, 13,
    BRAMBLE_LAYER_ACCESS, 0, 11,
    config_model_publication_set_fields,
    config_model_publication_set_ranges,
    NULL,
    NULL};

static const struct bramble_field config_model_publication_virtual_address_set_fields[] = {
    {offsetof(struct bramble_config_model_publication_virtual_address_set, element_address),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_model_publication_virtual_address_set, label_uuid),
     BRAMBLE_FIELD_OCTETS, 16, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_config_model_publication_virtual_address_set, app_key_index),
     BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_virtual_address_set, credential_flag),
     BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_RESERVED, 3, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_config_model_publication_virtual_address_set, publish_ttl),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 2, 1},
    {offsetof(struct bramble_config_model_publication_virtual_address_set, period_steps),
     BRAMBLE_FIELD_UNSIGNED, 6, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_virtual_address_set, period_resolution),
     BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_virtual_address_set, retransmit_count),
     BRAMBLE_FIELD_UNSIGNED, 3, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_virtual_address_set, retransmit_interval_steps),
     BRAMBLE_FIELD_UNSIGNED, 5, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_virtual_address_set, model),
     BRAMBLE_FIELD_MODEL, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range config_model_publication_virtual_address_set_ranges[] = {
    {1, 32767},
    {0, 127},
    {255, 255},
};
_Static_assert(
    sizeof(struct bramble_config_model_publication_virtual_address_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Publication Virtual Address Set is too large");
const struct bramble_message_type bramble_config_model_publication_virtual_address_set_type = {
    0x801A, sizeof(struct bramble_config_model_publication_virtual_address_set), 25, 27,
    BRAMBLE_LAYER_ACCESS, 0, 11,
    config_model_publication_virtual_address_set_fields,
    config_model_publication_virtual_address_set_ranges,
    NULL,
    NULL};

static const struct bramble_field config_model_publication_status_fields[] = {
    {offsetof(struct bramble_config_model_publication_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_status, element_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_model_publication_status, publish_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_status, app_key_index), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_status, credential_flag), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_RESERVED, 3, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_config_model_publication_status, publish_ttl), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 2, 1},
    {offsetof(struct bramble_config_model_publication_status, period_steps), BRAMBLE_FIELD_UNSIGNED, 6, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_status, period_resolution),
     BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_status, retransmit_count), BRAMBLE_FIELD_UNSIGNED, 3, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_status, retransmit_interval_steps),
     BRAMBLE_FIELD_UNSIGNED, 5, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_publication_status, model), BRAMBLE_FIELD_MODEL, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_config_model_publication_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Publication Status is too large");
const struct bramble_message_type bramble_config_model_publication_status_type = {
    0x8019, sizeof(struct bramble_config_model_publication_status), 12, 14,
    BRAMBLE_LAYER_ACCESS, 0, 12,
    config_model_publication_status_fields,
    config_model_publication_virtual_address_set_ranges,
    NULL,
    NULL};

static const struct bramble_field config_model_subscription_add_fields[] = {
    {offsetof(struct bramble_config_model_subscription_add, element_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_model_subscription_add, address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_subscription_add, model), BRAMBLE_FIELD_MODEL, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_config_model_subscription_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Add is too large");
const struct bramble_message_type bramble_config_model_subscription_add_type = {
    0x801B, sizeof(struct bramble_config_model_subscription_add), 6, 8,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_model_subscription_add_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_model_subscription_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Delete is too large");
const struct bramble_message_type bramble_config_model_subscription_delete_type = {
    0x801C, sizeof(struct bramble_config_model_subscription_delete), 6, 8,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_model_subscription_add_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_model_subscription_delete_all) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Delete All is too large");
const struct bramble_message_type bramble_config_model_subscription_delete_all_type = {
    0x801D, sizeof(struct bramble_config_model_subscription_delete_all), 4, 6,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    config_model_publication_get_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_model_subscription_overwrite) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Overwrite is too large");
const struct bramble_message_type bramble_config_model_subscription_overwrite_type = {
    0x801E, sizeof(struct bramble_config_model_subscription_overwrite), 6, 8,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_model_subscription_add_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

static const struct bramble_field config_model_subscription_virtual_address_add_fields[] = {
    {offsetof(struct bramble_config_model_subscription_virtual_address_add, element_address),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_model_subscription_virtual_address_add, label_uuid),
     BRAMBLE_FIELD_OCTETS, 16, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_config_model_subscription_virtual_address_add, model),
     BRAMBLE_FIELD_MODEL, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_config_model_subscription_virtual_address_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Virtual Address Add is too large");
const struct bramble_message_type bramble_config_model_subscription_virtual_address_add_type = {
    0x8020, sizeof(struct bramble_config_model_subscription_virtual_address_add), 20, 22,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_model_subscription_virtual_address_add_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_model_subscription_virtual_address_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Virtual Address Delete is too large");
const struct bramble_message_type bramble_config_model_subscription_virtual_address_delete_type = {
    0x8021, sizeof(struct bramble_config_model_subscription_virtual_address_delete), 20, 22,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_model_subscription_virtual_address_add_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_model_subscription_virtual_address_overwrite) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Virtual Address Overwrite is too large");
const struct bramble_message_type bramble_config_model_subscription_virtual_address_overwrite_type = {
    0x8022, sizeof(struct bramble_config_model_subscription_virtual_address_overwrite), 20, 22,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_model_subscription_virtual_address_add_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

static const struct bramble_field config_model_subscription_status_fields[] = {
    {offsetof(struct bramble_config_model_subscription_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_subscription_status, element_address),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_model_subscription_status, address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_subscription_status, model), BRAMBLE_FIELD_MODEL, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_config_model_subscription_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model Subscription Status is too large");
const struct bramble_message_type bramble_config_model_subscription_status_type = {
    0x801F, sizeof(struct bramble_config_model_subscription_status), 7, 9,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    config_model_subscription_status_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

static const struct bramble_field config_sig_model_subscription_get_fields[] = {
    {offsetof(struct bramble_config_sig_model_subscription_get, element_address),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_sig_model_subscription_get, sig_model_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_config_sig_model_subscription_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config SIG Model Subscription Get is too large");
const struct bramble_message_type bramble_config_sig_model_subscription_get_type = {
    0x8029, sizeof(struct bramble_config_sig_model_subscription_get), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    config_sig_model_subscription_get_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

static const struct bramble_field config_sig_model_subscription_list_fields[] = {
    {offsetof(struct bramble_config_sig_model_subscription_list, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_config_sig_model_subscription_list, element_address),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_sig_model_subscription_list, sig_model_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_config_sig_model_subscription_list, addresses), BRAMBLE_FIELD_LIST, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const config_sig_model_subscription_list_items[] = {
    &bramble_item_u16_type,
};
_Static_assert(
    sizeof(struct bramble_config_sig_model_subscription_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config SIG Model Subscription List is too large");
const struct bramble_message_type bramble_config_sig_model_subscription_list_type = {
    0x802A, sizeof(struct bramble_config_sig_model_subscription_list), 5, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    config_sig_model_subscription_list_fields,
    config_model_publication_get_ranges,
    NULL,
    config_sig_model_subscription_list_items};

static const struct bramble_field config_vendor_model_subscription_get_fields[] = {
    {offsetof(struct bramble_config_vendor_model_subscription_get, element_address),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_vendor_model_subscription_get, company_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_config_vendor_model_subscription_get, vendor_model_id),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_config_vendor_model_subscription_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Vendor Model Subscription Get is too large");
const struct bramble_message_type bramble_config_vendor_model_subscription_get_type = {
    0x802B, sizeof(struct bramble_config_vendor_model_subscription_get), 6, 6,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_vendor_model_subscription_get_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

static const struct bramble_field config_vendor_model_subscription_list_fields[] = {
    {offsetof(struct bramble_config_vendor_model_subscription_list, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_config_vendor_model_subscription_list, element_address),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_vendor_model_subscription_list, company_id),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_config_vendor_model_subscription_list, vendor_model_id),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_config_vendor_model_subscription_list, addresses),
     BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_config_vendor_model_subscription_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Vendor Model Subscription List is too large");
const struct bramble_message_type bramble_config_vendor_model_subscription_list_type = {
    0x802C, sizeof(struct bramble_config_vendor_model_subscription_list), 7, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    config_vendor_model_subscription_list_fields,
    config_model_publication_get_ranges,
    NULL,
    config_sig_model_subscription_list_items};

static const struct bramble_field config_netkey_add_fields[] = {
    {offsetof(struct bramble_config_netkey_add, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_netkey_add, net_key), BRAMBLE_FIELD_OCTETS, 16, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range config_netkey_add_ranges[] = {
    {0, 4095},
};
_Static_assert(
    sizeof(struct bramble_config_netkey_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config NetKey Add is too large");
const struct bramble_message_type bramble_config_netkey_add_type = {
    0x8040, sizeof(struct bramble_config_netkey_add), 18, 18,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    config_netkey_add_fields,
    config_netkey_add_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_netkey_update) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config NetKey Update is too large");
const struct bramble_message_type bramble_config_netkey_update_type = {
    0x8045, sizeof(struct bramble_config_netkey_update), 18, 18,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    config_netkey_add_fields,
    config_netkey_add_ranges,
    NULL,
    NULL};

static const struct bramble_field config_netkey_delete_fields[] = {
    {offsetof(struct bramble_config_netkey_delete, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_config_netkey_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config NetKey Delete is too large");
const struct bramble_message_type bramble_config_netkey_delete_type = {
    0x8041, sizeof(struct bramble_config_netkey_delete), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    config_netkey_delete_fields,
    config_netkey_add_ranges,
    NULL,
    NULL};

static const struct bramble_field config_netkey_status_fields[] = {
    {offsetof(struct bramble_config_netkey_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_config_netkey_status, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_config_netkey_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config NetKey Status is too large");
const struct bramble_message_type bramble_config_netkey_status_type = {
    0x8044, sizeof(struct bramble_config_netkey_status), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    config_netkey_status_fields,
    config_netkey_add_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_config_netkey_get_type = {
    0x8042, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field config_netkey_list_fields[] = {
    {offsetof(struct bramble_config_netkey_list, net_key_indexes), BRAMBLE_FIELD_KEY_INDEXES, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_config_netkey_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config NetKey List is too large");
const struct bramble_message_type bramble_config_netkey_list_type = {
    0x8043, sizeof(struct bramble_config_netkey_list), 0, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    config_netkey_list_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field config_appkey_add_fields[] = {
    {offsetof(struct bramble_config_appkey_add, net_key_index), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_config_appkey_add, app_key_index), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_config_appkey_add, app_key), BRAMBLE_FIELD_OCTETS, 16, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_config_appkey_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config AppKey Add is too large");
const struct bramble_message_type bramble_config_appkey_add_type = {
    0x00, sizeof(struct bramble_config_appkey_add), 19, 19,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_appkey_add_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_appkey_update) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config AppKey Update is too large");
const struct bramble_message_type bramble_config_appkey_update_type = {
    0x01, sizeof(struct bramble_config_appkey_update), 19, 19,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_appkey_add_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field config_appkey_delete_fields[] = {
    {offsetof(struct bramble_config_appkey_delete, net_key_index), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_config_appkey_delete, app_key_index), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_config_appkey_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config AppKey Delete is too large");
const struct bramble_message_type bramble_config_appkey_delete_type = {
    0x8000, sizeof(struct bramble_config_appkey_delete), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    config_appkey_delete_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field config_appkey_status_fields[] = {
    {offsetof(struct bramble_config_appkey_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_config_appkey_status, net_key_index), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_config_appkey_status, app_key_index), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_config_appkey_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config AppKey Status is too large");
const struct bramble_message_type bramble_config_appkey_status_type = {
    0x8003, sizeof(struct bramble_config_appkey_status), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_appkey_status_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_appkey_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config AppKey Get is too large");
const struct bramble_message_type bramble_config_appkey_get_type = {
    0x8001, sizeof(struct bramble_config_appkey_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    config_netkey_delete_fields,
    config_netkey_add_ranges,
    NULL,
    NULL};

static const struct bramble_field config_appkey_list_fields[] = {
    {offsetof(struct bramble_config_appkey_list, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_config_appkey_list, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_appkey_list, app_key_indexes), BRAMBLE_FIELD_KEY_INDEXES, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_config_appkey_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config AppKey List is too large");
const struct bramble_message_type bramble_config_appkey_list_type = {
    0x8002, sizeof(struct bramble_config_appkey_list), 3, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_appkey_list_fields,
    config_netkey_add_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_node_identity_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Node Identity Get is too large");
const struct bramble_message_type bramble_config_node_identity_get_type = {
    0x8046, sizeof(struct bramble_config_node_identity_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    config_netkey_delete_fields,
    config_netkey_add_ranges,
    NULL,
    NULL};

static const struct bramble_field config_node_identity_set_fields[] = {
    {offsetof(struct bramble_config_node_identity_set, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_node_identity_set, identity), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
};
static const struct bramble_range config_node_identity_set_ranges[] = {
    {0, 4095},
    {0, 1},
};
_Static_assert(
    sizeof(struct bramble_config_node_identity_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Node Identity Set is too large");
const struct bramble_message_type bramble_config_node_identity_set_type = {
    0x8047, sizeof(struct bramble_config_node_identity_set), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    config_node_identity_set_fields,
    config_node_identity_set_ranges,
    NULL,
    NULL};

static const struct bramble_field config_node_identity_status_fields[] = {
    {offsetof(struct bramble_config_node_identity_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_config_node_identity_status, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_node_identity_status, identity), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
};
static const struct bramble_range config_node_identity_status_ranges[] = {
    {0, 4095},
    {0, 2},
};
_Static_assert(
    sizeof(struct bramble_config_node_identity_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Node Identity Status is too large");
const struct bramble_message_type bramble_config_node_identity_status_type = {
    0x8048, sizeof(struct bramble_config_node_identity_status), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_node_identity_status_fields,
    config_node_identity_status_ranges,
    NULL,
    NULL};

static const struct bramble_field config_model_app_bind_fields[] = {
    {offsetof(struct bramble_config_model_app_bind, element_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_model_app_bind, app_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 1, 1},
    {offsetof(struct bramble_config_model_app_bind, model), BRAMBLE_FIELD_MODEL, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range config_model_app_bind_ranges[] = {
    {1, 32767},
    {0, 4095},
};
_Static_assert(
    sizeof(struct bramble_config_model_app_bind) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model App Bind is too large");
const struct bramble_message_type bramble_config_model_app_bind_type = {
    0x803D, sizeof(struct bramble_config_model_app_bind), 6, 8,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_model_app_bind_fields,
    config_model_app_bind_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_model_app_unbind) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model App Unbind is too large");
const struct bramble_message_type bramble_config_model_app_unbind_type = {
    0x803F, sizeof(struct bramble_config_model_app_unbind), 6, 8,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_model_app_bind_fields,
    config_model_app_bind_ranges,
    NULL,
    NULL};

static const struct bramble_field config_model_app_status_fields[] = {
    {offsetof(struct bramble_config_model_app_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_config_model_app_status, element_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_model_app_status, app_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 1, 1},
    {offsetof(struct bramble_config_model_app_status, model), BRAMBLE_FIELD_MODEL, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_config_model_app_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Model App Status is too large");
const struct bramble_message_type bramble_config_model_app_status_type = {
    0x803E, sizeof(struct bramble_config_model_app_status), 7, 9,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    config_model_app_status_fields,
    config_model_app_bind_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_sig_model_app_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config SIG Model App Get is too large");
const struct bramble_message_type bramble_config_sig_model_app_get_type = {
    0x804B, sizeof(struct bramble_config_sig_model_app_get), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    config_sig_model_subscription_get_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

static const struct bramble_field config_sig_model_app_list_fields[] = {
    {offsetof(struct bramble_config_sig_model_app_list, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_config_sig_model_app_list, element_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_sig_model_app_list, sig_model_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_config_sig_model_app_list, app_key_indexes),
     BRAMBLE_FIELD_KEY_INDEXES, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_config_sig_model_app_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config SIG Model App List is too large");
const struct bramble_message_type bramble_config_sig_model_app_list_type = {
    0x804C, sizeof(struct bramble_config_sig_model_app_list), 5, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    config_sig_model_app_list_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_vendor_model_app_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Vendor Model App Get is too large");
const struct bramble_message_type bramble_config_vendor_model_app_get_type = {
    0x804D, sizeof(struct bramble_config_vendor_model_app_get), 6, 6,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_vendor_model_subscription_get_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

static const struct bramble_field config_vendor_model_app_list_fields[] = {
    {offsetof(struct bramble_config_vendor_model_app_list, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_config_vendor_model_app_list, element_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_vendor_model_app_list, company_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_config_vendor_model_app_list, vendor_model_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_config_vendor_model_app_list, app_key_indexes),
     BRAMBLE_FIELD_KEY_INDEXES, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_config_vendor_model_app_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Vendor Model App List is too large");
const struct bramble_message_type bramble_config_vendor_model_app_list_type = {
    0x804E, sizeof(struct bramble_config_vendor_model_app_list), 7, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    config_vendor_model_app_list_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_config_node_reset_type = {
    0x8049, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_config_node_reset_status_type = {
    0x804A, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_config_friend_get_type = {
    0x800F, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field config_friend_set_fields[] = {
    {offsetof(struct bramble_config_friend_set, friend_), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_config_friend_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Friend Set is too large");
const struct bramble_message_type bramble_config_friend_set_type = {
    0x8010, sizeof(struct bramble_config_friend_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    config_friend_set_fields,
    config_beacon_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_friend_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Friend Status is too large");
const struct bramble_message_type bramble_config_friend_status_type = {
    0x8011, sizeof(struct bramble_config_friend_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    config_friend_set_fields,
    config_gatt_proxy_status_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_key_refresh_phase_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Key Refresh Phase Get is too large");
const struct bramble_message_type bramble_config_key_refresh_phase_get_type = {
    0x8015, sizeof(struct bramble_config_key_refresh_phase_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    config_netkey_delete_fields,
    config_netkey_add_ranges,
    NULL,
    NULL};

static const struct bramble_field config_key_refresh_phase_set_fields[] = {
    {offsetof(struct bramble_config_key_refresh_phase_set, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_key_refresh_phase_set, transition), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
};
static const struct bramble_range config_key_refresh_phase_set_ranges[] = {
    {0, 4095},
    {2, 3},
};
_Static_assert(
    sizeof(struct bramble_config_key_refresh_phase_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Key Refresh Phase Set is too large");
const struct bramble_message_type bramble_config_key_refresh_phase_set_type = {
    0x8016, sizeof(struct bramble_config_key_refresh_phase_set), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    config_key_refresh_phase_set_fields,
    config_key_refresh_phase_set_ranges,
    NULL,
    NULL};

static const struct bramble_field config_key_refresh_phase_status_fields[] = {
    {offsetof(struct bramble_config_key_refresh_phase_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_config_key_refresh_phase_status, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_key_refresh_phase_status, phase), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_config_key_refresh_phase_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Key Refresh Phase Status is too large");
const struct bramble_message_type bramble_config_key_refresh_phase_status_type = {
    0x8017, sizeof(struct bramble_config_key_refresh_phase_status), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_key_refresh_phase_status_fields,
    config_node_identity_status_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_config_heartbeat_publication_get_type = {
    0x8038, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field config_heartbeat_publication_set_fields[] = {
    {offsetof(struct bramble_config_heartbeat_publication_set, destination), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 2, 1},
    {offsetof(struct bramble_config_heartbeat_publication_set, count_log), BRAMBLE_FIELD_UNSIGNED, 8, 0, 2, 2, 1},
    {offsetof(struct bramble_config_heartbeat_publication_set, period_log), BRAMBLE_FIELD_UNSIGNED, 8, 0, 2, 1, 1},
    {offsetof(struct bramble_config_heartbeat_publication_set, ttl), BRAMBLE_FIELD_UNSIGNED, 8, 0, 4, 1, 1},
    {offsetof(struct bramble_config_heartbeat_publication_set, features), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_config_heartbeat_publication_set, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 5, 1, 1},
};
static const struct bramble_range config_heartbeat_publication_set_ranges[] = {
    {0, 32767},
    {49152, 65535},
    {0, 17},
    {255, 255},
    {0, 127},
    {0, 4095},
};
_Static_assert(
    sizeof(struct bramble_config_heartbeat_publication_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Heartbeat Publication Set is too large");
const struct bramble_message_type bramble_config_heartbeat_publication_set_type = {
    0x8039, sizeof(struct bramble_config_heartbeat_publication_set), 9, 9,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    config_heartbeat_publication_set_fields,
    config_heartbeat_publication_set_ranges,
    NULL,
    NULL};

static const struct bramble_field config_heartbeat_publication_status_fields[] = {
    {offsetof(struct bramble_config_heartbeat_publication_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_config_heartbeat_publication_status, destination), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 2, 1},
    {offsetof(struct bramble_config_heartbeat_publication_status, count_log), BRAMBLE_FIELD_UNSIGNED, 8, 0, 2, 2, 1},
    {offsetof(struct bramble_config_heartbeat_publication_status, period_log), BRAMBLE_FIELD_UNSIGNED, 8, 0, 2, 1, 1},
    {offsetof(struct bramble_config_heartbeat_publication_status, ttl), BRAMBLE_FIELD_UNSIGNED, 8, 0, 4, 1, 1},
    {offsetof(struct bramble_config_heartbeat_publication_status, features), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_config_heartbeat_publication_status, net_key_index),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 5, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_config_heartbeat_publication_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Heartbeat Publication Status is too large");
const struct bramble_message_type bramble_config_heartbeat_publication_status_type = {
    0x06, sizeof(struct bramble_config_heartbeat_publication_status), 10, 10,
    BRAMBLE_LAYER_ACCESS, 0, 7,
    config_heartbeat_publication_status_fields,
    config_heartbeat_publication_set_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_config_heartbeat_subscription_get_type = {
    0x803A, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field config_heartbeat_subscription_set_fields[] = {
    {offsetof(struct bramble_config_heartbeat_subscription_set, source), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_heartbeat_subscription_set, destination), BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 2, 1},
    {offsetof(struct bramble_config_heartbeat_subscription_set, period_log), BRAMBLE_FIELD_UNSIGNED, 8, 0, 3, 1, 1},
};
static const struct bramble_range config_heartbeat_subscription_set_ranges[] = {
    {0, 32767},
    {0, 32767},
    {49152, 65535},
    {0, 17},
};
_Static_assert(
    sizeof(struct bramble_config_heartbeat_subscription_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Heartbeat Subscription Set is too large");
const struct bramble_message_type bramble_config_heartbeat_subscription_set_type = {
    0x803B, sizeof(struct bramble_config_heartbeat_subscription_set), 5, 5,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    config_heartbeat_subscription_set_fields,
    config_heartbeat_subscription_set_ranges,
    NULL,
    NULL};

static const struct bramble_field config_heartbeat_subscription_status_fields[] = {
    {offsetof(struct bramble_config_heartbeat_subscription_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_config_heartbeat_subscription_status, source), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_heartbeat_subscription_status, destination),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 2, 1},
    {offsetof(struct bramble_config_heartbeat_subscription_status, period_log), BRAMBLE_FIELD_UNSIGNED, 8, 0, 3, 1, 1},
    {offsetof(struct bramble_config_heartbeat_subscription_status, count_log), BRAMBLE_FIELD_UNSIGNED, 8, 0, 4, 2, 1},
    {offsetof(struct bramble_config_heartbeat_subscription_status, min_hops), BRAMBLE_FIELD_UNSIGNED, 8, 0, 6, 1, 1},
    {offsetof(struct bramble_config_heartbeat_subscription_status, max_hops), BRAMBLE_FIELD_UNSIGNED, 8, 0, 6, 1, 1},
};
static const struct bramble_range config_heartbeat_subscription_status_ranges[] = {
    {0, 32767},
    {0, 32767},
    {49152, 65535},
    {0, 17},
    {0, 17},
    {255, 255},
    {0, 127},
};
_Static_assert(
    sizeof(struct bramble_config_heartbeat_subscription_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Heartbeat Subscription Status is too large");
const struct bramble_message_type bramble_config_heartbeat_subscription_status_type = {
    0x803C, sizeof(struct bramble_config_heartbeat_subscription_status), 9, 9,
    BRAMBLE_LAYER_ACCESS, 0, 7,
    config_heartbeat_subscription_status_fields,
    config_heartbeat_subscription_status_ranges,
    NULL,
    NULL};

static const struct bramble_field config_low_power_node_polltimeout_get_fields[] = {
    {offsetof(struct bramble_config_low_power_node_polltimeout_get, lpn_address),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_config_low_power_node_polltimeout_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Low Power Node PollTimeout Get is too large");
const struct bramble_message_type bramble_config_low_power_node_polltimeout_get_type = {
    0x802D, sizeof(struct bramble_config_low_power_node_polltimeout_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    config_low_power_node_polltimeout_get_fields,
    config_model_publication_get_ranges,
    NULL,
    NULL};

static const struct bramble_field config_low_power_node_polltimeout_status_fields[] = {
    {offsetof(struct bramble_config_low_power_node_polltimeout_status, lpn_address),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_config_low_power_node_polltimeout_status, poll_timeout),
     BRAMBLE_FIELD_UNSIGNED, 24, 0, 1, 2, 1},
};
static const struct bramble_range config_low_power_node_polltimeout_status_ranges[] = {
    {1, 32767},
    {0, 0},
    {10, 3455999},
};
_Static_assert(
    sizeof(struct bramble_config_low_power_node_polltimeout_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Low Power Node PollTimeout Status is too large");
const struct bramble_message_type bramble_config_low_power_node_polltimeout_status_type = {
    0x802E, sizeof(struct bramble_config_low_power_node_polltimeout_status), 5, 5,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    config_low_power_node_polltimeout_status_fields,
    config_low_power_node_polltimeout_status_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_config_network_transmit_get_type = {
    0x8023, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field config_network_transmit_set_fields[] = {
    {offsetof(struct bramble_config_network_transmit_set, transmit_count), BRAMBLE_FIELD_UNSIGNED, 3, 0, 0, 0, 1},
    {offsetof(struct bramble_config_network_transmit_set, transmit_interval_steps),
     BRAMBLE_FIELD_UNSIGNED, 5, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_config_network_transmit_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Network Transmit Set is too large");
const struct bramble_message_type bramble_config_network_transmit_set_type = {
    0x8024, sizeof(struct bramble_config_network_transmit_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    config_network_transmit_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_config_network_transmit_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Config Network Transmit Status is too large");
const struct bramble_message_type bramble_config_network_transmit_status_type = {
    0x8025, sizeof(struct bramble_config_network_transmit_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    config_network_transmit_set_fields,
    NULL,
    NULL,
    NULL};
