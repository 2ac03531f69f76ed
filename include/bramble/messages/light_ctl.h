/* Made by src/message/generate.py from src/message/descriptions/light_ctl.txt: do not edit. */
/* clang-format off */
/* Light CTL (Mesh Model 1.1 section 6.2). Light CTL: lightness, colour temperature and distance from the black
 * body curve (delta UV, in parts of 32768). */
#ifndef BRAMBLE_MESSAGES_LIGHT_CTL_H
#define BRAMBLE_MESSAGES_LIGHT_CTL_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_LIGHT_CTL_SERVER BRAMBLE_SIG_MODEL(0x1303)
#define BRAMBLE_MODEL_LIGHT_CTL_SETUP_SERVER BRAMBLE_SIG_MODEL(0x1304)
#define BRAMBLE_MODEL_LIGHT_CTL_CLIENT BRAMBLE_SIG_MODEL(0x1305)
#define BRAMBLE_MODEL_LIGHT_CTL_TEMPERATURE_SERVER BRAMBLE_SIG_MODEL(0x1306)

/* Light CTL Get, opcode 0x825D: no parameters. */
#define BRAMBLE_LIGHT_CTL_GET_OPCODE 0x825DU
extern const struct bramble_message_type bramble_light_ctl_get_type[];
extern const struct bramble_message_names bramble_light_ctl_get_names;
static inline struct bramble_message bramble_light_ctl_get_message(void)
{
    return bramble_message_of(bramble_light_ctl_get_type, NULL);
}

