/* Made by src/message/generate.py from src/message/descriptions/sar.txt: do not edit. */
/* clang-format off */
/* SAR Configuration (Mesh Protocol 1.1 section 4.3). SAR configuration: the timers and counts of segmentation
 * and reassembly. */
#ifndef BRAMBLE_MESSAGES_SAR_H
#define BRAMBLE_MESSAGES_SAR_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_SAR_CONFIGURATION_SERVER BRAMBLE_SIG_MODEL(0x000E)
#define BRAMBLE_MODEL_SAR_CONFIGURATION_CLIENT BRAMBLE_SIG_MODEL(0x000F)

/* SAR Transmitter Get, opcode 0x806C: no parameters. */
#define BRAMBLE_SAR_TRANSMITTER_GET_OPCODE 0x806CU
extern const struct bramble_message_type bramble_sar_transmitter_get_type[];
extern const struct bramble_message_names bramble_sar_transmitter_get_names;
static inline struct bramble_message bramble_sar_transmitter_get_message(void)
{
    return bramble_message_of(bramble_sar_transmitter_get_type, NULL);
}

/* SAR Transmitter Set, opcode 0x806D: 4 octets of parameters. */
#define BRAMBLE_SAR_TRANSMITTER_SET_OPCODE 0x806DU
struct bramble_sar_transmitter_set {
    uint8_t segment_interval_step; /* n x 10 ms + 10 ms; between segments */
    uint8_t unicast_retransmissions_count; /* after the first transmission */
    uint8_t unicast_retransmissions_without_progress_count;
    uint8_t unicast_retransmissions_interval_step; /* n x 25 ms + 25 ms */
    uint8_t unicast_retransmissions_interval_increment; /* n x 25 ms + 25 ms; per hop */
    uint8_t multicast_retransmissions_count;
    uint8_t multicast_retransmissions_interval_step; /* n x 25 ms + 25 ms */
};
extern const struct bramble_message_type bramble_sar_transmitter_set_type[];
extern const struct bramble_message_names bramble_sar_transmitter_set_names;
static inline struct bramble_message bramble_sar_transmitter_set_message(
    const struct bramble_sar_transmitter_set *fields)
{
    return bramble_message_of(bramble_sar_transmitter_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sar_transmitter_set_decode(
    struct bramble_view parameters,
    struct bramble_sar_transmitter_set *fields)
{
    return bramble_parameters_decode(bramble_sar_transmitter_set_type, parameters, fields, sizeof *fields);
}

/* SAR Transmitter Status, opcode 0x806E: 4 octets of parameters. */
#define BRAMBLE_SAR_TRANSMITTER_STATUS_OPCODE 0x806EU
struct bramble_sar_transmitter_status {
    uint8_t segment_interval_step; /* n x 10 ms + 10 ms; between segments */
    uint8_t unicast_retransmissions_count; /* after the first transmission */
    uint8_t unicast_retransmissions_without_progress_count;
    uint8_t unicast_retransmissions_interval_step; /* n x 25 ms + 25 ms */
    uint8_t unicast_retransmissions_interval_increment; /* n x 25 ms + 25 ms; per hop */
    uint8_t multicast_retransmissions_count;
    uint8_t multicast_retransmissions_interval_step; /* n x 25 ms + 25 ms */
};
extern const struct bramble_message_type bramble_sar_transmitter_status_type[];
extern const struct bramble_message_names bramble_sar_transmitter_status_names;
static inline struct bramble_message bramble_sar_transmitter_status_message(
    const struct bramble_sar_transmitter_status *fields)
{
    return bramble_message_of(bramble_sar_transmitter_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sar_transmitter_status_decode(
    struct bramble_view parameters,
    struct bramble_sar_transmitter_status *fields)
{
    return bramble_parameters_decode(bramble_sar_transmitter_status_type, parameters, fields, sizeof *fields);
}

/* SAR Receiver Get, opcode 0x806F: no parameters. */
#define BRAMBLE_SAR_RECEIVER_GET_OPCODE 0x806FU
extern const struct bramble_message_type bramble_sar_receiver_get_type[];
extern const struct bramble_message_names bramble_sar_receiver_get_names;
static inline struct bramble_message bramble_sar_receiver_get_message(void)
{
    return bramble_message_of(bramble_sar_receiver_get_type, NULL);
}

/* SAR Receiver Set, opcode 0x8070: 3 octets of parameters. */
#define BRAMBLE_SAR_RECEIVER_SET_OPCODE 0x8070U
struct bramble_sar_receiver_set {
    uint8_t segments_threshold; /* with more segments, acknowledgments are repeated */
    uint8_t acknowledgment_delay_increment; /* n + 1.5 segment intervals */
    uint8_t discard_timeout; /* n x 5 s + 5 s */
    uint8_t receiver_segment_interval_step; /* n x 10 ms + 10 ms */
    uint8_t acknowledgment_retransmissions_count;
};
extern const struct bramble_message_type bramble_sar_receiver_set_type[];
extern const struct bramble_message_names bramble_sar_receiver_set_names;
static inline struct bramble_message bramble_sar_receiver_set_message(const struct bramble_sar_receiver_set *fields)
{
    return bramble_message_of(bramble_sar_receiver_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sar_receiver_set_decode(
    struct bramble_view parameters,
    struct bramble_sar_receiver_set *fields)
{
    return bramble_parameters_decode(bramble_sar_receiver_set_type, parameters, fields, sizeof *fields);
}

/* SAR Receiver Status, opcode 0x8071: 3 octets of parameters. */
#define BRAMBLE_SAR_RECEIVER_STATUS_OPCODE 0x8071U
struct bramble_sar_receiver_status {
    uint8_t segments_threshold; /* with more segments, acknowledgments are repeated */
    uint8_t acknowledgment_delay_increment; /* n + 1.5 segment intervals */
    uint8_t discard_timeout; /* n x 5 s + 5 s */
    uint8_t receiver_segment_interval_step; /* n x 10 ms + 10 ms */
    uint8_t acknowledgment_retransmissions_count;
};
extern const struct bramble_message_type bramble_sar_receiver_status_type[];
extern const struct bramble_message_names bramble_sar_receiver_status_names;
static inline struct bramble_message bramble_sar_receiver_status_message(
    const struct bramble_sar_receiver_status *fields)
{
    return bramble_message_of(bramble_sar_receiver_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_sar_receiver_status_decode(
    struct bramble_view parameters,
    struct bramble_sar_receiver_status *fields)
{
    return bramble_parameters_decode(bramble_sar_receiver_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
