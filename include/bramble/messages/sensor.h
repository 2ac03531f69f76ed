/* Made by src/message/generate.py from src/message/descriptions/sensor.txt: do not edit. */
/* clang-format off */
/* Sensor (Mesh Model 1.1 section 4.2). Sensors: descriptions, values, columns and series, cadence and settings.
 * How many octets a raw value has is told by its property, so raw values are octets here. */
#ifndef BRAMBLE_MESSAGES_SENSOR_H
#define BRAMBLE_MESSAGES_SENSOR_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_SENSOR_SERVER BRAMBLE_SIG_MODEL(0x1100)
#define BRAMBLE_MODEL_SENSOR_SETUP_SERVER BRAMBLE_SIG_MODEL(0x1101)
#define BRAMBLE_MODEL_SENSOR_CLIENT BRAMBLE_SIG_MODEL(0x1102)

enum bramble_sensor_setting_access {
    BRAMBLE_SENSOR_SETTING_ACCESS_READ = 1,
    BRAMBLE_SENSOR_SETTING_ACCESS_READ_AND_WRITE = 3
};

/* Sensor Descriptor: 2 to 8 octets. One sensor; only the property if the server has no such sensor. */
struct bramble_sensor_descriptor {
    uint16_t property_id;

    bool has_description; /* whether the message has the fields below, up to the next blank line */
    uint16_t positive_tolerance; /* value / 4095 x 100 %; 0: not given */
    uint16_t negative_tolerance;
    uint8_t sampling_function;
    uint8_t measurement_period; /* 1.1^(n - 64) s; 0: not given */
    uint8_t update_interval; /* the same */
};
extern const struct bramble_message_type bramble_sensor_descriptor_type[];
extern const struct bramble_message_names bramble_sensor_descriptor_names;

/* Sensor Marshalled Value: 2 octets or more. A value with its property and length in front, in the shorter of
 * two forms. */
struct bramble_sensor_marshalled_value {
    uint8_t format;
    uint16_t property_id; /* if format is 0 */

    struct bramble_view raw;
};
extern const struct bramble_message_type bramble_sensor_marshalled_value_type[];
extern const struct bramble_message_names bramble_sensor_marshalled_value_names;

