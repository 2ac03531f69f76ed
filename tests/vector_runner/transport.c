/* Whole messages: access payload or control parameters, upper transport PDU, lower transport PDUs, network PDUs. Each
 * step is taken alone, both ways; then one spine sends the message and another one receives it.
 */
#include "fields.h"
#include "network.h"

/* What an access message is secured with above the network layer. */
struct upper {
    bool device;
    bool long_mic;
    uint8_t aid;
    const uint8_t *key;
    const uint8_t *label; /* NULL: the destination is not virtual */
    bramble_key handle;
};

static uint32_t u32(struct vector *vector, const char *name)
{
    return (uint32_t)vector_number(vector, name);
}

static uint16_t u16(struct vector *vector, const char *name)
{
    return (uint16_t)vector_number(vector, name);
}

/* ---- Upper transport ------------------------------------------------------------------------------------------- */

static void upper_of(struct vector *vector, struct upper *upper)
{
    memset(upper, 0, sizeof *upper);
    upper->device = vector_number(vector, "keys.akf") == 0;
    upper->long_mic = vector_number(vector, "szmic") != 0;
    upper->key = vector_fixed(vector, 16, upper->device ? "keys.device_key" : "keys.app_key");
    upper->label = vector_has(vector, "label_uuid") ? vector_fixed(vector, 16, "label_uuid") : NULL;
    if (!upper->device) {
        succeeded(vector, "crypto_k4", crypto_k4(vector->crypto, upper->key, &upper->aid));
    }
    same_number(vector, upper->aid, "keys.aid");
    upper->handle = key_of(vector, upper->key);
    if (upper->label != NULL) {
        uint16_t address = 0;
        succeeded(vector, "crypto_virtual_address", crypto_virtual_address(vector->crypto, upper->label, &address));
        same_number(vector, address, "dst");
    }
}

static void check_sealed(struct vector *vector, const struct upper *upper)
{
    struct bramble_view payload = vector_octets(vector, "access_payload");
    size_t mic = upper->long_mic ? 8 : 4;
    uint8_t *octets = vector_memory(vector, payload.size + mic);
    memcpy(octets, payload.data, payload.size);
    if (succeeded(vector, "transport_upper_seal",
                  transport_upper_seal(vector->crypto, upper->handle, upper->device, upper->long_mic, upper->label,
                                       u32(vector, "seq"), u16(vector, "src"), u16(vector, "dst"),
                                       u32(vector, "iv_index"), octets, payload.size))) {
        same_memory(vector, octets, payload.size, "enc_access_payload");
        same_memory(vector, octets + payload.size, mic, "trans_mic");
        same_memory(vector, octets, payload.size + mic, "upper_transport_pdu");
    }
}

static void check_unsealed(struct vector *vector, const struct upper *upper)
{
    struct bramble_view pdu = vector_octets(vector, "upper_transport_pdu");
    uint8_t *octets = vector_memory(vector, pdu.size);
    memcpy(octets, pdu.data, pdu.size);
    int size = transport_upper_open(vector->crypto, upper->handle, upper->device, upper->long_mic, upper->label,
                                    u32(vector, "seq"), u16(vector, "src"), u16(vector, "dst"), u32(vector, "iv_index"),
                                    octets, pdu.size);
    if (succeeded(vector, "transport_upper_open", size)) {
        same_memory(vector, octets, (size_t)size, "access_payload");
    }
}

static void check_upper(struct vector *vector, const struct upper *upper)
{
    uint8_t nonce[13];
    (upper->device ? crypto_nonce_device : crypto_nonce_application)(
        nonce, upper->long_mic, u32(vector, "seq"), u16(vector, "src"), u16(vector, "dst"), u32(vector, "iv_index"));
    same_memory(vector, nonce, sizeof nonce, "upper_nonce");
    check_sealed(vector, upper);
    check_unsealed(vector, upper);
}

static void upper_transport(struct vector *vector)
{
    struct upper upper;
    upper_of(vector, &upper);
    check_upper(vector, &upper);
    key_drop(vector, upper.handle);
}

/* ---- Lower transport ------------------------------------------------------------------------------------------- */

