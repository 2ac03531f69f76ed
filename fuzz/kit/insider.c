/* See insider.h. */
#include "insider.h"

#include "bench.h"

#include "transport/transport.h"

#include <string.h>

#define HEARD 16U
#define SOURCES 16U
#define PAYLOAD_MAX 384U

struct header {
    struct keys_net *net;
    const struct keys_credential *credential;
    struct envelope envelope;
};

static struct {
    struct bench_pdu heard[HEARD];
    unsigned heard_count;
    uint32_t sequence[SOURCES]; /* the next of each source */
    uint8_t spoil_at;
    uint8_t spoil; /* 0: nothing */
} insider;

/* ---- Saying ----------------------------------------------------------------------------------------------------- */

static void say(const uint8_t *octets, size_t size, uint8_t event_type)
{
    struct bench_pdu *pdu = &insider.heard[insider.heard_count++ % HEARD];
    pdu->size = (uint8_t)(size < BENCH_PDU ? size : BENCH_PDU);
    memcpy(pdu->octets, octets, pdu->size);
    if (insider.spoil != 0 && pdu->size > 0) {
        pdu->octets[insider.spoil_at % pdu->size] ^= insider.spoil;
        insider.spoil = 0;
    }
    bench_hear(view_of(pdu->octets, pdu->size), event_type);
}

static void say_pdu(uint8_t ad_type, const uint8_t *pdu, size_t size)
{
    uint8_t data[BENCH_PDU] = {(uint8_t)(size + 1), ad_type};
    memcpy(data + 2, pdu, size);
    say(data, size + 2, BRAMBLE_EVENT_NONCONNECTABLE);
}

/* ---- The header ------------------------------------------------------------------------------------------------- */

static struct keys_net *choose_net(uint8_t choice)
{
    struct keys *keys = node_keys(bench.node);
    struct keys_net *net = &keys->nets[(choice & 3U) % keys->net_count];
    return net->index == BRAMBLE_KEY_INDEX_NONE ? keys_net_next(keys, 0) : net;
}

static uint16_t own_address(void)
{
    return node_network(bench.node)->address;
}

static uint16_t label_address(void)
{
    uint16_t address = 0;
    (void)!crypto_virtual_address(&bench.crypto, victim_label, &address);
    return address;
}

static uint16_t source_of(struct choices *choices)
{
    uint8_t choice = choose(choices);
    if (choice >= 0xF0) {
        return (uint16_t)choose_big(choices, 2);
    }
    switch (choice % 13U) {
    case 8:
        return own_address();
    case 9:
        return (uint16_t)(own_address() + 1);
    case 10:
        return VICTIM_GROUP;
    case 11:
        return 0;
    case 12:
        return PHONE_ADDRESS;
    default:
        return (uint16_t)(VICTIM_PEER + choice % 13U);
    }
}

static uint16_t destination_of(struct choices *choices)
{
    uint8_t choice = choose(choices);
    if (choice >= 0xF0) {
        return (uint16_t)choose_big(choices, 2);
    }
    const uint16_t own = own_address();
    const uint16_t destinations[] = {
        own, (uint16_t)(own + 1), VICTIM_GROUP, label_address(), 0xFFFF, 0xFFFE, VICTIM_PEER, 0, (uint16_t)(own + 2)};
    return destinations[choice % 9U];
}

static uint32_t *sequence_of(uint16_t source)
{
    return &insider.sequence[source % SOURCES];
}

static void draw_sequence(struct choices *choices, uint8_t how, struct envelope *envelope)
{
    uint32_t *next = sequence_of(envelope->src);
    switch (how >> 5 & 3U) {
    case 1:
        *next += choose(choices);
        break;
    case 2:
        *next -= *next > 0;
        break;
    case 3:
        *next = choose_big(choices, 3);
        break;
    default:
        break;
    }
    envelope->seq = *next & NETWORK_SEQUENCE_MAX;
    *next = (*next + 1) & NETWORK_SEQUENCE_MAX;
}

