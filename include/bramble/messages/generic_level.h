/* Made by src/message/generate.py from src/message/descriptions/generic_level.txt: do not edit. */
/* clang-format off */
/* Generic Level (Mesh Model 1.1 section 3.2). Generic Level: a state of 16 bits with sign, set, changed by a
 * difference, or kept moving. */
#ifndef BRAMBLE_MESSAGES_GENERIC_LEVEL_H
#define BRAMBLE_MESSAGES_GENERIC_LEVEL_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_GENERIC_LEVEL_SERVER BRAMBLE_SIG_MODEL(0x1002)
#define BRAMBLE_MODEL_GENERIC_LEVEL_CLIENT BRAMBLE_SIG_MODEL(0x1003)

/* Generic Level Get, opcode 0x8205: no parameters. */
#define BRAMBLE_GENERIC_LEVEL_GET_OPCODE 0x8205U
extern const struct bramble_message_type bramble_generic_level_get_type[];
extern const struct bramble_message_names bramble_generic_level_get_names;
static inline struct bramble_message bramble_generic_level_get_message(void)
{
    return bramble_message_of(bramble_generic_level_get_type, NULL);
}

/* Generic Level Set, opcode 0x8206: 3 to 5 octets of parameters. */
#define BRAMBLE_GENERIC_LEVEL_SET_OPCODE 0x8206U
struct bramble_generic_level_set {
    int16_t level;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_generic_level_set_type[];
extern const struct bramble_message_names bramble_generic_level_set_names;
static inline struct bramble_message bramble_generic_level_set_message(const struct bramble_generic_level_set *fields)
{
    return bramble_message_of(bramble_generic_level_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_level_set_decode(
    struct bramble_view parameters,
    struct bramble_generic_level_set *fields)
{
    return bramble_parameters_decode(bramble_generic_level_set_type, parameters, fields, sizeof *fields);
}

/* Generic Level Set Unacknowledged, opcode 0x8207: 3 to 5 octets of parameters. */
#define BRAMBLE_GENERIC_LEVEL_SET_UNACKNOWLEDGED_OPCODE 0x8207U
struct bramble_generic_level_set_unacknowledged {
    int16_t level;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_generic_level_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_generic_level_set_unacknowledged_names;
static inline struct bramble_message bramble_generic_level_set_unacknowledged_message(
    const struct bramble_generic_level_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_generic_level_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_level_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_generic_level_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_generic_level_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Level Status, opcode 0x8208: 2 to 5 octets of parameters. */
#define BRAMBLE_GENERIC_LEVEL_STATUS_OPCODE 0x8208U
struct bramble_generic_level_status {
    int16_t present_level;

    bool has_target; /* whether the message has the fields below, up to the next blank line */
    int16_t target_level;
    uint8_t remaining_steps; /* steps of the resolution; 0x3F = unknown */
    uint8_t remaining_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_generic_level_status_type[];
extern const struct bramble_message_names bramble_generic_level_status_names;
static inline struct bramble_message bramble_generic_level_status_message(
    const struct bramble_generic_level_status *fields)
{
    return bramble_message_of(bramble_generic_level_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_level_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_level_status *fields)
{
    return bramble_parameters_decode(bramble_generic_level_status_type, parameters, fields, sizeof *fields);
}

/* Generic Delta Set, opcode 0x8209: 5 to 7 octets of parameters. */
#define BRAMBLE_GENERIC_DELTA_SET_OPCODE 0x8209U
struct bramble_generic_delta_set {
    int32_t delta_level; /* from the level at the beginning of the transaction */
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_generic_delta_set_type[];
extern const struct bramble_message_names bramble_generic_delta_set_names;
static inline struct bramble_message bramble_generic_delta_set_message(const struct bramble_generic_delta_set *fields)
{
    return bramble_message_of(bramble_generic_delta_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_delta_set_decode(
    struct bramble_view parameters,
    struct bramble_generic_delta_set *fields)
{
    return bramble_parameters_decode(bramble_generic_delta_set_type, parameters, fields, sizeof *fields);
}

/* Generic Delta Set Unacknowledged, opcode 0x820A: 5 to 7 octets of parameters. */
#define BRAMBLE_GENERIC_DELTA_SET_UNACKNOWLEDGED_OPCODE 0x820AU
struct bramble_generic_delta_set_unacknowledged {
    int32_t delta_level; /* from the level at the beginning of the transaction */
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_generic_delta_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_generic_delta_set_unacknowledged_names;
static inline struct bramble_message bramble_generic_delta_set_unacknowledged_message(
    const struct bramble_generic_delta_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_generic_delta_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_delta_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_generic_delta_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_generic_delta_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Move Set, opcode 0x820B: 3 to 5 octets of parameters. */
#define BRAMBLE_GENERIC_MOVE_SET_OPCODE 0x820BU
struct bramble_generic_move_set {
    int16_t delta_level; /* per transition time; 0 stops */
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_generic_move_set_type[];
extern const struct bramble_message_names bramble_generic_move_set_names;
static inline struct bramble_message bramble_generic_move_set_message(const struct bramble_generic_move_set *fields)
{
    return bramble_message_of(bramble_generic_move_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_move_set_decode(
    struct bramble_view parameters,
    struct bramble_generic_move_set *fields)
{
    return bramble_parameters_decode(bramble_generic_move_set_type, parameters, fields, sizeof *fields);
}

/* Generic Move Set Unacknowledged, opcode 0x820C: 3 to 5 octets of parameters. */
#define BRAMBLE_GENERIC_MOVE_SET_UNACKNOWLEDGED_OPCODE 0x820CU
struct bramble_generic_move_set_unacknowledged {
    int16_t delta_level; /* per transition time; 0 stops */
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_generic_move_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_generic_move_set_unacknowledged_names;
static inline struct bramble_message bramble_generic_move_set_unacknowledged_message(
    const struct bramble_generic_move_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_generic_move_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_move_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_generic_move_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_generic_move_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
