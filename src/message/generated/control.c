/* Made by src/message/generate.py from src/message/descriptions/control.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/control.h>

#include <stddef.h>

static const struct bramble_field control_segment_acknowledgment_fields[] = {
    {offsetof(struct bramble_control_segment_acknowledgment, obo), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_control_segment_acknowledgment, seq_zero), BRAMBLE_FIELD_UNSIGNED, 13, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_RESERVED, 2, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_control_segment_acknowledgment, block_ack), BRAMBLE_FIELD_UNSIGNED, 32, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_control_segment_acknowledgment) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Segment Acknowledgment is too large");
const struct bramble_message_type bramble_control_segment_acknowledgment_type = {
    0x00, sizeof(struct bramble_control_segment_acknowledgment), 6, 6,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 4,
    control_segment_acknowledgment_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field control_friend_poll_fields[] = {
    {0, BRAMBLE_FIELD_CONSTANT, 7, 0, 0, 1, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_control_friend_poll, fsn), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
};
static const struct bramble_range control_friend_poll_ranges[] = {
    {0, 0},
};
_Static_assert(sizeof(struct bramble_control_friend_poll) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Friend Poll is too large");
const struct bramble_message_type bramble_control_friend_poll_type = {
    0x01, sizeof(struct bramble_control_friend_poll), 1, 1,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 2,
    control_friend_poll_fields,
    control_friend_poll_ranges,
    NULL,
    NULL};

static const struct bramble_field control_friend_update_fields[] = {
    {offsetof(struct bramble_control_friend_update, flags), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_control_friend_update, iv_index), BRAMBLE_FIELD_UNSIGNED, 32, 0, 0, 0, 1},
    {offsetof(struct bramble_control_friend_update, md), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_control_friend_update) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Update is too large");
const struct bramble_message_type bramble_control_friend_update_type = {
    0x02, sizeof(struct bramble_control_friend_update), 6, 6,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 3,
    control_friend_update_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field control_friend_request_fields[] = {
    {0, BRAMBLE_FIELD_RESERVED, 1, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_control_friend_request, rssi_factor), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_control_friend_request, receive_window_factor), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_control_friend_request, min_queue_size_log), BRAMBLE_FIELD_UNSIGNED, 3, 0, 0, 1, 1},
    {offsetof(struct bramble_control_friend_request, receive_delay), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
    {offsetof(struct bramble_control_friend_request, poll_timeout), BRAMBLE_FIELD_UNSIGNED, 24, 0, 2, 1, 1},
    {offsetof(struct bramble_control_friend_request, previous_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 3, 1, 1},
    {offsetof(struct bramble_control_friend_request, num_elements), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_control_friend_request, lpn_counter), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
static const struct bramble_range control_friend_request_ranges[] = {
    {1, INT32_MAX},
    {10, INT32_MAX},
    {10, 3455999},
    {0, 32767},
};
_Static_assert(
    sizeof(struct bramble_control_friend_request) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Request is too large");
const struct bramble_message_type bramble_control_friend_request_type = {
    0x03, sizeof(struct bramble_control_friend_request), 10, 10,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 9,
    control_friend_request_fields,
    control_friend_request_ranges,
    NULL,
    NULL};

static const struct bramble_field control_friend_offer_fields[] = {
    {offsetof(struct bramble_control_friend_offer, receive_window), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_control_friend_offer, queue_size), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_control_friend_offer, subscription_list_size), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_control_friend_offer, rssi), BRAMBLE_FIELD_SIGNED, 8, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_control_friend_offer, friend_counter), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
static const struct bramble_range control_friend_offer_ranges[] = {
    {1, INT32_MAX},
};
_Static_assert(
    sizeof(struct bramble_control_friend_offer) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Offer is too large");
const struct bramble_message_type bramble_control_friend_offer_type = {
    0x04, sizeof(struct bramble_control_friend_offer), 6, 6,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 5,
    control_friend_offer_fields,
    control_friend_offer_ranges,
    NULL,
    NULL};

static const struct bramble_field control_friend_clear_fields[] = {
    {offsetof(struct bramble_control_friend_clear, lpn_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_control_friend_clear, lpn_counter), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
static const struct bramble_range control_friend_clear_ranges[] = {
    {1, 32767},
};
_Static_assert(
    sizeof(struct bramble_control_friend_clear) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Clear is too large");
const struct bramble_message_type bramble_control_friend_clear_type = {
    0x05, sizeof(struct bramble_control_friend_clear), 4, 4,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 2,
    control_friend_clear_fields,
    control_friend_clear_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_control_friend_clear_confirm) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Clear Confirm is too large");
const struct bramble_message_type bramble_control_friend_clear_confirm_type = {
    0x06, sizeof(struct bramble_control_friend_clear_confirm), 4, 4,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 2,
    control_friend_clear_fields,
    control_friend_clear_ranges,
    NULL,
    NULL};

static const struct bramble_field control_friend_subscription_list_add_fields[] = {
    {offsetof(struct bramble_control_friend_subscription_list_add, transaction_number),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_control_friend_subscription_list_add, addresses),
     BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const control_friend_subscription_list_add_items[] = {
    &bramble_item_u16_big_endian_type,
};
_Static_assert(
    sizeof(struct bramble_control_friend_subscription_list_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Subscription List Add is too large");
const struct bramble_message_type bramble_control_friend_subscription_list_add_type = {
    0x07, sizeof(struct bramble_control_friend_subscription_list_add), 1, 0xFFFF,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 2,
    control_friend_subscription_list_add_fields,
    NULL,
    NULL,
    control_friend_subscription_list_add_items};

_Static_assert(
    sizeof(struct bramble_control_friend_subscription_list_remove) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Subscription List Remove is too large");
const struct bramble_message_type bramble_control_friend_subscription_list_remove_type = {
    0x08, sizeof(struct bramble_control_friend_subscription_list_remove), 1, 0xFFFF,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 2,
    control_friend_subscription_list_add_fields,
    NULL,
    NULL,
    control_friend_subscription_list_add_items};

static const struct bramble_field control_friend_subscription_list_confirm_fields[] = {
    {offsetof(struct bramble_control_friend_subscription_list_confirm, transaction_number),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_control_friend_subscription_list_confirm) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Friend Subscription List Confirm is too large");
const struct bramble_message_type bramble_control_friend_subscription_list_confirm_type = {
    0x09, sizeof(struct bramble_control_friend_subscription_list_confirm), 1, 1,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 1,
    control_friend_subscription_list_confirm_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field control_heartbeat_fields[] = {
    {0, BRAMBLE_FIELD_RESERVED, 1, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_control_heartbeat, init_ttl), BRAMBLE_FIELD_UNSIGNED, 7, 0, 0, 0, 1},
    {offsetof(struct bramble_control_heartbeat, features), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(sizeof(struct bramble_control_heartbeat) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Heartbeat is too large");
const struct bramble_message_type bramble_control_heartbeat_type = {
    0x0A, sizeof(struct bramble_control_heartbeat), 3, 3,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 3,
    control_heartbeat_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field control_path_request_fields[] = {
    {offsetof(struct bramble_control_path_request, on_behalf_of_dependent_origin),
     BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_control_path_request, path_metric_type), BRAMBLE_FIELD_UNSIGNED, 3, 0, 0, 1, 1},
    {offsetof(struct bramble_control_path_request, path_lifetime), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_control_path_request, path_discovery_interval), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_RESERVED, 1, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_control_path_request, path_origin_forwarding_number),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_control_path_request, path_origin_path_metric), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_control_path_request, destination), BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 1, 1},
    {offsetof(struct bramble_control_path_request, path_origin), BRAMBLE_FIELD_STRUCT, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_control_path_request, dependent_origin), BRAMBLE_FIELD_STRUCT, 0, 1, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_range control_path_request_ranges[] = {
    {0, 0},
    {1, 65535},
    {1, 1},
};
static const struct bramble_condition control_path_request_conditions[] = {
    {0, 2, 1, 0},
};
static const struct bramble_message_type *const control_path_request_items[] = {
    &bramble_unicast_address_range_big_endian_type,
};
_Static_assert(
    sizeof(struct bramble_control_path_request) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Request is too large");
const struct bramble_message_type bramble_control_path_request_type = {
    0x0B, sizeof(struct bramble_control_path_request), 7, 11,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 10,
    control_path_request_fields,
    control_path_request_ranges,
    control_path_request_conditions,
    control_path_request_items};

static const struct bramble_field control_path_reply_fields[] = {
    {offsetof(struct bramble_control_path_reply, unicast_destination), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_control_path_reply, on_behalf_of_dependent_target), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_control_path_reply, confirmation_request), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_RESERVED, 5, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_control_path_reply, path_origin), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_control_path_reply, path_origin_forwarding_number), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_control_path_reply, path_target), BRAMBLE_FIELD_STRUCT, 0, 1, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_control_path_reply, dependent_target), BRAMBLE_FIELD_STRUCT, 0, 2, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_range control_path_reply_ranges[] = {
    {1, 32767},
    {1, 1},
};
static const struct bramble_condition control_path_reply_conditions[] = {
    {0, 1, 1, 0},
    {1, 1, 1, 1},
};
_Static_assert(sizeof(struct bramble_control_path_reply) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Path Reply is too large");
const struct bramble_message_type bramble_control_path_reply_type = {
    0x0C, sizeof(struct bramble_control_path_reply), 4, 10,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 8,
    control_path_reply_fields,
    control_path_reply_ranges,
    control_path_reply_conditions,
    control_path_request_items};

static const struct bramble_field control_path_confirmation_fields[] = {
    {offsetof(struct bramble_control_path_confirmation, path_origin), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_control_path_confirmation, path_target), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_control_path_confirmation) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Confirmation is too large");
const struct bramble_message_type bramble_control_path_confirmation_type = {
    0x0D, sizeof(struct bramble_control_path_confirmation), 4, 4,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 2,
    control_path_confirmation_fields,
    control_friend_clear_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_control_path_echo_request_type = {
    0x0E, 0, 0, 0,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field control_path_echo_reply_fields[] = {
    {offsetof(struct bramble_control_path_echo_reply, destination), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
static const struct bramble_range control_path_echo_reply_ranges[] = {
    {1, 65535},
};
_Static_assert(
    sizeof(struct bramble_control_path_echo_reply) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Echo Reply is too large");
const struct bramble_message_type bramble_control_path_echo_reply_type = {
    0x0F, sizeof(struct bramble_control_path_echo_reply), 2, 2,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 1,
    control_path_echo_reply_fields,
    control_path_echo_reply_ranges,
    NULL,
    NULL};

static const struct bramble_field control_dependent_node_update_fields[] = {
    {offsetof(struct bramble_control_dependent_node_update, type), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_RESERVED, 7, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_control_dependent_node_update, path_endpoint), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_control_dependent_node_update, dependent), BRAMBLE_FIELD_STRUCT, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_control_dependent_node_update) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Dependent Node Update is too large");
const struct bramble_message_type bramble_control_dependent_node_update_type = {
    0x10, sizeof(struct bramble_control_dependent_node_update), 5, 6,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 4,
    control_dependent_node_update_fields,
    control_friend_clear_ranges,
    NULL,
    control_path_request_items};

static const struct bramble_field control_path_request_solicitation_fields[] = {
    {offsetof(struct bramble_control_path_request_solicitation, addresses), BRAMBLE_FIELD_LIST, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_control_path_request_solicitation) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Path Request Solicitation is too large");
const struct bramble_message_type bramble_control_path_request_solicitation_type = {
    0x11, sizeof(struct bramble_control_path_request_solicitation), 0, 0xFFFF,
    BRAMBLE_LAYER_CONTROL, BRAMBLE_TYPE_BIG_ENDIAN, 1,
    control_path_request_solicitation_fields,
    NULL,
    NULL,
    control_friend_subscription_list_add_items};
