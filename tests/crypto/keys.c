/* Keys in the back ends: held once, counted, wiped; more of them than the library has places for.
 */
#include "ports.h"

#include <psa/crypto.h>

static void key_number(uint32_t number, uint8_t key[16])
{
    struct random random = {number};
    random_fill(&random, key, 16);
}

/* What key `number` makes of a block of zeros, by a back end that holds nothing else. */
static void expected_block(uint32_t number, uint8_t out[16])
{
    struct bramble_crypto crypto;
    size_t bytes = bramble_crypto_host_bytes(1);
    void *memory = malloc(bytes);
    uint8_t key[16];
    assert_int_equal(bramble_crypto_host_start(memory, bytes, 1, &crypto), 0);
    key_number(number, key);
    memset(out, 0, 16);
    assert_int_equal(crypto.block(crypto.context, import(&crypto, key), out, out), 0);
    bramble_crypto_host_stop(&crypto);
    free(memory);
}

static int block_of(const struct bramble_crypto *crypto, bramble_key handle, uint8_t out[16])
{
    static const uint8_t zero[16] = {0};
    return crypto->block(crypto->context, handle, zero, out);
}

static void the_same_octets_are_the_same_key(void **state)
{
    (void)state;
    struct ports *ports = ports_start(4);
    for (int port = 0; port < BACK_ENDS; port++) {
        const struct bramble_crypto *crypto = &ports->port[port];
        uint8_t key[16], other[16], out[16];
        key_number(1, key);
        key_number(2, other);
        bramble_key first = import(crypto, key);
        bramble_key second = import(crypto, other);
        assert_int_not_equal(first, second);
        for (int i = 0; i < 1000; i++) {
            assert_int_equal(import(crypto, key), first);
        }
        for (int i = 0; i < 1000; i++) {
            destroy(crypto, first);
            assert_int_equal(block_of(crypto, first, out), 0);
        }
        destroy(crypto, first);
        assert_int_equal(block_of(crypto, first, out), BRAMBLE_ERROR_KEY); /* the last user has gone */
        assert_int_equal(block_of(crypto, second, out), 0);
        destroy(crypto, second);
    }
    ports_stop(ports);
}

static void a_full_table_says_so_and_can_be_refilled(void **state)
{
    (void)state;
    struct ports *ports = ports_start(37);
    for (int port = 0; port < BACK_ENDS; port++) {
        const struct bramble_crypto *crypto = &ports->port[port];
        bramble_key handles[37], refused = 0;
        uint8_t key[16], out[16], expected[16];
        for (uint32_t round = 0; round < 3; round++) {
            for (uint32_t i = 0; i < 37; i++) {
                key_number(100 * round + i, key);
                handles[i] = import(crypto, key);
            }
            key_number(5000, key);
            assert_int_equal(crypto->key_import(crypto->context, key, &refused), BRAMBLE_ERROR_FULL);
            assert_int_equal(refused, 0);
            key_number(100 * round + 11, key); /* one that is there needs no room */
            assert_int_equal(import(crypto, key), handles[11]);
            destroy(crypto, handles[11]);
            for (uint32_t i = 0; i < 37; i++) {
                expected_block(100 * round + i, expected);
                assert_int_equal(block_of(crypto, handles[i], out), 0);
                assert_memory_equal(out, expected, 16);
                destroy(crypto, handles[i]);
            }
        }
    }
    struct bramble_crypto_host_counts counts;
    bramble_crypto_host_counts(&ports->port[PORT_HOST], &counts);
    assert_int_equal(counts.slots, 37);
    assert_int_equal(counts.keys, 0);
    assert_int_equal(counts.keys_most, 37);
    assert_int_equal(counts.imports, 3 * 38);
    assert_int_equal(counts.imports_same, 3);
    ports_stop(ports);
}

