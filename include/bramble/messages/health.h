/* Made by src/message/generate.py from src/message/descriptions/health.txt: do not edit. */
/* clang-format off */
/* Health (Mesh Protocol 1.1 section 4.3.3). Health: faults of a node, tests that look for them, and drawing a
 * person's attention. Secured with an application key. */
#ifndef BRAMBLE_MESSAGES_HEALTH_H
#define BRAMBLE_MESSAGES_HEALTH_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_HEALTH_SERVER BRAMBLE_SIG_MODEL(0x0002)
#define BRAMBLE_MODEL_HEALTH_CLIENT BRAMBLE_SIG_MODEL(0x0003)

/* Health Current Status, opcode 0x04: 3 octets or more of parameters. */
#define BRAMBLE_HEALTH_CURRENT_STATUS_OPCODE 0x04U
struct bramble_health_current_status {
    uint8_t test_id; /* the test that was run last */
    uint16_t company_id; /* who defined the test */
    struct bramble_view faults; /* items: bramble_item_u8; faults that are present now */
};
extern const struct bramble_message_type bramble_health_current_status_type[];
extern const struct bramble_message_names bramble_health_current_status_names;
static inline struct bramble_message bramble_health_current_status_message(
    const struct bramble_health_current_status *fields)
{
    return bramble_message_of(bramble_health_current_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_health_current_status_decode(
    struct bramble_view parameters,
    struct bramble_health_current_status *fields)
{
    return bramble_parameters_decode(bramble_health_current_status_type, parameters, fields, sizeof *fields);
}

/* Health Fault Status, opcode 0x05: 3 octets or more of parameters. */
#define BRAMBLE_HEALTH_FAULT_STATUS_OPCODE 0x05U
struct bramble_health_fault_status {
    uint8_t test_id;
    uint16_t company_id;
    struct bramble_view faults; /* items: bramble_item_u8; faults registered since they were cleared */
};
extern const struct bramble_message_type bramble_health_fault_status_type[];
extern const struct bramble_message_names bramble_health_fault_status_names;
static inline struct bramble_message bramble_health_fault_status_message(
    const struct bramble_health_fault_status *fields)
{
    return bramble_message_of(bramble_health_fault_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_health_fault_status_decode(
    struct bramble_view parameters,
    struct bramble_health_fault_status *fields)
{
    return bramble_parameters_decode(bramble_health_fault_status_type, parameters, fields, sizeof *fields);
}

/* Health Fault Get, opcode 0x8031: 2 octets of parameters. */
#define BRAMBLE_HEALTH_FAULT_GET_OPCODE 0x8031U
struct bramble_health_fault_get {
    uint16_t company_id;
};
extern const struct bramble_message_type bramble_health_fault_get_type[];
extern const struct bramble_message_names bramble_health_fault_get_names;
static inline struct bramble_message bramble_health_fault_get_message(const struct bramble_health_fault_get *fields)
{
    return bramble_message_of(bramble_health_fault_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_health_fault_get_decode(
    struct bramble_view parameters,
    struct bramble_health_fault_get *fields)
{
    return bramble_parameters_decode(bramble_health_fault_get_type, parameters, fields, sizeof *fields);
}

/* Health Fault Clear, opcode 0x802F: 2 octets of parameters. */
#define BRAMBLE_HEALTH_FAULT_CLEAR_OPCODE 0x802FU
struct bramble_health_fault_clear {
    uint16_t company_id;
};
extern const struct bramble_message_type bramble_health_fault_clear_type[];
extern const struct bramble_message_names bramble_health_fault_clear_names;
static inline struct bramble_message bramble_health_fault_clear_message(
    const struct bramble_health_fault_clear *fields)
{
    return bramble_message_of(bramble_health_fault_clear_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_health_fault_clear_decode(
    struct bramble_view parameters,
    struct bramble_health_fault_clear *fields)
{
    return bramble_parameters_decode(bramble_health_fault_clear_type, parameters, fields, sizeof *fields);
}

/* Health Fault Clear Unacknowledged, opcode 0x8030: 2 octets of parameters. */
#define BRAMBLE_HEALTH_FAULT_CLEAR_UNACKNOWLEDGED_OPCODE 0x8030U
struct bramble_health_fault_clear_unacknowledged {
    uint16_t company_id;
};
extern const struct bramble_message_type bramble_health_fault_clear_unacknowledged_type[];
extern const struct bramble_message_names bramble_health_fault_clear_unacknowledged_names;
static inline struct bramble_message bramble_health_fault_clear_unacknowledged_message(
    const struct bramble_health_fault_clear_unacknowledged *fields)
{
    return bramble_message_of(bramble_health_fault_clear_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_health_fault_clear_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_health_fault_clear_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_health_fault_clear_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Health Fault Test, opcode 0x8032: 3 octets of parameters. */
#define BRAMBLE_HEALTH_FAULT_TEST_OPCODE 0x8032U
struct bramble_health_fault_test {
    uint8_t test_id;
    uint16_t company_id;
};
extern const struct bramble_message_type bramble_health_fault_test_type[];
extern const struct bramble_message_names bramble_health_fault_test_names;
static inline struct bramble_message bramble_health_fault_test_message(const struct bramble_health_fault_test *fields)
{
    return bramble_message_of(bramble_health_fault_test_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_health_fault_test_decode(
    struct bramble_view parameters,
    struct bramble_health_fault_test *fields)
{
    return bramble_parameters_decode(bramble_health_fault_test_type, parameters, fields, sizeof *fields);
}

/* Health Fault Test Unacknowledged, opcode 0x8033: 3 octets of parameters. */
#define BRAMBLE_HEALTH_FAULT_TEST_UNACKNOWLEDGED_OPCODE 0x8033U
struct bramble_health_fault_test_unacknowledged {
    uint8_t test_id;
    uint16_t company_id;
};
extern const struct bramble_message_type bramble_health_fault_test_unacknowledged_type[];
extern const struct bramble_message_names bramble_health_fault_test_unacknowledged_names;
static inline struct bramble_message bramble_health_fault_test_unacknowledged_message(
    const struct bramble_health_fault_test_unacknowledged *fields)
{
    return bramble_message_of(bramble_health_fault_test_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_health_fault_test_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_health_fault_test_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_health_fault_test_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Health Period Get, opcode 0x8034: no parameters. */
#define BRAMBLE_HEALTH_PERIOD_GET_OPCODE 0x8034U
extern const struct bramble_message_type bramble_health_period_get_type[];
extern const struct bramble_message_names bramble_health_period_get_names;
static inline struct bramble_message bramble_health_period_get_message(void)
{
    return bramble_message_of(bramble_health_period_get_type, NULL);
}

/* Health Period Set, opcode 0x8035: 1 octet of parameters. */
#define BRAMBLE_HEALTH_PERIOD_SET_OPCODE 0x8035U
struct bramble_health_period_set {
    uint8_t fast_period_divisor; /* 0 to 0x0F; with faults, Current Status comes 2^n times as often */
};
extern const struct bramble_message_type bramble_health_period_set_type[];
extern const struct bramble_message_names bramble_health_period_set_names;
static inline struct bramble_message bramble_health_period_set_message(const struct bramble_health_period_set *fields)
{
    return bramble_message_of(bramble_health_period_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_health_period_set_decode(
    struct bramble_view parameters,
    struct bramble_health_period_set *fields)
{
    return bramble_parameters_decode(bramble_health_period_set_type, parameters, fields, sizeof *fields);
}

/* Health Period Set Unacknowledged, opcode 0x8036: 1 octet of parameters. */
#define BRAMBLE_HEALTH_PERIOD_SET_UNACKNOWLEDGED_OPCODE 0x8036U
struct bramble_health_period_set_unacknowledged {
    uint8_t fast_period_divisor; /* 0 to 0x0F */
};
extern const struct bramble_message_type bramble_health_period_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_health_period_set_unacknowledged_names;
static inline struct bramble_message bramble_health_period_set_unacknowledged_message(
    const struct bramble_health_period_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_health_period_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_health_period_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_health_period_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_health_period_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Health Period Status, opcode 0x8037: 1 octet of parameters. */
#define BRAMBLE_HEALTH_PERIOD_STATUS_OPCODE 0x8037U
struct bramble_health_period_status {
    uint8_t fast_period_divisor; /* 0 to 0x0F */
};
extern const struct bramble_message_type bramble_health_period_status_type[];
extern const struct bramble_message_names bramble_health_period_status_names;
static inline struct bramble_message bramble_health_period_status_message(
    const struct bramble_health_period_status *fields)
{
    return bramble_message_of(bramble_health_period_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_health_period_status_decode(
    struct bramble_view parameters,
    struct bramble_health_period_status *fields)
{
    return bramble_parameters_decode(bramble_health_period_status_type, parameters, fields, sizeof *fields);
}

/* Health Attention Get, opcode 0x8004: no parameters. */
#define BRAMBLE_HEALTH_ATTENTION_GET_OPCODE 0x8004U
extern const struct bramble_message_type bramble_health_attention_get_type[];
extern const struct bramble_message_names bramble_health_attention_get_names;
static inline struct bramble_message bramble_health_attention_get_message(void)
{
    return bramble_message_of(bramble_health_attention_get_type, NULL);
}

/* Health Attention Set, opcode 0x8005: 1 octet of parameters. */
#define BRAMBLE_HEALTH_ATTENTION_SET_OPCODE 0x8005U
struct bramble_health_attention_set {
    uint8_t attention; /* s; 0: off */
};
extern const struct bramble_message_type bramble_health_attention_set_type[];
extern const struct bramble_message_names bramble_health_attention_set_names;
static inline struct bramble_message bramble_health_attention_set_message(
    const struct bramble_health_attention_set *fields)
{
    return bramble_message_of(bramble_health_attention_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_health_attention_set_decode(
    struct bramble_view parameters,
    struct bramble_health_attention_set *fields)
{
    return bramble_parameters_decode(bramble_health_attention_set_type, parameters, fields, sizeof *fields);
}

/* Health Attention Set Unacknowledged, opcode 0x8006: 1 octet of parameters. */
#define BRAMBLE_HEALTH_ATTENTION_SET_UNACKNOWLEDGED_OPCODE 0x8006U
struct bramble_health_attention_set_unacknowledged {
    uint8_t attention; /* s */
};
extern const struct bramble_message_type bramble_health_attention_set_unacknowledged_type[];
extern const struct bramble_message_names bramble_health_attention_set_unacknowledged_names;
static inline struct bramble_message bramble_health_attention_set_unacknowledged_message(
    const struct bramble_health_attention_set_unacknowledged *fields)
{
    return bramble_message_of(bramble_health_attention_set_unacknowledged_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_health_attention_set_unacknowledged_decode(
    struct bramble_view parameters,
    struct bramble_health_attention_set_unacknowledged *fields)
{
    return bramble_parameters_decode(
        bramble_health_attention_set_unacknowledged_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Health Attention Status, opcode 0x8007: 1 octet of parameters. */
#define BRAMBLE_HEALTH_ATTENTION_STATUS_OPCODE 0x8007U
struct bramble_health_attention_status {
    uint8_t attention; /* s; time left */
};
extern const struct bramble_message_type bramble_health_attention_status_type[];
extern const struct bramble_message_names bramble_health_attention_status_names;
static inline struct bramble_message bramble_health_attention_status_message(
    const struct bramble_health_attention_status *fields)
{
    return bramble_message_of(bramble_health_attention_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_health_attention_status_decode(
    struct bramble_view parameters,
    struct bramble_health_attention_status *fields)
{
    return bramble_parameters_decode(bramble_health_attention_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
