/* Control messages (Mesh Protocol 1.1 section 3.6.5): segment acknowledgments are transport's own, others belong to
 * whoever has registered for their opcode. */
#include "transport/internal.h"

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
        sar_out_acknowledgment(transport, received);
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
