/* The nonces (Mesh Protocol 1.1 section 3.9.5): thirteen octets, big-endian, that begin with their own kind so that a
 * key used for two purposes never meets the same nonce twice.
 *
 * All follow one plan: kind, one octet, SEQ (3), SRC (2), DST or zeros (2), IV index (4).
 */
#include "crypto/crypto.h"

void crypto_nonce(uint8_t nonce[13], unsigned kind_and_octet, uint32_t seq, unsigned src, unsigned dst,
                  uint32_t iv_index)
{
    nonce[0] = (uint8_t)(kind_and_octet >> 8);
    nonce[1] = (uint8_t)kind_and_octet;
    nonce[2] = (uint8_t)(seq >> 16);
    nonce[3] = (uint8_t)(seq >> 8);
    nonce[4] = (uint8_t)seq;
    nonce[5] = (uint8_t)(src >> 8);
    nonce[6] = (uint8_t)src;
    nonce[7] = (uint8_t)(dst >> 8);
    nonce[8] = (uint8_t)dst;
    nonce[9] = (uint8_t)(iv_index >> 24);
    nonce[10] = (uint8_t)(iv_index >> 16);
    nonce[11] = (uint8_t)(iv_index >> 8);
    nonce[12] = (uint8_t)iv_index;
}
