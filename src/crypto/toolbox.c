/* The derivation functions s1, s2 and k1 to k5 (Mesh Protocol 1.1 sections 3.8.2.4 to 3.8.2.10).
 *
 * Each k function first turns its input key N into a key T of its own by a CMAC under a salt, then draws results from
 * T: so nothing that is derived tells anything about N or about another result. All T are wiped before return.
 */
#include "base/octets.h"
#include "crypto/crypto.h"
#include "crypto/salts.h"

#define CRYPTO_SALT_ENTRY(name, text, ...) const uint8_t crypto_salt_##name[16] = {__VA_ARGS__};
CRYPTO_SALTS(CRYPTO_SALT_ENTRY)
#undef CRYPTO_SALT_ENTRY

int crypto_s1(const struct bramble_crypto *crypto, struct bramble_view m, uint8_t salt[16])
{
    static const uint8_t zero[16] = {0};
    return crypto_cmac_raw(crypto, zero, m, salt);
}

int crypto_s2(const struct bramble_crypto *crypto, struct bramble_view m, uint8_t salt[32])
{
    static const uint8_t zero[32] = {0};
    return crypto_hmac_sha256(crypto, view_of(zero, sizeof zero), m, salt);
}

int crypto_k1(const struct bramble_crypto *crypto, struct bramble_view n, const uint8_t salt[16], struct bramble_view p,
              uint8_t out[16])
{
    uint8_t t[16];
    int result = crypto_cmac_raw(crypto, salt, n, t);
    if (result == BRAMBLE_OK) {
        result = crypto_cmac_raw(crypto, t, p, out);
    }
    crypto_wipe(t, sizeof t);
    return result;
}

/* The three results of k2, each of which goes into the next: T1 = CMAC(T, P 01), T2 = CMAC(T, T1 P 02), and so on. */
static int k2_chain(const struct bramble_crypto *crypto, bramble_key t, struct bramble_view p, struct crypto_k2 *out)
{
    static const uint8_t number[3] = {1, 2, 3};
    uint8_t t1[16];
    struct bramble_view parts[3] = {{t1, 0}, p, {number, 1}};
    int result = crypto_cmac_parts(crypto, t, parts, 3, t1);
    if (result == BRAMBLE_OK) {
        parts[0] = view_of(t1, 16);
        parts[2].data = number + 1;
        result = crypto_cmac_parts(crypto, t, parts, 3, out->encryption_key);
    }
    if (result == BRAMBLE_OK) {
        parts[0] = view_of(out->encryption_key, 16);
        parts[2].data = number + 2;
        result = crypto_cmac_parts(crypto, t, parts, 3, out->privacy_key);
    }
    if (result == BRAMBLE_OK) {
        out->nid = t1[15] & 0x7F;
    }
    crypto_wipe(t1, sizeof t1);
    return result;
}

int crypto_k2(const struct bramble_crypto *crypto, const uint8_t n[16], struct bramble_view p, struct crypto_k2 *out)
{
    uint8_t t[16];
    bramble_key handle = 0;
    int result = crypto_cmac_raw(crypto, crypto_salt_smk2, view_of(n, 16), t);
    if (result == BRAMBLE_OK) {
        result = crypto->key_import(crypto->context, t, &handle);
    }
    crypto_wipe(t, sizeof t);
    if (result == BRAMBLE_OK) {
        result = k2_chain(crypto, handle, p, out);
        crypto->key_destroy(crypto->context, handle);
    }
    return result;
}

int crypto_k3(const struct bramble_crypto *crypto, const uint8_t n[16], uint8_t network_id[8])
{
    static const uint8_t id64[5] = {'i', 'd', '6', '4', 1};
    uint8_t mac[16];
    int result = crypto_k1(crypto, view_of(n, 16), crypto_salt_smk3, view_of(id64, sizeof id64), mac);
    if (result == BRAMBLE_OK) {
        memcpy(network_id, mac + 8, 8);
    }
    return result;
}

int crypto_k4(const struct bramble_crypto *crypto, const uint8_t n[16], uint8_t *aid)
{
    static const uint8_t id6[4] = {'i', 'd', '6', 1};
    uint8_t mac[16];
    int result = crypto_k1(crypto, view_of(n, 16), crypto_salt_smk4, view_of(id6, sizeof id6), mac);
    if (result == BRAMBLE_OK) {
        *aid = mac[15] & 0x3F;
    }
    return result;
}

int crypto_k5(const struct bramble_crypto *crypto, struct bramble_view n, const uint8_t salt[32], struct bramble_view p,
              uint8_t out[32])
{
    uint8_t t[32];
    int result = crypto_hmac_sha256(crypto, view_of(salt, 32), n, t);
    if (result == BRAMBLE_OK) {
        result = crypto_hmac_sha256(crypto, view_of(t, sizeof t), p, out);
    }
    crypto_wipe(t, sizeof t);
    return result;
}
