/* See keys.h. NetKeys and their derived credentials, device keys. AppKeys and labels: app_keys.c, labels.c.
 *
 * A generation is derived as a whole before anything of the table is changed, so a failing crypto port leaves the table
 * as it was.
 */
#include "keys/keys.h"

#include <string.h>

void keys_init(struct keys *keys)
{
    for (unsigned i = 0; i < keys->net_count; i++) {
        keys->nets[i].index = BRAMBLE_KEY_INDEX_NONE;
    }
    for (unsigned i = 0; i < keys->app_count; i++) {
        keys->apps[i].index = BRAMBLE_KEY_INDEX_NONE;
    }
}

static void handle_destroy(const struct keys *keys, bramble_key *handle)
{
    if (*handle != 0) {
        keys->crypto->key_destroy(keys->crypto->context, *handle);
        *handle = 0;
    }
}

void keys_credential_destroy(const struct keys *keys, struct keys_credential *credential)
{
    handle_destroy(keys, &credential->encryption);
    handle_destroy(keys, &credential->privacy);
}

int keys_credential(const struct keys *keys, const struct crypto_k2 *material, struct keys_credential *credential)
{
    const struct bramble_crypto *crypto = keys->crypto;
    credential->nid = material->nid;
    credential->privacy = 0;
    int result = crypto->key_import(crypto->context, material->encryption_key, &credential->encryption);
    if (result < 0) {
        credential->encryption = 0;
        return result;
    }
    result = crypto->key_import(crypto->context, material->privacy_key, &credential->privacy);
    if (result < 0) {
        credential->privacy = 0;
        keys_credential_destroy(keys, credential);
    }
    return result;
}

static void generation_destroy(const struct keys *keys, struct keys_net_generation *generation)
{
    handle_destroy(keys, &generation->beacon);
    keys_credential_destroy(keys, &generation->flooding);
    crypto_wipe(generation, sizeof *generation);
}

static int generation_make(const struct keys *keys, const uint8_t key[16], struct keys_net_generation *generation)
{
    const struct bramble_crypto *crypto = keys->crypto;
    struct crypto_k2 material;
    uint8_t beacon_key[16];
    memset(generation, 0, sizeof *generation);
    memcpy(generation->key, key, 16);
    int result = crypto_k3(crypto, key, generation->network_id);
    if (result == 0) {
        result = crypto_beacon_key(crypto, key, beacon_key);
    }
    if (result == 0) {
        result = crypto->key_import(crypto->context, beacon_key, &generation->beacon);
    }
    if (result == 0) {
        result = crypto_k2_flooding(crypto, key, &material);
    }
    if (result == 0) {
        result = keys_credential(keys, &material, &generation->flooding);
    }
    if (result < 0) {
        generation_destroy(keys, generation);
    }
    crypto_wipe(&material, sizeof material);
    crypto_wipe(beacon_key, sizeof beacon_key);
    return result;
}

struct keys_net *keys_net_find(const struct keys *keys, uint16_t index)
{
    for (uint16_t i = 0; i < keys->net_count; i++) {
        if (keys->nets[i].index == index) {
            return index <= BRAMBLE_KEY_INDEX_MAX ? &keys->nets[i] : NULL;
        }
    }
    return NULL;
}

struct keys_net *keys_net_next(const struct keys *keys, uint16_t from)
{
    struct keys_net *best = NULL;
    for (uint16_t i = 0; i < keys->net_count; i++) {
        struct keys_net *net = &keys->nets[i];
        if (net->index <= BRAMBLE_KEY_INDEX_MAX && net->index >= from && (best == NULL || net->index < best->index)) {
            best = net;
        }
    }
    return best;
}

int keys_net_add(struct keys *keys, uint16_t index, const uint8_t key[16])
{
    if (index > BRAMBLE_KEY_INDEX_MAX) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    struct keys_net *net = keys_net_find(keys, index);
    if (net != NULL) {
        return memcmp(net->generation[0].key, key, 16) == 0 ? 0 : BRAMBLE_ERROR_EXISTS;
    }
    for (uint16_t i = 0; i < keys->net_count; i++) {
        if (keys->nets[i].index == BRAMBLE_KEY_INDEX_NONE) {
            return keys_net_restore(keys, i, index, 0, key, key);
        }
    }
    return BRAMBLE_ERROR_FULL;
}

