/* Made by src/message/generate.py from src/message/descriptions/private_beacon.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/private_beacon.h>

#include <stddef.h>

const struct bramble_message_type bramble_private_beacon_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x60}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_private_beacon_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Private Beacon Set is too large");
const struct bramble_message_type bramble_private_beacon_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x61}, {sizeof(struct bramble_private_beacon_set)},
    /* private_beacon */ {0x47}, {0x01},
    /* has_interval */ {0x87}, {0x01},
    /* random_update_interval_steps */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_private_beacon_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Private Beacon Status is too large");
const struct bramble_message_type bramble_private_beacon_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x62}, {sizeof(struct bramble_private_beacon_status)},
    /* private_beacon */ {0x47}, {0x01},
    /* random_update_interval_steps */ {0x07},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_private_gatt_proxy_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x63}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_private_gatt_proxy_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Private GATT Proxy Set is too large");
const struct bramble_message_type bramble_private_gatt_proxy_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x64}, {sizeof(struct bramble_private_gatt_proxy_set)},
    /* private_gatt_proxy */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_private_gatt_proxy_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Private GATT Proxy Status is too large");
const struct bramble_message_type bramble_private_gatt_proxy_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x65}, {sizeof(struct bramble_private_gatt_proxy_status)},
    /* private_gatt_proxy */ {0x47}, {0x02},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_private_node_identity_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Private Node Identity Get is too large");
const struct bramble_message_type bramble_private_node_identity_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x66}, {sizeof(struct bramble_private_node_identity_get)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_private_node_identity_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Private Node Identity Set is too large");
const struct bramble_message_type bramble_private_node_identity_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x67}, {sizeof(struct bramble_private_node_identity_set)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* private_identity */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_private_node_identity_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Private Node Identity Status is too large");
const struct bramble_message_type bramble_private_node_identity_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x68}, {sizeof(struct bramble_private_node_identity_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x4F}, {0x9C},
    /* private_identity */ {0x47}, {0x02},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_on_demand_private_proxy_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x69}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_on_demand_private_proxy_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "On-Demand Private Proxy Set is too large");
const struct bramble_message_type bramble_on_demand_private_proxy_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x6A}, {sizeof(struct bramble_on_demand_private_proxy_set)},
    /* on_demand_private_gatt_proxy */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_on_demand_private_proxy_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "On-Demand Private Proxy Status is too large");
const struct bramble_message_type bramble_on_demand_private_proxy_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x6B}, {sizeof(struct bramble_on_demand_private_proxy_status)},
    /* on_demand_private_gatt_proxy */ {0x07},
    /* end */ {0x80},
};
