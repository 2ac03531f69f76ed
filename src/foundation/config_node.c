/* Configuration Server: states of the node as a whole (Mesh Protocol 1.1 sections 4.4.1.2.1 to .4, .10, .13, .17,
 * .18): composition data, Default TTL, Relay, Secure Network Beacon, Network Transmit, Node Reset, and the features
 * that this node does not have.
 */
#include "features/heartbeat.h"
#include "foundation/config_server.h"

/* Transmit states travel as transmissions after the first, and steps of 10 ms after the first. */
static uint8_t transmit_count(struct bramble_transmit transmit)
{
    return (uint8_t)(transmit.count - 1);
}

static uint8_t transmit_steps(struct bramble_transmit transmit)
{
    return (uint8_t)(transmit.interval_ms / 10 - 1);
}

static struct bramble_transmit transmit_of(uint8_t count, uint8_t steps)
{
    struct bramble_transmit transmit = {(uint8_t)(count + 1), (uint16_t)((steps + 1) * 10)};
    return transmit;
}

/* ---- Secure Network Beacon ----------------------------------------------------------------------------------- */

void config_beacon_get(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    (void)fields;
    struct bramble_config_beacon_status status = {.beacon = access_of(model.node)->network->beacon_on};
    config_reply(received, bramble_config_beacon_status_message(&status));
}

void config_beacon_set(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_config_beacon_set *set = fields;
    struct access *access = access_of(model.node);
    network_beacon_set(access->network, set->beacon == BRAMBLE_SWITCH_ENABLED);
    config_changed(access, RECORD_STATES, 0);
    config_beacon_get(model, received, NULL);
}

/* ---- Composition data ---------------------------------------------------------------------------------------- */

/* A page that the node does not have is answered with the largest one below it; page 0 always exists. */
void config_composition_data_get(struct bramble_model_ref model, const struct bramble_received *received,
                                 const void *fields)
{
    const struct bramble_config_composition_data_get *get = fields;
    const struct access *access = access_of(model.node);
    uint8_t octets[TRANSPORT_ACCESS_MAX - 2]; /* less opcode and page number; the rest of a longer page is left out */
    struct bramble_config_composition_data_status status = {.page = get->page};
    for (;;) {
        struct writer writer = writer_of(octets, sizeof octets);
        if (access_composition_page(access, status.page, 0, &writer) >= 0) {
            status.data = view_of(octets, writer.size);
            config_reply(received, bramble_config_composition_data_status_message(&status));
            return;
        }
        if (status.page == 0) {
            return;
        }
        status.page--;
    }
}

/* ---- Default TTL --------------------------------------------------------------------------------------------- */

void config_default_ttl_get(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    (void)fields;
    struct bramble_config_default_ttl_status status = {.ttl = access_of(model.node)->network->default_ttl};
    config_reply(received, bramble_config_default_ttl_status_message(&status));
}

void config_default_ttl_set(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_config_default_ttl_set *set = fields;
    struct access *access = access_of(model.node);
    access->network->default_ttl = set->ttl;
    config_changed(access, RECORD_STATES, 0);
    config_default_ttl_get(model, received, NULL);
}

/* ---- Relay --------------------------------------------------------------------------------------------------- */

void config_relay_get(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    (void)fields;
    const struct network *network = access_of(model.node)->network;
    struct bramble_config_relay_status status = {.relay = BRAMBLE_FEATURE_STATE_NOT_SUPPORTED};
    if (network->relay_supported) {
        status.relay = network->relay;
        status.retransmit_count = transmit_count(network->relay_retransmit);
        status.retransmit_interval_steps = transmit_steps(network->relay_retransmit);
    }
    config_reply(received, bramble_config_relay_status_message(&status));
}

void config_relay_set(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_config_relay_set *set = fields;
    struct access *access = access_of(model.node);
    struct network *network = access->network;
    if (network->relay_supported) {
        bool on = set->relay == BRAMBLE_SWITCH_ENABLED;
        bool switched = network->relay != on;
        network->relay = on;
        network->relay_retransmit = transmit_of(set->retransmit_count, set->retransmit_interval_steps);
        config_changed(access, RECORD_STATES, 0);
        if (switched) {
            heartbeat_feature_changed(access, BRAMBLE_FEATURE_RELAY);
        }
    }
    config_relay_get(model, received, NULL);
}

/* ---- Network Transmit ---------------------------------------------------------------------------------------- */

void config_network_transmit_get(struct bramble_model_ref model, const struct bramble_received *received,
                                 const void *fields)
{
    (void)fields;
    struct bramble_transmit transmit = access_of(model.node)->network->network_transmit;
    struct bramble_config_network_transmit_status status = {
        .transmit_count = transmit_count(transmit),
        .transmit_interval_steps = transmit_steps(transmit),
    };
    config_reply(received, bramble_config_network_transmit_status_message(&status));
}

void config_network_transmit_set(struct bramble_model_ref model, const struct bramble_received *received,
                                 const void *fields)
{
    const struct bramble_config_network_transmit_set *set = fields;
    struct access *access = access_of(model.node);
    access->network->network_transmit = transmit_of(set->transmit_count, set->transmit_interval_steps);
    config_changed(access, RECORD_STATES, 0);
    config_network_transmit_get(model, received, NULL);
}

/* ---- What this node does not have ---------------------------------------------------------------------------- */

void config_gatt_proxy_get(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    (void)model;
    (void)fields;
    struct bramble_config_gatt_proxy_status status = {.gatt_proxy = BRAMBLE_FEATURE_STATE_NOT_SUPPORTED};
    config_reply(received, bramble_config_gatt_proxy_status_message(&status));
}

void config_gatt_proxy_set(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    config_gatt_proxy_get(model, received, fields);
}

void config_friend_get(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    (void)model;
    (void)fields;
    struct bramble_config_friend_status status = {BRAMBLE_FEATURE_STATE_NOT_SUPPORTED};
    config_reply(received, bramble_config_friend_status_message(&status));
}

void config_friend_set(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    config_friend_get(model, received, fields);
}

/* A poll timeout of 0: this node is no friend of that one. */
void config_low_power_node_polltimeout_get(struct bramble_model_ref model, const struct bramble_received *received,
                                           const void *fields)
{
    const struct bramble_config_low_power_node_polltimeout_get *get = fields;
    (void)model;
    struct bramble_config_low_power_node_polltimeout_status status = {.lpn_address = get->lpn_address};
    config_reply(received, bramble_config_low_power_node_polltimeout_status_message(&status));
}

/* ---- Node Reset ---------------------------------------------------------------------------------------------- */

/* The answer goes first, under the keys that are about to be erased. */
void config_node_reset(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    (void)fields;
    config_reply(received, bramble_config_node_reset_status_message());
    access_of(model.node)->reset_wanted = true;
}
