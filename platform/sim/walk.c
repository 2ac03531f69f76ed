/* Radios that walk: along straight legs at constant speed, moved in steps (BRAMBLE_SIM_WALK_STEP_US). Between two steps
 * a radio stands: at walking speed a step is a third of a metre, a tenth of a decibel. */
#include "world.h"
#include <string.h>

static uint64_t square_root(uint64_t value)
{
    uint64_t root = 0;
    for (uint64_t bit = (uint64_t)1 << 31; bit != 0; bit >>= 1) {
        if ((root + bit) * (root + bit) <= value) {
            root += bit;
        }
    }
    return root;
}

static uint64_t distance_mm(const struct bramble_position *a, const struct bramble_position *b)
{
    int64_t x = (int64_t)a->x_mm - b->x_mm;
    int64_t y = (int64_t)a->y_mm - b->y_mm;
    int64_t z = (int64_t)a->z_mm - b->z_mm;
    return square_root((uint64_t)(x * x + y * y + z * z));
}

static int32_t between(int32_t from, int32_t to, bramble_time part, bramble_time whole)
{
    return (int32_t)(from + ((int64_t)to - from) * (int64_t)part / (int64_t)whole);
}

static void stop(struct bramble_world *world, uint32_t number)
{
    struct sim_walk *walk = &world->walks[number];
    world->controllers[walk->radio]->walk = SIM_NONE;
    sim_queue_free_source(&world->queue, walk->source);
    sim_release(world, walk->points, walk->count, sizeof *walk->points);
    walk->points = NULL;
    walk->next_free = world->free_walk;
    world->free_walk = number;
}

static void begin_leg(struct bramble_world *world, struct sim_walk *walk, bramble_time start)
{
    walk->from = world->places[walk->radio].position;
    walk->leg_start = start;
    walk->leg_us = distance_mm(&walk->from, &walk->points[walk->next].position) * 1000000U / walk->speed_mm_per_s;
    sim_queue_set(&world->queue, walk->source, start);
}

static void move(struct bramble_world *world, uint32_t radio, const struct bramble_position *position)
{
    sim_grid_move(world, radio, position);
    sim_jammer_place(world, radio);
}

void sim_walk_step(struct bramble_world *world, uint32_t number)
{
    struct sim_walk *walk = &world->walks[number];
    if (walk->next == walk->count) {
        stop(world, number);
        return;
    }
    const struct bramble_way_point *goal = &walk->points[walk->next];
    bramble_time elapsed = world->now - walk->leg_start;
    if (elapsed >= walk->leg_us) {
        move(world, walk->radio, &goal->position);
        walk->next++;
        bramble_time leave = world->now + goal->stay;
        if (walk->next < walk->count) {
            begin_leg(world, walk, leave);
        } else {
            sim_queue_set(&world->queue, walk->source, leave);
        }
        return;
    }
    struct bramble_position here = {between(walk->from.x_mm, goal->position.x_mm, elapsed, walk->leg_us),
                                    between(walk->from.y_mm, goal->position.y_mm, elapsed, walk->leg_us),
                                    between(walk->from.z_mm, goal->position.z_mm, elapsed, walk->leg_us)};
    if (elapsed > 0) {
        move(world, walk->radio, &here);
    }
    bramble_time left = walk->leg_us - elapsed;
    sim_queue_set(&world->queue, walk->source,
                  world->now + (left < BRAMBLE_SIM_WALK_STEP_US ? left : BRAMBLE_SIM_WALK_STEP_US));
}

int bramble_world_walk(struct bramble_world *world, bramble_radio radio, const struct bramble_way_point *points,
                       size_t count, uint32_t speed_mm_per_s)
{
    struct sim_controller *controller = sim_controller_of(world, radio);
    if (count > 0 && speed_mm_per_s == 0) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    if (controller->walk != SIM_NONE) {
        stop(world, controller->walk);
    }
    if (count == 0) {
        return 0;
    }
    uint32_t number = world->free_walk;
    if (number != SIM_NONE) {
        world->free_walk = world->walks[number].next_free;
    } else {
        number = world->walk_count++;
        world->walks = sim_room_for_one(world, world->walks, number, &world->walk_capacity, sizeof *world->walks);
    }
    struct sim_walk *walk = &world->walks[number];
    memset(walk, 0, sizeof *walk);
    walk->points = sim_resize(world, NULL, 0, count, sizeof *walk->points);
    memcpy(walk->points, points, count * sizeof *points);
    walk->count = count;
    walk->radio = radio;
    walk->speed_mm_per_s = speed_mm_per_s;
    walk->source = sim_queue_add_source(world, SIM_SOURCE_WALK, number);
    controller->walk = number;
    begin_leg(world, walk, world->now);
    return 0;
}

bool bramble_world_walking(const struct bramble_world *world, bramble_radio radio)
{
    return sim_controller_of(world, radio)->walk != SIM_NONE;
}

void bramble_world_set_position(struct bramble_world *world, bramble_radio radio,
                                const struct bramble_position *position)
{
    struct sim_controller *controller = sim_controller_of(world, radio);
    if (controller->walk != SIM_NONE) {
        stop(world, controller->walk);
    }
    move(world, radio, position);
}

struct bramble_position bramble_world_position(const struct bramble_world *world, bramble_radio radio)
{
    sim_controller_of(world, radio);
    return world->places[radio].position;
}
