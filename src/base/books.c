/* See books.h. */
#include "base/books.h"
#include "base/invariant.h"

#include <string.h>

void books_trace(const struct books *books, enum bramble_trace_kind kind, struct bramble_trace *trace)
{
    trace->kind = (uint8_t)kind;
    trace->time = books->timers->now;
    if (books->listener != NULL) {
        books->listener->trace(books->listener->context, trace);
    }
    if (books->port->trace != NULL) {
        books->port->trace(books->port->context, trace);
    }
}

void books_close(struct books *books, unsigned classification, unsigned drop)
{
    struct books_counts *counts = books->counts;
    if (counts == NULL) {
        return;
    }
    counts->heard++;
    counts->classes[classification]++;
    if (drop != BRAMBLE_DROP_NONE) {
        counts->drops[drop]++;
        counts->passed_on_drops += classification != BRAMBLE_CLASS_DROPPED;
    }
}

void books_later(const struct books *books, enum bramble_drop reason, struct bramble_trace *about)
{
    if (books->counts != NULL) {
        books->counts->drops[reason]++;
    }
    if (books_traced(books)) {
        about->classification = BRAMBLE_CLASS_DROPPED;
        about->drop = (uint8_t)reason;
        books_trace(books, BRAMBLE_TRACE_DROPPED, about);
    }
}

void books_later_value(const struct books *books, enum bramble_drop reason, uint32_t value)
{
    struct bramble_trace trace = {.value = value};
    books_later(books, reason, &trace);
}

static bool drop_is_final(unsigned reason)
{
    static const bool final[] = {
#define HEARD true
#define LATER false
#define ENTRY(name, when, text) when,
        BRAMBLE_DROPS(ENTRY)
#undef ENTRY
#undef HEARD
#undef LATER
    };
    return final[reason];
}

bool books_check(const struct books *books, struct bramble_violation *violation)
{
    const struct books_counts *counts = books->counts;
    uint32_t classes = 0;
    uint32_t drops = 0;
    if (counts == NULL) {
        return true;
    }
    for (unsigned i = 0; i < BRAMBLE_CLASS_COUNT; i++) {
        classes += counts->classes[i];
    }
    for (unsigned i = 0; i < BRAMBLE_DROP_COUNT; i++) {
        drops += drop_is_final(i) ? counts->drops[i] : 0;
    }
    if (counts->heard != classes) {
        return invariant_broken(violation, "B1: every PDU heard is in one class", counts->heard - classes);
    }
    uint32_t unused = counts->classes[BRAMBLE_CLASS_DROPPED] + counts->passed_on_drops;
    return unused == drops || invariant_broken(violation, "B2: every PDU of no use has one reason", unused - drops);
}
