/* See bearer.h.
 *
 * Buffers are few (6 to 30), so the next one to send is found by looking at all of them: the lowest priority number
 * first, then the oldest. What the node itself says goes out one PDU after the other, since a PDU that overtakes an
 * older one of the same source makes receivers refuse the older as replayed. A relay never takes the port's last
 * advertising set while it has more than one, so what the node itself says starts at once even while it relays. A
 * buffer whose request lies in the future (not_before) waits for the timer.
 */
#include "bearer/bearer.h"
#include "base/invariant.h"

enum buffer_state {
    BUFFER_FREE,
    BUFFER_WAITING,
    BUFFER_SENDING,  /* has a ticket */
    BUFFER_CANCELLED /* was waiting; its done callback is due */
};

static void not_before_reached(void *context, struct bramble_timer *timer)
{
    struct bearer *bearer = context;
    (void)timer;
    bearer->pending = true;
}

void bearer_init(struct bearer *bearer)
{
    timer_init(&bearer->not_before, not_before_reached, bearer);
}

static bool is_relay(const struct bearer_request *request)
{
    return request->kind == BRAMBLE_ADVERTISEMENT_RELAY;
}

/* A quarter of the pool, at least one buffer, is never given to relayed PDUs. */
static uint16_t relay_limit(const struct bearer *bearer)
{
    uint16_t reserved = (uint16_t)(bearer->buffer_count / 4 > 0 ? bearer->buffer_count / 4 : 1);
    return (uint16_t)(bearer->buffer_count > reserved ? bearer->buffer_count - reserved : 1);
}

unsigned bearer_free(const struct bearer *bearer)
{
    unsigned count = 0;
    for (uint16_t i = 0; i < bearer->buffer_count; i++) {
        count += bearer->buffers[i].state == BUFFER_FREE;
    }
    return count;
}

bool bearer_has_local(const struct bearer *bearer)
{
    for (uint16_t i = 0; i < bearer->buffer_count; i++) {
        if (bearer->buffers[i].state != BUFFER_FREE && bearer->buffers[i].request.kind == BRAMBLE_ADVERTISEMENT_LOCAL) {
            return true;
        }
    }
    return false;
}

int bearer_send(struct bearer *bearer, const struct bearer_request *request, struct bramble_view pdu)
{
    if (pdu.size == 0 || pdu.size > BEARER_PDU_MAX) {
        return BRAMBLE_ERROR_LENGTH;
    }
    struct bearer_buffer *buffer = NULL;
    if (!is_relay(request) || bearer->relays < relay_limit(bearer)) {
        for (uint16_t i = 0; i < bearer->buffer_count && buffer == NULL; i++) {
            if (bearer->buffers[i].state == BUFFER_FREE) {
                buffer = &bearer->buffers[i];
            }
        }
    }
    if (buffer == NULL) {
        if (!is_relay(request)) {
            books_later_value(bearer->books, BRAMBLE_DROP_ADVERTISING_QUEUE_FULL, request->kind);
        }
        return BRAMBLE_ERROR_FULL;
    }
    buffer->request = *request;
    buffer->ticket = 0;
    buffer->order = bearer->order++;
    buffer->state = BUFFER_WAITING;
    struct writer writer = writer_of(buffer->data, sizeof buffer->data);
    writer_u8(&writer, (uint8_t)(pdu.size + 1));
    writer_u8(&writer, request->ad_type);
    writer_view(&writer, pdu);
    buffer->size = (uint8_t)writer.size;
    bearer->relays = (uint16_t)(bearer->relays + is_relay(request));
    bearer->pending = true;
    return (int)(buffer - bearer->buffers) + 1;
}

static void buffer_release(struct bearer *bearer, struct bearer_buffer *buffer, int result)
{
    struct bearer_request request = buffer->request;
    if (buffer->state == BUFFER_SENDING) {
        bearer->with_port--;
        bearer->relays_with_port = (uint16_t)(bearer->relays_with_port - is_relay(&request));
        bearer->local_with_port = bearer->local_with_port && request.kind != BRAMBLE_ADVERTISEMENT_LOCAL;
    }
    bearer->relays = (uint16_t)(bearer->relays - is_relay(&request));
    buffer->state = BUFFER_FREE;
    buffer->ticket = 0;
    if (request.done != NULL) {
        request.done(request.context, request.tag, result);
    }
}

