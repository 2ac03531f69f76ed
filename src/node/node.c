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
FITS(uint8_t[BRAMBLE_SIZE_ROUND(sizeof(struct keys_net)) + BRAMBLE_SIZE_ROUND(sizeof(struct network_beacon))],
     BRAMBLE_SIZE_SUBNETS); /* two tables */
FITS(struct keys_app, BRAMBLE_SIZE_APP_KEYS);
FITS(struct keys_label, BRAMBLE_SIZE_LABELS);
FITS(struct access_model, BRAMBLE_SIZE_MODELS);
FITS_ROUNDED(uint16_t, BRAMBLE_SIZE_MODEL_KEYS);
FITS_ROUNDED(struct access_group, BRAMBLE_SIZE_MODEL_GROUPS);
FITS(struct access_publication, BRAMBLE_SIZE_PUBLICATIONS);
FITS(uint64_t[2], BRAMBLE_SIZE_CACHE_ENTRIES);
FITS(struct replay_entry, BRAMBLE_SIZE_REPLAY_ENTRIES);
FITS_ROUNDED(struct network_interest, BRAMBLE_SIZE_INTERESTS);
FITS(struct bearer_buffer, BRAMBLE_SIZE_ADVERTISING_BUFFERS);
FITS(struct transport_out, BRAMBLE_SIZE_SEGMENTED_OUT);
FITS(struct transport_in, BRAMBLE_SIZE_SEGMENTED_IN);
FITS(struct access_reply, BRAMBLE_SIZE_REPLIES);
FITS(struct access_request, BRAMBLE_SIZE_REQUESTS);
FITS(struct provisioning_slot, BRAMBLE_SIZE_PROVISIONING_LINKS);
_Static_assert(offsetof(struct bramble_node, access) == 0, "access_of() finds the access layer at the node's start");

/* ---- Memory ------------------------------------------------------------------------------------------------------ */

