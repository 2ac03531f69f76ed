/* Made by src/message/generate.py from src/message/descriptions/health.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/health.h>

#include <stddef.h>

static const struct bramble_field health_current_status_fields[] = {
    {offsetof(struct bramble_health_current_status, test_id), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_health_current_status, company_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_health_current_status, faults), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const health_current_status_items[] = {
    &bramble_item_u8_type,
};
_Static_assert(
    sizeof(struct bramble_health_current_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Current Status is too large");
const struct bramble_message_type bramble_health_current_status_type = {
    0x04, sizeof(struct bramble_health_current_status), 3, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    health_current_status_fields,
    NULL,
    NULL,
    health_current_status_items};

_Static_assert(
    sizeof(struct bramble_health_fault_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Fault Status is too large");
const struct bramble_message_type bramble_health_fault_status_type = {
    0x05, sizeof(struct bramble_health_fault_status), 3, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    health_current_status_fields,
    NULL,
    NULL,
    health_current_status_items};

static const struct bramble_field health_fault_get_fields[] = {
    {offsetof(struct bramble_health_fault_get, company_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_health_fault_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Fault Get is too large");
const struct bramble_message_type bramble_health_fault_get_type = {
    0x8031, sizeof(struct bramble_health_fault_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    health_fault_get_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_health_fault_clear) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Fault Clear is too large");
const struct bramble_message_type bramble_health_fault_clear_type = {
    0x802F, sizeof(struct bramble_health_fault_clear), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    health_fault_get_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_health_fault_clear_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Fault Clear Unacknowledged is too large");
const struct bramble_message_type bramble_health_fault_clear_unacknowledged_type = {
    0x8030, sizeof(struct bramble_health_fault_clear_unacknowledged), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    health_fault_get_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field health_fault_test_fields[] = {
    {offsetof(struct bramble_health_fault_test, test_id), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_health_fault_test, company_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_health_fault_test) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Fault Test is too large");
const struct bramble_message_type bramble_health_fault_test_type = {
    0x8032, sizeof(struct bramble_health_fault_test), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    health_fault_test_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_health_fault_test_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Fault Test Unacknowledged is too large");
const struct bramble_message_type bramble_health_fault_test_unacknowledged_type = {
    0x8033, sizeof(struct bramble_health_fault_test_unacknowledged), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    health_fault_test_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_health_period_get_type = {
    0x8034, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field health_period_set_fields[] = {
    {offsetof(struct bramble_health_period_set, fast_period_divisor), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
static const struct bramble_range health_period_set_ranges[] = {
    {0, 15},
};
_Static_assert(
    sizeof(struct bramble_health_period_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Period Set is too large");
const struct bramble_message_type bramble_health_period_set_type = {
    0x8035, sizeof(struct bramble_health_period_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    health_period_set_fields,
    health_period_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_health_period_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Period Set Unacknowledged is too large");
const struct bramble_message_type bramble_health_period_set_unacknowledged_type = {
    0x8036, sizeof(struct bramble_health_period_set_unacknowledged), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    health_period_set_fields,
    health_period_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_health_period_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Period Status is too large");
const struct bramble_message_type bramble_health_period_status_type = {
    0x8037, sizeof(struct bramble_health_period_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    health_period_set_fields,
    health_period_set_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_health_attention_get_type = {
    0x8004, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field health_attention_set_fields[] = {
    {offsetof(struct bramble_health_attention_set, attention), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_health_attention_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Attention Set is too large");
const struct bramble_message_type bramble_health_attention_set_type = {
    0x8005, sizeof(struct bramble_health_attention_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    health_attention_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_health_attention_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Attention Set Unacknowledged is too large");
const struct bramble_message_type bramble_health_attention_set_unacknowledged_type = {
    0x8006, sizeof(struct bramble_health_attention_set_unacknowledged), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    health_attention_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_health_attention_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Health Attention Status is too large");
const struct bramble_message_type bramble_health_attention_status_type = {
    0x8007, sizeof(struct bramble_health_attention_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    health_attention_set_fields,
    NULL,
    NULL,
    NULL};
