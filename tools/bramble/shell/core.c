/* The life of a shell: its node, the verb under way, its end. See shell.h.
 *
 * State: `busy` is true from the beginning of a verb that waits to its end; `outcome` belongs to the last verb begun.
 * Whatever ends a verb goes through shell_over(), once; what comes later for it (a late answer) finds `busy` false, or
 * the verb another one, and is not taken for the answer: requests carry no verb, so a verb that ends early withdraws
 * them.
 */
#include "shell/shell.h"

#include <bramble/heartbeat.h>

#include <stdlib.h>
#include <string.h>

static const struct bramble_feature *const features[] = {&bramble_feature_provisioner, &bramble_feature_heartbeat,
                                                         NULL};

static const struct bramble_model models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_CONFIGURATION_CLIENT(struct shell, configuration),
    /* The client of all models: it sends and hears whatever there is under application keys. */
    {.id = BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT, .type = &shell_listener_type, .keys = SHELL_APP_KEYS_MAX, .groups = 32},
    {.id = BRAMBLE_VENDOR_MODEL(0x05F1, 0x0005), .type = &shell_device_listener_type},
};
static const struct bramble_element elements[] = {{.location = 0, .model_count = 4, .models = models}};
static const struct bramble_composition composition = {
    .company_id = 0x05F1, .product_id = 6, .version_id = 1, .element_count = 1, .elements = elements};

static const struct bramble_limits gateway = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_GATEWAY);

/* ---- Ends -------------------------------------------------------------------------------------------------------- */

const char *shell_code_word(unsigned code)
{
    switch (code) {
#define SHELL_CODE_WORD(name, number, word)                                                                            \
    case (number):                                                                                                     \
        return (word);
        SHELL_CODES(SHELL_CODE_WORD)
#undef SHELL_CODE_WORD
    default:
        return "?";
    }
}

static void say(struct shell *shell, const char *format, va_list arguments)
{
    if (shell->outcome.text.size > 0) {
        text_add(&shell->outcome.text, "\n");
    }
    text_add_list(&shell->outcome.text, format, arguments);
}

void shell_say(struct shell *shell, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(shell, format, arguments);
    va_end(arguments);
}

void shell_over(struct shell *shell, unsigned code)
{
    shell->outcome.code = code;
    shell->busy = false;
    shell->deadline = BRAMBLE_NEVER;
}

void shell_end(struct shell *shell, unsigned code, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(shell, format, arguments);
    va_end(arguments);
    shell_over(shell, code);
}

void shell_end_error(struct shell *shell, int error, const char *tried)
{
    shell_end(shell, error == BRAMBLE_ERROR_REJECTED ? SHELL_REFUSED : SHELL_FAILED, "%s: %s", tried,
              bramble_error_text(error));
}

void shell_end_silent(struct shell *shell, uint16_t address, const char *look_at)
{
    shell_set(shell, "waited_ms", json_integer((json_int_t)((shell->now - shell->begun) / 1000)));
    shell_end(shell, SHELL_NO_ANSWER, "%s did not answer within %s s. %s", shell_address(address),
              decimal((int64_t)((shell->now - shell->begun) / 100000), 1), look_at);
}

void shell_set(struct shell *shell, const char *key, json_t *value)
{
    if (json_object_set_new(shell->outcome.json, key, value) < 0) {
        die("no memory for a member of an outcome");
    }
}

void shell_tell(struct shell *shell, const char *format, ...)
{
    va_list arguments;
    struct text text = {0};
    va_start(arguments, format);
    text_add_list(&text, format, arguments);
    va_end(arguments);
    if (shell->config.told != NULL) {
        shell->config.told(shell->config.context, text.octets);
    }
    text_free(&text);
}

json_t *shell_outcome_json(const struct shell *shell)
{
    json_t *all = json_object();
    json_object_set_new(all, "verb", shell->verb != NULL ? json_string(shell->verb->name) : json_null());
    json_object_set_new(all, "result", json_string(shell_code_word(shell->outcome.code)));
    json_object_set_new(all, "code", json_integer(shell->outcome.code));
    json_t *message = json_string(shell->outcome.text.octets != NULL ? shell->outcome.text.octets : "");
    json_object_set_new(all, "message", message != NULL ? message : json_string("(it holds what is no UTF-8)"));
    json_object_update(all, shell->outcome.json);
    return all;
}

/* ---- Events of the node ------------------------------------------------------------------------------------------ */

static void store_failed(struct shell *shell, const struct bramble_event *event)
{
    char record[BRAMBLE_RECORD_NAME_MAX];
    bramble_record_name((uint16_t)event->value, record, sizeof record);
    shell_tell(shell, "the store: %s: %s", record, bramble_error_text(event->error));
}

