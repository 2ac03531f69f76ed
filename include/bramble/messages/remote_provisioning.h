/* Made by src/message/generate.py from src/message/descriptions/remote_provisioning.txt: do not edit. */
/* clang-format off */
/* Remote Provisioning (Mesh Protocol 1.1 section 4.3.4). Remote provisioning: a node scans for devices and
 * carries provisioning PDUs for a provisioner out of radio range. */
#ifndef BRAMBLE_MESSAGES_REMOTE_PROVISIONING_H
#define BRAMBLE_MESSAGES_REMOTE_PROVISIONING_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_REMOTE_PROVISIONING_SERVER BRAMBLE_SIG_MODEL(0x0004)
#define BRAMBLE_MODEL_REMOTE_PROVISIONING_CLIENT BRAMBLE_SIG_MODEL(0x0005)

enum bramble_remote_provisioning_status {
    BRAMBLE_REMOTE_PROVISIONING_STATUS_SUCCESS = 0,
    BRAMBLE_REMOTE_PROVISIONING_STATUS_SCANNING_CANNOT_START = 1,
    BRAMBLE_REMOTE_PROVISIONING_STATUS_INVALID_STATE = 2,
    BRAMBLE_REMOTE_PROVISIONING_STATUS_LIMITED_RESOURCES = 3,
    BRAMBLE_REMOTE_PROVISIONING_STATUS_LINK_CANNOT_OPEN = 4,
    BRAMBLE_REMOTE_PROVISIONING_STATUS_LINK_OPEN_FAILED = 5,
    BRAMBLE_REMOTE_PROVISIONING_STATUS_LINK_CLOSED_BY_DEVICE = 6,
    BRAMBLE_REMOTE_PROVISIONING_STATUS_LINK_CLOSED_BY_SERVER = 7,
    BRAMBLE_REMOTE_PROVISIONING_STATUS_LINK_CLOSED_BY_CLIENT = 8,
    BRAMBLE_REMOTE_PROVISIONING_STATUS_LINK_CLOSED_AS_CANNOT_RECEIVE_PDU = 9,
    BRAMBLE_REMOTE_PROVISIONING_STATUS_LINK_CLOSED_AS_CANNOT_SEND_PDU = 0x0A,
    BRAMBLE_REMOTE_PROVISIONING_STATUS_LINK_CLOSED_AS_CANNOT_DELIVER_PDU_REPORT = 0x0B,
    BRAMBLE_REMOTE_PROVISIONING_STATUS_LINK_CLOSED_AS_CANNOT_DELIVER_PDU_OUTBOUND_REPORT = 0x0C
};

enum bramble_remote_provisioning_scanning {
    BRAMBLE_REMOTE_PROVISIONING_SCANNING_IDLE = 0,
    BRAMBLE_REMOTE_PROVISIONING_SCANNING_MULTIPLE_DEVICES_SCAN = 1,
    BRAMBLE_REMOTE_PROVISIONING_SCANNING_SINGLE_DEVICE_SCAN = 2
};

enum bramble_remote_provisioning_link_state {
    BRAMBLE_REMOTE_PROVISIONING_LINK_STATE_IDLE = 0,
    BRAMBLE_REMOTE_PROVISIONING_LINK_STATE_LINK_OPENING = 1,
    BRAMBLE_REMOTE_PROVISIONING_LINK_STATE_LINK_ACTIVE = 2,
    BRAMBLE_REMOTE_PROVISIONING_LINK_STATE_OUTBOUND_PACKET_TRANSFER = 3,
    BRAMBLE_REMOTE_PROVISIONING_LINK_STATE_LINK_CLOSING = 4
};

