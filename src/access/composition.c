/* Models as tables: elements, extension trees, where bindings and lists lie, Composition Data page 0.
 *
 * Models of one element that extend each other share one subscription list. The list lies with the first model of the
 * tree and has as many places as all models of the tree declare together.
 */
#include "access/internal.h"

/* ---- Building the tables ----------------------------------------------------------------------------------------- */

/* Models `a` and `b` and all that extend them share the list of the first of all. */
static void join_trees(struct access *access, unsigned a, unsigned b)
{
    unsigned one = access->models[a].list_owner;
    unsigned other = access->models[b].list_owner;
    for (unsigned i = 0; i < access->model_count; i++) {
        uint16_t *owner = &access->models[i].list_owner;
        if (*owner == one || *owner == other) {
            *owner = (uint16_t)(one < other ? one : other);
        }
    }
}

static void find_tree(struct access *access, unsigned model)
{
    const struct bramble_relation *relation = access->models[model].description->extends;
    for (; relation != NULL && relation->kind != BRAMBLE_RELATION_END; relation++) {
        if (relation->kind == BRAMBLE_RELATION_EXTENDS && relation->element_offset == 0) {
            int other = access_model_at(access, access->models[model].element, relation->model_id);
            if (other >= 0) {
                join_trees(access, model, (unsigned)other);
            }
        }
    }
}

/* Where keys, list and publication of each model lie. The places of a list are those of all its models, which come
 * after the first one. */
static int place_all(struct access *access, const struct bramble_limits *limits)
{
    unsigned keys = 0;
    unsigned groups = 0;
    unsigned octets = 0;
    unsigned publications = 0;
    for (unsigned i = 0; i < access->model_count; i++) {
        struct access_model *model = &access->models[i];
        unsigned places = 0;
        for (unsigned j = i; j < access->model_count; j++) {
            places += access->models[j].list_owner == i ? access->models[j].description->groups : 0U;
        }
        model->first_key = (uint16_t)keys;
        keys += model->description->keys;
        model->first_group = (uint16_t)groups;
        model->group_count = (uint8_t)(places < 255 ? places : 255);
        groups += model->group_count;
        if (model->description->publish_octets > 0) {
            if (publications == limits->publications) {
                return BRAMBLE_ERROR_ARGUMENT;
            }
            model->publication = &access->publications[publications++];
            model->publication->first_octet = (uint16_t)octets;
            model->publication->label = TRANSPORT_LABEL_NONE;
            octets += model->description->publish_octets;
        }
    }
    access->key_places = (uint16_t)keys;
    access->group_places = (uint16_t)groups;
    access->publication_count = (uint16_t)publications;
    return keys > limits->model_keys || groups > limits->model_groups || octets > limits->publish_octets
               ? BRAMBLE_ERROR_ARGUMENT
               : 0;
}

int access_build(struct access *access)
{
    const struct bramble_composition *composition = access->config->composition;
    const struct bramble_limits *limits = access->config->limits;
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
    for (unsigned i = 0; i < access->model_count; i++) {
        find_tree(access, i);
    }
    return place_all(access, limits);
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

/* ---- Composition Data page 0 ------------------------------------------------------------------------------------- */

/* Writes a page of which only a window is wanted: what lies before the window or does not fit is counted only. */
struct window {
    uint8_t *out;
    size_t room;
    size_t before; /* octets until the window begins; below zero, as unsigned numbers have it: since it has begun */
};

static void window_put(struct window *window, uint32_t value, unsigned octets)
{
    for (; octets > 0; octets--) {
        size_t at = 0 - window->before;
        if (at < window->room) {
            window->out[at] = (uint8_t)value;
        }
        value >>= 8;
        window->before--;
    }
}

static void window_element(struct window *window, const struct bramble_element *element)
{
    unsigned vendor = 0;
    for (unsigned i = 0; i < element->model_count; i++) {
        vendor += bramble_model_is_vendor(element->models[i].id);
    }
    window_put(window, element->location, 2);
    window_put(window, element->model_count - vendor, 1);
    window_put(window, vendor, 1);
    for (unsigned pass = 0; pass < 2; pass++) { /* vendor models in the second */
        for (unsigned i = 0; i < element->model_count; i++) {
            bramble_model_id id = element->models[i].id;
            if (bramble_model_is_vendor(id) != (pass > 0)) {
                continue;
            }
            window_put(window, id >> 16, pass > 0 ? 2 : 0);
            window_put(window, id, 2);
        }
    }
}

int access_composition_page(const struct access *access, uint8_t page, size_t offset, struct writer *writer)
{
    if (page != 0) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    const struct bramble_composition *composition = access->config->composition;
    struct window window = {writer->start + writer->size, writer->capacity - writer->size, offset};
    window_put(&window, composition->company_id, 2);
    window_put(&window, composition->product_id, 2);
    window_put(&window, composition->version_id, 2);
    window_put(&window, access->transport->replay.count, 2);
    window_put(&window, access->network->relay != NETWORK_RELAY_UNSUPPORTED, 2);
    for (unsigned e = 0; e < composition->element_count; e++) {
        window_element(&window, &composition->elements[e]);
    }
    size_t total = offset - window.before;
    size_t written = total > offset ? total - offset : 0;
    writer->size += written < window.room ? written : window.room;
    return (int)total;
}
