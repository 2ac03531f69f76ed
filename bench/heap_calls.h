/* Heap calls of the whole process, those inside shared libraries included: a program that has a malloc of its own in
 * front of the one of the C library is met by every caller. */
#ifndef BENCH_HEAP_CALLS_H
#define BENCH_HEAP_CALLS_H

#include <stdbool.h>
#include <stdint.h>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#define HEAP_IS_COUNTED true
#else
#define HEAP_IS_COUNTED false /* a sanitizer has its own malloc there; the count stays 0 and says nothing */
#endif

/* malloc, calloc, realloc and their aligned relatives, since the start. */
uint64_t heap_calls(void);

#endif
