/* See feature.h. */
#include "features/feature.h"

const struct bramble_feature *feature_next(const struct access *access, struct feature_walk *walk)
{
    if (walk->count == access->feature_count) {
        return NULL;
    }
    const struct bramble_feature *feature = access->config->features[walk->count];
    walk->state = walk->count++ == 0 ? access->features->states : walk->state + walk->octets;
    walk->octets = feature_octets(feature, access->config);
    return feature;
}

void *feature_find(const struct access *access, enum feature_identity identity, const void **interface)
{
    const struct bramble_feature *feature;
    struct feature_walk walk = {0};
    while ((feature = feature_next(access, &walk)) != NULL) {
        if (feature->identity == identity) {
            if (interface != NULL) {
                *interface = feature->interface;
            }
            return walk.state;
        }
    }
    return NULL;
}
