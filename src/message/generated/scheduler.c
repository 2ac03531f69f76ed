/* Made by src/message/generate.py from src/message/descriptions/scheduler.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/scheduler.h>

#include <stddef.h>

_Static_assert(
    sizeof(struct bramble_scheduler_action_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scheduler Action Get is too large");
const struct bramble_message_type bramble_scheduler_action_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x48}, {sizeof(struct bramble_scheduler_action_get)},
    /* index */ {0x47}, {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_scheduler_action_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scheduler Action Set is too large");
const struct bramble_message_type bramble_scheduler_action_set_type[] = {
    /* opcode, size */ {0x01}, {0x60}, {sizeof(struct bramble_scheduler_action_set)},
    /* index */ {0x03},
    /* year */ {0x46}, {0x64},
    /* month */ {0x0B},
    /* day */ {0x04},
    /* hour */ {0x44}, {0x19},
    /* minute */ {0x05},
    /* second */ {0x05},
    /* day_of_week */ {0x06},
    /* action */ {0x43}, {0xC2}, {0x00}, {0x02}, {0x0F}, {0x0F},
    /* transition_steps */ {0x05},
    /* transition_resolution */ {0x01},
    /* scene_number */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_scheduler_action_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scheduler Action Set Unacknowledged is too large");
const struct bramble_message_type bramble_scheduler_action_set_unacknowledged_type[] = {
    /* opcode, size */ {0x01}, {0x61}, {sizeof(struct bramble_scheduler_action_set_unacknowledged)},
    /* index */ {0x03},
    /* year */ {0x46}, {0x64},
    /* month */ {0x0B},
    /* day */ {0x04},
    /* hour */ {0x44}, {0x19},
    /* minute */ {0x05},
    /* second */ {0x05},
    /* day_of_week */ {0x06},
    /* action */ {0x43}, {0xC2}, {0x00}, {0x02}, {0x0F}, {0x0F},
    /* transition_steps */ {0x05},
    /* transition_resolution */ {0x01},
    /* scene_number */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_scheduler_action_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scheduler Action Status is too large");
const struct bramble_message_type bramble_scheduler_action_status_type[] = {
    /* opcode, size */ {0x01}, {0x5F}, {sizeof(struct bramble_scheduler_action_status)},
    /* index */ {0x03},
    /* year */ {0x46}, {0x64},
    /* month */ {0x0B},
    /* day */ {0x04},
    /* hour */ {0x44}, {0x19},
    /* minute */ {0x05},
    /* second */ {0x05},
    /* day_of_week */ {0x06},
    /* action */ {0x43}, {0xC2}, {0x00}, {0x02}, {0x0F}, {0x0F},
    /* transition_steps */ {0x05},
    /* transition_resolution */ {0x01},
    /* scene_number */ {0x0F},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_scheduler_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x49}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_scheduler_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scheduler Status is too large");
const struct bramble_message_type bramble_scheduler_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x4A}, {sizeof(struct bramble_scheduler_status)},
    /* schedules */ {0x0F},
    /* end */ {0x80},
};
