/* HMAC-SHA-256 (RFC 2104; Mesh Protocol 1.1 section 3.8.2.3), composed over the port's SHA-256.
 *
 * Used by provisioning only, so it is written for size, not for speed.
 */
#include "crypto/crypto.h"
#include <string.h>

#define HASH_BLOCK_OCTETS 64U

int crypto_hmac_sha256(const struct bramble_crypto *crypto, struct bramble_view key, struct bramble_view message,
                       uint8_t mac[32])
{
    uint8_t pad[HASH_BLOCK_OCTETS] = {0};
    uint8_t inner[32];
    int result = BRAMBLE_OK;

    if (key.size > sizeof pad) {
        result = crypto->sha256(crypto->context, &key, 1, pad); /* a long key is replaced by its hash */
    } else if (key.size > 0) {
        memcpy(pad, key.data, key.size);
    }
    for (size_t i = 0; i < sizeof pad; i++) {
        pad[i] ^= 0x36;
    }
    if (result == BRAMBLE_OK) {
        const struct bramble_view parts[] = {{pad, sizeof pad}, message};
        result = crypto->sha256(crypto->context, parts, 2, inner);
    }
    for (size_t i = 0; i < sizeof pad; i++) {
        pad[i] ^= 0x36 ^ 0x5C;
    }
    if (result == BRAMBLE_OK) {
        const struct bramble_view parts[] = {{pad, sizeof pad}, {inner, sizeof inner}};
        result = crypto->sha256(crypto->context, parts, 2, mac);
    }
    crypto_wipe(pad, sizeof pad);
    crypto_wipe(inner, sizeof inner);
    return result;
}
