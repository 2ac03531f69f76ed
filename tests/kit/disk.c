/* A disk that forgets: see disk.h. Every change is done at once to what is seen now, and kept in a list until it is
 * synced; a tear starts from what is safe and does some of the list again. */
#include "disk.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SECTOR 512U
/* A handle is the boot in which it was given, and what it stands for: the directory, the lock, or a file. */
#define BOOT 100
#define DIRECTORY 0
#define LOCK 99

enum change_kind { CHANGE_WRITE, CHANGE_TRUNCATE, CHANGE_LINK, CHANGE_RENAME, CHANGE_REMOVE };

struct disk_change {
    enum change_kind kind;
    unsigned file; /* of a write, truncation or link */
    size_t offset;
    struct disk_octets content; /* of a write */
    char name[24];              /* linked, removed, renamed to */
    char from[24];
};

const char *disk_tear_name(enum disk_tear tear)
{
    static const char *const names[] = {
#define DISK_TEAR_ENTRY(name) #name,
        DISK_TEARS(DISK_TEAR_ENTRY)
#undef DISK_TEAR_ENTRY
    };
    return names[tear];
}

/* ---- Octets and names -------------------------------------------------------------------------------------------- */

static void octets_free(struct disk_octets *octets)
{
    free(octets->data);
    *octets = (struct disk_octets){NULL, 0};
}

static void octets_resize(struct disk_octets *octets, size_t size)
{
    uint8_t *data = realloc(octets->data, size + 1U);
    assert_non_null(data);
    if (size > octets->size) {
        memset(&data[octets->size], 0, size - octets->size);
    }
    *octets = (struct disk_octets){data, size};
}

static void octets_write(struct disk_octets *octets, size_t offset, const void *data, size_t size)
{
    if (offset + size > octets->size) {
        octets_resize(octets, offset + size);
    }
    if (size > 0) {
        memcpy(&octets->data[offset], data, size);
    }
}

static void octets_copy(struct disk_octets *to, struct disk_octets from)
{
    octets_resize(to, 0);
    octets_write(to, 0, from.data, from.size);
}

/* The place of a name; DISK_NAMES: there is none. */
static unsigned name_find(const struct disk_names *names, const char *name)
{
    unsigned i = 0;
    while (i < DISK_NAMES && strcmp(names->name[i], name) != 0) {
        i++;
    }
    return i;
}

static void name_remove(struct disk_names *names, const char *name)
{
    unsigned i = name_find(names, name);
    if (i < DISK_NAMES) {
        names->name[i][0] = '\0';
    }
}

static void name_link(struct disk_names *names, const char *name, unsigned file)
{
    name_remove(names, name);
    unsigned i = name_find(names, "");
    assert_true(i < DISK_NAMES);
    (void)snprintf(names->name[i], sizeof names->name[i], "%s", name);
    names->file[i] = file;
}

/* A change of names, done to what is seen or to what survives. */
static void name_change(struct disk_names *names, const struct disk_change *change)
{
    if (change->kind == CHANGE_LINK) {
        name_link(names, change->name, change->file);
    } else if (change->kind == CHANGE_REMOVE) {
        name_remove(names, change->name);
    } else if (name_find(names, change->from) < DISK_NAMES) {
        unsigned file = names->file[name_find(names, change->from)];
        name_remove(names, change->from);
        name_link(names, change->name, file);
    }
}

/* ---- What is not synced ------------------------------------------------------------------------------------------ */

static bool is_of_names(const struct disk_change *change)
{
    return change->kind >= CHANGE_LINK;
}

static struct disk_change *change_add(struct disk *disk, enum change_kind kind)
{
    disk->changes = realloc(disk->changes, (disk->change_count + 1U) * sizeof *disk->changes);
    assert_non_null(disk->changes);
    struct disk_change *change = &disk->changes[disk->change_count++];
    memset(change, 0, sizeof *change);
    change->kind = kind;
    return change;
}

/* Forgets the changes of one file, or those of names (file DISK_FILES): they are safe. */
static void changes_drop(struct disk *disk, unsigned file)
{
    unsigned kept = 0;
    for (unsigned i = 0; i < disk->change_count; i++) {
        struct disk_change *change = &disk->changes[i];
        if (is_of_names(change) ? file == DISK_FILES : file == change->file) {
            octets_free(&change->content);
        } else {
            disk->changes[kept++] = *change;
        }
    }
    disk->change_count = kept;
}

static bool is_named(const struct disk_names *names, unsigned file)
{
    for (unsigned i = 0; i < DISK_NAMES; i++) {
        if (names->name[i][0] != '\0' && names->file[i] == file) {
            return true;
        }
    }
    return false;
}