static void hear(void *application, struct bramble_node *node, const struct bramble_event *event)
{
    struct shell *shell = application;
    switch (event->kind) {
    case BRAMBLE_EVENT_PROVISIONING:
        if (event->provisioning->kind == BRAMBLE_PROVISIONING_BEACON) {
            shell_discover_event(shell, event->provisioning);
        } else {
            shell_provision_event(shell, event->provisioning);
        }
        break;
    case BRAMBLE_EVENT_STORE_FAILED:
        store_failed(shell, event);
        break;
    case BRAMBLE_EVENT_STORE_WORKS:
        shell_tell(shell, "the store works again");
        break;
    case BRAMBLE_EVENT_NODE_TABLE:
        shell_tell(shell, "%s could not be entered in the node table: %s", shell_address(event->address),
                   bramble_error_text(event->error));
        break;
    case BRAMBLE_EVENT_SOURCE_REFUSED:
        shell_tell(shell, "messages of %s are refused: number %u was heard, and %u before",
                   shell_address(event->address), (unsigned)event->value, (unsigned)event->against);
        break;
    case BRAMBLE_EVENT_IV_INDEX:
        shell_tell(shell, "the IV index is %u now", (unsigned)bramble_node_iv_index(node, NULL));
        break;
    case BRAMBLE_EVENT_HEARTBEAT:
        shell_tell(shell, "a heartbeat of %s: %u hop%s", shell_address(event->address), (unsigned)event->value,
                   event->value == 1 ? "" : "s");
        break;
    case BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH:
        shell_tell(shell, "the network is at IV index %u, this node at %u: it hears nobody", (unsigned)event->value,
                   (unsigned)event->against);
        break;
    default:
        break;
    }
}

/* ---- Life -------------------------------------------------------------------------------------------------------- */

/* The client may use every AppKey of the network; a store of before may have some that it is not bound to. */
static int bind_client(struct shell *shell)
{
    const struct shell_pairs *keys = &shell->book.tables[SHELL_APP_KEYS];
    struct bramble_model_ref client = shell_model(shell, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT);
    uint8_t key[16];
    for (uint16_t i = 0; i < keys->count; i++) {
        uint16_t app = keys->pair[i].first;
        if (!bramble_model_is_bound(client, app) && bramble_app_key_get(shell->node, app, key) == 0) {
            int result = bramble_model_bind(client, app);
            if (result < 0) {
                return result;
            }
        }
    }
    return BRAMBLE_OK;
}

static struct bramble_limits limits_of_shell(void)
{
    struct bramble_limits limits = gateway;
    limits.subnets = SHELL_SUBNETS_MAX;
    limits.app_keys = SHELL_APP_KEYS_MAX;
    limits.request_octets = 380;
    limits.feature_octets = (BRAMBLE_PROVISIONER_OCTETS(SHELL_NODES_MAX) + 7U) / 8U * 8U + BRAMBLE_HEARTBEAT_OCTETS;
    return limits;
}

int shell_open(struct shell *shell, const struct shell_config *config)
{
    struct shell_ground *ground = config->ground;
    memset(shell, 0, sizeof *shell);
    shell->config = *config;
    shell->timeout_ms = config->timeout_ms;
    shell->has_controller = true;
    shell->now = ground->now(ground);
    shell->deadline = BRAMBLE_NEVER;
    shell->outcome.json = json_object();
    shell->limits = limits_of_shell();
    const struct bramble_config node = {.composition = &composition,
                                        .limits = &shell->limits,
                                        .features = features,
                                        .application = shell,
                                        .event = hear,
                                        .iv_update_by_hand = true,
                                        .provisioner_nodes = SHELL_NODES_MAX};
    int result = ground->start(ground, &node, &shell->node);
    if (result >= 0) {
        shell_book_read(shell);
        (void)!ground->port->random(ground->port->context, &shell->tid, 1);
    }
    if (result >= 0 && bramble_node_is_member(shell->node)) {
        result = bramble_provisioner_start(shell->node, 0, 0);
        result = result < 0 ? result : bind_client(shell);
    }
    if (result < 0) {
        shell_close(shell);
        return result;
    }
    return BRAMBLE_OK;
}

void shell_close(struct shell *shell)
{
    free(shell->refresh_nodes);
    text_free(&shell->outcome.text);
    json_decref(shell->outcome.json);
    memset(shell, 0, sizeof *shell);
}

/* ---- One verb ---------------------------------------------------------------------------------------------------- */

