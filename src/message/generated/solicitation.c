/* Made by src/message/generate.py from src/message/descriptions/solicitation.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/solicitation.h>

#include <stddef.h>

_Static_assert(
    sizeof(struct bramble_solicitation_pdu_rpl_items_clear) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Solicitation PDU RPL Items Clear is too large");
const struct bramble_message_type bramble_solicitation_pdu_rpl_items_clear_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x78}, {sizeof(struct bramble_solicitation_pdu_rpl_items_clear)},
    /* addresses */ {0x90}, {offsetof(struct bramble_solicitation_pdu_rpl_items_clear, addresses)}, {0x0A}, {0x00},
    {0x4E}, {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_solicitation_pdu_rpl_items_clear, addresses) + offsetof(struct bramble_unicast_address_range, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_solicitation_pdu_rpl_items_clear_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Solicitation PDU RPL Items Clear Unacknowledged is too large");
const struct bramble_message_type bramble_solicitation_pdu_rpl_items_clear_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x79},
    {sizeof(struct bramble_solicitation_pdu_rpl_items_clear_unacknowledged)},
    /* addresses */ {0x90}, {offsetof(struct bramble_solicitation_pdu_rpl_items_clear_unacknowledged, addresses)},
    {0x0A}, {0x00}, {0x4E}, {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_solicitation_pdu_rpl_items_clear_unacknowledged, addresses) + offsetof(struct bramble_unicast_address_range, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_solicitation_pdu_rpl_items_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Solicitation PDU RPL Items Status is too large");
const struct bramble_message_type bramble_solicitation_pdu_rpl_items_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x7A}, {sizeof(struct bramble_solicitation_pdu_rpl_items_status)},
    /* addresses */ {0x90}, {offsetof(struct bramble_solicitation_pdu_rpl_items_status, addresses)}, {0x0A}, {0x00},
    {0x4E}, {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_solicitation_pdu_rpl_items_status, addresses) + offsetof(struct bramble_unicast_address_range, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2},
    /* end */ {0x80},
};
