/* Made by src/message/generate.py from src/message/descriptions/common.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/common.h>

static const struct bramble_field_names unicast_address_range_field_names[] = {
    {"length_present", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"range_start", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"range_length", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_unicast_address_range_names = {
    bramble_unicast_address_range_type,
    "Unicast Address Range", "common",
    unicast_address_range_field_names, 3, 2, 3};

const struct bramble_message_names bramble_unicast_address_range_big_endian_names = {
    bramble_unicast_address_range_big_endian_type,
    "Unicast Address Range Big Endian", "common",
    unicast_address_range_field_names, 3, 2, 3};

static const struct bramble_field_names item_u8_field_names[] = {
    {"value", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_item_u8_names = {
    bramble_item_u8_type,
    "Item U8", "common",
    item_u8_field_names, 1, 1, 1};

const struct bramble_message_names bramble_item_u16_names = {
    bramble_item_u16_type,
    "Item U16", "common",
    item_u8_field_names, 1, 2, 2};

const struct bramble_message_names bramble_item_u16_big_endian_names = {
    bramble_item_u16_big_endian_type,
    "Item U16 Big Endian", "common",
    item_u8_field_names, 1, 2, 2};
