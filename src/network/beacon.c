/* Secure network beacons (Mesh Protocol 1.1 sections 3.10.3 and 3.11.4).
 *
 *     01, flags(8), Network ID(64), IV index(32), authentication value(64)
 *
 * Each subnet has an interval of its own: ten seconds times one more than the beacons heard in the last period, so that
 * a neighbourhood as a whole sends about one beacon in ten seconds, however many nodes it has; from 10 to 600 s.
 * So a beacon that is news is rare, and its key is derived anew for each: kept, it would take a handle and a slot of
 * the back end's. Copies of the last one are known by their octets.
 */
#include "network/network.h"

#define FLAG_KEY_REFRESH 0x01U
#define FLAG_IV_UPDATE 0x02U
#define TICKS_MAX 60U
#define IV_INDEX_AT 10U
#define AUTHENTICATION_AT 14U

/* The authentication value is the first half of the code. */
static int authenticate(const struct bramble_crypto *crypto, const uint8_t net_key[16], const uint8_t *beacon,
                        uint8_t code[16])
{
    int result = crypto_beacon_key(crypto, net_key, code);
    return result < 0 ? result : crypto_cmac_raw(crypto, code, view_of(beacon + 1, AUTHENTICATION_AT - 1U), code);
}

int network_secure_beacon_seal(const struct bramble_crypto *crypto, const uint8_t net_key[16],
                               const uint8_t network_id[8], uint8_t flags, uint32_t iv_index,
                               uint8_t out[NETWORK_SECURE_BEACON_OCTETS])
{
    uint8_t code[16];
    out[0] = 0x01;
    out[1] = flags;
    memcpy(out + 2, network_id, 8);
    put_big32(out + IV_INDEX_AT, iv_index);
    int result = authenticate(crypto, net_key, out, code);
    memcpy(out + AUTHENTICATION_AT, code, 8);
    return result;
}

bool network_secure_beacon_is_authentic(const struct bramble_crypto *crypto, const uint8_t net_key[16],
                                        const uint8_t *beacon)
{
    uint8_t code[16];
    return authenticate(crypto, net_key, beacon, code) == 0 && crypto_equal(code, beacon + AUTHENTICATION_AT, 8);
}

uint32_t network_secure_beacon_iv_index(const uint8_t *beacon)
{
    return big32(beacon + IV_INDEX_AT);
}

/* ---- Sending ----------------------------------------------------------------------------------------------------- */

static void send(struct network *network, const struct keys_net *net)
{
    const struct keys_net_generation *generation = &net->generation[keys_net_sending(net)];
    unsigned flags = (net->phase == 2 ? FLAG_KEY_REFRESH : 0) | (network->iv.in_progress ? FLAG_IV_UPDATE : 0);
    struct bearer_buffer *buffer = bearer_take(&network->bearer, BRAMBLE_ADVERTISEMENT_BEACON);
    if (buffer != NULL && network_secure_beacon_seal(network->keys.crypto, generation->key, generation->network_id,
                                                     (uint8_t)flags, network->iv.index, bearer_pdu(buffer)) == 0) {
        bearer_put(&network->bearer, buffer, NETWORK_SECURE_BEACON_OCTETS);
        network->beacons_sent++;
    }
}

void network_beacons(struct network *network, bool all)
{
    struct keys_net *net = network->keys.nets;
    for (unsigned left = network->beacon_on ? network->keys.net_count : 0; left > 0; left--, net++) {
        if (net->index == BRAMBLE_KEY_INDEX_NONE) {
            continue;
        }
        if (all || net->beacon_wait <= 1) {
            send(network, net);
            net->beacon_wait = (uint8_t)(net->beacons_heard + 1U);
            net->beacons_heard = 0;
        } else {
            net->beacon_wait--;
        }
    }
}

void network_beacon_set(struct network *network, bool on)
{
    network->beacon_on = on;
    network_beacon_soon(network);
}

