/* Small tools on 16-octet blocks that the modes share, written so that a compiler makes one or two machine words of
 * them: fixed size, no loop over single octets, no alignment demanded.
 */
#ifndef CRYPTO_BLOCKS_H
#define CRYPTO_BLOCKS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* to ^= with; the two may be the same memory. */
static inline void block_xor(uint8_t to[16], const uint8_t with[16])
{
    uint64_t a[2];
    uint64_t b[2];
    memcpy(a, to, 16);
    memcpy(b, with, 16);
    a[0] ^= b[0];
    a[1] ^= b[1];
    memcpy(to, a, 16);
}

/* to ^= with, for the incomplete block at the end. */
static inline void block_xor_some(uint8_t *to, const uint8_t *with, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        to[i] ^= with[i];
    }
}

#endif
