/* Wiring, sending and dispatch: see access.h. */
#include "access/access.h"
#include "access/internal.h"

int access_init(struct access *access, struct bramble_node *node, const struct bramble_config *config,
                struct transport *transport, const struct access_memory *memory)
{
    const struct bramble_limits *limits = config->limits;
    memset(access, 0, sizeof *access);
    access->node = node;
    access->config = config;
    access->transport = transport;
    access->network = transport->network;
    access->keys = transport->keys;
    access->timers = transport->timers;
    access->books = transport->books;
    access->models = memory->models;
    access->keys_of_models = memory->model_keys;
    access->groups = memory->groups;
    access->publications = memory->publications;
    access->requests = memory->requests;
    access->request_count = limits->requests;
    access->replies = memory->replies;
    access->reply_count = limits->replies;
    access->loopback = memory->loopback;
    access->loopback_capacity = limits->loopback_octets;
    int result = access_build(access, config->composition, limits, memory->publish_octets);
    if (result < 0) {
        return result;
    }
    for (unsigned i = 0; i < access->key_places; i++) {
        access->keys_of_models[i] = BRAMBLE_KEY_INDEX_NONE;
    }
    for (unsigned i = 0; i < access->group_places; i++) {
        access->groups[i].address = BRAMBLE_ADDRESS_UNASSIGNED;
        access->groups[i].label = TRANSPORT_LABEL_NONE;
    }
    access_requests_init(access, memory->request_octets);
    access_replies_init(access);
    return 0;
}

void access_start(struct access *access)
{
    for (uint16_t i = 0; i < access->model_count; i++) {
        const struct bramble_model_type *type = access_type(access, i);
        if (type->start != NULL) {
            type->start((struct bramble_model_ref){access->node, i});
        }
    }
}

void access_reset(struct access *access)
{
    access_requests_end(access, BRAMBLE_ERROR_CANCELLED);
    access_replies_end(access);
    access->loopback_size = 0;
    access->publications_changed = false;
    for (uint16_t i = 0; i < access->model_count; i++) {
        if (access->models[i].publication != NULL) {
            access_publication_clear(access, i);
            access->models[i].publication->changed = false; /* that all is gone is told by the reset itself */
        }
        if (access->models[i].list_owner == i) {
            (void)access_unsubscribe_all(access, i);
        }
        for (unsigned k = 0; k < access->models[i].description->keys; k++) {
            access->keys_of_models[access->models[i].first_key + k] = BRAMBLE_KEY_INDEX_NONE;
        }
        const struct bramble_model_type *type = access_type(access, i);
        if (type->reset != NULL) {
            type->reset((struct bramble_model_ref){access->node, i});
        }
    }
}

/* ---- Dispatch ---------------------------------------------------------------------------------------------------- */

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

static const struct bramble_handler *handler_of(const struct bramble_model_type *type, uint32_t opcode)
{
    for (unsigned i = 0; i < type->handler_count; i++) {
        if (type->handlers[i].type->opcode == opcode) {
            return &type->handlers[i];
        }
    }
    return NULL;
}

/* NONE when the model took it, else why not. */
static enum bramble_drop offer(struct access *access, uint16_t model, struct bramble_received *received,
                               struct bramble_view parameters)
{
    const struct bramble_model_type *type = access_type(access, model);
    const struct bramble_handler *handler = handler_of(type, received->opcode);
    if (handler == NULL && type->raw == NULL) {
        return BRAMBLE_DROP_ACCESS_NO_MODEL;
    }
    if (!key_fits(access, model, received)) {
        return handler == NULL ? BRAMBLE_DROP_ACCESS_NO_MODEL : BRAMBLE_DROP_ACCESS_NOT_BOUND;
    }
    if (!destination_fits(access, model, received)) {
        return handler == NULL ? BRAMBLE_DROP_ACCESS_NO_MODEL : BRAMBLE_DROP_ACCESS_NOT_SUBSCRIBED;
    }
    received->model = (struct bramble_model_ref){access->node, model};
    if (handler == NULL) {
        return type->raw(received->model, received, parameters) ? BRAMBLE_DROP_NONE : BRAMBLE_DROP_ACCESS_NO_MODEL;
    }
    union bramble_message_fields fields;
    if (bramble_parameters_decode(handler->type, parameters, &fields, sizeof fields) < 0) {
        return BRAMBLE_DROP_ACCESS_MALFORMED;
    }
    access->delivered++;
    if (books_traced(access->books)) {
        struct bramble_trace trace = {.source = received->source,
                                      .destination = received->destination,
                                      .sequence = received->sequence,
                                      .opcode = received->opcode,
                                      .ttl = received->ttl,
                                      .element = (uint16_t)(access->network->address + access->models[model].element)};
        books_trace(access->books, BRAMBLE_TRACE_ACCESS_DELIVERED, &trace);
    }
    handler->handle(received->model, received, &fields);
    return BRAMBLE_DROP_NONE;
}

enum bramble_drop access_dispatch(struct access *access, struct bramble_received *received, struct bramble_view payload,
                                  unsigned except)
{
    int octets = bramble_opcode_read(payload, &received->opcode);
    if (octets < 0) {
        return BRAMBLE_DROP_ACCESS_OPCODE;
    }
    struct bramble_view parameters = view_of(payload.data + octets, payload.size - (size_t)octets);
    if (access_request_answered(access, received, parameters)) {
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
        enum bramble_drop reason = offer(access, i, received, parameters);
        taken = taken || reason == BRAMBLE_DROP_NONE;
        why = reason > why ? reason : why; /* the reasons stand in the order of how far the message got */
    }
    return taken ? BRAMBLE_DROP_NONE : why;
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
        envelope->drop_value = received.opcode;
    }
}

