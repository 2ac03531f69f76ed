/* The toolbox: AES, its modes, the derivation functions, header obfuscation, the nonces. */
#include "vector.h"

static uint32_t in_u32(struct vector *vector, const char *name)
{
    return (uint32_t)vector_number(vector, "in.%s", name);
}

static uint16_t in_u16(struct vector *vector, const char *name)
{
    return (uint16_t)vector_number(vector, "in.%s", name);
}

static void aes128(struct vector *vector)
{
    bramble_key key = key_of(vector, vector_fixed(vector, 16, "in.key"));
    uint8_t out[16] = {0};
    if (succeeded(vector, "block",
                  vector->crypto->block(vector->crypto->context, key, vector_fixed(vector, 16, "in.plaintext"), out))) {
        same_memory(vector, out, 16, "out.ciphertext");
    }
    key_drop(vector, key);
}

static void aes_cmac(struct vector *vector)
{
    struct bramble_view message = vector_octets(vector, "in.m");
    const uint8_t *raw = vector_fixed(vector, 16, "in.key");
    uint8_t mac[16] = {0};
    if (succeeded(vector, "crypto_cmac_raw", crypto_cmac_raw(vector->crypto, raw, message, mac))) {
        same_memory(vector, mac, 16, "out.mac");
    }
    /* The same in two parts, cut in the middle. */
    const struct bramble_view parts[] = {view_of(message.data, message.size / 2),
                                         view_of(message.data + message.size / 2, message.size - message.size / 2)};
    bramble_key key = key_of(vector, raw);
    if (succeeded(vector, "crypto_cmac_parts", crypto_cmac_parts(vector->crypto, key, parts, 2, mac))) {
        same_memory(vector, mac, 16, "out.mac");
    }
    key_drop(vector, key);
}

static void aes_ccm(struct vector *vector)
{
    bramble_key key = key_of(vector, vector_fixed(vector, 16, "in.key"));
    const uint8_t *nonce = vector_fixed(vector, 13, "in.nonce");
    struct bramble_view plain = vector_octets(vector, "in.plaintext");
    struct bramble_view additional = vector_octets(vector, "in.additional_data");
    struct bramble_view mic = vector_octets(vector, "out.mic");
    uint8_t *text = vector_memory(vector, plain.size + 16);
    memcpy(text, plain.data, plain.size);
    if (succeeded(vector, "crypto_ccm_encrypt",
                  crypto_ccm_encrypt(vector->crypto, key, nonce, additional, text, plain.size, text + plain.size,
                                     mic.size))) {
        same_memory(vector, text, plain.size, "out.ciphertext");
        same_memory(vector, text + plain.size, mic.size, "out.mic");
    }
    struct bramble_view cipher = vector_octets(vector, "out.ciphertext");
    memcpy(text, cipher.data, cipher.size < plain.size ? cipher.size : plain.size);
    if (succeeded(vector, "crypto_ccm_decrypt",
                  crypto_ccm_decrypt(vector->crypto, key, nonce, additional, text, plain.size, mic.data, mic.size))) {
        same_memory(vector, text, plain.size, "in.plaintext");
    }
    key_drop(vector, key);
}

static void s1(struct vector *vector)
{
    uint8_t salt[16] = {0};
    if (succeeded(vector, "crypto_s1", crypto_s1(vector->crypto, vector_octets(vector, "in.m"), salt))) {
        same_memory(vector, salt, 16, "out.salt");
    }
    if (vector_has(vector, "in.m_ascii")) {
        const char *text = vector_text(vector, "in.m_ascii");
        same_memory(vector, text, strlen(text), "in.m");
    }
}

static void s2(struct vector *vector)
{
    uint8_t salt[32] = {0};
    if (succeeded(vector, "crypto_s2", crypto_s2(vector->crypto, vector_octets(vector, "in.m"), salt))) {
        same_memory(vector, salt, 32, "out.salt");
    }
    if (vector_has(vector, "in.m_ascii")) {
        const char *text = vector_text(vector, "in.m_ascii");
        same_memory(vector, text, strlen(text), "in.m");
    }
}

