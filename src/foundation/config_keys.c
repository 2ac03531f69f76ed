/* Configuration Server: NetKeys, AppKeys, Node Identity and the key refresh phase (Mesh Protocol 1.1 sections 4.4.1.2.7
 * to .9 and .14; digest of the traps: which key may not go, and which status says what, stands at each handler).
 *
 * That the NetKey of a request is not known has been noted as its status before the handler is called.
 *
 * Order when a key goes: transfers under it end, what refers to it (bindings, publications, heartbeats) ends, then the
 * key itself; the records are written in an order in which every prefix is consistent (base/records.h).
 */
#include "features/heartbeat.h"
#include "foundation/config_server.h"

static void net_changed(struct access *access, const struct keys_net *net)
{
    config_changed(access, RECORD_NET_KEY, (unsigned)(net - access->keys->nets));
}

static void app_changed(struct access *access, const struct keys_app *app)
{
    config_changed(access, RECORD_APP_KEY, (unsigned)(app - access->keys->apps));
}

/* ---- NetKeys ------------------------------------------------------------------------------------------------- */

int config_netkey_add(struct request *request)
{
    struct access *access = request->access;
    request->status = config_status(keys_net_add(access->keys, request->index, request->octets + 2));
    if (request->status == BRAMBLE_STATUS_SUCCESS && request->net == NULL) {
        net_changed(access, keys_net_find(access->keys, request->index));
        network_beacon_soon(access->network);
    }
    return REQUEST_ANSWERED;
}

/* Accepted in phase 0 with a key that differs from the present one, and in phase 1 with the same new key again. */
int config_netkey_update(struct request *request)
{
    struct access *access = request->access;
    if (request->net != NULL) {
        bool first = request->net->phase == 0;
        int result = keys_net_update(access->keys, request->net, request->octets + 2);
        request->status = config_status(first && result == BRAMBLE_ERROR_STATE ? BRAMBLE_ERROR_EXISTS : result);
        if (first && result >= 0) {
            network_key_refreshed(access->network, request->net);
        }
    }
    return REQUEST_ANSWERED;
}

/* Bindings, publications and transfers end with the key. */
static void app_key_delete(struct access *access, struct keys_app *app)
{
    access_forget_app_key(access, app->index);
    keys_app_delete(access->keys, app);
    app_changed(access, app);
}

/* Deleting a key that is not there succeeds: the client may have missed the answer. Only the key that secures the
 * request cannot be removed, hence never the last one. */
int config_netkey_delete(struct request *request)
{
    struct access *access = request->access;
    struct keys *keys = access->keys;
    request->status = BRAMBLE_STATUS_SUCCESS;
    if (request->net == NULL) {
        return REQUEST_ANSWERED;
    }
    if (request->received->net_key_index == request->index) {
        request->status = BRAMBLE_STATUS_CANNOT_REMOVE;
        return REQUEST_ANSWERED;
    }
    for (unsigned i = 0; i < keys->app_count; i++) {
        if (keys->apps[i].index != BRAMBLE_KEY_INDEX_NONE && keys->apps[i].net_index == request->index) {
            app_key_delete(access, &keys->apps[i]);
        }
    }
    transport_cancel_key(access->transport, request->net, BRAMBLE_KEY_INDEX_NONE);
    heartbeat_net_key_deleted(access, request->index);
    keys_net_delete(keys, request->net);
    net_changed(access, request->net);
    return REQUEST_ANSWERED;
}

int config_netkey_list(struct request *request)
{
    size_t start = request->answer.size;
    request_make_room(request);
    const struct keys_net *net = NULL;
    for (unsigned from = 0; (net = keys_net_next(request->access->keys, (uint16_t)from)) != NULL;
         from = net->index + 1U) {
        config_put_index(request, start, net->index);
    }
    return REQUEST_ANSWERED;
}

/* ---- AppKeys ------------------------------------------------------------------------------------------------- */

/* Add, Update and Delete. An index that is stored under another NetKey is Invalid NetKey Index for Add, and Invalid
 * Binding for the others. Deleting what is not there succeeds. */
