/* What is derived from a network key, from a Label UUID and from a URI (Mesh Protocol 1.1 sections 3.4.2.3, 3.9.6,
 * 3.10.2): the credentials that encrypt network PDUs, the keys of beacons and of identity advertising.
 */
#include "base/octets.h"
#include "crypto/crypto.h"

/* ---- Credentials: the same k2, told apart by the first octet of P ----------------------------------------------- */

enum credentials { FLOODING = 0x00, FRIENDSHIP = 0x01, DIRECTED = 0x02 };

int crypto_k2_flooding(const struct bramble_crypto *crypto, const uint8_t net_key[16], struct crypto_k2 *out)
{
    static const uint8_t p[1] = {FLOODING};
    return crypto_k2(crypto, net_key, view_of(p, sizeof p), out);
}

int crypto_k2_directed(const struct bramble_crypto *crypto, const uint8_t net_key[16], struct crypto_k2 *out)
{
    static const uint8_t p[1] = {DIRECTED};
    return crypto_k2(crypto, net_key, view_of(p, sizeof p), out);
}

int crypto_k2_friendship(const struct bramble_crypto *crypto, const uint8_t net_key[16], uint16_t lpn_address,
                         uint16_t friend_address, uint16_t lpn_counter, uint16_t friend_counter, struct crypto_k2 *out)
{
    const uint8_t p[9] = {
        FRIENDSHIP,
        (uint8_t)(lpn_address >> 8),
        (uint8_t)lpn_address,
        (uint8_t)(friend_address >> 8),
        (uint8_t)friend_address,
        (uint8_t)(lpn_counter >> 8),
        (uint8_t)lpn_counter,
        (uint8_t)(friend_counter >> 8),
        (uint8_t)friend_counter,
    };
    return crypto_k2(crypto, net_key, view_of(p, sizeof p), out);
}

/* ---- Keys: the same k1, told apart by the salt ------------------------------------------------------------------- */

int crypto_beacon_key(const struct bramble_crypto *crypto, const uint8_t net_key[16], uint8_t key[16])
{
    return crypto_derive(crypto, "nkbkid128\1", 10, net_key, key);
}

int crypto_private_beacon_key(const struct bramble_crypto *crypto, const uint8_t net_key[16], uint8_t key[16])
{
    return crypto_derive(crypto, "nkpkid128\1", 10, net_key, key);
}

int crypto_identity_key(const struct bramble_crypto *crypto, const uint8_t net_key[16], uint8_t key[16])
{
    return crypto_derive(crypto, "nkikid128\1", 10, net_key, key);
}

/* ---- Short names for long things --------------------------------------------------------------------------------- */

/* Fourteen bits of a hash: different labels may share an address, and only the TransMIC tells them apart. */
int crypto_virtual_address(const struct bramble_crypto *crypto, const uint8_t label_uuid[16], uint16_t *address)
{
    uint8_t hash[16];
    int result = crypto_derive(crypto, "vtad", 4, label_uuid, hash);
    if (result == 0) {
        *address = (uint16_t)(0x8000U | (hash[14] & 0x3FU) << 8 | hash[15]);
    }
    return result;
}

int crypto_uri_hash(const struct bramble_crypto *crypto, struct bramble_view uri, uint8_t hash[4])
{
    uint8_t salt[16];
    int result = crypto_s1(crypto, uri, salt);
    if (result == BRAMBLE_OK) {
        memcpy(hash, salt, 4);
    }
    return result;
}
