/* Made by src/message/generate.py from src/message/descriptions/large_composition_data.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/large_composition_data.h>

static const struct bramble_value_name metadata_id_values[] = {
    {0, "Health Tests Information"},
    {1, "Sensor Properties"},
    {2, "Light Purpose"},
    {3, "Light Lightness Range"},
    {4, "Light CTL Temperature Range"},
    {5, "Light HSL Hue Range"},
    {6, "Light HSL Saturation Range"},
    {7, "Clock Accuracy"},
    {8, "Timekeeping Reserve"},
};
static const struct bramble_field_names metadata_entry_field_names[] = {
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"metadata_id", NULL, NULL, metadata_id_values, 9, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"metadata", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_metadata_entry_names = {
    bramble_metadata_entry_type,
    "Metadata Entry", "large_composition_data",
    metadata_entry_field_names, 3, 4, 0xFFFF};

static const struct bramble_field_names sig_model_metadata_field_names[] = {
    {"model_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"entries", NULL, &bramble_metadata_entry_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_sig_model_metadata_names = {
    bramble_sig_model_metadata_type,
    "SIG Model Metadata", "large_composition_data",
    sig_model_metadata_field_names, 3, 3, 0xFFFF};

static const struct bramble_field_names vendor_model_metadata_field_names[] = {
    {"company_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"model_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"entries", NULL, &bramble_metadata_entry_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_vendor_model_metadata_names = {
    bramble_vendor_model_metadata_type,
    "Vendor Model Metadata", "large_composition_data",
    vendor_model_metadata_field_names, 4, 5, 0xFFFF};

static const struct bramble_field_names element_metadata_field_names[] = {
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"sig_models", NULL, &bramble_sig_model_metadata_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"vendor_models", NULL, &bramble_vendor_model_metadata_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_element_metadata_names = {
    bramble_element_metadata_type,
    "Element Metadata", "large_composition_data",
    element_metadata_field_names, 4, 2, 0xFFFF};

static const struct bramble_field_names models_metadata_page_0_field_names[] = {
    {"elements", NULL, &bramble_element_metadata_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_models_metadata_page_0_names = {
    bramble_models_metadata_page_0_type,
    "Models Metadata Page 0", "large_composition_data",
    models_metadata_page_0_field_names, 1, 0, 0xFFFF};

static const struct bramble_field_names large_composition_data_get_field_names[] = {
    {"page", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"offset", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_large_composition_data_get_names = {
    bramble_large_composition_data_get_type,
    "Large Composition Data Get", "large_composition_data",
    large_composition_data_get_field_names, 2, 3, 3};

static const struct bramble_field_names large_composition_data_status_field_names[] = {
    {"page", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"offset", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"total_size", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"data", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_large_composition_data_status_names = {
    bramble_large_composition_data_status_type,
    "Large Composition Data Status", "large_composition_data",
    large_composition_data_status_field_names, 4, 5, 0xFFFF};

const struct bramble_message_names bramble_models_metadata_get_names = {
    bramble_models_metadata_get_type,
    "Models Metadata Get", "large_composition_data",
    large_composition_data_get_field_names, 2, 3, 3};

const struct bramble_message_names bramble_models_metadata_status_names = {
    bramble_models_metadata_status_type,
    "Models Metadata Status", "large_composition_data",
    large_composition_data_status_field_names, 4, 5, 0xFFFF};
