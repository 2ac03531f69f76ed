/* See spine.h. */
#include "spine.h"

/* ---- The world ------------------------------------------------------------------------------------------------- */

static int world_random(void *context, uint8_t *out, size_t count)
{
    (void)context;
    memset(out, 0x5A, count);
    return 0;
}

static int world_advertise(void *context, const struct bramble_advertisement *advertisement, uint32_t *ticket)
{
    struct spine *spine = context;
    struct bramble_view data = advertisement->data;
    if (spine->sent_count < SPINE_SENT_MAX && data.size >= 2 && data.data[1] == BRAMBLE_AD_MESH_MESSAGE) {
        struct spine_sent *sent = &spine->sent[spine->sent_count++];
        sent->size = (uint8_t)(data.size - 2);
        memcpy(sent->pdu, data.data + 2, data.size - 2);
    }
    *ticket = ++spine->ticket;
    spine->in_air = true;
    return 0;
}

static void world_cancel(void *context, uint32_t ticket)
{
    (void)context;
    (void)ticket;
}

static void world_trace(void *context, const struct bramble_trace *trace)
{
    struct spine *spine = context;
    if (trace->kind == BRAMBLE_TRACE_HEARD) {
        spine->heard = *trace;
    }
}

/* ---- Between the layers, and above them ------------------------------------------------------------------------ */

static struct spine *spine_of(struct bearer *bearer)
{
    return (struct spine *)(void *)((char *)bearer - offsetof(struct spine, transport.network.bearer));
}

static void hear(struct bearer *bearer, unsigned ad_type, const struct bearer_heard *heard)
{
    if (ad_type == BRAMBLE_AD_MESH_MESSAGE) {
        network_heard(&spine_of(bearer)->transport.network, heard);
    }
}

static void sent(struct bearer *bearer, unsigned kind, unsigned tag)
{
    (void)kind;
    transport_ended(&spine_of(bearer)->transport, tag);
}

static void deliver(struct network *network, struct envelope *envelope)
{
    struct spine *spine = spine_of(&network->bearer);
    spine->delivered = *envelope;
    spine->deliveries++;
    transport_deliver(&spine->transport, envelope);
}

static int save_iv_record(struct network *network)
{
    (void)network;
    return 0;
}

static bool iv_held(struct network *network)
{
    return transport_holds_iv(&spine_of(&network->bearer)->transport);
}

static void event(struct network *network, enum bramble_event_kind kind)
{
    (void)network;
    (void)kind;
}

static void iv_changed(struct network *network)
{
    (void)network;
}

static void key_refresh(struct network *network, struct keys_net *net)
{
    (void)network;
    (void)net;
}

static void keep_message(struct spine *spine, uint32_t seq, struct bramble_view octets)
{
    spine->messages++;
    spine->message_seq = seq;
    spine->message_size = octets.size;
    if (octets.size > 0) {
        memcpy(spine->message, octets.data, octets.size);
    }
}

static void take_access(struct transport *transport, const struct transport_received *received)
{
    struct spine *spine = spine_of(&transport->network.bearer);
    spine->message_key = received->envelope->key_index;
    spine->message_label = received->envelope->label;
    spine->message_long_mic = (received->header & LOWER_LONG_MIC) != 0;
    keep_message(spine, received->sequence, received->payload);
    received->envelope->classification = BRAMBLE_CLASS_CONSUMED;
}

static bool take_control(void *context, struct envelope *envelope, struct bramble_view parameters)
{
    keep_message(context, envelope->seq, parameters);
    return true;
}

static const struct bearer_owner bearer_owner = {hear, sent};
static const struct network_receiver network_receiver = {.deliver = deliver,
                                                         .iv_changed = iv_changed,
                                                         .key_refresh = key_refresh,
                                                         .save_iv_record = save_iv_record,
                                                         .iv_held = iv_held,
                                                         .event = event};

/* ---- Life ------------------------------------------------------------------------------------------------------ */