/* The lower transport PDUs, taken apart and put together again; joined, their data are the upper transport PDU. */
static void check_lower(struct vector *vector, bool ctl, uint8_t header, struct bramble_view upper)
{
    size_t count = vector_count(vector, "lower_transport_pdus");
    bool segmented = vector_number(vector, "segmented") != 0;
    uint8_t joined[TRANSPORT_UPPER_MAX];
    struct writer writer = writer_of(joined, sizeof joined);
    for (size_t i = 0; i < count; i++) {
        struct lower_pdu pdu;
        uint8_t out[NETWORK_TRANSPORT_MAX];
        struct bramble_view given = vector_octets(vector, "lower_transport_pdus.%zu", i);
        same_octets(vector, given, "network_pdus.%zu.transport_pdu", i);
        if (!lower_pdu_read(ctl, given, &pdu)) {
            fault(vector, "lower_pdu_read", "a lower transport PDU", "refused");
            return;
        }
        equal_number(vector, "SEG", pdu.segmented, segmented);
        equal_number(vector, ctl ? "opcode" : "AKF and AID", pdu.header, header);
        if (segmented) {
            same_number(vector, pdu.seq_zero, "seq_zero");
            same_number(vector, pdu.seg_n, "seg_n");
            equal_number(vector, "SegO", pdu.seg_o, i);
            equal_number(vector, "SZMIC", pdu.long_mic, ctl ? 0 : vector_number(vector, "szmic"));
            same_number(vector,
                        lower_seq_auth((uint32_t)vector_number(vector, "network_pdus.%zu.seq", i), pdu.seq_zero),
                        "seq");
        }
        same_memory(vector, out, lower_pdu_write(&pdu, out), "lower_transport_pdus.%zu", i);
        writer_view(&writer, pdu.data);
    }
    equal_octets(vector, "the segments together", writer_done(&writer), upper);
}

/* ---- The whole way --------------------------------------------------------------------------------------------- */

/* Gives a spine the keys and the label of the message. */
static void learn(struct vector *vector, struct spine *spine, const struct upper *upper, struct envelope *message)
{
    message->label = TRANSPORT_LABEL_NONE;
    if (upper->device) {
        message->key_index = BRAMBLE_DEVICE_KEY_OWN;
        succeeded(vector, "keys_device_set", keys_device_set(&spine->transport.network.keys, upper->key));
    } else {
        message->key_index = 0x456;
        succeeded(vector, "keys_app_add",
                  keys_app_add(&spine->transport.network.keys, message->net->index, 0x456, upper->key));
    }
    if (upper->label != NULL) {
        uint16_t address;
        int label = keys_label_use(&spine->transport.network.keys, upper->label, &address);
        message->label = succeeded(vector, "keys_label_use", label) ? (uint8_t)label : TRANSPORT_LABEL_NONE;
    }
    message->long_mic = upper->long_mic;
}

static void check_sent(struct vector *vector, const struct credentials *credentials, const struct upper *upper,
                       struct envelope *message, struct bramble_view payload)
{
    struct spine *spine = vector_memory(vector, sizeof *spine);
    size_t count = vector_count(vector, "network_pdus");
    spine_start(vector, spine, u16(vector, "src"), u32(vector, "iv_index"));
    spine->transport.network.sequence = u32(vector, "seq");
    message->net = credentials_net(vector, credentials, spine);
    message->src = u16(vector, "src");
    message->dst = u16(vector, "dst");
    message->ttl = (uint8_t)vector_number(vector, "ttl");
    message->segmented = vector_number(vector, "segmented") != 0;
    if (upper != NULL) {
        learn(vector, spine, upper, message);
    }
    if (message->net != NULL && succeeded(vector, "transport_send",
                                          transport_send(&spine->transport, message, payload.data, payload.size, 0))) {
        spine_run(spine, count);
        equal_number(vector, "network PDUs that were sent", spine->sent_count, count);
        for (size_t i = 0; i < spine->sent_count && i < count; i++) {
            same_memory(vector, spine->sent[i].pdu, spine->sent[i].size, "network_pdus.%zu.pdu", i);
        }
    }
    spine_stop(spine);
}

