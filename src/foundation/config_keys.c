/* Configuration Server: NetKeys, AppKeys, Node Identity and the key refresh phase (Mesh Protocol 1.1 sections 4.4.1.2.7
 * to .9 and .14; digest of the traps: which key may not go, and which status says what, stands at each handler).
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

static void netkey_answer(const struct bramble_received *received, uint8_t code, uint16_t index)
{
    struct bramble_config_netkey_status status = {.status = code, .net_key_index = index};
    config_reply(received, bramble_config_netkey_status_message(&status));
}

void config_netkey_add(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_config_netkey_add *add = fields;
    struct access *access = access_of(model.node);
    bool held = keys_net_find(access->keys, add->net_key_index) != NULL;
    int result = keys_net_add(access->keys, add->net_key_index, add->net_key);
    uint8_t status = BRAMBLE_STATUS_SUCCESS;
    if (result == BRAMBLE_ERROR_EXISTS) {
        status = BRAMBLE_STATUS_KEY_INDEX_ALREADY_STORED;
    } else if (result == BRAMBLE_ERROR_FULL) {
        status = BRAMBLE_STATUS_INSUFFICIENT_RESOURCES;
    } else if (result < 0) {
        status = BRAMBLE_STATUS_UNSPECIFIED_ERROR;
    } else if (!held) {
        net_changed(access, keys_net_find(access->keys, add->net_key_index));
        network_beacon_soon(access->network);
    }
    netkey_answer(received, status, add->net_key_index);
}

/* Accepted in phase 0 with a key that differs from the present one, and in phase 1 with the same new key again. */
void config_netkey_update(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_config_netkey_update *update = fields;
    struct access *access = access_of(model.node);
    struct keys_net *net = keys_net_find(access->keys, update->net_key_index);
    if (net == NULL) {
        netkey_answer(received, BRAMBLE_STATUS_INVALID_NETKEY_INDEX, update->net_key_index);
        return;
    }
    uint8_t before = net->phase;
    int result = keys_net_update(access->keys, update->net_key_index, update->net_key);
    uint8_t status = BRAMBLE_STATUS_SUCCESS;
    if (result == BRAMBLE_ERROR_STATE) {
        status = before == 0 ? BRAMBLE_STATUS_KEY_INDEX_ALREADY_STORED : BRAMBLE_STATUS_CANNOT_UPDATE;
    } else if (result < 0) {
        status = BRAMBLE_STATUS_UNSPECIFIED_ERROR;
    } else if (before == 0) {
        network_key_refreshed(access->network, net);
    }
    netkey_answer(received, status, update->net_key_index);
}

/* Bindings, publications and transfers end with the key. */
static void app_key_delete(struct access *access, struct keys_app *app)
{
    uint16_t index = app->index;
    access_forget_app_key(access, index);
    keys_app_delete(access->keys, index);
    app_changed(access, app);
}

/* Deleting a key that is not there succeeds: the client may have missed the answer. Only the key that secures the
 * request cannot be removed, hence never the last one. */
void config_netkey_delete(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_config_netkey_delete *request = fields;
    struct access *access = access_of(model.node);
    uint16_t index = request->net_key_index;
    struct keys_net *net = keys_net_find(access->keys, index);
    if (net != NULL && received->net_key_index == index) {
        netkey_answer(received, BRAMBLE_STATUS_CANNOT_REMOVE, index);
        return;
    }
    if (net != NULL) {
        struct keys_app *app = keys_app_next(access->keys, 0);
        while (app != NULL) {
            uint16_t next = (uint16_t)(app->index + 1);
            if (app->net_index == index) {
                app_key_delete(access, app);
            }
            app = keys_app_next(access->keys, next);
        }
        transport_cancel_key(access->transport, net, BRAMBLE_KEY_INDEX_NONE);
        heartbeat_net_key_deleted(access, index);
        keys_net_delete(access->keys, index);
        net_changed(access, net);
    }
    netkey_answer(received, BRAMBLE_STATUS_SUCCESS, index);
}

