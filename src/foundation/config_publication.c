/* Configuration Server: where, when and how a model publishes (Mesh Protocol 1.1 section 4.4.1.2.3).
 *
 * On an error everything in the status but element and model is zero (the opposite of heartbeat publication). A publish
 * address of zero ends publishing and zeroes the rest, whatever the other fields say. Publishing needs an AppKey that
 * is bound to the model. Period and retransmit state are kept as they travel.
 */
#include "foundation/config_server.h"

#define CREDENTIAL_FLAG 0x1000U

/* address or label, key(2) TTL(1) period(1) retransmit(1). This node has no friendships yet: a model that is to publish
 * under friendship credentials cannot be had. The label is held for the time of the call: the publication holds it on
 * its own account. */
static int set(struct access *access, unsigned model, const uint8_t *octets, bool labelled)
{
    struct bramble_publication wanted = {.address = (uint16_t)request_word(octets)};
    int label = TRANSPORT_LABEL_NONE;
    if (labelled) {
        label = keys_label_use(access->keys, octets, &wanted.address);
        octets += 14;
    }
    unsigned key = request_word(octets + 2);
    wanted.label = (uint8_t)label;
    wanted.app_key_index = (uint16_t)(key & BRAMBLE_KEY_INDEX_MAX);
    wanted.ttl = octets[4];
    wanted.period = octets[5];
    wanted.retransmit = octets[6];
    int result = label < 0 ? label
                 : (key & CREDENTIAL_FLAG) != 0 && wanted.address != BRAMBLE_ADDRESS_UNASSIGNED
                     ? BRAMBLE_ERROR_NOT_SUPPORTED
                     : access_publication_set(access, model, &wanted);
    keys_label_release(access->keys, (unsigned)label);
    return result;
}

/* Get, Set and Virtual Address Set. */
int config_publication(struct request *request)
{
    struct access *access = request->access;
    const struct access_publication *publication = NULL;
    unsigned octets = request->size - request->model_octets - 2U;
    int result = 0;
    if (request->status != BRAMBLE_STATUS_SUCCESS) {
        return 0;
    }
    publication = access->models[request->index].publication;
    if (publication == NULL) {
        return BRAMBLE_STATUS_INVALID_PUBLISH_PARAMETERS;
    }
    if (octets > 0) {
        result = set(access, request->index, request->octets + 2, octets > 7);
    }
    if (result >= 0) {
        const struct bramble_publication *state = &publication->state;
        uint8_t *at = request->at;
        request_word_put(at, state->address);
        request_word_put(at + 2, state->app_key_index);
        at[4] = state->ttl;
        at[5] = state->period;
        at[6] = state->retransmit;
    }
    return result;
}
