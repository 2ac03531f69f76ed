/* A node behind a radio: the four functions of an owner, in the words of a node. In a file of its own, so that a
 * program that simulates radios only does not carry the stack. */
#include <bramble/node.h>
#include <bramble/sim.h>

static void heard(void *node, bramble_time now, const struct bramble_heard *what)
{
    bramble_node_heard(node, now, what);
}

static void done(void *node, bramble_time now, uint32_t ticket, int result, struct bramble_view data)
{
    bramble_node_done(node, now, ticket, result, data);
}

static bramble_time run(void *node, bramble_time now)
{
    return bramble_node_run(node, now);
}

static bramble_time due(const void *node)
{
    return bramble_node_due(node);
}

void bramble_world_attach_node(struct bramble_world *world, bramble_radio radio, struct bramble_node *node)
{
    static const struct bramble_owner owner = {heard, done, run, due};
    bramble_world_attach(world, radio, node == NULL ? NULL : &owner, node);
}
