/* What the files of the Configuration Server share (Mesh Protocol 1.1 section 4.4.1).
 *
 * Each message has one handler, named after it and listed once below; config_server.c makes the table of it. A handler
 * gets fields that the codec has found to be well formed (prohibited values never come this far), looks into or changes
 * the rooms below, tells what changed, and answers. No state is kept here.
 */
#ifndef FOUNDATION_CONFIG_SERVER_H
#define FOUNDATION_CONFIG_SERVER_H

#include "access/access.h"
#include <bramble/messages/config.h>
#include <bramble/status.h>

/* X(message): handler config_<message> for the message bramble_config_<message>. */
#define CONFIG_HANDLERS(X)                                                                                             \
    /* config_node.c */                                                                                                \
    X(beacon_get)                                                                                                      \
    X(beacon_set)                                                                                                      \
    X(composition_data_get)                                                                                            \
    X(default_ttl_get)                                                                                                 \
    X(default_ttl_set)                                                                                                 \
    X(gatt_proxy_get)                                                                                                  \
    X(gatt_proxy_set)                                                                                                  \
    X(relay_get)                                                                                                       \
    X(relay_set)                                                                                                       \
    X(friend_get)                                                                                                      \
    X(friend_set)                                                                                                      \
    X(network_transmit_get)                                                                                            \
    X(network_transmit_set)                                                                                            \
    X(low_power_node_polltimeout_get)                                                                                  \
    X(node_reset)                                                                                                      \
    /* config_keys.c */                                                                                                \
    X(netkey_add)                                                                                                      \
    X(netkey_update)                                                                                                   \
    X(netkey_delete)                                                                                                   \
    X(netkey_get)                                                                                                      \
    X(appkey_add)                                                                                                      \
    X(appkey_update)                                                                                                   \
    X(appkey_delete)                                                                                                   \
    X(appkey_get)                                                                                                      \
    X(node_identity_get)                                                                                               \
    X(node_identity_set)                                                                                               \
    X(key_refresh_phase_get)                                                                                           \
    X(key_refresh_phase_set)                                                                                           \
    /* config_models.c */                                                                                              \
    X(model_app_bind)                                                                                                  \
    X(model_app_unbind)                                                                                                \
    X(sig_model_app_get)                                                                                               \
    X(vendor_model_app_get)                                                                                            \
    X(model_subscription_add)                                                                                          \
    X(model_subscription_delete)                                                                                       \
    X(model_subscription_overwrite)                                                                                    \
    X(model_subscription_delete_all)                                                                                   \
    X(model_subscription_virtual_address_add)                                                                          \
    X(model_subscription_virtual_address_delete)                                                                       \
    X(model_subscription_virtual_address_overwrite)                                                                    \
    X(sig_model_subscription_get)                                                                                      \
    X(vendor_model_subscription_get)                                                                                   \
    /* config_publication.c */                                                                                         \
    X(model_publication_get)                                                                                           \
    X(model_publication_set)                                                                                           \
    X(model_publication_virtual_address_set)                                                                           \
    /* config_heartbeat.c */                                                                                           \
    X(heartbeat_publication_get)                                                                                       \
    X(heartbeat_publication_set)                                                                                       \
    X(heartbeat_subscription_get)                                                                                      \
    X(heartbeat_subscription_set)

#define CONFIG_HANDLER_DECLARED(message)                                                                               \
    void config_##message(struct bramble_model_ref model, const struct bramble_received *received, const void *fields);
CONFIG_HANDLERS(CONFIG_HANDLER_DECLARED)
#undef CONFIG_HANDLER_DECLARED

/* Octets that the list at the end of an answer may take: the longest access payload, less the opcode and the widest
 * fixed part (status, element, vendor model). What does not fit is left out. */
#define CONFIG_LIST_OCTETS (TRANSPORT_ACCESS_MAX - 9U)

/* Answers. Where that cannot be done, the access layer has counted why; the client asks again. */
void config_reply(const struct bramble_received *received, struct bramble_message message);
/* Tells the store and the application that a state has changed. */
void config_changed(struct access *access, enum record_kind kind, unsigned place);
/* The model that a request means; answers a status code. */
uint8_t config_target(const struct access *access, uint16_t element_address, bramble_model_id model_id,
                      unsigned *model);

/* A packed list of key indexes being made; start with .size = 0 and .waiting = 0. What does not fit is left out. */
struct config_index_list {
    size_t size;
    unsigned waiting; /* in `pair`: indexes are packed two by two in three octets */
    uint16_t pair[2];
    uint8_t octets[CONFIG_LIST_OCTETS];
};

void config_list_put(struct config_index_list *list, uint16_t index);
/* The list as it is sent; valid as long as `list`. */
struct bramble_view config_list_done(struct config_index_list *list);

#endif
