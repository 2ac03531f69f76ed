/* The `raw` and `takes` of model types that have handlers (BRAMBLE_HANDLERS): messages that are described reach them
 * with their fields decoded. A node all of whose models take octets is linked without this, and without the codec. */
#include "access/internal.h"
#include "message/codec.h"

static const struct bramble_handler *handler_of(const struct bramble_model_type *type, uint32_t opcode)
{
    uint8_t octets[3];
    int size = bramble_opcode_write(opcode, octets, sizeof octets);
    const struct bramble_handler *handler = type->handlers;
    for (unsigned left = size > 0 ? type->handler_count : 0U; left > 0; left--, handler++) {
        if (type_begins(handler->type, octets, (unsigned)size)) {
            return handler;
        }
    }
    return NULL;
}

bool bramble_handlers_know(const struct bramble_model_type *type, uint32_t opcode)
{
    return handler_of(type, opcode) != NULL;
}

int bramble_handlers_take(const struct bramble_received *received, const struct bramble_view *parameters)
{
    const struct bramble_handler *handler =
        handler_of(bramble_model_description(received->model)->type, received->opcode);
    union bramble_message_fields fields;
    if (handler == NULL) {
        return 0;
    }
    int result = bramble_parameters_decode(handler->type, *parameters, &fields, sizeof fields);
    if (result < 0) {
        return result;
    }
    handler->handle(received->model, received, &fields);
    return 1;
}
