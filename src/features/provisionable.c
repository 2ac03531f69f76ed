/* Being provisionable (<bramble/provisioning.h>): a node of no network beacons and can be provisioned, a member cannot.
 *
 * No state of its own: the device role of the provisioning room has all there is. Nor need a node that is only ever a
 * device have memory for its link: where the limits have none, the link lies in that for segmented messages, which a
 * node of no network cannot have under way. */
#include "features/provisionable.h"

static int enable(struct access *access)
{
    const struct bramble_config *config = access->config;
    struct provisioning *room = &access->features->provisioning;
    if (config->provisioning == NULL) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    if (room->slot_count == 0 && provisionable_can_borrow(config->limits)) {
        transport_begin(access_transport(access), 0, 0);
        provisioning_borrow(room, access_transport(access)->places);
    }
    return provisioning_device_enable(room, config->provisioning, config->composition->element_count);
}

/* A node that turns out to be a member already is told so before its first turn, and has not said a word by then. */
static int start(struct access *access, void *state)
{
    (void)state;
    return enable(access);
}

static void joined(struct access *access, void *state)
{
    const struct bramble_limits *limits = access->config->limits;
    (void)state;
    provisioning_device_disable(&access->features->provisioning);
    if (limits->provisioning_links == 0) {
        provisioning_give_back(&access->features->provisioning);
        transport_begin(access_transport(access), limits->segmented_out, limits->segmented_in);
    }
}

static void reset(struct access *access, void *state)
{
    (void)state;
    int result = enable(access); /* could be so when the node was made */
    (void)result;
}

/* A device that said Complete and then could not join would be lost: it must be possible to provision it again. */
static void told(struct access *access, void *state, const struct bramble_event *event)
{
    if (event->kind == BRAMBLE_EVENT_PROVISIONING && event->provisioning->kind == BRAMBLE_PROVISIONING_DONE &&
        !event->provisioning->provisioner && access_network(access)->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        reset(access, state);
    }
}

const struct bramble_feature bramble_feature_provisionable = {
    .identity = FEATURE_PROVISIONABLE,
    .start = start,
    .joined = joined,
    .reset = reset,
    .provisioning_room = &provisioning_service,
    .event = told,
};