static bool is_linked_later(const struct disk *disk, unsigned file)
{
    for (unsigned i = 0; i < disk->change_count; i++) {
        if (disk->changes[i].kind == CHANGE_LINK && disk->changes[i].file == file) {
            return true;
        }
    }
    return false;
}

/* Files that no name can lead to any more give their place back. */
static void sweep(struct disk *disk)
{
    for (unsigned i = 0; i < DISK_FILES; i++) {
        struct disk_file *file = &disk->files[i];
        if (file->used && file->handles == 0 && !is_named(&disk->now, i) && !is_named(&disk->safe, i) &&
            !is_linked_later(disk, i)) {
            changes_drop(disk, i);
            octets_free(&file->now);
            octets_free(&file->safe);
            file->used = false;
        }
    }
}

/* ---- Steps ------------------------------------------------------------------------------------------------------- */

/* Begins a step. 0: go on; 1: the power goes within it; negative: it fails. */
static int step_begin(struct disk *disk)
{
    if (disk->off) {
        return -EIO;
    }
    disk->steps++;
    if (disk->cut_in > 0 && --disk->cut_in == 0) {
        disk->off = true;
        return 1;
    }
    if (disk->fail_in > 0 && --disk->fail_in == 0) {
        disk->fail_in = disk->fail_for_good ? 1 : 0;
        return -disk->fail_error;
    }
    return 0;
}

static int step_end(struct disk *disk, int begun)
{
    if (begun == 0 && disk->after_step != NULL) {
        disk->after_step(disk->context, disk);
    }
    return begun > 0 ? -EIO : begun;
}

static int handle_of(const struct disk *disk, int what)
{
    return (int)disk->boot * BOOT + what;
}

static unsigned place_of(int handle)
{
    assert_in_range(handle % BOOT, 1, DISK_FILES);
    return (unsigned)(handle % BOOT - 1);
}

static struct disk_file *file_of(struct disk *disk, int handle)
{
    assert_true(disk->files[place_of(handle)].handles > 0);
    return &disk->files[place_of(handle)];
}

/* True for a handle of a program that does not run any more, and for every handle while the power is off. */
static bool is_void(const struct disk *disk, int handle)
{
    return disk->off || handle / BOOT != (int)disk->boot;
}

static int open_directory(void *context, const char *path)
{
    struct disk *disk = context;
    (void)path;
    return disk->off ? -EIO : handle_of(disk, DIRECTORY);
}

static int lock(void *context, int directory, const char *name, long *owner)
{
    struct disk *disk = context;
    (void)directory;
    (void)name;
    *owner = 0;
    if (disk->off || disk->locked) {
        return disk->off ? -EIO : -EWOULDBLOCK;
    }
    disk->locked = true;
    return handle_of(disk, LOCK);
}

static int change_name(struct disk *disk, struct disk_change change, int begun)
{
    *change_add(disk, change.kind) = change;
    name_change(&disk->now, &change);
    sweep(disk);
    return step_end(disk, begun);
}

static int create(struct disk *disk, const char *name)
{
    int begun = step_begin(disk);
    if (begun < 0) {
        return begun;
    }
    unsigned place = 0;
    while (place < DISK_FILES && disk->files[place].used) {
        place++;
    }
    assert_true(place < DISK_FILES);
    disk->files[place] = (struct disk_file){.used = true, .handles = 1};
    struct disk_change change = {.kind = CHANGE_LINK, .file = place};
    (void)snprintf(change.name, sizeof change.name, "%s", name);
    int result = change_name(disk, change, begun);
    return result < 0 ? result : handle_of(disk, (int)place + 1);
}

static int open_file(void *context, int directory, const char *name, bool make)
{
    struct disk *disk = context;
    (void)directory;
    if (disk->off) {
        return -EIO;
    }
    if (make) {
        return create(disk, name);
    }
    unsigned i = name_find(&disk->now, name);
    if (i == DISK_NAMES) {
        return -ENOENT;
    }
    disk->files[disk->now.file[i]].handles++;
    return handle_of(disk, (int)disk->now.file[i] + 1);
}

static int64_t size_of(void *context, int handle)
{
    struct disk *disk = context;
    return is_void(disk, handle) ? -EIO : (int64_t)file_of(disk, handle)->now.size;
}

static int read_file(void *context, int handle, size_t offset, void *out, size_t size)
{
    struct disk *disk = context;
    if (is_void(disk, handle)) {
        return -EIO;
    }
    const struct disk_octets *octets = &file_of(disk, handle)->now;
    if (offset > octets->size || size > octets->size - offset) {
        return -EIO;
    }
    if (size > 0) {
        memcpy(out, &octets->data[offset], size);
    }
    return 0;
}