/* ---- Sending ----------------------------------------------------------------------------------------------------- */

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
                        struct bramble_view payload)
{
    if (!destination_allowed(message)) {
        return BRAMBLE_ERROR_ADDRESS;
    }
    uint16_t interest = network_interest_in(access->network, message->dst);
    if ((interest & NETWORK_INTEREST_ELEMENT) != 0) {
        return loop_back(access, model, message, payload);
    }
    int result = transport_send(access->transport, message, payload);
    if (result == 0) {
        access->sent++;
        if ((interest & (NETWORK_INTEREST_GROUP | NETWORK_INTEREST_FIXED)) != 0) {
            (void)loop_back(access, model, message, payload); /* the others have it; a full queue is counted there */
        }
    }
    return result;
}

int access_send_octets(struct access *access, unsigned model, const struct bramble_to *to, uint16_t key_index,
                       struct bramble_view payload, bramble_time delay, transport_done_callback *done, void *context,
                       uint32_t tag)
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
        .delay = delay,
        .done = done,
        .context = context,
        .tag = tag,
    };
    if (message.ttl > BRAMBLE_TTL_MAX || message.ttl == 1 || bramble_opcode_read(payload, &message.opcode) < 0) {
        return BRAMBLE_ERROR_VALUE;
    }
    if (message.net == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    int result = take_label(access, to, &message);
    if (result >= 0) {
        result = send_message(access, model, &message, payload);
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
        result = access_key_check(access, model.index, to->key_index);
    }
    return result < 0 ? result : access_send_octets(access, model.index, to, to->key_index, payload, 0, NULL, NULL, 0);
}

int access_key_check(const struct access *access, unsigned model, uint16_t key_index)
{
    if (access->network->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        return BRAMBLE_ERROR_NOT_PROVISIONED;
    }
    if ((access_type(access, model)->flags & BRAMBLE_MODEL_DEVICE_KEY) != 0) {
        return key_index == BRAMBLE_DEVICE_KEY_OWN || key_index == BRAMBLE_DEVICE_KEY_PEER ? 0 : BRAMBLE_ERROR_KEY;
    }
    return access_is_bound(access, model, key_index) ? 0 : BRAMBLE_ERROR_KEY;
}

/* ---- Asking about a model ---------------------------------------------------------------------------------------- */

int bramble_model_find(struct bramble_node *node, uint8_t element, bramble_model_id model_id,
                       struct bramble_model_ref *found)
{
    int model = access_model_at(access_of(node), element, model_id);
    if (model < 0) {
        return model;
    }
    found->node = node;
    found->index = (uint16_t)model;
    return 0;
}

void *bramble_model_state(struct bramble_model_ref model)
{
    const struct access *access = access_of(model.node);
    return (uint8_t *)access->config->application + access->models[model.index].description->state_offset;
}

const struct bramble_model *bramble_model_description(struct bramble_model_ref model)
{
    return access_of(model.node)->models[model.index].description;
}

uint8_t bramble_model_element(struct bramble_model_ref model)
{
    return access_of(model.node)->models[model.index].element;
}

uint16_t bramble_model_address(struct bramble_model_ref model)
{
    const struct access *access = access_of(model.node);
    uint16_t first = access->network->address;
    return first == 0 ? 0 : (uint16_t)(first + access->models[model.index].element);
}

bool bramble_model_is_bound(struct bramble_model_ref model, uint16_t app_key_index)
{
    return access_is_bound(access_of(model.node), model.index, app_key_index);
}

/* ---- Timers for models ------------------------------------------------------------------------------------------- */

void bramble_timer_init(struct bramble_timer *timer, bramble_timer_callback *fire, void *context)
{
    timer_init(timer, fire, context);
}

void bramble_timer_start(struct bramble_node *node, struct bramble_timer *timer, bramble_time after)
{
    timer_start(access_of(node)->timers, timer, after);
}

void bramble_timer_stop(struct bramble_timer *timer)
{
    timer_stop(timer);
}

bool bramble_timer_running(const struct bramble_timer *timer)
{
    return timer_running(timer);
}

bramble_time bramble_timer_left(const struct bramble_node *node, const struct bramble_timer *timer)
{
    bramble_time now = access_of(node)->timers->now;
    return timer_running(timer) && timer->due > now ? timer->due - now : 0;
}

/* ---- Invariants -------------------------------------------------------------------------------------------------- */

static const char *check_interests(const struct access *access)
{
    for (unsigned i = 0; i < access->group_places; i++) {
        uint16_t address = access->groups[i].address;
        unsigned lists = 0;
        unsigned uses = 0;
        for (unsigned j = 0; address != 0 && j < access->group_places; j++) {
            lists += access->groups[j].address == address;
        }
        for (unsigned j = 0; address != 0 && j < access->network->interest_count; j++) {
            const struct network_interest *interest = &access->network->interests[j];
            uses += interest->address == address && interest->kind == NETWORK_INTEREST_GROUP ? interest->uses : 0U;
        }
        if (lists != uses) {
            return "A2: the interest table counts a group as often as subscription lists hold it";
        }
    }
    return NULL;
}

const char *access_check(const struct access *access)
{
    for (unsigned i = 0; i < access->model_count; i++) {
        for (unsigned k = 0; k < access->models[i].description->keys; k++) {
            uint16_t key = access_key_place(access, i, k);
            if (key != BRAMBLE_KEY_INDEX_NONE && keys_app_find(access->keys, key) == NULL) {
                return "A1: a binding names an AppKey that exists";
            }
        }
        const struct access_publication *publication = access->models[i].publication;
        if (publication != NULL && publication->state.address != 0 &&
            !access_is_bound(access, i, publication->state.app_key_index)) {
            return "A1: a publication names an AppKey bound to its model";
        }
    }
    return check_interests(access);
}
