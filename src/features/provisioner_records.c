/* The provisioner's node table in the store (provisioner.h).
 *
 * Each place has a record of its own, so that one put changes one node and nothing else:
 *   state(1) UUID(16) device key(16) address(2) elements(1) NetKey index(2) flags(1), little-endian,
 *   under the key 0x0A00 + place; a free place has none.
 * Withheld runs stand thirty to a record, IV index(4) address(2) count(2) each, under 0x1F00 + entry / 30.
 * The frame around both is that of base/records.h.
 *
 * These are written at once and not at the end of the turn (invariant PT4): a device must not hear of an address that a
 * power cut could make us forget. They are erased by the node, together with its own.
 *
 * A record that is refused may hold addresses that are in use, and nobody knows which: no address is given any more
 * (table.lost), until in the first turn of the member one run is in the store that withholds all of them, and with it
 * the refused record is no longer needed. */
#include "features/provisioner.h"

#define PLACE_FIRST ((uint16_t)RECORD_NODE_TABLE << 8)
#define WITHHELD_FIRST ((uint16_t)RECORD_WITHHELD << 8)
#define TABLE_LAST (WITHHELD_FIRST + 0xFFU)
#define PLACE_OCTETS 39U
#define FLAG_CONFIGURED 0x01U
#define FLAG_HAS_NEW_KEYS 0x02U
#define WITHHELD_OCTETS 8U
#define WITHHELD_PER_RECORD 30U

_Static_assert(PLACE_FIRST + BRAMBLE_PROVISIONER_NODES_MAX == WITHHELD_FIRST, "places and withheld runs share keys");
_Static_assert((BRAMBLE_PROVISIONER_NODES_MAX - 1U) / WITHHELD_PER_RECORD <= 0xFFU,
               "the records of withheld runs leave their range");
_Static_assert(WITHHELD_OCTETS *WITHHELD_PER_RECORD + RECORD_FRAME <= BRAMBLE_STORE_RECORD_MAX, "a record is too long");
_Static_assert(PLACE_OCTETS + RECORD_FRAME <= BRAMBLE_STORE_RECORD_MAX, "a record is too long");

static const struct bramble_store *store_of(const struct provisioner *provisioner)
{
    return provisioner->access->config->store;
}

static int put(const struct provisioner *provisioner, uint16_t key, struct writer *writer)
{
    const struct bramble_store *store = store_of(provisioner);
    int result = record_put(store, key, writer);
    return result < 0 ? result : store->sync != NULL ? store->sync(store->context) : BRAMBLE_OK;
}

uint16_t provisioner_place_key(const struct provisioner *provisioner, const struct provisioner_place *place)
{
    return (uint16_t)(PLACE_FIRST + (place - provisioner->table.places));
}

int provisioner_store_place(const struct provisioner *provisioner, const struct provisioner_place *place)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    struct writer writer = record_begin(octets);
    if (store_of(provisioner) == NULL) {
        return BRAMBLE_OK;
    }
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
    int result = put(provisioner, provisioner_place_key(provisioner, place), &writer);
    memset(octets, 0, sizeof octets);
    return result;
}

int provisioner_store_withheld(const struct provisioner *provisioner, uint16_t entry)
{
    const struct provisioner_table *table = &provisioner->table;
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    struct writer writer = record_begin(octets);
    if (store_of(provisioner) == NULL) {
        return BRAMBLE_OK;
    }
    uint16_t record = (uint16_t)(entry / WITHHELD_PER_RECORD);
    for (unsigned i = record * WITHHELD_PER_RECORD; i < (record + 1U) * WITHHELD_PER_RECORD; i++) {
        static const struct provisioner_withheld none;
        const struct provisioner_withheld *withheld = i < table->capacity ? &table->withheld[i] : &none;
        writer_little(&writer, withheld->iv_index, 4);
        writer_little(&writer, withheld->address, 2);
        writer_little(&writer, withheld->count, 2);
    }
    return put(provisioner, (uint16_t)(WITHHELD_FIRST + record), &writer);
}

/* ---- Reading back ------------------------------------------------------------------------------------------------ */

static bool run_is_valid(uint16_t address, uint16_t count)
{
    return address > 0 && count > 0 && (uint32_t)address + count - 1U <= 0x7FFFU;
}

