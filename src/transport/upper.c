/* The upper transport PDU: access payload, encrypted, and TransMIC (Mesh Protocol 1.1 sections 3.6.2 and 3.9.7.1); and
 * the search for the key and label that open what was received.
 *
 * An application key is told by six bits only, a label by fourteen: every key and label that fits is tried, and the
 * message is dispatched by the one that authenticated it, never by the 16-bit address. All is done in place: what does
 * not open is put back by the one who tried (crypto_ccm).
 */
#include "transport/internal.h"

static unsigned nonce_kind(bool application, bool long_mic)
{
    return (application ? CRYPTO_NONCE_APPLICATION : CRYPTO_NONCE_DEVICE) | (long_mic ? CRYPTO_NONCE_LONG_MIC : 0U);
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

/* Seals or opens the payload with a key and under the label of its envelope. The TransMIC, or room for it, is behind.
 */
static int secure(const struct keys *keys, const struct transport_received *message, bramble_key key, bool decrypt)
{
    const struct envelope *envelope = message->envelope;
    uint32_t header = message->header;
    uint8_t nonce[BRAMBLE_CCM_NONCE_OCTETS];
    struct bramble_ccm ccm;
    ccm.mic_size = (uint8_t)lower_mic_octets(header);
    ccm.decrypt = decrypt;
    ccm.nonce = nonce;
    ccm.text = (uint8_t *)(uintptr_t)message->payload.data;
    ccm.size = message->payload.size;
    ccm.mic = ccm.text + ccm.size;
    ccm.additional = view_of(NULL, 0);
    if (envelope->label != KEYS_LABEL_NONE) {
        ccm.additional = view_of(keys->labels[envelope->label].uuid, sizeof keys->labels->uuid);
    }
    crypto_nonce(nonce, nonce_kind((header & LOWER_AKF) != 0, (header & LOWER_LONG_MIC) != 0), message->sequence,
                 envelope->src, envelope->dst, envelope->iv_index);
    return crypto_ccm(keys->crypto, key, &ccm);
}

/* OWN or PEER; 0 when there is none. A peer's is imported for one use, and given back. */
static bramble_key device_key(const struct keys *keys, unsigned key_index, unsigned peer)
{
    return key_index == BRAMBLE_DEVICE_KEY_OWN ? keys->device : keys_peer_device(keys, peer);
}

static void give_back(const struct keys *keys, unsigned key_index, bramble_key key)
{
    if (key_index == BRAMBLE_DEVICE_KEY_PEER) {
        keys->crypto->key_destroy(keys->crypto->context, key);
    }
}

/* ---- Opening what was received ----------------------------------------------------------------------------------- */

/* One try with one key, 0 being none, over all labels of a virtual address. */
static bool try_key(const struct keys *keys, struct transport_received *received, bramble_key key, unsigned key_index)
{
    struct envelope *envelope = received->envelope;
    int label = -1;
    if (key == 0) {
        return false;
    }
    received->why = BRAMBLE_DROP_TRANSPORT_AUTHENTICATION;
    envelope->key_index = (uint16_t)key_index;
    while (received->payload.size > 0 && (label = keys_label_next(keys, envelope->dst, (unsigned)(label + 1))) >= 0) {
        envelope->label = (uint8_t)label;
        if (secure(keys, received, key, true) == 0) {
            return true;
        }
    }
    return false;
}

static bool try_app_keys(const struct keys *keys, struct transport_received *received)
{
    unsigned aid = lower_first(received->header) & 0x3FU;
    const struct keys_app *app = keys->apps;
    for (unsigned left = keys->app_count; left > 0; left--, app++) {
        for (unsigned i = 0; i < 2 && app->net_index == received->envelope->net->index; i++) {
            if (app->aid[i] == aid && try_key(keys, received, app->generation[i].handle, app->index)) {
                return true;
            }
        }
    }
    return false;
}

/* Device keys: ours when somebody configures us, the sender's when it answers us. Unicast only. */
static bool try_device_keys(const struct keys *keys, struct transport_received *received)
{
    const struct envelope *envelope = received->envelope;
    bool opened = lower_first(received->header) != 0 || !bramble_address_is_unicast(envelope->dst);
    if (opened) {
        return false;
    }
    for (unsigned key_index = BRAMBLE_DEVICE_KEY_OWN; !opened && key_index >= BRAMBLE_DEVICE_KEY_PEER; key_index--) {
        bramble_key key = device_key(keys, key_index, envelope->src);
        opened = try_key(keys, received, key, key_index);
        give_back(keys, key_index, key);
    }
    return opened;
}

bool upper_open(struct transport *transport, struct transport_received *received)
{
    const struct keys *keys = &transport->network.keys;
    size_t mic = lower_mic_octets(received->header);
    received->why = BRAMBLE_DROP_TRANSPORT_UNKNOWN_KEY;
    received->payload.size = received->payload.size > mic ? received->payload.size - mic : 0; /* 0: nothing opens it */
    bool opened = (received->header & LOWER_AKF) != 0 ? try_app_keys(keys, received) : try_device_keys(keys, received);
    if (!opened) {
        transport_drop(received->envelope, received->why, lower_first(received->header));
    }
    return opened;
}

/* ---- Sealing what is sent ---------------------------------------------------------------------------------------- */

/* The key to send with; 0 when there is none. `header` gets AKF and AID. */
static bramble_key key_of(const struct keys *keys, const struct envelope *envelope, uint32_t *header)
{
    if (envelope->key_index > BRAMBLE_KEY_INDEX_MAX) {
        return device_key(keys, envelope->key_index, envelope->dst);
    }
    const struct keys_app *app = keys_app_find(keys, envelope->key_index);
    if (app == NULL || app->net_index != envelope->net->index) {
        return 0;
    }
    unsigned generation = keys_sending(envelope->net, app);
    *header |= LOWER_AKF | (uint32_t)app->aid[generation] << 24;
    return app->generation[generation].handle;
}

bool transport_draw(struct transport *transport, struct envelope *envelope)
{
    envelope->iv_index = network_iv_sending(&transport->network);
    int seq = network_draw(&transport->network);
    envelope->seq = (uint32_t)seq;
    return seq >= 0;
}

int upper_seal(struct transport *transport, struct envelope *envelope, uint8_t *octets, size_t size)
{
    const struct keys *keys = &transport->network.keys;
    struct transport_received message;
    message.envelope = envelope;
    message.header = envelope->long_mic ? LOWER_LONG_MIC : 0;
    message.payload = view_of(octets, size);
    if (envelope->ctl) {
        return transport_draw(transport, envelope) ? (int)envelope->opcode : (int)envelope->seq;
    }
    bramble_key key = key_of(keys, envelope, &message.header);
    if (key == 0) {
        return BRAMBLE_ERROR_KEY;
    }
    bool drawn = transport_draw(transport, envelope);
    message.sequence = envelope->seq;
    int result = drawn ? secure(keys, &message, key, false) : (int)envelope->seq;
    give_back(keys, envelope->key_index, key);
    if (result < 0) {
        return result;
    }
    network_trace(&transport->network, BRAMBLE_TRACE_ACCESS_SENT, envelope);
    return (int)lower_first(message.header);
}
