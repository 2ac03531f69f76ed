/* Explains network PDUs, and what is inside: lower transport, upper transport, access or control message.
 *
 * Where a key does not fit, it says which ones were tried and what they would fit. */
#include "decode.h"

#include "crypto/crypto.h"
#include "network/network.h"
#include "transport/transport.h"

#include <string.h>

/* ---- Access messages --------------------------------------------------------------------------------------------- */

struct attempt {
    struct decoder *decoder;
    const struct envelope *envelope; /* of the PDU, or of the last segment */
    uint32_t seq;                    /* of SeqAuth */
    bool long_mic;
    const uint8_t *upper;
    size_t size;
    uint8_t clear[TRANSPORT_UPPER_MAX];
};

/* True when the key (and label) opens it. */
static bool opens(struct attempt *attempt, bramble_key key, bool device, const uint8_t *label)
{
    const struct envelope *envelope = attempt->envelope;
    memcpy(attempt->clear, attempt->upper, attempt->size);
    return transport_upper_open(&attempt->decoder->crypto, key, device, attempt->long_mic, label, attempt->seq,
                                envelope->src, envelope->dst, envelope->iv_index, attempt->clear, attempt->size) >= 0;
}

/* The label that fits a virtual destination together with the key; NULL (and *found false) when none does. */
static bool opens_with_labels(struct attempt *attempt, bramble_key key, const struct decode_label **used)
{
    struct decoder *decoder = attempt->decoder;
    *used = NULL;
    if (!bramble_address_is_virtual(attempt->envelope->dst)) {
        return opens(attempt, key, false, NULL);
    }
    for (uint32_t i = 0; i < decoder->label_count; i++) {
        if (decoder->labels[i].address == attempt->envelope->dst &&
            opens(attempt, key, false, decoder->labels[i].uuid)) {
            *used = &decoder->labels[i];
            return true;
        }
    }
    return false;
}

static void explain_no_app_key(struct attempt *attempt, unsigned depth, uint8_t aid)
{
    struct decoder *decoder = attempt->decoder;
    struct text aids = {0};
    uint32_t fitting = 0;
    for (uint32_t i = 0; i < decoder->app_count; i++) {
        text_add(&aids, "%s0x%02x", i == 0 ? "" : ", ", decoder->apps[i].aid);
        fitting += decoder->apps[i].aid == aid;
    }
    if (decoder->app_count == 0) {
        say_failed(decoder, depth, "stops here: it needs the AppKey with AID 0x%02x (--app-key)", aid);
    } else if (fitting == 0) {
        say_failed(decoder, depth, "stops here: no AppKey given has AID 0x%02x (theirs: %s)", aid, aids.octets);
    } else if (bramble_address_is_virtual(attempt->envelope->dst)) {
        uint32_t labels = 0;
        for (uint32_t i = 0; i < decoder->label_count; i++) {
            labels += decoder->labels[i].address == attempt->envelope->dst;
        }
        say_failed(decoder, depth, "stops here: %s",
                   labels == 0 ? "the destination is virtual, and no label given has this address (--label)"
                               : "the TransMIC does not match with any key and label that fit");
    } else {
        say_failed(decoder, depth, "stops here: %u AppKey%s this AID, but the TransMIC does not match",
                   (unsigned)fitting, fitting == 1 ? " has" : "s have");
    }
    text_free(&aids);
}

static bool open_with_app_keys(struct attempt *attempt, unsigned depth, uint8_t aid)
{
    struct decoder *decoder = attempt->decoder;
    for (uint32_t i = 0; i < decoder->app_count; i++) {
        const struct decode_label *label;
        if (decoder->apps[i].aid != aid || !opens_with_labels(attempt, decoder->apps[i].handle, &label)) {
            continue;
        }
        say(depth, "AppKey %s", as_hex(decoder->apps[i].octets, 16));
        if (label != NULL) {
            say(depth, "Label UUID %s", as_hex(label->uuid, 16));
        }
        return true;
    }
    explain_no_app_key(attempt, depth, aid);
    return false;
}

static bool open_with_device_keys(struct attempt *attempt, unsigned depth)
{
    struct decoder *decoder = attempt->decoder;
    for (uint32_t i = 0; i < decoder->device_count; i++) {
        if (opens(attempt, decoder->devices[i].handle, true, NULL)) {
            say(depth, "device key %s", as_hex(decoder->devices[i].octets, 16));
            return true;
        }
    }
    if (decoder->device_count == 0) {
        say_failed(decoder, depth, "stops here: it is under a device key, of %s or of %s (--device-key)",
                   address_text(attempt->envelope->src), address_text(attempt->envelope->dst));
    } else {
        say_failed(decoder, depth, "stops here: the TransMIC matches under none of the %u device keys given",
                   (unsigned)decoder->device_count);
    }
    return false;
}

