/* What was sent: every network PDU that a node originated, once, by IV index, sequence number and source. The nodes'
 * traces say that it was handed to the radio, the world says that it went on air; only both together count. A capture
 * of the same run must show the same numbers to an independent eye.
 */
#ifndef TOOL_SENT_BOOK_H
#define TOOL_SENT_BOOK_H

#include "peek.h"

#include <bramble/port.h>

struct sent_book {
    uint64_t *keys; /* a hash table; 0: a free place */
    uint8_t *flags;
    size_t capacity;
    size_t count;
    uint64_t network_pdus;     /* distinct ones */
    uint64_t control_messages; /* of these, those with control messages */
    uint64_t access_messages;  /* counted by the owner */
    uint64_t in_queues;        /* handed to a radio, not on air yet */
    uint64_t strangers;        /* on air, but no node says that it sent them: must be 0 */
    uint64_t events_local, events_relay, events_provisioning, events_beacon; /* advertising events */
};

/* A node has handed a PDU of its own to its radio. */
void sent_book_queued(struct sent_book *book, const struct bramble_trace *trace);
/* The world has seen it on air. */
void sent_book_aired(struct sent_book *book, const struct peeked *peeked);
void sent_book_free(struct sent_book *book);

#endif
