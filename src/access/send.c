/* The way of a message from a model to transport, to the node itself, or to both: a group may have members here. */
#include "access/internal.h"

/* The NetKey that a message goes out under; NULL when there is none. */
static struct keys_net *net_of(const struct access *access, const struct bramble_to *to)
{
    unsigned net_index = to->net_key_index;
    if (to->key_index <= BRAMBLE_KEY_INDEX_MAX) {
        const struct keys_app *app = keys_app_find(access->keys, to->key_index);
        if (app == NULL) {
            return NULL;
        }
        net_index = app->net_index;
    }
    return keys_net_find(access->keys, net_index);
}

/* Device keys are for one node at a time, and a virtual address without its label for nobody. */
static bool destination_allowed(const struct transport_message *message)
{
    bool device = message->key_index > BRAMBLE_KEY_INDEX_MAX;
    return message->dst != BRAMBLE_ADDRESS_UNASSIGNED && (!device || bramble_address_is_unicast(message->dst)) &&
           bramble_address_is_virtual(message->dst) == (message->label != TRANSPORT_LABEL_NONE);
}

void access_later(const struct access *access, enum bramble_drop reason, uint16_t source, uint16_t destination,
                  uint32_t value)
{
    const struct bramble_trace trace = {.source = source, .destination = destination, .value = value};
    books_later(access->books, reason, &trace);
}

/* To ourselves, to others, or to a group that has both. */
static int send_message(struct access *access, unsigned model, const struct transport_message *message,
                        struct bramble_view payload, uint32_t delay_us)
{
    if (!destination_allowed(message)) {
        return BRAMBLE_ERROR_ADDRESS;
    }
    unsigned interest = network_interest_in(access->network, message->dst);
    if ((interest & NETWORK_INTEREST_ELEMENT) != 0) {
        return access_loopback_put(access, model, message, payload);
    }
    int result = transport_send(access->transport, message, payload, delay_us);
    if (result == 0 && (interest & (NETWORK_INTEREST_GROUP | NETWORK_INTEREST_FIXED)) != 0) {
        (void)access_loopback_put(access, model, message,
                                  payload); /* the others have it; a full queue is counted there */
    }
    return result;
}

int access_send_octets(struct access *access, unsigned model, const struct bramble_to *to, struct bramble_view payload,
                       uint32_t delay_us)
{
    struct network *network = access->network;
    struct transport_message message;
    memset(&message, 0, sizeof message);
    if (network->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        return BRAMBLE_ERROR_NOT_PROVISIONED;
    }
    message.net = net_of(access, to);
    message.key_index = to->key_index;
    message.src = (uint16_t)(network->address + access->models[model].element);
    message.dst = to->address;
    message.ttl = to->ttl == BRAMBLE_TTL_DEFAULT ? network->default_ttl : to->ttl;
    message.segmented = to->segmented;
    message.long_mic = to->long_mic;
    if (message.ttl > BRAMBLE_TTL_MAX || bramble_opcode_read(payload, &message.opcode) < 0) {
        return BRAMBLE_ERROR_VALUE;
    }
    if (message.net == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    int label = TRANSPORT_LABEL_NONE;
    if (to->label != NULL) { /* it has a place for the time of the call, and as long as the message is under way */
        label = keys_label_use(access->keys, to->label, &message.dst);
        if (label < 0) {
            return label;
        }
    }
    message.label = (uint8_t)label;
    int result = send_message(access, model, &message, payload, delay_us);
    if (to->label != NULL) {
        keys_label_release(access->keys, (unsigned)label);
    }
    access->work = true;
    return result;
}

uint8_t *access_room(const struct access *access, uint8_t few[ACCESS_FEW], size_t *capacity)
{
    uint8_t *room = NULL;
    if (access->network->address != BRAMBLE_ADDRESS_UNASSIGNED) {
        room = transport_room(access->transport, capacity);
        room = room != NULL ? room : access_loopback_room(access, capacity);
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
    bool busy = room == few && access->transport->out_count > 0; /* else there is never more room than this */
    return size == BRAMBLE_ERROR_LENGTH && busy ? BRAMBLE_ERROR_FULL : size;
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
    return result < 0 ? result : access_send_octets(access, model.index, to, payload, 0);
}

/* A TTL of 1 is a state that a publication may have; nobody asks for it, since it does no more than 0. Who is about to
 * leave says nothing new: it leaves when what it has said is out. */
int access_send_check(const struct access *access, unsigned model, const struct bramble_to *to)
{
    if (access->network->address == BRAMBLE_ADDRESS_UNASSIGNED || access->reset_wanted) {
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
