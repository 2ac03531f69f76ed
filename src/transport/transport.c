/* Wiring, places for segmented messages, sending, and the first look at what was received: see transport.h. */
#include "transport/transport.h"
#include "transport/internal.h"

#define UNSEGMENTED_MAX 11U /* octets of an access payload, and of the parameters of a control message */

void transport_drop(struct envelope *envelope, enum bramble_drop reason, uint32_t value)
{
    envelope->classification = BRAMBLE_CLASS_DROPPED;
    envelope->drop = (uint8_t)reason;
    envelope->drop_value = value;
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

void transfer_later(const struct transport *transport, const struct transport_transfer *transfer,
                    enum bramble_drop reason, uint32_t value)
{
    struct envelope envelope;
    transport_envelope(transport, &transfer->message, &envelope);
    envelope.seq = transfer->seq;
    envelope.iv_index = transfer->iv_index;
    network_later(transport->network, &envelope, reason, value);
}

void transfer_end(struct transport *transport, struct transport_transfer *transfer, int result)
{
    if (result < 0 && transfer->state >= TRANSFER_DELAYED) {
        transfer_later(transport, transfer, BRAMBLE_DROP_TRANSPORT_SEND_FAILED, (uint32_t)-result);
    }
    keys_label_release(transport->network->keys, transfer->message.label);
    transfer_rest(transport, transfer, TRANSFER_FREE);
}

void transfer_wait(struct transport *transport, struct transport_transfer *transfer, uint32_t us)
{
    timer_start(transport->network->timers, &transfer->timer, us);
}

static void fired(struct bramble_node *node, struct bramble_timer *timer)
{
    struct transport_transfer *transfer = BRAMBLE_TIMER_OWNER(timer, struct transport_transfer, timer);
    (void)node;
    (transfer->state == TRANSFER_RECEIVING ? sar_in_fired : sar_out_fired)(transfer->transport, transfer);
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

void transport_begin(struct transport *transport, uint16_t out_count, uint16_t in_count)
{
    transport->out_count = out_count;
    transport->count = (uint32_t)out_count + in_count;
    for (unsigned i = 0; i < transport->count; i++) {
        struct transport_transfer *transfer = transport_place(transport, i);
        memset(transfer, 0, sizeof *transfer); /* it may have been lent */
        transfer->transport = transport;
        timer_init(&transfer->timer, fired);
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
    replay_clear(&transport->replay);
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
    struct network *network = transport->network;
    struct envelope envelope;
    uint8_t *pdu = envelope_transport(&envelope);
    transport_envelope(transport, message, &envelope);
    if (!bearer_has_room(network->bearer)) { /* before a number is drawn */
        network_later(network, &envelope, BRAMBLE_DROP_ADVERTISING_QUEUE_FULL, BRAMBLE_ADVERTISEMENT_LOCAL);
        return BRAMBLE_ERROR_FULL;
    }
    memcpy(pdu + 1, payload.data, payload.size);
    int result = upper_seal(transport, message, &envelope, pdu + 1, payload.size);
    if (result >= 0) {
        pdu[0] = (uint8_t)result;
        envelope.size = (uint8_t)(payload.size + (message->ctl ? 1 : 5));
        result = network_send(network, &envelope, 0);
    }
    if (result >= 0 && !message->ctl) {
        network_trace(network, BRAMBLE_TRACE_ACCESS_SENT, &envelope);
    }
    return result;
}

uint8_t *transport_room(const struct transport *transport, size_t *capacity)
{
    struct transport_transfer *out = NULL;
    if (transport->count > 0 && transport->segmented_octets > UNSEGMENTED_MAX + 4U) {
        (void)transport_find(transport, true, 0, 0, &out);
    }
    if (out == NULL) {
        return NULL;
    }
    *capacity = transport->segmented_octets - 4U;
    return transfer_octets(out);
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

void transport_message_of(const struct envelope *envelope, struct transport_message *message)
{
    memset(message, 0, sizeof *message);
    message->ttl = envelope->ttl;
    message->label = TRANSPORT_LABEL_NONE;
    message->ctl = envelope->ctl;
    message->src = envelope->src;
    message->dst = envelope->dst;
    message->key_index = BRAMBLE_KEY_INDEX_NONE;
    message->net = envelope->net;
}

/* One at a time; who else is refused until it is told of is told of at its next message. */
void transport_refused(struct transport *transport, struct envelope *envelope, uint32_t seq, enum bramble_drop why,
                       uint32_t last)
{
    struct transport_refusal *refusal = &transport->refusal;
    bramble_time now = transport->network->timers->now;
    transport_drop(envelope, why, last);
    if (replay_tells(&transport->replay, envelope->src, why, seq, now, refusal->source == 0)) {
        bool indexes = why == BRAMBLE_DROP_TRANSPORT_OLD_IV_INDEX || why == BRAMBLE_DROP_TRANSPORT_REPLAY_LOST;
        refusal->source = envelope->src;
        refusal->why = (uint8_t)why;
        refusal->heard = indexes ? envelope->iv_index : seq;
        refusal->against = last;
    }
}

bool transport_accept(struct transport *transport, struct envelope *envelope, uint32_t seq)
{
    struct replay_list *replay = &transport->replay;
    enum bramble_drop why =
        replay_accept(replay, envelope->src, envelope->iv_index, seq, transport->network->timers->now);
    if (why == BRAMBLE_DROP_TRANSPORT_REPLAY_FULL) {
        transport_refused(transport, envelope, seq, why, replay->count);
    } else if (why != BRAMBLE_DROP_NONE) {
        transport_drop(envelope, why, seq);
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

static void unsegmented(struct transport *transport, struct envelope *envelope, uint32_t header)
{
    uint8_t copy[NETWORK_TRANSPORT_MAX]; /* what the envelope has may still be relayed */
    struct transport_received received;
    uint32_t last = 0;
    enum bramble_drop why = replay_check(&transport->replay, envelope->src, envelope->iv_index, envelope->seq, &last);
    if (why != BRAMBLE_DROP_NONE) {
        transport_refused(transport, envelope, envelope->seq, why, last);
        return;
    }
    memcpy(copy, envelope_transport(envelope), envelope->size);
    received.envelope = envelope;
    received.sequence = envelope->seq;
    received.header = header;
    received.payload = view_of(copy + 1, envelope->size - 1U);
    transport_whole(transport, &received);
}

void transport_deliver(struct transport *transport, struct envelope *envelope)
{
    uint32_t header = lower_header(envelope->ctl, envelope_transport_view(envelope));
    if (header == LOWER_IMPOSSIBLE) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_MALFORMED, envelope->size);
    } else if ((header & LOWER_SEGMENTED) != 0) {
        sar_in_segment(transport, envelope, header);
    } else {
        unsegmented(transport, envelope, header);
    }
}
