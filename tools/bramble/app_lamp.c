/* A lamp: what it is made of, and what happens when it is switched. */
#include "app_lamp.h"

#include <stddef.h>
#include <string.h>

static void apply(struct bramble_model_ref model, bool on)
{
    struct lamp *lamp = bramble_node_application(model.node);
    (void)on; /* here the light would be switched */
    lamp->switched++;
}

static const struct bramble_onoff_server_callbacks callbacks = {.apply = apply};

static const struct bramble_model lamp_models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_HEALTH_SERVER_KEPT(struct lamp, health),
    BRAMBLE_ONOFF_SERVER(struct lamp, onoff),
};
static const struct bramble_element lamp_elements[] = {{.location = 0x010E, .model_count = 3, .models = lamp_models}};
const struct bramble_composition lamp_composition = {
    .company_id = APP_COMPANY, .product_id = 1, .version_id = 1, .element_count = 1, .elements = lamp_elements};

void lamp_init(struct lamp *lamp)
{
    memset(lamp, 0, sizeof *lamp);
    lamp->onoff.callbacks = &callbacks;
}
