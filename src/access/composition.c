/* Models as tables: elements, extension trees, bindings, subscription lists, Composition Data page 0.
 *
 * Models of one element that extend each other share one subscription list (digest rule 17). The list lies with the
 * first model of the tree and has as many places as all models of the tree declare together.
 */
#include "access/access.h"
#include "access/internal.h"

/* ---- Building the tables ----------------------------------------------------------------------------------------- */

static void join_trees(struct access *access, unsigned a, unsigned b)
{
    uint16_t keep = access->models[a].list_owner;
    uint16_t give = access->models[b].list_owner;
    if (give < keep) {
        uint16_t swap = keep;
        keep = give;
        give = swap;
    }
    for (unsigned i = 0; i < access->model_count; i++) {
        if (access->models[i].list_owner == give) {
            access->models[i].list_owner = keep;
        }
    }
}

static void find_trees(struct access *access)
{
    for (unsigned i = 0; i < access->model_count; i++) {
        const struct bramble_relation *relation = access->models[i].description->extends;
        for (; relation != NULL && relation->kind != BRAMBLE_RELATION_END; relation++) {
            if (relation->kind == BRAMBLE_RELATION_EXTENDS && relation->element_offset == 0) {
                int other = access_model_at(access, access->models[i].element, relation->model_id);
                if (other >= 0) {
                    join_trees(access, i, (unsigned)other);
                }
            }
        }
    }
}

static int place_lists(struct access *access, const struct bramble_limits *limits)
{
    unsigned keys = 0;
    unsigned groups = 0;
    for (unsigned i = 0; i < access->model_count; i++) {
        struct access_model *model = &access->models[i];
        model->first_key = (uint16_t)keys;
        keys += model->description->keys;
        if (model->list_owner != i) {
            continue;
        }
        unsigned places = 0;
        for (unsigned j = i; j < access->model_count; j++) {
            places += access->models[j].list_owner == i ? access->models[j].description->groups : 0U;
        }
        model->first_group = (uint16_t)groups;
        model->group_count = (uint8_t)(places < 255 ? places : 255);
        groups += model->group_count;
    }
    if (keys > limits->model_keys || groups > limits->model_groups) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    access->key_places = (uint16_t)keys;
    access->group_places = (uint16_t)groups;
    return 0;
}

static int place_publications(struct access *access, const struct bramble_limits *limits, uint8_t *octets)
{
    size_t used = 0;
    for (unsigned i = 0; i < access->model_count; i++) {
        struct access_model *model = &access->models[i];
        uint8_t size = model->description->publish_octets;
        model->publication = NULL;
        if (size == 0) {
            continue;
        }
        if (access->publication_count == limits->publications || used + size > limits->publish_octets) {
            return BRAMBLE_ERROR_ARGUMENT;
        }
        model->publication = &access->publications[access->publication_count++];
        access_publication_init(access, i, model->publication, octets + used);
        used += size;
    }
    return 0;
}

int access_build(struct access *access, const struct bramble_composition *composition,
                 const struct bramble_limits *limits, uint8_t *publish_octets)
{
    if (composition->element_count == 0) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    for (unsigned e = 0; e < composition->element_count; e++) {
        const struct bramble_element *element = &composition->elements[e];
        for (unsigned m = 0; m < element->model_count; m++) {
            if (access->model_count == limits->models || element->models[m].type == NULL) {
                return BRAMBLE_ERROR_ARGUMENT;
            }
            struct access_model *model = &access->models[access->model_count];
            model->description = &element->models[m];
            model->element = (uint8_t)e;
            model->list_owner = access->model_count++;
        }
    }
    find_trees(access);
    int result = place_lists(access, limits);
    return result < 0 ? result : place_publications(access, limits, publish_octets);
}

/* ---- Finding ----------------------------------------------------------------------------------------------------- */

int access_element_at(const struct access *access, uint16_t address)
{
    const struct network *network = access->network;
    return network_is_own(network, address) ? address - network->address : BRAMBLE_ERROR_ADDRESS;
}

int access_model_at(const struct access *access, unsigned element, bramble_model_id model_id)
{
    for (int i = 0; i < access->model_count; i++) {
        if (access->models[i].element == element && access->models[i].description->id == model_id) {
            return i;
        }
    }
    return BRAMBLE_ERROR_NOT_FOUND;
}

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
    if (publication != NULL && publication->state.address != BRAMBLE_ADDRESS_UNASSIGNED &&
        publication->state.app_key_index == app_key_index) {
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

/* ---- Composition Data page 0 ------------------------------------------------------------------------------------- */

/* Writes a page of which only a window is wanted: what lies before the window or does not fit is counted only. */
struct window {
    struct writer *writer;
    size_t skip;
    size_t total;
};

static void window_little(struct window *window, uint32_t value, size_t octets)
{
    for (size_t i = 0; i < octets; i++) {
        if (window->total >= window->skip && window->writer->size < window->writer->capacity) {
            writer_u8(window->writer, (uint8_t)(value >> (8 * i)));
        }
        window->total++;
    }
}

static void window_models(struct window *window, const struct bramble_element *element, bool vendor)
{
    for (unsigned i = 0; i < element->model_count; i++) {
        bramble_model_id id = element->models[i].id;
        if (bramble_model_is_vendor(id) != vendor) {
            continue;
        }
        if (vendor) {
            window_little(window, id >> 16, 2);
        }
        window_little(window, id & 0xFFFF, 2);
    }
}

int access_composition_page(const struct access *access, uint8_t page, size_t offset, struct writer *writer)
{
    if (page != 0) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    const struct bramble_composition *composition = access->config->composition;
    struct window window = {writer, offset, 0};
    window_little(&window, composition->company_id, 2);
    window_little(&window, composition->product_id, 2);
    window_little(&window, composition->version_id, 2);
    window_little(&window, access->transport->replay.count, 2);
    window_little(&window, access->network->relay_supported ? 0x0001U : 0U, 2);
    for (unsigned e = 0; e < composition->element_count; e++) {
        const struct bramble_element *element = &composition->elements[e];
        unsigned vendor = 0;
        for (unsigned i = 0; i < element->model_count; i++) {
            vendor += bramble_model_is_vendor(element->models[i].id);
        }
        window_little(&window, element->location, 2);
        window_little(&window, element->model_count - vendor, 1);
        window_little(&window, vendor, 1);
        window_models(&window, element, false);
        window_models(&window, element, true);
    }
    return (int)window.total;
}
