/* Made by src/message/generate.py from src/message/descriptions/remote_provisioning.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/remote_provisioning.h>

#include <stddef.h>

const struct bramble_message_type bramble_remote_provisioning_scan_capabilities_get_type = {
    0x804F, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field remote_provisioning_scan_capabilities_status_fields[] = {
    {offsetof(struct bramble_remote_provisioning_scan_capabilities_status, max_scanned_items),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_remote_provisioning_scan_capabilities_status, active_scan),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
};
static const struct bramble_range remote_provisioning_scan_capabilities_status_ranges[] = {
    {4, INT32_MAX},
    {0, 1},
};
_Static_assert(
    sizeof(struct bramble_remote_provisioning_scan_capabilities_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Scan Capabilities Status is too large");
const struct bramble_message_type bramble_remote_provisioning_scan_capabilities_status_type = {
    0x8050, sizeof(struct bramble_remote_provisioning_scan_capabilities_status), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    remote_provisioning_scan_capabilities_status_fields,
    remote_provisioning_scan_capabilities_status_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_remote_provisioning_scan_get_type = {
    0x8051, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field remote_provisioning_scan_start_fields[] = {
    {offsetof(struct bramble_remote_provisioning_scan_start, scanned_items_limit),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_remote_provisioning_scan_start, timeout), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_remote_provisioning_scan_start, has_uuid), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_remote_provisioning_scan_start, uuid), BRAMBLE_FIELD_OCTETS, 16, 1, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_range remote_provisioning_scan_start_ranges[] = {
    {1, INT32_MAX},
    {1, 1},
};
static const struct bramble_condition remote_provisioning_scan_start_conditions[] = {
    {2, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_remote_provisioning_scan_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Scan Start is too large");
const struct bramble_message_type bramble_remote_provisioning_scan_start_type = {
    0x8052, sizeof(struct bramble_remote_provisioning_scan_start), 2, 18,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    remote_provisioning_scan_start_fields,
    remote_provisioning_scan_start_ranges,
    remote_provisioning_scan_start_conditions,
    NULL};

const struct bramble_message_type bramble_remote_provisioning_scan_stop_type = {
    0x8053, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field remote_provisioning_scan_status_fields[] = {
    {offsetof(struct bramble_remote_provisioning_scan_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_remote_provisioning_scan_status, scanning_state), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_remote_provisioning_scan_status, scanned_items_limit),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_remote_provisioning_scan_status, timeout), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_remote_provisioning_scan_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Scan Status is too large");
const struct bramble_message_type bramble_remote_provisioning_scan_status_type = {
    0x8054, sizeof(struct bramble_remote_provisioning_scan_status), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    remote_provisioning_scan_status_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field remote_provisioning_scan_report_fields[] = {
    {offsetof(struct bramble_remote_provisioning_scan_report, rssi), BRAMBLE_FIELD_SIGNED, 8, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_remote_provisioning_scan_report, uuid), BRAMBLE_FIELD_OCTETS, 16, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_remote_provisioning_scan_report, oob_information), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_remote_provisioning_scan_report, has_uri_hash),
     BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_remote_provisioning_scan_report, uri_hash), BRAMBLE_FIELD_OCTETS, 4, 1, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_range remote_provisioning_scan_report_ranges[] = {
    {1, 1},
};
static const struct bramble_condition remote_provisioning_scan_report_conditions[] = {
    {3, 0, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_remote_provisioning_scan_report) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Scan Report is too large");
const struct bramble_message_type bramble_remote_provisioning_scan_report_type = {
    0x8055, sizeof(struct bramble_remote_provisioning_scan_report), 19, 23,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    remote_provisioning_scan_report_fields,
    remote_provisioning_scan_report_ranges,
    remote_provisioning_scan_report_conditions,
    NULL};

static const struct bramble_field remote_provisioning_extended_scan_start_fields[] = {
    {0, BRAMBLE_FIELD_LENGTH, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_remote_provisioning_extended_scan_start, ad_type_filter),
     BRAMBLE_FIELD_LIST, 0, 0, 0, 0, 0},
    {offsetof(struct bramble_remote_provisioning_extended_scan_start, has_device),
     BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_remote_provisioning_extended_scan_start, uuid),
     BRAMBLE_FIELD_OCTETS, 16, 1, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_remote_provisioning_extended_scan_start, timeout), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 1, 1},
};
static const struct bramble_range remote_provisioning_extended_scan_start_ranges[] = {
    {1, 21},
    {1, 1},
};
static const struct bramble_message_type *const remote_provisioning_extended_scan_start_items[] = {
    &bramble_item_u8_type,
};
_Static_assert(
    sizeof(struct bramble_remote_provisioning_extended_scan_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Extended Scan Start is too large");
const struct bramble_message_type bramble_remote_provisioning_extended_scan_start_type = {
    0x8056, sizeof(struct bramble_remote_provisioning_extended_scan_start), 1, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    remote_provisioning_extended_scan_start_fields,
    remote_provisioning_extended_scan_start_ranges,
    remote_provisioning_scan_start_conditions,
    remote_provisioning_extended_scan_start_items};

static const struct bramble_field remote_provisioning_extended_scan_report_fields[] = {
    {offsetof(struct bramble_remote_provisioning_extended_scan_report, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_remote_provisioning_extended_scan_report, uuid),
     BRAMBLE_FIELD_OCTETS, 16, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_remote_provisioning_extended_scan_report, has_data),
     BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_remote_provisioning_extended_scan_report, oob_information),
     BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_remote_provisioning_extended_scan_report, ad_structures),
     BRAMBLE_FIELD_REST, 0, 1, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_condition remote_provisioning_extended_scan_report_conditions[] = {
    {2, 0, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_remote_provisioning_extended_scan_report) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Extended Scan Report is too large");
const struct bramble_message_type bramble_remote_provisioning_extended_scan_report_type = {
    0x8057, sizeof(struct bramble_remote_provisioning_extended_scan_report), 17, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    remote_provisioning_extended_scan_report_fields,
    remote_provisioning_scan_report_ranges,
    remote_provisioning_extended_scan_report_conditions,
    NULL};

const struct bramble_message_type bramble_remote_provisioning_link_get_type = {
    0x8058, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field remote_provisioning_link_open_fields[] = {
    {offsetof(struct bramble_remote_provisioning_link_open, has_nppi), BRAMBLE_FIELD_PRESENCE, 1, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_remote_provisioning_link_open, nppi_procedure), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 1, 1},
    {offsetof(struct bramble_remote_provisioning_link_open, uuid), BRAMBLE_FIELD_OCTETS, 16, 2, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_remote_provisioning_link_open, has_timeout), BRAMBLE_FIELD_PRESENCE, 0, 2, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_remote_provisioning_link_open, timeout), BRAMBLE_FIELD_UNSIGNED, 8, 3, 1, 1, 1},
};
static const struct bramble_range remote_provisioning_link_open_ranges[] = {
    {0, 2},
    {1, 60},
    {1, 1},
    {0, 0},
};
static const struct bramble_condition remote_provisioning_link_open_conditions[] = {
    {0, 2, 1, 0},
    {0, 3, 1, 0},
    {3, 2, 1, 2},
};
_Static_assert(
    sizeof(struct bramble_remote_provisioning_link_open) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Link Open is too large");
const struct bramble_message_type bramble_remote_provisioning_link_open_type = {
    0x8059, sizeof(struct bramble_remote_provisioning_link_open), 0, 18,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    remote_provisioning_link_open_fields,
    remote_provisioning_link_open_ranges,
    remote_provisioning_link_open_conditions,
    NULL};

static const struct bramble_field remote_provisioning_link_close_fields[] = {
    {offsetof(struct bramble_remote_provisioning_link_close, reason), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 2, 1},
};
static const struct bramble_range remote_provisioning_link_close_ranges[] = {
    {0, 0},
    {2, 2},
};
_Static_assert(
    sizeof(struct bramble_remote_provisioning_link_close) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Link Close is too large");
const struct bramble_message_type bramble_remote_provisioning_link_close_type = {
    0x805A, sizeof(struct bramble_remote_provisioning_link_close), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    remote_provisioning_link_close_fields,
    remote_provisioning_link_close_ranges,
    NULL,
    NULL};

static const struct bramble_field remote_provisioning_link_status_fields[] = {
    {offsetof(struct bramble_remote_provisioning_link_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_remote_provisioning_link_status, rpr_state), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_remote_provisioning_link_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Link Status is too large");
const struct bramble_message_type bramble_remote_provisioning_link_status_type = {
    0x805B, sizeof(struct bramble_remote_provisioning_link_status), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    remote_provisioning_link_status_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field remote_provisioning_link_report_fields[] = {
    {offsetof(struct bramble_remote_provisioning_link_report, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_remote_provisioning_link_report, rpr_state), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_remote_provisioning_link_report, has_reason),
     BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_remote_provisioning_link_report, reason), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_remote_provisioning_link_report) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Link Report is too large");
const struct bramble_message_type bramble_remote_provisioning_link_report_type = {
    0x805C, sizeof(struct bramble_remote_provisioning_link_report), 2, 3,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    remote_provisioning_link_report_fields,
    remote_provisioning_scan_report_ranges,
    remote_provisioning_extended_scan_report_conditions,
    NULL};

static const struct bramble_field remote_provisioning_pdu_send_fields[] = {
    {offsetof(struct bramble_remote_provisioning_pdu_send, outbound_pdu_number), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_remote_provisioning_pdu_send, provisioning_pdu), BRAMBLE_FIELD_REST, 0, 0, 0, 1,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_range remote_provisioning_pdu_send_ranges[] = {
    {1, INT32_MAX},
};
_Static_assert(
    sizeof(struct bramble_remote_provisioning_pdu_send) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning PDU Send is too large");
const struct bramble_message_type bramble_remote_provisioning_pdu_send_type = {
    0x805D, sizeof(struct bramble_remote_provisioning_pdu_send), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    remote_provisioning_pdu_send_fields,
    remote_provisioning_pdu_send_ranges,
    NULL,
    NULL};

static const struct bramble_field remote_provisioning_pdu_outbound_report_fields[] = {
    {offsetof(struct bramble_remote_provisioning_pdu_outbound_report, outbound_pdu_number),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_remote_provisioning_pdu_outbound_report) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning PDU Outbound Report is too large");
const struct bramble_message_type bramble_remote_provisioning_pdu_outbound_report_type = {
    0x805E, sizeof(struct bramble_remote_provisioning_pdu_outbound_report), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    remote_provisioning_pdu_outbound_report_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field remote_provisioning_pdu_report_fields[] = {
    {offsetof(struct bramble_remote_provisioning_pdu_report, inbound_pdu_number),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_remote_provisioning_pdu_report, provisioning_pdu),
     BRAMBLE_FIELD_REST, 0, 0, 0, 1, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_remote_provisioning_pdu_report) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning PDU Report is too large");
const struct bramble_message_type bramble_remote_provisioning_pdu_report_type = {
    0x805F, sizeof(struct bramble_remote_provisioning_pdu_report), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    remote_provisioning_pdu_report_fields,
    remote_provisioning_pdu_send_ranges,
    NULL,
    NULL};
