/* Key refresh across a network (see <bramble/key_refresh.h>; Mesh Protocol 1.1 section 3.11.4).
 *
 * The procedure goes through the list in passes. In each pass every node that still has something to do in the present
 * phase is asked, several at once; what it has to do is the next key (phase 1) or one message (phases 2 and 3). When
 * nobody is left to be asked the pass is over, and either the next phase begins or, after a while, another pass.
 *
 * Where it stands is not kept here but where it must survive: the phase and the new keys in this node's own key
 * records, who has the keys in the provisioner's node table. So a restart loses nothing but what can be asked again.
 *
 * Invariants
 *   K6  No other node hears of a new key before our own records of it are in the store: or a power cut would leave keys
 *       in the network that nobody knows.
 *   K7  We switch before we tell others to, and forget the old keys after all others that can be reached: whoever
 *       answers is heard, whichever phase it is in.
 *   K8  While it runs, a request is under way or the timer runs, so `done` is called once in any case.
 *
 * Surprise: our own phase may be moved by the beacon of somebody else in between (another configuration client, or the
 * first node that has forgotten the old keys). The procedure looks at it before each request and follows.
 */
#include "features/provisioner.h"

#include <bramble/key_refresh.h>
#include <bramble/node.h>

#define AT_ONCE 4U
#define ROUNDS 3U
#define PASSES 3U
#define RETRY BRAMBLE_SECONDS(60)
#define PLACE_WAIT BRAMBLE_MILLISECONDS(250) /* until a place for a request, or the store, is asked for again */

enum { DISTRIBUTE = 1, SWITCH = 2, REVOKE = 3 };

static void look(struct bramble_key_refresh *refresh, bramble_time after)
{
    bramble_timer_start(refresh->client.node, &refresh->timer, after);
}

static struct access *access_of_refresh(const struct bramble_key_refresh *refresh)
{
    return access_of(refresh->client.node);
}

static struct keys_net *net_of(const struct bramble_key_refresh *refresh)
{
    return keys_net_find(access_keys(access_of_refresh(refresh)), refresh->net_key_index);
}

/* ---- Our own keys ------------------------------------------------------------------------------------------------ */

/* The new value of a key: chosen by the caller, or drawn. */
static int new_key(const struct access *access, const uint8_t *chosen, uint8_t key[16])
{
    const struct bramble_port *port = access_books(access)->port;
    if (chosen != NULL) {
        memcpy(key, chosen, 16);
        return 0;
    }
    return port->random(port->context, key, 16) < 0 ? BRAMBLE_ERROR_RANDOM : 0;
}

static const uint8_t *chosen_app_key(const struct bramble_key_refresh *refresh, uint16_t index)
{
    for (unsigned i = 0; i < refresh->app_key_count; i++) {
        if (refresh->app_keys[i].app_key_index == index) {
            return refresh->app_keys[i].key;
        }
    }
    return NULL;
}

/* New values for the AppKeys of the subnet that have none yet. */
static int update_app_keys(const struct bramble_key_refresh *refresh, bool chosen)
{
    struct access *access = access_of_refresh(refresh);
    uint8_t key[16];
    int result = 0;
    for (unsigned i = 0; i < access_keys(access)->app_count && result == 0; i++) {
        struct keys_app *app = &access_keys(access)->apps[i];
        if (app->index == BRAMBLE_KEY_INDEX_NONE || app->net_index != refresh->net_key_index ||
            app->generation[1].handle != 0) {
            continue;
        }
        result = new_key(access, chosen ? chosen_app_key(refresh, app->index) : NULL, key);
        if (result == 0) {
            result = keys_app_update(access_keys(access), app, key);
        }
    }
    crypto_wipe(key, sizeof key);
    return result;
}

