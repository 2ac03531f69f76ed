/* bramble sim --recorder NODE: what a node's flight recorder has kept, in words and as JSON. */
#ifndef TOOL_FLIGHT_H
#define TOOL_FLIGHT_H

#include "simulation.h"

#include <bramble/flight_recorder.h>
#include <jansson.h>

/* Whether each node that is asked for exists, as far as that is known before the run: else it is named on stderr. */
bool flight_recorders_known(struct simulation *simulation);
/* Whether this one's is asked for. */
bool flight_recorder_wanted(const struct sim_node *node);
/* Tells those that are asked for; says so where an address turned out to be nobody's. */
void flight_recorders_tell(struct simulation *simulation);
json_t *flight_recorder_json(const struct sim_node *node);
/* One record, for people: "0:12.345 heard, dropped: 0x0012 -> 0x0003, sequence 41, TRANSPORT_REPLAYED, value 77". */
void flight_entry_text(const struct bramble_flight_entry *entry, struct text *text);

#endif
