/* A scenario from a YAML file: the tables of its keys. docs/scenarios.md is the manual of this format.
 *
 * Everything that can be found wrong in a file is found here, with its line: words that nobody knows, numbers out of
 * range, names of groups and nodes that do not exist.
 */
#include "scenario.h"
#include "yaml_reader.h"

#include <stdlib.h>
#include <string.h>

/* The reader is handed from function to function; its scenario lets later parts refer to earlier ones. */
struct scenario_reader {
    struct yaml_reader yaml;
    struct scenario *scenario;
};

static struct scenario *scenario_of(struct yaml_reader *reader)
{
    return ((struct scenario_reader *)reader)->scenario;
}

/* ---- Places and walks ---------------------------------------------------------------------------------------------- */

static bool read_position(struct yaml_reader *reader, yaml_node_t *node, void *target)
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
        if (!read_position(reader, yaml_item(reader, node, i), &(*points)[i])) {
            return false;
        }
    }
    return true;
}

static bool read_area(struct yaml_reader *reader, yaml_node_t *node, void *target)
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
        {"from", read_position, offsetof(struct place, from), true},
        {"step", read_position, offsetof(struct place, step), true},
    };
    struct place *place = target;
    if (!yaml_map(reader, node, "a grid", YAML_KEYS(keys), place)) {
        return false;
    }
    place->count = place->columns * place->rows;
    return true;
}

static bool read_line(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const struct yaml_key keys[] = {
        {"count", yaml_read_count, offsetof(struct place, count), true},
        {"from", read_position, offsetof(struct place, from), true},
        {"step", read_position, offsetof(struct place, step), true},
    };
    return yaml_map(reader, node, "a line", YAML_KEYS(keys), target);
}

