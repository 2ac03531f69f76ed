/* Made by src/message/generate.py from src/message/descriptions/bridge.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/bridge.h>

#include <stddef.h>

static const struct bramble_field bridged_subnets_entry_fields[] = {
    {offsetof(struct bramble_bridged_subnets_entry, net_key_index_1), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_bridged_subnets_entry, net_key_index_2), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_bridged_subnets_entry) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Bridged Subnets Entry is too large");
const struct bramble_message_type bramble_bridged_subnets_entry_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_bridged_subnets_entry), 3, 3,
    BRAMBLE_LAYER_OTHER, 0, 2,
    bridged_subnets_entry_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field bridged_addresses_entry_fields[] = {
    {offsetof(struct bramble_bridged_addresses_entry, address_1), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_bridged_addresses_entry, address_2), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_bridged_addresses_entry, directions), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
static const struct bramble_range bridged_addresses_entry_ranges[] = {
    {1, 2},
};
_Static_assert(
    sizeof(struct bramble_bridged_addresses_entry) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Bridged Addresses Entry is too large");
const struct bramble_message_type bramble_bridged_addresses_entry_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_bridged_addresses_entry), 5, 5,
    BRAMBLE_LAYER_OTHER, 0, 3,
    bridged_addresses_entry_fields,
    bridged_addresses_entry_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_subnet_bridge_get_type = {
    0x80B1, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field subnet_bridge_set_fields[] = {
    {offsetof(struct bramble_subnet_bridge_set, subnet_bridge), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
static const struct bramble_range subnet_bridge_set_ranges[] = {
    {0, 1},
};
_Static_assert(
    sizeof(struct bramble_subnet_bridge_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Subnet Bridge Set is too large");
const struct bramble_message_type bramble_subnet_bridge_set_type = {
    0x80B2, sizeof(struct bramble_subnet_bridge_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    subnet_bridge_set_fields,
    subnet_bridge_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_subnet_bridge_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Subnet Bridge Status is too large");
const struct bramble_message_type bramble_subnet_bridge_status_type = {
    0x80B3, sizeof(struct bramble_subnet_bridge_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    subnet_bridge_set_fields,
    subnet_bridge_set_ranges,
    NULL,
    NULL};

static const struct bramble_field bridging_table_add_fields[] = {
    {offsetof(struct bramble_bridging_table_add, directions), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_bridging_table_add, net_key_index_1), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_bridging_table_add, net_key_index_2), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_bridging_table_add, address_1), BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 1, 1},
    {offsetof(struct bramble_bridging_table_add, address_2), BRAMBLE_FIELD_UNSIGNED, 16, 0, 2, 1, 1},
};
static const struct bramble_range bridging_table_add_ranges[] = {
    {1, 2},
    {1, 32767},
    {1, 65535},
};
_Static_assert(
    sizeof(struct bramble_bridging_table_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridging Table Add is too large");
const struct bramble_message_type bramble_bridging_table_add_type = {
    0x80B4, sizeof(struct bramble_bridging_table_add), 8, 8,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    bridging_table_add_fields,
    bridging_table_add_ranges,
    NULL,
    NULL};

static const struct bramble_field bridging_table_remove_fields[] = {
    {offsetof(struct bramble_bridging_table_remove, net_key_index_1), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_bridging_table_remove, net_key_index_2), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_bridging_table_remove, address_1), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_bridging_table_remove, address_2), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
static const struct bramble_range bridging_table_remove_ranges[] = {
    {0, 32767},
};
_Static_assert(
    sizeof(struct bramble_bridging_table_remove) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridging Table Remove is too large");
const struct bramble_message_type bramble_bridging_table_remove_type = {
    0x80B5, sizeof(struct bramble_bridging_table_remove), 7, 7,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    bridging_table_remove_fields,
    bridging_table_remove_ranges,
    NULL,
    NULL};

static const struct bramble_field bridging_table_status_fields[] = {
    {offsetof(struct bramble_bridging_table_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_bridging_table_status, directions), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_bridging_table_status, net_key_index_1), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_bridging_table_status, net_key_index_2), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_bridging_table_status, address_1), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_bridging_table_status, address_2), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
static const struct bramble_range bridging_table_status_ranges[] = {
    {0, 2},
};
_Static_assert(
    sizeof(struct bramble_bridging_table_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridging Table Status is too large");
const struct bramble_message_type bramble_bridging_table_status_type = {
    0x80B6, sizeof(struct bramble_bridging_table_status), 9, 9,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    bridging_table_status_fields,
    bridging_table_status_ranges,
    NULL,
    NULL};

static const struct bramble_field bridged_subnets_get_fields[] = {
    {offsetof(struct bramble_bridged_subnets_get, filter), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 2, 0, 0, 1, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_bridged_subnets_get, net_key_index), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_bridged_subnets_get, start_index), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
static const struct bramble_range bridged_subnets_get_ranges[] = {
    {0, 0},
};
_Static_assert(
    sizeof(struct bramble_bridged_subnets_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridged Subnets Get is too large");
const struct bramble_message_type bramble_bridged_subnets_get_type = {
    0x80B7, sizeof(struct bramble_bridged_subnets_get), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    bridged_subnets_get_fields,
    bridged_subnets_get_ranges,
    NULL,
    NULL};

static const struct bramble_field bridged_subnets_list_fields[] = {
    {offsetof(struct bramble_bridged_subnets_list, filter), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 2, 0, 0, 1, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_bridged_subnets_list, net_key_index), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_bridged_subnets_list, start_index), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_bridged_subnets_list, entries), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const bridged_subnets_list_items[] = {
    &bramble_bridged_subnets_entry_type,
};
_Static_assert(
    sizeof(struct bramble_bridged_subnets_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridged Subnets List is too large");
const struct bramble_message_type bramble_bridged_subnets_list_type = {
    0x80B8, sizeof(struct bramble_bridged_subnets_list), 3, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    bridged_subnets_list_fields,
    bridged_subnets_get_ranges,
    NULL,
    bridged_subnets_list_items};

static const struct bramble_field bridging_table_get_fields[] = {
    {offsetof(struct bramble_bridging_table_get, net_key_index_1), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_bridging_table_get, net_key_index_2), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_bridging_table_get, start_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_bridging_table_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridging Table Get is too large");
const struct bramble_message_type bramble_bridging_table_get_type = {
    0x80B9, sizeof(struct bramble_bridging_table_get), 5, 5,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    bridging_table_get_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field bridging_table_list_fields[] = {
    {offsetof(struct bramble_bridging_table_list, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_bridging_table_list, net_key_index_1), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_bridging_table_list, net_key_index_2), BRAMBLE_FIELD_UNSIGNED, 12, 0, 0, 0, 1},
    {offsetof(struct bramble_bridging_table_list, start_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_bridging_table_list, entries), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const bridging_table_list_items[] = {
    &bramble_bridged_addresses_entry_type,
};
_Static_assert(
    sizeof(struct bramble_bridging_table_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridging Table List is too large");
const struct bramble_message_type bramble_bridging_table_list_type = {
    0x80BA, sizeof(struct bramble_bridging_table_list), 6, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    bridging_table_list_fields,
    NULL,
    NULL,
    bridging_table_list_items};

const struct bramble_message_type bramble_bridging_table_size_get_type = {
    0x80BB, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field bridging_table_size_status_fields[] = {
    {offsetof(struct bramble_bridging_table_size_status, bridging_table_size), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
static const struct bramble_range bridging_table_size_status_ranges[] = {
    {16, INT32_MAX},
};
_Static_assert(
    sizeof(struct bramble_bridging_table_size_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Bridging Table Size Status is too large");
const struct bramble_message_type bramble_bridging_table_size_status_type = {
    0x80BC, sizeof(struct bramble_bridging_table_size_status), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    bridging_table_size_status_fields,
    bridging_table_size_status_ranges,
    NULL,
    NULL};
