/* Obfuscation of the network header (Mesh Protocol 1.1 section 3.9.7.3).
 *
 * It hides who speaks and how far a packet has come from those without a key, and nothing more: there is no
 * authentication in it. A header that was deobfuscated is a guess until the MIC of the PDU has been checked.
 *
 * This runs once for every packet heard and every key that its NID may belong to, before anything else is known.
 */
#include "base/octets.h"
#include "crypto/crypto.h"

int crypto_obfuscate(const struct bramble_crypto *crypto, bramble_key privacy_key, uint32_t iv_index,
                     const uint8_t privacy_random[7], uint8_t header[6])
{
    uint8_t mask[16] = {0};
    put_big32(mask + 5, iv_index);
    memcpy(mask + 9, privacy_random, 7);
    int result = crypto->block(crypto->context, privacy_key, mask, mask);
    if (result == BRAMBLE_OK) {
        for (unsigned i = 0; i < 6; i++) {
            header[i] ^= mask[i];
        }
    }
    return result;
}
