/* A picture of the floor as SVG: rooms, nodes, the walk of the person with the phone, and the ways of messages. */
#ifndef TOOL_SVG_H
#define TOOL_SVG_H

#include "simulation.h"

/* One way to be drawn: how the first copy of a press came to a node. */
struct svg_way {
    const struct press *press;
    uint32_t to;
    const char *title;
};

/* `gone` is a node to be crossed out, or MEASURE_NOBODY. At most two ways. False with errno when the file cannot be
 * written. */
bool svg_write(const struct simulation *simulation, const struct svg_way *ways, size_t count, uint32_t gone,
               const char *path);

#endif
