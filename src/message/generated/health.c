/* Made by src/message/generate.py from src/message/descriptions/health.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/health.h>

#include <stddef.h>

_Static_assert(
    sizeof(struct bramble_health_current_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Current Status is too large");
const struct bramble_message_type bramble_health_current_status_type[] = {
    /* opcode, size */ {0x01}, {0x04}, {sizeof(struct bramble_health_current_status)},
    /* test_id */ {0x07},
    /* company_id */ {0x0F},
    /* faults */ {0x85}, {0x04}, {0x18}, {sizeof(struct bramble_item_u8)}, {0x07}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_health_fault_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Fault Status is too large");
const struct bramble_message_type bramble_health_fault_status_type[] = {
    /* opcode, size */ {0x01}, {0x05}, {sizeof(struct bramble_health_fault_status)},
    /* test_id */ {0x07},
    /* company_id */ {0x0F},
    /* faults */ {0x85}, {0x04}, {0x18}, {sizeof(struct bramble_item_u8)}, {0x07}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_health_fault_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Fault Get is too large");
const struct bramble_message_type bramble_health_fault_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x31}, {sizeof(struct bramble_health_fault_get)},
    /* company_id */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_health_fault_clear) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Fault Clear is too large");
const struct bramble_message_type bramble_health_fault_clear_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x2F}, {sizeof(struct bramble_health_fault_clear)},
    /* company_id */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_health_fault_clear_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Fault Clear Unacknowledged is too large");
const struct bramble_message_type bramble_health_fault_clear_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x30}, {sizeof(struct bramble_health_fault_clear_unacknowledged)},
    /* company_id */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_health_fault_test) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Fault Test is too large");
const struct bramble_message_type bramble_health_fault_test_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x32}, {sizeof(struct bramble_health_fault_test)},
    /* test_id */ {0x07},
    /* company_id */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_health_fault_test_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Fault Test Unacknowledged is too large");
const struct bramble_message_type bramble_health_fault_test_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x33}, {sizeof(struct bramble_health_fault_test_unacknowledged)},
    /* test_id */ {0x07},
    /* company_id */ {0x0F},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_health_period_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x34}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_health_period_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Period Set is too large");
const struct bramble_message_type bramble_health_period_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x35}, {sizeof(struct bramble_health_period_set)},
    /* fast_period_divisor */ {0x47}, {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_health_period_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Period Set Unacknowledged is too large");
const struct bramble_message_type bramble_health_period_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x36}, {sizeof(struct bramble_health_period_set_unacknowledged)},
    /* fast_period_divisor */ {0x47}, {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_health_period_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Period Status is too large");
const struct bramble_message_type bramble_health_period_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x37}, {sizeof(struct bramble_health_period_status)},
    /* fast_period_divisor */ {0x47}, {0x0F},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_health_attention_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x04}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_health_attention_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Attention Set is too large");
const struct bramble_message_type bramble_health_attention_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x05}, {sizeof(struct bramble_health_attention_set)},
    /* attention */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_health_attention_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Attention Set Unacknowledged is too large");
const struct bramble_message_type bramble_health_attention_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x06}, {sizeof(struct bramble_health_attention_set_unacknowledged)},
    /* attention */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_health_attention_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Attention Status is too large");
const struct bramble_message_type bramble_health_attention_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x07}, {sizeof(struct bramble_health_attention_status)},
    /* attention */ {0x07},
    /* end */ {0x80},
};
