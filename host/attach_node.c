/* A node behind a host: the four functions of a receiver, in the words of a node. In a file of its own, so that a
 * program that only listens does not carry the stack. */
#include <bramble/host.h>
#include <bramble/node.h>

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

void bramble_host_attach_node(struct bramble_host *host, struct bramble_node *node)
{
    static const struct bramble_host_receiver receiver = {heard, done, run, due};
    bramble_host_attach(host, node == NULL ? NULL : &receiver, node);
}
