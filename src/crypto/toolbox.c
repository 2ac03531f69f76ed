/* The derivation functions s1, s2 and k1 to k5 (Mesh Protocol 1.1 sections 3.8.2.4 to 3.8.2.10).
 *
 * Each k function first turns its input key N into a key T of its own by a CMAC under a salt, then draws results from
 * T: so nothing that is derived tells anything about N or about another result. All T are wiped before return.
 */
#include "base/octets.h"
#include "crypto/crypto.h"

int crypto_s1(const struct bramble_crypto *crypto, struct bramble_view m, uint8_t salt[16])
{
    static const uint8_t zero[16] = {0};
    return crypto_cmac_raw(crypto, zero, m, salt);
}

int crypto_s1_text(const struct bramble_crypto *crypto, const char text[4], uint8_t salt[16])
{
    return crypto_s1(crypto, view_of(text, 4), salt);
}

int crypto_s2(const struct bramble_crypto *crypto, struct bramble_view m, uint8_t salt[32])
{
    memset(salt, 0, 32);
    return crypto_hmac_sha256(crypto, salt, m, salt);
}

int crypto_k1(const struct bramble_crypto *crypto, struct bramble_view n, const uint8_t salt[16], struct bramble_view p,
              uint8_t out[16])
{
    uint8_t t[16];
    int result = crypto_cmac_raw(crypto, salt, n, t);
    result = result < 0 ? result : crypto_cmac_raw(crypto, t, p, out);
    crypto_wipe(t, sizeof t);
    return result;
}

/* T1 = CMAC(T, P 01), and each result goes into the next: T2 = CMAC(T, T1 P 02), T3 = CMAC(T, T2 P 03). */
int crypto_k2(const struct bramble_crypto *crypto, const uint8_t n[16], struct bramble_view p, struct crypto_k2 *out)
{
    uint8_t t[16];
    uint8_t message[16 + CRYPTO_K2_P_MAX + 1]; /* the last result, P, number */
    unsigned from = 16;
    int result = crypto_s1_text(crypto, "smk2", t);
    result = result < 0 ? result : crypto_cmac_raw(crypto, t, view_of(n, 16), t);
    memcpy(message + 16, p.data, p.size);
    for (unsigned number = 1; result == 0 && number <= 3; number++) {
        message[16 + p.size] = (uint8_t)number;
        result = crypto_cmac_raw(crypto, t, view_of(message + from, 17 + p.size - from), message);
        from = 0;
        if (number == 1) {
            out->nid = message[15] & 0x7F;
        } else {
            memcpy(number == 2 ? out->encryption_key : out->privacy_key, message, 16);
        }
    }
    crypto_wipe(t, sizeof t);
    crypto_wipe(message, sizeof message);
    return result;
}

int crypto_derive(const struct bramble_crypto *crypto, const char salt_text[4], const uint8_t n[16],
                  struct bramble_view p, uint8_t out[16])
{
    int result = crypto_s1_text(crypto, salt_text, out);
    return result < 0 ? result : crypto_k1(crypto, view_of(n, 16), out, p, out);
}

int crypto_k3(const struct bramble_crypto *crypto, const uint8_t n[16], uint8_t network_id[8])
{
    uint8_t mac[16];
    int result = crypto_derive(crypto, "smk3", n, view_of("id64\1", 5), mac);
    if (result == 0) {
        memcpy(network_id, mac + 8, 8);
    }
    return result;
}

int crypto_k4(const struct bramble_crypto *crypto, const uint8_t n[16], uint8_t *aid)
{
    uint8_t mac[16];
    int result = crypto_derive(crypto, "smk4", n, view_of("id6\1", 4), mac);
    if (result == 0) {
        *aid = mac[15] & 0x3F;
    }
    return result;
}

int crypto_k5(const struct bramble_crypto *crypto, struct bramble_view n, const uint8_t salt[32], struct bramble_view p,
              uint8_t out[32])
{
    uint8_t t[32];
    int result = crypto_hmac_sha256(crypto, salt, n, t);
    result = result < 0 ? result : crypto_hmac_sha256(crypto, t, p, out);
    crypto_wipe(t, sizeof t);
    return result;
}
