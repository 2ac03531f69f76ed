/* The memory of a node: see node.h.
 *
 * It is carved in one fixed order by the numbers of <bramble/size.h>; each number is asserted here to be large enough
 * for the struct behind it, so the macro, bramble_node_bytes() and the carving are one and the same sum. First comes
 * struct bramble_node, then one piece after the other of the table below, at the end the states of features.
 */
#include "node/records.h"

#define FITS_ROUNDED(type, octets) _Static_assert(sizeof(type) <= (octets), "raise " #octets " in <bramble/size.h>")
/* A whole number of 8 octets, so that a table of any length, rounded up, fits as well. */
#define FITS(type, octets)                                                                                             \
    FITS_ROUNDED(type, octets);                                                                                        \
    _Static_assert((octets) % 8U == 0, #octets " in <bramble/size.h> must be a multiple of 8")

FITS(struct bramble_node, BRAMBLE_SIZE_NODE);
FITS(struct node_records, BRAMBLE_SIZE_STORES);
FITS(struct books_counts, BRAMBLE_SIZE_COUNTS);
FITS(struct keys_net, BRAMBLE_SIZE_SUBNETS);
FITS(struct keys_app, BRAMBLE_SIZE_APP_KEYS);
FITS(struct keys_label, BRAMBLE_SIZE_LABELS);
FITS(struct access_model, BRAMBLE_SIZE_MODELS);
FITS_ROUNDED(uint16_t, BRAMBLE_SIZE_MODEL_KEYS);
FITS_ROUNDED(struct access_group, BRAMBLE_SIZE_MODEL_GROUPS);
FITS(struct access_publication, BRAMBLE_SIZE_PUBLICATIONS);
FITS(uint32_t[NETWORK_CACHE_WORDS], BRAMBLE_SIZE_CACHE_ENTRIES);
FITS_ROUNDED(struct replay_entry, BRAMBLE_SIZE_REPLAY_ENTRIES);
FITS_ROUNDED(struct network_interest, BRAMBLE_SIZE_INTERESTS);
FITS(struct bearer_buffer, BRAMBLE_SIZE_ADVERTISING_BUFFERS);
FITS(struct transport_transfer, BRAMBLE_SIZE_SEGMENTED);
FITS(struct access_reply, BRAMBLE_SIZE_REPLIES);
FITS(struct access_request, BRAMBLE_SIZE_REQUESTS);
FITS(struct provisioning_slot, BRAMBLE_SIZE_PROVISIONING_LINKS);

/* A table that is a limit long: where in the node the room keeps the table's pointer and its length (0: nowhere). */
struct piece {
    uint8_t limit; /* offsets in their structs */
    uint8_t more;  /* of a limit that says how many octets an entry has besides; 0: none */
    uint16_t at;
    uint16_t count;
    uint16_t octets; /* of an entry */
};

/* As <bramble/size.h> counts: only small entries stand side by side without a gap. */
#define ENTRY(type) (sizeof(type) <= 12U ? sizeof(type) : BRAMBLE_SIZE_ROUND(sizeof(type)))
#define OF_NODE(member) offsetof(struct bramble_node, member)
#define OF_LIMITS(field) offsetof(struct bramble_limits, field)
#define PIECE(field, type, table)                                                                                      \
    {                                                                                                                  \
        OF_LIMITS(field), 0, OF_NODE(table), 0, ENTRY(type)                                                            \
    }
#define COUNTED(field, type, table, length)                                                                            \
    {                                                                                                                  \
        OF_LIMITS(field), 0, OF_NODE(table), OF_NODE(length), ENTRY(type)                                              \
    }

static const struct piece pieces[] = {
    COUNTED(subnets, struct keys_net, access.transport.network.keys.nets, access.transport.network.keys.net_count),
    COUNTED(app_keys, struct keys_app, access.transport.network.keys.apps, access.transport.network.keys.app_count),
    COUNTED(labels, struct keys_label, access.transport.network.keys.labels, access.transport.network.keys.label_count),
    COUNTED(cache_entries, uint32_t[NETWORK_CACHE_WORDS], access.transport.network.cache.words,
            access.transport.network.cache.count),
    COUNTED(replay_entries, struct replay_entry, access.transport.replay.entries, access.transport.replay.count),
    COUNTED(interests, struct network_interest, access.transport.network.interests,
            access.transport.network.interest_count),
    COUNTED(advertising_buffers, struct bearer_buffer, access.transport.network.bearer.buffers,
            access.transport.network.bearer.buffer_count),
    PIECE(models, struct access_model, access.models),
    PIECE(model_keys, uint16_t, access.keys_of_models),
    PIECE(model_groups, struct access_group, access.groups),
    PIECE(publications, struct access_publication, access.publications),
    COUNTED(requests, struct access_request, access.requests, access.request_count),
    COUNTED(replies, struct access_reply, access.replies, access.reply_count),
    COUNTED(loopback_octets, uint8_t, access.loopback, access.loopback_capacity),
    PIECE(stores, struct node_records, records),
    PIECE(counts, struct books_counts, access.transport.network.bearer.books.counts),
    PIECE(publish_octets, uint8_t, access.publish_octets),
    {OF_LIMITS(requests), OF_LIMITS(request_octets), OF_NODE(access.request_octets), 0, 0},
    {OF_LIMITS(segmented_out), OF_LIMITS(segmented_octets), OF_NODE(access.transport.places), 0,
     sizeof(struct transport_transfer)},
    {OF_LIMITS(segmented_in), OF_LIMITS(segmented_octets), 0, 0, sizeof(struct transport_transfer)}, /* behind these */
    COUNTED(provisioning_links, struct provisioning_slot, features.provisioning.slots,
            features.provisioning.slot_count),
};

/* One subtraction tests both ends. */
static bool limits_make_sense(const struct bramble_limits *limits)
{
#define IN_RANGE(field, least, most) &&(uint32_t)limits->field - (least) <= (most) - (least)
    return true BRAMBLE_LIMITS_FIELDS(IN_RANGE);
#undef IN_RANGE
}

static bool port_is_whole(const struct bramble_port *port)
{
    return port->random != NULL && port->advertise != NULL && port->advertise_cancel != NULL &&
           port->advertising_sets >= 1;
}

static bool crypto_is_whole(const struct bramble_crypto *crypto)
{
    return (crypto->cmac != NULL && crypto->ccm != NULL) || crypto->modes != NULL;
}

static bool store_is_whole(const struct bramble_config *config)
{
    return config->store == NULL || (config->store->records != NULL && config->limits->stores > 0);
}

bool node_config_is_whole(const struct bramble_config *config)
{
    return config->composition != NULL && config->limits != NULL && config->port != NULL && config->crypto != NULL &&
           limits_make_sense(config->limits) && port_is_whole(config->port) && crypto_is_whole(config->crypto) &&
           store_is_whole(config);
}

static uint16_t limit_at(const struct bramble_limits *limits, unsigned offset)
{
    return *(const uint16_t *)(const void *)((const uint8_t *)limits + offset);
}

size_t node_carve(const struct bramble_limits *limits, uint8_t *memory)
{
    size_t taken = BRAMBLE_SIZE_NODE;
    for (const struct piece *piece = pieces; piece < pieces + sizeof pieces / sizeof pieces[0]; piece++) {
        uint16_t count = limit_at(limits, piece->limit);
        size_t octets = piece->octets;
        if (piece->more > 0) {
            octets += BRAMBLE_SIZE_ROUND(limit_at(limits, piece->more));
        }
        if (memory != NULL && piece->at > 0) {
            const void *table = memory + taken;
            memcpy(memory + piece->at, &table, sizeof table);
        }
        if (memory != NULL && piece->count > 0) {
            memcpy(memory + piece->count, &count, sizeof count);
        }
        taken += BRAMBLE_SIZE_ROUND(count * octets);
    }
    return taken;
}

size_t bramble_node_bytes(const struct bramble_limits *limits)
{
    return node_carve(limits, NULL) + BRAMBLE_SIZE_ROUND(limits->feature_octets);
}
