/* AES-CCM (RFC 3610; Mesh Protocol 1.1 section 3.9.2.3) with a 13-octet nonce, composed over the port's block cipher
 * unless the port brings its own.
 *
 * The nonce takes 13 of the 15 octets of a counter block, so a length field of two octets remains: texts of up to
 * 65535 octets. Mesh uses tags of 4 and 8 octets, and additional data only for messages to virtual addresses (the
 * 16-octet label); the rest of CCM's freedom is refused rather than half supported.
 *
 * Blocks, for a text of n blocks:
 *   B0 = flags | nonce | text length, then additional data behind its length, then the text: chained into the tag
 *   A0 = flags | nonce | 0 masks the tag; A1 to An mask the text
 *
 * The text is worked on in place, one block at a time: it is masked and chained in the same pass. A text that does not
 * open is masked once more, so that another key can be tried on it and nobody needs a copy.
 */
#include "crypto/blocks.h"
#include "crypto/crypto.h"

/* The length of the additional data is written in two octets, which reach to here (RFC 3610 section 2.2). */
#define ADDITIONAL_SIZE_MAX 0xFEFFU
#define TEXT_SIZE_MAX 0xFFFFU

enum direction { ENCRYPT, DECRYPT };

struct ccm {
    const struct bramble_crypto *crypto;
    bramble_key key;
    uint8_t counter[16]; /* the A block of the next piece of text */
    uint8_t chain[16];   /* the tag so far, not yet masked */
};

static int encipher(const struct ccm *ccm, const uint8_t in[16], uint8_t out[16])
{
    return ccm->crypto->block(ccm->crypto->context, ccm->key, in, out);
}

static int check(struct bramble_view additional, size_t size, size_t mic_size)
{
    if (mic_size != 4 && mic_size != 8 && mic_size != 16) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    return size > TEXT_SIZE_MAX || additional.size > ADDITIONAL_SIZE_MAX ? BRAMBLE_ERROR_LENGTH : BRAMBLE_OK;
}

/* Chains the additional data behind its two octets of length, padded with zeros to whole blocks. */
static int absorb_additional(struct ccm *ccm, struct bramble_view additional)
{
    size_t taken = additional.size < 14 ? additional.size : 14;
    ccm->chain[0] ^= (uint8_t)(additional.size >> 8);
    ccm->chain[1] ^= (uint8_t)additional.size;
    block_xor_some(ccm->chain + 2, additional.data, taken);
    int result = encipher(ccm, ccm->chain, ccm->chain);
    while (result == BRAMBLE_OK && taken < additional.size) {
        size_t left = additional.size - taken;
        size_t count = left < 16 ? left : 16;
        block_xor_some(ccm->chain, additional.data + taken, count);
        result = encipher(ccm, ccm->chain, ccm->chain);
        taken += count;
    }
    return result;
}

static int start(struct ccm *ccm, const uint8_t nonce[13], struct bramble_view additional, size_t size, size_t mic_size)
{
    ccm->counter[0] = 1; /* two octets of length, less one */
    memcpy(ccm->counter + 1, nonce, 13);
    ccm->counter[14] = 0;
    ccm->counter[15] = 0;

    memcpy(ccm->chain, ccm->counter, 14);
    ccm->chain[0] = (uint8_t)((additional.size > 0 ? 0x40 : 0) | ((mic_size - 2) / 2) << 3 | 1);
    ccm->chain[14] = (uint8_t)(size >> 8);
    ccm->chain[15] = (uint8_t)size;
    int result = encipher(ccm, ccm->chain, ccm->chain);
    return result == BRAMBLE_OK && additional.size > 0 ? absorb_additional(ccm, additional) : result;
}

/* Masks or unmasks the text; what is chained is the clear text in both directions. */
static int pass(struct ccm *ccm, enum direction direction, uint8_t *text, size_t size)
{
    uint8_t mask[16];
    int result = BRAMBLE_OK;
    uint16_t number = 0;
    for (size_t done = 0; result == BRAMBLE_OK && done < size;) {
        uint8_t *at = text + done;
        size_t count = size - done < 16 ? size - done : 16;
        number++;
        ccm->counter[14] = (uint8_t)(number >> 8);
        ccm->counter[15] = (uint8_t)number;
        result = encipher(ccm, ccm->counter, mask);
        if (result < 0) {
            break;
        }
        if (direction == ENCRYPT) {
            block_xor_some(ccm->chain, at, count);
            block_xor_some(at, mask, count);
        } else {
            block_xor_some(at, mask, count);
            block_xor_some(ccm->chain, at, count);
        }
        result = encipher(ccm, ccm->chain, ccm->chain);
        done += count;
    }
    crypto_wipe(mask, sizeof mask);
    return result;
}

/* The whole of CCM except what happens to the tag, which is left in `tag` (16 octets, of which mic_size count). */
static int compute(const struct bramble_crypto *crypto, bramble_key key, const uint8_t nonce[13],
                   struct bramble_view additional, enum direction direction, uint8_t *text, size_t size,
                   size_t mic_size, uint8_t tag[16])
{
    struct ccm ccm = {.crypto = crypto, .key = key};
    int result = start(&ccm, nonce, additional, size, mic_size);
    if (result == BRAMBLE_OK) {
        result = pass(&ccm, direction, text, size);
    }
    if (result == BRAMBLE_OK) {
        ccm.counter[14] = 0;
        ccm.counter[15] = 0;
        result = encipher(&ccm, ccm.counter, tag);
        block_xor(tag, ccm.chain);
    }
    crypto_wipe(ccm.chain, sizeof ccm.chain);
    return result;
}

int crypto_ccm_encrypt(const struct bramble_crypto *crypto, bramble_key key, const uint8_t nonce[13],
                       struct bramble_view additional, uint8_t *text, size_t size, uint8_t *mic, size_t mic_size)
{
    int result = check(additional, size, mic_size);
    if (result < 0) {
        return result;
    }
    if (crypto->ccm_encrypt != NULL) {
        return crypto->ccm_encrypt(crypto->context, key, nonce, additional, text, size, mic, mic_size);
    }
    uint8_t tag[16] = {0};
    result = compute(crypto, key, nonce, additional, ENCRYPT, text, size, mic_size, tag);
    if (result == BRAMBLE_OK) {
        memcpy(mic, tag, mic_size);
    }
    return result;
}

int crypto_ccm_decrypt(const struct bramble_crypto *crypto, bramble_key key, const uint8_t nonce[13],
                       struct bramble_view additional, uint8_t *text, size_t size, const uint8_t *mic, size_t mic_size)
{
    int result = check(additional, size, mic_size);
    if (result < 0) {
        return result;
    }
    if (crypto->ccm_decrypt != NULL) {
        return crypto->ccm_decrypt(crypto->context, key, nonce, additional, text, size, mic, mic_size);
    }
    uint8_t tag[16] = {0};
    result = compute(crypto, key, nonce, additional, DECRYPT, text, size, mic_size, tag);
    if (result == BRAMBLE_OK && !crypto_equal(tag, mic, mic_size)) { /* the same masks put the text back */
        result = compute(crypto, key, nonce, additional, ENCRYPT, text, size, mic_size, tag);
        result = result == BRAMBLE_OK ? BRAMBLE_ERROR_AUTHENTICATION : result;
    }
    return result;
}
