/* Made by src/message/generate.py from src/message/descriptions/provisioning.txt: do not edit. */
/* clang-format off */
/* Provisioning PDUs (Mesh Protocol 1.1 section 5.4.1). Provisioning: the protocol that makes a device a node.
 * What the values mean together, and in which order they come, is told in <bramble/provisioning.h>. */
#ifndef BRAMBLE_MESSAGES_PROVISIONING_H
#define BRAMBLE_MESSAGES_PROVISIONING_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

enum bramble_provisioning_algorithms {
    BRAMBLE_PROVISIONING_ALGORITHMS_CMAC_AES128 = 1 << 0,
    BRAMBLE_PROVISIONING_ALGORITHMS_HMAC_SHA256 = 1 << 1
};

enum bramble_provisioning_algorithm {
    BRAMBLE_PROVISIONING_ALGORITHM_BTM_ECDH_P256_CMAC_AES128_AES_CCM = 0,
    BRAMBLE_PROVISIONING_ALGORITHM_BTM_ECDH_P256_HMAC_SHA256_AES_CCM = 1
};

enum bramble_provisioning_public_key_availability {
    BRAMBLE_PROVISIONING_PUBLIC_KEY_AVAILABILITY_OUT_OF_BAND = 1 << 0
};

enum bramble_provisioning_oob_type {
    BRAMBLE_PROVISIONING_OOB_TYPE_STATIC_OOB = 1 << 0,
    BRAMBLE_PROVISIONING_OOB_TYPE_ONLY_AUTHENTICATED = 1 << 1
};

enum bramble_provisioning_output_actions {
    BRAMBLE_PROVISIONING_OUTPUT_ACTIONS_BLINK = 1 << 0,
    BRAMBLE_PROVISIONING_OUTPUT_ACTIONS_BEEP = 1 << 1,
    BRAMBLE_PROVISIONING_OUTPUT_ACTIONS_VIBRATE = 1 << 2,
    BRAMBLE_PROVISIONING_OUTPUT_ACTIONS_OUTPUT_NUMERIC = 1 << 3,
    BRAMBLE_PROVISIONING_OUTPUT_ACTIONS_OUTPUT_ALPHANUMERIC = 1 << 4
};

enum bramble_provisioning_input_actions {
    BRAMBLE_PROVISIONING_INPUT_ACTIONS_PUSH = 1 << 0,
    BRAMBLE_PROVISIONING_INPUT_ACTIONS_TWIST = 1 << 1,
    BRAMBLE_PROVISIONING_INPUT_ACTIONS_INPUT_NUMERIC = 1 << 2,
    BRAMBLE_PROVISIONING_INPUT_ACTIONS_INPUT_ALPHANUMERIC = 1 << 3
};

enum bramble_provisioning_public_key_use {
    BRAMBLE_PROVISIONING_PUBLIC_KEY_USE_EXCHANGED = 0,
    BRAMBLE_PROVISIONING_PUBLIC_KEY_USE_OUT_OF_BAND = 1
};

enum bramble_provisioning_method {
    BRAMBLE_PROVISIONING_METHOD_NO_OOB = 0,
    BRAMBLE_PROVISIONING_METHOD_STATIC_OOB = 1,
    BRAMBLE_PROVISIONING_METHOD_OUTPUT_OOB = 2,
    BRAMBLE_PROVISIONING_METHOD_INPUT_OOB = 3
};

enum bramble_provisioning_error {
    BRAMBLE_PROVISIONING_ERROR_INVALID_PDU = 1,
    BRAMBLE_PROVISIONING_ERROR_INVALID_FORMAT = 2,
    BRAMBLE_PROVISIONING_ERROR_UNEXPECTED_PDU = 3,
    BRAMBLE_PROVISIONING_ERROR_CONFIRMATION_FAILED = 4,
    BRAMBLE_PROVISIONING_ERROR_OUT_OF_RESOURCES = 5,
    BRAMBLE_PROVISIONING_ERROR_DECRYPTION_FAILED = 6,
    BRAMBLE_PROVISIONING_ERROR_UNEXPECTED_ERROR = 7,
    BRAMBLE_PROVISIONING_ERROR_CANNOT_ASSIGN_ADDRESSES = 8,
    BRAMBLE_PROVISIONING_ERROR_INVALID_DATA = 9
};

