/* The upper transport PDU: access payload, encrypted, and TransMIC (Mesh Protocol 1.1 sections 3.6.2 and 3.9.7.1); and
 * the search for the key and label that open what was received.
 *
 * An application key is told by six bits only, a label by fourteen: every key and label that fits is tried, and the
 * message is dispatched by the one that authenticated it, never by the 16-bit address. All is done in place: what does
 * not open is put back by the one who tried (crypto_ccm_decrypt).
 */
#include "transport/internal.h"

/* An upper transport PDU and what its security needs besides the key and the label. */
struct upper {
    const struct bramble_crypto *crypto;
    uint8_t nonce[13];
    uint8_t mic; /* octets */
    uint8_t *octets;
    size_t size; /* without the TransMIC */
};

static void nonce_make(struct upper *upper, bool device_key, uint32_t seq, uint16_t src, uint16_t dst,
                       uint32_t iv_index)
{
    (device_key ? crypto_nonce_device : crypto_nonce_application)(upper->nonce, upper->mic == 8, seq, src, dst,
                                                                  iv_index);
}

static int seal(const struct upper *upper, bramble_key key, const uint8_t *label)
{
    return crypto_ccm_encrypt(upper->crypto, key, upper->nonce, view_of(label, label != NULL ? 16 : 0), upper->octets,
                              upper->size, upper->octets + upper->size, upper->mic);
}

static int open(const struct upper *upper, bramble_key key, const uint8_t *label)
{
    return crypto_ccm_decrypt(upper->crypto, key, upper->nonce, view_of(label, label != NULL ? 16 : 0), upper->octets,
                              upper->size, upper->octets + upper->size, upper->mic);
}

int transport_upper_seal(const struct bramble_crypto *crypto, bramble_key key, bool device_key, bool long_mic,
                         const uint8_t *label, uint32_t seq, uint16_t src, uint16_t dst, uint32_t iv_index,
                         uint8_t *payload, size_t size)
{
    struct upper upper = {.crypto = crypto, .mic = long_mic ? 8 : 4, .octets = payload, .size = size};
    nonce_make(&upper, device_key, seq, src, dst, iv_index);
    return seal(&upper, key, label);
}

int transport_upper_open(const struct bramble_crypto *crypto, bramble_key key, bool device_key, bool long_mic,
                         const uint8_t *label, uint32_t seq, uint16_t src, uint16_t dst, uint32_t iv_index,
                         uint8_t *octets, size_t size)
{
    struct upper upper = {.crypto = crypto, .mic = long_mic ? 8 : 4, .octets = octets};
    if (size <= upper.mic) {
        return BRAMBLE_ERROR_LENGTH;
    }
    upper.size = size - upper.mic;
    nonce_make(&upper, device_key, seq, src, dst, iv_index);
    int result = open(&upper, key, label);
    return result < 0 ? result : (int)upper.size;
}

/* ---- Opening what was received ----------------------------------------------------------------------------------- */

/* One try with one key, over all labels of a virtual address. */
static bool try_key(const struct keys *keys, const struct upper *upper, bramble_key key,
                    struct transport_received *received)
{
    uint16_t dst = received->envelope->dst;
    bool is_virtual = bramble_address_is_virtual(dst);
    int label = is_virtual ? keys_label_next(keys, dst, 0) : (int)TRANSPORT_LABEL_NONE;
    while (label >= 0) {
        if (open(upper, key, is_virtual ? keys->labels[label].uuid : NULL) == 0) {
            received->label = (uint8_t)label;
            received->payload.size = upper->size;
            return true;
        }
        label = is_virtual ? keys_label_next(keys, dst, (unsigned)label + 1) : BRAMBLE_ERROR_NOT_FOUND;
    }
    return false;
}

/* These two answer how many keys were tried, and say of which one opened what there is. */
static unsigned try_app_keys(const struct keys *keys, const struct upper *upper, struct transport_received *received)
{
    unsigned tried = 0;
    for (unsigned i = 0; i < keys->app_count; i++) {
        const struct keys_app *app = &keys->apps[i];
        for (unsigned generation = 0; generation < 2 && app->net_index == received->envelope->net->index;
             generation++) {
            const struct keys_app_generation *key = &app->generation[generation];
            if (key->handle == 0 || (app->aid[generation] | 0x40U) != lower_first(received->header)) {
                continue;
            }
            tried++;
            if (try_key(keys, upper, key->handle, received)) {
                received->key_index = app->index;
                return tried;
            }
        }
    }
    return tried;
}

