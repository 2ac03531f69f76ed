/* What the back ends have in common besides the modes: their place in the caller's memory, and the
 * functions of the port that look alike whatever enciphers the blocks.
 *
 * A header, as modes.h is: the back end defines `struct desk` (an expanded key; it has a member `subkeys`) and
 * encipher() before it includes this, and begins its own struct with a struct back_end. The memory holds that struct,
 * then the desks, then the table of keys.
 */
#ifndef PLATFORM_CRYPTO_BACK_END_H
#define PLATFORM_CRYPTO_BACK_END_H

#include "key_table.h"
#include "modes.h"

struct back_end {
    size_t bytes; /* of the caller's memory, to wipe it all at the end */
    struct key_table keys;
    struct desk *desks; /* as many as the table has */
};

/* ---- In the caller's memory -------------------------------------------------------------------------------------- */

static inline uint32_t back_end_desks(uint32_t slots, uint32_t desks_max)
{
    return slots < desks_max ? slots : desks_max;
}

static inline size_t back_end_table_at(size_t struct_size, uint32_t desks)
{
    return key_table_aligned(struct_size) + key_table_aligned(desks * sizeof(struct desk));
}

/* Octets in all, for a back end whose own struct has `struct_size`; 0 for a number of slots that cannot be. */
static inline size_t back_end_bytes(size_t struct_size, uint32_t slots, uint32_t desks_max)
{
    if (slots == 0 || slots > KEY_TABLE_SLOTS_MAX) {
        return 0;
    }
    uint32_t desks = back_end_desks(slots, desks_max);
    return back_end_table_at(struct_size, desks) + bramble_key_table_bytes(slots, desks);
}

/* Lays everything out in `memory`, zeroed; how keys are expanded and given up is the back end's. */
static inline int back_end_start(void *memory, size_t bytes, size_t struct_size, uint32_t slots, uint32_t desks_max,
                                 bool (*seat)(void *context, uint32_t desk, const uint8_t key[16]),
                                 void (*clear)(void *context, uint32_t desk))
{
    size_t need = back_end_bytes(struct_size, slots, desks_max);
    if (need == 0) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    if (memory == NULL || bytes < need || (uintptr_t)memory % _Alignof(max_align_t) != 0) {
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    struct back_end *self = memory;
    uint32_t desks = back_end_desks(slots, desks_max);
    memset(memory, 0, need);
    self->bytes = need;
    self->desks = (void *)((uint8_t *)memory + key_table_aligned(struct_size));
    bramble_key_table_start(&self->keys, (uint8_t *)memory + back_end_table_at(struct_size, desks), slots, desks);
    self->keys.context = memory;
    self->keys.seat = seat;
    self->keys.clear = clear;
    return BRAMBLE_OK;
}

/* ---- Keys -------------------------------------------------------------------------------------------------------- */

static int key_import(void *context, const uint8_t key[16], bramble_key *handle)
{
    return bramble_key_table_import(&((struct back_end *)context)->keys, key, handle);
}

static void key_destroy(void *context, bramble_key handle)
{
    bramble_key_table_destroy(&((struct back_end *)context)->keys, handle);
}

/* The expanded key of a slot; NULL if the library does not take it. */
static inline struct desk *desk_of(struct back_end *self, struct key_slot *slot)
{
    uint32_t index = key_table_desk(&self->keys, slot);
    return index == KEY_TABLE_NONE ? NULL : &self->desks[index];
}

/* The expanded key behind a handle: BRAMBLE_ERROR_KEY if there is none, BRAMBLE_ERROR_CRYPTO if the library fails. */
static inline int take(void *context, bramble_key handle, struct desk **desk)
{
    struct back_end *self = context;
    struct key_slot *slot = key_table_slot(&self->keys, handle);
    if (slot == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    *desk = desk_of(self, slot);
    return *desk == NULL ? BRAMBLE_ERROR_CRYPTO : BRAMBLE_OK;
}

/* ---- AES --------------------------------------------------------------------------------------------------------- */

static int block(void *context, bramble_key handle, const uint8_t in[16], uint8_t out[16])
{
    struct desk *desk = NULL;
    int result = take(context, handle, &desk);
    return result == BRAMBLE_OK && !encipher(desk, in, out, 1) ? BRAMBLE_ERROR_CRYPTO : result;
}

static int cmac(void *context, bramble_key handle, const struct bramble_view *parts, size_t count, uint8_t mac[16])
{
    struct desk *desk = NULL;
    int result = take(context, handle, &desk);
    return result == BRAMBLE_OK && !desk_cmac(desk, &desk->subkeys, parts, count, mac) ? BRAMBLE_ERROR_CRYPTO : result;
}

/* ---- The port ---------------------------------------------------------------------------------------------------- */

/* The functions of the port; those that are not above have these names in every back end. */
#define BACK_END_PORT(self)                                                                                            \
    ((struct bramble_crypto){                                                                                          \
        .context = (self),                                                                                             \
        .key_import = key_import,                                                                                      \
        .key_destroy = key_destroy,                                                                                    \
        .block = block,                                                                                                \
        .cmac = cmac,                                                                                                  \
        .ccm = ccm,                                                                                                    \
        .sha256 = sha256,                                                                                              \
        .p256_public_key = p256_public_key,                                                                            \
        .p256_shared_secret = p256_shared_secret,                                                                      \
    })

#endif
