/* Made by src/message/generate.py from src/message/descriptions/generic_power_level.txt: do not edit. */
/* clang-format off */
/* Generic Power Level (Mesh Model 1.1 section 3.2). Generic Power Level: output power between off and full. */
#ifndef BRAMBLE_MESSAGES_GENERIC_POWER_LEVEL_H
#define BRAMBLE_MESSAGES_GENERIC_POWER_LEVEL_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_GENERIC_POWER_LEVEL_SERVER BRAMBLE_SIG_MODEL(0x1009)
#define BRAMBLE_MODEL_GENERIC_POWER_LEVEL_SETUP_SERVER BRAMBLE_SIG_MODEL(0x100A)
#define BRAMBLE_MODEL_GENERIC_POWER_LEVEL_CLIENT BRAMBLE_SIG_MODEL(0x100B)

/* Generic Power Level Get, opcode 0x8215: no parameters. */
#define BRAMBLE_GENERIC_POWER_LEVEL_GET_OPCODE 0x8215U
extern const struct bramble_message_type bramble_generic_power_level_get_type[];
extern const struct bramble_message_names bramble_generic_power_level_get_names;
static inline struct bramble_message bramble_generic_power_level_get_message(void)
{
    return bramble_message_of(bramble_generic_power_level_get_type, NULL);
}