/* As in the unprovisioned device beacon. */
enum bramble_oob_information_field {
    BRAMBLE_OOB_INFORMATION_FIELD_OTHER = 1 << 0,
    BRAMBLE_OOB_INFORMATION_FIELD_URI = 1 << 1,
    BRAMBLE_OOB_INFORMATION_FIELD_2D_CODE = 1 << 2,
    BRAMBLE_OOB_INFORMATION_FIELD_BAR_CODE = 1 << 3,
    BRAMBLE_OOB_INFORMATION_FIELD_NFC = 1 << 4,
    BRAMBLE_OOB_INFORMATION_FIELD_NUMBER = 1 << 5,
    BRAMBLE_OOB_INFORMATION_FIELD_STRING = 1 << 6,
    BRAMBLE_OOB_INFORMATION_FIELD_CERTIFICATE = 1 << 7,
    BRAMBLE_OOB_INFORMATION_FIELD_RECORDS = 1 << 8,
    BRAMBLE_OOB_INFORMATION_FIELD_ON_BOX = 1 << 11,
    BRAMBLE_OOB_INFORMATION_FIELD_INSIDE_BOX = 1 << 12,
    BRAMBLE_OOB_INFORMATION_FIELD_ON_PAPER = 1 << 13,
    BRAMBLE_OOB_INFORMATION_FIELD_IN_MANUAL = 1 << 14,
    BRAMBLE_OOB_INFORMATION_FIELD_ON_DEVICE = 1 << 15
};

enum bramble_node_provisioning_procedure {
    BRAMBLE_NODE_PROVISIONING_PROCEDURE_DEVICE_KEY_REFRESH = 0,
    BRAMBLE_NODE_PROVISIONING_PROCEDURE_NODE_ADDRESS_REFRESH = 1,
    BRAMBLE_NODE_PROVISIONING_PROCEDURE_NODE_COMPOSITION_REFRESH = 2
};

