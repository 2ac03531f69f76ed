/* Made by src/message/generate.py from src/message/descriptions/control.txt: do not edit. */
/* clang-format off */
/* Transport control messages (Mesh Protocol 1.1 section 3.6.5). What the transport layers and features of nodes
 * say to each other; never encrypted beyond the network layer. */
#ifndef BRAMBLE_MESSAGES_CONTROL_H
#define BRAMBLE_MESSAGES_CONTROL_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

enum bramble_network_flags {
    BRAMBLE_NETWORK_FLAGS_KEY_REFRESH = 1 << 0,
    BRAMBLE_NETWORK_FLAGS_IV_UPDATE = 1 << 1
};

/* The factors 1, 1.5, 2 and 2.5 that weigh signal strength and receive window when friends delay their offers. */
enum bramble_offer_factor {
    BRAMBLE_OFFER_FACTOR_1 = 0,
    BRAMBLE_OFFER_FACTOR_1_5 = 1,
    BRAMBLE_OFFER_FACTOR_2 = 2,
    BRAMBLE_OFFER_FACTOR_2_5 = 3
};

/* How long a path lives once it is found. */
enum bramble_path_lifetime {
    BRAMBLE_PATH_LIFETIME_12_MIN = 0,
    BRAMBLE_PATH_LIFETIME_2_H = 1,
    BRAMBLE_PATH_LIFETIME_24_H = 2,
    BRAMBLE_PATH_LIFETIME_10_DAYS = 3
};

