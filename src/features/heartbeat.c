/* Heartbeats (Mesh Protocol 1.1 sections 3.6.7, 4.2.18 to 4.2.20; <bramble/heartbeat.h> explains them).
 *
 * State: one publication with a timer for its period, one subscription with a timer for its end, and our place in
 * transport's list of control opcodes. A heartbeat that finds no room in the layers below is left out: the next one
 * comes a period later, and the count is of those that were sent.
 *
 * Invariants
 *   HB1  A publication without destination is all zeros; so is a subscription without source or destination.
 *   HB2  The publication's timer runs exactly while it has a destination, a period and a count above 0.
 *   HB3  The subscription's timer runs exactly while heartbeats are counted, and then our interest in its destination
 *        stands in the interest table.
 *   HB4  min_hops <= max_hops as soon as one heartbeat was counted.
 *
 * What is kept: the publication, as one record. A limited count is not in it: writing the store for each heartbeat
 * would wear it out, and starting a count again would send more than was asked for. */
#include "features/heartbeat.h"
#include <bramble/messages/control.h>

#define PARAMETER_OCTETS 3U /* reserved(1 bit) InitTTL(7 bits) features(2), as a Heartbeat message has them */
#define RECORD_OCTETS 9U
#define KNOWN_FEATURES                                                                                                 \
    (BRAMBLE_FEATURE_RELAY | BRAMBLE_FEATURE_PROXY | BRAMBLE_FEATURE_FRIEND | BRAMBLE_FEATURE_LOW_POWER)

struct publication {
    uint16_t destination;
    uint16_t count; /* left; 0xFFFF: without end */
    uint16_t features;
    uint16_t net_key_index;
    uint8_t period_log;
    uint8_t ttl;
};

struct subscription {
    uint16_t source;
    uint16_t destination;
    uint16_t interest; /* the address that stands in the interest table for us; 0: none */
    uint16_t count;
    uint8_t min_hops;
    uint8_t max_hops;
};

struct heartbeat {
    struct access *access;
    struct transport_control_handler control;
    struct bramble_timer period;
    struct bramble_timer end;
    struct publication publication;
    struct subscription subscription;
};

_Static_assert(sizeof(struct heartbeat) <= BRAMBLE_HEARTBEAT_OCTETS, "BRAMBLE_HEARTBEAT_OCTETS is too small");
_Static_assert(sizeof(struct heartbeat) + 16 > BRAMBLE_HEARTBEAT_OCTETS, "BRAMBLE_HEARTBEAT_OCTETS is wasteful");

/* ---- Publication ------------------------------------------------------------------------------------------------- */

/* The features in use; those that this library does not have yet cannot be. */
static uint16_t features_in_use(const struct heartbeat *heartbeat)
{
    return access_network(heartbeat->access)->relay == NETWORK_RELAY_ON ? BRAMBLE_FEATURE_RELAY : 0;
}

