/* A store in memory: records one after the other, sorted by key, without gaps.
 *
 * A record is: key (2 octets, little-endian), size (2), content. Putting a record of another size moves those behind
 * it. Everything that can fail is found out before the first octet is changed, so a put is atomic.
 *
 * Invariants
 *  M1 Keys ascend strictly from one record to the next.
 *  M2 `used` is the sum of (4 + size) over all records.
 */
#include <bramble/store_memory.h>
#include <string.h>

#define HEAD 4U

static uint16_t little16(const uint8_t *octets)
{
    return (uint16_t)(octets[0] | octets[1] << 8);
}

static size_t size_at(const struct bramble_store_memory *store, size_t offset)
{
    return little16(&store->memory[offset + 2U]);
}

/* The offset of the first record whose key is not below `key`; `used` if there is none. */
static size_t find(const struct bramble_store_memory *store, uint16_t key)
{
    size_t offset = 0;
    while (offset < store->used && little16(&store->memory[offset]) < key) {
        offset += HEAD + size_at(store, offset);
    }
    return offset;
}

static bool is_at(const struct bramble_store_memory *store, size_t offset, uint16_t key)
{
    return offset < store->used && little16(&store->memory[offset]) == key;
}

/* True if the fault that was asked for strikes now. */
static bool fails(struct bramble_store_memory *store)
{
    if (store->fail_in > 0) {
        store->fail_in--;
        if (store->fail_in == 0) {
            store->failing = store->fail_for_good;
            return true;
        }
    }
    return store->failing;
}

/* Makes the record at `offset`, which takes `old` octets now, take `new` octets. */
static void resize(struct bramble_store_memory *store, size_t offset, size_t old, size_t new)
{
    memmove(&store->memory[offset + new], &store->memory[offset + old], store->used - offset - old);
    store->used = store->used - old + new;
}

static int put(void *context, uint16_t key, struct bramble_view content)
{
    struct bramble_store_memory *store = context;
    if (content.size > BRAMBLE_STORE_RECORD_MAX) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if (fails(store)) {
        return BRAMBLE_ERROR_STORE;
    }
    size_t offset = find(store, key);
    size_t old = is_at(store, offset, key) ? HEAD + size_at(store, offset) : 0;
    size_t new = HEAD + content.size;
    if (store->used - old + new > store->capacity) {
        return BRAMBLE_ERROR_FULL;
    }
    resize(store, offset, old, new);
    uint8_t *record = &store->memory[offset];
    record[0] = (uint8_t)key;
    record[1] = (uint8_t)(key >> 8);
    record[2] = (uint8_t)content.size;
    record[3] = (uint8_t)(content.size >> 8);
    if (content.size > 0) {
        memcpy(&record[HEAD], content.data, content.size);
    }
    store->puts++;
    store->put_octets += content.size;
    return 0;
}

static int get(void *context, uint16_t key, uint8_t *out, size_t capacity)
{
    const struct bramble_store_memory *store = context;
    size_t offset = find(store, key);
    if (!is_at(store, offset, key)) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    size_t size = size_at(store, offset);
    if (size > capacity) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if (size > 0) {
        memcpy(out, &store->memory[offset + HEAD], size);
    }
    return (int)size;
}

static int erase(void *context, uint16_t key)
{
    struct bramble_store_memory *store = context;
    size_t offset = find(store, key);
    if (!is_at(store, offset, key)) {
        return 0;
    }
    if (fails(store)) {
        return BRAMBLE_ERROR_STORE;
    }
    resize(store, offset, HEAD + size_at(store, offset), 0);
    store->erases++;
    return 0;
}

static int next(void *context, uint16_t from, uint16_t *key)
{
    const struct bramble_store_memory *store = context;
    size_t offset = find(store, from);
    if (offset == store->used) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    *key = little16(&store->memory[offset]);
    return 0;
}

static int sync(void *context)
{
    struct bramble_store_memory *store = context;
    if (fails(store)) {
        return BRAMBLE_ERROR_STORE;
    }
    store->syncs++;
    return 0;
}

void bramble_store_memory_init(struct bramble_store_memory *store, uint8_t *memory, size_t capacity)
{
    memset(store, 0, sizeof *store);
    store->memory = memory;
    store->capacity = capacity;
}

void bramble_store_memory_port(struct bramble_store_memory *store, struct bramble_store *port)
{
    port->context = store;
    port->put = put;
    port->get = get;
    port->erase = erase;
    port->next = next;
    port->sync = sync;
    port->records = &bramble_records;
}

void bramble_store_memory_fail(struct bramble_store_memory *store, uint32_t nth, bool for_good)
{
    store->fail_in = nth;
    store->fail_for_good = for_good;
    store->failing = false;
}

uint32_t bramble_store_memory_count(const struct bramble_store_memory *store)
{
    uint32_t count = 0;
    for (size_t offset = 0; offset < store->used; offset += HEAD + size_at(store, offset)) {
        count++;
    }
    return count;
}
