/* Wiring, sending, and the first look at what was received: see transport.h. */
#include "transport/transport.h"
#include "transport/internal.h"

#define UNSEGMENTED_ACCESS_MAX 11U
#define UNSEGMENTED_CONTROL_MAX 11U

static void states_default(struct transport *transport)
{
    static const struct transport_sar_transmitter transmitter_default = {5, 2, 2, 7, 1, 2, 9};
    static const struct transport_sar_receiver receiver_default = {3, 1, 1, 5, 0};
    transport->sar_transmitter = transmitter_default;
    transport->sar_receiver = receiver_default;
}

static void settle(void *context, struct bramble_timer *timer)
{
    struct transport *transport = context;
    replay_settle(&transport->replay, transport->timers->now, false);
    if (transport->replay.ahead) {
        timer_start(transport->timers, timer, BRAMBLE_MILLISECONDS(REPLAY_SETTLE_MS));
    }
}

void transport_init(struct transport *transport, uint8_t *octets)
{
    size_t stride = BRAMBLE_SIZE_ROUND(transport->segmented_octets);
    states_default(transport);
    for (unsigned i = 0; i < transport->out_count; i++, octets += stride) {
        transport->outs[i].octets = octets;
        sar_out_init(transport, &transport->outs[i]);
    }
    for (unsigned i = 0; i < transport->in_count; i++, octets += stride) {
        transport->ins[i].octets = octets;
        sar_in_init(transport, &transport->ins[i]);
    }
    replay_clear(&transport->replay);
    timer_init(&transport->settle, settle, transport);
}

void transport_reset(struct transport *transport)
{
    for (uint16_t i = 0; i < transport->out_count; i++) {
        if (transport->outs[i].state != OUT_FREE) {
            sar_out_end(transport, &transport->outs[i], BRAMBLE_ERROR_CANCELLED);
        }
    }
    for (uint16_t i = 0; i < transport->in_count; i++) {
        sar_in_end(transport, &transport->ins[i]);
    }
    timer_stop(&transport->settle);
    replay_clear(&transport->replay);
    states_default(transport);
}

void transport_iv_recovered(struct transport *transport)
{
    for (uint16_t i = 0; i < transport->out_count; i++) {
        struct transport_out *out = &transport->outs[i];
        if (out->state == OUT_SENDING || out->state == OUT_WAITING) {
            sar_out_end(transport, out, BRAMBLE_ERROR_CANCELLED);
        }
    }
}

void transport_cancel_key(struct transport *transport, const struct keys_net *net, uint16_t app_key_index)
{
    for (uint16_t i = 0; i < transport->out_count; i++) {
        struct transport_out *out = &transport->outs[i];
        if (out->state != OUT_FREE && (net == NULL || out->message.net == net) &&
            (app_key_index == BRAMBLE_KEY_INDEX_NONE || out->message.key_index == app_key_index)) {
            sar_out_end(transport, out, BRAMBLE_ERROR_CANCELLED);
        }
    }
    for (uint16_t i = 0; i < transport->in_count; i++) {
        if (net != NULL && app_key_index == BRAMBLE_KEY_INDEX_NONE && transport->ins[i].net == net) {
            sar_in_end(transport, &transport->ins[i]);
        }
    }
}

void transport_hold(struct transport *transport)
{
    transport->holds++;
}

void transport_release(struct transport *transport)
{
    transport->holds--;
    if (transport->holds == 0) {
        network_iv_released(transport->network);
    }
}

void transport_trace_message(const struct transport *transport, const struct transport_message *message, uint32_t seq,
                             uint32_t iv_index)
{
    if (!message->ctl && books_traced(transport->books)) {
        struct bramble_trace trace = {.source = message->src,
                                      .destination = message->dst,
                                      .key_index = message->net->index,
                                      .ttl = message->ttl,
                                      .opcode = message->opcode,
                                      .sequence = seq,
                                      .iv_index = iv_index};
        books_trace(transport->books, BRAMBLE_TRACE_ACCESS_SENT, &trace);
    }
}

