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

/* Tells the store and the application. */
static void key_changed(struct access *access, enum record_kind kind, const void *key)
{
    const struct keys *keys = access_keys(access);
    const struct keys_table *table = kind == RECORD_NET_KEY ? &keys->net_table : &keys->app_table;
    size_t offset = (size_t)((const uint8_t *)key - (const uint8_t *)table->places);
    access->changed |= ACCESS_CHANGED_KEYS;
    records_changed(&access->records, kind, (unsigned)(offset / table->octets));
}

/* Bindings, publications and transfers end with the key. */
static void app_key_delete(struct access *access, struct keys_app *app)
{
    access_forget_app_key(access, app->index);
    keys_app_delete(access_keys(access), app);
    key_changed(access, RECORD_APP_KEY, app);
}

/* ---- NetKeys ------------------------------------------------------------------------------------------------- */

static int netkey_add(struct access *access, const struct request *request)
{
    int result = keys_net_add(access_keys(access), request->index, request->octets + 2);
    if (result >= 0 && request->net == NULL) {
        key_changed(access, RECORD_NET_KEY, keys_net_find(access_keys(access), request->index));
        network_beacon_soon(access_network(access));
    }
    return result;
}

/* Accepted in phase 0 with a key that differs from the present one, and in phase 1 with the same new key again. */
static int netkey_update(struct access *access, const struct request *request)
{
    struct keys_net *net = request->net;
    bool first = net->phase == 0;
    int result = keys_net_update(access_keys(access), net, request->octets + 2);
    if (first && result >= 0) {
        network_key_refreshed(access_network(access), net);
    }
    return first && result == BRAMBLE_ERROR_STATE ? BRAMBLE_ERROR_EXISTS : result;
}

/* Only the key that secures the request cannot be removed, hence never the last one. */
static int netkey_delete(struct access *access, const struct request *request)
{
    struct keys *keys = access_keys(access);
    if (request->received->net_key_index == request->index) {
        return BRAMBLE_STATUS_CANNOT_REMOVE;
    }
    struct keys_app *app;
    for (unsigned from = 0; (app = keys_app_next(keys, from)) != NULL;) {
        from = app->index + 1U;
        if (app->net_index == request->index) {
            app_key_delete(access, app);
        }
    }
    transport_cancel_key(access_transport(access), request->net, BRAMBLE_KEY_INDEX_NONE);
    heartbeat_net_key_deleted(access, request->index);
    keys_net_delete(keys, request->net);
    key_changed(access, RECORD_NET_KEY, request->net);
    return 0;
}

/* Deleting a key that is not there succeeds: the client may have missed the answer. */
int config_netkey(struct request *request)
{
    struct access *access = request->access;
    bool known = request->net != NULL;
    if (request->which == CHANGE_UPDATE) {
        return known ? netkey_update(access, request) : 0;
    }
    request->status = BRAMBLE_STATUS_SUCCESS;
    if (request->which == CHANGE_ADD) {
        return netkey_add(access, request);
    }
    return known ? netkey_delete(access, request) : 0;
}

int config_netkey_list(struct request *request)
{
    const struct keys_net *net = NULL;
    for (unsigned from = 0; (net = keys_net_next(access_keys(request->access), from)) != NULL; from = net->index + 1U) {
        config_put_index(request, net->index);
    }
    return 0;
}

/* ---- AppKeys ------------------------------------------------------------------------------------------------- */

/* Add, Update and Delete. An index that is stored under another NetKey is Invalid NetKey Index for Add, and Invalid
 * Binding for the others. Deleting what is not there succeeds. */
int config_appkey(struct request *request)
{
    struct access *access = request->access;
    struct keys *keys = access_keys(access);
    unsigned index = word_of(request->octets + 1) >> 4;
    const uint8_t *key = request->octets + 3;
    struct keys_app *app = keys_app_find(keys, index);
    bool add = request->which == CHANGE_ADD;
    if (request->net == NULL) {
        return 0;
    }
    if (app != NULL && app->net_index != request->index) {
        return add ? BRAMBLE_STATUS_INVALID_NETKEY_INDEX : BRAMBLE_STATUS_INVALID_BINDING;
    }
    if (request->which == CHANGE_DELETE) {
        if (app != NULL) {
            app_key_delete(access, app);
        }
        return 0;
    }
    int result = add           ? keys_app_add(keys, request->index, index, key)
                 : app != NULL ? keys_app_update(keys, app, key)
                               : BRAMBLE_ERROR_KEY;
    if (result >= 0 && !(add && app != NULL)) {
        key_changed(access, RECORD_APP_KEY, keys_app_find(keys, index));
    }
    return result;
}

int config_appkey_list(struct request *request)
{
    const struct keys_app *app = NULL;
    for (unsigned from = 0; (app = keys_app_next(access_keys(request->access), from)) != NULL; from = app->index + 1U) {
        if (app->net_index == request->index) {
            config_put_index(request, app->index);
        }
    }
    return 0;
}

/* ---- Node Identity ------------------------------------------------------------------------------------------- */

/* Advertising with the node identity belongs to the GATT proxy, which this node does not have. */
int config_node_identity(struct request *request)
{
    request_put(request, request->net != NULL ? BRAMBLE_FEATURE_STATE_NOT_SUPPORTED : BRAMBLE_FEATURE_STATE_DISABLED,
                1);
    return request->size > 2 ? BRAMBLE_STATUS_FEATURE_NOT_SUPPORTED : BRAMBLE_STATUS_SUCCESS;
}

/* ---- Key refresh phase --------------------------------------------------------------------------------------- */

/* Allowed are (phase, transition) = (0, 3), (1, 2), (1, 3), (2, 2) and (2, 3); so only (0, 2) is refused. */
static int phase_set(struct access *access, struct keys_net *net, unsigned transition)
{
    int result = 0;
    unsigned before = net->phase;
    if (transition == BRAMBLE_KEY_REFRESH_TRANSITION_USE_NEW_KEY) {
        result = keys_net_switch(net);
    } else {
        keys_net_revoke(access_keys(access), net);
    }
    if (net->phase != before) {
        network_key_refreshed(access_network(access), net);
    }
    return result;
}

int config_key_refresh_phase(struct request *request)
{
    struct keys_net *net = request->net;
    int result = net != NULL && request->size > 2 ? phase_set(request->access, net, request->octets[2]) : 0;
    request_put(request, net != NULL ? net->phase : BRAMBLE_KEY_REFRESH_PHASE_NORMAL_OPERATION, 1);
    return result;
}
