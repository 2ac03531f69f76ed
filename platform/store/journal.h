/* The journal of the store in files, as octets: entries written and found again. What they mean together: files.c.
 *
 * The file starts with a head of JOURNAL_HEAD octets: the text "bramble store 1\n" (1 is the version of the format),
 * the number of the first entry, how many entries were written with the head (the snapshot), and a check over all this.
 * Then come entries of JOURNAL_ENTRY octets and a content each:
 *
 *     offset 0  1  0xB7, by which an entry is found again behind damage
 *            1  1  kind
 *            2  2  key of the record
 *            4  2  octets of content
 *            6  2  key of the entry before: one entry that cannot be read is known by its successor
 *            8  4  number: one more than that of the entry before, and never used twice with one medium
 *           12  4  the first number that was not known to be synced when this was written
 *           16  4  check of the content
 *           20  4  check of the octets 0 to 19
 *           24     content
 *
 * Numbers are little-endian; a check is the CRC-32 of the Ethernet frame.
 */
#ifndef STORE_JOURNAL_H
#define STORE_JOURNAL_H

#include <bramble/types.h>

#define JOURNAL_HEAD 28U
#define JOURNAL_ENTRY 24U

enum journal_kind {
    JOURNAL_PUT = 1,
    JOURNAL_ERASE = 2,
    JOURNAL_DAMAGED = 3 /* in a snapshot: the record was damaged, and has been neither put nor erased since */
};

struct journal_head {
    uint32_t first;    /* number of the first entry */
    uint32_t snapshot; /* entries written together with the head, one for each record */
};

struct journal_entry {
    uint8_t kind;
    uint16_t key;
    uint16_t previous_key;
    uint32_t number;
    uint32_t safe;
    struct bramble_view content;
};

void journal_write_head(uint8_t out[JOURNAL_HEAD], const struct journal_head *head);
/* Answers 0; -1 when the octets are no head; the version when it is a head of another one. */
int journal_read_head(struct bramble_view octets, struct journal_head *head);

/* Writes an entry; answers its octets, JOURNAL_ENTRY more than the content has. */
size_t journal_write_entry(uint8_t *out, const struct journal_entry *entry);

/* What stands in a journal from one offset on. */
enum journal_found {
    JOURNAL_END,
    JOURNAL_WHOLE,   /* an entry */
    JOURNAL_CONTENT, /* an entry whose content is not what it was */
    JOURNAL_HOLE     /* octets that are no entry, up to the next entry or the end */
};

struct journal_reader {
    struct bramble_view octets;
    size_t offset;
    uint32_t number; /* that the next entry must have */
    bool any_number; /* not known yet: the head is damaged */
};

/* Reads one thing and goes behind it. `entry` is filled for an entry; for a hole only its number and previous_key, from
 * the entry behind it; its number is that of the reader when there is none. */
enum journal_found journal_next(struct journal_reader *reader, struct journal_entry *entry);

#endif
