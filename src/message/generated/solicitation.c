/* Made by src/message/generate.py from src/message/descriptions/solicitation.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/solicitation.h>

#include <stddef.h>

static const struct bramble_field solicitation_pdu_rpl_items_clear_fields[] = {
    {offsetof(struct bramble_solicitation_pdu_rpl_items_clear, addresses), BRAMBLE_FIELD_STRUCT, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const solicitation_pdu_rpl_items_clear_items[] = {
    &bramble_unicast_address_range_type,
};
_Static_assert(
    sizeof(struct bramble_solicitation_pdu_rpl_items_clear) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Solicitation PDU RPL Items Clear is too large");
const struct bramble_message_type bramble_solicitation_pdu_rpl_items_clear_type = {
    0x8078, sizeof(struct bramble_solicitation_pdu_rpl_items_clear), 2, 3,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    solicitation_pdu_rpl_items_clear_fields,
    NULL,
    NULL,
    solicitation_pdu_rpl_items_clear_items};

_Static_assert(
    sizeof(struct bramble_solicitation_pdu_rpl_items_clear_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Solicitation PDU RPL Items Clear Unacknowledged is too large");
const struct bramble_message_type bramble_solicitation_pdu_rpl_items_clear_unacknowledged_type = {
    0x8079, sizeof(struct bramble_solicitation_pdu_rpl_items_clear_unacknowledged), 2, 3,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    solicitation_pdu_rpl_items_clear_fields,
    NULL,
    NULL,
    solicitation_pdu_rpl_items_clear_items};

_Static_assert(
    sizeof(struct bramble_solicitation_pdu_rpl_items_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Solicitation PDU RPL Items Status is too large");
const struct bramble_message_type bramble_solicitation_pdu_rpl_items_status_type = {
    0x807A, sizeof(struct bramble_solicitation_pdu_rpl_items_status), 2, 3,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    solicitation_pdu_rpl_items_clear_fields,
    NULL,
    NULL,
    solicitation_pdu_rpl_items_clear_items};
