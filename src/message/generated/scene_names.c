/* Made by src/message/generate.py from src/message/descriptions/scene.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/scene.h>

const struct bramble_message_names bramble_scene_get_names = {
    bramble_scene_get_type,
    "Scene Get", "scene",
    NULL, 0, 0, 0};

static const struct bramble_value_name scene_status_code_values[] = {
    {0, "Success"},
    {1, "Scene Register Full"},
    {2, "Scene Not Found"},
};
static const struct bramble_value_name resolution_values[] = {
    {0, "100 ms"},
    {1, "1 s"},
    {2, "10 s"},
    {3, "10 min"},
};
static const struct bramble_field_names scene_status_field_names[] = {
    {"status", NULL, NULL, scene_status_code_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"current_scene", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"target_scene", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_scene_status_names = {
    bramble_scene_status_type,
    "Scene Status", "scene",
    scene_status_field_names, 6, 3, 6};

static const struct bramble_field_names scene_recall_field_names[] = {
    {"scene_number", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_steps", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transition_resolution", NULL, NULL, resolution_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"delay", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 5, 1},
};
const struct bramble_message_names bramble_scene_recall_names = {
    bramble_scene_recall_type,
    "Scene Recall", "scene",
    scene_recall_field_names, 6, 3, 5};

const struct bramble_message_names bramble_scene_recall_unacknowledged_names = {
    bramble_scene_recall_unacknowledged_type,
    "Scene Recall Unacknowledged", "scene",
    scene_recall_field_names, 6, 3, 5};

const struct bramble_message_names bramble_scene_register_get_names = {
    bramble_scene_register_get_type,
    "Scene Register Get", "scene",
    NULL, 0, 0, 0};

static const struct bramble_field_names scene_register_status_field_names[] = {
    {"status", NULL, NULL, scene_status_code_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"current_scene", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"scenes", NULL, &bramble_item_u16_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_scene_register_status_names = {
    bramble_scene_register_status_type,
    "Scene Register Status", "scene",
    scene_register_status_field_names, 3, 3, 0xFFFF};

static const struct bramble_field_names scene_store_field_names[] = {
    {"scene_number", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_scene_store_names = {
    bramble_scene_store_type,
    "Scene Store", "scene",
    scene_store_field_names, 1, 2, 2};

const struct bramble_message_names bramble_scene_store_unacknowledged_names = {
    bramble_scene_store_unacknowledged_type,
    "Scene Store Unacknowledged", "scene",
    scene_store_field_names, 1, 2, 2};

const struct bramble_message_names bramble_scene_delete_names = {
    bramble_scene_delete_type,
    "Scene Delete", "scene",
    scene_store_field_names, 1, 2, 2};

const struct bramble_message_names bramble_scene_delete_unacknowledged_names = {
    bramble_scene_delete_unacknowledged_type,
    "Scene Delete Unacknowledged", "scene",
    scene_store_field_names, 1, 2, 2};
