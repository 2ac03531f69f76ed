/* Made by src/message/generate.py from src/message/descriptions/light_hsl.txt: do not edit. */
/* clang-format off */
/* Light HSL (Mesh Model 1.1 section 6.2). Light HSL: lightness, hue and saturation. Hue is a circle of 65536
 * steps. */
#ifndef BRAMBLE_MESSAGES_LIGHT_HSL_H
#define BRAMBLE_MESSAGES_LIGHT_HSL_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_LIGHT_HSL_SERVER BRAMBLE_SIG_MODEL(0x1307)
#define BRAMBLE_MODEL_LIGHT_HSL_SETUP_SERVER BRAMBLE_SIG_MODEL(0x1308)
#define BRAMBLE_MODEL_LIGHT_HSL_CLIENT BRAMBLE_SIG_MODEL(0x1309)
#define BRAMBLE_MODEL_LIGHT_HSL_HUE_SERVER BRAMBLE_SIG_MODEL(0x130A)
#define BRAMBLE_MODEL_LIGHT_HSL_SATURATION_SERVER BRAMBLE_SIG_MODEL(0x130B)

/* Light HSL Get, opcode 0x826D: no parameters. */
#define BRAMBLE_LIGHT_HSL_GET_OPCODE 0x826DU
extern const struct bramble_message_type bramble_light_hsl_get_type[];
extern const struct bramble_message_names bramble_light_hsl_get_names;
static inline struct bramble_message bramble_light_hsl_get_message(void)
{
    return bramble_message_of(bramble_light_hsl_get_type, NULL);
}

/* Light HSL Set, opcode 0x8276: 7 to 9 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_SET_OPCODE 0x8276U
struct bramble_light_hsl_set {
    uint16_t lightness;
    uint16_t hue;
    uint16_t saturation;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_hsl_set_type[];
extern const struct bramble_message_names bramble_light_hsl_set_names;
static inline struct bramble_message bramble_light_hsl_set_message(const struct bramble_light_hsl_set *fields)
{
    return bramble_message_of(bramble_light_hsl_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_set_decode(struct bramble_view parameters, struct bramble_light_hsl_set *fields)
{
    return bramble_parameters_decode(bramble_light_hsl_set_type, parameters, fields, sizeof *fields);
}

/* Light HSL Set Unacknowledged, opcode 0x8277: 7 to 9 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_SET_UNACKNOWLEDGED_OPCODE 0x8277U
struct bramble_light_hsl_set_unacknowledged {
    uint16_t lightness;
    uint16_t hue;
    uint16_t saturation;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_hsl_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_hsl_set_unacknowledged_names;
static inline struct bramble_message bramble_light_hsl_set_unacknowledged_message(
    const struct bramble_light_hsl_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_hsl_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_hsl_set_unacknowledged *fields)
{
    return bramble_parameters_decode(bramble_light_hsl_set_unacknowledged_type, parameters, fields, sizeof *fields);
}

/* Light HSL Status, opcode 0x8278: 6 to 7 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_STATUS_OPCODE 0x8278U
struct bramble_light_hsl_status {
    uint16_t lightness;
    uint16_t hue;
    uint16_t saturation;

    bool has_remaining; /* whether the message has the fields below, up to the next blank line */
    uint8_t remaining_steps; /* steps of the resolution; 0x3F = unknown */
    uint8_t remaining_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_light_hsl_status_type[];
