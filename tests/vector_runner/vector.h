/* One vector while it runs: its fields are read and compared through these functions, which also note every field
 * that was looked at. A field that nobody looked at fails its vector, so no expected value is passed over in silence.
 *
 * Fields are named by paths in printf form: "out.nonce", "network_pdus.%zu.pdu". Reading a field that is missing or has
 * another form fails the vector and gives zeros, never less memory than was asked for.
 */
#ifndef VECTOR_RUNNER_VECTOR_H
#define VECTOR_RUNNER_VECTOR_H

#include "base/octets.h"
#include "crypto/crypto.h"

#include <jansson.h>
#include <stdio.h>

struct vector {
    const struct bramble_crypto *crypto;
    const char *file; /* without ".json" */
    const char *id;
    const char *kind;
    json_t *json;
    unsigned failures;
    FILE *report; /* what failed, in lines that are indented */

    const json_t **looked_at;
    size_t looked_at_count;
    void **memory; /* lives as long as the vector */
    size_t memory_count;
};

/* What is done with the vectors of a kind. */
struct vector_kind {
    const char *name;
    void (*run)(struct vector *vector);
    void (*reject)(struct vector *vector); /* for those with "expect": "reject"; NULL: there are none */
    /* Paths (without list positions) of values that production code keeps to itself; ends with NULL. May be NULL. */
    const char *const *not_shown;
};

/* The families, each ending with a kind without a name. */
extern const struct vector_kind kinds_crypto[];
extern const struct vector_kind kinds_keys[];
extern const struct vector_kind kinds_network[];
extern const struct vector_kind kinds_transport[];
extern const struct vector_kind kinds_provisioning[];
extern const struct vector_kind kinds_messages[];
extern const struct vector_kind kinds_beacons[];
extern const struct vector_kind kinds_proxy[];
extern const struct vector_kind kinds_negative[];

/* ---- Reading --------------------------------------------------------------------------------------------------- */

bool vector_has(struct vector *vector, const char *path, ...);
/* How many items a list has. */
size_t vector_count(struct vector *vector, const char *path, ...);
uint64_t vector_number(struct vector *vector, const char *path, ...);
/* Octets of any number; memory of the vector. */
struct bramble_view vector_octets(struct vector *vector, const char *path, ...);
/* Exactly `size` octets. */
const uint8_t *vector_fixed(struct vector *vector, size_t size, const char *path, ...);
const char *vector_text(struct vector *vector, const char *path, ...);
/* The part of the vector itself, all of it looked at; NULL (and no failure) when there is none. */
json_t *vector_json(struct vector *vector, const char *path, ...);

/* Zeroed memory that lives as long as the vector. */
void *vector_memory(struct vector *vector, size_t size);
/* From "a1b2" to octets; false when that is no hexadecimal. */
bool vector_from_hex(struct vector *vector, const char *text, struct bramble_view *octets);

/* ---- Comparing ------------------------------------------------------------------------------------------------- */

void same_octets(struct vector *vector, struct bramble_view actual, const char *path, ...);
void same_memory(struct vector *vector, const void *actual, size_t size, const char *path, ...);
/* s1 of four letters is what "mid.salt" says. */
void same_salt(struct vector *vector, const char *text);
void same_number(struct vector *vector, uint64_t actual, const char *path, ...);
/* The same of two values that were computed: `what` says which. */
void equal_octets(struct vector *vector, const char *what, struct bramble_view actual, struct bramble_view expected);
void equal_number(struct vector *vector, const char *what, uint64_t actual, uint64_t expected);

/* True when `result` is not an error. */
bool succeeded(struct vector *vector, const char *what, int result);
/* Fails unless `result` is this error. */
void refused(struct vector *vector, const char *what, int result, int error);
/* A failure in words. */
void fault(struct vector *vector, const char *what, const char *expected, const char *actual);

/* ---- Keys ------------------------------------------------------------------------------------------------------ */

/* A handle for a raw key; 0 after a failure. */
bramble_key key_of(struct vector *vector, const uint8_t key[16]);
void key_drop(struct vector *vector, bramble_key key);

/* ---- For the runner -------------------------------------------------------------------------------------------- */

/* `json` must have gone through vector_prepare(). */
void vector_begin(struct vector *vector, const struct bramble_crypto *crypto, const char *file, json_t *json,
                  FILE *report);
/* Fails when a field was not looked at, those in `not_shown` and remarks excepted. */
void vector_check_looked_at(struct vector *vector, const char *const *not_shown);
void vector_end(struct vector *vector);
/* Gives every truth value an identity of its own, as a number. */
void vector_prepare(json_t *json);

#endif
