/* See bearer.h.
 *
 * The PDUs that wait are a chain in the order in which they are to go, so the next one is the first that may start.
 * What the node itself says goes out one PDU after the other, since a PDU that overtakes an older one of the same
 * source makes receivers refuse the older as replayed. A relay never takes the port's last advertising set while it has
 * more than one, so what the node itself says starts at once even while it relays.
 */
#include "bearer/bearer.h"

#define INTERVAL_MS 20U /* of what is sent once */

/* By enum bramble_advertisement_kind. Provisioning goes first: somebody stands beside the device and waits. Beacons go
 * before what is relayed: one in ten seconds, which others must not keep from going out. */
static const struct {
    uint8_t ad_type;
    uint8_t priority; /* 0 first */
} kinds[BEARER_KINDS] = {
    [BRAMBLE_ADVERTISEMENT_LOCAL] = {BRAMBLE_AD_MESH_MESSAGE, 2},
    [BRAMBLE_ADVERTISEMENT_RELAY] = {BRAMBLE_AD_MESH_MESSAGE, 4},
    [BRAMBLE_ADVERTISEMENT_PROVISIONING] = {BRAMBLE_AD_PB_ADV, 0},
    [BRAMBLE_ADVERTISEMENT_BEACON] = {BRAMBLE_AD_MESH_BEACON, 3},
};

static void set_free(struct bearer *bearer, struct bearer_buffer *buffer)
{
    buffer->sending = false;
    buffer->next = bearer->free;
    bearer->free = buffer;
}

void bearer_init(struct bearer *bearer)
{
    for (unsigned i = bearer->buffer_count; i-- > 0;) {
        set_free(bearer, &bearer->buffers[i]);
    }
}

/* A quarter of the pool, at least one buffer, is never given to relayed PDUs. */
static bool relays_are_many(const struct bearer *bearer)
{
    unsigned reserved = bearer->buffer_count < 8U ? 1U : bearer->buffer_count / 4U;
    return bearer->used[BRAMBLE_ADVERTISEMENT_RELAY] + reserved >= bearer->buffer_count;
}

struct bearer_buffer *bearer_take(struct bearer *bearer, unsigned kind)
{
    struct bearer_buffer *buffer = bearer->free;
    if (kind == BRAMBLE_ADVERTISEMENT_RELAY) {
        if (relays_are_many(bearer)) {
            return NULL;
        }
    } else if (buffer == NULL) {
        books_later_value(&bearer->books, BRAMBLE_DROP_ADVERTISING_QUEUE_FULL, kind);
    }
    if (buffer != NULL) {
        buffer->kind = (uint8_t)kind;
        buffer->transmit = BEARER_TRANSMIT(1U, INTERVAL_MS);
        buffer->tag = 0;
    }
    return buffer;
}

void bearer_put(struct bearer *bearer, struct bearer_buffer *buffer, size_t size)
{
    unsigned kind = buffer->kind;
    struct bearer_buffer **at = &bearer->waiting;
    buffer->data[0] = (uint8_t)(size + 1U);
    buffer->data[1] = kinds[kind].ad_type;
    bearer->free = buffer->next;
    while (*at != NULL && kinds[(*at)->kind].priority <= kinds[kind].priority) {
        at = &(*at)->next;
    }
    buffer->next = *at;
    *at = buffer;
    bearer->used[kind]++;
    bearer->pending = true;
}

/* The result of its transmissions is told to the books, its sender learns only that they are over. */
static void end(struct bearer *bearer, struct bearer_buffer *buffer, int result)
{
    if (result < 0 && result != BRAMBLE_ERROR_CANCELLED) {
        books_later_value(&bearer->books, BRAMBLE_DROP_ADVERTISING_FAILED, (uint32_t)-result);
    }
    bearer->used[buffer->kind]--;
    set_free(bearer, buffer);
    if (buffer->tag != 0) {
        bearer->owner->ended(bearer, buffer->kind, buffer->tag);
    }
}

bool bearer_done(struct bearer *bearer, uint32_t ticket, int result)
{
    struct bearer_buffer *buffer = bearer->buffers;
    for (unsigned left = bearer->buffer_count; left > 0; left--, buffer++) {
        if (buffer->sending && buffer->ticket == ticket) {
            bearer->with_port[buffer->kind]--;
            bearer->pending = true;
            end(bearer, buffer, result);
            return true;
        }
    }
    return false;
}

