/* Limits: how large the tables of a node are, chosen when it is created.
 *
 * A set of limits has a name; its values are macros (or enumerators) that start with this name, so that the size of a
 * node is a constant expression. Three sets come with the library. One's own set starts from one of them:
 *
 *     enum {
 *         LAMP_SUBNETS = BRAMBLE_LIMITS_CHIP_SUBNETS, LAMP_APP_KEYS = 4, ... every value of the table below ...
 *     };
 *     static const struct bramble_limits limits = BRAMBLE_LIMITS_OF(LAMP);
 *     static uint64_t memory[BRAMBLE_NODE_BYTES(LAMP) / 8];
 *
 * A table may have no places at all unless its line says otherwise. What the composition asks for (models, keys,
 * groups, publications) must be there, or the node does not start; bramble_limits_check() of <bramble/node.h> tells
 * which line is at fault.
 *
 * Nothing grows afterwards: a table that is full answers BRAMBLE_ERROR_FULL, a status code, or a named drop reason.
 */
#ifndef BRAMBLE_LIMITS_H
#define BRAMBLE_LIMITS_H

#include <bramble/size.h>
#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The queue of messages to the node itself: sending to an own element, and to a group that the node is in as well.
 * BRAMBLE_LIMITS_OF() names it in limits that have octets for it; a node whose limits have none is linked without it.
 * There, what is sent to an own element is refused with BRAMBLE_ERROR_FULL; what is sent to a group goes out, and our
 * own copy is dropped (BRAMBLE_DROP_ACCESS_LOOPBACK_FULL). A node that configures itself needs it: a provisioner, say;
 * a lamp does not, unless its models speak to each other. */
struct bramble_loopback;
extern const struct bramble_loopback bramble_loopback;

struct bramble_limits {
    uint16_t subnets;        /* NetKeys held at once: 1 to 256 */
    uint16_t app_keys;       /* AppKeys held at once; at most 256 */
    uint16_t labels;         /* Label UUIDs (virtual addresses) known; at most 255 */
    uint16_t models;         /* models on all elements together; at most 256 */
    uint16_t model_keys;     /* sum of `keys` over all models */
    uint16_t model_groups;   /* sum of `groups` over all models */
    uint16_t publications;   /* models with publish_octets above 0 */
    uint16_t publish_octets; /* sum of `publish_octets` over all models */
    uint16_t cache_entries;  /* PDUs remembered by the message cache (of 64 or more, on the average); at least 2 */
    uint16_t replay_entries; /* sources whose messages can be accepted; at most 2048. Each costs 12 octets of memory
                                and 10 of store. A source is any node that sends to this one or to a group of its:
                                when all places are taken new ones are refused (BRAMBLE_EVENT_REPLAY_LIST_FULL),
                                until the IV index has grown by two beyond an entry. Count all nodes that may
                                speak to this one, and as many again as are replaced within a year */
    uint16_t interests;      /* distinct addresses subscribed to, by any model or for heartbeats */
    uint16_t advertising_buffers; /* PDUs waiting to be sent, own and relayed; at least 3 */
    uint16_t segmented_out;       /* segmented messages being sent at once */
    uint16_t segmented_in;        /* segmented messages being received at once */
    uint16_t segmented_octets;    /* octets of the longest segmented upper transport PDU; at most 384 */
    uint16_t loopback_octets;     /* octets of the queue of messages to the node itself; 0: it cannot send to itself */
    uint16_t replies;             /* short answers waiting out their random delay */
    uint16_t requests;            /* acknowledged requests under way at once */
    uint16_t request_octets;      /* octets of the longest request, opcode included; at most 380 */
    uint16_t provisioning_links;  /* provisioning links at once. A node that provisions nobody needs none: the link over
                                     which it is provisioned borrows the memory of segmented messages, if that has
                                     BRAMBLE_SIZE_PROVISIONING_LINKS octets */
    uint16_t stores;              /* 1: the configuration may name a store; 0: it has none, nothing survives */
    uint16_t counts;              /* 1: the books count classes and reasons; 0: only the trace hears of them */
    uint32_t feature_octets;      /* state of the listed features, together; see their headers; at most 2^24 */
    const struct bramble_loopback *loopback; /* &bramble_loopback where loopback_octets is above 0 */
};

