/* Made by src/message/generate.py from src/message/descriptions/common.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/common.h>

#include <stddef.h>

static const struct bramble_field unicast_address_range_fields[] = {
    {offsetof(struct bramble_unicast_address_range, length_present), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_unicast_address_range, range_start), BRAMBLE_FIELD_UNSIGNED, 15, 0, 0, 1, 1},
    {offsetof(struct bramble_unicast_address_range, range_length), BRAMBLE_FIELD_UNSIGNED, 8, 1, 1, 1, 1},
};
static const struct bramble_range unicast_address_range_ranges[] = {
    {1, INT32_MAX},
    {2, INT32_MAX},
    {1, 1},
};
static const struct bramble_condition unicast_address_range_conditions[] = {
    {0, 2, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_unicast_address_range) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Unicast Address Range is too large");
const struct bramble_message_type bramble_unicast_address_range_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_unicast_address_range), 2, 3,
    BRAMBLE_LAYER_OTHER, 0, 3,
    unicast_address_range_fields,
    unicast_address_range_ranges,
    unicast_address_range_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_unicast_address_range_big_endian) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Unicast Address Range Big Endian is too large");
const struct bramble_message_type bramble_unicast_address_range_big_endian_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_unicast_address_range_big_endian), 2, 3,
    BRAMBLE_LAYER_OTHER, BRAMBLE_TYPE_BIG_ENDIAN, 3,
    unicast_address_range_fields,
    unicast_address_range_ranges,
    unicast_address_range_conditions,
    NULL};

static const struct bramble_field item_u8_fields[] = {
    {offsetof(struct bramble_item_u8, value), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(sizeof(struct bramble_item_u8) <= BRAMBLE_ITEM_FIELDS_MAX, "Item U8 is too large");
const struct bramble_message_type bramble_item_u8_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_item_u8), 1, 1,
    BRAMBLE_LAYER_OTHER, 0, 1,
    item_u8_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field item_u16_fields[] = {
    {offsetof(struct bramble_item_u16, value), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(sizeof(struct bramble_item_u16) <= BRAMBLE_ITEM_FIELDS_MAX, "Item U16 is too large");
const struct bramble_message_type bramble_item_u16_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_item_u16), 2, 2,
    BRAMBLE_LAYER_OTHER, 0, 1,
    item_u16_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_item_u16_big_endian) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Item U16 Big Endian is too large");
const struct bramble_message_type bramble_item_u16_big_endian_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_item_u16_big_endian), 2, 2,
    BRAMBLE_LAYER_OTHER, BRAMBLE_TYPE_BIG_ENDIAN, 1,
    item_u16_fields,
    NULL,
    NULL,
    NULL};