/* The T of k1 to k4 is one CMAC of two values that the vector prints; this much of the derivation can be seen. */
static void same_t(struct vector *vector, const char *salt)
{
    uint8_t t[16] = {0};
    if (succeeded(vector, "crypto_cmac_raw",
                  crypto_cmac_raw(vector->crypto, vector_fixed(vector, 16, salt), vector_octets(vector, "in.n"), t))) {
        same_memory(vector, t, 16, "mid.t");
    }
}

static void k1(struct vector *vector)
{
    same_t(vector, "in.salt");
    uint8_t out[16] = {0};
    if (succeeded(vector, "crypto_k1",
                  crypto_k1(vector->crypto, vector_octets(vector, "in.n"), vector_fixed(vector, 16, "in.salt"),
                            vector_octets(vector, "in.p"), out))) {
        same_memory(vector, out, 16, "out.k1");
    }
}

static void same_k2(struct vector *vector, const struct crypto_k2 *material)
{
    equal_number(vector, "the seven low bits of mid.t1", vector_fixed(vector, 16, "mid.t1")[15] & 0x7F, material->nid);
    same_memory(vector, material->encryption_key, 16, "mid.t2");
    same_memory(vector, material->privacy_key, 16, "mid.t3");
    same_number(vector, material->nid, "out.nid");
    same_memory(vector, material->encryption_key, 16, "out.encryption_key");
    same_memory(vector, material->privacy_key, 16, "out.privacy_key");
}

/* By its general form, and by the one that is made for this kind of credentials. */
static void k2(struct vector *vector)
{
    const uint8_t *n = vector_fixed(vector, 16, "in.n");
    struct bramble_view p = vector_octets(vector, "in.p");
    struct crypto_k2 material;
    memset(&material, 0, sizeof material);
    if (succeeded(vector, "crypto_k2", crypto_k2(vector->crypto, n, p, &material))) {
        same_k2(vector, &material);
    }
    memset(&material, 0, sizeof material);
    int result;
    if (vector_has(vector, "in.lpn_address")) {
        result =
            crypto_k2_friendship(vector->crypto, n, in_u16(vector, "lpn_address"), in_u16(vector, "friend_address"),
                                 in_u16(vector, "lpn_counter"), in_u16(vector, "friend_counter"), &material);
    } else {
        result = p.data[0] == 2 ? crypto_k2_directed(vector->crypto, n, &material)
                                : crypto_k2_flooding(vector->crypto, n, &material);
    }
    if (succeeded(vector, "crypto_k2_...", result)) {
        same_k2(vector, &material);
    }
    same_salt(vector, "smk2");
    same_t(vector, "mid.salt");
}

static void k3(struct vector *vector)
{
    uint8_t network_id[8] = {0};
    if (succeeded(vector, "crypto_k3", crypto_k3(vector->crypto, vector_fixed(vector, 16, "in.n"), network_id))) {
        same_memory(vector, network_id, 8, "out.network_id");
    }
    same_salt(vector, "smk3");
    same_t(vector, "mid.salt");
    equal_octets(vector, "the last octets of mid.cmac", view_of(vector_fixed(vector, 16, "mid.cmac") + 8, 8),
                 view_of(network_id, 8));
}

static void k4(struct vector *vector)
{
    uint8_t aid = 0;
    if (succeeded(vector, "crypto_k4", crypto_k4(vector->crypto, vector_fixed(vector, 16, "in.n"), &aid))) {
        same_number(vector, aid, "out.aid");
    }
    same_salt(vector, "smk4");
    same_t(vector, "mid.salt");
    equal_number(vector, "the six low bits of mid.cmac", vector_fixed(vector, 16, "mid.cmac")[15] & 0x3F, aid);
}

static void k5(struct vector *vector)
{
    uint8_t out[32] = {0};
    uint8_t t[32] = {0};
    if (succeeded(vector, "crypto_hmac_sha256",
                  crypto_hmac_sha256(vector->crypto, vector_fixed(vector, 32, "in.salt"), vector_octets(vector, "in.n"),
                                     t))) {
        same_memory(vector, t, 32, "mid.t");
    }
    if (succeeded(vector, "crypto_k5",
                  crypto_k5(vector->crypto, vector_octets(vector, "in.n"), vector_fixed(vector, 32, "in.salt"),
                            vector_octets(vector, "in.p"), out))) {
        same_memory(vector, out, 32, "out.k5");
    }
}

