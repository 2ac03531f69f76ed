/* What the crypto tests share: a small random source with a seed, and the crypto ports under test.
 *
 * Four ports are compared. Two are the back ends. The other two are the same back ends with their own CMAC and CCM
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

enum { PORT_HOST, PORT_PSA, PORT_COMPOSED_OVER_HOST, PORT_COMPOSED_OVER_PSA, PORTS };

static const char *const port_names[PORTS] = {"host", "psa", "composed over host", "composed over psa"};

struct ports {
    void *host_memory;
    void *psa_memory;
    struct bramble_crypto port[PORTS];
};

static inline struct ports *ports_start(uint32_t slots)
{
    struct ports *ports = calloc(1, sizeof *ports);
    assert_non_null(ports);
    size_t host_bytes = bramble_crypto_host_bytes(slots);
    size_t psa_bytes = bramble_crypto_psa_bytes(slots);
    ports->host_memory = malloc(host_bytes);
    ports->psa_memory = malloc(psa_bytes);
    assert_int_equal(bramble_crypto_host_start(ports->host_memory, host_bytes, slots, &ports->port[PORT_HOST]), 0);
    assert_int_equal(bramble_crypto_psa_start(ports->psa_memory, psa_bytes, slots, &ports->port[PORT_PSA]), 0);
    for (int i = 0; i < 2; i++) {
        struct bramble_crypto *composed = &ports->port[PORT_COMPOSED_OVER_HOST + i];
        *composed = ports->port[i];
        composed->cmac = NULL;
        composed->ccm_encrypt = NULL;
        composed->ccm_decrypt = NULL;
    }
    return ports;
}

static inline void ports_stop(struct ports *ports)
{
    bramble_crypto_host_stop(&ports->port[PORT_HOST]);
    bramble_crypto_psa_stop(&ports->port[PORT_PSA]);
    free(ports->host_memory);
    free(ports->psa_memory);
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
