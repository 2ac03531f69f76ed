/* Configuration Server: which keys a model is bound to, and which addresses it is subscribed to (Mesh Protocol 1.1
 * sections 4.4.1.2.5, .6 and .11).
 *
 * Checks come in the order element, model, key or address, so that the first wrong field gives its status; the first
 * two have been made before a handler is called. A status always echoes what was asked; the address of a virtual one is
 * computed even when the label cannot be kept.
 */
#include "foundation/config_server.h"

/* ---- Bindings ------------------------------------------------------------------------------------------------ */

static uint8_t bind(struct access *access, unsigned model, uint16_t app_key_index, bool on)
{
    if (keys_app_find(access->keys, app_key_index) == NULL) {
        return BRAMBLE_STATUS_INVALID_APPKEY_INDEX;
    }
    int result = on ? access_bind(access, model, app_key_index) : access_unbind(access, model, app_key_index);
    /* Not supported: by a model that works with device keys. */
    return result == BRAMBLE_ERROR_NOT_SUPPORTED ? (uint8_t)BRAMBLE_STATUS_CANNOT_BIND : config_status(result);
}

int config_bind(struct request *request)
{
    uint16_t app_key_index = (uint16_t)request_word(request->octets + 2);
    if (app_key_index > BRAMBLE_KEY_INDEX_MAX) {
        return REQUEST_MALFORMED;
    }
    if (request->status == BRAMBLE_STATUS_SUCCESS) {
        request->status = bind(request->access, request->index, app_key_index,
                               request->opcode == BRAMBLE_CONFIG_MODEL_APP_BIND_OPCODE);
    }
    request_put(request, app_key_index, 2);
    config_put_model(request);
    return REQUEST_ANSWERED;
}

/* The AppKeys of a model, in the order of its places. */
int config_bound_list(struct request *request)
{
    const struct access *access = request->access;
    config_put_model(request);
    request_make_room(request);
    size_t start = request->answer.size;
    if (request->status == BRAMBLE_STATUS_SUCCESS) {
        for (unsigned i = 0; i < access->models[request->index].description->keys; i++) {
            uint16_t index = access_key_place(access, request->index, i);
            if (index != BRAMBLE_KEY_INDEX_NONE) {
                config_put_index(request, start, index);
            }
        }
    }
    return REQUEST_ANSWERED;
}

/* ---- Subscriptions ------------------------------------------------------------------------------------------- */

/* Everything but the entry given. */
static void remove_others(struct access *access, unsigned model, uint16_t address, uint8_t label)
{
    unsigned count = 0;
    const struct access_group *list = access_group_list(access, model, &count);
    for (unsigned i = 0; i < count; i++) {
        struct access_group entry = list[i];
        if (entry.address != address || entry.label != label) {
            (void)access_unsubscribe(access, model, entry.address, entry.label);
        }
    }
}

/* Leaves the list as it was when the new address cannot be had. One entry makes room, here and in the tables below, and
 * comes back if that was in vain: what was freed is still free. */
static int overwrite(struct access *access, unsigned model, uint16_t address, uint8_t label)
{
    unsigned count = 0;
    const struct access_group *list = access_group_list(access, model, &count);
    unsigned used = 0;
    while (used + 1 < count && list[used].address == BRAMBLE_ADDRESS_UNASSIGNED) {
        used++;
    }
    struct access_group victim = list[used];
    (void)access_unsubscribe(access, model, victim.address, victim.label);
    int result = access_subscribe(access, model, address, label);
    if (result < 0) {
        int again = access_subscribe(access, model, victim.address, victim.label);
        (void)again; /* not, where there was no entry */
    } else {
        remove_others(access, model, address, label);
    }
    return result;
}

/* Group addresses only, unless there is a label: a virtual address has messages of its own. */
static int subscribe(struct access *access, unsigned model, uint32_t opcode, uint16_t address, uint8_t label)
{
    if (label == TRANSPORT_LABEL_NONE && (!bramble_address_is_group(address) || address == BRAMBLE_ADDRESS_ALL_NODES)) {
        return BRAMBLE_ERROR_ADDRESS;
    }
    switch (opcode) {
    case BRAMBLE_CONFIG_MODEL_SUBSCRIPTION_ADD_OPCODE:
    case BRAMBLE_CONFIG_MODEL_SUBSCRIPTION_VIRTUAL_ADDRESS_ADD_OPCODE:
        return access_subscribe(access, model, address, label);
    case BRAMBLE_CONFIG_MODEL_SUBSCRIPTION_DELETE_OPCODE:
    case BRAMBLE_CONFIG_MODEL_SUBSCRIPTION_VIRTUAL_ADDRESS_DELETE_OPCODE:
        return access_unsubscribe(access, model, address, label);
    default:
        return overwrite(access, model, address, label);
    }
}

/* The label is held for the time of the call; a list that takes it holds it on its own account. */
static int subscribe_label(struct access *access, unsigned model, uint32_t opcode, const uint8_t uuid[16])
{
    int label = keys_label_use(access->keys, uuid);
    if (label == BRAMBLE_ERROR_FULL && opcode == BRAMBLE_CONFIG_MODEL_SUBSCRIPTION_VIRTUAL_ADDRESS_DELETE_OPCODE) {
        return 0; /* an unknown label is on no list */
    }
    if (label >= 0) {
        int result = subscribe(access, model, opcode, access->keys->labels[label].address, (uint8_t)label);
        keys_label_release(access->keys, (unsigned)label);
        return result;
    }
    return label;
}

/* Can the model be subscribed at all? Its list is that of its whole extension tree. */
static bool subscribable(const struct access *access, unsigned model)
{
    unsigned count = 0;
    (void)access_group_list(access, model, &count);
    return count > 0 &&
           (access_type(access, model)->flags & (BRAMBLE_MODEL_NO_SUBSCRIBE | BRAMBLE_MODEL_DEVICE_KEY)) == 0;
}

/* Add, Delete, Delete All and Overwrite, of an address or a label. */
int config_subscribe(struct request *request)
{
    struct access *access = request->access;
    size_t octets = request->size - request->model_octets - 2U; /* of address or label, or none */
    const uint8_t *at = request->octets + 2;
    uint16_t address = (uint16_t)(octets == 2 ? request_word(at) : BRAMBLE_ADDRESS_UNASSIGNED);
    if (octets > 2 && crypto_virtual_address(access->keys->crypto, at, &address) < 0) {
        request->status = BRAMBLE_STATUS_UNSPECIFIED_ERROR;
    }
    if (request->status == BRAMBLE_STATUS_SUCCESS) {
        request->status =
            !subscribable(access, request->index) ? (uint8_t)BRAMBLE_STATUS_NOT_A_SUBSCRIBE_MODEL
            : octets == 0                         ? config_status(access_unsubscribe_all(access, request->index))
            : octets == 2
                ? config_status(subscribe(access, request->index, request->opcode, address, TRANSPORT_LABEL_NONE))
                : config_status(subscribe_label(access, request->index, request->opcode, at));
    }
    request_put(request, address, 2);
    config_put_model(request);
    return REQUEST_ANSWERED;
}

int config_subscription_list(struct request *request)
{
    unsigned count = 0;
    config_put_model(request);
    request_make_room(request);
    if (request->status == BRAMBLE_STATUS_SUCCESS) {
        const struct access_group *list = access_group_list(request->access, request->index, &count);
        for (unsigned i = 0; i < count; i++) {
            if (list[i].address != BRAMBLE_ADDRESS_UNASSIGNED) {
                request_put(request, list[i].address, 2);
            }
        }
    }
    return REQUEST_ANSWERED;
}
