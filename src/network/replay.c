/* See replay.h.
 *
 * The mark. A store that is written for every message wears out and is slow; so the mark is written ahead of what is
 * accepted, by as much as the source would send in two seconds if it went on as it did since the mark was moved last
 * (or in the last second, if that is longer: three presses in a row are no rate), and by nothing for a slow source.
 * When it does not go on like that the mark is taken back, some seconds later: a restart must not leave the node deaf
 * to a switch that is pressed now and then not until tomorrow.
 */
#include "network/replay.h"
#include "base/invariant.h"

#include <string.h>

#define MARGIN_TICKS REPLAY_TICKS(2000U)
#define RATE_TICKS REPLAY_TICKS(1000U) /* a rate is that of a second at least */
#define MARGIN_MAX 64U

static uint32_t clock_of(bramble_time now)
{
    return (uint32_t)(now >> 10U);
}

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

/* A place for a new source whose message has this IV index. NULL: the list is full. */
static struct replay_entry *place(const struct replay_list *list, uint32_t iv_index)
{
    struct replay_entry *entry = find(list, BRAMBLE_ADDRESS_UNASSIGNED);
    for (unsigned i = 0; entry == NULL && iv_index >= 2U && i < list->count; i++) {
        entry = list->entries[i].iv_index <= iv_index - 2U ? &list->entries[i] : NULL; /* R4 */
    }
    return entry;
}

bool replay_knows(const struct replay_list *list, uint16_t source)
{
    return find(list, source) != NULL;
}

/* Of the entries that stand for sources unknown, the one with the highest IV index. */
static struct replay_entry *forgotten(const struct replay_list *list)
{
    struct replay_entry *newest = NULL;
    for (unsigned i = 0; i < list->count; i++) {
        struct replay_entry *entry = &list->entries[i];
        if (entry->source == REPLAY_FORGOTTEN && (newest == NULL || entry->iv_index > newest->iv_index)) {
            newest = entry;
        }
    }
    return newest;
}

int replay_forget(struct replay_list *list, unsigned where, uint32_t iv_index)
{
    struct replay_entry *entry = where < list->count ? &list->entries[where] : forgotten(list);
    entry = entry != NULL ? entry : place(list, iv_index);
    if (entry == NULL) {
        return BRAMBLE_ERROR_FULL;
    }
    if (entry->source != REPLAY_FORGOTTEN || entry->iv_index < iv_index) {
        entry->iv_index = iv_index;
    }
    entry->source = REPLAY_FORGOTTEN;
    entry->span = REPLAY_RESTORED;
    return (int)(entry - list->entries);
}

enum bramble_drop replay_check(const struct replay_list *list, uint16_t source, uint32_t iv_index, uint32_t sequence,
                               uint32_t *last)
{
    const struct replay_entry *entry = find(list, source);
    if (entry == NULL) {
        const struct replay_entry *lost = forgotten(list);
        if (lost != NULL && iv_index <= lost->iv_index) {
            *last = lost->iv_index;
            return BRAMBLE_DROP_TRANSPORT_REPLAY_LOST;
        }
        *last = list->count;
        return place(list, iv_index) != NULL ? BRAMBLE_DROP_NONE : BRAMBLE_DROP_TRANSPORT_REPLAY_FULL;
    }
    *last = entry->sequence;
    if (iv_index < entry->iv_index) {
        *last = entry->iv_index;
        return BRAMBLE_DROP_TRANSPORT_OLD_IV_INDEX;
    }
    if (iv_index == entry->iv_index && sequence <= entry->sequence) {
        return entry->span == REPLAY_RESTORED ? BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN : BRAMBLE_DROP_TRANSPORT_REPLAYED;
    }
    return BRAMBLE_DROP_NONE;
}

/* What the source would use in MARGIN_TICKS at its rate since the mark was moved. */
static uint8_t margin_of(const struct replay_entry *entry, uint32_t iv_index, uint32_t sequence, uint32_t ticks)
{
    if (entry->span == REPLAY_RESTORED || iv_index != entry->iv_index) {
        return 0;
    }
    uint32_t used = sequence - ((uint32_t)entry->sequence + entry->margin - entry->span);
    uint32_t passed = ticks - entry->since;
    used = used < MARGIN_MAX ? used : MARGIN_MAX;
    uint32_t margin = used * MARGIN_TICKS / (passed > RATE_TICKS ? passed : RATE_TICKS);
    return margin < MARGIN_MAX ? (uint8_t)margin : MARGIN_MAX;
}