static int update_own(const struct bramble_key_refresh *refresh)
{
    struct access *access = access_of_refresh(refresh);
    uint8_t key[16];
    int result = new_key(access, refresh->net_key, key);
    if (result == 0) {
        result = keys_net_update(access_keys(access), net_of(refresh), key);
        result = result == BRAMBLE_ERROR_STATE ? BRAMBLE_ERROR_ARGUMENT : result; /* the present key once more */
    }
    crypto_wipe(key, sizeof key);
    if (result == 0) {
        result = update_app_keys(refresh, true);
        network_key_refreshed(access_network(access), net_of(refresh));
    }
    return result;
}

/* ---- Who has the keys: noted in the node table ------------------------------------------------------------------- */

static void note(const struct bramble_key_refresh *refresh, const struct bramble_key_refresh_node *node, bool has)
{
    const void *interface = NULL;
    void *state = feature_find(access_of_refresh(refresh), FEATURE_PROVISIONER, &interface);
    if (state != NULL) {
        /* A store that fails is told by an event; the note is missing after a restart, and the node is asked again. */
        ((const struct provisioner_interface *)interface)->note_new_keys(state, node->address, has);
    }
}

static bool is_noted(const struct bramble_key_refresh *refresh, const struct bramble_key_refresh_node *node)
{
    const void *interface = NULL;
    const void *state = feature_find(access_of_refresh(refresh), FEATURE_PROVISIONER, &interface);
    return state != NULL && ((const struct provisioner_interface *)interface)->has_new_keys(state, node->address);
}

/* ---- Nodes ------------------------------------------------------------------------------------------------------- */

/* Is there anything to be done with it in this phase? */
static bool is_wanted(const struct bramble_key_refresh *refresh, const struct bramble_key_refresh_node *node)
{
    switch (refresh->phase) {
    case DISTRIBUTE:
        return node->state == BRAMBLE_KEY_REFRESH_WAITING;
    case SWITCH:
        return node->state == BRAMBLE_KEY_REFRESH_WAITING || node->state == BRAMBLE_KEY_REFRESH_HAS_KEYS;
    default:
        return node->state == BRAMBLE_KEY_REFRESH_HAS_KEYS || node->state == BRAMBLE_KEY_REFRESH_SWITCHED;
    }
}

static void tell(struct bramble_key_refresh *refresh, const struct bramble_key_refresh_node *node)
{
    if (refresh->told != NULL) {
        refresh->told(refresh, node);
    }
}

static void node_reached(struct bramble_key_refresh *refresh, struct bramble_key_refresh_node *node, uint8_t state)
{
    if (node->state == BRAMBLE_KEY_REFRESH_WAITING) {
        note(refresh, node, true);
    }
    node->state = state;
    node->result = 0;
    node->status = BRAMBLE_STATUS_SUCCESS;
    tell(refresh, node);
}

/* It does not do what it was asked in this pass. */
static void node_missing(struct bramble_key_refresh *refresh, struct bramble_key_refresh_node *node, int result,
                         uint8_t status)
{
    node->tried = true;
    node->result = result;
    node->status = status;
    tell(refresh, node);
}

/* A node's step: 0 is the NetKey; above it, the first AppKey at or above index `step` - 1. So a key that is deleted
 * meanwhile shifts nothing. NULL: none is left. */
static const struct keys_app *app_key_of_step(const struct bramble_key_refresh *refresh, unsigned step)
{
    const struct keys *keys = access_keys(access_of_refresh(refresh));
    const struct keys_app *app = keys_app_next(keys, (uint16_t)(step - 1U));
    while (app != NULL && (app->net_index != refresh->net_key_index || app->generation[1].handle == 0)) {
        app = keys_app_next(keys, (uint16_t)(app->index + 1U));
    }
    return app;
}

/* True, and the node told of, when it has every key that there is. */
static bool all_distributed(struct bramble_key_refresh *refresh, struct bramble_key_refresh_node *node)
{
    if (refresh->phase != DISTRIBUTE || node->step == 0 || app_key_of_step(refresh, node->step) != NULL) {
        return false;
    }
    node_reached(refresh, node, BRAMBLE_KEY_REFRESH_HAS_KEYS);
    return true;
}

