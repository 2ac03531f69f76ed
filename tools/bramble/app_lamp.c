/* A lamp, and the node that is nothing but a relay: what they are made of. */
#include "apps.h"

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
    BRAMBLE_HEALTH_SERVER(struct lamp, health),
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

static const struct bramble_model relay_models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_HEALTH_SERVER(struct relay_only, health),
};
static const struct bramble_element relay_elements[] = {{.location = 0, .model_count = 2, .models = relay_models}};
const struct bramble_composition relay_only_composition = {
    .company_id = APP_COMPANY, .product_id = 4, .version_id = 1, .element_count = 1, .elements = relay_elements};
