/* Who is in reach of whom: hops over relays, and devices that nobody reaches. The world is asked, as it is now. */
#include "simulation.h"

#include <stdlib.h>

void simulation_hops(const struct simulation *simulation, uint32_t from, uint32_t *hops)
{
    uint32_t count = simulation->count;
    uint32_t *queue = allocate(count, sizeof *queue);
    bramble_radio *near = allocate(count, sizeof *near);
    uint32_t head = 0;
    uint32_t tail = 0;
    for (uint32_t i = 0; i < count; i++) {
        hops[i] = UINT32_MAX;
    }
    hops[from] = 0;
    queue[tail++] = from;
    while (head < tail) {
        uint32_t at = queue[head++];
        if (at != from && !simulation->placed[at].relay) {
            continue;
        }
        uint32_t found = bramble_world_neighbours(simulation->world, at, near, count);
        for (uint32_t i = 0; i < found; i++) {
            if (hops[near[i]] == UINT32_MAX && bramble_world_power(simulation->world, near[i])) {
                hops[near[i]] = hops[at] + 1;
                queue[tail++] = near[i];
            }
        }
    }
    free(near);
    free(queue);
}

uint32_t simulation_hops_across(const struct simulation *simulation)
{
    uint32_t most = 0;
    uint32_t *hops = allocate(simulation->count, sizeof *hops);
    for (uint32_t from = 0; from < simulation->count; from++) {
        if (simulation->nodes[from].kind != KIND_SWITCH) {
            continue;
        }
        simulation_hops(simulation, from, hops);
        for (uint32_t to = 0; to < simulation->count; to++) {
            bool counts = simulation->nodes[to].kind == KIND_LAMP && hops[to] != UINT32_MAX;
            most = counts && hops[to] > most ? hops[to] : most;
        }
    }
    free(hops);
    return most;
}

/* Nothing but somebody who walks can change that a device stands out of reach. */
static bool somebody_walks(const struct scenario *scenario)
{
    for (size_t i = 0; i < scenario->set_count; i++) {
        if (scenario->sets[i].walk.count > 0) {
            return true;
        }
    }
    return false;
}

bool simulation_all_in_reach(const struct simulation *simulation)
{
    if (simulation->count < 2 || somebody_walks(simulation->scenario)) {
        return true;
    }
    bool all = true;
    bool *reached = allocate(simulation->count, sizeof *reached);
    bramble_radio *near = allocate(simulation->count, sizeof *near);
    for (uint32_t i = 0; i < simulation->count; i++) {
        uint32_t found = bramble_world_neighbours(simulation->world, i, near, simulation->count);
        for (uint32_t n = 0; n < found; n++) {
            reached[near[n]] = true;
        }
    }
    for (uint32_t i = 0; i < simulation->count; i++) {
        if (!reached[i]) {
            const struct placed *placed = &simulation->placed[i];
            tell(simulation->story, "%s at (%s, %s) cannot be reached: it is out of range of every other node",
                 placed->name, decimal(placed->position.x_mm / 100, 1), decimal(placed->position.y_mm / 100, 1));
            all = false;
        }
    }
    free(near);
    free(reached);
    return all;
}
