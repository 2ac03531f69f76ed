/* Places and addresses of the provisioner's node table: pure look-ups over two arrays, no I/O (provisioner.h).
 *
 * Addresses are taken in runs: of our own elements, of nodes and reservations, and withheld ones. The search for a free
 * run starts at the bottom of the range and jumps behind whatever is in the way, until nothing is. That is at worst the
 * square of the number of nodes, and happens once for each device provisioned. */
#include "features/provisioner.h"

/* The last address of a run. */
static uint32_t last_of(uint16_t address, uint16_t count)
{
    return (uint32_t)address + count - 1U;
}

bool provisioner_run_overlaps(uint16_t a, uint16_t a_count, uint16_t b, uint16_t b_count)
{
    return a_count > 0 && b_count > 0 && a <= last_of(b, b_count) && b <= last_of(a, a_count);
}

static bool has_expired(const struct provisioner_table *table, const struct provisioner_withheld *withheld)
{
    return table->iv_index >= 2U && table->iv_index - 2U >= withheld->iv_index;
}

bool provisioner_table_overlaps(const struct provisioner_table *table, uint16_t address, uint16_t count,
                                const uint8_t *except_uuid)
{
    for (uint16_t i = 0; i < table->capacity; i++) {
        const struct provisioner_place *place = &table->places[i];
        bool counts = except_uuid == NULL || memcmp(place->node.uuid, except_uuid, 16) != 0;
        if (counts && place->state != PROVISIONER_FREE &&
            provisioner_run_overlaps(address, count, place->node.address, place->node.elements)) {
            return true;
        }
    }
    return false;
}

/* The last address of something that is in the way of the run; 0: nothing is. */
static uint32_t obstacle(const struct provisioner_table *table, uint16_t address, uint16_t count)
{
    if (provisioner_run_overlaps(address, count, table->own, table->own_count)) {
        return last_of(table->own, table->own_count);
    }
    for (uint16_t i = 0; i < table->capacity; i++) {
        const struct provisioner_place *place = &table->places[i];
        const struct provisioner_withheld *withheld = &table->withheld[i];
        if (place->state != PROVISIONER_FREE &&
            provisioner_run_overlaps(address, count, place->node.address, place->node.elements)) {
            return last_of(place->node.address, place->node.elements);
        }
        if (provisioner_run_overlaps(address, count, withheld->address, withheld->count) &&
            !has_expired(table, withheld)) {
            return last_of(withheld->address, withheld->count);
        }
    }
    return 0;
}

uint16_t provisioner_table_free_run(const struct provisioner_table *table, uint16_t count)
{
    uint32_t address = table->first;
    while (!table->lost && count > 0 && address + count - 1U <= table->last) {
        uint32_t end = obstacle(table, (uint16_t)address, count);
        if (end == 0) {
            return (uint16_t)address;
        }
        address = end + 1U;
    }
    return 0;
}

struct provisioner_place *provisioner_table_find(const struct provisioner_table *table, const uint8_t uuid[16],
                                                 enum provisioner_state state)
{
    for (uint16_t i = 0; i < table->capacity; i++) {
        struct provisioner_place *place = &table->places[i];
        if (place->state == state && memcmp(place->node.uuid, uuid, 16) == 0) {
            return place;
        }
    }
    return NULL;
}

struct provisioner_place *provisioner_table_at(const struct provisioner_table *table, uint16_t address)
{
    for (uint16_t i = 0; i < table->capacity; i++) {
        struct provisioner_place *place = &table->places[i];
        if (place->state == PROVISIONER_NODE &&
            provisioner_run_overlaps(address, 1, place->node.address, place->node.elements)) {
            return place;
        }
    }
    return NULL;
}

struct provisioner_place *provisioner_table_free_place(const struct provisioner_table *table)
{
    for (uint16_t i = 0; i < table->capacity; i++) {
        if (table->places[i].state == PROVISIONER_FREE) {
            return &table->places[i];
        }
    }
    return NULL;
}

/* ---- Withheld runs ----------------------------------------------------------------------------------------------- */

static bool is_free(const struct provisioner_table *table, const struct provisioner_withheld *withheld)
{
    return withheld->count == 0 || has_expired(table, withheld);
}

/* Two runs as one that covers both, and what lies between them; withheld as long as the later one. */
static struct provisioner_withheld cover(struct provisioner_withheld a, struct provisioner_withheld b)
{
    uint32_t a_last = last_of(a.address, a.count);
    uint32_t b_last = last_of(b.address, b.count);
    struct provisioner_withheld both = {a.iv_index > b.iv_index ? a.iv_index : b.iv_index,
                                        a.address < b.address ? a.address : b.address, 0};
    both.count = (uint16_t)((a_last > b_last ? a_last : b_last) - both.address + 1U);
    return both;
}

/* The entry whose cover with `run` withholds the fewest addresses that need not be. */
static uint16_t closest(const struct provisioner_table *table, struct provisioner_withheld run)
{
    uint16_t best = 0;
    int32_t best_waste = INT32_MAX;
    for (uint16_t i = 0; i < table->capacity; i++) {
        int32_t waste = cover(table->withheld[i], run).count - table->withheld[i].count;
        if (waste < best_waste) {
            best_waste = waste;
            best = i;
        }
    }
    return best;
}

uint16_t provisioner_table_withhold_run(struct provisioner_table *table, struct provisioner_withheld run)
{
    uint16_t free_entry = table->capacity;
    for (uint16_t i = 0; i < table->capacity; i++) {
        struct provisioner_withheld *withheld = &table->withheld[i];
        bool adjacent = !is_free(table, withheld) && withheld->iv_index == run.iv_index &&
                        (last_of(withheld->address, withheld->count) + 1U == run.address ||
                         last_of(run.address, run.count) + 1U == withheld->address);
        if (adjacent) {
            *withheld = cover(*withheld, run);
            return i;
        }
        if (free_entry == table->capacity && is_free(table, withheld)) {
            free_entry = i;
        }
    }
    if (free_entry < table->capacity) {
        table->withheld[free_entry] = run;
        return free_entry;
    }
    uint16_t entry = closest(table, run);
    table->withheld[entry] = cover(table->withheld[entry], run);
    return entry;
}

uint16_t provisioner_table_withhold(struct provisioner_table *table, uint16_t address, uint16_t count)
{
    return provisioner_table_withhold_run(table, (struct provisioner_withheld){table->iv_index, address, count});
}

bool provisioner_table_is_withheld(const struct provisioner_table *table, uint16_t address)
{
    for (uint16_t i = 0; i < table->capacity; i++) {
        if (!is_free(table, &table->withheld[i]) &&
            provisioner_run_overlaps(address, 1, table->withheld[i].address, table->withheld[i].count)) {
            return true;
        }
    }
    return false;
}
