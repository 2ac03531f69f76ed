/* Made by src/message/generate.py from src/message/descriptions/composition.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/composition.h>

#include <stddef.h>

_Static_assert(
    sizeof(struct bramble_composition_vendor_model) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Vendor Model is too large");
const struct bramble_message_type bramble_composition_vendor_model_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_composition_vendor_model)},
    /* company_id */ {0x0F},
    /* model_id */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_composition_element) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Element is too large");
const struct bramble_message_type bramble_composition_element_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_composition_element)},
    /* location */ {0x0F},
    /* length */ {0x8A}, {0x07}, {0x00}, {0x02},
    {offsetof(struct bramble_composition_element, sig_models) + offsetof(struct bramble_view, size)},
    /* length */ {0x8A}, {0x07}, {0x00}, {0x04},
    {offsetof(struct bramble_composition_element, vendor_models) + offsetof(struct bramble_view, size)},
    /* sig_models */ {0xA5}, {0x04}, {0x18}, {sizeof(struct bramble_item_u16)}, {0x0F}, {0x80},
    /* vendor_models */ {0xA5}, {0x05}, {0x18}, {sizeof(struct bramble_composition_vendor_model)}, {0x0F}, {0x0F},
    {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_composition_data_page_0) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Data Page 0 is too large");
const struct bramble_message_type bramble_composition_data_page_0_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_composition_data_page_0)},
    /* cid */ {0x0F},
    /* pid */ {0x0F},
    /* vid */ {0x0F},
    /* crpl */ {0x0F},
    /* features */ {0x0F},
    /* elements */ {0x85}, {0x1B}, {0x18}, {sizeof(struct bramble_composition_element)}, {0x0F}, {0x8A}, {0x07},
    {0x00}, {0x02}, {offsetof(struct bramble_composition_element, sig_models) + offsetof(struct bramble_view, size)},
    {0x8A}, {0x07}, {0x00}, {0x04},
    {offsetof(struct bramble_composition_element, vendor_models) + offsetof(struct bramble_view, size)}, {0xA5},
    {0x04}, {0x18}, {sizeof(struct bramble_item_u16)}, {0x0F}, {0x80}, {0xA5}, {0x05}, {0x18},
    {sizeof(struct bramble_composition_vendor_model)}, {0x0F}, {0x0F}, {0x80}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_composition_short_extended_model) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Short Extended Model is too large");
const struct bramble_message_type bramble_composition_short_extended_model_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_composition_short_extended_model)},
    /* element_offset */ {0x22},
    /* model_item_index */ {0x04},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_composition_long_extended_model) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Long Extended Model is too large");
const struct bramble_message_type bramble_composition_long_extended_model_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_composition_long_extended_model)},
    /* element_offset */ {0x27},
    /* model_item_index */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_composition_model_item) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Model Item is too large");
const struct bramble_message_type bramble_composition_model_item_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_composition_model_item)},
    /* corresponding_present */ {0x00},
    /* format */ {0x00},
    /* extended_items_count */ {0x05},
    /* corresponding_group_id */ {0x89}, {0x04},
    {offsetof(struct bramble_composition_model_item, corresponding_present)}, {0x00}, {0xA1}, {0x07},
    /* extended_model_items */ {0x89}, {0x0E}, {offsetof(struct bramble_composition_model_item, format)}, {0x00},
    {0x00}, {0x8E}, {offsetof(struct bramble_composition_model_item, extended_model_items)}, {0x86},
    {offsetof(struct bramble_composition_model_item, extended_items_count)}, {0x05}, {0x05}, {0x18},
    {sizeof(struct bramble_composition_short_extended_model)}, {0x22}, {0x04}, {0x80},
    /* extended_model_items */ {0x89}, {0x0E}, {offsetof(struct bramble_composition_model_item, format)}, {0x00},
    {0xA1}, {0x8E}, {offsetof(struct bramble_composition_model_item, extended_model_items)}, {0x86},
    {offsetof(struct bramble_composition_model_item, extended_items_count)}, {0x05}, {0x05}, {0x18},
    {sizeof(struct bramble_composition_long_extended_model)}, {0x27}, {0x07}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_composition_element_relations) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Element Relations is too large");
