/* A disk that forgets: what the store in files runs on where a story cuts the power.
 *
 * It holds one directory. What was written, renamed or removed is seen at once by whoever reads it, but survives a
 * power cut for certain only when it was synced; what becomes of the rest is chosen by the kind of tear and a seed.
 *
 *     struct disk disk;
 *     struct bramble_store_disk operations;
 *     disk_open(&disk, &operations);
 *     bramble_store_files_open_on(&files, &operations, "node")      platform/store/store_disk.h
 *     ...
 *     disk_cut(&disk, 40);                        the power goes within the 40th step from now: a write, a sync, ...
 *     ... everything from there on answers BRAMBLE_ERROR_STORE, until ...
 *     disk_tear(&disk, DISK_REORDERED, seed);     the power is back, and this is what is left
 *     bramble_store_files_close(&files);          the program that was cut down: its handles are void
 *     bramble_store_files_open_on(&files, &operations, "node")
 *
 * Or without running the same again for each cut: `after_step` is called after every step, where a story may take a
 * copy of the disk, tear it and look at what a store makes of it. Since a tear takes the last step apart as well, that
 * covers every cut within a step, too.
 */
#ifndef TESTS_KIT_DISK_H
#define TESTS_KIT_DISK_H

#include <store_disk.h>

/* X(name): what a power cut makes of what was not synced. */
#define DISK_TEARS(X)                                                                                                  \
    X(KEPT)      /* all of it had just reached the disk */                                                             \
    X(LOST)      /* none of it had */                                                                                  \
    X(PREFIX)    /* the first of it, in order; the next write in part */                                               \
    X(GARBAGE)   /* the same, and the rest of that write is any octets */                                              \
    X(REORDERED) /* any of it, sector by sector; in between are zeros */                                               \
    X(NAMES)     /* all that concerns names, nothing of contents: a rename without what was renamed */                 \
    X(ZEROS)     /* names and lengths, but zeros as contents */

enum disk_tear {
#define DISK_TEAR_ENTRY(name) DISK_##name,
    DISK_TEARS(DISK_TEAR_ENTRY)
#undef DISK_TEAR_ENTRY
        DISK_TEAR_COUNT
};

const char *disk_tear_name(enum disk_tear tear);

#define DISK_NAMES 6U
#define DISK_FILES 12U

struct disk_octets {
    uint8_t *data;
    size_t size;
};

struct disk_file {
    bool used;
    unsigned handles;
    struct disk_octets now;
    struct disk_octets safe;
};

struct disk_names {
    char name[DISK_NAMES][24]; /* empty: no entry */
    unsigned file[DISK_NAMES];
};

struct disk_change; /* one that is not synced */

struct disk {
    struct disk_file files[DISK_FILES];
    struct disk_names now;
    struct disk_names safe;
    struct disk_change *changes;
    unsigned change_count;
    bool locked;
    bool off;      /* the power is gone */
    unsigned boot; /* how often it has come back */

    unsigned steps;   /* done so far: everything that changes the disk or syncs it */
    unsigned syncs;   /* of these */
    uint64_t octets;  /* written */
    unsigned cut_in;  /* 0: no cut */
    unsigned fail_in; /* 0: no fault */
    int fail_error;   /* a positive errno value */
    bool fail_for_good;

    void (*after_step)(void *context, struct disk *disk); /* may be NULL */
    void *context;
};

/* An empty disk. It must not move while the operations are used. */
void disk_open(struct disk *disk, struct bramble_store_disk *operations);
void disk_close(struct disk *disk);

/* The power goes within the nth step from now; 0: it stays. */
void disk_cut(struct disk *disk, unsigned nth);
/* The nth step from now fails with this errno value, half done if it is a write; with `for_good` all that follow fail
 * as well. 0: heals. */
void disk_fail(struct disk *disk, unsigned nth, int error, bool for_good);
/* What was not synced is torn, and the power is on again. Handles given before are void. */
void disk_tear(struct disk *disk, enum disk_tear tear, uint32_t seed);
/* A second disk as it is now, with everything that is not synced; operations are those of a new one. */
void disk_copy(struct disk *to, struct bramble_store_disk *operations, const struct disk *from);

/* For stories that spoil a file: its octets, which may be changed; NULL data if there is none. They stay until the next
 * step. */
struct disk_octets disk_file_octets(struct disk *disk, const char *name);
/* Puts a file there that nobody asked for, or cuts one short; synced. */
void disk_put_file(struct disk *disk, const char *name, const void *data, size_t size);

#endif