/* False when the victim has no network key at all. */
static bool read_header(struct choices *choices, struct header *header)
{
    uint8_t how = choose(choices);
    memset(header, 0, sizeof *header);
    header->net = choose_net(how);
    struct envelope *envelope = &header->envelope;
    envelope->src = source_of(choices);
    envelope->dst = destination_of(choices);
    envelope->ttl = choose(choices) & 0x7F;
    draw_sequence(choices, how, envelope);
    const struct network *network = node_network(bench.node);
    const uint32_t indexes[] = {network_iv_sending(network), network->iv.index, network->iv.index - 1,
                                network->iv.index + 1};
    envelope->iv_index = indexes[how >> 3 & 3U];
    if (header->net == NULL) {
        return false;
    }
    unsigned generation = (how >> 2 & 1U) % keys_net_generations(header->net);
    header->credential = &header->net->generation[generation].flooding;
    return true;
}

static void say_network(struct header *header, const uint8_t *transport, size_t size)
{
    struct envelope *envelope = &header->envelope;
    uint8_t pdu[NETWORK_PDU_MAX];
    size_t longest = envelope->ctl ? 12 : NETWORK_TRANSPORT_MAX;
    envelope->size = (uint8_t)(size < longest ? size : longest);
    memcpy(envelope_transport(envelope), transport, envelope->size);
    int written = network_pdu_seal(&bench.crypto, header->credential, envelope, pdu);
    fuzz_must(written > 0, "a network PDU can be sealed");
    say_pdu(BRAMBLE_AD_MESH_MESSAGE, pdu, (size_t)written);
}

static void network(struct choices *choices)
{
    struct header header;
    if (read_header(choices, &header)) {
        uint8_t size = choose(choices);
        header.envelope.ctl = (size & 0x80U) != 0;
        struct bramble_view transport = choose_octets(choices, size & 0x1FU);
        say_network(&header, transport.data, transport.size);
    }
}

/* ---- Messages --------------------------------------------------------------------------------------------------- */

struct message {
    struct header header;
    uint8_t first; /* AKF and AID, or the control opcode */
    uint8_t flags;
    uint8_t hole;
    uint8_t octets[PAYLOAD_MAX + 8]; /* the upper transport PDU */
    size_t size;
};

static void say_segment(struct message *message, unsigned number, unsigned last, uint16_t seq_zero)
{
    struct envelope *envelope = &message->header.envelope;
    unsigned full = lower_segment_octets(envelope->ctl);
    size_t at = (size_t)number * full;
    size_t left = message->size - at;
    const struct lower_pdu lower = {
        .ctl = envelope->ctl,
        .segmented = true,
        .header = message->first,
        .long_mic = !envelope->ctl && (message->flags & INSIDER_LONG_MIC) != 0,
        .seq_zero = seq_zero,
        .seg_o = (uint8_t)number,
        .seg_n = (uint8_t)last,
        .data = view_of(message->octets + at, left < full ? left : full),
    };
    uint8_t transport[NETWORK_TRANSPORT_MAX];
    size_t size = lower_pdu_write(&lower, transport);
    say_network(&message->header, transport, size);
    envelope->seq = *sequence_of(envelope->src);
    *sequence_of(envelope->src) = (envelope->seq + 1) & NETWORK_SEQUENCE_MAX;
}

static void say_segments(struct message *message)
{
    unsigned full = lower_segment_octets(message->header.envelope.ctl);
    unsigned last = message->size == 0 ? 0 : (unsigned)((message->size - 1) / full);
    uint16_t seq_zero = message->header.envelope.seq & 0x1FFFU;
    last = last > 31 ? 31 : last;
    for (unsigned round = 0; round < ((message->flags & INSIDER_TWICE) != 0 ? 2U : 1U); round++) {
        for (unsigned i = 0; i <= last && bench.turns_left > 0; i++) {
            unsigned number = (message->flags & INSIDER_REVERSED) != 0 ? last - i : i;
            if ((message->flags & INSIDER_HOLE) == 0 || number != message->hole) {
                say_segment(message, number, last, seq_zero);
            }
        }
    }
}

static void say_message(struct message *message)
{
    size_t longest = message->header.envelope.ctl ? 11 : 15;
    if ((message->flags & INSIDER_SEGMENTED) != 0 || message->size > longest) {
        say_segments(message);
        return;
    }
    uint8_t transport[NETWORK_TRANSPORT_MAX] = {message->first};
    memcpy(transport + 1, message->octets, message->size);
    say_network(&message->header, transport, message->size + 1);
}

