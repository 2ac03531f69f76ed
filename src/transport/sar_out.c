/* Segmentation (Mesh Protocol 1.1 section 3.5.3.3), with the SAR Transmitter states of Mesh 1.1 as its timers.
 *
 * DELAYED   an answer that waits out its random delay; nothing is drawn or encrypted yet
 * SENDING   a round: every segment not acknowledged yet is sent once, one at a time, at least a segment interval apart
 *           (the timer) and never before the bearer is done with the one before (`pending`)
 * WAITING   for an acknowledgment (unicast: the retransmission timer runs, restarted by every valid acknowledgment) or
 *           for the next round (group and virtual addresses)
 *
 * The first segment takes the number that the SeqAuth is made of (if it finds no room, that number is not used); every
 * later one, and every repetition, a new number.
 */
#include "transport/internal.h"

#define SEQ_AUTH_SPAN 8192U
#define TAG 0x1000000U /* tags are numbers with this bit: 0 is none */

static bool is_unicast(const struct transport_transfer *out)
{
    return bramble_address_is_unicast(out->message.dst);
}

/* Until the next round. */
static void wait(struct transport *transport, struct transport_transfer *out)
{
    uint32_t us = SAR_MULTICAST_RETRANSMISSIONS_INTERVAL;
    if (is_unicast(out)) {
        unsigned hops = out->message.ttl > 1 ? out->message.ttl - 1U : 0;
        us = SAR_UNICAST_RETRANSMISSIONS_INTERVAL + SAR_UNICAST_RETRANSMISSIONS_INTERVAL_INCREMENT * hops;
    }
    out->state = TRANSFER_WAITING;
    transfer_wait(transport, out, us);
}

/* Sends the next segment under the envelope's number; one that finds no room is tried again after the interval. */
static void send_segment(struct transport *transport, struct transport_transfer *out, struct envelope *envelope)
{
    uint8_t *pdu = envelope_transport(envelope);
    unsigned octets = lower_segment_octets(out->message.ctl);
    unsigned offset = out->next * octets;
    unsigned left = out->size - offset;
    uint32_t header = out->header | (uint32_t)out->next << 5;
    pdu[0] = (uint8_t)(header >> 24);
    pdu[1] = (uint8_t)(header >> 16);
    pdu[2] = (uint8_t)(header >> 8);
    pdu[3] = (uint8_t)header;
    octets = left < octets ? left : octets;
    memcpy(pdu + 4, transfer_octets(out) + offset, octets);
    envelope->size = (uint8_t)(octets + 4);
    if (network_send(transport->network, envelope, out->seq | TAG) >= 0) {
        out->pending = true;
        out->next++;
    }
    transfer_wait(transport, out, SAR_SEGMENT_INTERVAL);
}

/* Draws a number and sends the next segment, or gives the message up. */
static void next_segment(struct transport *transport, struct transport_transfer *out)
{
    struct network *network = transport->network;
    struct envelope envelope;
    transport_envelope(transport, &out->message, &envelope);
    if (!bearer_has_room(network->bearer)) {
        transfer_wait(transport, out, SAR_SEGMENT_INTERVAL);
        return;
    }
    int seq = network_draw(network);
    envelope.seq = (uint32_t)seq;
    if (seq < 0 || envelope.iv_index != out->iv_index || envelope.seq - out->seq >= SEQ_AUTH_SPAN) {
        transfer_end(transport, out, seq < 0 ? seq : BRAMBLE_ERROR_CANCELLED);
    } else {
        send_segment(transport, out, &envelope);
    }
}

static void step(struct transport *transport, struct transport_transfer *out)
{
    unsigned seg_n = lower_seg_n(out->header);
    while (out->next <= seg_n && (out->segments >> out->next & 1U) != 0) {
        out->next++;
    }
    if (out->next <= seg_n) {
        next_segment(transport, out);
    } else if (out->attempts == 0 && !is_unicast(out)) {
        transfer_end(transport, out, 0);
    } else {
        wait(transport, out);
    }
}

/* A segment that was not sent is like one that was not heard. */
void transport_ended(struct transport *transport, uint32_t tag)
{
    for (unsigned i = 0; i < transport->out_count; i++) {
        struct transport_transfer *out = transport_place(transport, i);
        if (out->state >= TRANSFER_SENDING && out->pending && (out->seq | TAG) == tag) {
            out->pending = false;
            if (out->state == TRANSFER_SENDING &&
                (!timer_running(&out->timer) || out->next > lower_seg_n(out->header))) {
                step(transport, out);
            }
        }
    }
}

/* Draws the number, encrypts, and sends the first segment. What fails leaves the state as it was. */
static int begin(struct transport *transport, struct transport_transfer *out)
{
    const struct transport_message *message = &out->message;
    struct envelope envelope;
    transport_envelope(transport, message, &envelope);
    uint32_t flags = LOWER_SEGMENTED | (message->long_mic ? LOWER_LONG_MIC : 0);
    size_t mic = message->ctl ? 0 : lower_mic_octets(flags);
    int first = upper_seal(transport, message, &envelope, transfer_octets(out), out->size - mic);
    if (first < 0) {
        return first;
    }
    out->seq = envelope.seq;
    out->iv_index = envelope.iv_index;
    out->header = flags | (uint32_t)first << 24 | (envelope.seq & 0x1FFF) << 10 |
                  (out->size - 1U) / lower_segment_octets(message->ctl);
    out->state = TRANSFER_SENDING;
    out->segments = 0;
    out->next = 0;
    out->pending = false;
    if (!message->ctl) {
        network_trace(transport->network, BRAMBLE_TRACE_ACCESS_SENT, &envelope);
    }
    send_segment(transport, out, &envelope);
    return 0;
}

