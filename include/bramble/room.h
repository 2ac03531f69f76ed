/* A room with a few nodes in it, for first steps, examples and experiments: the simulator (<bramble/sim.h>) with every
 * choice made already.
 *
 *     struct bramble_room *room;
 *     struct bramble_config config = {.composition = &composition, .application = &lamp};
 *     bramble_room_open(1, &room);
 *     bramble_room_add(room, &config, &node);       one call for each node
 *     ... bramble_send() and the like ...
 *     bramble_room_run(room, BRAMBLE_SECONDS(1));
 *     bramble_room_close(room);
 *
 * The nodes stand in a row, two metres apart, so everyone hears everyone. Each is a member of one network from the
 * start, with addresses in the order in which they were added, and application key 0 is bound to all its models. What
 * the configuration leaves open is filled in: limits (those of the simulator), port and crypto. Time is virtual and
 * begins at 0; the same seed and the same calls give the same run.
 *
 * Where the room is not enough take the world behind it and go on with <bramble/sim.h>, or build a world of your own.
 * It is in the simulator's library; memory comes from the heap and goes back with bramble_room_close().
 */
#ifndef BRAMBLE_ROOM_H
#define BRAMBLE_ROOM_H

#include <bramble/node.h>
#include <bramble/sim.h>

#ifdef __cplusplus
extern "C" {
#endif

struct bramble_room;

/* An empty room. BRAMBLE_ERROR_NO_MEMORY, _CRYPTO. */
BRAMBLE_MUST_CHECK int bramble_room_open(uint64_t seed, struct bramble_room **room);
/* Stops all nodes and gives back all memory. NULL is allowed. */
void bramble_room_close(struct bramble_room *room);

/* Adds a node, started, joined and bound; it lives as long as the room. The configuration is copied; what it points to
 * must last. Errors are those of bramble_node_start() and bramble_node_join(). */
BRAMBLE_MUST_CHECK int bramble_room_add(struct bramble_room *room, const struct bramble_config *config,
                                        struct bramble_node **node);

/* Lets time pass: everything that happens in it happens inside this call. */
void bramble_room_run(struct bramble_room *room, bramble_time duration);

/* The world that the room is; radios are numbered in the order of the nodes. */
struct bramble_world *bramble_room_world(struct bramble_room *room);

#ifdef __cplusplus
}
#endif

#endif
