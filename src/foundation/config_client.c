/* The Configuration Client (Mesh Protocol 1.1 section 4.4.2): sends what the application asks for, and hands it the
 * statuses that no request waited for.
 *
 * All knowledge of which answer belongs to which message stands in the two tables below. Answers are taken under the
 * device key of their sender only: dispatch sees to that, since the type says that it is a client.
 */
#include <bramble/configuration.h>

/* X(answer, whether its first field is a status code) */
#define ANSWERS(X)                                                                                                     \
    X(beacon_status, false)                                                                                            \
    X(composition_data_status, false)                                                                                  \
    X(default_ttl_status, false)                                                                                       \
    X(gatt_proxy_status, false)                                                                                        \
    X(relay_status, false)                                                                                             \
    X(model_publication_status, true)                                                                                  \
    X(model_subscription_status, true)                                                                                 \
    X(sig_model_subscription_list, true)                                                                               \
    X(vendor_model_subscription_list, true)                                                                            \
    X(netkey_status, true)                                                                                             \
    X(netkey_list, false)                                                                                              \
    X(appkey_status, true)                                                                                             \
    X(appkey_list, true)                                                                                               \
    X(node_identity_status, true)                                                                                      \
    X(model_app_status, true)                                                                                          \
    X(sig_model_app_list, true)                                                                                        \
    X(vendor_model_app_list, true)                                                                                     \
    X(node_reset_status, false)                                                                                        \
    X(friend_status, false)                                                                                            \
    X(key_refresh_phase_status, true)                                                                                  \
    X(heartbeat_publication_status, true)                                                                              \
    X(heartbeat_subscription_status, true)                                                                             \
    X(low_power_node_polltimeout_status, false)                                                                        \
    X(network_transmit_status, false)

/* X(request, its answer) */
#define REQUESTS(X)                                                                                                    \
    X(beacon_get, beacon_status)                                                                                       \
    X(beacon_set, beacon_status)                                                                                       \
    X(composition_data_get, composition_data_status)                                                                   \
    X(default_ttl_get, default_ttl_status)                                                                             \
    X(default_ttl_set, default_ttl_status)                                                                             \
    X(gatt_proxy_get, gatt_proxy_status)                                                                               \
    X(gatt_proxy_set, gatt_proxy_status)                                                                               \
    X(relay_get, relay_status)                                                                                         \
    X(relay_set, relay_status)                                                                                         \
    X(model_publication_get, model_publication_status)                                                                 \
    X(model_publication_set, model_publication_status)                                                                 \
    X(model_publication_virtual_address_set, model_publication_status)                                                 \
    X(model_subscription_add, model_subscription_status)                                                               \
    X(model_subscription_delete, model_subscription_status)                                                            \
    X(model_subscription_delete_all, model_subscription_status)                                                        \
    X(model_subscription_overwrite, model_subscription_status)                                                         \
    X(model_subscription_virtual_address_add, model_subscription_status)                                               \
    X(model_subscription_virtual_address_delete, model_subscription_status)                                            \
    X(model_subscription_virtual_address_overwrite, model_subscription_status)                                         \
    X(sig_model_subscription_get, sig_model_subscription_list)                                                         \
    X(vendor_model_subscription_get, vendor_model_subscription_list)                                                   \
    X(netkey_add, netkey_status)                                                                                       \
    X(netkey_update, netkey_status)                                                                                    \
    X(netkey_delete, netkey_status)                                                                                    \
    X(netkey_get, netkey_list)                                                                                         \
    X(appkey_add, appkey_status)                                                                                       \
    X(appkey_update, appkey_status)                                                                                    \
    X(appkey_delete, appkey_status)                                                                                    \
    X(appkey_get, appkey_list)                                                                                         \
    X(node_identity_get, node_identity_status)                                                                         \
    X(node_identity_set, node_identity_status)                                                                         \
    X(model_app_bind, model_app_status)                                                                                \
    X(model_app_unbind, model_app_status)                                                                              \
    X(sig_model_app_get, sig_model_app_list)                                                                           \
    X(vendor_model_app_get, vendor_model_app_list)                                                                     \
    X(node_reset, node_reset_status)                                                                                   \
    X(friend_get, friend_status)                                                                                       \
    X(friend_set, friend_status)                                                                                       \
    X(key_refresh_phase_get, key_refresh_phase_status)                                                                 \
    X(key_refresh_phase_set, key_refresh_phase_status)                                                                 \
    X(heartbeat_publication_get, heartbeat_publication_status)                                                         \
    X(heartbeat_publication_set, heartbeat_publication_status)                                                         \
    X(heartbeat_subscription_get, heartbeat_subscription_status)                                                       \
    X(heartbeat_subscription_set, heartbeat_subscription_status)                                                       \
    X(low_power_node_polltimeout_get, low_power_node_polltimeout_status)                                               \
    X(network_transmit_get, network_transmit_status)                                                                   \
    X(network_transmit_set, network_transmit_status)

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

enum answer {
#define ANSWER(name, with_status) ANSWER_##name,
    ANSWERS(ANSWER)
#undef ANSWER
};

static void unasked(struct bramble_model_ref model, const struct bramble_received *received, const void *fields);

/* In the order of enum answer. */
static const struct bramble_handler handlers[] = {
#define HANDLER(name, with_status) {bramble_config_##name##_type, unasked},
    ANSWERS(HANDLER)
#undef HANDLER
};

/* A bit for each answer that has a status code. */
#define STATUS_BIT(name, with_status) | ((with_status) ? 1UL << ANSWER_##name : 0UL)
static const uint32_t with_status = 0UL ANSWERS(STATUS_BIT);
#undef STATUS_BIT

static const struct bramble_message_type *const requests[] = {
#define REQUEST(name, answer) bramble_config_##name##_type,
    REQUESTS(REQUEST)
#undef REQUEST
};
static const uint8_t answers[] = {
#define ANSWER_OF(name, answer) ANSWER_##answer,
    REQUESTS(ANSWER_OF)
#undef ANSWER_OF
};

const struct bramble_message_type *bramble_configuration_response(const struct bramble_message_type *request)
{
    for (size_t i = 0; i < COUNT(requests); i++) {
        if (requests[i] == request) {
            return handlers[answers[i]].type;
        }
    }
    return NULL;
}

uint8_t bramble_configuration_status(const struct bramble_message_type *response, const void *fields)
{
    for (size_t i = 0; i < COUNT(handlers); i++) {
        if (handlers[i].type == response && (with_status >> i & 1U) != 0) {
            return *(const uint8_t *)fields;
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

/* ---- Statuses that nobody waited for ------------------------------------------------------------------------- */

static void unasked(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_configuration_client *client = bramble_model_state(model);
    for (size_t i = 0; i < COUNT(handlers) && client->status != NULL; i++) {
        if (bramble_message_opcode(handlers[i].type) == received->opcode) {
            client->status(model, received, handlers[i].type, fields);
            return;
        }
    }
}

const struct bramble_model_type bramble_configuration_client_type = {
    BRAMBLE_HANDLERS(handlers),
    .flags = BRAMBLE_MODEL_DEVICE_KEY | BRAMBLE_MODEL_CLIENT | BRAMBLE_MODEL_NO_SUBSCRIBE,
};
