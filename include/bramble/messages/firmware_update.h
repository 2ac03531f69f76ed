/* Made by src/message/generate.py from src/message/descriptions/firmware_update.txt: do not edit. */
/* clang-format off */
/* Firmware Update (Mesh Device Firmware Update Model 1.0). Firmware update: what firmware a node has, whether
 * it would take another, and applying it. */
#ifndef BRAMBLE_MESSAGES_FIRMWARE_UPDATE_H
#define BRAMBLE_MESSAGES_FIRMWARE_UPDATE_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_FIRMWARE_UPDATE_SERVER BRAMBLE_SIG_MODEL(0x1402)
#define BRAMBLE_MODEL_FIRMWARE_UPDATE_CLIENT BRAMBLE_SIG_MODEL(0x1403)

enum bramble_firmware_update_result {
    BRAMBLE_FIRMWARE_UPDATE_RESULT_SUCCESS = 0,
    BRAMBLE_FIRMWARE_UPDATE_RESULT_INSUFFICIENT_RESOURCES = 1,
    BRAMBLE_FIRMWARE_UPDATE_RESULT_WRONG_PHASE = 2,
    BRAMBLE_FIRMWARE_UPDATE_RESULT_INTERNAL_ERROR = 3,
    BRAMBLE_FIRMWARE_UPDATE_RESULT_WRONG_FIRMWARE_INDEX = 4,
    BRAMBLE_FIRMWARE_UPDATE_RESULT_METADATA_CHECK_FAILED = 5,
    BRAMBLE_FIRMWARE_UPDATE_RESULT_TEMPORARILY_UNAVAILABLE = 6,
    BRAMBLE_FIRMWARE_UPDATE_RESULT_BLOB_TRANSFER_BUSY = 7
};

enum bramble_firmware_update_phase {
    BRAMBLE_FIRMWARE_UPDATE_PHASE_IDLE = 0,
    BRAMBLE_FIRMWARE_UPDATE_PHASE_TRANSFER_ERROR = 1,
    BRAMBLE_FIRMWARE_UPDATE_PHASE_TRANSFER_ACTIVE = 2,
    BRAMBLE_FIRMWARE_UPDATE_PHASE_VERIFYING_UPDATE = 3,
    BRAMBLE_FIRMWARE_UPDATE_PHASE_VERIFICATION_SUCCEEDED = 4,
    BRAMBLE_FIRMWARE_UPDATE_PHASE_VERIFICATION_FAILED = 5,
    BRAMBLE_FIRMWARE_UPDATE_PHASE_APPLYING_UPDATE = 6,
    BRAMBLE_FIRMWARE_UPDATE_PHASE_TRANSFER_CANCELED = 7,
    BRAMBLE_FIRMWARE_UPDATE_PHASE_APPLY_SUCCEEDED = 8,
    BRAMBLE_FIRMWARE_UPDATE_PHASE_APPLY_FAILED = 9,
    BRAMBLE_FIRMWARE_UPDATE_PHASE_UNKNOWN = 0x0A
};

enum bramble_firmware_update_effect {
    BRAMBLE_FIRMWARE_UPDATE_EFFECT_COMPOSITION_UNCHANGED = 0,
    BRAMBLE_FIRMWARE_UPDATE_EFFECT_COMPOSITION_CHANGED_NO_REMOTE_PROVISIONING = 1,
    BRAMBLE_FIRMWARE_UPDATE_EFFECT_COMPOSITION_CHANGED_REMOTE_PROVISIONING_SUPPORTED = 2,
    BRAMBLE_FIRMWARE_UPDATE_EFFECT_UNPROVISIONED = 3
};

/* Firmware Information: 4 octets or more. One image: firmware ID (company and version) and where to look for a
 * newer one. */
struct bramble_firmware_information {
    uint16_t company_id;
    struct bramble_view version;
    struct bramble_view update_uri;
};
extern const struct bramble_message_type bramble_firmware_information_type[];
extern const struct bramble_message_names bramble_firmware_information_names;

