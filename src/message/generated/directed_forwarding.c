/* Made by src/message/generate.py from src/message/descriptions/directed_forwarding.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/directed_forwarding.h>

#include <stddef.h>

_Static_assert(
    sizeof(struct bramble_forwarding_table_entry) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Forwarding Table Entry is too large");
const struct bramble_message_type bramble_forwarding_table_entry_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_forwarding_table_entry)},
    /* fixed_path */ {0x00},
    /* unicast_destination */ {0x00},
    /* backward_path_validated */ {0x00},
    /* bearer_toward_path_origin_indicator */ {0x00},
    /* bearer_toward_path_target_indicator */ {0x00},
    /* dependent_origins_size */ {0x41}, {0x02},
    /* dependent_targets_size */ {0x41}, {0x02},
    /* constant */ {0x8B}, {0x06}, {0x00},
    /* lane_counter */ {0x89}, {0x06}, {offsetof(struct bramble_forwarding_table_entry, fixed_path)}, {0x00}, {0x00},
    {0x07},
    /* path_remaining_time */ {0x0F},
    /* path_origin_forwarding_number */ {0x07},
    /* path_origin */ {0x90}, {offsetof(struct bramble_forwarding_table_entry, path_origin)}, {0x0A}, {0x00}, {0x4E},
    {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_forwarding_table_entry, path_origin) + offsetof(struct bramble_unicast_address_range, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2},
    /* dependent_origins_short_count */ {0x89}, {0x08},
    {offsetof(struct bramble_forwarding_table_entry, dependent_origins_size)}, {0x01}, {0xC1}, {0x01}, {0x01}, {0x8E},
    {offsetof(struct bramble_forwarding_table_entry, dependent_origins_short_count)}, {0x07},
    /* dependent_origins_count */ {0x89}, {0x08},
    {offsetof(struct bramble_forwarding_table_entry, dependent_origins_size)}, {0x01}, {0xC1}, {0x02}, {0x02}, {0x8E},
    {offsetof(struct bramble_forwarding_table_entry, dependent_origins_count)}, {0x0F},
    /* bearer_toward_path_origin */ {0x89}, {0x06},
    {offsetof(struct bramble_forwarding_table_entry, bearer_toward_path_origin_indicator)}, {0x00}, {0xA1}, {0x8E},
    {offsetof(struct bramble_forwarding_table_entry, bearer_toward_path_origin)}, {0x0F},
    /* path_target */ {0x89}, {0x10}, {offsetof(struct bramble_forwarding_table_entry, unicast_destination)}, {0x00},
    {0xA1}, {0x90}, {offsetof(struct bramble_forwarding_table_entry, path_target)}, {0x0A}, {0x00}, {0x4E}, {0xA1},
    {0x89}, {0x05},
    {offsetof(struct bramble_forwarding_table_entry, path_target) + offsetof(struct bramble_unicast_address_range, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2},
    /* multicast_destination */ {0x89}, {0x07},
    {offsetof(struct bramble_forwarding_table_entry, unicast_destination)}, {0x00}, {0x00}, {0x8E},
    {offsetof(struct bramble_forwarding_table_entry, multicast_destination)}, {0x4F}, {0x8C},
    /* dependent_targets_short_count */ {0x89}, {0x08},
    {offsetof(struct bramble_forwarding_table_entry, dependent_targets_size)}, {0x01}, {0xC1}, {0x01}, {0x01}, {0x8E},
    {offsetof(struct bramble_forwarding_table_entry, dependent_targets_short_count)}, {0x07},
    /* dependent_targets_count */ {0x89}, {0x08},
    {offsetof(struct bramble_forwarding_table_entry, dependent_targets_size)}, {0x01}, {0xC1}, {0x02}, {0x02}, {0x8E},
    {offsetof(struct bramble_forwarding_table_entry, dependent_targets_count)}, {0x0F},
    /* bearer_toward_path_target */ {0x89}, {0x06},
    {offsetof(struct bramble_forwarding_table_entry, bearer_toward_path_target_indicator)}, {0x00}, {0xA1}, {0x8E},
    {offsetof(struct bramble_forwarding_table_entry, bearer_toward_path_target)}, {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_directed_control_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Control Get is too large");
const struct bramble_message_type bramble_directed_control_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x7B}, {sizeof(struct bramble_directed_control_get)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_directed_control_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Control Set is too large");
const struct bramble_message_type bramble_directed_control_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x7C}, {sizeof(struct bramble_directed_control_set)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* directed_forwarding */ {0x47}, {0x01},
    /* directed_relay */ {0x47}, {0x01},
    /* directed_proxy */ {0x47}, {0xC2}, {0x00}, {0x01}, {0xFF}, {0xFF},
    /* directed_proxy_use_default */ {0x47}, {0xC2}, {0x00}, {0x01}, {0xFF}, {0xFF},
    /* directed_friend */ {0x47}, {0xC2}, {0x00}, {0x01}, {0xFF}, {0xFF},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_directed_control_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Control Status is too large");
const struct bramble_message_type bramble_directed_control_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x7D}, {sizeof(struct bramble_directed_control_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x4F}, {0x9C},
    /* directed_forwarding */ {0x47}, {0x02},
    /* directed_relay */ {0x47}, {0x02},
    /* directed_proxy */ {0x47}, {0x02},
    /* directed_proxy_use_default */ {0x47}, {0x02},
    /* directed_friend */ {0x47}, {0x02},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_path_metric_get) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Path Metric Get is too large");
const struct bramble_message_type bramble_path_metric_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x7E}, {sizeof(struct bramble_path_metric_get)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_path_metric_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Path Metric Set is too large");
const struct bramble_message_type bramble_path_metric_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x7F}, {sizeof(struct bramble_path_metric_set)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* path_metric_type */ {0x42}, {0x00},
    /* path_lifetime */ {0x01},
    /* constant */ {0x8B}, {0x02}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_path_metric_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Metric Status is too large");
const struct bramble_message_type bramble_path_metric_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x80}, {sizeof(struct bramble_path_metric_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x4F}, {0x9C},
    /* path_metric_type */ {0x42}, {0x00},
    /* path_lifetime */ {0x01},
    /* constant */ {0x8B}, {0x02}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_discovery_table_capabilities_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Discovery Table Capabilities Get is too large");
const struct bramble_message_type bramble_discovery_table_capabilities_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x81}, {sizeof(struct bramble_discovery_table_capabilities_get)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_discovery_table_capabilities_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Discovery Table Capabilities Set is too large");
const struct bramble_message_type bramble_discovery_table_capabilities_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x82}, {sizeof(struct bramble_discovery_table_capabilities_set)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* max_concurrent_init */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_discovery_table_capabilities_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Discovery Table Capabilities Status is too large");
const struct bramble_message_type bramble_discovery_table_capabilities_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x83}, {sizeof(struct bramble_discovery_table_capabilities_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x4F}, {0x9C},
    /* max_concurrent_init */ {0x07},
    /* max_discovery_table_entries_count */ {0x47}, {0xA2},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_forwarding_table_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Add is too large");
const struct bramble_message_type bramble_forwarding_table_add_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x84}, {sizeof(struct bramble_forwarding_table_add)},
    /* net_key_index */ {0x0B},
    /* constant */ {0x8B}, {0x01}, {0x00},
    /* unicast_destination */ {0x00},
    /* backward_path_validated */ {0x00},
    /* path_origin */ {0x90}, {offsetof(struct bramble_forwarding_table_add, path_origin)}, {0x0A}, {0x00}, {0x4E},
    {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_forwarding_table_add, path_origin) + offsetof(struct bramble_unicast_address_range, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2},
    /* path_target */ {0x89}, {0x10}, {offsetof(struct bramble_forwarding_table_add, unicast_destination)}, {0x00},
    {0xA1}, {0x90}, {offsetof(struct bramble_forwarding_table_add, path_target)}, {0x0A}, {0x00}, {0x4E}, {0xA1},
    {0x89}, {0x05},
    {offsetof(struct bramble_forwarding_table_add, path_target) + offsetof(struct bramble_unicast_address_range, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2},
    /* multicast_destination */ {0x89}, {0x07}, {offsetof(struct bramble_forwarding_table_add, unicast_destination)},
    {0x00}, {0x00}, {0x8E}, {offsetof(struct bramble_forwarding_table_add, multicast_destination)}, {0x4F}, {0x8C},
    /* bearer_toward_path_origin */ {0x8E},
    {offsetof(struct bramble_forwarding_table_add, bearer_toward_path_origin)}, {0x0F},
    /* bearer_toward_path_target */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_forwarding_table_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Delete is too large");
const struct bramble_message_type bramble_forwarding_table_delete_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x85}, {sizeof(struct bramble_forwarding_table_delete)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* path_origin */ {0x4F}, {0x82},
    /* destination */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_forwarding_table_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Status is too large");
const struct bramble_message_type bramble_forwarding_table_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x86}, {sizeof(struct bramble_forwarding_table_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x4F}, {0x9C},
    /* path_origin */ {0x4F}, {0x82},
    /* destination */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_forwarding_table_dependents_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Dependents Add is too large");
const struct bramble_message_type bramble_forwarding_table_dependents_add_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x87}, {sizeof(struct bramble_forwarding_table_dependents_add)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* path_origin */ {0x4F}, {0x82},
    /* destination */ {0x4F}, {0xA1},
    /* dependent_origins_count */ {0x07},
    /* dependent_targets_count */ {0x07},
    /* dependent_origins */ {0x86},
    {offsetof(struct bramble_forwarding_table_dependents_add, dependent_origins_count)}, {0x07}, {0x0D}, {0x18},
    {sizeof(struct bramble_unicast_address_range)}, {0x00}, {0x4E}, {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_unicast_address_range, length_present)}, {0x00}, {0xA1}, {0x47}, {0xA2}, {0x80},
    /* dependent_targets */ {0x86},
    {offsetof(struct bramble_forwarding_table_dependents_add, dependent_targets_count)}, {0x07}, {0x0D}, {0x18},
    {sizeof(struct bramble_unicast_address_range)}, {0x00}, {0x4E}, {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_unicast_address_range, length_present)}, {0x00}, {0xA1}, {0x47}, {0xA2}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_forwarding_table_dependents_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Dependents Delete is too large");
