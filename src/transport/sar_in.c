/* Reassembly (Mesh Protocol 1.1 section 3.5.3.4), with the SAR Receiver states of Mesh 1.1 as its timers.
 *
 * A message is checked against the replay list by its SeqAuth when its first segment arrives (T1), and accepted there
 * when it is whole; what arrives unsegmented in between does not kill it. A place that is complete stays as long as
 * nobody needs it, so that the sender's repetitions can be answered with the full acknowledgment. When somebody has
 * needed it, the replay list still tells that it was this very message that was accepted last: then a place is made
 * complete once more, without its octets.
 */
#include "transport/internal.h"

static bramble_time receiver_interval(const struct transport *transport)
{
    return BRAMBLE_MILLISECONDS(10U * (transport->sar_receiver.receiver_segment_interval_step + 1U));
}

/* min(SegN + 0.5, increment + 1.5) segment intervals, in halves. */
static bramble_time acknowledgment_delay(const struct transport *transport, unsigned seg_n)
{
    unsigned halves = 2U * seg_n + 1U;
    unsigned most = 2U * transport->sar_receiver.acknowledgment_delay_increment + 3U;
    return receiver_interval(transport) * (halves < most ? halves : most) / 2U;
}

static void send_acknowledgment(struct transport *transport, struct keys_net *net, uint8_t credentials, uint16_t src,
                                uint16_t dst, uint8_t ttl, uint16_t seq_zero, uint32_t block)
{
    uint8_t parameters[6];
    struct writer writer = writer_of(parameters, sizeof parameters);
    writer_big(&writer, (uint32_t)(seq_zero & 0x1FFF) << 2, 2);
    writer_big(&writer, block, 4);
    const struct transport_message message = {
        .net = net,
        .credentials = credentials,
        .ctl = true,
        .control_opcode = CONTROL_SEGMENT_ACKNOWLEDGMENT,
        .label = TRANSPORT_LABEL_NONE,
        .src = src,
        .dst = dst,
        .ttl = ttl == 0 ? 0 : transport->network->default_ttl,
    };
    int lost = transport_send(transport, &message, writer_done(&writer));
    (void)lost; /* not sent is like not heard: the sender asks again */
}

static void acknowledge(struct transport *transport, struct transport_in *in)
{
    in->last_ack = transport->timers->now;
    send_acknowledgment(transport, in->net, in->credentials, in->dst, in->src, in->ttl, in->seq_zero, in->received);
}

void sar_in_end(struct transport *transport, struct transport_in *in)
{
    bool held = in->state == IN_RECEIVING;
    in->state = IN_FREE;
    timer_stop(&in->acknowledge);
    timer_stop(&in->discard);
    if (held) {
        transport_release(transport);
    }
}

static void acknowledge_fired(void *context, struct bramble_timer *timer)
{
    struct transport *transport = context;
    struct transport_in *in =
        (struct transport_in *)(void *)((uint8_t *)timer - offsetof(struct transport_in, acknowledge));
    if (in->state != IN_RECEIVING) {
        return;
    }
    acknowledge(transport, in);
    if (in->seg_n > transport->sar_receiver.segments_threshold && in->acks_left > 0) {
        in->acks_left--;
        timer_start(transport->timers, timer, receiver_interval(transport));
    }
}

static void later(struct transport *transport, const struct transport_in *in, enum bramble_drop reason)
{
    const struct bramble_trace trace = {.source = in->src,
                                        .destination = in->dst,
                                        .sequence = in->seq,
                                        .iv_index = in->iv_index,
                                        .value = in->received};
    books_later(transport->books, reason, &trace);
}

static void discard_fired(void *context, struct bramble_timer *timer)
{
    struct transport *transport = context;
    struct transport_in *in =
        (struct transport_in *)(void *)((uint8_t *)timer - offsetof(struct transport_in, discard));
    later(transport, in, BRAMBLE_DROP_TRANSPORT_SEGMENT_TIMEOUT);
    sar_in_end(transport, in);
}

void sar_in_init(struct transport *transport, struct transport_in *in)
{
    timer_init(&in->acknowledge, acknowledge_fired, transport);
    timer_init(&in->discard, discard_fired, transport);
}

/* ---- Finding the place ------------------------------------------------------------------------------------------- */

