/* The lamp as firmware: a relay that can be switched. The application is app_lamp.c, as in the simulator and in
 * `bramble node`; here stand its memory and its sizes. */
#include "app_lamp.h"

#include "platform/bare/board.h"
#include "platform/bare/firmware.h"

static struct lamp lamp;
static const struct bramble_feature *const features[] = {&bramble_feature_provisionable, &bramble_feature_heartbeat,
                                                         NULL};
static const struct bramble_limits limits = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_CHIP);
static uint64_t memory[BRAMBLE_NODE_BYTES(BRAMBLE_LIMITS_CHIP) / 8];

static void begin(void)
{
    lamp_init(&lamp);
}

/* Whoever has a light switches it in the application's `apply`. */
static void look(void)
{
    static bool on;
    if (lamp.onoff.on != on) {
        on = lamp.onoff.on;
        board_log(on ? "onoff: the lamp is on" : "onoff: the lamp is off");
    }
}

const struct firmware_application firmware_application = {
    .name = "lamp",
    .config = {.composition = &lamp_composition, .limits = &limits, .features = features, .application = &lamp},
    .memory = memory,
    .memory_size = sizeof memory,
    .begin = begin,
    .look = look,
};
