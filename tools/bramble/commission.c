/* The person who commissions a floor: walks a path with a phone, stops where new devices are in reach, provisions and
 * configures them, goes on when all is done there.
 *
 * The phone tells which devices it hears and how strongly; this file is what its user does about it, looked at four
 * times a second. A device that is heard only weakly is left for a place nearer to it, except on the way back: then
 * whoever is heard at all is taken. A device is provisioned over the phone's own radio, so never beyond its range;
 * configured it is through the mesh, with as many requests under way as the phone has places for.
 */
#include "apps.h"
#include "simulation.h"

#include <stdlib.h>
#include <string.h>

#define LOOK_EVERY BRAMBLE_MILLISECONDS(250)
#define FRESH BRAMBLE_SECONDS(7) /* a device that was heard longer ago may be out of reach by now */
#define CONFIGURED_AT_ONCE 4U
#define PLANS_MAX 2U

enum progress { UNSEEN, SEEN, LINKED, TO_CONFIGURE, CONFIGURING, READY, GIVEN_UP };

struct device {
    struct commission *commission;
    struct sim_node *node;
    enum progress progress;
    bramble_time heard_at;
    int8_t rssi_dbm;
    uint32_t attempts;
    char *last_failure;
    struct bramble_configure configure;
};

/* What a set of nodes is configured with: with Relay on, or off. */
struct plan {
    uint16_t keys[1];
    struct bramble_configure_key app_key;
    struct bramble_publication publication;
    struct bramble_configure_model model;
    struct bramble_config_relay_set relay;
    struct bramble_configure_message message;
    struct bramble_configure_plan plan;
};

struct commission {
    struct simulation *simulation;
    struct sim_node *phone;
    struct bramble_membership network;
    struct device *devices; /* one for each node; the phone's own is not used */
    struct plan *plans;     /* two for each set */
    uint32_t links;
    uint32_t configuring;
    uint32_t provisioned, configured, wanted;
    uint32_t farthest_mm;
    uint32_t steps, repeated_steps;
    bool out_of_reach; /* a device was provisioned though the phone could not hear it: must not happen */
    size_t point;      /* of the path, walking to or standing at */
    bool back;         /* on the second round, the same way back */
    bool stopped_on_way;
    bramble_time last_news;
};

/* ---- Plans ------------------------------------------------------------------------------------------------------- */

static bramble_model_id model_of(enum kind kind)
{
    switch (kind) {
    case KIND_LAMP:
        return BRAMBLE_MODEL_GENERIC_ONOFF_SERVER;
    case KIND_SWITCH:
        return BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT;
    case KIND_SENSOR:
        return APP_FLOOR_SENSOR_SERVER;
    default:
        return 0;
    }
}

static void make_plan(const struct simulation *simulation, const struct node_set *set, bool relay, struct plan *plan)
{
    const struct bramble_transmit *transmit =
        set->has_relay_retransmit ? &set->relay_retransmit : &simulation->scenario->relay_retransmit;
    memcpy(plan->app_key.key, simulation->app_key, 16);
    plan->publication = (struct bramble_publication){
        .address = set->speaks_to, .ttl = BRAMBLE_TTL_DEFAULT, .period = publish_period(set->every)};
    plan->model = (struct bramble_configure_model){
        .id = model_of(set->kind),
        .element = 0,
        .required = true,
        .keys = plan->keys,
        .key_count = 1,
        .groups = set->listens_to,
        .group_count = (uint8_t)set->listens_to_count,
        .publication = set->speaks_to != BRAMBLE_ADDRESS_UNASSIGNED ? &plan->publication : NULL,
    };
    plan->relay =
        (struct bramble_config_relay_set){.relay = relay,
                                          .retransmit_count = (uint8_t)(transmit->count - 1U),
                                          .retransmit_interval_steps = (uint8_t)(transmit->interval_ms / 10U - 1U)};
    plan->message = (struct bramble_configure_message){bramble_config_relay_set_type, &plan->relay};
    plan->plan = (struct bramble_configure_plan){
        .app_keys = &plan->app_key,
        .app_key_count = 1,
        .models = &plan->model,
        .model_count = plan->model.id != 0,
        .messages = &plan->message,
        .message_count = 1,
    };
}

static const struct bramble_configure_plan *plan_for(const struct commission *commission, const struct placed *placed)
{
    size_t set = (size_t)(placed->set - commission->simulation->scenario->sets);
    return &commission->plans[set * PLANS_MAX + placed->relay].plan;
}

/* ---- What the phone tells ---------------------------------------------------------------------------------------- */

