/* See invariants.h. */
#include "invariants.h"

#include <string.h>

static void look(void *context, bramble_radio radio)
{
    struct invariants *invariants = context;
    struct bramble_violation violation = {0};
    invariants->looks++;
    if (bramble_node_check(invariants->simulation->nodes[radio].node, &violation) == 0 || invariants->broken++ > 0) {
        return;
    }
    invariants->node = radio;
    invariants->time = bramble_world_now(invariants->simulation->world);
    invariants->violation = violation;
}

void invariants_watch(struct invariants *invariants, struct simulation *simulation)
{
    memset(invariants, 0, sizeof *invariants);
    invariants->simulation = simulation;
    bramble_world_after_turn(simulation->world, look, invariants);
}

bool invariants_verdict(const struct invariants *invariants)
{
    struct simulation *simulation = invariants->simulation;
    if (invariants->broken == 0) {
        tell(simulation->story, "invariants                 all hold, in %llu turns of %u nodes",
             (unsigned long long)invariants->looks, (unsigned)simulation->count);
        return true;
    }
    tell(simulation->story,
         "WRONG: at %s %s breaks the invariant \"%s\" (%u); it did not hold after %llu of %llu turns",
         as_clock(invariants->time), simulation->nodes[invariants->node].placed->name, invariants->violation.invariant,
         (unsigned)invariants->violation.value, (unsigned long long)invariants->broken,
         (unsigned long long)invariants->looks);
    return false;
}