static void explain_access(struct decoder *decoder, unsigned depth, const struct envelope *envelope, uint8_t header,
                           bool long_mic, uint32_t seq, const uint8_t *upper, size_t size)
{
    struct attempt attempt = {
        .decoder = decoder, .envelope = envelope, .seq = seq, .long_mic = long_mic, .upper = upper, .size = size};
    size_t mic = long_mic ? 8 : 4;
    bool application = (header & 0x40) != 0;
    say(depth, "upper transport PDU, %zu octets, TransMIC of %zu bit", size, mic * 8);
    if (size <= mic || size > TRANSPORT_UPPER_MAX) {
        say_failed(decoder, depth + 1, "it is too %s for an access message", size <= mic ? "short" : "long");
        return;
    }
    bool opened = application ? open_with_app_keys(&attempt, depth + 1, header & 0x3F)
                              : open_with_device_keys(&attempt, depth + 1);
    if (opened) {
        say(depth + 1, "TransMIC matches; access payload %s", as_hex(attempt.clear, size - mic));
        decode_access(decoder, depth + 1, (struct bramble_view){attempt.clear, size - mic});
    }
}

/* ---- Control messages -------------------------------------------------------------------------------------------- */

static void explain_control(struct decoder *decoder, unsigned depth, uint8_t opcode, struct bramble_view parameters)
{
    const struct bramble_message_names *names = bramble_message_names_find(BRAMBLE_LAYER_CONTROL, opcode);
    if (names == NULL) {
        say_failed(decoder, depth, "no control message with opcode 0x%02x is known; parameters %s", opcode,
                   as_hex(parameters.data, parameters.size));
        return;
    }
    say(depth, "%s (control opcode 0x%02x, %zu octets of parameters)", names->name, opcode, parameters.size);
    decode_fields(decoder, depth + 1, names, parameters);
}

/* ---- Lower transport --------------------------------------------------------------------------------------------- */

static void explain_whole(struct decoder *decoder, unsigned depth, const struct envelope *envelope,
                          const struct lower_pdu *lower, uint32_t seq, const uint8_t *upper, size_t size)
{
    if (lower->ctl) {
        explain_control(decoder, depth, lower->header, (struct bramble_view){upper, size});
    } else {
        explain_access(decoder, depth, envelope, lower->header, lower->long_mic, seq, upper, size);
    }
}

static void explain_segment(struct decoder *decoder, unsigned depth, const struct envelope *envelope,
                            const struct lower_pdu *lower)
{
    uint32_t seq = lower_seq_auth(envelope->seq, lower->seq_zero);
    uint64_t key = (uint64_t)envelope->src << 48 | (uint64_t)envelope->dst << 32 | seq << 1 | (uint64_t)lower->ctl;
    struct decode_collected *collected = decode_collect(decoder, key, lower->seg_n);
    if (seq == UINT32_MAX || collected == NULL) {
        say_failed(decoder, depth, "%s",
                   seq == UINT32_MAX ? "SeqZero would lie before sequence number 0"
                                     : "too many segmented messages at once");
        return;
    }
    decode_add_segment(collected, lower->seg_o, lower_segment_octets(lower->ctl), lower->data);
    if (!decode_is_whole(collected)) {
        unsigned missing = 0;
        for (unsigned i = 0; i <= collected->last; i++) {
            missing += (collected->have >> i & 1U) == 0;
        }
        say(depth, "%u of %u segments so far; with the others as further words the message can be read",
            collected->last + 1U - missing, collected->last + 1U);
        return;
    }
    say(depth, "all %u segments are there; SeqAuth 0x%08x%06x", collected->last + 1U, (unsigned)envelope->iv_index,
        (unsigned)seq);
    collected->in_use = false;
    explain_whole(decoder, depth, envelope, lower, seq, collected->octets, collected->size);
}

static void explain_transport(struct decoder *decoder, unsigned depth, const struct envelope *envelope)
{
    struct lower_pdu lower;
    const struct bramble_view transport = envelope_transport_view(envelope);
    say(depth, "transport PDU %s", as_hex(transport.data, transport.size));
    if (!lower_pdu_read(envelope->ctl, transport, &lower)) {
        say_failed(decoder, depth, "stops here: its length or its fields are impossible");
        return;
    }
    if (lower.ctl) {
        say(depth, "lower transport: %s control message, opcode 0x%02x", lower.segmented ? "segmented" : "unsegmented",
            lower.header);
    } else if ((lower.header & 0x40) != 0) {
        say(depth, "lower transport: %s access message, AKF 1 (application key), AID 0x%02x",
            lower.segmented ? "segmented" : "unsegmented", lower.header & 0x3F);
    } else {
        say(depth, "lower transport: %s access message, AKF 0 (device key)",
            lower.segmented ? "segmented" : "unsegmented");
    }
    if (lower.segmented) {
        say(depth, "SZMIC %d, SeqZero 0x%04x, SegO %u, SegN %u, segment %s", lower.long_mic, lower.seq_zero,
            lower.seg_o, lower.seg_n, as_hex(lower.data.data, lower.data.size));
        explain_segment(decoder, depth, envelope, &lower);
    } else {
        explain_whole(decoder, depth, envelope, &lower, envelope->seq, lower.data.data, lower.data.size);
    }
}