static void buffer_cancel(struct bearer *bearer, struct bearer_buffer *buffer)
{
    if (buffer->state == BUFFER_WAITING) {
        buffer->state = BUFFER_CANCELLED;
        bearer->pending = true;
    } else if (buffer->state == BUFFER_SENDING) {
        bearer->port->advertise_cancel(bearer->port->context, buffer->ticket);
    }
}

void bearer_cancel(struct bearer *bearer, int handle)
{
    if (handle >= 1 && handle <= bearer->buffer_count) {
        buffer_cancel(bearer, &bearer->buffers[handle - 1]);
    }
}

void bearer_cancel_kind(struct bearer *bearer, int kind)
{
    for (uint16_t i = 0; i < bearer->buffer_count; i++) {
        if (kind < 0 || bearer->buffers[i].request.kind == kind) {
            buffer_cancel(bearer, &bearer->buffers[i]);
        }
    }
}

bool bearer_done(struct bearer *bearer, uint32_t ticket, int result)
{
    for (uint16_t i = 0; i < bearer->buffer_count; i++) {
        struct bearer_buffer *buffer = &bearer->buffers[i];
        if (buffer->state == BUFFER_SENDING && buffer->ticket == ticket) {
            if (result < 0 && result != BRAMBLE_ERROR_CANCELLED) {
                books_later_value(bearer->books, BRAMBLE_DROP_ADVERTISING_FAILED, (uint32_t)-result);
            }
            buffer_release(bearer, buffer, result);
            bearer->pending = true;
            return true;
        }
    }
    return false;
}

/* A relay may not take the last set: then it could delay what the node itself has to say by its whole train. */
static bool may_start(const struct bearer *bearer, const struct bearer_buffer *buffer)
{
    if (buffer->request.kind == BRAMBLE_ADVERTISEMENT_LOCAL) {
        return !bearer->local_with_port;
    }
    return !is_relay(&buffer->request) || bearer->port->advertising_sets <= 1 ||
           bearer->relays_with_port + 1 < bearer->port->advertising_sets;
}

static struct bearer_buffer *next_to_send(struct bearer *bearer, bramble_time *later)
{
    struct bearer_buffer *best = NULL;
    for (uint16_t i = 0; i < bearer->buffer_count; i++) {
        struct bearer_buffer *buffer = &bearer->buffers[i];
        if (buffer->state != BUFFER_WAITING || !may_start(bearer, buffer)) {
            continue;
        }
        if (buffer->request.not_before > bearer->timers->now) {
            *later = buffer->request.not_before < *later ? buffer->request.not_before : *later;
        } else if (best == NULL || buffer->request.priority < best->request.priority ||
                   (buffer->request.priority == best->request.priority && (int32_t)(buffer->order - best->order) < 0)) {
            best = buffer;
        }
    }
    return best;
}

/* Answers false when the port is busy. */
static bool hand_over(struct bearer *bearer, struct bearer_buffer *buffer)
{
    const struct bearer_request *request = &buffer->request;
    const struct bramble_advertisement advertisement = {
        .data = view_of(buffer->data, buffer->size),
        .count = request->count,
        .kind = request->kind,
        .priority = request->priority,
        .interval_ms = request->interval_ms,
        .not_before = request->not_before,
        .address_epoch = request->address_epoch,
    };
    uint32_t ticket = 0;
    int result = bearer->port->advertise(bearer->port->context, &advertisement, &ticket);
    if (result == BRAMBLE_ERROR_BUSY && bearer->with_port > 0) {
        return false;
    }
    if (result < 0 || ticket == 0) {
        result = result < 0 ? result : BRAMBLE_ERROR_STATE;
        books_later_value(bearer->books, BRAMBLE_DROP_ADVERTISING_FAILED, (uint32_t)-result);
        buffer_release(bearer, buffer, result);
        return true;
    }
    buffer->ticket = ticket;
    buffer->state = BUFFER_SENDING;
    bearer->with_port++;
    bearer->relays_with_port = (uint16_t)(bearer->relays_with_port + is_relay(request));
    bearer->local_with_port = bearer->local_with_port || request->kind == BRAMBLE_ADVERTISEMENT_LOCAL;
    bearer->sent++;
    bearer->transmitted += request->count;
    return true;
}

