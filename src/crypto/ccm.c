/* AES-CCM (RFC 3610; Mesh Protocol 1.1 section 3.9.2.3) with a 13-octet nonce, composed over the port's block cipher
 * unless the port brings its own.
 *
 * Mesh uses tags of 4 and 8 octets, texts of up to 384, and additional data only for messages to virtual addresses (the
 * 16-octet label). The nonce takes 13 of the 15 octets of a counter block; of the two that remain one is counted here,
 * and the length of additional data has one octet: so there is room for ten times what mesh needs.
 *
 * Blocks, for a text of n blocks:
 *   B0 = flags | nonce | text length, then additional data behind its length, then the text: chained into the tag
 *   A0 = flags | nonce | 0 masks the tag; A1 to An mask the text
 *
 * The text is worked on in place, one block at a time: it is masked and chained in the same pass. A text that does not
 * open is masked once more, so that another key can be tried on it and nobody needs a copy.
 */
#include "crypto/chain.h"
#include "crypto/crypto.h"
#include <string.h>

struct work {
    struct chain chain; /* the tag so far */
    uint8_t counter[16];
    uint8_t mask[16];
};

/* A0 and B0, and what is chained before the text. */
static void begin(struct work *work, const struct bramble_ccm *ccm)
{
    struct chain *chain = &work->chain;
    uint8_t additional = (uint8_t)ccm->additional.size;
    work->counter[0] = 1; /* two octets of length, less one */
    memcpy(work->counter + 1, ccm->nonce, 13);
    memcpy(chain->block, work->counter, 16);
    chain->block[0] = (uint8_t)((additional > 0 ? 0x40U : 0) + (ccm->mic_size - 2U) * 4U + 1U);
    chain->block[14] = (uint8_t)(ccm->size >> 8);
    chain->block[15] = (uint8_t)ccm->size;
    chain->filled = 16;
    if (additional > 0) {
        chain_octets(chain, work->mask, 1); /* the high octet of its length: 0 */
        chain_octets(chain, &additional, 1);
        chain_octets(chain, ccm->additional.data, additional);
        chain->filled = 16;
    }
}

/* The whole of CCM except what happens to the tag. What is chained is the clear text in both directions. */
static int compute(const struct bramble_crypto *crypto, bramble_key key, const struct bramble_ccm *ccm, bool decrypt,
                   uint8_t tag[16])
{
    struct work work = {.chain = {.crypto = crypto, .key = key}};
    struct chain *chain = &work.chain;
    uint8_t *text = ccm->text;
    begin(&work, ccm);
    chain_encipher(chain, work.counter, tag);
    for (size_t left = ccm->size; left > 0;) {
        size_t taken = left < 16 ? left : 16;
        work.counter[15]++;
        chain_encipher(chain, work.counter, work.mask);
        if (!decrypt) {
            chain_octets(chain, text, taken);
        }
        chain_xor(text, work.mask, taken);
        if (decrypt) {
            chain_octets(chain, text, taken);
        }
        text += taken;
        left -= taken;
    }
    chain_encipher(chain, chain->block, chain->block);
    chain_xor(tag, chain->block, 16);
    int result = chain->result;
    crypto_wipe(&work, sizeof work);
    return result;
}

int crypto_ccm(const struct bramble_crypto *crypto, bramble_key key, const struct bramble_ccm *ccm)
{
    if (crypto->ccm != NULL) {
        return crypto->ccm(crypto->context, key, ccm);
    }
    uint8_t tag[16];
    int result = compute(crypto, key, ccm, ccm->decrypt, tag);
    if (result == 0 && !ccm->decrypt) {
        memcpy(ccm->mic, tag, ccm->mic_size);
    } else if (result == 0 && !crypto_equal(tag, ccm->mic, ccm->mic_size)) { /* the same masks put the text back */
        result = compute(crypto, key, ccm, false, tag);
        result = result == 0 ? BRAMBLE_ERROR_AUTHENTICATION : result;
    }
    return result;
}
