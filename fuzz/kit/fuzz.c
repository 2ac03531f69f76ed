/* See fuzz.h. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void fuzz_fail(const char *promise, const char *detail)
{
    fprintf(stderr, "broken promise: %s%s%s\n", promise, detail[0] != 0 ? ": " : "", detail);
    abort();
}

void *fuzz_copy(struct bramble_view octets)
{
    uint8_t *copy = malloc(octets.size > 0 ? octets.size : 1);
    fuzz_must(copy != NULL, "there is memory for a copy of the input");
    if (octets.size > 0) {
        memcpy(copy, octets.data, octets.size);
    }
    return copy;
}
