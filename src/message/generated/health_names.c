/* Made by src/message/generate.py from src/message/descriptions/health.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/health.h>

static const struct bramble_field_names health_current_status_field_names[] = {
    {"test_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"company_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"faults", NULL, &bramble_item_u8_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_health_current_status_names = {
    bramble_health_current_status_type,
    "Health Current Status", "health",
    health_current_status_field_names, 3, 3, 0xFFFF};

const struct bramble_message_names bramble_health_fault_status_names = {
    bramble_health_fault_status_type,
    "Health Fault Status", "health",
    health_current_status_field_names, 3, 3, 0xFFFF};

static const struct bramble_field_names health_fault_get_field_names[] = {
    {"company_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_health_fault_get_names = {
    bramble_health_fault_get_type,
    "Health Fault Get", "health",
    health_fault_get_field_names, 1, 2, 2};

const struct bramble_message_names bramble_health_fault_clear_names = {
    bramble_health_fault_clear_type,
    "Health Fault Clear", "health",
    health_fault_get_field_names, 1, 2, 2};

const struct bramble_message_names bramble_health_fault_clear_unacknowledged_names = {
    bramble_health_fault_clear_unacknowledged_type,
    "Health Fault Clear Unacknowledged", "health",
    health_fault_get_field_names, 1, 2, 2};

static const struct bramble_field_names health_fault_test_field_names[] = {
    {"test_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"company_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_health_fault_test_names = {
    bramble_health_fault_test_type,
    "Health Fault Test", "health",
    health_fault_test_field_names, 2, 3, 3};

const struct bramble_message_names bramble_health_fault_test_unacknowledged_names = {
    bramble_health_fault_test_unacknowledged_type,
    "Health Fault Test Unacknowledged", "health",
    health_fault_test_field_names, 2, 3, 3};

const struct bramble_message_names bramble_health_period_get_names = {
    bramble_health_period_get_type,
    "Health Period Get", "health",
    NULL, 0, 0, 0};

static const struct bramble_field_names health_period_set_field_names[] = {
    {"fast_period_divisor", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_health_period_set_names = {
    bramble_health_period_set_type,
    "Health Period Set", "health",
    health_period_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_health_period_set_unacknowledged_names = {
    bramble_health_period_set_unacknowledged_type,
    "Health Period Set Unacknowledged", "health",
    health_period_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_health_period_status_names = {
    bramble_health_period_status_type,
    "Health Period Status", "health",
    health_period_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_health_attention_get_names = {
    bramble_health_attention_get_type,
    "Health Attention Get", "health",
    NULL, 0, 0, 0};

static const struct bramble_field_names health_attention_set_field_names[] = {
    {"attention", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_health_attention_set_names = {
    bramble_health_attention_set_type,
    "Health Attention Set", "health",
    health_attention_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_health_attention_set_unacknowledged_names = {
    bramble_health_attention_set_unacknowledged_type,
    "Health Attention Set Unacknowledged", "health",
    health_attention_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_health_attention_status_names = {
    bramble_health_attention_status_type,
    "Health Attention Status", "health",
    health_attention_set_field_names, 1, 1, 1};
