/* Heartbeats: nodes that let the network know that they live, and how far away they are (Mesh Protocol 1.1 sections
 * 3.6.7 and 4.2.18 to 4.2.20).
 *
 * A heartbeat is a control message of three octets: the TTL that it was sent with, and which features its sender has in
 * use. Whoever hears it knows from the TTL that is left how many hops it came: hops = initial TTL - TTL heard + 1. So a
 * configuration client can find out which TTL its network really needs, and a monitor learns of a lamp that died.
 *
 * A node has one publication (what it sends) and one subscription (whom it listens to). Both are normally set by a
 * configuration client; the functions below read them and do the same from inside.
 *
 * Publication. Periodic: `count` heartbeats, one every 2^(period_log - 1) seconds, the first at once. Triggered: one
 * each time a feature named in `features` is switched on or off, whatever the period. After a restart a publication
 * without end goes on, and so do triggered heartbeats; what was left of a limited count is given up.
 *
 * Subscription. Heartbeats from `source` to `destination` are counted, with the least and the greatest number of hops,
 * for 2^(period_log - 1) seconds; each is reported as BRAMBLE_EVENT_HEARTBEAT. When the time is over the counts stay
 * to be read, until the subscription is set anew. Subscriptions do not survive a restart.
 *
 * Counts and times are told as logarithms. Publication count: 0 -> 0, n -> 2^(n-1), 0x11 -> 65534, 0xFF -> without end;
 * what is left of it is rounded up. Subscription count and remaining time: n stands for 2^(n-1) to 2^n - 1, so they are
 * rounded down; 0xFF is a count of 65535 or more, 0x11 a time of 65535 s.
 *
 * To have it, list bramble_feature_heartbeat (<bramble/node.h>) in the configuration and count BRAMBLE_HEARTBEAT_OCTETS
 * in the limits' feature_octets. A node without it answers configuration clients as if nothing could be set.
 */
#ifndef BRAMBLE_HEARTBEAT_H
#define BRAMBLE_HEARTBEAT_H

#include <bramble/error.h>
#include <bramble/timer.h>
#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/* State of the feature: a constant expression, a multiple of 8. */
#define BRAMBLE_HEARTBEAT_OCTETS ((2U * sizeof(struct bramble_timer) + 6U * sizeof(void *) + 24U + 7U) / 8U * 8U)

#define BRAMBLE_HEARTBEAT_WITHOUT_END 0xFFU /* as count_log of a publication */
#define BRAMBLE_HEARTBEAT_HOPS_MAX 0x7FU

/* Features of a node, as bits. */
#define BRAMBLE_FEATURE_RELAY 0x0001U
#define BRAMBLE_FEATURE_PROXY 0x0002U
#define BRAMBLE_FEATURE_FRIEND 0x0004U
#define BRAMBLE_FEATURE_LOW_POWER 0x0008U

struct bramble_heartbeat_publication {
    uint16_t destination;   /* unicast or group; 0: no heartbeats, and all that follows is 0 */
    uint8_t count_log;      /* 0 to 0x11 or BRAMBLE_HEARTBEAT_WITHOUT_END; when read: what is left, rounded up */
    uint8_t period_log;     /* 0 to 0x11; 0: not periodic */
    uint8_t ttl;            /* 0 to 0x7F */
    uint16_t features;      /* BRAMBLE_FEATURE_...: those whose changes trigger a heartbeat */
    uint16_t net_key_index; /* the subnet they are sent in */
};

struct bramble_heartbeat_subscription {
    uint16_t source;      /* unicast; 0: no subscription, and all that follows is 0 */
    uint16_t destination; /* the address of our primary element, or a group */
    uint8_t period_log;   /* time left at the node's last turn, rounded down */
    uint8_t count_log;    /* heartbeats counted, rounded down */
    uint8_t min_hops;     /* 0x7F while none has been counted */
    uint8_t max_hops;
};

/* Both answer 0, or BRAMBLE_ERROR_NOT_SUPPORTED when the node's configuration does not list the feature. */
int bramble_heartbeat_publication_get(const struct bramble_node *node,
                                      struct bramble_heartbeat_publication *publication);
int bramble_heartbeat_subscription_get(const struct bramble_node *node,
                                       struct bramble_heartbeat_subscription *subscription);

/* Begins to send, or changes or (destination 0) ends it. BRAMBLE_ERROR_ADDRESS: the destination is a virtual address;
 * _KEY: the node has no such NetKey; _VALUE: a logarithm or the TTL is out of range; _NOT_PROVISIONED; _NOT_SUPPORTED.
 * Unknown bits of `features` are left out. */
BRAMBLE_MUST_CHECK int bramble_heartbeat_publication_set(struct bramble_node *node,
                                                         const struct bramble_heartbeat_publication *publication);

/* Begins to count for 2^(period_log - 1) seconds (0x11: 65535 s), from zero. Source or destination 0 ends it and clears
 * the counts; period_log 0 ends it and leaves what was counted of these addresses to be read. BRAMBLE_ERROR_ADDRESS:
 * source is not unicast, destination is neither our primary element's address nor a group; _VALUE: period_log is above
 * 0x11; _FULL: no place left among the limits' `interests`; _NOT_PROVISIONED; _NOT_SUPPORTED. */
BRAMBLE_MUST_CHECK int bramble_heartbeat_subscription_set(struct bramble_node *node, uint16_t source,
                                                          uint16_t destination, uint8_t period_log);

#ifdef __cplusplus
}
#endif

#endif
