/* P-256 over OpenSSL, as host.c needs it. */
#ifndef PLATFORM_CRYPTO_HOST_CURVE_H
#define PLATFORM_CRYPTO_HOST_CURVE_H

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <stdint.h>

struct host_curve {
    EC_GROUP *group;
    BN_CTX *scratch;
    BIGNUM *scalar;
    BIGNUM *x;
    BIGNUM *y;
    EC_POINT *point;
    EC_POINT *product;
};

/* After an error, and in the end, bramble_host_curve_stop(); `curve` must be zero before. */
int bramble_host_curve_start(struct host_curve *curve);
void bramble_host_curve_stop(struct host_curve *curve);

/* As the port's functions of these names (<bramble/crypto.h>). */
int bramble_host_curve_public_key(struct host_curve *curve, const uint8_t private_key[32], uint8_t public_key[64]);
int bramble_host_curve_shared_secret(struct host_curve *curve, const uint8_t private_key[32],
                                     const uint8_t peer_public_key[64], uint8_t secret[32]);

#endif