void config_netkey_get(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    (void)fields;
    const struct keys *keys = access_of(model.node)->keys;
    struct config_index_list list = {.size = 0};
    for (const struct keys_net *net = keys_net_next(keys, 0); net != NULL;
         net = keys_net_next(keys, (uint16_t)(net->index + 1))) {
        config_list_put(&list, net->index);
    }
    struct bramble_config_netkey_list answer = {.net_key_indexes = config_list_done(&list)};
    config_reply(received, bramble_config_netkey_list_message(&answer));
}

/* ---- AppKeys ------------------------------------------------------------------------------------------------- */

static void appkey_answer(const struct bramble_received *received, uint8_t code, uint16_t net_index, uint16_t index)
{
    struct bramble_config_appkey_status status = {.status = code, .net_key_index = net_index, .app_key_index = index};
    config_reply(received, bramble_config_appkey_status_message(&status));
}

/* An index that is stored under another NetKey is Invalid NetKey Index here, but Invalid Binding in Update. */
void config_appkey_add(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_config_appkey_add *add = fields;
    struct access *access = access_of(model.node);
    bool held = keys_app_find(access->keys, add->app_key_index) != NULL;
    uint8_t status = BRAMBLE_STATUS_SUCCESS;
    switch (keys_app_add(access->keys, add->net_key_index, add->app_key_index, add->app_key)) {
    case BRAMBLE_OK:
        if (!held) {
            app_changed(access, keys_app_find(access->keys, add->app_key_index));
        }
        break;
    case BRAMBLE_ERROR_KEY:
    case BRAMBLE_ERROR_ADDRESS:
        status = BRAMBLE_STATUS_INVALID_NETKEY_INDEX;
        break;
    case BRAMBLE_ERROR_EXISTS:
        status = BRAMBLE_STATUS_KEY_INDEX_ALREADY_STORED;
        break;
    case BRAMBLE_ERROR_FULL:
        status = BRAMBLE_STATUS_INSUFFICIENT_RESOURCES;
        break;
    default:
        status = BRAMBLE_STATUS_UNSPECIFIED_ERROR;
        break;
    }
    appkey_answer(received, status, add->net_key_index, add->app_key_index);
}

static uint8_t appkey_update(struct access *access, const struct bramble_config_appkey_update *update)
{
    if (keys_net_find(access->keys, update->net_key_index) == NULL) {
        return BRAMBLE_STATUS_INVALID_NETKEY_INDEX;
    }
    switch (keys_app_update(access->keys, update->net_key_index, update->app_key_index, update->app_key)) {
    case BRAMBLE_OK:
        app_changed(access, keys_app_find(access->keys, update->app_key_index));
        return BRAMBLE_STATUS_SUCCESS;
    case BRAMBLE_ERROR_KEY:
        return BRAMBLE_STATUS_INVALID_APPKEY_INDEX;
    case BRAMBLE_ERROR_ADDRESS:
        return BRAMBLE_STATUS_INVALID_BINDING;
    case BRAMBLE_ERROR_STATE:
        return BRAMBLE_STATUS_CANNOT_UPDATE;
    default:
        return BRAMBLE_STATUS_UNSPECIFIED_ERROR;
    }
}

void config_appkey_update(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_config_appkey_update *update = fields;
    uint8_t status = appkey_update(access_of(model.node), update);
    appkey_answer(received, status, update->net_key_index, update->app_key_index);
}

static uint8_t appkey_delete(struct access *access, uint16_t net_index, uint16_t index)
{
    if (keys_net_find(access->keys, net_index) == NULL) {
        return BRAMBLE_STATUS_INVALID_NETKEY_INDEX;
    }
    struct keys_app *app = keys_app_find(access->keys, index);
    if (app == NULL) {
        return BRAMBLE_STATUS_SUCCESS; /* the client may have missed the answer */
    }
    if (app->net_index != net_index) {
        return BRAMBLE_STATUS_INVALID_BINDING;
    }
    app_key_delete(access, app);
    return BRAMBLE_STATUS_SUCCESS;
}

void config_appkey_delete(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_config_appkey_delete *request = fields;
    uint8_t status = appkey_delete(access_of(model.node), request->net_key_index, request->app_key_index);
    appkey_answer(received, status, request->net_key_index, request->app_key_index);
}

