/* Made by src/message/generate.py from src/message/descriptions/scene.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/scene.h>

#include <stddef.h>

const struct bramble_message_type bramble_scene_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x41}, {0x00},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_scene_status) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Scene Status is too large");
const struct bramble_message_type bramble_scene_status_type[] = {
    /* opcode, size */ {0x01}, {0x5E}, {sizeof(struct bramble_scene_status)},
    /* status */ {0x07},
    /* current_scene */ {0x0F},
    /* has_target */ {0x87}, {0x03},
    /* target_scene */ {0x0F},
    /* remaining_steps */ {0x05},
    /* remaining_resolution */ {0x01},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_scene_recall) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Scene Recall is too large");
const struct bramble_message_type bramble_scene_recall_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x42}, {sizeof(struct bramble_scene_recall)},
    /* scene_number */ {0x4F}, {0xA1},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_scene_recall_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scene Recall Unacknowledged is too large");
const struct bramble_message_type bramble_scene_recall_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x43}, {sizeof(struct bramble_scene_recall_unacknowledged)},
    /* scene_number */ {0x4F}, {0xA1},
    /* tid */ {0x07},
    /* has_transition */ {0x87}, {0x04},
    /* transition_steps */ {0x45}, {0x3E},
    /* transition_resolution */ {0x01},
    /* delay */ {0x07},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_scene_register_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x44}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_scene_register_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scene Register Status is too large");
const struct bramble_message_type bramble_scene_register_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x45}, {sizeof(struct bramble_scene_register_status)},
    /* status */ {0x07},
    /* current_scene */ {0x0F},
    /* scenes */ {0x85}, {0x04}, {0x18}, {sizeof(struct bramble_item_u16)}, {0x0F}, {0x80},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_scene_store) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Scene Store is too large");
const struct bramble_message_type bramble_scene_store_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x46}, {sizeof(struct bramble_scene_store)},
    /* scene_number */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_scene_store_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scene Store Unacknowledged is too large");
const struct bramble_message_type bramble_scene_store_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x47}, {sizeof(struct bramble_scene_store_unacknowledged)},
    /* scene_number */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_scene_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Scene Delete is too large");
const struct bramble_message_type bramble_scene_delete_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x9E}, {sizeof(struct bramble_scene_delete)},
    /* scene_number */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_scene_delete_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scene Delete Unacknowledged is too large");
const struct bramble_message_type bramble_scene_delete_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x9F}, {sizeof(struct bramble_scene_delete_unacknowledged)},
    /* scene_number */ {0x4F}, {0xA1},
    /* end */ {0x80},
};
