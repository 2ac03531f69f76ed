/* CMAC and CCM composed over a library's block cipher: what all back ends have in common.
 *
 * A header, so that the compiler sees through `encipher`, which the back end that includes it defines. Other than the
 * portable modes of the core, these put into one call whatever blocks are independent of each other, since OpenSSL
 * and PSA take less for four blocks in one call than for four calls; and they remember CMAC's subkeys.
 */
#ifndef PLATFORM_CRYPTO_MODES_H
#define PLATFORM_CRYPTO_MODES_H

#include <bramble/crypto.h>
#include <bramble/error.h>
#include <string.h>

/* An expanded key: the back end knows what it is. */
struct desk;
/* Enciphers `count` blocks that do not depend on each other, in place or not. */
static bool encipher(struct desk *desk, const uint8_t *in, uint8_t *out, size_t count);

#define BATCH_BLOCKS 8U /* as many as OpenSSL enciphers side by side */

/* ---- Blocks ------------------------------------------------------------------------------------------------------ */

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

#define XOR_WORD(type)                                                                                                 \
    do {                                                                                                               \
        type a;                                                                                                        \
        type b;                                                                                                        \
        memcpy(&a, to, sizeof a);                                                                                      \
        memcpy(&b, with, sizeof b);                                                                                    \
        a = (type)(a ^ b);                                                                                             \
        memcpy(to, &a, sizeof a);                                                                                      \
        to += sizeof a;                                                                                                \
        with += sizeof a;                                                                                              \
    } while (0)

/* Up to a block. Most packets end in a part of one. */
static inline void xor_some(uint8_t *to, const uint8_t *with, size_t size)
{
    if (size == 16) {
        block_xor(to, with);
        return;
    }
    if ((size & 8) != 0) {
        XOR_WORD(uint64_t);
    }
    if ((size & 4) != 0) {
        XOR_WORD(uint32_t);
    }
    if ((size & 2) != 0) {
        XOR_WORD(uint16_t);
    }
    if ((size & 1) != 0) {
        *to = (uint8_t)(*to ^ *with);
    }
}

/* ---- CMAC (RFC 4493) --------------------------------------------------------------------------------------------- */

static void field_double(const uint8_t in[16], uint8_t out[16])
{
    uint8_t carry = (uint8_t)(in[0] >> 7);
    for (size_t i = 0; i < 15; i++) {
        out[i] = (uint8_t)(in[i] << 1 | in[i + 1] >> 7);
    }
    out[15] = (uint8_t)(in[15] << 1 ^ (0x87 & -carry));
}

/* What CMAC masks the last block with: the first if it is complete, the second if not. */
struct subkeys {
    bool known;
    uint8_t octets[2][16];
};

static bool learn_subkeys(struct desk *desk, struct subkeys *subkeys)
{
    uint8_t zero[16] = {0};
    if (!encipher(desk, zero, zero, 1)) {
        return false;
    }
    field_double(zero, subkeys->octets[0]);
    field_double(subkeys->octets[0], subkeys->octets[1]);
    subkeys->known = true;
    return true;
}

/* The parts are XORed straight into the chain; `filled` octets of the block under way are in it already. A full block
 * waits until more octets come, because the last one is masked. */
static bool desk_cmac(struct desk *desk, struct subkeys *subkeys, const struct bramble_view *parts, size_t count,
                      uint8_t mac[16])
{
    bool good = subkeys->known || learn_subkeys(desk, subkeys);
    uint8_t chain[16] = {0};
    size_t filled = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t done = 0; good && done < parts[i].size;) {
            if (filled == 16) {
                good = encipher(desk, chain, chain, 1);
                filled = 0;
            }
            size_t left = parts[i].size - done;
            size_t taken = left < 16 - filled ? left : 16 - filled;
            xor_some(chain + filled, parts[i].data + done, taken);
            filled += taken;
            done += taken;
        }
    }
    if (filled < 16) {
        chain[filled] ^= 0x80;
    }
    block_xor(chain, subkeys->octets[filled < 16]);
    return good && encipher(desk, chain, mac, 1);
}

