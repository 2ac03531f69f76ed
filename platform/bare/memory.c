/* memcpy, memmove, memset and memcmp for a chip: all that the core asks of a C library, in about a hundred octets.
 *
 * A C library's own are made to be fast with long pieces, which costs eight times as much flash. Here nearly all pieces
 * are a key, an address or a PDU, of 16 octets or 29, and what is saved by moving words is lost in finding out whether
 * one may. The linker takes these before it looks into a library. Who has an operating system has its library's.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Or the compiler would see what these loops do, and have them call themselves. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("no-tree-loop-distribute-patterns")
#endif

/* Forwards, unless `to` begins within what is to be moved: right for pieces which overlap and for others. Not written
 * as memmove(), since the compiler makes of a call of that from memcpy() one of memcpy(). */
static __attribute__((noinline)) void *move(void *to, const void *from, size_t count)
{
    uint8_t *out = to;
    const uint8_t *in = from;
    if ((uintptr_t)out - (uintptr_t)in >= count) {
        for (const uint8_t *end = in + count; in != end;) {
            *out++ = *in++;
        }
    } else {
        while (count > 0) {
            count--;
            out[count] = in[count];
        }
    }
    return to;
}

void *memmove(void *to, const void *from, size_t count)
{
    return move(to, from, count);
}

void *memcpy(void *restrict to, const void *restrict from, size_t count)
{
    return move(to, from, count);
}

void *memset(void *to, int value, size_t count)
{
    uint8_t *out = to;
    for (uint8_t *end = out + count; out != end;) {
        *out++ = (uint8_t)value;
    }
    return to;
}

int memcmp(const void *one, const void *other, size_t count)
{
    const uint8_t *a = one;
    const uint8_t *b = other;
    for (const uint8_t *end = a + count; a != end;) {
        int difference = *a++ - *b++;
        if (difference != 0) {
            return difference;
        }
    }
    return 0;
}
