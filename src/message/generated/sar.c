/* Made by src/message/generate.py from src/message/descriptions/sar.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/sar.h>

#include <stddef.h>

const struct bramble_message_type bramble_sar_transmitter_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x6C}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sar_transmitter_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "SAR Transmitter Set is too large");
const struct bramble_message_type bramble_sar_transmitter_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x6D}, {sizeof(struct bramble_sar_transmitter_set)},
    /* segment_interval_step */ {0x03},
    /* unicast_retransmissions_count */ {0x03},
    /* unicast_retransmissions_without_progress_count */ {0x03},
    /* unicast_retransmissions_interval_step */ {0x03},
    /* unicast_retransmissions_interval_increment */ {0x03},
    /* multicast_retransmissions_count */ {0x03},
    /* multicast_retransmissions_interval_step */ {0x03},
    /* reserved */ {0x8C}, {0x03},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sar_transmitter_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "SAR Transmitter Status is too large");
const struct bramble_message_type bramble_sar_transmitter_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x6E}, {sizeof(struct bramble_sar_transmitter_status)},
    /* segment_interval_step */ {0x03},
    /* unicast_retransmissions_count */ {0x03},
    /* unicast_retransmissions_without_progress_count */ {0x03},
    /* unicast_retransmissions_interval_step */ {0x03},
    /* unicast_retransmissions_interval_increment */ {0x03},
    /* multicast_retransmissions_count */ {0x03},
    /* multicast_retransmissions_interval_step */ {0x03},
    /* reserved */ {0x8C}, {0x03},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_sar_receiver_get_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x6F}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sar_receiver_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "SAR Receiver Set is too large");
const struct bramble_message_type bramble_sar_receiver_set_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x70}, {sizeof(struct bramble_sar_receiver_set)},
    /* segments_threshold */ {0x04},
    /* acknowledgment_delay_increment */ {0x02},
    /* discard_timeout */ {0x03},
    /* receiver_segment_interval_step */ {0x03},
    /* acknowledgment_retransmissions_count */ {0x01},
    /* reserved */ {0x8C}, {0x05},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sar_receiver_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "SAR Receiver Status is too large");
const struct bramble_message_type bramble_sar_receiver_status_type[] = {
    /* opcode, size */ {0x02}, {0x80}, {0x71}, {sizeof(struct bramble_sar_receiver_status)},
    /* segments_threshold */ {0x04},
    /* acknowledgment_delay_increment */ {0x02},
    /* discard_timeout */ {0x03},
    /* receiver_segment_interval_step */ {0x03},
    /* acknowledgment_retransmissions_count */ {0x01},
    /* reserved */ {0x8C}, {0x05},
    /* end */ {0x80},
};
