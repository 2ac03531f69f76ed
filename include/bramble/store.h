/* The store port: what survives a power cut.
 *
 * A store keeps records, each under a 16-bit key. The node decides what is written and in which order; the order is
 * such that every prefix of its puts describes a consistent node: a back end must not let a later put or erase survive
 * a power cut that an earlier one has not survived. Back ends that come with Bramble: <bramble/store_memory.h> and
 * <bramble/store_files.h>. A store is used by one thread at a time: the one that is inside its node.
 *
 * How much there is: one record for the IV index with the sequence numbers, one for the identity, one for the node's
 * states, one for each NetKey (36 octets), AppKey (38), label (17) and model (4, and 2, 3 and 9 for each key, group and
 * publication), and one for every eight places of the replay list (81). With the limits of the chip that is less than
 * 500 octets in 16 records; features add theirs. Most often written are the sequence numbers (a block at a time) and
 * the replay marks; all else only when the configuration changes. A record that has not changed is not put again.
 */
#ifndef BRAMBLE_STORE_H
#define BRAMBLE_STORE_H

#include <bramble/error.h>
#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_STORE_RECORD_MAX 256U /* octets of the largest record */

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
};

#ifdef __cplusplus
}
#endif

#endif
