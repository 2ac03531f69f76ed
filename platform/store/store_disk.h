/* The file operations that the store in files asks for, as a table: store_disk_linux.c has those of the operating
 * system, and tests put a disk below that loses and tears what was not synced (tests/kit/disk.h).
 *
 * Handles are numbers from 0 on. All answer a negative errno value when they could not do it. What is promised:
 *   - Before a sync of a file, any part of what was written to it may be there after a power cut, in any order.
 *   - Before a sync of a directory, any of the names made, changed and removed may be old or new. A rename is one step.
 *   - A sync that answered 0 holds. After one that failed nothing is known of what it should have covered.
 */
#ifndef STORE_DISK_H
#define STORE_DISK_H

#include <bramble/store_files.h>

struct bramble_store_disk {
    void *context;
    /* Opens a directory, for the owner only and safe in its parent if it had to be made. */
    int (*open_directory)(void *context, const char *path);
    /* Makes and locks a file; -EWOULDBLOCK when another has it, whose process is put in *owner (0: not known). Closing
     * it gives it back, and so does the end of the process. */
    int (*lock)(void *context, int directory, const char *name, long *owner);
    /* Opens a file for reading and writing; with `create` an empty one, for the owner only. */
    int (*open)(void *context, int directory, const char *name, bool create);
    int64_t (*size)(void *context, int file);
    /* Both do all or answer an error; some of it may then be done. */
    int (*read)(void *context, int file, size_t offset, void *out, size_t size);
    int (*write)(void *context, int file, size_t offset, const void *data, size_t size);
    int (*truncate)(void *context, int file, size_t size);
    int (*sync)(void *context, int handle); /* of a file or a directory */
    int (*rename)(void *context, int directory, const char *from, const char *to);
    int (*remove)(void *context, int directory, const char *name);
    void (*close)(void *context, int handle);
};

extern const struct bramble_store_disk bramble_store_disk_linux;

/* As bramble_store_files_open(), over another disk, which must stay until the close. */
BRAMBLE_MUST_CHECK int bramble_store_files_open_on(struct bramble_store_files *store,
                                                   const struct bramble_store_disk *disk, const char *directory);

#endif
