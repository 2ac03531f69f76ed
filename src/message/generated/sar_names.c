/* Made by src/message/generate.py from src/message/descriptions/sar.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/sar.h>

const struct bramble_message_names bramble_sar_transmitter_get_names = {
    bramble_sar_transmitter_get_type,
    "SAR Transmitter Get", "sar",
    NULL, 0, 0, 0};

static const struct bramble_field_names sar_transmitter_set_field_names[] = {
    {"segment_interval_step", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 10, 10, 1},
    {"unicast_retransmissions_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"unicast_retransmissions_without_progress_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"unicast_retransmissions_interval_step", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 25, 25, 1},
    {"unicast_retransmissions_interval_increment", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 25, 25, 1},
    {"multicast_retransmissions_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"multicast_retransmissions_interval_step", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 25, 25, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_sar_transmitter_set_names = {
    bramble_sar_transmitter_set_type,
    "SAR Transmitter Set", "sar",
    sar_transmitter_set_field_names, 8, 4, 4};

const struct bramble_message_names bramble_sar_transmitter_status_names = {
    bramble_sar_transmitter_status_type,
    "SAR Transmitter Status", "sar",
    sar_transmitter_set_field_names, 8, 4, 4};

const struct bramble_message_names bramble_sar_receiver_get_names = {
    bramble_sar_receiver_get_type,
    "SAR Receiver Get", "sar",
    NULL, 0, 0, 0};

static const struct bramble_field_names sar_receiver_set_field_names[] = {
    {"segments_threshold", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"acknowledgment_delay_increment", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"discard_timeout", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 5, 5, 1},
    {"receiver_segment_interval_step", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 10, 10, 1},
    {"acknowledgment_retransmissions_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_sar_receiver_set_names = {
    bramble_sar_receiver_set_type,
    "SAR Receiver Set", "sar",
    sar_receiver_set_field_names, 6, 3, 3};

const struct bramble_message_names bramble_sar_receiver_status_names = {
    bramble_sar_receiver_status_type,
    "SAR Receiver Status", "sar",
    sar_receiver_set_field_names, 6, 3, 3};
