/* The file operations of the store in files (store_disk.h), done by Linux.
 *
 * Everything is found from the directory's descriptor, so a directory that is moved while it is open stays the same
 * store. Symbolic links are not followed: whoever can put one there shall not choose what we write over. The lock is
 * flock(), which the end of the process gives back however it ends, and which also holds between two stores of one
 * process.
 */
#define _DEFAULT_SOURCE
#include "store_disk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define OPEN_DIRECTORY (O_RDONLY | O_DIRECTORY | O_CLOEXEC)

/* Some file systems have nothing to sync in a directory, and say EINVAL. */
static int sync_handle(void *context, int handle)
{
    (void)context;
    struct stat status;
    if (fstat(handle, &status) == 0 && S_ISDIR(status.st_mode)) {
        return fsync(handle) == 0 || errno == EINVAL ? 0 : -errno;
    }
    return fdatasync(handle) == 0 ? 0 : -errno;
}

/* The name of a new directory lies in its parent. */
static int sync_parent(int directory)
{
    int parent = openat(directory, "..", OPEN_DIRECTORY);
    if (parent < 0) {
        return errno == EACCES ? 0 : -errno; /* we could write into it but may not read it: then we cannot sync it */
    }
    int result = sync_handle(NULL, parent);
    (void)close(parent);
    return result;
}

static int open_directory(void *context, const char *path)
{
    (void)context;
    bool made = mkdir(path, 0700) == 0;
    if (!made && errno != EEXIST) {
        return -errno;
    }
    int directory = open(path, OPEN_DIRECTORY);
    if (directory < 0) {
        return -errno;
    }
    int result = made ? sync_parent(directory) : 0;
    if (result < 0) {
        (void)close(directory);
        return result;
    }
    return directory;
}

static int open_file(int directory, const char *name, int how)
{
    int file = openat(directory, name, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | how, 0600);
    if (file < 0) {
        return -errno;
    }
    struct stat status;
    int result = fstat(file, &status) < 0 ? -errno : !S_ISREG(status.st_mode) ? -EINVAL : 0;
    if (result == 0 && (status.st_mode & 077) != 0 && fchmod(file, 0600) < 0) {
        result = -errno;
    }
    if (result < 0) {
        (void)close(file);
        return result;
    }
    return file;
}

static int lock_file(void *context, int directory, const char *name, long *owner)
{
    (void)context;
    char text[24] = "";
    *owner = 0;
    int file = open_file(directory, name, O_CREAT);
    if (file < 0) {
        return file;
    }
    if (flock(file, LOCK_EX | LOCK_NB) < 0) {
        int result = -errno;
        if (pread(file, text, sizeof text - 1, 0) > 0) {
            *owner = strtol(text, NULL, 10);
        }
        (void)close(file);
        return result;
    }
    /* Only a help for whoever meets the lock: if it cannot be written, the lock holds all the same. */
    int length = snprintf(text, sizeof text, "%ld\n", (long)getpid());
    if (ftruncate(file, 0) == 0 && pwrite(file, text, (size_t)length, 0) != length) {
        (void)!ftruncate(file, 0);
    }
    return file;
}

static int open_named(void *context, int directory, const char *name, bool create)
{
    (void)context;
    return open_file(directory, name, create ? O_CREAT | O_TRUNC : 0);
}

static int64_t size_of(void *context, int file)
{
    (void)context;
    struct stat status;
    return fstat(file, &status) == 0 ? (int64_t)status.st_size : -errno;
}

static int read_all(void *context, int file, size_t offset, void *out, size_t size)
{
    (void)context;
    for (size_t done = 0; done < size;) {
        ssize_t got = pread(file, (uint8_t *)out + done, size - done, (off_t)(offset + done));
        if (got == 0 || (got < 0 && errno != EINTR)) {
            return got == 0 ? -EIO : -errno;
        }
        done += got > 0 ? (size_t)got : 0;
    }
    return 0;
}

static int write_all(void *context, int file, size_t offset, const void *data, size_t size)
{
    (void)context;
    for (size_t done = 0; done < size;) {
        ssize_t put = pwrite(file, (const uint8_t *)data + done, size - done, (off_t)(offset + done));
        if (put < 0 && errno != EINTR) {
            return -errno;
        }
        done += put > 0 ? (size_t)put : 0;
    }
    return 0;
}

static int truncate_file(void *context, int file, size_t size)
{
    (void)context;
    return ftruncate(file, (off_t)size) == 0 ? 0 : -errno;
}

static int rename_file(void *context, int directory, const char *from, const char *to)
{
    (void)context;
    return renameat(directory, from, directory, to) == 0 ? 0 : -errno;
}

static int remove_file(void *context, int directory, const char *name)
{
    (void)context;
    return unlinkat(directory, name, 0) == 0 ? 0 : -errno;
}

static void close_handle(void *context, int handle)
{
    (void)context;
    (void)close(handle);
}

const struct bramble_store_disk bramble_store_disk_linux = {
    .open_directory = open_directory,
    .lock = lock_file,
    .open = open_named,
    .size = size_of,
    .read = read_all,
    .write = write_all,
    .truncate = truncate_file,
    .sync = sync_handle,
    .rename = rename_file,
    .remove = remove_file,
    .close = close_handle,
};
