/* Verbs that are one message: most of them.
 *
 * The message is composed by the names of its fields, sent under the node's device key (or, where the verb has an
 * argument for it, under an AppKey), and its answer shown by its description. A status other than Success is a refusal.
 * `prepare` fills in what no argument says (keys), `after` remembers what came of it. A label and a vendor's model have
 * messages of their own for some verbs.
 */
#include "shell/shell.h"

#include <stdlib.h>
#include <string.h>

/* ---- Asking ------------------------------------------------------------------------------------------------------ */

static uint16_t subnet_of(const struct shell *shell, uint16_t address)
{
    struct bramble_provisioned_node node;
    return bramble_provisioner_at(shell->node, address, &node) == 0 ? node.net_key_index : 0;
}

static void show_status(struct shell *shell, const struct bramble_message_names *names, const void *fields)
{
    size_t size = bramble_describe_text(names, fields, NULL, 0) + 1;
    char *text = allocate(size, 1);
    bramble_describe_text(names, fields, text, size);
    shell_set(shell, "status", shell_fields_json(names, fields));
    shell_say(shell, "%s: %s%s%s", shell_address(shell->to), names->name, size > 1 ? ": " : "", text);
    free(text);
}

static void silent(struct shell *shell, uint16_t app)
{
    if (shell->verb->app_key == 0) {
        shell_end_silent(shell, shell->to,
                         "Is it powered, and in reach of this radio or of a relay? One that was reset listens to "
                         "nobody here: `discover-unprovisioned` would show it");
        return;
    }
    char *look_at = format_text("Is it powered and in reach? Does it have AppKey %x (`appkey-add`), and a model that "
                                "takes this message bound to it (`bind %04x %x MODEL`)?",
                                app, shell->to, app);
    shell_end_silent(shell, shell->to, look_at);
    free(look_at);
}

static void answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    struct shell *shell = bramble_node_application(model.node);
    shell->now = bramble_node_now(shell->node);
    if (!shell->busy) {
        return;
    }
    if (response->result == BRAMBLE_ERROR_TIMEOUT) {
        silent(shell, shell->asked_app);
        return;
    }
    if (response->result < 0) {
        shell_end_error(shell, response->result, shell->verb->name);
        return;
    }
    const struct bramble_message_type *type = response->context;
    const struct bramble_message_names *names = bramble_message_names_of(type);
    shell->answer.source = response->received->source;
    shell->answer.opcode = response->received->opcode;
    shell->answer.time = shell->now;
    uint8_t status = shell->verb->app_key == 0 ? bramble_configuration_status(type, response->fields)
                                               : (uint8_t)BRAMBLE_STATUS_SUCCESS;
    if (status != BRAMBLE_STATUS_SUCCESS) {
        shell_set(shell, "status", shell_fields_json(names, response->fields));
        shell_end(shell, SHELL_REFUSED, "%s refused: %s", shell_address(shell->to), bramble_status_text(status));
        return;
    }
    if (shell->verb->after != shell_composition_after && shell->verb->after != shell_onoff_after) {
        show_status(shell, names, response->fields);
    }
    shell->more = false;
    if (shell->verb->after != NULL) {
        shell->verb->after(shell, response->fields);
    }
    if (!shell->more && shell->busy) {
        shell_over(shell, SHELL_DONE);
    }
}

/* The message of the verb, which depends on its arguments. */
static const struct bramble_message_names *message_of(const struct shell *shell, const struct shell_value *values)
{
    const char *name = shell->verb->message;
    for (unsigned i = 0; shell->verb->arguments[i].name != NULL; i++) {
        bool model = shell->verb->arguments[i].kind == SHELL_MODEL;
        if (values[i].label && shell->verb->virtual_message != NULL) {
            name = shell->verb->virtual_message;
        } else if (model && bramble_model_is_vendor(values[i].number) && shell->verb->vendor_message != NULL) {
            name = shell->verb->vendor_message;
        }
    }
    const struct bramble_message_names *names = bramble_message_names_called(name);
    if (names == NULL) {
        die("the verb %s sends \"%s\", which is no message", shell->verb->name, name);
    }
    return names;
}

