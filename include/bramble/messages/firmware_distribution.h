/* Made by src/message/generate.py from src/message/descriptions/firmware_distribution.txt: do not edit. */
/* clang-format off */
/* Firmware Distribution (Mesh Device Firmware Update Model 1.0). Firmware distribution: a node that holds
 * firmware images and brings them to many others. */
#ifndef BRAMBLE_MESSAGES_FIRMWARE_DISTRIBUTION_H
#define BRAMBLE_MESSAGES_FIRMWARE_DISTRIBUTION_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_FIRMWARE_DISTRIBUTION_SERVER BRAMBLE_SIG_MODEL(0x1404)
#define BRAMBLE_MODEL_FIRMWARE_DISTRIBUTION_CLIENT BRAMBLE_SIG_MODEL(0x1405)

enum bramble_firmware_distribution_result {
    BRAMBLE_FIRMWARE_DISTRIBUTION_RESULT_SUCCESS = 0,
    BRAMBLE_FIRMWARE_DISTRIBUTION_RESULT_INSUFFICIENT_RESOURCES = 1,
    BRAMBLE_FIRMWARE_DISTRIBUTION_RESULT_WRONG_PHASE = 2,
    BRAMBLE_FIRMWARE_DISTRIBUTION_RESULT_INTERNAL_ERROR = 3,
    BRAMBLE_FIRMWARE_DISTRIBUTION_RESULT_FIRMWARE_NOT_FOUND = 4,
    BRAMBLE_FIRMWARE_DISTRIBUTION_RESULT_INVALID_APPKEY_INDEX = 5,
    BRAMBLE_FIRMWARE_DISTRIBUTION_RESULT_RECEIVERS_LIST_EMPTY = 6,
    BRAMBLE_FIRMWARE_DISTRIBUTION_RESULT_BUSY_WITH_DISTRIBUTION = 7,
    BRAMBLE_FIRMWARE_DISTRIBUTION_RESULT_BUSY_WITH_UPLOAD = 8,
    BRAMBLE_FIRMWARE_DISTRIBUTION_RESULT_URI_NOT_SUPPORTED = 9,
    BRAMBLE_FIRMWARE_DISTRIBUTION_RESULT_URI_MALFORMED = 0x0A,
    BRAMBLE_FIRMWARE_DISTRIBUTION_RESULT_URI_UNREACHABLE = 0x0B,
    BRAMBLE_FIRMWARE_DISTRIBUTION_RESULT_NEW_FIRMWARE_NOT_AVAILABLE = 0x0C,
    BRAMBLE_FIRMWARE_DISTRIBUTION_RESULT_SUSPEND_FAILED = 0x0D
};

enum bramble_firmware_distribution_phase {
    BRAMBLE_FIRMWARE_DISTRIBUTION_PHASE_IDLE = 0,
    BRAMBLE_FIRMWARE_DISTRIBUTION_PHASE_TRANSFER_ACTIVE = 1,
    BRAMBLE_FIRMWARE_DISTRIBUTION_PHASE_TRANSFER_SUCCESS = 2,
    BRAMBLE_FIRMWARE_DISTRIBUTION_PHASE_APPLYING_UPDATE = 3,
    BRAMBLE_FIRMWARE_DISTRIBUTION_PHASE_COMPLETED = 4,
    BRAMBLE_FIRMWARE_DISTRIBUTION_PHASE_FAILED = 5,
    BRAMBLE_FIRMWARE_DISTRIBUTION_PHASE_CANCELING_UPDATE = 6,
    BRAMBLE_FIRMWARE_DISTRIBUTION_PHASE_TRANSFER_SUSPENDED = 7
};

enum bramble_firmware_upload_phase {
    BRAMBLE_FIRMWARE_UPLOAD_PHASE_IDLE = 0,
    BRAMBLE_FIRMWARE_UPLOAD_PHASE_TRANSFER_ACTIVE = 1,
    BRAMBLE_FIRMWARE_UPLOAD_PHASE_TRANSFER_ERROR = 2,
    BRAMBLE_FIRMWARE_UPLOAD_PHASE_TRANSFER_SUCCESS = 3
};

