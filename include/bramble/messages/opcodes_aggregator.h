/* Made by src/message/generate.py from src/message/descriptions/opcodes_aggregator.txt: do not edit. */
/* clang-format off */
/* Opcodes Aggregator (Mesh Protocol 1.1 section 4.3). Opcodes aggregator: several access messages to one
 * element in one. */
#ifndef BRAMBLE_MESSAGES_OPCODES_AGGREGATOR_H
#define BRAMBLE_MESSAGES_OPCODES_AGGREGATOR_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_OPCODES_AGGREGATOR_SERVER BRAMBLE_SIG_MODEL(0x0010)
#define BRAMBLE_MODEL_OPCODES_AGGREGATOR_CLIENT BRAMBLE_SIG_MODEL(0x0011)

enum bramble_opcodes_aggregator_result {
    BRAMBLE_OPCODES_AGGREGATOR_RESULT_SUCCESS = 0,
    BRAMBLE_OPCODES_AGGREGATOR_RESULT_INVALID_ADDRESS = 1,
    BRAMBLE_OPCODES_AGGREGATOR_RESULT_WRONG_ACCESS_KEY = 2,
    BRAMBLE_OPCODES_AGGREGATOR_RESULT_WRONG_OPCODE = 3,
    BRAMBLE_OPCODES_AGGREGATOR_RESULT_MESSAGE_NOT_UNDERSTOOD = 4,
    BRAMBLE_OPCODES_AGGREGATOR_RESULT_RESPONSE_OVERFLOW = 5
};

/* Opcodes Aggregator Item: 1 octets or more. A message with its length in front; an empty one stands for "no
 * answer". */
struct bramble_opcodes_aggregator_item {
    uint8_t length_format; /* 0: short, up to 127 octets; 1: long */
    struct bramble_view message;
};
extern const struct bramble_message_type bramble_opcodes_aggregator_item_type[];
extern const struct bramble_message_names bramble_opcodes_aggregator_item_names;

/* Opcodes Aggregator Sequence, opcode 0x8072: 2 octets or more of parameters. */
#define BRAMBLE_OPCODES_AGGREGATOR_SEQUENCE_OPCODE 0x8072U
struct bramble_opcodes_aggregator_sequence {
    uint16_t element_address; /* 1 to 0x7FFF */
    struct bramble_view items; /* items: bramble_opcodes_aggregator_item */
};
extern const struct bramble_message_type bramble_opcodes_aggregator_sequence_type[];
extern const struct bramble_message_names bramble_opcodes_aggregator_sequence_names;
static inline struct bramble_message bramble_opcodes_aggregator_sequence_message(
    const struct bramble_opcodes_aggregator_sequence *fields)
{
    return bramble_message_of(bramble_opcodes_aggregator_sequence_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_opcodes_aggregator_sequence_decode(
    struct bramble_view parameters,
    struct bramble_opcodes_aggregator_sequence *fields)
{
    return bramble_parameters_decode(bramble_opcodes_aggregator_sequence_type, parameters, fields, sizeof *fields);
}

/* Opcodes Aggregator Status, opcode 0x8073: 3 octets or more of parameters. */
#define BRAMBLE_OPCODES_AGGREGATOR_STATUS_OPCODE 0x8073U
struct bramble_opcodes_aggregator_status {
    uint8_t status; /* enum bramble_opcodes_aggregator_result */
    uint16_t element_address; /* 1 to 0x7FFF */
    struct bramble_view items; /* items: bramble_opcodes_aggregator_item */
};
extern const struct bramble_message_type bramble_opcodes_aggregator_status_type[];
extern const struct bramble_message_names bramble_opcodes_aggregator_status_names;
static inline struct bramble_message bramble_opcodes_aggregator_status_message(
    const struct bramble_opcodes_aggregator_status *fields)
{
    return bramble_message_of(bramble_opcodes_aggregator_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_opcodes_aggregator_status_decode(
    struct bramble_view parameters,
    struct bramble_opcodes_aggregator_status *fields)
{
    return bramble_parameters_decode(bramble_opcodes_aggregator_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
