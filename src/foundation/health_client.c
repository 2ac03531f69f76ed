/* The Health Client (Mesh Protocol 1.1 section 4.4.4): requests are the application's, statuses go to its callback. */
#include "foundation/client.h"
#include <bramble/health.h>

static const struct bramble_handler handlers[] = {
    {bramble_health_current_status_type, client_tell},
    {bramble_health_fault_status_type, client_tell},
    {bramble_health_period_status_type, client_tell},
    {bramble_health_attention_status_type, client_tell},
};

const struct bramble_model_type bramble_health_client_type = {
    BRAMBLE_HANDLERS(handlers),
};
