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

static size_t mic_of(const struct envelope *envelope)
{
    return envelope->ctl ? MIC_CONTROL : MIC_ACCESS;
}

static unsigned header_octet(const struct envelope *envelope)
{
    return (envelope->ctl ? 0x80U : 0) | envelope->ttl;
}

/* Encrypts or decrypts `text` octets, which the NetMIC follows. */
static int apply(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                 const struct envelope *envelope, bool decrypt, const uint8_t nonce[13], uint8_t *octets, size_t text)
{
    const struct bramble_ccm ccm = {
        .mic_size = (uint8_t)mic_of(envelope),
        .decrypt = decrypt,
        .nonce = nonce,
        .text = octets,
        .size = text,
        .mic = octets + text,
    };
    return crypto_ccm(crypto, credential->encryption, &ccm);
}

uint32_t network_pdu_iv_index(uint32_t iv_index, uint8_t first_octet)
{
    return iv_index - ((iv_index ^ first_octet >> 7) & 1U);
}

/* The header in clear stays where the body will be: the nonce is made of it. */
int network_pdu_header(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                       const uint8_t *pdu, struct envelope *envelope)
{
    uint8_t *header = envelope->octets;
    memcpy(header, pdu + 1, 6);
    if (crypto_obfuscate(crypto, credential->privacy, envelope->iv_index, pdu + HEADER_OCTETS, header) < 0) {
        return BRAMBLE_ERROR_CRYPTO;
    }
    envelope->ctl = header[0] >> 7;
    envelope->ttl = header[0] & 0x7F;
    envelope->seq = (uint32_t)header[1] << 16 | (uint32_t)header[2] << 8 | header[3];
    envelope->src = (uint16_t)(header[4] << 8 | header[5]);
    return 0;
}

int network_pdu_body(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                     const struct bramble_view *pdu, struct envelope *envelope)
{
    uint8_t nonce[BRAMBLE_CCM_NONCE_OCTETS];
    uint8_t *octets = envelope->octets;
    size_t body = pdu->size - HEADER_OCTETS;
    size_t mic = mic_of(envelope);
    if (body < 2 + mic) {
        return BRAMBLE_ERROR_LENGTH;
    }
    memset(nonce, 0, sizeof nonce);
    memcpy(nonce + 1, octets, 6);
    if (envelope->proxy) {
        nonce[0] = CRYPTO_NONCE_PROXY >> 8;
        nonce[1] = 0;
    }
    nonce[9] = (uint8_t)(envelope->iv_index >> 24);
    nonce[10] = (uint8_t)(envelope->iv_index >> 16);
    nonce[11] = (uint8_t)(envelope->iv_index >> 8);
    nonce[12] = (uint8_t)envelope->iv_index;
    memcpy(octets, pdu->data + HEADER_OCTETS, body);
    int result = apply(crypto, credential, envelope, true, nonce, octets, body - mic);
    envelope->dst = (uint16_t)(octets[0] << 8 | octets[1]);
    envelope->size = (uint8_t)(body - mic - 2);
    return result;
}

int network_pdu_seal(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                     const struct envelope *envelope, uint8_t out[NETWORK_PDU_MAX])
{
    unsigned kind = envelope->proxy ? CRYPTO_NONCE_PROXY : CRYPTO_NONCE_NETWORK | header_octet(envelope);
    uint8_t nonce[BRAMBLE_CCM_NONCE_OCTETS];
    uint8_t *body = out + HEADER_OCTETS;
    size_t text = 2U + envelope->size;
    size_t mic = mic_of(envelope);
    if (text + mic > NETWORK_ENVELOPE_OCTETS) {
        return BRAMBLE_ERROR_LENGTH;
    }
    crypto_nonce(nonce, kind, envelope->seq, envelope->src, 0, envelope->iv_index);
    body[0] = (uint8_t)(envelope->dst >> 8);
    body[1] = (uint8_t)envelope->dst;
    memcpy(body + 2, envelope->octets + 2, envelope->size);
    int result = apply(crypto, credential, envelope, false, nonce, body, text);
    if (result == 0) {
        out[0] = (uint8_t)(envelope->iv_index << 7 | credential->nid);
        memcpy(out + 1, nonce + 1, 6); /* CTL and TTL, SEQ, SRC */
        out[1] = (uint8_t)header_octet(envelope);
        result = crypto_obfuscate(crypto, credential->privacy, envelope->iv_index, body, out + 1);
    }
    return result < 0 ? BRAMBLE_ERROR_CRYPTO : (int)(HEADER_OCTETS + text + mic);
}

/* ---- For tools and for who checks the format --------------------------------------------------------------------- */

int network_pdu_open(const struct bramble_crypto *crypto, const struct keys_credential *credential, uint32_t iv_index,
                     struct bramble_view pdu, struct envelope *envelope)
{
    if (pdu.size < NETWORK_PDU_MIN || pdu.size > NETWORK_PDU_MAX) {
        return BRAMBLE_ERROR_LENGTH;
    }
    envelope->iv_index = iv_index;
    int result = network_pdu_header(crypto, credential, pdu.data, envelope);
    if (result == 0 && envelope->proxy && (!envelope->ctl || envelope->ttl != 0)) {
        return BRAMBLE_ERROR_AUTHENTICATION; /* not a proxy configuration message */
    }
    if (result == 0) {
        result = network_pdu_body(crypto, credential, &pdu, envelope);
    }
    return result == 0 && envelope->proxy && envelope->dst != BRAMBLE_ADDRESS_UNASSIGNED ? BRAMBLE_ERROR_ADDRESS
                                                                                         : result;
}