/* ---- CCM (RFC 3610) ---------------------------------------------------------------------------------------------- */

enum direction { ENCRYPT, DECRYPT };

/* The sizes that the port allows; the rooms above ask for no other, but another caller may. */
static int ccm_check(struct bramble_view additional, size_t size, size_t mic_size)
{
    if (mic_size != 4 && mic_size != 8 && mic_size != 16) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    return size > 0xFFFF || additional.size > 0xFEFF ? BRAMBLE_ERROR_LENGTH : BRAMBLE_OK;
}

static inline void counter_block(uint8_t to[16], const uint8_t nonce[13], size_t number)
{
    to[0] = 1;
    memcpy(to + 1, nonce, 13);
    to[14] = (uint8_t)(number >> 8);
    to[15] = (uint8_t)number;
}

static bool chain_additional(struct desk *desk, struct bramble_view additional, uint8_t chain[16])
{
    size_t taken = additional.size < 14 ? additional.size : 14;
    chain[0] ^= (uint8_t)(additional.size >> 8);
    chain[1] ^= (uint8_t)additional.size;
    xor_some(chain + 2, additional.data, taken);
    bool good = encipher(desk, chain, chain, 1);
    while (good && taken < additional.size) {
        size_t left = additional.size - taken;
        size_t count = left < 16 ? left : 16;
        xor_some(chain, additional.data + taken, count);
        good = encipher(desk, chain, chain, 1);
        taken += count;
    }
    return good;
}

/* Masks or unmasks up to a block of text; chains the clear text. */
static inline bool chain_text(struct desk *desk, enum direction direction, uint8_t *text, size_t size,
                              const uint8_t mask[16], uint8_t chain[16])
{
    if (direction == ENCRYPT) {
        xor_some(chain, text, size);
        xor_some(text, mask, size);
    } else {
        xor_some(text, mask, size);
        xor_some(chain, text, size);
    }
    return encipher(desk, chain, chain, 1);
}

/* Works on the text in place and leaves the masked tag in `tag`.
 *
 * The blocks that depend on nothing are enciphered side by side: in the first batch the first block of the tag, the
 * mask of the tag and the masks of up to six blocks of text, then eight masks at a time. */
static bool desk_ccm(struct desk *desk, enum direction direction, const uint8_t nonce[13],
                     struct bramble_view additional, uint8_t *text, size_t size, size_t mic_size, uint8_t tag[16])
{
    uint8_t blocks[BATCH_BLOCKS][16];
    uint8_t tag_mask[16];
    size_t left = (size + 15) / 16;
    size_t number = 0;
    size_t first = 2;
    size_t count = left < BATCH_BLOCKS - first ? left : BATCH_BLOCKS - first;

    counter_block(blocks[0], nonce, size);
    blocks[0][0] = (uint8_t)((additional.size > 0 ? 0x40 : 0) | ((mic_size - 2) / 2) << 3 | 1);
    counter_block(blocks[1], nonce, 0);
    for (size_t i = 0; i < count; i++) {
        counter_block(blocks[first + i], nonce, ++number);
    }
    bool good = encipher(desk, blocks[0], blocks[0], first + count);
    memcpy(tag, blocks[0], 16);
    memcpy(tag_mask, blocks[1], 16);
    if (good && additional.size > 0) {
        good = chain_additional(desk, additional, tag);
    }
    while (good && count > 0) {
        for (size_t i = 0; good && i < count; i++) {
            size_t taken = size < 16 ? size : 16;
            good = chain_text(desk, direction, text, taken, blocks[first + i], tag);
            text += taken;
            size -= taken;
        }
        left -= count;
        first = 0;
        count = left < BATCH_BLOCKS ? left : BATCH_BLOCKS;
        for (size_t i = 0; i < count; i++) {
            counter_block(blocks[i], nonce, ++number);
        }
        good = good && (count == 0 || encipher(desk, blocks[0], blocks[0], count));
    }
    block_xor(tag, tag_mask);
    return good;
}

#endif
