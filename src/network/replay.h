/* The replay list: a type with check and accept, owned by each of its users (Mesh Protocol 1.1 section 3.9.8).
 *
 * An entry keeps the highest (IV index, SEQ) accepted from a source. A restart restores it from a mark that was stored
 * ahead of what had been accepted, so numbers up to the mark are refused, with a reason of their own. How far ahead a
 * mark may be is bounded by time: about what its source sends in two seconds, and not for long (replay_marks.c).
 *
 * Invariants
 *   R1  What was accepted is never accepted again: check refuses everything that is not above the entry. (Suites: they
 *       replay all that was on air.)
 *   R2  accept never lowers an entry. (Suites.)
 *   R3  The mark of an entry in the store (sequence + margin) is not below the entry; without a store there is no
 *       margin, and it is never above what it was when the mark was moved.
 *   R4  An entry stays until the IV index has grown by two beyond it: so after a step of one, a recovery included, it
 *       still refuses what the previous index used. From then on network takes nothing with an index that old, and a
 *       new source may have the place of an old one when no other is free. (Suites.)
 *   R5  A source whose messages are refused as old is told about once until one of them is accepted: not at the first
 *       number, nor for one that comes again and again (a replay), but at the third (REPLAY_TELL). (Suites.)
 *   R6  When entries are lost (a damaged record), no source without an entry is accepted under the IV index of that
 *       moment or one below it. Entries of the source REPLAY_FORGOTTEN say so; R4 holds for them, too. (Suites.)
 *   R7  No two entries have one source, and a source is a unicast address, or REPLAY_FORGOTTEN.
 *   R8  No entry has an IV index above the present one.
 */
#ifndef NETWORK_REPLAY_H
#define NETWORK_REPLAY_H

#include <bramble/drop.h>
#include <bramble/error.h>
#include <bramble/types.h>

struct bramble_violation;

#define REPLAY_RESTORED 0xFFU
#define REPLAY_FORGOTTEN 0xFFFFU /* as a source: stands for all sources that have no entry (R6) */

struct replay_entry {
    uint16_t source;   /* 0: free */
    uint16_t iv_index; /* its lower half: what is heard has the present index or the one before (replay_steps()) */
    uint8_t margin;    /* the mark in the store is this far above `sequence`, under the same IV index */
    uint8_t span;      /* what the margin was when the mark was moved; REPLAY_RESTORED: `sequence` itself is a mark that
                          came from the store, refusals count as margin */
    uint16_t since;    /* when the mark was moved: a clock of replay_marks.c */
    uint32_t sequence : 25;    /* highest accepted; a mark from the store may lie above the last number there is */
    uint32_t refused : 3;      /* numbers refused since, up to REPLAY_TELL; repeats of the last one do not count */
    uint32_t refused_last : 4; /* low bits of the last one */
};

#define REPLAY_SEQUENCE_MASK 0x1FFFFFFU
#define REPLAY_TOLD 4U          /* instead of a count of them: it has been told */
#define REPLAY_TELL 3U          /* refused numbers after which the application is told of a source */
#define REPLAY_TELL_PAUSE 9765U /* in 1,024 us: who replays much must not tell much, so ten seconds lie between two */
#define REPLAY_MARGIN_MAX 64U

struct replay_list;

/* Who stores the marks. */
struct replay_keeper {
    /* An entry has been raised to what is to be accepted: sees to it that its mark is in the store, or puts back what
     * it was: replay_mark(). */
    enum bramble_drop (*accept)(struct replay_list *list, struct replay_entry *entry, const struct replay_entry *before,
                                bramble_time now);
    /* True when entries of unknown sources are lost, up to the IV index in `last`, which is this one or above it:
     * replay_lost(). */
    bool (*lost)(const struct replay_list *list, uint32_t iv_index, uint32_t *last);
    /* Writes the record of an entry; synchronous. What fails has to be written again by itself, as the entry is then.
     */
    int (*save)(void *context, unsigned place);
};

struct replay_list {
    struct replay_entry *entries;
    uint16_t count;
    bool ahead;                /* some mark is ahead: replay_settle() in REPLAY_SETTLE_MS */
    uint32_t unlisted_told[2]; /* a bit for each of 64 groups of addresses: one of them was refused and has no entry */
    uint32_t told;             /* when a refused source was told of last, in 1,024 us: chips do not divide 64 bits */
    const struct replay_keeper *keeper; /* NULL: nothing is stored */
    void *context;                      /* its own */
};

/* How far an IV index is above that of an entry. The index moves once in 96 h: half of it tells for centuries. */
static inline int replay_steps(const struct replay_entry *entry, uint32_t iv_index)
{
    return (int16_t)(iv_index - entry->iv_index);
}
/* Above 0: the number may be accepted; 0: it is not above the entry; below 0: its IV index is below the entry's, by as
 * much. */
int replay_above(const struct replay_entry *entry, uint32_t iv_index, uint32_t sequence);
/* A place for a new source whose message has this IV index. NULL: the list is full. */
struct replay_entry *replay_place(const struct replay_list *list, uint32_t iv_index);

void replay_clear(struct replay_list *list);
/* BRAMBLE_DROP_NONE when the number is above what was accepted from the source, else TRANSPORT_REPLAYED,
 * _REPLAY_MARGIN, _OLD_IV_INDEX, _REPLAY_LOST or _REPLAY_FULL. `last` gets the number that stood against it (of a full
 * list: its places). */
enum bramble_drop replay_check(const struct replay_list *list, uint16_t source, uint32_t iv_index, uint32_t sequence,
                               uint32_t *last);
/* A check has refused this number: is the application to be told of the source now? When it `may` be told and is to be,
 * that counts as done; otherwise the source is told of at another number. */
bool replay_tells(struct replay_list *list, uint16_t source, enum bramble_drop why, uint32_t sequence, bramble_time now,
                  bool may);
/* A step of the IV index may make room (R4), or end a loss (R6): who finds no place after it is told of once more. */
void replay_iv_changed(struct replay_list *list);
/* Whether the source has an entry. */
bool replay_knows(const struct replay_list *list, uint16_t source);
/* Raises the entry (makes it if need be) and stores its mark first where that is due. Call only after a check that
 * passed. NONE, TRANSPORT_REPLAY_FULL or TRANSPORT_STORE: then the message must not be accepted. */
enum bramble_drop replay_accept(struct replay_list *list, uint16_t source, uint32_t iv_index, uint32_t sequence,
                                bramble_time now);

/* ---- With a store (replay_marks.c) ------------------------------------------------------------------------------- */

enum bramble_drop replay_mark(struct replay_list *list, struct replay_entry *entry, const struct replay_entry *before,
                              bramble_time now);
bool replay_lost(const struct replay_list *list, uint32_t iv_index, uint32_t *last);
/* Entries of unknown sources up to this IV index are lost: says so in an entry, at `where`, which is free, or anywhere
 * when there is no such place. Answers its place, or negative _FULL: then every source without an entry is refused in
 * any case. */
int replay_forget(struct replay_list *list, unsigned where, uint32_t iv_index);

#define REPLAY_SETTLE_MS 4000U
/* Rewrites the marks that were moved longer than REPLAY_SETTLE_MS ago, or `all`, to what was accepted last: their
 * sources have slowed down or fallen silent. Clears or keeps `ahead`. */
void replay_settle(struct replay_list *list, bramble_time now, bool all);

/* True when every invariant holds; else `violation` says which does not. `iv_index`: the present one. */
bool replay_list_check(const struct replay_list *list, uint32_t iv_index, struct bramble_violation *violation);

#endif
