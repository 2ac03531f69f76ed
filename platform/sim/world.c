/* The world: making it, its clock, the turns of the owners, the timers of the scenario.
 *
 * One turn of an owner: something was heard or done, or its deadline has come. If it says that it is due, it runs, and
 * tells its next deadline, which becomes the event of its wake source. An owner that wants to run again at the very
 * same microsecond is put off by one, so that time always goes on.
 */
#include "scan.h"
#include "world.h"
#include <stdlib.h>
#include <string.h>

/* ---- Making and ending ------------------------------------------------------------------------------------------- */

void bramble_world_defaults(struct bramble_world_config *config)
{
    memset(config, 0, sizeof *config);
    config->p256_us = 20000;
    config->host_latency_us = BRAMBLE_SIM_HOST_LATENCY_US;
    config->advertising_delay_max_us = 10000;
    config->channel_gap_us = 150;
    config->scan_interval_us = BRAMBLE_SIM_SCAN_INTERVAL_US;
    config->scan_window_us = BRAMBLE_SIM_SCAN_WINDOW_US;
    config->advertising_sets = BRAMBLE_SIM_ADVERTISING_SETS;
    config->transmit_power_cdbm = 0;
    config->sensitivity_cdbm = -9000;
    config->path_loss_1m_cdb = 4000;
    config->path_loss_exponent_hundredths = 300;
    config->shadowing_cdb = 400;
    config->capture_cdb = 800;
    config->transmit_ua = 5000;
    config->receive_ua = 5000;
    config->idle_ua = 2;
}

static bool makes_sense(const struct bramble_world_config *config)
{
    return sim_scan_makes_sense(config->scan_interval_us, config->scan_window_us) && config->advertising_sets > 0 &&
           config->advertising_sets <= BRAMBLE_SIM_ADVERTISING_SETS_MAX && config->channel_gap_us <= 500U &&
           config->advertising_delay_max_us <= 1000000U && config->capture_cdb <= 30000U &&
           config->path_loss_exponent_hundredths >= 100U && config->path_loss_exponent_hundredths <= 1000U &&
           config->path_loss_1m_cdb <= 10000U && config->shadowing_cdb <= 2000U && config->loss_per_10000 <= 10000U &&
           config->interference_margin_cdb <= 10000U && config->transmit_power_cdbm >= -10000 &&
           config->transmit_power_cdbm <= 10000 && config->sensitivity_cdbm >= -20000 && config->sensitivity_cdbm <= 0;
}

