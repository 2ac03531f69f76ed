/* Making a device a node.
 *
 * The attempt ends with LINK_CLOSED, not with DONE: the device belongs to the network when it knows that its Complete
 * was received, so a shell that goes away right after DONE might leave it behind.
 *
 * Where nobody is there to read and type, only a static OOB value given with the verb, or none at all, can be used.
 */
#include "shell/shell.h"

#include <string.h>

#define ALL_OUTPUT_ACTIONS 0x001FU
#define ALL_INPUT_ACTIONS 0x000FU

static bool is_ours(const struct shell *shell, const struct bramble_provisioning_event *event)
{
    return shell->busy && shell->verb->begin == shell_provision && event->link == shell->link;
}

static const char *const output_actions[] = {"blinks", "beeps", "vibrates", "shows a number", "shows characters"};
static const char *const input_actions[] = {"push its button", "twist it", "type this number", "type these characters"};

static void tell_output(struct shell *shell, const struct bramble_provisioning_value *value)
{
    const char *what = value->action < 4 ? input_actions[value->action] : "enter this";
    if (value->text[0] != '\0') {
        shell_tell(shell, "at the device, %s: %s", what, value->text);
    } else {
        shell_tell(shell, "at the device, %s: %u times", what, (unsigned)value->number);
    }
}

static void ask(struct shell *shell, const struct bramble_provisioning_value *value)
{
    const char *what = value->action < 5 ? output_actions[value->action] : "shows something";
    shell->asked = true;
    shell->asked_static = false;
    if (value->action < BRAMBLE_OUTPUT_NUMERIC) {
        shell_tell(shell, "the device %s; how often? Answer with `oob NUMBER`", what);
    } else {
        shell_tell(shell, "the device %s; answer with `oob VALUE`", what);
    }
}

/* What went wrong on whose side. */
static unsigned code_of(unsigned cause)
{
    switch (cause) {
    case BRAMBLE_PROVISIONING_CAUSE_LINK_TIMEOUT:
    case BRAMBLE_PROVISIONING_CAUSE_TRANSACTION_TIMEOUT:
    case BRAMBLE_PROVISIONING_CAUSE_PROTOCOL_TIMEOUT:
    case BRAMBLE_PROVISIONING_CAUSE_CLOSED_BY_PEER_TIMEOUT:
        return SHELL_NO_ANSWER;
    case BRAMBLE_PROVISIONING_CAUSE_CANCELLED:
    case BRAMBLE_PROVISIONING_CAUSE_RANDOM_FAILED:
    case BRAMBLE_PROVISIONING_CAUSE_CRYPTO_FAILED:
    case BRAMBLE_PROVISIONING_CAUSE_OUT_OF_ADDRESSES:
    case BRAMBLE_PROVISIONING_CAUSE_NODE_TABLE_FULL:
    case BRAMBLE_PROVISIONING_CAUSE_ADDRESS_TAKEN:
    case BRAMBLE_PROVISIONING_CAUSE_STORE_FAILED:
        return SHELL_FAILED;
    default:
        return SHELL_REFUSED;
    }
}

static void failed(struct shell *shell, const struct bramble_provisioning_event *event)
{
    unsigned cause = event->of.cause;
    bool late = shell->timed_out && cause == BRAMBLE_PROVISIONING_CAUSE_CANCELLED;
    shell_set(shell, "cause", json_string(bramble_provisioning_cause_name(cause)));
    shell->outcome.code = late ? SHELL_NO_ANSWER : code_of(cause);
    shell_say(shell, "%s was not provisioned: %s", as_hex(event->uuid, 16),
              late ? "the time of --timeout or `timeout` is up" : bramble_provisioning_cause_text(cause));
    if (shell->outcome.code == SHELL_NO_ANSWER) {
        shell_set(shell, "waited_ms",
                  json_integer((json_int_t)((bramble_node_now(shell->node) - shell->begun) / 1000)));
        shell_say(shell,
                  "it was waited for %s s; is the device powered and in reach, and not yet a node of somebody? "
                  "`discover-unprovisioned` lists those that can be had",
                  decimal((int64_t)((bramble_node_now(shell->node) - shell->begun) / 100000), 1));
    }
}

static void done(struct shell *shell, const struct bramble_provisioning_event *event)
{
    uint16_t address = event->of.done.membership->address;
    shell->outcome.code = SHELL_DONE;
    shell_set(shell, "address", shell_json_address(address));
    shell_set(shell, "elements", json_integer(event->of.done.elements));
    shell_set(shell, "uuid", json_string(as_hex(event->uuid, 16)));
    shell_say(shell, "%s is a node now: %s, %u element%s", as_hex(event->uuid, 16), shell_address(address),
              event->of.done.elements, event->of.done.elements == 1 ? "" : "s");
}