/* Light CTL Set, opcode 0x825E: 7 to 9 octets of parameters. */
#define BRAMBLE_LIGHT_CTL_SET_OPCODE 0x825EU
struct bramble_light_ctl_set {
    uint16_t lightness;
    uint16_t temperature; /* 0x320 to 0x4E20; K */
    int16_t delta_uv;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_ctl_set_type[];
extern const struct bramble_message_names bramble_light_ctl_set_names;
static inline struct bramble_message bramble_light_ctl_set_message(const struct bramble_light_ctl_set *fields)
{
    return bramble_message_of(bramble_light_ctl_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_ctl_set_decode(struct bramble_view parameters, struct bramble_light_ctl_set *fields)
{
    return bramble_parameters_decode(bramble_light_ctl_set_type, parameters, fields, sizeof *fields);
}

/* Light CTL Set Unacknowledged, opcode 0x825F: 7 to 9 octets of parameters. */
#define BRAMBLE_LIGHT_CTL_SET_UNACKNOWLEDGED_OPCODE 0x825FU
struct bramble_light_ctl_set_unacknowledged {
    uint16_t lightness;
    uint16_t temperature; /* 0x320 to 0x4E20; K */
    int16_t delta_uv;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_ctl_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_ctl_set_unacknowledged_names;
static inline struct bramble_message bramble_light_ctl_set_unacknowledged_message(
    const struct bramble_light_ctl_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_ctl_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_ctl_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_ctl_set_unacknowledged *fields)
{
    return bramble_parameters_decode(bramble_light_ctl_set_unacknowledged_type, parameters, fields, sizeof *fields);
}

/* Light CTL Status, opcode 0x8260: 4 to 9 octets of parameters. */
#define BRAMBLE_LIGHT_CTL_STATUS_OPCODE 0x8260U
struct bramble_light_ctl_status {
    uint16_t present_lightness;
    uint16_t present_temperature; /* 0x320 to 0x4E20; K */

    bool has_target; /* whether the message has the fields below, up to the next blank line */
    uint16_t target_lightness;
    uint16_t target_temperature; /* 0x320 to 0x4E20; K */
    uint8_t remaining_steps; /* steps of the resolution; 0x3F = unknown */
    uint8_t remaining_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_light_ctl_status_type[];
extern const struct bramble_message_names bramble_light_ctl_status_names;
static inline struct bramble_message bramble_light_ctl_status_message(const struct bramble_light_ctl_status *fields)
{
    return bramble_message_of(bramble_light_ctl_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_ctl_status_decode(
    struct bramble_view parameters,
    struct bramble_light_ctl_status *fields)
{
    return bramble_parameters_decode(bramble_light_ctl_status_type, parameters, fields, sizeof *fields);
}

/* Light CTL Temperature Get, opcode 0x8261: no parameters. */
#define BRAMBLE_LIGHT_CTL_TEMPERATURE_GET_OPCODE 0x8261U
extern const struct bramble_message_type bramble_light_ctl_temperature_get_type[];
extern const struct bramble_message_names bramble_light_ctl_temperature_get_names;
static inline struct bramble_message bramble_light_ctl_temperature_get_message(void)
{
    return bramble_message_of(bramble_light_ctl_temperature_get_type, NULL);
}

/* Light CTL Temperature Set, opcode 0x8264: 5 to 7 octets of parameters. */
#define BRAMBLE_LIGHT_CTL_TEMPERATURE_SET_OPCODE 0x8264U
struct bramble_light_ctl_temperature_set {
    uint16_t temperature; /* 0x320 to 0x4E20; K */
    int16_t delta_uv;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_ctl_temperature_set_type[];
extern const struct bramble_message_names bramble_light_ctl_temperature_set_names;
static inline struct bramble_message bramble_light_ctl_temperature_set_message(
    const struct bramble_light_ctl_temperature_set *fields)
{
    return bramble_message_of(bramble_light_ctl_temperature_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_ctl_temperature_set_decode(
    struct bramble_view parameters,
    struct bramble_light_ctl_temperature_set *fields)
{
    return bramble_parameters_decode(bramble_light_ctl_temperature_set_type, parameters, fields, sizeof *fields);
}

/* Light CTL Temperature Set Unacknowledged, opcode 0x8265: 5 to 7 octets of parameters. */
#define BRAMBLE_LIGHT_CTL_TEMPERATURE_SET_UNACKNOWLEDGED_OPCODE 0x8265U
struct bramble_light_ctl_temperature_set_unacknowledged {
    uint16_t temperature; /* 0x320 to 0x4E20; K */
    int16_t delta_uv;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_ctl_temperature_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_ctl_temperature_set_unacknowledged_names;
static inline struct bramble_message bramble_light_ctl_temperature_set_unacknowledged_message(
    const struct bramble_light_ctl_temperature_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_ctl_temperature_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_ctl_temperature_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_ctl_temperature_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_ctl_temperature_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light CTL Temperature Status, opcode 0x8266: 4 to 9 octets of parameters. */
#define BRAMBLE_LIGHT_CTL_TEMPERATURE_STATUS_OPCODE 0x8266U
struct bramble_light_ctl_temperature_status {
    uint16_t present_temperature; /* 0x320 to 0x4E20; K */
    int16_t present_delta_uv;

    bool has_target; /* whether the message has the fields below, up to the next blank line */
    uint16_t target_temperature; /* 0x320 to 0x4E20; K */
    int16_t target_delta_uv;
    uint8_t remaining_steps; /* steps of the resolution; 0x3F = unknown */
    uint8_t remaining_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_light_ctl_temperature_status_type[];
extern const struct bramble_message_names bramble_light_ctl_temperature_status_names;
static inline struct bramble_message bramble_light_ctl_temperature_status_message(
    const struct bramble_light_ctl_temperature_status *fields)
{
    return bramble_message_of(bramble_light_ctl_temperature_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_ctl_temperature_status_decode(
    struct bramble_view parameters,
    struct bramble_light_ctl_temperature_status *fields)
{
    return bramble_parameters_decode(bramble_light_ctl_temperature_status_type, parameters, fields, sizeof *fields);
}

/* Light CTL Temperature Range Get, opcode 0x8262: no parameters. */
#define BRAMBLE_LIGHT_CTL_TEMPERATURE_RANGE_GET_OPCODE 0x8262U
extern const struct bramble_message_type bramble_light_ctl_temperature_range_get_type[];
extern const struct bramble_message_names bramble_light_ctl_temperature_range_get_names;
static inline struct bramble_message bramble_light_ctl_temperature_range_get_message(void)
{
    return bramble_message_of(bramble_light_ctl_temperature_range_get_type, NULL);
}

/* Light CTL Temperature Range Set, opcode 0x826B: 4 octets of parameters. */
#define BRAMBLE_LIGHT_CTL_TEMPERATURE_RANGE_SET_OPCODE 0x826BU
struct bramble_light_ctl_temperature_range_set {
    uint16_t range_min; /* 0x320 to 0x4E20; K */
    uint16_t range_max; /* 0x320 to 0x4E20; K */
};
extern const struct bramble_message_type bramble_light_ctl_temperature_range_set_type[];
extern const struct bramble_message_names bramble_light_ctl_temperature_range_set_names;
static inline struct bramble_message bramble_light_ctl_temperature_range_set_message(
    const struct bramble_light_ctl_temperature_range_set *fields)
{
    return bramble_message_of(bramble_light_ctl_temperature_range_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_ctl_temperature_range_set_decode(
    struct bramble_view parameters,
    struct bramble_light_ctl_temperature_range_set *fields)
{
    return bramble_parameters_decode(
        bramble_light_ctl_temperature_range_set_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light CTL Temperature Range Set Unacknowledged, opcode 0x826C: 4 octets of parameters. */
#define BRAMBLE_LIGHT_CTL_TEMPERATURE_RANGE_SET_UNACKNOWLEDGED_OPCODE 0x826CU
struct bramble_light_ctl_temperature_range_set_unacknowledged {
    uint16_t range_min; /* 0x320 to 0x4E20; K */
    uint16_t range_max; /* 0x320 to 0x4E20; K */
};
extern const struct bramble_message_type bramble_light_ctl_temperature_range_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_ctl_temperature_range_set_unacknowledged_names;
static inline struct bramble_message bramble_light_ctl_temperature_range_set_unacknowledged_message(
    const struct bramble_light_ctl_temperature_range_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_ctl_temperature_range_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_ctl_temperature_range_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_ctl_temperature_range_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_ctl_temperature_range_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light CTL Temperature Range Status, opcode 0x8263: 5 octets of parameters. */
#define BRAMBLE_LIGHT_CTL_TEMPERATURE_RANGE_STATUS_OPCODE 0x8263U
struct bramble_light_ctl_temperature_range_status {
    uint8_t status; /* enum bramble_range_status */
    uint16_t range_min; /* 0x320 to 0x4E20, 0xFFFF; K; 0xFFFF: unknown */
    uint16_t range_max; /* 0x320 to 0x4E20, 0xFFFF; K */
};
extern const struct bramble_message_type bramble_light_ctl_temperature_range_status_type[];
extern const struct bramble_message_names bramble_light_ctl_temperature_range_status_names;
static inline struct bramble_message bramble_light_ctl_temperature_range_status_message(
    const struct bramble_light_ctl_temperature_range_status *fields)
{
    return bramble_message_of(bramble_light_ctl_temperature_range_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_ctl_temperature_range_status_decode(
    struct bramble_view parameters,
    struct bramble_light_ctl_temperature_range_status *fields)
{
    return bramble_parameters_decode(
        bramble_light_ctl_temperature_range_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light CTL Default Get, opcode 0x8267: no parameters. */
#define BRAMBLE_LIGHT_CTL_DEFAULT_GET_OPCODE 0x8267U
extern const struct bramble_message_type bramble_light_ctl_default_get_type[];
extern const struct bramble_message_names bramble_light_ctl_default_get_names;
static inline struct bramble_message bramble_light_ctl_default_get_message(void)
{
    return bramble_message_of(bramble_light_ctl_default_get_type, NULL);
}

/* Light CTL Default Set, opcode 0x8269: 6 octets of parameters. */
#define BRAMBLE_LIGHT_CTL_DEFAULT_SET_OPCODE 0x8269U
struct bramble_light_ctl_default_set {
    uint16_t lightness;
    uint16_t temperature; /* 0x320 to 0x4E20; K */
    int16_t delta_uv;
};
extern const struct bramble_message_type bramble_light_ctl_default_set_type[];
extern const struct bramble_message_names bramble_light_ctl_default_set_names;
static inline struct bramble_message bramble_light_ctl_default_set_message(
    const struct bramble_light_ctl_default_set *fields)
{
    return bramble_message_of(bramble_light_ctl_default_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_ctl_default_set_decode(
    struct bramble_view parameters,
    struct bramble_light_ctl_default_set *fields)
{
    return bramble_parameters_decode(bramble_light_ctl_default_set_type, parameters, fields, sizeof *fields);
}

/* Light CTL Default Set Unacknowledged, opcode 0x826A: 6 octets of parameters. */
#define BRAMBLE_LIGHT_CTL_DEFAULT_SET_UNACKNOWLEDGED_OPCODE 0x826AU
struct bramble_light_ctl_default_set_unacknowledged {
    uint16_t lightness;
    uint16_t temperature; /* 0x320 to 0x4E20; K */
    int16_t delta_uv;
};
extern const struct bramble_message_type bramble_light_ctl_default_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_ctl_default_set_unacknowledged_names;
static inline struct bramble_message bramble_light_ctl_default_set_unacknowledged_message(
    const struct bramble_light_ctl_default_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_ctl_default_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_ctl_default_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_ctl_default_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_ctl_default_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light CTL Default Status, opcode 0x8268: 6 octets of parameters. */
#define BRAMBLE_LIGHT_CTL_DEFAULT_STATUS_OPCODE 0x8268U
struct bramble_light_ctl_default_status {
    uint16_t lightness;
    uint16_t temperature; /* 0x320 to 0x4E20; K */
    int16_t delta_uv;
};
extern const struct bramble_message_type bramble_light_ctl_default_status_type[];
extern const struct bramble_message_names bramble_light_ctl_default_status_names;
static inline struct bramble_message bramble_light_ctl_default_status_message(
    const struct bramble_light_ctl_default_status *fields)
{
    return bramble_message_of(bramble_light_ctl_default_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_ctl_default_status_decode(
    struct bramble_view parameters,
    struct bramble_light_ctl_default_status *fields)
{
    return bramble_parameters_decode(bramble_light_ctl_default_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
