/* A switch on the wall. Pressed, it publishes to the group that it was configured for; it can also be made to speak to
 * one lamp, and to want an answer. */
#include "apps.h"

#include <stddef.h>
#include <string.h>

static const struct bramble_model models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_HEALTH_SERVER_KEPT(struct wall_switch, health),
    BRAMBLE_ONOFF_CLIENT(struct wall_switch, onoff),
};
static const struct bramble_element elements[] = {{.location = 0x0100, .model_count = 3, .models = models}};
const struct bramble_composition wall_switch_composition = {
    .company_id = APP_COMPANY, .product_id = 2, .version_id = 1, .element_count = 1, .elements = elements};

void wall_switch_init(struct wall_switch *wall_switch)
{
    memset(wall_switch, 0, sizeof *wall_switch);
}

static int client_of(struct bramble_node *node, struct bramble_model_ref *client)
{
    return bramble_model_find(node, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT, client);
}

int wall_switch_press(struct bramble_node *node, bool on)
{
    struct bramble_model_ref client;
    const struct bramble_onoff_change change = {.on = on};
    int result = client_of(node, &client);
    return result < 0 ? result : bramble_onoff_client_set_unacknowledged(client, NULL, &change);
}

int wall_switch_press_to(struct bramble_node *node, uint16_t address, bool on)
{
    struct bramble_model_ref client;
    const struct bramble_onoff_change change = {.on = on};
    const struct bramble_to to = BRAMBLE_TO(address, 0);
    int result = client_of(node, &client);
    return result < 0 ? result : bramble_onoff_client_set_unacknowledged(client, &to, &change);
}

int wall_switch_ask(struct bramble_node *node, uint16_t address, bool on, bramble_response_callback *done,
                    void *context)
{
    struct wall_switch *wall_switch = bramble_node_application(node);
    struct bramble_model_ref client;
    const struct bramble_to to = BRAMBLE_TO(address, 0);
    const struct bramble_generic_onoff_set set = {.onoff = on, .tid = wall_switch->tid++};
    const struct bramble_message message = bramble_generic_onoff_set_message(&set);
    const struct bramble_wait wait = {
        .response = bramble_generic_onoff_status_type, .timeout_ms = 3000, .done = done, .context = context};
    int result = client_of(node, &client);
    return result < 0 ? result : bramble_request(client, &to, &message, &wait);
}
