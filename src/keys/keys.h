/* Keys: NetKeys, AppKeys, device keys, Label UUIDs, and everything derived from them (Mesh Protocol 1.1 section 3.9.6,
 * key refresh section 3.11.4).
 *
 * This room stands below network: foundation writes keys here, network and transport read them. It knows nothing of
 * who uses a key; whoever holds more than an index (a friendship) derives further credentials with keys_credential().
 *
 * Key refresh phases of a NetKey: 0 normal, only generation 0 exists; 1 new key distributed: generation 1 is the new
 * one, both are received, 0 is sent; 2 switched: both are received, 1 is sent; revoking moves generation 1 to 0.
 * An AppKey has a generation 1 from its update until its NetKey is revoked.
 *
 * Invariants
 *   K1  A NetKey is in phase 0, 1 or 2; generation 1 of it exists, with all its handles, exactly in phases 1 and 2.
 *   K2  An AppKey's NetKey exists.
 *   K3  An AppKey has a generation 1 only while its NetKey has one: old AppKeys live as long as the old NetKey. It
 *       always has a generation 0.
 *   K4  Every handle that is not 0 is imported exactly once. (Suites.)
 *   K5  A phase goes 0, 1, 2, 0 or 0, 1, 0. Phase 1 is entered by who knows the new key; the others by a configuration
 *       client, by our own provisioner, or by a beacon under the new key, never by one under the old. (Suites.)
 *   K6 to K8, of a key refresh across a network, stand in foundation/key_refresh.c. (Suites.)
 *   K9  No two keys of a kind have one index, and none is above 0xFFF.
 */
#ifndef KEYS_KEYS_H
#define KEYS_KEYS_H

#include "crypto/crypto.h"
#include <bramble/node.h>

struct keys_credential {
    bramble_key encryption;
    bramble_key privacy;
    uint8_t nid;
};

struct keys_net_generation {
    uint8_t key[16];
    struct keys_credential flooding; /* its handles are 0: this generation does not exist */
    uint8_t network_id[8];
};

struct keys_net {
    uint16_t index; /* BRAMBLE_KEY_INDEX_NONE: a free place */
    uint8_t phase;  /* 0, 1 or 2 */
    /* The network layer's, of the secure network beacons of the subnet: */
    uint8_t beacon_wait;   /* until ours is due, in units of ten seconds */
    uint8_t beacons_heard; /* since ours was sent, as far as they count */
    struct keys_net_generation generation[2];
};

struct keys_app_generation {
    uint8_t key[16];
    bramble_key handle; /* 0: this generation does not exist */
};

struct keys_app {
    uint16_t index; /* BRAMBLE_KEY_INDEX_NONE: a free place */
    uint16_t net_index;
    uint8_t aid[2]; /* of each generation */
    struct keys_app_generation generation[2];
};

#define KEYS_LABEL_NONE 0xFFU

struct keys_label {
    uint8_t uuid[16];
    uint16_t address;
    uint16_t uses; /* 0: a free place */
};

/* What keys of both kinds have in common: a table of places. */
struct keys_table {
    void *places;
    uint16_t count;     /* places, not keys */
    uint8_t octets;     /* of a place */
    uint8_t generation; /* octets of one; a place ends with two */
};

struct keys {
    const struct bramble_crypto *crypto;
    union {
        struct keys_table net_table;
        struct {
            struct keys_net *nets;
            uint16_t net_count;
        };
    };
    union {
        struct keys_table app_table;
        struct {
            struct keys_app *apps;
            uint16_t app_count;
        };
    };
    struct keys_label *labels;
    uint16_t label_count;
    uint8_t device_key[16];
    bramble_key device; /* 0: none */
    bramble_device_key_lookup *peer_lookup;
    void *peer_context;
};

/* The tables, their counts and `crypto` are set, all else is zero. */
void keys_init(struct keys *keys);
/* Destroys every key and forgets every label. */
void keys_clear(struct keys *keys);

/* ---- NetKeys ----------------------------------------------------------------------------------------------------- */

/* NULL when unknown. */
struct keys_net *keys_net_find(const struct keys *keys, unsigned index);
/* The NetKey of the lowest index that is `from` or above; NULL at the end. */
struct keys_net *keys_net_next(const struct keys *keys, unsigned from);
/* The index is at most 0xFFF. Adding the same key again succeeds; _EXISTS with another value; _FULL. */
BRAMBLE_MUST_CHECK int keys_net_add(struct keys *keys, unsigned index, const uint8_t key[16]);
/* The first key of all. Who joins during a key refresh has the new key only: that is phase 2 with the same key in both
 * generations. */