int bramble_world_create(const struct bramble_world_config *config, struct bramble_world **result)
{
    if (!makes_sense(config)) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    struct bramble_world *world = calloc(1, sizeof *world);
    if (world == NULL) {
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    world->config = *config;
    world->bytes = sizeof *world;
    world->allocations = 1;
    world->queue.free_source = SIM_NO_SOURCE;
    world->free_reception = SIM_NONE;
    world->free_timer = SIM_NONE;
    world->free_curve = SIM_NONE;
    world->free_walk = SIM_NONE;
    *result = world;
    return 0;
}

/* Controllers live in blocks that never move: ports point to them. The first word of a block leads to the one before.
 */
#define CONTROLLERS_IN_BLOCK 64U

static size_t controller_size(const struct bramble_world *world)
{
    size_t size = sizeof(struct sim_controller) + world->config.advertising_sets * sizeof(struct sim_set);
    return (size + 15U) / 16U * 16U;
}

static struct sim_controller *new_controller(struct bramble_world *world)
{
    size_t size = controller_size(world);
    if (world->controllers_left == 0) {
        void **block = sim_resize(world, NULL, 0, 16U + CONTROLLERS_IN_BLOCK * size, 1);
        *block = world->controller_blocks;
        world->controller_blocks = block;
        world->controller_memory = (uint8_t *)block + 16U;
        world->controllers_left = CONTROLLERS_IN_BLOCK;
    }
    struct sim_controller *controller = (struct sim_controller *)(void *)world->controller_memory;
    world->controller_memory += size;
    world->controllers_left--;
    return controller;
}

static void grow_radios(struct bramble_world *world)
{
    uint32_t old = world->radio_capacity;
    uint32_t capacity = old == 0 ? 16U : old < 1024U ? 2U * old : old + old / 4U;
    world->radios = sim_aligned(world, world->radios, old, capacity, sizeof *world->radios);
    world->tallies = sim_aligned(world, world->tallies, old, capacity, sizeof *world->tallies);
    world->controllers = sim_resize(world, world->controllers, old, capacity, sizeof(struct sim_controller *));
    world->places = sim_resize(world, world->places, old, capacity, sizeof *world->places);
    world->radio_capacity = capacity;
    sim_jammer_resize(world, old);
}

int bramble_world_add_radio(struct bramble_world *world, const struct bramble_position *position, bramble_radio *radio)
{
    if (world->radio_count >= SIM_NO_SOURCE / 4U) {
        return BRAMBLE_ERROR_FULL;
    }
    if (world->radio_count == world->radio_capacity) {
        grow_radios(world);
    }
    uint32_t number = world->radio_count++;
    struct sim_controller *controller = new_controller(world);
    world->controllers[number] = controller;
    sim_controller_init(world, controller, number);
    world->places[number].position = *position;
    world->places[number].transmit_power_cdbm = world->config.transmit_power_cdbm;
    sim_grid_add(world, number);
    sim_jammer_place(world, number);
    *radio = number;
    return 0;
}

uint32_t bramble_world_radios(const struct bramble_world *world)
{
    return world->radio_count;
}

void bramble_world_destroy(struct bramble_world *world)
{
    if (world == NULL) {
        return;
    }
    for (uint32_t i = 0; i < world->radio_count; i++) {
        free(world->controllers[i]->neighbours.list);
    }
    for (uint32_t i = 0; i < world->walk_count; i++) {
        free(world->walks[i].points);
    }
    for (uint32_t i = 0; i < world->jammer_count; i++) {
        free(world->jammers[i].signal_cdbm);
    }
    while (world->controller_blocks != NULL) {
        void **block = world->controller_blocks;
        world->controller_blocks = *block;
        free(block);
    }
    free(world->queue.heap);
    free(world->queue.sources);
    free(world->radios);
    free(world->tallies);
    free(world->controllers);
    free(world->places);
    free(world->receptions);
    free(world->grid.buckets);
    free(world->links);
    free(world->timers);
    free(world->curves);
    free(world->walks);
    free(world->jammers);
    free(world);
}

/* ---- Owners ------------------------------------------------------------------------------------------------------ */

void bramble_world_attach(struct bramble_world *world, bramble_radio radio, const struct bramble_owner *owner,
                          void *context)
{
    struct sim_controller *controller = sim_controller_of(world, radio);
    controller->owner = owner;
    controller->owner_context = context;
    controller->generation++;
    controller->train.set = BRAMBLE_SIM_ADVERTISING_SETS_MAX; /* what is in the air is nobody's any more */
    memset(controller->sets, 0, world->config.advertising_sets * sizeof *controller->sets);
    controller->deadline = BRAMBLE_NEVER;
    sim_queue_set(&world->queue, controller->source, BRAMBLE_NEVER);
    sim_controller_schedule(world, controller);
    bramble_world_poke(world, radio);
}

void *bramble_world_owner(const struct bramble_world *world, bramble_radio radio)
{
    const struct sim_controller *controller = sim_controller_of(world, radio);
    return controller->owner == NULL ? NULL : controller->owner_context;
}

/* Without a due function an owner's deadline is what its run told last. */
static bramble_time due_of(const struct sim_controller *controller)
{
    return controller->owner->due == NULL ? controller->deadline : controller->owner->due(controller->owner_context);
}

static void set_deadline(struct bramble_world *world, struct sim_controller *controller, bramble_time deadline)
{
    if (deadline != controller->deadline) {
        controller->deadline = deadline;
        sim_queue_set(&world->queue, controller->source, deadline);
    }
}

static bool has_turns(const struct bramble_world *world, const struct sim_controller *controller)
{
    return controller->owner != NULL && (world->radios[controller->radio].state & SIM_RADIO_POWERED) != 0;
}

void sim_turn(struct bramble_world *world, struct sim_controller *controller)
{
    if (!has_turns(world, controller)) {
        return;
    }
    if (controller->owner->run != NULL) {
        bramble_time deadline = due_of(controller);
        if (deadline <= world->now) {
            deadline = controller->owner->run(controller->owner_context, world->now);
            deadline = deadline > world->now ? deadline : world->now + 1U;
        }
        if (has_turns(world, controller)) {
            set_deadline(world, controller, deadline);
        }
    }
    if (world->after != NULL) {
        world->after(world->after_context, controller->radio);
    }
}

void sim_done(struct bramble_world *world, struct sim_controller *controller, uint32_t ticket, int result,
              struct bramble_view data)
{
    if (controller->owner != NULL && controller->owner->done != NULL) {
        controller->owner->done(controller->owner_context, world->now, ticket, result, data);
        sim_turn(world, controller);
    }
}

void bramble_world_poke(struct bramble_world *world, bramble_radio radio)
{
    struct sim_controller *controller = sim_controller_of(world, radio);
    if (!has_turns(world, controller) || controller->owner->run == NULL) {
        return;
    }
    bramble_time deadline =
        controller->owner->due == NULL && controller->deadline == BRAMBLE_NEVER ? world->now : due_of(controller);
    set_deadline(world, controller, deadline > world->now ? deadline : world->now);
}

static void poke_all(struct bramble_world *world)
{
    for (uint32_t i = 0; i < world->radio_count; i++) {
        if (world->controllers[i]->owner != NULL && world->controllers[i]->owner->due != NULL) {
            bramble_world_poke(world, i);
        }
    }
}

void bramble_world_after_turn(struct bramble_world *world, void (*after)(void *context, bramble_radio radio),
                              void *context)
{
    world->after = after;
    world->after_context = context;
}

void bramble_world_observe(struct bramble_world *world,
                           void (*observe)(void *context, const struct bramble_air_event *event), void *context)
{
    world->observe = observe;
    world->observe_context = context;
}

/* ---- Time -------------------------------------------------------------------------------------------------------- */

static void run_timer(struct bramble_world *world, uint32_t number)
{
    struct sim_timer timer = world->timers[number];
    sim_queue_free_source(&world->queue, timer.source);
    world->timers[number].next_free = world->free_timer;
    world->free_timer = number;
    timer.function(timer.context, world);
    poke_all(world);
}

int bramble_world_at(struct bramble_world *world, bramble_time time,
                     void (*function)(void *context, struct bramble_world *world), void *context)
{
    if (function == NULL || time == BRAMBLE_NEVER) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    uint32_t number = world->free_timer;
    if (number != SIM_NONE) {
        world->free_timer = world->timers[number].next_free;
    } else {
        number = world->timer_count++;
        world->timers = sim_room_for_one(world, world->timers, number, &world->timer_capacity, sizeof *world->timers);
    }
    struct sim_timer *timer = &world->timers[number];
    timer->function = function;
    timer->context = context;
    timer->source = sim_queue_add_source(world, SIM_SOURCE_TIMER, number);
    sim_queue_set(&world->queue, timer->source, time > world->now ? time : world->now);
    return 0;
}

static void handle(struct bramble_world *world, struct sim_source source)
{
    switch ((enum sim_source_kind)source.kind) {
    case SIM_SOURCE_AIR:
        sim_controller_air(world, world->controllers[source.index]);
        break;
    case SIM_SOURCE_WAKE:
        /* The event is used up: the next deadline is asked for anew even if it is the same. */
        if (world->controllers[source.index]->owner->due != NULL) {
            world->controllers[source.index]->deadline = BRAMBLE_NEVER;
        }
        sim_turn(world, world->controllers[source.index]);
        break;
    case SIM_SOURCE_TIMER:
        run_timer(world, source.index);
        break;
    case SIM_SOURCE_CURVE:
        sim_curve_answer(world, source.index);
        break;
    case SIM_SOURCE_WALK:
        sim_walk_step(world, source.index);
        break;
    case SIM_SOURCE_FREE:
        break;
    }
}

bramble_time bramble_world_now(const struct bramble_world *world)
{
    return world->now;
}

void bramble_world_run_until_flag(struct bramble_world *world, bramble_time time, const bool *stop)
{
    if (world->running) {
        sim_fail("bramble_world_run_until was called from within the world, at %llu us",
                 (unsigned long long)world->now);
    }
    world->running = true;
    sim_radio_reserve(world);
    poke_all(world);
    while (!*stop && sim_queue_next(&world->queue) <= time) {
        world->now = sim_queue_next(&world->queue);
        uint32_t source = sim_queue_take(&world->queue);
        world->events++;
        handle(world, world->queue.sources[source]);
    }
    if (!*stop && time > world->now) {
        world->now = time;
    }
    world->running = false;
}

void bramble_world_run_until(struct bramble_world *world, bramble_time time)
{
    bool stop = false;
    bramble_world_run_until_flag(world, time, &stop);
}

bramble_time bramble_world_next(const struct bramble_world *world)
{
    return sim_queue_next(&world->queue);
}

uint64_t bramble_world_events(const struct bramble_world *world)
{
    return world->events;
}
