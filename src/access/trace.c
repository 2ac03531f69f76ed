/* What the trace is told of messages. Apart, since the memory of a trace is not to lie below the models that are called
 * beside it. */
#include "access/internal.h"

void access_delivered(const struct access *access, const struct bramble_received *received)
{
    if (books_traced(access_books(access))) {
        unsigned element = access->models[received->model.index].element;
        struct bramble_trace trace = {.source = received->source,
                                      .destination = received->destination,
                                      .sequence = received->sequence,
                                      .opcode = received->opcode,
                                      .ttl = received->ttl,
                                      .element = (uint16_t)(access_network(access)->address + element)};
        books_trace(access_books(access), BRAMBLE_TRACE_ACCESS_DELIVERED, &trace);
    }
}

void access_reply_failed(const struct access *access, unsigned address, int error)
{
    struct bramble_trace trace = {.destination = (uint16_t)address, .value = (uint32_t)-error};
    books_later(access_books(access), BRAMBLE_DROP_ACCESS_REPLY_FAILED, &trace);
}
