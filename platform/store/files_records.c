/* What the files of the store share: words for what went wrong, and the records in memory (see files.c). */
#define _DEFAULT_SOURCE
#include "files.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY 4096U

/* ---- Words ------------------------------------------------------------------------------------------------------- */

size_t files_begin_line(const struct bramble_store_files *store, char *line, size_t capacity, const char *name)
{
    size_t most = capacity / 2U;
    size_t length = strlen(store->path);
    const char *path = length > most ? &store->path[length - most] : store->path;
    int written =
        snprintf(line, capacity, "%s%s%s%s: ", length > most ? "..." : "", path, name[0] != '\0' ? "/" : "", name);
    return written > 0 ? (size_t)written : 0;
}

/* What helps; empty where the cause says it all. */
static const char *remedy(int system_error)
{
    switch (system_error) {
    case ENOENT:
        return "; the folder above it has to be made first";
    case ENOTDIR:
        return "; a store is a folder: choose another one";
    case EACCES:
    case EPERM:
        return "; choose a folder of your own";
    case EROFS:
        return "; choose a folder that can be written to";
    case ENOSPC:
    case EDQUOT:
        return "; make room on the disk";
    default:
        return "";
    }
}

int files_trouble(struct bramble_store_files *store, const char *name, const char *what, int error)
{
    char cause[128];
    if (strerror_r(-error, cause, sizeof cause) != 0) {
        (void)snprintf(cause, sizeof cause, "error %d", -error);
    }
    size_t at = files_begin_line(store, store->trouble, sizeof store->trouble, name);
    (void)snprintf(&store->trouble[at], sizeof store->trouble - at, "%s: %s%s", what, cause, remedy(-error));
    switch (-error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return BRAMBLE_ERROR_FULL;
    case ENOMEM:
        return BRAMBLE_ERROR_NO_MEMORY;
    default:
        return BRAMBLE_ERROR_STORE;
    }
}

int files_no_memory(struct bramble_store_files *store)
{
    return files_trouble(store, "", "the records need more memory", -ENOMEM);
}

void files_tell(struct bramble_store_files *store, const char *format, ...)
{
    char *line = store->discarded;
    size_t at = strlen(line);
    if (at == 0) {
        at = files_begin_line(store, line, sizeof store->discarded, JOURNAL);
    } else {
        at += (size_t)snprintf(&line[at], sizeof store->discarded - at, "; ");
    }
    if (at < sizeof store->discarded) {
        va_list arguments;
        va_start(arguments, format);
        (void)vsnprintf(&line[at], sizeof store->discarded - at, format, arguments);
        va_end(arguments);
    }
}

/* ---- Records in memory ------------------------------------------------------------------------------------------- */

struct bramble_store files_table_port(struct bramble_store_memory *table)
{
    struct bramble_store port;
    bramble_store_memory_port(table, &port);
    return port;
}

void files_table_free(struct bramble_store_memory *table)
{
    if (table->memory != NULL) {
        explicit_bzero(table->memory, table->capacity);
        free(table->memory);
        table->memory = NULL;
    }
}

/* Makes room for one more record of any size, so that the put that follows cannot fail. Keys are wiped behind it. */
static bool table_has_room(struct bramble_store_memory *table)
{
    if (table->capacity - table->used >= 4U + BRAMBLE_STORE_RECORD_MAX) {
        return true;
    }
    size_t capacity = table->capacity > 0 ? 2U * table->capacity : FIRST_CAPACITY;
    uint8_t *memory = malloc(capacity);
    if (memory == NULL) {
        return false;
    }
    struct bramble_store_memory grown = *table;
    grown.memory = memory;
    grown.capacity = capacity;
    if (table->used > 0) {
        memcpy(memory, table->memory, table->used);
    }
    files_table_free(table);
    *table = grown;
    return true;
}

bool files_have_room(struct bramble_store_files *store)
{
    return table_has_room(&store->records) && table_has_room(&store->damage);
}

static void table_erase(struct bramble_store_memory *table, uint16_t key)
{
    (void)files_table_port(table).erase(table, key);
}

bool files_is_damaged(struct bramble_store_files *store, uint16_t key)
{
    return files_table_port(&store->damage).get(&store->damage, key, NULL, 0) == 0;
}

void files_set_damaged(struct bramble_store_files *store, uint16_t key)
{
    table_erase(&store->records, key);
    (void)files_table_port(&store->damage).put(&store->damage, key, (struct bramble_view){NULL, 0});
}

void files_apply(struct bramble_store_files *store, const struct journal_entry *entry)
{
    if (entry->kind == JOURNAL_DAMAGED) {
        files_set_damaged(store, entry->key);
        return;
    }
    table_erase(&store->damage, entry->key);
    if (entry->kind == JOURNAL_PUT) {
        (void)files_table_port(&store->records).put(&store->records, entry->key, entry->content);
    } else {
        table_erase(&store->records, entry->key);
    }
}
