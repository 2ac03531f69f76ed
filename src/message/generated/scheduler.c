/* Made by src/message/generate.py from src/message/descriptions/scheduler.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/scheduler.h>

#include <stddef.h>

static const struct bramble_field scheduler_action_get_fields[] = {
    {offsetof(struct bramble_scheduler_action_get, index), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
static const struct bramble_range scheduler_action_get_ranges[] = {
    {0, 15},
};
_Static_assert(
    sizeof(struct bramble_scheduler_action_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scheduler Action Get is too large");
const struct bramble_message_type bramble_scheduler_action_get_type = {
    0x8248, sizeof(struct bramble_scheduler_action_get), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    scheduler_action_get_fields,
    scheduler_action_get_ranges,
    NULL,
    NULL};

static const struct bramble_field scheduler_action_set_fields[] = {
    {offsetof(struct bramble_scheduler_action_set, index), BRAMBLE_FIELD_UNSIGNED, 4, 0, 0, 0, 1},
    {offsetof(struct bramble_scheduler_action_set, year), BRAMBLE_FIELD_UNSIGNED, 7, 0, 0, 1, 1},
    {offsetof(struct bramble_scheduler_action_set, month), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_scheduler_action_set, day), BRAMBLE_FIELD_UNSIGNED, 5, 0, 0, 0, 1},
    {offsetof(struct bramble_scheduler_action_set, hour), BRAMBLE_FIELD_UNSIGNED, 5, 0, 1, 1, 1},
    {offsetof(struct bramble_scheduler_action_set, minute), BRAMBLE_FIELD_UNSIGNED, 6, 0, 0, 0, 1},
    {offsetof(struct bramble_scheduler_action_set, second), BRAMBLE_FIELD_UNSIGNED, 6, 0, 0, 0, 1},
    {offsetof(struct bramble_scheduler_action_set, day_of_week), BRAMBLE_FIELD_UNSIGNED, 7, 0, 0, 0, 1},
    {offsetof(struct bramble_scheduler_action_set, action), BRAMBLE_FIELD_UNSIGNED, 4, 0, 2, 2, 1},
    {offsetof(struct bramble_scheduler_action_set, transition_steps), BRAMBLE_FIELD_UNSIGNED, 6, 0, 0, 0, 1},
    {offsetof(struct bramble_scheduler_action_set, transition_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_scheduler_action_set, scene_number), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
static const struct bramble_range scheduler_action_set_ranges[] = {
    {0, 100},
    {0, 25},
    {0, 2},
    {15, 15},
};
_Static_assert(
    sizeof(struct bramble_scheduler_action_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scheduler Action Set is too large");
const struct bramble_message_type bramble_scheduler_action_set_type = {
    0x60, sizeof(struct bramble_scheduler_action_set), 10, 10,
    BRAMBLE_LAYER_ACCESS, 0, 12,
    scheduler_action_set_fields,
    scheduler_action_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_scheduler_action_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scheduler Action Set Unacknowledged is too large");
const struct bramble_message_type bramble_scheduler_action_set_unacknowledged_type = {
    0x61, sizeof(struct bramble_scheduler_action_set_unacknowledged), 10, 10,
    BRAMBLE_LAYER_ACCESS, 0, 12,
    scheduler_action_set_fields,
    scheduler_action_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_scheduler_action_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scheduler Action Status is too large");
const struct bramble_message_type bramble_scheduler_action_status_type = {
    0x5F, sizeof(struct bramble_scheduler_action_status), 10, 10,
    BRAMBLE_LAYER_ACCESS, 0, 12,
    scheduler_action_set_fields,
    scheduler_action_set_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_scheduler_get_type = {
    0x8249, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field scheduler_status_fields[] = {
    {offsetof(struct bramble_scheduler_status, schedules), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_scheduler_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scheduler Status is too large");
const struct bramble_message_type bramble_scheduler_status_type = {
    0x824A, sizeof(struct bramble_scheduler_status), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    scheduler_status_fields,
    NULL,
    NULL,
    NULL};
