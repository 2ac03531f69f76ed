/* The node that is nothing but a relay. */
#include "apps.h"

#include <stddef.h>

static const struct bramble_model relay_models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_HEALTH_SERVER_KEPT(struct relay_only, health),
};
static const struct bramble_element relay_elements[] = {{.location = 0, .model_count = 2, .models = relay_models}};
const struct bramble_composition relay_only_composition = {
    .company_id = APP_COMPANY, .product_id = 4, .version_id = 1, .element_count = 1, .elements = relay_elements};
