/* bramble sim --check: every invariant of a node, after each of its turns. */
#ifndef TOOL_INVARIANTS_H
#define TOOL_INVARIANTS_H

#include "simulation.h"

/* What was found first; a node that is broken once stays so. */
struct invariants {
    struct simulation *simulation;
    uint64_t looks;
    uint64_t broken;
    uint32_t node;
    bramble_time time;
    struct bramble_violation violation;
};

/* From now on. The struct must last as long as the simulation. */
void invariants_watch(struct invariants *invariants, struct simulation *simulation);
/* Tells what does not hold, or that all does. */
bool invariants_verdict(const struct invariants *invariants);

#endif
