/* Asking a node, and checking that everything holds that must always be true. */
#include "features/provisioner.h"
#include "node/node.h"

bool bramble_node_is_member(const struct bramble_node *node)
{
    return node_network(node)->address != BRAMBLE_ADDRESS_UNASSIGNED;
}

uint16_t bramble_node_address(const struct bramble_node *node)
{
    return node_network(node)->address;
}

bool node_has_said_all(const struct bramble_node *node)
{
    bool quiet = node->access.loopback_size == 0 && !bearer_has_local(node_bearer(node));
    for (unsigned i = 0; i < node->access.reply_count; i++) {
        quiet = quiet && !timer_running(&node->access.replies[i].timer);
    }
    return quiet;
}

bool bramble_node_is_quiet(const struct bramble_node *node)
{
    return node_has_said_all(node) && !node->access.reset_wanted;
}

void *bramble_node_application(const struct bramble_node *node)
{
    return node->config.application;
}

bramble_time bramble_node_now(const struct bramble_node *node)
{
    return node_timers(node)->now;
}

uint32_t bramble_node_iv_index(const struct bramble_node *node, bool *update_in_progress)
{
    if (update_in_progress != NULL) {
        *update_in_progress = node_network(node)->iv.in_progress;
    }
    return node_network(node)->iv.index;
}

uint32_t bramble_node_sequence(const struct bramble_node *node)
{
    return node_network(node)->sequence;
}

uint32_t bramble_heard_count(const struct bramble_node *node)
{
    return node_books(node)->counts != NULL ? node_books(node)->counts->heard : 0;
}

uint32_t bramble_class_count(const struct bramble_node *node, enum bramble_class kind)
{
    const struct books_counts *counts = node_books(node)->counts;
    return counts != NULL && (unsigned)kind < BRAMBLE_CLASS_COUNT ? counts->classes[kind] : 0;
}

uint32_t bramble_drops(const struct bramble_node *node, enum bramble_drop reason)
{
    const struct books_counts *counts = node_books(node)->counts;
    return counts != NULL && (unsigned)reason < BRAMBLE_DROP_COUNT ? counts->drops[reason] : 0;
}

/* ---- Invariants -------------------------------------------------------------------------------------------------- */

static bool has_net_key(const struct keys *keys)
{
    return keys_net_next(keys, 0) != NULL;
}

static bool member_check(const struct bramble_node *node, struct bramble_violation *violation)
{
    const struct network *network = node_network(node);
    if (!bramble_address_is_unicast(network->address) || network->element_count < 1 ||
        !bramble_address_is_unicast((uint16_t)(network->address + network->element_count - 1U))) {
        return invariant_broken(violation, "M1: a member has a unicast address for each element", network->address);
    }
    if (node_keys(node)->device == 0 || !has_net_key(node_keys(node))) {
        return invariant_broken(violation, "M1: a member has a device key and a NetKey", node_keys(node)->device);
    }
    return true;
}

static bool stranger_check(const struct bramble_node *node, struct bramble_violation *violation)
{
    const struct replay_list *replay = &node_transport(node)->replay;
    if (node_keys(node)->device != 0 || has_net_key(node_keys(node))) {
        return invariant_broken(violation, "M2: who is no member has no keys", node_keys(node)->device);
    }
    for (uint16_t i = 0; i < replay->count; i++) {
        if (replay->entries[i].source != BRAMBLE_ADDRESS_UNASSIGNED) {
            return invariant_broken(violation, "M2: who is no member has accepted nothing", replay->entries[i].source);
        }
    }
    return !transport_holds_iv(node_transport(node)) ||
           invariant_broken(violation, "M2: who is no member sends and receives nothing", 0);
}

static bool features_check(const struct access *access, struct bramble_violation *violation)
{
    const struct bramble_feature *feature;
    struct feature_walk walk = {0};
    while ((feature = feature_next(access, &walk)) != NULL) {
        if (feature->check != NULL && !feature->check(walk.state, violation)) {
            return false;
        }
    }
    return true;
}

int bramble_node_check(const struct bramble_node *node, struct bramble_violation *violation)
{
    struct bramble_violation first = {NULL, 0};
    bool member = node_network(node)->address != BRAMBLE_ADDRESS_UNASSIGNED;
    bool good = timers_check(node_timers(node), &first) && books_check(node_books(node), &first) &&
                bearer_check(node_bearer(node), &first) && keys_check(node_keys(node), &first) &&
                network_check(node_network(node), &first) && transport_check(node_transport(node), &first) &&
                access_check(&node->access, &first) && features_check(&node->access, &first);
    const struct provisioner *provisioner = feature_find(&node->access, FEATURE_PROVISIONER, NULL);
    if (good && provisioner != NULL) { /* not by its descriptor, which would link this into nodes that never ask */
        good = provisioner_table_check(&provisioner->table, &first);
    }
    if (good && node->features.provisioning_service != NULL) {
        good = provisioning_check(&node->features.provisioning, &first);
    }
    good = good && (member ? member_check(node, &first) : stranger_check(node, &first));
    good = good && (node->records == NULL || node_keeper(node)->check(node, &first));
    if (!good && violation != NULL) {
        *violation = first;
    }
    return good ? 0 : BRAMBLE_ERROR_STATE;
}
