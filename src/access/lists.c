/* Bindings of models to AppKeys, and subscription lists: see composition.c for where they lie. */
#include "access/internal.h"

/* ---- Bindings ---------------------------------------------------------------------------------------------------- */

uint16_t access_key_place(const struct access *access, unsigned model, unsigned i)
{
    return access->keys_of_models[access->models[model].first_key + i];
}

bool access_is_bound(const struct access *access, unsigned model, uint16_t app_key_index)
{
    for (unsigned i = 0; app_key_index <= BRAMBLE_KEY_INDEX_MAX && i < access->models[model].description->keys; i++) {
        if (access_key_place(access, model, i) == app_key_index) {
            return true;
        }
    }
    return false;
}

int access_bind(struct access *access, unsigned model, uint16_t app_key_index)
{
    if ((access_type(access, model)->flags & BRAMBLE_MODEL_DEVICE_KEY) != 0) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    if (keys_app_find(access->keys, app_key_index) == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    if (access_is_bound(access, model, app_key_index)) {
        return 0;
    }
    for (unsigned i = 0; i < access->models[model].description->keys; i++) {
        uint16_t *place = &access->keys_of_models[access->models[model].first_key + i];
        if (*place == BRAMBLE_KEY_INDEX_NONE) {
            *place = app_key_index;
            records_changed(&access->records, RECORD_MODEL, model);
            access->changed |= ACCESS_CHANGED_CONFIGURATION;
            return 0;
        }
    }
    return BRAMBLE_ERROR_FULL;
}

int access_unbind(struct access *access, unsigned model, uint16_t app_key_index)
{
    for (unsigned i = 0; i < access->models[model].description->keys; i++) {
        uint16_t *place = &access->keys_of_models[access->models[model].first_key + i];
        if (*place == app_key_index) {
            *place = BRAMBLE_KEY_INDEX_NONE;
            records_changed(&access->records, RECORD_MODEL, model);
            access->changed |= ACCESS_CHANGED_CONFIGURATION;
        }
    }
    const struct access_publication *publication = access->models[model].publication;
    if (publication != NULL && access_publication_address(publication) != BRAMBLE_ADDRESS_UNASSIGNED &&
        access_publication_key(publication) == app_key_index) {
        access_publication_clear(access, model); /* A1 */
    }
    return 0;
}

void access_forget_app_key(struct access *access, uint16_t app_key_index)
{
    for (unsigned i = 0; i < access->model_count; i++) {
        (void)access_unbind(access, i, app_key_index);
    }
    transport_cancel_key(access->transport, NULL, app_key_index);
}

/* ---- Subscriptions ----------------------------------------------------------------------------------------------- */

const struct access_group *access_group_list(const struct access *access, unsigned model, unsigned *count)
{
    const struct access_model *owner = &access->models[access->models[model].list_owner];
    *count = owner->group_count;
    return owner->group_count > 0 ? &access->groups[owner->first_group] : NULL;
}

static struct access_group *find_group(struct access *access, unsigned model, uint16_t address, uint8_t label)
{
    unsigned count;
    const struct access_group *list = access_group_list(access, model, &count);
    for (unsigned i = 0; i < count; i++) {
        if (list[i].address == address && (address == BRAMBLE_ADDRESS_UNASSIGNED || list[i].label == label)) {
            return &access->groups[access->models[access->models[model].list_owner].first_group + i];
        }
    }
    return NULL;
}

bool access_is_subscribed(const struct access *access, unsigned model, uint16_t address, uint8_t label)
{
    unsigned count;
    const struct access_group *list = access_group_list(access, model, &count);
    for (unsigned i = 0; i < count; i++) {
        if (list[i].address == address && list[i].label == label) {
            return true;
        }
    }
    return false;
}

int access_subscribe(struct access *access, unsigned model, uint16_t address, uint8_t label)
{
    if (bramble_address_is_unicast(address) || address == BRAMBLE_ADDRESS_UNASSIGNED ||
        address == BRAMBLE_ADDRESS_ALL_NODES ||
        bramble_address_is_virtual(address) != (label != TRANSPORT_LABEL_NONE)) {
        return BRAMBLE_ERROR_ADDRESS;
    }
    if ((access_type(access, model)->flags & (BRAMBLE_MODEL_NO_SUBSCRIBE | BRAMBLE_MODEL_DEVICE_KEY)) != 0) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    if (access_is_subscribed(access, model, address, label)) {
        return 0;
    }
    struct access_group *group = find_group(access, model, BRAMBLE_ADDRESS_UNASSIGNED, 0);
    if (group == NULL || network_interest_add(access->network, address, NETWORK_INTEREST_GROUP) < 0) {
        return BRAMBLE_ERROR_FULL;
    }
    if (label != TRANSPORT_LABEL_NONE) {
        access->keys->labels[label].uses++;
        records_changed(&access->records, RECORD_LABEL, label);
    }
    group->address = address;
    group->label = label;
    records_changed(&access->records, RECORD_MODEL, access->models[model].list_owner);
    access->changed |= ACCESS_CHANGED_CONFIGURATION;
    return 0;
}

static void group_clear(struct access *access, struct access_group *group)
{
    network_interest_remove(access->network, group->address, NETWORK_INTEREST_GROUP);
    if (group->label != TRANSPORT_LABEL_NONE) {
        keys_label_release(access->keys, group->label);
        records_changed(&access->records, RECORD_LABEL, group->label);
    }
    group->address = BRAMBLE_ADDRESS_UNASSIGNED;
    group->label = TRANSPORT_LABEL_NONE;
}

int access_unsubscribe(struct access *access, unsigned model, uint16_t address, uint8_t label)
{
    struct access_group *group = find_group(access, model, address, label);
    if (group != NULL && address != BRAMBLE_ADDRESS_UNASSIGNED) {
        group_clear(access, group);
        records_changed(&access->records, RECORD_MODEL, access->models[model].list_owner);
        access->changed |= ACCESS_CHANGED_CONFIGURATION;
    }
    return 0;
}

void access_lists_changed(struct access *access)
{
    for (unsigned i = 0; i < access->model_count; i++) {
        unsigned count;
        const struct access_group *list = access_group_list(access, i, &count);
        for (unsigned g = 0; access->models[i].list_owner == i && g < count; g++) {
            if (list[g].address != BRAMBLE_ADDRESS_UNASSIGNED) {
                records_changed(&access->records, RECORD_MODEL, i);
            }
        }
    }
}

int access_unsubscribe_all(struct access *access, unsigned model)
{
    const struct access_model *owner = &access->models[access->models[model].list_owner];
    for (unsigned i = 0; i < owner->group_count; i++) {
        struct access_group *group = &access->groups[owner->first_group + i];
        if (group->address != BRAMBLE_ADDRESS_UNASSIGNED) {
            group_clear(access, group);
        }
    }
    records_changed(&access->records, RECORD_MODEL, access->models[model].list_owner);
    access->changed |= ACCESS_CHANGED_CONFIGURATION;
    return 0;
}
