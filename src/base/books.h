/* The books of a node: counts what became of each PDU heard, and tells the trace (<bramble/drop.h> has the tables).
 *
 * Invariants
 *   B1  heard == sum(classes).
 *   B2  classes[DROPPED] + passed_on_drops == sum of drops[] over the final reasons.
 * A PDU that we relay although we have no use for it ourselves is in the class "relayed"; its reason is counted too.
 * Both hold whenever no PDU is being worked on, since books_close() is the only function that counts a PDU.
 */
#ifndef BASE_BOOKS_H
#define BASE_BOOKS_H

#include "base/timer.h"
#include <bramble/drop.h>
#include <bramble/port.h>

struct bramble_violation;

/* Somebody inside the node who is told what the port's trace function is told, before it. */
struct books_listener {
    void (*trace)(void *context, const struct bramble_trace *trace);
    void *context;
};

struct books_counts {
    uint32_t heard;
    uint32_t passed_on_drops; /* PDUs with a reason in a class other than "dropped" */
    uint32_t classes[BRAMBLE_CLASS_COUNT];
    uint32_t drops[BRAMBLE_DROP_COUNT];
};

/* All zero but for the pointers. */
struct books {
    struct books_counts *counts; /* NULL: reasons are told to the trace only */
    const struct bramble_port *port;
    const struct timers *timers;
    const struct books_listener *listener; /* NULL: nobody */
};

/* The final word on one PDU heard; the trace is the caller's to tell (BRAMBLE_TRACE_HEARD). */
void books_close(struct books *books, unsigned classification, unsigned drop);
/* A reason on top of the books, which is written into the trace. The second tells only the number that did not fit. */
void books_later(const struct books *books, enum bramble_drop reason, struct bramble_trace *about);
void books_later_value(const struct books *books, enum bramble_drop reason, uint32_t value);
/* Stamps the time and hands it to the listener and the port, as far as they are there. */
void books_trace(const struct books *books, enum bramble_trace_kind kind, struct bramble_trace *trace);

static inline bool books_traced(const struct books *books)
{
    return books->port->trace != NULL || books->listener != NULL;
}

/* True when every invariant holds; else `violation` says which does not. */
bool books_check(const struct books *books, struct bramble_violation *violation);

#endif
