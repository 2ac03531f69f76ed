/* The hashes of proxy advertising (Mesh Protocol 1.1 sections 7.2.2.2.3 to 7.2.2.2.5): who knows the network key can
 * tell that the advertiser is its network or its node, nobody else can follow it around.
 *
 * Each hash is the last eight octets of one block enciphered under the IdentityKey.
 */
#include "crypto/crypto.h"
#include <string.h>

static int hash_of(const struct bramble_crypto *crypto, bramble_key identity_key, uint8_t block[16], uint8_t hash[8])
{
    int result = crypto->block(crypto->context, identity_key, block, block);
    if (result == BRAMBLE_OK) {
        memcpy(hash, block + 8, 8);
    }
    return result;
}

/* Node identity and private node identity differ in one octet: what would be padding says 3 in the private one. */
static int node_hash(const struct bramble_crypto *crypto, bramble_key identity_key, uint8_t kind,
                     const uint8_t random[8], uint16_t address, uint8_t hash[8])
{
    uint8_t block[16] = {0};
    block[5] = kind;
    memcpy(block + 6, random, 8);
    block[14] = (uint8_t)(address >> 8);
    block[15] = (uint8_t)address;
    return hash_of(crypto, identity_key, block, hash);
}

int crypto_node_identity_hash(const struct bramble_crypto *crypto, bramble_key identity_key, const uint8_t random[8],
                              uint16_t address, uint8_t hash[8])
{
    return node_hash(crypto, identity_key, 0, random, address, hash);
}

int crypto_private_node_identity_hash(const struct bramble_crypto *crypto, bramble_key identity_key,
                                      const uint8_t random[8], uint16_t address, uint8_t hash[8])
{
    return node_hash(crypto, identity_key, 3, random, address, hash);
}

int crypto_private_network_identity_hash(const struct bramble_crypto *crypto, bramble_key identity_key,
                                         const uint8_t network_id[8], const uint8_t random[8], uint8_t hash[8])
{
    uint8_t block[16];
    memcpy(block, network_id, 8);
    memcpy(block + 8, random, 8);
    return hash_of(crypto, identity_key, block, hash);
}
