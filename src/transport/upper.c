/* The upper transport PDU: access payload, encrypted, and TransMIC (Mesh Protocol 1.1 sections 3.6.2 and 3.9.7.1); and
 * the search for the key and label that open what was received.
 *
 * An application key is told by six bits only, a label by fourteen: every key and label that fits is tried, and the
 * message is dispatched by the one that authenticated it, never by the 16-bit address.
 */
#include "transport/internal.h"
#include "transport/transport.h"

static void nonce_of(uint8_t nonce[13], bool device_key, bool long_mic, uint32_t seq, uint16_t src, uint16_t dst,
                     uint32_t iv_index)
{
    if (device_key) {
        crypto_nonce_device(nonce, long_mic, seq, src, dst, iv_index);
    } else {
        crypto_nonce_application(nonce, long_mic, seq, src, dst, iv_index);
    }
}

int transport_upper_seal(const struct bramble_crypto *crypto, bramble_key key, bool device_key, bool long_mic,
                         const uint8_t *label, uint32_t seq, uint16_t src, uint16_t dst, uint32_t iv_index,
                         uint8_t *payload, size_t size)
{
    uint8_t nonce[13];
    nonce_of(nonce, device_key, long_mic, seq, src, dst, iv_index);
    return crypto_ccm_encrypt(crypto, key, nonce, view_of(label, label != NULL ? 16 : 0), payload, size, payload + size,
                              long_mic ? 8 : 4);
}

int transport_upper_open(const struct bramble_crypto *crypto, bramble_key key, bool device_key, bool long_mic,
                         const uint8_t *label, uint32_t seq, uint16_t src, uint16_t dst, uint32_t iv_index,
                         uint8_t *upper, size_t size)
{
    size_t mic = long_mic ? 8 : 4;
    if (size <= mic) {
        return BRAMBLE_ERROR_LENGTH;
    }
    uint8_t nonce[13];
    nonce_of(nonce, device_key, long_mic, seq, src, dst, iv_index);
    int result = crypto_ccm_decrypt(crypto, key, nonce, view_of(label, label != NULL ? 16 : 0), upper, size - mic,
                                    upper + size - mic, mic);
    return result < 0 ? result : (int)(size - mic);
}

/* ---- Opening what was received ----------------------------------------------------------------------------------- */

/* One try with one key, over all labels of a virtual address. The octets are copied, since a failed try spoils them. */
static bool try_key(struct transport *transport, const struct upper_pdu *pdu, bramble_key key, bool device_key,
                    uint8_t *scratch, struct transport_received *received)
{
    const struct envelope *envelope = pdu->envelope;
    bool is_virtual = bramble_address_is_virtual(envelope->dst);
    int label = is_virtual ? keys_label_next(transport->keys, envelope->dst, 0) : (int)TRANSPORT_LABEL_NONE;
    while (label >= 0) {
        memcpy(scratch, pdu->octets, pdu->size);
        int size = transport_upper_open(transport->network->crypto, key, device_key, pdu->long_mic,
                                        is_virtual ? transport->keys->labels[label].uuid : NULL, pdu->seq,
                                        envelope->src, envelope->dst, pdu->iv_index, scratch, pdu->size);
        if (size > 0) {
            received->label = (uint8_t)label;
            received->payload = view_of(scratch, (size_t)size);
            return true;
        }
        label =
            is_virtual ? keys_label_next(transport->keys, envelope->dst, (unsigned)label + 1) : BRAMBLE_ERROR_NOT_FOUND;
    }
    return false;
}

static bool open_with_app_keys(struct transport *transport, const struct upper_pdu *pdu, uint8_t *scratch,
                               struct transport_received *received, bool *known)
{
    const struct keys *keys = transport->keys;
    for (uint16_t i = 0; i < keys->app_count; i++) {
        const struct keys_app *app = &keys->apps[i];
        if (app->index == BRAMBLE_KEY_INDEX_NONE || app->net_index != pdu->envelope->net->index) {
            continue;
        }
        for (unsigned generation = 0; generation < 2; generation++) {
            const struct keys_app_generation *key = &app->generation[generation];
            if (key->handle == 0 || key->aid != (pdu->header & 0x3F)) {
                continue;
            }
            *known = true;
            if (try_key(transport, pdu, key->handle, false, scratch, received)) {
                received->key_index = app->index;
                return true;
            }
        }
    }
    return false;
}