/* Device keys: ours when somebody configures us, the sender's when it answers us. Unicast only. */
static unsigned try_device_keys(const struct keys *keys, const struct upper *upper, struct transport_received *received)
{
    if (!bramble_address_is_unicast(received->envelope->dst)) {
        return 0;
    }
    if (keys->device != 0 && try_key(keys, upper, keys->device, received)) {
        received->key_index = BRAMBLE_DEVICE_KEY_OWN;
        return 1;
    }
    bramble_key peer = keys_peer_device(keys, received->envelope->src);
    if (peer != 0 && try_key(keys, upper, peer, received)) {
        received->key_index = BRAMBLE_DEVICE_KEY_PEER;
    }
    keys->crypto->key_destroy(keys->crypto->context, peer);
    return keys->device != 0 || peer != 0;
}

bool upper_open(struct transport *transport, struct transport_received *received)
{
    const struct keys *keys = transport->network->keys;
    struct envelope *envelope = received->envelope;
    unsigned first = lower_first(received->header);
    bool application = (first & 0x40) != 0;
    unsigned tried = 0;
    struct upper upper = {.crypto = keys->crypto,
                          .mic = (uint8_t)lower_mic_octets(received->header),
                          .octets = (uint8_t *)(uintptr_t)received->payload.data};
    received->key_index = BRAMBLE_KEY_INDEX_NONE;
    if (received->payload.size > upper.mic) {
        upper.size = received->payload.size - upper.mic;
        nonce_make(&upper, !application, received->sequence, envelope->src, envelope->dst, envelope->iv_index);
        tried = application  ? try_app_keys(keys, &upper, received)
                : first == 0 ? try_device_keys(keys, &upper, received)
                             : 0;
    }
    if (received->key_index == BRAMBLE_KEY_INDEX_NONE) {
        transport_drop(envelope, tried > 0 ? BRAMBLE_DROP_TRANSPORT_AUTHENTICATION : BRAMBLE_DROP_TRANSPORT_UNKNOWN_KEY,
                       first);
        return false;
    }
    return true;
}

/* ---- Sealing what is sent ---------------------------------------------------------------------------------------- */

int upper_seal(const struct transport *transport, const struct transport_message *message, uint8_t *octets, size_t size,
               uint32_t *seq)
{
    struct network *network = transport->network;
    const struct keys *keys = network->keys;
    struct upper upper = {.crypto = keys->crypto, .mic = message->long_mic ? 8 : 4, .octets = octets, .size = size};
    bramble_key peer = 0;
    bramble_key key = 0;
    int first = 0;
    if (message->ctl) {
        first = (int)message->opcode;
    } else if (message->key_index == BRAMBLE_DEVICE_KEY_OWN) {
        key = keys->device;
    } else if (message->key_index == BRAMBLE_DEVICE_KEY_PEER) {
        peer = keys_peer_device(keys, message->dst);
        key = peer;
    } else {
        const struct keys_app *app = keys_app_find(keys, message->key_index);
        if (app != NULL && app->net_index == message->net->index) {
            unsigned generation = keys_app_sending(keys, app);
            key = app->generation[generation].handle;
            first = 0x40 | app->aid[generation];
        }
    }
    int result = key != 0 || message->ctl ? network_draw(network) : BRAMBLE_ERROR_KEY;
    if (result >= 0) {
        *seq = (uint32_t)result;
        if (!message->ctl) {
            nonce_make(&upper, (first & 0x40) == 0, *seq, message->src, message->dst, network_iv_sending(network));
            result =
                seal(&upper, key, message->label != TRANSPORT_LABEL_NONE ? keys->labels[message->label].uuid : NULL);
        }
    }
    keys->crypto->key_destroy(keys->crypto->context, peer);
    return result < 0 ? result : first;
}
