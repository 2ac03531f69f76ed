/* Where the algorithm HMAC-SHA256 differs from CMAC-AES128 (Mesh Protocol 1.1 section 5.4.2.4); see calculation.c. */
#include "base/octets.h"
#include "provisioning/calculation.h"

int provisioning_hmac_salt(const struct bramble_crypto *crypto, struct provisioning_agreement *agreement)
{
    uint8_t made[PROVISIONING_VALUE_MAX]; /* s2 begins to write before it has read */
    int result = crypto_s2(crypto, view_of(agreement->of.inputs, sizeof agreement->of.inputs), made);
    memcpy(agreement->of.values.text, made, sizeof made);
    return result;
}

int provisioning_hmac_confirm(const struct bramble_crypto *crypto, const struct provisioning_agreement *agreement,
                              const uint8_t *random, uint8_t confirmation[PROVISIONING_VALUE_MAX])
{
    static const char text[] = "prck256";
    const uint8_t *secret_and_value = (const uint8_t *)agreement + offsetof(struct provisioning_agreement, secret);
    uint8_t key[PROVISIONING_VALUE_MAX];
    int result = crypto_k5(crypto, view_of(secret_and_value, 64), agreement->of.values.text,
                           view_of(text, sizeof text - 1), key);
    if (result >= 0) {
        result = crypto_hmac_sha256(crypto, key, view_of(random, PROVISIONING_VALUE_MAX), confirmation);
    }
    crypto_wipe(key, sizeof key);
    return result;
}