/* Remote Provisioning Scan Capabilities Get, opcode 0x804F: no parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_SCAN_CAPABILITIES_GET_OPCODE 0x804FU
extern const struct bramble_message_type bramble_remote_provisioning_scan_capabilities_get_type[];
extern const struct bramble_message_names bramble_remote_provisioning_scan_capabilities_get_names;
static inline struct bramble_message bramble_remote_provisioning_scan_capabilities_get_message(void)
{
    return bramble_message_of(bramble_remote_provisioning_scan_capabilities_get_type, NULL);
}

/* Remote Provisioning Scan Capabilities Status, opcode 0x8050: 2 octets of parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_SCAN_CAPABILITIES_STATUS_OPCODE 0x8050U
struct bramble_remote_provisioning_scan_capabilities_status {
    uint8_t max_scanned_items; /* 4 or more */
    uint8_t active_scan; /* 0 to 1 */
};
extern const struct bramble_message_type bramble_remote_provisioning_scan_capabilities_status_type[];
extern const struct bramble_message_names bramble_remote_provisioning_scan_capabilities_status_names;
static inline struct bramble_message bramble_remote_provisioning_scan_capabilities_status_message(
    const struct bramble_remote_provisioning_scan_capabilities_status *fields)
{
    return bramble_message_of(bramble_remote_provisioning_scan_capabilities_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_remote_provisioning_scan_capabilities_status_decode(
    struct bramble_view parameters,
    struct bramble_remote_provisioning_scan_capabilities_status *fields)
{
    return bramble_parameters_decode(
        bramble_remote_provisioning_scan_capabilities_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Remote Provisioning Scan Get, opcode 0x8051: no parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_SCAN_GET_OPCODE 0x8051U
extern const struct bramble_message_type bramble_remote_provisioning_scan_get_type[];
extern const struct bramble_message_names bramble_remote_provisioning_scan_get_names;
static inline struct bramble_message bramble_remote_provisioning_scan_get_message(void)
{
    return bramble_message_of(bramble_remote_provisioning_scan_get_type, NULL);
}

/* Remote Provisioning Scan Start, opcode 0x8052: 2 to 18 octets of parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_SCAN_START_OPCODE 0x8052U
struct bramble_remote_provisioning_scan_start {
    uint8_t scanned_items_limit; /* 0: as many as the server can */
    uint8_t timeout; /* 1 or more; s */

    bool has_uuid; /* whether the message has the fields below, up to the next blank line */
    uint8_t uuid[16];
};
extern const struct bramble_message_type bramble_remote_provisioning_scan_start_type[];
extern const struct bramble_message_names bramble_remote_provisioning_scan_start_names;
static inline struct bramble_message bramble_remote_provisioning_scan_start_message(
    const struct bramble_remote_provisioning_scan_start *fields)
{
    return bramble_message_of(bramble_remote_provisioning_scan_start_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_remote_provisioning_scan_start_decode(
    struct bramble_view parameters,
    struct bramble_remote_provisioning_scan_start *fields)
{
    return bramble_parameters_decode(bramble_remote_provisioning_scan_start_type, parameters, fields, sizeof *fields);
}

/* Remote Provisioning Scan Stop, opcode 0x8053: no parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_SCAN_STOP_OPCODE 0x8053U
extern const struct bramble_message_type bramble_remote_provisioning_scan_stop_type[];
extern const struct bramble_message_names bramble_remote_provisioning_scan_stop_names;
static inline struct bramble_message bramble_remote_provisioning_scan_stop_message(void)
{
    return bramble_message_of(bramble_remote_provisioning_scan_stop_type, NULL);
}

/* Remote Provisioning Scan Status, opcode 0x8054: 4 octets of parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_SCAN_STATUS_OPCODE 0x8054U
struct bramble_remote_provisioning_scan_status {
    uint8_t status; /* enum bramble_remote_provisioning_status */
    uint8_t scanning_state; /* enum bramble_remote_provisioning_scanning */
    uint8_t scanned_items_limit;
    uint8_t timeout; /* s */
};
extern const struct bramble_message_type bramble_remote_provisioning_scan_status_type[];
extern const struct bramble_message_names bramble_remote_provisioning_scan_status_names;
static inline struct bramble_message bramble_remote_provisioning_scan_status_message(
    const struct bramble_remote_provisioning_scan_status *fields)
{
    return bramble_message_of(bramble_remote_provisioning_scan_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_remote_provisioning_scan_status_decode(
    struct bramble_view parameters,
    struct bramble_remote_provisioning_scan_status *fields)
{
    return bramble_parameters_decode(
        bramble_remote_provisioning_scan_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Remote Provisioning Scan Report, opcode 0x8055: 19 to 23 octets of parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_SCAN_REPORT_OPCODE 0x8055U
struct bramble_remote_provisioning_scan_report {
    int8_t rssi; /* dBm */
    uint8_t uuid[16];
    uint16_t oob_information; /* bits bramble_oob_information_field */

    bool has_uri_hash; /* whether the message has the fields below, up to the next blank line */
    uint8_t uri_hash[4];
};
extern const struct bramble_message_type bramble_remote_provisioning_scan_report_type[];
extern const struct bramble_message_names bramble_remote_provisioning_scan_report_names;
static inline struct bramble_message bramble_remote_provisioning_scan_report_message(
    const struct bramble_remote_provisioning_scan_report *fields)
{
    return bramble_message_of(bramble_remote_provisioning_scan_report_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_remote_provisioning_scan_report_decode(
    struct bramble_view parameters,
    struct bramble_remote_provisioning_scan_report *fields)
{
    return bramble_parameters_decode(
        bramble_remote_provisioning_scan_report_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Remote Provisioning Extended Scan Start, opcode 0x8056: 1 octets or more of parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_EXTENDED_SCAN_START_OPCODE 0x8056U
struct bramble_remote_provisioning_extended_scan_start {
    struct bramble_view ad_type_filter; /* items: bramble_item_u8 */

    bool has_device; /* whether the message has the fields below, up to the next blank line */
    uint8_t uuid[16];
    uint8_t timeout; /* 1 to 0x15; s */
};
extern const struct bramble_message_type bramble_remote_provisioning_extended_scan_start_type[];
extern const struct bramble_message_names bramble_remote_provisioning_extended_scan_start_names;
static inline struct bramble_message bramble_remote_provisioning_extended_scan_start_message(
    const struct bramble_remote_provisioning_extended_scan_start *fields)
{
    return bramble_message_of(bramble_remote_provisioning_extended_scan_start_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_remote_provisioning_extended_scan_start_decode(
    struct bramble_view parameters,
    struct bramble_remote_provisioning_extended_scan_start *fields)
{
    return bramble_parameters_decode(
        bramble_remote_provisioning_extended_scan_start_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Remote Provisioning Extended Scan Report, opcode 0x8057: 17 octets or more of parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_EXTENDED_SCAN_REPORT_OPCODE 0x8057U
struct bramble_remote_provisioning_extended_scan_report {
    uint8_t status; /* enum bramble_remote_provisioning_status */
    uint8_t uuid[16];

    bool has_data; /* whether the message has the fields below, up to the next blank line */
    uint16_t oob_information; /* bits bramble_oob_information_field */
    struct bramble_view ad_structures;
};
extern const struct bramble_message_type bramble_remote_provisioning_extended_scan_report_type[];
extern const struct bramble_message_names bramble_remote_provisioning_extended_scan_report_names;
static inline struct bramble_message bramble_remote_provisioning_extended_scan_report_message(
    const struct bramble_remote_provisioning_extended_scan_report *fields)
{
    return bramble_message_of(bramble_remote_provisioning_extended_scan_report_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_remote_provisioning_extended_scan_report_decode(
    struct bramble_view parameters,
    struct bramble_remote_provisioning_extended_scan_report *fields)
{
    return bramble_parameters_decode(
        bramble_remote_provisioning_extended_scan_report_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Remote Provisioning Link Get, opcode 0x8058: no parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_LINK_GET_OPCODE 0x8058U
extern const struct bramble_message_type bramble_remote_provisioning_link_get_type[];
extern const struct bramble_message_names bramble_remote_provisioning_link_get_names;
static inline struct bramble_message bramble_remote_provisioning_link_get_message(void)
{
    return bramble_message_of(bramble_remote_provisioning_link_get_type, NULL);
}

/* Remote Provisioning Link Open, opcode 0x8059: 0 to 18 octets of parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_LINK_OPEN_OPCODE 0x8059U
struct bramble_remote_provisioning_link_open {
    bool has_nppi; /* whether the message has the fields below, up to the next blank line */
    uint8_t nppi_procedure; /* enum bramble_node_provisioning_procedure */
    uint8_t uuid[16];

    bool has_timeout; /* whether the message has the fields below, up to the next blank line */
    uint8_t timeout; /* 1 to 0x3C; s */
};
extern const struct bramble_message_type bramble_remote_provisioning_link_open_type[];
extern const struct bramble_message_names bramble_remote_provisioning_link_open_names;
static inline struct bramble_message bramble_remote_provisioning_link_open_message(
    const struct bramble_remote_provisioning_link_open *fields)
{
    return bramble_message_of(bramble_remote_provisioning_link_open_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_remote_provisioning_link_open_decode(
    struct bramble_view parameters,
    struct bramble_remote_provisioning_link_open *fields)
{
    return bramble_parameters_decode(bramble_remote_provisioning_link_open_type, parameters, fields, sizeof *fields);
}

/* Remote Provisioning Link Close, opcode 0x805A: 1 octet of parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_LINK_CLOSE_OPCODE 0x805AU
struct bramble_remote_provisioning_link_close {
    uint8_t reason; /* 0, 2; 0: success, 2: fail */
};
extern const struct bramble_message_type bramble_remote_provisioning_link_close_type[];
extern const struct bramble_message_names bramble_remote_provisioning_link_close_names;
static inline struct bramble_message bramble_remote_provisioning_link_close_message(
    const struct bramble_remote_provisioning_link_close *fields)
{
    return bramble_message_of(bramble_remote_provisioning_link_close_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_remote_provisioning_link_close_decode(
    struct bramble_view parameters,
    struct bramble_remote_provisioning_link_close *fields)
{
    return bramble_parameters_decode(bramble_remote_provisioning_link_close_type, parameters, fields, sizeof *fields);
}

/* Remote Provisioning Link Status, opcode 0x805B: 2 octets of parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_LINK_STATUS_OPCODE 0x805BU
struct bramble_remote_provisioning_link_status {
    uint8_t status; /* enum bramble_remote_provisioning_status */
    uint8_t rpr_state; /* enum bramble_remote_provisioning_link_state */
};
extern const struct bramble_message_type bramble_remote_provisioning_link_status_type[];
extern const struct bramble_message_names bramble_remote_provisioning_link_status_names;
static inline struct bramble_message bramble_remote_provisioning_link_status_message(
    const struct bramble_remote_provisioning_link_status *fields)
{
    return bramble_message_of(bramble_remote_provisioning_link_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_remote_provisioning_link_status_decode(
    struct bramble_view parameters,
    struct bramble_remote_provisioning_link_status *fields)
{
    return bramble_parameters_decode(
        bramble_remote_provisioning_link_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Remote Provisioning Link Report, opcode 0x805C: 2 to 3 octets of parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_LINK_REPORT_OPCODE 0x805CU
struct bramble_remote_provisioning_link_report {
    uint8_t status; /* enum bramble_remote_provisioning_status */
    uint8_t rpr_state; /* enum bramble_remote_provisioning_link_state */

    bool has_reason; /* whether the message has the fields below, up to the next blank line */
    uint8_t reason;
};
extern const struct bramble_message_type bramble_remote_provisioning_link_report_type[];
extern const struct bramble_message_names bramble_remote_provisioning_link_report_names;
static inline struct bramble_message bramble_remote_provisioning_link_report_message(
    const struct bramble_remote_provisioning_link_report *fields)
{
    return bramble_message_of(bramble_remote_provisioning_link_report_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_remote_provisioning_link_report_decode(
    struct bramble_view parameters,
    struct bramble_remote_provisioning_link_report *fields)
{
    return bramble_parameters_decode(
        bramble_remote_provisioning_link_report_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Remote Provisioning PDU Send, opcode 0x805D: 2 octets or more of parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_PDU_SEND_OPCODE 0x805DU
struct bramble_remote_provisioning_pdu_send {
    uint8_t outbound_pdu_number;
    struct bramble_view provisioning_pdu; /* 1 or more octets */
};
extern const struct bramble_message_type bramble_remote_provisioning_pdu_send_type[];
extern const struct bramble_message_names bramble_remote_provisioning_pdu_send_names;
static inline struct bramble_message bramble_remote_provisioning_pdu_send_message(
    const struct bramble_remote_provisioning_pdu_send *fields)
{
    return bramble_message_of(bramble_remote_provisioning_pdu_send_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_remote_provisioning_pdu_send_decode(
    struct bramble_view parameters,
    struct bramble_remote_provisioning_pdu_send *fields)
{
    return bramble_parameters_decode(bramble_remote_provisioning_pdu_send_type, parameters, fields, sizeof *fields);
}

/* Remote Provisioning PDU Outbound Report, opcode 0x805E: 1 octet of parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_PDU_OUTBOUND_REPORT_OPCODE 0x805EU
struct bramble_remote_provisioning_pdu_outbound_report {
    uint8_t outbound_pdu_number;
};
extern const struct bramble_message_type bramble_remote_provisioning_pdu_outbound_report_type[];
extern const struct bramble_message_names bramble_remote_provisioning_pdu_outbound_report_names;
static inline struct bramble_message bramble_remote_provisioning_pdu_outbound_report_message(
    const struct bramble_remote_provisioning_pdu_outbound_report *fields)
{
    return bramble_message_of(bramble_remote_provisioning_pdu_outbound_report_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_remote_provisioning_pdu_outbound_report_decode(
    struct bramble_view parameters,
    struct bramble_remote_provisioning_pdu_outbound_report *fields)
{
    return bramble_parameters_decode(
        bramble_remote_provisioning_pdu_outbound_report_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Remote Provisioning PDU Report, opcode 0x805F: 2 octets or more of parameters. */
#define BRAMBLE_REMOTE_PROVISIONING_PDU_REPORT_OPCODE 0x805FU
struct bramble_remote_provisioning_pdu_report {
    uint8_t inbound_pdu_number;
    struct bramble_view provisioning_pdu; /* 1 or more octets */
};
extern const struct bramble_message_type bramble_remote_provisioning_pdu_report_type[];
extern const struct bramble_message_names bramble_remote_provisioning_pdu_report_names;
static inline struct bramble_message bramble_remote_provisioning_pdu_report_message(
    const struct bramble_remote_provisioning_pdu_report *fields)
{
    return bramble_message_of(bramble_remote_provisioning_pdu_report_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_remote_provisioning_pdu_report_decode(
    struct bramble_view parameters,
    struct bramble_remote_provisioning_pdu_report *fields)
{
    return bramble_parameters_decode(bramble_remote_provisioning_pdu_report_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