int keys_net_restore(struct keys *keys, unsigned place, uint16_t index, uint8_t phase, const uint8_t key[16],
                     const uint8_t new_key[16])
{
    if (place >= keys->net_count || keys->nets[place].index != BRAMBLE_KEY_INDEX_NONE ||
        index > BRAMBLE_KEY_INDEX_MAX || keys_net_find(keys, index) != NULL || phase > 2) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    struct keys_net *net = &keys->nets[place];
    int result = generation_make(keys, key, &net->generation[0]);
    if (result == 0 && phase > 0) {
        result = generation_make(keys, new_key, &net->generation[1]);
        if (result < 0) {
            generation_destroy(keys, &net->generation[0]);
        }
    }
    if (result == 0) {
        net->index = index;
        net->phase = phase;
        keys->changes++;
    }
    return result;
}

int keys_net_update(struct keys *keys, uint16_t index, const uint8_t key[16])
{
    struct keys_net *net = keys_net_find(keys, index);
    if (net == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    if (net->phase == 1) {
        return memcmp(net->generation[1].key, key, 16) == 0 ? 0 : BRAMBLE_ERROR_STATE;
    }
    if (net->phase != 0 || memcmp(net->generation[0].key, key, 16) == 0) {
        return BRAMBLE_ERROR_STATE;
    }
    int result = generation_make(keys, key, &net->generation[1]);
    if (result == 0) {
        net->phase = 1;
        keys->changes++;
    }
    return result;
}

int keys_net_join_refreshing(struct keys *keys, uint16_t index)
{
    struct keys_net *net = keys_net_find(keys, index);
    if (net == NULL || net->phase != 0) {
        return BRAMBLE_ERROR_STATE;
    }
    int result = generation_make(keys, net->generation[0].key, &net->generation[1]);
    if (result == 0) {
        net->phase = 2;
        keys->changes++;
    }
    return result;
}

int keys_net_switch(struct keys *keys, uint16_t index)
{
    struct keys_net *net = keys_net_find(keys, index);
    if (net == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    if (net->phase == 0) {
        return BRAMBLE_ERROR_STATE;
    }
    if (net->phase == 1) {
        net->phase = 2;
        keys->changes++;
    }
    return 0;
}

int keys_net_revoke(struct keys *keys, uint16_t index)
{
    struct keys_net *net = keys_net_find(keys, index);
    if (net == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    if (net->phase == 0) {
        return 0;
    }
    generation_destroy(keys, &net->generation[0]);
    net->generation[0] = net->generation[1];
    crypto_wipe(&net->generation[1], sizeof net->generation[1]); /* moved, not destroyed */
    net->phase = 0;
    for (uint16_t i = 0; i < keys->app_count; i++) {
        if (keys->apps[i].index != BRAMBLE_KEY_INDEX_NONE && keys->apps[i].net_index == index) {
            keys_app_revoke(keys, &keys->apps[i]);
        }
    }
    keys->changes++;
    return 0;
}

int keys_net_delete(struct keys *keys, uint16_t index)
{
    struct keys_net *net = keys_net_find(keys, index);
    if (net == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    for (uint16_t i = 0; i < keys->app_count; i++) {
        if (keys->apps[i].index != BRAMBLE_KEY_INDEX_NONE && keys->apps[i].net_index == index) {
            (void)keys_app_delete(keys, keys->apps[i].index);
        }
    }
    generation_destroy(keys, &net->generation[0]);
    generation_destroy(keys, &net->generation[1]);
    net->index = BRAMBLE_KEY_INDEX_NONE;
    net->phase = 0;
    keys->changes++;
    return 0;
}

int keys_device_set(struct keys *keys, const uint8_t key[16])
{
    bramble_key handle = 0;
    int result = keys->crypto->key_import(keys->crypto->context, key, &handle);
    if (result == 0) {
        handle_destroy(keys, &keys->device);
        keys->device = handle;
        memcpy(keys->device_key, key, 16);
        keys->changes++;
    }
    return result;
}

bramble_key keys_peer_device(const struct keys *keys, uint16_t address)
{
    uint8_t key[16];
    bramble_key handle = 0;
    if (keys->peer_lookup != NULL && keys->peer_lookup(keys->peer_context, address, key) >= 0) {
        if (keys->crypto->key_import(keys->crypto->context, key, &handle) < 0) {
            handle = 0;
        }
        crypto_wipe(key, sizeof key);
    }
    return handle;
}

void keys_clear(struct keys *keys)
{
    for (struct keys_net *net = keys_net_next(keys, 0); net != NULL; net = keys_net_next(keys, 0)) {
        (void)keys_net_delete(keys, net->index);
    }
    handle_destroy(keys, &keys->device);
    crypto_wipe(keys->device_key, sizeof keys->device_key);
    memset(keys->labels, 0, keys->label_count * sizeof *keys->labels);
    keys->changes++;
}
