/* The invariants of the provisioner's node table: see provisioner.h.
 *
 * The table is in no order and may have thousands of places, and it is to be looked at often. So it is not compared
 * with itself: it is gone through a few times, each time for one window of all addresses, or of a hash of all UUIDs,
 * with a bit for each. Only where a bit is met a second time the place is compared with all others: of UUIDs that is
 * the case now and then by chance, of addresses only when something is wrong, or a device has a node and the
 * reservation for its next life in the table. */
#include "features/provisioner.h"

/* Whether another device has one of the place's addresses. Of two reservations from before a restart nothing follows.
 */
static bool shares_address(const struct provisioner_table *table, const struct provisioner_place *place)
{
    for (uint16_t i = 0; i < table->capacity; i++) {
        const struct provisioner_place *other = &table->places[i];
        if (other->state != PROVISIONER_FREE && !(place->restored && other->restored) &&
            memcmp(other->node.uuid, place->node.uuid, 16) != 0 &&
            provisioner_run_overlaps(other->node.address, other->node.elements, place->node.address,
                                     place->node.elements)) {
            return true;
        }
    }
    return false;
}

static bool run_is_unicast(uint16_t address, uint16_t count)
{
    return address >= 1U && count >= 1U && (uint32_t)address + count - 1U <= 0x7FFFU;
}

static bool ranges_check(const struct provisioner_table *table, struct bramble_violation *violation)
{
    for (uint16_t i = 0; i < table->capacity; i++) {
        const struct provisioner_place *place = &table->places[i];
        const struct provisioner_withheld *withheld = &table->withheld[i];
        bool place_fits =
            place->state == PROVISIONER_FREE ||
            (place->state <= PROVISIONER_NODE && run_is_unicast(place->node.address, place->node.elements));
        if (!place_fits) {
            return invariant_broken(violation, "PT5: a place of the node table has unicast addresses", i);
        }
        if (withheld->count != 0 && !run_is_unicast(withheld->address, withheld->count)) {
            return invariant_broken(violation, "PT5: withheld addresses are unicast addresses", withheld->address);
        }
    }
    return true;
}

/* True when an address of the place was seen before in this window. */
static bool address_seen(struct invariant_seen *seen, const struct provisioner_place *place)
{
    bool twice = false;
    for (uint32_t address = place->node.address; address < (uint32_t)place->node.address + place->node.elements;
         address++) {
        twice = invariant_seen_twice(seen, address) || twice;
    }
    return twice;
}

static bool addresses_check(const struct provisioner_table *table, struct bramble_violation *violation)
{
    struct invariant_seen seen;
    for (uint32_t first = 0; first < 0x8000U; first += INVARIANT_WINDOW) {
        invariant_seen_begin(&seen, first);
        for (uint16_t i = 0; i < table->capacity; i++) {
            const struct provisioner_place *place = &table->places[i];
            if (place->state != PROVISIONER_FREE && place->node.address < first + INVARIANT_WINDOW &&
                (uint32_t)place->node.address + place->node.elements > first && address_seen(&seen, place) &&
                shares_address(table, place)) {
                return invariant_broken(violation, "PT2: no two places of the node table have one address",
                                        place->node.address);
            }
        }
    }
    return true;
}

/* A node and the reservation for its next life have one UUID: the state is part of what must not come twice. */
static uint32_t hash_of(const struct provisioner_place *place)
{
    uint32_t words[4];
    memcpy(words, place->node.uuid, sizeof words);
    uint32_t mixed = (words[0] ^ place->state) * 0x9E3779B1U ^ words[1];
    mixed = mixed * 0x85EBCA6BU ^ words[2];
    mixed = mixed * 0xC2B2AE35U ^ words[3];
    return mixed * 0x27D4EB2FU;
}

static bool uuids_check(const struct provisioner_table *table, struct bramble_violation *violation)
{
    struct invariant_seen seen;
    unsigned shift = 20; /* 4096 values in one window; twice as many for each doubling above 128 places */
    for (unsigned places = table->capacity / 128U; places > 0; places /= 2U) {
        shift--;
    }
    for (uint32_t first = 0; first < (uint32_t)1 << (32U - shift); first += INVARIANT_WINDOW) {
        invariant_seen_begin(&seen, first);
        for (uint16_t i = 0; i < table->capacity; i++) {
            const struct provisioner_place *place = &table->places[i];
            if (place->state != PROVISIONER_FREE && invariant_seen_twice(&seen, hash_of(place) >> shift) &&
                provisioner_table_find(table, place->node.uuid, (enum provisioner_state)place->state) != place) {
                return invariant_broken(violation, "PT1: no two places of the node table have one UUID", i);
            }
        }
    }
    return true;
}

bool provisioner_table_check(const struct provisioner_table *table, struct bramble_violation *violation)
{
    return ranges_check(table, violation) && uuids_check(table, violation) && addresses_check(table, violation);
}
