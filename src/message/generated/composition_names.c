/* Made by src/message/generate.py from src/message/descriptions/composition.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/composition.h>

static const struct bramble_field_names composition_vendor_model_field_names[] = {
    {"company_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"model_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_composition_vendor_model_names = {
    bramble_composition_vendor_model_type,
    "Composition Vendor Model", "composition",
    composition_vendor_model_field_names, 2, 4, 4};

static const struct bramble_field_names composition_element_field_names[] = {
    {"location", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"sig_models", NULL, &bramble_item_u16_names, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"vendor_models", NULL, &bramble_composition_vendor_model_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_composition_element_names = {
    bramble_composition_element_type,
    "Composition Element", "composition",
    composition_element_field_names, 5, 4, 0xFFFF};

static const struct bramble_value_name features_values[] = {
    {1, "relay"},
    {2, "proxy"},
    {4, "friend"},
    {8, "low_power"},
};
static const struct bramble_field_names composition_data_page_0_field_names[] = {
    {"cid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"pid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"vid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"crpl", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"features", NULL, NULL, features_values, 4, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"elements", NULL, &bramble_composition_element_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_composition_data_page_0_names = {
    bramble_composition_data_page_0_type,
    "Composition Data Page 0", "composition",
    composition_data_page_0_field_names, 6, 10, 0xFFFF};

static const struct bramble_field_names composition_short_extended_model_field_names[] = {
    {"element_offset", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"model_item_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_composition_short_extended_model_names = {
    bramble_composition_short_extended_model_type,
    "Composition Short Extended Model", "composition",
    composition_short_extended_model_field_names, 2, 1, 1};

const struct bramble_message_names bramble_composition_long_extended_model_names = {
    bramble_composition_long_extended_model_type,
    "Composition Long Extended Model", "composition",
    composition_short_extended_model_field_names, 2, 2, 2};

static const struct bramble_field_names composition_model_item_field_names[] = {
    {"corresponding_present", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"format", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"extended_items_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"corresponding_group_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"extended_model_items", NULL, &bramble_composition_short_extended_model_names, NULL, 0,
     BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"extended_model_items", NULL, &bramble_composition_long_extended_model_names, NULL, 0,
     BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_composition_model_item_names = {
    bramble_composition_model_item_type,
    "Composition Model Item", "composition",
    composition_model_item_field_names, 6, 1, 0xFFFF};

static const struct bramble_field_names composition_element_relations_field_names[] = {
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"sig_model_items", NULL, &bramble_composition_model_item_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"vendor_model_items", NULL, &bramble_composition_model_item_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_composition_element_relations_names = {
    bramble_composition_element_relations_type,
    "Composition Element Relations", "composition",
    composition_element_relations_field_names, 4, 2, 0xFFFF};

static const struct bramble_field_names composition_data_page_1_field_names[] = {
    {"elements", NULL, &bramble_composition_element_relations_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_composition_data_page_1_names = {
    bramble_composition_data_page_1_type,
    "Composition Data Page 1", "composition",
    composition_data_page_1_field_names, 1, 0, 0xFFFF};

static const struct bramble_field_names composition_record_field_names[] = {
    {"mesh_profile_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"version", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"element_offsets", NULL, &bramble_item_u8_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"additional_data", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_composition_record_names = {
    bramble_composition_record_type,
    "Composition Record", "composition",
    composition_record_field_names, 6, 8, 0xFFFF};

static const struct bramble_field_names composition_data_page_2_field_names[] = {
    {"records", NULL, &bramble_composition_record_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_composition_data_page_2_names = {
    bramble_composition_data_page_2_type,
    "Composition Data Page 2", "composition",
    composition_data_page_2_field_names, 1, 0, 0xFFFF};
