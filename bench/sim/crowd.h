/* Who stands behind the radios of a bench: flooding agents, or nodes with the whole stack. */
#ifndef BENCH_CROWD_H
#define BENCH_CROWD_H

#include <bramble/sim.h>

enum crowd_kind {
    CROWD_AGENTS,
    CROWD_NODES,
    CROWD_NODES_SHARING /* one decryption of identical octets for all who receive them */
};

struct crowd;

struct crowd *crowd_open(enum crowd_kind kind, uint32_t size);
void crowd_close(struct crowd *crowd);
const char *crowd_name(enum crowd_kind kind);
/* The next member stands behind `radio`. */
void crowd_place(struct crowd *crowd, struct bramble_world *world, bramble_radio radio, bool relays);
/* Member `number` sends a message to everybody. */
void crowd_send(struct crowd *crowd, struct bramble_world *world, uint32_t number, uint32_t message);
/* How many members got how many messages, together. */
uint64_t crowd_reached(const struct crowd *crowd);
/* Octets of memory for one member. */
size_t crowd_octets(const struct crowd *crowd);

#endif
