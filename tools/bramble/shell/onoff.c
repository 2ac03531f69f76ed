/* Lamps: Generic OnOff, by this shell's own client. */
#include "shell/shell.h"

#include <stdlib.h>

#define LOOK_AT                                                                                                        \
    "Is it powered and in reach? Does it have AppKey %x (`appkey-add`), and a Generic OnOff Server bound to it "       \
    "(`bind %04x %x 1000`)?"

static void answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    struct shell *shell = bramble_node_application(model.node);
    shell->now = bramble_node_now(shell->node);
    if (!shell->busy) {
        return;
    }
    if (response->result == BRAMBLE_ERROR_TIMEOUT) {
        unsigned key = (unsigned)(uintptr_t)response->context;
        char *look_at = format_text(LOOK_AT, key, shell->to, key);
        shell_end_silent(shell, shell->to, look_at);
        free(look_at);
        return;
    }
    if (response->result < 0) {
        shell_end_error(shell, response->result, shell->verb->name);
        return;
    }
    const struct bramble_generic_onoff_status *status = response->fields;
    shell_set(shell, "onoff", json_integer(status->present_onoff));
    if (status->has_target) {
        shell_set(shell, "target_onoff", json_integer(status->target_onoff));
    }
    shell_end(shell, SHELL_DONE, "%s is %s%s", shell_address(shell->to), status->present_onoff ? "on" : "off",
              !status->has_target || status->target_onoff == status->present_onoff ? ""
              : status->target_onoff                                               ? ", on its way to on"
                                                                                   : ", on its way to off");
}

static bool knows_key(struct shell *shell, uint16_t app)
{
    uint16_t net;
    if (shell_book_net_of(shell, app, &net)) {
        return true;
    }
    shell_end(shell, SHELL_USAGE, "this network has no AppKey %x; `appkey-create 0 %x` makes it", app, app);
    return false;
}

void shell_onoff_get(struct shell *shell, const struct shell_value *values)
{
    uint16_t app = (uint16_t)values[0].number;
    struct bramble_to to = BRAMBLE_TO(shell->to, app);
    if (!knows_key(shell, app)) {
        return;
    }
    int result = bramble_onoff_client_get(shell_model(shell, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT), &to, answered,
                                          (void *)(uintptr_t)app);
    if (result < 0) {
        shell_end_error(shell, result, "asking");
    }
}

void shell_onoff_set(struct shell *shell, const struct shell_value *values)
{
    uint16_t app = (uint16_t)values[1].number;
    struct bramble_to to = BRAMBLE_TO(shell->to, app);
    const struct bramble_onoff_change change = {.on = values[0].number != 0};
    struct bramble_model_ref client = shell_model(shell, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT);
    bool group = !bramble_address_is_unicast(shell->to);
    if (!knows_key(shell, app)) {
        return;
    }
    int result = group ? bramble_onoff_client_set_unacknowledged(client, &to, &change)
                       : bramble_onoff_client_set(client, &to, &change, answered, (void *)(uintptr_t)app);
    if (result < 0) {
        shell_end_error(shell, result, "switching");
    } else if (group) {
        shell_say(shell, "said to %s: %s (groups do not answer)", shell_address(shell->to), change.on ? "on" : "off");
        shell->deadline = shell->now + BRAMBLE_MILLISECONDS(300); /* the message is on the air by then */
    }
}

void shell_onoff_due(struct shell *shell)
{
    shell_over(shell, SHELL_DONE);
}