void bearer_stop(struct bearer *bearer)
{
    const struct bramble_port *port = bearer->books.port;
    for (unsigned i = 0; i < bearer->buffer_count; i++) {
        if (bearer->buffers[i].sending) {
            port->advertise_cancel(port->context, bearer->buffers[i].ticket);
        }
    }
}

static unsigned all_with_port(const struct bearer *bearer)
{
    unsigned count = 0;
    for (unsigned kind = 0; kind < BEARER_KINDS; kind++) {
        count += bearer->with_port[kind];
    }
    return count;
}

/* A relay may not take the last set: then it could delay what the node itself has to say by its whole train. */
static bool may_start(const struct bearer *bearer, unsigned kind)
{
    unsigned most = bearer->books.port->advertising_sets;
    if (kind == BRAMBLE_ADVERTISEMENT_LOCAL) {
        most = 1;
    } else if (kind == BRAMBLE_ADVERTISEMENT_RELAY && most > 1) {
        most--;
    }
    return bearer->with_port[kind] < most;
}

/* An address of its own for each provisioning link: who follows one through the air does not learn of the others. */
static uint32_t address_epoch(struct bearer_buffer *buffer)
{
    return buffer->kind != BRAMBLE_ADVERTISEMENT_PROVISIONING ? 0
                                                              : big32(bearer_pdu(buffer)); /* the link's identifier */
}

/* The buffer behind `at` in the chain of those that wait. Answers false when the port is busy. */
static bool hand_over(struct bearer *bearer, struct bearer_buffer **at, unsigned with_port)
{
    const struct bramble_port *port = bearer->books.port;
    struct bearer_buffer *buffer = *at;
    const struct bramble_advertisement advertisement = {
        .data = view_of(buffer->data, buffer->data[0] + 1U),
        .count = (uint8_t)((buffer->transmit & 7U) + 1U),
        .kind = buffer->kind,
        .priority = kinds[buffer->kind].priority,
        .interval_ms = (uint16_t)(((buffer->transmit >> 3U) + 1U) * 10U),
        .address_epoch = address_epoch(buffer),
    };
    uint32_t ticket = 0;
    int result = port->advertise(port->context, &advertisement, &ticket);
    if (result == BRAMBLE_ERROR_BUSY && with_port > 0) {
        return false;
    }
    *at = buffer->next;
    if (result >= 0 && ticket == 0) { /* nobody could tell of its end */
        result = BRAMBLE_ERROR_STATE;
    }
    if (result < 0) {
        end(bearer, buffer, result);
        return true;
    }
    buffer->sending = true;
    buffer->ticket = ticket;
    bearer->with_port[buffer->kind]++;
    return true;
}

void bearer_run(struct bearer *bearer)
{
    bool more = bearer->pending;
    bearer->pending = false;
    while (more) {
        unsigned with_port = all_with_port(bearer);
        struct bearer_buffer **at = &bearer->waiting;
        while (*at != NULL && !may_start(bearer, (*at)->kind)) {
            at = &(*at)->next;
        }
        more = *at != NULL && with_port < bearer->books.port->advertising_sets && hand_over(bearer, at, with_port);
    }
}

void bearer_heard(struct bearer *bearer, const struct bramble_heard *heard)
{
    const uint8_t *at = heard->data.data;
    size_t left = heard->data.size;
    while (left > 0 && *at != 0) { /* a length of 0 is early termination: the rest is padding */
        unsigned length = *at++;
        bool mesh = heard->event_type == BRAMBLE_EVENT_NONCONNECTABLE; /* others are for the GATT bearer's clients */
        if (length > --left) {
            if (mesh) {
                books_later_value(&bearer->books, BRAMBLE_DROP_ADVERTISEMENT_MALFORMED, length);
            }
            return;
        }
        unsigned ad_type = *at;
        if (ad_type - BRAMBLE_AD_PB_ADV <= BRAMBLE_AD_MESH_BEACON - BRAMBLE_AD_PB_ADV) {
            const struct bearer_heard pdu = {view_of(at + 1, length - 1U), heard->rssi_dbm};
            if (!mesh) { /* nobody is called: it may come from anywhere */
                books_later_value(&bearer->books, BRAMBLE_DROP_ADVERTISEMENT_TYPE, heard->event_type);
                return;
            }
            bearer->owner->heard(bearer, ad_type, &pdu);
        }
        at += length;
        left -= length;
    }
}
