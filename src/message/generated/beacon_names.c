/* Made by src/message/generate.py from src/message/descriptions/beacon.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/beacon.h>

static const struct bramble_value_name network_state_values[] = {
    {1, "key_refresh"},
    {2, "iv_update"},
};
static const struct bramble_field_names mesh_private_beacon_data_field_names[] = {
    {"flags", NULL, NULL, network_state_values, 2, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"iv_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_mesh_private_beacon_data_names = {
    bramble_mesh_private_beacon_data_type,
    "Mesh Private Beacon Data", "beacon",
    mesh_private_beacon_data_field_names, 2, 5, 5};

static const struct bramble_value_name oob_information_values[] = {
    {1, "other"},
    {2, "uri"},
    {4, "2d_code"},
    {8, "bar_code"},
    {16, "nfc"},
    {32, "number"},
    {64, "string"},
    {128, "certificate"},
    {256, "records"},
    {2048, "on_box"},
    {4096, "inside_box"},
    {8192, "on_paper"},
    {16384, "in_manual"},
    {32768, "on_device"},
};
static const struct bramble_field_names provisioning_service_data_field_names[] = {
    {"device_uuid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"oob_information", NULL, NULL, oob_information_values, 14, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
};
const struct bramble_message_names bramble_provisioning_service_data_names = {
    bramble_provisioning_service_data_type,
    "Provisioning Service Data", "beacon",
    provisioning_service_data_field_names, 2, 18, 18};

static const struct bramble_value_name proxy_identification_values[] = {
    {0, "Network ID"},
    {1, "Node Identity"},
    {2, "Private Network Identity"},
    {3, "Private Node Identity"},
};
static const struct bramble_field_names proxy_service_data_field_names[] = {
    {"identification_type", NULL, NULL, proxy_identification_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"network_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"hash", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"random", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_proxy_service_data_names = {
    bramble_proxy_service_data_type,
    "Proxy Service Data", "beacon",
    proxy_service_data_field_names, 4, 1, 17};

static const struct bramble_field_names unprovisioned_device_beacon_field_names[] = {
    {"device_uuid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"oob_information", NULL, NULL, oob_information_values, 14, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"uri_hash", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_unprovisioned_device_beacon_names = {
    bramble_unprovisioned_device_beacon_type,
    "Unprovisioned Device Beacon", "beacon",
    unprovisioned_device_beacon_field_names, 4, 18, 22};

static const struct bramble_field_names secure_network_beacon_field_names[] = {
    {"flags", NULL, NULL, network_state_values, 2, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"network_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"iv_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"authentication_value", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_secure_network_beacon_names = {
    bramble_secure_network_beacon_type,
    "Secure Network Beacon", "beacon",
    secure_network_beacon_field_names, 4, 21, 21};

static const struct bramble_field_names mesh_private_beacon_field_names[] = {
    {"random", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"obfuscated_data", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"authentication_tag", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_mesh_private_beacon_names = {
    bramble_mesh_private_beacon_type,
    "Mesh Private Beacon", "beacon",
    mesh_private_beacon_field_names, 3, 26, 26};
