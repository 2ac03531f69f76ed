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

/* Two words that may overlap: both are read before either is written, so what they share comes out right. */
#define XOR_ENDS(type)                                                                                                 \
    do {                                                                                                               \
        type ends[4];                                                                                                  \
        memcpy(&ends[0], to, sizeof(type));                                                                            \
        memcpy(&ends[1], to + size - sizeof(type), sizeof(type));                                                      \
        memcpy(&ends[2], with, sizeof(type));                                                                          \
        memcpy(&ends[3], with + size - sizeof(type), sizeof(type));                                                    \
        ends[0] ^= ends[2];                                                                                            \
        ends[1] ^= ends[3];                                                                                            \
        memcpy(to, &ends[0], sizeof(type));                                                                            \
        memcpy(to + size - sizeof(type), &ends[1], sizeof(type));                                                      \
    } while (0)

/* Up to a block. Most packets end in a part of one. */
static inline void xor_some(uint8_t *to, const uint8_t *with, size_t size)
{
    if (size >= 8) {
        XOR_ENDS(uint64_t);
    } else if (size >= 4) {
        XOR_ENDS(uint32_t);
    } else {
        for (; size > 0; size--) {
            *to = (uint8_t)(*to ^ *with);
            to++;
            with++;
        }
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

/* The sizes that the port allows; the rooms above ask for no other, but another caller may. */
static inline int ccm_check(const struct bramble_ccm *ccm)
{
    if (ccm->mic_size != 4 && ccm->mic_size != 8 && ccm->mic_size != 16) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    return ccm->size > 4080 || ccm->additional.size > 255 ? BRAMBLE_ERROR_LENGTH : BRAMBLE_OK;
}

/* Copies of the counter block with numbers from `number` on. */
static inline void counter_blocks(uint8_t blocks[][16], size_t count, const uint8_t counter[16], size_t number)
{
    for (size_t i = 0; i < count; i++) {
        memcpy(blocks[i], counter, 16);
        blocks[i][15] = (uint8_t)(number + i);
    }
}

static bool chain_additional(struct desk *desk, struct bramble_view additional, uint8_t chain[16])
{
    size_t taken = additional.size < 14 ? additional.size : 14;
    chain[1] ^= (uint8_t)additional.size; /* the second octet of its length */
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

static inline void mask_text(uint8_t *text, size_t size, uint8_t masks[][16])
{
    for (; size > 16; size -= 16, text += 16) {
        block_xor(text, *masks++);
    }
    xor_some(text, *masks, size);
}

/* Masks or unmasks text, at least one octet; chains what is clear. */
static inline bool chain_text(struct desk *desk, bool decrypt, uint8_t *text, size_t size, uint8_t masks[][16],
                              uint8_t chain[16])
{
    bool good = true;
    if (decrypt) {
        mask_text(text, size, masks);
    }
    const uint8_t *clear = text;
    size_t left = size;
    for (; left > 16; left -= 16, clear += 16) {
        block_xor(chain, clear);
        good &= encipher(desk, chain, chain, 1);
    }
    xor_some(chain, clear, left);
    good &= encipher(desk, chain, chain, 1);
    if (!decrypt) {
        mask_text(text, size, masks);
    }
    return good;
}

#define FIRST_MASKS (BATCH_BLOCKS - 2U)

/* What is behind the first six blocks of a long text, eight masks at a time. */
static bool chain_rest(struct desk *desk, bool decrypt, uint8_t *text, size_t size, const uint8_t counter[16],
                       uint8_t chain[16])
{
    uint8_t masks[BATCH_BLOCKS][16];
    bool good = true;
    for (size_t number = FIRST_MASKS + 1; size > 0; number += BATCH_BLOCKS) {
        size_t taken = size < sizeof masks ? size : sizeof masks;
        size_t count = (taken + 15) / 16;
        counter_blocks(masks, count, counter, number);
        good &= encipher(desk, masks[0], masks[0], count);
        good &= chain_text(desk, decrypt, text, taken, masks, chain);
        text += taken;
        size -= taken;
    }
    return good;
}

/* Works on the text in place and leaves the masked tag in `tag`.
 *
 * The blocks that depend on nothing are enciphered side by side: in the first batch the first block of the tag, the
 * mask of the tag and the masks of up to six blocks of text, which is all for most that is said in a mesh. */
static bool desk_ccm(struct desk *desk, const struct bramble_ccm *ccm, bool decrypt, uint8_t tag[16])
{
    uint8_t blocks[BATCH_BLOCKS][16]; /* B0, A0, A1, ... */
    uint8_t counter[16] = {1};        /* two octets of length, less one */
    size_t size = ccm->size;
    size_t taken = size < FIRST_MASKS * 16U ? size : FIRST_MASKS * 16U;
    size_t count = 2 + (taken + 15) / 16;
    memcpy(counter + 1, ccm->nonce, 13);
    counter_blocks(blocks + 1, count - 1, counter, 0);
    memcpy(blocks[0], counter, 16);
    blocks[0][0] = (uint8_t)((ccm->additional.size > 0 ? 0x40U : 0) | (ccm->mic_size - 2U) / 2U << 3 | 1U);
    blocks[0][14] = (uint8_t)(size >> 8);
    blocks[0][15] = (uint8_t)size;
    bool good = encipher(desk, blocks[0], blocks[0], count);
    if (ccm->additional.size > 0) {
        good &= chain_additional(desk, ccm->additional, blocks[0]);
    }
    if (size > 0) {
        good &= chain_text(desk, decrypt, ccm->text, taken, blocks + 2, blocks[0]);
    }
    if (size > taken) {
        good &= chain_rest(desk, decrypt, ccm->text + taken, size - taken, counter, blocks[0]);
    }
    memcpy(tag, blocks[0], 16);
    block_xor(tag, blocks[1]);
    return good;
}

/* The same for a text of one block at most and nothing additional, without a loop: most that is said in a mesh. */
static inline bool desk_ccm_short(struct desk *desk, const struct bramble_ccm *ccm, bool decrypt, uint8_t tag[16])
{
    uint8_t blocks[3][16]; /* B0, A0, A1 */
    memcpy(blocks[1] + 1, ccm->nonce, 13);
    blocks[1][0] = 1;
    blocks[1][14] = 0;
    blocks[1][15] = 0;
    memcpy(blocks[0], blocks[1], 16);
    memcpy(blocks[2], blocks[1], 16);
    blocks[0][0] = (uint8_t)((ccm->mic_size - 2U) * 4U + 1U);
    blocks[0][15] = (uint8_t)ccm->size;
    blocks[2][15] = 1;
    bool good = encipher(desk, blocks[0], blocks[0], 3);
    if (!decrypt) {
        xor_some(blocks[0], ccm->text, ccm->size);
    }
    xor_some(ccm->text, blocks[2], ccm->size);
    if (decrypt) {
        xor_some(blocks[0], ccm->text, ccm->size);
    }
    good &= encipher(desk, blocks[0], tag, 1);
    block_xor(tag, blocks[1]);
    return good;
}

static inline bool desk_ccm_any(struct desk *desk, const struct bramble_ccm *ccm, bool decrypt, uint8_t tag[16])
{
    return ccm->size - 1U < 16U && ccm->additional.size == 0 ? desk_ccm_short(desk, ccm, decrypt, tag)
                                                             : desk_ccm(desk, ccm, decrypt, tag);
}

/* In time that does not depend on the contents. */
static inline bool tags_equal(const uint8_t *a, const uint8_t *b, size_t size)
{
    uint32_t difference = 0;
    for (size_t i = 0; i < size; i += 4) {
        uint32_t left;
        uint32_t right;
        memcpy(&left, a + i, 4);
        memcpy(&right, b + i, 4);
        difference |= left ^ right;
    }
    return difference == 0;
}

/* The whole of it. A text that does not open goes back as it came. */
static int desk_ccm_whole(struct desk *desk, const struct bramble_ccm *ccm)
{
    uint8_t tag[16];
    if (!desk_ccm_any(desk, ccm, ccm->decrypt, tag)) {
        return BRAMBLE_ERROR_CRYPTO;
    }
    if (!ccm->decrypt) {
        for (size_t i = 0; i < ccm->mic_size; i += 4) {
            memcpy(ccm->mic + i, tag + i, 4);
        }
        return BRAMBLE_OK;
    }
    if (tags_equal(tag, ccm->mic, ccm->mic_size)) {
        return BRAMBLE_OK;
    }
    return desk_ccm_any(desk, ccm, false, tag) ? BRAMBLE_ERROR_AUTHENTICATION : BRAMBLE_ERROR_CRYPTO;
}

#endif
