/* One turn of a node, and what comes in from outside.
 *
 * A turn: timers that are due, what we said to ourselves, a wanted reset, the announcements, the records, and at last
 * what waits to be sent. Each part may make work for the others; the loop ends when nothing is left, or after a bounded
 * number of rounds, and then the node asks to be run again at once.
 */
#include "node/records.h"

#define TIMERS_A_ROUND 64U
#define ROUNDS 32U
#define BEACON_UNPROVISIONED 0x00U /* the kind of beacon that is provisioning's and not the network's */

/* ---- Events ------------------------------------------------------------------------------------------------------ */

void node_tell(struct bramble_node *node, const struct bramble_event *event)
{
    feature_tell(&node->access, event);
}

static void describe_refusal(const struct transport_refusal *refusal, struct bramble_event *event)
{
    event->drop = refusal->why;
    event->address = refusal->source;
    event->against = refusal->against;
    if (refusal->why == BRAMBLE_DROP_TRANSPORT_REPLAY_FULL) {
        event->kind = BRAMBLE_EVENT_REPLAY_LIST_FULL;
    } else {
        event->value = refusal->heard;
    }
}

static void describe(const struct bramble_node *node, struct bramble_event *event)
{
    switch (event->kind) {
    case BRAMBLE_EVENT_JOINED:
        event->address = node_network(node)->address;
        break;
    case BRAMBLE_EVENT_IV_INDEX:
        event->value = node_network(node)->iv.index;
        break;
    case BRAMBLE_EVENT_ATTENTION:
        event->value = node->access.attention_seconds;
        break;
    case BRAMBLE_EVENT_SEQUENCE_LOW:
        event->value = NETWORK_SEQUENCE_MAX + 1 - node_network(node)->sequence;
        break;
    case BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH:
        event->drop = (uint8_t)network_iv_out_of_reach(node_network(node));
        event->value = node_network(node)->iv.heard_ahead;
        event->against = node_network(node)->iv.index;
        break;
    case BRAMBLE_EVENT_SOURCE_REFUSED:
        describe_refusal(&node_transport(node)->refusal, event);
        break;
    default:
        break;
    }
}

static bool announce(struct bramble_node *node)
{
    static const uint8_t order[] = {BRAMBLE_EVENT_RESET,          BRAMBLE_EVENT_JOINED,
                                    BRAMBLE_EVENT_KEYS,           BRAMBLE_EVENT_IV_INDEX,
                                    BRAMBLE_EVENT_CONFIGURATION,  BRAMBLE_EVENT_ATTENTION,
                                    BRAMBLE_EVENT_SEQUENCE_LOW,   BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH,
                                    BRAMBLE_EVENT_SOURCE_REFUSED, BRAMBLE_EVENT_STORE_FAILED,
                                    BRAMBLE_EVENT_STORE_WORKS};
    uint32_t changed = node->access.changed | (node_transport(node)->refusal.source != 0 ? ACCESS_CHANGED_REFUSED : 0U);
    node->access.changed = 0;
    for (unsigned i = 0; changed != 0 && i < sizeof order; i++) {
        struct bramble_event event = {.kind = order[i]};
        if ((changed >> order[i] & 1U) == 0) {
            continue;
        }
        if (order[i] == BRAMBLE_EVENT_STORE_FAILED) {
            node_keeper(node)->announce(node);
        } else {
            describe(node, &event);
            node_tell(node, &event);
        }
    }
    node_transport(node)->refusal.source = 0;
    return changed != 0;
}

/* ---- The turn ---------------------------------------------------------------------------------------------------- */

/* A reset that the application asked for happens now; one that was asked for over the air, when the answer is out. */
static bool look_at_reset(struct bramble_node *node)
{
    if (!node->access.reset_wanted || timer_running(&node->reset_timer)) {
        return false;
    }
    timer_start(node_timers(node), &node->reset_timer, 0);
    return true;
}

bramble_time bramble_node_run(struct bramble_node *node, bramble_time now)
{
    timers_begin(node_timers(node), now);
    node->access.work = false;
    bool more = true;
    for (unsigned round = 0; more && round < ROUNDS; round++) {
        more = timers_fire(node_timers(node), node, TIMERS_A_ROUND) > 0;
        more = access_run(&node->access) || more;
        more = look_at_reset(node) || more;
        more = announce(node) || more;
        if (node->records != NULL) {
            node_keeper(node)->flush(node);
        }
        bearer_run(node_bearer(node));
    }
    timers_end(node_timers(node));
    return bramble_node_due(node);
}

bramble_time bramble_node_due(const struct bramble_node *node)
{
    if (node_bearer(node)->pending || node->access.work || node->access.loopback_size > 0 ||
        node->access.changed != 0 || node_transport(node)->refusal.source != 0 ||
        (node->records != NULL && node->records->waiting)) {
        return 0;
    }
    return timers_due(node_timers(node));
}

void bramble_node_heard(struct bramble_node *node, bramble_time now, const struct bramble_heard *heard)
{
    timers_begin(node_timers(node), now);
    bearer_heard(node_bearer(node), heard);
    timers_end(node_timers(node));
}

void bramble_node_done(struct bramble_node *node, bramble_time now, uint32_t ticket, int result,
                       struct bramble_view data)
{
    timers_begin(node_timers(node), now);
    if (!bearer_done(node_bearer(node), ticket, result) && node->features.provisioning_service != NULL) {
        bool ours = node->features.provisioning_service->done(&node->features.provisioning, ticket, result, data);
        (void)ours; /* a ticket of an attempt that has ended is nobody's */
    }
    timers_end(node_timers(node));
}

void node_heard(struct bearer *bearer, unsigned ad_type, const struct bearer_heard *heard)
{
    struct bramble_node *node = node_of_bearer(bearer);
    if (ad_type == BRAMBLE_AD_MESH_MESSAGE) {
        network_heard(node_network(node), heard);
    } else if (ad_type == BRAMBLE_AD_PB_ADV) {
        if (node->features.provisioning_service != NULL) {
            node->features.provisioning_service->pb_adv_heard(&node->features.provisioning, heard);
        }
    } else if (heard->pdu.size > 0 && heard->pdu.data[0] == BEACON_UNPROVISIONED) {
        provisioning_beacon_heard(&node->features.provisioning, heard);
    } else {
        network_beacon_heard(node_network(node), heard);
    }
}

/* Two send with tags: transport its segments, and PB-ADV. */
void node_sent(struct bearer *bearer, unsigned kind, unsigned tag)
{
    struct bramble_node *node = node_of_bearer(bearer);
    if (kind == BRAMBLE_ADVERTISEMENT_LOCAL) {
        transport_ended(node_transport(node), tag);
    } else {
        node->features.provisioning_service->sent(&node->features.provisioning, tag);
    }
}

/* ---- Provisioning ------------------------------------------------------------------------------------------------ */

void node_provisioning_event(struct provisioning *room, const struct bramble_provisioning_event *event)
{
    struct bramble_node *node = NODE_OF(room, features.provisioning);
    int error = 0;
    if (event->kind == BRAMBLE_PROVISIONING_DONE && !event->provisioner) {
        error = bramble_node_join(node, event->of.membership);
    }
    const struct bramble_event told = {.kind = BRAMBLE_EVENT_PROVISIONING, .error = error, .provisioning = event};
    node_tell(node, &told);
}
