/* Made by src/message/generate.py from src/message/descriptions/remote_provisioning.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/remote_provisioning.h>

#include <stddef.h>

const struct bramble_message_type bramble_remote_provisioning_scan_capabilities_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x4F}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_remote_provisioning_scan_capabilities_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Scan Capabilities Status is too large");
const struct bramble_message_type bramble_remote_provisioning_scan_capabilities_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x50}, {sizeof(struct bramble_remote_provisioning_scan_capabilities_status)},
    /* max_scanned_items */ {0x47}, {0xA4},
    /* active_scan */ {0x47}, {0x01},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_remote_provisioning_scan_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x51}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_remote_provisioning_scan_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Scan Start is too large");
const struct bramble_message_type bramble_remote_provisioning_scan_start_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x52}, {sizeof(struct bramble_remote_provisioning_scan_start)},
    /* scanned_items_limit */ {0x07},
    /* timeout */ {0x47}, {0xA1},
    /* has_uuid */ {0x87}, {0x02},
    /* uuid */ {0x81}, {0x10},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_remote_provisioning_scan_stop_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x53}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_remote_provisioning_scan_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Scan Status is too large");
const struct bramble_message_type bramble_remote_provisioning_scan_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x54}, {sizeof(struct bramble_remote_provisioning_scan_status)},
    /* status */ {0x07},
    /* scanning_state */ {0x07},
    /* scanned_items_limit */ {0x07},
    /* timeout */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_remote_provisioning_scan_report) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Scan Report is too large");
const struct bramble_message_type bramble_remote_provisioning_scan_report_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x55}, {sizeof(struct bramble_remote_provisioning_scan_report)},
    /* rssi */ {0x27},
    /* uuid */ {0x81}, {0x10},
    /* oob_information */ {0x0F},
    /* has_uri_hash */ {0x87}, {0x02},
    /* uri_hash */ {0x81}, {0x04},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_remote_provisioning_extended_scan_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Extended Scan Start is too large");
const struct bramble_message_type bramble_remote_provisioning_extended_scan_start_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x56}, {sizeof(struct bramble_remote_provisioning_extended_scan_start)},
    /* ad_type_filter_count */ {0x8A}, {0x07}, {0x00}, {0x01},
    {offsetof(struct bramble_remote_provisioning_extended_scan_start, ad_type_filter) + offsetof(struct bramble_view, size)},
    /* ad_type_filter */ {0xA5}, {0x04}, {0x18}, {sizeof(struct bramble_item_u8)}, {0x07}, {0x80},
    /* has_device */ {0x87}, {0x06},
    /* uuid */ {0x81}, {0x10},
    /* timeout */ {0x47}, {0xC1}, {0x01}, {0x15},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_remote_provisioning_extended_scan_report) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Extended Scan Report is too large");
const struct bramble_message_type bramble_remote_provisioning_extended_scan_report_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x57}, {sizeof(struct bramble_remote_provisioning_extended_scan_report)},
    /* status */ {0x07},
    /* uuid */ {0x81}, {0x10},
    /* has_data */ {0x87}, {0x02},
    /* oob_information */ {0x0F},
    /* ad_structures */ {0x83},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_remote_provisioning_link_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x58}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_remote_provisioning_link_open) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Link Open is too large");
const struct bramble_message_type bramble_remote_provisioning_link_open_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x59}, {sizeof(struct bramble_remote_provisioning_link_open)},
    /* has_nppi */ {0x88}, {0x03}, {0x01},
    /* nppi_procedure */ {0x47}, {0x02},
    /* uuid */ {0x89}, {0x0D}, {offsetof(struct bramble_remote_provisioning_link_open, has_nppi)}, {0x00}, {0x00},
    {0x8E}, {offsetof(struct bramble_remote_provisioning_link_open, uuid)}, {0x81}, {0x10},
    /* has_timeout */ {0x87}, {0x04},
    /* timeout */ {0x47}, {0xC1}, {0x01}, {0x3C},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_remote_provisioning_link_close) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Link Close is too large");
const struct bramble_message_type bramble_remote_provisioning_link_close_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x5A}, {sizeof(struct bramble_remote_provisioning_link_close)},
    /* reason */ {0x47}, {0xC2}, {0x00}, {0x00}, {0x02}, {0x02},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_remote_provisioning_link_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Link Status is too large");
const struct bramble_message_type bramble_remote_provisioning_link_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x5B}, {sizeof(struct bramble_remote_provisioning_link_status)},
    /* status */ {0x07},
    /* rpr_state */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_remote_provisioning_link_report) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning Link Report is too large");
const struct bramble_message_type bramble_remote_provisioning_link_report_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x5C}, {sizeof(struct bramble_remote_provisioning_link_report)},
    /* status */ {0x07},
    /* rpr_state */ {0x07},
    /* has_reason */ {0x87}, {0x01},
    /* reason */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_remote_provisioning_pdu_send) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning PDU Send is too large");
const struct bramble_message_type bramble_remote_provisioning_pdu_send_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x5D}, {sizeof(struct bramble_remote_provisioning_pdu_send)},
    /* outbound_pdu_number */ {0x07},
    /* provisioning_pdu */ {0xC3}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_remote_provisioning_pdu_outbound_report) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning PDU Outbound Report is too large");
const struct bramble_message_type bramble_remote_provisioning_pdu_outbound_report_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x5E}, {sizeof(struct bramble_remote_provisioning_pdu_outbound_report)},
    /* outbound_pdu_number */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_remote_provisioning_pdu_report) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Remote Provisioning PDU Report is too large");
const struct bramble_message_type bramble_remote_provisioning_pdu_report_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x5F}, {sizeof(struct bramble_remote_provisioning_pdu_report)},
    /* inbound_pdu_number */ {0x07},
    /* provisioning_pdu */ {0xC3}, {0xA1},
    /* end */ {0x80},
};