/* ---- Out --------------------------------------------------------------------------------------------------------- */

static int send_unsegmented(struct transport *transport, const struct transport_message *message,
                            struct bramble_view payload)
{
    struct envelope envelope;
    memset(&envelope, 0, offsetof(struct envelope, octets));
    envelope.origin = BRAMBLE_ORIGIN_LOCAL;
    envelope.net = message->net;
    envelope.credentials = message->credentials;
    envelope.ctl = message->ctl;
    envelope.ttl = message->ttl;
    envelope.src = message->src;
    envelope.dst = message->dst;
    envelope.opcode = message->opcode;
    struct upper_key key = {0, 0, false, false};
    if (!message->ctl) { /* before a number is drawn: an unknown key must not cost one */
        int known = upper_key(transport, message, &key);
        upper_key_release(transport, &key);
        if (known < 0) {
            return known;
        }
    }
    if (bearer_free(transport->network->bearer) == 0) { /* before a number is drawn, too */
        const struct bramble_trace trace = {.source = message->src,
                                            .destination = message->dst,
                                            .ctl = message->ctl,
                                            .opcode = message->opcode,
                                            .value = BRAMBLE_ADVERTISEMENT_LOCAL};
        books_later(transport->books, BRAMBLE_DROP_ADVERTISING_QUEUE_FULL, &trace);
        return BRAMBLE_ERROR_FULL;
    }
    int result = network_draw(transport->network, &envelope);
    if (result < 0) {
        return result;
    }
    uint8_t *pdu = envelope_transport(&envelope);
    pdu[0] = message->control_opcode & 0x7F;
    if (payload.size > 0) { /* control messages without parameters have no octets to point to */
        memcpy(pdu + 1, payload.data, payload.size);
    }
    envelope.size = (uint8_t)(1 + payload.size);
    if (!message->ctl) {
        result = upper_encrypt(transport, message, envelope.seq, envelope.iv_index, pdu + 1, payload.size, &pdu[0]);
        if (result < 0) {
            return result;
        }
        envelope.size = (uint8_t)(envelope.size + 4);
    }
    result =
        network_send(transport->network, &envelope, TRANSPORT_PRIORITY, message->done, message->context, message->tag);
    if (result < 0) {
        return result;
    }
    transport_trace_message(transport, message, envelope.seq, envelope.iv_index);
    return 0;
}

int transport_send(struct transport *transport, const struct transport_message *message, struct bramble_view payload)
{
    size_t unsegmented = message->ctl ? UNSEGMENTED_CONTROL_MAX : UNSEGMENTED_ACCESS_MAX;
    if (!message->ctl && payload.size == 0) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if (payload.size <= unsegmented && !message->segmented) {
        return send_unsegmented(transport, message, payload);
    }
    return sar_out_start(transport, message, payload);
}

/* ---- In ---------------------------------------------------------------------------------------------------------- */

void transport_control_add(struct transport *transport, struct transport_control_handler *handler)
{
    handler->next = transport->controls;
    transport->controls = handler;
}

