/* The provisioner's node table in the store (provisioner.h).
 *
 * Each place has a record of its own, so that one put changes one node and nothing else:
 *   state(1) UUID(16) device key(16) address(2) elements(1) NetKey index(2) flags(1), little-endian,
 *   under the key 0x0A00 + place; a free place has none.
 * Withheld runs stand fifteen to a record, IV index(4) address(2) count(2) each, under 0x1F00 + entry / 15.
 *
 * These are written at once and not at the end of the turn (invariant PT4): a device must not hear of an address that a
 * power cut could make us forget. */
#include "features/provisioner.h"

#define PLACE_FIRST ((uint16_t)RECORD_NODE_TABLE << 8)
#define WITHHELD_FIRST 0x1F00U
#define TABLE_LAST 0x1FFFU
#define PLACE_OCTETS 39U
#define FLAG_CONFIGURED 0x01U
#define FLAG_HAS_NEW_KEYS 0x02U
#define WITHHELD_OCTETS 8U
#define WITHHELD_PER_RECORD 15U

_Static_assert(PLACE_FIRST + BRAMBLE_PROVISIONER_NODES_MAX == WITHHELD_FIRST, "places and withheld runs share keys");
_Static_assert(WITHHELD_FIRST + BRAMBLE_PROVISIONER_NODES_MAX / WITHHELD_PER_RECORD < TABLE_LAST + 0x100U,
               "the records of withheld runs leave their range");
_Static_assert(WITHHELD_OCTETS *WITHHELD_PER_RECORD <= BRAMBLE_STORE_RECORD_MAX, "a record is too long");

static const struct bramble_store *store_of(const struct provisioner *provisioner)
{
    return provisioner->access->config->store;
}

static int put(const struct provisioner *provisioner, uint16_t key, struct bramble_view content)
{
    const struct bramble_store *store = store_of(provisioner);
    if (store == NULL) {
        return BRAMBLE_OK;
    }
    int result = content.size == 0 ? store->erase(store->context, key) : store->put(store->context, key, content);
    return result < 0 || store->sync == NULL ? result : store->sync(store->context);
}

uint16_t provisioner_place_key(const struct provisioner *provisioner, const struct provisioner_place *place)
{
    return (uint16_t)(PLACE_FIRST + (place - provisioner->table.places));
}

int provisioner_store_place(const struct provisioner *provisioner, const struct provisioner_place *place)
{
    uint8_t octets[PLACE_OCTETS];
    struct writer writer = writer_of(octets, sizeof octets);
    if (place->state != PROVISIONER_FREE) {
        writer_u8(&writer, place->state);
        writer_octets(&writer, place->node.uuid, 16);
        writer_octets(&writer, place->node.device_key, 16);
        writer_little(&writer, place->node.address, 2);
        writer_u8(&writer, place->node.elements);
        writer_little(&writer, place->node.net_key_index, 2);
        writer_u8(&writer, (uint8_t)((place->node.configured ? FLAG_CONFIGURED : 0U) |
                                     (place->node.has_new_keys ? FLAG_HAS_NEW_KEYS : 0U)));
    }
    int result = put(provisioner, provisioner_place_key(provisioner, place), writer_done(&writer));
    memset(octets, 0, sizeof octets);
    return result;
}

int provisioner_store_withheld(const struct provisioner *provisioner, uint16_t entry)
{
    const struct provisioner_table *table = &provisioner->table;
    uint8_t octets[WITHHELD_OCTETS * WITHHELD_PER_RECORD];
    struct writer writer = writer_of(octets, sizeof octets);
    uint16_t record = (uint16_t)(entry / WITHHELD_PER_RECORD);
    for (unsigned i = record * WITHHELD_PER_RECORD; i < (record + 1U) * WITHHELD_PER_RECORD; i++) {
        static const struct provisioner_withheld none;
        const struct provisioner_withheld *withheld = i < table->capacity ? &table->withheld[i] : &none;
        writer_little(&writer, withheld->iv_index, 4);
        writer_little(&writer, withheld->address, 2);
        writer_little(&writer, withheld->count, 2);
    }
    return put(provisioner, (uint16_t)(WITHHELD_FIRST + record), writer_done(&writer));
}

/* ---- Reading back ------------------------------------------------------------------------------------------------ */

