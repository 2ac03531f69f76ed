/* The crypto port over PSA Crypto (<bramble/crypto_psa.h>).
 *
 * Why CCM and CMAC are composed here although PSA has both: with Mbed TLS 2.28 on an AMD EPYC, 18 octets through
 * psa_aead_encrypt take 190 ns and a heap call, 24 octets through psa_mac_compute 210 ns and two; a single block
 * through psa_cipher_encrypt already takes 105 ns and one, since each of these expands the key anew. A cipher operation
 * that stays open keeps the expanded key, and psa_cipher_update on it takes 12 ns for a block, with no heap call. For
 * ECB without padding the operation carries nothing from one block to the next, so it never has to be finished. What
 * comes of it: 82 ns for the 18 octets, 33 ns for the 24. bench/crypto measures all of this.
 *
 * A key table (key_table.h) holds each key once; a desk of it is a volatile PSA key with its open operation. PSA says
 * that destroying a key ends its operations, so the key stays with PSA for as long as the operation is open.
 */
#include "modes.h"
#include <bramble/crypto_psa.h>

#include <psa/crypto.h>
#include <string.h>

struct desk {
    psa_key_id_t key;
    psa_cipher_operation_t operation;
    struct subkeys subkeys;
};

static inline bool encipher(struct desk *desk, const uint8_t *in, uint8_t *out, size_t count)
{
    size_t produced = 0;
    psa_status_t status = psa_cipher_update(&desk->operation, in, count * 16, out, count * 16, &produced);
    return status == PSA_SUCCESS && produced == count * 16;
}

#include "back_end.h" /* needs what stands above */
#include "plain.h"

struct bramble_crypto_psa {
    struct back_end base;
};

/* ---- Keys -------------------------------------------------------------------------------------------------------- */

static void clear(void *context, uint32_t index)
{
    struct desk *desk = &((struct bramble_crypto_psa *)context)->base.desks[index];
    (void)psa_cipher_abort(&desk->operation);
    (void)psa_destroy_key(desk->key);
    wipe(&desk->subkeys, sizeof desk->subkeys);
}

static bool seat(void *context, uint32_t index, const uint8_t key[16])
{
    struct desk *desk = &((struct bramble_crypto_psa *)context)->base.desks[index];
    psa_key_attributes_t attributes = PSA_KEY_ATTRIBUTES_INIT;
    psa_set_key_type(&attributes, PSA_KEY_TYPE_AES);
    psa_set_key_usage_flags(&attributes, PSA_KEY_USAGE_ENCRYPT);
    psa_set_key_algorithm(&attributes, PSA_ALG_ECB_NO_PADDING);
    if (psa_import_key(&attributes, key, 16, &desk->key) != PSA_SUCCESS) {
        return false;
    }
    desk->operation = psa_cipher_operation_init();
    if (psa_cipher_encrypt_setup(&desk->operation, desk->key, PSA_ALG_ECB_NO_PADDING) != PSA_SUCCESS) {
        clear(context, index);
        return false;
    }
    return true;
}

/* ---- SHA-256 ----------------------------------------------------------------------------------------------------- */

static int sha256(void *context, const struct bramble_view *parts, size_t count, uint8_t digest[32])
{
    (void)context;
    psa_hash_operation_t operation = psa_hash_operation_init();
    psa_status_t status = psa_hash_setup(&operation, PSA_ALG_SHA_256);
    for (size_t i = 0; status == PSA_SUCCESS && i < count; i++) {
        if (parts[i].size > 0) {
            status = psa_hash_update(&operation, parts[i].data, parts[i].size);
        }
    }
    size_t produced = 0;
    if (status == PSA_SUCCESS) {
        status = psa_hash_finish(&operation, digest, 32, &produced);
    }
    (void)psa_hash_abort(&operation);
    return status == PSA_SUCCESS && produced == 32 ? BRAMBLE_OK : BRAMBLE_ERROR_CRYPTO;
}

/* ---- P-256 ------------------------------------------------------------------------------------------------------- */

#define POINT_OCTETS 65U /* the octet 04 for "uncompressed", then X and Y */

/* PSA says of a value outside its range, and of a point that is not on the curve, that the argument is invalid. */
static int error_of(psa_status_t status)
{
    if (status == PSA_SUCCESS) {
        return BRAMBLE_OK;
    }
    return status == PSA_ERROR_INVALID_ARGUMENT ? BRAMBLE_ERROR_VALUE : BRAMBLE_ERROR_CRYPTO;
}

