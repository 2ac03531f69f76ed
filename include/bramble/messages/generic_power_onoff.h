/* Made by src/message/generate.py from src/message/descriptions/generic_power_onoff.txt: do not edit. */
/* clang-format off */
/* Generic Power OnOff (Mesh Model 1.1 section 3.2). Generic Power OnOff: what a node does when power comes
 * back. */
#ifndef BRAMBLE_MESSAGES_GENERIC_POWER_ONOFF_H
#define BRAMBLE_MESSAGES_GENERIC_POWER_ONOFF_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_GENERIC_POWER_ONOFF_SERVER BRAMBLE_SIG_MODEL(0x1006)
#define BRAMBLE_MODEL_GENERIC_POWER_ONOFF_SETUP_SERVER BRAMBLE_SIG_MODEL(0x1007)
#define BRAMBLE_MODEL_GENERIC_POWER_ONOFF_CLIENT BRAMBLE_SIG_MODEL(0x1008)

enum bramble_on_power_up {
    BRAMBLE_ON_POWER_UP_OFF = 0,
    BRAMBLE_ON_POWER_UP_DEFAULT = 1,
    BRAMBLE_ON_POWER_UP_RESTORE = 2
};

/* Generic OnPowerUp Get, opcode 0x8211: no parameters. */
#define BRAMBLE_GENERIC_ONPOWERUP_GET_OPCODE 0x8211U
extern const struct bramble_message_type bramble_generic_onpowerup_get_type[];
extern const struct bramble_message_names bramble_generic_onpowerup_get_names;
static inline struct bramble_message bramble_generic_onpowerup_get_message(void)
{
    return bramble_message_of(bramble_generic_onpowerup_get_type, NULL);
}

/* Generic OnPowerUp Set, opcode 0x8213: 1 octet of parameters. */
#define BRAMBLE_GENERIC_ONPOWERUP_SET_OPCODE 0x8213U
struct bramble_generic_onpowerup_set {
    uint8_t on_power_up; /* enum bramble_on_power_up */
};
extern const struct bramble_message_type bramble_generic_onpowerup_set_type[];
extern const struct bramble_message_names bramble_generic_onpowerup_set_names;
static inline struct bramble_message bramble_generic_onpowerup_set_message(
    const struct bramble_generic_onpowerup_set *fields)
{
    return bramble_message_of(bramble_generic_onpowerup_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_onpowerup_set_decode(
    struct bramble_view parameters,
    struct bramble_generic_onpowerup_set *fields)
{
    return bramble_parameters_decode(bramble_generic_onpowerup_set_type, parameters, fields, sizeof *fields);
}

/* Generic OnPowerUp Set Unacknowledged, opcode 0x8214: 1 octet of parameters. */
#define BRAMBLE_GENERIC_ONPOWERUP_SET_UNACKNOWLEDGED_OPCODE 0x8214U
struct bramble_generic_onpowerup_set_unacknowledged {
    uint8_t on_power_up; /* enum bramble_on_power_up */
};
extern const struct bramble_message_type bramble_generic_onpowerup_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_generic_onpowerup_set_unacknowledged_names;
static inline struct bramble_message bramble_generic_onpowerup_set_unacknowledged_message(
    const struct bramble_generic_onpowerup_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_generic_onpowerup_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_onpowerup_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_generic_onpowerup_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_generic_onpowerup_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Generic OnPowerUp Status, opcode 0x8212: 1 octet of parameters. */
#define BRAMBLE_GENERIC_ONPOWERUP_STATUS_OPCODE 0x8212U
struct bramble_generic_onpowerup_status {
    uint8_t on_power_up; /* enum bramble_on_power_up */
};
extern const struct bramble_message_type bramble_generic_onpowerup_status_type[];
extern const struct bramble_message_names bramble_generic_onpowerup_status_names;
static inline struct bramble_message bramble_generic_onpowerup_status_message(
    const struct bramble_generic_onpowerup_status *fields)
{
    return bramble_message_of(bramble_generic_onpowerup_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_onpowerup_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_onpowerup_status *fields)
{
    return bramble_parameters_decode(bramble_generic_onpowerup_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
