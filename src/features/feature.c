/* See feature.h. */
#include "features/feature.h"

void *feature_find(const struct access *access, enum feature_identity identity, const void **interface)
{
    const struct features *features = access->features;
    for (unsigned i = 0; features != NULL && i < features->count; i++) {
        if (features->descriptor[i]->identity == identity) {
            if (interface != NULL) {
                *interface = features->descriptor[i]->interface;
            }
            return features->state[i];
        }
    }
    return NULL;
}
