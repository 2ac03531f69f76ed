/* Made by src/message/generate.py from src/message/descriptions/generic_property.txt: do not edit. */
/* clang-format off */
/* Generic properties (Mesh Model 1.1 section 3.2). Generic properties: values with a number, in the format of
 * the device property of that number. */
#ifndef BRAMBLE_MESSAGES_GENERIC_PROPERTY_H
#define BRAMBLE_MESSAGES_GENERIC_PROPERTY_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_GENERIC_ADMIN_PROPERTY_SERVER BRAMBLE_SIG_MODEL(0x1011)
#define BRAMBLE_MODEL_GENERIC_MANUFACTURER_PROPERTY_SERVER BRAMBLE_SIG_MODEL(0x1012)
#define BRAMBLE_MODEL_GENERIC_USER_PROPERTY_SERVER BRAMBLE_SIG_MODEL(0x1013)
#define BRAMBLE_MODEL_GENERIC_CLIENT_PROPERTY_SERVER BRAMBLE_SIG_MODEL(0x1014)
#define BRAMBLE_MODEL_GENERIC_PROPERTY_CLIENT BRAMBLE_SIG_MODEL(0x1015)

enum bramble_property_access {
    BRAMBLE_PROPERTY_ACCESS_NONE = 0,
    BRAMBLE_PROPERTY_ACCESS_READ = 1,
    BRAMBLE_PROPERTY_ACCESS_WRITE = 2,
    BRAMBLE_PROPERTY_ACCESS_READ_AND_WRITE = 3
};

/* Generic User Properties Get, opcode 0x822E: no parameters. */
#define BRAMBLE_GENERIC_USER_PROPERTIES_GET_OPCODE 0x822EU
extern const struct bramble_message_type bramble_generic_user_properties_get_type[];
extern const struct bramble_message_names bramble_generic_user_properties_get_names;
static inline struct bramble_message bramble_generic_user_properties_get_message(void)
{
    return bramble_message_of(bramble_generic_user_properties_get_type, NULL);
}

