/* Made by src/message/generate.py from src/message/descriptions/generic_provisioning.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/generic_provisioning.h>

static const struct bramble_field_names pb_adv_pdu_field_names[] = {
    {"link_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"transaction_number", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"generic_provisioning_pdu", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_pb_adv_pdu_names = {
    bramble_pb_adv_pdu_type,
    "PDU", "generic_provisioning",
    pb_adv_pdu_field_names, 3, 6, 29};

static const struct bramble_field_names pb_adv_transaction_start_field_names[] = {
    {"seg_n", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"total_length", "octets", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"fcs", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"data", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_pb_adv_transaction_start_names = {
    bramble_pb_adv_transaction_start_type,
    "Transaction Start", "generic_provisioning",
    pb_adv_transaction_start_field_names, 5, 5, 24};

const struct bramble_message_names bramble_pb_adv_transaction_acknowledgment_names = {
    bramble_pb_adv_transaction_acknowledgment_type,
    "Transaction Acknowledgment", "generic_provisioning",
    NULL, 0, 0, 0};

static const struct bramble_field_names pb_adv_transaction_continuation_field_names[] = {
    {"segment_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"data", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_pb_adv_transaction_continuation_names = {
    bramble_pb_adv_transaction_continuation_type,
    "Transaction Continuation", "generic_provisioning",
    pb_adv_transaction_continuation_field_names, 3, 2, 24};

static const struct bramble_field_names pb_adv_link_open_field_names[] = {
    {"device_uuid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_pb_adv_link_open_names = {
    bramble_pb_adv_link_open_type,
    "Link Open", "generic_provisioning",
    pb_adv_link_open_field_names, 1, 16, 16};

const struct bramble_message_names bramble_pb_adv_link_ack_names = {
    bramble_pb_adv_link_ack_type,
    "Link ACK", "generic_provisioning",
    NULL, 0, 0, 0};

static const struct bramble_value_name link_close_reason_values[] = {
    {0, "Success"},
    {1, "Timeout"},
    {2, "Fail"},
};
static const struct bramble_field_names pb_adv_link_close_field_names[] = {
    {"reason", NULL, NULL, link_close_reason_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_pb_adv_link_close_names = {
    bramble_pb_adv_link_close_type,
    "Link Close", "generic_provisioning",
    pb_adv_link_close_field_names, 1, 1, 1};
