/* Who is in reach of whom: lists of neighbours, found through a grid.
 *
 * The floor is divided into square cells as wide as the longest possible reach, so all radios in reach of one stand in
 * its own cell or the eight around it. Cells are found by a hash of their coordinates: the world has no borders. Height
 * counts for distances but not for cells. Lists are made when a radio is added, moved or changed, never while a packet
 * is in the air; a packet costs a walk along one list.
 *
 * Invariants
 *  G1 b is in the list of a exactly if a is in the list of b: the stronger of the two directions reaches
 *     (sensitivity - interference margin). The entry in the list of a tells the signal of a at b.
 *  G2 Lists are sorted by number.
 */
#include "world.h"
#include <string.h>

/* ---- What the scenario laid on links ----------------------------------------------------------------------------- */

static uint64_t pair_key(uint32_t a, uint32_t b)
{
    return a < b ? (uint64_t)a << 32 | b : (uint64_t)b << 32 | a;
}

/* The slot of a pair, or the empty one where it would stand. The table is never full. */
static struct sim_link *link_slot(const struct bramble_world *world, uint64_t key)
{
    uint32_t mask = world->link_capacity - 1U;
    uint32_t slot = (uint32_t)sim_mix(key) & mask;
    while (world->links[slot].key != key && world->links[slot].key != 0) {
        slot = (slot + 1U) & mask;
    }
    return &world->links[slot];
}

static const struct sim_link *find_link(const struct bramble_world *world, uint32_t a, uint32_t b)
{
    if (world->link_count == 0) {
        return NULL;
    }
    const struct sim_link *link = link_slot(world, pair_key(a, b));
    return link->key == 0 ? NULL : link;
}

static void grow_links(struct bramble_world *world)
{
    struct sim_link *old = world->links;
    uint32_t old_capacity = world->link_capacity;
    world->link_capacity = old_capacity == 0 ? 16U : 2U * old_capacity;
    world->links = sim_resize(world, NULL, 0, world->link_capacity, sizeof *world->links);
    for (uint32_t i = 0; i < old_capacity; i++) {
        if (old[i].key != 0) {
            *link_slot(world, old[i].key) = old[i];
        }
    }
    sim_release(world, old, old_capacity, sizeof *old);
}

/* ---- Signals ----------------------------------------------------------------------------------------------------- */

/* Everything that lies between two radios: path, shadowing and laid loss, in hundredths of a decibel. */
static int32_t loss_between(const struct bramble_world *world, uint32_t a, uint32_t b)
{
    const struct bramble_world_config *config = &world->config;
    int32_t loss = sim_path_loss_cdb(config, &world->places[a].position, &world->places[b].position);
    if (config->shadowing_cdb != 0) {
        uint32_t smaller = a < b ? a : b;
        uint32_t larger = a < b ? b : a;
        loss += sim_shadowing_cdb(config, sim_hash(config->seed, SIM_PURPOSE_SHADOWING, smaller, larger));
    }
    const struct sim_link *link = find_link(world, a, b);
    return link == NULL ? loss : loss + link->extra_cdb;
}

static int16_t clamp_signal(int32_t cdbm)
{
    return (int16_t)(cdbm < INT16_MIN ? INT16_MIN : cdbm > INT16_MAX ? INT16_MAX : cdbm);
}

/* The chance that neither the link nor the world takes a packet, turned round. */
static uint16_t loss_of_link(const struct bramble_world *world, uint32_t a, uint32_t b)
{
    const struct sim_link *link = find_link(world, a, b);
    uint32_t everywhere = world->config.loss_per_10000;
    uint32_t here = link == NULL ? 0 : link->loss_per_10000;
    return (uint16_t)(everywhere + here - everywhere * here / 10000U);
}

/* ---- Lists ------------------------------------------------------------------------------------------------------- */

/* Where `radio` stands in the list, or would stand. */
static uint32_t place_in(const struct sim_neighbours *neighbours, uint32_t radio)
{
    uint32_t low = 0;
    uint32_t high = neighbours->count;
    while (low < high) {
        uint32_t middle = (low + high) / 2U;
        if (neighbours->list[middle].radio < radio) {
            low = middle + 1U;
        } else {
            high = middle;
        }
    }
    return low;
}

