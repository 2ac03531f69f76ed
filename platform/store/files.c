/* The store in files (include/bramble/store_files.h): a journal, and a copy of all records in memory.
 *
 * Why a journal. The node writes little and often (a block of sequence numbers, a replay mark), waits for it each time,
 * and counts on the order of its writes. With a file for each record, every put costs two syncs (the new file, the
 * directory) or loses that order; in a journal order is free, a put is one write at the end, and the syncs are those
 * that the node asks for, one fdatasync() each. What it costs in return: the journal is written anew when most of it
 * is out of date, and damage has to be told from a write that was torn, which is what the field `safe` is for.
 *
 * Opening reads entry by entry (journal.h). What cannot be read is one of two things. An entry that was known to be
 * synced, because a later one says so or because it is part of the snapshot, has been damaged: its key is told by its
 * own head or by its successor; when more than one is gone, any record written before may be older than it should be,
 * and counts as damaged too (within a snapshot not: each record is there once). Anything else was torn by a power cut:
 * it and all behind it are discarded.
 *
 * Writing anew is one step for whoever looks: a second file is written and synced, renamed over the first, and the
 * directory synced. It is also how the store recovers: after a torn end, and after a sync or rename that failed (when
 * nobody knows what the disk holds), nothing is appended before the journal has been written anew from memory.
 *
 * Invariants
 *  J1 The records in memory are what reading the journal up to `end` gives, unless `rewrite` is set.
 *  J2 No number is given to two entries that could meet in one file.
 *  J3 Entries below `safe` are on the medium, and so is the name of the file that holds them unless `names_dirty`.
 *  J4 A key is in `records` or in `damage`, never in both.
 */
#define _DEFAULT_SOURCE
#include "files.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define JOURNAL_NEW "bramble.journal.new"
#define LOCK "bramble.lock"
#define LIMIT_LEAST (32U * 1024U)
#define JOURNAL_MOST (128 * 1024 * 1024) /* every key with its longest record fits six times */

/* ---- Writing the journal anew ------------------------------------------------------------------------------------ */

struct snapshot {
    uint8_t *octets;
    size_t size;
    struct journal_entry entry; /* the last one written, from which the next follows */
};

static void snapshot_add(struct snapshot *snapshot, enum journal_kind kind, uint16_t key, struct bramble_view content)
{
    struct journal_entry *entry = &snapshot->entry;
    entry->kind = (uint8_t)kind;
    entry->previous_key = entry->key;
    entry->key = key;
    entry->content = content;
    snapshot->size += journal_write_entry(&snapshot->octets[snapshot->size], entry);
    entry->number++;
}

static void snapshot_table(struct snapshot *snapshot, enum journal_kind kind, struct bramble_store_memory *table)
{
    uint8_t content[BRAMBLE_STORE_RECORD_MAX];
    struct bramble_store port = files_table_port(table);
    uint16_t key = 0;
    for (uint32_t from = 0; from <= UINT16_MAX && port.next(table, (uint16_t)from, &key) == 0; from = key + 1U) {
        int size = port.get(table, key, content, sizeof content);
        snapshot_add(snapshot, kind, key, (struct bramble_view){content, (size_t)size});
    }
    explicit_bzero(content, sizeof content);
}

/* All records as a journal; its octets are NULL when there is no memory. It is safe before it becomes the journal, and
 * each of its entries says so. */
static struct snapshot take_snapshot(struct bramble_store_files *store)
{
    uint32_t count = bramble_store_memory_count(&store->records) + bramble_store_memory_count(&store->damage);
    struct snapshot snapshot = {.entry = {.number = store->number, .safe = store->number + count}};
    snapshot.octets = malloc(JOURNAL_HEAD + store->records.used + store->damage.used + (size_t)count * JOURNAL_ENTRY);
    if (snapshot.octets != NULL) {
        journal_write_head(snapshot.octets, &(struct journal_head){store->number, count});
        snapshot.size = JOURNAL_HEAD;
        snapshot_table(&snapshot, JOURNAL_PUT, &store->records);
        snapshot_table(&snapshot, JOURNAL_DAMAGED, &store->damage);
    }
    return snapshot;
}

/* Writes and syncs the second file. Answers its handle. */
static int write_second(struct bramble_store_files *store, const struct snapshot *snapshot)
{
    const struct bramble_store_disk *disk = store->disk;
    int file = disk->open(disk->context, store->directory, JOURNAL_NEW, true);
    if (file < 0) {
        return files_trouble(store, JOURNAL_NEW, "cannot be made", file);
    }
    const char *what = "cannot be written";
    int error = disk->write(disk->context, file, 0, snapshot->octets, snapshot->size);
    if (error == 0) {
        what = "cannot be synced";
        error = disk->sync(disk->context, file);
    }
    if (error < 0) {
        disk->close(disk->context, file);
        (void)disk->remove(disk->context, store->directory, JOURNAL_NEW);
        return files_trouble(store, JOURNAL_NEW, what, error);
    }
    store->written_octets += snapshot->size;
    return file;
}

