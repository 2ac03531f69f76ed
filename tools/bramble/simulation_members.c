/* How the nodes of a scenario become members of its network: by a walk of its provisioner (commission.c), by preset
 * keys, as they are set here, or not at all; see simulation.h. */
#include "simulation.h"
#include "apps.h"

#include <string.h>

static void must(const struct sim_node *node, const char *what, int result)
{
    if (result < 0) {
        die("%s: %s: %s", node->placed->name, what, bramble_error_text(result));
    }
}

static void preset_model(struct sim_node *node, bramble_model_id id)
{
    const struct node_set *set = node->placed->set;
    struct bramble_model_ref model;
    if (bramble_model_find(node->node, 0, id, &model) < 0) {
        return;
    }
    if ((set->wrong & WRONG_BINDING) == 0) {
        must(node, "binding a model", bramble_model_bind(model, 0));
    }
    size_t groups = (set->wrong & WRONG_SUBSCRIPTION) != 0 ? 0 : set->listens_to_count;
    for (size_t i = 0; i < groups && id == BRAMBLE_MODEL_GENERIC_ONOFF_SERVER; i++) {
        must(node, "subscribing a model", bramble_model_subscribe(model, set->listens_to[i]));
    }
    if (set->speaks_to != BRAMBLE_ADDRESS_UNASSIGNED && id != BRAMBLE_MODEL_GENERIC_ONOFF_SERVER) {
        const struct bramble_publication publication = {
            .address = set->speaks_to, .label = 0xFF, .ttl = BRAMBLE_TTL_DEFAULT, .period = publish_period(set->every)};
        must(node, "setting a publication", bramble_model_publish_to(model, &publication, NULL));
    }
}

void simulation_preset(struct sim_node *node)
{
    struct simulation *simulation = node->simulation;
    unsigned wrong = node->placed->set->wrong;
    const uint8_t *net_key = (wrong & WRONG_NET_KEY) != 0 ? simulation->other_net_key : simulation->net_key;
    const uint8_t *app_key = (wrong & WRONG_APP_KEY) != 0 ? simulation->other_app_key : simulation->app_key;
    struct bramble_membership membership = {.address = (uint16_t)(node->number + 1), .iv_index = simulation->iv_index};
    membership.iv_index += (wrong & WRONG_IV_INDEX) != 0 ? WRONG_IV_AHEAD : 0;
    memcpy(membership.net_key, net_key, 16);
    memcpy(membership.device_key, node->device_key, 16);
    must(node, "joining the network", bramble_node_join(node->node, &membership));
    must(node, "adding the application key", bramble_app_key_add(node->node, 0, 0, app_key));
    preset_model(node, BRAMBLE_MODEL_GENERIC_ONOFF_SERVER);
    preset_model(node, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT);
    preset_model(node, APP_FLOOR_SENSOR_SERVER);
    node->address = membership.address;
    node->standing = STANDING_CONFIGURED;
}

bool simulation_provision(struct simulation *simulation)
{
    bool good = true;
    if (simulation->scenario->provisioning.by == PROVISIONING_WALK) {
        good = commission_run(simulation);
    } else if (simulation->scenario->provisioning.by == PROVISIONING_NOBODY) {
        tell(simulation->story, "%u devices belong to nobody; who joins the air may provision them",
             (unsigned)simulation->count);
    } else {
        for (uint32_t i = 0; i < simulation->count; i++) {
            simulation_preset(&simulation->nodes[i]);
        }
        tell(simulation->story, "%u nodes have joined by preset keys", (unsigned)simulation->count);
        good = simulation_all_in_reach(simulation);
    }
    simulation->hops_across = simulation_hops_across(simulation);
    simulation->configured = bramble_world_now(simulation->world);
    return good;
}

uint8_t publish_period(bramble_time every)
{
    static const bramble_time resolutions[] = {100000, 1000000, 10000000, 600000000};
    for (uint8_t i = 0; i < 4; i++) {
        uint64_t steps = (every + resolutions[i] - 1) / resolutions[i];
        if (steps <= 63) {
            return (uint8_t)((unsigned)i << 6 | steps);
        }
    }
    return 0xFF;
}
