/* The crypto port: AES-128, SHA-256 and P-256 from a library of the platform's choice.
 *
 * The stack composes everything that Bluetooth Mesh needs (CMAC, CCM, the derivation functions, the nonces) over these
 * few functions. A back end may supply CMAC and CCM itself where its library or hardware is faster; it must then give
 * the same octets. Back ends that come with Bramble: <bramble/crypto_host.h> (no heap while packets flow),
 * <bramble/crypto_psa.h> (PSA Crypto) and <bramble/crypto_mbedtls.h> (Mbed TLS without PSA).
 *
 * Keys are imported once and used by handle. A handle is what the back end likes it to be; 0 is "no key".
 * Functions answer 0 or BRAMBLE_ERROR_CRYPTO (the library or the hardware failed), BRAMBLE_ERROR_FULL (no room for
 * another key), BRAMBLE_ERROR_KEY (no such handle) and what is said below. They must not call back into the node and
 * must not keep pointers. `in` and `out` may be the same memory.
 *
 * Threads: a back end is called by the threads of the nodes that it was given to. Those that come with Bramble are
 * made for one thread at a time; nodes in several threads have one each, or share one behind a lock around each call.
 */
#ifndef BRAMBLE_CRYPTO_H
#define BRAMBLE_CRYPTO_H

#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_KEY_OCTETS 16U
#define BRAMBLE_CCM_NONCE_OCTETS 13U
#define BRAMBLE_P256_PRIVATE_OCTETS 32U
#define BRAMBLE_P256_PUBLIC_OCTETS 64U /* X then Y, big-endian */
#define BRAMBLE_P256_SECRET_OCTETS 32U

typedef uint32_t bramble_key; /* a handle; 0 = no key */

/* One text to be encrypted or decrypted by AES-CCM, in place. */
struct bramble_ccm {
    uint8_t mic_size; /* octets of the tag: 4, 8 or 16 */
    bool decrypt;
    const uint8_t *nonce; /* BRAMBLE_CCM_NONCE_OCTETS */
    uint8_t *text;
    size_t size;                    /* of the text; at most 4080 (mesh: 384) */
    uint8_t *mic;                   /* the tag: written, or compared with (and then left alone) */
    struct bramble_view additional; /* at most 255 octets (mesh: 16) */
};

/* AES-CMAC and AES-CCM composed over a back end's `block`, for one that has nothing better: about 600 octets of code
 * that are linked only where a back end names them. */
struct bramble_block_modes;
extern const struct bramble_block_modes bramble_block_modes;

struct bramble_crypto {
    void *context; /* handed to each function below */

    /* Prepares a 16-octet key for use; the octets are not kept by the caller's pointer. Each import needs a destroy of
     * its own. `handle` is written on success only. A back end may answer the same handle when the same octets are
     * imported again (it then counts); the stack never compares handles. */
    int (*key_import)(void *context, const uint8_t key[16], bramble_key *handle);
    /* Wipes and frees a key (the last one of several that imported it); 0 is allowed and does nothing. */
    void (*key_destroy)(void *context, bramble_key handle);
    /* One AES-128 block, encrypting. */
    int (*block)(void *context, bramble_key handle, const uint8_t in[16], uint8_t out[16]);

    /* AES-CMAC over the concatenation of `count` parts. */
    int (*cmac)(void *context, bramble_key handle, const struct bramble_view *parts, size_t count, uint8_t mac[16]);
    /* AES-CCM; decryption compares the tag in constant time, answers BRAMBLE_ERROR_AUTHENTICATION on mismatch
     * and then leaves the text as it came, since other keys may be tried on it (a library that cannot, as it wipes what
     * does not open, is no use here: name `modes`). */
    int (*ccm)(void *context, bramble_key handle, const struct bramble_ccm *ccm);
    /* &bramble_block_modes where one of the two above is NULL; a node with neither does not start. */
    const struct bramble_block_modes *modes;

    /* SHA-256 over the concatenation of `count` parts. */
    int (*sha256)(void *context, const struct bramble_view *parts, size_t count, uint8_t digest[32]);

    /* P-256. Slow (0.1 to 300 ms): the stack never calls these itself but asks its port (<bramble/port.h>), which may
     * answer from another thread or from hardware; platforms without either call these.
     * Both answer BRAMBLE_ERROR_VALUE when the private key is 0 or not below the order of the curve; the second also
     * when the peer's point is not on the curve or a coordinate is not below the prime of the field. */
    int (*p256_public_key)(void *context, const uint8_t private_key[32], uint8_t public_key[64]);
    int (*p256_shared_secret)(void *context, const uint8_t private_key[32], const uint8_t peer_public_key[64],
                              uint8_t secret[32]);
};

#ifdef __cplusplus
}
#endif

#endif
