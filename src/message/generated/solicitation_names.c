/* Made by src/message/generate.py from src/message/descriptions/solicitation.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/solicitation.h>

static const struct bramble_field_names solicitation_pdu_rpl_items_clear_field_names[] = {
    {"addresses", NULL, &bramble_unicast_address_range_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_solicitation_pdu_rpl_items_clear_names = {
    bramble_solicitation_pdu_rpl_items_clear_type,
    "Solicitation PDU RPL Items Clear", "solicitation",
    solicitation_pdu_rpl_items_clear_field_names, 1, 2, 3};

const struct bramble_message_names bramble_solicitation_pdu_rpl_items_clear_unacknowledged_names = {
    bramble_solicitation_pdu_rpl_items_clear_unacknowledged_type,
    "Solicitation PDU RPL Items Clear Unacknowledged", "solicitation",
    solicitation_pdu_rpl_items_clear_field_names, 1, 2, 3};

const struct bramble_message_names bramble_solicitation_pdu_rpl_items_status_names = {
    bramble_solicitation_pdu_rpl_items_status_type,
    "Solicitation PDU RPL Items Status", "solicitation",
    solicitation_pdu_rpl_items_clear_field_names, 1, 2, 3};
