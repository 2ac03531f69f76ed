/* HMAC-SHA-256 (RFC 2104; Mesh Protocol 1.1 section 3.8.2.3), composed over the port's SHA-256: the hash of the key,
 * masked, and the message; then that of the key, masked differently, and the first hash.
 *
 * Used by provisioning only, so it is written for size, not for speed.
 */
#include "base/octets.h"
#include "crypto/crypto.h"

int crypto_hmac_sha256(const struct bramble_crypto *crypto, const uint8_t key[32], struct bramble_view message,
                       uint8_t mac[32])
{
    uint8_t pad[64]; /* a block of the hash */
    uint8_t hash[32];
    struct bramble_view parts[] = {{pad, sizeof pad}, message};
    int result = 0;
    for (unsigned mask = 0x36; result == 0 && mask != 0; mask = mask == 0x36 ? 0x5C : 0) {
        for (unsigned i = 0; i < sizeof pad; i++) {
            pad[i] = (uint8_t)((i < 32 ? key[i] : 0U) ^ mask);
        }
        result = crypto->sha256(crypto->context, parts, 2, hash);
        parts[1] = view_of(hash, sizeof hash);
    }
    if (result == 0) {
        memcpy(mac, hash, sizeof hash);
    }
    crypto_wipe(pad, sizeof pad);
    crypto_wipe(hash, sizeof hash);
    return result;
}
