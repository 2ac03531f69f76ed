/* The crypto port over PSA Crypto: what Mbed TLS, ESP-IDF, Zephyr and TF-M offer to an application.
 *
 * It uses what every PSA has: ECB on volatile keys, SHA-256 and ECDH on P-256. CCM and CMAC are composed over ECB,
 * which for packets of mesh size is faster than PSA's own and needs no heap call per packet (the figures stand in
 * platform/crypto/psa.c).
 *
 * A key exists once: importing the same 16 octets again answers the same handle and counts one user more. PSA has few
 * places for keys (32 in a whole process with Mbed TLS as it comes), so a key is given to PSA when it is used, and
 * makes room for another when BRAMBLE_CRYPTO_PSA_KEYS are there or when PSA refuses one more; the 16 octets stay in the
 * memory given to this back end meanwhile. A platform that keeps keys where no software can read them therefore writes
 * a port of its own; this one is a good start for it.
 *
 * Threads: PSA is one per process, and so is its thread. One of these may serve any number of nodes, as long as they
 * all run in one thread at a time; and unless your library was built with threading support, nobody else may be inside
 * PSA while a function of this back end runs: not another back end in another thread either. Nodes in several threads
 * share a lock around each call.
 *
 *     static _Alignas(max_align_t) uint8_t memory[16384];
 *     struct bramble_crypto crypto;
 *     if (bramble_crypto_psa_start(memory, sizeof memory, 64, &crypto) < 0) ...
 *     ... give &crypto to the port of each node ...
 *     bramble_crypto_psa_stop(&crypto);
 */
#ifndef BRAMBLE_CRYPTO_PSA_H
#define BRAMBLE_CRYPTO_PSA_H

#include <bramble/crypto.h>
#include <bramble/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The most key slots that one back end can have. */
#define BRAMBLE_CRYPTO_PSA_SLOTS_MAX 0x1000000U

/* How many keys are inside PSA at a time, at most. Leaves some of PSA's 32 places to the application. */
#define BRAMBLE_CRYPTO_PSA_KEYS 24U

/* How many octets of memory `slots` key slots need (about 50 each, and some 200 for each key inside PSA); 0 if `slots`
 * is 0 or above BRAMBLE_CRYPTO_PSA_SLOTS_MAX. PSA takes from its own heap about 300 octets for each key inside it. How
 * many slots a node needs is told in <bramble/crypto_host.h>. */
size_t bramble_crypto_psa_bytes(uint32_t slots);

/* Calls psa_crypto_init() and makes a back end in `memory`, which must be aligned for any type and stay where it is
 * until the stop; `out` is filled in and may be copied.
 *
 * BRAMBLE_ERROR_ARGUMENT: `slots` as above. BRAMBLE_ERROR_NO_MEMORY: fewer than bramble_crypto_psa_bytes(slots) octets,
 * or misaligned. BRAMBLE_ERROR_CRYPTO: PSA cannot be initialised (its random source, perhaps) or cannot encipher a
 * block of AES-128 in ECB mode at once. After an error nothing needs to be stopped. */
BRAMBLE_MUST_CHECK int bramble_crypto_psa_start(void *memory, size_t bytes, uint32_t slots, struct bramble_crypto *out);

/* Wipes all keys, takes them out of PSA and clears `crypto`. PSA itself stays initialised. */
void bramble_crypto_psa_stop(struct bramble_crypto *crypto);

#ifdef __cplusplus
}
#endif

#endif