static int sync_names(struct bramble_store_files *store)
{
    int error = store->names_dirty ? store->disk->sync(store->disk->context, store->directory) : 0;
    if (error < 0) {
        return files_trouble(store, "", "cannot be synced", error);
    }
    store->names_dirty = false;
    return 0;
}

/* From here on the second file is the journal. A rename that fails may have happened all the same. */
static int replace_journal(struct bramble_store_files *store, int file, const struct snapshot *snapshot)
{
    const struct bramble_store_disk *disk = store->disk;
    store->number = snapshot->entry.number;
    int error = disk->rename(disk->context, store->directory, JOURNAL_NEW, JOURNAL);
    if (error < 0) {
        disk->close(disk->context, file);
        store->rewrite = true;
        return files_trouble(store, JOURNAL_NEW, "cannot be renamed to " JOURNAL, error);
    }
    if (store->journal >= 0) {
        disk->close(disk->context, store->journal);
    }
    store->journal = file;
    store->end = snapshot->size;
    store->limit = LIMIT_LEAST + 4U * snapshot->size;
    store->last_key = snapshot->entry.key;
    store->safe = store->number;
    store->rewrite = false;
    store->names_dirty = true;
    store->rewrites++;
    return sync_names(store);
}

static int rewrite(struct bramble_store_files *store)
{
    struct snapshot snapshot = take_snapshot(store);
    if (snapshot.octets == NULL) {
        return files_no_memory(store);
    }
    int file = write_second(store, &snapshot);
    int result = file < 0 ? file : replace_journal(store, file, &snapshot);
    explicit_bzero(snapshot.octets, snapshot.size);
    free(snapshot.octets);
    return result;
}

/* When most of the journal is out of date. If that fails now the store works on; it is tried again later. */
static void rewrite_if_long(struct bramble_store_files *store)
{
    if (store->end > store->limit && rewrite(store) < 0) {
        store->limit = store->end + LIMIT_LEAST;
    }
}

/* ---- Appending and syncing --------------------------------------------------------------------------------------- */

/* What a failed write has left behind the end must not become part of the journal. */
static void cut_off(struct bramble_store_files *store)
{
    const struct bramble_store_disk *disk = store->disk;
    store->rewrite = disk->truncate(disk->context, store->journal, store->end) < 0;
}

static int append(struct bramble_store_files *store, enum journal_kind kind, uint16_t key, struct bramble_view content)
{
    int result = files_have_room(store) ? 0 : files_no_memory(store);
    if (result == 0 && store->rewrite) {
        result = rewrite(store);
    }
    if (result < 0) {
        return result;
    }
    uint8_t octets[JOURNAL_ENTRY + BRAMBLE_STORE_RECORD_MAX];
    const struct journal_entry entry = {(uint8_t)kind, key, store->last_key, store->number, store->safe, content};
    size_t size = journal_write_entry(octets, &entry);
    const struct bramble_store_disk *disk = store->disk;
    int error = disk->write(disk->context, store->journal, store->end, octets, size);
    explicit_bzero(octets, sizeof octets);
    if (error < 0) {
        cut_off(store);
        return files_trouble(store, JOURNAL, "cannot be written", error);
    }
    store->end += size;
    store->number++;
    store->last_key = key;
    store->written_octets += size;
    files_apply(store, &entry);
    rewrite_if_long(store);
    return 0;
}

static int put(void *context, uint16_t key, struct bramble_view content)
{
    struct bramble_store_files *store = context;
    if (content.size > BRAMBLE_STORE_RECORD_MAX) {
        return BRAMBLE_ERROR_LENGTH;
    }
    int result = append(store, JOURNAL_PUT, key, content);
    store->puts += result == 0;
    return result;
}

static int get(void *context, uint16_t key, uint8_t *out, size_t capacity)
{
    struct bramble_store_files *store = context;
    if (files_is_damaged(store, key)) {
        return BRAMBLE_ERROR_VALUE;
    }
    return files_table_port(&store->records).get(&store->records, key, out, capacity);
}

static int erase(void *context, uint16_t key)
{
    struct bramble_store_files *store = context;
    bool there = files_table_port(&store->records).get(&store->records, key, NULL, 0) != BRAMBLE_ERROR_NOT_FOUND;
    if (!there && !files_is_damaged(store, key)) {
        return 0;
    }
    int result = append(store, JOURNAL_ERASE, key, (struct bramble_view){NULL, 0});
    store->erases += result == 0;
    return result;
}

static int next(void *context, uint16_t from, uint16_t *key)
{
    struct bramble_store_files *store = context;
    uint16_t other = 0;
    int whole = files_table_port(&store->records).next(&store->records, from, key);
    int damaged = files_table_port(&store->damage).next(&store->damage, from, &other);
    if (damaged == 0 && (whole < 0 || other < *key)) {
        *key = other;
    }
    return damaged == 0 ? 0 : whole;
}

