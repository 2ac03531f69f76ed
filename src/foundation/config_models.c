/* Configuration Server: which keys a model is bound to, and which addresses it is subscribed to (Mesh Protocol 1.1
 * sections 4.4.1.2.5, .6 and .11).
 *
 * Checks come in the order element, model, key or address, so that the first wrong field gives its status; the first
 * two have been made before a handler is called. A status always echoes what was asked; the address of a virtual one is
 * computed even when the label cannot be kept.
 */
#include "foundation/config_server.h"

/* ---- Bindings ------------------------------------------------------------------------------------------------ */

int config_bind(struct request *request)
{
    struct access *access = request->access;
    uint16_t app_key_index = (uint16_t)word_of(request->octets + 2);
    word_put(request->at, app_key_index);
    if (request->status != BRAMBLE_STATUS_SUCCESS) {
        return 0;
    }
    if (keys_app_find(access_keys(access), app_key_index) == NULL) {
        return BRAMBLE_STATUS_INVALID_APPKEY_INDEX;
    }
    if (!request->which) {
        return access_unbind(access, request->index, app_key_index);
    }
    int result = access_bind(access, request->index, app_key_index);
    /* Not supported: by a model that works with device keys. */
    return result == BRAMBLE_ERROR_NOT_SUPPORTED ? (int)BRAMBLE_STATUS_CANNOT_BIND : result;
}

/* The AppKeys of a model, in the order of its places. */
int config_bound_list(struct request *request)
{
    const struct access *access = request->access;
    if (request->status == BRAMBLE_STATUS_SUCCESS) {
        for (unsigned i = 0; i < access->models[request->index].description->keys; i++) {
            unsigned index = access_key_place(access, request->index, i);
            if (index != BRAMBLE_KEY_INDEX_NONE) {
                config_put_index(request, index);
            }
        }
    }
    return 0;
}

/* ---- Subscriptions ------------------------------------------------------------------------------------------- */

/* Each entry of the list makes room for the new one, here and in the tables below. Where that was in vain the entry
 * comes back, since what was freed is still free, and the list is as it was; free places make no room. After the first
 * that did, the new one is there, and the others go. */
static int overwrite(struct access *access, unsigned model, uint16_t address, uint8_t label)
{
    unsigned count = 0;
    const struct access_group *list = access_group_list(access, model, &count);
    int result = BRAMBLE_ERROR_FULL;
    for (; count > 0; count--, list++) {
        struct access_group entry = *list;
        (void)access_unsubscribe(access, model, entry.address, entry.label);
        result = access_subscribe(access, model, address, label);
        if (result < 0 && access_subscribe(access, model, entry.address, entry.label) == 0) {
            break;
        }
    }
    return result;
}

/* Group addresses only, unless there is a label: a virtual address has messages of its own. A label for which there is
 * no place is on no list. */
static int change(const struct request *request, uint16_t address, int label)
{
    struct access *access = request->access;
    unsigned model = request->index;
    unsigned which = request->which;
    unsigned count = 0;
    (void)access_group_list(access, model, &count); /* that of its whole extension tree */
    if (count == 0 ||
        (access_type(access, model)->flags & (BRAMBLE_MODEL_NO_SUBSCRIBE | BRAMBLE_MODEL_DEVICE_KEY)) != 0) {
        return BRAMBLE_STATUS_NOT_A_SUBSCRIBE_MODEL;
    }
    if (which == CHANGE_DELETE_ALL) {
        address = ACCESS_EVERY_GROUP;
    } else if (label == TRANSPORT_LABEL_NONE && (address < 0xC000U || address == BRAMBLE_ADDRESS_ALL_NODES)) {
        return BRAMBLE_ERROR_ADDRESS;
    }
    if (which >= CHANGE_DELETE) {
        return access_unsubscribe(access, model, address, (uint8_t)label);
    }
    if (label < 0) {
        return label;
    }
    return (which == CHANGE_ADD ? access_subscribe : overwrite)(access, model, address, (uint8_t)label);
}

/* Add, Delete, Delete All and Overwrite, of an address or a label. The label is held for the time of the call; a list
 * that takes it holds it on its own account. */
int config_subscription(struct request *request)
{
    struct keys *keys = access_keys(request->access);
    const uint8_t *at = request->octets + 2;
    size_t octets = request->size - request->model_octets - 2U; /* of address or label, or none */
    uint16_t address = (uint16_t)(octets == 2 ? word_of(at) : BRAMBLE_ADDRESS_UNASSIGNED);
    int label = octets > 2 ? keys_label_use(keys, at, &address) : (int)TRANSPORT_LABEL_NONE;
    word_put(request->at, address);
    int result = request->status == BRAMBLE_STATUS_SUCCESS ? change(request, address, label) : 0;
    keys_label_release(keys, (unsigned)label);
    return result;
}

int config_subscription_list(struct request *request)
{
    unsigned count = 0;
    if (request->status == BRAMBLE_STATUS_SUCCESS) {
        const struct access_group *list = access_group_list(request->access, request->index, &count);
        for (; count > 0; count--, list++) {
            request_put(request, list->address, list->address != BRAMBLE_ADDRESS_UNASSIGNED ? 2 : 0);
        }
    }
    return 0;
}
