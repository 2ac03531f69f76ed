/* A store in memory: what a simulated node has for flash.
 *
 * Records are kept in a buffer of the caller, one after the other in the order of their keys, each with four octets of
 * administration. The buffer outlives the node: a node that is made anew on the same store has restarted. For tests the
 * store counts what is written and can be told to fail.
 *
 * Threads: one thread at a time may be inside a store; different stores may be in different threads.
 *
 *     static uint8_t memory[4096];
 *     struct bramble_store_memory memory_store;
 *     struct bramble_store store;
 *     bramble_store_memory_init(&memory_store, memory, sizeof memory);
 *     bramble_store_memory_port(&memory_store, &store);
 */
#ifndef BRAMBLE_STORE_MEMORY_H
#define BRAMBLE_STORE_MEMORY_H

#include <bramble/store.h>

#ifdef __cplusplus
extern "C" {
#endif

struct bramble_store_memory {
    uint8_t *memory;
    size_t capacity;
    size_t used;     /* octets taken by records, administration included */
    uint32_t puts;   /* put() calls that succeeded */
    uint32_t erases; /* erase() calls that removed something */
    uint32_t syncs;
    uint64_t put_octets; /* content written by them: a measure of flash wear */
    uint32_t fail_in;    /* 0: no fault. n: the nth put, erase or sync from now fails, once or for good */
    bool fail_for_good;  /* true: all that follow fail too (power is gone) */
    bool failing;        /* inner: a fault for good has struck */
};

/* An empty store over `memory`, which must last. The struct must not be copied while a port points to it. */
void bramble_store_memory_init(struct bramble_store_memory *store, uint8_t *memory, size_t capacity);
/* Fills the table of functions. put answers BRAMBLE_ERROR_FULL when the buffer is full (the old record then stays),
 * BRAMBLE_ERROR_LENGTH for a record above BRAMBLE_STORE_RECORD_MAX, BRAMBLE_ERROR_STORE for an injected fault. */
void bramble_store_memory_port(struct bramble_store_memory *store, struct bramble_store *port);

/* The nth put, erase or sync from now fails and changes nothing; with `for_good` all that follow fail too. 0: heals. */
void bramble_store_memory_fail(struct bramble_store_memory *store, uint32_t nth, bool for_good);

/* Records held. */
uint32_t bramble_store_memory_count(const struct bramble_store_memory *store);

#ifdef __cplusplus
}
#endif

#endif
