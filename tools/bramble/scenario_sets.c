/* Reading scenarios: sets of nodes that are made alike, and how they are provisioned. */
#include "scenario_reader.h"

#include <stdlib.h>
#include <string.h>

/* ---- Nodes ------------------------------------------------------------------------------------------------------- */

static bool read_listens_to(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct node_set *set = target;
    bool list = node->type == YAML_SEQUENCE_NODE;
    size_t count = list ? yaml_items(node) : 1;
    set->listens_to = allocate(count, sizeof *set->listens_to);
    for (size_t i = 0; i < count; i++) {
        if (!scenario_read_group_name(reader, list ? yaml_item(reader, node, i) : node, &set->listens_to[i])) {
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
    return scenario_read_transmit(reader, node, &set->network_transmit);
}

static bool read_own_relay_retransmit(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct node_set *set = target;
    set->has_relay_retransmit = true;
    return scenario_read_transmit(reader, node, &set->relay_retransmit);
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
    if (set->scan_interval_us < 2500 || set->scan_interval_us > 10240000 || set->scan_window_us == 0 ||
        set->scan_window_us > set->scan_interval_us) {
        return yaml_wrong(reader, yaml_line(node),
                          "the scan interval is 2.5 ms to 10.24 s, not %s ms, and the window, %s ms, is part of it",
                          as_ms(set->scan_interval_us), as_ms(set->scan_window_us));
    }
    return true;
}

static bool read_replay(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct node_set *set = target;
    int64_t places;
    if (!yaml_integer(reader, node, "a number of places in the replay list", 0, 2048, &places)) {
        return false;
    }
    set->has_replay = true;
    set->replay = (uint32_t)places;
    return true;
}

static bool read_ttl(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    int64_t ttl;
    if (!yaml_integer(reader, node, "a default TTL", 2, BRAMBLE_TTL_MAX, &ttl)) {
        return false;
    }
    *(uint32_t *)target = (uint32_t)ttl;
    return true;
}

static bool read_one_wrong(struct yaml_reader *reader, yaml_node_t *node, unsigned *wrong)
{
    static const char *const words[] = {
#define WRONG_WORD(bit, word) word,
        WRONGS(WRONG_WORD)
#undef WRONG_WORD
    };
    size_t word;
    if (!yaml_word(reader, node, "something that can be wrong", words, WRONG_COUNT, &word)) {
        return false;
    }
    *wrong |= 1U << word;
    return true;
}

static bool read_wrong(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    if (node->type != YAML_SEQUENCE_NODE) {
        return read_one_wrong(reader, node, target);
    }
    for (size_t i = 0; i < yaml_items(node); i++) {
        if (!read_one_wrong(reader, yaml_item(reader, node, i), target)) {
            return false;
        }
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

/* A number behind the last node would silently mean nobody. */
static bool check_choice(struct yaml_reader *reader, const struct node_set *set)
{
    uint32_t largest = set->relay.kind == CHOICE_EVERY ? set->relay.first : 0;
    for (size_t i = 0; i < set->relay.count; i++) {
        largest = set->relay.numbers[i] > largest ? set->relay.numbers[i] : largest;
    }
    return largest <= set->place.count ||
           yaml_wrong(reader, set->line, "\"%s\" has no node %u that could relay: it has %u", set->name,
                      (unsigned)largest, (unsigned)set->place.count);
}

/* What a kind of node cannot do is refused, not ignored. */
static bool check_kind(struct yaml_reader *reader, const struct node_set *set)
{
    if (set->kind == KIND_COMMISSIONER && set->place.count != 1) {
        return yaml_wrong(reader, set->line, "there can be only one commissioner");
    }
    if (set->every > 0 && set->kind != KIND_SENSOR) {
        return yaml_wrong(reader, set->line, "only sensors publish by themselves (\"every\")");
    }
    if (set->listens_to_count > 0 && set->kind != KIND_LAMP) {
        return yaml_wrong(reader, set->line, "only lamps listen to groups (\"listens_to\"); \"%s\" is of kind %s",
                          set->name, kind_names[set->kind]);
    }
    if (set->speaks_to != 0 && set->kind != KIND_SWITCH && set->kind != KIND_SENSOR) {
        return yaml_wrong(reader, set->line,
                          "only switches and sensors speak to groups (\"speaks_to\"); \"%s\" is of kind %s", set->name,
                          kind_names[set->kind]);
    }
    return true;
}

static bool read_set(struct yaml_reader *reader, yaml_node_t *node, struct node_set *set)
{
    static const struct yaml_key keys[] = {
        {"name", yaml_read_text, offsetof(struct node_set, name), true},
        {"kind", read_kind, offsetof(struct node_set, kind), true},
        {"place", scenario_read_place, offsetof(struct node_set, place), true},
        {"relay", read_choice, offsetof(struct node_set, relay), false},
        {"network_transmit", read_own_network_transmit, 0, false},
        {"relay_retransmit", read_own_relay_retransmit, 0, false},
        {"transmit_power", read_own_power, 0, false},
        {"scan", read_own_scan, 0, false},
        {"listens_to", read_listens_to, 0, false},
        {"speaks_to", scenario_read_group_name, offsetof(struct node_set, speaks_to), false},
        {"every", yaml_read_time, offsetof(struct node_set, every), false},
        {"walk", scenario_read_walk, offsetof(struct node_set, walk), false},
        {"replay", read_replay, 0, false},
        {"ttl", read_ttl, offsetof(struct node_set, ttl), false},
        {"wrong", read_wrong, offsetof(struct node_set, wrong), false},
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
    return check_choice(reader, set) && check_kind(reader, set);
}

bool scenario_read_sets(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct scenario *scenario = target;
    if (!yaml_is_sequence(reader, node, "nodes")) {
        return false;
    }
    if (yaml_items(node) == 0) {
        return yaml_wrong(reader, yaml_line(node), "nodes must not be empty: there is nobody to simulate");
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

/* ---- Provisioning ------------------------------------------------------------------------------------------------ */

static bool read_by(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const char *const words[] = {"preset", "walk", "nobody"};
    size_t word;
    if (!yaml_word(reader, node, "provisioning", words, 3, &word)) {
        return false;
    }
    *(enum provisioning_by *)target = (enum provisioning_by)word;
    return true;
}

bool scenario_read_provisioning(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
#define PROVISIONING(member) offsetof(struct provisioning, member)
    static const struct yaml_key keys[] = {
        {"by", read_by, PROVISIONING(by), true},
        {"links", yaml_read_count, PROVISIONING(links), false},
        {"attempts", yaml_read_count, PROVISIONING(attempts), false},
        {"patience", yaml_read_time, PROVISIONING(patience), false},
        {"near", yaml_read_level, PROVISIONING(near_cdbm), false},
        {"walk", scenario_read_walk, PROVISIONING(walk), false},
    };
#undef PROVISIONING
    struct provisioning *provisioning = target;
    if (!yaml_map(reader, node, "provisioning", YAML_KEYS(keys), provisioning)) {
        return false;
    }
    if (provisioning->by == PROVISIONING_WALK && provisioning->walk.count == 0) {
        return yaml_wrong(reader, yaml_line(node), "provisioning by walk needs a \"walk\" with a path");
    }
    if (provisioning->by != PROVISIONING_WALK && provisioning->walk.count > 0) {
        return yaml_wrong(reader, yaml_line(node), "nobody walks when provisioning is by %s: leave out \"walk\"",
                          provisioning->by == PROVISIONING_PRESET ? "preset" : "nobody");
    }
    if (provisioning->links > 4) {
        return yaml_wrong(reader, yaml_line(node), "the phone can provision at most 4 devices at once, not %u",
                          (unsigned)provisioning->links);
    }
    return true;
}
