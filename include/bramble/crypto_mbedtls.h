/* The crypto port over Mbed TLS, without PSA: the least code and the fewest instructions on a chip, and on a PC, too.
 *
 * It uses three parts of Mbed TLS, as 2.28 and 3 have them: AES (with the instructions of the processor, or the
 * accelerator that a vendor's port puts behind it), SHA-256, and the curve P-256. CCM and CMAC are composed over AES
 * with prepared keys, so that a packet needs neither the heap nor a key schedule. P-256 takes what it needs from the
 * heap that Mbed TLS was given (mbedtls_platform_set_calloc_free, or its buffer allocator), for the time of one
 * operation.
 *
 * A key exists once: importing the same 16 octets again answers the same handle and counts one user more. Each slot
 * holds its expanded key.
 *
 * Threads: one of these may serve any number of nodes, as long as they all run in one thread at a time. Others may be
 * in other threads: nothing is shared.
 *
 *     static _Alignas(max_align_t) uint8_t memory[8192];
 *     struct bramble_crypto crypto;
 *     if (bramble_crypto_mbedtls_start(memory, sizeof memory, 16, my_random, NULL, &crypto) < 0) ...
 *     ... give &crypto to the configuration of each node ...
 *     bramble_crypto_mbedtls_stop(&crypto);
 */
#ifndef BRAMBLE_CRYPTO_MBEDTLS_H
#define BRAMBLE_CRYPTO_MBEDTLS_H

#include <bramble/crypto.h>
#include <bramble/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The most key slots that one back end can have. */
#define BRAMBLE_CRYPTO_MBEDTLS_SLOTS_MAX 0x10000U

/* How many octets of memory `slots` key slots need (some 400 each); 0 if `slots` is 0 or above
 * BRAMBLE_CRYPTO_MBEDTLS_SLOTS_MAX. How many a node needs is told in <bramble/crypto_host.h>. */
size_t bramble_crypto_mbedtls_bytes(uint32_t slots);

/* Makes a back end in `memory`, which must be aligned for any type and stay where it is until the stop; `out` is filled
 * in and may be copied. `random` is the function of the port (<bramble/port.h>), called with `random_context`: Mbed TLS
 * blinds its arithmetic with it, so that neither time nor current tell of a private key.
 *
 * BRAMBLE_ERROR_ARGUMENT: `slots` as above, or no `random`. BRAMBLE_ERROR_NO_MEMORY: fewer than
 * bramble_crypto_mbedtls_bytes(slots) octets, or misaligned. After an error nothing needs to be stopped. */
BRAMBLE_MUST_CHECK int bramble_crypto_mbedtls_start(void *memory, size_t bytes, uint32_t slots,
                                                    int (*random)(void *context, uint8_t *out, size_t count),
                                                    void *random_context, struct bramble_crypto *out);

/* Wipes all keys and clears `crypto`. */
void bramble_crypto_mbedtls_stop(struct bramble_crypto *crypto);

#ifdef __cplusplus
}
#endif

#endif
