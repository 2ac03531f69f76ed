/* Which models get a message (Mesh Protocol 1.1 section 3.7.4): those of the addressed element, or those subscribed to
 * the group or label, that take its opcode and are bound to its key. Where none takes it, the reason is that of the
 * model for which it got furthest; the reasons stand in <bramble/drop.h> in the order of that. */
#include "access/internal.h"

static bool key_fits(const struct access *access, unsigned model, const struct bramble_received *received)
{
    unsigned flags = access_type(access, model)->flags;
    switch (received->key_index) {
    case BRAMBLE_DEVICE_KEY_OWN: /* somebody configures us; or we ourselves, and get our own answers */
        return (flags & BRAMBLE_MODEL_DEVICE_KEY) != 0 && (received->to_itself || (flags & BRAMBLE_MODEL_CLIENT) == 0);
    case BRAMBLE_DEVICE_KEY_PEER: /* an answer under the device key of the node that answers */
        return (flags & BRAMBLE_MODEL_DEVICE_KEY) != 0 && (flags & BRAMBLE_MODEL_CLIENT) != 0;
    default: /* models of the device key are never bound */
        return access_is_bound(access, model, received->key_index);
    }
}

static bool destination_fits(const struct access *access, unsigned model, const struct bramble_received *received)
{
    unsigned destination = received->destination;
    if (bramble_address_is_unicast(received->destination)) {
        return true; /* for its element */
    }
    if (access->models[model].element == 0 &&
        (destination == BRAMBLE_ADDRESS_ALL_NODES ||
         (destination == BRAMBLE_ADDRESS_ALL_RELAYS && access_network(access)->relay == NETWORK_RELAY_ON))) {
        return true; /* the fixed groups reach the primary element without subscription */
    }
    return access_is_subscribed(access, model, received->destination, received->label);
}

/* NONE when the model took it, else why not. What a model does not ask for, and does not take, is no business of its.
 */
static enum bramble_drop offer(const struct access *access, const struct bramble_received *received,
                               const struct bramble_view *parameters)
{
    unsigned model = received->model.index;
    const struct bramble_model_type *type = access_type(access, model);
    enum bramble_drop why = BRAMBLE_DROP_ACCESS_NOT_SUBSCRIBED;
    if (!key_fits(access, model, received)) {
        why = BRAMBLE_DROP_ACCESS_NOT_BOUND;
    } else if (destination_fits(access, model, received)) {
        int result = type->raw != NULL ? type->raw(received, parameters) : 0;
        if (result > 0) {
            access_delivered(access, received);
        }
        return result > 0    ? BRAMBLE_DROP_NONE
               : result == 0 ? BRAMBLE_DROP_ACCESS_NO_MODEL
                             : BRAMBLE_DROP_ACCESS_MALFORMED;
    }
    return type->takes != NULL && type->takes(type, received->opcode) ? why : BRAMBLE_DROP_ACCESS_NO_MODEL;
}

enum bramble_drop access_dispatch(struct access *access, struct bramble_received *received,
                                  const struct bramble_view *payload, unsigned except)
{
    int octets = bramble_opcode_read(*payload, &received->opcode);
    if (octets < 0) {
        received->opcode = payload->size > 0 ? payload->data[0] : 0; /* for the trace */
        return BRAMBLE_DROP_ACCESS_OPCODE;
    }
    const struct bramble_view parameters = view_of(payload->data + octets, payload->size - (size_t)octets);
    if (access->asking != NULL && access->asking->answered(access, received, parameters)) {
        return BRAMBLE_DROP_NONE;
    }
    unsigned element = (unsigned)received->destination - access_network(access)->address;
    bool one = bramble_address_is_unicast(received->destination); /* element, and no other */
    unsigned furthest = BRAMBLE_DROP_ACCESS_NO_MODEL - 1U;        /* of the reasons; NONE, minus one, is above all */
    received->model.node = access_node(access);
    for (unsigned i = 0; i < access->model_count; i++) {
        if (i == except || (one && access->models[i].element != element)) {
            continue;
        }
        received->model.index = (uint16_t)i;
        unsigned reason = offer(access, received, &parameters) - 1U;
        furthest = reason > furthest ? reason : furthest;
    }
    return (enum bramble_drop)(furthest + 1U);
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

void access_deliver(struct transport *transport, const struct transport_received *from)
{
    struct access *access = (struct access *)(void *)((char *)transport - offsetof(struct access, transport));
    struct envelope *envelope = from->envelope;
    struct bramble_received received = {
        .time = access_timers(access)->now,
        .sequence = from->sequence,
        .source = envelope->src,
        .destination = envelope->dst,
        .net_key_index = envelope->net->index,
        .key_index = envelope->key_index,
        .label = envelope->label,
        .ttl = envelope->ttl,
        .credentials = envelope->credentials,
        .rssi_dbm = envelope->rssi_dbm,
    };
    enum bramble_drop why = access_dispatch(access, &received, &from->payload, access->model_count);
    envelope->opcode = received.opcode;
    if (why == BRAMBLE_DROP_NONE) {
        envelope->classification = BRAMBLE_CLASS_CONSUMED;
    } else {
        envelope->classification = BRAMBLE_CLASS_DROPPED;
        envelope->drop = (uint8_t)why;
        envelope->drop_value = unfit(why, &received, from->payload);
    }
}
