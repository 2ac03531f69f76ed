/* Made by src/message/generate.py from src/message/descriptions/large_composition_data.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/large_composition_data.h>

#include <stddef.h>

static const struct bramble_field metadata_entry_fields[] = {
    {0, BRAMBLE_FIELD_LENGTH, 16, 0, 0, 1, 2},
    {offsetof(struct bramble_metadata_entry, metadata_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_metadata_entry, metadata), BRAMBLE_FIELD_REST, 0, 0, 0, 0, 0},
};
_Static_assert(sizeof(struct bramble_metadata_entry) <= BRAMBLE_ITEM_FIELDS_MAX, "Metadata Entry is too large");
const struct bramble_message_type bramble_metadata_entry_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_metadata_entry), 4, 0xFFFF,
    BRAMBLE_LAYER_OTHER, 0, 3,
    metadata_entry_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field sig_model_metadata_fields[] = {
    {offsetof(struct bramble_sig_model_metadata, model_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_sig_model_metadata, entry_count), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_sig_model_metadata, entries), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, 1},
};
static const struct bramble_message_type *const sig_model_metadata_items[] = {
    &bramble_metadata_entry_type,
};
_Static_assert(
    sizeof(struct bramble_sig_model_metadata) <= BRAMBLE_ITEM_FIELDS_MAX,
    "SIG Model Metadata is too large");
const struct bramble_message_type bramble_sig_model_metadata_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_sig_model_metadata), 3, 0xFFFF,
    BRAMBLE_LAYER_OTHER, 0, 3,
    sig_model_metadata_fields,
    NULL,
    NULL,
    sig_model_metadata_items};

static const struct bramble_field vendor_model_metadata_fields[] = {
    {offsetof(struct bramble_vendor_model_metadata, company_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_vendor_model_metadata, model_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_vendor_model_metadata, entry_count), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_vendor_model_metadata, entries), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, 2},
};
_Static_assert(
    sizeof(struct bramble_vendor_model_metadata) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Vendor Model Metadata is too large");
const struct bramble_message_type bramble_vendor_model_metadata_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_vendor_model_metadata), 5, 0xFFFF,
    BRAMBLE_LAYER_OTHER, 0, 4,
    vendor_model_metadata_fields,
    NULL,
    NULL,
    sig_model_metadata_items};

static const struct bramble_field element_metadata_fields[] = {
    {offsetof(struct bramble_element_metadata, sig_model_count), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_element_metadata, vendor_model_count), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_element_metadata, sig_models), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, 0},
    {offsetof(struct bramble_element_metadata, vendor_models), BRAMBLE_FIELD_LIST, 1, 0, 0, 0, 1},
};
static const struct bramble_message_type *const element_metadata_items[] = {
    &bramble_sig_model_metadata_type,
    &bramble_vendor_model_metadata_type,
};
_Static_assert(sizeof(struct bramble_element_metadata) <= BRAMBLE_ITEM_FIELDS_MAX, "Element Metadata is too large");
const struct bramble_message_type bramble_element_metadata_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_element_metadata), 2, 0xFFFF,
    BRAMBLE_LAYER_OTHER, 0, 4,
    element_metadata_fields,
    NULL,
    NULL,
    element_metadata_items};

static const struct bramble_field models_metadata_page_0_fields[] = {
    {offsetof(struct bramble_models_metadata_page_0, elements), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const models_metadata_page_0_items[] = {
    &bramble_element_metadata_type,
};
_Static_assert(
    sizeof(struct bramble_models_metadata_page_0) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Models Metadata Page 0 is too large");
const struct bramble_message_type bramble_models_metadata_page_0_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_models_metadata_page_0), 0, 0xFFFF,
    BRAMBLE_LAYER_OTHER, 0, 1,
    models_metadata_page_0_fields,
    NULL,
    NULL,
    models_metadata_page_0_items};

static const struct bramble_field large_composition_data_get_fields[] = {
    {offsetof(struct bramble_large_composition_data_get, page), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_large_composition_data_get, offset), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_large_composition_data_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Large Composition Data Get is too large");
const struct bramble_message_type bramble_large_composition_data_get_type = {
    0x8074, sizeof(struct bramble_large_composition_data_get), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    large_composition_data_get_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field large_composition_data_status_fields[] = {
    {offsetof(struct bramble_large_composition_data_status, page), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_large_composition_data_status, offset), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_large_composition_data_status, total_size), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_large_composition_data_status, data), BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_large_composition_data_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Large Composition Data Status is too large");
const struct bramble_message_type bramble_large_composition_data_status_type = {
    0x8075, sizeof(struct bramble_large_composition_data_status), 5, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    large_composition_data_status_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_models_metadata_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Models Metadata Get is too large");
const struct bramble_message_type bramble_models_metadata_get_type = {
    0x8076, sizeof(struct bramble_models_metadata_get), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    large_composition_data_get_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_models_metadata_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Models Metadata Status is too large");
const struct bramble_message_type bramble_models_metadata_status_type = {
    0x8077, sizeof(struct bramble_models_metadata_status), 5, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    large_composition_data_status_fields,
    NULL,
    NULL,
    NULL};