BRAMBLE_MUST_CHECK int keys_net_join(struct keys *keys, unsigned index, const uint8_t key[16], bool refreshing);
/* Puts a key back into the place in the table that it had; `new_key` is looked at in phases 1 and 2. _ARGUMENT: the
 * place or the index is taken, or there is no such place, index or phase. */
BRAMBLE_MUST_CHECK int keys_net_restore(struct keys *keys, unsigned place, unsigned index, unsigned phase,
                                        const uint8_t key[16], const uint8_t new_key[16]);
/* Phase 0 -> 1. _STATE in phase 2, or in phase 1 with another value, or a key equal to the present one. */
BRAMBLE_MUST_CHECK int keys_net_update(struct keys *keys, struct keys_net *net, const uint8_t key[16]);
/* 1 -> 2. Nothing happens in phase 2. _STATE in phase 0. */
BRAMBLE_MUST_CHECK int keys_net_switch(struct keys_net *net);
/* 1 or 2 -> 0: the old keys, AppKeys included, are destroyed. Nothing happens in phase 0. */
void keys_net_revoke(struct keys *keys, struct keys_net *net);
/* Its AppKeys are gone already. */
void keys_net_delete(struct keys *keys, struct keys_net *net);
/* The generation that is used for sending: 0 in phases 0 and 1, 1 in phase 2. */
static inline unsigned keys_net_sending(const struct keys_net *net)
{
    return net->phase == 2 ? 1 : 0;
}
static inline unsigned keys_net_generations(const struct keys_net *net)
{
    return net->phase == 0 ? 1 : 2;
}

/* Makes credentials of k2 material; the caller destroys them with keys_credential_destroy(). */
BRAMBLE_MUST_CHECK int keys_credential(const struct keys *keys, const struct crypto_k2 *material,
                                       struct keys_credential *credential);
void keys_credential_destroy(const struct keys *keys, struct keys_credential *credential);

/* ---- AppKeys ----------------------------------------------------------------------------------------------------- */

struct keys_app *keys_app_find(const struct keys *keys, unsigned index);
struct keys_app *keys_app_next(const struct keys *keys, unsigned from);
/* The index is at most 0xFFF, its NetKey exists, and a key that is stored under it is not another NetKey's. Adding the
 * same key again succeeds; _EXISTS with another value; _FULL. */
BRAMBLE_MUST_CHECK int keys_app_add(struct keys *keys, unsigned net_index, unsigned index, const uint8_t key[16]);
/* _STATE: the NetKey is not in phase 1, or it was updated with another value already. */
BRAMBLE_MUST_CHECK int keys_app_update(struct keys *keys, struct keys_app *app, const uint8_t key[16]);
void keys_app_delete(struct keys *keys, struct keys_app *app);
/* As keys_net_restore(); `new_key` NULL: not updated. When the NetKey is in phase 0 by now the new key is the only one.
 * _KEY: its NetKey is gone. */
BRAMBLE_MUST_CHECK int keys_app_restore(struct keys *keys, unsigned place, unsigned net_index, unsigned index,
                                        const uint8_t key[16], const uint8_t *new_key);
/* The generation that is used for sending: as its NetKey's, as far as it has been updated. */
static inline unsigned keys_sending(const struct keys_net *net, const struct keys_app *app)
{
    return net->phase == 2 && app->generation[1].handle != 0;
}
unsigned keys_app_sending(const struct keys *keys, const struct keys_app *app);

/* ---- Device keys ------------------------------------------------------------------------------------------------- */

BRAMBLE_MUST_CHECK int keys_device_set(struct keys *keys, const uint8_t key[16]);
/* Imports the device key of another node for one use; the caller destroys the handle. 0: it is not known. */
BRAMBLE_MUST_CHECK bramble_key keys_peer_device(const struct keys *keys, unsigned address);

/* ---- Labels ------------------------------------------------------------------------------------------------------ */

/* Index of the label, counted as one use more. _FULL. In both cases `address` gets its virtual address. */
BRAMBLE_MUST_CHECK int keys_label_use(struct keys *keys, const uint8_t uuid[16], uint16_t *address);
void keys_label_release(struct keys *keys, unsigned label);
/* The first label at or after `from` under which a message to this address may be; negative at the end. Several labels
 * may share one virtual address: the message tells by its MIC which one is meant. For other addresses there is one
 * answer: KEYS_LABEL_NONE. */
int keys_label_next(const struct keys *keys, unsigned address, unsigned from);

/* True when every invariant holds; else `violation` says which does not. */
bool keys_check(const struct keys *keys, struct bramble_violation *violation);

#endif
