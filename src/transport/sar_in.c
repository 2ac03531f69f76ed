/* Reassembly (Mesh Protocol 1.1 section 3.5.3.4), with the SAR Receiver states of Mesh 1.1 as its timers.
 *
 * A message is checked against the replay list by its SeqAuth when its first segment arrives (T1), and accepted there
 * when it is whole; what arrives unsegmented in between does not kill it. A place that is complete stays as long as
 * nobody needs it, so that the sender's repetitions can be answered with the full acknowledgment. When somebody has
 * needed it, the replay list still tells that it was this very message that was accepted last: then a place is made
 * complete once more, without its octets.
 *
 * There is one timer, for the acknowledgment that is due (`pending`), else for giving up; each time it fires it is
 * asked first whether the time to give up has come. Times are 32 bits of microseconds: all spans are shorter than a
 * minute and a half.
 */
#include "transport/internal.h"

#define SEG_O_MASK 0x3E0U

static uint32_t now_of(const struct transport *transport)
{
    return (uint32_t)transport->network->timers->now;
}

/* min(SegN + 0.5, increment + 1.5) segment intervals, in halves. */
static uint32_t acknowledgment_delay_us(unsigned seg_n)
{
    unsigned halves = 2U * seg_n + 1U;
    return SAR_RECEIVER_SEGMENT_INTERVAL / 2U *
           (halves < SAR_ACKNOWLEDGMENT_DELAY_HALVES ? halves : SAR_ACKNOWLEDGMENT_DELAY_HALVES);
}

/* To one of our elements only; what went to a group nobody acknowledges. */
static void acknowledge(struct transport *transport, const struct transport_message *heard, uint32_t header,
                        uint32_t block)
{
    if (!bramble_address_is_unicast(heard->dst)) {
        return;
    }
    const uint8_t parameters[6] = {(uint8_t)(header >> 16 & 0x7F), (uint8_t)(header >> 8 & 0xFC),
                                   (uint8_t)(block >> 24),         (uint8_t)(block >> 16),
                                   (uint8_t)(block >> 8),          (uint8_t)block};
    struct transport_message answer = *heard;
    answer.ctl = true;
    answer.opcode = CONTROL_SEGMENT_ACKNOWLEDGMENT;
    answer.src = heard->dst;
    answer.dst = heard->src;
    if (answer.ttl != 0) {
        answer.ttl = transport->network->default_ttl;
    }
    int lost = transport_send(transport, &answer, view_of(parameters, sizeof parameters), 0);
    (void)lost; /* not sent is like not heard: the sender asks again */
}

/* Until it is time to give up: over when 0 or less. */
static int32_t left_us(const struct transport *transport, const struct transport_transfer *in)
{
    return (int32_t)(SAR_DISCARD_TIMEOUT - (now_of(transport) - in->since));
}

/* An acknowledgment is due, if there is to be one. */
static void acknowledge_later(struct transport *transport, struct transport_transfer *in)
{
    if (!in->pending) {
        in->pending = bramble_address_is_unicast(in->message.dst);
        transfer_wait(transport, in,
                      in->pending ? acknowledgment_delay_us(lower_seg_n(in->header))
                                  : (uint32_t)left_us(transport, in));
    }
}

void sar_in_fired(struct transport *transport, struct transport_transfer *in)
{
    int32_t left = left_us(transport, in);
    if (left <= 0) {
        transfer_later(transport, in, BRAMBLE_DROP_TRANSPORT_SEGMENT_TIMEOUT, in->segments);
        transfer_end(transport, in, 0);
    } else {
        acknowledge(transport, &in->message, in->header, in->segments);
        in->pending = false;
        transfer_wait(transport, in, (uint32_t)left);
    }
}

/* ---- Finding the place ------------------------------------------------------------------------------------------- */

static void occupy(struct transport *transport, struct transport_transfer *in, const struct envelope *envelope,
                   uint32_t header, uint32_t seq)
{
    transfer_rest(transport, in, TRANSFER_RECEIVING);
    transport_message_of(envelope, &in->message);
    in->header = header & ~SEG_O_MASK;
    in->seq = seq;
    in->iv_index = envelope->iv_index;
    in->segments = 0;
    in->size = 0;
    in->pending = false;
    in->since = now_of(transport);
}

static void complete(struct transport *transport, struct transport_transfer *in)
{
    in->segments = lower_all_segments(lower_seg_n(in->header));
    transfer_rest(transport, in, TRANSFER_COMPLETE);
}

static void refuse(struct transport *transport, struct envelope *envelope, uint32_t header)
{
    struct transport_message message;
    transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_SEGMENT_FULL, lower_seg_n(header));
    transport_message_of(envelope, &message);
    acknowledge(transport, &message, header, 0);
}

