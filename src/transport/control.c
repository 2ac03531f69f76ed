/* Control messages (Mesh Protocol 1.1 section 3.6.5): segment acknowledgments are transport's own, others belong to
 * whoever has registered for their opcode. */
#include "transport/internal.h"

/* OBO(1) SeqZero(13) RFU(2) BlockAck(32). One that fits nothing still raises the mark of a source that has one: it may
 * be said again when it fits. */
static void acknowledgment(struct transport *transport, const struct transport_received *received)
{
    struct envelope *envelope = received->envelope;
    const uint8_t *at = received->payload.data;
    if (received->payload.size != 6) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_CONTROL_MALFORMED, (uint32_t)received->payload.size);
        return;
    }
    uint32_t fields = (uint32_t)at[0] << 16 | (uint32_t)at[1] << 8; /* SeqZero is where a segment's header has it */
    uint32_t block = (uint32_t)at[2] << 24 | (uint32_t)at[3] << 16 | (uint32_t)at[4] << 8 | at[5];
    struct transport_transfer *out = sar_out_find(transport, envelope, at[0] >= 0x80, lower_seq_zero(fields), block);
    if ((out != NULL || replay_knows(&transport->replay, envelope->src)) &&
        !transport_accept(transport, envelope, received->sequence)) {
        return;
    }
    if (out != NULL) {
        sar_out_acknowledged(transport, out, block);
        envelope->classification = BRAMBLE_CLASS_CONSUMED;
    } else {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_ACK_UNEXPECTED, lower_seq_zero(fields));
    }
}

void transport_control_add(struct transport *transport, struct transport_control_handler *handler)
{
    handler->next = transport->controls;
    transport->controls = handler;
}

void transport_control(struct transport *transport, const struct transport_received *received)
{
    struct envelope *envelope = received->envelope;
    unsigned opcode = lower_first(received->header);
    envelope->opcode = opcode;
    if (opcode == CONTROL_SEGMENT_ACKNOWLEDGMENT) {
        acknowledgment(transport, received);
        return;
    }
    const struct transport_control_handler *handler = transport->controls;
    while (handler != NULL && handler->opcode != opcode) {
        handler = handler->next;
    }
    if (handler == NULL) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_CONTROL_UNKNOWN, opcode);
    } else if (handler->wants != NULL && !handler->wants(handler->context, envelope)) {
        envelope->classification = BRAMBLE_CLASS_CONSUMED; /* T3 */
    } else if (transport_accept(transport, envelope, received->sequence)) {
        if (handler->handle(handler->context, envelope, received->payload)) {
            envelope->classification = BRAMBLE_CLASS_CONSUMED;
        } else {
            transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_CONTROL_MALFORMED, (uint32_t)received->payload.size);
        }
    }
}
