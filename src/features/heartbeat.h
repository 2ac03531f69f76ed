/* Heartbeat, as the rooms above see it: what the Configuration Server reads and sets (Mesh Protocol 1.1 sections
 * 4.4.1.2.15 and .16), and where features report that they were switched on or off.
 *
 *     const void *interface;
 *     void *state = feature_find(access, FEATURE_HEARTBEAT, &interface);
 *     const struct heartbeat_interface *heartbeat = interface;      NULL state: the node has no heartbeats
 *
 * Its states go in and out as they travel in the configuration messages, so that a node without heartbeats has nothing
 * of them.
 */
#ifndef FEATURES_HEARTBEAT_H
#define FEATURES_HEARTBEAT_H

#include "features/feature.h"
#include <bramble/heartbeat.h>
#include <bramble/status.h>

#define HEARTBEAT_LOG_MAX 0x11U
#define HEARTBEAT_PUBLICATION_OCTETS 9U
#define HEARTBEAT_SUBSCRIPTION_OCTETS 8U

struct heartbeat_interface {
    /* The octets of a Status after the status code; their number tells which state is meant. Where they are to be set,
     * the first of them are those of a Set, and stay when that is refused. Answers a status code, or negative: the
     * message is to be ignored. */
    int (*configure)(void *state, uint8_t *octets, unsigned count, bool sets);
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
