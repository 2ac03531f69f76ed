/* The Configuration Server: the model type, its table of handlers, and what the handlers share.
 *
 * The model is stateless. The states that it serves live where they are used: keys in `keys`, TTL, relay, beacon and
 * transmit states in `network`, bindings, subscriptions and publications in `access`, heartbeats in their feature. So a
 * node that is configured by its own application (bramble_model_bind and relatives) and one that is configured from
 * afar end up in the same states, and several ways in cannot disagree.
 *
 * Dispatch lets requests under this node's own device key through and no others. A node that knows the device keys of
 * others (a provisioner) would otherwise let each of them configure it.
 */
#include "foundation/config_server.h"

#include <bramble/configuration.h>

#define HANDLER(message) {&bramble_config_##message##_type, config_##message},
static const struct bramble_handler handlers[] = {CONFIG_HANDLERS(HANDLER)};
#undef HANDLER

const struct bramble_model_type bramble_configuration_server_type = {
    .handlers = handlers,
    .handler_count = sizeof handlers / sizeof handlers[0],
    .flags = BRAMBLE_MODEL_DEVICE_KEY | BRAMBLE_MODEL_NO_SUBSCRIBE,
};

void config_reply(const struct bramble_received *received, struct bramble_message message)
{
    int result = bramble_reply(received, &message);
    (void)result;
}

void config_changed(struct access *access, enum record_kind kind, unsigned place)
{
    bool key = kind == RECORD_NET_KEY || kind == RECORD_APP_KEY;
    access->changed |= key ? ACCESS_CHANGED_KEYS : ACCESS_CHANGED_CONFIGURATION;
    records_changed(&access->records, kind, place);
}

uint8_t config_target(const struct access *access, uint16_t element_address, bramble_model_id model_id, unsigned *model)
{
    int element = access_element_at(access, element_address);
    if (element < 0) {
        return BRAMBLE_STATUS_INVALID_ADDRESS;
    }
    int index = access_model_at(access, (unsigned)element, model_id);
    if (index < 0) {
        return BRAMBLE_STATUS_INVALID_MODEL;
    }
    *model = (unsigned)index;
    return BRAMBLE_STATUS_SUCCESS;
}

static void list_pack(struct config_index_list *list)
{
    int written = bramble_key_indexes_encode(list->pair, list->waiting, list->octets + list->size,
                                             sizeof list->octets - list->size);
    list->size += written > 0 ? (size_t)written : 0;
    list->waiting = 0;
}

void config_list_put(struct config_index_list *list, uint16_t index)
{
    list->pair[list->waiting++] = index;
    if (list->waiting == 2) {
        list_pack(list);
    }
}

struct bramble_view config_list_done(struct config_index_list *list)
{
    if (list->waiting > 0) {
        list_pack(list);
    }
    return view_of(list->octets, list->size);
}
