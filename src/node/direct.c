/* Doing without a configuration client: the same states, the same rules, the same records. */
#include "features/heartbeat.h"
#include "node/node.h"

int bramble_net_key_add(struct bramble_node *node, uint16_t net_key_index, const uint8_t key[16])
{
    if (node_network(node)->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        return BRAMBLE_ERROR_NOT_PROVISIONED;
    }
    if (net_key_index > BRAMBLE_KEY_INDEX_MAX) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    int result = keys_net_add(node_keys(node), net_key_index, key);
    if (result == 0) {
        const struct keys_net *net = keys_net_find(node_keys(node), net_key_index);
        records_changed(&node->access.records, RECORD_NET_KEY, (unsigned)(net - node_keys(node)->nets));
        node->access.changed |= ACCESS_CHANGED_KEYS;
        network_beacon_soon(node_network(node));
    }
    return result;
}

int bramble_app_key_add(struct bramble_node *node, uint16_t net_key_index, uint16_t app_key_index,
                        const uint8_t key[16])
{
    if (node_network(node)->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        return BRAMBLE_ERROR_NOT_PROVISIONED;
    }
    const struct keys_app *app = keys_app_find(node_keys(node), app_key_index);
    if (keys_net_find(node_keys(node), net_key_index) == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    if (app != NULL && app->net_index != net_key_index) {
        return BRAMBLE_ERROR_ADDRESS;
    }
    if (app_key_index > BRAMBLE_KEY_INDEX_MAX) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    int result = keys_app_add(node_keys(node), net_key_index, app_key_index, key);
    if (result == 0) {
        app = keys_app_find(node_keys(node), app_key_index);
        records_changed(&node->access.records, RECORD_APP_KEY, (unsigned)(app - node_keys(node)->apps));
        node->access.changed |= ACCESS_CHANGED_KEYS;
    }
    return result;
}

int bramble_net_key_get(const struct bramble_node *node, uint16_t net_key_index, uint8_t key[16])
{
    const struct keys_net *net = keys_net_find(node_keys(node), net_key_index);
    if (net == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    memcpy(key, net->generation[keys_net_sending(net)].key, 16);
    return 0;
}

int bramble_app_key_get(const struct bramble_node *node, uint16_t app_key_index, uint8_t key[16])
{
    const struct keys_app *app = keys_app_find(node_keys(node), app_key_index);
    if (app == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    memcpy(key, app->generation[keys_app_sending(node_keys(node), app)].key, 16);
    return 0;
}

int bramble_model_bind(struct bramble_model_ref model, uint16_t app_key_index)
{
    return access_bind(access_of(model.node), model.index, app_key_index);
}

int bramble_model_subscribe(struct bramble_model_ref model, uint16_t group)
{
    return access_subscribe(access_of(model.node), model.index, group, TRANSPORT_LABEL_NONE);
}

int bramble_model_subscribe_label(struct bramble_model_ref model, const uint8_t label[16])
{
    struct access *access = access_of(model.node);
    uint16_t address;
    int place = keys_label_use(access_keys(access), label, &address);
    if (place < 0) {
        return place;
    }
    int result = access_subscribe(access, model.index, address, (uint8_t)place);
    keys_label_release(access_keys(access), (unsigned)place);
    return result;
}

int bramble_model_publish_to(struct bramble_model_ref model, const struct bramble_publication *publication,
                             const uint8_t *label)
{
    struct access *access = access_of(model.node);
    unsigned key = publication->app_key_index | (publication->friendship ? ACCESS_PUBLICATION_FRIENDSHIP : 0U);
    uint16_t address = publication->address;
    int place = label != NULL ? keys_label_use(access_keys(access), label, &address) : (int)TRANSPORT_LABEL_NONE;
    if (place < 0) {
        return place;
    }
    uint8_t state[ACCESS_PUBLICATION_OCTETS] = {[4] = publication->ttl, publication->period, publication->retransmit};
    word_put(state, address);
    word_put(state + 2, key);
    int result = publication->app_key_index <= BRAMBLE_KEY_INDEX_MAX
                     ? access_publication_set(access, model.index, state, (unsigned)place)
                     : BRAMBLE_ERROR_KEY;
    keys_label_release(access_keys(access), (unsigned)place);
    return result;
}

int bramble_relay_set(struct bramble_node *node, bool on, struct bramble_transmit retransmit)
{
    struct network *network = node_network(node);
    int octet = node_transmit_octet(retransmit);
    if (network->relay == NETWORK_RELAY_UNSUPPORTED) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    if (octet < 0) {
        return octet;
    }
    bool changes = network->relay != on;
    network->relay = on;
    network->relay_retransmit = (uint8_t)octet;
    if (changes) {
        heartbeat_feature_changed(&node->access, BRAMBLE_FEATURE_RELAY);
    }
    records_changed(&node->access.records, RECORD_STATES, 0);
    node->access.changed |= ACCESS_CHANGED_CONFIGURATION;
    return 0;
}

void bramble_device_keys_from(struct bramble_node *node, bramble_device_key_lookup *lookup, void *context)
{
    node_keys(node)->peer_lookup = lookup;
    node_keys(node)->peer_context = context;
}

int bramble_iv_update_start(struct bramble_node *node)
{
    return node_network(node)->address == BRAMBLE_ADDRESS_UNASSIGNED ? BRAMBLE_ERROR_NOT_PROVISIONED
                                                                     : network_iv_update(node_network(node), true);
}

int bramble_iv_update_end(struct bramble_node *node)
{
    return node_network(node)->address == BRAMBLE_ADDRESS_UNASSIGNED ? BRAMBLE_ERROR_NOT_PROVISIONED
                                                                     : network_iv_update(node_network(node), false);
}

void bramble_iv_test_mode(struct bramble_node *node, bool on)
{
    node_network(node)->iv.test_mode = on;
}