/* Phase 1 is a Config NetKey Update and one Config AppKey Update for each key. The node may know better than we do: it
 * may not have the AppKey, and it may be through with all of it. */
static void distributed(struct bramble_key_refresh *refresh, struct bramble_key_refresh_node *node, uint8_t status)
{
    bool unknown_app_key = node->step > 0 && status == BRAMBLE_STATUS_INVALID_APPKEY_INDEX;
    if (node->step == 0 && status == BRAMBLE_STATUS_KEY_INDEX_ALREADY_STORED) {
        node_reached(refresh, node, BRAMBLE_KEY_REFRESH_COMPLETE);
    } else if (status != BRAMBLE_STATUS_SUCCESS && !unknown_app_key) {
        node_missing(refresh, node, BRAMBLE_ERROR_REJECTED, status);
    } else {
        node->step = (uint16_t)(node->step == 0 ? 1U : app_key_of_step(refresh, node->step)->index + 2U);
        node->rounds_left = 0;
        (void)all_distributed(refresh, node);
    }
}

/* Who refuses phase 2 because it is in none, and yet understood us under the new key, is through with all of it. */
static void phase_told(struct bramble_key_refresh *refresh, struct bramble_key_refresh_node *node,
                       const struct bramble_config_key_refresh_phase_status *status)
{
    bool under_new_key = node->net_key_index == refresh->net_key_index;
    if (status->status == BRAMBLE_STATUS_SUCCESS) {
        node_reached(refresh, node, status->phase == 0 ? BRAMBLE_KEY_REFRESH_COMPLETE : BRAMBLE_KEY_REFRESH_SWITCHED);
    } else if (refresh->phase == SWITCH && status->status == BRAMBLE_STATUS_CANNOT_UPDATE && status->phase == 0 &&
               under_new_key) {
        node_reached(refresh, node, BRAMBLE_KEY_REFRESH_COMPLETE);
    } else {
        node_missing(refresh, node, BRAMBLE_ERROR_REJECTED, status->status);
    }
}

/* Takes an answer; false: it belongs to something else (a late one, to an earlier step). */
static bool take(struct bramble_key_refresh *refresh, struct bramble_key_refresh_node *node, uint32_t opcode,
                 const void *fields)
{
    if (opcode == BRAMBLE_CONFIG_KEY_REFRESH_PHASE_STATUS_OPCODE) {
        const struct bramble_config_key_refresh_phase_status *status = fields;
        if (status->net_key_index != refresh->net_key_index || refresh->phase == DISTRIBUTE) {
            return false;
        }
        phase_told(refresh, node, status);
        return true;
    }
    if (refresh->phase != DISTRIBUTE || node->state != BRAMBLE_KEY_REFRESH_WAITING) {
        return false;
    }
    if (opcode == BRAMBLE_CONFIG_NETKEY_STATUS_OPCODE) {
        const struct bramble_config_netkey_status *status = fields;
        if (node->step != 0 || status->net_key_index != refresh->net_key_index) {
            return false;
        }
        distributed(refresh, node, status->status);
        return true;
    }
    const struct bramble_config_appkey_status *status = fields;
    const struct keys_app *app = node->step > 0 ? app_key_of_step(refresh, node->step) : NULL;
    if (app == NULL || status->app_key_index != app->index) {
        return false;
    }
    distributed(refresh, node, status->status);
    return true;
}

static void answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    struct bramble_key_refresh_node *node = response->context;
    struct bramble_key_refresh *refresh = node->refresh;
    (void)model;
    node->asked = false;
    refresh->under_way--;
    bool counts = response->result == 0 && take(refresh, node, response->received->opcode, response->fields);
    bool of_this_pass = node->rounds_left > 0; /* another one may have moved our phase meanwhile: follow() */
    if (!counts && of_this_pass && is_wanted(refresh, node) && --node->rounds_left == 0) {
        node_missing(refresh, node, response->result < 0 ? response->result : BRAMBLE_ERROR_TIMEOUT, 0);
    }
    look(refresh, 0);
}

