/* Reading the journal back: what is whole is done again, what is not is told apart, and told (see files.c). */
#define _DEFAULT_SOURCE
#include "files.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* The first number that is not known to have been synced. */
static uint32_t safe_number(struct journal_reader reader, const struct journal_head *head)
{
    uint32_t safe = head->first + head->snapshot;
    struct journal_entry entry;
    for (enum journal_found found = JOURNAL_HOLE; found != JOURNAL_END;) {
        found = journal_next(&reader, &entry);
        if ((found == JOURNAL_WHOLE || found == JOURNAL_CONTENT) && (int32_t)(entry.safe - safe) > 0) {
            safe = entry.safe;
        }
    }
    return safe;
}

/* Records which may be older than they should be, because more than one entry behind them is gone. */
static void doubt_all(struct bramble_store_files *store)
{
    uint16_t key = 0;
    struct bramble_store records = files_table_port(&store->records);
    while (records.next(&store->records, 0, &key) == 0 && files_have_room(store)) {
        files_set_damaged(store, key);
    }
}

/* Entries that were synced are gone: those from number `from` up to `to`. */
static void read_damage(struct bramble_store_files *store, const struct journal_head *head, uint32_t from, uint32_t to,
                        const struct journal_entry *behind)
{
    store->lost_entries += to - from;
    if (behind->kind != 0) {
        files_set_damaged(store, behind->previous_key);
    }
    bool in_snapshot = to - head->first <= head->snapshot;
    if (!in_snapshot && (to - from > 1U || behind->kind == 0)) {
        doubt_all(store);
    }
}

/* Reads one thing. Answers false when it and all behind it has to be discarded. */
static bool read_one(struct bramble_store_files *store, const struct journal_head *head, uint32_t safe,
                     const struct journal_reader *before, struct journal_reader *reader)
{
    struct journal_entry entry;
    enum journal_found found = journal_next(reader, &entry);
    bool ends_in_it = reader->offset == reader->octets.size && found != JOURNAL_WHOLE;
    store->rewrite = store->rewrite || ends_in_it;
    if (found == JOURNAL_WHOLE) {
        files_apply(store, &entry);
        store->last_key = entry.key;
    } else if (found == JOURNAL_CONTENT) {
        if ((int32_t)(entry.number - safe) >= 0) {
            return false;
        }
        store->lost_entries++;
        files_set_damaged(store, entry.key);
        store->last_key = entry.key;
    } else if (found == JOURNAL_HOLE) {
        uint32_t from = before->any_number ? entry.number - 1U : before->number;
        uint32_t to = entry.kind != 0 && (int32_t)(entry.number - safe) < 0 ? entry.number : safe;
        if ((int32_t)(to - from) > 0) {
            read_damage(store, head, from, to, &entry);
        }
        return entry.kind != 0 && entry.number == to;
    }
    return true;
}

static void tell_damage(struct bramble_store_files *store)
{
    uint16_t key = 0;
    store->damaged = bramble_store_memory_count(&store->damage);
    if (store->lost_entries > 0) {
        files_tell(store, "%u changes are lost to damage", store->lost_entries);
    }
    if (store->damaged > 0) {
        files_tell(store, "%u records are damaged or may be too old, their keys are", store->damaged);
    }
    struct bramble_store damage = files_table_port(&store->damage);
    for (uint32_t from = 0; from <= UINT16_MAX && damage.next(&store->damage, (uint16_t)from, &key) == 0;
         from = key + 1U) {
        size_t at = strlen(store->discarded);
        (void)snprintf(&store->discarded[at], sizeof store->discarded - at, " 0x%04X", key);
    }
}

int files_read_entries(struct bramble_store_files *store, struct bramble_view octets)
{
    struct journal_head head = {0, 0};
    int version = journal_read_head(octets, &head);
    if (version > 0) {
        size_t at = files_begin_line(store, store->trouble, sizeof store->trouble, JOURNAL);
        (void)snprintf(&store->trouble[at], sizeof store->trouble - at, "has format '%c', which is not known here",
                       version);
        return BRAMBLE_ERROR_VALUE;
    }
    struct journal_reader reader = {octets, JOURNAL_HEAD, head.first, version < 0};
    if (version < 0) {
        struct journal_reader look = reader;
        struct journal_entry entry;
        if (journal_next(&look, &entry) == JOURNAL_END || entry.kind == 0) {
            return files_trouble(store, JOURNAL, "is no journal of a store, or damaged throughout", -EILSEQ);
        }
        head.first = entry.number;
        files_tell(store, "its head is damaged");
    }
    uint32_t safe = safe_number(reader, &head);
    struct journal_reader before = reader;
    bool goes_on = true;
    while (goes_on && reader.offset < octets.size) {
        if (!files_have_room(store)) {
            return files_no_memory(store);
        }
        before = reader;
        goes_on = read_one(store, &head, safe, &before, &reader);
    }
    if (goes_on && (int32_t)(safe - reader.number) > 0) { /* the file ends before entries that were synced */
        static const struct journal_entry none;
        read_damage(store, &head, reader.number, safe, &none);
        store->rewrite = true;
    }
    store->number = (int32_t)(safe - reader.number) > 0 ? safe : reader.number;
    store->end = octets.size;
    if (!goes_on) {
        store->rewrite = true;
        store->torn_octets = (uint32_t)(octets.size - before.offset);
        files_tell(store, "%u octets at its end were torn by a power cut, or damaged before they were known to be safe",
                   store->torn_octets);
    }
    if (store->rewrite) {
        store->number += (uint32_t)(octets.size / JOURNAL_ENTRY) + 1U; /* J2: what was discarded had numbers */
    }
    tell_damage(store);
    return 0;
}
