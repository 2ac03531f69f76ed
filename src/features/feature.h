/* What a feature is: a descriptor that the node's configuration lists (Mesh Protocol 1.1: Relay is part of the spine;
 * heartbeat, provisioner, friend, low power, proxy, ... are features).
 *
 * The spine never names a feature. The node starts each listed one with a piece of state memory; the feature hooks
 * itself into the layers below (control opcodes, interests, timers). Rooms above find it by its identity and talk to it
 * through its `interface`, a const struct of functions that the feature's own header defines: so a configuration server
 * does not pull a feature into the image that the configuration does not list.
 *
 * The node calls, in this order: start (memory all zeros), restore for each record that the store has, joined when the
 * node is a member or becomes one, reset when it leaves its network, stop at the end.
 */
#ifndef FEATURES_FEATURE_H
#define FEATURES_FEATURE_H

#include "access/access.h"
#include "base/invariant.h"
#include "provisioning/provisioning.h"

enum feature_identity {
    FEATURE_HEARTBEAT = 1,
    FEATURE_PROVISIONER = 2,
    FEATURE_PROVISIONABLE = 3,
    FEATURE_FLIGHT_RECORDER = 4
};

struct bramble_feature {
    uint8_t identity; /* enum feature_identity */
    size_t octets;    /* of its state */
    /* The same where it depends on the configuration: then `octets` is 0. NULL: `octets` counts. */
    size_t (*octets_for)(const struct bramble_config *config);
    const void *interface;                              /* see the feature's header; may be NULL */
    int (*start)(struct access *access, void *state);   /* once, before the first turn */
    void (*joined)(struct access *access, void *state); /* membership begins (also after a restart); may be NULL */
    void (*reset)(struct access *access, void *state);  /* membership ended; may be NULL */
    void (*stop)(struct access *access, void *state);   /* may be NULL */
    /* Store records, RECORD_FEATURE << 8 | record: answers the octets written for one record of this feature (0: none),
     * and reads one back. record_count says how many there are. May be NULL. A feature says that a record of its own
     * has changed by feature_record_changed(). One that has more than a few records (the provisioner) keeps them in the
     * store by itself, in start and reset and whenever they change, under kinds of its own. */
    uint8_t record_count;
    size_t (*save)(const void *state, unsigned record, uint8_t *out, size_t capacity);
    int (*restore)(struct access *access, void *state, unsigned record, struct bramble_view content);
    /* &provisioning_service where the feature works with the provisioning room, which a node then has. NULL: not. */
    const struct provisioning_service *provisioning_room;
    /* The application is about to be told this. May be NULL. */
    void (*event)(struct access *access, void *state, const struct bramble_event *event);
    /* True when its invariants hold; else `violation` says which does not. May be NULL. */
    bool (*check)(const void *state, struct bramble_violation *violation);
};

/* Octets of state that a node with this configuration gives to the feature: a multiple of 8. */
static inline size_t feature_octets(const struct bramble_feature *feature, const struct bramble_config *config)
{
    size_t octets = feature->octets_for != NULL ? feature->octets_for(config) : feature->octets;
    return (octets + 7U) & ~(size_t)7U;
}

/* Which of them have started is counted in access->feature_count: they are the first of the configuration's list. */
struct features {
    const struct provisioning_service *provisioning_service; /* NULL: none of them works with the room */
    uint8_t *states;                                         /* one behind the other */
    struct provisioning provisioning;
};

/* A walk along those that have started, which begins with zeros. */
struct feature_walk {
    unsigned count; /* of those that were passed */
    uint8_t *state; /* of the last of them */
    size_t octets;
};
/* The next one, whose state is walk->state; NULL at the end. */
const struct bramble_feature *feature_next(const struct access *access, struct feature_walk *walk);

/* The number of the first record of a feature: they are counted through. */
static inline unsigned features_record_base(const struct access *access, unsigned place)
{
    unsigned base = 0;
    while (place > 0) {
        base += access->config->features[--place]->record_count;
    }
    return base;
}

/* The state of a listed feature and (if wanted) its interface; NULL when it is not listed. */
void *feature_find(const struct access *access, enum feature_identity identity, const void **interface);

/* Tells the application, and before it the features that listen: every event of a node comes through here. */
static inline void feature_tell(struct access *access, const struct bramble_event *event)
{
    const struct bramble_feature *feature;
    struct feature_walk walk = {0};
    while ((feature = feature_next(access, &walk)) != NULL) {
        if (feature->event != NULL) {
            feature->event(access, walk.state, event);
        }
    }
    if (access->config->event != NULL) {
        access->config->event(access->config->application, access_node(access), event);
    }
}

/* A record of a feature has changed: the node asks for it by `save` at the end of the turn. */
static inline void feature_record_changed(const struct access *access, enum feature_identity identity, unsigned record)
{
    for (unsigned i = 0; i < access->feature_count; i++) {
        if (access->config->features[i]->identity == identity) {
            records_changed(&access->records, RECORD_FEATURE, features_record_base(access, i) + record);
            return;
        }
    }
}

#endif