static struct transport_in *place_of(struct transport *transport, uint16_t src, uint16_t dst)
{
    for (uint16_t i = 0; i < transport->in_count; i++) {
        struct transport_in *in = &transport->ins[i];
        if (in->state != IN_FREE && in->src == src && in->dst == dst) {
            return in;
        }
    }
    return NULL;
}

/* A free place, else the complete one that was used longest ago. */
static struct transport_in *free_place(struct transport *transport)
{
    struct transport_in *best = NULL;
    for (uint16_t i = 0; i < transport->in_count; i++) {
        struct transport_in *in = &transport->ins[i];
        if (in->state == IN_FREE) {
            return in;
        }
        if (in->state == IN_COMPLETE && (best == NULL || in->last_used < best->last_used)) {
            best = in;
        }
    }
    return best;
}

static void refuse(struct transport *transport, const struct envelope *envelope, const struct lower_pdu *pdu)
{
    if ((envelope->interest & NETWORK_INTEREST_ELEMENT) != 0) {
        send_acknowledgment(transport, envelope->net, envelope->credentials, envelope->dst, envelope->src,
                            envelope->ttl, pdu->seq_zero, 0);
    }
}

static void occupy(struct transport *transport, struct transport_in *in, const struct envelope *envelope,
                   const struct lower_pdu *pdu, uint32_t seq_auth)
{
    sar_in_end(transport, in);
    in->state = IN_RECEIVING;
    in->ctl = pdu->ctl;
    in->acknowledges = (envelope->interest & NETWORK_INTEREST_ELEMENT) != 0;
    in->header = pdu->header;
    in->long_mic = pdu->long_mic;
    in->seg_n = pdu->seg_n;
    in->ttl = envelope->ttl;
    in->credentials = envelope->credentials;
    in->acks_left = 0;
    in->src = envelope->src;
    in->dst = envelope->dst;
    in->seq_zero = pdu->seq_zero;
    in->seq = seq_auth;
    in->iv_index = envelope->iv_index;
    in->received = 0;
    in->size = 0;
    in->net = envelope->net;
    in->last_ack = BRAMBLE_NEVER;
    in->last_used = transport->timers->now;
    transport_hold(transport);
}

static void complete(struct transport *transport, struct transport_in *in)
{
    timer_stop(&in->acknowledge);
    timer_stop(&in->discard);
    in->state = IN_COMPLETE;
    in->received = lower_all_segments(in->seg_n);
    transport_release(transport);
}

/* The place for a message whose first segment is here; NULL, and the envelope says why, when there is none. `in`: the
 * place of an older message between the same two, or NULL. */
static struct transport_in *open_place(struct transport *transport, struct envelope *envelope,
                                       const struct lower_pdu *pdu, uint32_t seq_auth, struct transport_in *in)
{
    uint32_t last = 0;
    enum bramble_drop why = replay_check(&transport->replay, envelope->src, envelope->iv_index, seq_auth, &last);
    struct transport_in *place = in != NULL ? in : free_place(transport);
    bool accepted_last = why == BRAMBLE_DROP_TRANSPORT_REPLAYED && last == seq_auth;
    if (accepted_last && in == NULL && place != NULL && (envelope->interest & NETWORK_INTEREST_ELEMENT) != 0) {
        occupy(transport, place, envelope, pdu, seq_auth);
        complete(transport, place);
        return place;
    }
    if (why != BRAMBLE_DROP_NONE) {
        transport_refused(transport, envelope, seq_auth, why, last);
        return NULL;
    }
    if (place == NULL || pdu->seg_n * lower_segment_octets(pdu->ctl) >= transport->segmented_octets) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_SEGMENT_FULL, pdu->seg_n);
        refuse(transport, envelope, pdu);
        return NULL;
    }
    if (place->state == IN_RECEIVING) {
        later(transport, place, BRAMBLE_DROP_TRANSPORT_SEGMENT_REPLACED);
    }
    occupy(transport, place, envelope, pdu, seq_auth);
    return place;
}

/* ---- A segment --------------------------------------------------------------------------------------------------- */

