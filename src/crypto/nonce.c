/* The nonces (Mesh Protocol 1.1 section 3.9.5): thirteen octets, big-endian, that begin with their own kind so that a
 * key used for two purposes never meets the same nonce twice.
 *
 * All follow one plan: kind, one octet, SEQ (3), SRC (2), DST or zeros (2), IV index (4).
 */
#include "base/octets.h"
#include "crypto/crypto.h"

void crypto_nonce(uint8_t nonce[13], unsigned kind_and_octet, uint32_t seq, unsigned src, unsigned dst,
                  uint32_t iv_index)
{
    nonce[0] = (uint8_t)(kind_and_octet >> 8);
    put_big32(nonce + 1, kind_and_octet << 24 | seq);
    put_big32(nonce + 5, src << 16 | dst);
    put_big32(nonce + 9, iv_index);
}
