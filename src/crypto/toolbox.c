/* The derivation functions s1, s2 and k1 to k5 (Mesh Protocol 1.1 sections 3.8.2.4 to 3.8.2.10).
 *
 * Each k function first turns its input key N into a key T of its own by a CMAC under a salt, then draws results from
 * T: so nothing that is derived tells anything about N or about another result. A T is overwritten by what is drawn
 * from it.
 */
#include "base/octets.h"
#include "crypto/crypto.h"

static const uint8_t zero[16];

int crypto_s1(const struct bramble_crypto *crypto, struct bramble_view m, uint8_t salt[16])
{
    return crypto_cmac_raw(crypto, zero, m, salt);
}

int crypto_s2(const struct bramble_crypto *crypto, struct bramble_view m, uint8_t salt[32])
{
    memset(salt, 0, 32);
    return crypto_hmac_sha256(crypto, salt, m, salt);
}

int crypto_k1(const struct bramble_crypto *crypto, struct bramble_view n, const uint8_t salt[16], struct bramble_view p,
              uint8_t out[16])
{
    int result = crypto_cmac_raw(crypto, salt, n, out);
    return result < 0 ? result : crypto_cmac_raw(crypto, out, p, out);
}

int crypto_derive(const struct bramble_crypto *crypto, const char *text, size_t size, const uint8_t n[16],
                  uint8_t out[16])
{
    int result = crypto_cmac_raw(crypto, zero, view_of(text, 4), out);
    if (result == 0) {
        result = crypto_cmac_raw(crypto, out, view_of(n, 16), out);
    }
    if (result == 0 && size > 4) {
        result = crypto_cmac_raw(crypto, out, view_of(text + 4, size - 4), out);
    }
    return result;
}

/* T1 = CMAC(T, P 01), and each result goes into the next: T2 = CMAC(T, T1 P 02), T3 = CMAC(T, T2 P 03). T lies where T1
 * will. Not inlined: T is made before all this is on the stack. */
static __attribute__((noinline)) int expand(const struct bramble_crypto *crypto, struct bramble_view p,
                                            struct crypto_k2 *out)
{
    uint8_t end[CRYPTO_K2_P_MAX + 1]; /* P, number */
    struct bramble_view parts[2] = {{NULL, 0}, {end, p.size + 1}};
    bramble_key t = 0;
    int result = crypto->key_import(crypto->context, out->results[0], &t);
    memcpy(end, p.data, p.size);
    for (unsigned i = 0; result == 0 && i < 3; i++) {
        end[p.size] = (uint8_t)(i + 1);
        result = crypto_cmac_parts(crypto, t, parts, 2, out->results[i]);
        parts[0] = view_of(out->results[i], 16);
    }
    crypto->key_destroy(crypto->context, t);
    if (result == 0) {
        out->nid = out->results[0][15] & 0x7F;
    }
    return result;
}

int crypto_k2(const struct bramble_crypto *crypto, const uint8_t n[16], struct bramble_view p, struct crypto_k2 *out)
{
    int result = crypto_derive(crypto, "smk2", 4, n, out->results[0]);
    return result < 0 ? result : expand(crypto, p, out);
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
