/* Reading scenarios: what only the whole tells. Whether the parts fit together: names in traffic and faults against the
 * nodes that there are, who can press and who can be pressed, how many nodes one network has addresses for.
 *
 * A scenario that makes no sense is refused here, with its line, instead of running and delivering nothing.
 */
#include "scenario_reader.h"

#include <stdlib.h>
#include <string.h>

/* Unicast addresses end at 0x7FFF, and each node here has one element. */
#define NODES_MAX 32767U
/* A thousand kilometres: the simulator counts in int32_t millimetres. */
#define FARTHEST_MM INT64_C(1000000000)

/* All nodes by name. */
struct names {
    struct placed *placed;
    uint32_t count;
};

/* What a word of traffic or faults may mean. */
enum { MEANS_NODE = 1, MEANS_SET = 2, MEANS_GROUP = 4 };

static const char *meaning(unsigned may_mean)
{
    return may_mean == MEANS_NODE          ? "a node"
           : (may_mean & MEANS_GROUP) != 0 ? "a group, a node set or a node"
                                           : "a node set or a node";
}

static bool is_node(const struct names *names, const char *name)
{
    return layout_find(names->placed, names->count, name) != UINT32_MAX;
}

/* The word that was meant, perhaps. Exact ones are no help: they mean something that cannot stand here. */
static const char *nearest_name(const struct scenario *scenario, const struct names *names, const char *name,
                                unsigned may_mean)
{
    size_t count = 0;
    const char **all = allocate(names->count + scenario->set_count + scenario->group_count, sizeof *all);
    for (size_t i = 0; i < scenario->set_count && (may_mean & MEANS_SET) != 0; i++) {
        all[count++] = scenario->sets[i].name;
    }
    for (size_t i = 0; i < scenario->group_count && (may_mean & MEANS_GROUP) != 0; i++) {
        all[count++] = scenario->groups[i].name;
    }
    for (uint32_t i = 0; i < names->count; i++) {
        all[count++] = names->placed[i].name;
    }
    const char *near = nearest_word(name, all, count);
    free(all);
    return near;
}

static bool check_name(struct yaml_reader *reader, const struct names *names, int line, const char *name,
                       unsigned may_mean)
{
    const struct scenario *scenario = scenario_of(reader);
    const struct node_set *set = scenario_set(scenario, name);
    bool group = scenario_group(scenario, name) != NULL;
    if (is_node(names, name) || (set != NULL && (may_mean & MEANS_SET) != 0) ||
        (group && (may_mean & MEANS_GROUP) != 0)) {
        return true;
    }
    if (set != NULL) {
        return yaml_wrong(reader, line, "\"%s\" is a set of %u nodes, not one; which: \"%s-1\" to \"%s-%u\"?", name,
                          (unsigned)set->place.count, name, name, (unsigned)set->place.count);
    }
    if (group) {
        return yaml_wrong(reader, line, "\"%s\" is a group, not %s", name, meaning(may_mean));
    }
    const char *near = nearest_name(scenario, names, name, may_mean);
    if (near != NULL) {
        return yaml_wrong(reader, line, "\"%s\" is not %s; did you mean \"%s\"?", name, meaning(may_mean), near);
    }
    return yaml_wrong(reader, line, "\"%s\" is not %s", name, meaning(may_mean));
}

/* ---- Traffic and faults ------------------------------------------------------------------------------------------ */

/* The set that a name means, or whose node it means. */
static const struct node_set *set_meant(const struct scenario *scenario, const struct names *names, const char *name)
{
    const struct node_set *set = scenario_set(scenario, name);
    return set != NULL ? set : names->placed[layout_find(names->placed, names->count, name)].set;
}

static bool has_members(const struct scenario *scenario, const struct group *group)
{
    for (size_t i = 0; i < scenario->set_count; i++) {
        for (size_t g = 0; g < scenario->sets[i].listens_to_count; g++) {
            if (scenario->sets[i].listens_to[g] == group->address) {
                return true;
            }
        }
    }
    return false;
}