/* For the time of one operation. If PSA has no place left, a cipher key makes room and is imported again when used. */
static psa_status_t import_private(struct bramble_crypto_psa *psa, const uint8_t private_key[32], psa_key_id_t *key)
{
    psa_key_attributes_t attributes = PSA_KEY_ATTRIBUTES_INIT;
    psa_set_key_type(&attributes, PSA_KEY_TYPE_ECC_KEY_PAIR(PSA_ECC_FAMILY_SECP_R1));
    psa_set_key_usage_flags(&attributes, PSA_KEY_USAGE_DERIVE);
    psa_set_key_algorithm(&attributes, PSA_ALG_ECDH);
    psa_status_t status = psa_import_key(&attributes, private_key, 32, key);
    if (status == PSA_ERROR_INSUFFICIENT_MEMORY && bramble_key_table_free_a_desk(&psa->base.keys)) {
        status = psa_import_key(&attributes, private_key, 32, key);
    }
    return status;
}

static int p256_public_key(void *context, const uint8_t private_key[32], uint8_t public_key[64])
{
    psa_key_id_t key = 0;
    psa_status_t status = import_private(context, private_key, &key);
    if (status != PSA_SUCCESS) {
        return error_of(status);
    }
    uint8_t point[POINT_OCTETS];
    size_t produced = 0;
    status = psa_export_public_key(key, point, sizeof point, &produced);
    (void)psa_destroy_key(key);
    if (status != PSA_SUCCESS || produced != sizeof point) {
        return BRAMBLE_ERROR_CRYPTO;
    }
    memcpy(public_key, point + 1, 64);
    return BRAMBLE_OK;
}

static int p256_shared_secret(void *context, const uint8_t private_key[32], const uint8_t peer_public_key[64],
                              uint8_t secret[32])
{
    psa_key_id_t key = 0;
    psa_status_t status = import_private(context, private_key, &key);
    if (status != PSA_SUCCESS) {
        return error_of(status);
    }
    uint8_t point[POINT_OCTETS] = {0x04};
    memcpy(point + 1, peer_public_key, 64);
    size_t produced = 0;
    status = psa_raw_key_agreement(PSA_ALG_ECDH, key, point, sizeof point, secret, 32, &produced);
    (void)psa_destroy_key(key);
    return status == PSA_SUCCESS && produced != 32 ? BRAMBLE_ERROR_CRYPTO : error_of(status);
}

/* ---- Beginning and end ------------------------------------------------------------------------------------------- */

size_t bramble_crypto_psa_bytes(uint32_t slots)
{
    return back_end_bytes(sizeof(struct bramble_crypto_psa), slots, BRAMBLE_CRYPTO_PSA_KEYS);
}

/* One block through the whole of it: finds out at the start, not at the first packet, if this PSA cannot do it or holds
 * a block back until the next one comes. */
static int try_a_block(struct bramble_crypto_psa *psa)
{
    uint8_t octets[16] = {0};
    bramble_key key = 0;
    int result = key_import(psa, octets, &key);
    if (result == BRAMBLE_OK) {
        result = block(psa, key, octets, octets);
        key_destroy(psa, key);
    }
    return result;
}

static void stop_psa(struct bramble_crypto_psa *psa)
{
    bramble_key_table_stop(&psa->base.keys);
    wipe(psa, psa->base.bytes);
}

int bramble_crypto_psa_start(void *memory, size_t bytes, uint32_t slots, struct bramble_crypto *out)
{
    struct bramble_crypto_psa *psa = memory;
    int result = back_end_start(memory, bytes, sizeof *psa, slots, BRAMBLE_CRYPTO_PSA_KEYS, seat, clear);
    if (result < 0) {
        return result;
    }
    result = psa_crypto_init() == PSA_SUCCESS ? try_a_block(psa) : BRAMBLE_ERROR_CRYPTO;
    if (result < 0) {
        stop_psa(psa);
        return result;
    }
    *out = BACK_END_PORT(psa);
    return BRAMBLE_OK;
}

void bramble_crypto_psa_stop(struct bramble_crypto *crypto)
{
    if (crypto->context != NULL) {
        stop_psa(crypto->context);
    }
    memset(crypto, 0, sizeof *crypto);
}
