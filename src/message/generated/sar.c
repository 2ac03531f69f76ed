/* Made by src/message/generate.py from src/message/descriptions/sar.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/sar.h>

#include <stddef.h>

const struct bramble_message_type bramble_sar_transmitter_get_type = {
    0x806C, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field sar_transmitter_set_fields[] = {
    {offsetof(struct bramble_sar_transmitter_set, segment_interval_step), BRAMBLE_FIELD_UNSIGNED, 4, 0, 0, 0, 1},
    {offsetof(struct bramble_sar_transmitter_set, unicast_retransmissions_count),
     BRAMBLE_FIELD_UNSIGNED, 4, 0, 0, 0, 1},
    {offsetof(struct bramble_sar_transmitter_set, unicast_retransmissions_without_progress_count),
     BRAMBLE_FIELD_UNSIGNED, 4, 0, 0, 0, 1},
    {offsetof(struct bramble_sar_transmitter_set, unicast_retransmissions_interval_step),
     BRAMBLE_FIELD_UNSIGNED, 4, 0, 0, 0, 1},
    {offsetof(struct bramble_sar_transmitter_set, unicast_retransmissions_interval_increment),
     BRAMBLE_FIELD_UNSIGNED, 4, 0, 0, 0, 1},
    {offsetof(struct bramble_sar_transmitter_set, multicast_retransmissions_count),
     BRAMBLE_FIELD_UNSIGNED, 4, 0, 0, 0, 1},
    {offsetof(struct bramble_sar_transmitter_set, multicast_retransmissions_interval_step),
     BRAMBLE_FIELD_UNSIGNED, 4, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_RESERVED, 4, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_sar_transmitter_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "SAR Transmitter Set is too large");
const struct bramble_message_type bramble_sar_transmitter_set_type = {
    0x806D, sizeof(struct bramble_sar_transmitter_set), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 8,
    sar_transmitter_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_sar_transmitter_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "SAR Transmitter Status is too large");
const struct bramble_message_type bramble_sar_transmitter_status_type = {
    0x806E, sizeof(struct bramble_sar_transmitter_status), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 8,
    sar_transmitter_set_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_sar_receiver_get_type = {
    0x806F, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field sar_receiver_set_fields[] = {
    {offsetof(struct bramble_sar_receiver_set, segments_threshold), BRAMBLE_FIELD_UNSIGNED, 5, 0, 0, 0, 1},
    {offsetof(struct bramble_sar_receiver_set, acknowledgment_delay_increment), BRAMBLE_FIELD_UNSIGNED, 3, 0, 0, 0, 1},
    {offsetof(struct bramble_sar_receiver_set, discard_timeout), BRAMBLE_FIELD_UNSIGNED, 4, 0, 0, 0, 1},
    {offsetof(struct bramble_sar_receiver_set, receiver_segment_interval_step), BRAMBLE_FIELD_UNSIGNED, 4, 0, 0, 0, 1},
    {offsetof(struct bramble_sar_receiver_set, acknowledgment_retransmissions_count),
     BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_RESERVED, 6, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_sar_receiver_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "SAR Receiver Set is too large");
const struct bramble_message_type bramble_sar_receiver_set_type = {
    0x8070, sizeof(struct bramble_sar_receiver_set), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    sar_receiver_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_sar_receiver_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "SAR Receiver Status is too large");
const struct bramble_message_type bramble_sar_receiver_status_type = {
    0x8071, sizeof(struct bramble_sar_receiver_status), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    sar_receiver_set_fields,
    NULL,
    NULL,
    NULL};