static bool check_receivers(struct yaml_reader *reader, const struct names *names, const struct traffic *traffic)
{
    const struct scenario *scenario = scenario_of(reader);
    const struct group *group = scenario_group(scenario, traffic->to);
    if (group != NULL && traffic->acknowledged) {
        return yaml_wrong(reader, traffic->line, "only messages to one node can be acknowledged; \"%s\" is a group",
                          traffic->to);
    }
    if (group != NULL) {
        return has_members(scenario, group) ||
               yaml_wrong(reader, traffic->line, "nobody would hear it: no lamps listen to the group \"%s\"",
                          traffic->to);
    }
    const struct node_set *set = set_meant(scenario, names, traffic->to);
    return set->kind == KIND_LAMP ||
           yaml_wrong(reader, traffic->line, "only lamps can be switched; \"%s\" is of kind %s", traffic->to,
                      kind_names[set->kind]);
}

static bool check_traffic(struct yaml_reader *reader, const struct names *names, const struct traffic *traffic)
{
    if (!check_name(reader, names, traffic->line, traffic->from, MEANS_NODE | MEANS_SET) ||
        !check_name(reader, names, traffic->line, traffic->to, MEANS_NODE | MEANS_SET | MEANS_GROUP)) {
        return false;
    }
    const struct node_set *set = set_meant(scenario_of(reader), names, traffic->from);
    if (set->kind != KIND_SWITCH && set->kind != KIND_COMMISSIONER) {
        return yaml_wrong(reader, traffic->line, "only switches can be pressed; \"%s\" is of kind %s", traffic->from,
                          kind_names[set->kind]);
    }
    return check_receivers(reader, names, traffic);
}

static bool check_fault(struct yaml_reader *reader, const struct names *names, const struct fault *fault)
{
    if (fault->node != NULL && !check_name(reader, names, fault->line, fault->node, MEANS_NODE)) {
        return false;
    }
    if (fault->other != NULL && !check_name(reader, names, fault->line, fault->other, MEANS_NODE)) {
        return false;
    }
    if (fault->other != NULL && strcmp(fault->node, fault->other) == 0) {
        return yaml_wrong(reader, fault->line, "a link is between two nodes, not from \"%s\" to itself", fault->node);
    }
    return true;
}

static bool check_upkeep(struct yaml_reader *reader, const struct names *names, const struct upkeep *upkeep)
{
    const struct scenario *scenario = scenario_of(reader);
    bool named = upkeep->kind == UPKEEP_AWAY || upkeep->kind == UPKEEP_REBOOT;
    if (!named) {
        return scenario->provisioning.by == PROVISIONING_WALK ||
               yaml_wrong(reader, upkeep->line, "nobody is there to do it: this needs \"provisioning: {by: walk}\"");
    }
    if (upkeep->kind == UPKEEP_REBOOT && !scenario->stores) {
        return yaml_wrong(reader, upkeep->line,
                          "without a store a node that is rebooted has left its network: this needs \"settings: "
                          "{stores: yes}\"");
    }
    if (upkeep->kind == UPKEEP_REBOOT && strcmp(upkeep->who, "any") == 0) {
        return true;
    }
    unsigned may_mean = upkeep->kind == UPKEEP_AWAY ? MEANS_NODE : MEANS_NODE | MEANS_SET;
    if (!check_name(reader, names, upkeep->line, upkeep->who, may_mean)) {
        return false;
    }
    return set_meant(scenario, names, upkeep->who)->kind != KIND_COMMISSIONER ||
           yaml_wrong(reader, upkeep->line, "the person with the phone stays, and so does the phone's power");
}

static bool check_events(struct yaml_reader *reader, const struct names *names)
{
    const struct scenario *scenario = scenario_of(reader);
    for (size_t i = 0; i < scenario->traffic_count; i++) {
        if (!check_traffic(reader, names, &scenario->traffic[i])) {
            return false;
        }
    }
    for (size_t i = 0; i < scenario->fault_count; i++) {
        if (!check_fault(reader, names, &scenario->faults[i])) {
            return false;
        }
    }
    for (size_t i = 0; i < scenario->upkeep_count; i++) {
        if (!check_upkeep(reader, names, &scenario->upkeep[i])) {
            return false;
        }
    }
    return true;
}

/* ---- Nodes ------------------------------------------------------------------------------------------------------- */

