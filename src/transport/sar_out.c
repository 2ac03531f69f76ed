/* Segmentation (Mesh Protocol 1.1 section 3.5.3.3), with the SAR Transmitter states of Mesh 1.1 as its timers.
 *
 * DELAYED   an answer that waits out its random delay; nothing is drawn or encrypted yet
 * SENDING   a round: every segment not acknowledged yet is sent once, one at a time, at least a segment interval apart
 *           and never before the bearer is done with the one before
 * WAITING   for an acknowledgment (unicast: the retransmission timer runs, restarted by every valid acknowledgment) or
 *           for the next round (group and virtual addresses)
 *
 * The first segment takes the number that the SeqAuth is made of; every later one, and every repetition, a new number.
 */
#include "transport/internal.h"

#define SEQ_AUTH_SPAN 8192U

static bramble_time segment_interval(const struct transport *transport)
{
    return BRAMBLE_MILLISECONDS(10U * (transport->sar_transmitter.segment_interval_step + 1U));
}

static bramble_time round_interval(const struct transport *transport, const struct transport_out *out)
{
    const struct transport_sar_transmitter *sar = &transport->sar_transmitter;
    if (!bramble_address_is_unicast(out->message.dst)) {
        return BRAMBLE_MILLISECONDS(25U * (sar->multicast_retransmissions_interval_step + 1U));
    }
    unsigned hops = out->message.ttl > 1 ? out->message.ttl - 1U : 0;
    return BRAMBLE_MILLISECONDS(25U * (sar->unicast_retransmissions_interval_step + 1U) +
                                25U * (sar->unicast_retransmissions_interval_increment + 1U) * hops);
}

void sar_out_end(struct transport *transport, struct transport_out *out, int result)
{
    struct transport_message message = out->message;
    bool held = out->state == OUT_SENDING || out->state == OUT_WAITING;
    out->state = OUT_FREE;
    timer_stop(&out->timer);
    if (result < 0) {
        const struct bramble_trace trace = {.source = message.src,
                                            .destination = message.dst,
                                            .sequence = out->seq,
                                            .iv_index = out->iv_index,
                                            .opcode = message.opcode,
                                            .value = (uint32_t)-result};
        books_later(transport->books, BRAMBLE_DROP_TRANSPORT_SEND_FAILED, &trace);
    }
    if (message.label != TRANSPORT_LABEL_NONE) {
        keys_label_release(transport->keys, message.label);
    }
    if (held) {
        transport_release(transport);
    }
    if (message.done != NULL) {
        message.done(message.context, message.tag, result);
    }
}

static void step(struct transport *transport, struct transport_out *out);

/* The generation in the tag tells a late answer of the bearer from one for a newer message in the same place. */
static uint32_t tag_of(const struct transport *transport, const struct transport_out *out)
{
    return (uint32_t)(out - transport->outs) << 16 | (out->seq_zero & 0xFFFFU);
}

static void segment_done(void *context, uint32_t tag, int result)
{
    struct transport *transport = context;
    struct transport_out *out = &transport->outs[tag >> 16];
    (void)result; /* a segment that was not sent is like one that was not heard */
    if ((out->state == OUT_SENDING || out->state == OUT_WAITING) && tag_of(transport, out) == tag &&
        out->in_flight > 0) {
        out->in_flight--;
        step(transport, out);
    }
}

static void fill_envelope(const struct transport_out *out, struct envelope *envelope)
{
    const struct transport_message *message = &out->message;
    memset(envelope, 0, offsetof(struct envelope, octets));
    envelope->origin = BRAMBLE_ORIGIN_LOCAL;
    envelope->net = message->net;
    envelope->credentials = message->credentials;
    envelope->ctl = message->ctl;
    envelope->ttl = message->ttl;
    envelope->src = message->src;
    envelope->dst = message->dst;
    envelope->opcode = message->opcode;
}

