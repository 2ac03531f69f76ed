/* The provisioner's node table, seen from inside and by tests (<bramble/provisioner.h> explains it).
 *
 * Files: provisioner.c (the feature and what applications call), provisioner_table.c (places, addresses, withheld
 * runs; no I/O), provisioner_records.c (the store).
 *
 * Invariants
 *   PT1  No two places have a UUID in common, except a node and the reservation for its next life.
 *   PT2  No two places have an address in common.
 *   PT3  A run of addresses that was given to a device is never given again while its node is in the table, nor
 *        before the IV index has grown by two since its removal. (Suites.)
 *   PT4  Every reservation and node is in the store before anybody else learns of it. (Suites.)
 *   PT5  A place in use has unicast addresses only, one at least; a withheld run likewise.
 */
#ifndef FEATURES_PROVISIONER_H
#define FEATURES_PROVISIONER_H

#include "features/feature.h"
#include "provisioning/provisioning.h"
#include <bramble/provisioner.h>

enum provisioner_state {
    PROVISIONER_FREE,
    PROVISIONER_RESERVED, /* an attempt is under way; only UUID, address and elements are known */
    PROVISIONER_NODE
};

struct provisioner_place {
    struct bramble_provisioned_node node;
    uint8_t state;     /* enum provisioner_state */
    bool restored : 1; /* a reservation from before a restart: nobody will finish it */
    bool told : 1;     /* a reservation whose device knows its addresses */
};

/* Addresses that a removed node had; or, for good, that somebody may have who is not in the table: its record was
 * refused. */
#define PROVISIONER_FOR_GOOD UINT32_MAX
struct provisioner_withheld {
    uint32_t iv_index; /* at the removal, or PROVISIONER_FOR_GOOD */
    uint16_t address;
    uint16_t count; /* 0: a free entry */
};

struct provisioner_table {
    struct provisioner_place *places;
    struct provisioner_withheld *withheld;
    uint16_t capacity; /* of both */
    uint16_t first;    /* the range that addresses are given from */
    uint16_t last;
    uint16_t own; /* our own elements, which nobody else may get */
    uint16_t own_count;
    uint32_t iv_index; /* the present one */
    bool lost;         /* records were refused: addresses in use are not known, and none is given */
};

#define PROVISIONER_SEEN 12U /* devices whose beacons are reported at most every few seconds */

/* Records that could not be taken, and why: reported in the first turn. More than these are found by the next start. */
#define PROVISIONER_REFUSED 4U
struct provisioner_refused {
    uint16_t key;
    int16_t error;
};

struct provisioner {
    struct access *access;
    struct provisioning_provisioner part;
    struct bramble_timer report;
    struct provisioner_table table;
    struct provisioner_refused refused[PROVISIONER_REFUSED];
    uint8_t refused_count;
    uint8_t refused_told;
    struct provisioning_seen seen[PROVISIONER_SEEN];
};

/* For the rooms above: the feature's `interface`. */
struct provisioner_interface {
    /* Whether the node at this (primary) address is noted to have the new keys of a key refresh. */
    bool (*has_new_keys)(const void *state, uint16_t address);
    /* Notes it; nothing is written that is noted already, and nothing happens for an address that is not in the table.
     * A store that fails is told by BRAMBLE_EVENT_STORE_FAILED. */
    void (*note_new_keys)(void *state, uint16_t address, bool has);
};

/* ---- The table --------------------------------------------------------------------------------------------------- */

/* The lowest run of `count` free addresses; 0: there is none. */
uint16_t provisioner_table_free_run(const struct provisioner_table *table, uint16_t count);
bool provisioner_run_overlaps(uint16_t a, uint16_t a_count, uint16_t b, uint16_t b_count);
/* Whether a place, of another device than `except_uuid` (may be NULL), has one of these addresses. */
bool provisioner_table_overlaps(const struct provisioner_table *table, uint16_t address, uint16_t count,
                                const uint8_t *except_uuid);
struct provisioner_place *provisioner_table_find(const struct provisioner_table *table, const uint8_t uuid[16],
                                                 enum provisioner_state state);
/* The node that has this address among its elements'. */
struct provisioner_place *provisioner_table_at(const struct provisioner_table *table, uint16_t address);
struct provisioner_place *provisioner_table_free_place(const struct provisioner_table *table);
/* True when every invariant holds that can be seen in a table at rest; else `violation` says which does not. */
bool provisioner_table_check(const struct provisioner_table *table, struct bramble_violation *violation);
/* Withholds a run of addresses; answers the number of the entry that changed. Never fails: when all entries are taken,
 * the closest one grows until it covers the run too. */
uint16_t provisioner_table_withhold(struct provisioner_table *table, uint16_t address, uint16_t count);
uint16_t provisioner_table_withhold_run(struct provisioner_table *table, struct provisioner_withheld run);
bool provisioner_table_is_withheld(const struct provisioner_table *table, uint16_t address);

/* ---- Changes: each is in the store before it counts -------------------------------------------------------------- */

/* The table with what it must know of the network at this moment: IV index, our own addresses. */
struct provisioner_table *provisioner_table_now(struct provisioner *provisioner);
/* Puts `content` into the place. After an error the place is as it was. */
BRAMBLE_MUST_CHECK int provisioner_place_write(struct provisioner *provisioner, struct provisioner_place *place,
                                               const struct provisioner_place *content);
/* Frees the place of a node and withholds its addresses. */
BRAMBLE_MUST_CHECK int provisioner_place_remove(struct provisioner *provisioner, struct provisioner_place *place);
/* Enters a node, into the place of its former life or of its reservation if there is one. _FULL; _EXISTS: another
 * device has one of its addresses. */
BRAMBLE_MUST_CHECK int provisioner_enter(struct provisioner *provisioner, const struct provisioner_place *content);

/* Device keys of other nodes come from this table from now on. */
void provisioner_serve_keys(struct provisioner *provisioner);

/* ---- Records ----------------------------------------------------------------------------------------------------- */

/* The key of a place's record. */
uint16_t provisioner_place_key(const struct provisioner *provisioner, const struct provisioner_place *place);
/* Writes (or, for a free place, erases) the record of a place; of a withheld entry, with its neighbours. */
BRAMBLE_MUST_CHECK int provisioner_store_place(const struct provisioner *provisioner,
                                               const struct provisioner_place *place);
BRAMBLE_MUST_CHECK int provisioner_store_withheld(const struct provisioner *provisioner, uint16_t entry);
/* Reads the whole table back. _STORE: it cannot be read. What is refused is noted, and `table.lost`. */
BRAMBLE_MUST_CHECK int provisioner_restore(struct provisioner *provisioner);
/* To be told in the first turn. */
void provisioner_note_refused(struct provisioner *provisioner, uint16_t key, int error);
/* What was refused is replaced by a run that withholds every address. */
BRAMBLE_MUST_CHECK int provisioner_settle_loss(struct provisioner *provisioner);

#endif
