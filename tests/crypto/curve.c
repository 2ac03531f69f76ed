/* P-256: all back ends agree, and neither answers for a key or a point that is none. An answer for a point off the
 * curve would tell a stranger the private key piece by piece; that is how Bluetooth pairing was once broken.
 */
#include "ports.h"

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/obj_mac.h>

static void public_key(const struct bramble_crypto *crypto, const uint8_t private_key[32], uint8_t point[64])
{
    assert_int_equal(crypto->p256_public_key(crypto->context, private_key, point), 0);
}

static int shared_secret(const struct bramble_crypto *crypto, const uint8_t private_key[32], const uint8_t point[64],
                         uint8_t secret[32])
{
    return crypto->p256_shared_secret(crypto->context, private_key, point, secret);
}

static void both_sides_and_all_back_ends_get_the_same_secret(void **state)
{
    struct ports *ports = *state;
    struct random random = {1};
    for (int round = 0; round < 10; round++) {
        uint8_t alice[32], bob[32], alice_point[64], bob_point[64], other_point[64], secret[2 * BACK_ENDS][32];
        random_fill(&random, alice, 32);
        random_fill(&random, bob, 32);
        alice[0] &= 0x7F; /* below the order, whatever the random source says */
        bob[0] &= 0x7F;
        public_key(&ports->port[PORT_HOST], alice, alice_point);
        for (int port = 1; port < BACK_ENDS; port++) {
            public_key(&ports->port[port], alice, other_point);
            assert_memory_equal(alice_point, other_point, 64);
        }
        public_key(&ports->port[PORT_PSA], bob, bob_point);
        for (int port = 0; port < BACK_ENDS; port++) {
            assert_int_equal(shared_secret(&ports->port[port], alice, bob_point, secret[2 * port]), 0);
            assert_int_equal(shared_secret(&ports->port[port], bob, alice_point, secret[2 * port + 1]), 0);
        }
        for (int i = 1; i < 2 * BACK_ENDS; i++) {
            assert_memory_equal(secret[0], secret[i], 32);
        }
    }
}

static void points_that_are_not_on_the_curve_are_refused(void **state)
{
    struct ports *ports = *state;
    struct random random = {2};
    uint8_t private_key[32] = {0x11, 0x22};
    uint8_t point[64], secret[32];
    for (int port = 0; port < BACK_ENDS; port++) {
        const struct bramble_crypto *crypto = &ports->port[port];
        public_key(crypto, private_key, point);
        for (size_t bit = 0; bit < 512; bit++) {
            uint8_t spoiled[64];
            memcpy(spoiled, point, 64);
            spoiled[bit / 8] = (uint8_t)(spoiled[bit / 8] ^ 1U << bit % 8);
            assert_int_equal(shared_secret(crypto, private_key, spoiled, secret), BRAMBLE_ERROR_VALUE);
        }
        for (int round = 0; round < 50; round++) {
            uint8_t noise[64];
            random_fill(&random, noise, 64);
            assert_int_equal(shared_secret(crypto, private_key, noise, secret), BRAMBLE_ERROR_VALUE);
        }
        static const uint8_t zero[64] = {0};
        uint8_t ones[64];
        memset(ones, 0xFF, 64);
        assert_int_equal(shared_secret(crypto, private_key, zero, secret), BRAMBLE_ERROR_VALUE);
        assert_int_equal(shared_secret(crypto, private_key, ones, secret), BRAMBLE_ERROR_VALUE);
        assert_int_equal(shared_secret(crypto, private_key, point, secret), 0); /* still in order afterwards */
    }
}

/* A point of the curve with a coordinate so small that adding the prime still fits into 32 octets: right in the field's
 * arithmetic, yet a second spelling of the same point. */
static void a_coordinate_beyond_the_prime_is_refused(void **state)
{
    struct ports *ports = *state;
    EC_GROUP *group = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    EC_POINT *found = EC_POINT_new(group);
    BIGNUM *x = BN_new(), *y = BN_new(), *prime = BN_new();
    uint8_t point[64], spelled_otherwise[64], secret[32];
    static const uint8_t private_key[32] = {0x33};
    assert_int_equal(EC_GROUP_get_curve(group, prime, NULL, NULL, NULL), 1);
    do {
        BN_add_word(x, 1);
    } while (EC_POINT_set_compressed_coordinates(group, found, x, 0, NULL) != 1);
    assert_int_equal(EC_POINT_get_affine_coordinates(group, found, x, y, NULL), 1);
    assert_int_equal(BN_bn2binpad(x, point, 32), 32);
    assert_int_equal(BN_bn2binpad(y, point + 32, 32), 32);
    assert_int_equal(BN_add(x, x, prime), 1);
    assert_int_equal(BN_bn2binpad(x, spelled_otherwise, 32), 32);
    memcpy(spelled_otherwise + 32, point + 32, 32);
    for (int port = 0; port < BACK_ENDS; port++) {
        assert_int_equal(shared_secret(&ports->port[port], private_key, point, secret), 0);
        assert_int_equal(shared_secret(&ports->port[port], private_key, spelled_otherwise, secret),
                         BRAMBLE_ERROR_VALUE);
    }
    BN_free(x);
    BN_free(y);
    BN_free(prime);
    EC_POINT_free(found);
    EC_GROUP_free(group);
}

static void private_keys_out_of_range_are_refused(void **state)
{
    struct ports *ports = *state;
    EC_GROUP *group = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    uint8_t zero[32] = {0}, one[32] = {0}, order[32], last[32], beyond[32], point[64], result[64];
    one[31] = 1;
    assert_int_equal(BN_bn2binpad(EC_GROUP_get0_order(group), order, 32), 32);
    memcpy(last, order, 32);
    last[31]--;
    memset(beyond, 0xFF, 32);
    EC_GROUP_free(group);
    for (int port = 0; port < BACK_ENDS; port++) {
        const struct bramble_crypto *crypto = &ports->port[port];
        const uint8_t *const bad[] = {zero, order, beyond};
        public_key(crypto, one, point);
        for (size_t i = 0; i < 3; i++) {
            assert_int_equal(crypto->p256_public_key(crypto->context, bad[i], result), BRAMBLE_ERROR_VALUE);
            assert_int_equal(shared_secret(crypto, bad[i], point, result), BRAMBLE_ERROR_VALUE);
        }
        /* The last key is minus one: the generator mirrored, so the same X. */
        public_key(crypto, last, result);
        assert_memory_equal(result, point, 32);
        assert_memory_not_equal(result + 32, point + 32, 32);
        assert_int_equal(shared_secret(crypto, last, point, result), 0);
        assert_memory_equal(result, point, 32);
    }
}

static int start(void **state)
{
    *state = ports_start(4);
    return 0;
}

static int stop(void **state)
{
    ports_stop(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_sides_and_all_back_ends_get_the_same_secret),
        cmocka_unit_test(points_that_are_not_on_the_curve_are_refused),
        cmocka_unit_test(a_coordinate_beyond_the_prime_is_refused),
        cmocka_unit_test(private_keys_out_of_range_are_refused),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
