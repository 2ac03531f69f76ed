/* Made by src/message/generate.py from src/message/descriptions/private_beacon.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/private_beacon.h>

#include <stddef.h>

const struct bramble_message_type bramble_private_beacon_get_type = {
    0x8060, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field private_beacon_set_fields[] = {
    {offsetof(struct bramble_private_beacon_set, private_beacon), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_private_beacon_set, has_interval), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_private_beacon_set, random_update_interval_steps), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
static const struct bramble_range private_beacon_set_ranges[] = {
    {0, 1},
    {1, 1},
};
static const struct bramble_condition private_beacon_set_conditions[] = {
    {1, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_private_beacon_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Private Beacon Set is too large");
const struct bramble_message_type bramble_private_beacon_set_type = {
    0x8061, sizeof(struct bramble_private_beacon_set), 1, 2,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    private_beacon_set_fields,
    private_beacon_set_ranges,
    private_beacon_set_conditions,
    NULL};

static const struct bramble_field private_beacon_status_fields[] = {
    {offsetof(struct bramble_private_beacon_status, private_beacon), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_private_beacon_status, random_update_interval_steps),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
static const struct bramble_range private_beacon_status_ranges[] = {
    {0, 1},
};
_Static_assert(
    sizeof(struct bramble_private_beacon_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Private Beacon Status is too large");
const struct bramble_message_type bramble_private_beacon_status_type = {
    0x8062, sizeof(struct bramble_private_beacon_status), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    private_beacon_status_fields,
    private_beacon_status_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_private_gatt_proxy_get_type = {
    0x8063, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field private_gatt_proxy_set_fields[] = {
    {offsetof(struct bramble_private_gatt_proxy_set, private_gatt_proxy), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_private_gatt_proxy_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Private GATT Proxy Set is too large");
const struct bramble_message_type bramble_private_gatt_proxy_set_type = {
    0x8064, sizeof(struct bramble_private_gatt_proxy_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    private_gatt_proxy_set_fields,
    private_beacon_status_ranges,
    NULL,
    NULL};

static const struct bramble_range private_gatt_proxy_status_ranges[] = {
    {0, 2},
};
_Static_assert(
    sizeof(struct bramble_private_gatt_proxy_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Private GATT Proxy Status is too large");
const struct bramble_message_type bramble_private_gatt_proxy_status_type = {
    0x8065, sizeof(struct bramble_private_gatt_proxy_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    private_gatt_proxy_set_fields,
    private_gatt_proxy_status_ranges,
    NULL,
    NULL};

static const struct bramble_field private_node_identity_get_fields[] = {
    {offsetof(struct bramble_private_node_identity_get, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
static const struct bramble_range private_node_identity_get_ranges[] = {
    {0, 4095},
};
_Static_assert(
    sizeof(struct bramble_private_node_identity_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Private Node Identity Get is too large");
const struct bramble_message_type bramble_private_node_identity_get_type = {
    0x8066, sizeof(struct bramble_private_node_identity_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    private_node_identity_get_fields,
    private_node_identity_get_ranges,
    NULL,
    NULL};

static const struct bramble_field private_node_identity_set_fields[] = {
    {offsetof(struct bramble_private_node_identity_set, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_private_node_identity_set, private_identity), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
};
static const struct bramble_range private_node_identity_set_ranges[] = {
    {0, 4095},
    {0, 1},
};
_Static_assert(
    sizeof(struct bramble_private_node_identity_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Private Node Identity Set is too large");
const struct bramble_message_type bramble_private_node_identity_set_type = {
    0x8067, sizeof(struct bramble_private_node_identity_set), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    private_node_identity_set_fields,
    private_node_identity_set_ranges,
    NULL,
    NULL};

static const struct bramble_field private_node_identity_status_fields[] = {
    {offsetof(struct bramble_private_node_identity_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_private_node_identity_status, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_private_node_identity_status, private_identity), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
};
static const struct bramble_range private_node_identity_status_ranges[] = {
    {0, 4095},
    {0, 2},
};
_Static_assert(
    sizeof(struct bramble_private_node_identity_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Private Node Identity Status is too large");
const struct bramble_message_type bramble_private_node_identity_status_type = {
    0x8068, sizeof(struct bramble_private_node_identity_status), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    private_node_identity_status_fields,
    private_node_identity_status_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_on_demand_private_proxy_get_type = {
    0x8069, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field on_demand_private_proxy_set_fields[] = {
    {offsetof(struct bramble_on_demand_private_proxy_set, on_demand_private_gatt_proxy),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_on_demand_private_proxy_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "On-Demand Private Proxy Set is too large");
const struct bramble_message_type bramble_on_demand_private_proxy_set_type = {
    0x806A, sizeof(struct bramble_on_demand_private_proxy_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    on_demand_private_proxy_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_on_demand_private_proxy_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "On-Demand Private Proxy Status is too large");
const struct bramble_message_type bramble_on_demand_private_proxy_status_type = {
    0x806B, sizeof(struct bramble_on_demand_private_proxy_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    on_demand_private_proxy_set_fields,
    NULL,
    NULL,
    NULL};
