/* The queue of events: who acts next in virtual time.
 *
 * Events belong to sources. A source (the wake-up of an owner, the transmitter of a radio, a timer of the scenario) has
 * at most one event pending; asking again moves it. So the queue never holds anything outdated, and its size is known.
 *
 * It is a heap in which each entry has four children: an entry takes 16 octets, the four children of one entry one
 * cache line, and the depth for ten thousand entries is seven. Each source knows the place of its entry in the heap.
 *
 * Invariants
 *  Q1 An entry is not later than its children; "earlier" is by time, then by the order of asking.
 *  Q2 sources[id].place is the place of the entry of that source, or SIM_NO_PLACE if it has none.
 */
#ifndef SIM_EVENT_QUEUE_H
#define SIM_EVENT_QUEUE_H

#include <bramble/types.h>

/* What a source stands for; the number beside it says which one. */
enum sim_source_kind {
    SIM_SOURCE_FREE,
    SIM_SOURCE_WAKE,  /* the owner of radio n wants to run */
    SIM_SOURCE_AIR,   /* the transmitter of radio n: a packet ends, an event begins */
    SIM_SOURCE_TIMER, /* timer n of the scenario */
    SIM_SOURCE_CURVE, /* P-256 request n is answered */
    SIM_SOURCE_WALK   /* walk n makes its next step */
};

#define SIM_NO_PLACE UINT32_MAX
#define SIM_SOURCE_BITS 24U /* of an entry's second word; the rest, 40 bits, counts the askings */

struct sim_entry {
    bramble_time time;
    uint64_t order_and_source;
};

struct sim_source {
    uint32_t place;
    uint32_t kind : 8;
    uint32_t index : 24;
};

struct sim_queue {
    struct sim_entry *heap; /* room for one entry per source */
    struct sim_source *sources;
    uint32_t size;
    uint32_t source_count;
    uint32_t source_capacity;
    uint32_t free_source; /* a chain through `index` of free sources, or SIM_NO_SOURCE */
    uint64_t order;
};

#define SIM_NO_SOURCE 0x00FFFFFFU

struct bramble_world;

/* A new source; grows the queue if need be. */
uint32_t sim_queue_add_source(struct bramble_world *world, enum sim_source_kind kind, uint32_t index);
void sim_queue_free_source(struct sim_queue *queue, uint32_t source);

/* The event of `source` is at `time` now, behind all that were asked for the same time before; BRAMBLE_NEVER: none. */
void sim_queue_set(struct sim_queue *queue, uint32_t source, bramble_time time);

/* Takes out the first event and answers its source. The queue must not be empty. */
uint32_t sim_queue_take(struct sim_queue *queue);

static inline bramble_time sim_queue_next(const struct sim_queue *queue)
{
    return queue->size == 0 ? BRAMBLE_NEVER : queue->heap[0].time;
}

#endif
