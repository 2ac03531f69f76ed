/* See client.h. */
#include "foundation/client.h"

#include <bramble/configuration.h>
#include <bramble/health.h>

_Static_assert(offsetof(struct bramble_configuration_client, status) == 0 &&
                   offsetof(struct bramble_health_client, status) == 0,
               "the clients are alike");

void client_tell(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    void (*const *status)(struct bramble_model_ref, const struct bramble_received *,
                          const struct bramble_message_type *, const void *) = bramble_model_state(model);
    const struct bramble_handler *handler = bramble_model_description(model)->type->handlers;
    while (bramble_message_opcode(handler->type) != received->opcode) { /* it is one of them: it has been decoded */
        handler++;
    }
    if (*status != NULL) {
        (*status)(model, received, handler->type, fields);
    }
}
