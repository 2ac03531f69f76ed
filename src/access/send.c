/* The way of a message from a model to transport, to the node itself, or to both: a group may have members here. */
#include "access/internal.h"

/* The NetKey that a key index is used under; NULL when there is none. */
static struct keys_net *net_of(const struct access *access, const struct bramble_to *to, uint16_t key_index)
{
    const struct keys_app *app = keys_app_find(access->keys, key_index);
    bool device = key_index == BRAMBLE_DEVICE_KEY_OWN || key_index == BRAMBLE_DEVICE_KEY_PEER;
    return device        ? keys_net_find(access->keys, to->net_key_index)
           : app != NULL ? keys_net_find(access->keys, app->net_index)
                         : NULL;
}

/* A label for the time of the call; negative when there is no place for it. */
static int take_label(struct access *access, const struct bramble_to *to, struct transport_message *message)
{
    if (to->label == NULL) {
        return 0;
    }
    int label = keys_label_use(access->keys, to->label);
    if (label >= 0) {
        message->label = (uint8_t)label;
        message->dst = access->keys->labels[label].address;
    }
    return label;
}

/* Device keys are for one node at a time, and a virtual address without its label for nobody. */
static bool destination_allowed(const struct transport_message *message)
{
    bool device = message->key_index > BRAMBLE_KEY_INDEX_MAX;
    return message->dst != BRAMBLE_ADDRESS_UNASSIGNED && (!device || bramble_address_is_unicast(message->dst)) &&
           bramble_address_is_virtual(message->dst) == (message->label != TRANSPORT_LABEL_NONE);
}

static int loop_back(struct access *access, unsigned model, const struct transport_message *message,
                     struct bramble_view payload)
{
    uint16_t key = message->key_index == BRAMBLE_DEVICE_KEY_PEER ? BRAMBLE_DEVICE_KEY_OWN : message->key_index;
    return access_loopback_put(access, model, message->src, message->dst, message->label, key, message->net->index,
                               payload);
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
        return loop_back(access, model, message, payload);
    }
    int result = transport_send(access->transport, message, payload, delay_us);
    if (result == 0) {
        access->sent++;
        if ((interest & (NETWORK_INTEREST_GROUP | NETWORK_INTEREST_FIXED)) != 0) {
            (void)loop_back(access, model, message, payload); /* the others have it; a full queue is counted there */
        }
    }
    return result;
}

int access_send_octets(struct access *access, unsigned model, const struct bramble_to *to, uint16_t key_index,
                       struct bramble_view payload, uint32_t delay_us)
{
    struct network *network = access->network;
    if (network->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        return BRAMBLE_ERROR_NOT_PROVISIONED;
    }
    struct transport_message message = {
        .net = net_of(access, to, key_index),
        .key_index = key_index,
        .label = TRANSPORT_LABEL_NONE,
        .src = (uint16_t)(network->address + access->models[model].element),
        .dst = to->address,
        .ttl = to->ttl == BRAMBLE_TTL_DEFAULT ? network->default_ttl : to->ttl,
        .segmented = to->segmented,
        .long_mic = to->long_mic,
    };
    if (message.ttl > BRAMBLE_TTL_MAX || bramble_opcode_read(payload, &message.opcode) < 0) {
        return BRAMBLE_ERROR_VALUE;
    }
    if (message.net == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    int result = take_label(access, to, &message);
    if (result >= 0) {
        result = send_message(access, model, &message, payload, delay_us);
    }
    if (message.label != TRANSPORT_LABEL_NONE) {
        keys_label_release(access->keys, message.label);
    }
    access->work = true;
    return result;
}

int access_encode(const struct bramble_message *message, uint8_t *out, size_t capacity, struct bramble_view *payload)
{
    int size = bramble_message_encode(message, out, capacity);
    *payload = view_of(out, size < 0 ? 0 : (size_t)size);
    return size;
}

int bramble_send(struct bramble_model_ref model, const struct bramble_to *to, const struct bramble_message *message)
{
    struct access *access = access_of(model.node);
    uint8_t octets[TRANSPORT_ACCESS_MAX];
    struct bramble_view payload;
    int result = access_encode(message, octets, sizeof octets, &payload);
    if (result >= 0) {
        result = access_send_check(access, model.index, to);
    }
    return result < 0 ? result : access_send_octets(access, model.index, to, to->key_index, payload, 0);
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
