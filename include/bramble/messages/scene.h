/* Made by src/message/generate.py from src/message/descriptions/scene.txt: do not edit. */
/* clang-format off */
/* Scene (Mesh Model 1.1 section 5.2). Scenes: states of a node that are stored under a number and recalled
 * together. */
#ifndef BRAMBLE_MESSAGES_SCENE_H
#define BRAMBLE_MESSAGES_SCENE_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_SCENE_SERVER BRAMBLE_SIG_MODEL(0x1203)
#define BRAMBLE_MODEL_SCENE_SETUP_SERVER BRAMBLE_SIG_MODEL(0x1204)
#define BRAMBLE_MODEL_SCENE_CLIENT BRAMBLE_SIG_MODEL(0x1205)

enum bramble_scene_status_code {
    BRAMBLE_SCENE_STATUS_CODE_SUCCESS = 0,
    BRAMBLE_SCENE_STATUS_CODE_SCENE_REGISTER_FULL = 1,
    BRAMBLE_SCENE_STATUS_CODE_SCENE_NOT_FOUND = 2
};

/* Scene Get, opcode 0x8241: no parameters. */
#define BRAMBLE_SCENE_GET_OPCODE 0x8241U
extern const struct bramble_message_type bramble_scene_get_type[];
extern const struct bramble_message_names bramble_scene_get_names;
static inline struct bramble_message bramble_scene_get_message(void)
{
    return bramble_message_of(bramble_scene_get_type, NULL);
}

/* Scene Status, opcode 0x5E: 3 to 6 octets of parameters. */
#define BRAMBLE_SCENE_STATUS_OPCODE 0x5EU
struct bramble_scene_status {
    uint8_t status; /* enum bramble_scene_status_code */
    uint16_t current_scene; /* 0: none */

