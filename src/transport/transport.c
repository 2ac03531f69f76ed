/* Wiring, places for segmented messages, sending, and the first look at what was received: see transport.h. */
#include "transport/transport.h"
#include "transport/internal.h"

#define UNSEGMENTED_MAX 11U /* octets of an access payload, and of the parameters of a control message */

const struct transport_sar transport_sar_default = {5, 2, 2, 7, 1, 2, 9, 3, 1, 1, 5, 0};

void transport_drop(struct envelope *envelope, enum bramble_drop reason, uint32_t value)
{
    envelope->classification = BRAMBLE_CLASS_DROPPED;
    envelope->drop = (uint8_t)reason;
    envelope->drop_value = value;
}

/* ---- What is told ------------------------------------------------------------------------------------------------ */

static struct bramble_trace trace_of(const struct transport_message *message, uint32_t seq, uint32_t iv_index)
{
    return (struct bramble_trace){.source = message->src,
                                  .destination = message->dst,
                                  .ctl = message->ctl,
                                  .ttl = message->ttl,
                                  .key_index = message->net->index,
                                  .opcode = message->opcode,
                                  .sequence = seq,
                                  .iv_index = iv_index};
}

void transport_later(const struct transport *transport, const struct transport_message *message,
                     const struct transport_transfer *transfer, enum bramble_drop reason, uint32_t value)
{
    struct bramble_trace trace =
        trace_of(message, transfer != NULL ? transfer->seq : 0, transfer != NULL ? transfer->iv_index : 0);
    trace.value = value;
    books_later(transport->network->books, reason, &trace);
}

/* An access message has got its number. */
void transport_trace_sent(const struct transport *transport, const struct transport_message *message, uint32_t seq)
{
    if (!message->ctl && books_traced(transport->network->books)) {
        struct bramble_trace trace = trace_of(message, seq, network_iv_sending(transport->network));
        books_trace(transport->network->books, BRAMBLE_TRACE_ACCESS_SENT, &trace);
    }
}

/* ---- Places ------------------------------------------------------------------------------------------------------ */

struct transport_transfer *transport_place(const struct transport *transport, unsigned i)
{
    return (void *)(transport->places + transport_places_octets(i, transport->segmented_octets));
}

struct transport_transfer *transport_find(const struct transport *transport, bool out, uint16_t src, uint16_t dst,
                                          struct transport_transfer **spare)
{
    uint32_t oldest = 0;
    *spare = NULL;
    for (unsigned i = out ? 0 : transport->out_count; i < (out ? transport->out_count : transport->count); i++) {
        struct transport_transfer *transfer = transport_place(transport, i);
        bool is_free = transfer->state == TRANSFER_FREE;
        uint32_t age = is_free ? UINT32_MAX : (uint32_t)transport->network->timers->now - transfer->since;
        if (!is_free && transfer->message.src == src && transfer->message.dst == dst) {
            return transfer;
        }
        if (transfer->state <= TRANSFER_COMPLETE && age >= oldest) {
            oldest = age;
            *spare = transfer;
        }
    }
    return NULL;
}

bool transport_holds_iv(const struct transport *transport)
{
    for (unsigned i = 0; i < transport->count; i++) {
        if (transport_place(transport, i)->state >= TRANSFER_RECEIVING) {
            return true;
        }
    }
    return false;
}

void transfer_rest(struct transport *transport, struct transport_transfer *transfer, enum transfer_state state)
{
    transfer->state = (uint8_t)state;
    timer_stop(&transfer->timer);
    if (!transport_holds_iv(transport)) {
        network_iv_released(transport->network);
    }
}

void transfer_end(struct transport *transport, struct transport_transfer *transfer, int result)
{
    if (result < 0 && transfer->state >= TRANSFER_DELAYED) {
        transport_later(transport, &transfer->message, transfer, BRAMBLE_DROP_TRANSPORT_SEND_FAILED, (uint32_t)-result);
    }
    keys_label_release(transport->network->keys, transfer->message.label);
    transfer_rest(transport, transfer, TRANSFER_FREE);
}

