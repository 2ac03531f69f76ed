/* See chain.h. It goes octet by octet: a platform that is in a hurry brings modes of its own (<bramble/crypto.h>). */
#include "crypto/chain.h"
#include <string.h>

const struct bramble_block_modes bramble_block_modes = {chain_cmac, chain_ccm};

void chain_begin(struct chain *chain, const struct bramble_crypto *crypto, bramble_key key)
{
    memset(chain, 0, sizeof *chain);
    chain->crypto = crypto;
    chain->key = key;
}

void chain_encipher(struct chain *chain, const uint8_t in[16], uint8_t out[16])
{
    int result = chain->crypto->block(chain->crypto->context, chain->key, in, out);
    if (chain->result == 0) {
        chain->result = result;
    }
}

void chain_octets(struct chain *chain, const uint8_t *octets, size_t size)
{
    for (; size > 0; size--) {
        if (chain->filled == 16) {
            chain_encipher(chain, chain->block, chain->block);
            chain->filled = 0;
        }
        chain->block[chain->filled++] ^= *octets++;
    }
}

void chain_xor(uint8_t to[16], const uint8_t with[16])
{
    for (unsigned i = 0; i < 16; i++) {
        to[i] ^= with[i];
    }
}
