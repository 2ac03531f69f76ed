/* Configuration Server: states of the node as a whole (Mesh Protocol 1.1 sections 4.4.1.2.1 to .4, .10, .13, .17,
 * .18): composition data, Default TTL, Relay, Secure Network Beacon, Network Transmit, Node Reset, and the features
 * that this node does not have.
 */
#include "features/heartbeat.h"
#include "foundation/config_server.h"

/* Get and Set of states that lie in the network as they travel: one octet each, Relay two. What is not supported, as
 * GATT Proxy and Friend are on this node, stays as it is. */
int config_state(struct request *request)
{
    static const uint8_t places[] = {
        [STATE_TTL] = offsetof(struct network, default_ttl),
        [STATE_TRANSMIT] = offsetof(struct network, network_transmit),
        [STATE_BEACON] = offsetof(struct network, beacon_on),
        [STATE_RELAY] = offsetof(struct network, relay),
        [STATE_ABSENT] = offsetof(struct network, absent),
    };
    _Static_assert(offsetof(struct network, relay_retransmit) == offsetof(struct network, relay) + 1, "one state");
    struct access *access = request->access;
    unsigned which = request->which;
    uint8_t *state = (uint8_t *)access_network(access) + places[which];
    unsigned before = *state;
    bool supported = which < STATE_RELAY || before != NETWORK_RELAY_UNSUPPORTED;
    if (request->size > 0 && supported) {
        memcpy(state, request->octets, request->size);
        access->changed |= ACCESS_CHANGED_CONFIGURATION;
        records_changed(&access->records, RECORD_STATES, 0);
        if (which == STATE_BEACON) {
            network_beacon_soon(access_network(access));
        } else if (which == STATE_RELAY && before != *state) {
            heartbeat_feature_changed(access, BRAMBLE_FEATURE_RELAY);
        }
    }
    writer_octets(&request->answer, state, which == STATE_RELAY ? 2 : 1);
    return 0;
}

/* Of composition data there is page 0, which also answers for those above it that the node does not have. The end of a
 * page that is too long for a message is left out. */
int config_composition_data(struct request *request)
{
    request_put(request, 0, 1);
    access_composition_page(request->access, &request->answer);
    return 0;
}

/* A poll timeout of 0: this node is no friend of that one. */
int config_poll_timeout(struct request *request)
{
    unsigned address = word_of(request->octets);
    request_put(request, address, 5);
    return address != BRAMBLE_ADDRESS_UNASSIGNED ? REQUEST_ANSWERED : REQUEST_MALFORMED;
}

/* The answer goes under the keys that are about to be erased: the node leaves when it has said all it had to say. */
int config_node_reset(struct request *request)
{
    request->access->reset_wanted = true;
    return 0;
}
