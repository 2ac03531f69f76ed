/* Made by src/message/generate.py from src/message/descriptions/control.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/control.h>

static const struct bramble_field_names control_segment_acknowledgment_field_names[] = {
    {"obo", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"seq_zero", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"block_ack", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_control_segment_acknowledgment_names = {
    bramble_control_segment_acknowledgment_type,
    "Segment Acknowledgment", "control",
    control_segment_acknowledgment_field_names, 4, 6, 6};

static const struct bramble_field_names control_friend_poll_field_names[] = {
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"fsn", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_control_friend_poll_names = {
    bramble_control_friend_poll_type,
    "Friend Poll", "control",
    control_friend_poll_field_names, 2, 1, 1};

static const struct bramble_value_name network_flags_values[] = {
    {1, "key_refresh"},
    {2, "iv_update"},
};
static const struct bramble_field_names control_friend_update_field_names[] = {
    {"flags", NULL, NULL, network_flags_values, 2, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"iv_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"md", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_control_friend_update_names = {
    bramble_control_friend_update_type,
    "Friend Update", "control",
    control_friend_update_field_names, 3, 6, 6};

static const struct bramble_value_name offer_factor_values[] = {
    {0, "1"},
    {1, "1.5"},
    {2, "2"},
    {3, "2.5"},
};
static const struct bramble_field_names control_friend_request_field_names[] = {
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"rssi_factor", NULL, NULL, offer_factor_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"receive_window_factor", NULL, NULL, offer_factor_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"min_queue_size_log", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"receive_delay", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"poll_timeout", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 100, 1},
    {"previous_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"num_elements", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"lpn_counter", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_control_friend_request_names = {
    bramble_control_friend_request_type,
    "Friend Request", "control",
    control_friend_request_field_names, 9, 10, 10};

static const struct bramble_field_names control_friend_offer_field_names[] = {
    {"receive_window", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"queue_size", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"subscription_list_size", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"rssi", "dBm", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"friend_counter", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_control_friend_offer_names = {
    bramble_control_friend_offer_type,
    "Friend Offer", "control",
    control_friend_offer_field_names, 5, 6, 6};

static const struct bramble_field_names control_friend_clear_field_names[] = {
    {"lpn_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"lpn_counter", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_control_friend_clear_names = {
    bramble_control_friend_clear_type,
    "Friend Clear", "control",
    control_friend_clear_field_names, 2, 4, 4};

const struct bramble_message_names bramble_control_friend_clear_confirm_names = {
    bramble_control_friend_clear_confirm_type,
    "Friend Clear Confirm", "control",
    control_friend_clear_field_names, 2, 4, 4};

static const struct bramble_field_names control_friend_subscription_list_add_field_names[] = {
    {"transaction_number", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"addresses", NULL, &bramble_item_u16_big_endian_names, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_control_friend_subscription_list_add_names = {
    bramble_control_friend_subscription_list_add_type,
    "Friend Subscription List Add", "control",
    control_friend_subscription_list_add_field_names, 2, 1, 0xFFFF};

const struct bramble_message_names bramble_control_friend_subscription_list_remove_names = {
    bramble_control_friend_subscription_list_remove_type,
    "Friend Subscription List Remove", "control",
    control_friend_subscription_list_add_field_names, 2, 1, 0xFFFF};

static const struct bramble_field_names control_friend_subscription_list_confirm_field_names[] = {
    {"transaction_number", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_control_friend_subscription_list_confirm_names = {
    bramble_control_friend_subscription_list_confirm_type,
    "Friend Subscription List Confirm", "control",
    control_friend_subscription_list_confirm_field_names, 1, 1, 1};

static const struct bramble_value_name features_values[] = {
    {1, "relay"},
    {2, "proxy"},
    {4, "friend"},
    {8, "low_power"},
};
static const struct bramble_field_names control_heartbeat_field_names[] = {
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"init_ttl", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"features", NULL, NULL, features_values, 4, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
};
const struct bramble_message_names bramble_control_heartbeat_names = {
    bramble_control_heartbeat_type,
    "Heartbeat", "control",
    control_heartbeat_field_names, 3, 3, 3};

static const struct bramble_value_name path_lifetime_values[] = {
    {0, "12 min"},
    {1, "2 h"},
    {2, "24 h"},
    {3, "10 days"},
};
static const struct bramble_field_names control_path_request_field_names[] = {
    {"on_behalf_of_dependent_origin", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_metric_type", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_lifetime", NULL, NULL, path_lifetime_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_discovery_interval", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_origin_forwarding_number", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_origin_path_metric", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"path_origin", NULL, &bramble_unicast_address_range_big_endian_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"dependent_origin", NULL, &bramble_unicast_address_range_big_endian_names, NULL, 0,
     BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_control_path_request_names = {
    bramble_control_path_request_type,
    "Path Request", "control",
    control_path_request_field_names, 10, 7, 11};

static const struct bramble_field_names control_path_reply_field_names[] = {
    {"unicast_destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"on_behalf_of_dependent_target", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"confirmation_request", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_origin", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"path_origin_forwarding_number", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_target", NULL, &bramble_unicast_address_range_big_endian_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"dependent_target", NULL, &bramble_unicast_address_range_big_endian_names, NULL, 0,
     BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_control_path_reply_names = {
    bramble_control_path_reply_type,
    "Path Reply", "control",
    control_path_reply_field_names, 8, 4, 10};

static const struct bramble_field_names control_path_confirmation_field_names[] = {
    {"path_origin", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"path_target", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_control_path_confirmation_names = {
    bramble_control_path_confirmation_type,
    "Path Confirmation", "control",
    control_path_confirmation_field_names, 2, 4, 4};

const struct bramble_message_names bramble_control_path_echo_request_names = {
    bramble_control_path_echo_request_type,
    "Path Echo Request", "control",
    NULL, 0, 0, 0};

static const struct bramble_field_names control_path_echo_reply_field_names[] = {
    {"destination", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_control_path_echo_reply_names = {
    bramble_control_path_echo_reply_type,
    "Path Echo Reply", "control",
    control_path_echo_reply_field_names, 1, 2, 2};

static const struct bramble_field_names control_dependent_node_update_field_names[] = {
    {"type", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"path_endpoint", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"dependent", NULL, &bramble_unicast_address_range_big_endian_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_control_dependent_node_update_names = {
    bramble_control_dependent_node_update_type,
    "Dependent Node Update", "control",
    control_dependent_node_update_field_names, 4, 5, 6};

static const struct bramble_field_names control_path_request_solicitation_field_names[] = {
    {"addresses", NULL, &bramble_item_u16_big_endian_names, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_control_path_request_solicitation_names = {
    bramble_control_path_request_solicitation_type,
    "Path Request Solicitation", "control",
    control_path_request_solicitation_field_names, 1, 0, 0xFFFF};
