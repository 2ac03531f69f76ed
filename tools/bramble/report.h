/* What came of a run: as a table for people, as JSON for programs, and as a verdict.
 *
 * Both forms come from the same figures; neither holds anything that depends on the machine.
 */
#ifndef TOOL_REPORT_H
#define TOOL_REPORT_H

#include "simulation.h"

#include <jansson.h>

/* The table, into the story. `losses`: how many lost messages are explained one by one (UINT32_MAX: all). */
void report_table(struct simulation *simulation, uint32_t losses);
/* Round trips by hops beside the scenario's reference; `trips` has MEASURE_HOPS_MAX histograms. Nothing without any. */
void report_round_trips(struct story *story, const struct scenario *scenario, const struct histogram *trips);
/* Asks every node's invariants and books, and tells what does not hold. The number of nodes that are not in order. */
uint32_t report_check_nodes(struct simulation *simulation);
/* Compares with what the scenario expects; tells each expectation that is not met. */
bool report_verdict(struct simulation *simulation);
/* The same for round trips over several runs. */
bool report_round_trips_verdict(struct story *story, const struct scenario *scenario, const struct histogram *trips);

/* A run as a JSON object. */
json_t *report_json(struct simulation *simulation);
/* Writes a JSON value to a file; false with errno. */
bool report_json_write(const json_t *value, const char *path);

#endif