enum bramble_provisioning_record_status {
    BRAMBLE_PROVISIONING_RECORD_STATUS_SUCCESS = 0,
    BRAMBLE_PROVISIONING_RECORD_STATUS_REQUESTED_RECORD_IS_NOT_PRESENT = 1,
    BRAMBLE_PROVISIONING_RECORD_STATUS_REQUESTED_OFFSET_IS_OUT_OF_BOUNDS = 2
};

enum bramble_provisioning_flags {
    BRAMBLE_PROVISIONING_FLAGS_KEY_REFRESH = 1 << 0,
    BRAMBLE_PROVISIONING_FLAGS_IV_UPDATE = 1 << 1
};

/* Plain Data: 25 octets. What the encrypted provisioning data turn into. */
struct bramble_provisioning_plain_data {
    uint8_t net_key[16];
    uint16_t net_key_index; /* 0 to 0xFFF */
    uint8_t flags; /* bits bramble_provisioning_flags */
    uint32_t iv_index;
    uint16_t unicast_address; /* 1 to 0x7FFF */
};
extern const struct bramble_message_type bramble_provisioning_plain_data_type[];
extern const struct bramble_message_names bramble_provisioning_plain_data_names;

/* Invite, opcode 0x00: 1 octet of parameters. */
#define BRAMBLE_PROVISIONING_INVITE_OPCODE 0x00U
struct bramble_provisioning_invite {
    uint8_t attention_duration; /* s; 0: no attention */
};
extern const struct bramble_message_type bramble_provisioning_invite_type[];
extern const struct bramble_message_names bramble_provisioning_invite_names;
static inline struct bramble_message bramble_provisioning_invite_message(
    const struct bramble_provisioning_invite *fields)
{
    return bramble_message_of(bramble_provisioning_invite_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_provisioning_invite_decode(
    struct bramble_view parameters,
    struct bramble_provisioning_invite *fields)
{
    return bramble_parameters_decode(bramble_provisioning_invite_type, parameters, fields, sizeof *fields);
}

/* Capabilities, opcode 0x01: 11 octets of parameters. */
#define BRAMBLE_PROVISIONING_CAPABILITIES_OPCODE 0x01U
struct bramble_provisioning_capabilities {
    uint8_t number_of_elements; /* 1 or more */
    uint16_t algorithms; /* bits bramble_provisioning_algorithms */
    uint8_t public_key_type; /* bits bramble_provisioning_public_key_availability */
    uint8_t oob_type; /* bits bramble_provisioning_oob_type */
    uint8_t output_oob_size; /* 0 to 8; digits or characters; 0: no output */
    uint16_t output_oob_action; /* bits bramble_provisioning_output_actions */
    uint8_t input_oob_size; /* 0 to 8 */
    uint16_t input_oob_action; /* bits bramble_provisioning_input_actions */
};
extern const struct bramble_message_type bramble_provisioning_capabilities_type[];
extern const struct bramble_message_names bramble_provisioning_capabilities_names;
static inline struct bramble_message bramble_provisioning_capabilities_message(
    const struct bramble_provisioning_capabilities *fields)
{
    return bramble_message_of(bramble_provisioning_capabilities_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_provisioning_capabilities_decode(
    struct bramble_view parameters,
    struct bramble_provisioning_capabilities *fields)
{
    return bramble_parameters_decode(bramble_provisioning_capabilities_type, parameters, fields, sizeof *fields);
}

/* Start, opcode 0x02: 5 octets of parameters. */
#define BRAMBLE_PROVISIONING_START_OPCODE 0x02U
struct bramble_provisioning_start {
    uint8_t algorithm; /* enum bramble_provisioning_algorithm */
    uint8_t public_key; /* enum bramble_provisioning_public_key_use */
    uint8_t authentication_method; /* enum bramble_provisioning_method */
    uint8_t authentication_action; /* 0 to 4; a bit of the capabilities' actions, as a number; else 0 */
    uint8_t authentication_size; /* 0 to 8; for output and input OOB; else 0 */
};
extern const struct bramble_message_type bramble_provisioning_start_type[];
extern const struct bramble_message_names bramble_provisioning_start_names;
static inline struct bramble_message bramble_provisioning_start_message(
    const struct bramble_provisioning_start *fields)
{
    return bramble_message_of(bramble_provisioning_start_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_provisioning_start_decode(
    struct bramble_view parameters,
    struct bramble_provisioning_start *fields)
{
    return bramble_parameters_decode(bramble_provisioning_start_type, parameters, fields, sizeof *fields);
}

/* Public Key, opcode 0x03: 64 octets of parameters. */
#define BRAMBLE_PROVISIONING_PUBLIC_KEY_OPCODE 0x03U
struct bramble_provisioning_public_key {
    uint8_t public_key_x[32];
    uint8_t public_key_y[32];
};
extern const struct bramble_message_type bramble_provisioning_public_key_type[];
extern const struct bramble_message_names bramble_provisioning_public_key_names;
static inline struct bramble_message bramble_provisioning_public_key_message(
    const struct bramble_provisioning_public_key *fields)
{
    return bramble_message_of(bramble_provisioning_public_key_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_provisioning_public_key_decode(
    struct bramble_view parameters,
    struct bramble_provisioning_public_key *fields)
{
    return bramble_parameters_decode(bramble_provisioning_public_key_type, parameters, fields, sizeof *fields);
}

/* Input Complete, opcode 0x04: no parameters. */
#define BRAMBLE_PROVISIONING_INPUT_COMPLETE_OPCODE 0x04U
extern const struct bramble_message_type bramble_provisioning_input_complete_type[];
extern const struct bramble_message_names bramble_provisioning_input_complete_names;
static inline struct bramble_message bramble_provisioning_input_complete_message(void)
{
    return bramble_message_of(bramble_provisioning_input_complete_type, NULL);
}

/* Confirmation, opcode 0x05: 16 to 32 octets of parameters. */
#define BRAMBLE_PROVISIONING_CONFIRMATION_OPCODE 0x05U
struct bramble_provisioning_confirmation {
    struct bramble_view confirmation; /* 0x10, 0x20 octets; 16 octets with CMAC-AES128, 32 with HMAC-SHA256 */
};
extern const struct bramble_message_type bramble_provisioning_confirmation_type[];
extern const struct bramble_message_names bramble_provisioning_confirmation_names;
static inline struct bramble_message bramble_provisioning_confirmation_message(
    const struct bramble_provisioning_confirmation *fields)
{
    return bramble_message_of(bramble_provisioning_confirmation_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_provisioning_confirmation_decode(
    struct bramble_view parameters,
    struct bramble_provisioning_confirmation *fields)
{
    return bramble_parameters_decode(bramble_provisioning_confirmation_type, parameters, fields, sizeof *fields);
}

/* Random, opcode 0x06: 16 to 32 octets of parameters. */
#define BRAMBLE_PROVISIONING_RANDOM_OPCODE 0x06U
struct bramble_provisioning_random {
    struct bramble_view random; /* 0x10, 0x20 octets */
};
extern const struct bramble_message_type bramble_provisioning_random_type[];
extern const struct bramble_message_names bramble_provisioning_random_names;
static inline struct bramble_message bramble_provisioning_random_message(
    const struct bramble_provisioning_random *fields)
{
    return bramble_message_of(bramble_provisioning_random_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_provisioning_random_decode(
    struct bramble_view parameters,
    struct bramble_provisioning_random *fields)
{
    return bramble_parameters_decode(bramble_provisioning_random_type, parameters, fields, sizeof *fields);
}

/* Data, opcode 0x07: 33 octets of parameters. */
#define BRAMBLE_PROVISIONING_DATA_OPCODE 0x07U
struct bramble_provisioning_data {
    uint8_t encrypted_provisioning_data[25];
    uint8_t mic[8];
};
extern const struct bramble_message_type bramble_provisioning_data_type[];
extern const struct bramble_message_names bramble_provisioning_data_names;
static inline struct bramble_message bramble_provisioning_data_message(const struct bramble_provisioning_data *fields)
{
    return bramble_message_of(bramble_provisioning_data_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_provisioning_data_decode(
    struct bramble_view parameters,
    struct bramble_provisioning_data *fields)
{
    return bramble_parameters_decode(bramble_provisioning_data_type, parameters, fields, sizeof *fields);
}

/* Complete, opcode 0x08: no parameters. */
#define BRAMBLE_PROVISIONING_COMPLETE_OPCODE 0x08U
extern const struct bramble_message_type bramble_provisioning_complete_type[];
extern const struct bramble_message_names bramble_provisioning_complete_names;
static inline struct bramble_message bramble_provisioning_complete_message(void)
{
    return bramble_message_of(bramble_provisioning_complete_type, NULL);
}

/* Failed, opcode 0x09: 1 octet of parameters. */
#define BRAMBLE_PROVISIONING_FAILED_OPCODE 0x09U
struct bramble_provisioning_failed {
    uint8_t error_code; /* enum bramble_provisioning_error */
};
extern const struct bramble_message_type bramble_provisioning_failed_type[];
extern const struct bramble_message_names bramble_provisioning_failed_names;
static inline struct bramble_message bramble_provisioning_failed_message(
    const struct bramble_provisioning_failed *fields)
{
    return bramble_message_of(bramble_provisioning_failed_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_provisioning_failed_decode(
    struct bramble_view parameters,
    struct bramble_provisioning_failed *fields)
{
    return bramble_parameters_decode(bramble_provisioning_failed_type, parameters, fields, sizeof *fields);
}

/* Record Request, opcode 0x0A: 6 octets of parameters. */
#define BRAMBLE_PROVISIONING_RECORD_REQUEST_OPCODE 0x0AU
struct bramble_provisioning_record_request {
    uint16_t record_id;
    uint16_t fragment_offset;
    uint16_t fragment_maximum_size; /* 1 or more */
};
extern const struct bramble_message_type bramble_provisioning_record_request_type[];
extern const struct bramble_message_names bramble_provisioning_record_request_names;
static inline struct bramble_message bramble_provisioning_record_request_message(
    const struct bramble_provisioning_record_request *fields)
{
    return bramble_message_of(bramble_provisioning_record_request_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_provisioning_record_request_decode(
    struct bramble_view parameters,
    struct bramble_provisioning_record_request *fields)
{
    return bramble_parameters_decode(bramble_provisioning_record_request_type, parameters, fields, sizeof *fields);
}

/* Record Response, opcode 0x0B: 7 octets or more of parameters. */
#define BRAMBLE_PROVISIONING_RECORD_RESPONSE_OPCODE 0x0BU
struct bramble_provisioning_record_response {
    uint8_t status; /* enum bramble_provisioning_record_status */
    uint16_t record_id;
    uint16_t fragment_offset;
    uint16_t total_length;
    struct bramble_view data;
};
extern const struct bramble_message_type bramble_provisioning_record_response_type[];
extern const struct bramble_message_names bramble_provisioning_record_response_names;
static inline struct bramble_message bramble_provisioning_record_response_message(
    const struct bramble_provisioning_record_response *fields)
{
    return bramble_message_of(bramble_provisioning_record_response_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_provisioning_record_response_decode(
    struct bramble_view parameters,
    struct bramble_provisioning_record_response *fields)
{
    return bramble_parameters_decode(bramble_provisioning_record_response_type, parameters, fields, sizeof *fields);
}

/* Records Get, opcode 0x0C: no parameters. */
#define BRAMBLE_PROVISIONING_RECORDS_GET_OPCODE 0x0CU
extern const struct bramble_message_type bramble_provisioning_records_get_type[];
extern const struct bramble_message_names bramble_provisioning_records_get_names;
static inline struct bramble_message bramble_provisioning_records_get_message(void)
{
    return bramble_message_of(bramble_provisioning_records_get_type, NULL);
}

/* Records List, opcode 0x0D: 2 octets or more of parameters. */
#define BRAMBLE_PROVISIONING_RECORDS_LIST_OPCODE 0x0DU
struct bramble_provisioning_records_list {
    uint16_t provisioning_extensions;
    struct bramble_view record_ids; /* items: bramble_item_u16_big_endian */
};
extern const struct bramble_message_type bramble_provisioning_records_list_type[];
extern const struct bramble_message_names bramble_provisioning_records_list_names;
static inline struct bramble_message bramble_provisioning_records_list_message(
    const struct bramble_provisioning_records_list *fields)
{
    return bramble_message_of(bramble_provisioning_records_list_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_provisioning_records_list_decode(
    struct bramble_view parameters,
    struct bramble_provisioning_records_list *fields)
{
    return bramble_parameters_decode(bramble_provisioning_records_list_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
