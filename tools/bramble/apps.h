/* The applications that run on the simulated nodes. They know nothing of the simulation: each is what a product's
 * firmware would be, written against the public headers only, and its struct is the node's `application`.
 */
#ifndef TOOL_APPS_H
#define TOOL_APPS_H

#include "app_lamp.h"
#include "messages/floor_sensor.h"

#include <bramble/configure.h>
#include <bramble/generic_onoff.h>
#include <bramble/health.h>
#include <bramble/node.h>

#define APP_FLOOR_SENSOR_SERVER BRAMBLE_VENDOR_MODEL(APP_COMPANY, 0x0001)
#define APP_FLOOR_SENSOR_CLIENT BRAMBLE_VENDOR_MODEL(APP_COMPANY, 0x0002)

/* ---- A switch on the wall: Generic OnOff Client ------------------------------------------------------------------ */

struct wall_switch {
    struct bramble_health_server health;
    struct bramble_onoff_client onoff;
    uint8_t tid; /* of acknowledged presses */
};
extern const struct bramble_composition wall_switch_composition;
void wall_switch_init(struct wall_switch *wall_switch);
/* Somebody presses it: says on or off to wherever it was configured to publish. */
BRAMBLE_MUST_CHECK int wall_switch_press(struct bramble_node *node, bool on);
/* The same to one address, under AppKey 0. */
BRAMBLE_MUST_CHECK int wall_switch_press_to(struct bramble_node *node, uint16_t address, bool on);
/* And with an answer wanted: three attempts in three seconds, then `done`, once. */
BRAMBLE_MUST_CHECK int wall_switch_ask(struct bramble_node *node, uint16_t address, bool on,
                                       bramble_response_callback *done, void *context);

/* ---- A sensor at the ceiling: a vendor model that publishes what it measures ------------------------------------- */

struct floor_sensor {
    struct bramble_health_server health;
    struct bramble_floor_reading reading; /* the model's state: what is published */
};
extern const struct bramble_composition floor_sensor_composition;
void floor_sensor_init(struct floor_sensor *sensor, uint32_t seed);

/* Who hears it: counts readings. */
struct floor_sensor_client {
    uint32_t readings;
};
extern const struct bramble_model_type floor_sensor_client_type;

/* ---- A relay: nothing but the foundation ------------------------------------------------------------------------- */

struct relay_only {
    struct bramble_health_server health;
};
extern const struct bramble_composition relay_only_composition;

/* ---- The phone of the person who commissions: provisioner and Configuration Client ------------------------------- */

/* What the phone tells its user. */
struct phone_listener {
    void *context;
    void (*beacon)(void *context, const uint8_t uuid[16], int8_t rssi_dbm);
    void (*provisioned)(void *context, const uint8_t uuid[16], const struct bramble_membership *membership);
    void (*failed)(void *context, const uint8_t uuid[16], const char *cause);
    void (*link_closed)(void *context);
};

struct phone {
    struct bramble_configuration_client configuration;
    struct bramble_onoff_client onoff;
    struct floor_sensor_client sensors;
    struct phone_listener listener;
};
extern const struct bramble_composition phone_composition;
void phone_init(struct phone *phone, const struct phone_listener *listener);
/* For the node's configuration. */
void phone_event(void *application, struct bramble_node *node, const struct bramble_event *event);
/* Founds the network: joins it, stores the application key, hears the sensors of that group (0: of none), and listens
 * for new devices. */
BRAMBLE_MUST_CHECK int phone_found(struct bramble_node *node, const struct bramble_membership *membership,
                                   const uint8_t app_key[16], uint16_t sensors);
/* Provisions the device into the network of `membership`; it gets the next free address. Answers what
 * bramble_provision() does. */
BRAMBLE_MUST_CHECK int phone_provision(struct bramble_node *node, const uint8_t uuid[16],
                                       const struct bramble_membership *membership);
/* Configures a new node by the plan in `configure`. */
BRAMBLE_MUST_CHECK int phone_configure(struct bramble_node *node, struct bramble_configure *configure);

#endif