const struct bramble_message_type bramble_forwarding_table_dependents_delete_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x88}, {sizeof(struct bramble_forwarding_table_dependents_delete)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* path_origin */ {0x4F}, {0x82},
    /* destination */ {0x4F}, {0xA1},
    /* dependent_origins_count */ {0x8A}, {0x07}, {0x00}, {0x02},
    {offsetof(struct bramble_forwarding_table_dependents_delete, dependent_origins) + offsetof(struct bramble_view, size)},
    /* dependent_targets_count */ {0x8A}, {0x07}, {0x00}, {0x02},
    {offsetof(struct bramble_forwarding_table_dependents_delete, dependent_targets) + offsetof(struct bramble_view, size)},
    /* dependent_origins */ {0xA5}, {0x04}, {0x18}, {sizeof(struct bramble_item_u16)}, {0x0F}, {0x80},
    /* dependent_targets */ {0xA5}, {0x04}, {0x18}, {sizeof(struct bramble_item_u16)}, {0x0F}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_forwarding_table_dependents_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Dependents Status is too large");
const struct bramble_message_type bramble_forwarding_table_dependents_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x89}, {sizeof(struct bramble_forwarding_table_dependents_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x4F}, {0x9C},
    /* path_origin */ {0x4F}, {0x82},
    /* destination */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_forwarding_table_dependents_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Dependents Get is too large");
const struct bramble_message_type bramble_forwarding_table_dependents_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x8A}, {sizeof(struct bramble_forwarding_table_dependents_get)},
    /* net_key_index */ {0x0B},
    /* dependents_list_mask */ {0x01},
    /* fixed_path */ {0x00},
    /* constant */ {0x8B}, {0x00}, {0x00},
    /* start_index */ {0x0F},
    /* path_origin */ {0x4F}, {0x82},
    /* destination */ {0x4F}, {0xA1},
    /* has_update */ {0x87}, {0x01},
    /* update_identifier */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_forwarding_table_dependents_get_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Dependents Get Status is too large");
