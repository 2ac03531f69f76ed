/* Made by src/message/generate.py from src/message/descriptions/common.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/common.h>

#include <stddef.h>

_Static_assert(
    sizeof(struct bramble_unicast_address_range) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Unicast Address Range is too large");
const struct bramble_message_type bramble_unicast_address_range_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_unicast_address_range)},
    /* length_present */ {0x00},
    /* range_start */ {0x4E}, {0xA1},
    /* range_length */ {0x89}, {0x05}, {offsetof(struct bramble_unicast_address_range, length_present)}, {0x00},
    {0xA1}, {0x47}, {0xA2},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_unicast_address_range_big_endian) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Unicast Address Range Big Endian is too large");
const struct bramble_message_type bramble_unicast_address_range_big_endian_type[] = {
    /* size */ {0x38}, {sizeof(struct bramble_unicast_address_range_big_endian)},
    /* length_present */ {0x00},
    /* range_start */ {0x4E}, {0xA1},
    /* range_length */ {0x89}, {0x05}, {offsetof(struct bramble_unicast_address_range_big_endian, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_item_u8) <= BRAMBLE_ITEM_FIELDS_MAX, "Item U8 is too large");
const struct bramble_message_type bramble_item_u8_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_item_u8)},
    /* value */ {0x07},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_item_u16) <= BRAMBLE_ITEM_FIELDS_MAX, "Item U16 is too large");
const struct bramble_message_type bramble_item_u16_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_item_u16)},
    /* value */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_item_u16_big_endian) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Item U16 Big Endian is too large");
const struct bramble_message_type bramble_item_u16_big_endian_type[] = {
    /* size */ {0x38}, {sizeof(struct bramble_item_u16_big_endian)},
    /* value */ {0x0F},
    /* end */ {0x80},
};
