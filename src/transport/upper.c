/* The upper transport PDU: access payload, encrypted, and TransMIC (Mesh Protocol 1.1 sections 3.6.2 and 3.9.7.1); and
 * the search for the key and label that open what was received.
 *
 * An application key is told by six bits only, a label by fourteen: every key and label that fits is tried, and the
 * message is dispatched by the one that authenticated it, never by the 16-bit address. All is done in place: what does
 * not open is put back by the one who tried (crypto_ccm).
 */
#include "transport/internal.h"

/* One PDU and all that its security needs besides the key and the label. */
struct upper {
    const struct keys *keys;
    struct transport_received *received; /* in only */
    bool tried;                          /* some key; in only */
    struct bramble_ccm ccm;
    uint8_t nonce[BRAMBLE_CCM_NONCE_OCTETS];
};

static unsigned nonce_kind(bool application, bool long_mic)
{
    return (application ? CRYPTO_NONCE_APPLICATION : CRYPTO_NONCE_DEVICE) | (long_mic ? CRYPTO_NONCE_LONG_MIC : 0U);
}

/* `octets` are followed by room for the TransMIC, or by it; `header` tells what kind of key and of TransMIC. */
static void prepare(struct upper *upper, const struct envelope *envelope, uint32_t seq, uint32_t header,
                    uint8_t *octets, size_t size)
{
    bool long_mic = (header & LOWER_LONG_MIC) != 0;
    upper->ccm.mic_size = long_mic ? 8 : 4;
    upper->ccm.nonce = upper->nonce;
    upper->ccm.text = octets;
    upper->ccm.size = size;
    upper->ccm.mic = octets + size;
    crypto_nonce(upper->nonce, nonce_kind((header & LOWER_AKF) != 0, long_mic), seq, envelope->src, envelope->dst,
                 envelope->iv_index);
}

static int work(struct upper *upper, bramble_key key, unsigned label)
{
    const struct keys *keys = upper->keys;
    upper->ccm.additional = label == KEYS_LABEL_NONE
                                ? view_of(NULL, 0)
                                : view_of(keys->labels[label].uuid, sizeof keys->labels[label].uuid);
    return crypto_ccm(keys->crypto, key, &upper->ccm);
}

int transport_upper_seal(const struct bramble_crypto *crypto, bramble_key key, bool device_key, bool long_mic,
                         const uint8_t *label, uint32_t seq, uint16_t src, uint16_t dst, uint32_t iv_index,
                         uint8_t *payload, size_t size)
{
    uint8_t nonce[BRAMBLE_CCM_NONCE_OCTETS];
    crypto_nonce(nonce, nonce_kind(!device_key, long_mic), seq, src, dst, iv_index);
    return crypto_ccm_encrypt(crypto, key, nonce, view_of(label, label != NULL ? 16 : 0), payload, size, payload + size,
                              long_mic ? 8 : 4);
}

int transport_upper_open(const struct bramble_crypto *crypto, bramble_key key, bool device_key, bool long_mic,
                         const uint8_t *label, uint32_t seq, uint16_t src, uint16_t dst, uint32_t iv_index,
                         uint8_t *octets, size_t size)
{
    uint8_t nonce[BRAMBLE_CCM_NONCE_OCTETS];
    size_t mic = long_mic ? 8 : 4;
    if (size <= mic) {
        return BRAMBLE_ERROR_LENGTH;
    }
    size -= mic;
    crypto_nonce(nonce, nonce_kind(!device_key, long_mic), seq, src, dst, iv_index);
    int result = crypto_ccm_decrypt(crypto, key, nonce, view_of(label, label != NULL ? 16 : 0), octets, size,
                                    octets + size, mic);
    return result < 0 ? result : (int)size;
}

/* ---- Opening what was received ----------------------------------------------------------------------------------- */

/* One try with one key, 0 being none, over all labels of a virtual address. */
static bool try_key(struct upper *upper, bramble_key key, unsigned key_index)
{
    struct transport_received *received = upper->received;
    int label = -1;
    if (key == 0) {
        return false;
    }
    upper->tried = true;
    if (upper->ccm.size == 0) { /* no more than a TransMIC, or not even that */
        return false;
    }
    while ((label = keys_label_next(upper->keys, received->envelope->dst, (unsigned)(label + 1))) >= 0) {
        if (work(upper, key, (unsigned)label) == 0) {
            received->envelope->key_index = (uint16_t)key_index;
            received->envelope->label = (uint8_t)label;
            received->payload.size = upper->ccm.size;
            return true;
        }
    }
    return false;
}

