/* Made by src/message/generate.py from src/message/descriptions/beacon.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/beacon.h>

#include <stddef.h>

_Static_assert(
    sizeof(struct bramble_mesh_private_beacon_data) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Mesh Private Beacon Data is too large");
const struct bramble_message_type bramble_mesh_private_beacon_data_type[] = {
    /* size */ {0x38}, {sizeof(struct bramble_mesh_private_beacon_data)},
    /* flags */ {0x07},
    /* iv_index */ {0x1F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_provisioning_service_data) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Provisioning Service Data is too large");
const struct bramble_message_type bramble_provisioning_service_data_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_provisioning_service_data)},
    /* device_uuid */ {0x81}, {0x10},
    /* oob_information */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_proxy_service_data) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Proxy Service Data is too large");
const struct bramble_message_type bramble_proxy_service_data_type[] = {
    /* size */ {0x38}, {sizeof(struct bramble_proxy_service_data)},
    /* identification_type */ {0x47}, {0x03},
    /* network_id */ {0x89}, {0x05}, {offsetof(struct bramble_proxy_service_data, identification_type)}, {0x07},
    {0x00}, {0x81}, {0x08},
    /* hash */ {0x89}, {0x0B}, {offsetof(struct bramble_proxy_service_data, identification_type)}, {0x07}, {0xC1},
    {0x01}, {0x03}, {0x8E}, {offsetof(struct bramble_proxy_service_data, hash)}, {0x81}, {0x08},
    /* random */ {0x81}, {0x08},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_unprovisioned_device_beacon) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Unprovisioned Device Beacon is too large");
const struct bramble_message_type bramble_unprovisioned_device_beacon_type[] = {
    /* opcode, size */ {0x2D}, {0x00}, {sizeof(struct bramble_unprovisioned_device_beacon)},
    /* device_uuid */ {0x81}, {0x10},
    /* oob_information */ {0x0F},
    /* has_uri_hash */ {0x87}, {0x02},
    /* uri_hash */ {0x81}, {0x04},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_secure_network_beacon) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Secure Network Beacon is too large");
const struct bramble_message_type bramble_secure_network_beacon_type[] = {
    /* opcode, size */ {0x2D}, {0x01}, {sizeof(struct bramble_secure_network_beacon)},
    /* flags */ {0x07},
    /* network_id */ {0x81}, {0x08},
    /* iv_index */ {0x1F},
    /* authentication_value */ {0x81}, {0x08},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_mesh_private_beacon) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Mesh Private Beacon is too large");
const struct bramble_message_type bramble_mesh_private_beacon_type[] = {
    /* opcode, size */ {0x2D}, {0x02}, {sizeof(struct bramble_mesh_private_beacon)},
    /* random */ {0x81}, {0x0D},
    /* obfuscated_data */ {0x81}, {0x05},
    /* authentication_tag */ {0x81}, {0x08},
    /* end */ {0x80},
};