static void insert(struct bramble_world *world, uint32_t owner, struct sim_neighbour entry)
{
    struct sim_neighbours *neighbours = &world->controllers[owner]->neighbours;
    if (neighbours->count == neighbours->capacity) {
        uint32_t capacity = neighbours->capacity < 8U ? 8U : neighbours->capacity + neighbours->capacity / 2U;
        neighbours->list =
            sim_resize(world, neighbours->list, neighbours->capacity, capacity, sizeof *neighbours->list);
        neighbours->capacity = capacity;
    }
    uint32_t place = place_in(neighbours, entry.radio);
    memmove(&neighbours->list[place + 1U], &neighbours->list[place],
            (neighbours->count - place) * sizeof *neighbours->list);
    neighbours->list[place] = entry;
    neighbours->count++;
    world->neighbour_entries++;
}

static void erase(struct bramble_world *world, uint32_t owner, uint32_t radio)
{
    struct sim_neighbours *neighbours = &world->controllers[owner]->neighbours;
    uint32_t place = place_in(neighbours, radio);
    if (place < neighbours->count && neighbours->list[place].radio == radio) {
        neighbours->count--;
        memmove(&neighbours->list[place], &neighbours->list[place + 1U],
                (neighbours->count - place) * sizeof *neighbours->list);
        world->neighbour_entries--;
    }
}

static void connect(struct bramble_world *world, uint32_t a, uint32_t b)
{
    int32_t loss = loss_between(world, a, b);
    int32_t a_at_b = world->places[a].transmit_power_cdbm - loss;
    int32_t b_at_a = world->places[b].transmit_power_cdbm - loss;
    int32_t least = world->config.sensitivity_cdbm - (int32_t)world->config.interference_margin_cdb;
    if (a_at_b < least && b_at_a < least) {
        return;
    }
    uint16_t lost = loss_of_link(world, a, b);
    insert(world, a, (struct sim_neighbour){b, clamp_signal(a_at_b), lost});
    insert(world, b, (struct sim_neighbour){a, clamp_signal(b_at_a), lost});
}

static void disconnect_all(struct bramble_world *world, uint32_t radio)
{
    struct sim_neighbours *neighbours = &world->controllers[radio]->neighbours;
    for (uint32_t i = 0; i < neighbours->count; i++) {
        erase(world, neighbours->list[i].radio, radio);
    }
    world->neighbour_entries -= neighbours->count;
    neighbours->count = 0;
}

static void relink(struct bramble_world *world, uint32_t a, uint32_t b)
{
    erase(world, a, b);
    erase(world, b, a);
    connect(world, a, b);
}

int bramble_world_set_link(struct bramble_world *world, bramble_radio a, bramble_radio b, uint16_t extra_cdb,
                           uint16_t loss_per_10000)
{
    sim_controller_of(world, a);
    sim_controller_of(world, b);
    if (a == b || loss_per_10000 > 10000U) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    if (2U * (world->link_count + 1U) > world->link_capacity) {
        grow_links(world);
    }
    struct sim_link *link = link_slot(world, pair_key(a, b));
    if (link->key == 0) {
        link->key = pair_key(a, b);
        world->link_count++;
    }
    link->extra_cdb = extra_cdb;
    link->loss_per_10000 = loss_per_10000;
    relink(world, a, b);
    return 0;
}

/* ---- Cells ------------------------------------------------------------------------------------------------------- */

static int32_t cell_of(const struct bramble_world *world, int32_t coordinate)
{
    int32_t size = world->grid.range_mm;
    return coordinate >= 0 ? coordinate / size : -(int32_t)(((int64_t)size - 1 - coordinate) / size);
}

static uint32_t *bucket_of(const struct bramble_world *world, int32_t cell_x, int32_t cell_y)
{
    uint64_t cell = (uint64_t)(uint32_t)cell_x << 32 | (uint32_t)cell_y;
    return &world->grid.buckets[(uint32_t)sim_mix(cell) & (world->grid.bucket_count - 1U)];
}

static void enter_cell(struct bramble_world *world, uint32_t radio)
{
    struct sim_place *place = &world->places[radio];
    place->cell_x = cell_of(world, place->position.x_mm);
    place->cell_y = cell_of(world, place->position.y_mm);
    uint32_t *bucket = bucket_of(world, place->cell_x, place->cell_y);
    place->next_in_bucket = *bucket;
    *bucket = radio;
}

static void leave_cell(struct bramble_world *world, uint32_t radio)
{
    const struct sim_place *place = &world->places[radio];
    uint32_t *at = bucket_of(world, place->cell_x, place->cell_y);
    while (*at != radio) {
        at = &world->places[*at].next_in_bucket;
    }
    *at = place->next_in_bucket;
}