/* Some messages have a model as one field, others as one or two numbers. */
static int set_model(const struct bramble_message_names *names, void *fields, bramble_model_id model)
{
    struct bramble_value found;
    if (bramble_field_find(names, fields, "model", &found) == 0) {
        return bramble_field_set_number(names, fields, "model", (int64_t)model);
    }
    if (!bramble_model_is_vendor(model)) {
        return bramble_field_set_number(names, fields, "sig_model_id", (int64_t)(model & 0xFFFFU));
    }
    int result = bramble_field_set_number(names, fields, "company_id", (int64_t)(model >> 16));
    return result < 0 ? result : bramble_field_set_number(names, fields, "vendor_model_id", (int64_t)(model & 0xFFFFU));
}

static bool set_fields(struct shell *shell, const struct shell_value *values, const struct bramble_message_names *names,
                       void *fields)
{
    for (unsigned i = 0; shell->verb->arguments[i].name != NULL; i++) {
        const struct shell_argument *argument = &shell->verb->arguments[i];
        if (argument->field == NULL || (argument->optional && !values[i].given)) {
            continue;
        }
        int result =
            argument->kind == SHELL_MODEL ? set_model(names, fields, values[i].number)
            : values[i].label
                ? bramble_field_set_octets(names, fields, "label_uuid", (struct bramble_view){values[i].octets, 16})
                : bramble_field_set_number(names, fields, argument->field, (int64_t)values[i].number);
        if (result < 0) {
            shell_end_error(shell, result, argument->name);
            return false;
        }
    }
    return true;
}

/* A label that is used is remembered: the answer has only its virtual address. */
static bool keep_labels(struct shell *shell, const struct shell_value *values)
{
    for (unsigned i = 0; shell->verb->arguments[i].name != NULL; i++) {
        bool fresh;
        int result = values[i].label ? shell_book_label(shell, values[i].octets, &fresh) : 0;
        if (result < 0) {
            shell_end_error(shell, result, "remembering the label");
            return false;
        }
    }
    return true;
}

static void refuse_fields(struct shell *shell, const struct bramble_message_names *names, const void *fields, int error)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX * 2];
    char text[160] = "";
    struct bramble_field_error detail = {0};
    if (bramble_parameters_encode_detailed(names->type, fields, octets, sizeof octets, BRAMBLE_STRICT, &detail) < 0) {
        bramble_describe_error(names, error, &detail, text, sizeof text);
    }
    shell_end(shell, error == BRAMBLE_ERROR_VALUE ? SHELL_USAGE : SHELL_FAILED, "%s cannot be sent: %s%s%s",
              names->name, bramble_error_text(error), text[0] != '\0' ? ": " : "", text);
}

void shell_ask(struct shell *shell, int app, const struct bramble_message_names *names, void *fields)
{
    const struct bramble_message message = bramble_message_of(names->type, fields);
    const struct bramble_message_type *answer = shell_answer_to(names->type);
    const struct bramble_wait wait = {
        .response = answer, .timeout_ms = shell->timeout_ms, .done = answered, .context = (void *)(uintptr_t)answer};
    int result;
    if (app < 0) {
        result = bramble_configuration_request(shell_model(shell, BRAMBLE_SIG_MODEL(0x0001)), shell->to,
                                               subnet_of(shell, shell->to), &message, &wait);
    } else {
        const struct bramble_to to = BRAMBLE_TO(shell->to, (uint16_t)app);
        shell->asked_app = (uint16_t)app;
        result = bramble_request(shell_model(shell, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT), &to, &message, &wait);
    }
    if (result < 0) {
        refuse_fields(shell, names, fields, result);
    }
}

void shell_configure(struct shell *shell, const struct shell_value *values)
{
    union bramble_message_fields fields;
    const struct bramble_message_names *names = message_of(shell, values);
    const struct shell_value *key = shell->verb->app_key > 0 ? &values[shell->verb->app_key - 1U] : NULL;
    memset(&fields, 0, sizeof fields);
    if ((key == NULL || shell_knows_app_key(shell, key->number)) && set_fields(shell, values, names, &fields) &&
        (shell->verb->prepare == NULL || shell->verb->prepare(shell, values, names, &fields)) &&
        keep_labels(shell, values)) {
        shell_ask(shell, key != NULL ? (int)key->number : -1, names, &fields);
    }
    memset(&fields, 0, sizeof fields);
}