const struct bramble_message_type bramble_forwarding_table_dependents_get_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x8B}, {sizeof(struct bramble_forwarding_table_dependents_get_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x0B},
    /* dependents_list_mask */ {0x01},
    /* fixed_path */ {0x00},
    /* constant */ {0x8B}, {0x00}, {0x00},
    /* start_index */ {0x0F},
    /* path_origin */ {0x4F}, {0x82},
    /* destination */ {0x4F}, {0xA1},
    /* update_identifier */ {0x89}, {0x08}, {offsetof(struct bramble_forwarding_table_dependents_get_status, status)},
    {0x07}, {0xC2}, {0x00}, {0x00}, {0x14}, {0x14}, {0x0F},
    /* dependent_origins_count */ {0x89}, {0x29},
    {offsetof(struct bramble_forwarding_table_dependents_get_status, status)}, {0x07}, {0x00}, {0x8E},
    {offsetof(struct bramble_forwarding_table_dependents_get_status, dependent_origins_count)}, {0x07},
    /* dependent_targets_count */ {0x07},
    /* dependent_origins */ {0x86},
    {offsetof(struct bramble_forwarding_table_dependents_get_status, dependent_origins_count)}, {0x07}, {0x0D},
    {0x18}, {sizeof(struct bramble_unicast_address_range)}, {0x00}, {0x4E}, {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_unicast_address_range, length_present)}, {0x00}, {0xA1}, {0x47}, {0xA2}, {0x80},
    /* dependent_targets */ {0x86},
    {offsetof(struct bramble_forwarding_table_dependents_get_status, dependent_targets_count)}, {0x07}, {0x0D},
    {0x18}, {sizeof(struct bramble_unicast_address_range)}, {0x00}, {0x4E}, {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_unicast_address_range, length_present)}, {0x00}, {0xA1}, {0x47}, {0xA2}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_forwarding_table_entries_count_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Entries Count Get is too large");