static bool run_is_valid(uint16_t address, uint16_t count)
{
    return address > 0 && count > 0 && (uint32_t)address + count - 1U <= 0x7FFFU;
}

static int restore_place(struct provisioner_table *table, unsigned number, struct bramble_view content)
{
    struct reader reader = reader_of(content);
    struct provisioner_place place = {.state = reader_u8(&reader)};
    reader_copy(&reader, place.node.uuid, 16);
    reader_copy(&reader, place.node.device_key, 16);
    place.node.address = (uint16_t)reader_little(&reader, 2);
    place.node.elements = reader_u8(&reader);
    place.node.net_key_index = (uint16_t)reader_little(&reader, 2);
    uint8_t flags = reader_u8(&reader);
    place.node.configured = (flags & FLAG_CONFIGURED) != 0;
    place.node.has_new_keys = (flags & FLAG_HAS_NEW_KEYS) != 0;
    place.restored = place.state == PROVISIONER_RESERVED;
    if (!reader_complete(&reader) || (place.state != PROVISIONER_RESERVED && place.state != PROVISIONER_NODE) ||
        !run_is_valid(place.node.address, place.node.elements)) {
        return BRAMBLE_ERROR_VALUE;
    }
    if (provisioner_table_find(table, place.node.uuid, place.state) != NULL ||
        provisioner_table_overlaps(table, place.node.address, place.node.elements, place.node.uuid)) {
        return BRAMBLE_ERROR_EXISTS; /* PT1, PT2: an earlier record has the UUID or an address */
    }
    if (number >= table->capacity) {
        return BRAMBLE_ERROR_FULL;
    }
    table->places[number] = place;
    return BRAMBLE_OK;
}

static int restore_withheld(struct provisioner_table *table, unsigned record, struct bramble_view content)
{
    struct reader reader = reader_of(content);
    int result = BRAMBLE_OK;
    for (unsigned i = record * WITHHELD_PER_RECORD; i < (record + 1U) * WITHHELD_PER_RECORD; i++) {
        struct provisioner_withheld withheld;
        withheld.iv_index = (uint32_t)reader_little(&reader, 4);
        withheld.address = (uint16_t)reader_little(&reader, 2);
        withheld.count = (uint16_t)reader_little(&reader, 2);
        if (withheld.count == 0 && !reader.failed) {
            continue;
        }
        if (reader.failed || !run_is_valid(withheld.address, withheld.count)) {
            result = BRAMBLE_ERROR_VALUE;
        } else if (i >= table->capacity) {
            result = BRAMBLE_ERROR_FULL;
        } else {
            table->withheld[i] = withheld;
        }
    }
    return reader_complete(&reader) ? result : BRAMBLE_ERROR_LENGTH;
}

static int restore_record(struct provisioner *provisioner, uint16_t key)
{
    const struct bramble_store *store = store_of(provisioner);
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    int size = store->get(store->context, key, octets, sizeof octets);
    if (size < 0) {
        return size;
    }
    struct bramble_view content = view_of(octets, (size_t)size);
    int result = key < WITHHELD_FIRST ? restore_place(&provisioner->table, key - PLACE_FIRST, content)
                                      : restore_withheld(&provisioner->table, key - WITHHELD_FIRST, content);
    memset(octets, 0, sizeof octets);
    return result;
}

/* The next record of the table from `key` on; false: there is none. */
static bool next_record(const struct provisioner *provisioner, uint16_t from, uint16_t *key)
{
    const struct bramble_store *store = store_of(provisioner);
    return store != NULL && store->next(store->context, from, key) >= 0 && *key <= TABLE_LAST;
}

void provisioner_restore(struct provisioner *provisioner)
{
    uint16_t key;
    for (uint16_t from = PLACE_FIRST; next_record(provisioner, from, &key); from = (uint16_t)(key + 1U)) {
        int result = restore_record(provisioner, key);
        if (result < 0) {
            provisioner->damaged = key;
            provisioner->damaged_error = result;
        }
    }
}

void provisioner_erase(const struct provisioner *provisioner)
{
    const struct bramble_store *store = store_of(provisioner);
    uint16_t key;
    for (uint16_t from = PLACE_FIRST; next_record(provisioner, from, &key); from = (uint16_t)(key + 1U)) {
        if (store->erase(store->context, key) < 0) {
            return; /* the node erases its identity first: a table that is left over belongs to nobody */
        }
    }
}