/* ---- What no argument says --------------------------------------------------------------------------------------- */

static bool set_number(struct shell *shell, const struct bramble_message_names *names, void *fields, const char *name,
                       int64_t number)
{
    int result = bramble_field_set_number(names, fields, name, number);
    if (result < 0) {
        shell_end_error(shell, result, name);
    }
    return result >= 0;
}

static bool set_key(struct shell *shell, const struct bramble_message_names *names, void *fields, const char *name,
                    const uint8_t key[16])
{
    int result = bramble_field_set_octets(names, fields, name, (struct bramble_view){key, 16});
    if (result < 0) {
        shell_end_error(shell, result, name);
    }
    return result >= 0;
}

bool shell_appkey_index_fields(struct shell *shell, const struct shell_value *values,
                               const struct bramble_message_names *names, void *fields)
{
    uint16_t net = 0;
    return shell_knows_app_key(shell, values[0].number) && shell_book_net_of(shell, (uint16_t)values[0].number, &net) &&
           set_number(shell, names, fields, "net_key_index", net) &&
           set_number(shell, names, fields, "app_key_index", values[0].number);
}

bool shell_appkey_fields(struct shell *shell, const struct shell_value *values,
                         const struct bramble_message_names *names, void *fields)
{
    uint8_t key[16];
    if (!shell_appkey_index_fields(shell, values, names, fields)) {
        return false;
    }
    int result = bramble_app_key_get(shell->node, (uint16_t)values[0].number, key);
    if (result < 0) {
        shell_end_error(shell, result, "the AppKey of this network");
        return false;
    }
    return set_key(shell, names, fields, "app_key", key);
}

bool shell_netkey_fields(struct shell *shell, const struct shell_value *values,
                         const struct bramble_message_names *names, void *fields)
{
    uint8_t key[16];
    return shell_knows_net_key(shell, values[0].number) &&
           bramble_net_key_get(shell->node, (uint16_t)values[0].number, key) == 0 &&
           set_key(shell, names, fields, "net_key", key);
}

bool shell_publication_fields(struct shell *shell, const struct shell_value *values,
                              const struct bramble_message_names *names, void *fields)
{
    static const uint32_t resolutions_ms[] = {100, 1000, 10000, 600000};
    uint64_t wanted_ms = values[3].duration / 1000;
    unsigned resolution = 0;
    while (resolution < 3 && (wanted_ms + resolutions_ms[resolution] - 1) / resolutions_ms[resolution] > 63) {
        resolution++;
    }
    uint64_t steps = (wanted_ms + resolutions_ms[resolution] - 1) / resolutions_ms[resolution];
    if (steps > 63) {
        shell_end(shell, SHELL_USAGE, "PERIOD \"%s\": the longest is 630m", values[3].word);
        return false;
    }
    return set_number(shell, names, fields, "period_steps", (int64_t)steps) &&
           set_number(shell, names, fields, "period_resolution", resolution) &&
           set_number(shell, names, fields, "publish_ttl", BRAMBLE_TTL_DEFAULT);
}

bool shell_transaction_fields(struct shell *shell, const struct shell_value *values,
                              const struct bramble_message_names *names, void *fields)
{
    (void)values;
    return set_number(shell, names, fields, "tid", shell->tid++);
}

/* The shell's own element listens to the group. */
bool shell_listen_fields(struct shell *shell, const struct shell_value *values,
                         const struct bramble_message_names *names, void *fields)
{
    (void)values;
    int result = set_model(names, fields, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT);
    if (result < 0) {
        shell_end_error(shell, result, "the shell's own model");
        return false;
    }
    return set_number(shell, names, fields, "element_address", bramble_node_address(shell->node));
}

/* ---- What is remembered, and shown otherwise --------------------------------------------------------------------- */

static void remembered(struct shell *shell, int result)
{
    if (result < 0) {
        shell_say(shell, "(`group-list` and `show` will not tell this: %s)", bramble_error_text(result));
    }
}

void shell_subscribed_after(struct shell *shell, const void *fields)
{
    const struct bramble_config_model_subscription_status *status = fields;
    remembered(shell, shell_book_add(shell, SHELL_GROUPS, status->address, status->element_address));
}

