/* Errors: what a function of this library answers when it could not do what was asked.
 *
 * Three tables exist and are never mixed: errors (this one, negative, from API calls), drop reasons
 * (<bramble/drop.h>, why a packet was discarded) and the status codes of the specification (<bramble/status.h>, what
 * one node tells another).
 */
#ifndef BRAMBLE_ERROR_H
#define BRAMBLE_ERROR_H

#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/* X(name, number, text): the only place where errors are listed. */
#define BRAMBLE_ERRORS(X)                                                                                              \
    X(ARGUMENT, -1, "an argument is outside what the function accepts")                                                \
    X(STATE, -2, "not possible in the present state")                                                                  \
    X(NO_MEMORY, -3, "the memory given is too small or misaligned")                                                    \
    X(FULL, -4, "a table or queue whose size was chosen at creation is full")                                          \
    X(BUSY, -5, "the resource is in use; try again later")                                                             \
    X(NOT_FOUND, -6, "no such entry")                                                                                  \
    X(EXISTS, -7, "an entry of this name exists with another value")                                                   \
    X(LENGTH, -8, "too short or too long")                                                                             \
    X(VALUE, -9, "a field holds a prohibited value")                                                                   \
    X(AUTHENTICATION, -10, "a message integrity check or authentication value does not match")                         \
    X(KEY, -11, "no such key, or the key may not be used here")                                                        \
    X(ADDRESS, -12, "an address of the wrong kind, or not of this node")                                               \
    X(NOT_SUPPORTED, -13, "this node was built or created without it")                                                 \
    X(TIMEOUT, -14, "no answer in time")                                                                               \
    X(CANCELLED, -15, "cancelled before it was done")                                                                  \
    X(STORE, -16, "the store failed")                                                                                  \
    X(CRYPTO, -17, "the crypto port failed")                                                                           \
    X(SEQUENCE, -18, "sequence numbers are used up until the IV index changes")                                        \
    X(NOT_PROVISIONED, -19, "the node is not a member of a network")                                                   \
    X(REJECTED, -20, "the other side refused")                                                                         \
    X(RANDOM, -21, "the random source failed")                                                                         \
    X(DAMAGED, -22, "a record of the store is not as it was written: its check does not match")                        \
    X(VERSION, -23, "a record of the store was written by another version of this library")

enum bramble_error {
    BRAMBLE_OK = 0,
#define BRAMBLE_ERROR_ENTRY(name, number, text) BRAMBLE_ERROR_##name = (number),
    BRAMBLE_ERRORS(BRAMBLE_ERROR_ENTRY)
#undef BRAMBLE_ERROR_ENTRY
};

/* The name of an error ("BRAMBLE_ERROR_FULL"), and one sentence about it. Both answer a text for any number.
 * They live in an object file of their own: firmware that does not call them does not carry the texts. */
const char *bramble_error_name(int error);
const char *bramble_error_text(int error);

#ifdef __cplusplus
}
#endif

#endif
