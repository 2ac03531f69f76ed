/* Reassembly (Mesh Protocol 1.1 section 3.5.3.4), with the SAR Receiver states of Mesh 1.1 as its timers.
 *
 * A message is checked against the replay list by its SeqAuth when its first segment arrives (T1), and accepted there
 * when it is whole; what arrives unsegmented in between does not kill it. A place that is complete stays as long as
 * nobody needs it, so that the sender's repetitions can be answered with the full acknowledgment. When somebody has
 * needed it, the replay list still tells that it was this very message that was accepted last: then a place is made
 * complete once more, without its octets.
 *
 * There is one timer, for the acknowledgment that is due (`pending`), else for giving up; each time it fires it is
 * asked first whether the time to give up has come. A complete message is acknowledged by it as well, at once, but in
 * the turn: not on top of the stack of what was heard. Times are 32 bits of microseconds: all spans are shorter than a
 * minute and a half.
 */
#include "transport/internal.h"

#define SEG_O_MASK 0x3E0U
#define ACKNOWLEDGMENT_OCTETS 6U

static uint32_t now_of(const struct transport *transport)
{
    return (uint32_t)transport->network.bearer.timers.now;
}

/* min(SegN + 0.5, increment + 1.5) segment intervals, in halves. */
static uint32_t acknowledgment_delay_us(unsigned seg_n)
{
    unsigned halves = 2U * seg_n + 1U;
    return SAR_RECEIVER_SEGMENT_INTERVAL / 2U *
           (halves < SAR_ACKNOWLEDGMENT_DELAY_HALVES ? halves : SAR_ACKNOWLEDGMENT_DELAY_HALVES);
}

/* To one of our elements only; what went to a group nobody acknowledges. `heard`: its transfer or envelope. */
static void acknowledge(struct transport *transport, const void *heard, uint32_t header, uint32_t block)
{
    struct envelope answer;
    uint8_t parameters[8];
    uint32_t ends = transport_ends(heard);
    envelope_again(&answer, heard);
    if (!bramble_address_is_unicast(answer.dst)) {
        return;
    }
    put_big32(parameters, lower_seq_zero(header) << 18 | block >> 16);
    put_big32(parameters + 4, block << 16);
    ends = ends >> 16 | ends << 16; /* the other way round */
    memcpy(&answer.src, &ends, sizeof ends);
    answer.ctl = true;
    answer.opcode = CONTROL_SEGMENT_ACKNOWLEDGMENT;
    if (answer.ttl != 0) {
        answer.ttl = transport->network.default_ttl;
    }
    int lost = transport_send(transport, &answer, parameters, ACKNOWLEDGMENT_OCTETS, 0);
    (void)lost; /* not sent is like not heard: the sender asks again */
}

/* Until it is time to give up: over when 0 or less. */
static int32_t left_us(const struct transport *transport, const struct transport_transfer *in)
{
    return (int32_t)(SAR_DISCARD_TIMEOUT - (now_of(transport) - in->since));
}

void sar_in_fired(struct transport_transfer *in)
{
    struct transport *transport = in->transport;
    int32_t left = left_us(transport, in);
    if (in->state == TRANSFER_COMPLETE) {
        acknowledge(transport, in, in->header, in->segments);
    } else if (left <= 0) {
        transfer_later(in, BRAMBLE_DROP_TRANSPORT_SEGMENT_TIMEOUT, in->segments);
        transfer_end(in, 0);
    } else {
        acknowledge(transport, in, in->header, in->segments);
        in->pending = false;
        transfer_wait(in, (uint32_t)left);
    }
}

/* ---- Finding the place ------------------------------------------------------------------------------------------- */

/* What is complete there, and no turn has come since, is acknowledged first: its sender waits for that. Not inlined:
 * the way of every segment is smaller without it, in flash and on the stack. */
static __attribute__((noinline)) void occupy(struct transport *transport, struct transport_transfer *in,
                                             const struct transport_received *received, bool complete)
{
    uint32_t header = received->header & ~SEG_O_MASK;
    if (in->state == TRANSFER_COMPLETE && timer_running(&in->timer)) {
        sar_in_fired(in);
    }
    transfer_rest(in, complete ? TRANSFER_COMPLETE : TRANSFER_RECEIVING);
    envelope_keep(in, received->envelope);
    in->label = TRANSPORT_LABEL_NONE;
    in->key_index = BRAMBLE_KEY_INDEX_NONE;
    in->seq = received->sequence;
    in->header = header;
    in->pending = false;
    in->segments = 0;
    in->since = now_of(transport);
    if (complete) { /* it is acknowledged at once */
        in->segments = lower_all_segments(lower_seg_n(header));
        in->since -= acknowledgment_delay_us(31);
    }
}

