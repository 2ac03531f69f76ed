/* A four-ary heap with places: see event_queue.h for the idea and the invariants Q1 and Q2. */
#include "event_queue.h"
#include "world.h"

static bool earlier(const struct sim_entry *a, const struct sim_entry *b)
{
    return a->time != b->time ? a->time < b->time : a->order_and_source < b->order_and_source;
}

static uint32_t source_of(const struct sim_entry *entry)
{
    return (uint32_t)(entry->order_and_source & ((1U << SIM_SOURCE_BITS) - 1U));
}

static void put(struct sim_queue *queue, uint32_t place, struct sim_entry entry)
{
    queue->heap[place] = entry;
    queue->sources[source_of(&entry)].place = place;
}

/* Puts `entry` at `place` or nearer the top. */
static void sift_up(struct sim_queue *queue, uint32_t place, struct sim_entry entry)
{
    while (place > 0) {
        uint32_t parent = (place - 1U) / 4U;
        if (!earlier(&entry, &queue->heap[parent])) {
            break;
        }
        put(queue, place, queue->heap[parent]);
        place = parent;
    }
    put(queue, place, entry);
}

/* Puts `entry` at `place` or further down. */
static void sift_down(struct sim_queue *queue, uint32_t place, struct sim_entry entry)
{
    for (;;) {
        uint32_t first = 4U * place + 1U;
        if (first >= queue->size) {
            break;
        }
        uint32_t end = first + 4U < queue->size ? first + 4U : queue->size;
        uint32_t least = first;
        for (uint32_t child = first + 1U; child < end; child++) {
            if (earlier(&queue->heap[child], &queue->heap[least])) {
                least = child;
            }
        }
        if (!earlier(&queue->heap[least], &entry)) {
            break;
        }
        put(queue, place, queue->heap[least]);
        place = least;
    }
    put(queue, place, entry);
}

/* Closes the hole that the removal of the entry at `place` leaves. */
static void remove_at(struct sim_queue *queue, uint32_t place)
{
    queue->sources[source_of(&queue->heap[place])].place = SIM_NO_PLACE;
    queue->size--;
    if (place == queue->size) {
        return;
    }
    struct sim_entry last = queue->heap[queue->size];
    if (place > 0 && earlier(&last, &queue->heap[(place - 1U) / 4U])) {
        sift_up(queue, place, last);
    } else {
        sift_down(queue, place, last);
    }
}

void sim_queue_set(struct sim_queue *queue, uint32_t source, bramble_time time)
{
    uint32_t place = queue->sources[source].place;
    if (time == BRAMBLE_NEVER) {
        if (place != SIM_NO_PLACE) {
            remove_at(queue, place);
        }
        return;
    }
    struct sim_entry entry = {time, queue->order++ << SIM_SOURCE_BITS | source};
    if (place == SIM_NO_PLACE) {
        sift_up(queue, queue->size++, entry);
    } else if (earlier(&entry, &queue->heap[place])) {
        sift_up(queue, place, entry);
    } else {
        sift_down(queue, place, entry);
    }
}

uint32_t sim_queue_take(struct sim_queue *queue)
{
    uint32_t source = source_of(&queue->heap[0]);
    remove_at(queue, 0);
    return source;
}

uint32_t sim_queue_add_source(struct bramble_world *world, enum sim_source_kind kind, uint32_t index)
{
    struct sim_queue *queue = &world->queue;
    uint32_t source = queue->free_source;
    if (source != SIM_NO_SOURCE) {
        queue->free_source = queue->sources[source].index;
    } else {
        source = queue->source_count++;
        if (queue->source_count > queue->source_capacity) {
            uint32_t capacity = queue->source_capacity < 64U ? 64U : 2U * queue->source_capacity;
            queue->heap = sim_resize(world, queue->heap, queue->source_capacity, capacity, sizeof *queue->heap);
            queue->sources =
                sim_resize(world, queue->sources, queue->source_capacity, capacity, sizeof *queue->sources);
            queue->source_capacity = capacity;
        }
        if (source >= SIM_NO_SOURCE) {
            sim_fail("more than %u sources of events", SIM_NO_SOURCE);
        }
    }
    queue->sources[source].place = SIM_NO_PLACE;
    queue->sources[source].kind = kind;
    queue->sources[source].index = index & SIM_NO_SOURCE;
    return source;
}

void sim_queue_free_source(struct sim_queue *queue, uint32_t source)
{
    sim_queue_set(queue, source, BRAMBLE_NEVER);
    queue->sources[source].kind = SIM_SOURCE_FREE;
    queue->sources[source].index = queue->free_source & SIM_NO_SOURCE;
    queue->free_source = source;
}
