/* See keys.h. NetKeys, AppKeys and what is derived from them, device keys. Labels: labels.c.
 *
 * Keys of both kinds are kept alike, so what is done to them is written once. A place begins with its index and ends
 * with its two generations, which lie at the same place in both; a generation begins with the octets of its key, behind
 * which its handles stand. A free place has the index that no key has, which is the highest of all. A generation is
 * derived as a whole before anything else is changed, so a failing crypto port leaves the table as it was.
 */
#include "keys/keys.h"

#include <string.h>

#define GENERATIONS 8U /* where they are in a place */
#define HANDLES 16U    /* where they are in a generation; the first one is 0 where there is no such generation */
_Static_assert(offsetof(struct keys_net_generation, flooding.encryption) == HANDLES &&
                   offsetof(struct keys_net_generation, flooding.privacy) == HANDLES + sizeof(bramble_key) &&
                   offsetof(struct keys_app_generation, handle) == HANDLES && offsetof(struct keys_net, index) == 0 &&
                   offsetof(struct keys_app, index) == 0 && offsetof(struct keys_app, net_index) == 2 &&
                   offsetof(struct keys_net, generation) == GENERATIONS &&
                   offsetof(struct keys_app, generation) == GENERATIONS,
               "keys of both kinds begin alike");

/* ---- Places ------------------------------------------------------------------------------------------------------ */

/* The place of the lowest index that is `from` or above; NULL at the end. */
static void *lowest(const struct keys_table *table, unsigned from)
{
    uint8_t *place = table->places;
    uint16_t *best = NULL;
    for (unsigned left = table->count; left > 0; left--, place += table->octets) {
        uint16_t *index = (void *)place;
        if (*index >= from && (best == NULL || *index < *best)) {
            best = index;
        }
    }
    return best;
}

static void *next(const struct keys_table *table, unsigned from)
{
    uint16_t *index = lowest(table, from);
    return index != NULL && *index <= BRAMBLE_KEY_INDEX_MAX ? index : NULL;
}

static void *find(const struct keys_table *table, unsigned wanted)
{
    uint16_t *index = next(table, wanted);
    return index != NULL && *index == wanted ? index : NULL;
}

struct keys_net *keys_net_find(const struct keys *keys, unsigned index)
{
    return find(&keys->net_table, index);
}

struct keys_net *keys_net_next(const struct keys *keys, unsigned from)
{
    return next(&keys->net_table, from);
}

struct keys_app *keys_app_find(const struct keys *keys, unsigned index)
{
    return find(&keys->app_table, index);
}

struct keys_app *keys_app_next(const struct keys *keys, unsigned from)
{
    return next(&keys->app_table, from);
}

/* ---- Generations ------------------------------------------------------------------------------------------------- */

static uint8_t *generation_of(const struct keys_table *table, void *place, unsigned number)
{
    return (uint8_t *)place + GENERATIONS + number * table->generation;
}

static bramble_key *handles_of(uint8_t *generation)
{
    return (bramble_key *)(void *)(generation + HANDLES);
}

static bool is_key(const struct keys_table *table, void *place, unsigned number, const uint8_t key[16])
{
    return memcmp(generation_of(table, place, number), key, 16) == 0;
}

static void handle_destroy(const struct keys *keys, bramble_key handle)
{
    keys->crypto->key_destroy(keys->crypto->context, handle);
}

static int handle_make(const struct keys *keys, const uint8_t key[16], bramble_key *handle)
{
    return keys->crypto->key_import(keys->crypto->context, key, handle);
}

static void destroy(const struct keys *keys, const struct keys_table *table, uint8_t *generation)
{
    handle_destroy(keys, handles_of(generation)[0]);
    if (table == &keys->net_table) {
        handle_destroy(keys, handles_of(generation)[1]);
    }
    crypto_wipe(generation, table->generation);
}

void keys_credential_destroy(const struct keys *keys, struct keys_credential *credential)
{
    handle_destroy(keys, credential->encryption);
    handle_destroy(keys, credential->privacy);
    memset(credential, 0, sizeof *credential);
}

int keys_credential(const struct keys *keys, const struct crypto_k2 *material, struct keys_credential *credential)
{
    credential->nid = material->nid;
    credential->encryption = 0;
    credential->privacy = 0;
    int result = handle_make(keys, material->encryption_key, &credential->encryption);
    if (result == 0) {
        result = handle_make(keys, material->privacy_key, &credential->privacy);
    }
    if (result < 0) {
        keys_credential_destroy(keys, credential);
    }
    return result;
}

