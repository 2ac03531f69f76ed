/* The marks of a replay list in a store: see replay.h. Who keeps none does not link this.
 *
 * A store that is written for every message wears out and is slow; so the mark is written ahead of what is accepted, by
 * as much as the source would send in two seconds if it went on as it did since the mark was moved last (or in the last
 * second, if that is longer: three presses in a row are no rate), and by nothing for a slow source. When it does not go
 * on like that the mark is taken back, some seconds later: a restart must not leave the node deaf to a switch that is
 * pressed now and then not until tomorrow. The clock of all this goes round in 71 minutes: a source that is heard again
 * to the second after that long has a margin that it does not need, for these seconds.
 */
#include "network/replay.h"

#define TICKS(milliseconds) ((milliseconds)*1000U >> 16U)
#define MARGIN_TICKS TICKS(2000U)
#define RATE_TICKS TICKS(1000U) /* a rate is that of a second at least */

static uint16_t clock_of(bramble_time now)
{
    return (uint16_t)(now >> 16U);
}

/* What the source would use in MARGIN_TICKS at its rate since the mark was moved. */
static unsigned margin_of(const struct replay_entry *before, uint32_t sequence, unsigned ticks)
{
    uint32_t used = sequence - ((uint32_t)before->sequence + before->margin - before->span);
    unsigned passed = (ticks - before->since) & 0xFFFFU;
    used = used < REPLAY_MARGIN_MAX ? used : REPLAY_MARGIN_MAX;
    uint32_t margin = used * MARGIN_TICKS / (passed > RATE_TICKS ? passed : RATE_TICKS);
    return margin < REPLAY_MARGIN_MAX ? margin : REPLAY_MARGIN_MAX;
}

enum bramble_drop replay_mark(struct replay_list *list, struct replay_entry *entry, const struct replay_entry *before,
                              bramble_time now)
{
    bool goes_on = before->source == entry->source && before->iv_index == entry->iv_index;
    uint32_t used = entry->sequence - before->sequence;
    if (goes_on && used <= before->margin) {
        entry->margin = (uint8_t)(before->margin - used);
        entry->span = before->span;
        entry->since = before->since;
        return BRAMBLE_DROP_NONE;
    }
    entry->since = clock_of(now);
    if (goes_on && before->span != REPLAY_RESTORED) {
        entry->margin = (uint8_t)margin_of(before, entry->sequence, entry->since);
    }
    entry->span = entry->margin;
    if (list->keeper->save(list->context, (unsigned)(entry - list->entries)) < 0) {
        *entry = *before; /* R3 */
        return BRAMBLE_DROP_TRANSPORT_STORE;
    }
    list->ahead = list->ahead || entry->margin > 0;
    return BRAMBLE_DROP_NONE;
}

void replay_settle(struct replay_list *list, bramble_time now, bool all)
{
    list->ahead = false;
    for (unsigned i = 0; i < list->count; i++) {
        struct replay_entry *entry = &list->entries[i];
        unsigned passed = (unsigned)(clock_of(now) - entry->since) & 0xFFFFU;
        if (entry->margin > 0 && (all || passed >= TICKS(REPLAY_SETTLE_MS))) {
            entry->margin = 0; /* also when the write fails: it may have reached the store, or may yet (R3) */
            entry->span = 0;
            (void)list->keeper->save(list->context, i);
        }
        list->ahead = list->ahead || entry->margin > 0;
    }
}

/* ---- Marks that are lost ----------------------------------------------------------------------------------------- */

/* Of the entries that stand for sources unknown, the one with the highest IV index. */
static struct replay_entry *forgotten(const struct replay_list *list)
{
    struct replay_entry *newest = NULL;
    for (unsigned i = 0; i < list->count; i++) {
        struct replay_entry *entry = &list->entries[i];
        if (entry->source == REPLAY_FORGOTTEN && (newest == NULL || replay_steps(newest, entry->iv_index) > 0)) {
            newest = entry;
        }
    }
    return newest;
}

bool replay_lost(const struct replay_list *list, uint32_t iv_index, uint32_t *last)
{
    const struct replay_entry *entry = forgotten(list);
    int steps = entry != NULL ? replay_steps(entry, iv_index) : 1;
    *last = iv_index - (uint32_t)steps;
    return steps <= 0;
}

int replay_forget(struct replay_list *list, unsigned where, uint32_t iv_index)
{
    struct replay_entry *entry = where < list->count ? &list->entries[where] : forgotten(list);
    entry = entry != NULL ? entry : replay_place(list, iv_index);
    if (entry == NULL) {
        return BRAMBLE_ERROR_FULL;
    }
    if (entry->source != REPLAY_FORGOTTEN || replay_steps(entry, iv_index) > 0) {
        entry->iv_index = (uint16_t)iv_index;
    }
    entry->source = REPLAY_FORGOTTEN;
    entry->span = REPLAY_RESTORED;
    return (int)(entry - list->entries);
}
