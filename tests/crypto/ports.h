/* What the crypto tests share: a small random source with a seed, and the crypto ports under test.
 *
 * Six ports are compared. Three are the back ends. The others are the same back ends with their own CMAC and CCM
 * taken away, so that the core composes the modes over their block cipher: that is what a chip with an AES block gets.
 */
#ifndef TESTS_CRYPTO_PORTS_H
#define TESTS_CRYPTO_PORTS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/octets.h"
#include "crypto/crypto.h"
#include <bramble/crypto_host.h>
#include <bramble/crypto_mbedtls.h>
#include <bramble/crypto_psa.h>

struct random {
    uint64_t state;
};

static inline uint64_t random_next(struct random *random)
{
    random->state += 0x9E3779B97F4A7C15U;
    uint64_t mixed = random->state;
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBU;
    return mixed ^ mixed >> 31;
}

static inline void random_fill(struct random *random, void *memory, size_t size)
{
    uint8_t *octets = memory;
    for (size_t i = 0; i < size; i++) {
        octets[i] = (uint8_t)(random_next(random) >> 24);
    }
}

static inline size_t random_below(struct random *random, size_t limit)
{
    return (size_t)(random_next(random) % limit);
}

enum { PORT_HOST, PORT_PSA, PORT_MBEDTLS, BACK_ENDS, PORTS = 2 * BACK_ENDS };

static const char *const port_names[PORTS] = {
    "host", "psa", "mbedtls", "composed over host", "composed over psa", "composed over mbedtls"};

struct ports {
    void *memory[BACK_ENDS];
    struct bramble_crypto port[PORTS];
};

static inline int blinding(void *context, uint8_t *out, size_t count)
{
    (void)context;
    struct random random = {count};
    random_fill(&random, out, count);
    return 0;
}

static inline size_t back_end_memory(int port, uint32_t slots)
{
    return port == PORT_HOST  ? bramble_crypto_host_bytes(slots)
           : port == PORT_PSA ? bramble_crypto_psa_bytes(slots)
                              : bramble_crypto_mbedtls_bytes(slots);
}

static inline int back_end_begin(int port, void *memory, size_t bytes, uint32_t slots, struct bramble_crypto *crypto)
{
    return port == PORT_HOST  ? bramble_crypto_host_start(memory, bytes, slots, crypto)
           : port == PORT_PSA ? bramble_crypto_psa_start(memory, bytes, slots, crypto)
                              : bramble_crypto_mbedtls_start(memory, bytes, slots, blinding, NULL, crypto);
}

static inline void back_end_end(int port, struct bramble_crypto *crypto)
{
    if (port == PORT_HOST) {
        bramble_crypto_host_stop(crypto);
    } else if (port == PORT_PSA) {
        bramble_crypto_psa_stop(crypto);
    } else {
        bramble_crypto_mbedtls_stop(crypto);
    }
}

static inline struct ports *ports_start(uint32_t slots)
{
    struct ports *ports = calloc(1, sizeof *ports);
    assert_non_null(ports);
    for (int i = 0; i < BACK_ENDS; i++) {
        size_t bytes = back_end_memory(i, slots);
        ports->memory[i] = malloc(bytes);
        assert_int_equal(back_end_begin(i, ports->memory[i], bytes, slots, &ports->port[i]), 0);
        struct bramble_crypto *composed = &ports->port[BACK_ENDS + i];
        *composed = ports->port[i];
        composed->cmac = NULL;
        composed->ccm = NULL;
        composed->modes = &bramble_block_modes;
    }
    return ports;
}

static inline void ports_stop(struct ports *ports)
{
    for (int i = 0; i < BACK_ENDS; i++) {
        back_end_end(i, &ports->port[i]);
        free(ports->memory[i]);
    }
    free(ports);
}

static inline bramble_key import(const struct bramble_crypto *crypto, const uint8_t key[16])
{
    bramble_key handle = 0;
    assert_int_equal(crypto->key_import(crypto->context, key, &handle), 0);
    assert_int_not_equal(handle, 0);
    return handle;
}

static inline void destroy(const struct bramble_crypto *crypto, bramble_key handle)
{
    crypto->key_destroy(crypto->context, handle);
}

#endif
