/* The simulator's own record, event by event: a line for each thing that its observer is told (sim.h), for whoever
 * wants to check what is claimed about a run. Comma-separated, with a line of names first:
 *
 *     number,kind,time_us,transmitter,receiver,channel,loss,other
 *
 * `number` is that of the advertising event, `kind` SENT, HEARD or LOST; SENT has the time of the record in a capture
 * of the same run. Nodes are names. */
#ifndef TOOL_AIR_LOG_H
#define TOOL_AIR_LOG_H

#include "text.h"

#include <bramble/sim.h>

struct simulation;

/* The line of names. */
void air_log_start(FILE *file);
void air_log_write(FILE *file, const struct simulation *simulation, const struct bramble_air_event *event);

#endif
