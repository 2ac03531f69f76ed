/* Segmentation (Mesh Protocol 1.1 section 3.5.3.3), with the SAR Transmitter states of Mesh 1.1 as its timers.
 *
 * DELAYED   an answer that waits out its random delay; nothing is drawn or encrypted yet
 * SENDING   a round: every segment not acknowledged yet is sent once, one at a time, at least a segment interval apart
 *           (the timer) and never before the bearer is done with the one before (`pending`)
 * WAITING   for an acknowledgment (unicast: the retransmission timer runs, restarted by every valid acknowledgment) or
 *           for the next round (group and virtual addresses)
 *
 * The first segment takes the number that the SeqAuth is made of (if it finds no room, that number is not used); every
 * later one, and every repetition, a new number. Access messages only: no control message that is sent is long.
 */
#include "transport/internal.h"

#define SEGMENT_OCTETS 12U
#define SEQ_AUTH_SPAN 8192U
#define ON_BEHALF 0x800000U /* where a segment has SZMIC */

static bool is_unicast(const struct transport_transfer *out)
{
    return bramble_address_is_unicast(out->dst);
}

/* The lower bits of the number of its SeqAuth, which no other has for long, and a bit since 0 is no tag. */
static unsigned tag_of(const struct transport_transfer *out)
{
    return (out->seq | 0x8000U) & 0xFFFFU;
}

/* Until the next round. */
static void wait(struct transport_transfer *out)
{
    uint32_t us = SAR_MULTICAST_RETRANSMISSIONS_INTERVAL;
    if (is_unicast(out)) {
        unsigned hops = out->ttl > 1 ? out->ttl - 1U : 0;
        us = SAR_UNICAST_RETRANSMISSIONS_INTERVAL + SAR_UNICAST_RETRANSMISSIONS_INTERVAL_INCREMENT * hops;
    }
    out->state = TRANSFER_WAITING;
    transfer_wait(out, us);
}

/* Sends the next segment under the envelope's number; one that finds no room is tried again after the interval. */
static void send_segment(struct transport_transfer *out, struct envelope *envelope)
{
    uint8_t *pdu = envelope_transport(envelope);
    unsigned octets = out->next == lower_seg_n(out->header) ? out->last : SEGMENT_OCTETS;
    put_big32(pdu, out->header | (uint32_t)out->next << 5);
    memcpy(pdu + 4, transfer_octets(out) + out->next * SEGMENT_OCTETS, octets);
    envelope->size = (uint8_t)(octets + 4);
    if (network_send(&out->transport->network, envelope, tag_of(out)) >= 0) {
        out->pending = true;
        out->next++;
    }
    transfer_wait(out, SAR_SEGMENT_INTERVAL);
}

/* Draws the number, encrypts, and sends the first segment; what fails ends the transfer. Of the header there are the
 * size of the TransMIC and SegN. */
static int begin(struct transport_transfer *out, struct envelope *envelope)
{
    uint32_t header = out->header;
    int first = upper_seal(out->transport, envelope, transfer_octets(out),
                           lower_seg_n(header) * SEGMENT_OCTETS + out->last - lower_mic_octets(header));
    if (first < 0) {
        transfer_end(out, first);
        return first;
    }
    out->seq = envelope->seq;
    out->iv_index = envelope->iv_index;
    out->header = header | (uint32_t)first << 24 | (envelope->seq & 0x1FFF) << 10;
    out->state = TRANSFER_SENDING;
    send_segment(out, envelope);
    return 0;
}

/* Draws a number and sends the next segment, or gives the message up. */
static void next_segment(struct transport_transfer *out, struct envelope *envelope)
{
    uint32_t iv_index = envelope->iv_index;
    uint32_t seq = envelope->seq;
    if (!bearer_has_room(&out->transport->network.bearer)) {
        transfer_wait(out, SAR_SEGMENT_INTERVAL);
        return;
    }
    bool drawn = transport_draw(out->transport, envelope);
    if (!drawn || envelope->iv_index != iv_index || envelope->seq - seq >= SEQ_AUTH_SPAN) {
        transfer_end(out, drawn ? BRAMBLE_ERROR_CANCELLED : (int)envelope->seq);
    } else {
        send_segment(out, envelope);
    }
}

/* What comes next: the timer has fired, or the bearer is done. */
void sar_out_go_on(struct transport_transfer *out)
{
    struct envelope envelope;
    unsigned seg_n = lower_seg_n(out->header);
    envelope_again(&envelope, out);
    if (out->state == TRANSFER_DELAYED) {
        (void)begin(out, &envelope); /* told there */
        return;
    }
    if (out->pending) {
        return;
    }
    if (out->state == TRANSFER_WAITING) {
        if (out->attempts == 0) {
            transfer_end(out, is_unicast(out) ? BRAMBLE_ERROR_TIMEOUT : 0);
            return;
        }
        out->attempts--;
        out->state = TRANSFER_SENDING;
        out->next = 0;
    }
    while (out->next <= seg_n && (out->segments >> out->next & 1U) != 0) {
        out->next++;
    }
    if (out->next <= seg_n) {
        next_segment(out, &envelope);
    } else if (out->attempts == 0 && !is_unicast(out)) {
        transfer_end(out, 0);
    } else {
        wait(out);
    }
}

