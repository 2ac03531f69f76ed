/* Models as tables: elements, extension trees, where bindings and lists lie, Composition Data page 0.
 *
 * Models of one element that extend each other share one subscription list. The list lies with the first model of the
 * tree and has as many places as all models of the tree declare together.
 */
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
