/* Making a node out of memory, wiring it, ending it: see node.h.
 *
 * The memory is carved in one fixed order by the numbers of <bramble/size.h>; each number is asserted here to be large
 * enough for the struct behind it, so the macro, bramble_node_bytes() and the carving are one and the same sum.
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
_Static_assert(offsetof(struct bramble_node, access) == 0, "access_of() finds the access layer at the node's start");

/* ---- Memory ------------------------------------------------------------------------------------------------------ */

/* Tables that are a limit long: where in the node the room keeps the table's pointer, and (0: nowhere) its length. */
struct piece {
    uint8_t limit; /* offsets of these three in their structs */
    uint16_t at;
    uint16_t count;
    uint16_t octets; /* of an entry */
};

/* As <bramble/size.h> counts: only small entries stand side by side without a gap. */
#define ENTRY(type) (sizeof(type) <= 12U ? sizeof(type) : BRAMBLE_SIZE_ROUND(sizeof(type)))
#define PIECE_OF(field, type, table, count)                                                                            \
    {                                                                                                                  \
        offsetof(struct bramble_limits, field), offsetof(struct bramble_node, table), count, ENTRY(type)               \
    }
#define PIECE(field, type, table) PIECE_OF(field, type, table, 0)
#define COUNTED(field, type, table, length) PIECE_OF(field, type, table, offsetof(struct bramble_node, length))

static const struct piece pieces[] = {
    COUNTED(subnets, struct keys_net, keys.nets, keys.net_count),
    COUNTED(app_keys, struct keys_app, keys.apps, keys.app_count),
    COUNTED(labels, struct keys_label, keys.labels, keys.label_count),
    COUNTED(cache_entries, uint32_t[NETWORK_CACHE_WORDS], network.cache.words, network.cache.count),
    COUNTED(replay_entries, struct replay_entry, transport.replay.entries, transport.replay.count),
    COUNTED(interests, struct network_interest, network.interests, network.interest_count),
    COUNTED(advertising_buffers, struct bearer_buffer, bearer.buffers, bearer.buffer_count),
    PIECE(models, struct access_model, access.models),
    PIECE(model_keys, uint16_t, access.keys_of_models),
    PIECE(model_groups, struct access_group, access.groups),
    PIECE(publications, struct access_publication, access.publications),
    COUNTED(requests, struct access_request, access.requests, access.request_count),
    COUNTED(replies, struct access_reply, access.replies, access.reply_count),
    COUNTED(loopback_octets, uint8_t, access.loopback, access.loopback_capacity),
    PIECE(stores, struct node_records, records),
    PIECE(counts, struct books_counts, books.counts),
};

static unsigned limit_of(const struct bramble_limits *limits, const struct piece *piece)
{
    uint16_t limit;
    memcpy(&limit, (const uint8_t *)limits + piece->limit, sizeof limit);
    return limit;
}

static size_t octets_of(const struct bramble_limits *limits, const struct piece *piece)
{
    return BRAMBLE_SIZE_ROUND((size_t)limit_of(limits, piece) * piece->octets);
}

static size_t segmented_octets(const struct bramble_limits *limits)
{
    return transport_places_octets((size_t)limits->segmented_out + limits->segmented_in, limits->segmented_octets);
}

static size_t request_octets(const struct bramble_limits *limits)
{
    return (size_t)limits->requests * BRAMBLE_SIZE_ROUND(limits->request_octets);
}

size_t bramble_node_bytes(const struct bramble_limits *limits)
{
    size_t bytes = BRAMBLE_SIZE_NODE + segmented_octets(limits) + request_octets(limits) +
                   BRAMBLE_SIZE_ROUND(limits->publish_octets) +
                   (size_t)limits->provisioning_links * BRAMBLE_SIZE_PROVISIONING_LINKS +
                   BRAMBLE_SIZE_ROUND(limits->feature_octets);
    for (unsigned i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        bytes += octets_of(limits, &pieces[i]);
    }
    return bytes;
}

struct carving {
    uint8_t *at;
};

static void *carve(struct carving *carving, size_t octets)
{
    void *piece = carving->at;
    carving->at += BRAMBLE_SIZE_ROUND(octets);
    return piece;
}

static void carve_pieces(struct bramble_node *node, struct carving *carving)
{
    for (unsigned i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        const struct piece *piece = &pieces[i];
        uint16_t count = (uint16_t)limit_of(node->config.limits, piece);
        void *memory = carve(carving, octets_of(node->config.limits, piece));
        memcpy((uint8_t *)node + piece->at, &memory, sizeof memory);
        if (piece->count > 0) {
            memcpy((uint8_t *)node + piece->count, &count, sizeof count);
        }
    }
}

