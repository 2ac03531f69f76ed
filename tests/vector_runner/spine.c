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

static void hear(void *context, unsigned ad_type, const struct bearer_heard *heard)
{
    struct spine *spine = context;
    if (ad_type == BRAMBLE_AD_MESH_MESSAGE) {
        network_heard(&spine->network, heard);
    }
}

static void sent(void *context, unsigned kind, unsigned tag)
{
    struct spine *spine = context;
    (void)kind;
    transport_ended(&spine->transport, tag);
}

static void deliver(void *context, struct envelope *envelope)
{
    struct spine *spine = context;
    spine->delivered = *envelope;
    spine->deliveries++;
    transport_deliver(&spine->transport, envelope);
}

static int save_iv_record(void *context)
{
    (void)context;
    return 0;
}

static bool iv_held(void *context)
{
    return transport_holds_iv(&((struct spine *)context)->transport);
}

static void iv_out_of_reach(void *context)
{
    (void)context;
}

static void sequence_low(void *context)
{
    (void)context;
}

static void iv_changed(void *context)
{
    (void)context;
}

static void key_refresh(void *context, struct keys_net *net)
{
    (void)context;
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

static void take_access(void *context, const struct transport_received *received)
{
    struct spine *spine = context;
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
                                                         .iv_out_of_reach = iv_out_of_reach,
                                                         .sequence_low = sequence_low};

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
    timers_init(&spine->timers, 0);
    spine->books = (struct books){&spine->counts, &spine->port, &spine->timers, NULL};
    spine->bearer = (struct bearer){
        .books = &spine->books, .owner = &bearer_owner, .context = spine, .buffers = spine->buffers, .buffer_count = 4};
    spine->keys = (struct keys){.crypto = vector->crypto,
                                .nets = spine->nets,
                                .apps = spine->apps,
                                .labels = spine->labels,
                                .net_count = 1,
                                .app_count = 1,
                                .label_count = 1};
    spine->network = (struct network){.keys = &spine->keys,
                                      .bearer = &spine->bearer,
                                      .timers = &spine->timers,
                                      .books = &spine->books,
                                      .receiver = &network_receiver,
                                      .context = spine,
                                      .cache = {.words = spine->cache, .count = 64},
                                      .interests = spine->interests,
                                      .interest_count = 2};
    spine->transport = (struct transport){.network = &spine->network,
                                          .places = (uint8_t *)spine->segmented,
                                          .segmented_octets = TRANSPORT_UPPER_MAX,
                                          .replay = {.entries = spine->replays, .count = 2}};
    bearer_init(&spine->bearer);
    keys_init(&spine->keys);
    network_init(&spine->network);
    transport_begin(&spine->transport, 1, 1);
    spine->network.network_transmit = 1U << 3; /* once */
    spine->network.relay_retransmit = 1U << 3;
    spine->transport.context = spine;
    spine->transport.deliver = take_access;
    spine->control.handle = take_control;
    spine->control.context = spine;
    network_beacon_set(&spine->network, false);
    network_start(&spine->network, address, 1);
    spine->network.iv.index = iv_index;
    spine->network.sequence_reserved = NETWORK_SEQUENCE_MAX + 1U;
}

void spine_stop(struct spine *spine)
{
    transport_reset(&spine->transport);
    network_stop(&spine->network);
    keys_clear(&spine->keys);
}

struct keys_net *spine_net(struct vector *vector, struct spine *spine, const uint8_t net_key[16],
                           const struct crypto_k2 *material)
{
    if (!succeeded(vector, "keys_net_add", keys_net_add(&spine->keys, 0x123, net_key))) {
        return NULL;
    }
    struct keys_net *net = keys_net_find(&spine->keys, 0x123);
    if (material != NULL) {
        keys_credential_destroy(&spine->keys, &net->generation[0].flooding);
        succeeded(vector, "keys_credential", keys_credential(&spine->keys, material, &net->generation[0].flooding));
    }
    return net;
}

bool spine_run(struct spine *spine, size_t sent)
{
    for (unsigned turn = 0; turn < 1000 && spine->sent_count < sent; turn++) {
        bearer_run(&spine->bearer);
        if (spine->in_air) {
            spine->in_air = false;
            bearer_done(&spine->bearer, spine->ticket, 0);
        } else if (timers_due(&spine->timers) != BRAMBLE_NEVER) {
            spine->timers.now = timers_due(&spine->timers);
            timers_fire(&spine->timers, NULL, 8);
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
    bearer_heard(&spine->bearer, &heard);
}