static struct device *device_of(struct commission *commission, const uint8_t uuid[16])
{
    for (uint32_t i = 0; i < commission->simulation->count; i++) {
        struct device *device = &commission->devices[i];
        if (device->node != NULL && memcmp(device->node->abilities.uuid, uuid, 16) == 0) {
            return device;
        }
    }
    return NULL;
}

static bramble_time now_of(const struct commission *commission)
{
    return bramble_world_now(commission->simulation->world);
}

static void beacon(void *context, const uint8_t uuid[16], int8_t rssi_dbm)
{
    struct commission *commission = context;
    struct device *device = device_of(commission, uuid);
    if (device == NULL || (device->progress != UNSEEN && device->progress != SEEN)) {
        return;
    }
    device->progress = SEEN;
    device->heard_at = now_of(commission);
    device->rssi_dbm = rssi_dbm;
}

static void provisioned(void *context, const uint8_t uuid[16], const struct bramble_membership *membership)
{
    struct commission *commission = context;
    struct simulation *simulation = commission->simulation;
    struct device *device = device_of(commission, uuid);
    if (device == NULL) {
        return;
    }
    struct sim_node *node = device->node;
    node->address = membership->address;
    memcpy(node->device_key, membership->device_key, 16);
    node->standing = STANDING_PROVISIONED;
    node->when.provisioned = now_of(commission);
    const struct bramble_position here = bramble_world_position(simulation->world, commission->phone->number);
    const struct bramble_position there = bramble_world_position(simulation->world, node->number);
    node->provisioned_from_mm = distance_mm(&here, &there);
    commission->farthest_mm =
        node->provisioned_from_mm > commission->farthest_mm ? node->provisioned_from_mm : commission->farthest_mm;
    if (!bramble_world_in_range(simulation->world, commission->phone->number, node->number)) {
        commission->out_of_reach = true;
        tell(simulation->story, "%s was provisioned from %s m, out of the phone's range", node->placed->name,
             decimal(node->provisioned_from_mm / 100, 1));
    }
    device->progress = TO_CONFIGURE;
    device->attempts = 0;
    commission->provisioned++;
    commission->last_news = now_of(commission);
}

/* One more attempt has come to nothing. */
static void failed_once(struct commission *commission, struct device *device, enum progress again, const char *cause)
{
    free(device->last_failure);
    device->last_failure = copy_text(cause);
    bool more = device->attempts < commission->simulation->scenario->provisioning.attempts;
    device->progress = more ? again : GIVEN_UP;
    commission->last_news = now_of(commission);
    tell(commission->simulation->story, "%s  %s: %s%s", as_clock(now_of(commission)), device->node->placed->name, cause,
         more ? "; once more" : "");
}

static void failed(void *context, const uint8_t uuid[16], const char *cause)
{
    struct commission *commission = context;
    struct device *device = device_of(commission, uuid);
    if (device != NULL && device->progress == LINKED) {
        failed_once(commission, device, SEEN, cause);
    }
}

static void link_closed(void *context)
{
    struct commission *commission = context;
    commission->links -= commission->links > 0;
    commission->last_news = now_of(commission);
}

static void configure_done(struct bramble_configure *configure)
{
    struct device *device = configure->context;
    struct commission *commission = device->commission;
    commission->configuring--;
    commission->steps += configure->step;
    commission->repeated_steps += configure->repeated;
    if (configure->result == 0) {
        device->progress = READY;
        device->node->standing = STANDING_CONFIGURED;
        device->node->when.configured = now_of(commission);
        commission->configured++;
        commission->last_news = now_of(commission);
        return;
    }
    struct text cause = {0};
    text_add(&cause, "configuring stopped at step %u of %u: %s", configure->step, configure->steps,
             bramble_error_text(configure->result));
    if (configure->result == BRAMBLE_ERROR_REJECTED) {
        text_add(&cause, " (status %u)", configure->status);
    }
    failed_once(commission, device, TO_CONFIGURE, cause.octets);
    text_free(&cause);
}

/* ---- What the person does ---------------------------------------------------------------------------------------- */

static bool in_reach(const struct commission *commission, const struct device *device)
{
    bool fresh = device->progress == SEEN && now_of(commission) - device->heard_at < FRESH;
    bool near = device->rssi_dbm * 100 >= commission->simulation->scenario->provisioning.near_cdbm;
    return fresh && (near || commission->back);
}

static struct device *strongest_in_reach(struct commission *commission)
{
    struct device *best = NULL;
    for (uint32_t i = 0; i < commission->simulation->count; i++) {
        struct device *device = &commission->devices[i];
        if (device->node != NULL && in_reach(commission, device) &&
            (best == NULL || device->rssi_dbm > best->rssi_dbm)) {
            best = device;
        }
    }
    return best;
}

