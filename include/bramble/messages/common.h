/* Made by src/message/generate.py from src/message/descriptions/common.txt: do not edit. */
/* clang-format off */
/* Common (Mesh Protocol 1.1 section 4.3, Mesh Model 1.1 section 3.1). Words that several families share.
 * docs/messages.md explains the language. */
#ifndef BRAMBLE_MESSAGES_COMMON_H
#define BRAMBLE_MESSAGES_COMMON_H

#include <bramble/message.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a foundation model answers. Numbers not listed may come from later versions. */
enum bramble_status {
    BRAMBLE_STATUS_SUCCESS = 0,
    BRAMBLE_STATUS_INVALID_ADDRESS = 1,
    BRAMBLE_STATUS_INVALID_MODEL = 2,
    BRAMBLE_STATUS_INVALID_APPKEY_INDEX = 3,
    BRAMBLE_STATUS_INVALID_NETKEY_INDEX = 4,
    BRAMBLE_STATUS_INSUFFICIENT_RESOURCES = 5,
    BRAMBLE_STATUS_KEY_INDEX_ALREADY_STORED = 6,
    BRAMBLE_STATUS_INVALID_PUBLISH_PARAMETERS = 7,
    BRAMBLE_STATUS_NOT_A_SUBSCRIBE_MODEL = 8,
    BRAMBLE_STATUS_STORAGE_FAILURE = 9,
    BRAMBLE_STATUS_FEATURE_NOT_SUPPORTED = 0x0A,
    BRAMBLE_STATUS_CANNOT_UPDATE = 0x0B,
    BRAMBLE_STATUS_CANNOT_REMOVE = 0x0C,
    BRAMBLE_STATUS_CANNOT_BIND = 0x0D,
    BRAMBLE_STATUS_TEMPORARILY_UNABLE_TO_CHANGE_STATE = 0x0E,
    BRAMBLE_STATUS_CANNOT_SET = 0x0F,
    BRAMBLE_STATUS_UNSPECIFIED_ERROR = 0x10,
    BRAMBLE_STATUS_INVALID_BINDING = 0x11,
    BRAMBLE_STATUS_INVALID_PATH_ENTRY = 0x12,
    BRAMBLE_STATUS_CANNOT_GET = 0x13,
    BRAMBLE_STATUS_OBSOLETE_INFORMATION = 0x14,
    BRAMBLE_STATUS_INVALID_BEARER = 0x15
};

/* A feature or behaviour of a node: what it may be set to, and what it may be. */
enum bramble_switch {
    BRAMBLE_SWITCH_DISABLED = 0,
    BRAMBLE_SWITCH_ENABLED = 1
};

enum bramble_feature_state {
    BRAMBLE_FEATURE_STATE_DISABLED = 0,
    BRAMBLE_FEATURE_STATE_ENABLED = 1,
    BRAMBLE_FEATURE_STATE_NOT_SUPPORTED = 2
};

enum bramble_features {
    BRAMBLE_FEATURES_RELAY = 1 << 0,
    BRAMBLE_FEATURES_PROXY = 1 << 1,
    BRAMBLE_FEATURES_FRIEND = 1 << 2,
    BRAMBLE_FEATURES_LOW_POWER = 1 << 3
};

enum bramble_off_on {
    BRAMBLE_OFF_ON_OFF = 0,
    BRAMBLE_OFF_ON_ON = 1
};

/* The upper two bits of a transition time, remaining time or publish period. */
enum bramble_resolution {
    BRAMBLE_RESOLUTION_100_MS = 0,
    BRAMBLE_RESOLUTION_1_S = 1,
    BRAMBLE_RESOLUTION_10_S = 2,
    BRAMBLE_RESOLUTION_10_MIN = 3
};

/* What may be wrong with the new limits of a state (power, lightness, temperature, hue, saturation, x, y). */
enum bramble_range_status {
    BRAMBLE_RANGE_STATUS_SUCCESS = 0,
    BRAMBLE_RANGE_STATUS_CANNOT_SET_RANGE_MIN = 1,
    BRAMBLE_RANGE_STATUS_CANNOT_SET_RANGE_MAX = 2
};

/* Unicast Address Range: 2 to 3 octets. A run of unicast addresses (Mesh Protocol 1.1 section 3.4.2.2.1);
 * without a length it is one address. */
struct bramble_unicast_address_range {
    uint8_t length_present;
    uint16_t range_start; /* 1 or more */
    uint8_t range_length; /* if length_present is 1; 2 or more */
};
extern const struct bramble_message_type bramble_unicast_address_range_type[];
extern const struct bramble_message_names bramble_unicast_address_range_names;

/* Unicast Address Range Big Endian: 2 to 3 octets. */
struct bramble_unicast_address_range_big_endian {
    uint8_t length_present;
    uint16_t range_start; /* 1 or more */
    uint8_t range_length; /* if length_present is 1; 2 or more */
};
extern const struct bramble_message_type bramble_unicast_address_range_big_endian_type[];
extern const struct bramble_message_names bramble_unicast_address_range_big_endian_names;

/* Item U8: 1 octet. Items of lists of plain numbers. */
struct bramble_item_u8 {
    uint8_t value;
};
extern const struct bramble_message_type bramble_item_u8_type[];
extern const struct bramble_message_names bramble_item_u8_names;

/* Item U16: 2 octets. */
struct bramble_item_u16 {
    uint16_t value;
};
extern const struct bramble_message_type bramble_item_u16_type[];
extern const struct bramble_message_names bramble_item_u16_names;

/* Item U16 Big Endian: 2 octets. */
struct bramble_item_u16_big_endian {
    uint16_t value;
};
extern const struct bramble_message_type bramble_item_u16_big_endian_type[];
extern const struct bramble_message_names bramble_item_u16_big_endian_names;

#ifdef __cplusplus
}
#endif

#endif
