/* Configuration Server: which keys a model is bound to, and which addresses it is subscribed to (Mesh Protocol 1.1
 * sections 4.4.1.2.5, .6 and .11).
 *
 * Checks come in the order element, model, key or address, so that the first wrong field gives its status. A status
 * always echoes what was asked; the address of a virtual one is computed even when the label cannot be kept.
 */
#include "foundation/config_server.h"

/* ---- Bindings ------------------------------------------------------------------------------------------------ */

static uint8_t bind(struct access *access, uint16_t element, bramble_model_id id, uint16_t app_key_index, bool on)
{
    unsigned model = 0;
    uint8_t status = config_target(access, element, id, &model);
    if (status != BRAMBLE_STATUS_SUCCESS) {
        return status;
    }
    if (keys_app_find(access->keys, app_key_index) == NULL) {
        return BRAMBLE_STATUS_INVALID_APPKEY_INDEX;
    }
    int result = on ? access_bind(access, model, app_key_index) : access_unbind(access, model, app_key_index);
    if (result == BRAMBLE_ERROR_FULL) {
        return BRAMBLE_STATUS_INSUFFICIENT_RESOURCES;
    }
    if (result < 0) {
        return BRAMBLE_STATUS_CANNOT_BIND; /* a model that works with device keys */
    }
    return BRAMBLE_STATUS_SUCCESS;
}

static void app_answer(const struct bramble_received *received, uint8_t code, uint16_t element, uint16_t app_key_index,
                       bramble_model_id id)
{
    struct bramble_config_model_app_status status = {
        .status = code, .element_address = element, .app_key_index = app_key_index, .model = id};
    config_reply(received, bramble_config_model_app_status_message(&status));
}

void config_model_app_bind(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_config_model_app_bind *set = fields;
    uint8_t status = bind(access_of(model.node), set->element_address, set->model, set->app_key_index, true);
    app_answer(received, status, set->element_address, set->app_key_index, set->model);
}

void config_model_app_unbind(struct bramble_model_ref model, const struct bramble_received *received,
                             const void *fields)
{
    const struct bramble_config_model_app_unbind *set = fields;
    uint8_t status = bind(access_of(model.node), set->element_address, set->model, set->app_key_index, false);
    app_answer(received, status, set->element_address, set->app_key_index, set->model);
}

/* The AppKeys of a model, in the order of its places; answers the status. */
static uint8_t app_list(const struct access *access, uint16_t element, bramble_model_id id,
                        struct config_index_list *list)
{
    unsigned model = 0;
    uint8_t status = config_target(access, element, id, &model);
    unsigned places = status == BRAMBLE_STATUS_SUCCESS ? access->models[model].description->keys : 0;
    for (unsigned i = 0; i < places; i++) {
        uint16_t index = access_key_place(access, model, i);
        if (index != BRAMBLE_KEY_INDEX_NONE) {
            config_list_put(list, index);
        }
    }
    return status;
}

void config_sig_model_app_get(struct bramble_model_ref model, const struct bramble_received *received,
                              const void *fields)
{
    const struct bramble_config_sig_model_app_get *get = fields;
    struct config_index_list list = {.size = 0};
    struct bramble_config_sig_model_app_list answer = {.element_address = get->element_address,
                                                       .sig_model_id = get->sig_model_id};
    answer.status = app_list(access_of(model.node), get->element_address, BRAMBLE_SIG_MODEL(get->sig_model_id), &list);
    answer.app_key_indexes = config_list_done(&list);
    config_reply(received, bramble_config_sig_model_app_list_message(&answer));
}

void config_vendor_model_app_get(struct bramble_model_ref model, const struct bramble_received *received,
                                 const void *fields)
{
    const struct bramble_config_vendor_model_app_get *get = fields;
    struct config_index_list list = {.size = 0};
    struct bramble_config_vendor_model_app_list answer = {.element_address = get->element_address,
                                                          .company_id = get->company_id,
                                                          .vendor_model_id = get->vendor_model_id};
    bramble_model_id id = BRAMBLE_VENDOR_MODEL(get->company_id, get->vendor_model_id);
    answer.status = app_list(access_of(model.node), get->element_address, id, &list);
    answer.app_key_indexes = config_list_done(&list);
    config_reply(received, bramble_config_vendor_model_app_list_message(&answer));
}

