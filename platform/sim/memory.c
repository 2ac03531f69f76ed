/* All memory of a world, counted. A simulation that has no memory left cannot go on: it says so and ends. */
#include "world.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void sim_fail(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("simulator: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    abort();
}

static void *account(struct bramble_world *world, void *memory, size_t old_octets, size_t new_octets)
{
    if (memory == NULL) {
        sim_fail("out of memory: %zu octets more are needed, the world holds %zu", new_octets, world->bytes);
    }
    if (new_octets > old_octets) {
        memset((uint8_t *)memory + old_octets, 0, new_octets - old_octets);
    }
    world->bytes += new_octets - old_octets;
    world->allocations++;
    return memory;
}

void *sim_resize(struct bramble_world *world, void *memory, size_t old_count, size_t new_count, size_t size)
{
    return account(world, realloc(memory, new_count * size), old_count * size, new_count * size);
}

void *sim_aligned(struct bramble_world *world, void *memory, size_t old_count, size_t new_count, size_t size)
{
    void *moved = aligned_alloc(64, (new_count * size + 63U) / 64U * 64U);
    if (moved != NULL && memory != NULL) {
        memcpy(moved, memory, old_count * size);
    }
    free(memory);
    return account(world, moved, old_count * size, new_count * size);
}

void *sim_room_for_one(struct bramble_world *world, void *memory, uint32_t count, uint32_t *capacity, size_t size)
{
    if (count < *capacity) {
        return memory;
    }
    uint32_t wanted = *capacity == 0 ? 16U : 2U * *capacity;
    memory = sim_resize(world, memory, *capacity, wanted, size);
    *capacity = wanted;
    return memory;
}

void sim_release(struct bramble_world *world, void *memory, size_t count, size_t size)
{
    if (memory != NULL) {
        world->bytes -= count * size;
    }
    free(memory);
}

struct sim_controller *sim_controller_of(const struct bramble_world *world, bramble_radio radio)
{
    if (radio >= world->radio_count) {
        sim_fail("there is no radio %u, only 0 to %u", radio, world->radio_count - 1U);
    }
    return world->controllers[radio];
}
