/* Keys held once and expanded on demand: what the back ends for OpenSSL and PSA have in common.
 *
 * A cipher library wants a context of its own for every key, which is large (OpenSSL: 700 octets of heap) or scarce
 * (PSA in Debian 12: 32 in a whole process). The simulator on the other hand holds ten thousand device keys that are
 * used once in a while and a handful of network keys that are used all the time. So there are two tables, both in
 * memory that the caller gives:
 *
 *   slots    the keys, each once however many users it has, found by a hash of its octets; small.
 *   desks    places for expanded keys, which belong to the library. A key that is being used sits at a desk. When all
 *            desks are taken, one that was not used since the hand of the clock last passed is given away.
 *
 * Invariants:
 *   1. A slot in use (users > 0) is in exactly one bucket chain; a slot not in use is in the list of free slots and
 *      holds no key.
 *   2. slot.desk and desk.slot point to each other, or are KEY_TABLE_NONE.
 *   3. A desk without a slot has been cleared and is in the list of free desks.
 *   4. No two slots in use hold the same octets.
 *   5. A serial number names one stay of one key in the table and is never given twice: who remembers something about a
 *      key by its serial number can never take it for another key that later has the same slot.
 */
#ifndef PLATFORM_CRYPTO_KEY_TABLE_H
#define PLATFORM_CRYPTO_KEY_TABLE_H

#include <bramble/crypto.h>
#include <bramble/error.h>

#define KEY_TABLE_NONE UINT32_MAX
#define KEY_TABLE_SLOTS_MAX 0x1000000U

struct key_slot {
    uint64_t serial;
    uint8_t key[16];
    uint32_t users; /* 0 = free */
    uint32_t next;  /* in the bucket chain, or in the list of free slots */
    uint32_t desk;
};

struct key_desk {
    uint32_t slot;
    uint32_t next_free;
    bool used_lately;
};

struct key_table {
    struct key_slot *slots;
    uint32_t slot_count;
    uint32_t free_slot;
    uint32_t *buckets;
    uint32_t bucket_mask;
    struct key_desk *desks;
    uint32_t desk_count;
    uint32_t free_desk;
    uint32_t hand;
    uint64_t serial;

    /* The library's side of a desk: expand a key there; wipe what is there. */
    bool (*seat)(void *context, uint32_t desk, const uint8_t key[16]);
    void (*clear)(void *context, uint32_t desk);
    void *context;

    uint32_t keys;
    uint32_t keys_most;
    uint64_t imports;
    uint64_t imports_same;
    uint64_t expansions;
};

/* Octets for `slots` keys and `desks` desks, a multiple of the largest alignment. */
size_t bramble_key_table_bytes(uint32_t slots, uint32_t desks);
/* Lays the table out in memory of that size, aligned for any type; seat, clear and context are the caller's to set. */
void bramble_key_table_start(struct key_table *table, void *memory, uint32_t slots, uint32_t desks);
/* Clears every desk. */
void bramble_key_table_stop(struct key_table *table);

int bramble_key_table_import(struct key_table *table, const uint8_t key[16], bramble_key *handle);
void bramble_key_table_destroy(struct key_table *table, bramble_key handle);

/* Gives a key without a desk one; false if the library cannot expand it. */
bool bramble_key_table_seat(struct key_table *table, struct key_slot *slot);
/* Clears the desk of a key that was not used lately; the key sits down again when it is next used. False if nobody sits
 * anywhere. */
bool bramble_key_table_free_a_desk(struct key_table *table);

/* NULL if there is no such key. */
static inline struct key_slot *key_table_slot(struct key_table *table, bramble_key handle)
{
    if (handle == 0 || handle > table->slot_count || table->slots[handle - 1].users == 0) {
        return NULL;
    }
    return &table->slots[handle - 1];
}

/* Where a key sits, seated first if need be; KEY_TABLE_NONE if that fails. Only a key that comes back counts as used
 * lately: the many that are used once (in derivations) must not drive out the few that every packet needs. */
static inline uint32_t key_table_desk(struct key_table *table, struct key_slot *slot)
{
    if (slot->desk != KEY_TABLE_NONE) {
        table->desks[slot->desk].used_lately = true;
    } else if (!bramble_key_table_seat(table, slot)) {
        return KEY_TABLE_NONE;
    }
    return slot->desk;
}

/* Rounds up to the largest alignment. */
static inline size_t key_table_aligned(size_t bytes)
{
    const size_t alignment = _Alignof(max_align_t);
    return (bytes + alignment - 1) / alignment * alignment;
}

#endif