/* ---- Wiring ------------------------------------------------------------------------------------------------------ */

/* What the rooms know of each other: pointers in the node to other parts of it. */
struct tie {
    uint16_t at;
    uint16_t to;
};
#define TIE(pointer, part)                                                                                             \
    {                                                                                                                  \
        offsetof(struct bramble_node, pointer), offsetof(struct bramble_node, part)                                    \
    }

static const struct tie ties[] = {
    TIE(books.timers, timers),      TIE(bearer.books, books),        TIE(bearer.context, access),
    TIE(network.keys, keys),        TIE(network.bearer, bearer),     TIE(network.timers, timers),
    TIE(network.books, books),      TIE(transport.network, network), TIE(access.transport, transport),
    TIE(access.network, network),   TIE(access.keys, keys),          TIE(access.timers, timers),
    TIE(access.books, books),       TIE(access.config, config),      TIE(access.features, features),
    TIE(transport.context, access), TIE(network.context, access),
};

static void tie(struct bramble_node *node)
{
    for (unsigned i = 0; i < sizeof ties / sizeof ties[0]; i++) {
        void *part = (uint8_t *)node + ties[i].to;
        memcpy((uint8_t *)node + ties[i].at, &part, sizeof part);
    }
}

static void deliver(void *context, struct envelope *envelope)
{
    transport_deliver(&((struct bramble_node *)context)->transport, envelope);
}

static void iv_changed(void *context)
{
    struct bramble_node *node = context;
    replay_iv_changed(&node->transport.replay);
    node->access.changed |= ACCESS_CHANGED_IV_INDEX;
}

static void key_refresh(void *context, struct keys_net *net)
{
    struct bramble_node *node = context;
    records_changed(&node->access.records, RECORD_NET_KEY, (unsigned)(net - node->keys.nets));
    for (unsigned i = 0; i < node->keys.app_count; i++) {
        if (node->keys.apps[i].net_index == net->index) {
            records_changed(&node->access.records, RECORD_APP_KEY, i);
        }
    }
    node->access.changed |= ACCESS_CHANGED_KEYS;
}

static int save_iv_record(void *context)
{
    struct bramble_node *node = context;
    return node->records != NULL ? node_keeper(node)->save_iv(node) : 0;
}

static bool iv_held(void *context)
{
    return transport_holds_iv(&((struct bramble_node *)context)->transport);
}

static void iv_out_of_reach(void *context)
{
    ((struct bramble_node *)context)->access.changed |= ACCESS_CHANGED_IV_OUT_OF_REACH;
}

static void sequence_low(void *context)
{
    ((struct bramble_node *)context)->access.changed |= ACCESS_CHANGED_SEQUENCE_LOW;
}

static const struct bearer_owner bearer_owner = {node_heard, node_sent};
static const struct network_receiver network_receiver = {deliver, iv_changed,      key_refresh, save_iv_record,
                                                         iv_held, iv_out_of_reach, sequence_low};

static void wire(struct bramble_node *node)
{
    const struct bramble_config *config = &node->config;
    tie(node);
    node->books.port = config->port;
    node->keys.crypto = config->crypto;
    node->transport.segmented_octets = config->limits->segmented_octets;
    node->bearer.owner = &bearer_owner;
    node->network.receiver = &network_receiver;
    node->transport.deliver = access_deliver;
}

static int start_features(struct bramble_node *node, struct carving *carving)
{
    const struct bramble_config *config = &node->config;
    struct features *features = &node->features;
    size_t left = BRAMBLE_SIZE_ROUND(config->limits->feature_octets);
    features->descriptor = config->features;
    for (unsigned i = 0; config->features != NULL && config->features[i] != NULL; i++) {
        const struct bramble_feature *feature = config->features[i];
        size_t octets = feature_octets(feature, config);
        if (i == FEATURES_MAX || octets > left) {
            return BRAMBLE_ERROR_NO_MEMORY;
        }
        left -= octets;
        features->state[i] = carve(carving, octets);
        int result = feature->start != NULL ? feature->start(&node->access, features->state[i]) : 0;
        if (result < 0) {
            return result;
        }
        features->count++; /* what has not started need not be stopped */
    }
    bool provisionable = feature_find(&node->access, FEATURE_PROVISIONABLE, NULL) != NULL;
    return config->provisioning != NULL && !provisionable ? BRAMBLE_ERROR_ARGUMENT : 0;
}