/* The place of the message that a segment belongs to, made if need be; NULL, and the envelope says why, when there is
 * none. A segment of a message before the one in the place is of no use. But a complete one counts only if it was
 * accepted, as the replay list knows: who holds the NetKey alone can complete a message of any number under any name,
 * and must not silence by it what that source says under lower numbers. */
static struct transport_transfer *place_for(struct transport *transport, struct envelope *envelope, uint32_t header,
                                            uint32_t seq)
{
    struct transport_transfer *place;
    struct transport_transfer *in = transport_find(transport, false, envelope->src, envelope->dst, &place);
    if (in != NULL && in->iv_index == envelope->iv_index && in->seq == seq && in->message.net == envelope->net) {
        return in;
    }
    uint32_t last = 0;
    enum bramble_drop why = replay_check(&transport->replay, envelope->src, envelope->iv_index, seq, &last);
    if (in != NULL) {
        bool newer = envelope->iv_index > in->iv_index || (envelope->iv_index == in->iv_index && seq > in->seq);
        if (!newer && (in->state == TRANSFER_RECEIVING || why != BRAMBLE_DROP_NONE)) {
            transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_SEGMENT_OLD, in->seq);
            return NULL;
        }
        place = in;
    }
    bool accepted_last = why == BRAMBLE_DROP_TRANSPORT_REPLAYED && last == seq && in == NULL && place != NULL &&
                         bramble_address_is_unicast(envelope->dst);
    if (!accepted_last) {
        if (why != BRAMBLE_DROP_NONE) {
            transport_refused(transport, envelope, seq, why, last);
            return NULL;
        }
        if (place == NULL || lower_seg_n(header) * lower_segment_octets(envelope->ctl) >= transport->segmented_octets) {
            refuse(transport, envelope, header);
            return NULL;
        }
        if (place->state == TRANSFER_RECEIVING) {
            transfer_later(transport, place, BRAMBLE_DROP_TRANSPORT_SEGMENT_REPLACED, place->segments);
        }
    }
    occupy(transport, place, envelope, header, seq);
    if (accepted_last) {
        complete(transport, place);
        place->since -= acknowledgment_delay_us(31); /* it is acknowledged at once */
    }
    return place;
}

/* ---- A segment --------------------------------------------------------------------------------------------------- */

static void whole(struct transport *transport, struct transport_transfer *in, struct envelope *envelope)
{
    struct transport_received received = {.envelope = envelope,
                                          .sequence = in->seq,
                                          .header = in->header,
                                          .payload = view_of(transfer_octets(in), in->size)};
    complete(transport, in);
    acknowledge(transport, &in->message, in->header, in->segments);
    transport_whole(transport, &received);
}

static void repeated(struct transport *transport, struct transport_transfer *in, struct envelope *envelope)
{
    transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_SEGMENT_REPEATED, in->seq);
    if (in->state == TRANSFER_RECEIVING) {
        acknowledge_later(transport, in);
    } else if (now_of(transport) - in->since >= acknowledgment_delay_us(31)) {
        in->since = now_of(transport);
        acknowledge(transport, &in->message, in->header, in->segments);
    }
}

static void take(struct transport *transport, struct transport_transfer *in, struct envelope *envelope, unsigned seg_o)
{
    unsigned offset = seg_o * lower_segment_octets(envelope->ctl);
    unsigned octets = envelope->size - 4U;
    if (offset + octets > transport->segmented_octets) {
        refuse(transport, envelope, in->header);
        transfer_end(transport, in, 0);
        return;
    }
    memcpy(transfer_octets(in) + offset, envelope_transport(envelope) + 4, octets);
    in->segments |= 1U << seg_o;
    in->since = now_of(transport);
    if (seg_o == lower_seg_n(in->header)) {
        in->size = (uint16_t)(offset + octets);
    }
    if (in->segments == lower_all_segments(lower_seg_n(in->header))) {
        whole(transport, in, envelope);
        return;
    }
    envelope->classification = BRAMBLE_CLASS_REASSEMBLING;
    acknowledge_later(transport, in);
}

void sar_in_segment(struct transport *transport, struct envelope *envelope, uint32_t header)
{
    unsigned seg_o = lower_seg_o(header);
    uint32_t seq = lower_seq_auth(envelope->seq, lower_seq_zero(header));
    if (seq == UINT32_MAX) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_MALFORMED, lower_seq_zero(header));
        return;
    }
    struct transport_transfer *in = place_for(transport, envelope, header, seq);
    if (in == NULL) {
        return;
    }
    if (in->header != (header & ~SEG_O_MASK) || in->message.ctl != envelope->ctl) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_SEGMENT_MISMATCH, lower_seg_n(in->header));
    } else if (in->state == TRANSFER_COMPLETE || (in->segments >> seg_o & 1U) != 0) {
        repeated(transport, in, envelope);
    } else {
        take(transport, in, envelope, seg_o);
    }
}
