/* What comes in: every message that reaches the shell's node and that no request waited for.
 *
 * Two models take whatever there is: one under application keys (it sends too: it is the client of all models), one
 * under device keys. A message is decoded by its name where it has one, shown as octets where not; `send` and `listen`
 * collect what comes while they are under way. An answer that is repeated, because a request was, is no news.
 */
#include "shell/shell.h"

#include <stdlib.h>
#include <string.h>

#define DEFAULT_DURATION BRAMBLE_SECONDS(10)
#define REPEATED_WITHIN BRAMBLE_SECONDS(10)
#define TEXT_MAX 1200U

/* ---- A message in words ------------------------------------------------------------------------------------------ */

json_t *shell_fields_json(const struct bramble_message_names *names, const void *fields)
{
    size_t size = bramble_describe_json(names, fields, NULL, 0) + 1;
    char *text = allocate(size, 1);
    bramble_describe_json(names, fields, text, size);
    json_t *json = json_loads(text, JSON_ALLOW_NUL, NULL);
    free(text);
    return json != NULL ? json : json_null();
}

/* as_hex() takes 64 octets at a time. */
static void add_octets(struct text *text, struct bramble_view octets)
{
    for (size_t at = 0; at < octets.size; at += 64) {
        size_t size = octets.size - at;
        text_add(text, "%s", as_hex(octets.data + at, size < 64 ? size : 64));
    }
}

static void describe(const struct bramble_received *received, struct bramble_view parameters, struct text *line,
                     json_t *json)
{
    const struct bramble_message_names *names = shell_names_find(received->opcode);
    union bramble_message_fields fields;
    uint8_t octets[BRAMBLE_OPCODE_OCTETS_MAX];
    struct text hex = {0};
    int opcode = bramble_opcode_write(received->opcode, octets, sizeof octets);
    bool right = names != NULL && bramble_parameters_decode(names->type, parameters, &fields, sizeof fields) >= 0;
    text_add(&hex, "%s", "");
    add_octets(&hex, parameters);
    json_object_set_new(json, "opcode", json_string(as_hex(octets, opcode > 0 ? (size_t)opcode : 0)));
    json_object_set_new(json, "parameters", json_string(hex.octets));
    json_object_set_new(json, "message", names != NULL ? json_string(names->name) : json_null());
    json_object_set_new(json, "fields", right ? shell_fields_json(names, &fields) : json_null());
    if (right) {
        char text[TEXT_MAX];
        bramble_describe_text(names, &fields, text, sizeof text);
        text_add(line, "%s%s%s", names->name, text[0] != '\0' ? ": " : "", text);
    } else {
        text_add(line, "%s%smessage %s%s%s", names != NULL ? names->name : "", names != NULL ? ", malformed: " : "",
                 as_hex(octets, opcode > 0 ? (size_t)opcode : 0), hex.size > 0 ? " " : "", hex.octets);
    }
    text_free(&hex);
}

static json_t *received_json(const struct bramble_received *received)
{
    bool device = received->key_index > BRAMBLE_KEY_INDEX_MAX;
    return json_pack("{s:o, s:o, s:o, s:i}", "source", shell_json_address(received->source), "destination",
                     shell_json_address(received->destination), "key",
                     device ? json_string("device") : shell_json_address(received->key_index), "ttl",
                     (int)received->ttl);
}

/* ---- Who takes it ------------------------------------------------------------------------------------------------ */

/* True when it is what the verb under way waits for. */
static bool is_wanted(const struct shell *shell, const struct bramble_received *received)
{
    const struct shell_sending *sending = &shell->sending;
    bool sends = shell->busy && shell->verb->begin == shell_send;
    return sends && sending->wanted == received->opcode &&
           (!bramble_address_is_unicast(sending->to.address) || received->source == sending->to.address ||
            sending->to.label != NULL);
}

static bool is_repeated(const struct shell *shell, const struct bramble_received *received)
{
    return shell->answer.source == received->source && shell->answer.opcode == received->opcode &&
           received->time - shell->answer.time < REPEATED_WITHIN;
}

static void note_answer(struct shell *shell, const struct bramble_received *received)
{
    shell->answer.source = received->source;
    shell->answer.opcode = received->opcode;
    shell->answer.time = received->time;
}

/* True when the verb under way lists whatever comes. */
static bool is_collected(const struct shell *shell)
{
    bool sends = shell->verb != NULL && shell->verb->begin == shell_send;
    return shell->busy && shell->heard != NULL && (!sends || shell->sending.wanted == BRAMBLE_OPCODE_NONE);
}

static void show(struct shell *shell, const struct bramble_received *received, struct bramble_view parameters,
                 bool wanted)
{
    struct text line = {0};
    json_t *json = received_json(received);
    text_add(&line, "%s", shell_address(received->source));
    if (received->destination != bramble_node_address(shell->node)) {
        text_add(&line, " to %s", shell_address(received->destination));
    }
    text_add(&line, ": ");
    describe(received, parameters, &line, json);
    if (wanted || (is_collected(shell) && shell->verb->begin == shell_send)) {
        shell_say(shell, "%s", line.octets);
    } else {
        shell_tell(shell, "%s", line.octets);
    }
    if (wanted || is_collected(shell)) {
        json_array_append(shell->heard, json);
    }
    json_decref(json);
    text_free(&line);
}

static int heard(const struct bramble_received *received, const struct bramble_view *parameters)
{
    struct shell *shell = bramble_node_application(received->model.node);
    bool wanted = is_wanted(shell, received);
    if (!wanted && (received->to_itself || (!is_collected(shell) && is_repeated(shell, received)))) {
        return 0;
    }
    show(shell, received, *parameters, wanted);
    if (wanted) {
        note_answer(shell, received);
    }
    if (wanted && bramble_address_is_unicast(shell->sending.to.address) && shell->sending.to.label == NULL) {
        shell->now = received->time;
        shell_over(shell, SHELL_DONE);
    }
    return 1;
}

const struct bramble_model_type shell_listener_type = {.raw = heard};
const struct bramble_model_type shell_device_listener_type = {.flags = BRAMBLE_MODEL_DEVICE_KEY | BRAMBLE_MODEL_CLIENT,
                                                              .raw = heard};

/* ---- `listen` ---------------------------------------------------------------------------------------------------- */

static void stop(struct shell *shell)
{
    size_t count = json_array_size(shell->heard);
    shell_end(shell, SHELL_DONE, "%zu message%s came in", count, count == 1 ? "" : "s");
}

void shell_listen(struct shell *shell, const struct shell_value *values)
{
    shell->heard = json_array();
    shell_set(shell, "messages", shell->heard);
    shell->deadline = shell->now + (values[0].given ? values[0].duration : DEFAULT_DURATION);
}

void shell_listen_due(struct shell *shell)
{
    stop(shell);
}

void shell_listen_cancel(struct shell *shell)
{
    stop(shell);
}
