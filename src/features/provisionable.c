/* Being provisionable (<bramble/provisioning.h>): a node of no network beacons and can be provisioned, a member cannot.
 *
 * No state of its own: the device role of the provisioning room has all there is. */
#include "features/feature.h"
#include "provisioning/provisioning.h"

static int enable(const struct access *access)
{
    const struct bramble_config *config = access->config;
    if (config->provisioning == NULL || access->features->provisioning == NULL) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    return provisioning_device_enable(access->features->provisioning, config->provisioning,
                                      config->composition->element_count);
}

/* A node that turns out to be a member already is told so before its first turn, and has not said a word by then. */
static int start(struct access *access, void *state)
{
    (void)state;
    return enable(access);
}

static void joined(struct access *access, void *state)
{
    (void)state;
    provisioning_device_disable(access->features->provisioning);
}

static void reset(struct access *access, void *state)
{
    (void)state;
    int result = enable(access); /* could be so when the node was made */
    (void)result;
}

/* A device that said Complete and then could not join would be lost: it must be possible to provision it again. */
static void provisioning_event(struct access *access, void *state, const struct bramble_provisioning_event *event)
{
    if (event->kind == BRAMBLE_PROVISIONING_DONE && !event->provisioner &&
        access->network->address == BRAMBLE_ADDRESS_UNASSIGNED) {
        reset(access, state);
    }
}

const struct bramble_feature bramble_feature_provisionable = {
    .identity = FEATURE_PROVISIONABLE,
    .start = start,
    .joined = joined,
    .reset = reset,
    .provisioning_room = &provisioning_service,
    .provisioning = provisioning_event,
};
