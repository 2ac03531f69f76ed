/* Made by src/message/generate.py from src/message/descriptions/scheduler.txt: do not edit. */
/* clang-format off */
/* Scheduler (Mesh Model 1.1 section 5.2). Scheduler: 16 entries that tell what to do when. */
#ifndef BRAMBLE_MESSAGES_SCHEDULER_H
#define BRAMBLE_MESSAGES_SCHEDULER_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_SCHEDULER_SERVER BRAMBLE_SIG_MODEL(0x1206)
#define BRAMBLE_MODEL_SCHEDULER_SETUP_SERVER BRAMBLE_SIG_MODEL(0x1207)
#define BRAMBLE_MODEL_SCHEDULER_CLIENT BRAMBLE_SIG_MODEL(0x1208)

enum bramble_scheduler_action {
    BRAMBLE_SCHEDULER_ACTION_TURN_OFF = 0,
    BRAMBLE_SCHEDULER_ACTION_TURN_ON = 1,
    BRAMBLE_SCHEDULER_ACTION_SCENE_RECALL = 2,
    BRAMBLE_SCHEDULER_ACTION_NO_ACTION = 0x0F
};

/* Scheduler Action Get, opcode 0x8248: 1 octet of parameters. */
#define BRAMBLE_SCHEDULER_ACTION_GET_OPCODE 0x8248U
struct bramble_scheduler_action_get {
    uint8_t index; /* 0 to 0x0F */
};
extern const struct bramble_message_type bramble_scheduler_action_get_type[];
extern const struct bramble_message_names bramble_scheduler_action_get_names;
static inline struct bramble_message bramble_scheduler_action_get_message(
    const struct bramble_scheduler_action_get *fields)
{
    return bramble_message_of(bramble_scheduler_action_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_scheduler_action_get_decode(
    struct bramble_view parameters,
    struct bramble_scheduler_action_get *fields)
{
    return bramble_parameters_decode(bramble_scheduler_action_get_type, parameters, fields, sizeof *fields);
}

/* Scheduler Action Set, opcode 0x60: 10 octets of parameters. */
#define BRAMBLE_SCHEDULER_ACTION_SET_OPCODE 0x60U
struct bramble_scheduler_action_set {
    uint8_t index;
    uint8_t year; /* 0 to 0x64; of the century; 0x64: any */
    uint16_t month; /* bit 0: January */
    uint8_t day; /* 0: any */
    uint8_t hour; /* 0 to 0x19; 0x18: any, 0x19: once a day at random */
    uint8_t minute; /* 0x3C: any, 0x3D: every 15, 0x3E: every 20, 0x3F: once an hour at random */
    uint8_t second; /* the same */
    uint8_t day_of_week; /* bit 0: Monday */
    uint8_t action; /* enum bramble_scheduler_action */
    uint8_t transition_steps;
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint16_t scene_number; /* 0: none */
};
extern const struct bramble_message_type bramble_scheduler_action_set_type[];
extern const struct bramble_message_names bramble_scheduler_action_set_names;
static inline struct bramble_message bramble_scheduler_action_set_message(
    const struct bramble_scheduler_action_set *fields)
{
    return bramble_message_of(bramble_scheduler_action_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_scheduler_action_set_decode(
    struct bramble_view parameters,
    struct bramble_scheduler_action_set *fields)
{
    return bramble_parameters_decode(bramble_scheduler_action_set_type, parameters, fields, sizeof *fields);
}

/* Scheduler Action Set Unacknowledged, opcode 0x61: 10 octets of parameters. */
#define BRAMBLE_SCHEDULER_ACTION_SET_UNACKNOWLEDGED_OPCODE 0x61U
struct bramble_scheduler_action_set_unacknowledged {
    uint8_t index;
    uint8_t year; /* 0 to 0x64; of the century; 0x64: any */
    uint16_t month; /* bit 0: January */
    uint8_t day; /* 0: any */
    uint8_t hour; /* 0 to 0x19; 0x18: any, 0x19: once a day at random */
    uint8_t minute; /* 0x3C: any, 0x3D: every 15, 0x3E: every 20, 0x3F: once an hour at random */
    uint8_t second; /* the same */
    uint8_t day_of_week; /* bit 0: Monday */
    uint8_t action; /* enum bramble_scheduler_action */
    uint8_t transition_steps;
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint16_t scene_number; /* 0: none */
};
extern const struct bramble_message_type bramble_scheduler_action_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_scheduler_action_set_unacknowledged_names;
static inline struct bramble_message bramble_scheduler_action_set_unacknowledged_message(
    const struct bramble_scheduler_action_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_scheduler_action_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_scheduler_action_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_scheduler_action_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_scheduler_action_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Scheduler Action Status, opcode 0x5F: 10 octets of parameters. */
#define BRAMBLE_SCHEDULER_ACTION_STATUS_OPCODE 0x5FU
struct bramble_scheduler_action_status {
    uint8_t index;
    uint8_t year; /* 0 to 0x64; of the century; 0x64: any */
    uint16_t month; /* bit 0: January */
    uint8_t day; /* 0: any */
    uint8_t hour; /* 0 to 0x19; 0x18: any, 0x19: once a day at random */
    uint8_t minute; /* 0x3C: any, 0x3D: every 15, 0x3E: every 20, 0x3F: once an hour at random */
    uint8_t second; /* the same */
    uint8_t day_of_week; /* bit 0: Monday */
    uint8_t action; /* enum bramble_scheduler_action */
    uint8_t transition_steps;
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint16_t scene_number; /* 0: none */
};
extern const struct bramble_message_type bramble_scheduler_action_status_type[];
extern const struct bramble_message_names bramble_scheduler_action_status_names;
static inline struct bramble_message bramble_scheduler_action_status_message(
    const struct bramble_scheduler_action_status *fields)
{
    return bramble_message_of(bramble_scheduler_action_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_scheduler_action_status_decode(
    struct bramble_view parameters,
    struct bramble_scheduler_action_status *fields)
{
    return bramble_parameters_decode(bramble_scheduler_action_status_type, parameters, fields, sizeof *fields);
}

/* Scheduler Get, opcode 0x8249: no parameters. */
#define BRAMBLE_SCHEDULER_GET_OPCODE 0x8249U
extern const struct bramble_message_type bramble_scheduler_get_type[];
extern const struct bramble_message_names bramble_scheduler_get_names;
static inline struct bramble_message bramble_scheduler_get_message(void)
{
    return bramble_message_of(bramble_scheduler_get_type, NULL);
}

/* Scheduler Status, opcode 0x824A: 2 octets of parameters. */
#define BRAMBLE_SCHEDULER_STATUS_OPCODE 0x824AU
struct bramble_scheduler_status {
    uint16_t schedules; /* bit n: entry n is in use */
};
extern const struct bramble_message_type bramble_scheduler_status_type[];
extern const struct bramble_message_names bramble_scheduler_status_names;
static inline struct bramble_message bramble_scheduler_status_message(const struct bramble_scheduler_status *fields)
{
    return bramble_message_of(bramble_scheduler_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_scheduler_status_decode(
    struct bramble_view parameters,
    struct bramble_scheduler_status *fields)
{
    return bramble_parameters_decode(bramble_scheduler_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
