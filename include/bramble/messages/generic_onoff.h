/* Made by src/message/generate.py from src/message/descriptions/generic_onoff.txt: do not edit. */
/* clang-format off */
/* Generic OnOff (Mesh Model 1.1 section 3.2). Generic OnOff: a state with two values. */
#ifndef BRAMBLE_MESSAGES_GENERIC_ONOFF_H
#define BRAMBLE_MESSAGES_GENERIC_ONOFF_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_GENERIC_ONOFF_SERVER BRAMBLE_SIG_MODEL(0x1000)
#define BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT BRAMBLE_SIG_MODEL(0x1001)

/* Generic OnOff Get, opcode 0x8201: no parameters. */
#define BRAMBLE_GENERIC_ONOFF_GET_OPCODE 0x8201U
extern const struct bramble_message_type bramble_generic_onoff_get_type[];
extern const struct bramble_message_names bramble_generic_onoff_get_names;
static inline struct bramble_message bramble_generic_onoff_get_message(void)
{
    return bramble_message_of(bramble_generic_onoff_get_type, NULL);
}

/* Generic OnOff Set, opcode 0x8202: 2 to 4 octets of parameters. */
#define BRAMBLE_GENERIC_ONOFF_SET_OPCODE 0x8202U
struct bramble_generic_onoff_set {
    uint8_t onoff; /* enum bramble_off_on */
    uint8_t tid; /* repeated with the same value within 6 s it is the same transaction */

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_generic_onoff_set_type[];
extern const struct bramble_message_names bramble_generic_onoff_set_names;
static inline struct bramble_message bramble_generic_onoff_set_message(const struct bramble_generic_onoff_set *fields)
{
    return bramble_message_of(bramble_generic_onoff_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_onoff_set_decode(
    struct bramble_view parameters,
    struct bramble_generic_onoff_set *fields)
{
    return bramble_parameters_decode(bramble_generic_onoff_set_type, parameters, fields, sizeof *fields);
}

/* Generic OnOff Set Unacknowledged, opcode 0x8203: 2 to 4 octets of parameters. */
#define BRAMBLE_GENERIC_ONOFF_SET_UNACKNOWLEDGED_OPCODE 0x8203U
struct bramble_generic_onoff_set_unacknowledged {
    uint8_t onoff; /* enum bramble_off_on */
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_generic_onoff_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_generic_onoff_set_unacknowledged_names;
static inline struct bramble_message bramble_generic_onoff_set_unacknowledged_message(
    const struct bramble_generic_onoff_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_generic_onoff_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_onoff_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_generic_onoff_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_generic_onoff_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic OnOff Status, opcode 0x8204: 1 to 3 octets of parameters. */
#define BRAMBLE_GENERIC_ONOFF_STATUS_OPCODE 0x8204U
struct bramble_generic_onoff_status {
    uint8_t present_onoff; /* enum bramble_off_on */

    bool has_target; /* whether the message has the fields below, up to the next blank line */
    uint8_t target_onoff; /* enum bramble_off_on */
    uint8_t remaining_steps; /* steps of the resolution; 0x3F = unknown */
    uint8_t remaining_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_generic_onoff_status_type[];
extern const struct bramble_message_names bramble_generic_onoff_status_names;
static inline struct bramble_message bramble_generic_onoff_status_message(
    const struct bramble_generic_onoff_status *fields)
{
    return bramble_message_of(bramble_generic_onoff_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_onoff_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_onoff_status *fields)
{
    return bramble_parameters_decode(bramble_generic_onoff_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
