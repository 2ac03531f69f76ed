/* Made by src/message/generate.py from src/message/descriptions/light_lightness.txt: do not edit. */
/* clang-format off */
/* Light Lightness (Mesh Model 1.1 section 6.2). Light Lightness: perceived (actual) and measured (linear)
 * lightness; linear = actual^2 / 65535. */
#ifndef BRAMBLE_MESSAGES_LIGHT_LIGHTNESS_H
#define BRAMBLE_MESSAGES_LIGHT_LIGHTNESS_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_LIGHT_LIGHTNESS_SERVER BRAMBLE_SIG_MODEL(0x1300)
#define BRAMBLE_MODEL_LIGHT_LIGHTNESS_SETUP_SERVER BRAMBLE_SIG_MODEL(0x1301)
#define BRAMBLE_MODEL_LIGHT_LIGHTNESS_CLIENT BRAMBLE_SIG_MODEL(0x1302)

/* Light Lightness Get, opcode 0x824B: no parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_GET_OPCODE 0x824BU
extern const struct bramble_message_type bramble_light_lightness_get_type[];
extern const struct bramble_message_names bramble_light_lightness_get_names;
static inline struct bramble_message bramble_light_lightness_get_message(void)
{
    return bramble_message_of(bramble_light_lightness_get_type, NULL);
}

/* Light Lightness Set, opcode 0x824C: 3 to 5 octets of parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_SET_OPCODE 0x824CU
struct bramble_light_lightness_set {
    uint16_t lightness;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_lightness_set_type[];
extern const struct bramble_message_names bramble_light_lightness_set_names;
static inline struct bramble_message bramble_light_lightness_set_message(
    const struct bramble_light_lightness_set *fields)
{
    return bramble_message_of(bramble_light_lightness_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lightness_set_decode(
    struct bramble_view parameters,
    struct bramble_light_lightness_set *fields)
{
    return bramble_parameters_decode(bramble_light_lightness_set_type, parameters, fields, sizeof *fields);
}

/* Light Lightness Set Unacknowledged, opcode 0x824D: 3 to 5 octets of parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_SET_UNACKNOWLEDGED_OPCODE 0x824DU
struct bramble_light_lightness_set_unacknowledged {
    uint16_t lightness;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_lightness_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_lightness_set_unacknowledged_names;
static inline struct bramble_message bramble_light_lightness_set_unacknowledged_message(
    const struct bramble_light_lightness_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_lightness_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lightness_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_lightness_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_lightness_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light Lightness Status, opcode 0x824E: 2 to 5 octets of parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_STATUS_OPCODE 0x824EU
struct bramble_light_lightness_status {
    uint16_t present_lightness;

    bool has_target; /* whether the message has the fields below, up to the next blank line */
    uint16_t target_lightness;
    uint8_t remaining_steps; /* steps of the resolution; 0x3F = unknown */
    uint8_t remaining_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_light_lightness_status_type[];
