/* A store in files: what a node on Linux has for flash. One directory for each node.
 *
 *     struct bramble_store_files files;
 *     struct bramble_store store;
 *     if (bramble_store_files_open(&files, "/var/lib/lamp/7") < 0) {
 *         fprintf(stderr, "%s\n", files.trouble);      "/var/lib/lamp/7: in use by process 4711"
 *         ...
 *     }
 *     if (files.discarded[0] != '\0') {
 *         fprintf(stderr, "%s\n", files.discarded);    what a power cut or damage has cost; empty as a rule
 *     }
 *     bramble_store_files_port(&files, &store);
 *     ... give &store to bramble_node_start(), run, stop the node ...
 *     bramble_store_files_close(&files);
 *
 * What it promises, whenever the power goes and whatever the disk has made of writes that were not synced:
 *   - Each record is there as it was put, or as it was before; never in part.
 *   - What is there is what the first n puts and erases left, for some n: a later one never survives an earlier one
 *     that was lost.
 *   - All that came before a sync that answered 0 is there.
 *   - A failed put or erase has changed nothing, and says why in `trouble`.
 *   - A record that the medium has damaged is not silently replaced by an older one: get answers BRAMBLE_ERROR_VALUE
 *     for it until it is put or erased, next still names it, `discarded` tells of it, and all others are there.
 *     One thing cannot be told apart: damage to what was written last before a crash looks like a write that the crash
 *     has torn. It is discarded, and told, as such.
 *
 * A directory that does not exist is made (its parent must be there), for the owner only: keys lie in it in the clear.
 * Three names in it belong to the store: bramble.journal, bramble.journal.new and bramble.lock. Other files may lie
 * there and are never touched. Only one store at a time, in any process, has a directory open.
 *
 * Records are also held in memory, so reading costs no file operation. A put or erase is one write of the record and 24
 * octets more; a sync is one fdatasync(). When the journal has grown beyond what its records need (four times, and
 * 32 KiB) it is written anew. The file's format, and why it is this one, stands in platform/store/files.c.
 *
 * Threads: one thread at a time may be inside a store; different stores may be in different threads.
 */
#ifndef BRAMBLE_STORE_FILES_H
#define BRAMBLE_STORE_FILES_H

#include <bramble/store_memory.h>

#ifdef __cplusplus
extern "C" {
#endif

struct bramble_store_disk; /* inner: the file operations below it */

/* The caller's memory, which must not be copied between open and close. */
struct bramble_store_files {
    /* What went wrong last, in one line without an end of line: the path, what was tried, the cause. Empty: nothing. */
    char trouble[512];
    /* What opening could not read back, in the same form; empty when everything was there. The numbers say the same. */
    char discarded[512];
    uint32_t torn_octets;  /* at the journal's end, written but never synced: no sync that answered 0 covers them */
    uint32_t damaged;      /* records that are known to have been damaged, or may be older than a damaged part */
    uint32_t lost_entries; /* puts and erases that the damaged parts held */

    /* Counted since the opening. */
    uint32_t puts;   /* those that succeeded and changed something */
    uint32_t erases; /* likewise */
    uint32_t syncs;  /* that had something to sync */
    uint32_t rewrites;
    uint64_t written_octets; /* by all of them together: a measure of wear */

    /* Inner. */
    const struct bramble_store_disk *disk;
    char *path;
    int directory, lock, journal; /* handles; -1: not open */
    struct bramble_store_memory records;
    struct bramble_store_memory damage; /* keys only */
    size_t end;                         /* octets of the journal */
    size_t limit;                       /* above it the journal is written anew */
    uint32_t number;                    /* of the next entry */
    uint32_t safe;                      /* entries below this number are known to be safe */
    uint16_t last_key;
    bool rewrite;     /* nothing may be appended before the journal is written anew */
    bool names_dirty; /* the directory is not synced */
};

/* Opens the store in `directory`, making it when it is not there. Whether it succeeds or not, `store` is filled in and
 * may be closed; after an error it needs not.
 *
 * BRAMBLE_ERROR_BUSY: another store has it open. _NOT_FOUND: the parent directory does not exist. _FULL: the disk is
 * full. _NO_MEMORY. _VALUE: the journal was written by a version of this library that has another format. _STORE: all
 * else. `trouble` says it in words. */
BRAMBLE_MUST_CHECK int bramble_store_files_open(struct bramble_store_files *store, const char *directory);

/* Fills the table of functions, which may be used until the store is closed. put and erase answer _LENGTH for a record
 * above BRAMBLE_STORE_RECORD_MAX, _FULL when the disk is full, _NO_MEMORY, _STORE; get answers _VALUE for a record that
 * is damaged. */
void bramble_store_files_port(struct bramble_store_files *store, struct bramble_store *port);

/* Syncs, and gives the directory back. Answers what the sync answered; closed it is in any case. Closing twice does
 * nothing. */
int bramble_store_files_close(struct bramble_store_files *store);

/* Records held, damaged ones not counted. */
uint32_t bramble_store_files_count(const struct bramble_store_files *store);

#ifdef __cplusplus
}
#endif

#endif