/* Somebody is there: a device that cannot show anything, nor take anything in, may still have a value on its back. */
static void choose(struct shell *shell, const struct bramble_device_capabilities *device)
{
    bool talks = (device->output_size > 0 && (device->output_actions & ALL_OUTPUT_ACTIONS) != 0) ||
                 (device->input_size > 0 && (device->input_actions & ALL_INPUT_ACTIONS) != 0);
    const struct bramble_provisioning_choice choice = {
        .authentication = device->static_oob && !talks ? BRAMBLE_AUTHENTICATION_STATIC : BRAMBLE_AUTHENTICATION_BEST,
        .action = 255};
    (void)!bramble_provisioning_choose(shell->node, shell->link, &choice); /* nobody asked: there is no choice */
}

void shell_provision_event(struct shell *shell, const struct bramble_provisioning_event *event)
{
    if (!is_ours(shell, event)) {
        return;
    }
    switch (event->kind) {
    case BRAMBLE_PROVISIONING_LINK_OPENED:
        shell_tell(shell, "  the device answers");
        break;
    case BRAMBLE_PROVISIONING_CAPABILITIES:
        choose(shell, &event->of.capabilities);
        break;
    case BRAMBLE_PROVISIONING_OUTPUT:
        tell_output(shell, &event->of.value);
        break;
    case BRAMBLE_PROVISIONING_INPUT_REQUESTED:
        ask(shell, &event->of.value);
        break;
    case BRAMBLE_PROVISIONING_STATIC_OOB_REQUESTED:
        shell->asked = shell->asked_static = true;
        shell_tell(shell, "the device has a static value; answer with `oob` and its hexadecimal digits, or go without: "
                          "Ctrl-C, and `provision UUID oob=none`");
        break;
    case BRAMBLE_PROVISIONING_DONE:
        done(shell, event);
        break;
    case BRAMBLE_PROVISIONING_FAILED:
        failed(shell, event);
        break;
    case BRAMBLE_PROVISIONING_LINK_CLOSED:
        shell_over(shell, shell->outcome.code);
        break;
    default:
        break;
    }
}

void shell_provision(struct shell *shell, const struct shell_value *values)
{
    struct bramble_provision_options options = {
        .oob = &bramble_oob_provisioner, .authentication = BRAMBLE_AUTHENTICATION_BEST, .action = 255};
    memcpy(options.uuid, values[0].octets, 16);
    if (values[3].given && !shell_knows_net_key(shell, values[3].number)) {
        return;
    }
    int result = bramble_provisioner_membership(shell->node, (uint16_t)values[3].number, &options.membership);
    options.membership.address = values[1].given ? (uint16_t)values[1].number : 0;
    if (values[2].given) {
        bool none = values[2].size == 0;
        options.authentication = none ? BRAMBLE_AUTHENTICATION_NONE : BRAMBLE_AUTHENTICATION_STATIC;
        options.static_oob = (struct bramble_view){values[2].octets, values[2].size};
    } else if (shell->config.user) {
        options.output_actions = ALL_OUTPUT_ACTIONS;
        options.input_actions = ALL_INPUT_ACTIONS;
        options.choose = true;
    }
    shell->asked = false;
    shell->timed_out = false;
    shell->outcome.code = SHELL_FAILED;
    if (result >= 0) {
        result = bramble_provision(shell->node, &options);
    }
    memset(&options, 0, sizeof options);
    if (result < 0) {
        shell_end_error(shell, result, "beginning to provision");
        return;
    }
    shell->link = (uint32_t)result;
    if (shell->timeout_ms > 0) {
        shell->deadline = shell->now + BRAMBLE_MILLISECONDS((bramble_time)shell->timeout_ms);
    }
}

void shell_provision_due(struct shell *shell)
{
    shell->timed_out = true;
    shell_provision_cancel(shell);
}

void shell_provision_cancel(struct shell *shell)
{
    if (bramble_provisioning_cancel(shell->node, shell->link) < 0) {
        shell_tell(shell, "the attempt has ended already; its link is being closed");
    }
}

void shell_oob(struct shell *shell, const struct shell_value *values)
{
    uint8_t octets[32];
    size_t size = strlen(values[0].word);
    if (!shell->asked) {
        shell_end(shell, SHELL_USAGE, "nobody asks for an OOB value; `provision` does when a device needs one");
        return;
    }
    struct bramble_view answer = {(const uint8_t *)values[0].word, size};
    if (shell->asked_static) {
        if (size == 0 || size % 2 != 0 || size > 64 || !hex_read(values[0].word, octets, size / 2)) {
            shell_end(shell, SHELL_USAGE,
                      "\"%s\": a static value is octets, an even number of hexadecimal digits up to 64",
                      values[0].word);
            return;
        }
        answer = (struct bramble_view){octets, size / 2};
    }
    int result = bramble_provisioning_answer(shell->node, shell->link, answer);
    if (result < 0) {
        shell_end_error(shell, result, "the OOB value");
        return;
    }
    shell->asked = false;
    shell_over(shell, SHELL_DONE);
}