/* Generic Power Level Set, opcode 0x8216: 3 to 5 octets of parameters. */
#define BRAMBLE_GENERIC_POWER_LEVEL_SET_OPCODE 0x8216U
struct bramble_generic_power_level_set {
    uint16_t power;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_generic_power_level_set_type[];
extern const struct bramble_message_names bramble_generic_power_level_set_names;
static inline struct bramble_message bramble_generic_power_level_set_message(
    const struct bramble_generic_power_level_set *fields)
{
    return bramble_message_of(bramble_generic_power_level_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_power_level_set_decode(
    struct bramble_view parameters,
    struct bramble_generic_power_level_set *fields)
{
    return bramble_parameters_decode(bramble_generic_power_level_set_type, parameters, fields, sizeof *fields);
}

/* Generic Power Level Set Unacknowledged, opcode 0x8217: 3 to 5 octets of parameters. */
#define BRAMBLE_GENERIC_POWER_LEVEL_SET_UNACKNOWLEDGED_OPCODE 0x8217U
struct bramble_generic_power_level_set_unacknowledged {
    uint16_t power;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_generic_power_level_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_generic_power_level_set_unacknowledged_names;
static inline struct bramble_message bramble_generic_power_level_set_unacknowledged_message(
    const struct bramble_generic_power_level_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_generic_power_level_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_power_level_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_generic_power_level_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_generic_power_level_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Power Level Status, opcode 0x8218: 2 to 5 octets of parameters. */
#define BRAMBLE_GENERIC_POWER_LEVEL_STATUS_OPCODE 0x8218U
struct bramble_generic_power_level_status {
    uint16_t present_power;

    bool has_target; /* whether the message has the fields below, up to the next blank line */
    uint16_t target_power;
    uint8_t remaining_steps; /* steps of the resolution; 0x3F = unknown */
    uint8_t remaining_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_generic_power_level_status_type[];
extern const struct bramble_message_names bramble_generic_power_level_status_names;
static inline struct bramble_message bramble_generic_power_level_status_message(
    const struct bramble_generic_power_level_status *fields)
{
    return bramble_message_of(bramble_generic_power_level_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_power_level_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_power_level_status *fields)
{
    return bramble_parameters_decode(bramble_generic_power_level_status_type, parameters, fields, sizeof *fields);
}

/* Generic Power Last Get, opcode 0x8219: no parameters. */
#define BRAMBLE_GENERIC_POWER_LAST_GET_OPCODE 0x8219U
extern const struct bramble_message_type bramble_generic_power_last_get_type[];
extern const struct bramble_message_names bramble_generic_power_last_get_names;
static inline struct bramble_message bramble_generic_power_last_get_message(void)
{
    return bramble_message_of(bramble_generic_power_last_get_type, NULL);
}

/* Generic Power Last Status, opcode 0x821A: 2 octets of parameters. */
#define BRAMBLE_GENERIC_POWER_LAST_STATUS_OPCODE 0x821AU
struct bramble_generic_power_last_status {
    uint16_t power;
};
extern const struct bramble_message_type bramble_generic_power_last_status_type[];
extern const struct bramble_message_names bramble_generic_power_last_status_names;
static inline struct bramble_message bramble_generic_power_last_status_message(
    const struct bramble_generic_power_last_status *fields)
{
    return bramble_message_of(bramble_generic_power_last_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_power_last_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_power_last_status *fields)
{
    return bramble_parameters_decode(bramble_generic_power_last_status_type, parameters, fields, sizeof *fields);
}

/* Generic Power Default Get, opcode 0x821B: no parameters. */
#define BRAMBLE_GENERIC_POWER_DEFAULT_GET_OPCODE 0x821BU
extern const struct bramble_message_type bramble_generic_power_default_get_type[];
extern const struct bramble_message_names bramble_generic_power_default_get_names;
static inline struct bramble_message bramble_generic_power_default_get_message(void)
{
    return bramble_message_of(bramble_generic_power_default_get_type, NULL);
}

/* Generic Power Default Set, opcode 0x821F: 2 octets of parameters. */
#define BRAMBLE_GENERIC_POWER_DEFAULT_SET_OPCODE 0x821FU
struct bramble_generic_power_default_set {
    uint16_t power;
};
extern const struct bramble_message_type bramble_generic_power_default_set_type[];
extern const struct bramble_message_names bramble_generic_power_default_set_names;
static inline struct bramble_message bramble_generic_power_default_set_message(
    const struct bramble_generic_power_default_set *fields)
{
    return bramble_message_of(bramble_generic_power_default_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_power_default_set_decode(
    struct bramble_view parameters,
    struct bramble_generic_power_default_set *fields)
{
    return bramble_parameters_decode(bramble_generic_power_default_set_type, parameters, fields, sizeof *fields);
}

/* Generic Power Default Set Unacknowledged, opcode 0x8220: 2 octets of parameters. */
#define BRAMBLE_GENERIC_POWER_DEFAULT_SET_UNACKNOWLEDGED_OPCODE 0x8220U
struct bramble_generic_power_default_set_unacknowledged {
    uint16_t power;
};
extern const struct bramble_message_type bramble_generic_power_default_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_generic_power_default_set_unacknowledged_names;
static inline struct bramble_message bramble_generic_power_default_set_unacknowledged_message(
    const struct bramble_generic_power_default_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_generic_power_default_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_power_default_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_generic_power_default_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_generic_power_default_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Power Default Status, opcode 0x821C: 2 octets of parameters. */
#define BRAMBLE_GENERIC_POWER_DEFAULT_STATUS_OPCODE 0x821CU
struct bramble_generic_power_default_status {
    uint16_t power;
};
extern const struct bramble_message_type bramble_generic_power_default_status_type[];
extern const struct bramble_message_names bramble_generic_power_default_status_names;
static inline struct bramble_message bramble_generic_power_default_status_message(
    const struct bramble_generic_power_default_status *fields)
{
    return bramble_message_of(bramble_generic_power_default_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_power_default_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_power_default_status *fields)
{
    return bramble_parameters_decode(bramble_generic_power_default_status_type, parameters, fields, sizeof *fields);
}

/* Generic Power Range Get, opcode 0x821D: no parameters. */
#define BRAMBLE_GENERIC_POWER_RANGE_GET_OPCODE 0x821DU
extern const struct bramble_message_type bramble_generic_power_range_get_type[];
extern const struct bramble_message_names bramble_generic_power_range_get_names;
static inline struct bramble_message bramble_generic_power_range_get_message(void)
{
    return bramble_message_of(bramble_generic_power_range_get_type, NULL);
}

/* Generic Power Range Set, opcode 0x8221: 4 octets of parameters. */
#define BRAMBLE_GENERIC_POWER_RANGE_SET_OPCODE 0x8221U
struct bramble_generic_power_range_set {
    uint16_t range_min;
    uint16_t range_max;
};
extern const struct bramble_message_type bramble_generic_power_range_set_type[];
extern const struct bramble_message_names bramble_generic_power_range_set_names;
static inline struct bramble_message bramble_generic_power_range_set_message(
    const struct bramble_generic_power_range_set *fields)
{
    return bramble_message_of(bramble_generic_power_range_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_power_range_set_decode(
    struct bramble_view parameters,
    struct bramble_generic_power_range_set *fields)
{
    return bramble_parameters_decode(bramble_generic_power_range_set_type, parameters, fields, sizeof *fields);
}

/* Generic Power Range Set Unacknowledged, opcode 0x8222: 4 octets of parameters. */
#define BRAMBLE_GENERIC_POWER_RANGE_SET_UNACKNOWLEDGED_OPCODE 0x8222U
struct bramble_generic_power_range_set_unacknowledged {
    uint16_t range_min;
    uint16_t range_max;
};
extern const struct bramble_message_type bramble_generic_power_range_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_generic_power_range_set_unacknowledged_names;
static inline struct bramble_message bramble_generic_power_range_set_unacknowledged_message(
    const struct bramble_generic_power_range_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_generic_power_range_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_power_range_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_generic_power_range_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_generic_power_range_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Power Range Status, opcode 0x821E: 5 octets of parameters. */
#define BRAMBLE_GENERIC_POWER_RANGE_STATUS_OPCODE 0x821EU
struct bramble_generic_power_range_status {
    uint8_t status; /* enum bramble_range_status */
    uint16_t range_min;
    uint16_t range_max;
};
extern const struct bramble_message_type bramble_generic_power_range_status_type[];
extern const struct bramble_message_names bramble_generic_power_range_status_names;
static inline struct bramble_message bramble_generic_power_range_status_message(
    const struct bramble_generic_power_range_status *fields)
{
    return bramble_message_of(bramble_generic_power_range_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_power_range_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_power_range_status *fields)
{
    return bramble_parameters_decode(bramble_generic_power_range_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
