/* Keys held once and expanded on demand; what and why stands in key_table.h. */
#include "key_table.h"

#include <string.h>

/* Zeroes memory in a way that the compiler does not remove. */
static void wipe(void *memory, size_t size)
{
    volatile uint8_t *octets = memory;
    for (size_t i = 0; i < size; i++) {
        octets[i] = 0;
    }
}

/* ---- Beginning and end ------------------------------------------------------------------------------------------- */

/* As many buckets as slots, rounded up to a power of two: a chain holds one key on average. */
static uint32_t buckets_for(uint32_t slots)
{
    uint32_t buckets = 1;
    while (buckets < slots) {
        buckets *= 2;
    }
    return buckets;
}

size_t bramble_key_table_bytes(uint32_t slots, uint32_t desks)
{
    return key_table_aligned(slots * sizeof(struct key_slot)) + key_table_aligned(desks * sizeof(struct key_desk)) +
           key_table_aligned(buckets_for(slots) * sizeof(uint32_t));
}

void bramble_key_table_start(struct key_table *table, void *memory, uint32_t slots, uint32_t desks)
{
    uint8_t *at = memory;
    memset(table, 0, sizeof *table);
    memset(memory, 0, bramble_key_table_bytes(slots, desks));
    table->slot_count = slots;
    table->slots = (void *)at;
    at += key_table_aligned(slots * sizeof(struct key_slot));
    table->desk_count = desks;
    table->desks = (void *)at;
    at += key_table_aligned(desks * sizeof(struct key_desk));
    table->buckets = (void *)at;
    table->bucket_mask = buckets_for(slots) - 1;
    for (uint32_t i = 0; i < slots; i++) {
        table->slots[i].next = i + 1 < slots ? i + 1 : KEY_TABLE_NONE;
        table->slots[i].desk = KEY_TABLE_NONE;
    }
    for (uint32_t i = 0; i < desks; i++) {
        table->desks[i].next_free = i + 1 < desks ? i + 1 : KEY_TABLE_NONE;
        table->desks[i].slot = KEY_TABLE_NONE;
    }
    for (uint32_t i = 0; i <= table->bucket_mask; i++) {
        table->buckets[i] = KEY_TABLE_NONE;
    }
}

/* ---- Desks ------------------------------------------------------------------------------------------------------- */

static void leave_desk(struct key_table *table, uint32_t index)
{
    struct key_desk *desk = &table->desks[index];
    table->slots[desk->slot].desk = KEY_TABLE_NONE;
    table->clear(table->context, index);
    desk->slot = KEY_TABLE_NONE;
    desk->used_lately = false;
    desk->next_free = table->free_desk;
    table->free_desk = index;
}

void bramble_key_table_stop(struct key_table *table)
{
    for (uint32_t i = 0; i < table->desk_count; i++) {
        if (table->desks[i].slot != KEY_TABLE_NONE) {
            leave_desk(table, i);
        }
    }
}

/* The clock's hand goes round, passing over desks used since last time. */
bool bramble_key_table_free_a_desk(struct key_table *table)
{
    for (uint32_t passed = 0; passed < 2 * table->desk_count; passed++) {
        uint32_t index = table->hand;
        table->hand = index + 1 == table->desk_count ? 0 : index + 1;
        if (table->desks[index].slot == KEY_TABLE_NONE) {
            continue;
        }
        if (!table->desks[index].used_lately) {
            leave_desk(table, index);
            return true;
        }
        table->desks[index].used_lately = false;
    }
    return false;
}

/* A library that has fewer places than we have desks refuses a key: then somebody else has to get up first. */
bool bramble_key_table_seat(struct key_table *table, struct key_slot *slot)
{
    while (table->free_desk != KEY_TABLE_NONE || bramble_key_table_free_a_desk(table)) {
        uint32_t index = table->free_desk;
        if (table->seat(table->context, index, slot->key)) {
            table->free_desk = table->desks[index].next_free;
            table->desks[index].slot = (uint32_t)(slot - table->slots);
            slot->desk = index;
            table->expansions++;
            return true;
        }
        if (!bramble_key_table_free_a_desk(table)) {
            return false;
        }
    }
    return false;
}

/* ---- Keys -------------------------------------------------------------------------------------------------------- */

static uint32_t *bucket_of(struct key_table *table, const uint8_t key[16])
{
    uint64_t halves[2];
    memcpy(halves, key, 16);
    uint64_t mixed = (halves[0] ^ (halves[1] << 32 | halves[1] >> 32)) * 0x9E3779B97F4A7C15U;
    return &table->buckets[(mixed >> 32) & table->bucket_mask];
}

static int add_key(struct key_table *table, uint32_t *bucket, const uint8_t key[16], bramble_key *handle)
{
    uint32_t index = table->free_slot;
    if (index == KEY_TABLE_NONE) {
        return BRAMBLE_ERROR_FULL;
    }
    struct key_slot *slot = &table->slots[index];
    table->free_slot = slot->next;
    memcpy(slot->key, key, 16);
    slot->serial = ++table->serial;
    slot->users = 1;
    slot->next = *bucket;
    *bucket = index;
    table->imports++;
    table->keys++;
    if (table->keys > table->keys_most) {
        table->keys_most = table->keys;
    }
    *handle = index + 1;
    return BRAMBLE_OK;
}

int bramble_key_table_import(struct key_table *table, const uint8_t key[16], bramble_key *handle)
{
    uint32_t *bucket = bucket_of(table, key);
    for (uint32_t index = *bucket; index != KEY_TABLE_NONE; index = table->slots[index].next) {
        struct key_slot *slot = &table->slots[index];
        if (memcmp(slot->key, key, 16) == 0) {
            if (slot->users == UINT32_MAX) {
                return BRAMBLE_ERROR_FULL;
            }
            slot->users++;
            table->imports++;
            table->imports_same++;
            *handle = index + 1;
            return BRAMBLE_OK;
        }
    }
    return add_key(table, bucket, key, handle);
}

void bramble_key_table_destroy(struct key_table *table, bramble_key handle)
{
    struct key_slot *slot = key_table_slot(table, handle);
    if (slot == NULL || --slot->users > 0) {
        return;
    }
    uint32_t index = handle - 1;
    uint32_t *link = bucket_of(table, slot->key);
    while (*link != index) {
        link = &table->slots[*link].next;
    }
    *link = slot->next;
    if (slot->desk != KEY_TABLE_NONE) {
        leave_desk(table, slot->desk);
    }
    wipe(slot->key, sizeof slot->key);
    slot->next = table->free_slot;
    table->free_slot = index;
    table->keys--;
}
