/* AES-CMAC (RFC 4493; Mesh Protocol 1.1 section 3.9.2.2), composed over the port's block cipher unless the port brings
 * its own.
 *
 * The message may come in parts, so that nobody has to copy key, random and address into one buffer first. The last
 * block is treated differently from all others (masked with one of two subkeys), therefore a full block waits in the
 * chain until it is certain that more follows.
 */
#include "crypto/blocks.h"
#include "crypto/crypto.h"

struct cmac {
    const struct bramble_crypto *crypto;
    bramble_key key;
    uint8_t chain[16]; /* the result of the blocks so far, XORed with the beginning of the next one */
    size_t filled;     /* how many octets of the next block that are; 16 only until more octets come */
};

/* Doubles an element of the field GF(2^128): a shift by one bit, with the carry folded back in without a branch. */
static void field_double(uint8_t element[16])
{
    uint8_t carry = (uint8_t)(element[0] >> 7);
    for (size_t i = 0; i < 15; i++) {
        element[i] = (uint8_t)(element[i] << 1 | element[i + 1] >> 7);
    }
    element[15] = (uint8_t)(element[15] << 1 ^ (0x87 & -carry));
}

static int encipher_chain(struct cmac *cmac)
{
    cmac->filled = 0;
    return cmac->crypto->block(cmac->crypto->context, cmac->key, cmac->chain, cmac->chain);
}

static int absorb(struct cmac *cmac, struct bramble_view part)
{
    for (size_t done = 0; done < part.size;) {
        if (cmac->filled == 16) {
            int result = encipher_chain(cmac);
            if (result < 0) {
                return result;
            }
        }
        size_t room = 16 - cmac->filled;
        size_t count = part.size - done < room ? part.size - done : room;
        block_xor_some(cmac->chain + cmac->filled, part.data + done, count);
        cmac->filled += count;
        done += count;
    }
    return BRAMBLE_OK;
}

static int finish(struct cmac *cmac, uint8_t mac[16])
{
    uint8_t subkey[16] = {0};
    int result = cmac->crypto->block(cmac->crypto->context, cmac->key, subkey, subkey);
    if (result == BRAMBLE_OK) {
        field_double(subkey);
        if (cmac->filled < 16) {
            field_double(subkey);
            cmac->chain[cmac->filled] ^= 0x80;
        }
        block_xor(cmac->chain, subkey);
        result = encipher_chain(cmac);
    }
    crypto_wipe(subkey, sizeof subkey);
    if (result == BRAMBLE_OK) {
        memcpy(mac, cmac->chain, 16);
    }
    return result;
}

int crypto_cmac_parts(const struct bramble_crypto *crypto, bramble_key key, const struct bramble_view *parts,
                      size_t count, uint8_t mac[16])
{
    if (crypto->cmac != NULL) {
        return crypto->cmac(crypto->context, key, parts, count, mac);
    }
    struct cmac cmac = {.crypto = crypto, .key = key};
    for (size_t i = 0; i < count; i++) {
        int result = absorb(&cmac, parts[i]);
        if (result < 0) {
            return result;
        }
    }
    return finish(&cmac, mac);
}

int crypto_cmac(const struct bramble_crypto *crypto, bramble_key key, struct bramble_view message, uint8_t mac[16])
{
    return crypto_cmac_parts(crypto, key, &message, 1, mac);
}

int crypto_cmac_raw(const struct bramble_crypto *crypto, const uint8_t key[16], struct bramble_view message,
                    uint8_t mac[16])
{
    bramble_key handle = 0;
    int result = crypto->key_import(crypto->context, key, &handle);
    if (result < 0) {
        return result;
    }
    result = crypto_cmac(crypto, handle, message, mac);
    crypto->key_destroy(crypto->context, handle);
    return result;
}
