/* Made by src/message/generate.py from src/message/descriptions/light_lc.txt: do not edit. */
/* clang-format off */
/* Light LC (Mesh Model 1.1 section 6.2). Light LC: the light controller that turns occupancy and ambient light
 * into lightness. */
#ifndef BRAMBLE_MESSAGES_LIGHT_LC_H
#define BRAMBLE_MESSAGES_LIGHT_LC_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_LIGHT_LC_SERVER BRAMBLE_SIG_MODEL(0x130F)
#define BRAMBLE_MODEL_LIGHT_LC_SETUP_SERVER BRAMBLE_SIG_MODEL(0x1310)
#define BRAMBLE_MODEL_LIGHT_LC_CLIENT BRAMBLE_SIG_MODEL(0x1311)

/* Light LC Mode Get, opcode 0x8291: no parameters. */
#define BRAMBLE_LIGHT_LC_MODE_GET_OPCODE 0x8291U
extern const struct bramble_message_type bramble_light_lc_mode_get_type[];
extern const struct bramble_message_names bramble_light_lc_mode_get_names;
static inline struct bramble_message bramble_light_lc_mode_get_message(void)
{
    return bramble_message_of(bramble_light_lc_mode_get_type, NULL);
}

/* Light LC Mode Set, opcode 0x8292: 1 octet of parameters. */
#define BRAMBLE_LIGHT_LC_MODE_SET_OPCODE 0x8292U
struct bramble_light_lc_mode_set {
    uint8_t mode; /* 0 to 1; 1: the controller drives the lightness */
};
extern const struct bramble_message_type bramble_light_lc_mode_set_type[];
extern const struct bramble_message_names bramble_light_lc_mode_set_names;
static inline struct bramble_message bramble_light_lc_mode_set_message(const struct bramble_light_lc_mode_set *fields)
{
    return bramble_message_of(bramble_light_lc_mode_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lc_mode_set_decode(
    struct bramble_view parameters,
    struct bramble_light_lc_mode_set *fields)
{
    return bramble_parameters_decode(bramble_light_lc_mode_set_type, parameters, fields, sizeof *fields);
}

/* Light LC Mode Set Unacknowledged, opcode 0x8293: 1 octet of parameters. */
#define BRAMBLE_LIGHT_LC_MODE_SET_UNACKNOWLEDGED_OPCODE 0x8293U
struct bramble_light_lc_mode_set_unacknowledged {
    uint8_t mode; /* 0 to 1; 1: the controller drives the lightness */
};
extern const struct bramble_message_type bramble_light_lc_mode_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_lc_mode_set_unacknowledged_names;
static inline struct bramble_message bramble_light_lc_mode_set_unacknowledged_message(
    const struct bramble_light_lc_mode_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_lc_mode_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lc_mode_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_lc_mode_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_lc_mode_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light LC Mode Status, opcode 0x8294: 1 octet of parameters. */
#define BRAMBLE_LIGHT_LC_MODE_STATUS_OPCODE 0x8294U
struct bramble_light_lc_mode_status {
    uint8_t mode; /* 0 to 1 */
};
extern const struct bramble_message_type bramble_light_lc_mode_status_type[];
extern const struct bramble_message_names bramble_light_lc_mode_status_names;
static inline struct bramble_message bramble_light_lc_mode_status_message(
    const struct bramble_light_lc_mode_status *fields)
{
    return bramble_message_of(bramble_light_lc_mode_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lc_mode_status_decode(
    struct bramble_view parameters,
    struct bramble_light_lc_mode_status *fields)
{
    return bramble_parameters_decode(bramble_light_lc_mode_status_type, parameters, fields, sizeof *fields);
}

/* Light LC OM Get, opcode 0x8295: no parameters. */
#define BRAMBLE_LIGHT_LC_OM_GET_OPCODE 0x8295U
extern const struct bramble_message_type bramble_light_lc_om_get_type[];
extern const struct bramble_message_names bramble_light_lc_om_get_names;
static inline struct bramble_message bramble_light_lc_om_get_message(void)
{
    return bramble_message_of(bramble_light_lc_om_get_type, NULL);
}

/* Light LC OM Set, opcode 0x8296: 1 octet of parameters. */
#define BRAMBLE_LIGHT_LC_OM_SET_OPCODE 0x8296U
struct bramble_light_lc_om_set {
    uint8_t mode; /* 0 to 1; 1: occupancy may turn the light on */
};
extern const struct bramble_message_type bramble_light_lc_om_set_type[];
extern const struct bramble_message_names bramble_light_lc_om_set_names;
static inline struct bramble_message bramble_light_lc_om_set_message(const struct bramble_light_lc_om_set *fields)
{
    return bramble_message_of(bramble_light_lc_om_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lc_om_set_decode(
    struct bramble_view parameters,
    struct bramble_light_lc_om_set *fields)
{
    return bramble_parameters_decode(bramble_light_lc_om_set_type, parameters, fields, sizeof *fields);
}

/* Light LC OM Set Unacknowledged, opcode 0x8297: 1 octet of parameters. */
#define BRAMBLE_LIGHT_LC_OM_SET_UNACKNOWLEDGED_OPCODE 0x8297U
struct bramble_light_lc_om_set_unacknowledged {
    uint8_t mode; /* 0 to 1; 1: occupancy may turn the light on */
};
extern const struct bramble_message_type bramble_light_lc_om_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_lc_om_set_unacknowledged_names;
static inline struct bramble_message bramble_light_lc_om_set_unacknowledged_message(
    const struct bramble_light_lc_om_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_lc_om_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lc_om_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_lc_om_set_unacknowledged *fields)
{
    return bramble_parameters_decode(bramble_light_lc_om_set_unacknowledged_type, parameters, fields, sizeof *fields);
}

/* Light LC OM Status, opcode 0x8298: 1 octet of parameters. */
#define BRAMBLE_LIGHT_LC_OM_STATUS_OPCODE 0x8298U
struct bramble_light_lc_om_status {
    uint8_t mode; /* 0 to 1 */
};
extern const struct bramble_message_type bramble_light_lc_om_status_type[];
extern const struct bramble_message_names bramble_light_lc_om_status_names;
static inline struct bramble_message bramble_light_lc_om_status_message(
    const struct bramble_light_lc_om_status *fields)
{
    return bramble_message_of(bramble_light_lc_om_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lc_om_status_decode(
    struct bramble_view parameters,
    struct bramble_light_lc_om_status *fields)
{
    return bramble_parameters_decode(bramble_light_lc_om_status_type, parameters, fields, sizeof *fields);
}

/* Light LC Light OnOff Get, opcode 0x8299: no parameters. */
#define BRAMBLE_LIGHT_LC_LIGHT_ONOFF_GET_OPCODE 0x8299U
extern const struct bramble_message_type bramble_light_lc_light_onoff_get_type[];
extern const struct bramble_message_names bramble_light_lc_light_onoff_get_names;
static inline struct bramble_message bramble_light_lc_light_onoff_get_message(void)
{
    return bramble_message_of(bramble_light_lc_light_onoff_get_type, NULL);
}

/* Light LC Light OnOff Set, opcode 0x829A: 2 to 4 octets of parameters. */
#define BRAMBLE_LIGHT_LC_LIGHT_ONOFF_SET_OPCODE 0x829AU
struct bramble_light_lc_light_onoff_set {
    uint8_t light_onoff; /* enum bramble_off_on */
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_lc_light_onoff_set_type[];
extern const struct bramble_message_names bramble_light_lc_light_onoff_set_names;
static inline struct bramble_message bramble_light_lc_light_onoff_set_message(
    const struct bramble_light_lc_light_onoff_set *fields)
{
    return bramble_message_of(bramble_light_lc_light_onoff_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lc_light_onoff_set_decode(
    struct bramble_view parameters,
    struct bramble_light_lc_light_onoff_set *fields)
{
    return bramble_parameters_decode(bramble_light_lc_light_onoff_set_type, parameters, fields, sizeof *fields);
}

/* Light LC Light OnOff Set Unacknowledged, opcode 0x829B: 2 to 4 octets of parameters. */
#define BRAMBLE_LIGHT_LC_LIGHT_ONOFF_SET_UNACKNOWLEDGED_OPCODE 0x829BU
struct bramble_light_lc_light_onoff_set_unacknowledged {
    uint8_t light_onoff; /* enum bramble_off_on */
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_light_lc_light_onoff_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_lc_light_onoff_set_unacknowledged_names;
static inline struct bramble_message bramble_light_lc_light_onoff_set_unacknowledged_message(
    const struct bramble_light_lc_light_onoff_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_lc_light_onoff_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lc_light_onoff_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_lc_light_onoff_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_lc_light_onoff_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light LC Light OnOff Status, opcode 0x829C: 1 to 3 octets of parameters. */
#define BRAMBLE_LIGHT_LC_LIGHT_ONOFF_STATUS_OPCODE 0x829CU
struct bramble_light_lc_light_onoff_status {
    uint8_t present_light_onoff; /* enum bramble_off_on */

    bool has_target; /* whether the message has the fields below, up to the next blank line */
    uint8_t target_light_onoff; /* enum bramble_off_on */
    uint8_t remaining_steps; /* steps of the resolution; 0x3F = unknown */
    uint8_t remaining_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_light_lc_light_onoff_status_type[];
extern const struct bramble_message_names bramble_light_lc_light_onoff_status_names;
static inline struct bramble_message bramble_light_lc_light_onoff_status_message(
    const struct bramble_light_lc_light_onoff_status *fields)
{
    return bramble_message_of(bramble_light_lc_light_onoff_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lc_light_onoff_status_decode(
    struct bramble_view parameters,
    struct bramble_light_lc_light_onoff_status *fields)
{
    return bramble_parameters_decode(bramble_light_lc_light_onoff_status_type, parameters, fields, sizeof *fields);
}

/* Light LC Property Get, opcode 0x829D: 2 octets of parameters. */
#define BRAMBLE_LIGHT_LC_PROPERTY_GET_OPCODE 0x829DU
struct bramble_light_lc_property_get {
    uint16_t light_lc_property_id; /* 1 or more */
};
extern const struct bramble_message_type bramble_light_lc_property_get_type[];
extern const struct bramble_message_names bramble_light_lc_property_get_names;
static inline struct bramble_message bramble_light_lc_property_get_message(
    const struct bramble_light_lc_property_get *fields)
{
    return bramble_message_of(bramble_light_lc_property_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lc_property_get_decode(
    struct bramble_view parameters,
    struct bramble_light_lc_property_get *fields)
{
    return bramble_parameters_decode(bramble_light_lc_property_get_type, parameters, fields, sizeof *fields);
}

/* Light LC Property Set, opcode 0x62: 2 octets or more of parameters. */
#define BRAMBLE_LIGHT_LC_PROPERTY_SET_OPCODE 0x62U
struct bramble_light_lc_property_set {
    uint16_t light_lc_property_id; /* 1 or more */
    struct bramble_view value; /* as the property is written */
};
extern const struct bramble_message_type bramble_light_lc_property_set_type[];
extern const struct bramble_message_names bramble_light_lc_property_set_names;
static inline struct bramble_message bramble_light_lc_property_set_message(
    const struct bramble_light_lc_property_set *fields)
{
    return bramble_message_of(bramble_light_lc_property_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lc_property_set_decode(
    struct bramble_view parameters,
    struct bramble_light_lc_property_set *fields)
{
    return bramble_parameters_decode(bramble_light_lc_property_set_type, parameters, fields, sizeof *fields);
}

/* Light LC Property Set Unacknowledged, opcode 0x63: 2 octets or more of parameters. */
#define BRAMBLE_LIGHT_LC_PROPERTY_SET_UNACKNOWLEDGED_OPCODE 0x63U
struct bramble_light_lc_property_set_unacknowledged {
    uint16_t light_lc_property_id; /* 1 or more */
    struct bramble_view value;
};
extern const struct bramble_message_type bramble_light_lc_property_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_light_lc_property_set_unacknowledged_names;
static inline struct bramble_message bramble_light_lc_property_set_unacknowledged_message(
    const struct bramble_light_lc_property_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_light_lc_property_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lc_property_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_light_lc_property_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_light_lc_property_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Light LC Property Status, opcode 0x64: 2 octets or more of parameters. */
#define BRAMBLE_LIGHT_LC_PROPERTY_STATUS_OPCODE 0x64U
struct bramble_light_lc_property_status {
    uint16_t light_lc_property_id; /* 1 or more */
    struct bramble_view value;
};
extern const struct bramble_message_type bramble_light_lc_property_status_type[];
extern const struct bramble_message_names bramble_light_lc_property_status_names;
static inline struct bramble_message bramble_light_lc_property_status_message(
    const struct bramble_light_lc_property_status *fields)
{
    return bramble_message_of(bramble_light_lc_property_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_light_lc_property_status_decode(
    struct bramble_view parameters,
    struct bramble_light_lc_property_status *fields)
{
    return bramble_parameters_decode(bramble_light_lc_property_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