static void read_flags(struct choices *choices, struct message *message)
{
    message->flags = choose(choices);
    message->hole = (message->flags & INSIDER_HOLE) != 0 ? choose(choices) & 31U : 0;
}

static size_t read_size(struct choices *choices)
{
    uint8_t size = choose(choices);
    return size == 255 ? 255U + choose_below(choices, PAYLOAD_MAX - 254U) : size;
}

/* The handle is to be destroyed when `*imported` is set. */
static bramble_key choose_key(uint8_t choice, struct message *message, bool *imported)
{
    const struct keys *keys = node_keys(bench.node);
    uint8_t octets[16] = {0xEE};
    bramble_key handle = 0;
    const struct keys_app *app = &keys->apps[(unsigned)(choice >> 2) % keys->app_count];
    unsigned generation = (message->flags & INSIDER_NEW_KEY) != 0 && app->generation[1].handle != 0 ? 1 : 0;
    *imported = false;
    message->first = 0;
    switch (choice & 3U) {
    case INSIDER_APP_KEY:
        if (app->index != BRAMBLE_KEY_INDEX_NONE) {
            message->first = (uint8_t)(0x40U | app->aid[generation]);
            return app->generation[generation].handle;
        }
        break;
    case INSIDER_OWN_DEVICE_KEY:
        return keys->device;
    case INSIDER_PEER_DEVICE_KEY:
        victim_peer_key(message->header.envelope.src & 0xFFFEU, octets);
        break;
    default:
        message->first = 0x40U | (choice >> 2);
        break;
    }
    fuzz_must(bench.crypto.key_import(&bench.toy, octets, &handle) == 0, "the bench has room for a key");
    *imported = true;
    return handle;
}

static void access_message(struct choices *choices)
{
    struct message message;
    bool imported;
    if (!read_header(choices, &message.header)) {
        return;
    }
    uint8_t key_choice = choose(choices);
    read_flags(choices, &message);
    struct bramble_view payload = choose_octets(choices, read_size(choices));
    bool long_mic = (message.flags & INSIDER_LONG_MIC) != 0;
    bramble_key key = choose_key(key_choice, &message, &imported);
    const struct envelope *envelope = &message.header.envelope;
    bool virtual = bramble_address_is_virtual(envelope->dst);
    if (payload.size > 0) {
        memcpy(message.octets, payload.data, payload.size);
    }
    message.size = payload.size + (long_mic ? 8 : 4);
    int result = transport_upper_seal(&bench.crypto, key, message.first == 0, long_mic, virtual ? victim_label : NULL,
                                      envelope->seq, envelope->src, envelope->dst, envelope->iv_index, message.octets,
                                      payload.size);
    if (imported) {
        bench.crypto.key_destroy(&bench.toy, key);
    }
    if (result >= 0) {
        message.flags |= long_mic ? INSIDER_SEGMENTED : 0;
        say_message(&message);
    }
}

static void control_message(struct choices *choices)
{
    struct message message;
    if (read_header(choices, &message.header)) {
        message.header.envelope.ctl = true;
        message.first = choose(choices) & 0x7F;
        read_flags(choices, &message);
        struct bramble_view parameters = choose_octets(choices, read_size(choices));
        message.size = parameters.size < 256 ? parameters.size : 256;
        if (message.size > 0) {
            memcpy(message.octets, parameters.data, message.size);
        }
        say_message(&message);
    }
}

static void acknowledge(struct choices *choices)
{
    struct header header;
    if (read_header(choices, &header)) {
        const struct transport *transport = node_transport(bench.node);
        const struct transport_transfer *out =
            transport_place(transport, choose(choices) % (unsigned)transport->out_count);
        uint32_t segments = choose_big(choices, 4);
        header.envelope.ctl = true;
        header.envelope.src = out->dst;
        header.envelope.dst = out->src;
        const uint8_t octets[7] = {0,
                                   (uint8_t)(lower_seq_zero(out->header) >> 6),
                                   (uint8_t)(lower_seq_zero(out->header) << 2),
                                   (uint8_t)(segments >> 24),
                                   (uint8_t)(segments >> 16),
                                   (uint8_t)(segments >> 8),
                                   (uint8_t)segments};
        say_network(&header, octets, sizeof octets);
    }
}

