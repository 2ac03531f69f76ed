/* What the files of the Configuration Server share (Mesh Protocol 1.1 section 4.4.1).
 *
 * Each request has a row in the table of config_server.c. What most of them begin with, and most answers too, is read
 * there once: the NetKey, the two keys, or the element and the model that the request is about. Values that the
 * specification prohibits have been refused, too. Handlers look into or change the rooms below, tell what changed, and
 * complete the answer: what they return becomes its status, unless what the request is about was not found. No state
 * is kept here.
 */
#ifndef FOUNDATION_CONFIG_SERVER_H
#define FOUNDATION_CONFIG_SERVER_H

#include "foundation/request.h"
#include <bramble/messages/config.h>
#include <bramble/status.h>

/* Which requests they share. */
enum config_state { STATE_TTL, STATE_TRANSMIT, STATE_BEACON, STATE_RELAY, STATE_ABSENT };
enum config_change { CHANGE_ADD, CHANGE_UPDATE, CHANGE_OVERWRITE, CHANGE_DELETE, CHANGE_DELETE_ALL };

/* config_node.c: states of the node. A Set is a Get with parameters. */
int config_state(struct request *request);
int config_composition_data(struct request *request);
int config_poll_timeout(struct request *request);
int config_node_reset(struct request *request);
/* config_keys.c */
int config_netkey(struct request *request);
int config_netkey_list(struct request *request);
int config_appkey(struct request *request);
int config_appkey_list(struct request *request);
int config_node_identity(struct request *request);
int config_key_refresh_phase(struct request *request);
/* config_models.c */
int config_bind(struct request *request);
int config_bound_list(struct request *request);
int config_subscription(struct request *request);
int config_subscription_list(struct request *request);
/* config_publication.c */
int config_publication(struct request *request);
/* config_heartbeat.c */
int config_heartbeat(struct request *request);

/* Of all requests, their answers included: those whose layout has a kind begin with a status. The Configuration Client
 * reads it, too; a node without this server does not exist. */
extern const struct bramble_request_table config_requests;
/* Appends a key index to the list at the end of the answer: two of them in three octets. What does not fit is left out.
 */
void config_put_index(struct request *request, unsigned index);

#endif
