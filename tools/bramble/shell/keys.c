/* Keys of the network: drawing and importing them, taking them away, and refreshing them step by step.
 *
 * The shell's node has a Configuration Server like any other node, and what a configuration client may do to a node,
 * the shell does to its own by the same messages (SHELL_TO_ITSELF): so `subnet-update` is a Config NetKey Update, and
 * the rules for it are those of the specification, written once.
 *
 * Key refresh by hand: `subnet-update` draws the new NetKey and new AppKeys, `netkey-update` and `appkey-update` give
 * them to a node, `subnet-set-phase` and `kr-phase-set` move the shell and a node on. The new keys are noted in records
 * of their own until that is over, since no message tells them afterwards. `key-refresh` (procedures.c) does all of it
 * by itself, and can go on from any point of it.
 */
#include "shell/shell.h"

#include <bramble/configuration.h>

#include <string.h>

#define RECORD_NEW_NET_KEY 0x5000U /* and the index */
#define RECORD_NEW_APP_KEY 0x6000U

bool shell_draw(struct shell *shell, uint8_t *out, size_t size)
{
    int result = shell->config.ground->port->random(shell->config.ground->port->context, out, size);
    if (result < 0) {
        shell_end_error(shell, result, "drawing a key");
    }
    return result >= 0;
}

bool shell_has_net_key(const struct shell *shell, uint32_t net)
{
    uint8_t key[16];
    return bramble_net_key_get(shell->node, (uint16_t)net, key) == 0;
}

bool shell_knows_net_key(struct shell *shell, uint32_t net)
{
    if (!shell_has_net_key(shell, net)) {
        shell_end(shell, SHELL_USAGE, "this network has no NetKey %x; `subnet-create %x` makes it", (unsigned)net,
                  (unsigned)net);
        return false;
    }
    return true;
}

bool shell_knows_app_key(struct shell *shell, uint32_t app)
{
    uint16_t net;
    if (!shell_book_net_of(shell, (uint16_t)app, &net)) {
        shell_end(shell, SHELL_USAGE, "this network has no AppKey %x; `appkey-create 0 %x` makes it", (unsigned)app,
                  (unsigned)app);
        return false;
    }
    return true;
}

/* ---- Creating and importing -------------------------------------------------------------------------------------- */

bool shell_settle_key(struct shell *shell, const struct shell_value *given, uint8_t key[16])
{
    if (!given->given) {
        return shell_draw(shell, key, 16);
    }
    if (given->size != 16) {
        shell_end(shell, SHELL_USAGE, "\"%s\" should have 32 hexadecimal digits, not %u", given->word,
                  given->size * 2U);
        return false;
    }
    memcpy(key, given->octets, 16);
    return true;
}

void shell_subnet_create(struct shell *shell, const struct shell_value *values)
{
    uint8_t key[16];
    if (shell_has_net_key(shell, values[0].number)) {
        shell_end(shell, SHELL_USAGE, "there is a NetKey %x already", (unsigned)values[0].number);
        return;
    }
    if (!shell_settle_key(shell, &values[1], key)) {
        return;
    }
    int result = bramble_net_key_add(shell->node, (uint16_t)values[0].number, key);
    if (result < 0) {
        shell_end_error(shell, result, "creating a NetKey");
        return;
    }
    shell_set(shell, "net_key", shell_json_address(values[0].number));
    shell_end(shell, SHELL_DONE, "NetKey %x is %s", (unsigned)values[0].number,
              values[1].given ? "imported" : "created");
}

void shell_appkey_create(struct shell *shell, const struct shell_value *values)
{
    uint16_t net = (uint16_t)values[0].number;
    uint16_t app = (uint16_t)values[1].number;
    uint16_t other;
    uint8_t key[16];
    if (!shell_knows_net_key(shell, net)) {
        return;
    }
    if (shell_book_net_of(shell, app, &other)) {
        shell_end(shell, SHELL_USAGE, "there is an AppKey %x already, for NetKey %x", app, other);
        return;
    }
    if (!shell_settle_key(shell, &values[2], key)) {
        return;
    }
    int result = bramble_app_key_add(shell->node, net, app, key);
    if (result >= 0) {
        result = shell_book_add(shell, SHELL_APP_KEYS, app, net);
    }
    if (result >= 0) {
        result = bramble_model_bind(shell_model(shell, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT), app);
    }
    if (result < 0) {
        shell_end_error(shell, result, "creating an AppKey");
        return;
    }
    shell_set(shell, "app_key", shell_json_address(app));
    shell_set(shell, "net_key", shell_json_address(net));
    shell_end(shell, SHELL_DONE, "AppKey %x is %s, for NetKey %x", app, values[2].given ? "imported" : "created", net);
}

/* ---- Taking away ------------------------------------------------------------------------------------------------- */

/* The answer comes from a node, or from the shell's own: then the network has the key no more. */
void shell_appkey_deleted_after(struct shell *shell, const void *fields)
{
    const struct bramble_config_appkey_status *status = fields;
    if (shell_book_clear(shell, SHELL_APP_KEYS, status->app_key_index) < 0) {
        shell_say(shell, "(it could not be noted: the store failed)");
    }
}

void shell_netkey_deleted_after(struct shell *shell, const void *fields)
{
    const struct bramble_config_netkey_status *status = fields;
    uint16_t net = status->net_key_index;
    const struct shell_pairs *keys = &shell->book.tables[SHELL_APP_KEYS];
    if (shell->verb->to != SHELL_TO_ITSELF) {
        (void)!shell_book_remove(shell, SHELL_SUBNETS, net, shell->to);
        return;
    }
    int result = shell_book_clear(shell, SHELL_SUBNETS, net);
    for (uint16_t i = keys->count; i-- > 0;) { /* its AppKeys went with it */
        if (keys->pair[i].second == net) {
            result = shell_book_remove(shell, SHELL_APP_KEYS, keys->pair[i].first, net);
        }
    }
    if (result < 0) {
        shell_say(shell, "(it could not be noted: the store failed)");
    }
}

