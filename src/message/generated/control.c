/* Made by src/message/generate.py from src/message/descriptions/control.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/control.h>

#include <stddef.h>

_Static_assert(
    sizeof(struct bramble_control_segment_acknowledgment) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Segment Acknowledgment is too large");
const struct bramble_message_type bramble_control_segment_acknowledgment_type[] = {
    /* opcode, size */ {0x25}, {0x00}, {sizeof(struct bramble_control_segment_acknowledgment)},
    /* obo */ {0x00},
    /* seq_zero */ {0x0C},
    /* reserved */ {0x8C}, {0x01},
    /* block_ack */ {0x1F},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_control_friend_poll) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Friend Poll is too large");
const struct bramble_message_type bramble_control_friend_poll_type[] = {
    /* opcode, size */ {0x25}, {0x01}, {sizeof(struct bramble_control_friend_poll)},
    /* constant */ {0x8B}, {0x06}, {0x00},
    /* fsn */ {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_control_friend_update) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Update is too large");
const struct bramble_message_type bramble_control_friend_update_type[] = {
    /* opcode, size */ {0x25}, {0x02}, {sizeof(struct bramble_control_friend_update)},
    /* flags */ {0x07},
    /* iv_index */ {0x1F},
    /* md */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_control_friend_request) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Request is too large");
const struct bramble_message_type bramble_control_friend_request_type[] = {
    /* opcode, size */ {0x25}, {0x03}, {sizeof(struct bramble_control_friend_request)},
    /* reserved */ {0x8C}, {0x00},
    /* rssi_factor */ {0x01},
    /* receive_window_factor */ {0x01},
    /* min_queue_size_log */ {0x42}, {0xA1},
    /* receive_delay */ {0x47}, {0xAA},
    /* poll_timeout */ {0x57}, {0xE1}, {0x0A}, {0x00}, {0x00}, {0x00}, {0xFF}, {0xBB}, {0x34}, {0x00},
    /* previous_address */ {0x4F}, {0x9F},
    /* num_elements */ {0x47}, {0xA1},
    /* lpn_counter */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_control_friend_offer) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Offer is too large");
const struct bramble_message_type bramble_control_friend_offer_type[] = {
    /* opcode, size */ {0x25}, {0x04}, {sizeof(struct bramble_control_friend_offer)},
    /* receive_window */ {0x47}, {0xA1},
    /* queue_size */ {0x07},
    /* subscription_list_size */ {0x07},
    /* rssi */ {0x27},
    /* friend_counter */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_control_friend_clear) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Clear is too large");
const struct bramble_message_type bramble_control_friend_clear_type[] = {
    /* opcode, size */ {0x25}, {0x05}, {sizeof(struct bramble_control_friend_clear)},
    /* lpn_address */ {0x4F}, {0x82},
    /* lpn_counter */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_control_friend_clear_confirm) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Clear Confirm is too large");
const struct bramble_message_type bramble_control_friend_clear_confirm_type[] = {
    /* opcode, size */ {0x25}, {0x06}, {sizeof(struct bramble_control_friend_clear_confirm)},
    /* lpn_address */ {0x4F}, {0x82},
    /* lpn_counter */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_control_friend_subscription_list_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Subscription List Add is too large");
const struct bramble_message_type bramble_control_friend_subscription_list_add_type[] = {
    /* opcode, size */ {0x25}, {0x07}, {sizeof(struct bramble_control_friend_subscription_list_add)},
    /* transaction_number */ {0x07},
    /* addresses */ {0x85}, {0x04}, {0x38}, {sizeof(struct bramble_item_u16_big_endian)}, {0x0F}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_control_friend_subscription_list_remove) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Subscription List Remove is too large");
const struct bramble_message_type bramble_control_friend_subscription_list_remove_type[] = {
    /* opcode, size */ {0x25}, {0x08}, {sizeof(struct bramble_control_friend_subscription_list_remove)},
    /* transaction_number */ {0x07},
    /* addresses */ {0x85}, {0x04}, {0x38}, {sizeof(struct bramble_item_u16_big_endian)}, {0x0F}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_control_friend_subscription_list_confirm) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Subscription List Confirm is too large");
const struct bramble_message_type bramble_control_friend_subscription_list_confirm_type[] = {
    /* opcode, size */ {0x25}, {0x09}, {sizeof(struct bramble_control_friend_subscription_list_confirm)},
    /* transaction_number */ {0x07},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_control_heartbeat) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Heartbeat is too large");
const struct bramble_message_type bramble_control_heartbeat_type[] = {
    /* opcode, size */ {0x25}, {0x0A}, {sizeof(struct bramble_control_heartbeat)},
    /* reserved */ {0x8C}, {0x00},
    /* init_ttl */ {0x06},
    /* features */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_control_path_request) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Request is too large");
const struct bramble_message_type bramble_control_path_request_type[] = {
    /* opcode, size */ {0x25}, {0x0B}, {sizeof(struct bramble_control_path_request)},
    /* on_behalf_of_dependent_origin */ {0x00},
    /* path_metric_type */ {0x42}, {0x00},
    /* path_lifetime */ {0x01},
    /* path_discovery_interval */ {0x00},
    /* reserved */ {0x8C}, {0x00},
    /* path_origin_forwarding_number */ {0x07},
    /* path_origin_path_metric */ {0x07},
    /* destination */ {0x4F}, {0xA1},
    /* path_origin */ {0x90}, {offsetof(struct bramble_control_path_request, path_origin)}, {0x0A}, {0x00}, {0x4E},
    {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_control_path_request, path_origin) + offsetof(struct bramble_unicast_address_range_big_endian, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2},
    /* dependent_origin */ {0x89}, {0x10},
    {offsetof(struct bramble_control_path_request, on_behalf_of_dependent_origin)}, {0x00}, {0xA1}, {0x90},
    {offsetof(struct bramble_control_path_request, dependent_origin)}, {0x0A}, {0x00}, {0x4E}, {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_control_path_request, dependent_origin) + offsetof(struct bramble_unicast_address_range_big_endian, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_control_path_reply) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Path Reply is too large");
const struct bramble_message_type bramble_control_path_reply_type[] = {
    /* opcode, size */ {0x25}, {0x0C}, {sizeof(struct bramble_control_path_reply)},
    /* unicast_destination */ {0x00},
    /* on_behalf_of_dependent_target */ {0x00},
    /* confirmation_request */ {0x00},
    /* reserved */ {0x8C}, {0x04},
    /* path_origin */ {0x4F}, {0x82},
    /* path_origin_forwarding_number */ {0x07},
    /* path_target */ {0x89}, {0x22}, {offsetof(struct bramble_control_path_reply, unicast_destination)}, {0x00},
    {0xA1}, {0x90}, {offsetof(struct bramble_control_path_reply, path_target)}, {0x0A}, {0x00}, {0x4E}, {0xA1},
    {0x89}, {0x05},
    {offsetof(struct bramble_control_path_reply, path_target) + offsetof(struct bramble_unicast_address_range_big_endian, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2},
    /* dependent_target */ {0x89}, {0x10},
    {offsetof(struct bramble_control_path_reply, on_behalf_of_dependent_target)}, {0x00}, {0xA1}, {0x90},
    {offsetof(struct bramble_control_path_reply, dependent_target)}, {0x0A}, {0x00}, {0x4E}, {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_control_path_reply, dependent_target) + offsetof(struct bramble_unicast_address_range_big_endian, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_control_path_confirmation) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Confirmation is too large");
const struct bramble_message_type bramble_control_path_confirmation_type[] = {
    /* opcode, size */ {0x25}, {0x0D}, {sizeof(struct bramble_control_path_confirmation)},
    /* path_origin */ {0x4F}, {0x82},
    /* path_target */ {0x4F}, {0x82},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_control_path_echo_request_type[] = {
    /* opcode, size */ {0x25}, {0x0E}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_control_path_echo_reply) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Echo Reply is too large");
const struct bramble_message_type bramble_control_path_echo_reply_type[] = {
    /* opcode, size */ {0x25}, {0x0F}, {sizeof(struct bramble_control_path_echo_reply)},
    /* destination */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_control_dependent_node_update) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Dependent Node Update is too large");
const struct bramble_message_type bramble_control_dependent_node_update_type[] = {
    /* opcode, size */ {0x25}, {0x10}, {sizeof(struct bramble_control_dependent_node_update)},
    /* type */ {0x00},
    /* reserved */ {0x8C}, {0x06},
    /* path_endpoint */ {0x4F}, {0x82},
    /* dependent */ {0x90}, {offsetof(struct bramble_control_dependent_node_update, dependent)}, {0x0A}, {0x00},
    {0x4E}, {0xA1}, {0x89}, {0x05},
    {offsetof(struct bramble_control_dependent_node_update, dependent) + offsetof(struct bramble_unicast_address_range_big_endian, length_present)},
    {0x00}, {0xA1}, {0x47}, {0xA2},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_control_path_request_solicitation) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Request Solicitation is too large");
const struct bramble_message_type bramble_control_path_request_solicitation_type[] = {
    /* opcode, size */ {0x25}, {0x11}, {sizeof(struct bramble_control_path_request_solicitation)},
    /* addresses */ {0x85}, {0x04}, {0x38}, {sizeof(struct bramble_item_u16_big_endian)}, {0x0F}, {0x80},
    /* end */ {0x80},
};