/* Device keys: ours when somebody configures us, the sender's when it answers us. Unicast only. */
static bool open_with_device_keys(struct transport *transport, const struct upper_pdu *pdu, uint8_t *scratch,
                                  struct transport_received *received, bool *known)
{
    if (!bramble_address_is_unicast(pdu->envelope->dst)) {
        return false;
    }
    if (transport->keys->device != 0) {
        *known = true;
        if (try_key(transport, pdu, transport->keys->device, true, scratch, received)) {
            received->key_index = BRAMBLE_DEVICE_KEY_OWN;
            return true;
        }
    }
    bramble_key peer = 0;
    if (keys_peer_device(transport->keys, pdu->envelope->src, &peer) < 0) {
        return false;
    }
    *known = true;
    bool opened = try_key(transport, pdu, peer, true, scratch, received);
    transport->keys->crypto->key_destroy(transport->keys->crypto->context, peer);
    received->key_index = BRAMBLE_DEVICE_KEY_PEER;
    return opened;
}

void upper_deliver(struct transport *transport, const struct upper_pdu *pdu)
{
    uint8_t scratch[TRANSPORT_UPPER_MAX];
    struct envelope *envelope = pdu->envelope;
    struct transport_received received = {
        .envelope = envelope,
        .sequence = pdu->seq,
        .label = TRANSPORT_LABEL_NONE,
        .long_mic = pdu->long_mic,
        .segmented = pdu->segmented,
    };
    bool known = false;
    bool opened = (pdu->header & 0x40) != 0
                      ? open_with_app_keys(transport, pdu, scratch, &received, &known)
                      : (pdu->header & 0x3F) == 0 && open_with_device_keys(transport, pdu, scratch, &received, &known);
    if (!opened) {
        transport_drop(envelope, known ? BRAMBLE_DROP_TRANSPORT_AUTHENTICATION : BRAMBLE_DROP_TRANSPORT_UNKNOWN_KEY,
                       pdu->header);
        return;
    }
    if (transport_accept(transport, envelope, pdu->iv_index, pdu->seq)) {
        transport->deliver(transport->context, &received);
    }
}

/* ---- The key to send with ---------------------------------------------------------------------------------------- */

int upper_key(const struct transport *transport, const struct transport_message *message, struct upper_key *key)
{
    const struct keys *keys = transport->keys;
    memset(key, 0, sizeof *key);
    if (message->key_index == BRAMBLE_DEVICE_KEY_OWN) {
        key->handle = keys->device;
        key->device = true;
        return keys->device != 0 ? 0 : BRAMBLE_ERROR_KEY;
    }
    if (message->key_index == BRAMBLE_DEVICE_KEY_PEER) {
        key->device = true;
        key->temporary = true;
        return keys_peer_device(keys, message->dst, &key->handle);
    }
    const struct keys_app *app = keys_app_find(keys, message->key_index);
    if (app == NULL || app->net_index != message->net->index) {
        return BRAMBLE_ERROR_KEY;
    }
    const struct keys_app_generation *generation = &app->generation[keys_app_sending(keys, app)];
    key->handle = generation->handle;
    key->header = (uint8_t)(0x40 | generation->aid);
    return 0;
}

void upper_key_release(const struct transport *transport, struct upper_key *key)
{
    if (key->temporary && key->handle != 0) {
        transport->keys->crypto->key_destroy(transport->keys->crypto->context, key->handle);
    }
    key->handle = 0;
}

int upper_encrypt(const struct transport *transport, const struct transport_message *message, uint32_t seq,
                  uint32_t iv_index, uint8_t *octets, size_t size, uint8_t *header)
{
    struct upper_key key;
    int result = upper_key(transport, message, &key);
    if (result == 0) {
        const uint8_t *label =
            message->label != TRANSPORT_LABEL_NONE ? transport->keys->labels[message->label].uuid : NULL;
        result = transport_upper_seal(transport->network->crypto, key.handle, key.device, message->long_mic, label, seq,
                                      message->src, message->dst, iv_index, octets, size);
        *header = key.header;
    }
    upper_key_release(transport, &key);
    return result;
}
