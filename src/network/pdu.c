/* The network PDU (Mesh Protocol 1.1 section 3.4.4, security 3.9.7):
 *
 *     IVI(1) NID(7) | obfuscated: CTL(1) TTL(7) SEQ(24) SRC(16) | encrypted: DST(16) transport PDU | NetMIC(32 or 64)
 *
 * The same format with another nonce carries proxy configuration messages.
 */
#include "network/network.h"

#define HEADER_OCTETS 7U /* IVI NID and the obfuscated six */

static size_t mic_of(const struct envelope *envelope)
{
    return envelope->ctl ? 8 : 4;
}

static unsigned header_octet(const struct envelope *envelope)
{
    return (envelope->ctl ? 0x80U : 0) | envelope->ttl;
}

/* Encrypts or decrypts `text` octets, which the NetMIC follows. */
static int apply(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                 const struct envelope *envelope, bool decrypt, uint8_t *octets, size_t text)
{
    uint8_t nonce[BRAMBLE_CCM_NONCE_OCTETS];
    unsigned kind = envelope->proxy ? CRYPTO_NONCE_PROXY : CRYPTO_NONCE_NETWORK | header_octet(envelope);
    struct bramble_ccm ccm;
    ccm.mic_size = (uint8_t)mic_of(envelope);
    ccm.decrypt = decrypt;
    ccm.nonce = nonce;
    ccm.text = octets;
    ccm.size = text;
    ccm.mic = octets + text;
    ccm.additional = view_of(NULL, 0);
    crypto_nonce(nonce, kind, envelope->seq, envelope->src, 0, envelope->iv_index);
    return crypto_ccm(crypto, credential->encryption, &ccm);
}

uint32_t network_pdu_iv_index(uint32_t iv_index, uint8_t first_octet)
{
    return iv_index - ((iv_index ^ first_octet >> 7) & 1U);
}

int network_pdu_header(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                       const uint8_t *pdu, struct envelope *envelope)
{
    uint8_t *header = envelope->octets;
    memcpy(header, pdu + 1, 6);
    int result = crypto_obfuscate(crypto, credential->privacy, envelope->iv_index, pdu + HEADER_OCTETS, header);
    uint32_t first = big32(header);
    envelope->ctl = first >> 31;
    envelope->ttl = first >> 24 & 0x7F;
    envelope->seq = first & NETWORK_SEQUENCE_MAX;
    envelope->src = (uint16_t)(header[4] << 8 | header[5]);
    return result;
}

int network_pdu_body(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                     const struct bramble_view *pdu, struct envelope *envelope)
{
    uint8_t *octets = envelope->octets;
    size_t body = pdu->size - HEADER_OCTETS;
    size_t text = body - mic_of(envelope);
    if (text < 2 || text > body) {
        return BRAMBLE_ERROR_LENGTH;
    }
    memcpy(octets, pdu->data + HEADER_OCTETS, body);
    int result = apply(crypto, credential, envelope, true, octets, text);
    envelope->dst = (uint16_t)(octets[0] << 8 | octets[1]);
    envelope->size = (uint8_t)(text - 2);
    return result;
}

int network_pdu_seal(const struct bramble_crypto *crypto, const struct keys_credential *credential,
                     const struct envelope *envelope, uint8_t out[NETWORK_PDU_MAX])
{
    uint8_t *body = out + HEADER_OCTETS;
    size_t text = 2U + envelope->size;
    size_t whole = HEADER_OCTETS + text + mic_of(envelope);
    if (whole > NETWORK_PDU_MAX) {
        return BRAMBLE_ERROR_LENGTH;
    }
    out[0] = (uint8_t)(envelope->iv_index << 7 | credential->nid);
    put_big32(out + 1, header_octet(envelope) << 24 | envelope->seq);
    put_big32(out + 5, (uint32_t)envelope->src << 16 | envelope->dst);
    memcpy(body + 2, envelope->octets + 2, envelope->size);
    int result = apply(crypto, credential, envelope, false, body, text);
    if (result == 0) {
        result = crypto_obfuscate(crypto, credential->privacy, envelope->iv_index, body, out + 1);
    }
    return result < 0 ? BRAMBLE_ERROR_CRYPTO : (int)whole;
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