/* ---- Network ----------------------------------------------------------------------------------------------------- */

static void explain_no_net_key(struct decoder *decoder, unsigned depth, uint8_t nid)
{
    struct text nids = {0};
    for (uint32_t i = 0; i < decoder->credential_count; i++) {
        text_add(&nids, "%s0x%02x %s", i == 0 ? "" : ", ", decoder->credentials[i].keys.nid,
                 decoder->credentials[i].kind);
    }
    if (decoder->credential_count == 0) {
        say_failed(decoder, depth, "stops here: it needs the NetKey with NID 0x%02x (--net-key)", nid);
    } else {
        say_failed(decoder, depth, "stops here: no NetKey given has NID 0x%02x (theirs: %s)", nid, nids.octets);
    }
    text_free(&nids);
}

static void explain_header(unsigned depth, const struct envelope *envelope)
{
    say(depth, "CTL %d (%s), TTL %u, SEQ 0x%06x, SRC %s", envelope->ctl,
        envelope->ctl ? "control message" : "access message", envelope->ttl, (unsigned)envelope->seq,
        address_text(envelope->src));
}

static void explain_proxy_configuration(struct decoder *decoder, unsigned depth, struct bramble_view message)
{
    const struct bramble_message_names *names =
        message.size == 0 ? NULL : bramble_message_names_find(BRAMBLE_LAYER_PROXY_CONFIGURATION, message.data[0]);
    if (names == NULL) {
        say_failed(decoder, depth, "no such proxy configuration message is known: %s",
                   as_hex(message.data, message.size));
        return;
    }
    say(depth, "%s", names->name);
    decode_fields(decoder, depth + 1, names, (struct bramble_view){message.data + 1, message.size - 1});
}

/* How the header would read with a key that has the right NID, though the NetMIC does not match. */
static void explain_wrong_mic(struct decoder *decoder, unsigned depth, const struct decode_credential *near,
                              uint32_t iv_index, struct bramble_view pdu)
{
    struct envelope envelope;
    memset(&envelope, 0, sizeof envelope);
    envelope.iv_index = iv_index;
    if (network_pdu_header(&decoder->crypto, &near->keys, pdu.data, &envelope) >= 0) {
        say(depth, "with %s credentials of NetKey %s and IV index 0x%08x the header would read:", near->kind,
            as_hex(decoder->nets[near->net].octets, 16), (unsigned)iv_index);
        explain_header(depth + 1, &envelope);
    }
    say_failed(decoder, depth,
               "stops here: the NetMIC does not match. Another key with the same NID, another IV index (--iv-index), or"
               " damaged octets");
}

/* `proxy`: a proxy configuration message. */
static void explain(struct decoder *decoder, unsigned depth, struct bramble_view pdu, bool proxy)
{
    if (pdu.size < NETWORK_PDU_MIN || pdu.size > NETWORK_PDU_MAX) {
        say_failed(decoder, depth, "a network PDU has %u to %u octets, not %zu", NETWORK_PDU_MIN, NETWORK_PDU_MAX,
                   pdu.size);
        return;
    }
    uint8_t nid = pdu.data[0] & 0x7F;
    uint32_t iv_index = network_pdu_iv_index(decoder->iv_index, pdu.data[0]);
    say(depth, "IVI %u, NID 0x%02x", pdu.data[0] >> 7, nid);
    const struct decode_credential *near = NULL;
    for (uint32_t i = 0; i < decoder->credential_count; i++) {
        const struct decode_credential *credential = &decoder->credentials[i];
        struct envelope envelope;
        memset(&envelope, 0, sizeof envelope);
        if (credential->keys.nid != nid) {
            continue;
        }
        near = credential;
        envelope.proxy = proxy;
        int result = network_pdu_open(&decoder->crypto, &credential->keys, iv_index, pdu, &envelope);
        if (result < 0) {
            continue;
        }
        envelope.iv_index = iv_index;
        say(depth, "NetKey %s, %s credentials, IV index 0x%08x", as_hex(decoder->nets[credential->net].octets, 16),
            credential->kind, (unsigned)iv_index);
        explain_header(depth, &envelope);
        say(depth, "DST %s; NetMIC of %u bit matches", address_text(envelope.dst), envelope.ctl ? 64U : 32U);
        if (proxy) {
            explain_proxy_configuration(decoder, depth, envelope_transport_view(&envelope));
        } else {
            explain_transport(decoder, depth, &envelope);
        }
        return;
    }
    if (near == NULL) {
        explain_no_net_key(decoder, depth, nid);
        return;
    }
    explain_wrong_mic(decoder, depth, near, iv_index, pdu);
}

void decode_network(struct decoder *decoder, unsigned depth, struct bramble_view pdu)
{
    say(depth, "network PDU, %zu octets", pdu.size);
    explain(decoder, depth + 1, pdu, false);
}

void decode_proxy_configuration(struct decoder *decoder, unsigned depth, struct bramble_view pdu)
{
    say(depth, "proxy configuration message, %zu octets", pdu.size);
    explain(decoder, depth + 1, pdu, true);
}
