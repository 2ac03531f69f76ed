/* Made by src/message/generate.py from src/message/descriptions/large_composition_data.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/large_composition_data.h>

#include <stddef.h>

_Static_assert(sizeof(struct bramble_metadata_entry) <= BRAMBLE_ITEM_FIELDS_MAX, "Metadata Entry is too large");
const struct bramble_message_type bramble_metadata_entry_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_metadata_entry)},
    /* length */ {0x8A}, {0x0F}, {0x00}, {0x01},
    {offsetof(struct bramble_metadata_entry, metadata) + offsetof(struct bramble_view, size)},
    /* metadata_id */ {0x0F},
    /* metadata */ {0xA3},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sig_model_metadata) <= BRAMBLE_ITEM_FIELDS_MAX,
    "SIG Model Metadata is too large");
const struct bramble_message_type bramble_sig_model_metadata_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_sig_model_metadata)},
    /* model_id */ {0x0F},
    /* entry_count */ {0x07},
    /* entries */ {0x86}, {offsetof(struct bramble_sig_model_metadata, entry_count)}, {0x07}, {0x0A}, {0x18},
    {sizeof(struct bramble_metadata_entry)}, {0x8A}, {0x0F}, {0x00}, {0x01},
    {offsetof(struct bramble_metadata_entry, metadata) + offsetof(struct bramble_view, size)}, {0x0F}, {0xA3}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_vendor_model_metadata) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Vendor Model Metadata is too large");
const struct bramble_message_type bramble_vendor_model_metadata_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_vendor_model_metadata)},
    /* company_id */ {0x0F},
    /* model_id */ {0x0F},
    /* entry_count */ {0x07},
    /* entries */ {0x86}, {offsetof(struct bramble_vendor_model_metadata, entry_count)}, {0x07}, {0x0A}, {0x18},
    {sizeof(struct bramble_metadata_entry)}, {0x8A}, {0x0F}, {0x00}, {0x01},
    {offsetof(struct bramble_metadata_entry, metadata) + offsetof(struct bramble_view, size)}, {0x0F}, {0xA3}, {0x80},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_element_metadata) <= BRAMBLE_ITEM_FIELDS_MAX, "Element Metadata is too large");
const struct bramble_message_type bramble_element_metadata_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_element_metadata)},
    /* sig_model_count */ {0x07},
    /* vendor_model_count */ {0x07},
    /* sig_models */ {0x86}, {offsetof(struct bramble_element_metadata, sig_model_count)}, {0x07}, {0x13}, {0x18},
    {sizeof(struct bramble_sig_model_metadata)}, {0x0F}, {0x07}, {0x86},
    {offsetof(struct bramble_sig_model_metadata, entry_count)}, {0x07}, {0x0A}, {0x18},
    {sizeof(struct bramble_metadata_entry)}, {0x8A}, {0x0F}, {0x00}, {0x01},
    {offsetof(struct bramble_metadata_entry, metadata) + offsetof(struct bramble_view, size)}, {0x0F}, {0xA3}, {0x80},
    {0x80},
    /* vendor_models */ {0x86}, {offsetof(struct bramble_element_metadata, vendor_model_count)}, {0x07}, {0x14},
    {0x18}, {sizeof(struct bramble_vendor_model_metadata)}, {0x0F}, {0x0F}, {0x07}, {0x86},
    {offsetof(struct bramble_vendor_model_metadata, entry_count)}, {0x07}, {0x0A}, {0x18},
    {sizeof(struct bramble_metadata_entry)}, {0x8A}, {0x0F}, {0x00}, {0x01},
    {offsetof(struct bramble_metadata_entry, metadata) + offsetof(struct bramble_view, size)}, {0x0F}, {0xA3}, {0x80},
    {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_models_metadata_page_0) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Models Metadata Page 0 is too large");
const struct bramble_message_type bramble_models_metadata_page_0_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_models_metadata_page_0)},
    /* elements */ {0x85}, {0x34}, {0x18}, {sizeof(struct bramble_element_metadata)}, {0x07}, {0x07}, {0x86},
    {offsetof(struct bramble_element_metadata, sig_model_count)}, {0x07}, {0x13}, {0x18},
    {sizeof(struct bramble_sig_model_metadata)}, {0x0F}, {0x07}, {0x86},
    {offsetof(struct bramble_sig_model_metadata, entry_count)}, {0x07}, {0x0A}, {0x18},
    {sizeof(struct bramble_metadata_entry)}, {0x8A}, {0x0F}, {0x00}, {0x01},
    {offsetof(struct bramble_metadata_entry, metadata) + offsetof(struct bramble_view, size)}, {0x0F}, {0xA3}, {0x80},
    {0x80}, {0x86}, {offsetof(struct bramble_element_metadata, vendor_model_count)}, {0x07}, {0x14}, {0x18},
    {sizeof(struct bramble_vendor_model_metadata)}, {0x0F}, {0x0F}, {0x07}, {0x86},
    {offsetof(struct bramble_vendor_model_metadata, entry_count)}, {0x07}, {0x0A}, {0x18},
    {sizeof(struct bramble_metadata_entry)}, {0x8A}, {0x0F}, {0x00}, {0x01},
    {offsetof(struct bramble_metadata_entry, metadata) + offsetof(struct bramble_view, size)}, {0x0F}, {0xA3}, {0x80},
    {0x80}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_large_composition_data_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Large Composition Data Get is too large");
const struct bramble_message_type bramble_large_composition_data_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x74}, {sizeof(struct bramble_large_composition_data_get)},
    /* page */ {0x07},
    /* offset */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_large_composition_data_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Large Composition Data Status is too large");
const struct bramble_message_type bramble_large_composition_data_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x75}, {sizeof(struct bramble_large_composition_data_status)},
    /* page */ {0x07},
    /* offset */ {0x0F},
    /* total_size */ {0x0F},
    /* data */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_models_metadata_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Models Metadata Get is too large");
const struct bramble_message_type bramble_models_metadata_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x76}, {sizeof(struct bramble_models_metadata_get)},
    /* page */ {0x07},
    /* offset */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_models_metadata_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Models Metadata Status is too large");
const struct bramble_message_type bramble_models_metadata_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x77}, {sizeof(struct bramble_models_metadata_status)},
    /* page */ {0x07},
    /* offset */ {0x0F},
    /* total_size */ {0x0F},
    /* data */ {0x83},
    /* end */ {0x80},
};