/* Firmware Update Information Get, opcode 0x8308: 2 octets of parameters. */
#define BRAMBLE_FIRMWARE_UPDATE_INFORMATION_GET_OPCODE 0x8308U
struct bramble_firmware_update_information_get {
    uint8_t first_index;
    uint8_t entries_limit; /* 1 or more */
};
extern const struct bramble_message_type bramble_firmware_update_information_get_type[];
extern const struct bramble_message_names bramble_firmware_update_information_get_names;
static inline struct bramble_message bramble_firmware_update_information_get_message(
    const struct bramble_firmware_update_information_get *fields)
{
    return bramble_message_of(bramble_firmware_update_information_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_update_information_get_decode(
    struct bramble_view parameters,
    struct bramble_firmware_update_information_get *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_update_information_get_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Firmware Update Information Status, opcode 0x8309: 2 octets or more of parameters. */
#define BRAMBLE_FIRMWARE_UPDATE_INFORMATION_STATUS_OPCODE 0x8309U
struct bramble_firmware_update_information_status {
    uint8_t list_count; /* images on the node */
    uint8_t first_index;
    struct bramble_view entries; /* items: bramble_firmware_information */
};
extern const struct bramble_message_type bramble_firmware_update_information_status_type[];
extern const struct bramble_message_names bramble_firmware_update_information_status_names;
static inline struct bramble_message bramble_firmware_update_information_status_message(
    const struct bramble_firmware_update_information_status *fields)
{
    return bramble_message_of(bramble_firmware_update_information_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_update_information_status_decode(
    struct bramble_view parameters,
    struct bramble_firmware_update_information_status *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_update_information_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Firmware Update Firmware Metadata Check, opcode 0x830A: 1 octets or more of parameters. */
#define BRAMBLE_FIRMWARE_UPDATE_FIRMWARE_METADATA_CHECK_OPCODE 0x830AU
struct bramble_firmware_update_firmware_metadata_check {
    uint8_t image_index;
    struct bramble_view metadata;
};
extern const struct bramble_message_type bramble_firmware_update_firmware_metadata_check_type[];
extern const struct bramble_message_names bramble_firmware_update_firmware_metadata_check_names;
static inline struct bramble_message bramble_firmware_update_firmware_metadata_check_message(
    const struct bramble_firmware_update_firmware_metadata_check *fields)
{
    return bramble_message_of(bramble_firmware_update_firmware_metadata_check_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_update_firmware_metadata_check_decode(
    struct bramble_view parameters,
    struct bramble_firmware_update_firmware_metadata_check *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_update_firmware_metadata_check_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Firmware Update Firmware Metadata Status, opcode 0x830B: 2 octets of parameters. */
#define BRAMBLE_FIRMWARE_UPDATE_FIRMWARE_METADATA_STATUS_OPCODE 0x830BU
struct bramble_firmware_update_firmware_metadata_status {
    uint8_t status; /* enum bramble_firmware_update_result */
    uint8_t additional_information; /* enum bramble_firmware_update_effect */
    uint8_t image_index;
};
extern const struct bramble_message_type bramble_firmware_update_firmware_metadata_status_type[];
extern const struct bramble_message_names bramble_firmware_update_firmware_metadata_status_names;
static inline struct bramble_message bramble_firmware_update_firmware_metadata_status_message(
    const struct bramble_firmware_update_firmware_metadata_status *fields)
{
    return bramble_message_of(bramble_firmware_update_firmware_metadata_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_update_firmware_metadata_status_decode(
    struct bramble_view parameters,
    struct bramble_firmware_update_firmware_metadata_status *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_update_firmware_metadata_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Firmware Update Get, opcode 0x830C: no parameters. */
#define BRAMBLE_FIRMWARE_UPDATE_GET_OPCODE 0x830CU
extern const struct bramble_message_type bramble_firmware_update_get_type[];
extern const struct bramble_message_names bramble_firmware_update_get_names;
static inline struct bramble_message bramble_firmware_update_get_message(void)
{
    return bramble_message_of(bramble_firmware_update_get_type, NULL);
}

/* Firmware Update Start, opcode 0x830D: 12 octets or more of parameters. */
#define BRAMBLE_FIRMWARE_UPDATE_START_OPCODE 0x830DU
struct bramble_firmware_update_start {
    uint8_t update_ttl; /* 0, 2 to 0x7F, 0xFF */
    uint16_t timeout_base; /* in 10 s */
    uint64_t blob_id;
    uint8_t image_index;
    struct bramble_view metadata;
};
extern const struct bramble_message_type bramble_firmware_update_start_type[];
extern const struct bramble_message_names bramble_firmware_update_start_names;
static inline struct bramble_message bramble_firmware_update_start_message(
    const struct bramble_firmware_update_start *fields)
{
    return bramble_message_of(bramble_firmware_update_start_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_update_start_decode(
    struct bramble_view parameters,
    struct bramble_firmware_update_start *fields)
{
    return bramble_parameters_decode(bramble_firmware_update_start_type, parameters, fields, sizeof *fields);
}

/* Firmware Update Cancel, opcode 0x830E: no parameters. */
#define BRAMBLE_FIRMWARE_UPDATE_CANCEL_OPCODE 0x830EU
extern const struct bramble_message_type bramble_firmware_update_cancel_type[];
extern const struct bramble_message_names bramble_firmware_update_cancel_names;
static inline struct bramble_message bramble_firmware_update_cancel_message(void)
{
    return bramble_message_of(bramble_firmware_update_cancel_type, NULL);
}

/* Firmware Update Apply, opcode 0x830F: no parameters. */
#define BRAMBLE_FIRMWARE_UPDATE_APPLY_OPCODE 0x830FU
extern const struct bramble_message_type bramble_firmware_update_apply_type[];
extern const struct bramble_message_names bramble_firmware_update_apply_names;
static inline struct bramble_message bramble_firmware_update_apply_message(void)
{
    return bramble_message_of(bramble_firmware_update_apply_type, NULL);
}

/* Firmware Update Status, opcode 0x8310: 1 to 14 octets of parameters. */
#define BRAMBLE_FIRMWARE_UPDATE_STATUS_OPCODE 0x8310U
struct bramble_firmware_update_status {
    uint8_t status; /* enum bramble_firmware_update_result */
    uint8_t phase; /* enum bramble_firmware_update_phase */

    bool has_update; /* whether the message has the fields below, up to the next blank line */
    uint8_t update_ttl;
    uint8_t additional_information; /* enum bramble_firmware_update_effect */
    uint16_t timeout_base; /* in 10 s */
    uint64_t blob_id;
    uint8_t image_index;
};
extern const struct bramble_message_type bramble_firmware_update_status_type[];
extern const struct bramble_message_names bramble_firmware_update_status_names;
static inline struct bramble_message bramble_firmware_update_status_message(
    const struct bramble_firmware_update_status *fields)
{
    return bramble_message_of(bramble_firmware_update_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_update_status_decode(
    struct bramble_view parameters,
    struct bramble_firmware_update_status *fields)
{
    return bramble_parameters_decode(bramble_firmware_update_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
