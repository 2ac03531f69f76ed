/* Configuration Server: where, when and how a model publishes (Mesh Protocol 1.1 section 4.4.1.2.3).
 *
 * On an error everything in the status but element and model is zero (the opposite of heartbeat publication). A publish
 * address of zero ends publishing and zeroes the rest, whatever the other fields say. Publishing needs an AppKey that
 * is bound to the model.
 */
#include "foundation/config_server.h"

static void publication_refuse(const struct bramble_received *received, uint8_t code, uint16_t element,
                               bramble_model_id id)
{
    struct bramble_config_model_publication_status status = {.status = code, .element_address = element, .model = id};
    config_reply(received, bramble_config_model_publication_status_message(&status));
}

static void publication_answer(const struct access *access, const struct bramble_received *received, uint16_t element,
                               unsigned model)
{
    struct bramble_config_model_publication_status status = {.element_address = element,
                                                             .model = access->models[model].description->id};
    const struct bramble_publication *state = &access->models[model].publication->state;
    if (state->address != BRAMBLE_ADDRESS_UNASSIGNED) {
        status.publish_address = state->address;
        status.app_key_index = state->app_key_index;
        status.credential_flag = state->friendship;
        status.publish_ttl = state->ttl;
        status.period_steps = state->period & 0x3F;
        status.period_resolution = state->period >> 6;
        status.retransmit_count = state->retransmit & 0x07;
        status.retransmit_interval_steps = state->retransmit >> 3;
    }
    config_reply(received, bramble_config_model_publication_status_message(&status));
}

/* The model that is meant, if it can publish at all. */
static uint8_t publisher(const struct access *access, uint16_t element, bramble_model_id id, unsigned *model)
{
    uint8_t status = config_target(access, element, id, model);
    if (status == BRAMBLE_STATUS_SUCCESS && access->models[*model].publication == NULL) {
        status = BRAMBLE_STATUS_INVALID_PUBLISH_PARAMETERS;
    }
    return status;
}

void config_model_publication_get(struct bramble_model_ref model, const struct bramble_received *received,
                                  const void *fields)
{
    const struct bramble_config_model_publication_get *get = fields;
    const struct access *access = access_of(model.node);
    unsigned target = 0;
    uint8_t status = publisher(access, get->element_address, get->model, &target);
    if (status != BRAMBLE_STATUS_SUCCESS) {
        publication_refuse(received, status, get->element_address, get->model);
        return;
    }
    publication_answer(access, received, get->element_address, target);
}

static uint8_t publication_status(int result)
{
    switch (result) {
    case BRAMBLE_ERROR_KEY:
        return BRAMBLE_STATUS_INVALID_APPKEY_INDEX;
    case BRAMBLE_ERROR_FULL:
        return BRAMBLE_STATUS_INSUFFICIENT_RESOURCES;
    default:
        return result < 0 ? BRAMBLE_STATUS_INVALID_PUBLISH_PARAMETERS : BRAMBLE_STATUS_SUCCESS;
    }
}

/* This node has no friendships yet: a model that is to publish under friendship credentials cannot be had. */
static uint8_t publication_check(const struct access *access, unsigned model,
                                 const struct bramble_publication *publication)
{
    if (publication->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        return BRAMBLE_STATUS_SUCCESS;
    }
    if (!access_is_bound(access, model, publication->app_key_index)) {
        return BRAMBLE_STATUS_INVALID_APPKEY_INDEX;
    }
    return publication->friendship ? BRAMBLE_STATUS_FEATURE_NOT_SUPPORTED : BRAMBLE_STATUS_SUCCESS;
}

static void publication_set(struct access *access, const struct bramble_received *received, uint16_t element,
                            bramble_model_id id, const struct bramble_publication *publication, const uint8_t *uuid)
{
    unsigned model = 0;
    uint8_t status = publisher(access, element, id, &model);
    struct bramble_publication wanted = *publication;
    if (status == BRAMBLE_STATUS_SUCCESS) {
        status = publication_check(access, model, &wanted);
    }
    int label = TRANSPORT_LABEL_NONE;
    if (status == BRAMBLE_STATUS_SUCCESS && uuid != NULL) {
        label = keys_label_use(access->keys, uuid);
        status = publication_status(label);
    }
    if (status == BRAMBLE_STATUS_SUCCESS) {
        wanted.label = (uint8_t)label;
        wanted.address = uuid != NULL ? access->keys->labels[label].address : wanted.address;
        status = publication_status(access_publication_set(access, model, &wanted));
        if (uuid != NULL) {
            keys_label_release(access->keys, (unsigned)label); /* the publication holds it on its own account */
        }
    }
    if (status != BRAMBLE_STATUS_SUCCESS) {
        publication_refuse(received, status, element, id);
        return;
    }
    publication_answer(access, received, element, model);
}

void config_model_publication_set(struct bramble_model_ref model, const struct bramble_received *received,
                                  const void *fields)
{
    const struct bramble_config_model_publication_set *set = fields;
    struct bramble_publication publication = {
        .address = set->publish_address,
        .app_key_index = set->app_key_index,
        .friendship = set->credential_flag != 0,
        .ttl = set->publish_ttl,
        .period = (uint8_t)(set->period_steps | set->period_resolution << 6),
        .retransmit = (uint8_t)(set->retransmit_count | set->retransmit_interval_steps << 3),
    };
    publication_set(access_of(model.node), received, set->element_address, set->model, &publication, NULL);
}

void config_model_publication_virtual_address_set(struct bramble_model_ref model,
                                                  const struct bramble_received *received, const void *fields)
{
    const struct bramble_config_model_publication_virtual_address_set *set = fields;
    struct bramble_publication publication = {
        .address = 0x8000, /* until the label tells it */
        .app_key_index = set->app_key_index,
        .friendship = set->credential_flag != 0,
        .ttl = set->publish_ttl,
        .period = (uint8_t)(set->period_steps | set->period_resolution << 6),
        .retransmit = (uint8_t)(set->retransmit_count | set->retransmit_interval_steps << 3),
    };
    publication_set(access_of(model.node), received, set->element_address, set->model, &publication, set->label_uuid);
}
