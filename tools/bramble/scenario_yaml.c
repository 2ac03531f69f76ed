/* A scenario from a YAML file: the tables of its keys. docs/scenarios.md is the manual of this format.
 *
 * Everything that can be found wrong in a file is found when it is read, with its line: words that nobody knows and
 * numbers out of range here and in the other readers, what does not fit together in scenario_check.c.
 */
#include "scenario_reader.h"

#include <bramble/flight_recorder.h>

#include <stdlib.h>
#include <string.h>

/* ---- Settings ---------------------------------------------------------------------------------------------------- */

struct transmit_keys {
    uint32_t count;
    bramble_time interval;
};

bool scenario_read_transmit(struct yaml_reader *reader, yaml_node_t *node, struct bramble_transmit *transmit)
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
    return scenario_read_transmit(reader, node, target);
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

static bool read_flight_recorder(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    int64_t octets;
    if (!yaml_integer(reader, node, "flight_recorder", BRAMBLE_FLIGHT_RECORDER_LEAST, BRAMBLE_FLIGHT_RECORDER_MOST,
                      &octets)) {
        return false;
    }
    *(uint32_t *)target = (uint32_t)octets;
    return true;
}

static bool read_duration(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    bramble_time *duration = target;
    if (!yaml_read_time(reader, node, duration)) {
        return false;
    }
    return *duration > 0 || yaml_wrong(reader, yaml_line(node), "the duration must be longer than 0");
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
        {"stores", yaml_read_flag, offsetof(struct scenario, stores), false},
        {"flight_recorder", read_flight_recorder, offsetof(struct scenario, flight_recorder), false},
    };
    return yaml_map(reader, node, "settings", YAML_KEYS(keys), target);
}

/* The simulator knows its limits; it is asked with this one value among its defaults. */
static bool radio_takes(struct yaml_reader *reader, const struct yaml_key *key, yaml_node_t *value)
{
    struct bramble_world_config config;
    struct bramble_world *world;
    bramble_world_defaults(&config);
    if (!key->read(reader, value, (char *)&config + key->offset) || bramble_world_create(&config, &world) < 0) {
        return false;
    }
    bramble_world_destroy(world);
    return true;
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
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        yaml_node_t *value = yaml_value_of(reader, node, keys[i].name);
        if (value != NULL && !radio_takes(reader, &keys[i], value)) {
            return yaml_wrong(reader, yaml_line(value), "the simulator's radio takes no %s of %s", keys[i].name,
                              yaml_scalar(reader, value, keys[i].name));
        }
    }
    return true;
}

/* ---- Floor and groups -------------------------------------------------------------------------------------------- */

static bool read_room(struct yaml_reader *reader, yaml_node_t *node, struct room *room)
{
    static const struct yaml_key keys[] = {
        {"name", yaml_read_text, offsetof(struct room, name), true},
        {"area", scenario_read_area, offsetof(struct room, area), true},
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
    if (!scenario_read_position(reader, node, &size)) {
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

bool scenario_read_group_name(struct yaml_reader *reader, yaml_node_t *node, void *target)
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

/* ---- The whole --------------------------------------------------------------------------------------------------- */

static const struct yaml_key scenario_keys[] = {
    {"name", yaml_read_text, offsetof(struct scenario, name), true},
    {"about", yaml_read_text, offsetof(struct scenario, about), false},
    {"seed", yaml_read_seed, offsetof(struct scenario, seed), false},
    {"duration", read_duration, offsetof(struct scenario, duration), false},
    {"radio", read_radio, offsetof(struct scenario, radio), false},
    {"settings", read_settings, 0, false},
    {"floor", read_floor, 0, false},
    {"groups", read_groups_earlier, 0, false},
    {"nodes", scenario_read_sets, 0, true},
    {"provisioning", scenario_read_provisioning, offsetof(struct scenario, provisioning), false},
    {"traffic", scenario_read_traffic, 0, false},
    {"faults", scenario_read_faults, 0, false},
    {"upkeep", scenario_read_upkeep, 0, false},
    {"expect", scenario_read_expect, offsetof(struct scenario, expect), false},
};

/* A second document behind the first would be ignored, and nothing in a file is. */
static void refuse_more_documents(struct yaml_reader *reader, yaml_parser_t *parser)
{
    yaml_document_t next;
    if (!yaml_parser_load(parser, &next)) {
        yaml_wrong(reader, (int)parser->problem_mark.line + 1, "what follows the scenario is not YAML");
        return;
    }
    const yaml_node_t *root = yaml_document_get_root_node(&next);
    if (root != NULL) {
        yaml_wrong(reader, yaml_line(root), "there is a second document (after \"---\"): a file is one scenario");
    }
    yaml_document_delete(&next);
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
            scenario_check(&reader.yaml, yaml_line(root));
        }
        refuse_more_documents(&reader.yaml, &parser);
    }
    yaml_document_delete(&document);
    yaml_parser_delete(&parser);
    return error->size == 0;
}
