/* Asking a node, and checking that everything holds that must always be true. */
#include "node/node.h"

bool bramble_node_is_member(const struct bramble_node *node)
{
    return node->network.address != BRAMBLE_ADDRESS_UNASSIGNED;
}

uint16_t bramble_node_address(const struct bramble_node *node)
{
    return node->network.address;
}

void *bramble_node_application(const struct bramble_node *node)
{
    return node->config.application;
}

bramble_time bramble_node_now(const struct bramble_node *node)
{
    return node->timers.now;
}

uint32_t bramble_node_iv_index(const struct bramble_node *node, bool *update_in_progress)
{
    if (update_in_progress != NULL) {
        *update_in_progress = node->network.iv.in_progress;
    }
    return node->network.iv.index;
}

uint32_t bramble_node_sequence(const struct bramble_node *node)
{
    return node->network.sequence;
}

uint32_t bramble_heard_count(const struct bramble_node *node)
{
    return node->books.heard;
}

uint32_t bramble_class_count(const struct bramble_node *node, enum bramble_class kind)
{
    return (unsigned)kind < BRAMBLE_CLASS_COUNT ? node->books.classes[kind] : 0;
}

uint32_t bramble_drops(const struct bramble_node *node, enum bramble_drop reason)
{
    return (unsigned)reason < BRAMBLE_DROP_COUNT ? node->books.drops[reason] : 0;
}

int bramble_node_check(const struct bramble_node *node, struct bramble_violation *violation)
{
    const char *broken = books_balance(&node->books) ? NULL : "books: every PDU heard has one class and one reason";
    broken = broken != NULL ? broken : keys_check(&node->keys);
    broken = broken != NULL ? broken : network_check(&node->network);
    broken = broken != NULL ? broken : transport_check(&node->transport);
    broken = broken != NULL ? broken : access_check(&node->access);
    for (unsigned i = 0; broken == NULL && i < node->features.count; i++) {
        const struct bramble_feature *feature = node->features.descriptor[i];
        broken = feature->check != NULL ? feature->check(node->features.state[i]) : NULL;
    }
    if (broken == NULL && node->features.provisioning != NULL) {
        (void)node->features.provisioning_service->check(&node->provisioning, &broken);
    }
    if (broken != NULL && violation != NULL) {
        violation->invariant = broken;
        violation->value = node->network.address;
    }
    return broken == NULL ? 0 : BRAMBLE_ERROR_STATE;
}
