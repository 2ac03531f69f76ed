/* The mesh security toolbox (Mesh Protocol 1.1 sections 3.8.2 and 3.9): what the rooms above use.
 *
 * Everything goes through the crypto port. Results are 0 or a negative error of <bramble/error.h>.
 * Functions that take a raw key import it, use it and destroy it; those on hot paths take a handle.
 */
#ifndef CRYPTO_CRYPTO_H
#define CRYPTO_CRYPTO_H

#include <bramble/crypto.h>
#include <bramble/error.h>

/* ---- Modes over the block cipher ------------------------------------------------------------------------------ */

BRAMBLE_MUST_CHECK int crypto_cmac(const struct bramble_crypto *crypto, bramble_key key, struct bramble_view message,
                                   uint8_t mac[16]);
BRAMBLE_MUST_CHECK int crypto_cmac_parts(const struct bramble_crypto *crypto, bramble_key key,
                                         const struct bramble_view *parts, size_t count, uint8_t mac[16]);
BRAMBLE_MUST_CHECK int crypto_cmac_raw(const struct bramble_crypto *crypto, const uint8_t key[16],
                                       struct bramble_view message, uint8_t mac[16]);

/* BRAMBLE_ERROR_AUTHENTICATION: the tag does not match (compared in constant time); the text is as it came. */
BRAMBLE_MUST_CHECK int crypto_ccm(const struct bramble_crypto *crypto, bramble_key key, const struct bramble_ccm *ccm);

/* The same with arguments. `mic` may follow `text` directly. */
BRAMBLE_MUST_CHECK static inline int crypto_ccm_encrypt(const struct bramble_crypto *crypto, bramble_key key,
                                                        const uint8_t nonce[13], struct bramble_view additional,
                                                        uint8_t *text, size_t size, uint8_t *mic, size_t mic_size)
{
    const struct bramble_ccm ccm = {(uint8_t)mic_size, false, nonce, text, size, mic, additional};
    return crypto_ccm(crypto, key, &ccm);
}
BRAMBLE_MUST_CHECK static inline int crypto_ccm_decrypt(const struct bramble_crypto *crypto, bramble_key key,
                                                        const uint8_t nonce[13], struct bramble_view additional,
                                                        uint8_t *text, size_t size, const uint8_t *mic, size_t mic_size)
{
    const struct bramble_ccm ccm = {(uint8_t)mic_size, true, nonce, text, size, (uint8_t *)(uintptr_t)mic, additional};
    return crypto_ccm(crypto, key, &ccm);
}

BRAMBLE_MUST_CHECK int crypto_hmac_sha256(const struct bramble_crypto *crypto, const uint8_t key[32],
                                          struct bramble_view message, uint8_t mac[32]);

/* True when equal, in time that does not depend on the contents. */
bool crypto_equal(const void *a, const void *b, size_t size);
/* Zeroes memory in a way that the compiler does not remove. */
void crypto_wipe(void *memory, size_t size);

/* ---- Derivation functions ---------------------------------------------------------------------------------------- */

BRAMBLE_MUST_CHECK int crypto_s1(const struct bramble_crypto *crypto, struct bramble_view m, uint8_t salt[16]);
/* s1 of four letters: most salts are made like this. */
BRAMBLE_MUST_CHECK static inline int crypto_s1_text(const struct bramble_crypto *crypto, const char text[4],
                                                    uint8_t salt[16])
{
    const struct bramble_view view = {(const uint8_t *)text, 4};
    return crypto_s1(crypto, view, salt);
}
BRAMBLE_MUST_CHECK int crypto_s2(const struct bramble_crypto *crypto, struct bramble_view m, uint8_t salt[32]);
BRAMBLE_MUST_CHECK int crypto_k1(const struct bramble_crypto *crypto, struct bramble_view n, const uint8_t salt[16],
                                 struct bramble_view p, uint8_t out[16]);

