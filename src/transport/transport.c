/* Wiring, places for segmented messages, sending: see transport.h. */
#include "transport/transport.h"
#include "transport/internal.h"

#define ALIKE(member)                                                                                                  \
    _Static_assert(offsetof(struct envelope, member) == offsetof(struct transport_transfer, member),                   \
                   "a transfer is like an envelope")
ALIKE(ttl);
ALIKE(ctl);
ALIKE(segmented);
ALIKE(long_mic);
ALIKE(src);
ALIKE(dst);
ALIKE(key_index);
ALIKE(label);
ALIKE(seq);
ALIKE(iv_index);
ALIKE(opcode);
ALIKE(net);

#define UNSEGMENTED_MAX TRANSPORT_CONTROL_MAX /* the same of an access payload */

/* ---- Places ------------------------------------------------------------------------------------------------------ */

struct transport_transfer *transport_place(const struct transport *transport, unsigned i)
{
    return (void *)(transport->places + transport_places_octets(i, transport->segmented_octets));
}

struct transport_transfer *transport_find(const struct transport *transport, bool out, uint32_t ends)
{
    struct transport_transfer *spare = NULL;
    uint32_t oldest = 0;
    for (unsigned i = 0; i < transport->count; i++) {
        struct transport_transfer *transfer = transport_place(transport, i);
        uint32_t age = UINT32_MAX;
        if ((i < transport->out_count) != out) {
            continue;
        }
        if (transfer_is(transfer, ends)) {
            return transfer;
        }
        if (transfer->state != TRANSFER_FREE) {
            age = (uint32_t)transport->network.bearer.timers.now - transfer->since;
        }
        if (transfer->state <= TRANSFER_COMPLETE && age >= oldest) {
            oldest = age;
            spare = transfer;
        }
    }
    return spare;
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

void transfer_rest(struct transport_transfer *transfer, enum transfer_state state)
{
    struct transport *transport = transfer->transport;
    transfer->state = (uint8_t)state;
    timer_stop(&transfer->timer);
    if (!transport_holds_iv(transport)) {
        network_iv_released(&transport->network);
    }
}

void envelope_again(struct envelope *envelope, const void *like)
{
    memset(envelope, 0, offsetof(struct envelope, octets));
    memcpy(&envelope->ttl, (const uint8_t *)like + offsetof(struct envelope, ttl), ENVELOPE_KEPT);
}

void transfer_later(const struct transport_transfer *transfer, enum bramble_drop reason, uint32_t value)
{
    struct envelope envelope;
    envelope_again(&envelope, transfer);
    network_later(&transfer->transport->network, &envelope, reason, value);
}

void transfer_end(struct transport_transfer *transfer, int result)
{
    if (result < 0 && transfer->state >= TRANSFER_DELAYED) {
        transfer_later(transfer, BRAMBLE_DROP_TRANSPORT_SEND_FAILED, (uint32_t)-result);
    }
    keys_label_release(&transfer->transport->network.keys, transfer->label);
    transfer_rest(transfer, TRANSFER_FREE);
}

void transfer_wait(struct transport_transfer *transfer, uint32_t us)
{
    timer_start(&transfer->transport->network.bearer.timers, &transfer->timer, us);
}

static void fired(struct bramble_node *node, struct bramble_timer *timer)
{
    struct transport_transfer *transfer = BRAMBLE_TIMER_OWNER(timer, struct transport_transfer, timer);
    (void)node;
    (transfer->state <= TRANSFER_RECEIVING ? sar_in_fired : sar_out_go_on)(transfer);
}

void transport_cancel_key(struct transport *transport, const struct keys_net *net, uint16_t app_key_index)
{
    for (unsigned i = 0; i < transport->count; i++) {
        struct transport_transfer *transfer = transport_place(transport, i);
        if (transfer->state != TRANSFER_FREE && (net == NULL || transfer->net == net) &&
            (app_key_index == BRAMBLE_KEY_INDEX_NONE || transfer->key_index == app_key_index)) {
            transfer_end(transfer, BRAMBLE_ERROR_CANCELLED);
        }
    }
}

/* ---- Life -------------------------------------------------------------------------------------------------------- */

void transport_begin(struct transport *transport, unsigned out_count, unsigned in_count)
{
    transport_cancel_key(transport, NULL, BRAMBLE_KEY_INDEX_NONE);
    transport->out_count = (uint16_t)out_count;
    transport->count = out_count + in_count;
    for (unsigned i = 0; i < transport->count; i++) {
        struct transport_transfer *transfer = transport_place(transport, i);
        memset(transfer, 0, sizeof *transfer); /* it may have been lent */
        transfer->transport = transport;
        timer_init(&transfer->timer, fired);
    }
}

/* ---- Out --------------------------------------------------------------------------------------------------------- */

static int send_unsegmented(struct transport *transport, struct envelope *envelope, const uint8_t *payload, size_t size)
{
    const struct network *network = &transport->network;
    uint8_t *pdu = envelope_transport(envelope);
    if (!bearer_has_room(&network->bearer)) { /* before a number is drawn */
        network_later(network, envelope, BRAMBLE_DROP_ADVERTISING_QUEUE_FULL, BRAMBLE_ADVERTISEMENT_LOCAL);
        return BRAMBLE_ERROR_FULL;
    }
    memcpy(pdu + 1, payload, size);
    int result = upper_seal(transport, envelope, pdu + 1, size);
    if (result < 0) {
        return result;
    }
    pdu[0] = (uint8_t)result;
    envelope->size = (uint8_t)(size + (envelope->ctl ? 1U : 5U));
    return network_send(&transport->network, envelope, 0);
}

uint8_t *transport_room(const struct transport *transport, size_t *capacity)
{
    struct transport_transfer *out = NULL;
    if (transport->count > 0 && transport->segmented_octets > UNSEGMENTED_MAX + 4U) {
        out = transport_find(transport, true, 0);
    }
    if (out == NULL) {
        return NULL;
    }
    *capacity = transport->segmented_octets - 4U;
    return transfer_octets(out);
}

int transport_send(struct transport *transport, struct envelope *envelope, const uint8_t *payload, size_t size,
                   uint32_t delay_us)
{
    if (size <= UNSEGMENTED_MAX && !envelope->segmented && !envelope->long_mic) {
        return send_unsegmented(transport, envelope, payload, size);
    }
    return sar_out_start(transport, envelope, payload, size, delay_us);
}
