/* AES-CCM (RFC 3610; Mesh Protocol 1.1 section 3.9.2.3) with a 13-octet nonce, composed over the port's block cipher
 * where the port names it.
 *
 * Mesh uses tags of 4 and 8 octets, texts of up to 384, and additional data only for messages to virtual addresses (the
 * 16-octet label). The nonce takes 13 of the 15 octets of a counter block; of the two that remain one is counted here,
 * and the length of additional data has one octet: so there is room for ten times what mesh needs.
 *
 * Blocks, for a text of n blocks:
 *   B0 = flags | nonce | text length, then additional data behind its length, then the text: chained into the tag
 *   A0 = flags | nonce | 0 masks the tag; A1 to An mask the text
 *
 * The text is worked on in place: it is chained while it is clear, before or after it is masked. A text that does not
 * open is masked once more, so that another key can be tried on it and nobody needs a copy.
 */
#include "crypto/chain.h"
#include "crypto/crypto.h"
#include <string.h>

#define LENGTH_OCTETS 2U

struct work {
    uint8_t counter[16];
    uint8_t mask[16];
    struct chain chain; /* the tag so far */
};

/* A1 to An. */
static void mask_text(struct work *work, const struct bramble_ccm *ccm)
{
    uint8_t *text = ccm->text;
    work->counter[15] = 0;
    for (size_t i = 0; i < ccm->size; i++) {
        if (i % 16 == 0) {
            work->counter[15]++;
            chain_encipher(&work->chain, work->counter, work->mask);
        }
        text[i] ^= work->mask[i % 16];
    }
}

/* B0 and A0, and what is chained before the text. */
static void begin(struct work *work, const struct bramble_ccm *ccm)
{
    struct chain *chain = &work->chain;
    uint8_t *first = chain->block;
    unsigned additional = (unsigned)ccm->additional.size;
    memset(work->counter, 0, 16);
    memcpy(work->counter + 1, ccm->nonce, 13);
    memcpy(first, work->counter, 16);
    work->counter[0] = LENGTH_OCTETS - 1U;
    first[0] = (uint8_t)((additional > 0 ? 0x40U : 0) + (ccm->mic_size - 2U) * 4U + LENGTH_OCTETS - 1U);
    first[14] = (uint8_t)(ccm->size >> 8);
    first[15] = (uint8_t)ccm->size;
    chain->filled = 16;
    if (additional > 0) {
        const uint8_t length[2] = {0, (uint8_t)additional};
        chain_octets(chain, length, 2);
        chain_octets(chain, ccm->additional.data, additional);
        chain->filled = 16;
    }
}

/* The whole of CCM except what happens to the tag. */
static void compute(struct work *work, const struct bramble_ccm *ccm, uint8_t tag[16])
{
    struct chain *chain = &work->chain;
    begin(work, ccm);
    chain_encipher(chain, work->counter, tag);
    if (!ccm->decrypt) {
        chain_octets(chain, ccm->text, ccm->size);
    }
    mask_text(work, ccm);
    if (ccm->decrypt) {
        chain_octets(chain, ccm->text, ccm->size);
    }
    chain_encipher(chain, chain->block, chain->block);
    chain_xor(tag, chain->block);
}

int chain_ccm(const struct bramble_crypto *crypto, bramble_key key, const struct bramble_ccm *ccm)
{
    struct work work;
    uint8_t tag[16];
    chain_begin(&work.chain, crypto, key);
    compute(&work, ccm, tag);
    bool good = !ccm->decrypt || crypto_equal(tag, ccm->mic, ccm->mic_size);
    if (!good) {
        mask_text(&work, ccm);
    } else if (!ccm->decrypt) {
        memcpy(ccm->mic, tag, ccm->mic_size);
    }
    int result = work.chain.result;
    crypto_wipe(&work, sizeof work);
    return result < 0 || good ? result : BRAMBLE_ERROR_AUTHENTICATION;
}
