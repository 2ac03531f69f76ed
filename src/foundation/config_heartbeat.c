/* Configuration Server: heartbeat publication and subscription (Mesh Protocol 1.1 sections 4.4.1.2.15 and .16).
 *
 * The states live in the heartbeat feature, which reads and writes them as they travel. A node without it has them at
 * zero for good: reading answers zeros, setting answers Feature Not Supported. A refusal echoes the request (the
 * opposite of model publication). A message that the feature finds impossible is ignored without an answer.
 */
#include "features/heartbeat.h"
#include "foundation/config_server.h"

/* publication: destination(2) count(1) period(1) TTL(1) features(2) NetKey index(2)
 * subscription: source(2) destination(2) period(1); in the status also count(1), least(1) and most hops(1) */
int config_heartbeat(struct request *request)
{
    const void *interface = NULL;
    void *state = feature_find(request->access, FEATURE_HEARTBEAT, &interface);
    unsigned octets = request->which ? HEARTBEAT_SUBSCRIPTION_OCTETS : HEARTBEAT_PUBLICATION_OCTETS;
    uint8_t *at = request->answer.start + request->answer.size;
    bool sets = request->size > 0;
    request_put(request, 0, octets);
    memcpy(at, request->octets, request->size);
    if (state == NULL) {
        return sets ? BRAMBLE_STATUS_FEATURE_NOT_SUPPORTED : BRAMBLE_STATUS_SUCCESS;
    }
    int status = ((const struct heartbeat_interface *)interface)->configure(state, at, octets, sets);
    return status < 0 ? REQUEST_IGNORED : status;
}