/* Answers false when the message had to be given up. */
static bool send_segment(struct transport *transport, struct transport_out *out, uint8_t seg_o)
{
    struct envelope envelope;
    fill_envelope(out, &envelope);
    out->last_start = transport->timers->now;
    if (bearer_free(transport->network->bearer) == 0) {
        out->next = seg_o; /* try again after the interval */
        return true;
    }
    if (seg_o == 0 && out->seq == transport->network->sequence - 1 && out->segments_sent == 0) {
        envelope.seq = out->seq; /* drawn when the message was encrypted */
        envelope.iv_index = out->iv_index;
    } else {
        int result = network_draw(transport->network, &envelope);
        if (result < 0 || envelope.iv_index != out->iv_index || envelope.seq - out->seq >= SEQ_AUTH_SPAN) {
            sar_out_end(transport, out, result < 0 ? result : BRAMBLE_ERROR_CANCELLED);
            return false;
        }
    }
    unsigned octets = lower_segment_octets(out->message.ctl);
    size_t offset = (size_t)seg_o * octets;
    size_t left = out->size - offset;
    const struct lower_pdu pdu = {
        .ctl = out->message.ctl,
        .segmented = true,
        .header = out->header,
        .long_mic = out->message.long_mic,
        .seq_zero = out->seq_zero,
        .seg_o = seg_o,
        .seg_n = out->seg_n,
        .data = view_of(out->octets + offset, left < octets ? left : octets),
    };
    envelope.size = (uint8_t)lower_pdu_write(&pdu, envelope_transport(&envelope));
    out->in_flight++;
    if (network_send(transport->network, &envelope, TRANSPORT_PRIORITY, segment_done, transport,
                     tag_of(transport, out)) < 0) {
        out->in_flight--;
        out->next = seg_o;
        return true;
    }
    transport->segments_sent++;
    transport->segments_sent_again += out->segments_sent > out->seg_n;
    out->segments_sent = (uint16_t)(out->segments_sent + 1U);
    out->next = (uint8_t)(seg_o + 1U);
    return true;
}

static void step(struct transport *transport, struct transport_out *out)
{
    if (out->state != OUT_SENDING || out->in_flight > 0) {
        return;
    }
    bramble_time earliest = out->last_start + segment_interval(transport);
    if (out->segments_sent > 0 && transport->timers->now < earliest && out->next <= out->seg_n) {
        timer_start_at(transport->timers, &out->timer, earliest);
        return;
    }
    while (out->next <= out->seg_n && (out->acknowledged >> out->next & 1U) != 0) {
        out->next++;
    }
    if (out->next > out->seg_n) {
        bool unicast = bramble_address_is_unicast(out->message.dst);
        if (!unicast && out->attempts_left == 0) {
            sar_out_end(transport, out, 0);
            return;
        }
        out->state = OUT_WAITING;
        timer_start(transport->timers, &out->timer, round_interval(transport, out));
        return;
    }
    if (send_segment(transport, out, out->next) && out->state == OUT_SENDING) {
        timer_start(transport->timers, &out->timer, segment_interval(transport));
    }
}

/* Draws the number, encrypts, and begins the first round. */
static int begin(struct transport *transport, struct transport_out *out)
{
    struct transport_message *message = &out->message;
    struct envelope envelope;
    fill_envelope(out, &envelope);
    out->header = message->control_opcode & 0x7F;
    if (!message->ctl) {
        struct upper_key key;
        int known = upper_key(transport, message, &key);
        upper_key_release(transport, &key);
        if (known < 0) {
            return known;
        }
    }
    int result = network_draw(transport->network, &envelope);
    if (result < 0) {
        return result;
    }
    out->seq = envelope.seq;
    out->seq_zero = envelope.seq & 0x1FFF;
    out->iv_index = envelope.iv_index;
    if (!message->ctl) {
        size_t mic = message->long_mic ? 8 : 4;
        result = upper_encrypt(transport, message, out->seq, out->iv_index, out->octets, out->size - mic, &out->header);
        if (result < 0) {
            return result;
        }
    }
    out->state = OUT_SENDING; /* only now: what failed above leaves the place free */
    out->next = 0;
    out->in_flight = 0;
    out->segments_sent = 0;
    out->acknowledged = 0;
    out->last_start = transport->timers->now;
    transport_hold(transport);
    transport_trace_message(transport, message, out->seq, out->iv_index);
    step(transport, out);
    return 0;
}

