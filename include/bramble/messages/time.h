/* Made by src/message/generate.py from src/message/descriptions/time.txt: do not edit. */
/* clang-format off */
/* Time (Mesh Model 1.1 section 5.2). Time: seconds since 2000-01-01 00:00:00 TAI, and what turns them into
 * local time. */
#ifndef BRAMBLE_MESSAGES_TIME_H
#define BRAMBLE_MESSAGES_TIME_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_TIME_SERVER BRAMBLE_SIG_MODEL(0x1200)
#define BRAMBLE_MODEL_TIME_SETUP_SERVER BRAMBLE_SIG_MODEL(0x1201)
#define BRAMBLE_MODEL_TIME_CLIENT BRAMBLE_SIG_MODEL(0x1202)

enum bramble_time_role {
    BRAMBLE_TIME_ROLE_NONE = 0,
    BRAMBLE_TIME_ROLE_AUTHORITY = 1,
    BRAMBLE_TIME_ROLE_RELAY = 2,
    BRAMBLE_TIME_ROLE_CLIENT = 3
};

/* Time Get, opcode 0x8237: no parameters. */
#define BRAMBLE_TIME_GET_OPCODE 0x8237U
extern const struct bramble_message_type bramble_time_get_type[];
extern const struct bramble_message_names bramble_time_get_names;
static inline struct bramble_message bramble_time_get_message(void)
{
    return bramble_message_of(bramble_time_get_type, NULL);
}

