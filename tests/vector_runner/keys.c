/* What is derived from a NetKey, an AppKey or a Label UUID: by the functions of the toolbox, and as the key store keeps
 * it for the layers above.
 */
#include "vector.h"

#include "keys/keys.h"

struct store {
    struct keys keys;
    struct keys_net nets[1];
    struct keys_app apps[1];
    struct keys_label labels[1];
};

static void store_start(struct vector *vector, struct store *store)
{
    memset(store, 0, sizeof *store);
    store->keys = (struct keys){.crypto = vector->crypto,
                                .nets = store->nets,
                                .apps = store->apps,
                                .labels = store->labels,
                                .net_count = 1,
                                .app_count = 1,
                                .label_count = 1};
    keys_init(&store->keys);
}

/* Credentials whose fields begin with `prefix`. */
static void same_credentials(struct vector *vector, int result, const struct crypto_k2 *material, const char *prefix)
{
    if (succeeded(vector, "k2", result)) {
        same_number(vector, material->nid, "out.%snid", prefix);
        same_memory(vector, material->encryption_key, 16, "out.%sencryption_key", prefix);
        same_memory(vector, material->privacy_key, 16, "out.%sprivacy_key", prefix);
    }
}

static void net_key_credentials(struct vector *vector, const uint8_t net_key[16])
{
    struct crypto_k2 material;
    int result = crypto_k2_flooding(vector->crypto, net_key, &material);
    same_credentials(vector, result, &material, "");
    if (vector_has(vector, "out.directed_nid")) {
        result = crypto_k2_directed(vector->crypto, net_key, &material);
        same_credentials(vector, result, &material, "directed_");
    }
    if (vector_has(vector, "in.friendship")) {
        result =
            crypto_k2_friendship(vector->crypto, net_key, (uint16_t)vector_number(vector, "in.friendship.lpn_address"),
                                 (uint16_t)vector_number(vector, "in.friendship.friend_address"),
                                 (uint16_t)vector_number(vector, "in.friendship.lpn_counter"),
                                 (uint16_t)vector_number(vector, "in.friendship.friend_counter"), &material);
        same_credentials(vector, result, &material, "friendship_");
    }
}

static void net_key_others(struct vector *vector, const uint8_t net_key[16])
{
    static const struct {
        const char *name;
        int (*derive)(const struct bramble_crypto *crypto, const uint8_t net_key[16], uint8_t key[16]);
    } derived[] = {
        {"out.identity_key", crypto_identity_key},
        {"out.beacon_key", crypto_beacon_key},
        {"out.private_beacon_key", crypto_private_beacon_key},
    };
    for (size_t i = 0; i < sizeof derived / sizeof *derived; i++) {
        uint8_t key[16] = {0};
        if (vector_has(vector, derived[i].name) &&
            succeeded(vector, derived[i].name, derived[i].derive(vector->crypto, net_key, key))) {
            same_memory(vector, key, 16, derived[i].name);
        }
    }
    uint8_t network_id[8] = {0};
    if (succeeded(vector, "crypto_k3", crypto_k3(vector->crypto, net_key, network_id))) {
        same_memory(vector, network_id, 8, "out.network_id");
    }
}

static void net_key_stored(struct vector *vector, const uint8_t net_key[16])
{
    struct store store;
    store_start(vector, &store);
    if (succeeded(vector, "keys_net_add", keys_net_add(&store.keys, 0x123, net_key))) {
        const struct keys_net *net = keys_net_find(&store.keys, 0x123);
        same_memory(vector, net->generation[0].network_id, 8, "out.network_id");
        same_number(vector, net->generation[0].flooding.nid, "out.nid");
    }
    keys_clear(&store.keys);
}

static void net_key(struct vector *vector)
{
    const uint8_t *key = vector_fixed(vector, 16, "in.net_key");
    net_key_credentials(vector, key);
    net_key_others(vector, key);
    net_key_stored(vector, key);
}

static void app_key(struct vector *vector)
{
    const uint8_t *key = vector_fixed(vector, 16, "in.app_key");
    uint8_t aid = 0;
    if (succeeded(vector, "crypto_k4", crypto_k4(vector->crypto, key, &aid))) {
        same_number(vector, aid, "out.aid");
    }
    struct store store;
    store_start(vector, &store);
    if (succeeded(vector, "keys_net_add", keys_net_add(&store.keys, 0, key)) &&
        succeeded(vector, "keys_app_add", keys_app_add(&store.keys, 0, 0x456, key))) {
        same_number(vector, keys_app_find(&store.keys, 0x456)->aid[0], "out.aid");
    }
    keys_clear(&store.keys);
}

static void virtual_address(struct vector *vector)
{
    const uint8_t *uuid = vector_fixed(vector, 16, "in.label_uuid");
    uint16_t address = 0;
    if (succeeded(vector, "crypto_virtual_address", crypto_virtual_address(vector->crypto, uuid, &address))) {
        same_number(vector, address, "out.address");
    }
    same_salt(vector, "vtad");
    uint8_t hash[16] = {0};
    if (succeeded(vector, "crypto_cmac_raw",
                  crypto_cmac_raw(vector->crypto, vector_fixed(vector, 16, "mid.salt"), view_of(uuid, 16), hash))) {
        same_memory(vector, hash, 16, "mid.hash");
    }
    struct store store;
    store_start(vector, &store);
    int label = keys_label_use(&store.keys, uuid, &address);
    if (succeeded(vector, "keys_label_use", label)) {
        same_number(vector, store.labels[label].address, "out.address");
        equal_number(vector, "keys_label_next", (uint64_t)keys_label_next(&store.keys, address, 0), (uint64_t)label);
    }
    keys_clear(&store.keys);
}

const struct vector_kind kinds_keys[] = {
    {"net_key", net_key, NULL, NULL},
    {"app_key", app_key, NULL, NULL},
    {"virtual_address", virtual_address, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};