void transfer_wait(struct transport *transport, struct transport_transfer *transfer, uint32_t us)
{
    timer_start(transport->network->timers, &transfer->timer, us);
}

static void fired(void *context, struct bramble_timer *timer)
{
    struct transport_transfer *transfer = (void *)((uint8_t *)timer - offsetof(struct transport_transfer, timer));
    (transfer->state == TRANSFER_RECEIVING ? sar_in_fired : sar_out_fired)(context, transfer);
}

void transport_cancel_key(struct transport *transport, const struct keys_net *net, uint16_t app_key_index)
{
    for (unsigned i = 0; i < transport->count; i++) {
        struct transport_transfer *transfer = transport_place(transport, i);
        const struct transport_message *message = &transfer->message;
        if (transfer->state != TRANSFER_FREE && (net == NULL || message->net == net) &&
            (app_key_index == BRAMBLE_KEY_INDEX_NONE || message->key_index == app_key_index)) {
            transfer_end(transport, transfer, BRAMBLE_ERROR_CANCELLED);
        }
    }
}

/* ---- Life -------------------------------------------------------------------------------------------------------- */

static void settle(void *context, struct bramble_timer *timer)
{
    struct transport *transport = context;
    struct timers *timers = transport->network->timers;
    replay_settle(&transport->replay, timers->now, false);
    if (transport->replay.ahead) {
        timer_start(timers, timer, BRAMBLE_MILLISECONDS(REPLAY_SETTLE_MS));
    }
}

void transport_init(struct transport *transport)
{
    transport->sar = &transport_sar_default;
    replay_clear(&transport->replay);
    timer_init(&transport->settle, settle, transport);
}

void transport_begin(struct transport *transport, uint16_t out_count, uint16_t in_count)
{
    transport->out_count = out_count;
    transport->count = (uint32_t)out_count + in_count;
    for (unsigned i = 0; i < transport->count; i++) {
        struct transport_transfer *transfer = transport_place(transport, i);
        transfer->state = TRANSFER_FREE;
        timer_init(&transfer->timer, fired, transport);
    }
}

void transport_lend(struct transport *transport)
{
    transport_cancel_key(transport, NULL, BRAMBLE_KEY_INDEX_NONE);
    transport->out_count = 0;
    transport->count = 0;
}

void transport_reset(struct transport *transport)
{
    transport_cancel_key(transport, NULL, BRAMBLE_KEY_INDEX_NONE);
    timer_stop(&transport->settle);
    replay_clear(&transport->replay);
    transport->sar = &transport_sar_default;
}

/* ---- Out --------------------------------------------------------------------------------------------------------- */

void transport_envelope(const struct transport *transport, const struct transport_message *message,
                        struct envelope *envelope)
{
    memset(envelope, 0, offsetof(struct envelope, octets));
    envelope->origin = BRAMBLE_ORIGIN_LOCAL;
    envelope->net = message->net;
    envelope->ctl = message->ctl;
    envelope->ttl = message->ttl;
    envelope->src = message->src;
    envelope->dst = message->dst;
    envelope->opcode = message->opcode;
    envelope->iv_index = network_iv_sending(transport->network);
}

static int send_unsegmented(struct transport *transport, const struct transport_message *message,
                            struct bramble_view payload)
{
    struct envelope envelope;
    uint8_t *pdu = envelope_transport(&envelope);
    if (!bearer_has_room(transport->network->bearer)) { /* before a number is drawn */
        transport_later(transport, message, NULL, BRAMBLE_DROP_ADVERTISING_QUEUE_FULL, BRAMBLE_ADVERTISEMENT_LOCAL);
        return BRAMBLE_ERROR_FULL;
    }
    transport_envelope(transport, message, &envelope);
    if (payload.size > 0) { /* control messages without parameters have no octets to point to */
        memcpy(pdu + 1, payload.data, payload.size);
    }
    int result = upper_seal(transport, message, pdu + 1, payload.size, &envelope.seq);
    if (result < 0) {
        return result;
    }
    pdu[0] = (uint8_t)result;
    envelope.size = (uint8_t)(payload.size + (message->ctl ? 1 : 5));
    result = network_send(transport->network, &envelope, 0);
    if (result >= 0) {
        transport_trace_sent(transport, message, envelope.seq);
    }
    return result < 0 ? result : 0;
}