const struct bramble_message_type bramble_forwarding_table_entries_count_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x8C}, {sizeof(struct bramble_forwarding_table_entries_count_get)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_forwarding_table_entries_count_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Entries Count Status is too large");
const struct bramble_message_type bramble_forwarding_table_entries_count_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x8D}, {sizeof(struct bramble_forwarding_table_entries_count_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x4F}, {0x9C},
    /* has_counts */ {0x87}, {0x03},
    /* update_identifier */ {0x0F},
    /* fixed_entries_count */ {0x0F},
    /* non_fixed_entries_count */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_forwarding_table_entries_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Entries Get is too large");
const struct bramble_message_type bramble_forwarding_table_entries_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x8E}, {sizeof(struct bramble_forwarding_table_entries_get)},
    /* net_key_index */ {0x0B},
    /* fixed_entries */ {0x00},
    /* non_fixed_entries */ {0x00},
    /* match_path_origin */ {0x00},
    /* match_destination */ {0x00},
    /* start_index */ {0x0F},
    /* path_origin */ {0x89}, {0x05}, {offsetof(struct bramble_forwarding_table_entries_get, match_path_origin)},
    {0x00}, {0xA1}, {0x4F}, {0x82},
    /* destination */ {0x89}, {0x07}, {offsetof(struct bramble_forwarding_table_entries_get, match_destination)},
    {0x00}, {0xA1}, {0x8E}, {offsetof(struct bramble_forwarding_table_entries_get, destination)}, {0x4F}, {0xA1},
    /* has_update */ {0x8E}, {offsetof(struct bramble_forwarding_table_entries_get, has_update)}, {0x87}, {0x01},
    /* update_identifier */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_forwarding_table_entries_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Forwarding Table Entries Status is too large");