static int write_file(void *context, int handle, size_t offset, const void *data, size_t size)
{
    struct disk *disk = context;
    if (is_void(disk, handle)) {
        return -EIO;
    }
    int begun = step_begin(disk);
    size_t done = begun < 0 ? size / 2U : size;
    struct disk_change *change = change_add(disk, CHANGE_WRITE);
    change->file = place_of(handle);
    change->offset = offset;
    octets_write(&change->content, 0, data, done);
    octets_write(&file_of(disk, handle)->now, offset, data, done);
    disk->octets += done;
    return step_end(disk, begun);
}

static int truncate_file(void *context, int handle, size_t size)
{
    struct disk *disk = context;
    int begun = is_void(disk, handle) ? -EIO : step_begin(disk);
    if (begun < 0) {
        return begun;
    }
    struct disk_change *change = change_add(disk, CHANGE_TRUNCATE);
    change->file = place_of(handle);
    change->offset = size;
    octets_resize(&file_of(disk, handle)->now, size);
    return step_end(disk, begun);
}

static int sync_handle(void *context, int handle)
{
    struct disk *disk = context;
    int begun = is_void(disk, handle) ? -EIO : step_begin(disk);
    if (begun == 0 && handle % BOOT == DIRECTORY) {
        disk->safe = disk->now;
        changes_drop(disk, DISK_FILES);
    } else if (begun == 0) {
        struct disk_file *file = file_of(disk, handle);
        octets_copy(&file->safe, file->now);
        changes_drop(disk, place_of(handle));
    }
    disk->syncs += begun == 0;
    sweep(disk);
    return step_end(disk, begun);
}

static int rename_file(void *context, int directory, const char *from, const char *to)
{
    struct disk *disk = context;
    struct disk_change change = {.kind = CHANGE_RENAME};
    int begun = is_void(disk, directory) ? -EIO : step_begin(disk);
    if (begun < 0) {
        return begun;
    }
    (void)snprintf(change.from, sizeof change.from, "%s", from);
    (void)snprintf(change.name, sizeof change.name, "%s", to);
    return change_name(disk, change, begun);
}

static int remove_file(void *context, int directory, const char *name)
{
    struct disk *disk = context;
    struct disk_change change = {.kind = CHANGE_REMOVE};
    int begun = is_void(disk, directory) ? -EIO : step_begin(disk);
    if (begun < 0) {
        return begun;
    }
    (void)snprintf(change.name, sizeof change.name, "%s", name);
    return change_name(disk, change, begun);
}

static void close_handle(void *context, int handle)
{
    struct disk *disk = context;
    if (is_void(disk, handle) || handle % BOOT == DIRECTORY) {
        return;
    }
    if (handle % BOOT == LOCK) {
        disk->locked = false;
    } else {
        file_of(disk, handle)->handles--;
        sweep(disk);
    }
}

/* ---- Tearing ----------------------------------------------------------------------------------------------------- */

static uint32_t draw(uint32_t *random)
{
    *random ^= *random << 13;
    *random ^= *random >> 17;
    *random ^= *random << 5;
    return *random;
}

/* The write that was under way: its first octets, and perhaps others in place of the rest. */
static void tear_write(struct disk *disk, const struct disk_change *change, bool garbage, uint32_t *random)
{
    struct disk_octets *safe = &disk->files[change->file].safe;
    size_t done = change->content.size > 0 ? draw(random) % change->content.size : 0;
    octets_write(safe, change->offset, change->content.data, done);
    for (size_t i = done; garbage && i < change->content.size; i++) {
        uint8_t octet = (uint8_t)(draw(random) >> 11);
        octets_write(safe, change->offset + i, &octet, 1);
    }
}

/* Some sectors of a write. */
static void scatter_write(struct disk *disk, const struct disk_change *change, uint32_t *random)
{
    struct disk_octets *safe = &disk->files[change->file].safe;
    for (size_t at = 0; at < change->content.size;) {
        size_t left = SECTOR - (change->offset + at) % SECTOR;
        size_t size = left < change->content.size - at ? left : change->content.size - at;
        if ((draw(random) >> 7 & 1U) != 0) {
            octets_write(safe, change->offset + at, &change->content.data[at], size);
        }
        at += size;
    }
}

static void keep_change(struct disk *disk, const struct disk_change *change)
{
    if (is_of_names(change)) {
        name_change(&disk->safe, change);
    } else if (change->kind == CHANGE_TRUNCATE) {
        octets_resize(&disk->files[change->file].safe, change->offset);
    } else {
        octets_write(&disk->files[change->file].safe, change->offset, change->content.data, change->content.size);
    }
}

/* A write of which the length is known to the disk and the octets are not. */
static void keep_length(struct disk *disk, const struct disk_change *change)
{
    struct disk_octets *safe = &disk->files[change->file].safe;
    if (change->kind == CHANGE_WRITE && change->offset + change->content.size > safe->size) {
        octets_resize(safe, change->offset + change->content.size);
    }
}

