/* The frame of all records: see records.h. The check is the CRC-32 of Ethernet, bit by bit: records are short and few,
 * and a table would cost a kilobyte. */
#include "base/records.h"

#define CHECK_OCTETS 4U
#define POLYNOMIAL 0xEDB88320U

static uint32_t check_octets(uint32_t check, struct bramble_view octets)
{
    for (size_t i = 0; i < octets.size; i++) {
        check ^= octets.data[i];
        for (unsigned bit = 0; bit < 8; bit++) {
            check = check >> 1 ^ ((check & 1U) != 0 ? POLYNOMIAL : 0U);
        }
    }
    return check;
}

static uint32_t check_of(uint16_t key, struct bramble_view record)
{
    const uint8_t head[2] = {(uint8_t)(key >> 8), (uint8_t)key};
    return ~check_octets(check_octets(UINT32_MAX, view_of(head, sizeof head)), record);
}

struct writer record_begin(uint8_t octets[BRAMBLE_STORE_RECORD_MAX])
{
    struct writer writer = writer_of(octets, BRAMBLE_STORE_RECORD_MAX - CHECK_OCTETS);
    writer_u8(&writer, RECORD_VERSION);
    return writer;
}

int record_put(const struct bramble_store *store, uint16_t key, struct writer *writer)
{
    uint8_t old[BRAMBLE_STORE_RECORD_MAX];
    int size = store->get(store->context, key, old, sizeof old);
    if (writer->failed) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if (record_is_empty(writer)) {
        int erased = size == BRAMBLE_ERROR_NOT_FOUND ? 0 : store->erase(store->context, key);
        return erased < 0 ? erased : size != BRAMBLE_ERROR_NOT_FOUND;
    }
    writer->capacity += CHECK_OCTETS;
    writer_big(writer, check_of(key, writer_done(writer)), CHECK_OCTETS);
    if (size >= 0 && view_equal(view_of(old, (size_t)size), writer_done(writer))) {
        return 0;
    }
    int result = store->put(store->context, key, writer_done(writer));
    return result < 0 ? result : 1;
}

int record_get(const struct bramble_store *store, uint16_t key, uint8_t octets[BRAMBLE_STORE_RECORD_MAX],
               struct reader *content)
{
    int size = store->get(store->context, key, octets, BRAMBLE_STORE_RECORD_MAX);
    if (size == BRAMBLE_ERROR_NOT_FOUND) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    if (size < 0 && size != BRAMBLE_ERROR_LENGTH && size != BRAMBLE_ERROR_VALUE) {
        return BRAMBLE_ERROR_STORE;
    }
    if (size < (int)RECORD_FRAME || size > (int)BRAMBLE_STORE_RECORD_MAX) {
        return BRAMBLE_ERROR_DAMAGED;
    }
    struct bramble_view record = view_of(octets, (size_t)size - CHECK_OCTETS);
    struct reader check = reader_of(view_of(octets + record.size, CHECK_OCTETS));
    if (reader_big(&check, CHECK_OCTETS) != check_of(key, record)) {
        return BRAMBLE_ERROR_DAMAGED;
    }
    *content = reader_of(record);
    return reader_u8(content) == RECORD_VERSION ? 0 : BRAMBLE_ERROR_VERSION;
}

int record_erase_range(const struct bramble_store *store, uint16_t first, uint16_t last, uint16_t except)
{
    int result = 0;
    uint16_t key = first;
    int found = store->next(store->context, first, &key);
    for (; found >= 0 && key <= last; found = store->next(store->context, (uint16_t)(key + 1U), &key)) {
        int erased = key != except ? store->erase(store->context, key) : 0;
        result = result < 0 ? result : erased;
    }
    return result < 0 || found >= 0 || found == BRAMBLE_ERROR_NOT_FOUND ? result : found;
}
