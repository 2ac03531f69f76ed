/* Made by src/message/generate.py from src/message/descriptions/scene.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/scene.h>

#include <stddef.h>

const struct bramble_message_type bramble_scene_get_type = {
    0x8241, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field scene_status_fields[] = {
    {offsetof(struct bramble_scene_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_scene_status, current_scene), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_scene_status, has_target), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_scene_status, target_scene), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_scene_status, remaining_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 0, 0, 1},
    {offsetof(struct bramble_scene_status, remaining_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
};
static const struct bramble_range scene_status_ranges[] = {
    {1, 1},
};
static const struct bramble_condition scene_status_conditions[] = {
    {2, 0, 1, 0},
};
_Static_assert(sizeof(struct bramble_scene_status) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Scene Status is too large");
const struct bramble_message_type bramble_scene_status_type = {
    0x5E, sizeof(struct bramble_scene_status), 3, 6,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    scene_status_fields,
    scene_status_ranges,
    scene_status_conditions,
    NULL};

static const struct bramble_field scene_recall_fields[] = {
    {offsetof(struct bramble_scene_recall, scene_number), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_scene_recall, tid), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_scene_recall, has_transition), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_scene_recall, transition_steps), BRAMBLE_FIELD_UNSIGNED, 6, 1, 1, 1, 1},
    {offsetof(struct bramble_scene_recall, transition_resolution), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
    {offsetof(struct bramble_scene_recall, delay), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
static const struct bramble_range scene_recall_ranges[] = {
    {1, INT32_MAX},
    {0, 62},
    {1, 1},
};
static const struct bramble_condition scene_recall_conditions[] = {
    {2, 2, 1, 0},
};
_Static_assert(sizeof(struct bramble_scene_recall) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Scene Recall is too large");
const struct bramble_message_type bramble_scene_recall_type = {
    0x8242, sizeof(struct bramble_scene_recall), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    scene_recall_fields,
    scene_recall_ranges,
    scene_recall_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_scene_recall_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scene Recall Unacknowledged is too large");
const struct bramble_message_type bramble_scene_recall_unacknowledged_type = {
    0x8243, sizeof(struct bramble_scene_recall_unacknowledged), 3, 5,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    scene_recall_fields,
    scene_recall_ranges,
    scene_recall_conditions,
    NULL};

const struct bramble_message_type bramble_scene_register_get_type = {
    0x8244, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field scene_register_status_fields[] = {
    {offsetof(struct bramble_scene_register_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_scene_register_status, current_scene), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_scene_register_status, scenes), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const scene_register_status_items[] = {
    &bramble_item_u16_type,
};
_Static_assert(
    sizeof(struct bramble_scene_register_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scene Register Status is too large");
const struct bramble_message_type bramble_scene_register_status_type = {
    0x8245, sizeof(struct bramble_scene_register_status), 3, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    scene_register_status_fields,
    NULL,
    NULL,
    scene_register_status_items};

static const struct bramble_field scene_store_fields[] = {
    {offsetof(struct bramble_scene_store, scene_number), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
static const struct bramble_range scene_store_ranges[] = {
    {1, INT32_MAX},
};
_Static_assert(sizeof(struct bramble_scene_store) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Scene Store is too large");
const struct bramble_message_type bramble_scene_store_type = {
    0x8246, sizeof(struct bramble_scene_store), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    scene_store_fields,
    scene_store_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_scene_store_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scene Store Unacknowledged is too large");
const struct bramble_message_type bramble_scene_store_unacknowledged_type = {
    0x8247, sizeof(struct bramble_scene_store_unacknowledged), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    scene_store_fields,
    scene_store_ranges,
    NULL,
    NULL};

_Static_assert(sizeof(struct bramble_scene_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Scene Delete is too large");
const struct bramble_message_type bramble_scene_delete_type = {
    0x829E, sizeof(struct bramble_scene_delete), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    scene_store_fields,
    scene_store_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_scene_delete_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Scene Delete Unacknowledged is too large");
const struct bramble_message_type bramble_scene_delete_unacknowledged_type = {
    0x829F, sizeof(struct bramble_scene_delete_unacknowledged), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    scene_store_fields,
    scene_store_ranges,
    NULL,
    NULL};
