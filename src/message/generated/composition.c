/* Made by src/message/generate.py from src/message/descriptions/composition.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/composition.h>

#include <stddef.h>

static const struct bramble_field composition_vendor_model_fields[] = {
    {offsetof(struct bramble_composition_vendor_model, company_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_composition_vendor_model, model_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_composition_vendor_model) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Vendor Model is too large");
const struct bramble_message_type bramble_composition_vendor_model_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_composition_vendor_model), 4, 4,
    BRAMBLE_LAYER_OTHER, 0, 2,
    composition_vendor_model_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field composition_element_fields[] = {
    {offsetof(struct bramble_composition_element, location), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_LENGTH, 8, 0, 0, 2, 3},
    {0, BRAMBLE_FIELD_LENGTH, 8, 0, 0, 4, 4},
    {offsetof(struct bramble_composition_element, sig_models), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, 1},
    {offsetof(struct bramble_composition_element, vendor_models), BRAMBLE_FIELD_LIST, 1, 0, 0, 0, 2},
};
static const struct bramble_message_type *const composition_element_items[] = {
    &bramble_item_u16_type,
    &bramble_composition_vendor_model_type,
};
_Static_assert(
    sizeof(struct bramble_composition_element) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Element is too large");
const struct bramble_message_type bramble_composition_element_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_composition_element), 4, 0xFFFF,
    BRAMBLE_LAYER_OTHER, 0, 5,
    composition_element_fields,
    NULL,
    NULL,
    composition_element_items};

static const struct bramble_field composition_data_page_0_fields[] = {
    {offsetof(struct bramble_composition_data_page_0, cid), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_composition_data_page_0, pid), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_composition_data_page_0, vid), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_composition_data_page_0, crpl), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_composition_data_page_0, features), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_composition_data_page_0, elements), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const composition_data_page_0_items[] = {
    &bramble_composition_element_type,
};
_Static_assert(
    sizeof(struct bramble_composition_data_page_0) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Data Page 0 is too large");
const struct bramble_message_type bramble_composition_data_page_0_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_composition_data_page_0), 10, 0xFFFF,
    BRAMBLE_LAYER_OTHER, 0, 6,
    composition_data_page_0_fields,
    NULL,
    NULL,
    composition_data_page_0_items};

static const struct bramble_field composition_short_extended_model_fields[] = {
    {offsetof(struct bramble_composition_short_extended_model, element_offset),
     BRAMBLE_FIELD_SIGNED, 3, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_composition_short_extended_model, model_item_index),
     BRAMBLE_FIELD_UNSIGNED, 5, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_composition_short_extended_model) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Short Extended Model is too large");
const struct bramble_message_type bramble_composition_short_extended_model_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_composition_short_extended_model), 1, 1,
    BRAMBLE_LAYER_OTHER, 0, 2,
    composition_short_extended_model_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field composition_long_extended_model_fields[] = {
    {offsetof(struct bramble_composition_long_extended_model, element_offset),
     BRAMBLE_FIELD_SIGNED, 8, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_composition_long_extended_model, model_item_index), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_composition_long_extended_model) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Long Extended Model is too large");
const struct bramble_message_type bramble_composition_long_extended_model_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_composition_long_extended_model), 2, 2,
    BRAMBLE_LAYER_OTHER, 0, 2,
    composition_long_extended_model_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field composition_model_item_fields[] = {
    {offsetof(struct bramble_composition_model_item, corresponding_present), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_composition_model_item, format), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_composition_model_item, extended_items_count), BRAMBLE_FIELD_UNSIGNED, 6, 0, 0, 0, 1},
    {offsetof(struct bramble_composition_model_item, corresponding_group_id), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
    {offsetof(struct bramble_composition_model_item, extended_model_items), BRAMBLE_FIELD_LIST, 0, 2, 0, 0, 2},
    {offsetof(struct bramble_composition_model_item, extended_model_items), BRAMBLE_FIELD_LIST, 1, 3, 0, 0, 2},
};
static const struct bramble_range composition_model_item_ranges[] = {
    {1, 1},
    {0, 0},
};
static const struct bramble_condition composition_model_item_conditions[] = {
    {0, 0, 1, 0},
    {1, 1, 1, 0},
    {1, 0, 1, 0},
};
static const struct bramble_message_type *const composition_model_item_items[] = {
    &bramble_composition_short_extended_model_type,
    &bramble_composition_long_extended_model_type,
};
_Static_assert(
    sizeof(struct bramble_composition_model_item) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Model Item is too large");
const struct bramble_message_type bramble_composition_model_item_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_composition_model_item), 1, 0xFFFF,
    BRAMBLE_LAYER_OTHER, 0, 6,
    composition_model_item_fields,
    composition_model_item_ranges,
    composition_model_item_conditions,
    composition_model_item_items};

static const struct bramble_field composition_element_relations_fields[] = {
    {offsetof(struct bramble_composition_element_relations, number_of_sig_models),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_composition_element_relations, number_of_vendor_models),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_composition_element_relations, sig_model_items), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, 0},
    {offsetof(struct bramble_composition_element_relations, vendor_model_items), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, 1},
};
static const struct bramble_message_type *const composition_element_relations_items[] = {
    &bramble_composition_model_item_type,
};
_Static_assert(
    sizeof(struct bramble_composition_element_relations) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Element Relations is too large");
const struct bramble_message_type bramble_composition_element_relations_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_composition_element_relations), 2, 0xFFFF,
    BRAMBLE_LAYER_OTHER, 0, 4,
    composition_element_relations_fields,
    NULL,
    NULL,
    composition_element_relations_items};

static const struct bramble_field composition_data_page_1_fields[] = {
    {offsetof(struct bramble_composition_data_page_1, elements), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const composition_data_page_1_items[] = {
    &bramble_composition_element_relations_type,
};
_Static_assert(
    sizeof(struct bramble_composition_data_page_1) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Data Page 1 is too large");
const struct bramble_message_type bramble_composition_data_page_1_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_composition_data_page_1), 0, 0xFFFF,
    BRAMBLE_LAYER_OTHER, 0, 1,
    composition_data_page_1_fields,
    NULL,
    NULL,
    composition_data_page_1_items};

static const struct bramble_field composition_record_fields[] = {
    {offsetof(struct bramble_composition_record, mesh_profile_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_composition_record, version), BRAMBLE_FIELD_OCTETS, 3, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {0, BRAMBLE_FIELD_LENGTH, 8, 0, 0, 1, 3},
    {offsetof(struct bramble_composition_record, element_offsets), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, 2},
    {0, BRAMBLE_FIELD_LENGTH, 16, 0, 0, 1, 5},
    {offsetof(struct bramble_composition_record, additional_data), BRAMBLE_FIELD_REST, 0, 0, 0, 0, 4},
};
static const struct bramble_message_type *const composition_record_items[] = {
    &bramble_item_u8_type,
};
_Static_assert(
    sizeof(struct bramble_composition_record) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Record is too large");
const struct bramble_message_type bramble_composition_record_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_composition_record), 8, 0xFFFF,
    BRAMBLE_LAYER_OTHER, 0, 6,
    composition_record_fields,
    NULL,
    NULL,
    composition_record_items};

static const struct bramble_field composition_data_page_2_fields[] = {
    {offsetof(struct bramble_composition_data_page_2, records), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const composition_data_page_2_items[] = {
    &bramble_composition_record_type,
};
_Static_assert(
    sizeof(struct bramble_composition_data_page_2) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Data Page 2 is too large");
const struct bramble_message_type bramble_composition_data_page_2_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_composition_data_page_2), 0, 0xFFFF,
    BRAMBLE_LAYER_OTHER, 0, 1,
    composition_data_page_2_fields,
    NULL,
    NULL,
    composition_data_page_2_items};