static int publication_send(const struct heartbeat *heartbeat)
{
    const struct publication *publication = &heartbeat->publication;
    struct access *access = heartbeat->access;
    struct envelope envelope = {
        .net = keys_net_find(access_keys(access), publication->net_key_index),
        .ctl = true,
        .key_index = BRAMBLE_KEY_INDEX_NONE,
        .label = TRANSPORT_LABEL_NONE,
        .src = access_network(access)->address,
        .dst = publication->destination,
        .ttl = publication->ttl,
        .opcode = BRAMBLE_CONTROL_HEARTBEAT_OPCODE,
    };
    unsigned features = features_in_use(heartbeat);
    const uint8_t parameters[PARAMETER_OCTETS] = {publication->ttl, (uint8_t)(features >> 8), (uint8_t)features};
    if (envelope.net == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    return transport_send(access_transport(access), &envelope, parameters, sizeof parameters, 0);
}

static bramble_time period_of(const struct publication *publication)
{
    return BRAMBLE_SECONDS(1) << (publication->period_log - 1U);
}

static bool is_periodic(const struct publication *publication)
{
    return publication->destination != 0 && publication->period_log > 0 && publication->count > 0;
}

static void period_fired(struct bramble_node *node, struct bramble_timer *timer)
{
    struct heartbeat *heartbeat = BRAMBLE_TIMER_OWNER(timer, struct heartbeat, period);
    struct publication *publication = &heartbeat->publication;
    (void)node;
    struct timers *timers = access_timers(heartbeat->access);
    if (publication_send(heartbeat) >= 0 && publication->count != 0xFFFFU) {
        publication->count--;
    }
    if (is_periodic(publication)) {
        bramble_time due = timer->due + period_of(publication);
        timer_start_at(timers, timer, due > timers->now ? due : timers->now + period_of(publication));
    }
}

static void publication_clear(struct heartbeat *heartbeat)
{
    timer_stop(&heartbeat->period);
    memset(&heartbeat->publication, 0, sizeof heartbeat->publication);
}

static int publication_validate(const struct heartbeat *heartbeat,
                                const struct bramble_heartbeat_publication *publication)
{
    if (bramble_address_is_virtual(publication->destination)) {
        return BRAMBLE_ERROR_ADDRESS;
    }
    if ((publication->count_log > HEARTBEAT_LOG_MAX && publication->count_log != BRAMBLE_HEARTBEAT_WITHOUT_END) ||
        publication->period_log > HEARTBEAT_LOG_MAX || publication->ttl > BRAMBLE_TTL_MAX) {
        return BRAMBLE_ERROR_VALUE;
    }
    if (publication->destination != 0 &&
        keys_net_find(access_keys(heartbeat->access), publication->net_key_index) == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    return BRAMBLE_OK;
}

static void record_changed(const struct heartbeat *heartbeat)
{
    feature_record_changed(heartbeat->access, FEATURE_HEARTBEAT, 0);
}

static int publication_set(void *state, const struct bramble_heartbeat_publication *in)
{
    struct heartbeat *heartbeat = state;
    struct publication *publication = &heartbeat->publication;
    int result = publication_validate(heartbeat, in);
    if (result < 0) {
        return result;
    }
    publication_clear(heartbeat);
    if (in->destination != 0) {
        publication->destination = in->destination;
        publication->count = heartbeat_count_of_log(in->count_log);
        publication->period_log = in->period_log;
        publication->ttl = in->ttl;
        publication->features = in->features & KNOWN_FEATURES;
        publication->net_key_index = in->net_key_index;
        if (is_periodic(publication)) {
            timer_start(access_timers(heartbeat->access), &heartbeat->period, 0);
        }
    }
    record_changed(heartbeat);
    return BRAMBLE_OK;
}

static void publication_get(const void *state, struct bramble_heartbeat_publication *out)
{
    const struct publication *publication = &((const struct heartbeat *)state)->publication;
    out->destination = publication->destination;
    out->count_log = heartbeat_log_of_publication_count(publication->count);
    out->period_log = publication->period_log;
    out->ttl = publication->ttl;
    out->features = publication->features;
    out->net_key_index = publication->net_key_index;
}

static void feature_changed(void *state, uint16_t features)
{
    struct heartbeat *heartbeat = state;
    if (heartbeat->publication.destination != 0 && (heartbeat->publication.features & features) != 0) {
        /* One that finds no room below is lost: the next periodic one tells the same. */
        (void)publication_send(heartbeat);
    }
}

static void net_key_deleted(void *state, uint16_t net_key_index)
{
    struct heartbeat *heartbeat = state;
    if (heartbeat->publication.destination != 0 && heartbeat->publication.net_key_index == net_key_index) {
        publication_clear(heartbeat);
        record_changed(heartbeat);
    }
}

/* ---- Subscription ------------------------------------------------------------------------------------------------ */

static void subscription_stop(struct heartbeat *heartbeat)
{
    timer_stop(&heartbeat->end);
    if (heartbeat->subscription.interest != 0) {
        network_interest_remove(access_network(heartbeat->access), heartbeat->subscription.interest,
                                NETWORK_INTEREST_HEARTBEAT);
        heartbeat->subscription.interest = 0;
    }
}

static void end_fired(struct bramble_node *node, struct bramble_timer *timer)
{
    (void)node;
    subscription_stop(BRAMBLE_TIMER_OWNER(timer, struct heartbeat, end));
}

static int subscription_validate(const struct heartbeat *heartbeat, uint16_t source, uint16_t destination,
                                 uint8_t period_log)
{
    if (source > 0x7FFFU) {
        return BRAMBLE_ERROR_ADDRESS;
    }
    if (destination != 0 && destination != access_network(heartbeat->access)->address &&
        !bramble_address_is_group(destination)) {
        return BRAMBLE_ERROR_ADDRESS;
    }
    return period_log > HEARTBEAT_LOG_MAX ? BRAMBLE_ERROR_VALUE : BRAMBLE_OK;
}

/* Counting begins anew. The interest in the new destination is taken before the old one is given back: when there is no
 * room for it everything stays as it is. */
static int subscription_start(struct heartbeat *heartbeat, uint16_t source, uint16_t destination, uint8_t period_log)
{
    int result = network_interest_add(access_network(heartbeat->access), destination, NETWORK_INTEREST_HEARTBEAT);
    if (result < 0) {
        return result;
    }
    subscription_stop(heartbeat);
    heartbeat->subscription = (struct subscription){
        .source = source, .destination = destination, .interest = destination, .min_hops = BRAMBLE_HEARTBEAT_HOPS_MAX};
    timer_start(access_timers(heartbeat->access), &heartbeat->end,
                BRAMBLE_SECONDS(heartbeat_subscription_seconds(period_log)));
    return BRAMBLE_OK;
}

static int subscription_set(void *state, uint16_t source, uint16_t destination, uint8_t period_log)
{
    struct heartbeat *heartbeat = state;
    struct subscription *subscription = &heartbeat->subscription;
    int result = subscription_validate(heartbeat, source, destination, period_log);
    if (result < 0) {
        return result;
    }
    if (source != 0 && destination != 0 && period_log > 0) {
        return subscription_start(heartbeat, source, destination, period_log);
    }
    subscription_stop(heartbeat);
    if (source == 0 || destination == 0) {
        memset(subscription, 0, sizeof *subscription);
    } else if (source != subscription->source || destination != subscription->destination) {
        *subscription =
            (struct subscription){.source = source, .destination = destination, .min_hops = BRAMBLE_HEARTBEAT_HOPS_MAX};
    }
    return BRAMBLE_OK;
}

/* A second that has begun is counted as left: right after a Set the Status shows the period that was set. */
static uint32_t seconds_left(const struct heartbeat *heartbeat)
{
    bramble_time now = access_timers(heartbeat->access)->now;
    if (!timer_running(&heartbeat->end) || heartbeat->end.due <= now) {
        return 0;
    }
    return time_units(heartbeat->end.due - now + BRAMBLE_SECONDS(1) - 1U, BRAMBLE_SECONDS(1));
}

static void subscription_get(const void *state, struct bramble_heartbeat_subscription *out)
{
    const struct heartbeat *heartbeat = state;
    const struct subscription *subscription = &heartbeat->subscription;
    out->source = subscription->source;
    out->destination = subscription->destination;
    out->period_log = heartbeat_log_of_subscription_seconds(seconds_left(heartbeat));
    out->count_log = heartbeat_log_of_subscription_count(subscription->count);
    out->min_hops = subscription->min_hops;
    out->max_hops = subscription->max_hops;
}

static void count(struct heartbeat *heartbeat, uint16_t source, uint8_t hops)
{
    struct subscription *subscription = &heartbeat->subscription;
    if (subscription->count < 0xFFFFU) {
        subscription->count++;
    }
    if (hops < subscription->min_hops) {
        subscription->min_hops = hops;
    }
    if (hops > subscription->max_hops) {
        subscription->max_hops = hops;
    }
    const struct bramble_event event = {.kind = BRAMBLE_EVENT_HEARTBEAT, .address = source, .value = hops};
    feature_tell(heartbeat->access, &event);
}

/* From whom and to where we count; all others are nobody's concern, and need no place in the replay list. */
static bool wanted(void *context, const struct envelope *envelope)
{
    const struct heartbeat *heartbeat = context;
    return timer_running(&heartbeat->end) && envelope->src == heartbeat->subscription.source &&
           envelope->dst == heartbeat->subscription.destination;
}

static bool heard(void *context, struct envelope *envelope, struct bramble_view parameters)
{
    struct heartbeat *heartbeat = context;
    unsigned init_ttl = parameters.size == PARAMETER_OCTETS ? parameters.data[0] & BRAMBLE_TTL_MAX : 0;
    if (parameters.size != PARAMETER_OCTETS || envelope->ttl > init_ttl ||
        init_ttl - envelope->ttl >= BRAMBLE_HEARTBEAT_HOPS_MAX) {
        return false;
    }
    count(heartbeat, envelope->src, (uint8_t)(init_ttl - envelope->ttl + 1U));
    return true;
}

/* ---- Being a feature --------------------------------------------------------------------------------------------- */

static int start(struct access *access, void *state)
{
    struct heartbeat *heartbeat = state;
    heartbeat->access = access;
    timer_init(&heartbeat->period, period_fired);
    timer_init(&heartbeat->end, end_fired);
    heartbeat->control.opcode = (uint8_t)BRAMBLE_CONTROL_HEARTBEAT_OPCODE;
    heartbeat->control.wants = wanted;
    heartbeat->control.handle = heard;
    heartbeat->control.context = heartbeat;
    transport_control_add(access_transport(access), &heartbeat->control);
    return BRAMBLE_OK;
}

/* After a restart the first heartbeat comes a period later: when the power of a whole building comes back, nobody needs
 * to hear that all lamps live, all at once. */
static void joined(struct access *access, void *state)
{
    struct heartbeat *heartbeat = state;
    if (is_periodic(&heartbeat->publication) && !timer_running(&heartbeat->period)) {
        timer_start(access_timers(access), &heartbeat->period, period_of(&heartbeat->publication));
    }
}

static void reset(struct access *access, void *state)
{
    struct heartbeat *heartbeat = state;
    (void)access;
    publication_clear(heartbeat);
    subscription_stop(heartbeat);
    memset(&heartbeat->subscription, 0, sizeof heartbeat->subscription);
}

static size_t save(const void *state, unsigned record, uint8_t *out, size_t capacity)
{
    const struct publication *publication = &((const struct heartbeat *)state)->publication;
    struct writer writer = writer_of(out, capacity);
    (void)record;
    if (publication->destination == 0) {
        return 0;
    }
    writer_little(&writer, publication->destination, 2);
    writer_u8(&writer, publication->count == 0xFFFFU);
    writer_u8(&writer, publication->period_log);
    writer_u8(&writer, publication->ttl);
    writer_little(&writer, publication->features, 2);
    writer_little(&writer, publication->net_key_index, 2);
    return writer_done(&writer).size;
}

/* The restored publication begins when the node has joined. Whether its NetKey exists is seen when it sends. */
static int restore(struct access *access, void *state, unsigned record, struct bramble_view content)
{
    struct publication *publication = &((struct heartbeat *)state)->publication;
    struct reader reader = reader_of(content);
    (void)access;
    (void)record;
    publication->destination = (uint16_t)reader_little(&reader, 2);
    publication->count = reader_u8(&reader) == 1 ? 0xFFFFU : 0;
    publication->period_log = reader_u8(&reader);
    publication->ttl = reader_u8(&reader);
    publication->features = (uint16_t)reader_little(&reader, 2);
    publication->net_key_index = (uint16_t)reader_little(&reader, 2);
    if (!reader_complete(&reader) || content.size != RECORD_OCTETS || publication->destination == 0 ||
        publication->period_log > HEARTBEAT_LOG_MAX || publication->ttl > BRAMBLE_TTL_MAX) {
        memset(publication, 0, sizeof *publication);
        return BRAMBLE_ERROR_VALUE;
    }
    return BRAMBLE_OK;
}

static bool check(const void *state, struct bramble_violation *violation)
{
    static const struct publication no_publication;
    const struct heartbeat *heartbeat = state;
    const struct publication *publication = &heartbeat->publication;
    const struct subscription *subscription = &heartbeat->subscription;
    bool counting = timer_running(&heartbeat->end);
    if (publication->destination == 0 && memcmp(publication, &no_publication, sizeof no_publication) != 0) {
        return invariant_broken(violation, "HB1: a heartbeat publication without destination is not all zeros",
                                publication->count);
    }
    if ((subscription->source == 0) != (subscription->destination == 0)) {
        return invariant_broken(violation, "HB1: a heartbeat subscription has only one of its addresses",
                                subscription->source);
    }
    if (access_network(heartbeat->access)->address != 0 &&
        timer_running(&heartbeat->period) != is_periodic(publication)) {
        return invariant_broken(violation, "HB2: the timer of the heartbeat publication does not fit its state",
                                publication->destination);
    }
    if (counting != (subscription->interest != 0) ||
        (counting && (network_interest_in(access_network(heartbeat->access), subscription->destination) &
                      NETWORK_INTEREST_HEARTBEAT) == 0)) {
        return invariant_broken(violation, "HB3: the interest in heartbeats does not fit the subscription",
                                subscription->destination);
    }
    if (subscription->count > 0 && subscription->min_hops > subscription->max_hops) {
        return invariant_broken(violation, "HB4: the least number of hops is above the greatest",
                                subscription->min_hops);
    }
    return true;
}

/* ---- As the configuration messages have it ----------------------------------------------------------------------- */

static void get_octets(const void *state, uint8_t *out, unsigned octets)
{
    if (octets == HEARTBEAT_PUBLICATION_OCTETS) {
        struct writer writer = writer_of(out, HEARTBEAT_PUBLICATION_OCTETS);
        struct bramble_heartbeat_publication fields;
        publication_get(state, &fields);
        writer_little(&writer, fields.destination, 2);
        writer_u8(&writer, fields.count_log);
        writer_u8(&writer, fields.period_log);
        writer_u8(&writer, fields.ttl);
        writer_little(&writer, fields.features, 2);
        writer_little(&writer, fields.net_key_index, 2);
    } else {
        struct writer writer = writer_of(out, HEARTBEAT_SUBSCRIPTION_OCTETS);
        struct bramble_heartbeat_subscription fields;
        subscription_get(state, &fields);
        writer_little(&writer, fields.source, 2);
        writer_little(&writer, fields.destination, 2);
        writer_u8(&writer, fields.period_log);
        writer_u8(&writer, fields.count_log);
        writer_u8(&writer, fields.min_hops);
        writer_u8(&writer, fields.max_hops);
    }
}

static int status_of(const struct heartbeat *heartbeat, int result)
{
    if (result >= 0) {
        heartbeat->access->changed |= ACCESS_CHANGED_CONFIGURATION;
        return BRAMBLE_STATUS_SUCCESS;
    }
    return result == BRAMBLE_ERROR_KEY    ? BRAMBLE_STATUS_INVALID_NETKEY_INDEX
           : result == BRAMBLE_ERROR_FULL ? BRAMBLE_STATUS_INSUFFICIENT_RESOURCES
                                          : result;
}

static int set_octets(void *state, const uint8_t *in, unsigned octets)
{
    struct reader reader = reader_of(view_of(in, octets));
    struct bramble_heartbeat_publication fields;
    fields.destination = (uint16_t)reader_little(&reader, 2);
    if (octets == HEARTBEAT_SUBSCRIPTION_OCTETS) {
        uint16_t source = fields.destination;
        uint16_t destination = (uint16_t)reader_little(&reader, 2);
        return status_of(state, subscription_set(state, source, destination, reader_u8(&reader)));
    }
    fields.count_log = reader_u8(&reader);
    fields.period_log = reader_u8(&reader);
    fields.ttl = reader_u8(&reader);
    fields.features = (uint16_t)reader_little(&reader, 2);
    fields.net_key_index = (uint16_t)reader_little(&reader, 2);
    return status_of(state, publication_set(state, &fields));
}

static int configure(void *state, uint8_t *octets, unsigned count, bool sets)
{
    int status = sets ? set_octets(state, octets, count) : BRAMBLE_STATUS_SUCCESS;
    if (status == BRAMBLE_STATUS_SUCCESS) {
        get_octets(state, octets, count);
    }
    return status;
}

static const struct heartbeat_interface interface = {
    .configure = configure,
    .feature_changed = feature_changed,
    .net_key_deleted = net_key_deleted,
};

const struct bramble_feature bramble_feature_heartbeat = {
    .identity = FEATURE_HEARTBEAT,
    .octets = sizeof(struct heartbeat),
    .interface = &interface,
    .start = start,
    .joined = joined,
    .reset = reset,
    .record_count = 1,
    .save = save,
    .restore = restore,
    .check = check,
};

/* ---- What an application calls ----------------------------------------------------------------------------------- */

int bramble_heartbeat_publication_get(const struct bramble_node *node,
                                      struct bramble_heartbeat_publication *publication)
{
    const void *state = feature_find(access_of(node), FEATURE_HEARTBEAT, NULL);
    if (state == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    publication_get(state, publication);
    return BRAMBLE_OK;
}

int bramble_heartbeat_subscription_get(const struct bramble_node *node,
                                       struct bramble_heartbeat_subscription *subscription)
{
    const void *state = feature_find(access_of(node), FEATURE_HEARTBEAT, NULL);
    if (state == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    subscription_get(state, subscription);
    return BRAMBLE_OK;
}

int bramble_heartbeat_publication_set(struct bramble_node *node,
                                      const struct bramble_heartbeat_publication *publication)
{
    void *state = feature_find(access_of(node), FEATURE_HEARTBEAT, NULL);
    if (state == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    return access_network(access_of(node))->address != 0 ? publication_set(state, publication)
                                                         : BRAMBLE_ERROR_NOT_PROVISIONED;
}

int bramble_heartbeat_subscription_set(struct bramble_node *node, uint16_t source, uint16_t destination,
                                       uint8_t period_log)
{
    void *state = feature_find(access_of(node), FEATURE_HEARTBEAT, NULL);
    if (state == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    return access_network(access_of(node))->address != 0 ? subscription_set(state, source, destination, period_log)
                                                         : BRAMBLE_ERROR_NOT_PROVISIONED;
}
