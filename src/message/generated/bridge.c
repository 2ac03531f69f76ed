/* Made by src/message/generate.py from src/message/descriptions/bridge.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/bridge.h>

#include <stddef.h>

_Static_assert(
    sizeof(struct bramble_bridged_subnets_entry) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Bridged Subnets Entry is too large");
const struct bramble_message_type bramble_bridged_subnets_entry_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_bridged_subnets_entry)},
    /* net_key_index_1 */ {0x0B},
    /* net_key_index_2 */ {0x0B},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_bridged_addresses_entry) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Bridged Addresses Entry is too large");
const struct bramble_message_type bramble_bridged_addresses_entry_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_bridged_addresses_entry)},
    /* address_1 */ {0x0F},
    /* address_2 */ {0x0F},
    /* directions */ {0x47}, {0xC1}, {0x01}, {0x02},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_subnet_bridge_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xB1}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_subnet_bridge_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Subnet Bridge Set is too large");
const struct bramble_message_type bramble_subnet_bridge_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xB2}, {sizeof(struct bramble_subnet_bridge_set)},
    /* subnet_bridge */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_subnet_bridge_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Subnet Bridge Status is too large");
const struct bramble_message_type bramble_subnet_bridge_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xB3}, {sizeof(struct bramble_subnet_bridge_status)},
    /* subnet_bridge */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_bridging_table_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridging Table Add is too large");
const struct bramble_message_type bramble_bridging_table_add_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xB4}, {sizeof(struct bramble_bridging_table_add)},
    /* directions */ {0x47}, {0xC1}, {0x01}, {0x02},
    /* net_key_index_1 */ {0x0B},
    /* net_key_index_2 */ {0x0B},
    /* address_1 */ {0x4F}, {0x82},
    /* address_2 */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_bridging_table_remove) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridging Table Remove is too large");
const struct bramble_message_type bramble_bridging_table_remove_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xB5}, {sizeof(struct bramble_bridging_table_remove)},
    /* net_key_index_1 */ {0x0B},
    /* net_key_index_2 */ {0x0B},
    /* address_1 */ {0x4F}, {0x9F},
    /* address_2 */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_bridging_table_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridging Table Status is too large");
const struct bramble_message_type bramble_bridging_table_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xB6}, {sizeof(struct bramble_bridging_table_status)},
    /* status */ {0x07},
    /* directions */ {0x47}, {0x02},
    /* net_key_index_1 */ {0x0B},
    /* net_key_index_2 */ {0x0B},
    /* address_1 */ {0x0F},
    /* address_2 */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_bridged_subnets_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridged Subnets Get is too large");
const struct bramble_message_type bramble_bridged_subnets_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xB7}, {sizeof(struct bramble_bridged_subnets_get)},
    /* filter */ {0x01},
    /* constant */ {0x8B}, {0x01}, {0x00},
    /* net_key_index */ {0x0B},
    /* start_index */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_bridged_subnets_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridged Subnets List is too large");
const struct bramble_message_type bramble_bridged_subnets_list_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xB8}, {sizeof(struct bramble_bridged_subnets_list)},
    /* filter */ {0x01},
    /* constant */ {0x8B}, {0x01}, {0x00},
    /* net_key_index */ {0x0B},
    /* start_index */ {0x07},
    /* entries */ {0x85}, {0x05}, {0x18}, {sizeof(struct bramble_bridged_subnets_entry)}, {0x0B}, {0x0B}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_bridging_table_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridging Table Get is too large");
const struct bramble_message_type bramble_bridging_table_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xB9}, {sizeof(struct bramble_bridging_table_get)},
    /* net_key_index_1 */ {0x0B},
    /* net_key_index_2 */ {0x0B},
    /* start_index */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_bridging_table_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridging Table List is too large");
const struct bramble_message_type bramble_bridging_table_list_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xBA}, {sizeof(struct bramble_bridging_table_list)},
    /* status */ {0x07},
    /* net_key_index_1 */ {0x0B},
    /* net_key_index_2 */ {0x0B},
    /* start_index */ {0x0F},
    /* entries */ {0x85}, {0x09}, {0x18}, {sizeof(struct bramble_bridged_addresses_entry)}, {0x0F}, {0x0F}, {0x47},
    {0xC1}, {0x01}, {0x02}, {0x80},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_bridging_table_size_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xBB}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_bridging_table_size_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridging Table Size Status is too large");
const struct bramble_message_type bramble_bridging_table_size_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xBC}, {sizeof(struct bramble_bridging_table_size_status)},
    /* bridging_table_size */ {0x4F}, {0xD1}, {0x10}, {0x00}, {0xFF}, {0xFF},
    /* end */ {0x80},
};