/* ---- Subscriptions ------------------------------------------------------------------------------------------- */

/* What a subscription message wants to be done with the list of a model. */
enum action { ADD, DELETE, OVERWRITE };

/* Can the model be subscribed at all? Its list is that of its whole extension tree. */
static bool subscribable(const struct access *access, unsigned model)
{
    unsigned count = 0;
    (void)access_group_list(access, model, &count);
    return count > 0 &&
           (access_type(access, model)->flags & (BRAMBLE_MODEL_NO_SUBSCRIBE | BRAMBLE_MODEL_DEVICE_KEY)) == 0;
}

/* Everything but the entry given. */
static void remove_others(struct access *access, unsigned model, uint16_t address, uint8_t label)
{
    unsigned count = 0;
    const struct access_group *list = access_group_list(access, model, &count);
    for (unsigned i = 0; i < count; i++) {
        struct access_group entry = list[i];
        if (entry.address != 0 && (entry.address != address || entry.label != label)) {
            access_unsubscribe(access, model, entry.address, entry.label);
        }
    }
}

/* An entry of the list that is in use; NULL when it is empty. */
static const struct access_group *some_entry(const struct access *access, unsigned model)
{
    unsigned count = 0;
    const struct access_group *list = access_group_list(access, model, &count);
    for (unsigned i = 0; i < count; i++) {
        if (list[i].address != BRAMBLE_ADDRESS_UNASSIGNED) {
            return &list[i];
        }
    }
    return NULL;
}

/* Leaves the list as it was when the new address cannot be had: the list is never emptied first. Where there is no
 * room, one entry makes some, and comes back if that was in vain. */
static int overwrite(struct access *access, unsigned model, uint16_t address, uint8_t label)
{
    int result = access_subscribe(access, model, address, label);
    const struct access_group *victim = some_entry(access, model);
    if (result == BRAMBLE_ERROR_FULL && victim != NULL) {
        struct access_group entry = *victim;
        bool labelled = entry.label != TRANSPORT_LABEL_NONE;
        if (labelled) {
            access->keys->labels[entry.label].uses++; /* kept, so that it can come back */
        }
        access_unsubscribe(access, model, entry.address, entry.label);
        result = access_subscribe(access, model, address, label);
        if (result < 0) {
            int again = access_subscribe(access, model, entry.address, entry.label);
            (void)again; /* its places have just been freed */
        }
        if (labelled) {
            keys_label_release(access->keys, entry.label);
        }
    }
    if (result >= 0) {
        remove_others(access, model, address, label);
    }
    return result;
}

static uint8_t subscribe(struct access *access, unsigned model, uint16_t address, uint8_t label, enum action action)
{
    if (!subscribable(access, model)) {
        return BRAMBLE_STATUS_NOT_A_SUBSCRIBE_MODEL;
    }
    int result = action == ADD      ? access_subscribe(access, model, address, label)
                 : action == DELETE ? access_unsubscribe(access, model, address, label)
                                    : overwrite(access, model, address, label);
    switch (result) {
    case BRAMBLE_ERROR_ADDRESS:
        return BRAMBLE_STATUS_INVALID_ADDRESS;
    case BRAMBLE_ERROR_FULL:
        return BRAMBLE_STATUS_INSUFFICIENT_RESOURCES;
    default:
        break;
    }
    return result < 0 ? BRAMBLE_STATUS_UNSPECIFIED_ERROR : BRAMBLE_STATUS_SUCCESS;
}

static void subscription_answer(const struct bramble_received *received, uint8_t code, uint16_t element,
                                uint16_t address, bramble_model_id id)
{
    struct bramble_config_model_subscription_status status = {
        .status = code, .element_address = element, .address = address, .model = id};
    config_reply(received, bramble_config_model_subscription_status_message(&status));
}

