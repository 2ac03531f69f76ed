/* What the trace is told of messages. Apart, since the memory of a trace is not to lie below the models that are called
 * beside it. */
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

void access_later(const struct access *access, enum bramble_drop reason, uint16_t source, uint16_t destination,
                  uint32_t value)
{
    struct bramble_trace trace = {.source = source, .destination = destination, .value = value};
    books_later(access->books, reason, &trace);
}