static int ask(struct bramble_key_refresh *refresh, struct bramble_key_refresh_node *node)
{
    struct bramble_wait wait = {.timeout_ms = refresh->timeout_ms, .done = answered, .context = node};
    struct bramble_config_netkey_update net_key = {.net_key_index = refresh->net_key_index};
    struct bramble_config_appkey_update app_key = {.net_key_index = refresh->net_key_index};
    struct bramble_config_key_refresh_phase_set phase = {.net_key_index = refresh->net_key_index,
                                                         .transition = refresh->phase};
    struct bramble_message message = bramble_config_key_refresh_phase_set_message(&phase);
    if (refresh->phase == DISTRIBUTE && node->step == 0) {
        memcpy(net_key.net_key, net_of(refresh)->generation[1].key, 16);
        message = bramble_config_netkey_update_message(&net_key);
    } else if (refresh->phase == DISTRIBUTE) {
        const struct keys_app *app = app_key_of_step(refresh, node->step);
        app_key.app_key_index = app->index;
        memcpy(app_key.app_key, app->generation[1].key, 16);
        message = bramble_config_appkey_update_message(&app_key);
    }
    int result = bramble_configuration_request(refresh->client, node->address, node->net_key_index, &message, &wait);
    crypto_wipe(&net_key, sizeof net_key);
    crypto_wipe(&app_key, sizeof app_key);
    return result;
}

/* ---- Passes and phases ------------------------------------------------------------------------------------------- */

static void end(struct bramble_key_refresh *refresh, int result)
{
    refresh->phase = 0;
    refresh->result = result;
    bramble_timer_stop(&refresh->timer);
    if (refresh->done != NULL) {
        refresh->done(refresh);
    }
}

static void begin_pass(struct bramble_key_refresh *refresh)
{
    for (unsigned i = 0; i < refresh->node_count; i++) {
        refresh->nodes[i].tried = false;
        refresh->nodes[i].rounds_left = 0;
    }
}

static void begin_phase(struct bramble_key_refresh *refresh, uint8_t phase)
{
    refresh->phase = phase;
    refresh->missing_count = 0;
    refresh->go_on = false;
    refresh->passes_left = refresh->passes != 0 ? refresh->passes : PASSES;
    begin_pass(refresh);
    bool wait = refresh->beacons_ms != 0 && phase == SWITCH;
    look(refresh, wait ? BRAMBLE_MILLISECONDS((bramble_time)refresh->beacons_ms) : 0);
}

static void own_phase(const struct bramble_key_refresh *refresh, uint8_t transition)
{
    struct access *access = access_of_refresh(refresh);
    struct keys_net *net = net_of(refresh);
    uint8_t before = net->phase;
    if (transition != SWITCH) {
        keys_net_revoke(access_keys(access), net);
    } else if (keys_net_switch(net) < 0) {
        return;
    }
    if (net->phase != before) {
        network_key_refreshed(access_network(access), net);
    }
}

/* Those that never got the keys are out. */
static void lose(struct bramble_key_refresh *refresh)
{
    for (unsigned i = 0; i < refresh->node_count; i++) {
        struct bramble_key_refresh_node *node = &refresh->nodes[i];
        if (node->state == BRAMBLE_KEY_REFRESH_WAITING) {
            node->state = BRAMBLE_KEY_REFRESH_LOST;
            tell(refresh, node);
        }
    }
}

static void next_phase(struct bramble_key_refresh *refresh)
{
    if (refresh->phase == DISTRIBUTE) {
        lose(refresh);
        own_phase(refresh, SWITCH);
        begin_phase(refresh, SWITCH);
    } else if (refresh->phase == SWITCH) {
        lose(refresh); /* after a restart: who has the keys was not known of all */
        begin_phase(refresh, REVOKE);
    } else {
        own_phase(refresh, REVOKE);
        end(refresh, 0);
    }
}

