/* See replay.h.
 *
 * The mark. A store that is written for every message wears out and is slow; so the mark is written ahead of what is
 * accepted, by as much as the source would send in two seconds if it went on as it did since the mark was moved last,
 * and by nothing for a slow source. When it does not go on like that the mark is taken back, some seconds later: a
 * restart must not leave the node deaf to a switch that is pressed three times in a row and then not until tomorrow.
 */
#include "network/replay.h"

#include <string.h>

#define MARGIN_MS 2000U
#define MARGIN_MAX 64U

void replay_init(struct replay_list *list, struct replay_entry *entries, uint16_t count)
{
    list->entries = entries;
    list->count = count;
    list->context = NULL;
    list->save = NULL;
    list->ahead = false;
    replay_clear(list);
}

void replay_clear(struct replay_list *list)
{
    memset(list->entries, 0, list->count * sizeof *list->entries);
}

static struct replay_entry *find(const struct replay_list *list, uint16_t source)
{
    for (uint16_t i = 0; i < list->count; i++) {
        if (list->entries[i].source == source) {
            return &list->entries[i];
        }
    }
    return NULL;
}

bool replay_knows(const struct replay_list *list, uint16_t source)
{
    return find(list, source) != NULL;
}

enum bramble_drop replay_check(const struct replay_list *list, uint16_t source, uint32_t iv_index, uint32_t sequence,
                               uint32_t *last)
{
    const struct replay_entry *entry = find(list, source);
    if (entry == NULL) {
        *last = list->count;
        return find(list, BRAMBLE_ADDRESS_UNASSIGNED) != NULL ? BRAMBLE_DROP_NONE : BRAMBLE_DROP_TRANSPORT_REPLAY_FULL;
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

/* What the source would use in MARGIN_MS at its rate since the mark was moved. */
static uint8_t margin_of(const struct replay_entry *entry, uint32_t iv_index, uint32_t sequence, uint32_t now_ms)
{
    if (entry->source == BRAMBLE_ADDRESS_UNASSIGNED || entry->span == REPLAY_RESTORED || iv_index != entry->iv_index) {
        return 0;
    }
    uint32_t used = sequence - (entry->sequence + entry->margin - entry->span);
    uint32_t passed_ms = now_ms - entry->since_ms;
    used = used < MARGIN_MAX ? used : MARGIN_MAX;
    uint32_t margin = used * MARGIN_MS / (passed_ms > 0 ? passed_ms : 1U);
    return margin < MARGIN_MAX ? (uint8_t)margin : MARGIN_MAX;
}

enum bramble_drop replay_accept(struct replay_list *list, uint16_t source, uint32_t iv_index, uint32_t sequence,
                                bramble_time now)
{
    struct replay_entry *entry = find(list, source);
    uint32_t now_ms = (uint32_t)(now / 1000U);
    if (entry == NULL) {
        entry = find(list, BRAMBLE_ADDRESS_UNASSIGNED);
        if (entry == NULL) {
            return BRAMBLE_DROP_TRANSPORT_REPLAY_FULL;
        }
    } else if (iv_index < entry->iv_index || (iv_index == entry->iv_index && sequence <= entry->sequence)) {
        return BRAMBLE_DROP_NONE; /* R2: a later message overtook this one's last segment */
    }
    struct replay_entry before = *entry;
    bool stored = entry->source != BRAMBLE_ADDRESS_UNASSIGNED && iv_index == entry->iv_index &&
                  sequence - entry->sequence <= entry->margin;
    if (stored) {
        entry->margin = (uint8_t)(entry->margin - (sequence - entry->sequence));
    } else {
        entry->margin = list->save != NULL ? margin_of(entry, iv_index, sequence, now_ms) : 0;
        entry->span = entry->margin;
        entry->since_ms = now_ms;
    }
    entry->source = source;
    entry->iv_index = iv_index;
    entry->sequence = sequence;
    if (!stored && list->save != NULL && list->save(list->context, (unsigned)(entry - list->entries)) < 0) {
        *entry = before; /* R3 */
        return BRAMBLE_DROP_TRANSPORT_STORE;
    }
    list->ahead = list->ahead || entry->margin > 0;
    return BRAMBLE_DROP_NONE;
}

void replay_settle(struct replay_list *list, bramble_time now, bool all)
{
    uint32_t now_ms = (uint32_t)(now / 1000U);
    list->ahead = false;
    for (unsigned i = 0; i < list->count; i++) {
        struct replay_entry *entry = &list->entries[i];
        uint8_t margin = entry->margin;
        if (margin > 0 && (all || now_ms - entry->since_ms >= REPLAY_SETTLE_MS)) {
            entry->margin = 0;
            entry->margin = list->save(list->context, i) < 0 ? margin : 0; /* R3 */
            entry->span = entry->margin;
        }
        list->ahead = list->ahead || entry->margin > 0;
    }
}
