/* Looking into network PDUs with the network key. This, and decode.c, are the only parts of the command line that look
 * behind the public headers. */
#include "peek.h"

#include "crypto/crypto.h"
#include "network/network.h"

#include <string.h>

void peek_start(struct peek *peek, const struct bramble_crypto *crypto, const uint8_t net_key[16], uint32_t iv_index)
{
    struct crypto_k2 material;
    memset(peek, 0, sizeof *peek);
    peek->crypto = crypto;
    peek->iv_index = iv_index;
    if (crypto_k2_flooding(crypto, net_key, &material) < 0 ||
        crypto->key_import(crypto->context, material.encryption_key, &peek->encryption) < 0 ||
        crypto->key_import(crypto->context, material.privacy_key, &peek->privacy) < 0) {
        die("the keys of the network cannot be derived");
    }
    peek->nid = material.nid;
}

void peek_end(struct peek *peek)
{
    peek->crypto->key_destroy(peek->crypto->context, peek->encryption);
    peek->crypto->key_destroy(peek->crypto->context, peek->privacy);
}

bool peek_at(const struct peek *peek, struct bramble_view data, struct peeked *peeked)
{
    const struct keys_credential credential = {peek->nid, peek->encryption, peek->privacy};
    if (data.size < 2 + NETWORK_PDU_MIN || data.size > 2 + NETWORK_PDU_MAX || data.data[0] != data.size - 1 ||
        data.data[1] != 0x2A || (data.data[2] & 0x7F) != peek->nid) {
        return false;
    }
    struct envelope envelope;
    const struct bramble_view pdu = {data.data + 2, data.size - 2};
    uint32_t iv_index = network_pdu_iv_index(peek->iv_index, pdu.data[0]);
    if (network_pdu_header(peek->crypto, &credential, iv_index, pdu, &envelope) < 0) {
        return false;
    }
    *peeked = (struct peeked){envelope.ctl, envelope.ttl, envelope.src, envelope.seq, iv_index};
    return true;
}