void transport_refused(struct transport *transport, struct envelope *envelope, uint32_t seq, enum bramble_drop why,
                       uint32_t last)
{
    bramble_time now = transport->timers->now;
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

bool transport_accept(struct transport *transport, struct envelope *envelope, uint32_t iv_index, uint32_t seq)
{
    enum bramble_drop why = replay_accept(&transport->replay, envelope->src, iv_index, seq, transport->timers->now);
    if (why == BRAMBLE_DROP_TRANSPORT_REPLAY_FULL) {
        transport_refused(transport, envelope, seq, why, transport->replay.count);
        return false;
    }
    if (why != BRAMBLE_DROP_NONE) {
        transport_drop(envelope, why, seq);
        return false;
    }
    if (transport->replay.ahead && !timer_running(&transport->settle)) {
        timer_start(transport->timers, &transport->settle, BRAMBLE_MILLISECONDS(REPLAY_SETTLE_MS));
    }
    return true;
}

/* OBO(1) SeqZero(13) RFU(2) BlockAck(32). One that fits nothing still raises the mark of a source that has one: it may
 * be said again when it fits. */
static void acknowledgment(struct transport *transport, struct envelope *envelope, const struct control_pdu *pdu)
{
    struct reader reader = reader_of(pdu->parameters);
    uint16_t fields = (uint16_t)reader_big(&reader, 2);
    uint32_t block = (uint32_t)reader_big(&reader, 4);
    uint16_t seq_zero = fields >> 2 & 0x1FFF;
    if (!reader_complete(&reader)) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_CONTROL_MALFORMED, (uint32_t)pdu->parameters.size);
        return;
    }
    struct transport_out *out = sar_out_find(transport, envelope, (fields & 0x8000) != 0, seq_zero, block);
    if ((out != NULL || replay_knows(&transport->replay, envelope->src)) &&
        !transport_accept(transport, envelope, pdu->iv_index, pdu->seq)) {
        return;
    }
    if (out != NULL) {
        sar_out_acknowledged(transport, out, block);
        envelope->classification = BRAMBLE_CLASS_CONSUMED;
    } else {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_ACK_UNEXPECTED, seq_zero);
    }
}

static struct transport_control_handler *handler_of(const struct transport *transport, uint8_t opcode)
{
    struct transport_control_handler *handler = transport->controls;
    while (handler != NULL && handler->opcode != opcode) {
        handler = handler->next;
    }
    return handler;
}

void transport_control(struct transport *transport, struct envelope *envelope, const struct control_pdu *pdu)
{
    envelope->opcode = pdu->opcode;
    if (pdu->opcode == CONTROL_SEGMENT_ACKNOWLEDGMENT) {
        acknowledgment(transport, envelope, pdu);
        return;
    }
    const struct transport_control_handler *handler = handler_of(transport, pdu->opcode);
    if (handler == NULL) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_CONTROL_UNKNOWN, pdu->opcode);
    } else if (handler->wants != NULL && !handler->wants(handler->context, envelope)) {
        envelope->classification = BRAMBLE_CLASS_CONSUMED; /* T3 */
    } else if (!transport_accept(transport, envelope, pdu->iv_index, pdu->seq)) {
        return;
    } else if (handler->handle(handler->context, envelope, pdu->parameters)) {
        envelope->classification = BRAMBLE_CLASS_CONSUMED;
    } else {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_CONTROL_MALFORMED, (uint32_t)pdu->parameters.size);
    }
}

void transport_deliver(struct transport *transport, struct envelope *envelope)
{
    struct lower_pdu pdu;
    if (!lower_pdu_read(envelope->ctl, envelope_transport_view(envelope), &pdu)) {
        transport_drop(envelope, BRAMBLE_DROP_TRANSPORT_MALFORMED, envelope->size);
        return;
    }
    if (pdu.segmented) {
        sar_in_segment(transport, envelope, &pdu);
        return;
    }
    uint32_t last = 0;
    enum bramble_drop why = replay_check(&transport->replay, envelope->src, envelope->iv_index, envelope->seq, &last);
    if (why != BRAMBLE_DROP_NONE) {
        transport_refused(transport, envelope, envelope->seq, why, last);
        return;
    }
    if (envelope->ctl) {
        const struct control_pdu control = {pdu.header, envelope->seq, envelope->iv_index, pdu.data};
        transport_control(transport, envelope, &control);
        return;
    }
    const struct upper_pdu upper = {
        .envelope = envelope,
        .header = pdu.header,
        .seq = envelope->seq,
        .iv_index = envelope->iv_index,
        .octets = pdu.data.data,
        .size = pdu.data.size,
    };
    upper_deliver(transport, &upper);
}