void bearer_run(struct bearer *bearer)
{
    if (!bearer->pending) {
        return;
    }
    bearer->pending = false;
    for (uint16_t i = 0; i < bearer->buffer_count; i++) {
        if (bearer->buffers[i].state == BUFFER_CANCELLED) {
            buffer_release(bearer, &bearer->buffers[i], BRAMBLE_ERROR_CANCELLED);
        }
    }
    bramble_time later = BRAMBLE_NEVER;
    while (bearer->with_port < bearer->port->advertising_sets) {
        struct bearer_buffer *buffer = next_to_send(bearer, &later);
        if (buffer == NULL || !hand_over(bearer, buffer)) {
            break;
        }
    }
    if (later != BRAMBLE_NEVER) {
        timer_start_at(bearer->timers, &bearer->not_before, later);
    }
}

static const struct bearer_receiver *receiver_of(const struct bearer *bearer, uint8_t ad_type)
{
    switch (ad_type) {
    case BRAMBLE_AD_MESH_MESSAGE:
        return &bearer->network;
    case BRAMBLE_AD_MESH_BEACON:
        return &bearer->beacon;
    case BRAMBLE_AD_PB_ADV:
        return &bearer->pb_adv;
    default:
        return NULL;
    }
}

/* Nobody is called: a mesh message in an advertisement of the wrong type may come from anywhere. */
static void count_wrong_type(struct bearer *bearer, const struct bramble_heard *heard)
{
    struct reader reader = reader_of(heard->data);
    while (reader.left > 0 && !reader.failed) {
        struct bramble_view structure = reader_octets(&reader, reader_u8(&reader));
        if (structure.size > 0 && receiver_of(bearer, structure.data[0]) != NULL) {
            books_later_value(bearer->books, BRAMBLE_DROP_ADVERTISEMENT_TYPE, heard->event_type);
            return;
        }
    }
}

void bearer_heard(struct bearer *bearer, const struct bramble_heard *heard)
{
    if (heard->event_type != BRAMBLE_EVENT_NONCONNECTABLE) {
        count_wrong_type(bearer, heard); /* connectable ones are for the GATT bearer's clients */
        return;
    }
    struct reader reader = reader_of(heard->data);
    while (reader.left > 0) {
        size_t length = reader_u8(&reader);
        if (length == 0) {
            return; /* early termination: the rest is padding */
        }
        struct bramble_view structure = reader_octets(&reader, length);
        if (reader.failed) {
            books_later_value(bearer->books, BRAMBLE_DROP_ADVERTISEMENT_MALFORMED, (uint32_t)length);
            return;
        }
        const struct bearer_receiver *receiver = receiver_of(bearer, structure.data[0]);
        if (receiver != NULL && receiver->receive != NULL) {
            const struct bearer_heard pdu = {
                .pdu = {structure.data + 1, structure.size - 1},
                .address = heard->address,
                .rssi_dbm = heard->rssi_dbm,
                .channel = heard->channel,
            };
            receiver->receive(receiver->context, &pdu);
        }
    }
}

bool bearer_check(const struct bearer *bearer, struct bramble_violation *violation)
{
    unsigned with_port = 0;
    unsigned relays_with_port = 0;
    unsigned relays = 0;
    unsigned locals = 0;
    for (uint16_t i = 0; i < bearer->buffer_count; i++) {
        const struct bearer_buffer *buffer = &bearer->buffers[i];
        bool sending = buffer->state == BUFFER_SENDING;
        if (buffer->state > BUFFER_CANCELLED || (buffer->state != BUFFER_FREE && (buffer->ticket != 0) != sending)) {
            return invariant_broken(violation, "W1: a buffer has a ticket exactly while it is with the port", i);
        }
        with_port += sending;
        relays_with_port += sending && is_relay(&buffer->request);
        relays += buffer->state != BUFFER_FREE && is_relay(&buffer->request);
        locals += sending && buffer->request.kind == BRAMBLE_ADVERTISEMENT_LOCAL;
    }
    if (with_port != bearer->with_port || relays_with_port != bearer->relays_with_port || relays != bearer->relays ||
        with_port > bearer->port->advertising_sets) {
        return invariant_broken(violation, "W2: the counts of the buffers are what they count", with_port);
    }
    if (locals > 1 || (locals == 1) != bearer->local_with_port) {
        return invariant_broken(violation, "W3: one of our own PDUs at a time is with the port", locals);
    }
    return true;
}
