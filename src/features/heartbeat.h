/* Heartbeat, as the rooms above see it: what the Configuration Server reads and sets (Mesh Protocol 1.1 sections
 * 4.4.1.2.15 and .16), and where features report that they were switched on or off.
 *
 *     const void *interface;
 *     void *state = feature_find(access, FEATURE_HEARTBEAT, &interface);
 *     const struct heartbeat_interface *heartbeat = interface;      NULL state: the node has no heartbeats
 *
 * The values in and out are those of the configuration messages, logarithms included (<bramble/heartbeat.h>).
 */
#ifndef FEATURES_HEARTBEAT_H
#define FEATURES_HEARTBEAT_H

#include "features/feature.h"
#include <bramble/heartbeat.h>

struct heartbeat_interface {
    void (*publication_get)(const void *state, struct bramble_heartbeat_publication *publication);
    /* 0, or _KEY (status Invalid NetKey Index, the request echoed); _ADDRESS, _VALUE (the message is to be ignored). */
    int (*publication_set)(void *state, const struct bramble_heartbeat_publication *publication);
    void (*subscription_get)(const void *state, struct bramble_heartbeat_subscription *subscription);
    /* 0; _ADDRESS, _VALUE (the message is to be ignored); _FULL (status Insufficient Resources). */
    int (*subscription_set)(void *state, uint16_t source, uint16_t destination, uint8_t period_log);
    /* These features (BRAMBLE_FEATURE_...) have been switched on or off: call it after the change. */
    void (*feature_changed)(void *state, uint16_t features);
    /* This NetKey was deleted, and with it a publication that uses it. Call it before the key is gone or after. */
    void (*net_key_deleted)(void *state, uint16_t net_key_index);
};

/* Shortcuts for rooms above; nothing happens where the node has no heartbeats. */
static inline void heartbeat_feature_changed(const struct access *access, uint16_t features)
{
    const void *interface = NULL;
    void *state = feature_find(access, FEATURE_HEARTBEAT, &interface);
    if (state != NULL) {
        ((const struct heartbeat_interface *)interface)->feature_changed(state, features);
    }
}

static inline void heartbeat_net_key_deleted(const struct access *access, uint16_t net_key_index)
{
    const void *interface = NULL;
    void *state = feature_find(access, FEATURE_HEARTBEAT, &interface);
    if (state != NULL) {
        ((const struct heartbeat_interface *)interface)->net_key_deleted(state, net_key_index);
    }
}

/* ---- The logarithms, for tests and tools ------------------------------------------------------------------------- */

/* A publication count for its logarithm, and back, rounded up. */
uint16_t heartbeat_count_of_log(uint8_t count_log);
uint8_t heartbeat_log_of_publication_count(uint16_t count);
/* A subscription count, rounded down. */
uint8_t heartbeat_log_of_subscription_count(uint16_t count);
/* Seconds that a subscription lasts, and what is left of them, rounded down. */
uint32_t heartbeat_subscription_seconds(uint8_t period_log);
uint8_t heartbeat_log_of_subscription_seconds(uint32_t seconds);

#endif
