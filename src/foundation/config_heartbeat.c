/* Configuration Server: heartbeat publication and subscription (Mesh Protocol 1.1 sections 4.4.1.2.15 and .16).
 *
 * The states live in the heartbeat feature. A node without it has them at zero for good: reading answers zeros, setting
 * answers Feature Not Supported with the request echoed. A value that the feature calls prohibited is ignored without
 * an answer; those that the codec knows have been dropped before.
 */
#include "features/heartbeat.h"
#include "foundation/config_server.h"

static const struct heartbeat_interface *heartbeat_of(struct bramble_model_ref model, void **state)
{
    const void *interface = NULL;
    *state = feature_find(access_of(model.node), FEATURE_HEARTBEAT, &interface);
    return *state != NULL ? interface : NULL;
}

static void publication_answer(struct bramble_model_ref model, const struct bramble_received *received)
{
    void *state;
    const struct heartbeat_interface *heartbeat = heartbeat_of(model, &state);
    struct bramble_heartbeat_publication publication = {0};
    if (heartbeat != NULL) {
        heartbeat->publication_get(state, &publication);
    }
    struct bramble_config_heartbeat_publication_status status = {
        .status = BRAMBLE_STATUS_SUCCESS,
        .destination = publication.destination,
        .count_log = publication.count_log,
        .period_log = publication.period_log,
        .ttl = publication.ttl,
        .features = publication.features,
        .net_key_index = publication.net_key_index,
    };
    config_reply(received, bramble_config_heartbeat_publication_status_message(&status));
}

/* On an error the status echoes the request (the opposite of model publication). */
static void publication_refuse(const struct bramble_received *received, uint8_t code,
                               const struct bramble_config_heartbeat_publication_set *set)
{
    struct bramble_config_heartbeat_publication_status status = {
        .status = code,
        .destination = set->destination,
        .count_log = set->count_log,
        .period_log = set->period_log,
        .ttl = set->ttl,
        .features = set->features,
        .net_key_index = set->net_key_index,
    };
    config_reply(received, bramble_config_heartbeat_publication_status_message(&status));
}

void config_heartbeat_publication_get(struct bramble_model_ref model, const struct bramble_received *received,
                                      const void *fields)
{
    (void)fields;
    publication_answer(model, received);
}

void config_heartbeat_publication_set(struct bramble_model_ref model, const struct bramble_received *received,
                                      const void *fields)
{
    const struct bramble_config_heartbeat_publication_set *set = fields;
    void *state;
    const struct heartbeat_interface *heartbeat = heartbeat_of(model, &state);
    if (heartbeat == NULL) {
        publication_refuse(received, BRAMBLE_STATUS_FEATURE_NOT_SUPPORTED, set);
        return;
    }
    struct bramble_heartbeat_publication publication = {
        .destination = set->destination,
        .count_log = set->count_log,
        .period_log = set->period_log,
        .ttl = set->ttl,
        .features = set->features,
        .net_key_index = set->net_key_index,
    };
    int result = heartbeat->publication_set(state, &publication);
    if (result == BRAMBLE_ERROR_KEY) {
        publication_refuse(received, BRAMBLE_STATUS_INVALID_NETKEY_INDEX, set);
    } else if (result >= 0) {
        access_of(model.node)->changed |= ACCESS_CHANGED_CONFIGURATION;
        publication_answer(model, received);
    }
}

static void subscription_answer(struct bramble_model_ref model, const struct bramble_received *received)
{
    void *state;
    const struct heartbeat_interface *heartbeat = heartbeat_of(model, &state);
    struct bramble_heartbeat_subscription subscription = {0};
    if (heartbeat != NULL) {
        heartbeat->subscription_get(state, &subscription);
    }
    struct bramble_config_heartbeat_subscription_status status = {
        .status = BRAMBLE_STATUS_SUCCESS,
        .source = subscription.source,
        .destination = subscription.destination,
        .period_log = subscription.period_log,
        .count_log = subscription.count_log,
        .min_hops = subscription.min_hops,
        .max_hops = subscription.max_hops,
    };
    config_reply(received, bramble_config_heartbeat_subscription_status_message(&status));
}

static void subscription_refuse(const struct bramble_received *received, uint8_t code,
                                const struct bramble_config_heartbeat_subscription_set *set)
{
    struct bramble_config_heartbeat_subscription_status status = {
        .status = code,
        .source = set->source,
        .destination = set->destination,
        .period_log = set->period_log,
    };
    config_reply(received, bramble_config_heartbeat_subscription_status_message(&status));
}

void config_heartbeat_subscription_get(struct bramble_model_ref model, const struct bramble_received *received,
                                       const void *fields)
{
    (void)fields;
    subscription_answer(model, received);
}

void config_heartbeat_subscription_set(struct bramble_model_ref model, const struct bramble_received *received,
                                       const void *fields)
{
    const struct bramble_config_heartbeat_subscription_set *set = fields;
    void *state;
    const struct heartbeat_interface *heartbeat = heartbeat_of(model, &state);
    if (heartbeat == NULL) {
        subscription_refuse(received, BRAMBLE_STATUS_FEATURE_NOT_SUPPORTED, set);
        return;
    }
    int result = heartbeat->subscription_set(state, set->source, set->destination, set->period_log);
    if (result == BRAMBLE_ERROR_FULL) {
        subscription_refuse(received, BRAMBLE_STATUS_INSUFFICIENT_RESOURCES, set);
    } else if (result >= 0) {
        access_of(model.node)->changed |= ACCESS_CHANGED_CONFIGURATION;
        subscription_answer(model, received);
    }
}
