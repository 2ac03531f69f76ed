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
#define INTERVAL BRAMBLE_SECONDS(10)
#define INTERVAL_MAX BRAMBLE_SECONDS(600)

int network_secure_beacon_seal(const struct bramble_crypto *crypto, bramble_key beacon_key, const uint8_t network_id[8],
                               uint8_t flags, uint32_t iv_index, uint8_t out[NETWORK_SECURE_BEACON_OCTETS])
{
    uint8_t mac[16];
    struct writer writer = writer_of(out, NETWORK_SECURE_BEACON_OCTETS);
    writer_u8(&writer, 0x01);
    writer_u8(&writer, flags);
    writer_octets(&writer, network_id, 8);
    writer_big(&writer, iv_index, 4);
    int result = crypto_cmac(crypto, beacon_key, view_of(out + 1, 13), mac);
    writer_octets(&writer, mac, 8);
    return result;
}

int network_secure_beacon_open(const struct bramble_crypto *crypto, bramble_key beacon_key, struct bramble_view beacon,
                               uint8_t *flags, uint32_t *iv_index)
{
    uint8_t mac[16];
    struct reader reader = reader_of(beacon);
    if (beacon.size != NETWORK_SECURE_BEACON_OCTETS || reader_u8(&reader) != 0x01) {
        return BRAMBLE_ERROR_LENGTH;
    }
    int result = crypto_cmac(crypto, beacon_key, view_of(beacon.data + 1, 13), mac);
    if (result < 0) {
        return result;
    }
    if (!crypto_equal(mac, beacon.data + 14, 8)) {
        return BRAMBLE_ERROR_AUTHENTICATION;
    }
    *flags = reader_u8(&reader); /* reserved bits are masked by the user, after authentication */
    (void)reader_octets(&reader, 8);
    *iv_index = (uint32_t)reader_big(&reader, 4);
    return 0;
}

/* ---- Sending ----------------------------------------------------------------------------------------------------- */

static void send(struct network *network, const struct keys_net *net)
{
    const struct keys_net_generation *generation = &net->generation[keys_net_sending(net)];
    uint8_t flags =
        (uint8_t)((net->phase == 2 ? FLAG_KEY_REFRESH : 0) | (network->iv.in_progress ? FLAG_IV_UPDATE : 0));
    struct bearer_buffer *buffer = bearer_take(network->bearer, BRAMBLE_ADVERTISEMENT_BEACON);
    if (buffer != NULL && network_secure_beacon_seal(network->keys->crypto, generation->beacon, generation->network_id,
                                                     flags, network->iv.index, bearer_pdu(buffer)) == 0) {
        bearer_put(network->bearer, buffer, NETWORK_SECURE_BEACON_OCTETS);
        network->beacons_sent++;
    }
}

static bramble_time interval_of(const struct network_beacon *beacon)
{
    bramble_time interval = INTERVAL * (beacon->observed + 1U);
    return interval > INTERVAL_MAX ? INTERVAL_MAX : interval;
}

static void restart_timer(struct network *network)
{
    bramble_time next = BRAMBLE_NEVER;
    for (uint16_t i = 0; i < network->keys->net_count; i++) {
        if (network->keys->nets[i].index != BRAMBLE_KEY_INDEX_NONE && network->beacons[i].next < next) {
            next = network->beacons[i].next;
        }
    }
    timer_stop(&network->beacon_timer);
    if (network->beacon_on && network->address != 0 && next != BRAMBLE_NEVER) {
        timer_start_at(network->timers, &network->beacon_timer, next);
    }
}

static void due(void *context, struct bramble_timer *timer)
{
    struct network *network = context;
    (void)timer;
    for (uint16_t i = 0; i < network->keys->net_count; i++) {
        struct network_beacon *beacon = &network->beacons[i];
        const struct keys_net *net = &network->keys->nets[i];
        if (net->index != BRAMBLE_KEY_INDEX_NONE && beacon->next <= network->timers->now) {
            send(network, net);
            beacon->next = network->timers->now + interval_of(beacon);
            beacon->observed = 0;
        }
    }
    restart_timer(network);
}

void network_beacon_init(struct network *network)
{
    timer_init(&network->beacon_timer, due, network);
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
    for (uint16_t i = 0; i < network->keys->net_count; i++) {
        network->beacons[i].next = 0;
    }
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
    int result;
    if (flag && net->phase == 1) {
        result = keys_net_switch(network->keys, net->index);
    } else if (!flag && net->phase != 0) {
        result = keys_net_revoke(network->keys, net->index);
    } else {
        return;
    }
    if (result == 0) {
        network_key_refreshed(network, net);
    }
}

static enum bramble_drop beacon_taken(struct network *network, uint16_t place, unsigned generation, uint8_t flags,
                                      uint32_t iv_index)
{
    struct keys_net *net = &network->keys->nets[place];
    if (net->phase == 2 && generation == 0) {
        return BRAMBLE_DROP_BEACON_OLD_KEY;
    }
    network->beacons[place].observed++;
    if (generation == 1) {
        key_refresh_told(network, net, (flags & FLAG_KEY_REFRESH) != 0);
    }
    return (enum bramble_drop)network_iv_told(network, net, iv_index, (flags & FLAG_IV_UPDATE) != 0);
}

static uint32_t iv_index_in(struct bramble_view beacon)
{
    return (uint32_t)beacon.data[10] << 24 | (uint32_t)beacon.data[11] << 16 | (uint32_t)beacon.data[12] << 8 |
           beacon.data[13];
}

static enum bramble_drop secure_beacon(struct network *network, struct bramble_view beacon)
{
    enum bramble_drop why = BRAMBLE_DROP_BEACON_UNKNOWN_NETWORK;
    for (uint16_t i = 0; i < network->keys->net_count; i++) {
        const struct keys_net *net = &network->keys->nets[i];
        unsigned generations = net->index != BRAMBLE_KEY_INDEX_NONE ? keys_net_generations(net) : 0;
        for (unsigned g = generations; g-- > 0;) { /* the new one first: who joined in phase 2 has it in both places */
            if (memcmp(net->generation[g].network_id, beacon.data + 2, 8) != 0) {
                continue;
            }
            uint8_t *cached = network->beacons[i].cached;
            uint8_t flags = beacon.data[1];
            uint32_t iv_index = iv_index_in(beacon);
            if (memcmp(cached, beacon.data + 1, NETWORK_SECURE_BEACON_OCTETS - 1) != 0) {
                why = BRAMBLE_DROP_BEACON_AUTHENTICATION;
                if (network_secure_beacon_open(network->keys->crypto, net->generation[g].beacon, beacon, &flags,
                                               &iv_index) < 0) {
                    continue;
                }
                memcpy(cached, beacon.data + 1, NETWORK_SECURE_BEACON_OCTETS - 1);
            }
            return beacon_taken(network, i, g, flags, iv_index);
        }
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
        why = secure_beacon(network, heard->pdu);
    } else if (heard->pdu.size > 0 && heard->pdu.data[0] != 0x01) {
        return; /* unprovisioned device beacons and kinds that this node does not know are nobody's loss */
    }
    if (why != BRAMBLE_DROP_NONE) {
        bool told = why != BRAMBLE_DROP_BEACON_MALFORMED;
        struct bramble_trace trace = {.key_index = BRAMBLE_KEY_INDEX_NONE,
                                      .iv_index = network->iv.index,
                                      .value = told ? iv_index_in(heard->pdu) : (uint32_t)heard->pdu.size};
        books_later(network->books, why, &trace);
    }
}
