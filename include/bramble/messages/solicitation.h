/* Made by src/message/generate.py from src/message/descriptions/solicitation.txt: do not edit. */
/* clang-format off */
/* Solicitation PDU RPL Configuration (Mesh Protocol 1.1 section 4.3). Solicitation PDU RPL configuration:
 * forgetting the sequence numbers of solicitations heard. */
#ifndef BRAMBLE_MESSAGES_SOLICITATION_H
#define BRAMBLE_MESSAGES_SOLICITATION_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_SOLICITATION_PDU_RPL_CONFIGURATION_SERVER BRAMBLE_SIG_MODEL(0x0014)
#define BRAMBLE_MODEL_SOLICITATION_PDU_RPL_CONFIGURATION_CLIENT BRAMBLE_SIG_MODEL(0x0015)

/* Solicitation PDU RPL Items Clear, opcode 0x8078: 2 to 3 octets of parameters. */
#define BRAMBLE_SOLICITATION_PDU_RPL_ITEMS_CLEAR_OPCODE 0x8078U
struct bramble_solicitation_pdu_rpl_items_clear {
    struct bramble_unicast_address_range addresses;
};
extern const struct bramble_message_type bramble_solicitation_pdu_rpl_items_clear_type[];
extern const struct bramble_message_names bramble_solicitation_pdu_rpl_items_clear_names;
static inline struct bramble_message bramble_solicitation_pdu_rpl_items_clear_message(
    const struct bramble_solicitation_pdu_rpl_items_clear *fields)
{
    return bramble_message_of(bramble_solicitation_pdu_rpl_items_clear_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_solicitation_pdu_rpl_items_clear_decode(
    struct bramble_view parameters,
    struct bramble_solicitation_pdu_rpl_items_clear *fields)
{
    return bramble_parameters_decode(
        bramble_solicitation_pdu_rpl_items_clear_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Solicitation PDU RPL Items Clear Unacknowledged, opcode 0x8079: 2 to 3 octets of parameters. */
#define BRAMBLE_SOLICITATION_PDU_RPL_ITEMS_CLEAR_UNACKNOWLEDGED_OPCODE 0x8079U
struct bramble_solicitation_pdu_rpl_items_clear_unacknowledged {
    struct bramble_unicast_address_range addresses;
};
extern const struct bramble_message_type bramble_solicitation_pdu_rpl_items_clear_unacknowledged_type[];
extern const struct bramble_message_names bramble_solicitation_pdu_rpl_items_clear_unacknowledged_names;
static inline struct bramble_message bramble_solicitation_pdu_rpl_items_clear_unacknowledged_message(
    const struct bramble_solicitation_pdu_rpl_items_clear_unacknowledged *fields)
{
    return bramble_message_of(bramble_solicitation_pdu_rpl_items_clear_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_solicitation_pdu_rpl_items_clear_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_solicitation_pdu_rpl_items_clear_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_solicitation_pdu_rpl_items_clear_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Solicitation PDU RPL Items Status, opcode 0x807A: 2 to 3 octets of parameters. */
#define BRAMBLE_SOLICITATION_PDU_RPL_ITEMS_STATUS_OPCODE 0x807AU
struct bramble_solicitation_pdu_rpl_items_status {
    struct bramble_unicast_address_range addresses;
};
extern const struct bramble_message_type bramble_solicitation_pdu_rpl_items_status_type[];
extern const struct bramble_message_names bramble_solicitation_pdu_rpl_items_status_names;
static inline struct bramble_message bramble_solicitation_pdu_rpl_items_status_message(
    const struct bramble_solicitation_pdu_rpl_items_status *fields)
{
    return bramble_message_of(bramble_solicitation_pdu_rpl_items_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_solicitation_pdu_rpl_items_status_decode(
    struct bramble_view parameters,
    struct bramble_solicitation_pdu_rpl_items_status *fields)
{
    return bramble_parameters_decode(
        bramble_solicitation_pdu_rpl_items_status_type,
        parameters,
        fields,
        sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