/* X(field, least, most): what each field may be. A record's key in the store has one octet for a place, a subscription
 * list one for a label; the longest messages have 384 and 380 octets; and the sum of all must fit 32 bits. */
#define BRAMBLE_LIMITS_FIELDS(X)                                                                                       \
    X(subnets, 1U, 256U)                                                                                               \
    X(app_keys, 0U, 256U)                                                                                              \
    X(labels, 0U, 255U)                                                                                                \
    X(models, 0U, 256U)                                                                                                \
    X(model_keys, 0U, 65535U)                                                                                          \
    X(model_groups, 0U, 65535U)                                                                                        \
    X(publications, 0U, 65535U)                                                                                        \
    X(publish_octets, 0U, 65535U)                                                                                      \
    X(cache_entries, 2U, 65535U)                                                                                       \
    X(replay_entries, 0U, 2048U)                                                                                       \
    X(interests, 0U, 65535U)                                                                                           \
    X(advertising_buffers, 3U, 255U)                                                                                   \
    X(segmented_out, 0U, 65535U)                                                                                       \
    X(segmented_in, 0U, 65535U)                                                                                        \
    X(segmented_octets, 0U, 384U)                                                                                      \
    X(loopback_octets, 0U, 65535U)                                                                                     \
    X(replies, 0U, 65535U)                                                                                             \
    X(requests, 0U, 65535U)                                                                                            \
    X(request_octets, 0U, 380U)                                                                                        \
    X(provisioning_links, 0U, 65535U)                                                                                  \
    X(stores, 0U, 1U)                                                                                                  \
    X(counts, 0U, 1U)                                                                                                  \
    X(feature_octets, 0U, 16777216U)

/* The initializer of a struct bramble_limits from the set named P. */
#define BRAMBLE_LIMITS_OF(P)                                                                                           \
    {                                                                                                                  \
        .stores = P##_STORES, .counts = P##_COUNTS, .subnets = P##_SUBNETS, .app_keys = P##_APP_KEYS,                  \
        .labels = P##_LABELS, .models = P##_MODELS, .model_keys = P##_MODEL_KEYS, .model_groups = P##_MODEL_GROUPS,    \
        .publications = P##_PUBLICATIONS, .publish_octets = P##_PUBLISH_OCTETS, .cache_entries = P##_CACHE_ENTRIES,    \
        .replay_entries = P##_REPLAY_ENTRIES, .interests = P##_INTERESTS,                                              \
        .advertising_buffers = P##_ADVERTISING_BUFFERS, .segmented_out = P##_SEGMENTED_OUT,                            \
        .segmented_in = P##_SEGMENTED_IN, .segmented_octets = P##_SEGMENTED_OCTETS,                                    \
        .loopback_octets = P##_LOOPBACK_OCTETS, .replies = P##_REPLIES, .requests = P##_REQUESTS,                      \
        .request_octets = P##_REQUEST_OCTETS, .provisioning_links = P##_PROVISIONING_LINKS,                            \
        .feature_octets = P##_FEATURE_OCTETS, .loopback = P##_LOOPBACK_OCTETS > 0U ? &bramble_loopback : NULL          \
    }

