/* The derivation functions s1, s2 and k1 to k5 (Mesh Protocol 1.1 sections 3.8.2.4 to 3.8.2.10).
 *
 * Each k function first turns its input key N into a key T of its own by a CMAC under a salt, then draws results from
 * T: so nothing that is derived tells anything about N or about another result. A T is overwritten by what is drawn
 * from it.
 */
#include "base/octets.h"
#include "crypto/crypto.h"

/* The CMAC of each part is the key of the next one's. */
static int cascade(const struct bramble_crypto *crypto, const uint8_t *key, const struct bramble_view *parts,
                   unsigned count, uint8_t out[16])
{
    int result = 0;
    for (; result == 0 && count > 0; count--, parts++) {
        result = crypto_cmac_raw(crypto, key, *parts, out);
        key = out;
    }
    return result;
}

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
    const struct bramble_view parts[] = {n, p};
    return cascade(crypto, salt, parts, 2, out);
}

int crypto_derive(const struct bramble_crypto *crypto, const char *text, size_t size, const uint8_t n[16],
                  uint8_t out[16])
{
    const struct bramble_view parts[] = {view_of(text, 4), view_of(n, 16), view_of(text + 4, size - 4)};
    return cascade(crypto, zero, parts, size > 4 ? 3 : 2, out);
}

/* T1 = CMAC(T, P 01), and each result goes into the next: T2 = CMAC(T, T1 P 02), T3 = CMAC(T, T2 P 03). */
int crypto_k2(const struct bramble_crypto *crypto, const uint8_t n[16], struct bramble_view p, struct crypto_k2 *out)
{
    uint8_t end[CRYPTO_K2_P_MAX + 1]; /* P, number */
    struct bramble_view parts[2] = {{NULL, 0}, {end, p.size + 1}};
    bramble_key t = 0;
    int result = crypto_derive(crypto, "smk2", 4, n, out->results[0]);
    if (result == 0) {
        result = crypto->key_import(crypto->context, out->results[0], &t);
    }
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

int crypto_k3(const struct bramble_crypto *crypto, const uint8_t n[16], uint8_t network_id[8])
{
    uint8_t mac[16];
    int result = crypto_derive(crypto, "smk3id64\1", 9, n, mac);
    if (result == 0) {
        memcpy(network_id, mac + 8, 8);
    }
    return result;
}

int crypto_k4(const struct bramble_crypto *crypto, const uint8_t n[16], uint8_t *aid)
{
    uint8_t mac[16];
    int result = crypto_derive(crypto, "smk4id6\1", 8, n, mac);
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
