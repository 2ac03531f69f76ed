/* Configuration Server: where, when and how a model publishes (Mesh Protocol 1.1 section 4.4.1.2.3).
 *
 * On an error everything in the status but element and model is zero (the opposite of heartbeat publication). A publish
 * address of zero ends publishing and zeroes the rest, whatever the other fields say. Publishing needs an AppKey that
 * is bound to the model. Period and retransmit state are kept as they travel.
 */
#include "foundation/config_server.h"

#define STATE_OCTETS 7U
#define CREDENTIAL_FLAG 0x1000U
#define VIRTUAL_ADDRESS 0x8000U /* until the label tells it */

/* A label is held for the time of the call: the publication holds it on its own account. */
static int set_labelled(struct access *access, unsigned model, struct bramble_publication *wanted,
                        const uint8_t uuid[16])
{
    int label = keys_label_use(access->keys, uuid);
    if (label < 0) {
        return label;
    }
    wanted->label = (uint8_t)label;
    wanted->address = access->keys->labels[label].address;
    int result = access_publication_set(access, model, wanted);
    keys_label_release(access->keys, (unsigned)label);
    return result;
}

/* This node has no friendships yet: a model that is to publish under friendship credentials cannot be had. */
static int set(struct access *access, unsigned model, struct bramble_publication *wanted, const uint8_t *uuid)
{
    if (wanted->address != BRAMBLE_ADDRESS_UNASSIGNED) {
        if (!access_is_bound(access, model, wanted->app_key_index)) {
            return BRAMBLE_ERROR_KEY;
        }
        if (wanted->friendship) {
            return BRAMBLE_ERROR_NOT_SUPPORTED;
        }
    }
    return uuid != NULL ? set_labelled(access, model, wanted, uuid) : access_publication_set(access, model, wanted);
}

/* What a Set asks for; the label, where it has one, lies in front. */
static int read(const uint8_t *octets, bool labelled, struct bramble_publication *wanted)
{
    unsigned key = request_word(octets + 2);
    wanted->address = (uint16_t)(labelled ? VIRTUAL_ADDRESS : request_word(octets));
    wanted->label = TRANSPORT_LABEL_NONE;
    wanted->app_key_index = (uint16_t)(key & BRAMBLE_KEY_INDEX_MAX);
    wanted->friendship = (key & CREDENTIAL_FLAG) != 0;
    wanted->ttl = octets[4];
    wanted->period = octets[5];
    wanted->retransmit = octets[6];
    bool known = wanted->ttl <= BRAMBLE_TTL_MAX || wanted->ttl == BRAMBLE_TTL_DEFAULT;
    return known && bramble_address_is_virtual(wanted->address) == labelled ? 0 : REQUEST_MALFORMED;
}

/* Get, Set and Virtual Address Set. */
int config_publication(struct request *request)
{
    struct access *access = request->access;
    const struct bramble_publication *state = NULL;
    size_t end = (size_t)request->size - request->model_octets;
    if (request->status == BRAMBLE_STATUS_SUCCESS && access->models[request->index].publication == NULL) {
        request->status = BRAMBLE_STATUS_INVALID_PUBLISH_PARAMETERS;
    }
    if (end > 2) {
        struct bramble_publication wanted;
        bool labelled = request->opcode == BRAMBLE_CONFIG_MODEL_PUBLICATION_VIRTUAL_ADDRESS_SET_OPCODE;
        if (read(request->octets + end - STATE_OCTETS, labelled, &wanted) < 0) {
            return REQUEST_MALFORMED;
        }
        if (request->status == BRAMBLE_STATUS_SUCCESS) {
            request->status =
                config_status(set(access, request->index, &wanted, labelled ? request->octets + 2 : NULL));
        }
    }
    if (request->status == BRAMBLE_STATUS_SUCCESS) {
        state = &access->models[request->index].publication->state;
    }
    if (state != NULL && state->address != BRAMBLE_ADDRESS_UNASSIGNED) {
        request_put(request, state->address, 2);
        request_put(request, state->app_key_index | (state->friendship ? CREDENTIAL_FLAG : 0U), 2);
        request_put(request, state->ttl | (uint32_t)state->period << 8 | (uint32_t)state->retransmit << 16, 3);
    } else {
        request_put(request, 0, STATE_OCTETS);
    }
    config_put_model(request);
    return REQUEST_ANSWERED;
}
