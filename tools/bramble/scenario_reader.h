/* Reading scenarios, inside: what the files that share this work hand to each other.
 *
 * scenario_yaml.c reads the whole, the radio, settings, floor and groups; scenario_places.c where nodes stand and walk;
 * scenario_sets.c what they are; scenario_events.c traffic, faults and expectations; scenario_check.c looks
 * whether all that fits together. yaml_reader.h has the tools.
 */
#ifndef TOOL_SCENARIO_READER_H
#define TOOL_SCENARIO_READER_H

#include "scenario.h"
#include "yaml_reader.h"

/* The reader is handed from function to function; its scenario lets later parts refer to earlier ones. */
struct scenario_reader {
    struct yaml_reader yaml;
    struct scenario *scenario;
};

static inline struct scenario *scenario_of(struct yaml_reader *reader)
{
    return ((struct scenario_reader *)reader)->scenario;
}

/* scenario_places.c */
yaml_value_reader scenario_read_position; /* struct bramble_position */
yaml_value_reader scenario_read_area;     /* struct area */
yaml_value_reader scenario_read_place;    /* struct place */
yaml_value_reader scenario_read_walk;     /* struct walk */

/* scenario_yaml.c */
bool scenario_read_transmit(struct yaml_reader *reader, yaml_node_t *node, struct bramble_transmit *transmit);
yaml_value_reader scenario_read_group_name; /* uint16_t, the group's address */

/* scenario_sets.c and scenario_events.c: parts of struct scenario */
yaml_value_reader scenario_read_sets;         /* the scenario */
yaml_value_reader scenario_read_provisioning; /* its provisioning */
yaml_value_reader scenario_read_traffic;      /* the scenario */
yaml_value_reader scenario_read_faults;       /* the scenario */
yaml_value_reader scenario_read_upkeep;       /* the scenario; in upkeep/read.c */
yaml_value_reader scenario_read_expect;       /* its expectations */

/* scenario_check.c: whether the parts fit together; `line` is for what concerns the whole file. */
bool scenario_check(struct yaml_reader *reader, int line);

#endif