size_t bramble_node_bytes(const struct bramble_limits *limits)
{
#define TERM(field, size) ((size_t)limits->field * (size))
    return BRAMBLE_SIZE_NODE + TERM(stores, BRAMBLE_SIZE_STORES) + TERM(counts, BRAMBLE_SIZE_COUNTS) +
           TERM(subnets, BRAMBLE_SIZE_SUBNETS) + TERM(app_keys, BRAMBLE_SIZE_APP_KEYS) +
           TERM(labels, BRAMBLE_SIZE_LABELS) + TERM(models, BRAMBLE_SIZE_MODELS) +
           BRAMBLE_SIZE_ROUND(TERM(model_keys, BRAMBLE_SIZE_MODEL_KEYS)) +
           BRAMBLE_SIZE_ROUND(TERM(model_groups, BRAMBLE_SIZE_MODEL_GROUPS)) +
           TERM(publications, BRAMBLE_SIZE_PUBLICATIONS) + TERM(cache_entries, BRAMBLE_SIZE_CACHE_ENTRIES) +
           TERM(replay_entries, BRAMBLE_SIZE_REPLAY_ENTRIES) +
           BRAMBLE_SIZE_ROUND(TERM(interests, BRAMBLE_SIZE_INTERESTS)) +
           TERM(advertising_buffers, BRAMBLE_SIZE_ADVERTISING_BUFFERS) + TERM(replies, BRAMBLE_SIZE_REPLIES) +
           TERM(provisioning_links, BRAMBLE_SIZE_PROVISIONING_LINKS) + BRAMBLE_SIZE_ROUND(limits->publish_octets) +
           BRAMBLE_SIZE_ROUND(limits->loopback_octets) + BRAMBLE_SIZE_ROUND(limits->feature_octets) +
           TERM(segmented_out, BRAMBLE_SIZE_SEGMENTED_OUT + BRAMBLE_SIZE_ROUND(limits->segmented_octets)) +
           TERM(segmented_in, BRAMBLE_SIZE_SEGMENTED_IN + BRAMBLE_SIZE_ROUND(limits->segmented_octets)) +
           TERM(requests, BRAMBLE_SIZE_REQUESTS + BRAMBLE_SIZE_ROUND(limits->request_octets));
#undef TERM
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

static void make_spine(struct bramble_node *node, struct carving *carving)
{
    const struct bramble_config *config = &node->config;
    const struct bramble_limits *limits = config->limits;
    struct keys_net *nets = carve(carving, limits->subnets * sizeof(struct keys_net));
    struct network_beacon *beacons = carve(carving, limits->subnets * sizeof(struct network_beacon));
    struct keys_app *apps = carve(carving, limits->app_keys * sizeof(struct keys_app));
    struct keys_label *labels = carve(carving, limits->labels * sizeof(struct keys_label));
    uint64_t *cache = carve(carving, limits->cache_entries * 2U * sizeof(uint64_t));
    struct replay_entry *replays = carve(carving, limits->replay_entries * sizeof(struct replay_entry));
    struct network_interest *interests = carve(carving, limits->interests * sizeof(struct network_interest));
    struct bearer_buffer *buffers = carve(carving, limits->advertising_buffers * sizeof(struct bearer_buffer));
    struct transport_out *outs = carve(carving, limits->segmented_out * sizeof(struct transport_out));
    struct transport_in *ins = carve(carving, limits->segmented_in * sizeof(struct transport_in));
    uint8_t *octets = carve(carving, (size_t)(limits->segmented_out + limits->segmented_in) *
                                         BRAMBLE_SIZE_ROUND(limits->segmented_octets));
    bearer_init(&node->bearer, config->port, &node->timers, &node->books, buffers, limits->advertising_buffers);
    keys_init(&node->keys, config->crypto, nets, limits->subnets, apps, limits->app_keys, labels, limits->labels);
    network_init(&node->network, &node->keys, &node->bearer, &node->timers, &node->books, config->port, config->crypto,
                 cache, limits->cache_entries, interests, limits->interests, beacons);
    transport_init(&node->transport, &node->network, outs, limits->segmented_out, ins, limits->segmented_in,
                   limits->segmented_octets, octets, replays, limits->replay_entries);
}

static int make_access(struct bramble_node *node, struct carving *carving)
{
    const struct bramble_limits *limits = node->config.limits;
    struct access_memory memory;
    memory.models = carve(carving, limits->models * sizeof(struct access_model));
    memory.model_keys = carve(carving, limits->model_keys * sizeof(uint16_t));
    memory.groups = carve(carving, limits->model_groups * sizeof(struct access_group));
    memory.publications = carve(carving, limits->publications * sizeof(struct access_publication));
    memory.publish_octets = carve(carving, limits->publish_octets);
    memory.requests = carve(carving, limits->requests * sizeof(struct access_request));
    memory.request_octets = carve(carving, limits->requests * (size_t)BRAMBLE_SIZE_ROUND(limits->request_octets));
    memory.replies = carve(carving, limits->replies * sizeof(struct access_reply));
    memory.loopback = carve(carving, limits->loopback_octets);
    return access_init(&node->access, node, &node->config, &node->transport, &memory);
}

/* ---- Wiring ------------------------------------------------------------------------------------------------------ */

static void network_pdu_heard(void *context, const struct bearer_heard *heard)
{
    network_heard(&((struct bramble_node *)context)->network, heard, NETWORK_BEARER_ADVERTISING);
}

static void deliver(void *context, struct envelope *envelope)
{
    transport_deliver(&((struct bramble_node *)context)->transport, envelope);
}

static void iv_changed(void *context, uint32_t old_index, bool recovered)
{
    struct bramble_node *node = context;
    (void)old_index;
    if (recovered) {
        transport_iv_recovered(&node->transport);
    }
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
    ((struct bramble_node *)context)->news |= NODE_NEWS_IV_OUT_OF_REACH;
}

static void sequence_low(void *context)
{
    ((struct bramble_node *)context)->news |= NODE_NEWS_SEQUENCE_LOW;
}

/* One in a turn; who else is refused in it is told of at its next message. */
static bool refused(void *context, const struct transport_refusal *refusal)
{
    struct bramble_node *node = context;
    if ((node->news & NODE_NEWS_REFUSED) != 0) {
        return false;
    }
    node->refusal = *refusal;
    node->news |= NODE_NEWS_REFUSED;
    return true;
}

static void wire(struct bramble_node *node)
{
    node->bearer.network = (struct bearer_receiver){network_pdu_heard, node};
    node->bearer.beacon = (struct bearer_receiver){node_beacon_heard, node};
    node->network.receiver = (struct network_receiver){
        .context = node,
        .deliver = deliver,
        .iv_changed = iv_changed,
        .key_refresh = key_refresh,
        .save_iv_record = save_iv_record,
        .iv_held = iv_held,
        .iv_out_of_reach = iv_out_of_reach,
        .sequence_low = sequence_low,
    };
    node->transport.context = &node->access;
    node->transport.deliver = access_deliver;
    node->transport.refused = refused;
    node->transport.refused_context = node;
    node->access.features = &node->features;
}

static int start_features(struct bramble_node *node, struct carving *carving)
{
    const struct bramble_config *config = &node->config;
    size_t left = BRAMBLE_SIZE_ROUND(config->limits->feature_octets);
    unsigned records = 0;
    for (unsigned i = 0; config->features != NULL && config->features[i] != NULL; i++) {
        const struct bramble_feature *feature = config->features[i];
        size_t octets = feature_octets(feature, config);
        if (i == FEATURES_MAX || octets > left) {
            return BRAMBLE_ERROR_NO_MEMORY;
        }
        left -= octets;
        node->features.descriptor[i] = feature;
        node->features.state[i] = carve(carving, octets);
        node->features.record_base[i] = (uint8_t)records;
        records += feature->record_count;
        memset(node->features.state[i], 0, octets);
        int result = feature->start != NULL ? feature->start(&node->access, node->features.state[i]) : 0;
        if (result < 0) {
            return result;
        }
        node->features.count++; /* what has not started need not be stopped */
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
    if (service == NULL || links == 0) {
        return;
    }
    const struct provisioning_wiring wiring = {
        .port = config->port,
        .crypto = config->crypto,
        .timers = &node->timers,
        .books = &node->books,
        .bearer = &node->bearer,
        .slots = slots,
        .slot_count = links,
        .event = node_provisioning_event,
        .context = node,
    };
    service->init(&node->provisioning, &wiring);
    node->bearer.pb_adv = (struct bearer_receiver){service->pb_adv_heard, &node->provisioning};
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
    for (unsigned i = 0; i < node->features.count; i++) {
        if (node->features.descriptor[i]->stop != NULL) {
            node->features.descriptor[i]->stop(&node->access, node->features.state[i]);
        }
    }
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
    memset(node, 0, sizeof *node);
    node->config = *config;
    timers_init(&node->timers, now);
    struct books_counts *counts = config->limits->counts > 0 ? carve(&carving, sizeof *counts) : NULL;
    books_init(&node->books, counts, config->port, &node->timers);
    node->records = config->store != NULL ? carve(&carving, sizeof(struct node_records)) : NULL;
    make_spine(node, &carving);
    int result = make_access(node, &carving);
    if (result == 0 && node->records != NULL) {
        result = node_keeper(node)->begin(node);
    }
    if (result == 0) {
        wire(node);
        timer_init(&node->reset_timer, node_reset_looked_at, node);
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
    bearer_cancel_kind(&node->bearer, -1);
    give_back(node);
    if (node->config.port->scan != NULL) {
        (void)node->config.port->scan(node->config.port->context, false);
    }
}