/* Segment Acknowledgment, opcode 0x00: 6 octets of parameters. */
#define BRAMBLE_CONTROL_SEGMENT_ACKNOWLEDGMENT_OPCODE 0x00U
struct bramble_control_segment_acknowledgment {
    uint8_t obo; /* 1: a Friend acknowledges for its low power node */
    uint16_t seq_zero; /* of the message that is acknowledged */
    uint32_t block_ack; /* bit n: segment n has arrived; 0: the whole transfer is refused */
};
extern const struct bramble_message_type bramble_control_segment_acknowledgment_type[];
extern const struct bramble_message_names bramble_control_segment_acknowledgment_names;
static inline struct bramble_message bramble_control_segment_acknowledgment_message(
    const struct bramble_control_segment_acknowledgment *fields)
{
    return bramble_message_of(bramble_control_segment_acknowledgment_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_segment_acknowledgment_decode(
    struct bramble_view parameters,
    struct bramble_control_segment_acknowledgment *fields)
{
    return bramble_parameters_decode(bramble_control_segment_acknowledgment_type, parameters, fields, sizeof *fields);
}

/* Friend Poll, opcode 0x01: 1 octet of parameters. */
#define BRAMBLE_CONTROL_FRIEND_POLL_OPCODE 0x01U
struct bramble_control_friend_poll {
    uint8_t fsn; /* Friend Sequence Number: changes when the last answer has arrived */
};
extern const struct bramble_message_type bramble_control_friend_poll_type[];
extern const struct bramble_message_names bramble_control_friend_poll_names;
static inline struct bramble_message bramble_control_friend_poll_message(
    const struct bramble_control_friend_poll *fields)
{
    return bramble_message_of(bramble_control_friend_poll_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_friend_poll_decode(
    struct bramble_view parameters,
    struct bramble_control_friend_poll *fields)
{
    return bramble_parameters_decode(bramble_control_friend_poll_type, parameters, fields, sizeof *fields);
}

/* Friend Update, opcode 0x02: 6 octets of parameters. */
#define BRAMBLE_CONTROL_FRIEND_UPDATE_OPCODE 0x02U
struct bramble_control_friend_update {
    uint8_t flags; /* bits bramble_network_flags */
    uint32_t iv_index;
    uint8_t md; /* 0: the queue is empty; 1: more data */
};
extern const struct bramble_message_type bramble_control_friend_update_type[];
extern const struct bramble_message_names bramble_control_friend_update_names;
static inline struct bramble_message bramble_control_friend_update_message(
    const struct bramble_control_friend_update *fields)
{
    return bramble_message_of(bramble_control_friend_update_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_friend_update_decode(
    struct bramble_view parameters,
    struct bramble_control_friend_update *fields)
{
    return bramble_parameters_decode(bramble_control_friend_update_type, parameters, fields, sizeof *fields);
}

/* Friend Request, opcode 0x03: 10 octets of parameters. */
#define BRAMBLE_CONTROL_FRIEND_REQUEST_OPCODE 0x03U
struct bramble_control_friend_request {
    uint8_t rssi_factor; /* enum bramble_offer_factor */
    uint8_t receive_window_factor; /* enum bramble_offer_factor */
    uint8_t min_queue_size_log; /* 1 or more; at least 2^n messages */
    uint8_t receive_delay; /* 0x0A or more; ms; from the request to the beginning of the receive window */
    uint32_t poll_timeout; /* 0x0A to 0x34BBFF; in 100 ms */
    uint16_t previous_address; /* 0 to 0x7FFF; of the friend before */
    uint8_t num_elements; /* 1 or more */
    uint16_t lpn_counter; /* number of requests sent so far */
};
extern const struct bramble_message_type bramble_control_friend_request_type[];
extern const struct bramble_message_names bramble_control_friend_request_names;
static inline struct bramble_message bramble_control_friend_request_message(
    const struct bramble_control_friend_request *fields)
{
    return bramble_message_of(bramble_control_friend_request_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_friend_request_decode(
    struct bramble_view parameters,
    struct bramble_control_friend_request *fields)
{
    return bramble_parameters_decode(bramble_control_friend_request_type, parameters, fields, sizeof *fields);
}

/* Friend Offer, opcode 0x04: 6 octets of parameters. */
#define BRAMBLE_CONTROL_FRIEND_OFFER_OPCODE 0x04U
struct bramble_control_friend_offer {
    uint8_t receive_window; /* 1 or more; ms */
    uint8_t queue_size; /* messages that are kept */
    uint8_t subscription_list_size;
    int8_t rssi; /* dBm; of the request; 127 unknown */
    uint16_t friend_counter; /* number of offers sent so far */
};
extern const struct bramble_message_type bramble_control_friend_offer_type[];
extern const struct bramble_message_names bramble_control_friend_offer_names;
static inline struct bramble_message bramble_control_friend_offer_message(
    const struct bramble_control_friend_offer *fields)
{
    return bramble_message_of(bramble_control_friend_offer_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_friend_offer_decode(
    struct bramble_view parameters,
    struct bramble_control_friend_offer *fields)
{
    return bramble_parameters_decode(bramble_control_friend_offer_type, parameters, fields, sizeof *fields);
}

/* Friend Clear, opcode 0x05: 4 octets of parameters. */
#define BRAMBLE_CONTROL_FRIEND_CLEAR_OPCODE 0x05U
struct bramble_control_friend_clear {
    uint16_t lpn_address; /* 1 to 0x7FFF */
    uint16_t lpn_counter;
};
extern const struct bramble_message_type bramble_control_friend_clear_type[];
extern const struct bramble_message_names bramble_control_friend_clear_names;
static inline struct bramble_message bramble_control_friend_clear_message(
    const struct bramble_control_friend_clear *fields)
{
    return bramble_message_of(bramble_control_friend_clear_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_friend_clear_decode(
    struct bramble_view parameters,
    struct bramble_control_friend_clear *fields)
{
    return bramble_parameters_decode(bramble_control_friend_clear_type, parameters, fields, sizeof *fields);
}

/* Friend Clear Confirm, opcode 0x06: 4 octets of parameters. */
#define BRAMBLE_CONTROL_FRIEND_CLEAR_CONFIRM_OPCODE 0x06U
struct bramble_control_friend_clear_confirm {
    uint16_t lpn_address; /* 1 to 0x7FFF */
    uint16_t lpn_counter;
};
extern const struct bramble_message_type bramble_control_friend_clear_confirm_type[];
extern const struct bramble_message_names bramble_control_friend_clear_confirm_names;
static inline struct bramble_message bramble_control_friend_clear_confirm_message(
    const struct bramble_control_friend_clear_confirm *fields)
{
    return bramble_message_of(bramble_control_friend_clear_confirm_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_friend_clear_confirm_decode(
    struct bramble_view parameters,
    struct bramble_control_friend_clear_confirm *fields)
{
    return bramble_parameters_decode(bramble_control_friend_clear_confirm_type, parameters, fields, sizeof *fields);
}

/* Friend Subscription List Add, opcode 0x07: 1 octets or more of parameters. */
#define BRAMBLE_CONTROL_FRIEND_SUBSCRIPTION_LIST_ADD_OPCODE 0x07U
struct bramble_control_friend_subscription_list_add {
    uint8_t transaction_number;
    struct bramble_view addresses; /* items: bramble_item_u16_big_endian */
};
extern const struct bramble_message_type bramble_control_friend_subscription_list_add_type[];
extern const struct bramble_message_names bramble_control_friend_subscription_list_add_names;
static inline struct bramble_message bramble_control_friend_subscription_list_add_message(
    const struct bramble_control_friend_subscription_list_add *fields)
{
    return bramble_message_of(bramble_control_friend_subscription_list_add_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_friend_subscription_list_add_decode(
    struct bramble_view parameters,
    struct bramble_control_friend_subscription_list_add *fields)
{
    return bramble_parameters_decode(
        bramble_control_friend_subscription_list_add_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Friend Subscription List Remove, opcode 0x08: 1 octets or more of parameters. */
#define BRAMBLE_CONTROL_FRIEND_SUBSCRIPTION_LIST_REMOVE_OPCODE 0x08U
struct bramble_control_friend_subscription_list_remove {
    uint8_t transaction_number;
    struct bramble_view addresses; /* items: bramble_item_u16_big_endian */
};
extern const struct bramble_message_type bramble_control_friend_subscription_list_remove_type[];
extern const struct bramble_message_names bramble_control_friend_subscription_list_remove_names;
static inline struct bramble_message bramble_control_friend_subscription_list_remove_message(
    const struct bramble_control_friend_subscription_list_remove *fields)
{
    return bramble_message_of(bramble_control_friend_subscription_list_remove_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_friend_subscription_list_remove_decode(
    struct bramble_view parameters,
    struct bramble_control_friend_subscription_list_remove *fields)
{
    return bramble_parameters_decode(
        bramble_control_friend_subscription_list_remove_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Friend Subscription List Confirm, opcode 0x09: 1 octet of parameters. */
#define BRAMBLE_CONTROL_FRIEND_SUBSCRIPTION_LIST_CONFIRM_OPCODE 0x09U
struct bramble_control_friend_subscription_list_confirm {
    uint8_t transaction_number;
};
extern const struct bramble_message_type bramble_control_friend_subscription_list_confirm_type[];
extern const struct bramble_message_names bramble_control_friend_subscription_list_confirm_names;
static inline struct bramble_message bramble_control_friend_subscription_list_confirm_message(
    const struct bramble_control_friend_subscription_list_confirm *fields)
{
    return bramble_message_of(bramble_control_friend_subscription_list_confirm_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_friend_subscription_list_confirm_decode(
    struct bramble_view parameters,
    struct bramble_control_friend_subscription_list_confirm *fields)
{
    return bramble_parameters_decode(
        bramble_control_friend_subscription_list_confirm_type,
        parameters,
        fields,
        sizeof *fields);
}

/* Heartbeat, opcode 0x0A: 3 octets of parameters. */
#define BRAMBLE_CONTROL_HEARTBEAT_OPCODE 0x0AU
struct bramble_control_heartbeat {
    uint8_t init_ttl; /* TTL with which it was sent */
    uint16_t features; /* bits bramble_features; in use at the sender */
};
extern const struct bramble_message_type bramble_control_heartbeat_type[];
extern const struct bramble_message_names bramble_control_heartbeat_names;
static inline struct bramble_message bramble_control_heartbeat_message(const struct bramble_control_heartbeat *fields)
{
    return bramble_message_of(bramble_control_heartbeat_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_heartbeat_decode(
    struct bramble_view parameters,
    struct bramble_control_heartbeat *fields)
{
    return bramble_parameters_decode(bramble_control_heartbeat_type, parameters, fields, sizeof *fields);
}

/* Path Request, opcode 0x0B: 7 to 11 octets of parameters. */
#define BRAMBLE_CONTROL_PATH_REQUEST_OPCODE 0x0BU
struct bramble_control_path_request {
    uint8_t on_behalf_of_dependent_origin;
    uint8_t path_metric_type; /* 0; 0: number of nodes */
    uint8_t path_lifetime; /* enum bramble_path_lifetime */
    uint8_t path_discovery_interval; /* 0: 5 s, 1: 30 s */
    uint8_t path_origin_forwarding_number;
    uint8_t path_origin_path_metric;
    uint16_t destination; /* 1 to 0xFFFF */
    struct bramble_unicast_address_range_big_endian path_origin;
    struct bramble_unicast_address_range_big_endian dependent_origin; /* if on_behalf_of_dependent_origin is 1 */
};
extern const struct bramble_message_type bramble_control_path_request_type[];
extern const struct bramble_message_names bramble_control_path_request_names;
static inline struct bramble_message bramble_control_path_request_message(
    const struct bramble_control_path_request *fields)
{
    return bramble_message_of(bramble_control_path_request_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_path_request_decode(
    struct bramble_view parameters,
    struct bramble_control_path_request *fields)
{
    return bramble_parameters_decode(bramble_control_path_request_type, parameters, fields, sizeof *fields);
}

/* Path Reply, opcode 0x0C: 4 to 10 octets of parameters. */
#define BRAMBLE_CONTROL_PATH_REPLY_OPCODE 0x0CU
struct bramble_control_path_reply {
    uint8_t unicast_destination;
    uint8_t on_behalf_of_dependent_target;
    uint8_t confirmation_request;
    uint16_t path_origin; /* 1 to 0x7FFF */
    uint8_t path_origin_forwarding_number;
    struct bramble_unicast_address_range_big_endian path_target; /* if unicast_destination is 1 */
    struct bramble_unicast_address_range_big_endian dependent_target; /* if on_behalf_of_dependent_target is 1 */
};
extern const struct bramble_message_type bramble_control_path_reply_type[];
extern const struct bramble_message_names bramble_control_path_reply_names;
static inline struct bramble_message bramble_control_path_reply_message(
    const struct bramble_control_path_reply *fields)
{
    return bramble_message_of(bramble_control_path_reply_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_path_reply_decode(
    struct bramble_view parameters,
    struct bramble_control_path_reply *fields)
{
    return bramble_parameters_decode(bramble_control_path_reply_type, parameters, fields, sizeof *fields);
}

/* Path Confirmation, opcode 0x0D: 4 octets of parameters. */
#define BRAMBLE_CONTROL_PATH_CONFIRMATION_OPCODE 0x0DU
struct bramble_control_path_confirmation {
    uint16_t path_origin; /* 1 to 0x7FFF */
    uint16_t path_target; /* 1 to 0x7FFF */
};
extern const struct bramble_message_type bramble_control_path_confirmation_type[];
extern const struct bramble_message_names bramble_control_path_confirmation_names;
static inline struct bramble_message bramble_control_path_confirmation_message(
    const struct bramble_control_path_confirmation *fields)
{
    return bramble_message_of(bramble_control_path_confirmation_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_path_confirmation_decode(
    struct bramble_view parameters,
    struct bramble_control_path_confirmation *fields)
{
    return bramble_parameters_decode(bramble_control_path_confirmation_type, parameters, fields, sizeof *fields);
}

/* Path Echo Request, opcode 0x0E: no parameters. */
#define BRAMBLE_CONTROL_PATH_ECHO_REQUEST_OPCODE 0x0EU
extern const struct bramble_message_type bramble_control_path_echo_request_type[];
extern const struct bramble_message_names bramble_control_path_echo_request_names;
static inline struct bramble_message bramble_control_path_echo_request_message(void)
{
    return bramble_message_of(bramble_control_path_echo_request_type, NULL);
}

/* Path Echo Reply, opcode 0x0F: 2 octets of parameters. */
#define BRAMBLE_CONTROL_PATH_ECHO_REPLY_OPCODE 0x0FU
struct bramble_control_path_echo_reply {
    uint16_t destination; /* 1 to 0xFFFF */
};
extern const struct bramble_message_type bramble_control_path_echo_reply_type[];
extern const struct bramble_message_names bramble_control_path_echo_reply_names;
static inline struct bramble_message bramble_control_path_echo_reply_message(
    const struct bramble_control_path_echo_reply *fields)
{
    return bramble_message_of(bramble_control_path_echo_reply_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_path_echo_reply_decode(
    struct bramble_view parameters,
    struct bramble_control_path_echo_reply *fields)
{
    return bramble_parameters_decode(bramble_control_path_echo_reply_type, parameters, fields, sizeof *fields);
}

/* Dependent Node Update, opcode 0x10: 5 to 6 octets of parameters. */
#define BRAMBLE_CONTROL_DEPENDENT_NODE_UPDATE_OPCODE 0x10U
struct bramble_control_dependent_node_update {
    uint8_t type; /* 1: add, 0: remove */
    uint16_t path_endpoint; /* 1 to 0x7FFF */
    struct bramble_unicast_address_range_big_endian dependent;
};
extern const struct bramble_message_type bramble_control_dependent_node_update_type[];
extern const struct bramble_message_names bramble_control_dependent_node_update_names;
static inline struct bramble_message bramble_control_dependent_node_update_message(
    const struct bramble_control_dependent_node_update *fields)
{
    return bramble_message_of(bramble_control_dependent_node_update_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_dependent_node_update_decode(
    struct bramble_view parameters,
    struct bramble_control_dependent_node_update *fields)
{
    return bramble_parameters_decode(bramble_control_dependent_node_update_type, parameters, fields, sizeof *fields);
}

/* Path Request Solicitation, opcode 0x11: 0 octets or more of parameters. */
#define BRAMBLE_CONTROL_PATH_REQUEST_SOLICITATION_OPCODE 0x11U
struct bramble_control_path_request_solicitation {
    struct bramble_view addresses; /* items: bramble_item_u16_big_endian */
};
extern const struct bramble_message_type bramble_control_path_request_solicitation_type[];
extern const struct bramble_message_names bramble_control_path_request_solicitation_names;
static inline struct bramble_message bramble_control_path_request_solicitation_message(
    const struct bramble_control_path_request_solicitation *fields)
{
    return bramble_message_of(bramble_control_path_request_solicitation_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_control_path_request_solicitation_decode(
    struct bramble_view parameters,
    struct bramble_control_path_request_solicitation *fields)
{
    return bramble_parameters_decode(
        bramble_control_path_request_solicitation_type,
        parameters,
        fields,
        sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
