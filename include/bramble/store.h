/* The store port: what survives a power cut.
 *
 * A store keeps records, each under a 16-bit key. The node decides what is written and in which order; the order is
 * such that every prefix of its puts describes a consistent node: a back end must not let a later put or erase survive
 * a power cut that an earlier one has not survived. Back ends that come with Bramble: <bramble/store_memory.h> and
 * <bramble/store_files.h>. A store is used by one thread at a time: the one that is inside its node.
 *
 * How much there is: one record for the IV index with the sequence numbers, one for the identity, one for the node's
 * states, one for each NetKey (40 octets), AppKey (42), label (21) and model (8, and 2, 3 and 9 for each key, group and
 * publication), and one for every eight places of the replay list (85). With the limits of the chip that is less than
 * 600 octets in 16 records; features and models that keep a state add theirs. Most often written are the sequence
 * numbers (a block at a time) and the replay marks; all else only when the configuration changes. A record that has not
 * changed is not put again.
 *
 * Every record carries a version and a check (CRC-32). One that is damaged, of another version, or not of this node is
 * refused: BRAMBLE_EVENT_STORE_FAILED names it, and the node starts without it as far as that is safe. What each loss
 * means stands in <bramble/node.h>.
 */
#ifndef BRAMBLE_STORE_H
#define BRAMBLE_STORE_H

#include <bramble/error.h>
#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_STORE_RECORD_MAX 256U /* octets of the largest record */

/* Keys below 0x4000 are the node's. An application may keep records of its own in the same store, through the functions
 * of the port, under the keys from here to there; the node neither reads nor erases them, not even by a Node Reset
 * (BRAMBLE_EVENT_RESET is the moment to erase what belonged to the network). All other keys are reserved. */
#define BRAMBLE_STORE_APPLICATION_FIRST 0x4000U
#define BRAMBLE_STORE_APPLICATION_LAST 0x7FFFU

/* The code that writes a node's records and reads them back, 7 kB on a chip. A store names it, and so brings it along:
 * a node without a store is linked without it. */
struct bramble_records;
extern const struct bramble_records bramble_records;

struct bramble_store {
    void *context;
    /* Writes a record, replacing an older one. Atomic: after a power cut either the old or the new content is there. */
    int (*put)(void *context, uint16_t key, struct bramble_view content);
    /* Copies a record out. Answers its size, BRAMBLE_ERROR_NOT_FOUND, BRAMBLE_ERROR_LENGTH when it does not fit,
     * BRAMBLE_ERROR_VALUE when it is known to be damaged (the node reports it and starts without it; `next` names it
     * all the same), or BRAMBLE_ERROR_STORE when the store cannot be read (the node does not start). */
    int (*get)(void *context, uint16_t key, uint8_t *out, size_t capacity);
    /* Removes a record; one that does not exist is no error. */
    int (*erase)(void *context, uint16_t key);
    /* Gives the smallest key that is `from` or above in *key; BRAMBLE_ERROR_NOT_FOUND at the end. */
    int (*next)(void *context, uint16_t from, uint16_t *key);
    /* Everything put so far is safe when this returns 0. May be NULL where put already guarantees it. */
    int (*sync)(void *context);
    const struct bramble_records *records; /* &bramble_records; what every back end fills in */
};

#define BRAMBLE_RECORD_NAME_MAX 32U /* octets that every name fits in, the zero at its end included */

/* Writes the words for a key, as it is told by BRAMBLE_EVENT_STORE_FAILED ("NetKey record 2"), ending with a zero; cut
 * short where `capacity` does not suffice. Answers the length of the whole name. In an object file of its own. */
size_t bramble_record_name(uint16_t key, char *out, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
