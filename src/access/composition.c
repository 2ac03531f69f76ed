/* Models as tables: elements, extension trees, where bindings and lists lie, Composition Data page 0.
 *
 * Models of one element that extend each other share one subscription list. The list lies with the first model of the
 * tree and has as many places as all models of the tree declare together. Who extends nobody is linked without that:
 * see extension.c.
 */
#include "access/internal.h"

/* ---- Building the tables ----------------------------------------------------------------------------------------- */

/* All models in a row; false where they are too many. */
static bool list_models(struct access *access, const struct bramble_composition *composition)
{
    unsigned place = 0;
    for (unsigned e = 0; e < composition->element_count; e++) {
        const struct bramble_element *element = &composition->elements[e];
        for (unsigned m = 0; m < element->model_count; m++, place++) {
            struct access_model *model = &access->models[place];
            if (place == access->config->limits->models) {
                return false;
            }
            model->description = &element->models[m];
            model->element = (uint8_t)e;
            model->list_owner = (uint8_t)place;
            model->group_count = model->description->groups;
        }
    }
    access->model_count = (uint16_t)place;
    return place > 0;
}

/* Keys and publication of each model, which lie behind those of the models before it; and who shares a list. */
static bool place_models(struct access *access)
{
    struct bramble_model_ref ref = {access_node(access), 0};
    struct access_model *model = access->models;
    for (; ref.index < access->model_count; ref.index++, model++) {
        const struct bramble_model *description = model->description;
        model->first_key = access->key_places;
        access->key_places = (uint16_t)(access->key_places + description->keys);
        if (description->type == NULL || (description->extends == NULL) != (description->join == NULL)) {
            return false;
        }
        if (description->join != NULL) {
            description->join(ref);
        }
        if (description->publish_octets > 0) {
            if (access->publication_count == access->config->limits->publications) {
                return false;
            }
            struct access_publication *publication = &access->publications[access->publication_count++];
            model->publication = publication;
            publication->label = TRANSPORT_LABEL_NONE;
            publication->first_octet = access->publish_size;
            timer_init(&publication->timer, access_publication_fired);
            access->publish_size = (uint16_t)(access->publish_size + description->publish_octets);
        }
    }
    return true;
}

/* Once it is known which models share one. */
static void place_lists(struct access *access)
{
    struct access_model *model = access->models;
    for (unsigned left = access->model_count; left > 0; left--, model++) {
        model->first_group = access->group_places;
        access->group_places = (uint16_t)(access->group_places + model->group_count);
    }
}

int access_build(struct access *access)
{
    const struct bramble_limits *limits = access->config->limits;
    if (!list_models(access, access->config->composition) || !place_models(access)) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    place_lists(access);
    bool mute = limits->loopback_octets > 0 && limits->loopback == NULL; /* a queue that nobody could serve */
    return mute || access->key_places > limits->model_keys || access->group_places > limits->model_groups ||
                   access->publish_size > limits->publish_octets
               ? BRAMBLE_ERROR_ARGUMENT
               : 0;
}

/* ---- Finding ----------------------------------------------------------------------------------------------------- */

int access_element_at(const struct access *access, unsigned address)
{
    const struct network *network = access_network(access);
    return network_is_own(network, address) ? (int)(address - network->address) : BRAMBLE_ERROR_ADDRESS;
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

static void put(struct writer *writer, unsigned value)
{
    writer->failed = writer->failed || writer->capacity - writer->size < 2;
    if (!writer->failed) {
        writer->start[writer->size++] = (uint8_t)value;
        writer->start[writer->size++] = (uint8_t)(value >> 8);
    }
}

/* location(2) number of SIG models(1) and of vendor models(1), identifiers of the former(2), of the latter(4) */
static void put_element(struct writer *writer, const struct bramble_element *element)
{
    uint8_t *counts = writer->start + writer->size + 2;
    put(writer, element->location);
    put(writer, 0);
    for (unsigned vendor = 0; vendor < 2; vendor++) {
        for (unsigned i = 0; i < element->model_count; i++) {
            bramble_model_id id = element->models[i].id;
            if (bramble_model_is_vendor(id) != (vendor > 0) || writer->failed) {
                continue;
            }
            counts[vendor]++;
            if (vendor > 0) {
                put(writer, id >> 16);
            }
            put(writer, id);
        }
    }
}

void access_composition_page(const struct access *access, struct writer *writer)
{
    const struct bramble_composition *composition = access->config->composition;
    put(writer, composition->company_id);
    put(writer, composition->product_id);
    put(writer, composition->version_id);
    put(writer, access_transport(access)->replay.count);
    put(writer, access_network(access)->relay != NETWORK_RELAY_UNSUPPORTED); /* all features: bit 0 is Relay */
    for (unsigned e = 0; e < composition->element_count; e++) {
        put_element(writer, &composition->elements[e]);
    }
}
