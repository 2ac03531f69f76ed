/* AppKeys: see keys.h. */
#include "keys/keys.h"

#include <string.h>

struct keys_app *keys_app_find(const struct keys *keys, uint16_t index)
{
    for (uint16_t i = 0; i < keys->app_count; i++) {
        if (keys->apps[i].index == index) {
            return index <= BRAMBLE_KEY_INDEX_MAX ? &keys->apps[i] : NULL;
        }
    }
    return NULL;
}

struct keys_app *keys_app_next(const struct keys *keys, uint16_t from)
{
    struct keys_app *best = NULL;
    for (uint16_t i = 0; i < keys->app_count; i++) {
        struct keys_app *app = &keys->apps[i];
        if (app->index <= BRAMBLE_KEY_INDEX_MAX && app->index >= from && (best == NULL || app->index < best->index)) {
            best = app;
        }
    }
    return best;
}

static int generation_make(const struct keys *keys, const uint8_t key[16], struct keys_app_generation *generation)
{
    memset(generation, 0, sizeof *generation);
    memcpy(generation->key, key, 16);
    int result = crypto_k4(keys->crypto, key, &generation->aid);
    if (result == 0) {
        result = keys->crypto->key_import(keys->crypto->context, key, &generation->handle);
    }
    if (result < 0) {
        crypto_wipe(generation, sizeof *generation);
    }
    return result;
}

static void generation_destroy(const struct keys *keys, struct keys_app_generation *generation)
{
    if (generation->handle != 0) {
        keys->crypto->key_destroy(keys->crypto->context, generation->handle);
    }
    crypto_wipe(generation, sizeof *generation);
}

int keys_app_add(struct keys *keys, uint16_t net_index, uint16_t index, const uint8_t key[16])
{
    if (index > BRAMBLE_KEY_INDEX_MAX) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    if (keys_net_find(keys, net_index) == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    struct keys_app *app = keys_app_find(keys, index);
    if (app != NULL) {
        if (app->net_index != net_index) {
            return BRAMBLE_ERROR_ADDRESS;
        }
        return memcmp(app->generation[0].key, key, 16) == 0 ? 0 : BRAMBLE_ERROR_EXISTS;
    }
    for (uint16_t i = 0; i < keys->app_count; i++) {
        if (keys->apps[i].index == BRAMBLE_KEY_INDEX_NONE) {
            return keys_app_restore(keys, i, net_index, index, key, NULL);
        }
    }
    return BRAMBLE_ERROR_FULL;
}

int keys_app_restore(struct keys *keys, unsigned place, uint16_t net_index, uint16_t index, const uint8_t key[16],
                     const uint8_t *new_key)
{
    if (place >= keys->app_count || keys->apps[place].index != BRAMBLE_KEY_INDEX_NONE ||
        index > BRAMBLE_KEY_INDEX_MAX || keys_app_find(keys, index) != NULL) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    const struct keys_net *net = keys_net_find(keys, net_index);
    if (net == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    struct keys_app *app = &keys->apps[place];
    bool over = new_key != NULL && net->phase == 0; /* the refresh ended; this key's share of it was not stored yet */
    int result = generation_make(keys, over ? new_key : key, &app->generation[0]);
    if (result == 0 && new_key != NULL && !over) {
        result = generation_make(keys, new_key, &app->generation[1]);
        if (result < 0) {
            generation_destroy(keys, &app->generation[0]);
        }
    }
    if (result == 0) {
        app->index = index;
        app->net_index = net_index;
        keys->changes++;
    }
    return result;
}

int keys_app_update(struct keys *keys, uint16_t net_index, uint16_t index, const uint8_t key[16])
{
    struct keys_app *app = keys_app_find(keys, index);
    if (app == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    if (app->net_index != net_index) {
        return BRAMBLE_ERROR_ADDRESS;
    }
    const struct keys_net *net = keys_net_find(keys, net_index);
    if (net == NULL || net->phase != 1) {
        return BRAMBLE_ERROR_STATE;
    }
    if (app->generation[1].handle != 0) {
        return memcmp(app->generation[1].key, key, 16) == 0 ? 0 : BRAMBLE_ERROR_STATE;
    }
    int result = generation_make(keys, key, &app->generation[1]);
    if (result == 0) {
        keys->changes++;
    }
    return result;
}

int keys_app_delete(struct keys *keys, uint16_t index)
{
    struct keys_app *app = keys_app_find(keys, index);
    if (app == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    generation_destroy(keys, &app->generation[0]);
    generation_destroy(keys, &app->generation[1]);
    app->index = BRAMBLE_KEY_INDEX_NONE;
    keys->changes++;
    return 0;
}

void keys_app_revoke(const struct keys *keys, struct keys_app *app)
{
    if (app->generation[1].handle != 0) {
        generation_destroy(keys, &app->generation[0]);
        app->generation[0] = app->generation[1];
        crypto_wipe(&app->generation[1], sizeof app->generation[1]); /* moved, not destroyed */
    }
}

unsigned keys_app_sending(const struct keys *keys, const struct keys_app *app)
{
    const struct keys_net *net = keys_net_find(keys, app->net_index);
    return net != NULL && net->phase == 2 && app->generation[1].handle != 0 ? 1 : 0;
}
