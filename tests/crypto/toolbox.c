/* The toolbox: a crypto port that fails, at whichever call, is reported
 * and leaves no key behind. What the functions compute is checked by the published vectors (tests/vector_runner).
 */
#include "ports.h"

static void comparing_and_wiping(void **state)
{
    (void)state;
    uint8_t one[20], other[20];
    memset(one, 0xA5, sizeof one);
    memcpy(other, one, sizeof one);
    assert_true(crypto_equal(one, other, sizeof one));
    for (size_t bit = 0; bit < 160; bit++) {
        other[bit / 8] = (uint8_t)(other[bit / 8] ^ 1U << bit % 8);
        assert_false(crypto_equal(one, other, sizeof one));
        assert_true(crypto_equal(one, other, bit / 8)); /* up to there they are equal */
        other[bit / 8] = one[bit / 8];
    }
    crypto_wipe(one + 1, 18);
    assert_int_equal(one[0], 0xA5);
    assert_int_equal(one[19], 0xA5);
    for (size_t i = 1; i < 19; i++) {
        assert_int_equal(one[i], 0);
    }
}

/* Obfuscating twice gives the header back, and all of its 48 bits take part. */
static void obfuscation_is_its_own_inverse(void **state)
{
    (void)state;
    struct ports *ports = ports_start(4);
    const struct bramble_crypto *crypto = &ports->port[PORT_PSA];
    static const uint8_t key[16] = {3};
    static const uint8_t privacy_random[7] = {1, 2, 3, 4, 5, 6, 7};
    uint8_t header[6] = {0};
    uint8_t ever_set[6] = {0};
    static const uint8_t zero[6] = {0};
    bramble_key handle = import(crypto, key);
    for (uint32_t iv_index = 0x12345678; iv_index < 0x12345678 + 64; iv_index++) {
        assert_int_equal(crypto_obfuscate(crypto, handle, iv_index, privacy_random, header), 0);
        for (size_t i = 0; i < 6; i++) {
            ever_set[i] |= header[i];
        }
        assert_int_equal(crypto_obfuscate(crypto, handle, iv_index, privacy_random, header), 0);
        assert_memory_equal(header, zero, 6);
    }
    static const uint8_t all[6] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
    assert_memory_equal(ever_set, all, 6);
    ports_stop(ports);
}

/* ---- A port that fails at its n-th call -------------------------------------------------------------------------- */

struct faulty {
    const struct bramble_crypto *real;
    int calls_until_failure;
    int keys;
};

static bool fails(struct faulty *faulty)
{
    return --faulty->calls_until_failure == 0;
}

static int faulty_import(void *context, const uint8_t key[16], bramble_key *handle)
{
    struct faulty *faulty = context;
    if (fails(faulty)) {
        return BRAMBLE_ERROR_FULL;
    }
    faulty->keys++;
    return faulty->real->key_import(faulty->real->context, key, handle);
}

static void faulty_destroy(void *context, bramble_key handle)
{
    struct faulty *faulty = context;
    faulty->keys -= handle != 0; /* 0 is allowed and does nothing */
    faulty->real->key_destroy(faulty->real->context, handle);
}

static int faulty_block(void *context, bramble_key handle, const uint8_t in[16], uint8_t out[16])
{
    struct faulty *faulty = context;
    return fails(faulty) ? BRAMBLE_ERROR_CRYPTO : faulty->real->block(faulty->real->context, handle, in, out);
}

static int faulty_sha256(void *context, const struct bramble_view *parts, size_t count, uint8_t digest[32])
{
    struct faulty *faulty = context;
    return fails(faulty) ? BRAMBLE_ERROR_CRYPTO : faulty->real->sha256(faulty->real->context, parts, count, digest);
}

static uint8_t octets[64];

static int do_s1(const struct bramble_crypto *crypto)
{
    uint8_t out[16];
    return crypto_s1(crypto, view_of(octets, 40), out);
}

static int do_s2(const struct bramble_crypto *crypto)
{
    uint8_t out[32];
    return crypto_s2(crypto, view_of(octets, 40), out);
}

static int do_k1(const struct bramble_crypto *crypto)
{
    uint8_t out[16];
    return crypto_k1(crypto, view_of(octets, 32), octets, view_of(octets, 4), out);
}

static int do_k2(const struct bramble_crypto *crypto)
{
    struct crypto_k2 out;
    return crypto_k2_friendship(crypto, octets, 1, 2, 3, 4, &out);
}