/* Segments arrive in reverse order, as well as in their own. */
static void check_received(struct vector *vector, const struct credentials *credentials, const struct upper *upper,
                           struct envelope *message, bool backwards, const char *expected)
{
    struct spine *spine = vector_memory(vector, sizeof *spine);
    size_t count = vector_count(vector, "network_pdus");
    receiver_start(vector, credentials, spine);
    message->net = spine->nets;
    if (upper != NULL) {
        learn(vector, spine, upper, message);
    } else {
        spine->control.opcode = (uint8_t)message->opcode;
        transport_control_add(&spine->transport, &spine->control);
    }
    for (size_t i = 0; i < count; i++) {
        spine_hear(spine, vector_octets(vector, "network_pdus.%zu.pdu", backwards ? count - 1 - i : i));
    }
    if (upper == NULL && message->opcode == 0) { /* transport's own: an acknowledgment of what was not sent */
        equal_number(vector, "acknowledgments of nothing",
                     spine->transport.network.bearer.books.counts->drops[BRAMBLE_DROP_TRANSPORT_ACK_UNEXPECTED], 1);
    } else {
        equal_number(vector, "messages received", spine->messages, 1);
        same_memory(vector, spine->message, spine->message_size, expected);
    }
    same_number(vector, spine->delivered.ttl, "ttl");
    if (upper != NULL && spine->messages == 1) {
        equal_number(vector, "key of the message received", spine->message_key, message->key_index);
        equal_number(vector, "label of the message received", spine->message_label, message->label);
        equal_number(vector, "size of its TransMIC", spine->message_long_mic, upper->long_mic);
        same_number(vector, spine->message_seq, "seq");
    }
    spine_stop(spine);
}

static void check_way(struct vector *vector, const struct credentials *credentials, const struct upper *upper,
                      const char *payload_name)
{
    struct envelope message;
    struct bramble_view payload = vector_octets(vector, payload_name);
    memset(&message, 0, sizeof message);
    message.label = TRANSPORT_LABEL_NONE;
    message.ctl = upper == NULL;
    message.opcode = upper == NULL ? (uint8_t)vector_number(vector, "opcode") : 0;
    if (upper != NULL || vector_number(vector, "segmented") == 0) { /* long control messages are received only */
        check_sent(vector, credentials, upper, &message, payload);
    }
    check_received(vector, credentials, upper, &message, false, payload_name);
    check_received(vector, credentials, upper, &message, true, payload_name);
}

/* The same upper transport PDU under another sequence number, which no stack sends: its nonce no longer fits. The
 * network layer takes it, transport refuses it. */
static void check_misplaced(struct vector *vector, const struct credentials *credentials, const struct upper *upper)
{
    struct spine *spine = vector_memory(vector, sizeof *spine);
    struct envelope message;
    memset(&message, 0, sizeof message);
    receiver_start(vector, credentials, spine);
    message.net = spine->nets;
    learn(vector, spine, upper, &message);
    spine_hear(spine, vector_octets(vector, "network_pdus.0.pdu"));
    equal_number(vector, "PDUs that network delivered", spine->deliveries, 1);
    same_number(vector, spine->delivered.ttl, "ttl");
    equal_number(vector, "messages received", spine->messages, 0);
    equal_number(vector, "messages that no key opens",
                 spine->transport.network.bearer.books.counts->drops[BRAMBLE_DROP_TRANSPORT_AUTHENTICATION], 1);
    spine_stop(spine);
}

static void access_message(struct vector *vector)
{
    struct credentials credentials;
    struct upper upper;
    upper_of(vector, &upper);
    check_upper(vector, &upper);
    uint8_t header = (uint8_t)(upper.device ? 0 : 0x40 | upper.aid);
    check_lower(vector, false, header, vector_octets(vector, "upper_transport_pdu"));
    if (credentials_of(vector, &credentials)) {
        check_network_pdus(vector, &credentials, false);
        if (vector_number(vector, "network_pdus.0.seq") == vector_number(vector, "seq")) {
            check_way(vector, &credentials, &upper, "access_payload");
        } else {
            check_misplaced(vector, &credentials, &upper);
        }
    }
    credentials_drop(vector, &credentials);
    key_drop(vector, upper.handle);
}

static void control_message(struct vector *vector)
{
    struct credentials credentials;
    struct bramble_view parameters = vector_octets(vector, "parameters");
    uint8_t opcode = (uint8_t)vector_number(vector, "opcode");
    check_lower(vector, true, opcode, parameters);
    if (vector_has(vector, "fields")) {
        check_message(vector, bramble_message_names_find(BRAMBLE_LAYER_CONTROL, opcode), parameters, "fields",
                      BRAMBLE_STRICT);
    }
    if (vector_has(vector, "fields.criteria")) { /* the three fields of the first octet together */
        same_memory(vector, parameters.data, parameters.size > 0, "fields.criteria");
    }
    if (credentials_of(vector, &credentials)) {
        check_network_pdus(vector, &credentials, true);
        check_way(vector, &credentials, NULL, "parameters");
    }
    credentials_drop(vector, &credentials);
}

const struct vector_kind kinds_transport[] = {
    {"access_message", access_message, NULL, NULL},
    {"control_message", control_message, NULL, NULL},
    {"upper_transport", upper_transport, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};