/* A segment that was not sent is like one that was not heard. */
void transport_ended(struct transport *transport, unsigned tag)
{
    for (unsigned i = 0; i < transport->out_count; i++) {
        struct transport_transfer *out = transport_place(transport, i);
        if (out->state >= TRANSFER_SENDING && out->pending && tag_of(out) == tag) {
            out->pending = false;
            if (out->state == TRANSFER_SENDING &&
                (!timer_running(&out->timer) || out->next > lower_seg_n(out->header))) {
                sar_out_go_on(out);
            }
        }
    }
}

int sar_out_start(struct transport *transport, struct envelope *envelope, const uint8_t *payload, size_t size,
                  uint32_t delay_us)
{
    struct transport_transfer *out = transport_find(transport, true, transport_ends(envelope));
    uint32_t flags = LOWER_SEGMENTED | (envelope->long_mic ? LOWER_LONG_MIC : 0U);
    size_t whole = size + lower_mic_octets(flags);
    if (envelope->ctl || whole > transport->segmented_octets) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if (out == NULL) {
        return BRAMBLE_ERROR_FULL;
    }
    if (out->state != TRANSFER_FREE) {
        return BRAMBLE_ERROR_BUSY; /* G1 */
    }
    uint32_t seg_n = (uint32_t)(whole - 1U) / SEGMENT_OCTETS;
    envelope_keep(out, envelope);
    out->last = (uint8_t)(whole - seg_n * SEGMENT_OCTETS);
    out->header = flags | seg_n;
    out->segments = 0;
    out->pending = false;
    out->attempts = SAR_RETRANSMISSIONS;
    out->next = 0;
    memmove(transfer_octets(out), payload, size); /* it may have been written there: transport_room() */
    if (envelope->label != TRANSPORT_LABEL_NONE) {
        transport->network.keys.labels[envelope->label].uses++; /* until the message ends */
    }
    if (delay_us == 0) {
        return begin(out, envelope); /* an error is the answer: the place is free in the eyes of others */
    }
    out->state = TRANSFER_DELAYED;
    transfer_wait(out, delay_us);
    return 0;
}

/* ---- Acknowledgments --------------------------------------------------------------------------------------------- */

/* The transfer that an acknowledgment fits; NULL: none. `fields` are those of a segment's header. */
static struct transport_transfer *find(const struct transport *transport, const struct envelope *envelope,
                                       uint32_t fields)
{
    for (unsigned i = 0; i < transport->out_count; i++) {
        struct transport_transfer *out = transport_place(transport, i);
        if (out->state >= TRANSFER_SENDING && lower_seq_zero(out->header ^ fields) == 0 && out->src == envelope->dst &&
            out->net == envelope->net &&
            (out->dst == envelope->src || ((fields & ON_BEHALF) != 0 && is_unicast(out)))) {
            return out;
        }
    }
    return NULL;
}

/* OBO(1) SeqZero(13) RFU(2) BlockAck(32). One that fits nothing, or tells nothing new, still raises the mark of a
 * source that has one: it may be said again when it fits. */
void sar_out_acknowledgment(struct transport *transport, struct transport_received *received)
{
    struct envelope *envelope = received->envelope;
    const uint8_t *at = received->payload.data;
    if (received->payload.size != 6) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_CONTROL_MALFORMED, (uint32_t)received->payload.size);
        return;
    }
    uint32_t fields = big32(at) >> 8;
    uint32_t block = big32(at + 2);
    uint32_t missing = 0; /* still, after this */
    struct transport_transfer *out = find(transport, envelope, fields);
    if (out != NULL) {
        uint32_t all = lower_all_segments(lower_seg_n(out->header));
        uint32_t before = all & ~out->segments;
        missing = before & ~block;
        if ((block & ~all) != 0 || (block != 0 && missing == before)) {
            out = NULL;
        }
    }
    envelope->classification = BRAMBLE_CLASS_CONSUMED;
    if (out == NULL) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_ACK_UNEXPECTED, lower_seq_zero(fields));
        if (!replay_knows(&transport->replay, envelope->src)) {
            return;
        }
    }
    if (!transport_accept(transport, received) || out == NULL) {
        return;
    }
    out->segments |= block;
    if (block == 0 || missing == 0) {
        transfer_end(out, block == 0 ? BRAMBLE_ERROR_REJECTED : 0);
    } else if (out->state == TRANSFER_WAITING) {
        wait(out);
    }
}
