/* The five nonces (Mesh Protocol 1.1 section 3.9.5): thirteen octets, big-endian, that begin with their own kind so
 * that a key used for two purposes never meets the same nonce twice.
 *
 * All but the last follow one plan: kind, one octet, SEQ (3), SRC (2), DST or zeros (2), IV index (4).
 */
#include "crypto/crypto.h"

enum nonce_kind {
    NONCE_NETWORK = 0x00,
    NONCE_APPLICATION = 0x01,
    NONCE_DEVICE = 0x02,
    NONCE_PROXY = 0x03,
    NONCE_SOLICITATION = 0x04,
};

static void lay_out(uint8_t nonce[13], enum nonce_kind kind, uint8_t second, uint32_t seq, uint16_t src, uint16_t dst,
                    uint32_t iv_index)
{
    nonce[0] = (uint8_t)kind;
    nonce[1] = second;
    nonce[2] = (uint8_t)(seq >> 16);
    nonce[3] = (uint8_t)(seq >> 8);
    nonce[4] = (uint8_t)seq;
    nonce[5] = (uint8_t)(src >> 8);
    nonce[6] = (uint8_t)src;
    nonce[7] = (uint8_t)(dst >> 8);
    nonce[8] = (uint8_t)dst;
    nonce[9] = (uint8_t)(iv_index >> 24);
    nonce[10] = (uint8_t)(iv_index >> 16);
    nonce[11] = (uint8_t)(iv_index >> 8);
    nonce[12] = (uint8_t)iv_index;
}

void crypto_nonce_network(uint8_t nonce[13], bool ctl, uint8_t ttl, uint32_t seq, uint16_t src, uint32_t iv_index)
{
    uint8_t ctl_ttl = (uint8_t)((ctl ? 0x80 : 0) | (ttl & BRAMBLE_TTL_MAX));
    lay_out(nonce, NONCE_NETWORK, ctl_ttl, seq, src, 0, iv_index);
}

void crypto_nonce_application(uint8_t nonce[13], bool aszmic, uint32_t seq, uint16_t src, uint16_t dst,
                              uint32_t iv_index)
{
    lay_out(nonce, NONCE_APPLICATION, aszmic ? 0x80 : 0, seq, src, dst, iv_index);
}

void crypto_nonce_device(uint8_t nonce[13], bool aszmic, uint32_t seq, uint16_t src, uint16_t dst, uint32_t iv_index)
{
    lay_out(nonce, NONCE_DEVICE, aszmic ? 0x80 : 0, seq, src, dst, iv_index);
}

void crypto_nonce_proxy(uint8_t nonce[13], uint32_t seq, uint16_t src, uint32_t iv_index)
{
    lay_out(nonce, NONCE_PROXY, 0, seq, src, 0, iv_index);
}

/* A solicitor may not know the IV index, so there is none in this nonce. */
void crypto_nonce_solicitation(uint8_t nonce[13], uint32_t sseq, uint16_t ssrc)
{
    lay_out(nonce, NONCE_SOLICITATION, 0, sseq, ssrc, 0, 0);
}
