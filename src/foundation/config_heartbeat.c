/* Configuration Server: heartbeat publication and subscription (Mesh Protocol 1.1 sections 4.4.1.2.15 and .16).
 *
 * The states live in the heartbeat feature, which reads and writes them as they travel. A node without it has them at
 * zero for good: reading answers zeros, setting answers Feature Not Supported. A refusal echoes the request (the
 * opposite of model publication). A message that the feature finds impossible is ignored without an answer.
 */
#include "features/heartbeat.h"
#include "foundation/config_server.h"

/* Answers with the state; or, where a Set is refused, with what was asked. */
static int answer(struct request *request, unsigned octets)
{
    const void *interface = NULL;
    void *state = feature_find(request->access, FEATURE_HEARTBEAT, &interface);
    const struct heartbeat_interface *heartbeat = interface;
    uint8_t *at = request_put_zeros(request, octets);
    int status = BRAMBLE_STATUS_SUCCESS;
    if (request->size > 0) {
        memcpy(at, request->octets, request->size);
        status = state != NULL ? heartbeat->set(state, at, octets) : BRAMBLE_STATUS_FEATURE_NOT_SUPPORTED;
    }
    if (status < 0) {
        return REQUEST_IGNORED;
    }
    request->status = (uint8_t)status;
    if (status == BRAMBLE_STATUS_SUCCESS && state != NULL) {
        heartbeat->get(state, at, octets);
    }
    return REQUEST_ANSWERED;
}

/* destination(2) count(1) period(1) TTL(1) features(2) NetKey index(2) */
int config_heartbeat_publication(struct request *request)
{
    const uint8_t *octets = request->octets;
    if (request->size > 0 &&
        (bramble_address_is_virtual((uint16_t)request_word(octets)) || octets[3] > HEARTBEAT_LOG_MAX ||
         (octets[2] > HEARTBEAT_LOG_MAX && octets[2] != BRAMBLE_HEARTBEAT_WITHOUT_END) || octets[4] > BRAMBLE_TTL_MAX ||
         request_word(octets + 7) > BRAMBLE_KEY_INDEX_MAX)) {
        return REQUEST_MALFORMED;
    }
    return answer(request, HEARTBEAT_PUBLICATION_OCTETS);
}

/* source(2) destination(2) period(1); in the status also count(1), least(1) and most hops(1) */
int config_heartbeat_subscription(struct request *request)
{
    const uint8_t *octets = request->octets;
    if (request->size > 0 && (octets[1] >= 0x80 || bramble_address_is_virtual((uint16_t)request_word(octets + 2)) ||
                              octets[4] > HEARTBEAT_LOG_MAX)) {
        return REQUEST_MALFORMED;
    }
    return answer(request, HEARTBEAT_SUBSCRIPTION_OCTETS);
}