int config_appkey(struct request *request)
{
    struct access *access = request->access;
    struct keys *keys = access->keys;
    uint16_t index = (uint16_t)(request_word(request->octets + 1) >> 4);
    const uint8_t *key = request->octets + 3;
    struct keys_app *app = keys_app_find(keys, index);
    if (request->status != BRAMBLE_STATUS_SUCCESS) {
        return REQUEST_ANSWERED;
    }
    if (app != NULL && app->net_index != request->index) {
        request->status = request->opcode == BRAMBLE_CONFIG_APPKEY_ADD_OPCODE ? BRAMBLE_STATUS_INVALID_NETKEY_INDEX
                                                                              : BRAMBLE_STATUS_INVALID_BINDING;
    } else if (request->opcode == BRAMBLE_CONFIG_APPKEY_DELETE_OPCODE) {
        if (app != NULL) {
            app_key_delete(access, app);
        }
    } else {
        bool add = request->opcode == BRAMBLE_CONFIG_APPKEY_ADD_OPCODE;
        request->status = config_status(add           ? keys_app_add(keys, request->index, index, key)
                                        : app != NULL ? keys_app_update(keys, app, key)
                                                      : BRAMBLE_ERROR_KEY);
        if (request->status == BRAMBLE_STATUS_SUCCESS && !(add && app != NULL)) {
            app_changed(access, keys_app_find(keys, index));
        }
    }
    return REQUEST_ANSWERED;
}

int config_appkey_list(struct request *request)
{
    size_t start = request->answer.size;
    request_make_room(request);
    const struct keys_app *app = NULL;
    for (unsigned from = 0; (app = keys_app_next(request->access->keys, (uint16_t)from)) != NULL;
         from = app->index + 1U) {
        if (app->net_index == request->index) {
            config_put_index(request, start, app->index);
        }
    }
    return REQUEST_ANSWERED;
}

/* ---- Node Identity ------------------------------------------------------------------------------------------- */

/* Advertising with the node identity belongs to the GATT proxy, which this node does not have. */
int config_node_identity(struct request *request)
{
    if (request->size > 2) {
        if (request->octets[2] > BRAMBLE_SWITCH_ENABLED) {
            return REQUEST_MALFORMED;
        }
        if (request->net != NULL) {
            request->status = BRAMBLE_STATUS_FEATURE_NOT_SUPPORTED;
        }
    }
    request_put(request, request->net != NULL ? BRAMBLE_FEATURE_STATE_NOT_SUPPORTED : BRAMBLE_FEATURE_STATE_DISABLED,
                1);
    return REQUEST_ANSWERED;
}

/* ---- Key refresh phase --------------------------------------------------------------------------------------- */

/* Allowed are (phase, transition) = (0, 3), (1, 2), (1, 3), (2, 2) and (2, 3); so only (0, 2) is refused. */
static void phase_set(struct request *request, bool switches)
{
    struct access *access = request->access;
    uint8_t before = request->net->phase;
    if (switches) {
        request->status = config_status(keys_net_switch(request->net));
    } else {
        keys_net_revoke(access->keys, request->net);
    }
    if (request->net->phase != before) {
        network_key_refreshed(access->network, request->net);
    }
}

int config_key_refresh_phase(struct request *request)
{
    if (request->size > 2) {
        unsigned transition = request->octets[2];
        if (transition != BRAMBLE_KEY_REFRESH_TRANSITION_USE_NEW_KEY &&
            transition != BRAMBLE_KEY_REFRESH_TRANSITION_REVOKE_OLD_KEY) {
            return REQUEST_MALFORMED;
        }
        if (request->net != NULL) {
            phase_set(request, transition == BRAMBLE_KEY_REFRESH_TRANSITION_USE_NEW_KEY);
        }
    }
    request_put(request, request->net != NULL ? request->net->phase : BRAMBLE_KEY_REFRESH_PHASE_NORMAL_OPERATION, 1);
    return REQUEST_ANSWERED;
}