static int do_k3(const struct bramble_crypto *crypto)
{
    uint8_t out[8];
    return crypto_k3(crypto, octets, out);
}

static int do_k4(const struct bramble_crypto *crypto)
{
    uint8_t aid;
    return crypto_k4(crypto, octets, &aid);
}

static int do_k5(const struct bramble_crypto *crypto)
{
    uint8_t out[32];
    return crypto_k5(crypto, view_of(octets, 64), octets, view_of(octets, 7), out);
}

static int do_hmac(const struct bramble_crypto *crypto)
{
    uint8_t out[32];
    return crypto_hmac_sha256(crypto, octets, view_of(octets, 7), out);
}

static int do_virtual_address(const struct bramble_crypto *crypto)
{
    uint16_t address;
    return crypto_virtual_address(crypto, octets, &address);
}

static int do_uri_hash(const struct bramble_crypto *crypto)
{
    uint8_t hash[4];
    return crypto_uri_hash(crypto, view_of(octets, 20), hash);
}

static int with_key(const struct bramble_crypto *crypto, int (*use)(const struct bramble_crypto *, bramble_key))
{
    bramble_key handle = 0;
    int result = crypto->key_import(crypto->context, octets, &handle);
    if (result == BRAMBLE_OK) {
        result = use(crypto, handle);
        crypto->key_destroy(crypto->context, handle);
    }
    return result;
}

static int use_ccm(const struct bramble_crypto *crypto, bramble_key key)
{
    uint8_t text[40] = {0};
    uint8_t mic[8];
    int result = crypto_ccm_encrypt(crypto, key, octets, view_of(octets, 30), text, sizeof text, mic, sizeof mic);
    if (result == BRAMBLE_OK) {
        result = crypto_ccm_decrypt(crypto, key, octets, view_of(octets, 30), text, sizeof text, mic, sizeof mic);
    }
    return result;
}

static int use_obfuscation(const struct bramble_crypto *crypto, bramble_key key)
{
    uint8_t header[6] = {0};
    return crypto_obfuscate(crypto, key, 1, octets, header);
}

static int use_identity(const struct bramble_crypto *crypto, bramble_key key)
{
    uint8_t hash[8];
    int result = crypto_node_identity_hash(crypto, key, octets, 1, hash);
    if (result == BRAMBLE_OK) {
        result = crypto_private_node_identity_hash(crypto, key, octets, 1, hash);
    }
    if (result == BRAMBLE_OK) {
        result = crypto_private_network_identity_hash(crypto, key, octets, octets, hash);
    }
    return result;
}

static int do_ccm(const struct bramble_crypto *crypto)
{
    return with_key(crypto, use_ccm);
}

static int do_obfuscation(const struct bramble_crypto *crypto)
{
    return with_key(crypto, use_obfuscation);
}

static int do_identity(const struct bramble_crypto *crypto)
{
    return with_key(crypto, use_identity);
}

/* Each function with a failure at its first call of the port, at its second, and so on, until it gets through. */
static void a_failing_port_is_reported_and_leaves_no_key(void **state)
{
    (void)state;
    int (*const functions[])(const struct bramble_crypto *) = {
        do_s1,       do_s2,       do_k1,          do_k2, do_k3, do_k4, do_k5, do_ccm, do_hmac, do_virtual_address,
        do_uri_hash, do_identity, do_obfuscation,
    };
    struct ports *ports = ports_start(4);
    for (size_t f = 0; f < sizeof functions / sizeof *functions; f++) {
        int failures = 0;
        for (int n = 1;; n++) {
            struct faulty faulty = {&ports->port[PORT_HOST], n, 0};
            struct bramble_crypto crypto = {
                .context = &faulty,
                .key_import = faulty_import,
                .key_destroy = faulty_destroy,
                .block = faulty_block,
                .modes = &bramble_block_modes,
                .sha256 = faulty_sha256,
            };
            int result = functions[f](&crypto);
            assert_int_equal(faulty.keys, 0);
            if (faulty.calls_until_failure > 0) {
                assert_int_equal(result, 0); /* needed fewer than n calls */
                break;
            }
            assert_true(result == BRAMBLE_ERROR_FULL || result == BRAMBLE_ERROR_CRYPTO);
            failures++;
        }
        assert_true(failures >= 2);
    }
    ports_stop(ports);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comparing_and_wiping),
        cmocka_unit_test(obfuscation_is_its_own_inverse),
        cmocka_unit_test(a_failing_port_is_reported_and_leaves_no_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