/* Three hundred keys that come, are used in any order and go, where only 128 (or 24) can be expanded at a time. */
static void more_keys_than_places_still_give_right_answers(void **state)
{
    (void)state;
    enum { KEYS = 300 };
    static uint8_t expected[KEYS][16];
    struct ports *ports = ports_start(KEYS);
    for (uint32_t i = 0; i < KEYS; i++) {
        expected_block(i, expected[i]);
    }
    for (int port = 0; port < BACK_ENDS; port++) {
        const struct bramble_crypto *crypto = &ports->port[port];
        struct random random = {6};
        bramble_key handles[KEYS] = {0};
        for (int step = 0; step < 6000; step++) {
            uint32_t i = (uint32_t)random_below(&random, KEYS);
            uint8_t key[16], out[16];
            if (handles[i] == 0) {
                key_number(i, key);
                handles[i] = import(crypto, key);
            } else if (random_below(&random, 20) == 0) {
                destroy(crypto, handles[i]);
                assert_int_equal(block_of(crypto, handles[i], out), BRAMBLE_ERROR_KEY);
                handles[i] = 0;
                continue;
            }
            assert_int_equal(block_of(crypto, handles[i], out), 0);
            assert_memory_equal(out, expected[i], 16);
        }
        for (int i = 0; i < KEYS; i++) {
            destroy(crypto, handles[i]);
        }
    }
    struct bramble_crypto_host_counts counts;
    bramble_crypto_host_counts(&ports->port[PORT_HOST], &counts);
    assert_true(counts.expansions > 300); /* so keys did lose their places */
    ports_stop(ports);
}

/* A key that is used all the time stays expanded while others pass through. */
static void a_busy_key_keeps_its_place(void **state)
{
    (void)state;
    struct ports *ports = ports_start(400);
    const struct bramble_crypto *crypto = &ports->port[PORT_HOST];
    uint8_t key[16], out[16];
    key_number(0, key);
    bramble_key busy = import(crypto, key);
    bramble_key others[300];
    for (uint32_t i = 0; i < 300; i++) {
        key_number(i + 1, key);
        others[i] = import(crypto, key);
    }
    struct bramble_crypto_host_counts counts;
    for (uint32_t i = 0; i < 3000; i++) {
        assert_int_equal(block_of(crypto, busy, out), 0);
        assert_int_equal(block_of(crypto, others[i % 300], out), 0);
    }
    bramble_crypto_host_counts(crypto, &counts);
    assert_int_equal(counts.expansions, 3001); /* each of the others every time, the busy one once */
    ports_stop(ports);
}

static void handles_that_are_none_are_refused(void **state)
{
    (void)state;
    struct ports *ports = ports_start(3);
    for (int port = 0; port < PORTS; port++) {
        const struct bramble_crypto *crypto = &ports->port[port];
        const bramble_key none[] = {0, 1, 3, 4, 0x80000000U, UINT32_MAX};
        static const uint8_t nonce[13] = {0};
        for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
            uint8_t text[20] = {0};
            uint8_t mac[16] = {0};
            struct bramble_view view = view_of(text, sizeof text);
            assert_int_equal(crypto->block(crypto->context, none[i], mac, mac), BRAMBLE_ERROR_KEY);
            assert_int_equal(crypto_cmac(crypto, none[i], view, mac), BRAMBLE_ERROR_KEY);
            assert_int_equal(crypto_ccm_encrypt(crypto, none[i], nonce, view_of(NULL, 0), text, 20, mac, 4),
                             BRAMBLE_ERROR_KEY);
            assert_int_equal(crypto_ccm_decrypt(crypto, none[i], nonce, view_of(NULL, 0), text, 20, mac, 4),
                             BRAMBLE_ERROR_KEY);
            crypto->key_destroy(crypto->context, none[i]);
        }
    }
    ports_stop(ports);
}

static bool contains(const uint8_t *memory, size_t bytes, const uint8_t key[16])
{
    for (size_t i = 0; i + 16 <= bytes; i++) {
        if (memcmp(memory + i, key, 16) == 0) {
            return true;
        }
    }
    return false;
}

static void what_is_destroyed_is_wiped(void **state)
{
    (void)state;
    uint8_t key[16], other[16];
    key_number(1, key);
    key_number(2, other);
    for (int port = 0; port < BACK_ENDS; port++) {
        struct bramble_crypto crypto;
        size_t bytes = back_end_memory(port, 8);
        uint8_t *memory = malloc(bytes);
        assert_int_equal(back_end_begin(port, memory, bytes, 8, &crypto), 0);
        bramble_key handle = import(&crypto, key);
        (void)import(&crypto, other);
        assert_true(contains(memory, bytes, key));
        destroy(&crypto, handle);
        assert_false(contains(memory, bytes, key));
        assert_true(contains(memory, bytes, other));
        back_end_end(port, &crypto);
        assert_false(contains(memory, bytes, other));
        assert_null(crypto.context);
        free(memory);
    }
}

