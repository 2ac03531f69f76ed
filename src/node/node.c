/* Making a node, wiring it, ending it: see node.h. What its memory is made of stands in memory.c. */
#include "node/records.h"

_Static_assert(offsetof(struct bramble_node, access) == 0, "access_of() finds the access layer at the node's start");

/* ---- Wiring ------------------------------------------------------------------------------------------------------ */

static void deliver(struct network *network, struct envelope *envelope)
{
    transport_deliver(node_transport(node_of_network(network)), envelope);
}

static void iv_changed(struct network *network)
{
    struct bramble_node *node = node_of_network(network);
    replay_iv_changed(&node_transport(node)->replay);
    node->access.changed |= ACCESS_CHANGED_IV_INDEX;
}

static void key_refresh(struct network *network, struct keys_net *net)
{
    struct bramble_node *node = node_of_network(network);
    records_changed(&node->access.records, RECORD_NET_KEY, (unsigned)(net - node_keys(node)->nets));
    for (unsigned i = 0; i < node_keys(node)->app_count; i++) {
        if (node_keys(node)->apps[i].net_index == net->index) {
            records_changed(&node->access.records, RECORD_APP_KEY, i);
        }
    }
    node->access.changed |= ACCESS_CHANGED_KEYS;
}

static int save_iv_record(struct network *network)
{
    struct bramble_node *node = node_of_network(network);
    return node->records != NULL ? node_keeper(node)->save_iv(node) : 0;
}

static bool iv_held(struct network *network)
{
    return transport_holds_iv(node_transport(node_of_network(network)));
}

static void news(struct network *network, enum bramble_event_kind kind)
{
    node_of_network(network)->access.changed |= (uint16_t)(1U << kind);
}

static const struct bearer_owner bearer_owner = {node_heard, node_sent};
static const struct network_receiver network_receiver = {deliver,        iv_changed, key_refresh,
                                                         save_iv_record, iv_held,    news};

static void wire(struct bramble_node *node)
{
    const struct bramble_config *config = &node->config;
    node->access.config = &node->config;
    node->access.features = &node->features;
    node->features.provisioning.bearer = node_bearer(node);
    node->features.provisioning.crypto = config->crypto;
    node->features.provisioning.event = node_provisioning_event;
    node_books(node)->timers = node_timers(node);
    node_books(node)->port = config->port;
    node_keys(node)->crypto = config->crypto;
    node_transport(node)->segmented_octets = config->limits->segmented_octets;
    node_bearer(node)->owner = &bearer_owner;
    node_network(node)->receiver = &network_receiver;
    node_transport(node)->deliver = access_deliver;
}

/* The features' states lie in what is left of the memory. The provisioning room is there for the features that work
 * with it, and reached through what their descriptors say. */
static int start_features(struct bramble_node *node, uint8_t *at)
{
    const struct bramble_config *config = &node->config;
    const uint8_t *end = at + BRAMBLE_SIZE_ROUND(config->limits->feature_octets);
    bool provisionable = config->provisioning == NULL; /* or need not be */
    node->features.states = at;
    for (const struct bramble_feature *const *list = config->features; list != NULL && *list != NULL; list++) {
        const struct bramble_feature *feature = *list;
        size_t octets = feature_octets(feature, config);
        if (node->access.feature_count == UINT8_MAX || octets > (size_t)(end - at)) {
            return BRAMBLE_ERROR_NO_MEMORY;
        }
        if (feature->provisioning_room != NULL) {
            node->features.provisioning_service = feature->provisioning_room;
        }
        int result = feature->start != NULL ? feature->start(&node->access, at) : 0;
        if (result < 0) {
            return result;
        }
        provisionable = provisionable || feature->identity == FEATURE_PROVISIONABLE;
        at += octets;
        node->access.feature_count++; /* what has not started need not be stopped */
    }
    return provisionable ? 0 : BRAMBLE_ERROR_ARGUMENT;
}

/* All that a node holds outside of its own memory, and all secrets in it. */
static void give_back(struct bramble_node *node)
{
    node_call_features(node, offsetof(struct bramble_feature, stop));
    if (node->features.provisioning_service != NULL) {
        node->features.provisioning_service->stop(&node->features.provisioning);
    }
    keys_clear(node_keys(node));
}

int bramble_node_start(void *memory, size_t bytes, const struct bramble_config *config, bramble_time now,
                       struct bramble_node **out)
{
    if (!node_config_is_whole(config)) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    size_t needed = bramble_node_bytes(config->limits);
    if (bytes < needed || (uintptr_t)memory % 8 != 0) {
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    struct bramble_node *node = memset(memory, 0, needed);
    node->config = *config;
    uint8_t *rest = (uint8_t *)memory + node_carve(config->limits, memory);
    if (config->store == NULL) {
        node->records = NULL; /* limits may have room for one */
    }
    if (config->limits->counts == 0) {
        node_books(node)->counts = NULL;
    }
    wire(node);
    timers_init(node_timers(node), now);
    bearer_init(node_bearer(node));
    keys_init(node_keys(node));
    network_init(node_network(node));
    transport_begin(node_transport(node), config->limits->segmented_out, config->limits->segmented_in);
    timer_init(&node->reset_timer, node_reset_looked_at);
    int result = access_init(&node->access);
    if (result == 0 && node->records != NULL) {
        result = node_keeper(node)->begin(node);
    }
    if (result == 0) {
        result = node_take_states(node);
    }
    if (result == 0) {
        result = start_features(node, rest);
    }
    if (result == 0) {
        access_start(&node->access);
        int member = node->records != NULL ? node_keeper(node)->restore(node) : 0;
        result = member < 0 ? member : 0;
    }
    if (result == 0 && config->port->scan != NULL) {
        result = config->port->scan(config->port->context, true);
    }
    if (result < 0) {
        give_back(node);
        return result;
    }
    timers_end(node_timers(node));
    *out = node;
    return 0;
}

/* Whoever stops knows exactly what was used, so nothing needs to be in reserve. */
static void settle(struct bramble_node *node)
{
    if (node_network(node)->address != BRAMBLE_ADDRESS_UNASSIGNED) {
        replay_settle(&node_transport(node)->replay, node_timers(node)->now, true);
        network_sequence_settle(node_network(node));
    }
}

void bramble_node_stop(struct bramble_node *node)
{
    if (node->records != NULL) {
        node_keeper(node)->finish(node);
    }
    settle(node);
    bearer_stop(node_bearer(node));
    give_back(node);
    if (node->config.port->scan != NULL) {
        (void)node->config.port->scan(node->config.port->context, false);
    }
}
