/* What every fuzz target shares: the octets of the fuzzer as a stream of choices, and what happens when a promise is
 * broken.
 *
 * A target is one file with LLVMFuzzerTestOneInput(). Built by clang it is linked with libFuzzer, which thinks up
 * inputs (./dev fuzz); built by any other compiler it is linked with replay.c, which reads them from files: that is how
 * the corpus is an ordinary test. docs/fuzzing.md is the page on all this.
 */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include "base/octets.h"

#include <bramble/types.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A promise of the library is broken: says which one, and ends the program as a crash does. */
_Noreturn void fuzz_fail(const char *promise, const char *detail);

static inline void fuzz_must(bool kept, const char *promise)
{
    if (!kept) {
        fuzz_fail(promise, "");
    }
}

/* The octets as choices. At their end all answers are 0; loops look at `left`. */
struct choices {
    const uint8_t *data;
    size_t left;
};

static inline uint8_t choose(struct choices *choices)
{
    if (choices->left == 0) {
        return 0;
    }
    choices->left--;
    return *choices->data++;
}

static inline uint8_t choose_below(struct choices *choices, unsigned bound)
{
    return (uint8_t)(choose(choices) % bound);
}

static inline uint32_t choose_big(struct choices *choices, unsigned octets)
{
    uint32_t number = 0;
    while (octets-- > 0) {
        number = number << 8 | choose(choices);
    }
    return number;
}

/* Up to `count` octets; fewer at the end. */
static inline struct bramble_view choose_octets(struct choices *choices, size_t count)
{
    struct bramble_view view = {choices->data, count < choices->left ? count : choices->left};
    choices->data += view.size;
    choices->left -= view.size;
    return view;
}

/* A copy on the heap that is exactly as large as its content, so that the address sanitizer sees each step beyond it.
 * Freed by free(). */
void *fuzz_copy(struct bramble_view octets);

#endif
