/* The upper transport PDU: access payload, encrypted, and TransMIC (Mesh Protocol 1.1 sections 3.6.2 and 3.9.7.1); and
 * the search for the key and label that open what was received.
 *
 * An application key is told by six bits only, a label by fourteen: every key and label that fits is tried, and the
 * message is dispatched by the one that authenticated it, never by the 16-bit address. All is done in place: what does
 * not open is put back by the one who tried (crypto_ccm_decrypt).
 */
#include "transport/internal.h"

static void nonce_make(uint8_t nonce[13], bool device_key, bool long_mic, uint32_t seq, uint16_t src, uint16_t dst,
                       uint32_t iv_index)
{
    unsigned kind = device_key ? CRYPTO_NONCE_DEVICE : CRYPTO_NONCE_APPLICATION;
    crypto_nonce(nonce, kind | (long_mic ? CRYPTO_NONCE_LONG_MIC : 0), seq, src, dst, iv_index);
}

static struct bramble_view additional_of(const uint8_t *label)
{
    return view_of(label, label != NULL ? 16 : 0);
}

int transport_upper_seal(const struct bramble_crypto *crypto, bramble_key key, bool device_key, bool long_mic,
                         const uint8_t *label, uint32_t seq, uint16_t src, uint16_t dst, uint32_t iv_index,
                         uint8_t *payload, size_t size)
{
    uint8_t nonce[13];
    nonce_make(nonce, device_key, long_mic, seq, src, dst, iv_index);
    return crypto_ccm_encrypt(crypto, key, nonce, additional_of(label), payload, size, payload + size,
                              long_mic ? 8 : 4);
}

int transport_upper_open(const struct bramble_crypto *crypto, bramble_key key, bool device_key, bool long_mic,
                         const uint8_t *label, uint32_t seq, uint16_t src, uint16_t dst, uint32_t iv_index,
                         uint8_t *octets, size_t size)
{
    uint8_t nonce[13];
    size_t mic = long_mic ? 8 : 4;
    if (size <= mic) {
        return BRAMBLE_ERROR_LENGTH;
    }
    nonce_make(nonce, device_key, long_mic, seq, src, dst, iv_index);
    int result =
        crypto_ccm_decrypt(crypto, key, nonce, additional_of(label), octets, size - mic, octets + size - mic, mic);
    return result < 0 ? result : (int)(size - mic);
}

/* ---- Opening what was received ----------------------------------------------------------------------------------- */

struct attempt {
    const struct keys *keys;
    struct transport_received *received;
    uint8_t nonce[13];
    bool tried; /* some key */
};

/* One try with one key, 0 being none, over all labels of a virtual address. */
static bool try_key(struct attempt *attempt, bramble_key key, unsigned key_index)
{
    const struct keys *keys = attempt->keys;
    struct transport_received *received = attempt->received;
    uint8_t *octets = (uint8_t *)(uintptr_t)received->payload.data;
    size_t mic = lower_mic_octets(received->header);
    size_t size = received->payload.size - mic;
    attempt->tried = attempt->tried || key != 0;
    if (key == 0 || received->payload.size <= mic) {
        return false;
    }
    int label = -1;
    while ((label = keys_label_next(keys, received->envelope->dst, (unsigned)(label + 1))) >= 0) {
        if (crypto_ccm_decrypt(keys->crypto, key, attempt->nonce, additional_of(keys_label_uuid(keys, (unsigned)label)),
                               octets, size, octets + size, mic) == 0) {
            received->key_index = (uint16_t)key_index;
            received->label = (uint8_t)label;
            received->payload.size = size;
            return true;
        }
    }
    return false;
}

