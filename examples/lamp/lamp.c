/* A lamp and a switch in one room: the whole stack, twice, in virtual time. */
#include <bramble/configuration.h>
#include <bramble/generic_onoff.h>
#include <bramble/room.h>
#include <stdio.h>

struct device {
    struct bramble_onoff_server lamp;
    struct bramble_onoff_client button;
};
static const struct bramble_model models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_ONOFF_SERVER(struct device, lamp),
    BRAMBLE_ONOFF_CLIENT(struct device, button),
};
static const struct bramble_element element = {.model_count = 3, .models = models};
static const struct bramble_composition composition = {.element_count = 1, .elements = &element};

static void apply(struct bramble_model_ref model, bool on) /* here a pin of a chip would be set */
{
    printf("lamp is %s after %u us\n", on ? "on" : "off", (unsigned)bramble_node_now(model.node));
}
static const struct bramble_onoff_server_callbacks hardware = {.apply = apply};

int main(void)
{
    struct device bulb = {.lamp = {.callbacks = &hardware}};
    struct device wall = {0};
    struct bramble_config bulb_config = {.composition = &composition, .application = &bulb};
    struct bramble_config wall_config = {.composition = &composition, .application = &wall};
    struct bramble_room *room;
    struct bramble_node *lamp, *switch_;
    struct bramble_model_ref button;
    if (bramble_room_open(1, &room) < 0 || bramble_room_add(room, &bulb_config, &lamp) < 0 ||
        bramble_room_add(room, &wall_config, &switch_) < 0 ||
        bramble_model_find(switch_, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT, &button) < 0) {
        return 1;
    }
    struct bramble_to to = BRAMBLE_TO(bramble_node_address(lamp), 0); /* under application key 0 */
    struct bramble_onoff_change press = {.on = true};
    int result = bramble_onoff_client_set_unacknowledged(button, &to, &press);
    bramble_room_run(room, BRAMBLE_SECONDS(1));
    bramble_room_close(room);
    return result == 0 && bulb.lamp.on ? 0 : 1;
}
