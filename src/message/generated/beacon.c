/* Made by src/message/generate.py from src/message/descriptions/beacon.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/beacon.h>

#include <stddef.h>

static const struct bramble_field mesh_private_beacon_data_fields[] = {
    {offsetof(struct bramble_mesh_private_beacon_data, flags), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_mesh_private_beacon_data, iv_index), BRAMBLE_FIELD_UNSIGNED, 32, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_mesh_private_beacon_data) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Mesh Private Beacon Data is too large");
const struct bramble_message_type bramble_mesh_private_beacon_data_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_mesh_private_beacon_data), 5, 5,
    BRAMBLE_LAYER_OTHER, BRAMBLE_TYPE_BIG_ENDIAN, 2,
    mesh_private_beacon_data_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field provisioning_service_data_fields[] = {
    {offsetof(struct bramble_provisioning_service_data, device_uuid), BRAMBLE_FIELD_OCTETS, 16, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_provisioning_service_data, oob_information), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_provisioning_service_data) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Provisioning Service Data is too large");
const struct bramble_message_type bramble_provisioning_service_data_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_provisioning_service_data), 18, 18,
    BRAMBLE_LAYER_OTHER, 0, 2,
    provisioning_service_data_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field proxy_service_data_fields[] = {
    {offsetof(struct bramble_proxy_service_data, identification_type), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_proxy_service_data, network_id), BRAMBLE_FIELD_OCTETS, 8, 1, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_proxy_service_data, hash), BRAMBLE_FIELD_OCTETS, 8, 2, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_proxy_service_data, random), BRAMBLE_FIELD_OCTETS, 8, 2, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range proxy_service_data_ranges[] = {
    {0, 3},
    {0, 0},
    {1, 3},
};
static const struct bramble_condition proxy_service_data_conditions[] = {
    {0, 1, 1, 0},
    {0, 2, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_proxy_service_data) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Proxy Service Data is too large");
const struct bramble_message_type bramble_proxy_service_data_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_proxy_service_data), 1, 17,
    BRAMBLE_LAYER_OTHER, BRAMBLE_TYPE_BIG_ENDIAN, 4,
    proxy_service_data_fields,
    proxy_service_data_ranges,
    proxy_service_data_conditions,
    NULL};

static const struct bramble_field unprovisioned_device_beacon_fields[] = {
    {offsetof(struct bramble_unprovisioned_device_beacon, device_uuid), BRAMBLE_FIELD_OCTETS, 16, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_unprovisioned_device_beacon, oob_information), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_unprovisioned_device_beacon, has_uri_hash), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_unprovisioned_device_beacon, uri_hash), BRAMBLE_FIELD_OCTETS, 4, 1, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_range unprovisioned_device_beacon_ranges[] = {
    {1, 1},
};
static const struct bramble_condition unprovisioned_device_beacon_conditions[] = {
    {2, 0, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_unprovisioned_device_beacon) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Unprovisioned Device Beacon is too large");
const struct bramble_message_type bramble_unprovisioned_device_beacon_type = {
    0x00, sizeof(struct bramble_unprovisioned_device_beacon), 18, 22,
    BRAMBLE_LAYER_BEACON, BRAMBLE_TYPE_BIG_ENDIAN, 4,
    unprovisioned_device_beacon_fields,
    unprovisioned_device_beacon_ranges,
    unprovisioned_device_beacon_conditions,
    NULL};

static const struct bramble_field secure_network_beacon_fields[] = {
    {offsetof(struct bramble_secure_network_beacon, flags), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_secure_network_beacon, network_id), BRAMBLE_FIELD_OCTETS, 8, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_secure_network_beacon, iv_index), BRAMBLE_FIELD_UNSIGNED, 32, 0, 0, 0, 1},
    {offsetof(struct bramble_secure_network_beacon, authentication_value), BRAMBLE_FIELD_OCTETS, 8, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_secure_network_beacon) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Secure Network Beacon is too large");
const struct bramble_message_type bramble_secure_network_beacon_type = {
    0x01, sizeof(struct bramble_secure_network_beacon), 21, 21,
    BRAMBLE_LAYER_BEACON, BRAMBLE_TYPE_BIG_ENDIAN, 4,
    secure_network_beacon_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field mesh_private_beacon_fields[] = {
    {offsetof(struct bramble_mesh_private_beacon, random), BRAMBLE_FIELD_OCTETS, 13, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_mesh_private_beacon, obfuscated_data), BRAMBLE_FIELD_OCTETS, 5, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_mesh_private_beacon, authentication_tag), BRAMBLE_FIELD_OCTETS, 8, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_mesh_private_beacon) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Mesh Private Beacon is too large");
const struct bramble_message_type bramble_mesh_private_beacon_type = {
    0x02, sizeof(struct bramble_mesh_private_beacon), 26, 26,
    BRAMBLE_LAYER_BEACON, BRAMBLE_TYPE_BIG_ENDIAN, 3,
    mesh_private_beacon_fields,
    NULL,
    NULL,
    NULL};