/* A node that finds no place in a shorter table lives all the same: its addresses are not given. */
static int restore_place(struct provisioner_table *table, unsigned number, struct reader *reader)
{
    struct provisioner_place place = {.state = reader_u8(reader)};
    reader_copy(reader, place.node.uuid, 16);
    reader_copy(reader, place.node.device_key, 16);
    place.node.address = (uint16_t)reader_little(reader, 2);
    place.node.elements = reader_u8(reader);
    place.node.net_key_index = (uint16_t)reader_little(reader, 2);
    uint8_t flags = reader_u8(reader);
    place.node.configured = (flags & FLAG_CONFIGURED) != 0;
    place.node.has_new_keys = (flags & FLAG_HAS_NEW_KEYS) != 0;
    place.restored = place.state == PROVISIONER_RESERVED;
    if (!reader_complete(reader) || (place.state != PROVISIONER_RESERVED && place.state != PROVISIONER_NODE) ||
        !run_is_valid(place.node.address, place.node.elements)) {
        return BRAMBLE_ERROR_VALUE;
    }
    if (provisioner_table_find(table, place.node.uuid, place.state) != NULL ||
        provisioner_table_overlaps(table, place.node.address, place.node.elements, place.node.uuid)) {
        return BRAMBLE_ERROR_EXISTS; /* PT1, PT2: an earlier record has the UUID or an address */
    }
    if (number >= table->capacity) {
        (void)provisioner_table_withhold_run(
            table, (struct provisioner_withheld){PROVISIONER_FOR_GOOD, place.node.address, place.node.elements});
        return BRAMBLE_ERROR_FULL;
    }
    table->places[number] = place;
    return BRAMBLE_OK;
}

static int restore_withheld(struct provisioner_table *table, unsigned record, struct reader *reader)
{
    int result = BRAMBLE_OK;
    for (unsigned i = record * WITHHELD_PER_RECORD; i < (record + 1U) * WITHHELD_PER_RECORD; i++) {
        struct provisioner_withheld withheld;
        withheld.iv_index = (uint32_t)reader_little(reader, 4);
        withheld.address = (uint16_t)reader_little(reader, 2);
        withheld.count = (uint16_t)reader_little(reader, 2);
        if (withheld.count == 0 && !reader->failed) {
            continue;
        }
        if (reader->failed || !run_is_valid(withheld.address, withheld.count)) {
            result = BRAMBLE_ERROR_VALUE;
        } else if (i >= table->capacity) {
            (void)provisioner_table_withhold_run(table, withheld);
        } else {
            table->withheld[i] = withheld;
        }
    }
    return reader_complete(reader) ? result : BRAMBLE_ERROR_VALUE;
}

static int restore_record(struct provisioner *provisioner, uint16_t key)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    struct reader reader;
    int result = record_get(store_of(provisioner), key, octets, &reader);
    if (result == 0) {
        result = key < WITHHELD_FIRST ? restore_place(&provisioner->table, key - PLACE_FIRST, &reader)
                                      : restore_withheld(&provisioner->table, key - WITHHELD_FIRST, &reader);
    }
    memset(octets, 0, sizeof octets);
    return result;
}

static int restore_range(struct provisioner *provisioner, uint16_t first, uint16_t last)
{
    const struct bramble_store *store = store_of(provisioner);
    uint16_t key = 0;
    int found = store->next(store->context, first, &key);
    for (; found >= 0 && key <= last; found = store->next(store->context, (uint16_t)(key + 1U), &key)) {
        int result = restore_record(provisioner, key);
        if (result == BRAMBLE_ERROR_STORE) {
            return result;
        }
        provisioner->table.lost = provisioner->table.lost || (result < 0 && result != BRAMBLE_ERROR_FULL);
        if (result < 0) {
            provisioner_note_refused(provisioner, key, result);
        }
    }
    return found < 0 && found != BRAMBLE_ERROR_NOT_FOUND ? BRAMBLE_ERROR_STORE : BRAMBLE_OK;
}

/* Withheld runs first: what finds no place in a shorter table goes where they leave room. */
int provisioner_restore(struct provisioner *provisioner)
{
    if (store_of(provisioner) == NULL) {
        return BRAMBLE_OK;
    }
    int result = restore_range(provisioner, WITHHELD_FIRST, TABLE_LAST);
    return result < 0 ? result : restore_range(provisioner, PLACE_FIRST, WITHHELD_FIRST - 1U);
}

/* The record becomes what we have of it: what could be read, or what has come into its place since, or nothing. */
static int drop_refused(const struct provisioner *provisioner, uint16_t key)
{
    const struct provisioner_table *table = &provisioner->table;
    const struct bramble_store *store = store_of(provisioner);
    unsigned entry = (unsigned)(key - WITHHELD_FIRST) * WITHHELD_PER_RECORD;
    if (key < WITHHELD_FIRST && key - PLACE_FIRST < table->capacity) {
        return provisioner_store_place(provisioner, &table->places[key - PLACE_FIRST]);
    }
    if (key >= WITHHELD_FIRST && entry < table->capacity) {
        return provisioner_store_withheld(provisioner, (uint16_t)entry);
    }
    return store->erase(store->context, key);
}

/* First the run that withholds everything is in the store, then what it stands for may go. */
int provisioner_settle_loss(struct provisioner *provisioner)
{
    static const struct provisioner_withheld everything = {PROVISIONER_FOR_GOOD, 1, 0x7FFF};
    uint16_t entry = provisioner_table_withhold_run(&provisioner->table, everything);
    int result = provisioner_store_withheld(provisioner, entry);
    for (unsigned i = 0; result >= 0 && i < provisioner->refused_count; i++) {
        if (provisioner->refused[i].error != BRAMBLE_ERROR_FULL) {
            result = drop_refused(provisioner, provisioner->refused[i].key);
        }
    }
    provisioner->table.lost = result < 0;
    return result;
}