static void memory_that_is_too_small_or_misaligned_is_refused(void **state)
{
    (void)state;
    struct bramble_crypto crypto;
    for (int port = 0; port < BACK_ENDS; port++) {
        size_t bytes = back_end_memory(port, 9);
        uint8_t *memory = malloc(bytes + 8);
        assert_int_equal(back_end_begin(port, memory, bytes - 1, 9, &crypto), BRAMBLE_ERROR_NO_MEMORY);
        assert_int_equal(back_end_begin(port, memory + 4, bytes, 9, &crypto), BRAMBLE_ERROR_NO_MEMORY);
        assert_int_equal(back_end_begin(port, memory, bytes, 0, &crypto), BRAMBLE_ERROR_ARGUMENT);
        free(memory);
    }
    assert_int_equal(bramble_crypto_host_bytes(BRAMBLE_CRYPTO_HOST_SLOTS_MAX + 1), 0);
    assert_int_equal(bramble_crypto_psa_bytes(BRAMBLE_CRYPTO_PSA_SLOTS_MAX + 1), 0);
    assert_int_equal(bramble_crypto_mbedtls_bytes(BRAMBLE_CRYPTO_MBEDTLS_SLOTS_MAX + 1), 0);
    uint8_t octets[1024];
    assert_int_equal(bramble_crypto_mbedtls_start(octets, sizeof octets, 1, NULL, NULL, &crypto),
                     BRAMBLE_ERROR_ARGUMENT);
}

static psa_status_t application_key(psa_key_id_t *key)
{
    static const uint8_t octets[16] = {1, 2, 3};
    psa_key_attributes_t attributes = PSA_KEY_ATTRIBUTES_INIT;
    psa_set_key_type(&attributes, PSA_KEY_TYPE_AES);
    psa_set_key_usage_flags(&attributes, PSA_KEY_USAGE_ENCRYPT);
    psa_set_key_algorithm(&attributes, PSA_ALG_ECB_NO_PADDING);
    return psa_import_key(&attributes, octets, 16, key);
}

/* The application has filled PSA with keys of its own, all places but one, then the last one too. */
static void psa_with_hardly_a_place_left_still_works(void **state)
{
    (void)state;
    psa_key_id_t taken[256];
    size_t count = 0;
    struct ports *ports = ports_start(40);
    const struct bramble_crypto *crypto = &ports->port[PORT_PSA];
    while (count < 256 && application_key(&taken[count]) == PSA_SUCCESS) {
        count++;
    }
    if (count == 256) {
        skip(); /* a PSA without such a limit */
    }
    (void)psa_destroy_key(taken[--count]);
    bramble_key handles[40];
    uint8_t key[16], out[16], expected[16];
    for (uint32_t i = 0; i < 40; i++) {
        key_number(i, key);
        handles[i] = import(crypto, key);
    }
    for (uint32_t i = 0; i < 120; i++) {
        expected_block(i % 40, expected);
        assert_int_equal(block_of(crypto, handles[i % 40], out), 0);
        assert_memory_equal(out, expected, 16);
    }
    uint8_t private_key[32] = {0x44}, point[64], secret[32]; /* a cipher key makes room for the curve's */
    assert_int_equal(crypto->p256_public_key(crypto->context, private_key, point), 0);
    assert_int_equal(crypto->p256_shared_secret(crypto->context, private_key, point, secret), 0);

    assert_int_equal(application_key(&taken[count++]), PSA_SUCCESS);
    assert_int_equal(block_of(crypto, handles[0], out), BRAMBLE_ERROR_CRYPTO);
    assert_int_equal(crypto->p256_public_key(crypto->context, private_key, point), BRAMBLE_ERROR_CRYPTO);
    while (count > 0) {
        (void)psa_destroy_key(taken[--count]);
    }
    expected_block(0, expected);
    assert_int_equal(block_of(crypto, handles[0], out), 0);
    assert_memory_equal(out, expected, 16);
    ports_stop(ports);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_octets_are_the_same_key),
        cmocka_unit_test(a_full_table_says_so_and_can_be_refilled),
        cmocka_unit_test(more_keys_than_places_still_give_right_answers),
        cmocka_unit_test(a_busy_key_keeps_its_place),
        cmocka_unit_test(handles_that_are_none_are_refused),
        cmocka_unit_test(what_is_destroyed_is_wiped),
        cmocka_unit_test(memory_that_is_too_small_or_misaligned_is_refused),
        cmocka_unit_test(psa_with_hardly_a_place_left_still_works),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
