/* Made by src/message/generate.py from src/message/descriptions/beacon.txt: do not edit. */
/* clang-format off */
/* Beacons (Mesh Protocol 1.1 section 3.10). Beacons: what a node or device says about itself to everyone. What
 * they authenticate is not the codec's business. */
#ifndef BRAMBLE_MESSAGES_BEACON_H
#define BRAMBLE_MESSAGES_BEACON_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Where to find what is needed to provision a device out of band. */
enum bramble_oob_information {
    BRAMBLE_OOB_INFORMATION_OTHER = 1 << 0,
    BRAMBLE_OOB_INFORMATION_URI = 1 << 1,
    BRAMBLE_OOB_INFORMATION_2D_CODE = 1 << 2,
    BRAMBLE_OOB_INFORMATION_BAR_CODE = 1 << 3,
    BRAMBLE_OOB_INFORMATION_NFC = 1 << 4,
    BRAMBLE_OOB_INFORMATION_NUMBER = 1 << 5,
    BRAMBLE_OOB_INFORMATION_STRING = 1 << 6,
    BRAMBLE_OOB_INFORMATION_CERTIFICATE = 1 << 7,
    BRAMBLE_OOB_INFORMATION_RECORDS = 1 << 8,
    BRAMBLE_OOB_INFORMATION_ON_BOX = 1 << 11,
    BRAMBLE_OOB_INFORMATION_INSIDE_BOX = 1 << 12,
    BRAMBLE_OOB_INFORMATION_ON_PAPER = 1 << 13,
    BRAMBLE_OOB_INFORMATION_IN_MANUAL = 1 << 14,
    BRAMBLE_OOB_INFORMATION_ON_DEVICE = 1 << 15
};

enum bramble_network_state {
    BRAMBLE_NETWORK_STATE_KEY_REFRESH = 1 << 0,
    BRAMBLE_NETWORK_STATE_IV_UPDATE = 1 << 1
};

enum bramble_proxy_identification {
    BRAMBLE_PROXY_IDENTIFICATION_NETWORK_ID = 0,
    BRAMBLE_PROXY_IDENTIFICATION_NODE_IDENTITY = 1,
    BRAMBLE_PROXY_IDENTIFICATION_PRIVATE_NETWORK_IDENTITY = 2,
    BRAMBLE_PROXY_IDENTIFICATION_PRIVATE_NODE_IDENTITY = 3
};

/* Mesh Private Beacon Data: 5 octets. What the obfuscated data of a Mesh Private beacon turn into. */
struct bramble_mesh_private_beacon_data {
    uint8_t flags; /* bits bramble_network_state */
    uint32_t iv_index;
};
extern const struct bramble_message_type bramble_mesh_private_beacon_data_type[];
extern const struct bramble_message_names bramble_mesh_private_beacon_data_names;

/* Provisioning Service Data: 18 octets. Service data of connectable advertisements (after the 16-bit UUID):
 * 0x1827, a device that can be provisioned by GATT. */
struct bramble_provisioning_service_data {
    uint8_t device_uuid[16];
    uint16_t oob_information; /* bits bramble_oob_information; little-endian here, big-endian in the beacon */
};
extern const struct bramble_message_type bramble_provisioning_service_data_type[];
extern const struct bramble_message_names bramble_provisioning_service_data_names;

/* Proxy Service Data: 1 to 17 octets. Service data of connectable advertisements: 0x1828, a node with the proxy
 * feature. */
struct bramble_proxy_service_data {
    uint8_t identification_type; /* enum bramble_proxy_identification */
    uint8_t network_id[8]; /* if identification_type is 0 */
    uint8_t hash[8]; /* if identification_type is 1 to 3 */
    uint8_t random[8]; /* if identification_type is 1 to 3 */
};
extern const struct bramble_message_type bramble_proxy_service_data_type[];
extern const struct bramble_message_names bramble_proxy_service_data_names;

/* Unprovisioned Device Beacon, opcode 0x00: 18 to 22 octets of parameters. */
#define BRAMBLE_UNPROVISIONED_DEVICE_BEACON_OPCODE 0x00U
struct bramble_unprovisioned_device_beacon {
    uint8_t device_uuid[16];
    uint16_t oob_information; /* bits bramble_oob_information */

    bool has_uri_hash; /* whether the message has the fields below, up to the next blank line */
    uint8_t uri_hash[4]; /* the first octets of s1(URI data) */
};
extern const struct bramble_message_type bramble_unprovisioned_device_beacon_type[];
extern const struct bramble_message_names bramble_unprovisioned_device_beacon_names;
static inline struct bramble_message bramble_unprovisioned_device_beacon_message(
    const struct bramble_unprovisioned_device_beacon *fields)
{
    return bramble_message_of(bramble_unprovisioned_device_beacon_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_unprovisioned_device_beacon_decode(
    struct bramble_view parameters,
    struct bramble_unprovisioned_device_beacon *fields)
{
    return bramble_parameters_decode(bramble_unprovisioned_device_beacon_type, parameters, fields, sizeof *fields);
}

/* Secure Network Beacon, opcode 0x01: 21 octets of parameters. */
#define BRAMBLE_SECURE_NETWORK_BEACON_OPCODE 0x01U
struct bramble_secure_network_beacon {
    uint8_t flags; /* bits bramble_network_state */
    uint8_t network_id[8];
    uint32_t iv_index;
    uint8_t authentication_value[8];
};
extern const struct bramble_message_type bramble_secure_network_beacon_type[];
extern const struct bramble_message_names bramble_secure_network_beacon_names;
static inline struct bramble_message bramble_secure_network_beacon_message(
    const struct bramble_secure_network_beacon *fields)
{
    return bramble_message_of(bramble_secure_network_beacon_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_secure_network_beacon_decode(
    struct bramble_view parameters,
    struct bramble_secure_network_beacon *fields)
{
    return bramble_parameters_decode(bramble_secure_network_beacon_type, parameters, fields, sizeof *fields);
}

/* Mesh Private Beacon, opcode 0x02: 26 octets of parameters. Flags and IV index, obfuscated so that the beacon
 * cannot be followed. */
#define BRAMBLE_MESH_PRIVATE_BEACON_OPCODE 0x02U
struct bramble_mesh_private_beacon {
    uint8_t random[13];
    uint8_t obfuscated_data[5];
    uint8_t authentication_tag[8];
};
extern const struct bramble_message_type bramble_mesh_private_beacon_type[];
extern const struct bramble_message_names bramble_mesh_private_beacon_names;
static inline struct bramble_message bramble_mesh_private_beacon_message(
    const struct bramble_mesh_private_beacon *fields)
{
    return bramble_message_of(bramble_mesh_private_beacon_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_mesh_private_beacon_decode(
    struct bramble_view parameters,
    struct bramble_mesh_private_beacon *fields)
{
    return bramble_parameters_decode(bramble_mesh_private_beacon_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
