/* Bindings of models to AppKeys, and subscription lists: see composition.c for where they lie. A free place holds what
 * nobody can ask for: so one search finds what is there, and where there is room. */
#include "access/internal.h"

void access_model_changed(struct access *access, unsigned model)
{
    records_changed(&access->records, RECORD_MODEL, model);
    access->changed |= ACCESS_CHANGED_CONFIGURATION;
}

void access_label_used(struct access *access, unsigned label, bool begins)
{
    if (label == TRANSPORT_LABEL_NONE) {
        return;
    }
    if (begins) {
        access_keys(access)->labels[label].uses++;
    } else {
        keys_label_release(access_keys(access), label);
    }
    records_changed(&access->records, RECORD_LABEL, label);
}

/* ---- Bindings ---------------------------------------------------------------------------------------------------- */

uint16_t access_key_place(const struct access *access, unsigned model, unsigned i)
{
    return access->keys_of_models[access->models[model].first_key + i];
}

/* Where the key stands among those of the model; NULL: nowhere. */
static uint16_t *place_of_key(const struct access *access, unsigned model, unsigned app_key_index)
{
    const struct access_model *of = &access->models[model];
    uint16_t *place = access->keys_of_models + of->first_key;
    for (unsigned left = of->description->keys; left > 0; left--, place++) {
        if (*place == app_key_index) {
            return place;
        }
    }
    return NULL;
}

bool access_is_bound(const struct access *access, unsigned model, unsigned app_key_index)
{
    return app_key_index <= BRAMBLE_KEY_INDEX_MAX && place_of_key(access, model, app_key_index) != NULL;
}

int access_bind(struct access *access, unsigned model, uint16_t app_key_index)
{
    if ((access_type(access, model)->flags & BRAMBLE_MODEL_DEVICE_KEY) != 0) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    if (keys_app_find(access_keys(access), app_key_index) == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    if (place_of_key(access, model, app_key_index) == NULL) {
        uint16_t *place = place_of_key(access, model, BRAMBLE_KEY_INDEX_NONE);
        if (place == NULL) {
            return BRAMBLE_ERROR_FULL;
        }
        *place = app_key_index;
        access_model_changed(access, model);
    }
    return 0;
}

int access_unbind(struct access *access, unsigned model, uint16_t app_key_index)
{
    const struct access_publication *publication = access->models[model].publication;
    uint16_t *place = place_of_key(access, model, app_key_index);
    if (place != NULL) {
        *place = BRAMBLE_KEY_INDEX_NONE;
        access_model_changed(access, model);
    }
    if (publication != NULL && access_publication_key(publication) == app_key_index) {
        access_publication_clear(access, model); /* A1 */
    }
    return 0;
}

void access_forget_app_key(struct access *access, uint16_t app_key_index)
{
    for (unsigned i = 0; i < access->model_count; i++) {
        (void)access_unbind(access, i, app_key_index);
    }
    transport_cancel_key(access_transport(access), NULL, app_key_index);
}

/* ---- Subscriptions ----------------------------------------------------------------------------------------------- */

struct access_group *access_group_list(const struct access *access, unsigned model, unsigned *count)
{
    const struct access_model *owner = &access->models[access->models[model].list_owner];
    *count = owner->group_count;
    return access->groups + owner->first_group;
}

/* Where it stands in the list of the model; NULL: nowhere. */
static struct access_group *place_of_group(const struct access *access, unsigned model, unsigned address,
                                           unsigned label)
{
    unsigned left;
    struct access_group *group = access_group_list(access, model, &left);
    for (; left > 0; left--, group++) {
        if (group->address == address && group->label == label) {
            return group;
        }
    }
    return NULL;
}

bool access_is_subscribed(const struct access *access, unsigned model, unsigned address, unsigned label)
{
    return place_of_group(access, model, address, label) != NULL;
}

int access_subscribe(struct access *access, unsigned model, uint16_t address, uint8_t label)
{
    if (address < 0x8000U || address == BRAMBLE_ADDRESS_ALL_NODES ||
        bramble_address_is_virtual(address) != (label != TRANSPORT_LABEL_NONE)) {
        return BRAMBLE_ERROR_ADDRESS;
    }
    if ((access_type(access, model)->flags & (BRAMBLE_MODEL_NO_SUBSCRIBE | BRAMBLE_MODEL_DEVICE_KEY)) != 0) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    if (access_is_subscribed(access, model, address, label)) {
        return 0;
    }
    struct access_group *group = place_of_group(access, model, BRAMBLE_ADDRESS_UNASSIGNED, 0);
    if (group == NULL || network_interest_add(access_network(access), address, NETWORK_INTEREST_GROUP) < 0) {
        return BRAMBLE_ERROR_FULL;
    }
    group->address = address;
    group->label = label;
    access_label_used(access, label, true);
    access_model_changed(access, access->models[model].list_owner);
    return 0;
}

int access_unsubscribe(struct access *access, unsigned model, uint16_t address, uint8_t label)
{
    unsigned left;
    struct access_group *group = access_group_list(access, model, &left);
    for (; left > 0; left--, group++) {
        if (group->address != BRAMBLE_ADDRESS_UNASSIGNED &&
            (address == ACCESS_EVERY_GROUP || (group->address == address && group->label == label))) {
            network_interest_remove(access_network(access), group->address, NETWORK_INTEREST_GROUP);
            access_label_used(access, group->label, false);
            group->address = BRAMBLE_ADDRESS_UNASSIGNED;
            group->label = 0;
            access_model_changed(access, access->models[model].list_owner);
        }
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