/* Not inlined: an AppKey is derived at the end of a long chain of calls, which need not hold what a NetKey takes. */
static __attribute__((noinline)) int derive_net(const struct keys *keys, const uint8_t key[16],
                                                struct keys_net_generation *generation)
{
    struct crypto_k2 material;
    int result = crypto_k3_within(keys->crypto, key, material.first);
    if (result == 0) {
        memcpy(generation->network_id, material.first + CRYPTO_K3_AT, sizeof generation->network_id);
        result = crypto_k2_flooding(keys->crypto, key, &material);
    }
    if (result == 0) {
        generation->flooding.nid = material.nid;
        result = handle_make(keys, material.privacy_key, &generation->flooding.privacy);
    }
    if (result == 0) {
        result = handle_make(keys, material.encryption_key, &generation->flooding.encryption);
    }
    crypto_wipe(&material, sizeof material);
    return result;
}

static int derive(const struct keys *keys, const struct keys_table *table, void *place, unsigned number,
                  const uint8_t key[16])
{
    uint8_t *generation = generation_of(table, place, number);
    int result;
    if (table == &keys->net_table) {
        result = derive_net(keys, key, (void *)generation);
    } else {
        result = crypto_k4_within(keys->crypto, key, generation); /* where the key will be: the stack is deep here */
        if (result >= 0) {
            ((struct keys_app *)place)->aid[number] = (uint8_t)result;
            result = handle_make(keys, key, handles_of(generation));
        }
    }
    memcpy(generation, key, 16);
    if (result < 0) {
        destroy(keys, table, generation);
    }
    return result;
}

/* ---- What is done to keys of both kinds -------------------------------------------------------------------------- */

static void erase(const struct keys *keys, const struct keys_table *table, void *place)
{
    destroy(keys, table, generation_of(table, place, 0));
    destroy(keys, table, generation_of(table, place, 1));
    memset(place, 0, table->octets);
    *(uint16_t *)place = BRAMBLE_KEY_INDEX_NONE;
}

static void erase_all(const struct keys *keys, const struct keys_table *table)
{
    for (unsigned i = 0; i < table->count; i++) {
        erase(keys, table, (uint8_t *)table->places + i * table->octets);
    }
}

/* Fills a place that has its index with a key of one generation; if that fails it is free again. Not inlined: what the
 * search for a place takes of the stack is free again then. */
static __attribute__((noinline)) int fill(const struct keys *keys, const struct keys_table *table, void *place,
                                          const uint8_t key[16])
{
    int result = derive(keys, table, place, 0, key);
    if (result < 0) {
        *(uint16_t *)place = BRAMBLE_KEY_INDEX_NONE;
    }
    return result;
}

/* Adds to any free place what is not there yet. Of an AppKey the upper half of `index` is that of its NetKey. */
static int add(const struct keys *keys, const struct keys_table *table, unsigned index, const uint8_t key[16])
{
    uint16_t *place = find(table, (uint16_t)index);
    if (place != NULL) {
        return is_key(table, place, 0, key) ? 0 : BRAMBLE_ERROR_EXISTS;
    }
    place = lowest(table, BRAMBLE_KEY_INDEX_NONE);
    if (place == NULL) {
        return BRAMBLE_ERROR_FULL;
    }
    place[0] = (uint16_t)index;
    place[1] = (uint16_t)(index >> 16U);
    return fill(keys, table, place, key);
}

/* Fills the place of that number; `new_key` NULL: there is no second generation. */
static int restore(const struct keys *keys, const struct keys_table *table, unsigned number, unsigned index,
                   const uint8_t *key, const uint8_t *new_key)
{
    uint16_t *place = (void *)((uint8_t *)table->places + number * table->octets);
    if (number >= table->count || *place != BRAMBLE_KEY_INDEX_NONE || index > BRAMBLE_KEY_INDEX_MAX ||
        find(table, index) != NULL) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    *place = (uint16_t)index;
    int result = fill(keys, table, place, key);
    if (result == 0 && new_key != NULL) {
        result = derive(keys, table, place, 1, new_key);
        if (result < 0) {
            erase(keys, table, place);
        }
    }
    return result;
}

/* Makes the second generation; where there is one it must be the same. */
static int renew(const struct keys *keys, const struct keys_table *table, void *place, const uint8_t key[16])
{
    if (*handles_of(generation_of(table, place, 1)) != 0) {
        return is_key(table, place, 1, key) ? 0 : BRAMBLE_ERROR_STATE;
    }
    return derive(keys, table, place, 1, key);
}

/* The second generation, if there is one, becomes the only one. */
static bool revoke(const struct keys *keys, const struct keys_table *table, void *place)
{
    uint8_t *old = generation_of(table, place, 0);
    uint8_t *new = old + table->generation;
    if (*handles_of(new) == 0) {
        return false;
    }
    destroy(keys, table, old);
    memcpy(old, new, table->generation);
    crypto_wipe(new, table->generation); /* moved, not destroyed */
    return true;
}

void keys_init(struct keys *keys)
{
    keys->net_table.octets = sizeof(struct keys_net);
    keys->net_table.generation = sizeof(struct keys_net_generation);
    keys->app_table.octets = sizeof(struct keys_app);
    keys->app_table.generation = sizeof(struct keys_app_generation);
    keys_clear(keys);
}

