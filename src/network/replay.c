/* See replay.h; replay_marks.c for what a store adds. */
#include "network/replay.h"
#include "base/invariant.h"

#include <string.h>

void replay_clear(struct replay_list *list)
{
    memset(list->entries, 0, list->count * sizeof *list->entries);
    replay_iv_changed(list);
    list->ahead = false;
}

void replay_iv_changed(struct replay_list *list)
{
    memset(list->unlisted_told, 0, sizeof list->unlisted_told);
}

static struct replay_entry *find(const struct replay_list *list, unsigned source)
{
    struct replay_entry *entry = list->entries;
    for (unsigned left = list->count; left > 0; left--, entry++) {
        if (entry->source == source) {
            return entry;
        }
    }
    return NULL;
}

struct replay_entry *replay_place(const struct replay_list *list, uint32_t iv_index)
{
    struct replay_entry *entry = list->entries;
    struct replay_entry *old = NULL;
    for (unsigned left = list->count; left > 0; left--, entry++) {
        if (entry->source == BRAMBLE_ADDRESS_UNASSIGNED) {
            return entry;
        }
        old = replay_steps(entry, iv_index) >= 2 ? entry : old; /* R4 */
    }
    return old;
}

bool replay_knows(const struct replay_list *list, uint16_t source)
{
    return find(list, source) != NULL;
}

int replay_above(const struct replay_entry *entry, uint32_t iv_index, uint32_t sequence)
{
    int steps = replay_steps(entry, iv_index);
    return steps != 0 ? steps : sequence > entry->sequence;
}

enum bramble_drop replay_check(const struct replay_list *list, uint16_t source, uint32_t iv_index, uint32_t sequence,
                               uint32_t *last)
{
    const struct replay_entry *entry = find(list, source);
    if (entry == NULL) {
        if (list->keeper != NULL && list->keeper->lost(list, iv_index, last)) {
            return BRAMBLE_DROP_TRANSPORT_REPLAY_LOST;
        }
        *last = list->count;
        return replay_place(list, iv_index) != NULL ? BRAMBLE_DROP_NONE : BRAMBLE_DROP_TRANSPORT_REPLAY_FULL;
    }
    int above = replay_above(entry, iv_index, sequence);
    *last = entry->sequence;
    if (above > 0) {
        return BRAMBLE_DROP_NONE;
    }
    if (above < 0) {
        *last = iv_index - (uint32_t)above;
        return BRAMBLE_DROP_TRANSPORT_OLD_IV_INDEX;
    }
    return entry->span == REPLAY_RESTORED ? BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN : BRAMBLE_DROP_TRANSPORT_REPLAYED;
}

enum bramble_drop replay_accept(struct replay_list *list, uint16_t source, uint32_t iv_index, uint32_t sequence,
                                bramble_time now)
{
    struct replay_entry *entry = find(list, source);
    if (entry == NULL) {
        entry = replay_place(list, iv_index);
        if (entry == NULL) {
            return BRAMBLE_DROP_TRANSPORT_REPLAY_FULL;
        }
    } else if (replay_above(entry, iv_index, sequence) <= 0) {
        return BRAMBLE_DROP_NONE; /* R2: a later message overtook this one's last segment */
    }
    const struct replay_entry before = *entry;
    memset(entry, 0, sizeof *entry);
    entry->source = source;
    entry->iv_index = (uint16_t)iv_index;
    entry->sequence = sequence & REPLAY_SEQUENCE_MASK;
    return list->keeper != NULL ? list->keeper->accept(list, entry, &before, now) : BRAMBLE_DROP_NONE;
}

/* ---- Telling ----------------------------------------------------------------------------------------------------- */

/* Inside a margin that a restart may have made, honest numbers are refused for a moment. */
static bool may_be_margin(const struct replay_entry *entry, uint32_t sequence)
{
    return entry->span == REPLAY_RESTORED && entry->sequence - sequence <= REPLAY_MARGIN_MAX;
}

bool replay_tells(struct replay_list *list, uint16_t source, enum bramble_drop why, uint32_t sequence, bramble_time now,
                  bool may)
{
    struct replay_entry *entry = find(list, source);
    uint32_t ticks = (uint32_t)(now >> 10U);
    if (entry == NULL) { /* of such a source one bit is kept, which it shares with others */
        unsigned group = (source ^ source >> 6U) & 63U;
        uint32_t *told = &list->unlisted_told[group >> 5U];
        uint32_t before = *told;
        *told |= (uint32_t)may << (group & 31U);
        return *told != before;
    }
    if (entry->refused == REPLAY_TOLD ||
        (why == BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN && may_be_margin(entry, sequence))) {
        return false;
    }
    if (entry->refused < REPLAY_TELL && (entry->refused == 0 || (sequence & 15U) != entry->refused_last)) {
        entry->refused_last = sequence & 15U;
        entry->refused = (entry->refused + 1U) & 7U;
    }
    if (!may || entry->refused < REPLAY_TELL || ticks - list->told < REPLAY_TELL_PAUSE) {
        return false;
    }
    entry->refused = REPLAY_TOLD;
    list->told = ticks;
    return true;
}

/* ---- Invariants -------------------------------------------------------------------------------------------------- */

static bool entry_check(const struct replay_list *list, const struct replay_entry *entry, uint32_t iv_index,
                        struct bramble_violation *violation)
{
    bool restored = entry->span == REPLAY_RESTORED;
    if (entry->margin > (restored || list->keeper == NULL ? 0 : entry->span)) {
        return invariant_broken(violation, "R3: a replay mark in the store is not below its entry", entry->source);
    }
    if (!bramble_address_is_unicast(entry->source) && entry->source != REPLAY_FORGOTTEN) {
        return invariant_broken(violation, "R7: each source has one replay entry", entry->source);
    }
    if (replay_above(entry, iv_index, REPLAY_SEQUENCE_MASK) < 0) {
        return invariant_broken(violation, "R8: no replay entry has an IV index above the present one", entry->source);
    }
    return true;
}

bool replay_list_check(const struct replay_list *list, uint32_t iv_index, struct bramble_violation *violation)
{
    struct invariant_seen seen;
    uint16_t used = 0;
    for (uint16_t i = 0; i < list->count; i++) {
        const struct replay_entry *entry = &list->entries[i];
        used = (uint16_t)(used + (entry->source != BRAMBLE_ADDRESS_UNASSIGNED));
        if (entry->source != BRAMBLE_ADDRESS_UNASSIGNED && !entry_check(list, entry, iv_index, violation)) {
            return false;
        }
    }
    for (uint32_t first = 0; used > 1 && first < 0x8000U; first += INVARIANT_WINDOW) {
        invariant_seen_begin(&seen, first);
        for (uint16_t i = 0; i < list->count; i++) {
            uint16_t source = list->entries[i].source;
            if (source != BRAMBLE_ADDRESS_UNASSIGNED && invariant_seen_twice(&seen, source)) {
                return invariant_broken(violation, "R7: each source has one replay entry", source);
            }
        }
    }
    return true;
}
