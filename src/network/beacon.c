/* Secure network beacons (Mesh Protocol 1.1 sections 3.10.3 and 3.11.4).
 *
 *     01, flags(8), Network ID(64), IV index(32), authentication value(64)
 *
 * Each subnet has an interval of its own: ten seconds times one more than the beacons heard in the last period, so that
 * a neighbourhood as a whole sends about one beacon in ten seconds, however many nodes it has; from 10 to 600 s.
 * A beacon that is octet for octet the last authentic one is not authenticated again: with many neighbours that is most
 * of them. The Network ID is compared too, since it tells which key the authentication value belongs to; a place that
 * holds no beacon yet is all zeros, which is no key's Network ID.
 */
#include "network/network.h"

#define FLAG_KEY_REFRESH 0x01U
#define FLAG_IV_UPDATE 0x02U
#define TICK BRAMBLE_SECONDS(10)
#define TICKS_MAX 60U
#define AUTHENTICATION_AT 14U

static int authentication_of(const struct bramble_crypto *crypto, bramble_key beacon_key, const uint8_t *beacon,
                             uint8_t mac[16])
{
    return crypto_cmac(crypto, beacon_key, view_of(beacon + 1, AUTHENTICATION_AT - 1U), mac);
}

int network_secure_beacon_seal(const struct bramble_crypto *crypto, bramble_key beacon_key, const uint8_t network_id[8],
                               uint8_t flags, uint32_t iv_index, uint8_t out[NETWORK_SECURE_BEACON_OCTETS])
{
    uint8_t mac[16];
    out[0] = 0x01;
    out[1] = flags;
    memcpy(out + 2, network_id, 8);
    out[10] = (uint8_t)(iv_index >> 24);
    out[11] = (uint8_t)(iv_index >> 16);
    out[12] = (uint8_t)(iv_index >> 8);
    out[13] = (uint8_t)iv_index;
    int result = authentication_of(crypto, beacon_key, out, mac);
    memcpy(out + AUTHENTICATION_AT, mac, 8);
    return result;
}

uint32_t network_secure_beacon_iv_index(const uint8_t *beacon)
{
    return (uint32_t)beacon[10] << 24 | (uint32_t)beacon[11] << 16 | (uint32_t)beacon[12] << 8 | beacon[13];
}

bool network_secure_beacon_is_authentic(const struct bramble_crypto *crypto, bramble_key beacon_key,
                                        const uint8_t *beacon)
{
    uint8_t mac[16];
    return authentication_of(crypto, beacon_key, beacon, mac) == 0 && crypto_equal(mac, beacon + AUTHENTICATION_AT, 8);
}

/* ---- Sending ----------------------------------------------------------------------------------------------------- */

static void send(struct network *network, const struct keys_net *net)
{
    const struct keys_net_generation *generation = &net->generation[keys_net_sending(net)];
    unsigned flags = (net->phase == 2 ? FLAG_KEY_REFRESH : 0) | (network->iv.in_progress ? FLAG_IV_UPDATE : 0);
    struct bearer_buffer *buffer = bearer_take(network->bearer, BRAMBLE_ADVERTISEMENT_BEACON);
    if (buffer != NULL && network_secure_beacon_seal(network->keys->crypto, generation->beacon, generation->network_id,
                                                     (uint8_t)flags, network->iv.index, bearer_pdu(buffer)) == 0) {
        bearer_put(network->bearer, buffer, NETWORK_SECURE_BEACON_OCTETS);
        network->beacons_sent++;
    }
}

static void due(struct bramble_node *node, struct bramble_timer *timer)
{
    struct network *network = BRAMBLE_TIMER_OWNER(timer, struct network, beacon_timer);
    (void)node;
    unsigned passed = network->beacon_ticks;
    unsigned next = TICKS_MAX;
    for (unsigned i = 0; i < network->keys->net_count; i++) {
        struct network_beacon *beacon = &network->beacons[i];
        unsigned wait = beacon->wait > passed ? beacon->wait - passed : 0;
        if (network->keys->nets[i].index == BRAMBLE_KEY_INDEX_NONE) {
            continue;
        }
        if (wait == 0) {
            send(network, &network->keys->nets[i]);
            wait = beacon->observed + 1U;
            beacon->observed = 0;
        }
        beacon->wait = (uint8_t)wait;
        next = wait < next ? wait : next;
    }
    network->beacon_ticks = (uint8_t)next;
    timer_start(network->timers, timer, TICK * next);
}

void network_beacon_init(struct network *network)
{
    timer_init(&network->beacon_timer, due);
    network->beacon_on = true;
}

void network_beacon_set(struct network *network, bool on)
{
    network->beacon_on = on;
    network_beacon_soon(network);
}