/* ---- Other steps ------------------------------------------------------------------------------------------------ */

static void beacon(struct choices *choices)
{
    uint8_t how = choose(choices);
    const struct keys_net *net = choose_net(how);
    uint8_t flags = choose(choices);
    uint8_t further = choose(choices);
    uint32_t iv_index = node_network(bench.node)->iv.index + further - (further > 0x80 ? 256U : 0U);
    iv_index = further == 0x80 ? choose_big(choices, 4) : iv_index;
    uint8_t pdu[NETWORK_SECURE_BEACON_OCTETS];
    if (net != NULL) {
        const struct keys_net_generation *generation = &net->generation[(how >> 2 & 1U) % keys_net_generations(net)];
        fuzz_must(network_secure_beacon_seal(&bench.crypto, generation->key, generation->network_id, flags, iv_index,
                                             pdu) == 0,
                  "a beacon can be sealed");
        say_pdu(BRAMBLE_AD_MESH_BEACON, pdu, sizeof pdu);
    }
}

static void raw(struct choices *choices)
{
    uint8_t type = choose_below(choices, 8);
    struct bramble_view data = choose_octets(choices, choose_below(choices, BENCH_PDU + 1));
    say(data.data, data.size, type < 5 ? type : BRAMBLE_EVENT_NONCONNECTABLE);
}

static void pass(struct choices *choices)
{
    static const uint32_t seconds[] = {1, 2, 5, 10, 30, 60, 600, 3600, 24 * 3600, 97 * 3600, 145 * 3600, 193 * 3600};
    uint8_t choice = choose(choices);
    (void)bench_pass(choice < 0x80 ? BRAMBLE_MILLISECONDS(choice * 5U) : BRAMBLE_SECONDS(seconds[choice % 12U]));
}

static void fail(struct choices *choices)
{
    uint8_t what = choose_below(choices, 3);
    uint8_t how = choose(choices);
    if (what == 0) {
        bench.radio_fails = how & 0x83U;
    } else if (what == 1) {
        bench.random_fails = how & 3U;
    } else {
        bramble_store_memory_fail(&bench.memory_store, how & 7U, (how & 0x80U) != 0);
        bench.store_failed = true;
    }
}

static void step(struct choices *choices)
{
    const struct bench_pdu *pdu;
    switch (choose_below(choices, INSIDER_STEPS)) {
    case INSIDER_RAW:
        raw(choices);
        break;
    case INSIDER_NETWORK:
        network(choices);
        break;
    case INSIDER_ACCESS:
        access_message(choices);
        break;
    case INSIDER_CONTROL:
        control_message(choices);
        break;
    case INSIDER_ACK:
        acknowledge(choices);
        break;
    case INSIDER_BEACON:
        beacon(choices);
        break;
    case INSIDER_TIME:
        pass(choices);
        break;
    case INSIDER_ACT:
        victim_act(choices);
        (void)bench_step();
        break;
    case INSIDER_REPEAT: {
        const struct bench_pdu again = insider.heard[choose_below(choices, HEARD)];
        say(again.octets, again.size, BRAMBLE_EVENT_NONCONNECTABLE);
        break;
    }
    case INSIDER_REFLECT:
        pdu = &bench.said[choose_below(choices, BENCH_SAID)];
        say(pdu->octets, pdu->size, BRAMBLE_EVENT_NONCONNECTABLE);
        break;
    case INSIDER_SPOIL:
        insider.spoil_at = choose(choices);
        insider.spoil = choose(choices);
        break;
    case INSIDER_FAIL:
        fail(choices);
        break;
    default:
        bench_cut();
        break;
    }
}

void insider_run(struct choices *choices)
{
    bench_back();
    memset(&insider, 0, sizeof insider);
    for (unsigned i = 0; i < SOURCES; i++) {
        insider.sequence[i] = 100;
    }
    while (choices->left > 0 && bench.turns_left > 0) {
        step(choices);
    }
    bench_finish();
}