enum bramble_drop replay_accept(struct replay_list *list, uint16_t source, uint32_t iv_index, uint32_t sequence,
                                bramble_time now)
{
    struct replay_entry *entry = find(list, source);
    uint32_t ticks = clock_of(now);
    bool known = entry != NULL;
    if (!known) {
        entry = place(list, iv_index);
        if (entry == NULL) {
            return BRAMBLE_DROP_TRANSPORT_REPLAY_FULL;
        }
    } else if (iv_index < entry->iv_index || (iv_index == entry->iv_index && sequence <= entry->sequence)) {
        return BRAMBLE_DROP_NONE; /* R2: a later message overtook this one's last segment */
    }
    struct replay_entry before = *entry;
    bool stored = known && iv_index == entry->iv_index && sequence - entry->sequence <= entry->margin;
    if (stored) {
        entry->margin = (uint8_t)(entry->margin - (sequence - entry->sequence));
    } else {
        entry->margin = known && list->save != NULL ? margin_of(entry, iv_index, sequence, ticks) : 0;
        entry->span = entry->margin;
        entry->since = ticks;
    }
    entry->source = source;
    entry->iv_index = iv_index;
    entry->sequence = sequence & REPLAY_SEQUENCE_MASK;
    entry->refused = 0;
    entry->told = 0;
    if (!stored && list->save != NULL && list->save(list->context, (unsigned)(entry - list->entries)) < 0) {
        *entry = before; /* R3 */
        return BRAMBLE_DROP_TRANSPORT_STORE;
    }
    list->ahead = list->ahead || entry->margin > 0;
    return BRAMBLE_DROP_NONE;
}

void replay_settle(struct replay_list *list, bramble_time now, bool all)
{
    uint32_t ticks = clock_of(now);
    list->ahead = false;
    for (unsigned i = 0; i < list->count; i++) {
        struct replay_entry *entry = &list->entries[i];
        if (entry->margin > 0 && (all || ticks - entry->since >= REPLAY_TICKS(REPLAY_SETTLE_MS))) {
            entry->margin = 0; /* also when the write fails: it may have reached the store, or may yet (R3) */
            entry->span = 0;
            (void)list->save(list->context, i);
        }
        list->ahead = list->ahead || entry->margin > 0;
    }
}

/* ---- Telling ----------------------------------------------------------------------------------------------------- */

/* Of a source without an entry one bit is kept, which it shares with others. */
static bool tells_of_unlisted(struct replay_list *list, unsigned source, bool may)
{
    uint8_t *told = &list->unlisted_told[(source ^ source >> 6U) % sizeof list->unlisted_told];
    unsigned bit = 1U << ((source >> 3U ^ source >> 9U) & 7U);
    bool tell = may && (*told & bit) == 0;
    *told = (uint8_t)(*told | (tell ? bit : 0));
    return tell;
}

/* Inside a margin that a restart may have made, honest numbers are refused for a moment. */
static bool may_be_margin(const struct replay_entry *entry, enum bramble_drop why, uint32_t sequence)
{
    return why == BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN && entry->sequence - sequence <= MARGIN_MAX;
}

bool replay_tells(struct replay_list *list, uint16_t source, enum bramble_drop why, uint32_t sequence, bramble_time now,
                  bool may)
{
    struct replay_entry *entry = find(list, source);
    if (why == BRAMBLE_DROP_TRANSPORT_REPLAY_FULL || why == BRAMBLE_DROP_TRANSPORT_REPLAY_LOST) {
        return tells_of_unlisted(list, source, may);
    }
    if (entry == NULL || entry->told != 0 || may_be_margin(entry, why, sequence)) {
        return false;
    }
    if (entry->refused < REPLAY_TELL && (entry->refused == 0 || (sequence & 15U) != entry->refused_last)) {
        entry->refused_last = sequence & 15U;
        entry->refused = (entry->refused + 1U) & 3U;
    }
    if (!may || entry->refused < REPLAY_TELL || clock_of(now) - list->told < REPLAY_TICKS(REPLAY_TELL_PAUSE)) {
        return false;
    }
    entry->told = 1;
    list->told = clock_of(now);
    return true;
}

/* ---- Invariants -------------------------------------------------------------------------------------------------- */

static bool entry_check(const struct replay_list *list, const struct replay_entry *entry, uint32_t iv_index,
                        struct bramble_violation *violation)
{
    bool restored = entry->span == REPLAY_RESTORED;
    if (entry->margin > (restored || list->save == NULL ? 0 : entry->span)) {
        return invariant_broken(violation, "R3: a replay mark in the store is not below its entry", entry->source);
    }
    if (!bramble_address_is_unicast(entry->source) && entry->source != REPLAY_FORGOTTEN) {
        return invariant_broken(violation, "R7: each source has one replay entry", entry->source);
    }
    if (entry->iv_index > iv_index) {
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
