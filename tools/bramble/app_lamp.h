/* A lamp: Generic OnOff Server. The same source is a node in the simulator, on Linux (`bramble node lamp`) and on chips
 * (platform/bare/images/lamp.c); it knows of none of them. Its struct is the node's `application`.
 */
#ifndef TOOL_APP_LAMP_H
#define TOOL_APP_LAMP_H

#include <bramble/configuration.h>
#include <bramble/generic_onoff.h>
#include <bramble/health.h>
#include <bramble/node.h>

#define APP_COMPANY 0x05F1U

struct lamp {
    struct bramble_health_server health;
    struct bramble_onoff_server onoff;
    uint32_t switched; /* how often the light has changed */
};
extern const struct bramble_composition lamp_composition;
void lamp_init(struct lamp *lamp);

#endif