const struct bramble_message_type bramble_forwarding_table_entries_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x8F}, {sizeof(struct bramble_forwarding_table_entries_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x0B},
    /* fixed_entries */ {0x00},
    /* non_fixed_entries */ {0x00},
    /* match_path_origin */ {0x00},
    /* match_destination */ {0x00},
    /* start_index */ {0x0F},
    /* path_origin */ {0x89}, {0x05}, {offsetof(struct bramble_forwarding_table_entries_status, match_path_origin)},
    {0x00}, {0xA1}, {0x4F}, {0x82},
    /* destination */ {0x89}, {0x07}, {offsetof(struct bramble_forwarding_table_entries_status, match_destination)},
    {0x00}, {0xA1}, {0x8E}, {offsetof(struct bramble_forwarding_table_entries_status, destination)}, {0x4F}, {0xA1},
    /* update_identifier */ {0x89}, {0x0A}, {offsetof(struct bramble_forwarding_table_entries_status, status)},
    {0x07}, {0xC2}, {0x00}, {0x00}, {0x14}, {0x14}, {0x8E},
    {offsetof(struct bramble_forwarding_table_entries_status, update_identifier)}, {0x0F},
    /* entries */ {0x89}, {0x7E}, {offsetof(struct bramble_forwarding_table_entries_status, status)}, {0x07}, {0x00},
    {0x8E}, {offsetof(struct bramble_forwarding_table_entries_status, entries)}, {0x85}, {0x77}, {0x18},
    {sizeof(struct bramble_forwarding_table_entry)}, {0x00}, {0x00}, {0x00}, {0x00}, {0x00}, {0x41}, {0x02}, {0x41},
    {0x02}, {0x8B}, {0x06}, {0x00}, {0x89}, {0x06}, {offsetof(struct bramble_forwarding_table_entry, fixed_path)},
    {0x00}, {0x00}, {0x07}, {0x0F}, {0x07}, {0x90}, {offsetof(struct bramble_forwarding_table_entry, path_origin)},
    {0x0A}, {0x00}, {0x4E}, {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_forwarding_table_entry, path_origin) + offsetof(struct bramble_unicast_address_range, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2}, {0x89}, {0x08},
    {offsetof(struct bramble_forwarding_table_entry, dependent_origins_size)}, {0x01}, {0xC1}, {0x01}, {0x01}, {0x8E},
    {offsetof(struct bramble_forwarding_table_entry, dependent_origins_short_count)}, {0x07}, {0x89}, {0x08},
    {offsetof(struct bramble_forwarding_table_entry, dependent_origins_size)}, {0x01}, {0xC1}, {0x02}, {0x02}, {0x8E},
    {offsetof(struct bramble_forwarding_table_entry, dependent_origins_count)}, {0x0F}, {0x89}, {0x06},
    {offsetof(struct bramble_forwarding_table_entry, bearer_toward_path_origin_indicator)}, {0x00}, {0xA1}, {0x8E},
    {offsetof(struct bramble_forwarding_table_entry, bearer_toward_path_origin)}, {0x0F}, {0x89}, {0x10},
    {offsetof(struct bramble_forwarding_table_entry, unicast_destination)}, {0x00}, {0xA1}, {0x90},
    {offsetof(struct bramble_forwarding_table_entry, path_target)}, {0x0A}, {0x00}, {0x4E}, {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_forwarding_table_entry, path_target) + offsetof(struct bramble_unicast_address_range, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2}, {0x89}, {0x07},
    {offsetof(struct bramble_forwarding_table_entry, unicast_destination)}, {0x00}, {0x00}, {0x8E},
    {offsetof(struct bramble_forwarding_table_entry, multicast_destination)}, {0x4F}, {0x8C}, {0x89}, {0x08},
    {offsetof(struct bramble_forwarding_table_entry, dependent_targets_size)}, {0x01}, {0xC1}, {0x01}, {0x01}, {0x8E},
    {offsetof(struct bramble_forwarding_table_entry, dependent_targets_short_count)}, {0x07}, {0x89}, {0x08},
    {offsetof(struct bramble_forwarding_table_entry, dependent_targets_size)}, {0x01}, {0xC1}, {0x02}, {0x02}, {0x8E},
    {offsetof(struct bramble_forwarding_table_entry, dependent_targets_count)}, {0x0F}, {0x89}, {0x06},
    {offsetof(struct bramble_forwarding_table_entry, bearer_toward_path_target_indicator)}, {0x00}, {0xA1}, {0x8E},
    {offsetof(struct bramble_forwarding_table_entry, bearer_toward_path_target)}, {0x0F}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_wanted_lanes_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Wanted Lanes Get is too large");
const struct bramble_message_type bramble_wanted_lanes_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x90}, {sizeof(struct bramble_wanted_lanes_get)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_wanted_lanes_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Wanted Lanes Set is too large");
const struct bramble_message_type bramble_wanted_lanes_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x91}, {sizeof(struct bramble_wanted_lanes_set)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* wanted_lanes */ {0x47}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_wanted_lanes_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Wanted Lanes Status is too large");
const struct bramble_message_type bramble_wanted_lanes_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x92}, {sizeof(struct bramble_wanted_lanes_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x4F}, {0x9C},
    /* wanted_lanes */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_two_way_path_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Two Way Path Get is too large");
const struct bramble_message_type bramble_two_way_path_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x93}, {sizeof(struct bramble_two_way_path_get)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_two_way_path_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Two Way Path Set is too large");
const struct bramble_message_type bramble_two_way_path_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x94}, {sizeof(struct bramble_two_way_path_set)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* two_way_path */ {0x00},
    /* constant */ {0x8B}, {0x06}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_two_way_path_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Two Way Path Status is too large");
const struct bramble_message_type bramble_two_way_path_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x95}, {sizeof(struct bramble_two_way_path_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x4F}, {0x9C},
    /* two_way_path */ {0x00},
    /* constant */ {0x8B}, {0x06}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_path_echo_interval_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Echo Interval Get is too large");
const struct bramble_message_type bramble_path_echo_interval_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x96}, {sizeof(struct bramble_path_echo_interval_get)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_path_echo_interval_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Echo Interval Set is too large");
const struct bramble_message_type bramble_path_echo_interval_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x97}, {sizeof(struct bramble_path_echo_interval_set)},
    /* net_key_index */ {0x4F}, {0x9C},
    /* unicast_echo_interval */ {0x47}, {0xC2}, {0x00}, {0x63}, {0xFF}, {0xFF},
    /* multicast_echo_interval */ {0x47}, {0xC2}, {0x00}, {0x63}, {0xFF}, {0xFF},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_path_echo_interval_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Echo Interval Status is too large");
