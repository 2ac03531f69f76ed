/* Made by src/message/generate.py from src/message/descriptions/light_xyl.txt: do not edit. */
/* clang-format off */
/* Light xyL (Mesh Model 1.1 section 6.2). Light xyL: lightness and the CIE 1931 chromaticity, in parts of
 * 65535. */
#ifndef BRAMBLE_MESSAGES_LIGHT_XYL_H
#define BRAMBLE_MESSAGES_LIGHT_XYL_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_LIGHT_XYL_SERVER BRAMBLE_SIG_MODEL(0x130C)
#define BRAMBLE_MODEL_LIGHT_XYL_SETUP_SERVER BRAMBLE_SIG_MODEL(0x130D)
#define BRAMBLE_MODEL_LIGHT_XYL_CLIENT BRAMBLE_SIG_MODEL(0x130E)

/* Light xyL Get, opcode 0x8283: no parameters. */
#define BRAMBLE_LIGHT_XYL_GET_OPCODE 0x8283U
extern const struct bramble_message_type bramble_light_xyl_get_type[];
extern const struct bramble_message_names bramble_light_xyl_get_names;
static inline struct bramble_message bramble_light_xyl_get_message(void)
{
    return bramble_message_of(bramble_light_xyl_get_type, NULL);
}

/* Light xyL Set, opcode 0x8284: 7 to 9 octets of parameters. */
#define BRAMBLE_LIGHT_XYL_SET_OPCODE 0x8284U
struct bramble_light_xyl_set {
    uint16_t lightness;
    uint16_t x;
    uint16_t y;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_xyl_set_type[];
extern const struct bramble_message_names bramble_light_xyl_set_names;
static inline struct bramble_message bramble_light_xyl_set_message(const struct bramble_light_xyl_set *fields)
{
    return bramble_message_of(bramble_light_xyl_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_xyl_set_decode(struct bramble_view parameters, struct bramble_light_xyl_set *fields)
{
    return bramble_parameters_decode(bramble_light_xyl_set_type, parameters, fields, sizeof *fields);
}

/* Light xyL Set Unacknowledged, opcode 0x8285: 7 to 9 octets of parameters. */
#define BRAMBLE_LIGHT_XYL_SET_UNACKNOWLEDGED_OPCODE 0x8285U
struct bramble_light_xyl_set_unacknowledged {
    uint16_t lightness;
    uint16_t x;
    uint16_t y;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_xyl_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_xyl_set_unacknowledged_names;
static inline struct bramble_message bramble_light_xyl_set_unacknowledged_message(
    const struct bramble_light_xyl_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_xyl_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_xyl_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_xyl_set_unacknowledged *fields)
{
    return bramble_parameters_decode(bramble_light_xyl_set_unacknowledged_type, parameters, fields, sizeof *fields);
}

/* Light xyL Status, opcode 0x8286: 6 to 7 octets of parameters. */
#define BRAMBLE_LIGHT_XYL_STATUS_OPCODE 0x8286U
struct bramble_light_xyl_status {
    uint16_t lightness;
    uint16_t x;
    uint16_t y;

    bool has_remaining; /* whether the message has the fields below, up to the next blank line */
    uint8_t remaining_steps; /* steps of the resolution; 0x3F = unknown */
    uint8_t remaining_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_light_xyl_status_type[];
extern const struct bramble_message_names bramble_light_xyl_status_names;
static inline struct bramble_message bramble_light_xyl_status_message(const struct bramble_light_xyl_status *fields)
{
    return bramble_message_of(bramble_light_xyl_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_xyl_status_decode(
    struct bramble_view parameters,
    struct bramble_light_xyl_status *fields)
{
    return bramble_parameters_decode(bramble_light_xyl_status_type, parameters, fields, sizeof *fields);
}

/* Light xyL Target Get, opcode 0x8287: no parameters. */
#define BRAMBLE_LIGHT_XYL_TARGET_GET_OPCODE 0x8287U
extern const struct bramble_message_type bramble_light_xyl_target_get_type[];
extern const struct bramble_message_names bramble_light_xyl_target_get_names;
static inline struct bramble_message bramble_light_xyl_target_get_message(void)
{
    return bramble_message_of(bramble_light_xyl_target_get_type, NULL);
}

/* Light xyL Target Status, opcode 0x8288: 6 to 7 octets of parameters. */
#define BRAMBLE_LIGHT_XYL_TARGET_STATUS_OPCODE 0x8288U
struct bramble_light_xyl_target_status {
    uint16_t target_lightness;
    uint16_t target_x;
    uint16_t target_y;

    bool has_remaining; /* whether the message has the fields below, up to the next blank line */
    uint8_t remaining_steps; /* steps of the resolution; 0x3F = unknown */
    uint8_t remaining_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_light_xyl_target_status_type[];
extern const struct bramble_message_names bramble_light_xyl_target_status_names;
static inline struct bramble_message bramble_light_xyl_target_status_message(
    const struct bramble_light_xyl_target_status *fields)
{
    return bramble_message_of(bramble_light_xyl_target_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_xyl_target_status_decode(
    struct bramble_view parameters,
    struct bramble_light_xyl_target_status *fields)
{
    return bramble_parameters_decode(bramble_light_xyl_target_status_type, parameters, fields, sizeof *fields);
}

/* Light xyL Default Get, opcode 0x8289: no parameters. */
#define BRAMBLE_LIGHT_XYL_DEFAULT_GET_OPCODE 0x8289U
extern const struct bramble_message_type bramble_light_xyl_default_get_type[];
extern const struct bramble_message_names bramble_light_xyl_default_get_names;
static inline struct bramble_message bramble_light_xyl_default_get_message(void)
{
    return bramble_message_of(bramble_light_xyl_default_get_type, NULL);
}

/* Light xyL Default Set, opcode 0x828D: 6 octets of parameters. */
#define BRAMBLE_LIGHT_XYL_DEFAULT_SET_OPCODE 0x828DU
struct bramble_light_xyl_default_set {
    uint16_t lightness;
    uint16_t x;
    uint16_t y;
};
extern const struct bramble_message_type bramble_light_xyl_default_set_type[];
extern const struct bramble_message_names bramble_light_xyl_default_set_names;
static inline struct bramble_message bramble_light_xyl_default_set_message(
    const struct bramble_light_xyl_default_set *fields)
{
    return bramble_message_of(bramble_light_xyl_default_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_xyl_default_set_decode(
    struct bramble_view parameters,
    struct bramble_light_xyl_default_set *fields)
{
    return bramble_parameters_decode(bramble_light_xyl_default_set_type, parameters, fields, sizeof *fields);
}

/* Light xyL Default Set Unacknowledged, opcode 0x828E: 6 octets of parameters. */
#define BRAMBLE_LIGHT_XYL_DEFAULT_SET_UNACKNOWLEDGED_OPCODE 0x828EU
struct bramble_light_xyl_default_set_unacknowledged {
    uint16_t lightness;
    uint16_t x;
    uint16_t y;
};
extern const struct bramble_message_type bramble_light_xyl_default_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_xyl_default_set_unacknowledged_names;
static inline struct bramble_message bramble_light_xyl_default_set_unacknowledged_message(
    const struct bramble_light_xyl_default_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_xyl_default_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_xyl_default_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_xyl_default_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_xyl_default_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light xyL Default Status, opcode 0x828A: 6 octets of parameters. */
#define BRAMBLE_LIGHT_XYL_DEFAULT_STATUS_OPCODE 0x828AU
struct bramble_light_xyl_default_status {
    uint16_t lightness;
    uint16_t x;
    uint16_t y;
};
extern const struct bramble_message_type bramble_light_xyl_default_status_type[];
extern const struct bramble_message_names bramble_light_xyl_default_status_names;
static inline struct bramble_message bramble_light_xyl_default_status_message(
    const struct bramble_light_xyl_default_status *fields)
{
    return bramble_message_of(bramble_light_xyl_default_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_xyl_default_status_decode(
    struct bramble_view parameters,
    struct bramble_light_xyl_default_status *fields)
{
    return bramble_parameters_decode(bramble_light_xyl_default_status_type, parameters, fields, sizeof *fields);
}

/* Light xyL Range Get, opcode 0x828B: no parameters. */
#define BRAMBLE_LIGHT_XYL_RANGE_GET_OPCODE 0x828BU
extern const struct bramble_message_type bramble_light_xyl_range_get_type[];
extern const struct bramble_message_names bramble_light_xyl_range_get_names;
static inline struct bramble_message bramble_light_xyl_range_get_message(void)
{
    return bramble_message_of(bramble_light_xyl_range_get_type, NULL);
}

/* Light xyL Range Set, opcode 0x828F: 8 octets of parameters. */
#define BRAMBLE_LIGHT_XYL_RANGE_SET_OPCODE 0x828FU
struct bramble_light_xyl_range_set {
    uint16_t x_range_min;
    uint16_t x_range_max;
    uint16_t y_range_min;
    uint16_t y_range_max;
};
extern const struct bramble_message_type bramble_light_xyl_range_set_type[];
extern const struct bramble_message_names bramble_light_xyl_range_set_names;
static inline struct bramble_message bramble_light_xyl_range_set_message(
    const struct bramble_light_xyl_range_set *fields)
{
    return bramble_message_of(bramble_light_xyl_range_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_xyl_range_set_decode(
    struct bramble_view parameters,
    struct bramble_light_xyl_range_set *fields)
{
    return bramble_parameters_decode(bramble_light_xyl_range_set_type, parameters, fields, sizeof *fields);
}

/* Light xyL Range Set Unacknowledged, opcode 0x8290: 8 octets of parameters. */
#define BRAMBLE_LIGHT_XYL_RANGE_SET_UNACKNOWLEDGED_OPCODE 0x8290U
struct bramble_light_xyl_range_set_unacknowledged {
    uint16_t x_range_min;
    uint16_t x_range_max;
    uint16_t y_range_min;
    uint16_t y_range_max;
};
extern const struct bramble_message_type bramble_light_xyl_range_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_xyl_range_set_unacknowledged_names;
static inline struct bramble_message bramble_light_xyl_range_set_unacknowledged_message(
    const struct bramble_light_xyl_range_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_xyl_range_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_xyl_range_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_xyl_range_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_xyl_range_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light xyL Range Status, opcode 0x828C: 9 octets of parameters. */
#define BRAMBLE_LIGHT_XYL_RANGE_STATUS_OPCODE 0x828CU
struct bramble_light_xyl_range_status {
    uint8_t status; /* enum bramble_range_status */
    uint16_t x_range_min;
    uint16_t x_range_max;
    uint16_t y_range_min;
    uint16_t y_range_max;
};
extern const struct bramble_message_type bramble_light_xyl_range_status_type[];
extern const struct bramble_message_names bramble_light_xyl_range_status_names;
static inline struct bramble_message bramble_light_xyl_range_status_message(
    const struct bramble_light_xyl_range_status *fields)
{
    return bramble_message_of(bramble_light_xyl_range_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_xyl_range_status_decode(
    struct bramble_view parameters,
    struct bramble_light_xyl_range_status *fields)
{
    return bramble_parameters_decode(bramble_light_xyl_range_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