static void next_round(struct transport *transport, struct transport_out *out)
{
    bool unicast = bramble_address_is_unicast(out->message.dst);
    if (out->attempts_left == 0 || (unicast && out->idle_left == 0)) {
        sar_out_end(transport, out, unicast ? BRAMBLE_ERROR_TIMEOUT : 0);
        return;
    }
    out->attempts_left--;
    out->idle_left = (uint8_t)(out->idle_left - unicast);
    out->state = OUT_SENDING;
    out->next = 0;
    step(transport, out);
}

static void timer_fired(void *context, struct bramble_timer *timer)
{
    struct transport *transport = context;
    struct transport_out *out =
        (struct transport_out *)(void *)((uint8_t *)timer - offsetof(struct transport_out, timer));
    if (out->state == OUT_DELAYED) {
        int result = begin(transport, out);
        if (result < 0) {
            sar_out_end(transport, out, result);
        }
    } else if (out->state == OUT_SENDING) {
        step(transport, out);
    } else if (out->state == OUT_WAITING) {
        next_round(transport, out);
    }
}

void sar_out_init(struct transport *transport, struct transport_out *out)
{
    timer_init(&out->timer, timer_fired, transport);
}

int sar_out_start(struct transport *transport, const struct transport_message *message, struct bramble_view payload)
{
    size_t mic = message->ctl ? 0 : message->long_mic ? 8 : 4;
    size_t size = payload.size + mic;
    unsigned octets = lower_segment_octets(message->ctl);
    if (size > transport->segmented_octets || size > 32U * octets || size == 0) {
        return BRAMBLE_ERROR_LENGTH;
    }
    struct transport_out *out = NULL;
    for (uint16_t i = 0; i < transport->out_count; i++) {
        struct transport_out *place = &transport->outs[i];
        if (place->state == OUT_FREE) {
            out = out == NULL ? place : out;
        } else if (place->message.dst == message->dst && place->message.src == message->src) {
            return BRAMBLE_ERROR_BUSY; /* G1 */
        }
    }
    if (out == NULL) {
        return BRAMBLE_ERROR_FULL;
    }
    bool unicast = bramble_address_is_unicast(message->dst);
    out->message = *message;
    memcpy(out->octets, payload.data, payload.size);
    out->size = (uint16_t)size;
    out->seg_n = (uint8_t)((size + octets - 1) / octets - 1);
    out->attempts_left = unicast ? transport->sar_transmitter.unicast_retransmissions_count
                                 : transport->sar_transmitter.multicast_retransmissions_count;
    out->idle_left = transport->sar_transmitter.unicast_retransmissions_without_progress_count;
    if (message->label != TRANSPORT_LABEL_NONE) {
        transport->keys->labels[message->label].uses++; /* until the message ends */
    }
    if (message->delay > 0) {
        out->state = OUT_DELAYED;
        timer_start(transport->timers, &out->timer, message->delay);
        return 0;
    }
    int result = begin(transport, out);
    if (result < 0 && message->label != TRANSPORT_LABEL_NONE) {
        keys_label_release(transport->keys, message->label);
    }
    return result;
}

struct transport_out *sar_out_find(struct transport *transport, const struct envelope *envelope, bool on_behalf,
                                   uint16_t seq_zero, uint32_t block)
{
    for (uint16_t i = 0; i < transport->out_count; i++) {
        struct transport_out *out = &transport->outs[i];
        if ((out->state != OUT_SENDING && out->state != OUT_WAITING) || out->seq_zero != seq_zero ||
            out->message.src != envelope->dst || out->message.net != envelope->net ||
            (out->message.dst != envelope->src && !on_behalf) || !bramble_address_is_unicast(out->message.dst)) {
            continue;
        }
        bool possible = (block & ~lower_all_segments(out->seg_n)) == 0;
        bool new = block == 0 || (block & ~out->acknowledged) != 0;
        return possible && new ? out : NULL;
    }
    return NULL;
}

void sar_out_acknowledged(struct transport *transport, struct transport_out *out, uint32_t block)
{
    if (block == 0) {
        sar_out_end(transport, out, BRAMBLE_ERROR_REJECTED);
        return;
    }
    out->acknowledged |= block;
    out->idle_left = transport->sar_transmitter.unicast_retransmissions_without_progress_count;
    if (out->acknowledged == lower_all_segments(out->seg_n)) {
        sar_out_end(transport, out, 0);
    } else if (out->state == OUT_WAITING) {
        timer_start(transport->timers, &out->timer, round_interval(transport, out));
    }
}