const struct bramble_message_type bramble_path_echo_interval_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x98}, {sizeof(struct bramble_path_echo_interval_status)},
    /* status */ {0x07},
    /* net_key_index */ {0x4F}, {0x9C},
    /* unicast_echo_interval */ {0x47}, {0x63},
    /* multicast_echo_interval */ {0x47}, {0x63},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_directed_network_transmit_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x99}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_directed_network_transmit_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Network Transmit Set is too large");
const struct bramble_message_type bramble_directed_network_transmit_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x9A}, {sizeof(struct bramble_directed_network_transmit_set)},
    /* transmit_count */ {0x02},
    /* transmit_interval_steps */ {0x04},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_directed_network_transmit_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Network Transmit Status is too large");
const struct bramble_message_type bramble_directed_network_transmit_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x9B}, {sizeof(struct bramble_directed_network_transmit_status)},
    /* transmit_count */ {0x02},
    /* transmit_interval_steps */ {0x04},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_directed_relay_retransmit_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x9C}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_directed_relay_retransmit_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Relay Retransmit Set is too large");
const struct bramble_message_type bramble_directed_relay_retransmit_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x9D}, {sizeof(struct bramble_directed_relay_retransmit_set)},
    /* transmit_count */ {0x02},
    /* transmit_interval_steps */ {0x04},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_directed_relay_retransmit_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Relay Retransmit Status is too large");
const struct bramble_message_type bramble_directed_relay_retransmit_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x9E}, {sizeof(struct bramble_directed_relay_retransmit_status)},
    /* transmit_count */ {0x02},
    /* transmit_interval_steps */ {0x04},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_rssi_threshold_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x9F}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_rssi_threshold_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "RSSI Threshold Set is too large");
const struct bramble_message_type bramble_rssi_threshold_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xA0}, {sizeof(struct bramble_rssi_threshold_set)},
    /* rssi_margin */ {0x47}, {0x32},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_rssi_threshold_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "RSSI Threshold Status is too large");
