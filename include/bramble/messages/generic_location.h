/* Made by src/message/generate.py from src/message/descriptions/generic_location.txt: do not edit. */
/* clang-format off */
/* Generic Location (Mesh Model 1.1 section 3.2). Generic Location: where a node is, on the globe and in its
 * building. */
#ifndef BRAMBLE_MESSAGES_GENERIC_LOCATION_H
#define BRAMBLE_MESSAGES_GENERIC_LOCATION_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_GENERIC_LOCATION_SERVER BRAMBLE_SIG_MODEL(0x100E)
#define BRAMBLE_MODEL_GENERIC_LOCATION_SETUP_SERVER BRAMBLE_SIG_MODEL(0x100F)
#define BRAMBLE_MODEL_GENERIC_LOCATION_CLIENT BRAMBLE_SIG_MODEL(0x1010)

/* Generic Location Global Get, opcode 0x8225: no parameters. */
#define BRAMBLE_GENERIC_LOCATION_GLOBAL_GET_OPCODE 0x8225U
extern const struct bramble_message_type bramble_generic_location_global_get_type[];
extern const struct bramble_message_names bramble_generic_location_global_get_names;
static inline struct bramble_message bramble_generic_location_global_get_message(void)
{
    return bramble_message_of(bramble_generic_location_global_get_type, NULL);
}

/* Generic Location Global Set, opcode 0x41: 10 octets of parameters. */
#define BRAMBLE_GENERIC_LOCATION_GLOBAL_SET_OPCODE 0x41U
struct bramble_generic_location_global_set {
    int32_t latitude; /* of 90 degrees, in parts of 2^31 - 1 */
    int32_t longitude; /* of 180 degrees, in parts of 2^31 - 1 */
    int16_t altitude; /* m; 0x7FFF: not configured */
};
extern const struct bramble_message_type bramble_generic_location_global_set_type[];
extern const struct bramble_message_names bramble_generic_location_global_set_names;
static inline struct bramble_message bramble_generic_location_global_set_message(
    const struct bramble_generic_location_global_set *fields)
{
    return bramble_message_of(bramble_generic_location_global_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_location_global_set_decode(
    struct bramble_view parameters,
    struct bramble_generic_location_global_set *fields)
{
    return bramble_parameters_decode(bramble_generic_location_global_set_type, parameters, fields, sizeof *fields);
}

/* Generic Location Global Set Unacknowledged, opcode 0x42: 10 octets of parameters. */
#define BRAMBLE_GENERIC_LOCATION_GLOBAL_SET_UNACKNOWLEDGED_OPCODE 0x42U
struct bramble_generic_location_global_set_unacknowledged {
    int32_t latitude; /* of 90 degrees, in parts of 2^31 - 1 */
    int32_t longitude; /* of 180 degrees, in parts of 2^31 - 1 */
    int16_t altitude; /* m; 0x7FFF: not configured */
};
extern const struct bramble_message_type bramble_generic_location_global_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_generic_location_global_set_unacknowledged_names;
static inline struct bramble_message bramble_generic_location_global_set_unacknowledged_message(
    const struct bramble_generic_location_global_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_generic_location_global_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_location_global_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_generic_location_global_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_generic_location_global_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Location Global Status, opcode 0x40: 10 octets of parameters. */
#define BRAMBLE_GENERIC_LOCATION_GLOBAL_STATUS_OPCODE 0x40U
struct bramble_generic_location_global_status {
    int32_t latitude; /* of 90 degrees, in parts of 2^31 - 1 */
    int32_t longitude; /* of 180 degrees, in parts of 2^31 - 1 */
    int16_t altitude; /* m; 0x7FFF: not configured */
};
extern const struct bramble_message_type bramble_generic_location_global_status_type[];
extern const struct bramble_message_names bramble_generic_location_global_status_names;
static inline struct bramble_message bramble_generic_location_global_status_message(
    const struct bramble_generic_location_global_status *fields)
{
    return bramble_message_of(bramble_generic_location_global_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_location_global_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_location_global_status *fields)
{
    return bramble_parameters_decode(bramble_generic_location_global_status_type, parameters, fields, sizeof *fields);
}

/* Generic Location Local Get, opcode 0x8226: no parameters. */
#define BRAMBLE_GENERIC_LOCATION_LOCAL_GET_OPCODE 0x8226U
extern const struct bramble_message_type bramble_generic_location_local_get_type[];
extern const struct bramble_message_names bramble_generic_location_local_get_names;
static inline struct bramble_message bramble_generic_location_local_get_message(void)
{
    return bramble_message_of(bramble_generic_location_local_get_type, NULL);
}

/* Generic Location Local Set, opcode 0x8228: 9 octets of parameters. */
#define BRAMBLE_GENERIC_LOCATION_LOCAL_SET_OPCODE 0x8228U
struct bramble_generic_location_local_set {
    int16_t north; /* in 1/10 m */
    int16_t east; /* in 1/10 m */
    int16_t local_altitude; /* in 1/10 m */
    uint8_t floor;
    uint16_t uncertainty;
};
extern const struct bramble_message_type bramble_generic_location_local_set_type[];
extern const struct bramble_message_names bramble_generic_location_local_set_names;
static inline struct bramble_message bramble_generic_location_local_set_message(
    const struct bramble_generic_location_local_set *fields)
{
    return bramble_message_of(bramble_generic_location_local_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_location_local_set_decode(
    struct bramble_view parameters,
    struct bramble_generic_location_local_set *fields)
{
    return bramble_parameters_decode(bramble_generic_location_local_set_type, parameters, fields, sizeof *fields);
}

/* Generic Location Local Set Unacknowledged, opcode 0x8229: 9 octets of parameters. */
#define BRAMBLE_GENERIC_LOCATION_LOCAL_SET_UNACKNOWLEDGED_OPCODE 0x8229U
struct bramble_generic_location_local_set_unacknowledged {
    int16_t north; /* in 1/10 m */
    int16_t east; /* in 1/10 m */
    int16_t local_altitude; /* in 1/10 m */
    uint8_t floor;
    uint16_t uncertainty;
};
extern const struct bramble_message_type bramble_generic_location_local_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_generic_location_local_set_unacknowledged_names;
static inline struct bramble_message bramble_generic_location_local_set_unacknowledged_message(
    const struct bramble_generic_location_local_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_generic_location_local_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_location_local_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_generic_location_local_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_generic_location_local_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Location Local Status, opcode 0x8227: 9 octets of parameters. */
#define BRAMBLE_GENERIC_LOCATION_LOCAL_STATUS_OPCODE 0x8227U
struct bramble_generic_location_local_status {
    int16_t north; /* in 1/10 m */
    int16_t east; /* in 1/10 m */
    int16_t local_altitude; /* in 1/10 m */
    uint8_t floor;
    uint16_t uncertainty;
};
extern const struct bramble_message_type bramble_generic_location_local_status_type[];
extern const struct bramble_message_names bramble_generic_location_local_status_names;
static inline struct bramble_message bramble_generic_location_local_status_message(
    const struct bramble_generic_location_local_status *fields)
{
    return bramble_message_of(bramble_generic_location_local_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_location_local_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_location_local_status *fields)
{
    return bramble_parameters_decode(bramble_generic_location_local_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
