/* Configuration messages: what most verbs are.
 *
 * The verb's message is composed by the names of its fields, sent under the node's device key, and its answer shown by
 * its description. A status other than Success is a refusal. `prepare` fills in what no argument says (keys), `after`
 * remembers what came of it.
 */
#include "shell/shell.h"

#include <bramble/describe.h>

#include <stdlib.h>
#include <string.h>

/* ---- Asking ------------------------------------------------------------------------------------------------------ */

static uint16_t subnet_of(const struct shell *shell, uint16_t address)
{
    struct bramble_provisioned_node node;
    return bramble_provisioner_at(shell->node, address, &node) == 0 ? node.net_key_index : 0;
}

static json_t *fields_json(const struct bramble_message_names *names, const void *fields)
{
    size_t size = bramble_describe_json(names, fields, NULL, 0) + 1;
    char *text = allocate(size, 1);
    bramble_describe_json(names, fields, text, size);
    json_t *json = json_loads(text, JSON_ALLOW_NUL, NULL);
    free(text);
    return json != NULL ? json : json_null();
}

static void show_status(struct shell *shell, const struct bramble_message_names *names, const void *fields)
{
    size_t size = bramble_describe_text(names, fields, NULL, 0) + 1;
    char *text = allocate(size, 1);
    bramble_describe_text(names, fields, text, size);
    shell_set(shell, "status", fields_json(names, fields));
    shell_say(shell, "%s: %s%s%s", shell_address(shell->to), names->name, size > 1 ? ": " : "", text);
    free(text);
}

static void answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    struct shell *shell = bramble_node_application(model.node);
    shell->now = bramble_node_now(shell->node);
    if (!shell->busy) {
        return;
    }
    if (response->result == BRAMBLE_ERROR_TIMEOUT) {
        shell_end_silent(shell, shell->to,
                         "Is it powered, and in reach of this radio or of a relay? One that was reset listens to "
                         "nobody here: `discover-unprovisioned` would show it");
        return;
    }
    if (response->result < 0) {
        shell_end_error(shell, response->result, shell->verb->message);
        return;
    }
    const struct bramble_message_type *type = response->context;
    const struct bramble_message_names *names = bramble_message_names_of(type);
    uint8_t status = bramble_configuration_status(type, response->fields);
    if (status != BRAMBLE_STATUS_SUCCESS) {
        shell_set(shell, "status", fields_json(names, response->fields));
        shell_end(shell, SHELL_REFUSED, "%s refused: %s", shell_address(shell->to), bramble_status_text(status));
        return;
    }
    if (shell->verb->after != shell_composition_after) {
        show_status(shell, names, response->fields);
    }
    if (shell->verb->after != NULL) {
        shell->verb->after(shell, response->fields);
    }
    shell_over(shell, SHELL_DONE);
}

static bool set_fields(struct shell *shell, const struct shell_value *values, const struct bramble_message_names *names,
                       void *fields)
{
    for (unsigned i = 0; shell->verb->arguments[i].name != NULL; i++) {
        const struct shell_argument *argument = &shell->verb->arguments[i];
        if (argument->field == NULL) {
            continue;
        }
        int result = bramble_field_set_number(names, fields, argument->field, (int64_t)values[i].number);
        if (result < 0) {
            shell_end_error(shell, result, argument->name);
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

void shell_configure(struct shell *shell, const struct shell_value *values)
{
    union bramble_message_fields fields;
    const struct bramble_message_names *names = bramble_message_names_called(shell->verb->message);
    if (names == NULL) {
        die("the verb %s sends \"%s\", which is no message", shell->verb->name, shell->verb->message);
    }
    memset(&fields, 0, sizeof fields);
    if (!set_fields(shell, values, names, &fields) ||
        (shell->verb->prepare != NULL && !shell->verb->prepare(shell, values, names, &fields))) {
        return;
    }
    const struct bramble_message message = bramble_message_of(names->type, &fields);
    const struct bramble_message_type *response = bramble_configuration_response(names->type);
    const struct bramble_wait wait = {
        .timeout_ms = shell->config.timeout_ms, .done = answered, .context = (void *)(uintptr_t)response};
    int result = bramble_configuration_request(shell_model(shell, BRAMBLE_SIG_MODEL(0x0001)), shell->to,
                                               subnet_of(shell, shell->to), &message, &wait);
    if (result < 0) {
        refuse_fields(shell, names, &fields, result);
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
    uint16_t net;
    if (!shell_book_net_of(shell, (uint16_t)values[0].number, &net)) {
        shell_end(shell, SHELL_USAGE, "this network has no AppKey %x; `appkey-create 0 %x` makes it",
                  (unsigned)values[0].number, (unsigned)values[0].number);
        return false;
    }
    return set_number(shell, names, fields, "net_key_index", net) &&
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
    if (bramble_net_key_get(shell->node, (uint16_t)values[0].number, key) < 0) {
        shell_end(shell, SHELL_USAGE, "this network has no NetKey %x; `subnet-create %x` makes it",
                  (unsigned)values[0].number, (unsigned)values[0].number);
        return false;
    }
    return set_key(shell, names, fields, "net_key", key);
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

/* ---- What is remembered, and shown otherwise --------------------------------------------------------------------- */

void shell_subscribed_after(struct shell *shell, const void *fields)
{
    const struct bramble_config_model_subscription_status *status = fields;
    if (shell_book_subscribed(shell, status->address, status->element_address) < 0) {
        shell_say(shell, "(`show groups` will not list it: there is no room to remember it, or the store failed)");
    }
}

void shell_unsubscribed_after(struct shell *shell, const void *fields)
{
    const struct bramble_config_model_subscription_status *status = fields;
    if (shell_book_unsubscribed(shell, status->address, status->element_address) < 0) {
        shell_say(shell, "(it could not be noted: the store failed)");
    }
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
