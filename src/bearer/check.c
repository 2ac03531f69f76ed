/* The invariants of the bearer: see bearer.h. */
#include "base/invariant.h"
#include "bearer/bearer.h"

/* How many buffers are in a chain; more than there are when it never ends. */
static unsigned chain_length(const struct bearer *bearer, const struct bearer_buffer *first)
{
    unsigned length = 0;
    for (; first != NULL && length <= bearer->buffer_count; first = first->next) {
        length += first->sending ? bearer->buffer_count + 1U : 1U;
    }
    return length;
}

bool bearer_check(const struct bearer *bearer, struct bramble_violation *violation)
{
    unsigned with_port[BEARER_KINDS] = {0};
    unsigned used[BEARER_KINDS] = {0};
    unsigned sending = 0;
    for (unsigned i = 0; i < bearer->buffer_count; i++) {
        if (bearer->buffers[i].sending) {
            with_port[bearer->buffers[i].kind]++;
            used[bearer->buffers[i].kind]++;
            sending++;
        }
    }
    unsigned chained = chain_length(bearer, bearer->waiting) + chain_length(bearer, bearer->free);
    if (chained + sending != bearer->buffer_count) {
        return invariant_broken(violation, "W1: a buffer is free, waits, or is with the port", chained);
    }
    for (const struct bearer_buffer *buffer = bearer->waiting; buffer != NULL; buffer = buffer->next) {
        used[buffer->kind]++;
    }
    for (unsigned kind = 0; kind < BEARER_KINDS; kind++) {
        if (with_port[kind] != bearer->with_port[kind] || used[kind] != bearer->used[kind] ||
            sending > bearer->books.port->advertising_sets) {
            return invariant_broken(violation, "W2: the counts of the buffers are what they count", kind);
        }
    }
    if (with_port[BRAMBLE_ADVERTISEMENT_LOCAL] > 1) {
        return invariant_broken(violation, "W3: one of our own PDUs at a time is with the port", sending);
    }
    return true;
}
