/* Made by src/message/generate.py from src/message/descriptions/scheduler.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/scheduler.h>

static const struct bramble_field_names scheduler_action_get_field_names[] = {
    {"index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_scheduler_action_get_names = {
    bramble_scheduler_action_get_type,
    "Scheduler Action Get", "scheduler",
    scheduler_action_get_field_names, 1, 1, 1};

static const struct bramble_value_name scheduler_action_values[] = {
    {0, "Turn Off"},
    {1, "Turn On"},
    {2, "Scene Recall"},
    {15, "No Action"},
};
static const struct bramble_value_name resolution_values[] = {
    {0, "100 ms"},
    {1, "1 s"},
    {2, "10 s"},
    {3, "10 min"},
};
static const struct bramble_field_names scheduler_action_set_field_names[] = {
    {"index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"year", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"month", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"day", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"hour", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"minute", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"second", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"day_of_week", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"action", NULL, NULL, scheduler_action_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"scene_number", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_scheduler_action_set_names = {
    bramble_scheduler_action_set_type,
    "Scheduler Action Set", "scheduler",
    scheduler_action_set_field_names, 12, 10, 10};

const struct bramble_message_names bramble_scheduler_action_set_unacknowledged_names = {
    bramble_scheduler_action_set_unacknowledged_type,
    "Scheduler Action Set Unacknowledged", "scheduler",
    scheduler_action_set_field_names, 12, 10, 10};

const struct bramble_message_names bramble_scheduler_action_status_names = {
    bramble_scheduler_action_status_type,
    "Scheduler Action Status", "scheduler",
    scheduler_action_set_field_names, 12, 10, 10};

const struct bramble_message_names bramble_scheduler_get_names = {
    bramble_scheduler_get_type,
    "Scheduler Get", "scheduler",
    NULL, 0, 0, 0};

static const struct bramble_field_names scheduler_status_field_names[] = {
    {"schedules", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_scheduler_status_names = {
    bramble_scheduler_status_type,
    "Scheduler Status", "scheduler",
    scheduler_status_field_names, 1, 2, 2};
