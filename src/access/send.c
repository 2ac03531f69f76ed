/* The way of a message from a model to transport, to the node itself, or to both: a group may have members here.
 *
 * Whoever sends (an application, an answer, a publication) fills in whom it is for and under which keys; the rest
 * follows from the model, once, in access_send(). */
#include "access/internal.h"

void access_aim(struct envelope *message, unsigned model, unsigned address, unsigned key_index)
{
    memset(message, 0, offsetof(struct envelope, octets));
    message->label = TRANSPORT_LABEL_NONE;
    message->src = (uint16_t)model;
    message->dst = (uint16_t)address;
    message->key_index = (uint16_t)key_index;
}

/* To ourselves, to others, or to a group that has both. Ours comes first, since a long message is encrypted where it
 * lies. */
static int send_message(struct access *access, unsigned model, struct envelope *message, struct bramble_view payload,
                        uint32_t delay_us)
{
    const struct bramble_loopback *loopback = access->config->limits->loopback;
    unsigned interest = network_interest_in(access_network(access), message->dst);
    bool own = (interest & NETWORK_INTEREST_ELEMENT) != 0;
    bool ours = (interest & (NETWORK_INTEREST_ELEMENT | NETWORK_INTEREST_GROUP | NETWORK_INTEREST_FIXED)) != 0;
    uint16_t before = access->loopback_size;
    bool full = ours && (loopback == NULL || loopback->put(access, model, message, payload) < 0);
    int result = own ? 0 : transport_send(access_transport(access), message, payload.data, payload.size, delay_us);
    if (result < 0 && access->loopback_size != before) { /* who sent it does not believe that we have it */
        access->loopback_size = before;
        keys_label_release(access_keys(access), message->label);
    }
    if (result < 0 || !full) {
        return result;
    }
    network_later(access_network(access), message, BRAMBLE_DROP_ACCESS_LOOPBACK_FULL, (uint32_t)payload.size);
    return own ? BRAMBLE_ERROR_FULL : 0; /* the others of a group have it */
}

int access_send(struct access *access, struct envelope *message, struct bramble_view payload, uint32_t delay_us)
{
    const struct network *network = access_network(access);
    unsigned model = message->src;
    if (network->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        return BRAMBLE_ERROR_NOT_PROVISIONED;
    }
    if (message->ttl == BRAMBLE_TTL_DEFAULT) {
        message->ttl = network->default_ttl;
    }
    if (bramble_opcode_read(payload, &message->opcode) < 0) {
        return BRAMBLE_ERROR_VALUE;
    }
    if (message->net == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    message->src = (uint16_t)(network->address + access->models[model].element);
    return send_message(access, model, message, payload, delay_us);
}

uint8_t *access_room(const struct access *access, uint8_t few[ACCESS_FEW], size_t *capacity)
{
    uint8_t *room = NULL;
    const struct bramble_loopback *loopback = access->config->limits->loopback;
    if (access_network(access)->address != BRAMBLE_ADDRESS_UNASSIGNED) {
        room = transport_room(access_transport(access), capacity);
        if (room == NULL && loopback != NULL) {
            room = loopback->room(access, capacity);
        }
    }
    if (room == NULL) {
        *capacity = ACCESS_FEW;
        room = few;
    }
    return room;
}

int access_encode(const struct access *access, const struct bramble_message *message, uint8_t few[ACCESS_FEW],
                  struct bramble_view *payload)
{
    size_t capacity;
    uint8_t *room = access_room(access, few, &capacity);
    int size = bramble_message_encode(message, room, capacity);
    *payload = view_of(room, (size_t)size);
    bool busy = room == few && access_transport(access)->out_count > 0; /* else there is never more room than this */
    return size == BRAMBLE_ERROR_LENGTH && busy ? BRAMBLE_ERROR_FULL : size;
}

/* Device keys are for one node at a time, and a virtual address without its label for nobody. Answers and publications
 * go where this holds anyway. */
static bool destination_allowed(const struct envelope *message)
{
    return message->dst != BRAMBLE_ADDRESS_UNASSIGNED &&
           (message->key_index <= BRAMBLE_KEY_INDEX_MAX || bramble_address_is_unicast(message->dst)) &&
           bramble_address_is_virtual(message->dst) == (message->label != TRANSPORT_LABEL_NONE);
}

int access_send_to(struct access *access, unsigned model, const struct bramble_to *to, struct bramble_view payload)
{
    struct envelope message;
    int label = TRANSPORT_LABEL_NONE;
    unsigned net_index = to->net_key_index;
    access_aim(&message, model, to->address, to->key_index);
    message.ttl = to->ttl;
    message.segmented = to->segmented;
    message.long_mic = to->long_mic;
    if (to->key_index <= BRAMBLE_KEY_INDEX_MAX) {
        const struct keys_app *app = keys_app_find(access_keys(access), to->key_index);
        net_index = app != NULL ? app->net_index : BRAMBLE_KEY_INDEX_MAX + 1U;
    }
    message.net = keys_net_find(access_keys(access), net_index);
    if (to->ttl > BRAMBLE_TTL_MAX && to->ttl != BRAMBLE_TTL_DEFAULT) {
        return BRAMBLE_ERROR_VALUE;
    }
    if (to->label != NULL) { /* it has a place for the time of the call, and as long as the message is under way */
        label = keys_label_use(access_keys(access), to->label, &message.dst);
        if (label < 0) {
            return label;
        }
        message.label = (uint8_t)label;
    }
    int result = destination_allowed(&message) ? access_send(access, &message, payload, 0) : BRAMBLE_ERROR_ADDRESS;
    keys_label_release(access_keys(access), (unsigned)label);
    return result;
}

int bramble_send(struct bramble_model_ref model, const struct bramble_to *to, const struct bramble_message *message)
{
    struct access *access = access_of(model.node);
    uint8_t few[ACCESS_FEW];
    struct bramble_view payload;
    int result = access_send_check(access, model.index, to);
    if (result >= 0) {
        result = access_encode(access, message, few, &payload);
    }
    return result < 0 ? result : access_send_to(access, model.index, to, payload);
}

/* A TTL of 1 is a state that a publication may have; nobody asks for it, since it does no more than 0. Who is about to
 * leave says nothing new: it leaves when what it has said is out. */
int access_send_check(const struct access *access, unsigned model, const struct bramble_to *to)
{
    if (access_network(access)->address == BRAMBLE_ADDRESS_UNASSIGNED || access->reset_wanted) {
        return BRAMBLE_ERROR_NOT_PROVISIONED;
    }
    if (to->ttl == 1) {
        return BRAMBLE_ERROR_VALUE;
    }
    bool device = to->key_index == BRAMBLE_DEVICE_KEY_OWN || to->key_index == BRAMBLE_DEVICE_KEY_PEER;
    bool may = (access_type(access, model)->flags & BRAMBLE_MODEL_DEVICE_KEY) != 0
                   ? device
                   : access_is_bound(access, model, to->key_index);
    return may ? 0 : BRAMBLE_ERROR_KEY;
}