/* Group addresses only: a virtual address needs its label and has messages of its own. */
static void group_request(struct bramble_model_ref model, const struct bramble_received *received, uint16_t element,
                          uint16_t address, bramble_model_id id, enum action action)
{
    struct access *access = access_of(model.node);
    unsigned target = 0;
    uint8_t status = config_target(access, element, id, &target);
    if (status == BRAMBLE_STATUS_SUCCESS) {
        bool group = bramble_address_is_group(address) && address != BRAMBLE_ADDRESS_ALL_NODES;
        status = group ? subscribe(access, target, address, TRANSPORT_LABEL_NONE, action)
                       : (uint8_t)BRAMBLE_STATUS_INVALID_ADDRESS;
    }
    subscription_answer(received, status, element, address, id);
}

void config_model_subscription_add(struct bramble_model_ref model, const struct bramble_received *received,
                                   const void *fields)
{
    const struct bramble_config_model_subscription_add *set = fields;
    group_request(model, received, set->element_address, set->address, set->model, ADD);
}

void config_model_subscription_delete(struct bramble_model_ref model, const struct bramble_received *received,
                                      const void *fields)
{
    const struct bramble_config_model_subscription_delete *set = fields;
    group_request(model, received, set->element_address, set->address, set->model, DELETE);
}

void config_model_subscription_overwrite(struct bramble_model_ref model, const struct bramble_received *received,
                                         const void *fields)
{
    const struct bramble_config_model_subscription_overwrite *set = fields;
    group_request(model, received, set->element_address, set->address, set->model, OVERWRITE);
}

/* A label in use by somebody; negative when there is none. */
static int label_find(const struct keys *keys, const uint8_t uuid[16])
{
    for (unsigned i = 0; i < keys->label_count; i++) {
        if (keys->labels[i].uses > 0 && memcmp(keys->labels[i].uuid, uuid, 16) == 0) {
            return (int)i;
        }
    }
    return BRAMBLE_ERROR_NOT_FOUND;
}

/* The label is held for the time of the call; a list that takes it holds it on its own account. */
static uint8_t label_subscribe(struct access *access, unsigned model, const uint8_t uuid[16], uint16_t address,
                               enum action action)
{
    if (action == DELETE) {
        int label = label_find(access->keys, uuid);
        /* An unknown label is on no list: what is wanted is the case already, if the model has a list. */
        return label >= 0                    ? subscribe(access, model, address, (uint8_t)label, DELETE)
               : subscribable(access, model) ? (uint8_t)BRAMBLE_STATUS_SUCCESS
                                             : (uint8_t)BRAMBLE_STATUS_NOT_A_SUBSCRIBE_MODEL;
    }
    int label = keys_label_use(access->keys, uuid);
    if (label == BRAMBLE_ERROR_FULL) {
        return BRAMBLE_STATUS_INSUFFICIENT_RESOURCES;
    }
    if (label < 0) {
        return BRAMBLE_STATUS_UNSPECIFIED_ERROR;
    }
    uint8_t status = subscribe(access, model, address, (uint8_t)label, action);
    keys_label_release(access->keys, (unsigned)label);
    return status;
}

static void label_request(struct bramble_model_ref model, const struct bramble_received *received, uint16_t element,
                          const uint8_t uuid[16], bramble_model_id id, enum action action)
{
    struct access *access = access_of(model.node);
    unsigned target = 0;
    uint16_t address = BRAMBLE_ADDRESS_UNASSIGNED;
    uint8_t status = config_target(access, element, id, &target);
    if (crypto_virtual_address(access->keys->crypto, uuid, &address) < 0) {
        status = BRAMBLE_STATUS_UNSPECIFIED_ERROR;
    }
    if (status == BRAMBLE_STATUS_SUCCESS) {
        status = label_subscribe(access, target, uuid, address, action);
    }
    subscription_answer(received, status, element, address, id);
}

