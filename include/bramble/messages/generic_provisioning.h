/* Made by src/message/generate.py from src/message/descriptions/generic_provisioning.txt: do not edit. */
/* clang-format off */
/* Generic provisioning PDUs (Mesh Protocol 1.1 section 5.2 and 5.3). Generic provisioning: how provisioning
 * PDUs are cut up and links are opened on the advertising bearer. The two low bits of the first octet tell the
 * kind; where nothing else is in that octet, it stands as the opcode. */
#ifndef BRAMBLE_MESSAGES_GENERIC_PROVISIONING_H
#define BRAMBLE_MESSAGES_GENERIC_PROVISIONING_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

enum bramble_link_close_reason {
    BRAMBLE_LINK_CLOSE_REASON_SUCCESS = 0,
    BRAMBLE_LINK_CLOSE_REASON_TIMEOUT = 1,
    BRAMBLE_LINK_CLOSE_REASON_FAIL = 2
};

/* PDU: 6 to 29 octets. The AD data of PB-ADV. */
struct bramble_pb_adv_pdu {
    uint32_t link_id;
    uint8_t transaction_number; /* 00..7F from the provisioner, 80..FF from the device */
    struct bramble_view generic_provisioning_pdu; /* 1 to 0x18 octets */
};
extern const struct bramble_message_type bramble_pb_adv_pdu_type[];
extern const struct bramble_message_names bramble_pb_adv_pdu_names;

/* Transaction Start: 5 to 24 octets of parameters. */
struct bramble_pb_adv_transaction_start {
    uint8_t seg_n; /* number of the last segment */
    uint16_t total_length; /* 1 or more; octets */
    uint8_t fcs; /* over the whole provisioning PDU */
    struct bramble_view data; /* 1 to 0x14 octets */
};
extern const struct bramble_message_type bramble_pb_adv_transaction_start_type[];
extern const struct bramble_message_names bramble_pb_adv_transaction_start_names;
static inline struct bramble_message bramble_pb_adv_transaction_start_message(
    const struct bramble_pb_adv_transaction_start *fields)
{
    return bramble_message_of(bramble_pb_adv_transaction_start_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_pb_adv_transaction_start_decode(
    struct bramble_view parameters,
    struct bramble_pb_adv_transaction_start *fields)
{
    return bramble_parameters_decode(bramble_pb_adv_transaction_start_type, parameters, fields, sizeof *fields);
}

/* Transaction Acknowledgment, opcode 0x01: no parameters. */
#define BRAMBLE_PB_ADV_TRANSACTION_ACKNOWLEDGMENT_OPCODE 0x01U
extern const struct bramble_message_type bramble_pb_adv_transaction_acknowledgment_type[];
extern const struct bramble_message_names bramble_pb_adv_transaction_acknowledgment_names;
static inline struct bramble_message bramble_pb_adv_transaction_acknowledgment_message(void)
{
    return bramble_message_of(bramble_pb_adv_transaction_acknowledgment_type, NULL);
}

/* Transaction Continuation: 2 to 24 octets of parameters. */
struct bramble_pb_adv_transaction_continuation {
    uint8_t segment_index; /* 1 or more */
    struct bramble_view data; /* 1 to 0x17 octets */
};
extern const struct bramble_message_type bramble_pb_adv_transaction_continuation_type[];
extern const struct bramble_message_names bramble_pb_adv_transaction_continuation_names;
static inline struct bramble_message bramble_pb_adv_transaction_continuation_message(
    const struct bramble_pb_adv_transaction_continuation *fields)
{
    return bramble_message_of(bramble_pb_adv_transaction_continuation_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_pb_adv_transaction_continuation_decode(
    struct bramble_view parameters,
    struct bramble_pb_adv_transaction_continuation *fields)
{
    return bramble_parameters_decode(
        bramble_pb_adv_transaction_continuation_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Link Open, opcode 0x03: 16 octets of parameters. */
#define BRAMBLE_PB_ADV_LINK_OPEN_OPCODE 0x03U
struct bramble_pb_adv_link_open {
    uint8_t device_uuid[16];
};
extern const struct bramble_message_type bramble_pb_adv_link_open_type[];
extern const struct bramble_message_names bramble_pb_adv_link_open_names;
static inline struct bramble_message bramble_pb_adv_link_open_message(const struct bramble_pb_adv_link_open *fields)
{
    return bramble_message_of(bramble_pb_adv_link_open_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_pb_adv_link_open_decode(
    struct bramble_view parameters,
    struct bramble_pb_adv_link_open *fields)
{
    return bramble_parameters_decode(bramble_pb_adv_link_open_type, parameters, fields, sizeof *fields);
}

/* Link ACK, opcode 0x07: no parameters. */
#define BRAMBLE_PB_ADV_LINK_ACK_OPCODE 0x07U
extern const struct bramble_message_type bramble_pb_adv_link_ack_type[];
extern const struct bramble_message_names bramble_pb_adv_link_ack_names;
static inline struct bramble_message bramble_pb_adv_link_ack_message(void)
{
    return bramble_message_of(bramble_pb_adv_link_ack_type, NULL);
}

/* Link Close, opcode 0x0B: 1 octet of parameters. */
#define BRAMBLE_PB_ADV_LINK_CLOSE_OPCODE 0x0BU
struct bramble_pb_adv_link_close {
    uint8_t reason; /* enum bramble_link_close_reason */
};
extern const struct bramble_message_type bramble_pb_adv_link_close_type[];
extern const struct bramble_message_names bramble_pb_adv_link_close_names;
static inline struct bramble_message bramble_pb_adv_link_close_message(const struct bramble_pb_adv_link_close *fields)
{
    return bramble_message_of(bramble_pb_adv_link_close_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_pb_adv_link_close_decode(
    struct bramble_view parameters,
    struct bramble_pb_adv_link_close *fields)
{
    return bramble_parameters_decode(bramble_pb_adv_link_close_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