#define CRYPTO_K2_P_MAX 9U
struct crypto_k2 {
    union {
        uint8_t results[3][16];
        struct {
            uint8_t first[16]; /* ends with the NID */
            uint8_t encryption_key[16];
            uint8_t privacy_key[16];
        };
    };
    uint8_t nid;
};
BRAMBLE_MUST_CHECK int crypto_k2(const struct bramble_crypto *crypto, const uint8_t n[16], struct bramble_view p,
                                 struct crypto_k2 *out);
/* k1 of a key: `text` are the four letters that the salt is made of, then P. Without P: what k functions call T. */
BRAMBLE_MUST_CHECK int crypto_derive(const struct bramble_crypto *crypto, const char *text, size_t size,
                                     const uint8_t n[16], uint8_t out[16]);
/* k3 and k4 in 16 octets of the caller's. What k3 derives begins at room + CRYPTO_K3_AT and has 8 octets. k4 answers
 * the AID, or a negative error. */
#define CRYPTO_K3_AT 8U
BRAMBLE_MUST_CHECK static inline int crypto_k3_within(const struct bramble_crypto *crypto, const uint8_t n[16],
                                                      uint8_t room[16])
{
    return crypto_derive(crypto, "smk3id64\1", 9, n, room);
}
BRAMBLE_MUST_CHECK static inline int crypto_k4_within(const struct bramble_crypto *crypto, const uint8_t n[16],
                                                      uint8_t room[16])
{
    int result = crypto_derive(crypto, "smk4id6\1", 8, n, room);
    return result < 0 ? result : room[15] & 0x3F;
}
/* The same for those who are not short of stack. */
BRAMBLE_MUST_CHECK static inline int crypto_k3(const struct bramble_crypto *crypto, const uint8_t n[16],
                                               uint8_t network_id[8])
{
    uint8_t room[16];
    int result = crypto_k3_within(crypto, n, room);
    for (unsigned i = 0; result == 0 && i < 8; i++) {
        network_id[i] = room[CRYPTO_K3_AT + i];
    }
    return result;
}
BRAMBLE_MUST_CHECK static inline int crypto_k4(const struct bramble_crypto *crypto, const uint8_t n[16], uint8_t *aid)
{
    uint8_t room[16];
    int result = crypto_k4_within(crypto, n, room);
    if (result < 0) {
        return result;
    }
    *aid = (uint8_t)result;
    return 0;
}
BRAMBLE_MUST_CHECK int crypto_k5(const struct bramble_crypto *crypto, struct bramble_view n, const uint8_t salt[32],
                                 struct bramble_view p, uint8_t out[32]);

/* ---- Keys derived from a NetKey, virtual addresses, identities (section 3.9.6) --------------------------------- */

BRAMBLE_MUST_CHECK int crypto_k2_flooding(const struct bramble_crypto *crypto, const uint8_t net_key[16],
                                          struct crypto_k2 *out);
BRAMBLE_MUST_CHECK int crypto_k2_directed(const struct bramble_crypto *crypto, const uint8_t net_key[16],
                                          struct crypto_k2 *out);
BRAMBLE_MUST_CHECK int crypto_k2_friendship(const struct bramble_crypto *crypto, const uint8_t net_key[16],
                                            uint16_t lpn_address, uint16_t friend_address, uint16_t lpn_counter,
                                            uint16_t friend_counter, struct crypto_k2 *out);
BRAMBLE_MUST_CHECK int crypto_beacon_key(const struct bramble_crypto *crypto, const uint8_t net_key[16],
                                         uint8_t key[16]);
BRAMBLE_MUST_CHECK int crypto_private_beacon_key(const struct bramble_crypto *crypto, const uint8_t net_key[16],
                                                 uint8_t key[16]);
BRAMBLE_MUST_CHECK int crypto_identity_key(const struct bramble_crypto *crypto, const uint8_t net_key[16],
                                           uint8_t key[16]);
BRAMBLE_MUST_CHECK int crypto_virtual_address(const struct bramble_crypto *crypto, const uint8_t label_uuid[16],
                                              uint16_t *address);
