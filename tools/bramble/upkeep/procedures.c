/* IV updates and key refreshes, begun by the phone through the public headers only. */
#include "procedures.h"

#include <stdlib.h>
#include <string.h>

/* ---- IV update --------------------------------------------------------------------------------------------------- */

bool iv_update_step(struct simulation *simulation, bool begin)
{
    struct sim_node *phone = simulation_phone(simulation);
    int result = begin ? bramble_iv_update_start(phone->node) : bramble_iv_update_end(phone->node);
    const char *clock = as_clock(bramble_world_now(simulation->world));
    if (result < 0) {
        tell(simulation->story, "%s  the phone cannot %s an IV update: %s", clock, begin ? "begin" : "end",
             bramble_error_text(result));
        return false;
    }
    tell(simulation->story, "%s  the phone %s an IV update: the IV index is %u", clock, begin ? "begins" : "ends",
         (unsigned)bramble_node_iv_index(phone->node, NULL));
    bramble_world_poke(simulation->world, phone->number);
    return true;
}

/* ---- Key refresh ------------------------------------------------------------------------------------------------- */

static void some_are_missing(struct bramble_key_refresh *refresh)
{
    struct renewal *renewal = refresh->context;
    renewal->passes_missing += refresh->missing_count > 0;
}

static void keys_are_new(struct bramble_key_refresh *refresh)
{
    struct renewal *renewal = refresh->context;
    struct simulation *simulation = renewal->simulation;
    renewal->ended = bramble_world_now(simulation->world);
    renewal->complete = bramble_key_refresh_count(refresh, BRAMBLE_KEY_REFRESH_COMPLETE);
    renewal->good = refresh->result == 0 && bramble_key_refresh_count(refresh, BRAMBLE_KEY_REFRESH_LOST) == 0;
    tell(simulation->story, "%s  the key refresh %s: %u of %u nodes forgot the old keys when told so",
         as_clock(renewal->ended), renewal->good ? "is complete" : bramble_error_text(refresh->result),
         (unsigned)renewal->complete, (unsigned)renewal->count);
}

static bool refused(struct renewal *renewal, const char *what, int result)
{
    tell(renewal->simulation->story, "%s  the key refresh cannot begin: %s: %s",
         as_clock(bramble_world_now(renewal->simulation->world)), what, bramble_error_text(result));
    return false;
}

bool renewal_begin(struct renewal *renewal, struct simulation *simulation)
{
    struct sim_node *phone = simulation_phone(simulation);
    struct bramble_model_ref client;
    renewal->simulation = simulation;
    renewal->began = bramble_world_now(simulation->world);
    renewal->nodes = allocate(simulation->count, sizeof *renewal->nodes);
    int count = bramble_key_refresh_nodes(phone->node, 0, renewal->nodes, (uint16_t)simulation->count);
    if (count < 0) {
        return refused(renewal, "listing the nodes", count);
    }
    renewal->count = (uint32_t)count;
    simulation_draw_keys(simulation, &renewal->keys);
    renewal->app_key.app_key_index = 0;
    memcpy(renewal->app_key.key, renewal->keys.app_key, sizeof renewal->app_key.key);
    renewal->refresh = (struct bramble_key_refresh){
        .nodes = renewal->nodes,
        .node_count = (uint16_t)count,
        .net_key = renewal->keys.net_key,
        .app_keys = &renewal->app_key,
        .app_key_count = 1,
        .context = renewal,
        .missing = some_are_missing,
        .done = keys_are_new,
    };
    int result = bramble_model_find(phone->node, 0, BRAMBLE_SIG_MODEL(0x0001), &client);
    if (result == 0) {
        result = bramble_key_refresh_start(client, &renewal->refresh);
    }
    if (result < 0) {
        return refused(renewal, "starting", result);
    }
    simulation_add_keys(simulation, &renewal->keys);
    tell(simulation->story, "%s  the phone begins a key refresh of %u nodes", as_clock(renewal->began),
         (unsigned)renewal->count);
    bramble_world_poke(simulation->world, phone->number);
    return true;
}

void renewal_free(struct renewal *renewal)
{
    free(renewal->nodes);
    renewal->nodes = NULL;
}