/* ---- NetKeys ----------------------------------------------------------------------------------------------------- */

int keys_net_add(struct keys *keys, unsigned index, const uint8_t key[16])
{
    return add(keys, &keys->net_table, index, key);
}

int keys_net_restore(struct keys *keys, unsigned place, unsigned index, unsigned phase, const uint8_t key[16],
                     const uint8_t new_key[16])
{
    int result = phase > 2 ? BRAMBLE_ERROR_ARGUMENT
                           : restore(keys, &keys->net_table, place, index, key, phase > 0 ? new_key : NULL);
    if (result == 0) {
        keys->nets[place].phase = (uint8_t)phase;
    }
    return result;
}

int keys_net_update(struct keys *keys, struct keys_net *net, const uint8_t key[16])
{
    if (net->phase == 2 || (net->phase == 0 && is_key(&keys->net_table, net, 0, key))) {
        return BRAMBLE_ERROR_STATE;
    }
    int result = renew(keys, &keys->net_table, net, key);
    if (result == 0) {
        net->phase = 1;
    }
    return result;
}

int keys_net_join(struct keys *keys, unsigned index, const uint8_t key[16], bool refreshing)
{
    struct keys_net *net = keys->nets;
    int result = keys_net_add(keys, index, key);
    if (result == 0 && refreshing) {
        result = renew(keys, &keys->net_table, net, key);
        net->phase = 2;
    }
    return result;
}

int keys_net_switch(struct keys_net *net)
{
    if (net->phase == 0) {
        return BRAMBLE_ERROR_STATE;
    }
    net->phase = 2;
    return 0;
}

void keys_net_revoke(struct keys *keys, struct keys_net *net)
{
    revoke(keys, &keys->net_table, net);
    net->phase = 0;
    for (unsigned i = 0; i < keys->app_count; i++) {
        struct keys_app *app = &keys->apps[i];
        if (app->net_index == net->index && revoke(keys, &keys->app_table, app)) {
            app->aid[0] = app->aid[1];
        }
    }
}

void keys_net_delete(struct keys *keys, struct keys_net *net)
{
    erase(keys, &keys->net_table, net);
}

/* ---- AppKeys ----------------------------------------------------------------------------------------------------- */

int keys_app_add(struct keys *keys, unsigned net_index, unsigned index, const uint8_t key[16])
{
    return add(keys, &keys->app_table, net_index << 16U | index, key);
}

int keys_app_restore(struct keys *keys, unsigned place, unsigned net_index, unsigned index, const uint8_t key[16],
                     const uint8_t *new_key)
{
    const struct keys_net *net = keys_net_find(keys, net_index);
    if (net == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    if (new_key != NULL && net->phase == 0) { /* the refresh ended; this key's share of it was not stored yet */
        key = new_key;
        new_key = NULL;
    }
    int result = restore(keys, &keys->app_table, place, index, key, new_key);
    if (result == 0) {
        keys->apps[place].net_index = (uint16_t)net_index;
    }
    return result;
}

int keys_app_update(struct keys *keys, struct keys_app *app, const uint8_t key[16])
{
    return keys_net_find(keys, app->net_index)->phase == 1 ? renew(keys, &keys->app_table, app, key)
                                                           : BRAMBLE_ERROR_STATE;
}

void keys_app_delete(struct keys *keys, struct keys_app *app)
{
    erase(keys, &keys->app_table, app);
}

unsigned keys_app_sending(const struct keys *keys, const struct keys_app *app)
{
    return keys_sending(keys_net_find(keys, app->net_index), app);
}

/* ---- Device keys ------------------------------------------------------------------------------------------------- */

int keys_device_set(struct keys *keys, const uint8_t key[16])
{
    bramble_key before = keys->device;
    int result = handle_make(keys, key, &keys->device);
    if (result == 0) {
        handle_destroy(keys, before);
        memcpy(keys->device_key, key, 16);
    }
    return result;
}

bramble_key keys_peer_device(const struct keys *keys, unsigned address)
{
    uint8_t key[16];
    bramble_key handle = 0;
    if (keys->peer_lookup != NULL && keys->peer_lookup(keys->peer_context, (uint16_t)address, key) >= 0) {
        int result = handle_make(keys, key, &handle);
        (void)result; /* it stays 0 */
        crypto_wipe(key, sizeof key);
    }
    return handle;
}

void keys_clear(struct keys *keys)
{
    erase_all(keys, &keys->net_table);
    erase_all(keys, &keys->app_table);
    handle_destroy(keys, keys->device);
    keys->device = 0;
    crypto_wipe(keys->device_key, sizeof keys->device_key);
    memset(keys->labels, 0, keys->label_count * sizeof *keys->labels);
}