static bool try_app_keys(struct upper *upper, unsigned first)
{
    const struct keys *keys = upper->keys;
    const struct keys_app *app = keys->apps;
    for (unsigned left = keys->app_count; left > 0; left--, app++) {
        for (unsigned i = 0; i < 2 && app->net_index == upper->received->envelope->net->index; i++) {
            if ((app->aid[i] | 0x40U) == first && try_key(upper, app->generation[i].handle, app->index)) {
                return true;
            }
        }
    }
    return false;
}

/* Device keys: ours when somebody configures us, the sender's when it answers us. Unicast only. */
static bool try_device_keys(struct upper *upper)
{
    const struct keys *keys = upper->keys;
    const struct envelope *envelope = upper->received->envelope;
    if (!bramble_address_is_unicast(envelope->dst)) {
        return false;
    }
    if (try_key(upper, keys->device, BRAMBLE_DEVICE_KEY_OWN)) {
        return true;
    }
    bramble_key peer = keys_peer_device(keys, envelope->src);
    bool opened = try_key(upper, peer, BRAMBLE_DEVICE_KEY_PEER);
    keys->crypto->key_destroy(keys->crypto->context, peer);
    return opened;
}

bool upper_open(struct transport *transport, struct transport_received *received)
{
    struct envelope *envelope = received->envelope;
    struct upper upper;
    unsigned first = lower_first(received->header);
    size_t size = received->payload.size;
    size_t mic = lower_mic_octets(received->header);
    upper.keys = transport->network->keys;
    upper.received = received;
    upper.tried = false;
    upper.ccm.decrypt = true;
    prepare(&upper, envelope, received->sequence, received->header, (uint8_t *)(uintptr_t)received->payload.data,
            size > mic ? size - mic : 0);
    bool opened = (first & 0x40) != 0 ? try_app_keys(&upper, first) : first == 0 && try_device_keys(&upper);
    if (!opened) {
        transport_drop(envelope,
                       upper.tried ? BRAMBLE_DROP_TRANSPORT_AUTHENTICATION : BRAMBLE_DROP_TRANSPORT_UNKNOWN_KEY, first);
    }
    return opened;
}

/* ---- Sealing what is sent ---------------------------------------------------------------------------------------- */

/* The key to send with; 0 when there is none. `header` gets AKF and AID. */
static bramble_key key_of(const struct keys *keys, const struct envelope *envelope, uint32_t *header)
{
    if (envelope->key_index == BRAMBLE_DEVICE_KEY_OWN) {
        return keys->device;
    }
    if (envelope->key_index == BRAMBLE_DEVICE_KEY_PEER) {
        return keys_peer_device(keys, envelope->dst);
    }
    const struct keys_app *app = keys_app_find(keys, envelope->key_index);
    if (app == NULL || app->net_index != envelope->net->index) {
        return 0;
    }
    unsigned generation = keys_sending(envelope->net, app);
    *header |= LOWER_AKF | (uint32_t)app->aid[generation] << 24;
    return app->generation[generation].handle;
}

bool transport_draw(const struct transport *transport, struct envelope *envelope)
{
    envelope->iv_index = network_iv_sending(transport->network);
    int seq = network_draw(transport->network);
    envelope->seq = (uint32_t)seq;
    return seq >= 0;
}

static int seal_access(const struct transport *transport, struct envelope *envelope, uint8_t *octets, size_t size)
{
    struct upper upper;
    uint32_t header = envelope->long_mic ? LOWER_LONG_MIC : 0;
    upper.keys = transport->network->keys;
    upper.ccm.decrypt = false;
    bramble_key key = key_of(upper.keys, envelope, &header);
    if (key == 0) {
        return BRAMBLE_ERROR_KEY;
    }
    int result = (int)lower_first(header);
    if (!transport_draw(transport, envelope)) {
        result = (int)envelope->seq;
    } else {
        prepare(&upper, envelope, envelope->seq, header, octets, size);
        int sealed = work(&upper, key, envelope->label);
        result = sealed < 0 ? sealed : result;
    }
    if (envelope->key_index == BRAMBLE_DEVICE_KEY_PEER) { /* imported for this message only */
        upper.keys->crypto->key_destroy(upper.keys->crypto->context, key);
    }
    return result;
}

int upper_seal(const struct transport *transport, struct envelope *envelope, uint8_t *octets, size_t size)
{
    if (envelope->ctl) {
        return transport_draw(transport, envelope) ? (int)envelope->opcode : (int)envelope->seq;
    }
    int result = seal_access(transport, envelope, octets, size);
    if (result >= 0) {
        network_trace(transport->network, BRAMBLE_TRACE_ACCESS_SENT, envelope);
    }
    return result;
}