/* Also called between two turns, when nobody knows what time it is: so the timer says when, and what is due is due at
 * any time. */
void network_beacon_soon(struct network *network)
{
    uint16_t random = 0; /* spread over a second, so that neighbours do not all answer at once */
    (void)network->books->port->random(network->books->port->context, (uint8_t *)&random, sizeof random);
    network->beacon_ticks = TICKS_MAX; /* what is waited for now has been waited for */
    timer_stop(&network->beacon_timer);
    if (network->beacon_on && network->address != 0) {
        timer_start(network->timers, &network->beacon_timer, BRAMBLE_MILLISECONDS(random & 0x3FFU));
    }
}

/* ---- Receiving --------------------------------------------------------------------------------------------------- */

void network_key_refreshed(struct network *network, struct keys_net *net)
{
    struct bramble_trace trace = {.key_index = net->index, .value = net->phase};
    books_trace(network->books, BRAMBLE_TRACE_KEY_REFRESH, &trace);
    network->receiver->key_refresh(network->context, net);
    network_beacon_soon(network);
}

/* The key refresh flag, from a beacon under the new key. */
static void key_refresh_told(struct network *network, struct keys_net *net, bool flag)
{
    if (flag && net->phase == 1) {
        net->phase = 2;
    } else if (!flag && net->phase != 0) {
        keys_net_revoke(network->keys, net);
    } else {
        return;
    }
    network_key_refreshed(network, net);
}

static enum bramble_drop beacon_taken(struct network *network, unsigned place, unsigned generation,
                                      const uint8_t *octets)
{
    struct keys_net *net = &network->keys->nets[place];
    struct network_beacon *beacon = &network->beacons[place];
    unsigned flags = octets[1];
    if (net->phase == 2 && generation == 0) {
        return BRAMBLE_DROP_BEACON_OLD_KEY;
    }
    beacon->observed = (uint8_t)(beacon->observed + (beacon->observed + 1U < TICKS_MAX));
    if (generation == 1) {
        key_refresh_told(network, net, (flags & FLAG_KEY_REFRESH) != 0);
    }
    return (enum bramble_drop)network_iv_told(network, net, network_secure_beacon_iv_index(octets),
                                              (flags & FLAG_IV_UPDATE) != 0);
}

/* Each NetKey is tried twice, its new generation first: who joined in phase 2 has one in both places. */
static enum bramble_drop secure_beacon(struct network *network, const uint8_t *octets)
{
    enum bramble_drop why = BRAMBLE_DROP_BEACON_UNKNOWN_NETWORK;
    for (unsigned number = 0; number < 2U * network->keys->net_count; number++) {
        struct keys_net *net = &network->keys->nets[number / 2U];
        struct network_beacon *beacon = &network->beacons[number / 2U];
        unsigned generation = ~number & 1U;
        const struct keys_net_generation *key = &net->generation[generation];
        if (net->index == BRAMBLE_KEY_INDEX_NONE || generation >= keys_net_generations(net) ||
            memcmp(key->network_id, octets + 2, sizeof key->network_id) != 0) {
            continue;
        }
        if (memcmp(beacon->cached, octets + 1, sizeof beacon->cached) != 0) {
            why = BRAMBLE_DROP_BEACON_AUTHENTICATION;
            if (!network_secure_beacon_is_authentic(network->keys->crypto, key->beacon, octets)) {
                continue;
            }
            memcpy(beacon->cached, octets + 1, sizeof beacon->cached);
        }
        return beacon_taken(network, number / 2U, generation, octets);
    }
    return why;
}

void network_beacon_heard(struct network *network, const struct bearer_heard *heard)
{
    if (network->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        return;
    }
    enum bramble_drop why = BRAMBLE_DROP_BEACON_MALFORMED;
    if (heard->pdu.size == NETWORK_SECURE_BEACON_OCTETS && heard->pdu.data[0] == 0x01) {
        why = secure_beacon(network, heard->pdu.data);
    } else if (heard->pdu.size > 0 && heard->pdu.data[0] != 0x01) {
        return; /* unprovisioned device beacons and kinds that this node does not know are nobody's loss */
    }
    if (why != BRAMBLE_DROP_NONE) {
        bool told = why != BRAMBLE_DROP_BEACON_MALFORMED;
        struct bramble_trace trace = {.key_index = BRAMBLE_KEY_INDEX_NONE,
                                      .iv_index = network->iv.index,
                                      .value = told ? network_secure_beacon_iv_index(heard->pdu.data)
                                                    : (uint32_t)heard->pdu.size};
        books_later(network->books, why, &trace);
    }
}
