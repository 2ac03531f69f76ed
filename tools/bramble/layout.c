/* Puts the nodes of a scenario on the floor. Integers only, so that every machine draws the same floor. */
#include "scenario.h"

#include <string.h>

static uint64_t square_root(uint64_t square)
{
    uint64_t root = 0;
    for (uint64_t bit = UINT64_C(1) << 31; bit != 0; bit >>= 1) {
        uint64_t tried = root | bit;
        if (tried * tried <= square) {
            root = tried;
        }
    }
    return root;
}

uint32_t distance_mm(const struct bramble_position *a, const struct bramble_position *b)
{
    int64_t x = (int64_t)a->x_mm - b->x_mm;
    int64_t y = (int64_t)a->y_mm - b->y_mm;
    int64_t z = (int64_t)a->z_mm - b->z_mm;
    return (uint32_t)square_root((uint64_t)(x * x + y * y + z * z));
}

/* The simulator is asked, so that no second formula of the path loss can disagree with its own. */
uint32_t layout_range_mm(const struct bramble_world_config *radio)
{
    struct bramble_world_config config = *radio;
    config.seed = 1;
    config.shadowing_cdb = 0;
    config.crypto = NULL;
    struct bramble_world *world;
    struct bramble_position position = {0, 0, 0};
    bramble_radio here, there;
    if (bramble_world_create(&config, &world) < 0 || bramble_world_add_radio(world, &position, &here) < 0 ||
        bramble_world_add_radio(world, &position, &there) < 0) {
        die("the radio settings make no world");
    }
    int32_t low = 0;
    int32_t high = 100000000;
    while (high - low > 1) {
        position.x_mm = low + (high - low) / 2;
        bramble_world_set_position(world, there, &position);
        if (bramble_world_in_range(world, here, there)) {
            low = position.x_mm;
        } else {
            high = position.x_mm;
        }
    }
    bramble_world_destroy(world);
    return (uint32_t)low;
}

#define SIDE_MAX_MM 1000000000U

/* A square in which each of all nodes has `neighbours` others in a circle of the radio's range; at most a thousand
 * kilometres wide. */
static struct area area_for(const struct scenario *scenario, uint32_t neighbours)
{
    uint64_t range = layout_range_mm(&scenario->radio);
    uint64_t circle = range * range / 1000 * 3142;
    uint64_t nodes = scenario_nodes(scenario);
    uint64_t side = circle > UINT64_MAX / nodes ? SIDE_MAX_MM : square_root(circle * nodes / neighbours);
    int32_t side_mm = (int32_t)(side < SIDE_MAX_MM ? side : SIDE_MAX_MM);
    return (struct area){0, 0, side_mm, side_mm};
}

static struct bramble_position place_of(const struct place *place, const struct area *area, uint32_t i,
                                        struct dice *dice)
{
    struct bramble_position position = place->from;
    switch (place->kind) {
    case PLACE_LIST:
        return place->points[i];
    case PLACE_GRID:
        position.x_mm += (int32_t)(i % place->columns) * place->step.x_mm;
        position.y_mm += (int32_t)(i / place->columns) * place->step.y_mm;
        return position;
    case PLACE_LINE:
        position.x_mm += (int32_t)i * place->step.x_mm;
        position.y_mm += (int32_t)i * place->step.y_mm;
        position.z_mm += (int32_t)i * place->step.z_mm;
        return position;
    case PLACE_RANDOM:
        position.x_mm = area->x_mm + (int32_t)dice_below(dice, (uint32_t)area->width_mm);
        position.y_mm = area->y_mm + (int32_t)dice_below(dice, (uint32_t)area->height_mm);
        return position;
    case PLACE_NOWHERE:
    default:
        return position;
    }
}

void layout(const struct scenario *scenario, uint64_t seed, struct placed *placed, uint32_t count)
{
    uint32_t next = 0;
    for (size_t s = 0; s < scenario->set_count; s++) {
        const struct node_set *set = &scenario->sets[s];
        struct dice dice = dice_for(seed, 0x1A70 + s);
        struct area area = set->place.area;
        if (set->place.kind == PLACE_RANDOM && area.width_mm == 0) {
            area = area_for(scenario, set->place.neighbours);
        }
        for (uint32_t i = 0; i < set->place.count && next < count; i++, next++) {
            struct placed *here = &placed[next];
            memset(here, 0, sizeof *here);
            here->set = set;
            here->number = i + 1;
            here->relay = choice_has(&set->relay, i + 1);
            here->position = place_of(&set->place, &area, i, &dice);
            if (set->place.count == 1) {
                snprintf(here->name, sizeof here->name, "%.24s", set->name);
            } else {
                snprintf(here->name, sizeof here->name, "%.20s-%u", set->name, (unsigned)(i + 1));
            }
        }
    }
}

static void include(struct area *bounds, bool *any, int32_t x, int32_t y)
{
    if (!*any) {
        *bounds = (struct area){x, y, 0, 0};
        *any = true;
        return;
    }
    if (x < bounds->x_mm) {
        bounds->width_mm += bounds->x_mm - x;
        bounds->x_mm = x;
    }
    if (y < bounds->y_mm) {
        bounds->height_mm += bounds->y_mm - y;
        bounds->y_mm = y;
    }
    bounds->width_mm = x - bounds->x_mm > bounds->width_mm ? x - bounds->x_mm : bounds->width_mm;
    bounds->height_mm = y - bounds->y_mm > bounds->height_mm ? y - bounds->y_mm : bounds->height_mm;
}

struct area layout_bounds(const struct scenario *scenario, const struct placed *placed, uint32_t count)
{
    struct area bounds = {0, 0, 0, 0};
    bool any = false;
    if (scenario->width_mm > 0) {
        include(&bounds, &any, 0, 0);
        include(&bounds, &any, scenario->width_mm, scenario->height_mm);
    }
    for (size_t i = 0; i < scenario->room_count; i++) {
        const struct area *area = &scenario->rooms[i].area;
        include(&bounds, &any, area->x_mm, area->y_mm);
        include(&bounds, &any, area->x_mm + area->width_mm, area->y_mm + area->height_mm);
    }
    for (uint32_t i = 0; i < count; i++) {
        include(&bounds, &any, placed[i].position.x_mm, placed[i].position.y_mm);
    }
    const struct walk *walk = &scenario->provisioning.walk;
    for (size_t i = 0; i < walk->count; i++) {
        include(&bounds, &any, walk->points[i].x_mm, walk->points[i].y_mm);
    }
    return bounds;
}

uint32_t layout_find(const struct placed *placed, uint32_t count, const char *name)
{
    for (uint32_t i = 0; i < count; i++) {
        if (strcmp(placed[i].name, name) == 0) {
            return i;
        }
    }
    return UINT32_MAX;
}
