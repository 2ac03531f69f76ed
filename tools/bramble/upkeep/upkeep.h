/* What happens to a network over days: IV updates and key refreshes that the person with the phone sets going, nodes
 * that are rebooted, nodes that are carried away and brought back. docs/scenarios.md, "upkeep", is the manual.
 *
 * Files: read.c (the scenario's part), upkeep.c (carrying it out), procedures.c (what the phone does), reboot.c (power
 * cuts and stores).
 */
#ifndef TOOL_UPKEEP_H
#define TOOL_UPKEEP_H

#include "text.h"

#include <bramble/node.h>
#include <bramble/store_memory.h>
#include <jansson.h>

struct simulation;
struct sim_node;
struct sim_upkeep; /* one simulation's upkeep under way */

enum upkeep_kind { UPKEEP_IV_BEGIN, UPKEEP_IV_END, UPKEEP_KEY_REFRESH, UPKEEP_AWAY, UPKEEP_REBOOT };

/* A line of the scenario's upkeep. Times count from the moment when everything is configured. */
struct upkeep {
    enum upkeep_kind kind;
    int line;
    bramble_time at;
    bramble_time until; /* away, reboot; BRAMBLE_NEVER: for good */
    bramble_time every; /* reboot: one of `who` in each of these periods, at a random time; 0: once, at `at` */
    char *who;          /* away: a node; reboot: a node, a set, or "any" */
};

/* ---- upkeep.c ---------------------------------------------------------------------------------------------------- */

/* Sets the scenario's upkeep going. Its times count from `begin`; nothing repeats at or after `end`. */
void upkeep_start(struct simulation *simulation, bramble_time begin, bramble_time end);
/* When its last line is over, counted from the beginning. */
bramble_time upkeep_last(const struct upkeep *lines, size_t count);
/* Rows of the report: what was done, and what was delivered between the lines. */
void upkeep_report(struct simulation *simulation);
/* The same for the JSON; NULL when the scenario has no upkeep. */
json_t *upkeep_json(struct simulation *simulation);
/* False when something that was begun came to no good end; told in the story. */
bool upkeep_verdict(struct simulation *simulation);
void upkeep_end(struct simulation *simulation);

/* ---- reboot.c ---------------------------------------------------------------------------------------------------- */

/* What a node keeps where power cuts do not reach. */
struct sim_store {
    struct bramble_store port;
    struct bramble_store_memory memory;
    uint8_t *octets;
};

void sim_store_start(struct sim_store *store, size_t octets);
void sim_store_end(struct sim_store *store);
/* The power is cut, without a word, and comes back `pause` later: the node starts again from its store. False when it
 * is without power now. */
bool upkeep_reboot(struct sim_node *node, bramble_time pause);

#endif