/* Somebody else may have moved our own phase. */
static void follow(struct bramble_key_refresh *refresh, const struct keys_net *net)
{
    if (refresh->phase == DISTRIBUTE && net->phase != 1) {
        lose(refresh);
        begin_phase(refresh, SWITCH);
    }
    if (refresh->phase == SWITCH && net->phase == 0) {
        lose(refresh);
        begin_phase(refresh, REVOKE);
    }
}

/* Asks whoever is to be asked; true when nobody is left for this pass. */
static bool ask_all(struct bramble_key_refresh *refresh)
{
    unsigned at_once = refresh->at_once != 0 ? refresh->at_once : AT_ONCE;
    bool over = true;
    for (unsigned i = 0; i < refresh->node_count; i++) {
        struct bramble_key_refresh_node *node = &refresh->nodes[i];
        if (node->tried || node->asked || !is_wanted(refresh, node) || all_distributed(refresh, node)) {
            continue;
        }
        int result = refresh->under_way < at_once ? ask(refresh, node) : BRAMBLE_ERROR_FULL;
        if (result == 0) {
            node->asked = true;
            node->rounds_left = node->rounds_left != 0 ? node->rounds_left
                                : refresh->rounds != 0 ? refresh->rounds
                                                       : (uint8_t)ROUNDS;
            refresh->under_way++;
        } else if (result == BRAMBLE_ERROR_FULL || result == BRAMBLE_ERROR_BUSY) {
            over = false;
        } else {
            node_missing(refresh, node, result, 0);
        }
    }
    return over && refresh->under_way == 0;
}

static void pass_ended(struct bramble_key_refresh *refresh)
{
    uint16_t missing = 0;
    for (unsigned i = 0; i < refresh->node_count; i++) {
        missing = (uint16_t)(missing + is_wanted(refresh, &refresh->nodes[i]));
    }
    refresh->missing_count = missing;
    if (missing > 0 && refresh->phase != DISTRIBUTE && --refresh->passes_left == 0) {
        missing = 0; /* beacons will tell them */
    }
    if (missing == 0) {
        next_phase(refresh);
        return;
    }
    begin_pass(refresh);
    look(refresh, refresh->retry_ms != 0 ? BRAMBLE_MILLISECONDS((bramble_time)refresh->retry_ms) : RETRY);
    if (refresh->missing != NULL) {
        refresh->missing(refresh);
    }
}

static void looked_at(struct bramble_node *node, struct bramble_timer *timer)
{
    struct bramble_key_refresh *refresh = BRAMBLE_TIMER_OWNER(timer, struct bramble_key_refresh, timer);
    const struct access *access = access_of_refresh(refresh);
    const struct keys_net *net = net_of(refresh);
    (void)node;
    bool ends = refresh->cancelled || net == NULL;
    if ((ends || refresh->go_on) && refresh->under_way > 0) {
        return; /* the end of the last request looks again */
    }
    if (ends) {
        end(refresh, net == NULL ? BRAMBLE_ERROR_KEY : BRAMBLE_ERROR_CANCELLED);
        return;
    }
    if (records_pending(&access->records)) { /* K6 */
        look(refresh, PLACE_WAIT);
        return;
    }
    follow(refresh, net);
    if (refresh->go_on || (refresh->beacons_ms != 0 && refresh->phase != DISTRIBUTE)) {
        next_phase(refresh);
    } else if (ask_all(refresh)) {
        pass_ended(refresh);
    } else if (refresh->under_way == 0) {
        look(refresh, PLACE_WAIT); /* no place for a request */
    }
}

/* ---- What applications call -------------------------------------------------------------------------------------- */

