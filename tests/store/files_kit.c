/* See files_kit.h. */
#include "files_kit.h"

#include <string.h>

/* ---- What ought to be there -------------------------------------------------------------------------------------- */

struct change changes[CHANGES];
unsigned change_count;
unsigned promised;

static uint16_t key_of(unsigned i)
{
    return (uint16_t)(i * 0x1111U);
}

static struct change last_change(uint16_t key, unsigned count)
{
    struct change last = {key, -1, 0};
    for (unsigned i = 0; i < count; i++) {
        if (changes[i].key == key) {
            last = changes[i];
        }
    }
    return last;
}

bool is_what_the_first_left(struct bramble_store *looked_at, unsigned count)
{
    for (unsigned i = 0; i < KEYS; i++) {
        uint8_t out[BRAMBLE_STORE_RECORD_MAX];
        struct change last = last_change(key_of(i), count);
        int size = looked_at->get(looked_at->context, last.key, out, sizeof out);
        if (size != (last.size < 0 ? BRAMBLE_ERROR_NOT_FOUND : last.size)) {
            return false;
        }
        for (int at = 0; at < size; at++) {
            if (out[at] != last.filling) {
                return false;
            }
        }
    }
    return true;
}

int changes_remembered(struct bramble_store *looked_at)
{
    for (unsigned count = change_count; count + 1U > promised; count--) {
        if (is_what_the_first_left(looked_at, count)) {
            return (int)count;
        }
    }
    return -1;
}

/* ---- The store under test ---------------------------------------------------------------------------------------- */

struct disk disk;
struct bramble_store_disk operations;
struct bramble_store_files files;
struct bramble_store store;

uint32_t draw(uint32_t *random)
{
    *random ^= *random << 13;
    *random ^= *random >> 17;
    *random ^= *random << 5;
    return *random >> 8;
}

int open_store(void)
{
    int result = bramble_store_files_open_on(&files, &operations, "node");
    if (result == 0) {
        bramble_store_files_port(&files, &store);
    }
    return result;
}

int put(uint16_t key, uint8_t filling, int size)
{
    uint8_t content[BRAMBLE_STORE_RECORD_MAX];
    memset(content, filling, sizeof content);
    return store.put(store.context, key, (struct bramble_view){content, (size_t)size});
}

void assert_record(uint16_t key, uint8_t filling, int size)
{
    uint8_t out[BRAMBLE_STORE_RECORD_MAX];
    assert_int_equal(store.get(store.context, key, out, sizeof out), size);
    for (int i = 0; i < size; i++) {
        assert_int_equal(out[i], filling);
    }
}

int start(void **state)
{
    (void)state;
    disk_open(&disk, &operations);
    change_count = promised = 0;
    assert_int_equal(open_store(), 0);
    return 0;
}

int end(void **state)
{
    (void)state;
    (void)bramble_store_files_close(&files);
    disk_close(&disk);
    return 0;
}

int live(uint32_t *random)
{
    uint32_t dice = draw(random) % 8U;
    if (dice == 0) {
        unsigned all = change_count;
        int result = store.sync(store.context);
        promised = result == 0 ? all : promised;
        return result;
    }
    struct change *change = &changes[change_count++];
    change->key = key_of(draw(random) % KEYS);
    change->filling = (uint8_t)draw(random);
    change->size = dice == 1 ? -1 : (int)(draw(random) % 120U);
    return dice == 1 ? store.erase(store.context, change->key) : put(change->key, change->filling, change->size);
}