static bool read_random(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const struct yaml_key keys[] = {
        {"count", yaml_read_count, offsetof(struct place, count), true},
        {"area", read_area, offsetof(struct place, area), false},
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

static bool read_place(struct yaml_reader *reader, yaml_node_t *node, void *target)
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

static bool read_walk(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const struct yaml_key keys[] = {
        {"path", read_path, 0, true},
        {"speed", yaml_read_speed, offsetof(struct walk, speed_mm_per_s), false},
    };
    struct walk *walk = target;
    walk->speed_mm_per_s = 1200;
    return yaml_map(reader, node, "a walk", YAML_KEYS(keys), walk);
}

/* ---- Settings ------------------------------------------------------------------------------------------------------ */

struct transmit_keys {
    uint32_t count;
    bramble_time interval;
};

static bool read_transmit(struct yaml_reader *reader, yaml_node_t *node, struct bramble_transmit *transmit)
{
    static const struct yaml_key keys[] = {
        {"count", yaml_read_count, offsetof(struct transmit_keys, count), true},
        {"interval", yaml_read_time, offsetof(struct transmit_keys, interval), true},
    };
    struct transmit_keys read = {0};
    if (!yaml_map(reader, node, "a transmit setting", YAML_KEYS(keys), &read)) {
        return false;
    }
    if (read.count > 8) {
        return yaml_wrong(reader, yaml_line(node), "1 to 8 transmissions are possible, not %u", (unsigned)read.count);
    }
    if (read.interval % 10000 != 0 || read.interval == 0 || read.interval > 320000) {
        return yaml_wrong(reader, yaml_line(node), "the interval must be 10 to 320 ms in steps of 10 ms, not %s ms",
                          as_ms(read.interval));
    }
    *transmit =
        (struct bramble_transmit){.count = (uint8_t)read.count, .interval_ms = (uint16_t)(read.interval / 1000)};
    return true;
}

static bool read_transmit_setting(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    return read_transmit(reader, node, target);
}

static bool read_ttl(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    int64_t ttl;
    if (!yaml_integer(reader, node, "default_ttl", 2, 127, &ttl)) {
        return false;
    }
    *(uint8_t *)target = (uint8_t)ttl;
    return true;
}

static bool read_limits(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const char *const words[] = {"chip", "gateway", "simulator"};
    size_t word;
    if (!yaml_word(reader, node, "limits", words, 3, &word)) {
        return false;
    }
    *(enum limits_preset *)target = (enum limits_preset)word;
    return true;
}

static bool read_settings(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const struct yaml_key keys[] = {
        {"network_transmit", read_transmit_setting, offsetof(struct scenario, network_transmit), false},
        {"relay_retransmit", read_transmit_setting, offsetof(struct scenario, relay_retransmit), false},
        {"default_ttl", read_ttl, offsetof(struct scenario, default_ttl), false},
        {"answer_at_once", yaml_read_flag, offsetof(struct scenario, answer_at_once), false},
        {"beacons", yaml_read_flag, offsetof(struct scenario, beacons), false},
        {"limits", read_limits, offsetof(struct scenario, limits), false},
    };
    return yaml_map(reader, node, "settings", YAML_KEYS(keys), target);
}

static bool read_radio(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
#define RADIO(member) offsetof(struct bramble_world_config, member)
    static const struct yaml_key keys[] = {
        {"transmit_power", yaml_read_level, RADIO(transmit_power_cdbm), false},
        {"sensitivity", yaml_read_level, RADIO(sensitivity_cdbm), false},
        {"path_loss_at_1_m", yaml_read_loss, RADIO(path_loss_1m_cdb), false},
        {"path_loss_exponent", yaml_read_hundredths, RADIO(path_loss_exponent_hundredths), false},
        {"shadowing", yaml_read_loss, RADIO(shadowing_cdb), false},
        {"capture", yaml_read_loss, RADIO(capture_cdb), false},
        {"interference_margin", yaml_read_loss, RADIO(interference_margin_cdb), false},
        {"loss", yaml_read_share16, RADIO(loss_per_10000), false},
    };
#undef RADIO
    if (!yaml_map(reader, node, "radio", YAML_KEYS(keys), target)) {
        return false;
    }
    struct bramble_world *world;
    int result = bramble_world_create(target, &world);
    if (result < 0) {
        return yaml_wrong(reader, yaml_line(node), "these radio settings make no sense to the simulator: %s",
                          bramble_error_text(result));
    }
    bramble_world_destroy(world);
    return true;
}

/* ---- Floor and groups ----------------------------------------------------------------------------------------------- */

static bool read_room(struct yaml_reader *reader, yaml_node_t *node, struct room *room)
{
    static const struct yaml_key keys[] = {
        {"name", yaml_read_text, offsetof(struct room, name), true},
        {"area", read_area, offsetof(struct room, area), true},
    };
    return yaml_map(reader, node, "a room", YAML_KEYS(keys), room);
}

static bool read_rooms(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct scenario *scenario = target;
    if (!yaml_is_sequence(reader, node, "rooms")) {
        return false;
    }
    scenario->rooms = allocate(yaml_items(node), sizeof *scenario->rooms);
    for (size_t i = 0; i < yaml_items(node); i++) {
        scenario->room_count++;
        if (!read_room(reader, yaml_item(reader, node, i), &scenario->rooms[i])) {
            return false;
        }
    }
    return true;
}

static bool read_size(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct scenario *scenario = target;
    struct bramble_position size = {0, 0, 0};
    if (!read_position(reader, node, &size)) {
        return false;
    }
    if (size.x_mm <= 0 || size.y_mm <= 0) {
        return yaml_wrong(reader, yaml_line(node), "a floor must have a width and a depth");
    }
    scenario->width_mm = size.x_mm;
    scenario->height_mm = size.y_mm;
    return true;
}

static bool read_floor(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const struct yaml_key keys[] = {
        {"size", read_size, 0, false},
        {"rooms", read_rooms, 0, false},
    };
    return yaml_map(reader, node, "the floor", YAML_KEYS(keys), target);
}

static bool read_group_address(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    int64_t address;
    if (!yaml_integer(reader, node, "a group address", 0xC000, 0xFEFF, &address)) {
        return false;
    }
    *(uint16_t *)target = (uint16_t)address;
    return true;
}

static bool read_groups(struct yaml_reader *reader, yaml_node_t *node)
{
    static const struct yaml_key keys[] = {
        {"name", yaml_read_text, offsetof(struct group, name), true},
        {"address", read_group_address, offsetof(struct group, address), true},
    };
    struct scenario *scenario = scenario_of(reader);
    if (!yaml_is_sequence(reader, node, "groups")) {
        return false;
    }
    scenario->groups = allocate(yaml_items(node), sizeof *scenario->groups);
    for (size_t i = 0; i < yaml_items(node); i++) {
        yaml_node_t *item = yaml_item(reader, node, i);
        struct group group = {0};
        bool good = yaml_map(reader, item, "a group", YAML_KEYS(keys), &group);
        if (good && scenario_group(scenario, group.name) != NULL) {
            good = yaml_wrong(reader, yaml_line(item), "there are two groups named \"%s\"", group.name);
        }
        if (good && scenario_group_at(scenario, group.address) != NULL) {
            good = yaml_wrong(reader, yaml_line(item), "the groups \"%s\" and \"%s\" have the same address 0x%04X",
                              scenario_group_at(scenario, group.address)->name, group.name, group.address);
        }
        scenario->groups[scenario->group_count++] = group;
        if (!good) {
            return false;
        }
    }
    return true;
}

/* Groups have been read before everything else, so that they may stand anywhere in the file. */
static bool read_groups_earlier(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    (void)reader;
    (void)node;
    (void)target;
    return true;
}

/* ---- Nodes ---------------------------------------------------------------------------------------------------------- */

static bool read_group_name(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    const struct scenario *scenario = scenario_of(reader);
    const char *name = yaml_scalar(reader, node, "a group");
    if (name == NULL) {
        return false;
    }
    const struct group *group = scenario_group(scenario, name);
    if (group == NULL) {
        const char *names[64];
        size_t count = 0;
        while (count < scenario->group_count && count < 64) {
            names[count] = scenario->groups[count].name;
            count++;
        }
        const char *near = nearest_word(name, names, count);
        return yaml_wrong(reader, yaml_line(node), "there is no group \"%s\"%s%s%s", name,
                          near != NULL ? "; did you mean \"" : "", near != NULL ? near : "", near != NULL ? "\"?" : "");
    }
    *(uint16_t *)target = group->address;
    return true;
}

static bool read_listens_to(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct node_set *set = target;
    bool list = node->type == YAML_SEQUENCE_NODE;
    size_t count = list ? yaml_items(node) : 1;
    set->listens_to = allocate(count, sizeof *set->listens_to);
    for (size_t i = 0; i < count; i++) {
        if (!read_group_name(reader, list ? yaml_item(reader, node, i) : node, &set->listens_to[i])) {
            return false;
        }
        set->listens_to_count++;
    }
    return true;
}

static bool read_every_from(struct yaml_reader *reader, yaml_node_t *node, struct choice_of *choice)
{
    static const struct yaml_key keys[] = {
        {"every", yaml_read_count, offsetof(struct choice_of, every), true},
        {"first", yaml_read_count, offsetof(struct choice_of, first), false},
    };
    choice->kind = CHOICE_EVERY;
    choice->first = 1;
    return yaml_map(reader, node, "a choice of nodes", YAML_KEYS(keys), choice);
}

static bool read_choice(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct choice_of *choice = target;
    if (node->type == YAML_MAPPING_NODE) {
        return read_every_from(reader, node, choice);
    }
    if (node->type == YAML_SEQUENCE_NODE) {
        choice->kind = CHOICE_LIST;
        choice->numbers = allocate(yaml_items(node), sizeof *choice->numbers);
        for (size_t i = 0; i < yaml_items(node); i++) {
            if (!yaml_read_count(reader, yaml_item(reader, node, i), &choice->numbers[i])) {
                return false;
            }
            choice->count++;
        }
        return true;
    }
    bool all;
    if (!yaml_read_flag(reader, node, &all)) {
        return false;
    }
    choice->kind = all ? CHOICE_ALL : CHOICE_NONE;
    return true;
}

static bool read_kind(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    size_t word;
    if (!yaml_word(reader, node, "a kind of node", kind_names, KIND_COUNT, &word)) {
        return false;
    }
    *(enum kind *)target = (enum kind)word;
    return true;
}

static bool read_own_network_transmit(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct node_set *set = target;
    set->has_network_transmit = true;
    return read_transmit(reader, node, &set->network_transmit);
}

static bool read_own_relay_retransmit(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct node_set *set = target;
    set->has_relay_retransmit = true;
    return read_transmit(reader, node, &set->relay_retransmit);
}

static bool read_own_power(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct node_set *set = target;
    set->has_power = true;
    return yaml_read_level(reader, node, &set->transmit_power_cdbm);
}

static bool read_own_scan(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const struct yaml_key keys[] = {
        {"interval", yaml_read_time_us, offsetof(struct node_set, scan_interval_us), true},
        {"window", yaml_read_time_us, offsetof(struct node_set, scan_window_us), true},
    };
    struct node_set *set = target;
    set->has_scan = true;
    if (!yaml_map(reader, node, "a scan setting", YAML_KEYS(keys), set)) {
        return false;
    }
    if (set->scan_interval_us < 2500 || set->scan_window_us == 0 || set->scan_window_us > set->scan_interval_us) {
        return yaml_wrong(reader, yaml_line(node),
                          "the scan interval is 2.5 ms or more, and the window is not longer than the interval");
    }
    return true;
}

static bool name_is_good(const char *name)
{
    size_t size = strlen(name);
    for (const char *at = name; *at != 0; at++) {
        if ((*at < 'a' || *at > 'z') && (*at < '0' || *at > '9') && *at != '_') {
            return false;
        }
    }
    return size > 0 && size <= 20;
}

static bool read_set(struct yaml_reader *reader, yaml_node_t *node, struct node_set *set)
{
    static const struct yaml_key keys[] = {
        {"name", yaml_read_text, offsetof(struct node_set, name), true},
        {"kind", read_kind, offsetof(struct node_set, kind), true},
        {"place", read_place, offsetof(struct node_set, place), true},
        {"relay", read_choice, offsetof(struct node_set, relay), false},
        {"network_transmit", read_own_network_transmit, 0, false},
        {"relay_retransmit", read_own_relay_retransmit, 0, false},
        {"transmit_power", read_own_power, 0, false},
        {"scan", read_own_scan, 0, false},
        {"listens_to", read_listens_to, 0, false},
        {"speaks_to", read_group_name, offsetof(struct node_set, speaks_to), false},
        {"every", yaml_read_time, offsetof(struct node_set, every), false},
        {"walk", read_walk, offsetof(struct node_set, walk), false},
    };
    set->line = yaml_line(node);
    if (!yaml_map(reader, node, "a node set", YAML_KEYS(keys), set)) {
        return false;
    }
    if (!name_is_good(set->name)) {
        return yaml_wrong(reader, set->line, "the name \"%s\" must be 1 to 20 of a-z, 0-9 and _", set->name);
    }
    if (set->kind == KIND_RELAY && set->relay.kind == CHOICE_NONE) {
        set->relay.kind = CHOICE_ALL;
    }
    if (set->kind == KIND_COMMISSIONER && set->place.count != 1) {
        return yaml_wrong(reader, set->line, "there can be only one commissioner");
    }
    if (set->every > 0 && set->kind != KIND_SENSOR) {
        return yaml_wrong(reader, set->line, "only sensors publish by themselves (\"every\")");
    }
    return true;
}

static bool read_sets(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct scenario *scenario = target;
    if (!yaml_is_sequence(reader, node, "nodes")) {
        return false;
    }
    scenario->sets = allocate(yaml_items(node), sizeof *scenario->sets);
    for (size_t i = 0; i < yaml_items(node); i++) {
        struct node_set set = {0};
        bool good = read_set(reader, yaml_item(reader, node, i), &set);
        if (good && scenario_set(scenario, set.name) != NULL) {
            good = yaml_wrong(reader, set.line, "there are two node sets named \"%s\"", set.name);
        }
        scenario->sets[scenario->set_count++] = set;
        if (!good) {
            return false;
        }
    }
    return true;
}

/* ---- Provisioning ---------------------------------------------------------------------------------------------------- */

static bool read_by(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const char *const words[] = {"preset", "walk"};
    size_t word;
    if (!yaml_word(reader, node, "provisioning", words, 2, &word)) {
        return false;
    }
    *(enum provisioning_by *)target = (enum provisioning_by)word;
    return true;
}

static bool read_provisioning(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
#define PROVISIONING(member) offsetof(struct provisioning, member)
    static const struct yaml_key keys[] = {
        {"by", read_by, PROVISIONING(by), true},
        {"links", yaml_read_count, PROVISIONING(links), false},
        {"attempts", yaml_read_count, PROVISIONING(attempts), false},
        {"patience", yaml_read_time, PROVISIONING(patience), false},
        {"near", yaml_read_level, PROVISIONING(near_cdbm), false},
        {"walk", read_walk, PROVISIONING(walk), false},
    };
#undef PROVISIONING
    struct provisioning *provisioning = target;
    if (!yaml_map(reader, node, "provisioning", YAML_KEYS(keys), provisioning)) {
        return false;
    }
    if (provisioning->by == PROVISIONING_WALK && provisioning->walk.count == 0) {
        return yaml_wrong(reader, yaml_line(node), "provisioning by walk needs a \"walk\" with a path");
    }
    if (provisioning->links > 4) {
        return yaml_wrong(reader, yaml_line(node), "the phone can provision at most 4 devices at once, not %u",
                          (unsigned)provisioning->links);
    }
    return true;
}

/* ---- Traffic, faults, expectations ------------------------------------------------------------------------------------ */

static bool read_order(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const char *const words[] = {"turn", "random"};
    size_t word;
    if (!yaml_word(reader, node, "an order", words, 2, &word)) {
        return false;
    }
    *(bool *)target = word == 1;
    return true;
}

static bool read_press(struct yaml_reader *reader, yaml_node_t *node, struct traffic *traffic)
{
#define TRAFFIC(member) offsetof(struct traffic, member)
    static const struct yaml_key keys[] = {
        {"name", yaml_read_text, TRAFFIC(name), true},
        {"from", yaml_read_text, TRAFFIC(from), true},
        {"to", yaml_read_text, TRAFFIC(to), true},
        {"start", yaml_read_time, TRAFFIC(start), false},
        {"every", yaml_read_time, TRAFFIC(every), true},
        {"spread", yaml_read_time, TRAFFIC(spread), false},
        {"count", yaml_read_count, TRAFFIC(count), true},
        {"acknowledged", yaml_read_flag, TRAFFIC(acknowledged), false},
        {"order", read_order, TRAFFIC(random_order), false},
    };
#undef TRAFFIC
    traffic->line = yaml_line(node);
    traffic->start = BRAMBLE_SECONDS(2);
    return yaml_map(reader, node, "traffic", YAML_KEYS(keys), traffic);
}

static bool read_traffic(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct scenario *scenario = target;
    if (!yaml_is_sequence(reader, node, "traffic")) {
        return false;
    }
    scenario->traffic = allocate(yaml_items(node), sizeof *scenario->traffic);
    for (size_t i = 0; i < yaml_items(node); i++) {
        scenario->traffic_count++;
        if (!read_press(reader, yaml_item(reader, node, i), &scenario->traffic[i])) {
            return false;
        }
    }
    return true;
}

static bool read_channels(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    uint8_t *mask = target;
    *mask = 0;
    if (!yaml_is_sequence(reader, node, "channels")) {
        return false;
    }
    for (size_t i = 0; i < yaml_items(node); i++) {
        int64_t channel;
        if (!yaml_integer(reader, yaml_item(reader, node, i), "an advertising channel", 37, 39, &channel)) {
            return false;
        }
        *mask = (uint8_t)(*mask | 1U << (channel - 37));
    }
    return true;
}

static bool read_jammer(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
#define JAMMER(member) offsetof(struct bramble_jammer, member)
    static const struct yaml_key keys[] = {
        {"place", read_position, JAMMER(position), true},
        {"power", yaml_read_level, JAMMER(transmit_power_cdbm), false},
        {"channels", read_channels, JAMMER(channels), false},
        {"period", yaml_read_time_us, JAMMER(period_us), true},
        {"on", yaml_read_time_us, JAMMER(on_us), true},
    };
#undef JAMMER
    struct fault *fault = target;
    fault->jammer.channels = 7;
    if (!yaml_map(reader, node, "a jammer", YAML_KEYS(keys), &fault->jammer)) {
        return false;
    }
    if (fault->jammer.on_us == 0 || fault->jammer.on_us > fault->jammer.period_us) {
        return yaml_wrong(reader, yaml_line(node), "a jammer is on for a part of its period");
    }
    return true;
}

static bool read_link(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct fault *fault = target;
    if (!yaml_is_sequence(reader, node, "a link")) {
        return false;
    }
    if (yaml_items(node) != 2) {
        return yaml_wrong(reader, yaml_line(node), "a link is [one node, the other node]");
    }
    return yaml_read_text(reader, yaml_item(reader, node, 0), &fault->node) &&
           yaml_read_text(reader, yaml_item(reader, node, 1), &fault->other);
}

static bool read_fault(struct yaml_reader *reader, yaml_node_t *node, struct fault *fault)
{
#define FAULT(member) offsetof(struct fault, member)
    static const struct yaml_key keys[] = {
        {"at", yaml_read_time, FAULT(at), true},
        {"until", yaml_read_time, FAULT(until), false},
        {"off", yaml_read_text, FAULT(node), false},
        {"on", yaml_read_text, FAULT(node), false},
        {"jammer", read_jammer, 0, false},
        {"link", read_link, 0, false},
        {"loss", yaml_read_share16, FAULT(loss_per_10000), false},
        {"extra", yaml_read_loss, FAULT(extra_cdb), false},
    };
#undef FAULT
    static const struct {
        const char *key;
        enum fault_kind kind;
    } kinds[] = {{"off", FAULT_OFF}, {"on", FAULT_ON}, {"jammer", FAULT_JAMMER}, {"link", FAULT_LINK}};
    fault->line = yaml_line(node);
    fault->until = BRAMBLE_NEVER;
    unsigned found = 0;
    for (size_t i = 0; i < 4; i++) {
        if (yaml_value_of(reader, node, kinds[i].key) != NULL) {
            fault->kind = kinds[i].kind;
            found++;
        }
    }
    if (found > 1) {
        return yaml_wrong(reader, fault->line, "a fault is only one of off, on, jammer and link");
    }
    if (!yaml_map(reader, node, "a fault", YAML_KEYS(keys), fault)) {
        return false;
    }
    if (found == 0) {
        return yaml_wrong(reader, fault->line, "a fault must be one of off, on, jammer and link");
    }
    if (fault->kind == FAULT_LINK && fault->extra_cdb == 0 && fault->loss_per_10000 == 0) {
        return yaml_wrong(reader, fault->line, "what happens to the link: \"loss\" (per cent) or \"extra\" (dB)?");
    }
    if (fault->until <= fault->at) {
        return yaml_wrong(reader, fault->line, "a fault must not end before it begins");
    }
    return true;
}

static bool read_faults(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct scenario *scenario = target;
    if (!yaml_is_sequence(reader, node, "faults")) {
        return false;
    }
    scenario->faults = allocate(yaml_items(node), sizeof *scenario->faults);
    for (size_t i = 0; i < yaml_items(node); i++) {
        scenario->fault_count++;
        if (!read_fault(reader, yaml_item(reader, node, i), &scenario->faults[i])) {
            return false;
        }
    }
    return true;
}

static bool read_means(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct expectations *expect = target;
    if (!yaml_is_sequence(reader, node, "means")) {
        return false;
    }
    expect->round_trip_us = allocate(yaml_items(node), sizeof *expect->round_trip_us);
    for (size_t i = 0; i < yaml_items(node); i++) {
        if (!yaml_read_time_us(reader, yaml_item(reader, node, i), &expect->round_trip_us[i])) {
            return false;
        }
        expect->round_trip_count++;
    }
    return true;
}

static bool read_round_trips(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const struct yaml_key keys[] = {
        {"means", read_means, 0, true},
        {"within", yaml_read_share, offsetof(struct expectations, round_trip_within), true},
    };
    return yaml_map(reader, node, "round_trips", YAML_KEYS(keys), target);
}

static bool read_expect(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
#define EXPECT(member) offsetof(struct expectations, member)
    static const struct yaml_key keys[] = {
        {"delivered", yaml_read_share, EXPECT(delivered), false},
        {"worst_receiver", yaml_read_share, EXPECT(worst_receiver), false},
        {"answered", yaml_read_share, EXPECT(answered), false},
        {"hops_across", yaml_read_count, EXPECT(hops_across), false},
        {"round_trips", read_round_trips, 0, false},
    };
#undef EXPECT
    return yaml_map(reader, node, "expect", YAML_KEYS(keys), target);
}

/* ---- The whole ------------------------------------------------------------------------------------------------------- */

static const struct yaml_key scenario_keys[] = {
    {"name", yaml_read_text, offsetof(struct scenario, name), true},
    {"about", yaml_read_text, offsetof(struct scenario, about), false},
    {"seed", yaml_read_seed, offsetof(struct scenario, seed), false},
    {"duration", yaml_read_time, offsetof(struct scenario, duration), false},
    {"radio", read_radio, offsetof(struct scenario, radio), false},
    {"settings", read_settings, 0, false},
    {"floor", read_floor, 0, false},
    {"groups", read_groups_earlier, 0, false},
    {"nodes", read_sets, 0, true},
    {"provisioning", read_provisioning, offsetof(struct scenario, provisioning), false},
    {"traffic", read_traffic, 0, false},
    {"faults", read_faults, 0, false},
    {"expect", read_expect, offsetof(struct scenario, expect), false},
};

/* Names that stand in traffic and faults, against all nodes. */
struct names {
    struct placed *placed;
    uint32_t count;
};

static bool no_such_node(struct yaml_reader *reader, const struct names *names, int line, const char *name,
                         const char *wanted)
{
    const struct scenario *scenario = scenario_of(reader);
    size_t count = 0;
    const char **all = allocate(names->count + scenario->set_count + scenario->group_count, sizeof *all);
    for (size_t i = 0; i < scenario->set_count; i++) {
        all[count++] = scenario->sets[i].name;
    }
    for (size_t i = 0; i < scenario->group_count; i++) {
        all[count++] = scenario->groups[i].name;
    }
    for (uint32_t i = 0; i < names->count; i++) {
        all[count++] = names->placed[i].name;
    }
    const char *near = nearest_word(name, all, count);
    if (near != NULL) {
        yaml_wrong(reader, line, "\"%s\" is not %s; did you mean \"%s\"?", name, wanted, near);
    } else {
        yaml_wrong(reader, line, "\"%s\" is not %s", name, wanted);
    }
    free(all);
    return false;
}

static bool is_node(const struct names *names, const char *name)
{
    return layout_find(names->placed, names->count, name) != UINT32_MAX;
}

static bool check_names(struct yaml_reader *reader, const struct names *names)
{
    const struct scenario *scenario = scenario_of(reader);
    for (size_t i = 0; i < scenario->traffic_count; i++) {
        const struct traffic *traffic = &scenario->traffic[i];
        if (scenario_set(scenario, traffic->from) == NULL && !is_node(names, traffic->from)) {
            return no_such_node(reader, names, traffic->line, traffic->from, "a node set or a node");
        }
        bool group = scenario_group(scenario, traffic->to) != NULL;
        if (!group && scenario_set(scenario, traffic->to) == NULL && !is_node(names, traffic->to)) {
            return no_such_node(reader, names, traffic->line, traffic->to, "a group, a node set or a node");
        }
        if (group && traffic->acknowledged) {
            return yaml_wrong(reader, traffic->line, "only messages to one node can be acknowledged; \"%s\" is a group",
                              traffic->to);
        }
    }
    for (size_t i = 0; i < scenario->fault_count; i++) {
        const struct fault *fault = &scenario->faults[i];
        if (fault->node != NULL && !is_node(names, fault->node)) {
            return no_such_node(reader, names, fault->line, fault->node, "a node");
        }
        if (fault->other != NULL && !is_node(names, fault->other)) {
            return no_such_node(reader, names, fault->line, fault->other, "a node");
        }
    }
    return true;
}

static bool check_whole(struct yaml_reader *reader, int line)
{
    const struct scenario *scenario = scenario_of(reader);
    uint32_t commissioners = 0;
    for (size_t i = 0; i < scenario->set_count; i++) {
        commissioners += scenario->sets[i].kind == KIND_COMMISSIONER;
    }
    if (commissioners > 1) {
        return yaml_wrong(reader, line, "there can be only one commissioner");
    }
    if (scenario->provisioning.by == PROVISIONING_WALK && commissioners == 0) {
        return yaml_wrong(reader, line, "provisioning by walk needs a node set of kind commissioner");
    }
    struct names names = {.count = scenario_nodes(scenario)};
    names.placed = allocate(names.count, sizeof *names.placed);
    layout(scenario, scenario->seed, names.placed, names.count);
    bool good = check_names(reader, &names);
    free(names.placed);
    return good;
}

bool scenario_read(const char *file, const char *octets, size_t size, struct scenario *scenario, struct text *error)
{
    scenario_defaults(scenario);
    scenario->file = copy_text(file);
    yaml_parser_t parser;
    yaml_document_t document;
    struct scenario_reader reader = {{scenario->file, &document, error}, scenario};
    if (!yaml_parser_initialize(&parser)) {
        die("no memory for the YAML parser");
    }
    yaml_parser_set_input_string(&parser, (const unsigned char *)octets, size);
    if (!yaml_parser_load(&parser, &document)) {
        yaml_wrong(&reader.yaml, (int)parser.problem_mark.line + 1, "this is not YAML: %s%s%s",
                   parser.problem != NULL ? parser.problem : "it cannot be read", parser.context != NULL ? " " : "",
                   parser.context != NULL ? parser.context : "");
        yaml_parser_delete(&parser);
        return false;
    }
    yaml_node_t *root = yaml_document_get_root_node(&document);
    if (root == NULL) {
        yaml_wrong(&reader.yaml, 1, "the file is empty");
    } else {
        yaml_node_t *groups = yaml_value_of(&reader.yaml, root, "groups");
        if ((groups == NULL || read_groups(&reader.yaml, groups)) &&
            yaml_map(&reader.yaml, root, "a scenario", YAML_KEYS(scenario_keys), scenario)) {
            check_whole(&reader.yaml, yaml_line(root));
        }
    }
    yaml_document_delete(&document);
    yaml_parser_delete(&parser);
    return error->size == 0;
}
