/* A member and not: joining, leaving, and the states that both begin with. */
#include "node/records.h"

#define RESET_DELAY BRAMBLE_MILLISECONDS(200) /* between two looks whether the answer to Node Reset is out */
#define RESET_LOOKS 50U                       /* then it leaves in any case */

/* ---- States ------------------------------------------------------------------------------------------------------ */

int node_transmit_octet(struct bramble_transmit transmit)
{
    unsigned more = transmit.count - 1U;
    unsigned steps = transmit.interval_ms / 10U - 1U;
    bool fits = more <= 7 && steps <= 31 && transmit.interval_ms % 10U == 0;
    return fits ? (int)(more | steps << 3) : BRAMBLE_ERROR_VALUE;
}

static int transmit_or_default(struct bramble_transmit transmit)
{
    static const struct bramble_transmit transmit_default = {3, 20};
    return node_transmit_octet(transmit.count == 0 ? transmit_default : transmit);
}

int node_take_states(struct bramble_node *node)
{
    const struct bramble_config *config = &node->config;
    struct network *network = node_network(node);
    int network_transmit = transmit_or_default(config->network_transmit);
    int relay_retransmit = transmit_or_default(config->relay_retransmit);
    unsigned ttl = config->default_ttl == 0 ? 5 : config->default_ttl;
    if (network_transmit < 0 || relay_retransmit < 0 || ttl < 2 || ttl > BRAMBLE_TTL_MAX) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    network->network_transmit = (uint8_t)network_transmit;
    network->relay_retransmit = (uint8_t)(config->relay_unsupported ? 0 : relay_retransmit);
    network->default_ttl = (uint8_t)ttl;
    network->absent = NETWORK_RELAY_UNSUPPORTED;
    network->relay = config->relay_unsupported ? NETWORK_RELAY_UNSUPPORTED : config->relay;
    network->beacon_on = !config->beacon_off;
    network->iv_by_hand = config->iv_update_by_hand;
    return 0;
}

static bool is_erasing(const struct bramble_node *node)
{
    return node->records != NULL && node->records->erasing != ERASE_NOTHING;
}

void node_call_features(struct bramble_node *node, size_t hook)
{
    const struct bramble_feature *feature;
    struct feature_walk walk = {0};
    while ((feature = feature_next(&node->access, &walk)) != NULL) {
        void (*call)(struct access * access, void *state);
        memcpy(&call, (const uint8_t *)feature + hook, sizeof call);
        if (call != NULL) {
            call(&node->access, walk.state);
        }
    }
}

/* ---- Joining ----------------------------------------------------------------------------------------------------- */

void node_begin_membership(struct bramble_node *node, uint16_t address)
{
    network_start(node_network(node), address, node->config.composition->element_count);
    node_call_features(node, offsetof(struct bramble_feature, joined));
    struct bramble_trace trace = {.source = address};
    books_trace(node_books(node), BRAMBLE_TRACE_PROVISIONED, &trace);
    node->access.changed |= ACCESS_CHANGED_JOINED;
}

int bramble_node_join(struct bramble_node *node, const struct bramble_membership *membership)
{
    unsigned elements = node->config.composition->element_count;
    if (node_network(node)->address != BRAMBLE_ADDRESS_UNASSIGNED || node->access.reset_wanted) {
        return BRAMBLE_ERROR_STATE;
    }
    if (!bramble_address_is_unicast(membership->address) || membership->address + elements - 1 > 0x7FFF) {
        return BRAMBLE_ERROR_ADDRESS;
    }
    if (membership->net_key_index > BRAMBLE_KEY_INDEX_MAX || (membership->iv_update && membership->iv_index == 0)) {
        return BRAMBLE_ERROR_VALUE;
    }
    if (is_erasing(node) && node_keeper(node)->erase(node, (enum node_erasing)node->records->erasing) < 0) {
        return BRAMBLE_ERROR_STORE; /* the records of an older membership would be taken for those of this one */
    }
    int result =
        keys_net_join(node_keys(node), membership->net_key_index, membership->net_key, membership->key_refresh);
    if (result == 0) {
        result = keys_device_set(node_keys(node), membership->device_key);
    }
    if (result < 0) {
        keys_clear(node_keys(node));
        return result;
    }
    struct network_iv *iv = &node_network(node)->iv;
    iv->index = membership->iv_index;
    iv->in_progress = membership->iv_update;
    iv->age_unknown = true;
    node_begin_membership(node, membership->address);
    if (node->records != NULL) {
        node_keeper(node)->joined(node);
    }
    return 0;
}

/* ---- Leaving ----------------------------------------------------------------------------------------------------- */

static bool is_nobody(const struct bramble_node *node)
{
    return node_network(node)->address == BRAMBLE_ADDRESS_UNASSIGNED && !is_erasing(node);
}

/* The network goes first: from then on nothing can be sent, whatever the callbacks of the layers above ask for; and
 * until all is gone the reset is still wanted, so that none of them joins anew in the middle of it. */
void node_leave(struct bramble_node *node)
{
    timer_stop(&node->reset_timer);
    node->reset_looks = 0;
    if (is_nobody(node)) {
        node->access.reset_wanted = false;
        return;
    }
    node->access.reset_wanted = true;
    if (node->records != NULL) {
        (void)node_keeper(node)->erase(node, ERASE_ALL); /* what fails is told, and tried again */
    }
    network_stop(node_network(node));
    transport_reset(node_transport(node));
    access_reset(&node->access);
    node_call_features(node, offsetof(struct bramble_feature, reset));
    keys_clear(node_keys(node));
    int result = node_take_states(node); /* was valid when the node was made */
    (void)result;
    if (node->records != NULL) {
        node_keeper(node)->forget(node->records);
    }
    struct bramble_trace trace = {.kind = BRAMBLE_TRACE_RESET};
    books_trace(node_books(node), BRAMBLE_TRACE_RESET, &trace);
    /* What became of the store, and that attention ends, is news; the rest is part of the reset. */
    node->access.changed &= ACCESS_CHANGED_ATTENTION | ACCESS_CHANGED_STORE_FAILED | ACCESS_CHANGED_STORE_WORKS;
    node->access.changed |= ACCESS_CHANGED_RESET;
    node->access.reset_wanted = false;
}

void bramble_node_reset(struct bramble_node *node)
{
    if (!is_nobody(node)) {
        node->access.reset_wanted = true; /* in the next turn, since it runs callbacks */
        node->access.work = true;
    }
}

/* A Node Reset was answered: leave when everything that we had to say is out. */
void node_reset_looked_at(struct bramble_node *node, struct bramble_timer *timer)
{
    if (node_has_said_all(node) || ++node->reset_looks > RESET_LOOKS) {
        node_leave(node);
    } else {
        timer_start(node_timers(node), timer, RESET_DELAY);
    }
}