/* Time Set, opcode 0x5C: 10 octets of parameters. */
#define BRAMBLE_TIME_SET_OPCODE 0x5CU
struct bramble_time_set {
    uint64_t tai_seconds;
    uint8_t subsecond; /* in 1/256 s */
    uint8_t uncertainty; /* in 10 ms */
    uint8_t time_authority;
    uint16_t tai_utc_delta; /* n x s - 255 s */
    uint8_t time_zone_offset; /* n x 15 min - 960 min */
};
extern const struct bramble_message_type bramble_time_set_type[];
extern const struct bramble_message_names bramble_time_set_names;
static inline struct bramble_message bramble_time_set_message(const struct bramble_time_set *fields)
{
    return bramble_message_of(bramble_time_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_time_set_decode(struct bramble_view parameters, struct bramble_time_set *fields)
{
    return bramble_parameters_decode(bramble_time_set_type, parameters, fields, sizeof *fields);
}

/* Time Status, opcode 0x5D: 5 to 10 octets of parameters. */
#define BRAMBLE_TIME_STATUS_OPCODE 0x5DU
struct bramble_time_status {
    uint64_t tai_seconds; /* 0: unknown, and nothing follows */

    bool has_details; /* whether the message has the fields below, up to the next blank line */
    uint8_t subsecond; /* in 1/256 s */
    uint8_t uncertainty; /* in 10 ms */
    uint8_t time_authority;
    uint16_t tai_utc_delta; /* n x s - 255 s */
    uint8_t time_zone_offset; /* n x 15 min - 960 min */
};
extern const struct bramble_message_type bramble_time_status_type[];
extern const struct bramble_message_names bramble_time_status_names;
static inline struct bramble_message bramble_time_status_message(const struct bramble_time_status *fields)
{
    return bramble_message_of(bramble_time_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_time_status_decode(struct bramble_view parameters, struct bramble_time_status *fields)
{
    return bramble_parameters_decode(bramble_time_status_type, parameters, fields, sizeof *fields);
}

/* Time Role Get, opcode 0x8238: no parameters. */
#define BRAMBLE_TIME_ROLE_GET_OPCODE 0x8238U
extern const struct bramble_message_type bramble_time_role_get_type[];
extern const struct bramble_message_names bramble_time_role_get_names;
static inline struct bramble_message bramble_time_role_get_message(void)
{
    return bramble_message_of(bramble_time_role_get_type, NULL);
}

/* Time Role Set, opcode 0x8239: 1 octet of parameters. */
#define BRAMBLE_TIME_ROLE_SET_OPCODE 0x8239U
struct bramble_time_role_set {
    uint8_t time_role; /* enum bramble_time_role */
};
extern const struct bramble_message_type bramble_time_role_set_type[];
extern const struct bramble_message_names bramble_time_role_set_names;
static inline struct bramble_message bramble_time_role_set_message(const struct bramble_time_role_set *fields)
{
    return bramble_message_of(bramble_time_role_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_time_role_set_decode(struct bramble_view parameters, struct bramble_time_role_set *fields)
{
    return bramble_parameters_decode(bramble_time_role_set_type, parameters, fields, sizeof *fields);
}

/* Time Role Status, opcode 0x823A: 1 octet of parameters. */
#define BRAMBLE_TIME_ROLE_STATUS_OPCODE 0x823AU
struct bramble_time_role_status {
    uint8_t time_role; /* enum bramble_time_role */
};
extern const struct bramble_message_type bramble_time_role_status_type[];
extern const struct bramble_message_names bramble_time_role_status_names;
static inline struct bramble_message bramble_time_role_status_message(const struct bramble_time_role_status *fields)
{
    return bramble_message_of(bramble_time_role_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_time_role_status_decode(
    struct bramble_view parameters,
    struct bramble_time_role_status *fields)
{
    return bramble_parameters_decode(bramble_time_role_status_type, parameters, fields, sizeof *fields);
}

/* Time Zone Get, opcode 0x823B: no parameters. */
#define BRAMBLE_TIME_ZONE_GET_OPCODE 0x823BU
extern const struct bramble_message_type bramble_time_zone_get_type[];
extern const struct bramble_message_names bramble_time_zone_get_names;
static inline struct bramble_message bramble_time_zone_get_message(void)
{
    return bramble_message_of(bramble_time_zone_get_type, NULL);
}

/* Time Zone Set, opcode 0x823C: 6 octets of parameters. */
#define BRAMBLE_TIME_ZONE_SET_OPCODE 0x823CU
struct bramble_time_zone_set {
    uint8_t time_zone_offset_new; /* n x 15 min - 960 min */
    uint64_t tai_of_zone_change;
};
extern const struct bramble_message_type bramble_time_zone_set_type[];
extern const struct bramble_message_names bramble_time_zone_set_names;
static inline struct bramble_message bramble_time_zone_set_message(const struct bramble_time_zone_set *fields)
{
    return bramble_message_of(bramble_time_zone_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_time_zone_set_decode(struct bramble_view parameters, struct bramble_time_zone_set *fields)
{
    return bramble_parameters_decode(bramble_time_zone_set_type, parameters, fields, sizeof *fields);
}

/* Time Zone Status, opcode 0x823D: 7 octets of parameters. */
#define BRAMBLE_TIME_ZONE_STATUS_OPCODE 0x823DU
struct bramble_time_zone_status {
    uint8_t time_zone_offset_current; /* n x 15 min - 960 min */
    uint8_t time_zone_offset_new; /* n x 15 min - 960 min */
    uint64_t tai_of_zone_change;
};
extern const struct bramble_message_type bramble_time_zone_status_type[];
extern const struct bramble_message_names bramble_time_zone_status_names;
static inline struct bramble_message bramble_time_zone_status_message(const struct bramble_time_zone_status *fields)
{
    return bramble_message_of(bramble_time_zone_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_time_zone_status_decode(
    struct bramble_view parameters,
    struct bramble_time_zone_status *fields)
{
    return bramble_parameters_decode(bramble_time_zone_status_type, parameters, fields, sizeof *fields);
}

/* TAI-UTC Delta Get, opcode 0x823E: no parameters. */
#define BRAMBLE_TAI_UTC_DELTA_GET_OPCODE 0x823EU
extern const struct bramble_message_type bramble_tai_utc_delta_get_type[];
extern const struct bramble_message_names bramble_tai_utc_delta_get_names;
static inline struct bramble_message bramble_tai_utc_delta_get_message(void)
{
    return bramble_message_of(bramble_tai_utc_delta_get_type, NULL);
}

/* TAI-UTC Delta Set, opcode 0x823F: 7 octets of parameters. */
#define BRAMBLE_TAI_UTC_DELTA_SET_OPCODE 0x823FU
struct bramble_tai_utc_delta_set {
    uint16_t tai_utc_delta_new; /* n x s - 255 s */
    uint64_t tai_of_delta_change;
};
extern const struct bramble_message_type bramble_tai_utc_delta_set_type[];
extern const struct bramble_message_names bramble_tai_utc_delta_set_names;
static inline struct bramble_message bramble_tai_utc_delta_set_message(const struct bramble_tai_utc_delta_set *fields)
{
    return bramble_message_of(bramble_tai_utc_delta_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_tai_utc_delta_set_decode(
    struct bramble_view parameters,
    struct bramble_tai_utc_delta_set *fields)
{
    return bramble_parameters_decode(bramble_tai_utc_delta_set_type, parameters, fields, sizeof *fields);
}

/* TAI-UTC Delta Status, opcode 0x8240: 9 octets of parameters. */
#define BRAMBLE_TAI_UTC_DELTA_STATUS_OPCODE 0x8240U
struct bramble_tai_utc_delta_status {
    uint16_t tai_utc_delta_current; /* n x s - 255 s */
    uint16_t tai_utc_delta_new; /* n x s - 255 s */
    uint64_t tai_of_delta_change;
};
extern const struct bramble_message_type bramble_tai_utc_delta_status_type[];
extern const struct bramble_message_names bramble_tai_utc_delta_status_names;
static inline struct bramble_message bramble_tai_utc_delta_status_message(
    const struct bramble_tai_utc_delta_status *fields)
{
    return bramble_message_of(bramble_tai_utc_delta_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_tai_utc_delta_status_decode(
    struct bramble_view parameters,
    struct bramble_tai_utc_delta_status *fields)
{
    return bramble_parameters_decode(bramble_tai_utc_delta_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
