/* Octets chained through a block cipher: what CMAC and CCM have in common.
 *
 * Octets are XORed into a block, and a block that is full is enciphered when more come: the last one is left for its
 * mode to finish. What was left out of a block counts as zeros, so a mode pads by saying that the block is full.
 */
#ifndef CRYPTO_CHAIN_H
#define CRYPTO_CHAIN_H

#include <bramble/crypto.h>

struct chain {
    const struct bramble_crypto *crypto;
    bramble_key key;
    int result;      /* the first thing that the cipher complained of; 0: nothing */
    unsigned filled; /* octets that are in the block under way, at most 16 */
    uint8_t block[16];
};

void chain_begin(struct chain *chain, const struct bramble_crypto *crypto, bramble_key key);
/* One block, in place or not. */
void chain_encipher(struct chain *chain, const uint8_t in[16], uint8_t out[16]);
void chain_octets(struct chain *chain, const uint8_t *octets, size_t size);
/* to ^= with. */
void chain_xor(uint8_t to[16], const uint8_t with[16]);

/* The modes, as a back end names them (<bramble/crypto.h>): see crypto_cmac_parts() and crypto_ccm(). */
struct bramble_block_modes {
    int (*cmac)(const struct bramble_crypto *crypto, bramble_key key, const struct bramble_view *parts, size_t count,
                uint8_t mac[16]);
    int (*ccm)(const struct bramble_crypto *crypto, bramble_key key, const struct bramble_ccm *ccm);
};
int chain_cmac(const struct bramble_crypto *crypto, bramble_key key, const struct bramble_view *parts, size_t count,
               uint8_t mac[16]);
int chain_ccm(const struct bramble_crypto *crypto, bramble_key key, const struct bramble_ccm *ccm);

#endif
