/* Which models get a message (Mesh Protocol 1.1 section 3.7.4): those of the addressed element, or those subscribed to
 * the group or label, that take its opcode and are bound to its key. Where none takes it, the reason is that of the
 * model for which it got furthest; the reasons stand in <bramble/drop.h> in the order of that. */
#include "access/internal.h"
#include "message/codec.h"

static bool key_fits(const struct access *access, unsigned model, const struct bramble_received *received)
{
    uint16_t flags = access_type(access, model)->flags;
    switch (received->key_index) {
    case BRAMBLE_DEVICE_KEY_OWN: /* somebody configures us; or we ourselves, and get our own answers */
        return (flags & BRAMBLE_MODEL_DEVICE_KEY) != 0 && (received->to_itself || (flags & BRAMBLE_MODEL_CLIENT) == 0);
    case BRAMBLE_DEVICE_KEY_PEER: /* an answer under the device key of the node that answers */
        return (flags & BRAMBLE_MODEL_DEVICE_KEY) != 0 && (flags & BRAMBLE_MODEL_CLIENT) != 0;
    default:
        return (flags & BRAMBLE_MODEL_DEVICE_KEY) == 0 && access_is_bound(access, model, received->key_index);
    }
}

static bool destination_fits(const struct access *access, unsigned model, const struct bramble_received *received)
{
    uint16_t destination = received->destination;
    if (bramble_address_is_unicast(destination)) {
        return true;
    }
    if (access->models[model].element == 0 && (destination == BRAMBLE_ADDRESS_ALL_NODES ||
                                               (destination == BRAMBLE_ADDRESS_ALL_RELAYS && access->network->relay))) {
        return true; /* the fixed groups reach the primary element without subscription */
    }
    return access_is_subscribed(access, model, destination, received->label);
}

static const struct bramble_handler *handler_of(const struct bramble_model_type *type, const uint8_t *payload,
                                                unsigned octets)
{
    for (unsigned i = 0; i < type->handler_count; i++) {
        if (type_begins(type->handlers[i].type, payload, octets)) {
            return &type->handlers[i];
        }
    }
    return NULL;
}

static void delivered(struct access *access, uint16_t model, const struct bramble_received *received)
{
    if (books_traced(access->books)) {
        struct bramble_trace trace = {.source = received->source,
                                      .destination = received->destination,
                                      .sequence = received->sequence,
                                      .opcode = received->opcode,
                                      .ttl = received->ttl,
                                      .element = (uint16_t)(access->network->address + access->models[model].element)};
        books_trace(access->books, BRAMBLE_TRACE_ACCESS_DELIVERED, &trace);
    }
}

/* As octets, without a description. */
static enum bramble_drop offer_octets(struct access *access, const struct bramble_received *received,
                                      struct bramble_view parameters)
{
    uint16_t model = received->model.index;
    int result = access_type(access, model)->raw(received->model, received, parameters);
    if (result > 0) {
        delivered(access, model, received);
        return BRAMBLE_DROP_NONE;
    }
    return result == 0 ? BRAMBLE_DROP_ACCESS_NO_MODEL : BRAMBLE_DROP_ACCESS_MALFORMED;
}

/* NONE when the model took it, else why not. */
static enum bramble_drop offer(struct access *access, uint16_t model, struct bramble_received *received,
                               struct bramble_view payload, unsigned octets)
{
    const struct bramble_model_type *type = access_type(access, model);
    struct bramble_view parameters = view_of(payload.data + octets, payload.size - octets);
    const struct bramble_handler *handler = handler_of(type, payload.data, octets);
    if (handler == NULL && type->raw == NULL) {
        return BRAMBLE_DROP_ACCESS_NO_MODEL;
    }
    bool known = handler != NULL || (type->takes != NULL && type->takes(received->opcode));
    if (!key_fits(access, model, received)) {
        return known ? BRAMBLE_DROP_ACCESS_NOT_BOUND : BRAMBLE_DROP_ACCESS_NO_MODEL;
    }
    if (!destination_fits(access, model, received)) {
        return known ? BRAMBLE_DROP_ACCESS_NOT_SUBSCRIBED : BRAMBLE_DROP_ACCESS_NO_MODEL;
    }
    received->model = (struct bramble_model_ref){access_node(access), model};
    if (handler == NULL) {
        return offer_octets(access, received, parameters);
    }
    union bramble_message_fields fields;
    if (bramble_parameters_decode(handler->type, parameters, &fields, sizeof fields) < 0) {
        return BRAMBLE_DROP_ACCESS_MALFORMED;
    }
    delivered(access, model, received);
    handler->handle(received->model, received, &fields);
    return BRAMBLE_DROP_NONE;
}

enum bramble_drop access_dispatch(struct access *access, struct bramble_received *received, struct bramble_view payload,
                                  unsigned except)
{
    int octets = bramble_opcode_read(payload, &received->opcode);
    if (octets < 0) {
        received->opcode = payload.size > 0 ? payload.data[0] : 0; /* for the trace */
        return BRAMBLE_DROP_ACCESS_OPCODE;
    }
    struct bramble_view parameters = view_of(payload.data + octets, payload.size - (size_t)octets);
    if (access->asking != NULL && access->asking->answered(access, received, parameters)) {
        return BRAMBLE_DROP_NONE;
    }
    int element =
        bramble_address_is_unicast(received->destination) ? access_element_at(access, received->destination) : -1;
    enum bramble_drop why = BRAMBLE_DROP_ACCESS_NO_MODEL;
    bool taken = false;
    for (uint16_t i = 0; i < access->model_count; i++) {
        if (i == except || (element >= 0 && access->models[i].element != element)) {
            continue;
        }
        enum bramble_drop reason = offer(access, i, received, payload, (unsigned)octets);
        taken = taken || reason == BRAMBLE_DROP_NONE;
        why = reason > why ? reason : why; /* the reasons stand in the order of how far the message got */
    }
    return taken ? BRAMBLE_DROP_NONE : why;
}

/* The number that did not fit, as <bramble/drop.h> says. */
static uint32_t unfit(enum bramble_drop why, const struct bramble_received *received, struct bramble_view payload)
{
    switch (why) {
    case BRAMBLE_DROP_ACCESS_NOT_BOUND:
        return received->key_index;
    case BRAMBLE_DROP_ACCESS_NOT_SUBSCRIBED:
        return received->destination;
    case BRAMBLE_DROP_ACCESS_MALFORMED:
        return (uint32_t)payload.size;
    default:
        return received->opcode;
    }
}

void access_deliver(void *context, const struct transport_received *from)
{
    struct access *access = context;
    struct envelope *envelope = from->envelope;
    struct bramble_received received = {
        .time = access->timers->now,
        .sequence = from->sequence,
        .source = envelope->src,
        .destination = envelope->dst,
        .net_key_index = envelope->net->index,
        .key_index = from->key_index,
        .label = from->label,
        .ttl = envelope->ttl,
        .credentials = envelope->credentials,
        .rssi_dbm = envelope->rssi_dbm,
    };
    enum bramble_drop why = access_dispatch(access, &received, from->payload, access->model_count);
    envelope->opcode = received.opcode;
    if (why == BRAMBLE_DROP_NONE) {
        envelope->classification = BRAMBLE_CLASS_CONSUMED;
    } else {
        envelope->classification = BRAMBLE_CLASS_DROPPED;
        envelope->drop = (uint8_t)why;
        envelope->drop_value = unfit(why, &received, from->payload);
    }
}
