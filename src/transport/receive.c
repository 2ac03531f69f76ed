/* What was received: the first look at it, the replay list, and where it goes when it is whole. Access messages go up;
 * of control messages (Mesh Protocol 1.1 section 3.6.5) segment acknowledgments are transport's own, others belong to
 * whoever has registered for their opcode. */
#include "transport/internal.h"

void transport_drop(struct envelope *envelope, enum bramble_drop reason, uint32_t value)
{
    envelope->classification = BRAMBLE_CLASS_DROPPED;
    envelope->drop = (uint8_t)reason;
    envelope->drop_value = value;
}

/* One at a time; who else is refused until it is told of is told of at its next message. */
void transport_refused(struct transport *transport, const struct transport_received *received)
{
    struct transport_refusal *refusal = &transport->refusal;
    struct envelope *envelope = received->envelope;
    enum bramble_drop why = received->why;
    transport_drop(envelope, why, received->last);
    if (replay_tells(&transport->replay, envelope->src, why, received->sequence, transport->network.bearer.timers.now,
                     refusal->source == 0)) {
        bool indexes = why == BRAMBLE_DROP_TRANSPORT_OLD_IV_INDEX || why == BRAMBLE_DROP_TRANSPORT_REPLAY_LOST;
        refusal->source = envelope->src;
        refusal->why = (uint8_t)why;
        refusal->heard = indexes ? envelope->iv_index : received->sequence;
        refusal->against = received->last;
    }
}

bool transport_accept(struct transport *transport, struct transport_received *received)
{
    struct envelope *envelope = received->envelope;
    enum bramble_drop why = replay_accept(&transport->replay, envelope->src, envelope->iv_index, received->sequence,
                                          transport->network.bearer.timers.now);
    if (why == BRAMBLE_DROP_TRANSPORT_REPLAY_FULL) {
        received->why = why;
        received->last = transport->replay.count;
        transport_refused(transport, received);
    } else if (why != BRAMBLE_DROP_NONE) {
        transport_drop(envelope, why, received->sequence);
    }
    return why == BRAMBLE_DROP_NONE;
}

/* ---- Control messages -------------------------------------------------------------------------------------------- */

void transport_control_add(struct transport *transport, struct transport_control_handler *handler)
{
    handler->next = transport->controls;
    transport->controls = handler;
}

static void control(struct transport *transport, struct transport_received *received)
{
    struct envelope *envelope = received->envelope;
    const struct transport_control_handler *handler = transport->controls;
    unsigned opcode = lower_first(received->header);
    envelope->opcode = opcode;
    if (opcode == CONTROL_SEGMENT_ACKNOWLEDGMENT) {
        sar_out_acknowledgment(transport, received);
        return;
    }
    while (handler != NULL && handler->opcode != opcode) {
        handler = handler->next;
    }
    if (handler == NULL) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_CONTROL_UNKNOWN, opcode);
        return;
    }
    envelope->classification = BRAMBLE_CLASS_CONSUMED;
    if ((handler->wants == NULL || handler->wants(handler->context, envelope)) && /* T3 */
        transport_accept(transport, received) && !handler->handle(handler->context, envelope, received->payload)) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_CONTROL_MALFORMED, (uint32_t)received->payload.size);
    }
}

/* ---- The way in -------------------------------------------------------------------------------------------------- */

void transport_whole(struct transport *transport, struct transport_received *received)
{
    if (received->envelope->ctl) {
        control(transport, received);
    } else if (upper_open(transport, received) && transport_accept(transport, received)) {
        transport->deliver(transport, received);
    }
}

void transport_deliver(struct transport *transport, struct envelope *envelope)
{
    const uint8_t *pdu = envelope_transport(envelope);
    struct transport_received received;
    received.envelope = envelope;
    received.header = lower_header(envelope->ctl, pdu, envelope->size);
    received.sequence = envelope->seq;
    if ((received.header & LOWER_SEGMENTED) != 0) {
        received.sequence = lower_seq_auth(envelope->seq, lower_seq_zero(received.header));
    }
    if (received.header == LOWER_IMPOSSIBLE || received.sequence == UINT32_MAX) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_MALFORMED, envelope->size);
        return;
    }
    received.why =
        replay_check(&transport->replay, envelope->src, envelope->iv_index, received.sequence, &received.last);
    if ((received.header & LOWER_SEGMENTED) != 0) {
        sar_in_segment(transport, &received);
    } else if (received.why != BRAMBLE_DROP_NONE) {
        transport_refused(transport, &received);
    } else {
        uint8_t copy[NETWORK_TRANSPORT_MAX]; /* what the envelope has may still be relayed */
        memcpy(copy, pdu, envelope->size);
        received.payload = view_of(copy + 1, envelope->size - 1U);
        transport_whole(transport, &received);
    }
}
