/* The Configuration Client (Mesh Protocol 1.1 section 4.4.2): sends what the application asks for, and hands it the
 * statuses that no request waited for.
 *
 * Which answer belongs to which message, and whether it begins with a status code, the table of the server tells.
 * Answers are taken under the device key of their sender only: dispatch sees to that, since the type says that it is a
 * client.
 */
#include "foundation/client.h"
#include "foundation/config_server.h"
#include <bramble/configuration.h>

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

#define ANSWER(name)                                                                                                   \
    {                                                                                                                  \
        bramble_config_##name##_type, client_tell                                                                      \
    }
static const struct bramble_handler handlers[] = {
    ANSWER(beacon_status),
    ANSWER(composition_data_status),
    ANSWER(default_ttl_status),
    ANSWER(gatt_proxy_status),
    ANSWER(relay_status),
    ANSWER(model_publication_status),
    ANSWER(model_subscription_status),
    ANSWER(sig_model_subscription_list),
    ANSWER(vendor_model_subscription_list),
    ANSWER(netkey_status),
    ANSWER(netkey_list),
    ANSWER(appkey_status),
    ANSWER(appkey_list),
    ANSWER(node_identity_status),
    ANSWER(model_app_status),
    ANSWER(sig_model_app_list),
    ANSWER(vendor_model_app_list),
    ANSWER(node_reset_status),
    ANSWER(friend_status),
    ANSWER(key_refresh_phase_status),
    ANSWER(heartbeat_publication_status),
    ANSWER(heartbeat_subscription_status),
    ANSWER(low_power_node_polltimeout_status),
    ANSWER(network_transmit_status),
};

/* As the rows have it. */
static unsigned opcode_of(const struct bramble_message_type *type)
{
    return REQUEST_OPCODE(bramble_message_opcode(type));
}

const struct bramble_message_type *bramble_configuration_response(const struct bramble_message_type *request)
{
    const struct request_row *row = request_row(&config_requests, bramble_message_opcode(request));
    for (size_t i = 0; row != NULL && i < COUNT(handlers); i++) {
        if (opcode_of(handlers[i].type) == row->answer) {
            return handlers[i].type;
        }
    }
    return NULL;
}

uint8_t bramble_configuration_status(const struct bramble_message_type *response, const void *fields)
{
    for (unsigned i = 0; i < config_requests.count; i++) {
        const struct request_row *row = &config_requests.rows[i];
        if (row->answer == opcode_of(response)) {
            return (row->layout & REQUEST_KIND) != 0 ? *(const uint8_t *)fields : (uint8_t)BRAMBLE_STATUS_SUCCESS;
        }
    }
    return BRAMBLE_STATUS_SUCCESS;
}

/* The first field of every answer that has one is `status`. */
#define FIRST_IS_STATUS(name)                                                                                          \
    _Static_assert(offsetof(struct bramble_config_##name, status) == 0, "the status code stands first");
FIRST_IS_STATUS(model_publication_status)
FIRST_IS_STATUS(model_subscription_status)
FIRST_IS_STATUS(sig_model_subscription_list)
FIRST_IS_STATUS(vendor_model_subscription_list)
FIRST_IS_STATUS(netkey_status)
FIRST_IS_STATUS(appkey_status)
FIRST_IS_STATUS(appkey_list)
FIRST_IS_STATUS(node_identity_status)
FIRST_IS_STATUS(model_app_status)
FIRST_IS_STATUS(sig_model_app_list)
FIRST_IS_STATUS(vendor_model_app_list)
FIRST_IS_STATUS(key_refresh_phase_status)
FIRST_IS_STATUS(heartbeat_publication_status)
FIRST_IS_STATUS(heartbeat_subscription_status)

int bramble_configuration_request(struct bramble_model_ref client, uint16_t address, uint16_t net_key_index,
                                  const struct bramble_message *message, const struct bramble_wait *wait)
{
    struct bramble_to to = {.address = address,
                            .key_index = BRAMBLE_DEVICE_KEY_PEER,
                            .net_key_index = net_key_index,
                            .ttl = BRAMBLE_TTL_DEFAULT};
    struct bramble_wait complete = *wait;
    if (complete.response == NULL && message->type != NULL) {
        complete.response = bramble_configuration_response(message->type);
    }
    if (complete.response == NULL) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    return bramble_request(client, &to, message, &complete);
}

const struct bramble_model_type bramble_configuration_client_type = {
    BRAMBLE_HANDLERS(handlers),
    .flags = BRAMBLE_MODEL_DEVICE_KEY | BRAMBLE_MODEL_CLIENT | BRAMBLE_MODEL_NO_SUBSCRIBE,
};
