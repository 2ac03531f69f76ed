/* Being provisionable, as the rest of the node must know of it (provisionable.c). */
#ifndef FEATURES_PROVISIONABLE_H
#define FEATURES_PROVISIONABLE_H

#include "features/feature.h"
#include "provisioning/provisioning.h"

/* Is the memory for segmented messages large enough for a device's link? */
static inline bool provisionable_can_borrow(const struct bramble_limits *limits)
{
    return transport_places_octets((size_t)limits->segmented_out + limits->segmented_in, limits->segmented_octets) >=
           sizeof(struct provisioning_slot);
}

#endif
