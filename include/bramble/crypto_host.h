/* The crypto port for computers: Linux, gateways and the simulator. Made over OpenSSL 3.
 *
 * It is built for many nodes in one process and for packets by the million:
 *
 *   - No heap call while packets flow. Every cipher context is made at the start; importing a key, a block, CMAC, CCM
 *     and SHA-256 never allocate. Only the two P-256 functions let OpenSSL allocate, and no packet needs those.
 *   - A key exists once. Importing the same 16 octets again answers the same handle and counts one user more, so a
 *     thousand nodes in one network share one expanded key. The last `key_destroy` wipes it. Finding a key costs the
 *     same however many there are.
 *   - A key slot is small (see bramble_crypto_host_bytes()). Expanded keys live in a limited number of OpenSSL
 *     contexts; a key that has not been used for a while loses its context to another and is expanded again, in less
 *     than the time of a packet, when it is next used.
 *   - Optionally, one decryption is shared among all receivers of identical bytes: bramble_crypto_host_share().
 *
 * Threads: one of these may serve any number of nodes, as long as they all run in one thread at a time. Threads of
 * their own need one each.
 *
 *     static _Alignas(max_align_t) uint8_t memory[8192];
 *     struct bramble_crypto crypto;
 *     if (bramble_crypto_host_start(memory, sizeof memory, 64, &crypto) < 0) ...
 *     ... give &crypto to the port of each node ...
 *     bramble_crypto_host_stop(&crypto);
 */
#ifndef BRAMBLE_CRYPTO_HOST_H
#define BRAMBLE_CRYPTO_HOST_H

#include <bramble/crypto.h>
#include <bramble/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The most key slots that one back end can have. */
#define BRAMBLE_CRYPTO_HOST_SLOTS_MAX 0x1000000U

/* How many octets of memory `slots` key slots need (about 50 each, some hundreds in all, and 64 more for each of the
 * first 128); 0 if `slots` is 0 or above BRAMBLE_CRYPTO_HOST_SLOTS_MAX. OpenSSL takes about 700 octets of its own heap,
 * at the start, for each of the first 128 slots.
 *
 * Count one slot per *different* key: for each subnet two (encryption, privacy; twice that while its key is refreshed),
 * one for each application and device key, and a few for derivations under way. */
size_t bramble_crypto_host_bytes(uint32_t slots);

/* Makes a back end in `memory`, which must be aligned for any type and stay where it is until the stop; `out` is filled
 * in and may be copied.
 *
 * BRAMBLE_ERROR_ARGUMENT: `slots` as above. BRAMBLE_ERROR_NO_MEMORY: fewer than bramble_crypto_host_bytes(slots)
 * octets, or misaligned, or OpenSSL got no memory. BRAMBLE_ERROR_CRYPTO: OpenSSL does not offer AES-128 or P-256.
 * After an error nothing needs to be stopped. */
BRAMBLE_MUST_CHECK int bramble_crypto_host_start(void *memory, size_t bytes, uint32_t slots,
                                                 struct bramble_crypto *out);

/* Wipes all keys, gives OpenSSL's part back and clears `crypto`. The memory is the caller's again. */
void bramble_crypto_host_stop(struct bramble_crypto *crypto);

/* Remembers the last decryptions, so that identical bytes under the same key and nonce are decrypted once for all who
 * receive them. Every answer is the one that a decryption would have given, refusals included. Of use where one process
 * is many nodes (the simulator); it makes a single node slower. Covers texts of up to 32 octets without additional
 * data, which is every network PDU.
 *
 * `entries` must be a power of two from 1 to 2^20; each takes about 128 octets of `memory` (aligned for any type),
 * which must stay until the stop. May be called once, after the start. BRAMBLE_ERROR_ARGUMENT, BRAMBLE_ERROR_NO_MEMORY,
 * or BRAMBLE_ERROR_STATE if sharing is on already. */
size_t bramble_crypto_host_share_bytes(uint32_t entries);
BRAMBLE_MUST_CHECK int bramble_crypto_host_share(struct bramble_crypto *crypto, void *memory, size_t bytes,
                                                 uint32_t entries);

/* What has happened since the start. */
struct bramble_crypto_host_counts {
    uint32_t slots;        /* key slots there are */
    uint32_t keys;         /* different keys present now */
    uint32_t keys_most;    /* the most there ever were: what `slots` must be at least */
    uint64_t imports;      /* key_import calls that succeeded */
    uint64_t imports_same; /* of these, how many found the key present */
    uint64_t expansions;   /* how often a key was expanded into an OpenSSL context */
    uint64_t share_hits;   /* decryptions answered from memory (0 without sharing) */
    uint64_t share_misses; /* decryptions done that sharing could have covered (0 without sharing) */
};
void bramble_crypto_host_counts(const struct bramble_crypto *crypto, struct bramble_crypto_host_counts *counts);

#ifdef __cplusplus
}
#endif

#endif