/* First 4 octets of s1(URI data): goes into the unprovisioned device beacon. */
BRAMBLE_MUST_CHECK int crypto_uri_hash(const struct bramble_crypto *crypto, struct bramble_view uri, uint8_t hash[4]);
/* Hashes of the proxy advertising kinds 1 (node identity), 2 (private network identity), 3 (private node identity). */
BRAMBLE_MUST_CHECK int crypto_node_identity_hash(const struct bramble_crypto *crypto, bramble_key identity_key,
                                                 const uint8_t random[8], uint16_t address, uint8_t hash[8]);
BRAMBLE_MUST_CHECK int crypto_private_network_identity_hash(const struct bramble_crypto *crypto,
                                                            bramble_key identity_key, const uint8_t network_id[8],
                                                            const uint8_t random[8], uint8_t hash[8]);
BRAMBLE_MUST_CHECK int crypto_private_node_identity_hash(const struct bramble_crypto *crypto, bramble_key identity_key,
                                                         const uint8_t random[8], uint16_t address, uint8_t hash[8]);

/* ---- Nonces (section 3.9.5) ------------------------------------------------------------------------------------ */

/* Kind, and the octet after it; SEQ, SRC, DST and IV index, or 0 where a kind has none. */
void crypto_nonce(uint8_t nonce[13], unsigned kind_and_octet, uint32_t seq, unsigned src, unsigned dst,
                  uint32_t iv_index);

enum crypto_nonce_kind {
    CRYPTO_NONCE_NETWORK = 0x0000, /* and CTL, TTL */
    CRYPTO_NONCE_APPLICATION = 0x0100,
    CRYPTO_NONCE_DEVICE = 0x0200,
    CRYPTO_NONCE_LONG_MIC = 0x0080, /* in the octet after the kind: ASZMIC of these two */
    CRYPTO_NONCE_PROXY = 0x0300,
    CRYPTO_NONCE_SOLICITATION = 0x0400 /* a solicitor may not know the IV index, so there is none in it */
};

static inline void crypto_nonce_network(uint8_t nonce[13], bool ctl, uint8_t ttl, uint32_t seq, uint16_t src,
                                        uint32_t iv_index)
{
    crypto_nonce(nonce, (ctl ? 0x80U : 0) | ttl, seq, src, 0, iv_index);
}
static inline void crypto_nonce_application(uint8_t nonce[13], bool aszmic, uint32_t seq, uint16_t src, uint16_t dst,
                                            uint32_t iv_index)
{
    crypto_nonce(nonce, CRYPTO_NONCE_APPLICATION | (aszmic ? CRYPTO_NONCE_LONG_MIC : 0), seq, src, dst, iv_index);
}
static inline void crypto_nonce_device(uint8_t nonce[13], bool aszmic, uint32_t seq, uint16_t src, uint16_t dst,
                                       uint32_t iv_index)
{
    crypto_nonce(nonce, CRYPTO_NONCE_DEVICE | (aszmic ? CRYPTO_NONCE_LONG_MIC : 0), seq, src, dst, iv_index);
}
static inline void crypto_nonce_proxy(uint8_t nonce[13], uint32_t seq, uint16_t src, uint32_t iv_index)
{
    crypto_nonce(nonce, CRYPTO_NONCE_PROXY, seq, src, 0, iv_index);
}
static inline void crypto_nonce_solicitation(uint8_t nonce[13], uint32_t sseq, uint16_t ssrc)
{
    crypto_nonce(nonce, CRYPTO_NONCE_SOLICITATION, sseq, ssrc, 0, 0);
}

/* ---- Network header obfuscation (section 3.9.7.3) --------------------------------------------------------------- */

/* XORs the six header octets CTL|TTL, SEQ, SRC with the privacy random of the PDU; its own inverse.
 * `privacy_random` are the first seven octets of the encrypted part (NetMIC included). */
BRAMBLE_MUST_CHECK int crypto_obfuscate(const struct bramble_crypto *crypto, bramble_key privacy_key, uint32_t iv_index,
                                        const uint8_t privacy_random[7], uint8_t header[6]);

#endif