    bool has_target; /* whether the message has the fields below, up to the next blank line */
    uint16_t target_scene;
    uint8_t remaining_steps; /* steps of the resolution; 0x3F = unknown */
    uint8_t remaining_resolution; /* enum bramble_resolution */
};
extern const struct bramble_message_type bramble_scene_status_type[];
extern const struct bramble_message_names bramble_scene_status_names;
static inline struct bramble_message bramble_scene_status_message(const struct bramble_scene_status *fields)
{
    return bramble_message_of(bramble_scene_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_scene_status_decode(struct bramble_view parameters, struct bramble_scene_status *fields)
{
    return bramble_parameters_decode(bramble_scene_status_type, parameters, fields, sizeof *fields);
}

/* Scene Recall, opcode 0x8242: 3 to 5 octets of parameters. */
#define BRAMBLE_SCENE_RECALL_OPCODE 0x8242U
struct bramble_scene_recall {
    uint16_t scene_number; /* 1 or more */
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_scene_recall_type[];
extern const struct bramble_message_names bramble_scene_recall_names;
static inline struct bramble_message bramble_scene_recall_message(const struct bramble_scene_recall *fields)
{
    return bramble_message_of(bramble_scene_recall_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_scene_recall_decode(struct bramble_view parameters, struct bramble_scene_recall *fields)
{
    return bramble_parameters_decode(bramble_scene_recall_type, parameters, fields, sizeof *fields);
}

/* Scene Recall Unacknowledged, opcode 0x8243: 3 to 5 octets of parameters. */
#define BRAMBLE_SCENE_RECALL_UNACKNOWLEDGED_OPCODE 0x8243U
struct bramble_scene_recall_unacknowledged {
    uint16_t scene_number; /* 1 or more */
    uint8_t tid;

    bool has_transition; /* whether the message has the fields below, up to the next blank line */
    uint8_t transition_steps; /* 0 to 0x3E; steps of the resolution; 0 = at once */
    uint8_t transition_resolution; /* enum bramble_resolution */
    uint8_t delay; /* in 5 ms; before the transition starts */
};
extern const struct bramble_message_type bramble_scene_recall_unacknowledged_type[];
extern const struct bramble_message_names bramble_scene_recall_unacknowledged_names;
static inline struct bramble_message bramble_scene_recall_unacknowledged_message(
    const struct bramble_scene_recall_unacknowledged *fields)
{
    return bramble_message_of(bramble_scene_recall_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_scene_recall_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_scene_recall_unacknowledged *fields)
{
    return bramble_parameters_decode(bramble_scene_recall_unacknowledged_type, parameters, fields, sizeof *fields);
}

/* Scene Register Get, opcode 0x8244: no parameters. */
#define BRAMBLE_SCENE_REGISTER_GET_OPCODE 0x8244U
extern const struct bramble_message_type bramble_scene_register_get_type[];
extern const struct bramble_message_names bramble_scene_register_get_names;
static inline struct bramble_message bramble_scene_register_get_message(void)
{
    return bramble_message_of(bramble_scene_register_get_type, NULL);
}

/* Scene Register Status, opcode 0x8245: 3 octets or more of parameters. */
#define BRAMBLE_SCENE_REGISTER_STATUS_OPCODE 0x8245U
struct bramble_scene_register_status {
    uint8_t status; /* enum bramble_scene_status_code */
    uint16_t current_scene;
    struct bramble_view scenes; /* items: bramble_item_u16 */
};
extern const struct bramble_message_type bramble_scene_register_status_type[];
extern const struct bramble_message_names bramble_scene_register_status_names;
static inline struct bramble_message bramble_scene_register_status_message(
    const struct bramble_scene_register_status *fields)
{
    return bramble_message_of(bramble_scene_register_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_scene_register_status_decode(
    struct bramble_view parameters,
    struct bramble_scene_register_status *fields)
{
    return bramble_parameters_decode(bramble_scene_register_status_type, parameters, fields, sizeof *fields);
}

/* Scene Store, opcode 0x8246: 2 octets of parameters. */
#define BRAMBLE_SCENE_STORE_OPCODE 0x8246U
struct bramble_scene_store {
    uint16_t scene_number; /* 1 or more */
};
extern const struct bramble_message_type bramble_scene_store_type[];
extern const struct bramble_message_names bramble_scene_store_names;
static inline struct bramble_message bramble_scene_store_message(const struct bramble_scene_store *fields)
{
    return bramble_message_of(bramble_scene_store_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_scene_store_decode(struct bramble_view parameters, struct bramble_scene_store *fields)
{
    return bramble_parameters_decode(bramble_scene_store_type, parameters, fields, sizeof *fields);
}

/* Scene Store Unacknowledged, opcode 0x8247: 2 octets of parameters. */
#define BRAMBLE_SCENE_STORE_UNACKNOWLEDGED_OPCODE 0x8247U
struct bramble_scene_store_unacknowledged {
    uint16_t scene_number; /* 1 or more */
};
extern const struct bramble_message_type bramble_scene_store_unacknowledged_type[];
extern const struct bramble_message_names bramble_scene_store_unacknowledged_names;
static inline struct bramble_message bramble_scene_store_unacknowledged_message(
    const struct bramble_scene_store_unacknowledged *fields)
{
    return bramble_message_of(bramble_scene_store_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_scene_store_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_scene_store_unacknowledged *fields)
{
    return bramble_parameters_decode(bramble_scene_store_unacknowledged_type, parameters, fields, sizeof *fields);
}

/* Scene Delete, opcode 0x829E: 2 octets of parameters. */
#define BRAMBLE_SCENE_DELETE_OPCODE 0x829EU
struct bramble_scene_delete {
    uint16_t scene_number; /* 1 or more */
};
extern const struct bramble_message_type bramble_scene_delete_type[];
extern const struct bramble_message_names bramble_scene_delete_names;
static inline struct bramble_message bramble_scene_delete_message(const struct bramble_scene_delete *fields)
{
    return bramble_message_of(bramble_scene_delete_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_scene_delete_decode(struct bramble_view parameters, struct bramble_scene_delete *fields)
{
    return bramble_parameters_decode(bramble_scene_delete_type, parameters, fields, sizeof *fields);
}

/* Scene Delete Unacknowledged, opcode 0x829F: 2 octets of parameters. */
#define BRAMBLE_SCENE_DELETE_UNACKNOWLEDGED_OPCODE 0x829FU
struct bramble_scene_delete_unacknowledged {
    uint16_t scene_number; /* 1 or more */
};
extern const struct bramble_message_type bramble_scene_delete_unacknowledged_type[];
extern const struct bramble_message_names bramble_scene_delete_unacknowledged_names;
static inline struct bramble_message bramble_scene_delete_unacknowledged_message(
    const struct bramble_scene_delete_unacknowledged *fields)
{
    return bramble_message_of(bramble_scene_delete_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_scene_delete_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_scene_delete_unacknowledged *fields)
{
    return bramble_parameters_decode(bramble_scene_delete_unacknowledged_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