static int sync(void *context)
{
    struct bramble_store_files *store = context;
    const struct bramble_store_disk *disk = store->disk;
    if (store->rewrite) {
        return rewrite(store);
    }
    if (store->safe != store->number) {
        int error = disk->sync(disk->context, store->journal);
        if (error < 0) {
            store->rewrite = true; /* the next sync would answer 0 for what this one has lost */
            return files_trouble(store, JOURNAL, "cannot be synced", error);
        }
        store->safe = store->number;
        store->syncs++;
    }
    return sync_names(store);
}

/* ---- Opening and closing --------------------------------------------------------------------------------------- */

/* What was read must not be lost again by the next cut: it may have come from the system's memory. */
static int make_safe(struct bramble_store_files *store)
{
    int error = store->disk->sync(store->disk->context, store->journal);
    if (error < 0) {
        return files_trouble(store, JOURNAL, "cannot be synced", error);
    }
    store->safe = store->number;
    store->limit = LIMIT_LEAST + 4U * (JOURNAL_HEAD + store->records.used);
    store->names_dirty = true;
    return sync_names(store);
}

static int read_journal(struct bramble_store_files *store)
{
    const struct bramble_store_disk *disk = store->disk;
    int64_t size = disk->size(disk->context, store->journal);
    if (size < 0 || size > JOURNAL_MOST) {
        return files_trouble(store, JOURNAL, "cannot be read", size < 0 ? (int)size : -EFBIG);
    }
    uint8_t *octets = malloc((size_t)size + 1U);
    if (octets == NULL) {
        return files_no_memory(store);
    }
    int error = disk->read(disk->context, store->journal, 0, octets, (size_t)size);
    int result = error < 0 ? files_trouble(store, JOURNAL, "cannot be read", error)
                           : files_read_entries(store, (struct bramble_view){octets, (size_t)size});
    explicit_bzero(octets, (size_t)size);
    free(octets);
    if (result < 0) {
        return result;
    }
    result = make_safe(store);
    if (result == 0 && store->rewrite) {
        (void)rewrite(store); /* or before the next put: a disk that is full now need not stop a node from starting */
    }
    return result;
}

static int open_files(struct bramble_store_files *store)
{
    const struct bramble_store_disk *disk = store->disk;
    store->directory = disk->open_directory(disk->context, store->path);
    if (store->directory < 0) {
        int result = files_trouble(store, "", "cannot be opened", store->directory);
        return store->directory == -ENOENT ? BRAMBLE_ERROR_NOT_FOUND : result;
    }
    long owner = 0;
    store->lock = disk->lock(disk->context, store->directory, LOCK, &owner);
    if (store->lock == -EWOULDBLOCK) {
        size_t at = files_begin_line(store, store->trouble, sizeof store->trouble, "");
        (void)snprintf(&store->trouble[at], sizeof store->trouble - at,
                       owner > 0 ? "in use by process %ld; end it, or choose another folder"
                                 : "in use by another process; end it, or choose another folder",
                       owner);
        return BRAMBLE_ERROR_BUSY;
    }
    if (store->lock < 0) {
        return files_trouble(store, LOCK, "cannot be locked", store->lock);
    }
    store->journal = disk->open(disk->context, store->directory, JOURNAL, false);
    if (store->journal >= 0) {
        return read_journal(store);
    }
    return store->journal == -ENOENT ? rewrite(store)
                                     : files_trouble(store, JOURNAL, "cannot be opened", store->journal);
}

static void close_files(struct bramble_store_files *store)
{
    int *handles[] = {&store->journal, &store->directory, &store->lock}; /* the lock is given back last */
    for (unsigned i = 0; i < sizeof handles / sizeof *handles; i++) {
        if (*handles[i] >= 0) {
            store->disk->close(store->disk->context, *handles[i]);
        }
        *handles[i] = -1;
    }
    files_table_free(&store->records);
    files_table_free(&store->damage);
    free(store->path);
    store->path = NULL;
}

int bramble_store_files_open_on(struct bramble_store_files *store, const struct bramble_store_disk *disk,
                                const char *directory)
{
    memset(store, 0, sizeof *store);
    store->disk = disk;
    store->directory = store->lock = store->journal = -1;
    store->number = store->safe = 1;
    store->path = malloc(strlen(directory) + 1U);
    if (store->path == NULL) {
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    strcpy(store->path, directory);
    int result = files_have_room(store) ? open_files(store) : files_no_memory(store);
    if (result < 0) {
        close_files(store);
    }
    return result;
}

int bramble_store_files_open(struct bramble_store_files *store, const char *directory)
{
    return bramble_store_files_open_on(store, &bramble_store_disk_linux, directory);
}

int bramble_store_files_close(struct bramble_store_files *store)
{
    if (store->path == NULL) {
        return 0;
    }
    int result = sync(store);
    close_files(store);
    return result;
}

void bramble_store_files_port(struct bramble_store_files *store, struct bramble_store *port)
{
    *port = (struct bramble_store){store, put, get, erase, next, sync, &bramble_records};
}

uint32_t bramble_store_files_count(const struct bramble_store_files *store)
{
    return bramble_store_memory_count(&store->records);
}