void spine_start(struct vector *vector, struct spine *spine, uint16_t address, uint32_t iv_index)
{
    memset(spine, 0, sizeof *spine);
    spine->port = (struct bramble_port){.context = spine,
                                        .random = world_random,
                                        .advertise = world_advertise,
                                        .advertise_cancel = world_cancel,
                                        .advertising_sets = 1,
                                        .trace = world_trace};
    struct transport *transport = &spine->transport;
    struct network *network = &transport->network;
    transport->places = (uint8_t *)spine->segmented;
    transport->segmented_octets = TRANSPORT_UPPER_MAX;
    transport->replay = (struct replay_list){.entries = spine->replays, .count = 2};
    transport->deliver = take_access;
    network->receiver = &network_receiver;
    network->cache.words = spine->cache;
    network->cache.count = 64;
    network->interests = spine->interests;
    network->interest_count = 2;
    network->keys = (struct keys){.crypto = vector->crypto,
                                  .nets = spine->nets,
                                  .apps = spine->apps,
                                  .labels = spine->labels,
                                  .net_count = 1,
                                  .app_count = 1,
                                  .label_count = 1};
    struct bearer *bearer = &network->bearer;
    bearer->owner = &bearer_owner;
    bearer->buffers = spine->buffers;
    bearer->buffer_count = 4;
    bearer->books = (struct books){&spine->counts, &spine->port, &bearer->timers, NULL};
    timers_init(&bearer->timers, 0);
    bearer_init(bearer);
    keys_init(&network->keys);
    network_init(network);
    transport_begin(transport, 1, 1);
    network->network_transmit = 1U << 3; /* once */
    network->relay_retransmit = 1U << 3;
    spine->control.handle = take_control;
    spine->control.context = spine;
    network_beacon_set(&spine->transport.network, false);
    network_start(&spine->transport.network, address, 1);
    spine->transport.network.iv.index = iv_index;
    spine->transport.network.sequence_reserved = NETWORK_SEQUENCE_MAX + 1U;
}

void spine_stop(struct spine *spine)
{
    transport_reset(&spine->transport);
    network_stop(&spine->transport.network);
    keys_clear(&spine->transport.network.keys);
}

struct keys_net *spine_net(struct vector *vector, struct spine *spine, const uint8_t net_key[16],
                           const struct crypto_k2 *material)
{
    if (!succeeded(vector, "keys_net_add", keys_net_add(&spine->transport.network.keys, 0x123, net_key))) {
        return NULL;
    }
    struct keys_net *net = keys_net_find(&spine->transport.network.keys, 0x123);
    if (material != NULL) {
        keys_credential_destroy(&spine->transport.network.keys, &net->generation[0].flooding);
        succeeded(vector, "keys_credential",
                  keys_credential(&spine->transport.network.keys, material, &net->generation[0].flooding));
    }
    return net;
}

bool spine_run(struct spine *spine, size_t sent)
{
    for (unsigned turn = 0; turn < 1000 && spine->sent_count < sent; turn++) {
        bearer_run(&spine->transport.network.bearer);
        if (spine->in_air) {
            spine->in_air = false;
            bearer_done(&spine->transport.network.bearer, spine->ticket, 0);
        } else if (timers_due(&spine->transport.network.bearer.timers) != BRAMBLE_NEVER) {
            spine->transport.network.bearer.timers.now = timers_due(&spine->transport.network.bearer.timers);
            timers_fire(&spine->transport.network.bearer.timers, NULL, 8);
        }
    }
    return spine->sent_count >= sent;
}

void spine_hear(struct spine *spine, struct bramble_view pdu)
{
    uint8_t data[BEARER_PDU_MAX + 8];
    struct writer writer = writer_of(data, sizeof data);
    writer_u8(&writer, (uint8_t)(pdu.size + 1));
    writer_u8(&writer, BRAMBLE_AD_MESH_MESSAGE);
    writer_view(&writer, pdu);
    const struct bramble_heard heard = {
        .data = writer_done(&writer), .event_type = BRAMBLE_EVENT_NONCONNECTABLE, .rssi_dbm = -60, .channel = 37};
    bearer_heard(&spine->transport.network.bearer, &heard);
}