const struct bramble_message_type bramble_composition_element_relations_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_composition_element_relations)},
    /* number_of_sig_models */ {0x07},
    /* number_of_vendor_models */ {0x07},
    /* sig_model_items */ {0x86}, {offsetof(struct bramble_composition_element_relations, number_of_sig_models)},
    {0x07}, {0x2C}, {0x18}, {sizeof(struct bramble_composition_model_item)}, {0x00}, {0x00}, {0x05}, {0x89}, {0x04},
    {offsetof(struct bramble_composition_model_item, corresponding_present)}, {0x00}, {0xA1}, {0x07}, {0x89}, {0x0E},
    {offsetof(struct bramble_composition_model_item, format)}, {0x00}, {0x00}, {0x8E},
    {offsetof(struct bramble_composition_model_item, extended_model_items)}, {0x86},
    {offsetof(struct bramble_composition_model_item, extended_items_count)}, {0x05}, {0x05}, {0x18},
    {sizeof(struct bramble_composition_short_extended_model)}, {0x22}, {0x04}, {0x80}, {0x89}, {0x0E},
    {offsetof(struct bramble_composition_model_item, format)}, {0x00}, {0xA1}, {0x8E},
    {offsetof(struct bramble_composition_model_item, extended_model_items)}, {0x86},
    {offsetof(struct bramble_composition_model_item, extended_items_count)}, {0x05}, {0x05}, {0x18},
    {sizeof(struct bramble_composition_long_extended_model)}, {0x27}, {0x07}, {0x80}, {0x80},
    /* vendor_model_items */ {0x86},
    {offsetof(struct bramble_composition_element_relations, number_of_vendor_models)}, {0x07}, {0x2C}, {0x18},
    {sizeof(struct bramble_composition_model_item)}, {0x00}, {0x00}, {0x05}, {0x89}, {0x04},
    {offsetof(struct bramble_composition_model_item, corresponding_present)}, {0x00}, {0xA1}, {0x07}, {0x89}, {0x0E},
    {offsetof(struct bramble_composition_model_item, format)}, {0x00}, {0x00}, {0x8E},
    {offsetof(struct bramble_composition_model_item, extended_model_items)}, {0x86},
    {offsetof(struct bramble_composition_model_item, extended_items_count)}, {0x05}, {0x05}, {0x18},
    {sizeof(struct bramble_composition_short_extended_model)}, {0x22}, {0x04}, {0x80}, {0x89}, {0x0E},
    {offsetof(struct bramble_composition_model_item, format)}, {0x00}, {0xA1}, {0x8E},
    {offsetof(struct bramble_composition_model_item, extended_model_items)}, {0x86},
    {offsetof(struct bramble_composition_model_item, extended_items_count)}, {0x05}, {0x05}, {0x18},
    {sizeof(struct bramble_composition_long_extended_model)}, {0x27}, {0x07}, {0x80}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_composition_data_page_1) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Data Page 1 is too large");