enum bramble_firmware_update_policy {
    BRAMBLE_FIRMWARE_UPDATE_POLICY_VERIFY_ONLY = 0,
    BRAMBLE_FIRMWARE_UPDATE_POLICY_VERIFY_AND_APPLY = 1
};

/* Firmware Receiver: 3 octets. */
struct bramble_firmware_receiver {
    uint16_t address; /* 1 to 0x7FFF */
    uint8_t image_index;
};
extern const struct bramble_message_type bramble_firmware_receiver_type[];
extern const struct bramble_message_names bramble_firmware_receiver_names;

/* Firmware Receiver State: 5 octets. */
struct bramble_firmware_receiver_state {
    uint16_t address;
    uint8_t retrieved_update_phase; /* as in Firmware Update */
    uint8_t update_status; /* as in Firmware Update */
    uint8_t transfer_status; /* as in BLOB Transfer */
    uint8_t transfer_progress_percent; /* % */
    uint8_t image_index;
};
extern const struct bramble_message_type bramble_firmware_receiver_state_type[];
extern const struct bramble_message_names bramble_firmware_receiver_state_names;

/* Firmware Distribution Receivers Add, opcode 0x8311: 0 octets or more of parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_RECEIVERS_ADD_OPCODE 0x8311U
struct bramble_firmware_distribution_receivers_add {
    struct bramble_view receivers; /* items: bramble_firmware_receiver */
};
extern const struct bramble_message_type bramble_firmware_distribution_receivers_add_type[];
extern const struct bramble_message_names bramble_firmware_distribution_receivers_add_names;
static inline struct bramble_message bramble_firmware_distribution_receivers_add_message(
    const struct bramble_firmware_distribution_receivers_add *fields)
{
    return bramble_message_of(bramble_firmware_distribution_receivers_add_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_distribution_receivers_add_decode(
    struct bramble_view parameters,
    struct bramble_firmware_distribution_receivers_add *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_distribution_receivers_add_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Firmware Distribution Receivers Delete All, opcode 0x8312: no parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_RECEIVERS_DELETE_ALL_OPCODE 0x8312U
extern const struct bramble_message_type bramble_firmware_distribution_receivers_delete_all_type[];
extern const struct bramble_message_names bramble_firmware_distribution_receivers_delete_all_names;
static inline struct bramble_message bramble_firmware_distribution_receivers_delete_all_message(void)
{
    return bramble_message_of(bramble_firmware_distribution_receivers_delete_all_type, NULL);
}

/* Firmware Distribution Receivers Status, opcode 0x8313: 3 octets of parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_RECEIVERS_STATUS_OPCODE 0x8313U
struct bramble_firmware_distribution_receivers_status {
    uint8_t status; /* enum bramble_firmware_distribution_result */
    uint16_t receivers_list_count;
};
extern const struct bramble_message_type bramble_firmware_distribution_receivers_status_type[];
extern const struct bramble_message_names bramble_firmware_distribution_receivers_status_names;
static inline struct bramble_message bramble_firmware_distribution_receivers_status_message(
    const struct bramble_firmware_distribution_receivers_status *fields)
{
    return bramble_message_of(bramble_firmware_distribution_receivers_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_distribution_receivers_status_decode(
    struct bramble_view parameters,
    struct bramble_firmware_distribution_receivers_status *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_distribution_receivers_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Firmware Distribution Receivers Get, opcode 0x8314: 4 octets of parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_RECEIVERS_GET_OPCODE 0x8314U
struct bramble_firmware_distribution_receivers_get {
    uint16_t first_index;
    uint16_t entries_limit; /* 1 or more */
};
extern const struct bramble_message_type bramble_firmware_distribution_receivers_get_type[];
extern const struct bramble_message_names bramble_firmware_distribution_receivers_get_names;
static inline struct bramble_message bramble_firmware_distribution_receivers_get_message(
    const struct bramble_firmware_distribution_receivers_get *fields)
{
    return bramble_message_of(bramble_firmware_distribution_receivers_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_distribution_receivers_get_decode(
    struct bramble_view parameters,
    struct bramble_firmware_distribution_receivers_get *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_distribution_receivers_get_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Firmware Distribution Receivers List, opcode 0x8315: 4 octets or more of parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_RECEIVERS_LIST_OPCODE 0x8315U
struct bramble_firmware_distribution_receivers_list {
    uint16_t receivers_list_count;
    uint16_t first_index;
    struct bramble_view entries; /* items: bramble_firmware_receiver_state */
};
extern const struct bramble_message_type bramble_firmware_distribution_receivers_list_type[];
extern const struct bramble_message_names bramble_firmware_distribution_receivers_list_names;
static inline struct bramble_message bramble_firmware_distribution_receivers_list_message(
    const struct bramble_firmware_distribution_receivers_list *fields)
{
    return bramble_message_of(bramble_firmware_distribution_receivers_list_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_distribution_receivers_list_decode(
    struct bramble_view parameters,
    struct bramble_firmware_distribution_receivers_list *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_distribution_receivers_list_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Firmware Distribution Capabilities Get, opcode 0x8316: no parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_CAPABILITIES_GET_OPCODE 0x8316U
extern const struct bramble_message_type bramble_firmware_distribution_capabilities_get_type[];
extern const struct bramble_message_names bramble_firmware_distribution_capabilities_get_names;
static inline struct bramble_message bramble_firmware_distribution_capabilities_get_message(void)
{
    return bramble_message_of(bramble_firmware_distribution_capabilities_get_type, NULL);
}

/* Firmware Distribution Capabilities Status, opcode 0x8317: 17 octets or more of parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_CAPABILITIES_STATUS_OPCODE 0x8317U
struct bramble_firmware_distribution_capabilities_status {
    uint16_t max_receivers_list_size;
    uint16_t max_firmware_images_list_size;
    uint32_t max_firmware_image_size; /* octets */
    uint32_t max_upload_space; /* octets */
    uint32_t remaining_upload_space; /* octets */
    uint8_t out_of_band_retrieval_supported; /* 0 to 1 */
    struct bramble_view supported_uri_scheme_names; /* if out_of_band_retrieval_supported is 1 */
};
extern const struct bramble_message_type bramble_firmware_distribution_capabilities_status_type[];
extern const struct bramble_message_names bramble_firmware_distribution_capabilities_status_names;
static inline struct bramble_message bramble_firmware_distribution_capabilities_status_message(
    const struct bramble_firmware_distribution_capabilities_status *fields)
{
    return bramble_message_of(bramble_firmware_distribution_capabilities_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_distribution_capabilities_status_decode(
    struct bramble_view parameters,
    struct bramble_firmware_distribution_capabilities_status *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_distribution_capabilities_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Firmware Distribution Get, opcode 0x8318: no parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_GET_OPCODE 0x8318U
extern const struct bramble_message_type bramble_firmware_distribution_get_type[];
extern const struct bramble_message_names bramble_firmware_distribution_get_names;
static inline struct bramble_message bramble_firmware_distribution_get_message(void)
{
    return bramble_message_of(bramble_firmware_distribution_get_type, NULL);
}

/* Firmware Distribution Start, opcode 0x8319: 8 to 26 octets of parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_START_OPCODE 0x8319U
struct bramble_firmware_distribution_start {
    uint16_t app_key_index;
    uint8_t ttl; /* 0, 2 to 0x7F, 0xFF */
    uint16_t timeout_base; /* in 10 s */
    uint8_t transfer_mode; /* as in BLOB Transfer */
    uint8_t update_policy; /* enum bramble_firmware_update_policy */
    uint16_t firmware_image_index;

    bool has_label; /* whether the message has the fields below, up to the next blank line */
    uint8_t label_uuid[16];
    uint16_t multicast_address; /* 0, 0xC000 to 0xFFFF; unassigned: to each receiver by itself */
};
extern const struct bramble_message_type bramble_firmware_distribution_start_type[];
extern const struct bramble_message_names bramble_firmware_distribution_start_names;
static inline struct bramble_message bramble_firmware_distribution_start_message(
    const struct bramble_firmware_distribution_start *fields)
{
    return bramble_message_of(bramble_firmware_distribution_start_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_distribution_start_decode(
    struct bramble_view parameters,
    struct bramble_firmware_distribution_start *fields)
{
    return bramble_parameters_decode(bramble_firmware_distribution_start_type, parameters, fields, sizeof *fields);
}

/* Firmware Distribution Suspend, opcode 0x831A: no parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_SUSPEND_OPCODE 0x831AU
extern const struct bramble_message_type bramble_firmware_distribution_suspend_type[];
extern const struct bramble_message_names bramble_firmware_distribution_suspend_names;
static inline struct bramble_message bramble_firmware_distribution_suspend_message(void)
{
    return bramble_message_of(bramble_firmware_distribution_suspend_type, NULL);
}

/* Firmware Distribution Cancel, opcode 0x831B: no parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_CANCEL_OPCODE 0x831BU
extern const struct bramble_message_type bramble_firmware_distribution_cancel_type[];
extern const struct bramble_message_names bramble_firmware_distribution_cancel_names;
static inline struct bramble_message bramble_firmware_distribution_cancel_message(void)
{
    return bramble_message_of(bramble_firmware_distribution_cancel_type, NULL);
}

/* Firmware Distribution Apply, opcode 0x831C: no parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_APPLY_OPCODE 0x831CU
extern const struct bramble_message_type bramble_firmware_distribution_apply_type[];
extern const struct bramble_message_names bramble_firmware_distribution_apply_names;
static inline struct bramble_message bramble_firmware_distribution_apply_message(void)
{
    return bramble_message_of(bramble_firmware_distribution_apply_type, NULL);
}

/* Firmware Distribution Status, opcode 0x831D: 2 to 12 octets of parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_STATUS_OPCODE 0x831DU
struct bramble_firmware_distribution_status {
    uint8_t status; /* enum bramble_firmware_distribution_result */
    uint8_t phase; /* enum bramble_firmware_distribution_phase */

    bool has_distribution; /* whether the message has the fields below, up to the next blank line */
    uint16_t multicast_address;
    uint16_t app_key_index;
    uint8_t ttl; /* 0, 2 to 0x7F, 0xFF */
    uint16_t timeout_base; /* in 10 s */
    uint8_t transfer_mode; /* as in BLOB Transfer */
    uint8_t update_policy; /* enum bramble_firmware_update_policy */
    uint16_t firmware_image_index;
};
extern const struct bramble_message_type bramble_firmware_distribution_status_type[];
extern const struct bramble_message_names bramble_firmware_distribution_status_names;
static inline struct bramble_message bramble_firmware_distribution_status_message(
    const struct bramble_firmware_distribution_status *fields)
{
    return bramble_message_of(bramble_firmware_distribution_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_distribution_status_decode(
    struct bramble_view parameters,
    struct bramble_firmware_distribution_status *fields)
{
    return bramble_parameters_decode(bramble_firmware_distribution_status_type, parameters, fields, sizeof *fields);
}

/* Firmware Distribution Upload Get, opcode 0x831E: no parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_UPLOAD_GET_OPCODE 0x831EU
extern const struct bramble_message_type bramble_firmware_distribution_upload_get_type[];
extern const struct bramble_message_names bramble_firmware_distribution_upload_get_names;
static inline struct bramble_message bramble_firmware_distribution_upload_get_message(void)
{
    return bramble_message_of(bramble_firmware_distribution_upload_get_type, NULL);
}

/* Firmware Distribution Upload Start, opcode 0x831F: 18 octets or more of parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_UPLOAD_START_OPCODE 0x831FU
struct bramble_firmware_distribution_upload_start {
    uint8_t upload_ttl; /* 0, 2 to 0x7F, 0xFF */
    uint16_t upload_timeout_base; /* in 10 s */
    uint64_t upload_blob_id;
    uint32_t upload_firmware_size; /* octets */
    struct bramble_view upload_firmware_metadata;
    uint16_t company_id;
    struct bramble_view version;
};
extern const struct bramble_message_type bramble_firmware_distribution_upload_start_type[];
extern const struct bramble_message_names bramble_firmware_distribution_upload_start_names;
static inline struct bramble_message bramble_firmware_distribution_upload_start_message(
    const struct bramble_firmware_distribution_upload_start *fields)
{
    return bramble_message_of(bramble_firmware_distribution_upload_start_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_distribution_upload_start_decode(
    struct bramble_view parameters,
    struct bramble_firmware_distribution_upload_start *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_distribution_upload_start_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Firmware Distribution Upload OOB Start, opcode 0x8320: 3 octets or more of parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_UPLOAD_OOB_START_OPCODE 0x8320U
struct bramble_firmware_distribution_upload_oob_start {
    struct bramble_view upload_uri;
    uint16_t company_id;
    struct bramble_view version;
};
extern const struct bramble_message_type bramble_firmware_distribution_upload_oob_start_type[];
extern const struct bramble_message_names bramble_firmware_distribution_upload_oob_start_names;
static inline struct bramble_message bramble_firmware_distribution_upload_oob_start_message(
    const struct bramble_firmware_distribution_upload_oob_start *fields)
{
    return bramble_message_of(bramble_firmware_distribution_upload_oob_start_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_distribution_upload_oob_start_decode(
    struct bramble_view parameters,
    struct bramble_firmware_distribution_upload_oob_start *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_distribution_upload_oob_start_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Firmware Distribution Upload Cancel, opcode 0x8321: no parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_UPLOAD_CANCEL_OPCODE 0x8321U
extern const struct bramble_message_type bramble_firmware_distribution_upload_cancel_type[];
extern const struct bramble_message_names bramble_firmware_distribution_upload_cancel_names;
static inline struct bramble_message bramble_firmware_distribution_upload_cancel_message(void)
{
    return bramble_message_of(bramble_firmware_distribution_upload_cancel_type, NULL);
}

/* Firmware Distribution Upload Status, opcode 0x8322: 2 octets or more of parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_UPLOAD_STATUS_OPCODE 0x8322U
struct bramble_firmware_distribution_upload_status {
    uint8_t status; /* enum bramble_firmware_distribution_result */
    uint8_t phase; /* enum bramble_firmware_upload_phase */

    bool has_upload; /* whether the message has the fields below, up to the next blank line */
    uint8_t upload_progress_percent; /* 0 to 0x64; % */
    uint8_t upload_type; /* 1: out of band */
    uint16_t company_id;
    struct bramble_view version;
};
extern const struct bramble_message_type bramble_firmware_distribution_upload_status_type[];
extern const struct bramble_message_names bramble_firmware_distribution_upload_status_names;
static inline struct bramble_message bramble_firmware_distribution_upload_status_message(
    const struct bramble_firmware_distribution_upload_status *fields)
{
    return bramble_message_of(bramble_firmware_distribution_upload_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_distribution_upload_status_decode(
    struct bramble_view parameters,
    struct bramble_firmware_distribution_upload_status *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_distribution_upload_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Firmware Distribution Firmware Get, opcode 0x8323: 2 octets or more of parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_FIRMWARE_GET_OPCODE 0x8323U
struct bramble_firmware_distribution_firmware_get {
    uint16_t company_id;
    struct bramble_view version;
};
extern const struct bramble_message_type bramble_firmware_distribution_firmware_get_type[];
extern const struct bramble_message_names bramble_firmware_distribution_firmware_get_names;
static inline struct bramble_message bramble_firmware_distribution_firmware_get_message(
    const struct bramble_firmware_distribution_firmware_get *fields)
{
    return bramble_message_of(bramble_firmware_distribution_firmware_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_distribution_firmware_get_decode(
    struct bramble_view parameters,
    struct bramble_firmware_distribution_firmware_get *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_distribution_firmware_get_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Firmware Distribution Firmware Get By Index, opcode 0x8324: 2 octets of parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_FIRMWARE_GET_BY_INDEX_OPCODE 0x8324U
struct bramble_firmware_distribution_firmware_get_by_index {
    uint16_t firmware_image_index;
};
extern const struct bramble_message_type bramble_firmware_distribution_firmware_get_by_index_type[];
extern const struct bramble_message_names bramble_firmware_distribution_firmware_get_by_index_names;
static inline struct bramble_message bramble_firmware_distribution_firmware_get_by_index_message(
    const struct bramble_firmware_distribution_firmware_get_by_index *fields)
{
    return bramble_message_of(bramble_firmware_distribution_firmware_get_by_index_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_distribution_firmware_get_by_index_decode(
    struct bramble_view parameters,
    struct bramble_firmware_distribution_firmware_get_by_index *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_distribution_firmware_get_by_index_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Firmware Distribution Firmware Delete, opcode 0x8325: 2 octets or more of parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_FIRMWARE_DELETE_OPCODE 0x8325U
struct bramble_firmware_distribution_firmware_delete {
    uint16_t company_id;
    struct bramble_view version;
};
extern const struct bramble_message_type bramble_firmware_distribution_firmware_delete_type[];
extern const struct bramble_message_names bramble_firmware_distribution_firmware_delete_names;
static inline struct bramble_message bramble_firmware_distribution_firmware_delete_message(
    const struct bramble_firmware_distribution_firmware_delete *fields)
{
    return bramble_message_of(bramble_firmware_distribution_firmware_delete_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_distribution_firmware_delete_decode(
    struct bramble_view parameters,
    struct bramble_firmware_distribution_firmware_delete *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_distribution_firmware_delete_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Firmware Distribution Firmware Delete All, opcode 0x8326: no parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_FIRMWARE_DELETE_ALL_OPCODE 0x8326U
extern const struct bramble_message_type bramble_firmware_distribution_firmware_delete_all_type[];
extern const struct bramble_message_names bramble_firmware_distribution_firmware_delete_all_names;
static inline struct bramble_message bramble_firmware_distribution_firmware_delete_all_message(void)
{
    return bramble_message_of(bramble_firmware_distribution_firmware_delete_all_type, NULL);
}

/* Firmware Distribution Firmware Status, opcode 0x8327: 5 octets or more of parameters. */
#define BRAMBLE_FIRMWARE_DISTRIBUTION_FIRMWARE_STATUS_OPCODE 0x8327U
struct bramble_firmware_distribution_firmware_status {
    uint8_t status; /* enum bramble_firmware_distribution_result */
    uint16_t entry_count;
    uint16_t firmware_image_index; /* 0xFFFF: not there */

    bool has_firmware_id; /* whether the message has the fields below, up to the next blank line */
    uint16_t company_id;
    struct bramble_view version;
};
extern const struct bramble_message_type bramble_firmware_distribution_firmware_status_type[];
extern const struct bramble_message_names bramble_firmware_distribution_firmware_status_names;
static inline struct bramble_message bramble_firmware_distribution_firmware_status_message(
    const struct bramble_firmware_distribution_firmware_status *fields)
{
    return bramble_message_of(bramble_firmware_distribution_firmware_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_firmware_distribution_firmware_status_decode(
    struct bramble_view parameters,
    struct bramble_firmware_distribution_firmware_status *fields)
{
    return bramble_parameters_decode(
        bramble_firmware_distribution_firmware_status_type,
        parameters,
        fields,
        sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
