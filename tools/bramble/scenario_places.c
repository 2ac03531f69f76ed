/* Reading scenarios: positions, areas, places of nodes, walks. */
#include "scenario_reader.h"

/* ---- Places and walks -------------------------------------------------------------------------------------------- */

bool scenario_read_position(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct bramble_position *position = target;
    if (!yaml_is_sequence(reader, node, "a position")) {
        return false;
    }
    size_t count = yaml_items(node);
    if (count != 2 && count != 3) {
        return yaml_wrong(reader, yaml_line(node), "a position is [x, y] or [x, y, z], not %zu numbers", count);
    }
    int32_t *parts[] = {&position->x_mm, &position->y_mm, &position->z_mm};
    for (size_t i = 0; i < count; i++) {
        if (!yaml_length(reader, yaml_item(reader, node, i), "a coordinate", parts[i])) {
            return false;
        }
    }
    return true;
}

static bool read_positions(struct yaml_reader *reader, yaml_node_t *node, struct bramble_position **points,
                           size_t *count)
{
    if (!yaml_is_sequence(reader, node, "a list of positions")) {
        return false;
    }
    *count = yaml_items(node);
    if (*count == 0) {
        return yaml_wrong(reader, yaml_line(node), "a list of positions must not be empty");
    }
    *points = allocate(*count, sizeof **points);
    for (size_t i = 0; i < *count; i++) {
        if (!scenario_read_position(reader, yaml_item(reader, node, i), &(*points)[i])) {
            return false;
        }
    }
    return true;
}

bool scenario_read_area(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct area *area = target;
    if (!yaml_is_sequence(reader, node, "an area")) {
        return false;
    }
    if (yaml_items(node) != 4) {
        return yaml_wrong(reader, yaml_line(node), "an area is [x, y, width, height]");
    }
    int32_t *parts[] = {&area->x_mm, &area->y_mm, &area->width_mm, &area->height_mm};
    for (size_t i = 0; i < 4; i++) {
        if (!yaml_length(reader, yaml_item(reader, node, i), "a side of an area", parts[i])) {
            return false;
        }
    }
    if (area->width_mm <= 0 || area->height_mm <= 0) {
        return yaml_wrong(reader, yaml_line(node), "an area must have a width and a height");
    }
    return true;
}

static bool read_list_place(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct place *place = target;
    size_t count;
    if (!read_positions(reader, node, &place->points, &count)) {
        return false;
    }
    place->count = (uint32_t)count;
    return true;
}

static bool read_grid(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const struct yaml_key keys[] = {
        {"columns", yaml_read_count, offsetof(struct place, columns), true},
        {"rows", yaml_read_count, offsetof(struct place, rows), true},
        {"from", scenario_read_position, offsetof(struct place, from), true},
        {"step", scenario_read_position, offsetof(struct place, step), true},
    };
    struct place *place = target;
    if (!yaml_map(reader, node, "a grid", YAML_KEYS(keys), place)) {
        return false;
    }
    if (place->step.z_mm != 0) {
        return yaml_wrong(reader, yaml_line(node), "a grid is flat: its step is [x, y]");
    }
    uint64_t count = (uint64_t)place->columns * place->rows;
    if (count > UINT32_MAX) {
        return yaml_wrong(reader, yaml_line(node), "a grid of %u by %u has more nodes than can be counted",
                          (unsigned)place->columns, (unsigned)place->rows);
    }
    place->count = (uint32_t)count;
    return true;
}

static bool read_line(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const struct yaml_key keys[] = {
        {"count", yaml_read_count, offsetof(struct place, count), true},
        {"from", scenario_read_position, offsetof(struct place, from), true},
        {"step", scenario_read_position, offsetof(struct place, step), true},
    };
    return yaml_map(reader, node, "a line", YAML_KEYS(keys), target);
}

static bool read_random(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const struct yaml_key keys[] = {
        {"count", yaml_read_count, offsetof(struct place, count), true},
        {"area", scenario_read_area, offsetof(struct place, area), false},
        {"neighbours", yaml_read_count, offsetof(struct place, neighbours), false},
    };
    struct place *place = target;
    if (!yaml_map(reader, node, "a random place", YAML_KEYS(keys), place)) {
        return false;
    }
    if ((place->area.width_mm == 0) == (place->neighbours == 0)) {
        return yaml_wrong(reader, yaml_line(node), "a random place needs either \"area\" or \"neighbours\"");
    }
    return true;
}

bool scenario_read_place(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const struct yaml_key keys[] = {
        {"list", read_list_place, 0, false},
        {"grid", read_grid, 0, false},
        {"line", read_line, 0, false},
        {"random", read_random, 0, false},
    };
    static const enum place_kind kinds[] = {PLACE_LIST, PLACE_GRID, PLACE_LINE, PLACE_RANDOM};
    struct place *place = target;
    if (!yaml_map(reader, node, "a place", YAML_KEYS(keys), place)) {
        return false;
    }
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        if (yaml_value_of(reader, node, keys[i].name) != NULL) {
            if (place->kind != PLACE_NOWHERE) {
                return yaml_wrong(reader, yaml_line(node), "a place is a list, a grid, a line or random: only one");
            }
            place->kind = kinds[i];
        }
    }
    if (place->kind == PLACE_NOWHERE) {
        return yaml_wrong(reader, yaml_line(node), "a place must be a list, a grid, a line or random");
    }
    return true;
}

static bool read_path(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct walk *walk = target;
    return read_positions(reader, node, &walk->points, &walk->count);
}

bool scenario_read_walk(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const struct yaml_key keys[] = {
        {"path", read_path, 0, true},
        {"speed", yaml_read_speed, offsetof(struct walk, speed_mm_per_s), false},
    };
    struct walk *walk = target;
    walk->speed_mm_per_s = 1200;
    return yaml_map(reader, node, "a walk", YAML_KEYS(keys), walk);
}
