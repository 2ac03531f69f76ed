/* Beacons: sealed and opened by the network layer, and as messages of the codec. */
#include "fields.h"
#include "spine.h"

static void check_codec(struct vector *vector)
{
    struct bramble_view beacon = vector_octets(vector, "out.beacon");
    if (beacon.size == 0) {
        return;
    }
    const struct bramble_message_names *names = bramble_message_names_find(BRAMBLE_LAYER_BEACON, beacon.data[0]);
    json_t *fields = names != NULL ? fields_around(vector, names) : NULL;
    check_fields(vector, names, view_of(beacon.data + 1, beacon.size - 1), fields, BRAMBLE_STRICT);
    json_decref(fields);
}

static void check_flags(struct vector *vector, uint8_t flags)
{
    same_number(vector, flags, "in.flags");
    same_number(vector, flags & 1U, "in.key_refresh");
    same_number(vector, flags >> 1 & 1U, "in.iv_update");
}

/* ---- Unprovisioned device -------------------------------------------------------------------------------------- */

static void unprovisioned_device_beacon(struct vector *vector)
{
    if (vector_has(vector, "in.uri_data")) {
        uint8_t hash[4] = {0};
        if (succeeded(vector, "crypto_uri_hash",
                      crypto_uri_hash(vector->crypto, vector_octets(vector, "in.uri_data"), hash))) {
            same_memory(vector, hash, sizeof hash, "in.uri_hash");
        }
    }
    check_codec(vector);
}

/* ---- Secure network -------------------------------------------------------------------------------------------- */

/* A node of the subnet, in the state that the beacon tells of, hears it. */
static void check_heard(struct vector *vector, const uint8_t net_key[16], struct bramble_view beacon)
{
    struct spine *spine = vector_memory(vector, sizeof *spine);
    const struct bearer_heard heard = {.pdu = beacon, .rssi_dbm = -60};
    spine_start(vector, spine, 0x0001, (uint32_t)vector_number(vector, "in.iv_index"));
    spine->transport.network.iv.in_progress = vector_number(vector, "in.iv_update") != 0;
    spine_net(vector, spine, net_key, NULL);
    network_beacon_heard(&spine->transport.network, &heard);
    equal_number(vector, "beacons that the node took", spine->nets[0].beacons_heard, 1);
    for (unsigned reason = 0; reason < BRAMBLE_DROP_COUNT; reason++) {
        equal_number(vector, bramble_drop_name((enum bramble_drop)reason),
                     spine->transport.network.bearer.books.counts->drops[reason], 0);
    }
    spine_stop(spine);
}

static void secure_network_beacon(struct vector *vector)
{
    const uint8_t *net_key = vector_fixed(vector, 16, "in.net_key");
    struct bramble_view given = vector_octets(vector, "out.beacon");
    uint8_t beacon_key[16] = {0};
    uint8_t network_id[8] = {0};
    uint8_t beacon[NETWORK_SECURE_BEACON_OCTETS] = {0};
    succeeded(vector, "crypto_beacon_key", crypto_beacon_key(vector->crypto, net_key, beacon_key));
    same_memory(vector, beacon_key, 16, "mid.beacon_key");
    succeeded(vector, "crypto_k3", crypto_k3(vector->crypto, net_key, network_id));
    same_memory(vector, network_id, 8, "mid.network_id");
    if (succeeded(vector, "network_secure_beacon_seal",
                  network_secure_beacon_seal(vector->crypto, net_key, network_id,
                                             (uint8_t)vector_number(vector, "in.flags"),
                                             (uint32_t)vector_number(vector, "in.iv_index"), beacon))) {
        same_memory(vector, beacon, sizeof beacon, "out.beacon");
        same_memory(vector, beacon + 14, 8, "out.authentication_value");
        equal_octets(vector, "the first half of mid.cmac_full", view_of(beacon + 14, 8),
                     view_of(vector_fixed(vector, 16, "mid.cmac_full"), 8));
    }
    equal_number(vector, "octets of the beacon", given.size, NETWORK_SECURE_BEACON_OCTETS);
    if (given.size == NETWORK_SECURE_BEACON_OCTETS) {
        equal_number(vector, "authentic", network_secure_beacon_is_authentic(vector->crypto, net_key, given.data),
                     true);
        check_flags(vector, given.data[1]);
        same_number(vector, network_secure_beacon_iv_index(given.data), "in.iv_index");
    }
    check_codec(vector);
    check_heard(vector, net_key, given);
}

const struct vector_kind kinds_beacons[] = {
    {"unprovisioned_device_beacon", unprovisioned_device_beacon, NULL, NULL},
    {"secure_network_beacon", secure_network_beacon, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};