extern const struct bramble_message_names bramble_light_lightness_status_names;
static inline struct bramble_message bramble_light_lightness_status_message(
    const struct bramble_light_lightness_status *fields)
{
    return bramble_message_of(bramble_light_lightness_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lightness_status_decode(
    struct bramble_view parameters,
    struct bramble_light_lightness_status *fields)
{
    return bramble_parameters_decode(bramble_light_lightness_status_type, parameters, fields, sizeof *fields);
}

/* Light Lightness Linear Get, opcode 0x824F: no parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_LINEAR_GET_OPCODE 0x824FU
extern const struct bramble_message_type bramble_light_lightness_linear_get_type[];
extern const struct bramble_message_names bramble_light_lightness_linear_get_names;
static inline struct bramble_message bramble_light_lightness_linear_get_message(void)
{
    return bramble_message_of(bramble_light_lightness_linear_get_type, NULL);
}

/* Light Lightness Linear Set, opcode 0x8250: 3 to 5 octets of parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_LINEAR_SET_OPCODE 0x8250U
struct bramble_light_lightness_linear_set {
    uint16_t lightness;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_lightness_linear_set_type[];
extern const struct bramble_message_names bramble_light_lightness_linear_set_names;
static inline struct bramble_message bramble_light_lightness_linear_set_message(
    const struct bramble_light_lightness_linear_set *fields)
{
    return bramble_message_of(bramble_light_lightness_linear_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lightness_linear_set_decode(
    struct bramble_view parameters,
    struct bramble_light_lightness_linear_set *fields)
{
    return bramble_parameters_decode(bramble_light_lightness_linear_set_type, parameters, fields, sizeof *fields);
}

/* Light Lightness Linear Set Unacknowledged, opcode 0x8251: 3 to 5 octets of parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_LINEAR_SET_UNACKNOWLEDGED_OPCODE 0x8251U
struct bramble_light_lightness_linear_set_unacknowledged {
    uint16_t lightness;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_lightness_linear_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_lightness_linear_set_unacknowledged_names;
static inline struct bramble_message bramble_light_lightness_linear_set_unacknowledged_message(
    const struct bramble_light_lightness_linear_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_lightness_linear_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lightness_linear_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_lightness_linear_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_lightness_linear_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light Lightness Linear Status, opcode 0x8252: 2 to 5 octets of parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_LINEAR_STATUS_OPCODE 0x8252U
struct bramble_light_lightness_linear_status {
    uint16_t present_lightness;

    bool has_target; /* whether the message has the fields below, up to the next blank line */
    uint16_t target_lightness;
    uint8_t remaining_steps; /* steps of the resolution; 0x3F = unknown */
    uint8_t remaining_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_light_lightness_linear_status_type[];
extern const struct bramble_message_names bramble_light_lightness_linear_status_names;
static inline struct bramble_message bramble_light_lightness_linear_status_message(
    const struct bramble_light_lightness_linear_status *fields)
{
    return bramble_message_of(bramble_light_lightness_linear_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lightness_linear_status_decode(
    struct bramble_view parameters,
    struct bramble_light_lightness_linear_status *fields)
{
    return bramble_parameters_decode(bramble_light_lightness_linear_status_type, parameters, fields, sizeof *fields);
}

/* Light Lightness Last Get, opcode 0x8253: no parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_LAST_GET_OPCODE 0x8253U
extern const struct bramble_message_type bramble_light_lightness_last_get_type[];
extern const struct bramble_message_names bramble_light_lightness_last_get_names;
static inline struct bramble_message bramble_light_lightness_last_get_message(void)
{
    return bramble_message_of(bramble_light_lightness_last_get_type, NULL);
}

/* Light Lightness Last Status, opcode 0x8254: 2 octets of parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_LAST_STATUS_OPCODE 0x8254U
struct bramble_light_lightness_last_status {
    uint16_t lightness;
};
extern const struct bramble_message_type bramble_light_lightness_last_status_type[];
extern const struct bramble_message_names bramble_light_lightness_last_status_names;
static inline struct bramble_message bramble_light_lightness_last_status_message(
    const struct bramble_light_lightness_last_status *fields)
{
    return bramble_message_of(bramble_light_lightness_last_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lightness_last_status_decode(
    struct bramble_view parameters,
    struct bramble_light_lightness_last_status *fields)
{
    return bramble_parameters_decode(bramble_light_lightness_last_status_type, parameters, fields, sizeof *fields);
}

/* Light Lightness Default Get, opcode 0x8255: no parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_DEFAULT_GET_OPCODE 0x8255U
extern const struct bramble_message_type bramble_light_lightness_default_get_type[];
extern const struct bramble_message_names bramble_light_lightness_default_get_names;
static inline struct bramble_message bramble_light_lightness_default_get_message(void)
{
    return bramble_message_of(bramble_light_lightness_default_get_type, NULL);
}

/* Light Lightness Default Set, opcode 0x8259: 2 octets of parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_DEFAULT_SET_OPCODE 0x8259U
struct bramble_light_lightness_default_set {
    uint16_t lightness;
};
extern const struct bramble_message_type bramble_light_lightness_default_set_type[];
extern const struct bramble_message_names bramble_light_lightness_default_set_names;
static inline struct bramble_message bramble_light_lightness_default_set_message(
    const struct bramble_light_lightness_default_set *fields)
{
    return bramble_message_of(bramble_light_lightness_default_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lightness_default_set_decode(
    struct bramble_view parameters,
    struct bramble_light_lightness_default_set *fields)
{
    return bramble_parameters_decode(bramble_light_lightness_default_set_type, parameters, fields, sizeof *fields);
}

/* Light Lightness Default Set Unacknowledged, opcode 0x825A: 2 octets of parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_DEFAULT_SET_UNACKNOWLEDGED_OPCODE 0x825AU
struct bramble_light_lightness_default_set_unacknowledged {
    uint16_t lightness;
};
extern const struct bramble_message_type bramble_light_lightness_default_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_lightness_default_set_unacknowledged_names;
static inline struct bramble_message bramble_light_lightness_default_set_unacknowledged_message(
    const struct bramble_light_lightness_default_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_lightness_default_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lightness_default_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_lightness_default_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_lightness_default_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light Lightness Default Status, opcode 0x8256: 2 octets of parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_DEFAULT_STATUS_OPCODE 0x8256U
struct bramble_light_lightness_default_status {
    uint16_t lightness;
};
extern const struct bramble_message_type bramble_light_lightness_default_status_type[];
extern const struct bramble_message_names bramble_light_lightness_default_status_names;
static inline struct bramble_message bramble_light_lightness_default_status_message(
    const struct bramble_light_lightness_default_status *fields)
{
    return bramble_message_of(bramble_light_lightness_default_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lightness_default_status_decode(
    struct bramble_view parameters,
    struct bramble_light_lightness_default_status *fields)
{
    return bramble_parameters_decode(bramble_light_lightness_default_status_type, parameters, fields, sizeof *fields);
}

/* Light Lightness Range Get, opcode 0x8257: no parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_RANGE_GET_OPCODE 0x8257U
extern const struct bramble_message_type bramble_light_lightness_range_get_type[];
extern const struct bramble_message_names bramble_light_lightness_range_get_names;
static inline struct bramble_message bramble_light_lightness_range_get_message(void)
{
    return bramble_message_of(bramble_light_lightness_range_get_type, NULL);
}

/* Light Lightness Range Set, opcode 0x825B: 4 octets of parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_RANGE_SET_OPCODE 0x825BU
struct bramble_light_lightness_range_set {
    uint16_t range_min;
    uint16_t range_max;
};
extern const struct bramble_message_type bramble_light_lightness_range_set_type[];
extern const struct bramble_message_names bramble_light_lightness_range_set_names;
static inline struct bramble_message bramble_light_lightness_range_set_message(
    const struct bramble_light_lightness_range_set *fields)
{
    return bramble_message_of(bramble_light_lightness_range_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lightness_range_set_decode(
    struct bramble_view parameters,
    struct bramble_light_lightness_range_set *fields)
{
    return bramble_parameters_decode(bramble_light_lightness_range_set_type, parameters, fields, sizeof *fields);
}

/* Light Lightness Range Set Unacknowledged, opcode 0x825C: 4 octets of parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_RANGE_SET_UNACKNOWLEDGED_OPCODE 0x825CU
struct bramble_light_lightness_range_set_unacknowledged {
    uint16_t range_min;
    uint16_t range_max;
};
extern const struct bramble_message_type bramble_light_lightness_range_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_lightness_range_set_unacknowledged_names;
static inline struct bramble_message bramble_light_lightness_range_set_unacknowledged_message(
    const struct bramble_light_lightness_range_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_lightness_range_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lightness_range_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_lightness_range_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_lightness_range_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light Lightness Range Status, opcode 0x8258: 5 octets of parameters. */
#define BRAMBLE_LIGHT_LIGHTNESS_RANGE_STATUS_OPCODE 0x8258U
struct bramble_light_lightness_range_status {
    uint8_t status; /* enum bramble_range_status */
    uint16_t range_min;
    uint16_t range_max;
};
extern const struct bramble_message_type bramble_light_lightness_range_status_type[];
extern const struct bramble_message_names bramble_light_lightness_range_status_names;
static inline struct bramble_message bramble_light_lightness_range_status_message(
    const struct bramble_light_lightness_range_status *fields)
{
    return bramble_message_of(bramble_light_lightness_range_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lightness_range_status_decode(
    struct bramble_view parameters,
    struct bramble_light_lightness_range_status *fields)
{
    return bramble_parameters_decode(bramble_light_lightness_range_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