static void open_links(struct commission *commission)
{
    while (commission->links < commission->simulation->scenario->provisioning.links) {
        struct device *device = strongest_in_reach(commission);
        if (device == NULL) {
            return;
        }
        int result = phone_provision(commission->phone->node, device->node->abilities.uuid, &commission->network);
        if (result < 0) {
            return; /* a link that is still being closed takes its place; later */
        }
        device->progress = LINKED;
        device->attempts++;
        commission->links++;
        commission->last_news = now_of(commission);
    }
}

static void begin_configuring(struct commission *commission)
{
    for (uint32_t i = 0; i < commission->simulation->count && commission->configuring < CONFIGURED_AT_ONCE; i++) {
        struct device *device = &commission->devices[i];
        if (device->node == NULL || device->progress != TO_CONFIGURE) {
            continue;
        }
        device->configure = (struct bramble_configure){.address = device->node->address,
                                                       .plan = plan_for(commission, device->node->placed),
                                                       .done = configure_done,
                                                       .context = device};
        device->attempts++;
        int result = phone_configure(commission->phone->node, &device->configure);
        if (result < 0) {
            failed_once(commission, device, TO_CONFIGURE, bramble_error_text(result));
            continue;
        }
        device->progress = CONFIGURING;
        commission->configuring++;
    }
}

static void walk_to(struct commission *commission, size_t point)
{
    struct simulation *simulation = commission->simulation;
    const struct walk *walk = &simulation->scenario->provisioning.walk;
    const struct bramble_way_point there = {walk->points[point], 0};
    if (bramble_world_walk(simulation->world, commission->phone->number, &there, 1, walk->speed_mm_per_s) < 0) {
        die("no memory for a walk");
    }
    commission->point = point;
    commission->stopped_on_way = false;
}

static void stand_still(struct commission *commission)
{
    if (bramble_world_walk(commission->simulation->world, commission->phone->number, NULL, 0, 1) < 0) {
        die("no memory for a walk");
    }
    commission->stopped_on_way = true;
    commission->last_news = now_of(commission);
}

static void tell_place(struct commission *commission)
{
    struct simulation *simulation = commission->simulation;
    struct bramble_position here = bramble_world_position(simulation->world, commission->phone->number);
    tell(simulation->story, "%s  at (%s, %s): %u of %u provisioned, %u configured", as_clock(now_of(commission)),
         decimal(here.x_mm / 100, 1), decimal(here.y_mm / 100, 1), (unsigned)commission->provisioned,
         (unsigned)commission->wanted, (unsigned)commission->configured);
}

/* Goes on to the next point of the path. False when the walk is over. */
static bool go_on(struct commission *commission)
{
    const struct walk *walk = &commission->simulation->scenario->provisioning.walk;
    if (commission->stopped_on_way) {
        walk_to(commission, commission->point);
        return true;
    }
    tell_place(commission);
    if (!commission->back && commission->point + 1 < walk->count) {
        walk_to(commission, commission->point + 1);
        return true;
    }
    if (!commission->back) {
        tell(commission->simulation->story, "The path ends here, and devices are missing: the same way back.");
        commission->back = true;
        commission->last_news = now_of(commission);
        return true; /* stands here for a while yet, with everyone welcome */
    }
    if (commission->point > 0) {
        walk_to(commission, commission->point - 1);
        return true;
    }
    return false;
}

static bool all_done(const struct commission *commission)
{
    return commission->configured == commission->wanted && commission->links == 0;
}

static bool work_left(const struct commission *commission)
{
    for (uint32_t i = 0; i < commission->simulation->count; i++) {
        enum progress progress = commission->devices[i].progress;
        if (progress == LINKED || progress == TO_CONFIGURE || progress == CONFIGURING) {
            return true;
        }
    }
    return commission->links > 0;
}

/* One look around. False when nothing is left to do. */
static bool look(struct commission *commission)
{
    struct simulation *simulation = commission->simulation;
    const struct provisioning *how = &simulation->scenario->provisioning;
    open_links(commission);
    begin_configuring(commission);
    bramble_world_poke(simulation->world, commission->phone->number);
    if (all_done(commission)) {
        return false;
    }
    if (bramble_world_walking(simulation->world, commission->phone->number)) {
        if (commission->links > 0) {
            stand_still(commission);
        } else {
            commission->last_news = now_of(commission);
        }
        return true;
    }
    if (work_left(commission) || now_of(commission) - commission->last_news < how->patience) {
        return true;
    }
    return go_on(commission);
}

/* ---- The whole --------------------------------------------------------------------------------------------------- */