extern const struct bramble_message_names bramble_light_hsl_status_names;
static inline struct bramble_message bramble_light_hsl_status_message(const struct bramble_light_hsl_status *fields)
{
    return bramble_message_of(bramble_light_hsl_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_status_decode(
    struct bramble_view parameters,
    struct bramble_light_hsl_status *fields)
{
    return bramble_parameters_decode(bramble_light_hsl_status_type, parameters, fields, sizeof *fields);
}

/* Light HSL Target Get, opcode 0x8279: no parameters. */
#define BRAMBLE_LIGHT_HSL_TARGET_GET_OPCODE 0x8279U
extern const struct bramble_message_type bramble_light_hsl_target_get_type[];
extern const struct bramble_message_names bramble_light_hsl_target_get_names;
static inline struct bramble_message bramble_light_hsl_target_get_message(void)
{
    return bramble_message_of(bramble_light_hsl_target_get_type, NULL);
}

/* Light HSL Target Status, opcode 0x827A: 6 to 7 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_TARGET_STATUS_OPCODE 0x827AU
struct bramble_light_hsl_target_status {
    uint16_t lightness_target;
    uint16_t hue_target;
    uint16_t saturation_target;

    bool has_remaining; /* whether the message has the fields below, up to the next blank line */
    uint8_t remaining_steps; /* steps of the resolution; 0x3F = unknown */
    uint8_t remaining_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_light_hsl_target_status_type[];
extern const struct bramble_message_names bramble_light_hsl_target_status_names;
static inline struct bramble_message bramble_light_hsl_target_status_message(
    const struct bramble_light_hsl_target_status *fields)
{
    return bramble_message_of(bramble_light_hsl_target_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_target_status_decode(
    struct bramble_view parameters,
    struct bramble_light_hsl_target_status *fields)
{
    return bramble_parameters_decode(bramble_light_hsl_target_status_type, parameters, fields, sizeof *fields);
}

/* Light HSL Hue Get, opcode 0x826E: no parameters. */
#define BRAMBLE_LIGHT_HSL_HUE_GET_OPCODE 0x826EU
extern const struct bramble_message_type bramble_light_hsl_hue_get_type[];
extern const struct bramble_message_names bramble_light_hsl_hue_get_names;
static inline struct bramble_message bramble_light_hsl_hue_get_message(void)
{
    return bramble_message_of(bramble_light_hsl_hue_get_type, NULL);
}

/* Light HSL Hue Set, opcode 0x826F: 3 to 5 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_HUE_SET_OPCODE 0x826FU
struct bramble_light_hsl_hue_set {
    uint16_t hue;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_hsl_hue_set_type[];
extern const struct bramble_message_names bramble_light_hsl_hue_set_names;
static inline struct bramble_message bramble_light_hsl_hue_set_message(const struct bramble_light_hsl_hue_set *fields)
{
    return bramble_message_of(bramble_light_hsl_hue_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_hue_set_decode(
    struct bramble_view parameters,
    struct bramble_light_hsl_hue_set *fields)
{
    return bramble_parameters_decode(bramble_light_hsl_hue_set_type, parameters, fields, sizeof *fields);
}

/* Light HSL Hue Set Unacknowledged, opcode 0x8270: 3 to 5 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_HUE_SET_UNACKNOWLEDGED_OPCODE 0x8270U
struct bramble_light_hsl_hue_set_unacknowledged {
    uint16_t hue;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_hsl_hue_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_hsl_hue_set_unacknowledged_names;
static inline struct bramble_message bramble_light_hsl_hue_set_unacknowledged_message(
    const struct bramble_light_hsl_hue_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_hsl_hue_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_hue_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_hsl_hue_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_hsl_hue_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light HSL Hue Status, opcode 0x8271: 2 to 5 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_HUE_STATUS_OPCODE 0x8271U
struct bramble_light_hsl_hue_status {
    uint16_t present_hue;

    bool has_target; /* whether the message has the fields below, up to the next blank line */
    uint16_t target_hue;
    uint8_t remaining_steps; /* steps of the resolution; 0x3F = unknown */
    uint8_t remaining_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_light_hsl_hue_status_type[];
extern const struct bramble_message_names bramble_light_hsl_hue_status_names;
static inline struct bramble_message bramble_light_hsl_hue_status_message(
    const struct bramble_light_hsl_hue_status *fields)
{
    return bramble_message_of(bramble_light_hsl_hue_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_hue_status_decode(
    struct bramble_view parameters,
    struct bramble_light_hsl_hue_status *fields)
{
    return bramble_parameters_decode(bramble_light_hsl_hue_status_type, parameters, fields, sizeof *fields);
}

/* Light HSL Saturation Get, opcode 0x8272: no parameters. */
#define BRAMBLE_LIGHT_HSL_SATURATION_GET_OPCODE 0x8272U
extern const struct bramble_message_type bramble_light_hsl_saturation_get_type[];
extern const struct bramble_message_names bramble_light_hsl_saturation_get_names;
static inline struct bramble_message bramble_light_hsl_saturation_get_message(void)
{
    return bramble_message_of(bramble_light_hsl_saturation_get_type, NULL);
}

/* Light HSL Saturation Set, opcode 0x8273: 3 to 5 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_SATURATION_SET_OPCODE 0x8273U
struct bramble_light_hsl_saturation_set {
    uint16_t saturation;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_hsl_saturation_set_type[];
extern const struct bramble_message_names bramble_light_hsl_saturation_set_names;
static inline struct bramble_message bramble_light_hsl_saturation_set_message(
    const struct bramble_light_hsl_saturation_set *fields)
{
    return bramble_message_of(bramble_light_hsl_saturation_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_saturation_set_decode(
    struct bramble_view parameters,
    struct bramble_light_hsl_saturation_set *fields)
{
    return bramble_parameters_decode(bramble_light_hsl_saturation_set_type, parameters, fields, sizeof *fields);
}

/* Light HSL Saturation Set Unacknowledged, opcode 0x8274: 3 to 5 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_SATURATION_SET_UNACKNOWLEDGED_OPCODE 0x8274U
struct bramble_light_hsl_saturation_set_unacknowledged {
    uint16_t saturation;
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_hsl_saturation_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_hsl_saturation_set_unacknowledged_names;
static inline struct bramble_message bramble_light_hsl_saturation_set_unacknowledged_message(
    const struct bramble_light_hsl_saturation_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_hsl_saturation_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_saturation_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_hsl_saturation_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_hsl_saturation_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light HSL Saturation Status, opcode 0x8275: 2 to 5 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_SATURATION_STATUS_OPCODE 0x8275U
struct bramble_light_hsl_saturation_status {
    uint16_t present_saturation;

    bool has_target; /* whether the message has the fields below, up to the next blank line */
    uint16_t target_saturation;
    uint8_t remaining_steps; /* steps of the resolution; 0x3F = unknown */
    uint8_t remaining_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_light_hsl_saturation_status_type[];
extern const struct bramble_message_names bramble_light_hsl_saturation_status_names;
static inline struct bramble_message bramble_light_hsl_saturation_status_message(
    const struct bramble_light_hsl_saturation_status *fields)
{
    return bramble_message_of(bramble_light_hsl_saturation_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_saturation_status_decode(
    struct bramble_view parameters,
    struct bramble_light_hsl_saturation_status *fields)
{
    return bramble_parameters_decode(bramble_light_hsl_saturation_status_type, parameters, fields, sizeof *fields);
}

/* Light HSL Default Get, opcode 0x827B: no parameters. */
#define BRAMBLE_LIGHT_HSL_DEFAULT_GET_OPCODE 0x827BU
extern const struct bramble_message_type bramble_light_hsl_default_get_type[];
extern const struct bramble_message_names bramble_light_hsl_default_get_names;
static inline struct bramble_message bramble_light_hsl_default_get_message(void)
{
    return bramble_message_of(bramble_light_hsl_default_get_type, NULL);
}

/* Light HSL Default Set, opcode 0x827F: 6 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_DEFAULT_SET_OPCODE 0x827FU
struct bramble_light_hsl_default_set {
    uint16_t lightness;
    uint16_t hue;
    uint16_t saturation;
};
extern const struct bramble_message_type bramble_light_hsl_default_set_type[];
extern const struct bramble_message_names bramble_light_hsl_default_set_names;
static inline struct bramble_message bramble_light_hsl_default_set_message(
    const struct bramble_light_hsl_default_set *fields)
{
    return bramble_message_of(bramble_light_hsl_default_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_default_set_decode(
    struct bramble_view parameters,
    struct bramble_light_hsl_default_set *fields)
{
    return bramble_parameters_decode(bramble_light_hsl_default_set_type, parameters, fields, sizeof *fields);
}

/* Light HSL Default Set Unacknowledged, opcode 0x8280: 6 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_DEFAULT_SET_UNACKNOWLEDGED_OPCODE 0x8280U
struct bramble_light_hsl_default_set_unacknowledged {
    uint16_t lightness;
    uint16_t hue;
    uint16_t saturation;
};
extern const struct bramble_message_type bramble_light_hsl_default_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_hsl_default_set_unacknowledged_names;
static inline struct bramble_message bramble_light_hsl_default_set_unacknowledged_message(
    const struct bramble_light_hsl_default_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_hsl_default_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_default_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_hsl_default_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_hsl_default_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light HSL Default Status, opcode 0x827C: 6 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_DEFAULT_STATUS_OPCODE 0x827CU
struct bramble_light_hsl_default_status {
    uint16_t lightness;
    uint16_t hue;
    uint16_t saturation;
};
extern const struct bramble_message_type bramble_light_hsl_default_status_type[];
extern const struct bramble_message_names bramble_light_hsl_default_status_names;
static inline struct bramble_message bramble_light_hsl_default_status_message(
    const struct bramble_light_hsl_default_status *fields)
{
    return bramble_message_of(bramble_light_hsl_default_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_default_status_decode(
    struct bramble_view parameters,
    struct bramble_light_hsl_default_status *fields)
{
    return bramble_parameters_decode(bramble_light_hsl_default_status_type, parameters, fields, sizeof *fields);
}

/* Light HSL Range Get, opcode 0x827D: no parameters. */
#define BRAMBLE_LIGHT_HSL_RANGE_GET_OPCODE 0x827DU
extern const struct bramble_message_type bramble_light_hsl_range_get_type[];
extern const struct bramble_message_names bramble_light_hsl_range_get_names;
static inline struct bramble_message bramble_light_hsl_range_get_message(void)
{
    return bramble_message_of(bramble_light_hsl_range_get_type, NULL);
}

/* Light HSL Range Set, opcode 0x8281: 8 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_RANGE_SET_OPCODE 0x8281U
struct bramble_light_hsl_range_set {
    uint16_t hue_range_min;
    uint16_t hue_range_max;
    uint16_t saturation_range_min;
    uint16_t saturation_range_max;
};
extern const struct bramble_message_type bramble_light_hsl_range_set_type[];
extern const struct bramble_message_names bramble_light_hsl_range_set_names;
static inline struct bramble_message bramble_light_hsl_range_set_message(
    const struct bramble_light_hsl_range_set *fields)
{
    return bramble_message_of(bramble_light_hsl_range_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_range_set_decode(
    struct bramble_view parameters,
    struct bramble_light_hsl_range_set *fields)
{
    return bramble_parameters_decode(bramble_light_hsl_range_set_type, parameters, fields, sizeof *fields);
}

/* Light HSL Range Set Unacknowledged, opcode 0x8282: 8 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_RANGE_SET_UNACKNOWLEDGED_OPCODE 0x8282U
struct bramble_light_hsl_range_set_unacknowledged {
    uint16_t hue_range_min;
    uint16_t hue_range_max;
    uint16_t saturation_range_min;
    uint16_t saturation_range_max;
};
extern const struct bramble_message_type bramble_light_hsl_range_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_hsl_range_set_unacknowledged_names;
static inline struct bramble_message bramble_light_hsl_range_set_unacknowledged_message(
    const struct bramble_light_hsl_range_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_hsl_range_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_range_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_hsl_range_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_hsl_range_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light HSL Range Status, opcode 0x827E: 9 octets of parameters. */
#define BRAMBLE_LIGHT_HSL_RANGE_STATUS_OPCODE 0x827EU
struct bramble_light_hsl_range_status {
    uint8_t status; /* enum bramble_range_status */
    uint16_t hue_range_min;
    uint16_t hue_range_max;
    uint16_t saturation_range_min;
    uint16_t saturation_range_max;
};
extern const struct bramble_message_type bramble_light_hsl_range_status_type[];
extern const struct bramble_message_names bramble_light_hsl_range_status_names;
static inline struct bramble_message bramble_light_hsl_range_status_message(
    const struct bramble_light_hsl_range_status *fields)
{
    return bramble_message_of(bramble_light_hsl_range_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_hsl_range_status_decode(
    struct bramble_view parameters,
    struct bramble_light_hsl_range_status *fields)
{
    return bramble_parameters_decode(bramble_light_hsl_range_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