/* Generic User Properties Status, opcode 0x4B: 0 octets or more of parameters. */
#define BRAMBLE_GENERIC_USER_PROPERTIES_STATUS_OPCODE 0x4BU
struct bramble_generic_user_properties_status {
    struct bramble_view user_property_ids; /* items: bramble_item_u16 */
};
extern const struct bramble_message_type bramble_generic_user_properties_status_type[];
extern const struct bramble_message_names bramble_generic_user_properties_status_names;
static inline struct bramble_message bramble_generic_user_properties_status_message(
    const struct bramble_generic_user_properties_status *fields)
{
    return bramble_message_of(bramble_generic_user_properties_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_user_properties_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_user_properties_status *fields)
{
    return bramble_parameters_decode(bramble_generic_user_properties_status_type, parameters, fields, sizeof *fields);
}

/* Generic User Property Get, opcode 0x822F: 2 octets of parameters. */
#define BRAMBLE_GENERIC_USER_PROPERTY_GET_OPCODE 0x822FU
struct bramble_generic_user_property_get {
    uint16_t user_property_id; /* 1 or more */
};
extern const struct bramble_message_type bramble_generic_user_property_get_type[];
extern const struct bramble_message_names bramble_generic_user_property_get_names;
static inline struct bramble_message bramble_generic_user_property_get_message(
    const struct bramble_generic_user_property_get *fields)
{
    return bramble_message_of(bramble_generic_user_property_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_user_property_get_decode(
    struct bramble_view parameters,
    struct bramble_generic_user_property_get *fields)
{
    return bramble_parameters_decode(bramble_generic_user_property_get_type, parameters, fields, sizeof *fields);
}

/* Generic User Property Set, opcode 0x4C: 2 octets or more of parameters. */
#define BRAMBLE_GENERIC_USER_PROPERTY_SET_OPCODE 0x4CU
struct bramble_generic_user_property_set {
    uint16_t user_property_id; /* 1 or more */
    struct bramble_view value;
};
extern const struct bramble_message_type bramble_generic_user_property_set_type[];
extern const struct bramble_message_names bramble_generic_user_property_set_names;
static inline struct bramble_message bramble_generic_user_property_set_message(
    const struct bramble_generic_user_property_set *fields)
{
    return bramble_message_of(bramble_generic_user_property_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_user_property_set_decode(
    struct bramble_view parameters,
    struct bramble_generic_user_property_set *fields)
{
    return bramble_parameters_decode(bramble_generic_user_property_set_type, parameters, fields, sizeof *fields);
}

/* Generic User Property Set Unacknowledged, opcode 0x4D: 2 octets or more of parameters. */
#define BRAMBLE_GENERIC_USER_PROPERTY_SET_UNACKNOWLEDGED_OPCODE 0x4DU
struct bramble_generic_user_property_set_unacknowledged {
    uint16_t user_property_id; /* 1 or more */
    struct bramble_view value;
};
extern const struct bramble_message_type bramble_generic_user_property_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_generic_user_property_set_unacknowledged_names;
static inline struct bramble_message bramble_generic_user_property_set_unacknowledged_message(
    const struct bramble_generic_user_property_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_generic_user_property_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_user_property_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_generic_user_property_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_generic_user_property_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic User Property Status, opcode 0x4E: 2 octets or more of parameters. */
#define BRAMBLE_GENERIC_USER_PROPERTY_STATUS_OPCODE 0x4EU
struct bramble_generic_user_property_status {
    uint16_t user_property_id; /* 1 or more */

    bool has_value; /* whether the message has the fields below, up to the next blank line */
    uint8_t user_access; /* enum bramble_property_access */
    struct bramble_view value;
};
extern const struct bramble_message_type bramble_generic_user_property_status_type[];
extern const struct bramble_message_names bramble_generic_user_property_status_names;
static inline struct bramble_message bramble_generic_user_property_status_message(
    const struct bramble_generic_user_property_status *fields)
{
    return bramble_message_of(bramble_generic_user_property_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_user_property_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_user_property_status *fields)
{
    return bramble_parameters_decode(bramble_generic_user_property_status_type, parameters, fields, sizeof *fields);
}

/* Generic Admin Properties Get, opcode 0x822C: no parameters. */
#define BRAMBLE_GENERIC_ADMIN_PROPERTIES_GET_OPCODE 0x822CU
extern const struct bramble_message_type bramble_generic_admin_properties_get_type[];
extern const struct bramble_message_names bramble_generic_admin_properties_get_names;
static inline struct bramble_message bramble_generic_admin_properties_get_message(void)
{
    return bramble_message_of(bramble_generic_admin_properties_get_type, NULL);
}

/* Generic Admin Properties Status, opcode 0x47: 0 octets or more of parameters. */
#define BRAMBLE_GENERIC_ADMIN_PROPERTIES_STATUS_OPCODE 0x47U
struct bramble_generic_admin_properties_status {
    struct bramble_view admin_property_ids; /* items: bramble_item_u16 */
};
extern const struct bramble_message_type bramble_generic_admin_properties_status_type[];
extern const struct bramble_message_names bramble_generic_admin_properties_status_names;
static inline struct bramble_message bramble_generic_admin_properties_status_message(
    const struct bramble_generic_admin_properties_status *fields)
{
    return bramble_message_of(bramble_generic_admin_properties_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_admin_properties_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_admin_properties_status *fields)
{
    return bramble_parameters_decode(
        bramble_generic_admin_properties_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Admin Property Get, opcode 0x822D: 2 octets of parameters. */
#define BRAMBLE_GENERIC_ADMIN_PROPERTY_GET_OPCODE 0x822DU
struct bramble_generic_admin_property_get {
    uint16_t admin_property_id; /* 1 or more */
};
extern const struct bramble_message_type bramble_generic_admin_property_get_type[];
extern const struct bramble_message_names bramble_generic_admin_property_get_names;
static inline struct bramble_message bramble_generic_admin_property_get_message(
    const struct bramble_generic_admin_property_get *fields)
{
    return bramble_message_of(bramble_generic_admin_property_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_admin_property_get_decode(
    struct bramble_view parameters,
    struct bramble_generic_admin_property_get *fields)
{
    return bramble_parameters_decode(bramble_generic_admin_property_get_type, parameters, fields, sizeof *fields);
}

/* Generic Admin Property Set, opcode 0x48: 3 octets or more of parameters. */
#define BRAMBLE_GENERIC_ADMIN_PROPERTY_SET_OPCODE 0x48U
struct bramble_generic_admin_property_set {
    uint16_t admin_property_id; /* 1 or more */
    uint8_t user_access; /* enum bramble_property_access */
    struct bramble_view value;
};
extern const struct bramble_message_type bramble_generic_admin_property_set_type[];
extern const struct bramble_message_names bramble_generic_admin_property_set_names;
static inline struct bramble_message bramble_generic_admin_property_set_message(
    const struct bramble_generic_admin_property_set *fields)
{
    return bramble_message_of(bramble_generic_admin_property_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_admin_property_set_decode(
    struct bramble_view parameters,
    struct bramble_generic_admin_property_set *fields)
{
    return bramble_parameters_decode(bramble_generic_admin_property_set_type, parameters, fields, sizeof *fields);
}

/* Generic Admin Property Set Unacknowledged, opcode 0x49: 3 octets or more of parameters. */
#define BRAMBLE_GENERIC_ADMIN_PROPERTY_SET_UNACKNOWLEDGED_OPCODE 0x49U
struct bramble_generic_admin_property_set_unacknowledged {
    uint16_t admin_property_id; /* 1 or more */
    uint8_t user_access; /* enum bramble_property_access */
    struct bramble_view value;
};
extern const struct bramble_message_type bramble_generic_admin_property_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_generic_admin_property_set_unacknowledged_names;
static inline struct bramble_message bramble_generic_admin_property_set_unacknowledged_message(
    const struct bramble_generic_admin_property_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_generic_admin_property_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_admin_property_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_generic_admin_property_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_generic_admin_property_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Admin Property Status, opcode 0x4A: 2 octets or more of parameters. */
#define BRAMBLE_GENERIC_ADMIN_PROPERTY_STATUS_OPCODE 0x4AU
struct bramble_generic_admin_property_status {
    uint16_t admin_property_id; /* 1 or more */

    bool has_value; /* whether the message has the fields below, up to the next blank line */
    uint8_t user_access; /* enum bramble_property_access */
    struct bramble_view value;
};
extern const struct bramble_message_type bramble_generic_admin_property_status_type[];
extern const struct bramble_message_names bramble_generic_admin_property_status_names;
static inline struct bramble_message bramble_generic_admin_property_status_message(
    const struct bramble_generic_admin_property_status *fields)
{
    return bramble_message_of(bramble_generic_admin_property_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_admin_property_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_admin_property_status *fields)
{
    return bramble_parameters_decode(bramble_generic_admin_property_status_type, parameters, fields, sizeof *fields);
}

/* Generic Manufacturer Properties Get, opcode 0x822A: no parameters. */
#define BRAMBLE_GENERIC_MANUFACTURER_PROPERTIES_GET_OPCODE 0x822AU
extern const struct bramble_message_type bramble_generic_manufacturer_properties_get_type[];
extern const struct bramble_message_names bramble_generic_manufacturer_properties_get_names;
static inline struct bramble_message bramble_generic_manufacturer_properties_get_message(void)
{
    return bramble_message_of(bramble_generic_manufacturer_properties_get_type, NULL);
}

/* Generic Manufacturer Properties Status, opcode 0x43: 0 octets or more of parameters. */
#define BRAMBLE_GENERIC_MANUFACTURER_PROPERTIES_STATUS_OPCODE 0x43U
struct bramble_generic_manufacturer_properties_status {
    struct bramble_view manufacturer_property_ids; /* items: bramble_item_u16 */
};
extern const struct bramble_message_type bramble_generic_manufacturer_properties_status_type[];
extern const struct bramble_message_names bramble_generic_manufacturer_properties_status_names;
static inline struct bramble_message bramble_generic_manufacturer_properties_status_message(
    const struct bramble_generic_manufacturer_properties_status *fields)
{
    return bramble_message_of(bramble_generic_manufacturer_properties_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_manufacturer_properties_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_manufacturer_properties_status *fields)
{
    return bramble_parameters_decode(
        bramble_generic_manufacturer_properties_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Manufacturer Property Get, opcode 0x822B: 2 octets of parameters. */
#define BRAMBLE_GENERIC_MANUFACTURER_PROPERTY_GET_OPCODE 0x822BU
struct bramble_generic_manufacturer_property_get {
    uint16_t manufacturer_property_id; /* 1 or more */
};
extern const struct bramble_message_type bramble_generic_manufacturer_property_get_type[];
extern const struct bramble_message_names bramble_generic_manufacturer_property_get_names;
static inline struct bramble_message bramble_generic_manufacturer_property_get_message(
    const struct bramble_generic_manufacturer_property_get *fields)
{
    return bramble_message_of(bramble_generic_manufacturer_property_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_manufacturer_property_get_decode(
    struct bramble_view parameters,
    struct bramble_generic_manufacturer_property_get *fields)
{
    return bramble_parameters_decode(
        bramble_generic_manufacturer_property_get_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Manufacturer Property Set, opcode 0x44: 3 octets of parameters. */
#define BRAMBLE_GENERIC_MANUFACTURER_PROPERTY_SET_OPCODE 0x44U
struct bramble_generic_manufacturer_property_set {
    uint16_t manufacturer_property_id; /* 1 or more */
    uint8_t user_access; /* enum bramble_property_access; 0 to 1 */
};
extern const struct bramble_message_type bramble_generic_manufacturer_property_set_type[];
extern const struct bramble_message_names bramble_generic_manufacturer_property_set_names;
static inline struct bramble_message bramble_generic_manufacturer_property_set_message(
    const struct bramble_generic_manufacturer_property_set *fields)
{
    return bramble_message_of(bramble_generic_manufacturer_property_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_manufacturer_property_set_decode(
    struct bramble_view parameters,
    struct bramble_generic_manufacturer_property_set *fields)
{
    return bramble_parameters_decode(
        bramble_generic_manufacturer_property_set_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Manufacturer Property Set Unacknowledged, opcode 0x45: 3 octets of parameters. */
#define BRAMBLE_GENERIC_MANUFACTURER_PROPERTY_SET_UNACKNOWLEDGED_OPCODE 0x45U
struct bramble_generic_manufacturer_property_set_unacknowledged {
    uint16_t manufacturer_property_id; /* 1 or more */
    uint8_t user_access; /* enum bramble_property_access; 0 to 1 */
};
extern const struct bramble_message_type bramble_generic_manufacturer_property_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_generic_manufacturer_property_set_unacknowledged_names;
static inline struct bramble_message bramble_generic_manufacturer_property_set_unacknowledged_message(
    const struct bramble_generic_manufacturer_property_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_generic_manufacturer_property_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_manufacturer_property_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_generic_manufacturer_property_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_generic_manufacturer_property_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Manufacturer Property Status, opcode 0x46: 2 octets or more of parameters. */
#define BRAMBLE_GENERIC_MANUFACTURER_PROPERTY_STATUS_OPCODE 0x46U
struct bramble_generic_manufacturer_property_status {
    uint16_t manufacturer_property_id; /* 1 or more */

    bool has_value; /* whether the message has the fields below, up to the next blank line */
    uint8_t user_access; /* enum bramble_property_access */
    struct bramble_view value;
};
extern const struct bramble_message_type bramble_generic_manufacturer_property_status_type[];
extern const struct bramble_message_names bramble_generic_manufacturer_property_status_names;
static inline struct bramble_message bramble_generic_manufacturer_property_status_message(
    const struct bramble_generic_manufacturer_property_status *fields)
{
    return bramble_message_of(bramble_generic_manufacturer_property_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_manufacturer_property_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_manufacturer_property_status *fields)
{
    return bramble_parameters_decode(
        bramble_generic_manufacturer_property_status_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic Client Properties Get, opcode 0x4F: 2 octets of parameters. */
#define BRAMBLE_GENERIC_CLIENT_PROPERTIES_GET_OPCODE 0x4FU
struct bramble_generic_client_properties_get {
    uint16_t client_property_id; /* 1 or more; the first that is asked for */
};
extern const struct bramble_message_type bramble_generic_client_properties_get_type[];
extern const struct bramble_message_names bramble_generic_client_properties_get_names;
static inline struct bramble_message bramble_generic_client_properties_get_message(
    const struct bramble_generic_client_properties_get *fields)
{
    return bramble_message_of(bramble_generic_client_properties_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_client_properties_get_decode(
    struct bramble_view parameters,
    struct bramble_generic_client_properties_get *fields)
{
    return bramble_parameters_decode(bramble_generic_client_properties_get_type, parameters, fields, sizeof *fields);
}

/* Generic Client Properties Status, opcode 0x50: 0 octets or more of parameters. */
#define BRAMBLE_GENERIC_CLIENT_PROPERTIES_STATUS_OPCODE 0x50U
struct bramble_generic_client_properties_status {
    struct bramble_view client_property_ids; /* items: bramble_item_u16 */
};
extern const struct bramble_message_type bramble_generic_client_properties_status_type[];
extern const struct bramble_message_names bramble_generic_client_properties_status_names;
static inline struct bramble_message bramble_generic_client_properties_status_message(
    const struct bramble_generic_client_properties_status *fields)
{
    return bramble_message_of(bramble_generic_client_properties_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_client_properties_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_client_properties_status *fields)
{
    return bramble_parameters_decode(
        bramble_generic_client_properties_status_type,
        parameters,
        fields,
        sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