/* Sensor Descriptor Get, opcode 0x8230: 0 to 2 octets of parameters. */
#define BRAMBLE_SENSOR_DESCRIPTOR_GET_OPCODE 0x8230U
struct bramble_sensor_descriptor_get {
    bool has_property; /* whether the message has the fields below, up to the next blank line */
    uint16_t property_id; /* 1 or more */
};
extern const struct bramble_message_type bramble_sensor_descriptor_get_type[];
extern const struct bramble_message_names bramble_sensor_descriptor_get_names;
static inline struct bramble_message bramble_sensor_descriptor_get_message(
    const struct bramble_sensor_descriptor_get *fields)
{
    return bramble_message_of(bramble_sensor_descriptor_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_descriptor_get_decode(
    struct bramble_view parameters,
    struct bramble_sensor_descriptor_get *fields)
{
    return bramble_parameters_decode(bramble_sensor_descriptor_get_type, parameters, fields, sizeof *fields);
}

/* Sensor Descriptor Status, opcode 0x51: 0 octets or more of parameters. */
#define BRAMBLE_SENSOR_DESCRIPTOR_STATUS_OPCODE 0x51U
struct bramble_sensor_descriptor_status {
    struct bramble_view descriptors; /* items: bramble_sensor_descriptor */
};
extern const struct bramble_message_type bramble_sensor_descriptor_status_type[];
extern const struct bramble_message_names bramble_sensor_descriptor_status_names;
static inline struct bramble_message bramble_sensor_descriptor_status_message(
    const struct bramble_sensor_descriptor_status *fields)
{
    return bramble_message_of(bramble_sensor_descriptor_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_descriptor_status_decode(
    struct bramble_view parameters,
    struct bramble_sensor_descriptor_status *fields)
{
    return bramble_parameters_decode(bramble_sensor_descriptor_status_type, parameters, fields, sizeof *fields);
}

/* Sensor Get, opcode 0x8231: 0 to 2 octets of parameters. */
#define BRAMBLE_SENSOR_GET_OPCODE 0x8231U
struct bramble_sensor_get {
    bool has_property; /* whether the message has the fields below, up to the next blank line */
    uint16_t property_id; /* 1 or more */
};
extern const struct bramble_message_type bramble_sensor_get_type[];
extern const struct bramble_message_names bramble_sensor_get_names;
static inline struct bramble_message bramble_sensor_get_message(const struct bramble_sensor_get *fields)
{
    return bramble_message_of(bramble_sensor_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_get_decode(struct bramble_view parameters, struct bramble_sensor_get *fields)
{
    return bramble_parameters_decode(bramble_sensor_get_type, parameters, fields, sizeof *fields);
}

/* Sensor Status, opcode 0x52: 0 octets or more of parameters. */
#define BRAMBLE_SENSOR_STATUS_OPCODE 0x52U
struct bramble_sensor_status {
    struct bramble_view marshalled; /* items: bramble_sensor_marshalled_value */
};
extern const struct bramble_message_type bramble_sensor_status_type[];
extern const struct bramble_message_names bramble_sensor_status_names;
static inline struct bramble_message bramble_sensor_status_message(const struct bramble_sensor_status *fields)
{
    return bramble_message_of(bramble_sensor_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_status_decode(struct bramble_view parameters, struct bramble_sensor_status *fields)
{
    return bramble_parameters_decode(bramble_sensor_status_type, parameters, fields, sizeof *fields);
}

/* Sensor Column Get, opcode 0x8232: 2 octets or more of parameters. */
#define BRAMBLE_SENSOR_COLUMN_GET_OPCODE 0x8232U
struct bramble_sensor_column_get {
    uint16_t property_id; /* 1 or more */
    struct bramble_view raw_value_x;
};
extern const struct bramble_message_type bramble_sensor_column_get_type[];
extern const struct bramble_message_names bramble_sensor_column_get_names;
static inline struct bramble_message bramble_sensor_column_get_message(const struct bramble_sensor_column_get *fields)
{
    return bramble_message_of(bramble_sensor_column_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_column_get_decode(
    struct bramble_view parameters,
    struct bramble_sensor_column_get *fields)
{
    return bramble_parameters_decode(bramble_sensor_column_get_type, parameters, fields, sizeof *fields);
}

/* Sensor Column Status, opcode 0x53: 2 octets or more of parameters. */
#define BRAMBLE_SENSOR_COLUMN_STATUS_OPCODE 0x53U
struct bramble_sensor_column_status {
    uint16_t property_id; /* 1 or more */
    struct bramble_view raw_values; /* x, and if there is such a column its width and y */
};
extern const struct bramble_message_type bramble_sensor_column_status_type[];
extern const struct bramble_message_names bramble_sensor_column_status_names;
static inline struct bramble_message bramble_sensor_column_status_message(
    const struct bramble_sensor_column_status *fields)
{
    return bramble_message_of(bramble_sensor_column_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_column_status_decode(
    struct bramble_view parameters,
    struct bramble_sensor_column_status *fields)
{
    return bramble_parameters_decode(bramble_sensor_column_status_type, parameters, fields, sizeof *fields);
}

/* Sensor Series Get, opcode 0x8233: 2 octets or more of parameters. */
#define BRAMBLE_SENSOR_SERIES_GET_OPCODE 0x8233U
struct bramble_sensor_series_get {
    uint16_t property_id; /* 1 or more */

    bool has_range; /* whether the message has the fields below, up to the next blank line */
    struct bramble_view raw_range; /* 1 or more octets; the first and the last x */
};
extern const struct bramble_message_type bramble_sensor_series_get_type[];
extern const struct bramble_message_names bramble_sensor_series_get_names;
static inline struct bramble_message bramble_sensor_series_get_message(const struct bramble_sensor_series_get *fields)
{
    return bramble_message_of(bramble_sensor_series_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_series_get_decode(
    struct bramble_view parameters,
    struct bramble_sensor_series_get *fields)
{
    return bramble_parameters_decode(bramble_sensor_series_get_type, parameters, fields, sizeof *fields);
}

/* Sensor Series Status, opcode 0x54: 2 octets or more of parameters. */
#define BRAMBLE_SENSOR_SERIES_STATUS_OPCODE 0x54U
struct bramble_sensor_series_status {
    uint16_t property_id; /* 1 or more */
    struct bramble_view raw_values; /* x, width, y of each column */
};
extern const struct bramble_message_type bramble_sensor_series_status_type[];
extern const struct bramble_message_names bramble_sensor_series_status_names;
static inline struct bramble_message bramble_sensor_series_status_message(
    const struct bramble_sensor_series_status *fields)
{
    return bramble_message_of(bramble_sensor_series_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_series_status_decode(
    struct bramble_view parameters,
    struct bramble_sensor_series_status *fields)
{
    return bramble_parameters_decode(bramble_sensor_series_status_type, parameters, fields, sizeof *fields);
}

/* Sensor Cadence Get, opcode 0x8234: 2 octets of parameters. */
#define BRAMBLE_SENSOR_CADENCE_GET_OPCODE 0x8234U
struct bramble_sensor_cadence_get {
    uint16_t property_id; /* 1 or more */
};
extern const struct bramble_message_type bramble_sensor_cadence_get_type[];
extern const struct bramble_message_names bramble_sensor_cadence_get_names;
static inline struct bramble_message bramble_sensor_cadence_get_message(
    const struct bramble_sensor_cadence_get *fields)
{
    return bramble_message_of(bramble_sensor_cadence_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_cadence_get_decode(
    struct bramble_view parameters,
    struct bramble_sensor_cadence_get *fields)
{
    return bramble_parameters_decode(bramble_sensor_cadence_get_type, parameters, fields, sizeof *fields);
}

/* Sensor Cadence Set, opcode 0x55: 3 octets or more of parameters. */
#define BRAMBLE_SENSOR_CADENCE_SET_OPCODE 0x55U
struct bramble_sensor_cadence_set {
    uint16_t property_id; /* 1 or more */
    uint8_t fast_cadence_period_divisor; /* 2^n times as often */
    uint8_t status_trigger_type; /* 0: deltas as the property is written, 1: in 0.01 % */
    struct bramble_view cadence_parameters; /* deltas down and up, min interval (2^n ms), fast cadence low and high */
};
extern const struct bramble_message_type bramble_sensor_cadence_set_type[];
extern const struct bramble_message_names bramble_sensor_cadence_set_names;
static inline struct bramble_message bramble_sensor_cadence_set_message(
    const struct bramble_sensor_cadence_set *fields)
{
    return bramble_message_of(bramble_sensor_cadence_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_cadence_set_decode(
    struct bramble_view parameters,
    struct bramble_sensor_cadence_set *fields)
{
    return bramble_parameters_decode(bramble_sensor_cadence_set_type, parameters, fields, sizeof *fields);
}

/* Sensor Cadence Set Unacknowledged, opcode 0x56: 3 octets or more of parameters. */
#define BRAMBLE_SENSOR_CADENCE_SET_UNACKNOWLEDGED_OPCODE 0x56U
struct bramble_sensor_cadence_set_unacknowledged {
    uint16_t property_id; /* 1 or more */
    uint8_t fast_cadence_period_divisor; /* 2^n times as often */
    uint8_t status_trigger_type; /* 0: deltas as the property is written, 1: in 0.01 % */
    struct bramble_view cadence_parameters; /* deltas down and up, min interval (2^n ms), fast cadence low and high */
};
extern const struct bramble_message_type bramble_sensor_cadence_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_sensor_cadence_set_unacknowledged_names;
static inline struct bramble_message bramble_sensor_cadence_set_unacknowledged_message(
    const struct bramble_sensor_cadence_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_sensor_cadence_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_cadence_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_sensor_cadence_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_sensor_cadence_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Sensor Cadence Status, opcode 0x57: 2 octets or more of parameters. */
#define BRAMBLE_SENSOR_CADENCE_STATUS_OPCODE 0x57U
struct bramble_sensor_cadence_status {
    uint16_t property_id; /* 1 or more */

    bool has_cadence; /* whether the message has the fields below, up to the next blank line */
    uint8_t fast_cadence_period_divisor;
    uint8_t status_trigger_type;
    struct bramble_view cadence_parameters;
};
extern const struct bramble_message_type bramble_sensor_cadence_status_type[];
extern const struct bramble_message_names bramble_sensor_cadence_status_names;
static inline struct bramble_message bramble_sensor_cadence_status_message(
    const struct bramble_sensor_cadence_status *fields)
{
    return bramble_message_of(bramble_sensor_cadence_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_cadence_status_decode(
    struct bramble_view parameters,
    struct bramble_sensor_cadence_status *fields)
{
    return bramble_parameters_decode(bramble_sensor_cadence_status_type, parameters, fields, sizeof *fields);
}

/* Sensor Settings Get, opcode 0x8235: 2 octets of parameters. */
#define BRAMBLE_SENSOR_SETTINGS_GET_OPCODE 0x8235U
struct bramble_sensor_settings_get {
    uint16_t sensor_property_id; /* 1 or more */
};
extern const struct bramble_message_type bramble_sensor_settings_get_type[];
extern const struct bramble_message_names bramble_sensor_settings_get_names;
static inline struct bramble_message bramble_sensor_settings_get_message(
    const struct bramble_sensor_settings_get *fields)
{
    return bramble_message_of(bramble_sensor_settings_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_settings_get_decode(
    struct bramble_view parameters,
    struct bramble_sensor_settings_get *fields)
{
    return bramble_parameters_decode(bramble_sensor_settings_get_type, parameters, fields, sizeof *fields);
}

/* Sensor Settings Status, opcode 0x58: 2 octets or more of parameters. */
#define BRAMBLE_SENSOR_SETTINGS_STATUS_OPCODE 0x58U
struct bramble_sensor_settings_status {
    uint16_t sensor_property_id; /* 1 or more */
    struct bramble_view sensor_setting_property_ids; /* items: bramble_item_u16 */
};
extern const struct bramble_message_type bramble_sensor_settings_status_type[];
extern const struct bramble_message_names bramble_sensor_settings_status_names;
static inline struct bramble_message bramble_sensor_settings_status_message(
    const struct bramble_sensor_settings_status *fields)
{
    return bramble_message_of(bramble_sensor_settings_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_settings_status_decode(
    struct bramble_view parameters,
    struct bramble_sensor_settings_status *fields)
{
    return bramble_parameters_decode(bramble_sensor_settings_status_type, parameters, fields, sizeof *fields);
}

/* Sensor Setting Get, opcode 0x8236: 4 octets of parameters. */
#define BRAMBLE_SENSOR_SETTING_GET_OPCODE 0x8236U
struct bramble_sensor_setting_get {
    uint16_t sensor_property_id; /* 1 or more */
    uint16_t sensor_setting_property_id; /* 1 or more */
};
extern const struct bramble_message_type bramble_sensor_setting_get_type[];
extern const struct bramble_message_names bramble_sensor_setting_get_names;
static inline struct bramble_message bramble_sensor_setting_get_message(
    const struct bramble_sensor_setting_get *fields)
{
    return bramble_message_of(bramble_sensor_setting_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_setting_get_decode(
    struct bramble_view parameters,
    struct bramble_sensor_setting_get *fields)
{
    return bramble_parameters_decode(bramble_sensor_setting_get_type, parameters, fields, sizeof *fields);
}

/* Sensor Setting Set, opcode 0x59: 4 octets or more of parameters. */
#define BRAMBLE_SENSOR_SETTING_SET_OPCODE 0x59U
struct bramble_sensor_setting_set {
    uint16_t sensor_property_id; /* 1 or more */
    uint16_t sensor_setting_property_id; /* 1 or more */
    struct bramble_view raw;
};
extern const struct bramble_message_type bramble_sensor_setting_set_type[];
extern const struct bramble_message_names bramble_sensor_setting_set_names;
static inline struct bramble_message bramble_sensor_setting_set_message(
    const struct bramble_sensor_setting_set *fields)
{
    return bramble_message_of(bramble_sensor_setting_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_setting_set_decode(
    struct bramble_view parameters,
    struct bramble_sensor_setting_set *fields)
{
    return bramble_parameters_decode(bramble_sensor_setting_set_type, parameters, fields, sizeof *fields);
}

/* Sensor Setting Set Unacknowledged, opcode 0x5A: 4 octets or more of parameters. */
#define BRAMBLE_SENSOR_SETTING_SET_UNACKNOWLEDGED_OPCODE 0x5AU
struct bramble_sensor_setting_set_unacknowledged {
    uint16_t sensor_property_id; /* 1 or more */
    uint16_t sensor_setting_property_id; /* 1 or more */
    struct bramble_view raw;
};
extern const struct bramble_message_type bramble_sensor_setting_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_sensor_setting_set_unacknowledged_names;
static inline struct bramble_message bramble_sensor_setting_set_unacknowledged_message(
    const struct bramble_sensor_setting_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_sensor_setting_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_setting_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_sensor_setting_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_sensor_setting_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Sensor Setting Status, opcode 0x5B: 4 octets or more of parameters. */
#define BRAMBLE_SENSOR_SETTING_STATUS_OPCODE 0x5BU
struct bramble_sensor_setting_status {
    uint16_t sensor_property_id; /* 1 or more */
    uint16_t sensor_setting_property_id; /* 1 or more */

    bool has_setting; /* whether the message has the fields below, up to the next blank line */
    uint8_t sensor_setting_access; /* enum bramble_sensor_setting_access */
    struct bramble_view raw;
};
extern const struct bramble_message_type bramble_sensor_setting_status_type[];
extern const struct bramble_message_names bramble_sensor_setting_status_names;
static inline struct bramble_message bramble_sensor_setting_status_message(
    const struct bramble_sensor_setting_status *fields)
{
    return bramble_message_of(bramble_sensor_setting_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sensor_setting_status_decode(
    struct bramble_view parameters,
    struct bramble_sensor_setting_status *fields)
{
    return bramble_parameters_decode(bramble_sensor_setting_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
