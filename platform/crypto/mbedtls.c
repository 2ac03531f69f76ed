/* The crypto port over Mbed TLS without PSA (<bramble/crypto_mbedtls.h>).
 *
 * A key table (key_table.h) holds each key once; a desk of it is an AES context with the expanded key, and there are as
 * many desks as slots, so no key is ever expanded twice. Mbed TLS says of a private key outside its range and of a
 * point that is not on the curve what it is about before any arithmetic is done with it. */
#include "modes.h"
#include <bramble/crypto_mbedtls.h>

#include <mbedtls/aes.h>
#include <mbedtls/ecp.h>
#include <mbedtls/sha256.h>
#include <mbedtls/version.h>
#include <string.h>

struct desk {
    mbedtls_aes_context aes;
    struct subkeys subkeys;
};

static inline bool encipher(struct desk *desk, const uint8_t *in, uint8_t *out, size_t count)
{
    int result = 0;
    for (const uint8_t *end = in + count * 16; in != end; in += 16, out += 16) {
        result |= mbedtls_aes_crypt_ecb(&desk->aes, MBEDTLS_AES_ENCRYPT, in, out);
    }
    return result == 0;
}

#include "back_end.h" /* needs what stands above */
#include "plain.h"

struct bramble_crypto_mbedtls {
    struct back_end base;
    int (*random)(void *context, uint8_t *out, size_t count);
    void *random_context;
};

/* ---- Keys -------------------------------------------------------------------------------------------------------- */

static void clear(void *context, uint32_t index)
{
    struct desk *desk = &((struct bramble_crypto_mbedtls *)context)->base.desks[index];
    mbedtls_aes_free(&desk->aes);
    wipe(desk, sizeof *desk);
}

static bool seat(void *context, uint32_t index, const uint8_t key[16])
{
    struct desk *desk = &((struct bramble_crypto_mbedtls *)context)->base.desks[index];
    mbedtls_aes_init(&desk->aes);
    if (mbedtls_aes_setkey_enc(&desk->aes, key, 128) != 0) {
        clear(context, index);
        return false;
    }
    return true;
}

/* ---- SHA-256 ----------------------------------------------------------------------------------------------------- */

#if MBEDTLS_VERSION_NUMBER < 0x03000000
#define mbedtls_sha256_starts mbedtls_sha256_starts_ret
#define mbedtls_sha256_update mbedtls_sha256_update_ret
#define mbedtls_sha256_finish mbedtls_sha256_finish_ret
#endif

static int sha256(void *context, const struct bramble_view *parts, size_t count, uint8_t digest[32])
{
    mbedtls_sha256_context hash;
    (void)context;
    mbedtls_sha256_init(&hash);
    int result = mbedtls_sha256_starts(&hash, 0);
    for (size_t i = 0; result == 0 && i < count; i++) {
        if (parts[i].size > 0) {
            result = mbedtls_sha256_update(&hash, parts[i].data, parts[i].size);
        }
    }
    if (result == 0) {
        result = mbedtls_sha256_finish(&hash, digest);
    }
    mbedtls_sha256_free(&hash);
    return result == 0 ? BRAMBLE_OK : BRAMBLE_ERROR_CRYPTO;
}

/* ---- P-256 ------------------------------------------------------------------------------------------------------- */

static int blinding(void *context, unsigned char *out, size_t count)
{
    const struct bramble_crypto_mbedtls *self = context;
    return self->random(self->random_context, out, count) < 0 ? MBEDTLS_ERR_ECP_RANDOM_FAILED : 0;
}

static int error_of(int result)
{
    if (result == 0) {
        return BRAMBLE_OK;
    }
    return result == MBEDTLS_ERR_ECP_INVALID_KEY || result == MBEDTLS_ERR_ECP_BAD_INPUT_DATA ? BRAMBLE_ERROR_VALUE
                                                                                             : BRAMBLE_ERROR_CRYPTO;
}