static int ready(struct bramble_model_ref client, struct bramble_key_refresh *refresh, bool resumed)
{
    if (refresh->phase != 0) {
        return BRAMBLE_ERROR_STATE;
    }
    if (refresh->nodes == NULL && refresh->node_count > 0) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    refresh->client = client;
    const struct keys_net *net = net_of(refresh);
    if (net == NULL) {
        return BRAMBLE_ERROR_KEY;
    }
    if ((net->phase != 0) != resumed) {
        return BRAMBLE_ERROR_STATE;
    }
    for (unsigned i = 0; i < refresh->app_key_count && !resumed; i++) {
        const struct keys_app *app =
            keys_app_find(access_keys(access_of(client.node)), refresh->app_keys[i].app_key_index);
        if (app == NULL || app->net_index != refresh->net_key_index) {
            return BRAMBLE_ERROR_KEY;
        }
    }
    refresh->under_way = 0;
    refresh->cancelled = false;
    refresh->result = 0;
    bramble_timer_init(&refresh->timer, looked_at);
    return 0;
}

/* _STORE: a note of an earlier key refresh could not be taken back. */
static int ready_nodes(struct bramble_key_refresh *refresh, bool resumed)
{
    for (unsigned i = 0; i < refresh->node_count; i++) {
        struct bramble_key_refresh_node *node = &refresh->nodes[i];
        node->refresh = refresh;
        node->asked = false;
        node->step = 0;
        node->result = 0;
        node->status = BRAMBLE_STATUS_SUCCESS;
        if (node->state == BRAMBLE_KEY_REFRESH_EXCLUDED) {
            continue;
        }
        if (!resumed) {
            node->state = BRAMBLE_KEY_REFRESH_WAITING;
            note(refresh, node, false);
            if (is_noted(refresh, node)) {
                return BRAMBLE_ERROR_STORE;
            }
        } else if (node->state != BRAMBLE_KEY_REFRESH_HAS_KEYS) {
            node->state = is_noted(refresh, node) ? BRAMBLE_KEY_REFRESH_HAS_KEYS : BRAMBLE_KEY_REFRESH_WAITING;
        }
    }
    return 0;
}

int bramble_key_refresh_start(struct bramble_model_ref client, struct bramble_key_refresh *refresh)
{
    int result = ready(client, refresh, false);
    if (result == 0) {
        result = ready_nodes(refresh, false); /* or who was noted then would count as who has the new keys */
    }
    if (result == 0) {
        result = update_own(refresh);
    }
    if (result == 0) {
        begin_phase(refresh, DISTRIBUTE);
    }
    return result;
}

int bramble_key_refresh_resume(struct bramble_model_ref client, struct bramble_key_refresh *refresh)
{
    int result = ready(client, refresh, true);
    if (result == 0) {
        result = ready_nodes(refresh, true);
    }
    if (result < 0) {
        return result;
    }
    struct keys_net *net = net_of(refresh);
    /* A cut between our own records: the AppKeys have no new values, and nobody has heard of any. */
    if (net->phase == 1 && bramble_key_refresh_count(refresh, BRAMBLE_KEY_REFRESH_HAS_KEYS) == 0) {
        result = update_app_keys(refresh, false);
        network_key_refreshed(access_network(access_of(client.node)), net);
    }
    if (result == 0) {
        begin_phase(refresh, net->phase);
    }
    return result;
}

void bramble_key_refresh_go_on(struct bramble_key_refresh *refresh)
{
    if (refresh->phase != 0) {
        refresh->go_on = true;
        look(refresh, 0);
    }
}

void bramble_key_refresh_cancel(struct bramble_key_refresh *refresh)
{
    if (refresh->phase != 0) {
        refresh->cancelled = true;
        look(refresh, 0);
    }
}

bool bramble_key_refresh_under_way(const struct bramble_node *node, uint16_t net_key_index)
{
    const struct keys_net *net = keys_net_find(access_keys(access_of(node)), net_key_index);
    return net != NULL && net->phase != 0;
}

unsigned bramble_key_refresh_count(const struct bramble_key_refresh *refresh, enum bramble_key_refresh_state state)
{
    unsigned count = 0;
    for (unsigned i = 0; i < refresh->node_count; i++) {
        count += refresh->nodes[i].state == state;
    }
    return count;
}