/* The room is there for the features that work with it, and reached through what their descriptors say. */
static const struct provisioning_service *provisioning_service_of(const struct bramble_config *config)
{
    for (unsigned i = 0; config->features != NULL && config->features[i] != NULL; i++) {
        if (config->features[i]->provisioning_room != NULL) {
            return config->features[i]->provisioning_room;
        }
    }
    return NULL;
}

static void start_provisioning(struct bramble_node *node, struct carving *carving)
{
    const struct bramble_config *config = &node->config;
    const struct provisioning_service *service = provisioning_service_of(config);
    uint16_t links = config->limits->provisioning_links;
    struct provisioning_slot *slots = carve(carving, links * sizeof(struct provisioning_slot));
    if (service == NULL) {
        return;
    }
    node->provisioning.bearer = &node->bearer;
    node->provisioning.timers = &node->timers;
    node->provisioning.crypto = config->crypto;
    node->provisioning.event = node_provisioning_event;
    node->provisioning.slots = slots;
    node->provisioning.slot_count = links;
    node->features.provisioning = &node->provisioning;
    node->features.provisioning_service = service;
}

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

static bool store_is_whole(const struct bramble_config *config)
{
    return config->store == NULL || (config->store->records != NULL && config->limits->stores > 0);
}

/* All that a node holds outside of its own memory, and all secrets in it. */
static void give_back(struct bramble_node *node)
{
    node_call_features(node, offsetof(struct bramble_feature, stop));
    if (node->features.provisioning != NULL) {
        node->features.provisioning_service->stop(&node->provisioning);
    }
    keys_clear(&node->keys);
}

int bramble_node_start(void *memory, size_t bytes, const struct bramble_config *config, bramble_time now,
                       struct bramble_node **out)
{
    if (config->composition == NULL || config->limits == NULL || config->port == NULL || config->crypto == NULL) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    if (!limits_make_sense(config->limits) || !port_is_whole(config->port) || !store_is_whole(config)) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    if (bytes < bramble_node_bytes(config->limits) || (uintptr_t)memory % 8 != 0) {
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    struct bramble_node *node = memory;
    struct carving carving = {(uint8_t *)memory + BRAMBLE_SIZE_NODE};
    memset(memory, 0, bramble_node_bytes(config->limits));
    node->config = *config;
    carve_pieces(node, &carving);
    node->records = config->store != NULL ? node->records : NULL;
    node->books.counts = config->limits->counts > 0 ? node->books.counts : NULL;
    wire(node);
    timers_init(&node->timers, now);
    bearer_init(&node->bearer);
    keys_init(&node->keys);
    network_init(&node->network);
    node->transport.places = carve(&carving, segmented_octets(config->limits));
    transport_begin(&node->transport, config->limits->segmented_out, config->limits->segmented_in);
    timer_init(&node->reset_timer, node_reset_looked_at);
    uint8_t *publish = carve(&carving, config->limits->publish_octets);
    int result = access_init(&node->access, publish, carve(&carving, request_octets(config->limits)));
    if (result == 0 && node->records != NULL) {
        result = node_keeper(node)->begin(node);
    }
    if (result == 0) {
        result = node_take_states(node);
    }
    if (result == 0) {
        start_provisioning(node, &carving);
        result = start_features(node, &carving);
    }
    if (result == 0) {
        access_start(&node->access);
        int member = node->records != NULL ? node_keeper(node)->restore(node) : 0;
        result = member < 0 ? member : 0;
    }
    if (result == 0 && config->port->scan != NULL) {
        result = config->port->scan(config->port->context, true);
    }
    if (result < 0) {
        give_back(node);
        return result;
    }
    timers_end(&node->timers);
    *out = node;
    return 0;
}

/* Whoever stops knows exactly what was used, so nothing needs to be in reserve. */
static void settle(struct bramble_node *node)
{
    if (node->network.address != BRAMBLE_ADDRESS_UNASSIGNED) {
        replay_settle(&node->transport.replay, node->timers.now, true);
        network_sequence_settle(&node->network);
    }
}

void bramble_node_stop(struct bramble_node *node)
{
    if (node->records != NULL) {
        node_keeper(node)->finish(node);
    }
    settle(node);
    bearer_stop(&node->bearer);
    give_back(node);
    if (node->config.port->scan != NULL) {
        (void)node->config.port->scan(node->config.port->context, false);
    }
}
