/* The network PDU (Mesh Protocol 1.1 section 3.4.4, security 3.9.7):
 *
 *     IVI(1) NID(7) | obfuscated: CTL(1) TTL(7) SEQ(24) SRC(16) | encrypted: DST(16) transport PDU | NetMIC(32 or 64)
 *
 * The same format with another nonce carries proxy configuration messages.
 */
#include "network/network.h"

#define HEADER_OCTETS 7U /* IVI NID and the obfuscated six */
#define MIC_ACCESS 4U
#define MIC_CONTROL 8U

uint32_t network_pdu_iv_index(uint32_t iv_index, uint8_t first_octet)
{
    return (iv_index & 1) == (uint32_t)(first_octet >> 7) ? iv_index : iv_index - 1;
}

int network_pdu_header(const struct bramble_crypto *crypto, const struct keys_credential *credential, uint32_t iv_index,
                       struct bramble_view pdu, struct envelope *envelope)
{
    if (pdu.size < NETWORK_PDU_MIN || pdu.size > NETWORK_PDU_MAX) {
        return BRAMBLE_ERROR_LENGTH;
    }
    uint8_t header[6];
    memcpy(header, pdu.data + 1, 6);
    int result = crypto_obfuscate(crypto, credential->privacy, iv_index, pdu.data + HEADER_OCTETS, header);
    if (result < 0) {
        return BRAMBLE_ERROR_CRYPTO;
    }
    envelope->ctl = (header[0] & 0x80) != 0;
    envelope->ttl = header[0] & 0x7F;
    envelope->seq = (uint32_t)header[1] << 16 | (uint32_t)header[2] << 8 | header[3];
    envelope->src = (uint16_t)(header[4] << 8 | header[5]);
    envelope->iv_index = iv_index;
    return 0;
}

/* Decrypts what follows a header that network_pdu_header() has read. */
static int body_open(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                     const uint8_t nonce[13], struct bramble_view pdu, struct envelope *envelope)
{
    size_t mic = envelope->ctl ? MIC_CONTROL : MIC_ACCESS;
    size_t body = pdu.size - HEADER_OCTETS;
    if (body < 2 + mic) {
        return BRAMBLE_ERROR_LENGTH;
    }
    memcpy(envelope->octets, pdu.data + HEADER_OCTETS, body);
    size_t text = body - mic;
    int result = crypto_ccm_decrypt(crypto, credential->encryption, nonce, view_of(NULL, 0), envelope->octets, text,
                                    pdu.data + HEADER_OCTETS + text, mic);
    if (result < 0) {
        return result;
    }
    envelope->dst = (uint16_t)(envelope->octets[0] << 8 | envelope->octets[1]);
    envelope->size = (uint8_t)(text - 2);
    return 0;
}

int network_pdu_body(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                     struct bramble_view pdu, struct envelope *envelope)
{
    uint8_t nonce[13];
    crypto_nonce_network(nonce, envelope->ctl, envelope->ttl, envelope->seq, envelope->src, envelope->iv_index);
    return body_open(crypto, credential, nonce, pdu, envelope);
}

int network_pdu_open(const struct bramble_crypto *crypto, const struct keys_credential *credential, uint32_t iv_index,
                     struct bramble_view pdu, struct envelope *envelope)
{
    int result = network_pdu_header(crypto, credential, iv_index, pdu, envelope);
    return result < 0 ? result : network_pdu_body(crypto, credential, pdu, envelope);
}

static int seal(const struct bramble_crypto *crypto, const struct keys_credential *credential, const uint8_t nonce[13],
                const struct envelope *envelope, uint8_t out[NETWORK_PDU_MAX])
{
    size_t mic = envelope->ctl ? MIC_CONTROL : MIC_ACCESS;
    size_t text = 2U + envelope->size;
    if (HEADER_OCTETS + text + mic > NETWORK_PDU_MAX) {
        return BRAMBLE_ERROR_LENGTH;
    }
    out[0] = (uint8_t)((envelope->iv_index & 1) << 7 | credential->nid);
    out[1] = (uint8_t)((envelope->ctl ? 0x80 : 0) | envelope->ttl);
    out[2] = (uint8_t)(envelope->seq >> 16);
    out[3] = (uint8_t)(envelope->seq >> 8);
    out[4] = (uint8_t)envelope->seq;
    out[5] = (uint8_t)(envelope->src >> 8);
    out[6] = (uint8_t)envelope->src;
    out[7] = (uint8_t)(envelope->dst >> 8);
    out[8] = (uint8_t)envelope->dst;
    memcpy(out + HEADER_OCTETS + 2, envelope->octets + 2, envelope->size);
    int result = crypto_ccm_encrypt(crypto, credential->encryption, nonce, view_of(NULL, 0), out + HEADER_OCTETS, text,
                                    out + HEADER_OCTETS + text, mic);
    if (result == 0) {
        result = crypto_obfuscate(crypto, credential->privacy, envelope->iv_index, out + HEADER_OCTETS, out + 1);
    }
    return result < 0 ? BRAMBLE_ERROR_CRYPTO : (int)(HEADER_OCTETS + text + mic);
}

int network_pdu_seal(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                     const struct envelope *envelope, uint8_t out[NETWORK_PDU_MAX])
{
    uint8_t nonce[13];
    crypto_nonce_network(nonce, envelope->ctl, envelope->ttl, envelope->seq, envelope->src, envelope->iv_index);
    return seal(crypto, credential, nonce, envelope, out);
}

int network_proxy_pdu_open(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                           uint32_t iv_index, struct bramble_view pdu, struct envelope *envelope)
{
    int result = network_pdu_header(crypto, credential, iv_index, pdu, envelope);
    if (result < 0) {
        return result;
    }
    if (!envelope->ctl || envelope->ttl != 0) {
        return BRAMBLE_ERROR_AUTHENTICATION; /* not a proxy configuration message */
    }
    uint8_t nonce[13];
    crypto_nonce_proxy(nonce, envelope->seq, envelope->src, iv_index);
    result = body_open(crypto, credential, nonce, pdu, envelope);
    return result == 0 && envelope->dst != BRAMBLE_ADDRESS_UNASSIGNED ? BRAMBLE_ERROR_ADDRESS : result;
}

int network_proxy_pdu_seal(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                           const struct envelope *envelope, uint8_t out[NETWORK_PDU_MAX])
{
    uint8_t nonce[13];
    crypto_nonce_proxy(nonce, envelope->seq, envelope->src, envelope->iv_index);
    return seal(crypto, credential, nonce, envelope, out);
}