const struct bramble_message_type bramble_composition_data_page_1_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_composition_data_page_1)},
    /* elements */ {0x85}, {0x65}, {0x18}, {sizeof(struct bramble_composition_element_relations)}, {0x07}, {0x07},
    {0x86}, {offsetof(struct bramble_composition_element_relations, number_of_sig_models)}, {0x07}, {0x2C}, {0x18},
    {sizeof(struct bramble_composition_model_item)}, {0x00}, {0x00}, {0x05}, {0x89}, {0x04},
    {offsetof(struct bramble_composition_model_item, corresponding_present)}, {0x00}, {0xA1}, {0x07}, {0x89}, {0x0E},
    {offsetof(struct bramble_composition_model_item, format)}, {0x00}, {0x00}, {0x8E},
    {offsetof(struct bramble_composition_model_item, extended_model_items)}, {0x86},
    {offsetof(struct bramble_composition_model_item, extended_items_count)}, {0x05}, {0x05}, {0x18},
    {sizeof(struct bramble_composition_short_extended_model)}, {0x22}, {0x04}, {0x80}, {0x89}, {0x0E},
    {offsetof(struct bramble_composition_model_item, format)}, {0x00}, {0xA1}, {0x8E},
    {offsetof(struct bramble_composition_model_item, extended_model_items)}, {0x86},
    {offsetof(struct bramble_composition_model_item, extended_items_count)}, {0x05}, {0x05}, {0x18},
    {sizeof(struct bramble_composition_long_extended_model)}, {0x27}, {0x07}, {0x80}, {0x80}, {0x86},
    {offsetof(struct bramble_composition_element_relations, number_of_vendor_models)}, {0x07}, {0x2C}, {0x18},
    {sizeof(struct bramble_composition_model_item)}, {0x00}, {0x00}, {0x05}, {0x89}, {0x04},
    {offsetof(struct bramble_composition_model_item, corresponding_present)}, {0x00}, {0xA1}, {0x07}, {0x89}, {0x0E},
    {offsetof(struct bramble_composition_model_item, format)}, {0x00}, {0x00}, {0x8E},
    {offsetof(struct bramble_composition_model_item, extended_model_items)}, {0x86},
    {offsetof(struct bramble_composition_model_item, extended_items_count)}, {0x05}, {0x05}, {0x18},
    {sizeof(struct bramble_composition_short_extended_model)}, {0x22}, {0x04}, {0x80}, {0x89}, {0x0E},
    {offsetof(struct bramble_composition_model_item, format)}, {0x00}, {0xA1}, {0x8E},
    {offsetof(struct bramble_composition_model_item, extended_model_items)}, {0x86},
    {offsetof(struct bramble_composition_model_item, extended_items_count)}, {0x05}, {0x05}, {0x18},
    {sizeof(struct bramble_composition_long_extended_model)}, {0x27}, {0x07}, {0x80}, {0x80}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_composition_record) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Record is too large");
const struct bramble_message_type bramble_composition_record_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_composition_record)},
    /* mesh_profile_id */ {0x0F},
    /* version */ {0x81}, {0x03},
    /* length */ {0x8A}, {0x07}, {0x00}, {0x01},
    {offsetof(struct bramble_composition_record, element_offsets) + offsetof(struct bramble_view, size)},
    /* element_offsets */ {0xA5}, {0x04}, {0x18}, {sizeof(struct bramble_item_u8)}, {0x07}, {0x80},
    /* length */ {0x8A}, {0x0F}, {0x00}, {0x01},
    {offsetof(struct bramble_composition_record, additional_data) + offsetof(struct bramble_view, size)},
    /* additional_data */ {0xA3},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_composition_data_page_2) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Composition Data Page 2 is too large");
const struct bramble_message_type bramble_composition_data_page_2_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_composition_data_page_2)},
    /* records */ {0x85}, {0x17}, {0x18}, {sizeof(struct bramble_composition_record)}, {0x0F}, {0x81}, {0x03}, {0x8A},
    {0x07}, {0x00}, {0x01},
    {offsetof(struct bramble_composition_record, element_offsets) + offsetof(struct bramble_view, size)}, {0xA5},
    {0x04}, {0x18}, {sizeof(struct bramble_item_u8)}, {0x07}, {0x80}, {0x8A}, {0x0F}, {0x00}, {0x01},
    {offsetof(struct bramble_composition_record, additional_data) + offsetof(struct bramble_view, size)}, {0xA3},
    {0x80},
    /* end */ {0x80},
};
