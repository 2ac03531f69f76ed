/* Made by src/message/generate.py from src/message/descriptions/remote_provisioning.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/remote_provisioning.h>

const struct bramble_message_names bramble_remote_provisioning_scan_capabilities_get_names = {
    bramble_remote_provisioning_scan_capabilities_get_type,
    "Remote Provisioning Scan Capabilities Get", "remote_provisioning",
    NULL, 0, 0, 0};

static const struct bramble_field_names remote_provisioning_scan_capabilities_status_field_names[] = {
    {"max_scanned_items", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"active_scan", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_remote_provisioning_scan_capabilities_status_names = {
    bramble_remote_provisioning_scan_capabilities_status_type,
    "Remote Provisioning Scan Capabilities Status", "remote_provisioning",
    remote_provisioning_scan_capabilities_status_field_names, 2, 2, 2};

const struct bramble_message_names bramble_remote_provisioning_scan_get_names = {
    bramble_remote_provisioning_scan_get_type,
    "Remote Provisioning Scan Get", "remote_provisioning",
    NULL, 0, 0, 0};

static const struct bramble_field_names remote_provisioning_scan_start_field_names[] = {
    {"scanned_items_limit", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"timeout", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"uuid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_remote_provisioning_scan_start_names = {
    bramble_remote_provisioning_scan_start_type,
    "Remote Provisioning Scan Start", "remote_provisioning",
    remote_provisioning_scan_start_field_names, 4, 2, 18};

const struct bramble_message_names bramble_remote_provisioning_scan_stop_names = {
    bramble_remote_provisioning_scan_stop_type,
    "Remote Provisioning Scan Stop", "remote_provisioning",
    NULL, 0, 0, 0};

static const struct bramble_value_name remote_provisioning_status_values[] = {
    {0, "Success"},
    {1, "Scanning Cannot Start"},
    {2, "Invalid State"},
    {3, "Limited Resources"},
    {4, "Link Cannot Open"},
    {5, "Link Open Failed"},
    {6, "Link Closed by Device"},
    {7, "Link Closed by Server"},
    {8, "Link Closed by Client"},
    {9, "Link Closed as Cannot Receive PDU"},
    {10, "Link Closed as Cannot Send PDU"},
    {11, "Link Closed as Cannot Deliver PDU Report"},
    {12, "Link Closed as Cannot Deliver PDU Outbound Report"},
};
static const struct bramble_value_name remote_provisioning_scanning_values[] = {
    {0, "Idle"},
    {1, "Multiple Devices Scan"},
    {2, "Single Device Scan"},
};
static const struct bramble_field_names remote_provisioning_scan_status_field_names[] = {
    {"status", NULL, NULL, remote_provisioning_status_values, 13, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"scanning_state", NULL, NULL, remote_provisioning_scanning_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"scanned_items_limit", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"timeout", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_remote_provisioning_scan_status_names = {
    bramble_remote_provisioning_scan_status_type,
    "Remote Provisioning Scan Status", "remote_provisioning",
    remote_provisioning_scan_status_field_names, 4, 4, 4};

static const struct bramble_value_name oob_information_field_values[] = {
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
static const struct bramble_field_names remote_provisioning_scan_report_field_names[] = {
    {"rssi", "dBm", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"uuid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"oob_information", NULL, NULL, oob_information_field_values, 14, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"uri_hash", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_remote_provisioning_scan_report_names = {
    bramble_remote_provisioning_scan_report_type,
    "Remote Provisioning Scan Report", "remote_provisioning",
    remote_provisioning_scan_report_field_names, 5, 19, 23};

static const struct bramble_field_names remote_provisioning_extended_scan_start_field_names[] = {
    {"ad_type_filter_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"ad_type_filter", NULL, &bramble_item_u8_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"uuid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"timeout", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_remote_provisioning_extended_scan_start_names = {
    bramble_remote_provisioning_extended_scan_start_type,
    "Remote Provisioning Extended Scan Start", "remote_provisioning",
    remote_provisioning_extended_scan_start_field_names, 5, 1, 0xFFFF};

static const struct bramble_field_names remote_provisioning_extended_scan_report_field_names[] = {
    {"status", NULL, NULL, remote_provisioning_status_values, 13, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"uuid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"oob_information", NULL, NULL, oob_information_field_values, 14, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"ad_structures", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_remote_provisioning_extended_scan_report_names = {
    bramble_remote_provisioning_extended_scan_report_type,
    "Remote Provisioning Extended Scan Report", "remote_provisioning",
    remote_provisioning_extended_scan_report_field_names, 5, 17, 0xFFFF};

const struct bramble_message_names bramble_remote_provisioning_link_get_names = {
    bramble_remote_provisioning_link_get_type,
    "Remote Provisioning Link Get", "remote_provisioning",
    NULL, 0, 0, 0};

static const struct bramble_value_name node_provisioning_procedure_values[] = {
    {0, "Device Key Refresh"},
    {1, "Node Address Refresh"},
    {2, "Node Composition Refresh"},
};
static const struct bramble_field_names remote_provisioning_link_open_field_names[] = {
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"nppi_procedure", NULL, NULL, node_provisioning_procedure_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"uuid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"timeout", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_remote_provisioning_link_open_names = {
    bramble_remote_provisioning_link_open_type,
    "Remote Provisioning Link Open", "remote_provisioning",
    remote_provisioning_link_open_field_names, 5, 0, 18};

static const struct bramble_field_names remote_provisioning_link_close_field_names[] = {
    {"reason", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_remote_provisioning_link_close_names = {
    bramble_remote_provisioning_link_close_type,
    "Remote Provisioning Link Close", "remote_provisioning",
    remote_provisioning_link_close_field_names, 1, 1, 1};

static const struct bramble_value_name remote_provisioning_link_state_values[] = {
    {0, "Idle"},
    {1, "Link Opening"},
    {2, "Link Active"},
    {3, "Outbound Packet Transfer"},
    {4, "Link Closing"},
};
static const struct bramble_field_names remote_provisioning_link_status_field_names[] = {
    {"status", NULL, NULL, remote_provisioning_status_values, 13, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"rpr_state", NULL, NULL, remote_provisioning_link_state_values, 5, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_remote_provisioning_link_status_names = {
    bramble_remote_provisioning_link_status_type,
    "Remote Provisioning Link Status", "remote_provisioning",
    remote_provisioning_link_status_field_names, 2, 2, 2};

static const struct bramble_field_names remote_provisioning_link_report_field_names[] = {
    {"status", NULL, NULL, remote_provisioning_status_values, 13, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"rpr_state", NULL, NULL, remote_provisioning_link_state_values, 5, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"reason", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_remote_provisioning_link_report_names = {
    bramble_remote_provisioning_link_report_type,
    "Remote Provisioning Link Report", "remote_provisioning",
    remote_provisioning_link_report_field_names, 4, 2, 3};

static const struct bramble_field_names remote_provisioning_pdu_send_field_names[] = {
    {"outbound_pdu_number", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"provisioning_pdu", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_remote_provisioning_pdu_send_names = {
    bramble_remote_provisioning_pdu_send_type,
    "Remote Provisioning PDU Send", "remote_provisioning",
    remote_provisioning_pdu_send_field_names, 2, 2, 0xFFFF};

static const struct bramble_field_names remote_provisioning_pdu_outbound_report_field_names[] = {
    {"outbound_pdu_number", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_remote_provisioning_pdu_outbound_report_names = {
    bramble_remote_provisioning_pdu_outbound_report_type,
    "Remote Provisioning PDU Outbound Report", "remote_provisioning",
    remote_provisioning_pdu_outbound_report_field_names, 1, 1, 1};

static const struct bramble_field_names remote_provisioning_pdu_report_field_names[] = {
    {"inbound_pdu_number", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"provisioning_pdu", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_remote_provisioning_pdu_report_names = {
    bramble_remote_provisioning_pdu_report_type,
    "Remote Provisioning PDU Report", "remote_provisioning",
    remote_provisioning_pdu_report_field_names, 2, 2, 0xFFFF};
