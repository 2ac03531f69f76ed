/* Delivery of a message that is described: the handler gets its fields; and what the trace is told of any delivery.
 * Apart from dispatch.c, since the memory for fields and trace is not to lie below a model that takes octets. */
#include "access/internal.h"

void access_delivered(const struct access *access, const struct bramble_received *received)
{
    if (books_traced(access->books)) {
        struct bramble_trace trace = {.source = received->source,
                                      .destination = received->destination,
                                      .sequence = received->sequence,
                                      .opcode = received->opcode,
                                      .ttl = received->ttl,
                                      .element = bramble_model_address(received->model)};
        books_trace(access->books, BRAMBLE_TRACE_ACCESS_DELIVERED, &trace);
    }
}

enum bramble_drop access_offer_fields(const struct access *access, const struct bramble_handler *handler,
                                      const struct bramble_received *received, struct bramble_view parameters)
{
    union bramble_message_fields fields;
    if (access_type(access, received->model.index)->decode(handler->type, parameters, &fields, sizeof fields) < 0) {
        return BRAMBLE_DROP_ACCESS_MALFORMED;
    }
    access_delivered(access, received);
    handler->handle(received->model, received, &fields);
    return BRAMBLE_DROP_NONE;
}
