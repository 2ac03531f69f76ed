/* Power that is cut and comes back: all that lies in RAM is gone, and the node starts again from its store. */
#include "simulation.h"

#include <stdlib.h>

void sim_store_start(struct sim_store *store, size_t octets)
{
    store->octets = allocate(1, octets);
    bramble_store_memory_init(&store->memory, store->octets, octets);
    bramble_store_memory_port(&store->memory, &store->port);
}

void sim_store_end(struct sim_store *store)
{
    free(store->octets);
    store->octets = NULL;
}

/* The handles of the node's keys stay behind in the crypto back end, which counts their users: nothing but memory is
 * lost, and no more than one place for each key that there ever was. */
static void power_is_back(void *context, struct bramble_world *world)
{
    struct sim_node *node = context;
    measure_bury(&node->simulation->measure, node);
    simulation_make_again(node);
    bramble_world_set_power(world, node->number, true);
    bramble_world_poke(world, node->number);
}

bool upkeep_reboot(struct sim_node *node, bramble_time pause)
{
    struct bramble_world *world = node->simulation->world;
    if (!bramble_world_power(world, node->number)) {
        return false;
    }
    bramble_world_set_power(world, node->number, false);
    if (bramble_world_at(world, bramble_world_now(world) + pause, power_is_back, node) < 0) {
        die("no memory for a timer");
    }
    return true;
}
