/* AES-CMAC (RFC 4493; Mesh Protocol 1.1 section 3.9.2.2), composed over the port's block cipher where the port
 * names it.
 *
 * The message may come in parts, so that nobody has to copy key, random and address into one buffer first. The last
 * block is treated differently from all others: masked with one of two subkeys.
 */
#include "crypto/chain.h"
#include "crypto/crypto.h"
#include <string.h>

/* Doubles an element of the field GF(2^128): a shift by one bit, with the carry folded back in without a branch. */
static void field_double(uint8_t element[16])
{
    unsigned carry = 0x87U & -(element[0] >> 7U);
    for (unsigned i = 16; i-- > 0;) {
        unsigned doubled = element[i] * 2U ^ carry;
        carry = element[i] >> 7U;
        element[i] = (uint8_t)doubled;
    }
}

int chain_cmac(const struct bramble_crypto *crypto, bramble_key key, const struct bramble_view *parts, size_t count,
               uint8_t mac[16])
{
    struct chain chain;
    chain_begin(&chain, crypto, key);
    for (; count > 0; count--, parts++) {
        chain_octets(&chain, parts->data, parts->size);
    }
    memset(mac, 0, 16); /* the subkey lies where the result will: the parts, which may have been there, are taken up */
    chain_encipher(&chain, mac, mac);
    field_double(mac);
    if (chain.filled < 16) {
        field_double(mac);
        chain.block[chain.filled] ^= 0x80;
    }
    chain_xor(chain.block, mac);
    chain_encipher(&chain, chain.block, mac);
    return chain.result;
}