void config_appkey_get(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_config_appkey_get *get = fields;
    const struct keys *keys = access_of(model.node)->keys;
    struct config_index_list list = {.size = 0};
    struct bramble_config_appkey_list answer = {.net_key_index = get->net_key_index};
    if (keys_net_find(keys, get->net_key_index) == NULL) {
        answer.status = BRAMBLE_STATUS_INVALID_NETKEY_INDEX;
    }
    for (const struct keys_app *app = keys_app_next(keys, 0); app != NULL;
         app = keys_app_next(keys, (uint16_t)(app->index + 1))) {
        if (app->net_index == get->net_key_index) {
            config_list_put(&list, app->index);
        }
    }
    answer.app_key_indexes = config_list_done(&list);
    config_reply(received, bramble_config_appkey_list_message(&answer));
}

/* ---- Node Identity ------------------------------------------------------------------------------------------- */

/* Advertising with the node identity belongs to the GATT proxy, which this node does not have. */
static void node_identity_answer(struct bramble_model_ref model, const struct bramble_received *received,
                                 uint16_t net_index, uint8_t code)
{
    struct bramble_config_node_identity_status status = {
        .status = code, .net_key_index = net_index, .identity = BRAMBLE_FEATURE_STATE_NOT_SUPPORTED};
    if (keys_net_find(access_of(model.node)->keys, net_index) == NULL) {
        status.status = BRAMBLE_STATUS_INVALID_NETKEY_INDEX;
        status.identity = BRAMBLE_FEATURE_STATE_DISABLED;
    }
    config_reply(received, bramble_config_node_identity_status_message(&status));
}

void config_node_identity_get(struct bramble_model_ref model, const struct bramble_received *received,
                              const void *fields)
{
    const struct bramble_config_node_identity_get *get = fields;
    node_identity_answer(model, received, get->net_key_index, BRAMBLE_STATUS_SUCCESS);
}

void config_node_identity_set(struct bramble_model_ref model, const struct bramble_received *received,
                              const void *fields)
{
    const struct bramble_config_node_identity_set *set = fields;
    node_identity_answer(model, received, set->net_key_index, BRAMBLE_STATUS_FEATURE_NOT_SUPPORTED);
}

/* ---- Key refresh phase --------------------------------------------------------------------------------------- */

static void phase_answer(struct bramble_model_ref model, const struct bramble_received *received, uint16_t net_index,
                         uint8_t code)
{
    const struct keys_net *net = keys_net_find(access_of(model.node)->keys, net_index);
    struct bramble_config_key_refresh_phase_status status = {
        .status = net == NULL ? (uint8_t)BRAMBLE_STATUS_INVALID_NETKEY_INDEX : code,
        .net_key_index = net_index,
        .phase = net == NULL ? 0 : net->phase,
    };
    config_reply(received, bramble_config_key_refresh_phase_status_message(&status));
}

void config_key_refresh_phase_get(struct bramble_model_ref model, const struct bramble_received *received,
                                  const void *fields)
{
    const struct bramble_config_key_refresh_phase_get *get = fields;
    phase_answer(model, received, get->net_key_index, BRAMBLE_STATUS_SUCCESS);
}

/* Allowed are (phase, transition) = (0, 3), (1, 2), (1, 3), (2, 2) and (2, 3); so only (0, 2) is refused. */
void config_key_refresh_phase_set(struct bramble_model_ref model, const struct bramble_received *received,
                                  const void *fields)
{
    const struct bramble_config_key_refresh_phase_set *set = fields;
    struct access *access = access_of(model.node);
    struct keys_net *net = keys_net_find(access->keys, set->net_key_index);
    uint8_t before = net == NULL ? 0 : net->phase;
    int result = 0;
    if (net != NULL) {
        result = set->transition == BRAMBLE_KEY_REFRESH_TRANSITION_USE_NEW_KEY
                     ? keys_net_switch(access->keys, set->net_key_index)
                     : keys_net_revoke(access->keys, set->net_key_index);
    }
    if (net != NULL && net->phase != before) {
        network_key_refreshed(access->network, net);
    }
    phase_answer(model, received, set->net_key_index,
                 result < 0 ? BRAMBLE_STATUS_CANNOT_UPDATE : BRAMBLE_STATUS_SUCCESS);
}