static void obfuscation(struct vector *vector)
{
    bramble_key key = key_of(vector, vector_fixed(vector, 16, "in.privacy_key"));
    uint32_t iv_index = (uint32_t)vector_number(vector, "in.iv_index");
    const uint8_t *privacy_random = vector_fixed(vector, 7, "in.privacy_random");
    uint8_t header[6];
    memcpy(header, vector_fixed(vector, 6, "in.ctl_ttl_seq_src"), 6);
    if (succeeded(vector, "hiding", crypto_obfuscate(vector->crypto, key, iv_index, privacy_random, header))) {
        same_memory(vector, header, 6, "out.obfuscated");
    }
    memcpy(header, vector_fixed(vector, 6, "out.obfuscated"), 6);
    if (succeeded(vector, "showing", crypto_obfuscate(vector->crypto, key, iv_index, privacy_random, header))) {
        same_memory(vector, header, 6, "in.ctl_ttl_seq_src");
    }
    memset(header, 0, 6); /* an empty header turns into the PECB itself */
    if (succeeded(vector, "PECB", crypto_obfuscate(vector->crypto, key, iv_index, privacy_random, header))) {
        same_memory(vector, header, 6, "mid.pecb");
    }
    key_drop(vector, key);
}

/* ---- Nonces ---------------------------------------------------------------------------------------------------- */

static void network_nonce(struct vector *vector)
{
    uint8_t nonce[13];
    crypto_nonce_network(nonce, vector_number(vector, "in.ctl") != 0, (uint8_t)vector_number(vector, "in.ttl"),
                         in_u32(vector, "seq"), in_u16(vector, "src"), in_u32(vector, "iv_index"));
    same_memory(vector, nonce, sizeof nonce, "out.nonce");
}

static void application_nonce(struct vector *vector)
{
    uint8_t nonce[13];
    crypto_nonce_application(nonce, vector_number(vector, "in.aszmic") != 0, in_u32(vector, "seq"),
                             in_u16(vector, "src"), in_u16(vector, "dst"), in_u32(vector, "iv_index"));
    same_memory(vector, nonce, sizeof nonce, "out.nonce");
}

static void device_nonce(struct vector *vector)
{
    uint8_t nonce[13];
    crypto_nonce_device(nonce, vector_number(vector, "in.aszmic") != 0, in_u32(vector, "seq"), in_u16(vector, "src"),
                        in_u16(vector, "dst"), in_u32(vector, "iv_index"));
    same_memory(vector, nonce, sizeof nonce, "out.nonce");
}

static void proxy_nonce(struct vector *vector)
{
    uint8_t nonce[13];
    crypto_nonce_proxy(nonce, in_u32(vector, "seq"), in_u16(vector, "src"), in_u32(vector, "iv_index"));
    same_memory(vector, nonce, sizeof nonce, "out.nonce");
}

static void solicitation_nonce(struct vector *vector)
{
    uint8_t nonce[13];
    crypto_nonce_solicitation(nonce, in_u32(vector, "sseq"), in_u16(vector, "ssrc"));
    same_memory(vector, nonce, sizeof nonce, "out.nonce");
}

const struct vector_kind kinds_crypto[] = {
    {"aes128", aes128, NULL, NULL},
    {"aes_cmac", aes_cmac, NULL, NULL},
    {"aes_ccm", aes_ccm, NULL, NULL},
    {"s1", s1, NULL, NULL},
    {"s2", s2, NULL, NULL},
    {"k1", k1, NULL, NULL},
    {"k2", k2, NULL, NULL},
    {"k3", k3, NULL, NULL},
    {"k4", k4, NULL, NULL},
    {"k5", k5, NULL, NULL},
    {"obfuscation", obfuscation, NULL, NULL},
    {"network_nonce", network_nonce, NULL, NULL},
    {"application_nonce", application_nonce, NULL, NULL},
    {"device_nonce", device_nonce, NULL, NULL},
    {"proxy_nonce", proxy_nonce, NULL, NULL},
    {"solicitation_nonce", solicitation_nonce, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};
