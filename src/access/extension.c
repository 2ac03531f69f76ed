/* Which models share a subscription list: those of one element of which one extends the other. Linked where a model of
 * the composition says BRAMBLE_EXTENDS(). */
#include "access/internal.h"

/* Models `a` and `b` and all that extend them share the list of the first of all, which gets the places of both. */
static void join_trees(struct access *access, unsigned a, unsigned b)
{
    unsigned one = access->models[a].list_owner;
    unsigned other = access->models[b].list_owner;
    unsigned first = one < other ? one : other;
    unsigned second = one < other ? other : one;
    if (first == second) {
        return;
    }
    unsigned places = access->models[first].group_count + access->models[second].group_count;
    access->models[first].group_count = (uint8_t)(places < 255 ? places : 255);
    access->models[second].group_count = 0;
    for (unsigned i = 0; i < access->model_count; i++) {
        if (access->models[i].list_owner == second) {
            access->models[i].list_owner = (uint8_t)first;
        }
    }
}

void bramble_model_join(struct bramble_model_ref model)
{
    struct access *access = access_of(model.node);
    const struct bramble_relation *relation = access->models[model.index].description->extends;
    for (; relation->kind != BRAMBLE_RELATION_END; relation++) {
        if (relation->kind == BRAMBLE_RELATION_EXTENDS && relation->element_offset == 0) {
            int other = access_model_at(access, access->models[model.index].element, relation->model_id);
            if (other >= 0) {
                join_trees(access, model.index, (unsigned)other);
            }
        }
    }
}