/* Octets of a node with the set named P: a constant expression, a multiple of 8 (the parts: <bramble/size.h>). */
#define BRAMBLE_NODE_BYTES(P)                                                                                          \
    (BRAMBLE_SIZE_NODE + P##_STORES * BRAMBLE_SIZE_STORES + P##_COUNTS * BRAMBLE_SIZE_COUNTS +                         \
     P##_SUBNETS * BRAMBLE_SIZE_SUBNETS + P##_APP_KEYS * BRAMBLE_SIZE_APP_KEYS + P##_LABELS * BRAMBLE_SIZE_LABELS +    \
     P##_MODELS * BRAMBLE_SIZE_MODELS + BRAMBLE_SIZE_ROUND(P##_MODEL_KEYS * BRAMBLE_SIZE_MODEL_KEYS) +                 \
     BRAMBLE_SIZE_ROUND(P##_MODEL_GROUPS * BRAMBLE_SIZE_MODEL_GROUPS) + P##_PUBLICATIONS * BRAMBLE_SIZE_PUBLICATIONS + \
     P##_CACHE_ENTRIES * BRAMBLE_SIZE_CACHE_ENTRIES +                                                                  \
     BRAMBLE_SIZE_ROUND(P##_REPLAY_ENTRIES * BRAMBLE_SIZE_REPLAY_ENTRIES) +                                            \
     BRAMBLE_SIZE_ROUND(P##_INTERESTS * BRAMBLE_SIZE_INTERESTS) +                                                      \
     P##_ADVERTISING_BUFFERS * BRAMBLE_SIZE_ADVERTISING_BUFFERS + P##_REPLIES * BRAMBLE_SIZE_REPLIES +                 \
     P##_PROVISIONING_LINKS * BRAMBLE_SIZE_PROVISIONING_LINKS + BRAMBLE_SIZE_ROUND(P##_PUBLISH_OCTETS) +               \
     BRAMBLE_SIZE_ROUND(P##_LOOPBACK_OCTETS) + BRAMBLE_SIZE_ROUND(P##_FEATURE_OCTETS) +                                \
     P##_SEGMENTED_OUT * (BRAMBLE_SIZE_SEGMENTED + BRAMBLE_SIZE_ROUND(P##_SEGMENTED_OCTETS)) +                         \
     P##_SEGMENTED_IN * (BRAMBLE_SIZE_SEGMENTED + BRAMBLE_SIZE_ROUND(P##_SEGMENTED_OCTETS)) +                          \
     P##_REQUESTS * (BRAMBLE_SIZE_REQUESTS + BRAMBLE_SIZE_ROUND(P##_REQUEST_OCTETS)))

/* A lamp or sensor on a small chip. */
#define BRAMBLE_LIMITS_CHIP_STORES 1U
#define BRAMBLE_LIMITS_CHIP_COUNTS 1U
#define BRAMBLE_LIMITS_CHIP_SUBNETS 1U
#define BRAMBLE_LIMITS_CHIP_APP_KEYS 2U
#define BRAMBLE_LIMITS_CHIP_LABELS 1U
#define BRAMBLE_LIMITS_CHIP_MODELS 6U
#define BRAMBLE_LIMITS_CHIP_MODEL_KEYS 8U
#define BRAMBLE_LIMITS_CHIP_MODEL_GROUPS 8U
#define BRAMBLE_LIMITS_CHIP_PUBLICATIONS 3U
#define BRAMBLE_LIMITS_CHIP_PUBLISH_OCTETS 32U
#define BRAMBLE_LIMITS_CHIP_CACHE_ENTRIES 32U
#define BRAMBLE_LIMITS_CHIP_REPLAY_ENTRIES 16U
#define BRAMBLE_LIMITS_CHIP_INTERESTS 4U
#define BRAMBLE_LIMITS_CHIP_ADVERTISING_BUFFERS 8U
#define BRAMBLE_LIMITS_CHIP_SEGMENTED_OUT 1U
#define BRAMBLE_LIMITS_CHIP_SEGMENTED_IN 2U
#define BRAMBLE_LIMITS_CHIP_SEGMENTED_OCTETS 384U
#define BRAMBLE_LIMITS_CHIP_LOOPBACK_OCTETS 128U
#define BRAMBLE_LIMITS_CHIP_REPLIES 2U
#define BRAMBLE_LIMITS_CHIP_REQUESTS 1U
#define BRAMBLE_LIMITS_CHIP_REQUEST_OCTETS 16U
#define BRAMBLE_LIMITS_CHIP_PROVISIONING_LINKS 0U
#define BRAMBLE_LIMITS_CHIP_FEATURE_OCTETS 192U

/* A gateway or provisioner on Linux. */
#define BRAMBLE_LIMITS_GATEWAY_STORES 1U
#define BRAMBLE_LIMITS_GATEWAY_COUNTS 1U
#define BRAMBLE_LIMITS_GATEWAY_SUBNETS 4U
#define BRAMBLE_LIMITS_GATEWAY_APP_KEYS 8U
#define BRAMBLE_LIMITS_GATEWAY_LABELS 16U
#define BRAMBLE_LIMITS_GATEWAY_MODELS 32U
#define BRAMBLE_LIMITS_GATEWAY_MODEL_KEYS 128U
#define BRAMBLE_LIMITS_GATEWAY_MODEL_GROUPS 128U
#define BRAMBLE_LIMITS_GATEWAY_PUBLICATIONS 16U
#define BRAMBLE_LIMITS_GATEWAY_PUBLISH_OCTETS 1024U
#define BRAMBLE_LIMITS_GATEWAY_CACHE_ENTRIES 512U
#define BRAMBLE_LIMITS_GATEWAY_REPLAY_ENTRIES 1024U
#define BRAMBLE_LIMITS_GATEWAY_INTERESTS 64U
#define BRAMBLE_LIMITS_GATEWAY_ADVERTISING_BUFFERS 64U
#define BRAMBLE_LIMITS_GATEWAY_SEGMENTED_OUT 16U
#define BRAMBLE_LIMITS_GATEWAY_SEGMENTED_IN 16U
#define BRAMBLE_LIMITS_GATEWAY_SEGMENTED_OCTETS 384U
#define BRAMBLE_LIMITS_GATEWAY_LOOPBACK_OCTETS 4096U
#define BRAMBLE_LIMITS_GATEWAY_REPLIES 16U
#define BRAMBLE_LIMITS_GATEWAY_REQUESTS 32U
#define BRAMBLE_LIMITS_GATEWAY_REQUEST_OCTETS 64U
#define BRAMBLE_LIMITS_GATEWAY_PROVISIONING_LINKS 4U
#define BRAMBLE_LIMITS_GATEWAY_FEATURE_OCTETS 65536U

/* A node in the simulator: every model at hand, several keys, room for a hundred peers. */
#define BRAMBLE_LIMITS_SIMULATOR_STORES 1U
#define BRAMBLE_LIMITS_SIMULATOR_COUNTS 1U
#define BRAMBLE_LIMITS_SIMULATOR_SUBNETS 2U
#define BRAMBLE_LIMITS_SIMULATOR_APP_KEYS 3U
#define BRAMBLE_LIMITS_SIMULATOR_LABELS 4U
#define BRAMBLE_LIMITS_SIMULATOR_MODELS 8U
#define BRAMBLE_LIMITS_SIMULATOR_MODEL_KEYS 16U
#define BRAMBLE_LIMITS_SIMULATOR_MODEL_GROUPS 24U
#define BRAMBLE_LIMITS_SIMULATOR_PUBLICATIONS 4U
#define BRAMBLE_LIMITS_SIMULATOR_PUBLISH_OCTETS 64U
#define BRAMBLE_LIMITS_SIMULATOR_CACHE_ENTRIES 64U
#define BRAMBLE_LIMITS_SIMULATOR_REPLAY_ENTRIES 128U
#define BRAMBLE_LIMITS_SIMULATOR_INTERESTS 16U
#define BRAMBLE_LIMITS_SIMULATOR_ADVERTISING_BUFFERS 12U
#define BRAMBLE_LIMITS_SIMULATOR_SEGMENTED_OUT 2U
#define BRAMBLE_LIMITS_SIMULATOR_SEGMENTED_IN 3U
#define BRAMBLE_LIMITS_SIMULATOR_SEGMENTED_OCTETS 384U
#define BRAMBLE_LIMITS_SIMULATOR_LOOPBACK_OCTETS 256U
#define BRAMBLE_LIMITS_SIMULATOR_REPLIES 4U
#define BRAMBLE_LIMITS_SIMULATOR_REQUESTS 4U
#define BRAMBLE_LIMITS_SIMULATOR_REQUEST_OCTETS 32U
#define BRAMBLE_LIMITS_SIMULATOR_PROVISIONING_LINKS 1U
#define BRAMBLE_LIMITS_SIMULATOR_FEATURE_OCTETS 256U

#ifdef __cplusplus
}
#endif

#endif