static void fresh_outcome(struct shell *shell, const struct shell_verb *verb)
{
    text_free(&shell->outcome.text);
    json_decref(shell->outcome.json);
    shell->outcome = (struct shell_outcome){.json = json_object()};
    shell->verb = verb;
    shell->busy = true;
    shell->begun = shell->now;
    shell->deadline = BRAMBLE_NEVER;
    shell->to = 0;
    shell->to_label = false;
    shell->heard = NULL;
}

static void no_such_verb(struct shell *shell, const char *word)
{
    const char *names[128];
    size_t count = 0;
    while (count < sizeof names / sizeof names[0] && shell_verb_at(count) != NULL) {
        names[count] = shell_verb_at(count)->name;
        count++;
    }
    const char *near = nearest_word(word, names, count);
    if (near != NULL) {
        shell_end(shell, SHELL_USAGE, "there is no verb \"%s\"; did you mean \"%s\"?", word, near);
    } else {
        shell_end(shell, SHELL_USAGE, "there is no verb \"%s\"; `help` lists them", word);
    }
}

static bool is_own(const struct shell *shell, uint16_t address)
{
    return address == bramble_node_address(shell->node);
}

/* The primary address of the node that has this element; 0: nobody of this network. */
static uint16_t node_of(const struct shell *shell, uint16_t element)
{
    struct bramble_provisioned_node node;
    if (is_own(shell, element)) {
        return element;
    }
    return bramble_provisioner_at(shell->node, element, &node) == 0 ? node.address : 0;
}

/* Whom the verb speaks to. False when that is nobody, which has ended it. */
static bool find_addressee(struct shell *shell, const struct shell_value *given, const struct shell_value *values)
{
    uint8_t to = shell->verb->to;
    if (to == SHELL_TO_NOBODY) {
        return true;
    }
    uint16_t address = to == SHELL_TO_ITSELF    ? bramble_node_address(shell->node)
                       : to == SHELL_TO_ELEMENT ? (uint16_t)values[0].number
                       : given->given           ? (uint16_t)given->number
                                                : shell->target;
    if (address == 0) {
        shell_end(shell, SHELL_USAGE,
                  "which node? Select one with `target ADDRESS`, or write @ADDRESS behind the verb");
        return false;
    }
    uint16_t primary = to == SHELL_TO_ANYBODY ? address : node_of(shell, address);
    if (primary == 0) {
        shell_end(shell, SHELL_USAGE, "no node of this network has an element %s; `show nodes` lists them",
                  shell_address(address));
        return false;
    }
    bool element_matters = shell->verb->app_key != 0 || to == SHELL_TO_ANYBODY;
    shell->to = element_matters ? address : primary;
    shell->to_label = to == SHELL_TO_ANYBODY && given->label;
    memcpy(shell->label, given->octets, sizeof shell->label);
    shell_set(shell, "node", shell_json_address(shell->to));
    return true;
}

/* Takes @ADDRESS out of the words. False when it makes no sense, which has ended the verb. */
static bool take_address(struct shell *shell, char **words, unsigned *count, struct shell_value *given)
{
    uint8_t to = shell->verb->to;
    for (unsigned i = 0; i < *count; i++) {
        if (words[i][0] != '@') {
            continue;
        }
        if (to != SHELL_TO_TARGET && to != SHELL_TO_ANYBODY) {
            shell_end(shell, SHELL_USAGE, "%s: %s takes no @ADDRESS", words[i], shell->verb->name);
            return false;
        }
        if (!shell_read_address(shell, words[i] + 1, to == SHELL_TO_ANYBODY, given)) {
            return false;
        }
        memmove(&words[i], &words[i + 1], (*count - i - 1) * sizeof words[0]);
        (*count)--;
        return true;
    }
    return true;
}

static bool is_possible(struct shell *shell)
{
    if (!shell->verb->alone && !bramble_node_is_member(shell->node)) {
        shell_end(shell, SHELL_USAGE, "there is no network in this store yet; `create` founds one");
        return false;
    }
    if (!shell->verb->still && !shell->has_controller && !shell->verb->alone) {
        shell_end(shell, SHELL_NO_CONTROLLER, "there is no controller to speak with%s%s",
                  shell->no_controller[0] != '\0' ? ": " : "", shell->no_controller);
        return false;
    }
    return true;
}

static void begin_verb(struct shell *shell, const struct shell_verb *verb, char **words, unsigned count)
{
    struct shell_value values[SHELL_ARGUMENTS_MAX] = {{0}};
    struct shell_value given = {0};
    if (!take_address(shell, words, &count, &given) || !shell_read(shell, verb, words, count, values) ||
        !is_possible(shell) || !find_addressee(shell, &given, values)) {
        return;
    }
    verb->begin(shell, values);
}

