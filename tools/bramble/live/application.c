/* The applications that can be a node: those of the simulator (apps.h), and what can be seen of them from outside. They
 * do not know that they are on Linux; whoever wants to know what they do looks at their state after each turn. */
#include "live.h"

#include <string.h>

/* ---- A lamp ------------------------------------------------------------------------------------------------------ */

static void lamp_begins(struct live *live)
{
    lamp_init(&live->application.lamp);
}

static void lamp_look(struct live *live)
{
    bool on = live->application.lamp.onoff.on;
    if (on != live->on) {
        live->on = on;
        teller_say(&live->teller, "onoff", json_pack("{s:b}", "on", on), "the lamp is %s", on ? "on" : "off");
    }
}

static int lamp_switch(struct live *live, bool on)
{
    struct bramble_model_ref server;
    int result = bramble_model_find(live->world.node, 0, BRAMBLE_MODEL_GENERIC_ONOFF_SERVER, &server);
    if (result == 0) {
        bramble_onoff_server_set(server, on, 0, 0);
    }
    return result;
}

/* ---- A switch ---------------------------------------------------------------------------------------------------- */

static void status(struct bramble_model_ref model, const struct bramble_received *received,
                   const struct bramble_generic_onoff_status *status)
{
    struct live *live = bramble_node_application(model.node);
    teller_say(&live->teller, "status",
               json_pack("{s:i,s:b}", "source", received->source, "on", status->present_onoff != 0),
               "0x%04x says that it is %s", received->source, status->present_onoff != 0 ? "on" : "off");
}

static void switch_begins(struct live *live)
{
    wall_switch_init(&live->application.wall_switch);
    live->application.wall_switch.onoff.status = status;
}

static int switch_switch(struct live *live, bool on)
{
    int result = wall_switch_press(live->world.node, on);
    if (result == 0) {
        teller_say(&live->teller, "pressed", json_pack("{s:b}", "on", on), "%s", on ? "on" : "off");
    }
    return result;
}

/* ---- A sensor ---------------------------------------------------------------------------------------------------- */

static void sensor_begins(struct live *live)
{
    floor_sensor_init(&live->application.sensor, live->uuid[0]);
    live->reading = live->application.sensor.reading;
}

static void sensor_look(struct live *live)
{
    const struct bramble_floor_reading *reading = &live->application.sensor.reading;
    if (memcmp(reading, &live->reading, sizeof *reading) != 0) {
        live->reading = *reading;
        teller_say(&live->teller, "reading",
                   json_pack("{s:i,s:i,s:i}", "temperature_centidegrees", reading->temperature, "light", reading->light,
                             "presence", reading->presence),
                   "%s degrees, light %u, %s", decimal(reading->temperature, 2), reading->light,
                   reading->presence ? "somebody is there" : "nobody is there");
    }
}

/* ---- A relay ----------------------------------------------------------------------------------------------------- */

static void relay_begins(struct live *live)
{
    memset(&live->application.relay, 0, sizeof live->application.relay);
}

/* ---- All of them ------------------------------------------------------------------------------------------------- */

static const struct live_kind kinds[] = {
    {"lamp", "Generic OnOff Server; tells when it is switched; type on or off to switch it by hand", &lamp_composition,
     lamp_begins, lamp_look, lamp_switch},
    {"switch", "Generic OnOff Client; type on or off to press it: it says so to where it is configured to publish",
     &wall_switch_composition, switch_begins, NULL, switch_switch},
    {"sensor", "a vendor model (company 0x05f1, model 1) that publishes what it measures", &floor_sensor_composition,
     sensor_begins, sensor_look, NULL},
    {"relay", "nothing but the foundation models; relays from the moment it is a member", &relay_only_composition,
     relay_begins, NULL, NULL},
};
#define KINDS (sizeof kinds / sizeof kinds[0])

const struct live_kind *live_kind_named(const char *name, struct text *error)
{
    const char *names[KINDS];
    for (size_t i = 0; i < KINDS; i++) {
        if (strcmp(kinds[i].name, name) == 0) {
            return &kinds[i];
        }
        names[i] = kinds[i].name;
    }
    const char *near = nearest_word(name, names, KINDS);
    text_add(error, "there is no application \"%s\"; ", name);
    if (near != NULL) {
        text_add(error, "did you mean \"%s\"?", near);
    } else {
        text_add(error, "there are lamp, switch, sensor and relay");
    }
    return NULL;
}

void live_kinds_list(struct text *text)
{
    text_add(text, "applications:\n");
    for (size_t i = 0; i < KINDS; i++) {
        text_add(text, "  %-8s %s\n", kinds[i].name, kinds[i].help);
    }
}