/* Also called between two turns, when nobody knows what time it is: so the timer says when. */
void network_beacon_soon(struct network *network)
{
    uint16_t random = 0; /* spread over a second, so that neighbours do not all answer at once */
    (void)network->bearer.books.port->random(network->bearer.books.port->context, (uint8_t *)&random, sizeof random);
    if (network->address != BRAMBLE_ADDRESS_UNASSIGNED) {
        network->soon_ms = (random & 0x3FFU) + 1U;
        timer_start(&network->bearer.timers, &network->timer, BRAMBLE_MILLISECONDS(network->soon_ms));
    }
}

/* ---- Receiving --------------------------------------------------------------------------------------------------- */

void network_key_refreshed(struct network *network, struct keys_net *net)
{
    struct bramble_trace trace = {.key_index = net->index, .value = net->phase};
    books_trace(&network->bearer.books, BRAMBLE_TRACE_KEY_REFRESH, &trace);
    network->receiver->key_refresh(network, net);
    network_beacon_soon(network);
}

/* The key refresh flag, from a beacon under the new key. */
static void key_refresh_told(struct network *network, struct keys_net *net, bool flag)
{
    if (flag && net->phase == 1) {
        net->phase = 2;
    } else if (!flag && net->phase != 0) {
        keys_net_revoke(&network->keys, net);
    } else {
        return;
    }
    network_key_refreshed(network, net);
}

/* Each NetKey is tried twice, its new generation first: who joined in phase 2 has one in both places. */
static enum bramble_drop secure_beacon(struct network *network, const uint8_t *octets, uint32_t iv_index)
{
    enum bramble_drop why = BRAMBLE_DROP_BEACON_UNKNOWN_NETWORK;
    struct keys_net *net = network->keys.nets;
    for (unsigned left = 2U * network->keys.net_count; left-- > 0; net += ~left & 1U) {
        const struct keys_net_generation *generation = &net->generation[left & 1U];
        if (generation->flooding.encryption == 0 || memcmp(generation->network_id, octets + 2, 8) != 0) {
            continue;
        }
        why = BRAMBLE_DROP_BEACON_AUTHENTICATION;
        /* Most are copies of the last one: whole, Network ID included, so that what is authentic in one subnet is not
         * in another. To derive a beacon's key takes longer than all else that is done with a beacon. */
        if (memcmp(network->beacon_known, octets + 1, sizeof network->beacon_known) != 0 &&
            !network_secure_beacon_is_authentic(network->keys.crypto, generation->key, octets)) {
            continue;
        }
        memcpy(network->beacon_known, octets + 1, sizeof network->beacon_known);
        if ((left & 1U) != 0) {
            key_refresh_told(network, net, (octets[1] & FLAG_KEY_REFRESH) != 0);
        } else if (net->phase == 2) {
            return BRAMBLE_DROP_BEACON_OLD_KEY;
        }
        net->beacons_heard = (uint8_t)(net->beacons_heard + (net->beacons_heard + 1U < TICKS_MAX));
        return (enum bramble_drop)network_iv_told(network, net, iv_index, (octets[1] & FLAG_IV_UPDATE) != 0);
    }
    return why;
}

void network_beacon_heard(struct network *network, const struct bearer_heard *heard)
{
    struct bramble_view pdu = heard->pdu;
    enum bramble_drop why = BRAMBLE_DROP_BEACON_MALFORMED;
    uint32_t value = (uint32_t)pdu.size;
    if (network->address == BRAMBLE_ADDRESS_UNASSIGNED || (pdu.size > 0 && pdu.data[0] != 0x01)) {
        return; /* unprovisioned device beacons and kinds that this node does not know are nobody's loss */
    }
    if (pdu.size == NETWORK_SECURE_BEACON_OCTETS) {
        value = big32(pdu.data + IV_INDEX_AT);
        why = secure_beacon(network, pdu.data, value);
    }
    if (why != BRAMBLE_DROP_NONE) {
        struct bramble_trace trace = {
            .key_index = BRAMBLE_KEY_INDEX_NONE, .iv_index = network->iv.index, .value = value};
        books_later(&network->bearer.books, why, &trace);
    }
}