static void next_round(struct transport *transport, struct transport_transfer *out)
{
    if (out->attempts == 0) {
        transfer_end(transport, out, is_unicast(out) ? BRAMBLE_ERROR_TIMEOUT : 0);
        return;
    }
    out->attempts--;
    out->state = TRANSFER_SENDING;
    out->next = 0;
    step(transport, out);
}

void sar_out_fired(struct transport *transport, struct transport_transfer *out)
{
    if (out->state == TRANSFER_DELAYED) {
        int result = begin(transport, out);
        if (result < 0) {
            transfer_end(transport, out, result);
        }
    } else if (out->state == TRANSFER_WAITING) {
        next_round(transport, out);
    } else if (!out->pending) {
        step(transport, out);
    }
}

int sar_out_start(struct transport *transport, const struct transport_message *message, struct bramble_view payload,
                  uint32_t delay_us)
{
    struct transport_transfer *out;
    size_t size = payload.size + (message->ctl ? 0 : message->long_mic ? 8 : 4);
    if (size > transport->segmented_octets || size - 1U >= 32U * lower_segment_octets(message->ctl)) { /* or it is 0 */
        return BRAMBLE_ERROR_LENGTH;
    }
    if (transport_find(transport, true, message->src, message->dst, &out) != NULL) {
        return BRAMBLE_ERROR_BUSY; /* G1 */
    }
    if (out == NULL) {
        return BRAMBLE_ERROR_FULL;
    }
    out->message = *message;
    out->size = (uint16_t)size;
    out->attempts = SAR_RETRANSMISSIONS;
    memmove(transfer_octets(out), payload.data, payload.size); /* it may have been written there: transport_room() */
    if (message->label != TRANSPORT_LABEL_NONE) {
        transport->network->keys->labels[message->label].uses++; /* until the message ends */
    }
    if (delay_us > 0) {
        out->state = TRANSFER_DELAYED;
        transfer_wait(transport, out, delay_us);
        return 0;
    }
    int result = begin(transport, out);
    if (result < 0) {
        transfer_end(transport, out, 0); /* told by the answer */
    }
    return result;
}

/* ---- Acknowledgments --------------------------------------------------------------------------------------------- */

/* The transfer that an acknowledgment fits and tells something new; NULL: none. */
static struct transport_transfer *find(const struct transport *transport, const struct envelope *envelope,
                                       uint32_t fields, uint32_t block)
{
    for (unsigned i = 0; i < transport->out_count; i++) {
        struct transport_transfer *out = transport_place(transport, i);
        const struct transport_message *message = &out->message;
        bool on_behalf = (fields & 0x800000U) != 0;
        if (out->state >= TRANSFER_SENDING && lower_seq_zero(out->header) == lower_seq_zero(fields) &&
            message->src == envelope->dst && message->net == envelope->net && is_unicast(out) &&
            (message->dst == envelope->src || on_behalf)) {
            bool possible = (block & ~lower_all_segments(lower_seg_n(out->header))) == 0;
            bool new = block == 0 || (block & ~out->segments) != 0;
            return possible && new ? out : NULL;
        }
    }
    return NULL;
}

static void acknowledged(struct transport *transport, struct transport_transfer *out, uint32_t block)
{
    out->segments |= block;
    if (block == 0) {
        transfer_end(transport, out, BRAMBLE_ERROR_REJECTED);
    } else if (out->segments == lower_all_segments(lower_seg_n(out->header))) {
        transfer_end(transport, out, 0);
    } else if (out->state == TRANSFER_WAITING) {
        wait(transport, out);
    }
}

/* OBO(1) SeqZero(13) RFU(2) BlockAck(32). One that fits nothing still raises the mark of a source that has one: it may
 * be said again when it fits. */
void sar_out_acknowledgment(struct transport *transport, const struct transport_received *received)
{
    struct envelope *envelope = received->envelope;
    const uint8_t *at = received->payload.data;
    if (received->payload.size != 6) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_CONTROL_MALFORMED, (uint32_t)received->payload.size);
        return;
    }
    uint32_t fields = (uint32_t)at[0] << 16 | (uint32_t)at[1] << 8; /* SeqZero is where a segment's header has it */
    uint32_t block = (uint32_t)at[2] << 24 | (uint32_t)at[3] << 16 | (uint32_t)at[4] << 8 | at[5];
    struct transport_transfer *out = find(transport, envelope, fields, block);
    if ((out != NULL || replay_knows(&transport->replay, envelope->src)) &&
        !transport_accept(transport, envelope, received->sequence)) {
        return;
    }
    if (out == NULL) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_ACK_UNEXPECTED, lower_seq_zero(fields));
        return;
    }
    envelope->classification = BRAMBLE_CLASS_CONSUMED;
    acknowledged(transport, out, block);
}