/* The product of the private key and a point, both judged first. */
static int multiply(struct bramble_crypto_mbedtls *self, mbedtls_ecp_group *group, const uint8_t private_key[32],
                    const mbedtls_ecp_point *point, mbedtls_ecp_point *product)
{
    mbedtls_mpi scalar;
    mbedtls_mpi_init(&scalar);
    int result = mbedtls_mpi_read_binary(&scalar, private_key, 32);
    if (result == 0) {
        result = mbedtls_ecp_check_privkey(group, &scalar);
    }
    if (result == 0) {
        result = mbedtls_ecp_mul(group, product, &scalar, point, blinding, self);
    }
    mbedtls_mpi_free(&scalar);
    return result;
}

#define POINT_OCTETS 65U /* the octet 04 for "uncompressed", then X and Y */

/* The point of 64 octets, X and Y, or the generator where there is none; the product as 64 octets. */
static int curve(struct bramble_crypto_mbedtls *self, const uint8_t private_key[32], const uint8_t *point,
                 uint8_t product_octets[POINT_OCTETS])
{
    mbedtls_ecp_group group;
    mbedtls_ecp_point other;
    mbedtls_ecp_point product;
    uint8_t octets[POINT_OCTETS] = {0x04};
    size_t size = 0;
    mbedtls_ecp_group_init(&group);
    mbedtls_ecp_point_init(&other);
    mbedtls_ecp_point_init(&product);
    int result = mbedtls_ecp_group_load(&group, MBEDTLS_ECP_DP_SECP256R1);
    if (result == 0 && point != NULL) {
        memcpy(octets + 1, point, 64);
        result = mbedtls_ecp_point_read_binary(&group, &other, octets, sizeof octets);
        result = result == 0 ? mbedtls_ecp_check_pubkey(&group, &other) : result;
    } else if (result == 0) {
        result = mbedtls_ecp_copy(&other, &group.G);
    }
    if (result == 0) {
        result = multiply(self, &group, private_key, &other, &product);
    }
    if (result == 0) {
        result = mbedtls_ecp_point_write_binary(&group, &product, MBEDTLS_ECP_PF_UNCOMPRESSED, &size, product_octets,
                                                POINT_OCTETS);
    }
    mbedtls_ecp_point_free(&product);
    mbedtls_ecp_point_free(&other);
    mbedtls_ecp_group_free(&group);
    return error_of(result);
}

static int p256_public_key(void *context, const uint8_t private_key[32], uint8_t public_key[64])
{
    uint8_t product[POINT_OCTETS];
    int result = curve(context, private_key, NULL, product);
    if (result == BRAMBLE_OK) {
        memcpy(public_key, product + 1, 64);
    }
    return result;
}

static int p256_shared_secret(void *context, const uint8_t private_key[32], const uint8_t peer_public_key[64],
                              uint8_t secret[32])
{
    uint8_t product[POINT_OCTETS];
    int result = curve(context, private_key, peer_public_key, product);
    if (result == BRAMBLE_OK) {
        memcpy(secret, product + 1, 32);
    }
    wipe(product, sizeof product);
    return result;
}

/* ---- Beginning and end ------------------------------------------------------------------------------------------- */

size_t bramble_crypto_mbedtls_bytes(uint32_t slots)
{
    return slots > BRAMBLE_CRYPTO_MBEDTLS_SLOTS_MAX
               ? 0
               : back_end_bytes(sizeof(struct bramble_crypto_mbedtls), slots, slots);
}

int bramble_crypto_mbedtls_start(void *memory, size_t bytes, uint32_t slots,
                                 int (*random)(void *context, uint8_t *out, size_t count), void *random_context,
                                 struct bramble_crypto *out)
{
    struct bramble_crypto_mbedtls *self = memory;
    if (random == NULL || slots > BRAMBLE_CRYPTO_MBEDTLS_SLOTS_MAX) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    int result = back_end_start(memory, bytes, sizeof *self, slots, slots, seat, clear);
    if (result < 0) {
        return result;
    }
    self->random = random;
    self->random_context = random_context;
    *out = BACK_END_PORT(self);
    return BRAMBLE_OK;
}

void bramble_crypto_mbedtls_stop(struct bramble_crypto *crypto)
{
    struct bramble_crypto_mbedtls *self = crypto->context;
    if (self != NULL) {
        bramble_key_table_stop(&self->base.keys);
        wipe(self, self->base.bytes);
    }
    memset(crypto, 0, sizeof *crypto);
}
