/* P-256 for the host's back end: multiplication of points by OpenSSL's EC functions, with everything that can be
 * allocated beforehand allocated at the start. OpenSSL still takes memory inside a multiplication. */
#include "host_curve.h"

#include <bramble/error.h>

#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <string.h>

/* Reads a private key and refuses 0 and everything from the order of the curve on. */
static int read_scalar(struct host_curve *curve, const uint8_t private_key[32])
{
    if (BN_bin2bn(private_key, 32, curve->scalar) == NULL) {
        return BRAMBLE_ERROR_CRYPTO;
    }
    if (BN_is_zero(curve->scalar) || BN_cmp(curve->scalar, EC_GROUP_get0_order(curve->group)) >= 0) {
        return BRAMBLE_ERROR_VALUE;
    }
    return BRAMBLE_OK;
}

/* The coordinates of `product`; `y` may be NULL. */
static int write_product(struct host_curve *curve, uint8_t x[32], uint8_t *y)
{
    bool good =
        EC_POINT_get_affine_coordinates(curve->group, curve->product, curve->x, curve->y, curve->scratch) == 1 &&
        BN_bn2binpad(curve->x, x, 32) == 32 && (y == NULL || BN_bn2binpad(curve->y, y, 32) == 32);
    return good ? BRAMBLE_OK : BRAMBLE_ERROR_CRYPTO;
}

/* Forgets what an operation left behind, OpenSSL's list of errors included. */
static int tidy(struct host_curve *curve, int result)
{
    BN_clear(curve->scalar);
    BN_clear(curve->x);
    BN_clear(curve->y);
    if (result < 0) {
        ERR_clear_error();
    }
    return result;
}

int bramble_host_curve_public_key(struct host_curve *curve, const uint8_t private_key[32], uint8_t public_key[64])
{
    int result = read_scalar(curve, private_key);
    if (result == BRAMBLE_OK &&
        EC_POINT_mul(curve->group, curve->product, curve->scalar, NULL, NULL, curve->scratch) != 1) {
        result = BRAMBLE_ERROR_CRYPTO;
    }
    if (result == BRAMBLE_OK) {
        result = write_product(curve, public_key, public_key + 32);
    }
    return tidy(curve, result);
}

int bramble_host_curve_shared_secret(struct host_curve *curve, const uint8_t private_key[32],
                                     const uint8_t peer_public_key[64], uint8_t secret[32])
{
    uint8_t encoded[65] = {POINT_CONVERSION_UNCOMPRESSED};
    memcpy(encoded + 1, peer_public_key, 64);
    int result = read_scalar(curve, private_key);
    /* Refuses coordinates beyond the field's prime and points that are not on the curve. */
    if (result == BRAMBLE_OK &&
        EC_POINT_oct2point(curve->group, curve->point, encoded, sizeof encoded, curve->scratch) != 1) {
        result = BRAMBLE_ERROR_VALUE;
    }
    if (result == BRAMBLE_OK &&
        EC_POINT_mul(curve->group, curve->product, NULL, curve->point, curve->scalar, curve->scratch) != 1) {
        result = BRAMBLE_ERROR_CRYPTO;
    }
    if (result == BRAMBLE_OK) {
        result = write_product(curve, secret, NULL);
    }
    return tidy(curve, result);
}

int bramble_host_curve_start(struct host_curve *curve)
{
    curve->group = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    if (curve->group == NULL) {
        return BRAMBLE_ERROR_CRYPTO;
    }
    curve->scratch = BN_CTX_new();
    curve->scalar = BN_new();
    curve->x = BN_new();
    curve->y = BN_new();
    curve->point = EC_POINT_new(curve->group);
    curve->product = EC_POINT_new(curve->group);
    bool good = curve->scratch != NULL && curve->scalar != NULL && curve->x != NULL && curve->y != NULL &&
                curve->point != NULL && curve->product != NULL;
    if (good) {
        BN_set_flags(curve->scalar, BN_FLG_CONSTTIME);
    }
    return good ? BRAMBLE_OK : BRAMBLE_ERROR_NO_MEMORY;
}

void bramble_host_curve_stop(struct host_curve *curve)
{
    EC_POINT_clear_free(curve->product);
    EC_POINT_clear_free(curve->point);
    BN_clear_free(curve->y);
    BN_clear_free(curve->x);
    BN_clear_free(curve->scalar);
    BN_CTX_free(curve->scratch);
    EC_GROUP_free(curve->group);
}