static void whole(struct transport *transport, struct transport_in *in, struct envelope *envelope)
{
    complete(transport, in);
    if (in->acknowledges) {
        acknowledge(transport, in);
    }
    if (in->ctl) {
        const struct control_pdu control = {in->header, in->seq, in->iv_index, view_of(in->octets, in->size)};
        transport_control(transport, envelope, &control);
        return;
    }
    const struct upper_pdu upper = {
        .envelope = envelope,
        .header = in->header,
        .long_mic = in->long_mic,
        .segmented = true,
        .seq = in->seq,
        .iv_index = in->iv_index,
        .octets = in->octets,
        .size = in->size,
    };
    upper_deliver(transport, &upper);
}

static void repeated(struct transport *transport, struct transport_in *in, struct envelope *envelope)
{
    transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_SEGMENT_REPEATED, in->seq);
    bool rested =
        in->last_ack == BRAMBLE_NEVER || transport->timers->now - in->last_ack >= acknowledgment_delay(transport, 31);
    if (in->acknowledges && in->state == IN_COMPLETE && rested) {
        acknowledge(transport, in);
    } else if (in->acknowledges && in->state == IN_RECEIVING && !timer_running(&in->acknowledge)) {
        timer_start(transport->timers, &in->acknowledge, acknowledgment_delay(transport, in->seg_n));
    }
}

static void take(struct transport *transport, struct transport_in *in, struct envelope *envelope,
                 const struct lower_pdu *pdu)
{
    size_t offset = (size_t)pdu->seg_o * lower_segment_octets(pdu->ctl);
    if (offset + pdu->data.size > transport->segmented_octets) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_SEGMENT_FULL, pdu->seg_n);
        refuse(transport, envelope, pdu);
        sar_in_end(transport, in);
        return;
    }
    memcpy(in->octets + offset, pdu->data.data, pdu->data.size);
    in->received |= 1U << pdu->seg_o;
    in->last_used = transport->timers->now;
    in->acks_left = transport->sar_receiver.acknowledgment_retransmissions_count;
    if (pdu->seg_o == pdu->seg_n) {
        in->size = (uint16_t)(offset + pdu->data.size);
    }
    if (in->received == lower_all_segments(in->seg_n)) {
        whole(transport, in, envelope);
        return;
    }
    envelope->classification = BRAMBLE_CLASS_REASSEMBLING;
    timer_start(transport->timers, &in->discard, BRAMBLE_SECONDS(5U * (transport->sar_receiver.discard_timeout + 1U)));
    if (in->acknowledges && !timer_running(&in->acknowledge)) {
        timer_start(transport->timers, &in->acknowledge, acknowledgment_delay(transport, in->seg_n));
    }
}

/* Is the segment of a message before the one in the place? A complete one counts only if it was accepted, as the replay
 * list knows: who holds the NetKey alone can complete a message of any number under any name, and must not silence by
 * it what that source says under lower numbers. */
static bool stands_in_the_way(const struct transport *transport, const struct transport_in *in,
                              const struct envelope *envelope, uint32_t seq_auth)
{
    uint32_t last = 0;
    if (envelope->iv_index > in->iv_index || (envelope->iv_index == in->iv_index && seq_auth > in->seq)) {
        return false;
    }
    return in->state == IN_RECEIVING ||
           replay_check(&transport->replay, envelope->src, envelope->iv_index, seq_auth, &last) != BRAMBLE_DROP_NONE;
}

void sar_in_segment(struct transport *transport, struct envelope *envelope, const struct lower_pdu *pdu)
{
    uint32_t seq_auth = lower_seq_auth(envelope->seq, pdu->seq_zero);
    if (seq_auth == UINT32_MAX) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_MALFORMED, pdu->seq_zero);
        return;
    }
    struct transport_in *in = place_of(transport, envelope->src, envelope->dst);
    bool same = in != NULL && in->iv_index == envelope->iv_index && in->seq == seq_auth && in->net == envelope->net;
    if (in != NULL && !same && stands_in_the_way(transport, in, envelope, seq_auth)) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_SEGMENT_OLD, in->seq);
        return;
    }
    if (!same) {
        in = open_place(transport, envelope, pdu, seq_auth, in);
        if (in == NULL) {
            return;
        }
    }
    if (in->seg_n != pdu->seg_n || in->ctl != pdu->ctl || in->header != pdu->header || in->long_mic != pdu->long_mic) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_SEGMENT_MISMATCH, in->seg_n);
    } else if (in->state == IN_COMPLETE || (in->received >> pdu->seg_o & 1U) != 0) {
        repeated(transport, in, envelope);
    } else {
        take(transport, in, envelope, pdu);
    }
}