const struct bramble_message_type bramble_rssi_threshold_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xA1}, {sizeof(struct bramble_rssi_threshold_status)},
    /* default_rssi_threshold */ {0x27},
    /* rssi_margin */ {0x47}, {0x32},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_directed_paths_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xA2}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_directed_paths_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Paths Status is too large");
const struct bramble_message_type bramble_directed_paths_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xA3}, {sizeof(struct bramble_directed_paths_status)},
    /* directed_node_paths */ {0x0F},
    /* directed_relay_paths */ {0x0F},
    /* directed_proxy_paths */ {0x0F},
    /* directed_friend_paths */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_directed_publish_policy_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Publish Policy Get is too large");
const struct bramble_message_type bramble_directed_publish_policy_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xA4}, {sizeof(struct bramble_directed_publish_policy_get)},
    /* element_address */ {0x4F}, {0x82},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_directed_publish_policy_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Publish Policy Set is too large");
const struct bramble_message_type bramble_directed_publish_policy_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xA5}, {sizeof(struct bramble_directed_publish_policy_set)},
    /* directed_publish_policy */ {0x47}, {0x01},
    /* element_address */ {0x4F}, {0x82},
    /* model */ {0x82},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_directed_publish_policy_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Publish Policy Status is too large");
const struct bramble_message_type bramble_directed_publish_policy_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xA6}, {sizeof(struct bramble_directed_publish_policy_status)},
    /* status */ {0x07},
    /* directed_publish_policy */ {0x47}, {0x01},
    /* element_address */ {0x4F}, {0x82},
    /* model */ {0x82},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_path_discovery_timing_control_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xA7}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_path_discovery_timing_control_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Discovery Timing Control Set is too large");
const struct bramble_message_type bramble_path_discovery_timing_control_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xA8}, {sizeof(struct bramble_path_discovery_timing_control_set)},
    /* path_monitoring_interval */ {0x0F},
    /* path_discovery_retry_interval */ {0x0F},
    /* path_discovery_interval */ {0x00},
    /* lane_discovery_guard_interval */ {0x00},
    /* constant */ {0x8B}, {0x05}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_path_discovery_timing_control_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Discovery Timing Control Status is too large");
const struct bramble_message_type bramble_path_discovery_timing_control_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xA9}, {sizeof(struct bramble_path_discovery_timing_control_status)},
    /* path_monitoring_interval */ {0x0F},
    /* path_discovery_retry_interval */ {0x0F},
    /* path_discovery_interval */ {0x00},
    /* lane_discovery_guard_interval */ {0x00},
    /* constant */ {0x8B}, {0x05}, {0x00},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_directed_control_network_transmit_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xAB}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_directed_control_network_transmit_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Control Network Transmit Set is too large");
const struct bramble_message_type bramble_directed_control_network_transmit_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xAC}, {sizeof(struct bramble_directed_control_network_transmit_set)},
    /* transmit_count */ {0x02},
    /* transmit_interval_steps */ {0x04},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_directed_control_network_transmit_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Control Network Transmit Status is too large");
const struct bramble_message_type bramble_directed_control_network_transmit_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xAD}, {sizeof(struct bramble_directed_control_network_transmit_status)},
    /* transmit_count */ {0x02},
    /* transmit_interval_steps */ {0x04},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_directed_control_relay_retransmit_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xAE}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_directed_control_relay_retransmit_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Control Relay Retransmit Set is too large");
const struct bramble_message_type bramble_directed_control_relay_retransmit_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xAF}, {sizeof(struct bramble_directed_control_relay_retransmit_set)},
    /* transmit_count */ {0x02},
    /* transmit_interval_steps */ {0x04},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_directed_control_relay_retransmit_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Directed Control Relay Retransmit Status is too large");
const struct bramble_message_type bramble_directed_control_relay_retransmit_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0xB0}, {sizeof(struct bramble_directed_control_relay_retransmit_status)},
    /* transmit_count */ {0x02},
    /* transmit_interval_steps */ {0x04},
    /* end */ {0x80},
};