static bool try_app_keys(struct attempt *attempt, unsigned first)
{
    const struct keys *keys = attempt->keys;
    const struct keys_app *app = keys->apps;
    for (unsigned left = keys->app_count; left > 0; left--, app++) {
        for (unsigned i = 0; i < 2 && app->net_index == attempt->received->envelope->net->index; i++) {
            if ((app->aid[i] | 0x40U) == first && try_key(attempt, app->generation[i].handle, app->index)) {
                return true;
            }
        }
    }
    return false;
}

/* Device keys: ours when somebody configures us, the sender's when it answers us. Unicast only. */
static bool try_device_keys(struct attempt *attempt)
{
    const struct keys *keys = attempt->keys;
    const struct envelope *envelope = attempt->received->envelope;
    if (!bramble_address_is_unicast(envelope->dst)) {
        return false;
    }
    if (try_key(attempt, keys->device, BRAMBLE_DEVICE_KEY_OWN)) {
        return true;
    }
    bramble_key peer = keys_peer_device(keys, envelope->src);
    bool opened = try_key(attempt, peer, BRAMBLE_DEVICE_KEY_PEER);
    keys->crypto->key_destroy(keys->crypto->context, peer);
    return opened;
}

bool upper_open(struct transport *transport, struct transport_received *received)
{
    struct envelope *envelope = received->envelope;
    struct attempt attempt;
    unsigned first = lower_first(received->header);
    bool application = (first & 0x40) != 0;
    attempt.keys = transport->network->keys;
    attempt.received = received;
    attempt.tried = false;
    nonce_make(attempt.nonce, !application, (received->header & LOWER_LONG_MIC) != 0, received->sequence, envelope->src,
               envelope->dst, envelope->iv_index);
    bool opened = application ? try_app_keys(&attempt, first) : first == 0 && try_device_keys(&attempt);
    if (!opened) {
        transport_drop(envelope,
                       attempt.tried ? BRAMBLE_DROP_TRANSPORT_AUTHENTICATION : BRAMBLE_DROP_TRANSPORT_UNKNOWN_KEY,
                       first);
    }
    return opened;
}

/* ---- Sealing what is sent ---------------------------------------------------------------------------------------- */

/* The key to send with; 0 when there is none. One that is there for this message only comes back in `peer`, too.
 * `first` gets AKF and AID. */
static bramble_key key_of(const struct keys *keys, const struct transport_message *message, bramble_key *peer,
                          int *first)
{
    if (message->key_index == BRAMBLE_DEVICE_KEY_OWN) {
        return keys->device;
    }
    if (message->key_index == BRAMBLE_DEVICE_KEY_PEER) {
        *peer = keys_peer_device(keys, message->dst);
        return *peer;
    }
    const struct keys_app *app = keys_app_find(keys, message->key_index);
    if (app == NULL || app->net_index != message->net->index) {
        return 0;
    }
    unsigned generation = keys_app_sending(keys, app);
    *first = 0x40 | app->aid[generation];
    return app->generation[generation].handle;
}

int upper_seal(const struct transport *transport, const struct transport_message *message, struct envelope *envelope,
               uint8_t *octets, size_t size)
{
    struct network *network = transport->network;
    const struct keys *keys = network->keys;
    bramble_key peer = 0;
    int first = 0;
    bramble_key key = message->ctl ? 0 : key_of(keys, message, &peer, &first);
    int result = key != 0 || message->ctl ? network_draw(network) : BRAMBLE_ERROR_KEY;
    envelope->seq = (uint32_t)result;
    if (message->ctl) {
        first = (int)message->opcode;
    } else if (result >= 0) {
        uint8_t nonce[13];
        nonce_make(nonce, (first & 0x40) == 0, message->long_mic, envelope->seq, message->src, message->dst,
                   envelope->iv_index);
        result = crypto_ccm_encrypt(keys->crypto, key, nonce, additional_of(keys_label_uuid(keys, message->label)),
                                    octets, size, octets + size, message->long_mic ? 8 : 4);
    }
    keys->crypto->key_destroy(keys->crypto->context, peer);
    return result < 0 ? result : first;
}
