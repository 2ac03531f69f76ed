/* Wiring: see access.h. */
#include "access/internal.h"

static void forget_bindings(struct access *access)
{
    memset(access->keys_of_models, 0xFF, access->key_places * sizeof *access->keys_of_models);
}
_Static_assert(BRAMBLE_KEY_INDEX_NONE == 0xFFFFU, "a free place is all ones");

int access_init(struct access *access)
{
    int result = access_build(access);
    if (result < 0) {
        return result;
    }
    forget_bindings(access);
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
    for (uint16_t i = 0; i < access->model_count; i++) {
        const struct bramble_model_type *type = access_type(access, i);
        struct access_publication *publication = access->models[i].publication;
        access_publication_clear(access, i);
        if (publication != NULL) { /* that all is gone is told by the reset itself */
            publication->stirred = ACCESS_STIRRED_PERIOD;
        }
        (void)access_unsubscribe_all(access, i);
        if (type->reset != NULL) {
            type->reset((struct bramble_model_ref){access_node(access), i});
        }
    }
    forget_bindings(access);
}
