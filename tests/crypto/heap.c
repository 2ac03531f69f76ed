/* The back end for computers makes no heap call while packets flow. OpenSSL lets us put our own functions in front of
 * its heap, so this counts every one of its calls (bench/crypto counts those of the whole process).
 */
#include "ports.h"

#include <openssl/crypto.h>

static size_t calls;

static void *counted_malloc(size_t size, const char *file, int line)
{
    (void)file;
    (void)line;
    calls++;
    return malloc(size);
}

static void *counted_realloc(void *memory, size_t size, const char *file, int line)
{
    (void)file;
    (void)line;
    calls++;
    return realloc(memory, size);
}

static void counted_free(void *memory, const char *file, int line)
{
    (void)file;
    (void)line;
    calls++;
    free(memory);
}

static void packets_flow_without_the_heap(void **state)
{
    (void)state;
    struct bramble_crypto crypto;
    size_t bytes = bramble_crypto_host_bytes(300);
    void *memory = malloc(bytes);
    struct random random = {1};
    assert_int_equal(bramble_crypto_host_start(memory, bytes, 300, &crypto), 0);
    assert_true(calls > 0); /* the counters are in place */

    size_t before = calls;
    bramble_key handles[300];
    for (int i = 0; i < 300; i++) { /* more than can be expanded at a time */
        uint8_t key[16];
        random_fill(&random, key, 16);
        handles[i] = import(&crypto, key);
    }
    for (int i = 0; i < 2000; i++) {
        bramble_key key = handles[random_below(&random, 300)];
        uint8_t nonce[13], text[380], mic[8], mac[32];
        size_t size = random_below(&random, sizeof text + 1);
        random_fill(&random, nonce, 13);
        random_fill(&random, text, size);
        struct bramble_view view = view_of(text, size);
        assert_int_equal(crypto_cmac(&crypto, key, view, mac), 0);
        assert_int_equal(crypto_s2(&crypto, view, mac), 0);
        assert_int_equal(crypto_ccm_encrypt(&crypto, key, nonce, view_of(mac, 16), text, size, mic, 8), 0);
        assert_int_equal(crypto_ccm_decrypt(&crypto, key, nonce, view_of(mac, 16), text, size, mic, 8), 0);
        mic[0] ^= 1;
        assert_int_equal(crypto_ccm_decrypt(&crypto, key, nonce, view_of(mac, 16), text, size, mic, 8),
                         BRAMBLE_ERROR_AUTHENTICATION);
    }
    for (int i = 0; i < 300; i++) {
        destroy(&crypto, handles[i]);
    }
    uint8_t net_key[16] = {1};
    struct crypto_k2 credentials;
    assert_int_equal(crypto_k2_flooding(&crypto, net_key, &credentials), 0);
    assert_int_equal(calls, before);

    bramble_crypto_host_stop(&crypto);
    free(memory);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(packets_flow_without_the_heap),
    };
    if (CRYPTO_set_mem_functions(counted_malloc, counted_realloc, counted_free) != 1) {
        return 1;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