/* ---- New keys, by hand ------------------------------------------------------------------------------------------- */

static int note_new_key(const struct shell *shell, uint32_t record, const uint8_t key[16])
{
    const struct bramble_store *store = shell->config.ground->store;
    return store->put(store->context, (uint16_t)record, (struct bramble_view){key, 16});
}

static bool new_key(const struct shell *shell, uint32_t record, uint8_t key[16])
{
    const struct bramble_store *store = shell->config.ground->store;
    return store->get(store->context, (uint16_t)record, key, 16) == 16;
}

static void forget_new_keys(const struct shell *shell, uint16_t net)
{
    const struct bramble_store *store = shell->config.ground->store;
    const struct shell_pairs *keys = &shell->book.tables[SHELL_APP_KEYS];
    (void)!store->erase(store->context, (uint16_t)(RECORD_NEW_NET_KEY + net));
    for (uint16_t i = 0; i < keys->count; i++) {
        if (keys->pair[i].second == net) {
            (void)!store->erase(store->context, (uint16_t)(RECORD_NEW_APP_KEY + keys->pair[i].first));
        }
    }
}

void shell_key_refresh_over(struct shell *shell, uint16_t net)
{
    forget_new_keys(shell, net);
    if (shell_book_clear(shell, SHELL_EXCLUDED, net) < 0) {
        shell_say(shell, "(who was left out could not be forgotten: the store failed)");
    }
}

static bool set_new_key(struct shell *shell, uint32_t record, const struct bramble_message_names *names, void *fields,
                        const char *field)
{
    uint8_t key[16];
    if (!new_key(shell, record, key)) {
        shell_end(shell, SHELL_USAGE,
                  "there is no new key to give; `subnet-update NETKEY` draws new keys of a subnet, "
                  "and `key-refresh` does the whole of it");
        return false;
    }
    int result = bramble_field_set_octets(names, fields, field, (struct bramble_view){key, 16});
    memset(key, 0, sizeof key);
    if (result < 0) {
        shell_end_error(shell, result, field);
    }
    return result >= 0;
}

bool shell_new_netkey_fields(struct shell *shell, const struct shell_value *values,
                             const struct bramble_message_names *names, void *fields)
{
    return shell_knows_net_key(shell, values[0].number) &&
           set_new_key(shell, RECORD_NEW_NET_KEY + values[0].number, names, fields, "net_key");
}

bool shell_new_appkey_fields(struct shell *shell, const struct shell_value *values,
                             const struct bramble_message_names *names, void *fields)
{
    return shell_appkey_index_fields(shell, values, names, fields) &&
           set_new_key(shell, RECORD_NEW_APP_KEY + values[0].number, names, fields, "app_key");
}

/* The next AppKey of the subnet at or after place `i`. */
static const struct shell_pair *app_key_of(const struct shell *shell, uint16_t net, uint16_t *i)
{
    const struct shell_pairs *keys = &shell->book.tables[SHELL_APP_KEYS];
    while (*i < keys->count && keys->pair[*i].second != net) {
        ++*i;
    }
    return *i < keys->count ? &keys->pair[*i] : NULL;
}

/* Draws all new keys of the subnet and notes them before anybody hears of them. */
void shell_subnet_update(struct shell *shell, const struct shell_value *values)
{
    uint16_t net = (uint16_t)values[0].number;
    uint8_t key[16];
    const struct shell_pair *app;
    if (!shell_knows_net_key(shell, net)) {
        return;
    }
    if (bramble_key_refresh_under_way(shell->node, net)) {
        shell_end(shell, SHELL_USAGE, "NetKey %x is being refreshed already: `key-refresh-status %x`", net, net);
        return;
    }
    int result = shell_draw(shell, key, 16) ? note_new_key(shell, RECORD_NEW_NET_KEY + net, key) : 0;
    for (uint16_t i = 0; shell->busy && result >= 0 && (app = app_key_of(shell, net, &i)) != NULL; i++) {
        result = shell_draw(shell, key, 16) ? note_new_key(shell, RECORD_NEW_APP_KEY + app->first, key) : 0;
    }
    memset(key, 0, sizeof key);
    if (result < 0) {
        shell_end_error(shell, result, "noting the new keys");
    } else if (shell->busy) {
        shell->updated_net = net;
        shell->updated_app = 0;
        shell_configure(shell, values);
    }
}

/* The shell's node has the new NetKey; its AppKeys follow one by one. */
void shell_subnet_updated_after(struct shell *shell, const void *fields)
{
    static const char name[] = "Config AppKey Update";
    const struct bramble_message_names *names = bramble_message_names_called(name);
    struct bramble_config_appkey_update update = {.net_key_index = shell->updated_net};
    const struct shell_pair *app = app_key_of(shell, shell->updated_net, &shell->updated_app);
    (void)fields;
    if (app == NULL || !new_key(shell, RECORD_NEW_APP_KEY + app->first, update.app_key)) {
        return;
    }
    update.app_key_index = app->first;
    shell->updated_app++;
    shell_ask(shell, -1, names, &update);
    shell->more = shell->busy;
    memset(&update, 0, sizeof update);
}

void shell_phase_set_after(struct shell *shell, const void *fields)
{
    const struct bramble_config_key_refresh_phase_status *status = fields;
    if (status->phase == 0) {
        shell_key_refresh_over(shell, status->net_key_index);
    }
}
