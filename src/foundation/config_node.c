/* Configuration Server: states of the node as a whole (Mesh Protocol 1.1 sections 4.4.1.2.1 to .4, .10, .13, .17,
 * .18): composition data, Default TTL, Relay, Secure Network Beacon, Network Transmit, Node Reset, and the features
 * that this node does not have. Get and Set share a handler: a Set has parameters.
 */
#include "features/heartbeat.h"
#include "foundation/config_server.h"

/* Transmit states travel as transmissions after the first (three bits) and steps of 10 ms after the first. */
static void put_transmit(struct request *request, const struct bramble_transmit *transmit)
{
    request_put(request, (transmit->count - 1U) | (transmit->interval_ms / 10U - 1U) << 3, 1);
}

static void set_transmit(struct bramble_transmit *transmit, unsigned octet)
{
    transmit->count = (uint8_t)((octet & 7U) + 1U);
    transmit->interval_ms = (uint16_t)(((octet >> 3) + 1U) * 10U);
}

static bool is_switch(const struct request *request)
{
    return request->octets[0] <= BRAMBLE_SWITCH_ENABLED;
}

int config_beacon(struct request *request)
{
    struct network *network = request->access->network;
    if (request->size > 0) {
        if (!is_switch(request)) {
            return REQUEST_MALFORMED;
        }
        network_beacon_set(network, request->octets[0] == BRAMBLE_SWITCH_ENABLED);
        config_changed(request->access, RECORD_STATES, 0);
    }
    request_put(request, network->beacon_on, 1);
    return REQUEST_ANSWERED;
}

/* A page that the node does not have is answered with the largest one below it; page 0 always exists. The end of a page
 * that is too long for a message is left out. */
int config_composition_data(struct request *request)
{
    struct writer *answer = &request->answer;
    unsigned page = request->octets[0];
    request_make_room(request);
    request_put(request, page, 1);
    struct writer room = writer_of(answer->start + answer->size, answer->capacity - answer->size);
    int octets;
    while ((octets = access_composition_page(request->access, (uint8_t)page, 0, &room)) < 0) {
        page--;
    }
    answer->failed = (size_t)octets > room.size;
    answer->start[answer->size - 1] = (uint8_t)page;
    answer->size += room.size;
    return REQUEST_ANSWERED;
}

int config_default_ttl(struct request *request)
{
    struct network *network = request->access->network;
    if (request->size > 0) {
        unsigned ttl = request->octets[0];
        if (ttl == 1 || ttl > BRAMBLE_TTL_MAX) {
            return REQUEST_MALFORMED;
        }
        network->default_ttl = (uint8_t)ttl;
        config_changed(request->access, RECORD_STATES, 0);
    }
    request_put(request, network->default_ttl, 1);
    return REQUEST_ANSWERED;
}

int config_relay(struct request *request)
{
    struct network *network = request->access->network;
    if (request->size > 0) {
        if (!is_switch(request)) {
            return REQUEST_MALFORMED;
        }
        if (network->relay_supported) {
            bool on = request->octets[0] == BRAMBLE_SWITCH_ENABLED;
            bool switched = network->relay != on;
            network->relay = on;
            set_transmit(&network->relay_retransmit, request->octets[1]);
            config_changed(request->access, RECORD_STATES, 0);
            if (switched) {
                heartbeat_feature_changed(request->access, BRAMBLE_FEATURE_RELAY);
            }
        }
    }
    if (network->relay_supported) {
        request_put(request, network->relay, 1);
        put_transmit(request, &network->relay_retransmit);
    } else {
        request_put(request, BRAMBLE_FEATURE_STATE_NOT_SUPPORTED, 2);
    }
    return REQUEST_ANSWERED;
}

int config_network_transmit(struct request *request)
{
    struct network *network = request->access->network;
    if (request->size > 0) {
        set_transmit(&network->network_transmit, request->octets[0]);
        config_changed(request->access, RECORD_STATES, 0);
    }
    put_transmit(request, &network->network_transmit);
    return REQUEST_ANSWERED;
}

/* GATT proxy and friend, which this node does not have. */
int config_absent_feature(struct request *request)
{
    if (request->size > 0 && !is_switch(request)) {
        return REQUEST_MALFORMED;
    }
    request_put(request, BRAMBLE_FEATURE_STATE_NOT_SUPPORTED, 1);
    return REQUEST_ANSWERED;
}

/* A poll timeout of 0: this node is no friend of that one. */
int config_poll_timeout(struct request *request)
{
    unsigned address = request_word(request->octets);
    if (!bramble_address_is_unicast((uint16_t)address)) {
        return REQUEST_MALFORMED;
    }
    request_put(request, address, 5);
    return REQUEST_ANSWERED;
}

/* The answer goes under the keys that are about to be erased: the node leaves when it has said all it had to say. */
int config_node_reset(struct request *request)
{
    request->access->reset_wanted = true;
    return REQUEST_ANSWERED;
}