static void refuse(struct transport *transport, const struct transport_received *received)
{
    transport_drop(received->envelope, BRAMBLE_DROP_TRANSPORT_SEGMENT_FULL, lower_seg_n(received->header));
    acknowledge(transport, received->envelope, received->header, 0);
}

/* The place of the message that a segment belongs to, made if need be; NULL, and the envelope says why, when there is
 * none. A segment of a message before the one in the place is of no use. But a complete one counts only if it was
 * accepted, as the replay list knows: who holds the NetKey alone can complete a message of any number under any name,
 * and must not silence by it what that source says under lower numbers. */
static struct transport_transfer *place_for(struct transport *transport, const struct transport_received *received)
{
    struct envelope *envelope = received->envelope;
    uint32_t seq = received->sequence;
    uint32_t ends = transport_ends(envelope);
    struct transport_transfer *in = transport_find(transport, false, ends);
    bool accepted_last = false;
    if (in != NULL && transfer_is(in, ends)) {
        bool same_index = envelope->iv_index == in->iv_index;
        if (same_index && in->seq == seq && in->net == envelope->net) {
            return in;
        }
        bool newer = envelope->iv_index > in->iv_index || (same_index && seq > in->seq);
        if (!newer && (in->state == TRANSFER_RECEIVING || received->why != BRAMBLE_DROP_NONE)) {
            transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_SEGMENT_OLD, in->seq);
            return NULL;
        }
    } else {
        accepted_last = in != NULL && received->why == BRAMBLE_DROP_TRANSPORT_REPLAYED && received->last == seq &&
                        bramble_address_is_unicast(envelope->dst);
    }
    if (!accepted_last) {
        if (received->why != BRAMBLE_DROP_NONE) {
            transport_refused(transport, received);
            return NULL;
        }
        if (in == NULL ||
            lower_seg_n(received->header) * lower_segment_octets(envelope->ctl) >= transport->segmented_octets) {
            refuse(transport, received);
            return NULL;
        }
        if (in->state == TRANSFER_RECEIVING) {
            transfer_later(in, BRAMBLE_DROP_TRANSPORT_SEGMENT_REPLACED, in->segments);
        }
    }
    occupy(transport, in, received, accepted_last);
    return in;
}

/* ---- A segment --------------------------------------------------------------------------------------------------- */

/* True while the message is not whole. */
static bool take(struct transport *transport, struct transport_transfer *in, struct transport_received *received)
{
    struct envelope *envelope = received->envelope;
    unsigned seg_o = lower_seg_o(received->header);
    unsigned seg_n = lower_seg_n(received->header);
    unsigned offset = seg_o * lower_segment_octets(envelope->ctl);
    unsigned octets = envelope->size - 4U;
    if (offset + octets > transport->segmented_octets) {
        refuse(transport, received);
        transfer_end(in, 0);
        return false;
    }
    memcpy(transfer_octets(in) + offset, envelope_transport(envelope) + 4, octets);
    in->segments |= 1U << seg_o;
    in->since = now_of(transport);
    if (seg_o == seg_n) {
        in->last = (uint8_t)octets;
    }
    if (in->segments != lower_all_segments(seg_n)) {
        envelope->classification = BRAMBLE_CLASS_REASSEMBLING;
        return true;
    }
    transfer_rest(in, TRANSFER_COMPLETE);
    transfer_wait(in, 0);
    received->payload = view_of(transfer_octets(in), seg_n * lower_segment_octets(envelope->ctl) + in->last);
    transport_whole(transport, received);
    return false;
}

/* Of a message that is whole there is no segment that is not there. */
static bool repeated(struct transport *transport, struct transport_transfer *in, struct envelope *envelope)
{
    transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_SEGMENT_REPEATED, in->seq);
    if (in->state == TRANSFER_RECEIVING) {
        return true;
    }
    if (now_of(transport) - in->since >= acknowledgment_delay_us(31)) {
        in->since = now_of(transport);
        transfer_wait(in, 0);
    }
    return false;
}

void sar_in_segment(struct transport *transport, struct transport_received *received)
{
    struct envelope *envelope = received->envelope;
    struct transport_transfer *in = place_for(transport, received);
    if (in == NULL) {
        return;
    }
    if (in->header != (received->header & ~SEG_O_MASK) || in->ctl != envelope->ctl) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_SEGMENT_MISMATCH, lower_seg_n(in->header));
        return;
    }
    bool here = (in->segments >> lower_seg_o(received->header) & 1U) != 0;
    bool waits = here ? repeated(transport, in, envelope) : take(transport, in, received);
    if (waits && !in->pending) { /* an acknowledgment is due, if there is to be one */
        in->pending = bramble_address_is_unicast(in->dst);
        transfer_wait(in, in->pending ? acknowledgment_delay_us(lower_seg_n(in->header))
                                      : (uint32_t)left_us(transport, in));
    }
}