int transport_send(struct transport *transport, const struct transport_message *message, struct bramble_view payload,
                   uint32_t delay_us)
{
    if (!message->ctl && payload.size == 0) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if (payload.size <= UNSEGMENTED_MAX && !message->segmented && !message->long_mic) {
        return send_unsegmented(transport, message, payload);
    }
    return sar_out_start(transport, message, payload, delay_us);
}

/* ---- In ---------------------------------------------------------------------------------------------------------- */

void transport_refused(struct transport *transport, struct envelope *envelope, uint32_t seq, enum bramble_drop why,
                       uint32_t last)
{
    bramble_time now = transport->network->timers->now;
    transport_drop(envelope, why, last);
    if (!replay_tells(&transport->replay, envelope->src, why, seq, now)) {
        return;
    }
    bool indexes = why == BRAMBLE_DROP_TRANSPORT_OLD_IV_INDEX || why == BRAMBLE_DROP_TRANSPORT_REPLAY_LOST;
    const struct transport_refusal refusal = {
        .source = envelope->src,
        .why = (uint8_t)why,
        .heard = indexes ? envelope->iv_index : seq,
        .against = last,
    };
    if (transport->refused != NULL && transport->refused(transport->refused_context, &refusal)) {
        replay_told(&transport->replay, envelope->src, why, now);
    }
}

bool transport_accept(struct transport *transport, struct envelope *envelope, uint32_t seq)
{
    struct replay_list *replay = &transport->replay;
    struct timers *timers = transport->network->timers;
    enum bramble_drop why = replay_accept(replay, envelope->src, envelope->iv_index, seq, timers->now);
    if (why == BRAMBLE_DROP_TRANSPORT_REPLAY_FULL) {
        transport_refused(transport, envelope, seq, why, replay->count);
    } else if (why != BRAMBLE_DROP_NONE) {
        transport_drop(envelope, why, seq);
    } else if (replay->ahead && !timer_running(&transport->settle)) {
        timer_start(timers, &transport->settle, BRAMBLE_MILLISECONDS(REPLAY_SETTLE_MS));
    }
    return why == BRAMBLE_DROP_NONE;
}

void transport_whole(struct transport *transport, struct transport_received *received)
{
    struct envelope *envelope = received->envelope;
    if (envelope->ctl) {
        transport_control(transport, received);
    } else if (upper_open(transport, received) && transport_accept(transport, envelope, received->sequence)) {
        transport->deliver(transport->context, received);
    }
}

void transport_deliver(struct transport *transport, struct envelope *envelope)
{
    uint8_t copy[NETWORK_TRANSPORT_MAX]; /* what the envelope has may still be relayed */
    struct bramble_view pdu = envelope_transport_view(envelope);
    struct transport_received received = {.envelope = envelope, .sequence = envelope->seq};
    uint32_t last = 0;
    if (lower_header_read(envelope->ctl, pdu, &received.header) == 0) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_MALFORMED, envelope->size);
        return;
    }
    if ((received.header & LOWER_SEGMENTED) != 0) {
        sar_in_segment(transport, envelope, received.header);
        return;
    }
    enum bramble_drop why = replay_check(&transport->replay, envelope->src, envelope->iv_index, envelope->seq, &last);
    if (why != BRAMBLE_DROP_NONE) {
        transport_refused(transport, envelope, envelope->seq, why, last);
        return;
    }
    memcpy(copy, pdu.data, pdu.size);
    received.payload = view_of(copy + 1, pdu.size - 1U);
    transport_whole(transport, &received);
}
