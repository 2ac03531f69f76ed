/* The invariants of the access layer: see access.h. */
#include "access/internal.h"
#include "base/invariant.h"

static bool bindings_check(const struct access *access, unsigned model, struct bramble_violation *violation)
{
    for (unsigned k = 0; k < access->models[model].description->keys; k++) {
        uint16_t key = access_key_place(access, model, k);
        if (key != BRAMBLE_KEY_INDEX_NONE && keys_app_find(access_keys(access), key) == NULL) {
            return invariant_broken(violation, "A1: a binding names an AppKey that exists", key);
        }
    }
    const struct access_publication *publication = access->models[model].publication;
    if (publication != NULL && access_publication_address(publication) != BRAMBLE_ADDRESS_UNASSIGNED &&
        !access_is_bound(access, model, (uint16_t)access_publication_key(publication))) {
        return invariant_broken(violation, "A1: a publication names an AppKey bound to its model",
                                access_publication_key(publication));
    }
    return true;
}

static bool owner_check(const struct access *access, unsigned model, struct bramble_violation *violation)
{
    uint16_t owner = access->models[model].list_owner;
    if (owner > model || access->models[owner].list_owner != owner ||
        access->models[owner].element != access->models[model].element) {
        return invariant_broken(violation, "A3: models that extend each other share the list of their first one",
                                model);
    }
    return true;
}

static unsigned lists_with(const struct access *access, uint16_t address)
{
    unsigned lists = 0;
    for (unsigned i = 0; i < access->group_places; i++) {
        lists += access->groups[i].address == address;
    }
    return lists;
}

static unsigned interest_uses(const struct network *network, uint16_t address)
{
    unsigned uses = 0;
    for (unsigned i = 0; i < network->interest_count; i++) {
        const struct network_interest *interest = &network->interests[i];
        uses += interest->address == address && interest->kind == NETWORK_INTEREST_GROUP ? interest->uses : 0U;
    }
    return uses;
}

static bool interests_check(const struct access *access, struct bramble_violation *violation)
{
    for (unsigned i = 0; i < access->group_places; i++) {
        uint16_t address = access->groups[i].address;
        if (address != BRAMBLE_ADDRESS_UNASSIGNED &&
            lists_with(access, address) != interest_uses(access_network(access), address)) {
            return invariant_broken(violation, "A2: the interest table counts a group as often as lists hold it",
                                    address);
        }
    }
    for (unsigned i = 0; i < access_network(access)->interest_count; i++) {
        const struct network_interest *interest = &access_network(access)->interests[i];
        if (interest->uses > 0 && interest->kind == NETWORK_INTEREST_GROUP &&
            lists_with(access, interest->address) != interest->uses) {
            return invariant_broken(violation, "A2: the interest table counts a group as often as lists hold it",
                                    interest->address);
        }
    }
    return true;
}

static bool label_fits(const struct access *access, uint16_t address, uint8_t label)
{
    const struct keys *keys = access_keys(access);
    if (!bramble_address_is_virtual(address)) {
        return true;
    }
    return label < keys->label_count && keys->labels[label].uses > 0 && keys->labels[label].address == address;
}

static bool labels_check(const struct access *access, struct bramble_violation *violation)
{
    for (unsigned i = 0; i < access->group_places; i++) {
        if (!label_fits(access, access->groups[i].address, access->groups[i].label)) {
            return invariant_broken(violation, "A5: a virtual address has a label in use", access->groups[i].address);
        }
    }
    for (unsigned i = 0; i < access->publication_count; i++) {
        unsigned address = access_publication_address(&access->publications[i]);
        if (!label_fits(access, (uint16_t)address, access->publications[i].label)) {
            return invariant_broken(violation, "A5: a virtual address has a label in use", address);
        }
    }
    for (unsigned label = 0; label < access_keys(access)->label_count; label++) {
        unsigned named = 0;
        for (unsigned i = 0; i < access->group_places; i++) {
            named += bramble_address_is_virtual(access->groups[i].address) && access->groups[i].label == label;
        }
        for (unsigned i = 0; i < access->publication_count; i++) {
            const struct access_publication *publication = &access->publications[i];
            named += bramble_address_is_virtual((uint16_t)access_publication_address(publication)) &&
                     publication->label == label;
        }
        if (named > access_keys(access)->labels[label].uses) {
            return invariant_broken(violation, "A5: a label is used as often as it is named", label);
        }
    }
    return true;
}

static bool waiting_check(const struct access *access, struct bramble_violation *violation)
{
    for (unsigned i = 0; i < access->request_count; i++) {
        if (access->requests[i].used != timer_running(&access->requests[i].timer)) {
            return invariant_broken(violation, "A6: a request that waits ends by itself", i);
        }
    }
    return true;
}

bool access_check(const struct access *access, struct bramble_violation *violation)
{
    for (unsigned i = 0; i < access->model_count; i++) {
        if (!bindings_check(access, i, violation) || !owner_check(access, i, violation)) {
            return false;
        }
    }
    if (!interests_check(access, violation) || !labels_check(access, violation) || !waiting_check(access, violation)) {
        return false;
    }
    return access->loopback_size <= access->loopback_capacity ||
           invariant_broken(violation, "A7: the queue of messages to ourselves is within its bounds",
                            access->loopback_size);
}