void config_model_subscription_virtual_address_add(struct bramble_model_ref model,
                                                   const struct bramble_received *received, const void *fields)
{
    const struct bramble_config_model_subscription_virtual_address_add *set = fields;
    label_request(model, received, set->element_address, set->label_uuid, set->model, ADD);
}

void config_model_subscription_virtual_address_delete(struct bramble_model_ref model,
                                                      const struct bramble_received *received, const void *fields)
{
    const struct bramble_config_model_subscription_virtual_address_delete *set = fields;
    label_request(model, received, set->element_address, set->label_uuid, set->model, DELETE);
}

void config_model_subscription_virtual_address_overwrite(struct bramble_model_ref model,
                                                         const struct bramble_received *received, const void *fields)
{
    const struct bramble_config_model_subscription_virtual_address_overwrite *set = fields;
    label_request(model, received, set->element_address, set->label_uuid, set->model, OVERWRITE);
}

void config_model_subscription_delete_all(struct bramble_model_ref model, const struct bramble_received *received,
                                          const void *fields)
{
    const struct bramble_config_model_subscription_delete_all *set = fields;
    struct access *access = access_of(model.node);
    unsigned target = 0;
    uint8_t status = config_target(access, set->element_address, set->model, &target);
    if (status == BRAMBLE_STATUS_SUCCESS) {
        status = subscribable(access, target) && access_unsubscribe_all(access, target) >= 0
                     ? BRAMBLE_STATUS_SUCCESS
                     : BRAMBLE_STATUS_NOT_A_SUBSCRIBE_MODEL;
    }
    subscription_answer(received, status, set->element_address, BRAMBLE_ADDRESS_UNASSIGNED, set->model);
}

/* ---- Subscription lists -------------------------------------------------------------------------------------- */

/* Writes the addresses of a model's list, little-endian, as many as fit; answers the status. */
static uint8_t subscription_list(const struct access *access, uint16_t element, bramble_model_id id,
                                 struct writer *writer)
{
    unsigned model = 0;
    unsigned count = 0;
    uint8_t status = config_target(access, element, id, &model);
    if (status != BRAMBLE_STATUS_SUCCESS) {
        return status;
    }
    const struct access_group *list = access_group_list(access, model, &count);
    for (unsigned i = 0; i < count && writer->capacity - writer->size >= 2; i++) {
        if (list[i].address != 0) {
            writer_little(writer, list[i].address, 2);
        }
    }
    return BRAMBLE_STATUS_SUCCESS;
}

void config_sig_model_subscription_get(struct bramble_model_ref model, const struct bramble_received *received,
                                       const void *fields)
{
    const struct bramble_config_sig_model_subscription_get *get = fields;
    uint8_t octets[CONFIG_LIST_OCTETS];
    struct writer writer = writer_of(octets, sizeof octets);
    struct bramble_config_sig_model_subscription_list answer = {.element_address = get->element_address,
                                                                .sig_model_id = get->sig_model_id};
    answer.status =
        subscription_list(access_of(model.node), get->element_address, BRAMBLE_SIG_MODEL(get->sig_model_id), &writer);
    answer.addresses = writer_done(&writer);
    config_reply(received, bramble_config_sig_model_subscription_list_message(&answer));
}

void config_vendor_model_subscription_get(struct bramble_model_ref model, const struct bramble_received *received,
                                          const void *fields)
{
    const struct bramble_config_vendor_model_subscription_get *get = fields;
    uint8_t octets[CONFIG_LIST_OCTETS];
    struct writer writer = writer_of(octets, sizeof octets);
    struct bramble_config_vendor_model_subscription_list answer = {.element_address = get->element_address,
                                                                   .company_id = get->company_id,
                                                                   .vendor_model_id = get->vendor_model_id};
    bramble_model_id id = BRAMBLE_VENDOR_MODEL(get->company_id, get->vendor_model_id);
    answer.status = subscription_list(access_of(model.node), get->element_address, id, &writer);
    answer.addresses = writer_done(&writer);
    config_reply(received, bramble_config_vendor_model_subscription_list_message(&answer));
}
