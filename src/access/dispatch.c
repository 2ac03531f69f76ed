/* Which models get a message (Mesh Protocol 1.1 section 3.7.4): those of the addressed element, or those subscribed to
 * the group or label, that take its opcode and are bound to its key. Where none takes it, the reason is that of the
 * model for which it got furthest; the reasons stand in <bramble/drop.h> in the order of that. */
#include "access/internal.h"
#include "message/codec.h"

static bool key_fits(const struct access *access, unsigned model, const struct bramble_received *received)
{
    unsigned flags = access_type(access, model)->flags;
    bool device = (flags & BRAMBLE_MODEL_DEVICE_KEY) != 0;
    bool client = (flags & BRAMBLE_MODEL_CLIENT) != 0;
    switch (received->key_index) {
    case BRAMBLE_DEVICE_KEY_OWN: /* somebody configures us; or we ourselves, and get our own answers */
        return device && (received->to_itself || !client);
    case BRAMBLE_DEVICE_KEY_PEER: /* an answer under the device key of the node that answers */
        return device && client;
    default:
        return !device && access_is_bound(access, model, received->key_index);
    }
}

static bool destination_fits(const struct access *access, unsigned model, const struct bramble_received *received)
{
    unsigned destination = received->destination;
    if (bramble_address_is_unicast((uint16_t)destination)) {
        return true;
    }
    if (access->models[model].element == 0 &&
        (destination == BRAMBLE_ADDRESS_ALL_NODES ||
         (destination == BRAMBLE_ADDRESS_ALL_RELAYS && access->network->relay == NETWORK_RELAY_ON))) {
        return true; /* the fixed groups reach the primary element without subscription */
    }
    return access_is_subscribed(access, model, (uint16_t)destination, received->label);
}

static const struct bramble_handler *handler_of(const struct bramble_model_type *type, const uint8_t *payload,
                                                unsigned octets)
{
    const struct bramble_handler *handler = type->handlers;
    for (unsigned left = type->handler_count; left > 0; left--, handler++) {
        if (type_begins(handler->type, payload, octets)) {
            return handler;
        }
    }
    return NULL;
}

/* NONE when the model took it, else why not. A model that takes octets need not say which opcodes are its own; what it
 * has not asked for, and does not take, is no business of its. */
static enum bramble_drop offer(struct access *access, uint16_t model, struct bramble_received *received,
                               struct bramble_view payload, unsigned octets)
{
    const struct bramble_model_type *type = access_type(access, model);
    const struct bramble_handler *handler = handler_of(type, payload.data, octets);
    bool known = handler != NULL || (type->takes != NULL && type->takes(received->opcode));
    if (handler == NULL && type->raw == NULL) {
        return BRAMBLE_DROP_ACCESS_NO_MODEL;
    }
    enum bramble_drop why = !key_fits(access, model, received)           ? BRAMBLE_DROP_ACCESS_NOT_BOUND
                            : !destination_fits(access, model, received) ? BRAMBLE_DROP_ACCESS_NOT_SUBSCRIBED
                                                                         : BRAMBLE_DROP_NONE;
    if (why != BRAMBLE_DROP_NONE) {
        return known ? why : BRAMBLE_DROP_ACCESS_NO_MODEL;
    }
    struct bramble_view parameters = view_of(payload.data + octets, payload.size - octets);
    received->model = (struct bramble_model_ref){access_node(access), model};
    if (handler != NULL) {
        return access_offer_fields(access, handler, received, parameters);
    }
    int result = type->raw(received, &parameters);
    if (result > 0) {
        access_delivered(access, received);
        return BRAMBLE_DROP_NONE;
    }
    return result == 0 ? BRAMBLE_DROP_ACCESS_NO_MODEL : BRAMBLE_DROP_ACCESS_MALFORMED;
}

enum bramble_drop access_dispatch(struct access *access, struct bramble_received *received, struct bramble_view payload,
                                  unsigned except)
{
    int octets = bramble_opcode_read(payload, &received->opcode);
    if (octets < 0) {
        received->opcode = payload.size > 0 ? payload.data[0] : 0; /* for the trace */
        return BRAMBLE_DROP_ACCESS_OPCODE;
    }
    if (access->asking != NULL &&
        access->asking->answered(access, received, view_of(payload.data + octets, payload.size - (size_t)octets))) {
        return BRAMBLE_DROP_NONE;
    }
    bool one = bramble_address_is_unicast(received->destination); /* element, and no other */
    int element = received->destination - access->network->address;
    enum bramble_drop why = BRAMBLE_DROP_ACCESS_NO_MODEL;
    bool taken = false;
    for (uint16_t i = 0; i < access->model_count; i++) {
        if (i == except || (one && access->models[i].element != element)) {
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
