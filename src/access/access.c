/* Wiring: see access.h. */
#include "access/internal.h"

int access_init(struct access *access, uint8_t *publish_octets, uint8_t *request_octets)
{
    int result = access_build(access);
    if (result < 0) {
        return result;
    }
    for (unsigned i = 0; i < access->key_places; i++) {
        access->keys_of_models[i] = BRAMBLE_KEY_INDEX_NONE;
    }
    for (unsigned i = 0; i < access->group_places; i++) {
        access->groups[i].address = BRAMBLE_ADDRESS_UNASSIGNED;
        access->groups[i].label = TRANSPORT_LABEL_NONE;
    }
    access->publish_octets = publish_octets;
    access->request_octets = request_octets;
    return 0;
}

void access_start(struct access *access)
{
    for (uint16_t i = 0; i < access->model_count; i++) {
        const struct bramble_model_type *type = access_type(access, i);
        if (type->start != NULL) {
            type->start((struct bramble_model_ref){access_node(access), i});
        }
    }
}

void access_reset(struct access *access)
{
    if (access->asking != NULL) {
        access->asking->end(access, BRAMBLE_ERROR_CANCELLED);
    }
    access_replies_end(access);
    access->loopback_size = 0;
    access->publications_changed = false;
    for (uint16_t i = 0; i < access->model_count; i++) {
        if (access->models[i].publication != NULL) {
            access_publication_clear(access, i);
            access->models[i].publication->changed = false; /* that all is gone is told by the reset itself */
        }
        if (access->models[i].list_owner == i) {
            (void)access_unsubscribe_all(access, i);
        }
        for (unsigned k = 0; k < access->models[i].description->keys; k++) {
            access->keys_of_models[access->models[i].first_key + k] = BRAMBLE_KEY_INDEX_NONE;
        }
        const struct bramble_model_type *type = access_type(access, i);
        if (type->reset != NULL) {
            type->reset((struct bramble_model_ref){access_node(access), i});
        }
    }
}
