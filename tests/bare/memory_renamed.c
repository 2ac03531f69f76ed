/* The functions of platform/bare/memory.c under names of their own. */
#include <string.h>

#define memmove bare_memmove
#define memcpy bare_memcpy
#define memset bare_memset
#define memcmp bare_memcmp

void *bare_memmove(void *to, const void *from, size_t count);
void *bare_memcpy(void *restrict to, const void *restrict from, size_t count);
void *bare_memset(void *to, int value, size_t count);
int bare_memcmp(const void *one, const void *other, size_t count);

#include "platform/bare/memory.c"