static bool is_far(const struct bramble_position *from, int64_t steps_x, int64_t steps_y, int64_t steps_z,
                   const struct bramble_position *step)
{
    int64_t x = from->x_mm + steps_x * step->x_mm;
    int64_t y = from->y_mm + steps_y * step->y_mm;
    int64_t z = from->z_mm + steps_z * step->z_mm;
    return x > FARTHEST_MM || x < -FARTHEST_MM || y > FARTHEST_MM || y < -FARTHEST_MM || z > FARTHEST_MM ||
           z < -FARTHEST_MM;
}

/* What is set up wrongly is set up without a provisioner, which would do it right. */
static bool check_preset(struct yaml_reader *reader)
{
    const struct scenario *scenario = scenario_of(reader);
    for (size_t i = 0; i < scenario->set_count && scenario->provisioning.by != PROVISIONING_PRESET; i++) {
        if (scenario->sets[i].wrong != 0) {
            return yaml_wrong(reader, scenario->sets[i].line, "\"wrong\" needs provisioning by preset");
        }
    }
    for (size_t i = 0; i < scenario->fault_count && scenario->provisioning.by != PROVISIONING_PRESET; i++) {
        if (scenario->faults[i].kind == FAULT_AGAIN) {
            return yaml_wrong(reader, scenario->faults[i].line, "\"again\" needs provisioning by preset");
        }
    }
    return true;
}

static bool check_place(struct yaml_reader *reader, const struct node_set *set)
{
    const struct place *place = &set->place;
    int64_t last = (int64_t)place->count - 1;
    bool far = (place->kind == PLACE_LINE && is_far(&place->from, last, last, last, &place->step)) ||
               (place->kind == PLACE_GRID &&
                is_far(&place->from, (int64_t)place->columns - 1, (int64_t)place->rows - 1, 0, &place->step));
    return !far || yaml_wrong(reader, set->line, "\"%s-%u\" would stand more than 1000 km away", set->name,
                              (unsigned)place->count);
}

static bool check_sets(struct yaml_reader *reader, int line)
{
    const struct scenario *scenario = scenario_of(reader);
    uint32_t commissioners = 0;
    uint64_t nodes = 0;
    for (size_t i = 0; i < scenario->set_count; i++) {
        const struct node_set *set = &scenario->sets[i];
        nodes += set->place.count;
        commissioners += set->kind == KIND_COMMISSIONER;
        if (nodes > NODES_MAX) {
            return yaml_wrong(reader, set->line, "\"%s\" makes it %llu nodes; a network has addresses for %u",
                              set->name, (unsigned long long)nodes, NODES_MAX);
        }
        if (!check_place(reader, set)) {
            return false;
        }
    }
    if (commissioners > 1) {
        return yaml_wrong(reader, line, "there can be only one commissioner");
    }
    if (scenario->provisioning.by == PROVISIONING_WALK && commissioners == 0) {
        return yaml_wrong(reader, line, "provisioning by walk needs a node set of kind commissioner");
    }
    if (scenario->provisioning.by == PROVISIONING_NOBODY && (commissioners > 0 || scenario->traffic_count > 0)) {
        return yaml_wrong(reader, line, "provisioning by nobody leaves devices that belong to nobody: without %s",
                          commissioners > 0 ? "a commissioner" : "traffic");
    }
    for (size_t i = 0; i < scenario->set_count; i++) {
        const struct node_set *set = &scenario->sets[i];
        if (set->place.neighbours >= nodes) {
            return yaml_wrong(reader, set->line, "%u neighbours are not possible among %u nodes",
                              (unsigned)set->place.neighbours, (unsigned)nodes);
        }
    }
    return true;
}

bool scenario_check(struct yaml_reader *reader, int line)
{
    if (!check_sets(reader, line)) {
        return false;
    }
    const struct scenario *scenario = scenario_of(reader);
    struct names names = {.count = scenario_nodes(scenario)};
    names.placed = allocate(names.count, sizeof *names.placed);
    layout(scenario, scenario->seed, names.placed, names.count);
    bool good = check_events(reader, &names) && check_preset(reader);
    free(names.placed);
    return good;
}