void shell_unsubscribed_after(struct shell *shell, const void *fields)
{
    const struct bramble_config_model_subscription_status *status = fields;
    remembered(shell, shell_book_remove(shell, SHELL_GROUPS, status->address, status->element_address));
}

/* Other models of the element may still listen to other groups; which, only the node knows (`sub-get`). */
void shell_unsubscribed_all_after(struct shell *shell, const void *fields)
{
    const struct bramble_config_model_subscription_status *status = fields;
    uint16_t element = status->element_address;
    const struct shell_pairs *groups = &shell->book.tables[SHELL_GROUPS];
    int result = 0;
    for (uint16_t i = groups->count; i-- > 0 && result >= 0;) {
        if (groups->pair[i].second == element) {
            result = shell_book_remove(shell, SHELL_GROUPS, groups->pair[i].first, element);
        }
    }
    remembered(shell, result);
}

void shell_overwritten_after(struct shell *shell, const void *fields)
{
    shell_unsubscribed_all_after(shell, fields);
    shell_subscribed_after(shell, fields);
}

void shell_netkey_added_after(struct shell *shell, const void *fields)
{
    const struct bramble_config_netkey_status *status = fields;
    remembered(shell, shell_book_add(shell, SHELL_SUBNETS, status->net_key_index, shell->to));
}

void shell_onoff_after(struct shell *shell, const void *fields)
{
    const struct bramble_generic_onoff_status *status = fields;
    bool moves = status->has_target && status->target_onoff != status->present_onoff;
    shell_set(shell, "onoff", json_integer(status->present_onoff));
    if (status->has_target) {
        shell_set(shell, "target_onoff", json_integer(status->target_onoff));
    }
    shell_say(shell, "%s is %s%s", shell_address(shell->to), status->present_onoff ? "on" : "off",
              !moves                 ? ""
              : status->target_onoff ? ", on its way to on"
                                     : ", on its way to off");
}

static json_t *element_json(struct shell *shell, uint32_t address, const struct bramble_composition_element *element)
{
    json_t *models = json_array();
    struct text line = {0};
    text_add(&line, "  element %s, location 0x%04x:", shell_address(address), element->location);
    for (unsigned i = 0; i < bramble_composition_models(element); i++) {
        char model[16];
        shell_model_text(bramble_composition_model(element, i), model);
        text_add(&line, " %s", model);
        json_array_append_new(models, json_string(model));
    }
    shell_say(shell, "%s", line.octets);
    text_free(&line);
    return json_pack("{s:o, s:o, s:o}", "address", shell_json_address(address), "location",
                     shell_json_address(element->location), "models", models);
}

void shell_composition_after(struct shell *shell, const void *fields)
{
    const struct bramble_config_composition_data_status *status = fields;
    struct bramble_composition_reader reader;
    struct bramble_composition_element element;
    json_t *list = json_array();
    if (status->page != 0) { /* its form is another one for each page */
        json_decref(list);
        shell_set(shell, "page", json_integer(status->page));
        shell_set(shell, "data",
                  json_string(as_hex(status->data.data, status->data.size < 64 ? status->data.size : 64)));
        shell_say(shell, "%s: page %u, %zu octets: %s", shell_address(shell->to), status->page, status->data.size,
                  as_hex(status->data.data, status->data.size < 64 ? status->data.size : 64));
        return;
    }
    int result = bramble_composition_read(status->data, &reader);
    if (result >= 0) {
        shell_say(shell, "%s: company 0x%04x, product 0x%04x, version 0x%04x, replay list of %u",
                  shell_address(shell->to), reader.page.cid, reader.page.pid, reader.page.vid, reader.page.crpl);
        shell_set(shell, "company_id", shell_json_address(reader.page.cid));
        shell_set(shell, "product_id", shell_json_address(reader.page.pid));
        shell_set(shell, "version_id", shell_json_address(reader.page.vid));
        shell_set(shell, "replay_list", json_integer(reader.page.crpl));
        shell_set(shell, "features", json_integer(reader.page.features));
    }
    while (result >= 0 && (result = bramble_composition_next(&reader, &element)) > 0) {
        json_array_append_new(list, element_json(shell, (uint32_t)(shell->to + reader.element), &element));
    }
    shell_set(shell, "elements", list);
    if (result < 0) {
        shell_say(shell, "(the page that it sent is cut short)");
    }
}
