/* Configuration Server: where, when and how a model publishes (Mesh Protocol 1.1 section 4.4.1.2.3).
 *
 * On an error everything in the status but element and model is zero (the opposite of heartbeat publication). A publish
 * address of zero ends publishing and zeroes the rest, whatever the other fields say. Publishing needs an AppKey that
 * is bound to the model. Period and retransmit state are kept as they travel.
 */
#include "foundation/config_server.h"

#define UUID_OCTETS 16U

/* address or label, then the rest of the state. The answer is where it is put together. The label is held for the time
 * of the call: the publication holds it on its own account. */
static int set(const struct request *request, unsigned octets)
{
    struct access *access = request->access;
    const uint8_t *from = request->octets + 2;
    uint8_t *state = request->at;
    int label = TRANSPORT_LABEL_NONE;
    memcpy(state, from + octets - ACCESS_PUBLICATION_OCTETS, ACCESS_PUBLICATION_OCTETS);
    state[3] &= (ACCESS_PUBLICATION_FRIENDSHIP | BRAMBLE_KEY_INDEX_MAX) >> 8;
    if (octets > UUID_OCTETS) {
        uint16_t address;
        label = keys_label_use(access_keys(access), from, &address);
        word_put(state, address);
    }
    int result = label < 0 ? label : access_publication_set(access, request->index, state, (unsigned)label);
    keys_label_release(access_keys(access), (unsigned)label);
    return result;
}

/* Get, Set and Virtual Address Set. */
int config_publication(struct request *request)
{
    const struct access_publication *publication;
    unsigned octets = request->size - request->model_octets - 2U;
    int result = 0;
    if (request->status != BRAMBLE_STATUS_SUCCESS) {
        return 0;
    }
    publication = request->access->models[request->index].publication;
    if (publication == NULL) {
        return BRAMBLE_STATUS_INVALID_PUBLISH_PARAMETERS;
    }
    if (octets > 0) {
        result = set(request, octets);
    }
    if (result < 0) {
        memset(request->at, 0, ACCESS_PUBLICATION_OCTETS);
    } else {
        memcpy(request->at, publication->state, ACCESS_PUBLICATION_OCTETS);
    }
    return result;
}
