/* Reading scenarios: who speaks when, what fails when, and what must come of it. */
#include "scenario_reader.h"

#include <stdlib.h>
#include <string.h>

/* ---- Traffic, faults, expectations ------------------------------------------------------------------------------- */

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
    if (!yaml_map(reader, node, "traffic", YAML_KEYS(keys), traffic)) {
        return false;
    }
    if (traffic->spread > BRAMBLE_SECONDS(3600)) {
        return yaml_wrong(reader, traffic->line, "presses are spread over an hour at most, not over %s ms",
                          as_ms(traffic->spread));
    }
    return true;
}

bool scenario_read_traffic(struct yaml_reader *reader, yaml_node_t *node, void *target)
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
        {"place", scenario_read_position, JAMMER(position), true},
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
        return yaml_wrong(reader, yaml_line(node), "a jammer is on for a part of its period, not %s of %s ms",
                          as_ms(fault->jammer.on_us), as_ms(fault->jammer.period_us));
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
        {"again", yaml_read_text, FAULT(node), false},
        {"jammer", read_jammer, 0, false},
        {"link", read_link, 0, false},
        {"loss", yaml_read_share16, FAULT(loss_per_10000), false},
        {"extra", yaml_read_loss, FAULT(extra_cdb), false},
    };
#undef FAULT
    static const struct {
        const char *key;
        enum fault_kind kind;
    } kinds[] = {
        {"off", FAULT_OFF}, {"on", FAULT_ON}, {"jammer", FAULT_JAMMER}, {"link", FAULT_LINK}, {"again", FAULT_AGAIN}};
    fault->line = yaml_line(node);
    fault->until = BRAMBLE_NEVER;
    unsigned found = 0;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (yaml_value_of(reader, node, kinds[i].key) != NULL) {
            fault->kind = kinds[i].kind;
            found++;
        }
    }
    if (found > 1) {
        return yaml_wrong(reader, fault->line, "a fault is only one of off, on, jammer, link and again");
    }
    if (!yaml_map(reader, node, "a fault", YAML_KEYS(keys), fault)) {
        return false;
    }
    if (found == 0) {
        return yaml_wrong(reader, fault->line, "a fault must be one of off, on, jammer, link and again");
    }
    if (fault->kind == FAULT_LINK && fault->extra_cdb == 0 && fault->loss_per_10000 == 0) {
        return yaml_wrong(reader, fault->line, "what happens to the link: \"loss\" (per cent) or \"extra\" (dB)?");
    }
    if (fault->until <= fault->at) {
        return yaml_wrong(reader, fault->line, "a fault must not end before it begins");
    }
    return true;
}

bool scenario_read_faults(struct yaml_reader *reader, yaml_node_t *node, void *target)
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
    if (yaml_items(node) == 0) {
        return yaml_wrong(reader, yaml_line(node), "means must not be empty: one for each number of hops, from 1");
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

bool scenario_read_expect(struct yaml_reader *reader, yaml_node_t *node, void *target)
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
