/* Made by src/message/generate.py from src/message/descriptions/generic_default_transition_time.txt: do not edit. */
/* clang-format off */
/* Generic Default Transition Time (Mesh Model 1.1 section 3.2). Generic Default Transition Time: how long a
 * change takes when the message does not say. */
#ifndef BRAMBLE_MESSAGES_GENERIC_DEFAULT_TRANSITION_TIME_H
#define BRAMBLE_MESSAGES_GENERIC_DEFAULT_TRANSITION_TIME_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_GENERIC_DEFAULT_TRANSITION_TIME_SERVER BRAMBLE_SIG_MODEL(0x1004)
#define BRAMBLE_MODEL_GENERIC_DEFAULT_TRANSITION_TIME_CLIENT BRAMBLE_SIG_MODEL(0x1005)

/* Generic Default Transition Time Get, opcode 0x820D: no parameters. */
#define BRAMBLE_GENERIC_DEFAULT_TRANSITION_TIME_GET_OPCODE 0x820DU
extern const struct bramble_message_type bramble_generic_default_transition_time_get_type[];
extern const struct bramble_message_names bramble_generic_default_transition_time_get_names;
static inline struct bramble_message bramble_generic_default_transition_time_get_message(void)
{
    return bramble_message_of(bramble_generic_default_transition_time_get_type, NULL);
}

/* Generic Default Transition Time Set, opcode 0x820E: 1 octet of parameters. */
#define BRAMBLE_GENERIC_DEFAULT_TRANSITION_TIME_SET_OPCODE 0x820EU
struct bramble_generic_default_transition_time_set {
    uint8_t transition_steps; /* 0 to 0x3E */
    uint8_t transition_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_generic_default_transition_time_set_type[];
extern const struct bramble_message_names bramble_generic_default_transition_time_set_names;
static inline struct bramble_message bramble_generic_default_transition_time_set_message(
    const struct bramble_generic_default_transition_time_set *fields)
{
    return bramble_message_of(bramble_generic_default_transition_time_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_default_transition_time_set_decode(
    struct bramble_view parameters,
    struct bramble_generic_default_transition_time_set *fields)
{
    return bramble_parameters_decode(
        bramble_generic_default_transition_time_set_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Default Transition Time Set Unacknowledged, opcode 0x820F: 1 octet of parameters. */
#define BRAMBLE_GENERIC_DEFAULT_TRANSITION_TIME_SET_UNACKNOWLEDGED_OPCODE 0x820FU
struct bramble_generic_default_transition_time_set_unacknowledged {
    uint8_t transition_steps; /* 0 to 0x3E */
    uint8_t transition_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_generic_default_transition_time_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_generic_default_transition_time_set_unacknowledged_names;
static inline struct bramble_message bramble_generic_default_transition_time_set_unacknowledged_message(
    const struct bramble_generic_default_transition_time_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_generic_default_transition_time_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_default_transition_time_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_generic_default_transition_time_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_generic_default_transition_time_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Default Transition Time Status, opcode 0x8210: 1 octet of parameters. */
#define BRAMBLE_GENERIC_DEFAULT_TRANSITION_TIME_STATUS_OPCODE 0x8210U
struct bramble_generic_default_transition_time_status {
    uint8_t transition_steps; /* 0 to 0x3E */
    uint8_t transition_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_generic_default_transition_time_status_type[];
extern const struct bramble_message_names bramble_generic_default_transition_time_status_names;
static inline struct bramble_message bramble_generic_default_transition_time_status_message(
    const struct bramble_generic_default_transition_time_status *fields)
{
    return bramble_message_of(bramble_generic_default_transition_time_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_default_transition_time_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_default_transition_time_status *fields)
{
    return bramble_parameters_decode(
        bramble_generic_default_transition_time_status_type,
        parameters,
        fields,
        sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