static void tear_change(struct disk *disk, const struct disk_change *change, enum disk_tear tear, uint32_t *random)
{
    bool coin = (draw(random) >> 9 & 1U) != 0;
    if (tear == DISK_REORDERED && change->kind == CHANGE_WRITE) {
        scatter_write(disk, change, random);
    } else if (tear == DISK_KEPT || (tear == DISK_REORDERED && coin) ||
               ((tear == DISK_NAMES || tear == DISK_ZEROS) && is_of_names(change))) {
        keep_change(disk, change);
    } else if (tear == DISK_ZEROS) {
        keep_length(disk, change);
    }
}

void disk_tear(struct disk *disk, enum disk_tear tear, uint32_t seed)
{
    uint32_t random = seed * 2654435761U | 1U;
    bool in_order = tear == DISK_PREFIX || tear == DISK_GARBAGE;
    unsigned whole = disk->change_count > 0 ? draw(&random) % disk->change_count : 0;
    for (unsigned i = 0; i < disk->change_count; i++) {
        const struct disk_change *change = &disk->changes[i];
        if (!in_order) {
            tear_change(disk, change, tear, &random);
        } else if (i < whole) {
            keep_change(disk, change);
        } else if (i == whole && change->kind == CHANGE_WRITE) {
            tear_write(disk, change, tear == DISK_GARBAGE, &random);
        }
    }
    for (unsigned i = 0; i < DISK_FILES; i++) {
        struct disk_file *file = &disk->files[i];
        file->handles = 0;
        changes_drop(disk, i);
        if (file->used) {
            octets_copy(&file->now, file->safe);
        }
    }
    changes_drop(disk, DISK_FILES);
    disk->now = disk->safe;
    disk->locked = false;
    disk->off = false;
    disk->cut_in = 0;
    disk->boot++;
    sweep(disk);
}

/* ---- The whole --------------------------------------------------------------------------------------------------- */

static void give_operations(struct disk *disk, struct bramble_store_disk *operations)
{
    *operations = (struct bramble_store_disk){
        .context = disk,
        .open_directory = open_directory,
        .lock = lock,
        .open = open_file,
        .size = size_of,
        .read = read_file,
        .write = write_file,
        .truncate = truncate_file,
        .sync = sync_handle,
        .rename = rename_file,
        .remove = remove_file,
        .close = close_handle,
    };
}

void disk_open(struct disk *disk, struct bramble_store_disk *operations)
{
    memset(disk, 0, sizeof *disk);
    give_operations(disk, operations);
}

void disk_close(struct disk *disk)
{
    for (unsigned i = 0; i < DISK_FILES; i++) {
        octets_free(&disk->files[i].now);
        octets_free(&disk->files[i].safe);
        changes_drop(disk, i);
    }
    changes_drop(disk, DISK_FILES);
    free(disk->changes);
    memset(disk, 0, sizeof *disk);
}

void disk_cut(struct disk *disk, unsigned nth)
{
    disk->cut_in = nth;
}

void disk_fail(struct disk *disk, unsigned nth, int error, bool for_good)
{
    disk->fail_in = nth;
    disk->fail_error = error;
    disk->fail_for_good = for_good;
}

void disk_copy(struct disk *to, struct bramble_store_disk *operations, const struct disk *from)
{
    *to = *from;
    to->after_step = NULL;
    to->changes = NULL;
    to->change_count = 0;
    for (unsigned i = 0; i < DISK_FILES; i++) {
        to->files[i].now = to->files[i].safe = (struct disk_octets){NULL, 0};
        if (from->files[i].used) {
            octets_copy(&to->files[i].now, from->files[i].now);
            octets_copy(&to->files[i].safe, from->files[i].safe);
        }
    }
    for (unsigned i = 0; i < from->change_count; i++) {
        struct disk_change *change = change_add(to, from->changes[i].kind);
        *change = from->changes[i];
        change->content = (struct disk_octets){NULL, 0};
        octets_copy(&change->content, from->changes[i].content);
    }
    give_operations(to, operations);
}

struct disk_octets disk_file_octets(struct disk *disk, const char *name)
{
    unsigned i = name_find(&disk->now, name);
    return i < DISK_NAMES ? disk->files[disk->now.file[i]].now : (struct disk_octets){NULL, 0};
}

void disk_put_file(struct disk *disk, const char *name, const void *data, size_t size)
{
    int handle = create(disk, name);
    assert_true(handle > 0);
    assert_int_equal(write_file(disk, handle, 0, data, size), 0);
    assert_int_equal(sync_handle(disk, handle), 0);
    assert_int_equal(sync_handle(disk, handle_of(disk, DIRECTORY)), 0);
    close_handle(disk, handle);
}
