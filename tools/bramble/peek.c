/* Looking into network PDUs with the network key. This, and decode.c, are the only parts of the command line that look
 * behind the public headers. */
#include "peek.h"

#include "crypto/crypto.h"
#include "network/network.h"

#include <string.h>

void peek_start(struct peek *peek, const struct bramble_crypto *crypto, const uint8_t net_key[16], uint32_t iv_index)
{
    memset(peek, 0, sizeof *peek);
    peek->crypto = crypto;
    peek->iv_index = iv_index;
    peek_add(peek, net_key);
}

static void forget(const struct peek *peek, const struct peek_key *key)
{
    peek->crypto->key_destroy(peek->crypto->context, key->encryption);
    peek->crypto->key_destroy(peek->crypto->context, key->privacy);
}

void peek_add(struct peek *peek, const uint8_t net_key[16])
{
    const struct bramble_crypto *crypto = peek->crypto;
    struct crypto_k2 material;
    if (peek->key_count == PEEK_KEYS_MAX) {
        forget(peek, &peek->keys[0]);
        memmove(&peek->keys[0], &peek->keys[1], (PEEK_KEYS_MAX - 1) * sizeof peek->keys[0]);
        peek->key_count--;
    }
    struct peek_key *key = &peek->keys[peek->key_count++];
    if (crypto_k2_flooding(crypto, net_key, &material) < 0 ||
        crypto->key_import(crypto->context, material.encryption_key, &key->encryption) < 0 ||
        crypto->key_import(crypto->context, material.privacy_key, &key->privacy) < 0) {
        die("the keys of the network cannot be derived");
    }
    key->nid = material.nid;
}

void peek_end(struct peek *peek)
{
    for (uint32_t i = 0; i < peek->key_count; i++) {
        forget(peek, &peek->keys[i]);
    }
}

static const struct peek_key *key_with(const struct peek *peek, uint8_t nid)
{
    for (uint32_t i = peek->key_count; i-- > 0;) {
        if (peek->keys[i].nid == nid) {
            return &peek->keys[i];
        }
    }
    return NULL;
}

bool peek_at(const struct peek *peek, struct bramble_view data, struct peeked *peeked)
{
    if (data.size < 2 + NETWORK_PDU_MIN || data.size > 2 + NETWORK_PDU_MAX || data.data[0] != data.size - 1 ||
        data.data[1] != 0x2A) {
        return false;
    }
    const struct peek_key *key = key_with(peek, data.data[2] & 0x7F);
    if (key == NULL) {
        return false;
    }
    const struct keys_credential credential = {key->encryption, key->privacy, key->nid};
    struct envelope envelope;
    const struct bramble_view pdu = {data.data + 2, data.size - 2};
    uint32_t iv_index = network_pdu_iv_index(peek->iv_index, pdu.data[0]);
    envelope.iv_index = iv_index;
    if (network_pdu_header(peek->crypto, &credential, pdu.data, &envelope) < 0) {
        return false;
    }
    *peeked = (struct peeked){envelope.ctl, envelope.ttl, envelope.src, envelope.seq, iv_index};
    return true;
}