static void found_network(struct commission *commission)
{
    struct simulation *simulation = commission->simulation;
    struct sim_node *phone = commission->phone;
    uint16_t sensors = BRAMBLE_ADDRESS_UNASSIGNED;
    for (size_t i = 0; i < simulation->scenario->set_count; i++) {
        const struct node_set *set = &simulation->scenario->sets[i];
        sensors = set->kind == KIND_SENSOR && set->speaks_to != 0 ? set->speaks_to : sensors;
    }
    const struct phone_listener listener = {commission, beacon, provisioned, failed, link_closed};
    phone_init(phone->application, &listener);
    commission->network = (struct bramble_membership){.address = 0x0001, .iv_index = simulation->iv_index};
    memcpy(commission->network.net_key, simulation->net_key, 16);
    memcpy(commission->network.device_key, phone->device_key, 16);
    int result = phone_found(phone->node, &commission->network, simulation->app_key, sensors);
    if (result < 0) {
        die("the phone cannot found a network: %s", bramble_error_text(result));
    }
    phone->address = 0x0001;
    phone->standing = STANDING_CONFIGURED;
    bramble_world_poke(simulation->world, phone->number);
}

static struct commission *prepare(struct simulation *simulation)
{
    struct commission *commission = allocate(1, sizeof *commission);
    const struct scenario *scenario = simulation->scenario;
    simulation->commission = commission;
    commission->simulation = simulation;
    commission->phone = simulation_phone(simulation);
    commission->devices = allocate(simulation->count, sizeof *commission->devices);
    commission->plans = allocate(scenario->set_count * PLANS_MAX, sizeof *commission->plans);
    for (size_t i = 0; i < scenario->set_count * PLANS_MAX; i++) {
        make_plan(simulation, &scenario->sets[i / PLANS_MAX], i % PLANS_MAX == 1, &commission->plans[i]);
    }
    for (uint32_t i = 0; i < simulation->count; i++) {
        commission->devices[i].commission = commission;
        if (&simulation->nodes[i] != commission->phone) {
            commission->devices[i].node = &simulation->nodes[i];
            commission->wanted++;
        }
    }
    return commission;
}

static void tell_missing(const struct commission *commission)
{
    struct simulation *simulation = commission->simulation;
    for (uint32_t i = 0; i < simulation->count; i++) {
        const struct device *device = &commission->devices[i];
        if (device->node == NULL || device->progress == READY) {
            continue;
        }
        const struct placed *placed = device->node->placed;
        tell(simulation->story, "%s at (%s, %s) %s%s%s", placed->name, decimal(placed->position.x_mm / 100, 1),
             decimal(placed->position.y_mm / 100, 1),
             device->progress == UNSEEN                       ? "cannot be reached: the phone never heard it"
             : device->node->standing == STANDING_PROVISIONED ? "was provisioned, but not configured"
                                                              : "was heard, but not provisioned",
             device->last_failure != NULL ? ": " : "", device->last_failure != NULL ? device->last_failure : "");
    }
}

bool commission_run(struct simulation *simulation)
{
    struct commission *commission = prepare(simulation);
    struct bramble_world *world = simulation->world;
    found_network(commission);
    walk_to(commission, 0);
    do {
        bramble_world_run_until(world, bramble_world_now(world) + LOOK_EVERY);
        story_bar(simulation->story, commission->provisioned + commission->configured, 2 * commission->wanted,
                  "%u provisioned, %u configured, %s of virtual time", (unsigned)commission->provisioned,
                  (unsigned)commission->configured, as_clock(bramble_world_now(world)));
    } while (look(commission));
    story_bar_end(simulation->story);
    bool good = commission->configured == commission->wanted && !commission->out_of_reach;
    tell(simulation->story, "%u of %u devices provisioned, %u configured, in %s of virtual time",
         (unsigned)commission->provisioned, (unsigned)commission->wanted, (unsigned)commission->configured,
         as_clock(bramble_world_now(world)));
    tell(simulation->story, "the farthest device was %s m away from the phone when it was provisioned",
         decimal(commission->farthest_mm / 100, 1));
    tell(simulation->story,
         "configuring took %u steps (composition, keys, bindings, groups, publication, relay), %u of them repeated",
         (unsigned)commission->steps, (unsigned)commission->repeated_steps);
    tell_missing(commission);
    return good;
}

void commission_end(struct simulation *simulation)
{
    struct commission *commission = simulation->commission;
    if (commission == NULL) {
        return;
    }
    for (uint32_t i = 0; i < simulation->count; i++) {
        free(commission->devices[i].last_failure);
    }
    free(commission->devices);
    free(commission->plans);
    free(commission);
    simulation->commission = NULL;
}