/* A verb that may be said meanwhile speaks to the user and leaves the one under way alone. */
static bool begin_meanwhile(struct shell *shell, const struct shell_verb *verb, char **words, unsigned count)
{
    if (verb == NULL || !verb->meanwhile) {
        shell_tell(shell, "`%s` is under way; Ctrl-C ends it", shell->verb->name);
        return false;
    }
    struct shell saved = *shell;
    shell->outcome = (struct shell_outcome){.json = json_object()};
    shell->verb = verb;
    struct shell_value values[SHELL_ARGUMENTS_MAX] = {{0}};
    if (shell_read(shell, verb, words, count, values)) {
        verb->begin(shell, values);
    }
    if (shell->outcome.text.size > 0) {
        shell_tell(shell, "%s", shell->outcome.text.octets);
    }
    text_free(&shell->outcome.text);
    json_decref(shell->outcome.json);
    shell->outcome = saved.outcome;
    shell->verb = saved.verb;
    shell->busy = saved.busy;
    shell->deadline = saved.deadline;
    return true;
}

bool shell_meanwhile(const char *line)
{
    char word[32] = "";
    line += strspn(line, " \t");
    size_t size = strcspn(line, " \t\r\n");
    memcpy(word, line, size < sizeof word ? size : 0);
    const struct shell_verb *verb = shell_verb_called(word);
    return verb != NULL && verb->meanwhile;
}

bool shell_begin(struct shell *shell, const char *line, bramble_time now)
{
    char copy[SHELL_LINE_MAX];
    char *words[SHELL_WORDS_MAX];
    shell->now = now;
    bool fits = strlen(line) < sizeof copy;
    int count = 0;
    if (fits) {
        memcpy(copy, line, strlen(line) + 1);
        count = shell_split(copy, words);
    }
    const struct shell_verb *verb = count > 0 ? shell_verb_called(words[0]) : NULL;
    if (shell->busy) {
        return count == 0 || begin_meanwhile(shell, verb, words + 1, (unsigned)(count - 1));
    }
    fresh_outcome(shell, verb);
    if (!fits || count < 0) {
        shell_end(shell, SHELL_USAGE, "a line has at most %u words and %u characters", SHELL_WORDS_MAX,
                  SHELL_LINE_MAX - 1U);
    } else if (count == 0) {
        shell_over(shell, SHELL_DONE);
    } else if (verb == NULL) {
        no_such_verb(shell, words[0]);
    } else {
        begin_verb(shell, verb, words + 1, (unsigned)(count - 1));
    }
    return true;
}

void shell_tick(struct shell *shell, bramble_time now)
{
    shell->now = now;
    if (shell->busy && now >= shell->deadline && shell->verb->due != NULL) {
        shell->deadline = BRAMBLE_NEVER;
        shell->verb->due(shell);
    }
}

bramble_time shell_due(const struct shell *shell)
{
    return shell->busy ? shell->deadline : BRAMBLE_NEVER;
}

void shell_cancel(struct shell *shell, bramble_time now)
{
    shell->now = now;
    if (!shell->busy) {
        return;
    }
    if (shell->verb->cancel != NULL) {
        shell->verb->cancel(shell);
        return;
    }
    bramble_request_cancel(shell_model(shell, BRAMBLE_SIG_MODEL(0x0001)));
    bramble_request_cancel(shell_model(shell, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT));
}

/* ---- Small things ------------------------------------------------------------------------------------------------ */

struct bramble_model_ref shell_model(struct shell *shell, bramble_model_id id)
{
    struct bramble_model_ref model = {shell->node, 0};
    if (bramble_model_find(shell->node, 0, id, &model) < 0) {
        die("the shell's node has no model 0x%08x", (unsigned)id);
    }
    return model;
}

const char *shell_address(uint32_t address)
{
    static char texts[4][12];
    static unsigned turn;
    char *text = texts[turn++ % 4U];
    snprintf(text, sizeof texts[0], "0x%04x", (unsigned)(address & 0xFFFFU));
    return text;
}

json_t *shell_json_address(uint32_t address)
{
    return json_string(shell_address(address));
}

void shell_model_text(bramble_model_id id, char text[16])
{
    unsigned company = (unsigned)(id >> 16);
    if (company == 0xFFFFU) {
        snprintf(text, 16, "%04x", (unsigned)(id & 0xFFFFU));
    } else {
        snprintf(text, 16, "%04x:%04x", company, (unsigned)(id & 0xFFFFU));
    }
}