static bool within_range(const struct bramble_world *world, uint32_t a, uint32_t b)
{
    const struct bramble_position *from = &world->places[a].position;
    const struct bramble_position *to = &world->places[b].position;
    int64_t x = (int64_t)from->x_mm - to->x_mm;
    int64_t y = (int64_t)from->y_mm - to->y_mm;
    int64_t range = world->grid.range_mm;
    return x <= range && x >= -range && y <= range && y >= -range && x * x + y * y <= range * range;
}

static void connect_around(struct bramble_world *world, uint32_t radio)
{
    const struct sim_place *place = &world->places[radio];
    for (int32_t x = place->cell_x - 1; x <= place->cell_x + 1; x++) {
        for (int32_t y = place->cell_y - 1; y <= place->cell_y + 1; y++) {
            for (uint32_t other = *bucket_of(world, x, y); other != SIM_NONE;
                 other = world->places[other].next_in_bucket) {
                const struct sim_place *there = &world->places[other];
                if (other != radio && there->cell_x == x && there->cell_y == y && within_range(world, radio, other)) {
                    connect(world, radio, other);
                }
            }
        }
    }
}

static void new_buckets(struct bramble_world *world, uint32_t count)
{
    struct sim_grid *grid = &world->grid;
    if (count != grid->bucket_count) {
        grid->buckets = sim_resize(world, grid->buckets, grid->bucket_count, count, sizeof *grid->buckets);
        grid->bucket_count = count;
    }
    memset(grid->buckets, 0xFF, count * sizeof *grid->buckets); /* SIM_NONE */
}

/* ---- What the others call ---------------------------------------------------------------------------------------- */

void sim_grid_add(struct bramble_world *world, uint32_t radio)
{
    struct sim_grid *grid = &world->grid;
    if (grid->bucket_count == 0) {
        grid->strongest_cdbm = world->config.transmit_power_cdbm;
        grid->range_mm = sim_range_mm(&world->config, grid->strongest_cdbm);
    }
    if (radio >= grid->bucket_count) {
        new_buckets(world, grid->bucket_count == 0 ? 64U : 4U * grid->bucket_count);
        for (uint32_t i = 0; i < radio; i++) {
            enter_cell(world, i);
        }
    }
    enter_cell(world, radio);
    connect_around(world, radio);
}

void sim_grid_move(struct bramble_world *world, uint32_t radio, const struct bramble_position *position)
{
    disconnect_all(world, radio);
    leave_cell(world, radio);
    world->places[radio].position = *position;
    enter_cell(world, radio);
    connect_around(world, radio);
}

void sim_grid_strengthen(struct bramble_world *world, uint32_t radio, int16_t transmit_power_cdbm)
{
    struct sim_grid *grid = &world->grid;
    disconnect_all(world, radio);
    world->places[radio].transmit_power_cdbm = transmit_power_cdbm;
    if (transmit_power_cdbm > grid->strongest_cdbm) { /* wider cells */
        grid->strongest_cdbm = transmit_power_cdbm;
        grid->range_mm = sim_range_mm(&world->config, transmit_power_cdbm);
        new_buckets(world, grid->bucket_count);
        for (uint32_t i = 0; i < world->radio_count; i++) {
            enter_cell(world, i);
        }
    }
    connect_around(world, radio);
}

int32_t bramble_world_signal_cdbm(const struct bramble_world *world, bramble_radio from, bramble_radio to)
{
    sim_controller_of(world, from);
    sim_controller_of(world, to);
    return world->places[from].transmit_power_cdbm - loss_between(world, from, to);
}

bool bramble_world_in_range(const struct bramble_world *world, bramble_radio from, bramble_radio to)
{
    return bramble_world_signal_cdbm(world, from, to) >= world->config.sensitivity_cdbm;
}

uint32_t bramble_world_neighbours(const struct bramble_world *world, bramble_radio radio, bramble_radio *neighbours,
                                  uint32_t capacity)
{
    const struct sim_neighbours *all = &sim_controller_of(world, radio)->neighbours;
    uint32_t count = 0;
    for (uint32_t i = 0; i < all->count; i++) {
        if (all->list[i].signal_cdbm >= world->config.sensitivity_cdbm) {
            if (count < capacity) {
                neighbours[count] = all->list[i].radio;
            }
            count++;
        }
    }
    return count;
}
