/* `send`: any access message, by name and fields or as octets, to anybody, under any key; and what comes of it.
 *
 * A message by name is composed by its description (<bramble/describe.h>). What is waited for: the answer that belongs
 * to it, or the one that is named, or whatever comes in a while. An answer from one node ends the verb; until it comes
 * the message is sent again, the same octets, so that a transaction stays one. Groups are asked once, and listened to
 * until the time is up.
 */
#include "shell/shell.h"

#include "messages/floor_sensor.h"

#include <bramble/configuration.h>

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define ATTEMPTS 3U
#define TIMEOUT BRAMBLE_SECONDS(4)
#define TIMEOUT_SEGMENT BRAMBLE_MILLISECONDS(400)
#define SETTLE BRAMBLE_MILLISECONDS(300) /* the message is on the air by then */

/* ---- Messages by name -------------------------------------------------------------------------------------------- */

const struct bramble_message_names *shell_names_at(size_t i)
{
    const struct bramble_message_names *names;
    for (size_t at = 0; (names = bramble_message_names_at(at)) != NULL; at++) {
        if (bramble_message_layer(names->type) == BRAMBLE_LAYER_ACCESS && i-- == 0) {
            return names;
        }
    }
    return i == 0 ? &bramble_floor_reading_names : NULL;
}

const struct bramble_message_names *shell_names_find(uint32_t opcode)
{
    if (opcode == BRAMBLE_FLOOR_READING_OPCODE) {
        return &bramble_floor_reading_names;
    }
    return bramble_message_names_find(BRAMBLE_LAYER_ACCESS, opcode);
}

void shell_message_word(const struct bramble_message_names *names, char *word, size_t capacity)
{
    size_t size = strlen(names->name);
    size = size < capacity ? size : capacity - 1;
    for (size_t i = 0; i < size; i++) {
        char letter = names->name[i];
        word[i] = letter == ' ' || letter == '_' ? '-' : (char)tolower((unsigned char)letter);
    }
    word[size] = '\0';
}

const struct bramble_message_names *shell_names_called(const char *word)
{
    const struct bramble_message_names *names;
    for (size_t i = 0; (names = shell_names_at(i)) != NULL; i++) {
        char name[96];
        shell_message_word(names, name, sizeof name);
        if (strcmp(name, word) == 0) {
            return names;
        }
    }
    return NULL;
}

/* "Generic OnOff Set" is answered by "Generic OnOff Status", and so are the other messages that end so. */
const struct bramble_message_type *shell_answer_to(const struct bramble_message_type *request)
{
    static const char *const ends[] = {" Get", " Set", " Clear", " Test", " Recall"};
    const struct bramble_message_type *answer = bramble_configuration_response(request);
    const struct bramble_message_names *names = shell_names_find(bramble_message_opcode(request));
    for (size_t i = 0; answer == NULL && names != NULL && i < sizeof ends / sizeof ends[0]; i++) {
        size_t size = strlen(names->name);
        size_t end = strlen(ends[i]);
        if (size > end && strcmp(names->name + size - end, ends[i]) == 0) {
            char *name = format_text("%.*s Status", (int)(size - end), names->name);
            const struct bramble_message_names *status = bramble_message_names_called(name);
            answer =
                status != NULL && bramble_message_layer(status->type) == BRAMBLE_LAYER_ACCESS ? status->type : NULL;
            free(name);
        }
    }
    return answer;
}

static void no_such_message(struct shell *shell, const char *word)
{
    const char *names[512];
    char words[512][64];
    size_t count = 0;
    for (; count < 512 && shell_names_at(count) != NULL; count++) {
        shell_message_word(shell_names_at(count), words[count], sizeof words[count]);
        names[count] = words[count];
    }
    const char *near = nearest_word(word, names, count);
    shell_end(shell, SHELL_USAGE,
              "\"%s\" is no message%s%s; it is a name like generic-onoff-set, or the octets of the "
              "whole message in hexadecimal digits, opcode first",
              word, near != NULL ? ", did you mean " : "", near != NULL ? near : "");
}

/* ---- Fields ------------------------------------------------------------------------------------------------------ */

static bool read_number(const struct bramble_value *field, const char *word, int64_t *number)
{
    for (unsigned i = 0; i < field->names->value_count; i++) {
        const char *name = field->names->values[i].name;
        size_t k = 0;
        while (name[k] != '\0' && tolower((unsigned char)name[k]) == tolower((unsigned char)word[k])) {
            k++;
        }
        if (name[k] == '\0' && word[k] == '\0') {
            *number = field->names->values[i].value;
            return true;
        }
    }
    char *end;
    *number = strtoll(word, &end, strncmp(word, "0x", 2) == 0 ? 16 : 10);
    return word[0] != '\0' && *end == '\0';
}

static bool read_model(const char *word, int64_t *number)
{
    unsigned company, model;
    char end;
    if (sscanf(word, "%4x:%4x%c", &company, &model, &end) == 2) {
        *number = (int64_t)BRAMBLE_VENDOR_MODEL(company, model);
        return true;
    }
    bool sig = sscanf(word, "%4x%c", &model, &end) == 1;
    *number = sig ? (int64_t)BRAMBLE_SIG_MODEL(model) : 0;
    return sig;
}

/* The octets of fields live as long as the message is being composed. */
struct composed {
    const struct bramble_message_names *names;
    union bramble_message_fields fields;
    uint8_t octets[400];
    size_t used;
};

static bool wrong_field(struct shell *shell, const struct composed *composed, const char *word, const char *why)
{
    char name[64];
    shell_message_word(composed->names, name, sizeof name);
    shell_end(shell, SHELL_USAGE, "%s: %s; `help %s` lists the fields of the message", word, why, name);
    return false;
}

static bool set_octets(struct shell *shell, struct composed *composed, const char *word, const char *name,
                       const char *value)
{
    size_t size = strlen(value) / 2;
    uint8_t *at = composed->octets + composed->used;
    if (size > sizeof composed->octets - composed->used || !hex_read(value, at, size)) {
        return wrong_field(shell, composed, word, "its value is octets, an even number of hexadecimal digits");
    }
    composed->used += size;
    if (bramble_field_set_octets(composed->names, &composed->fields, name, (struct bramble_view){at, size}) < 0) {
        return wrong_field(shell, composed, word, "so many octets do not fit it");
    }
    return true;
}

static bool set_field(struct shell *shell, struct composed *composed, char *word)
{
    struct bramble_value field;
    int64_t number;
    char name[64];
    size_t size = strcspn(word, "=");
    snprintf(name, sizeof name, "%.*s", (int)(size < sizeof name ? size : 0), word);
    if (word[size] != '=') {
        return wrong_field(shell, composed, word, "a field is written NAME=VALUE");
    }
    const char *value = word + size + 1;
    if (bramble_field_find(composed->names, &composed->fields, name, &field) < 0) {
        return wrong_field(shell, composed, word, "the message has no such field");
    }
    if (field.kind == BRAMBLE_VALUE_STRUCT) {
        return wrong_field(shell, composed, word,
                           "its parts have names of their own; send the whole message as octets");
    }
    if (field.kind != BRAMBLE_VALUE_UNSIGNED && field.kind != BRAMBLE_VALUE_SIGNED &&
        field.kind != BRAMBLE_VALUE_MODEL) {
        return set_octets(shell, composed, word, name, value);
    }
    if (field.kind == BRAMBLE_VALUE_MODEL ? !read_model(value, &number) : !read_number(&field, value, &number)) {
        return wrong_field(shell, composed, word, "its value is a number, decimal or 0x...");
    }
    if (bramble_field_set_number(composed->names, &composed->fields, name, number) < 0) {
        return wrong_field(shell, composed, word, "the number does not fit it");
    }
    return true;
}

static bool compose(struct shell *shell, const struct bramble_message_names *names, char **words, unsigned count)
{
    struct composed composed = {.names = names};
    struct bramble_field_error detail = {0};
    struct shell_sending *sending = &shell->sending;
    for (unsigned i = 0; i < count; i++) {
        if (!set_field(shell, &composed, words[i])) {
            return false;
        }
    }
    int opcode = bramble_opcode_write(bramble_message_opcode(names->type), sending->octets, sizeof sending->octets);
    int result = bramble_parameters_encode_detailed(names->type, &composed.fields, sending->octets + opcode,
                                                    sizeof sending->octets - (size_t)opcode, BRAMBLE_TOLERANT, &detail);
    if (result < 0) {
        char text[160];
        bramble_describe_error(names, result, &detail, text, sizeof text);
        shell_end(shell, SHELL_USAGE, "%s cannot be composed: %s", names->name, text);
        return false;
    }
    sending->size = (size_t)(opcode + result);
    return true;
}

/* ---- What is to be sent, and waited for -------------------------------------------------------------------------- */

static bool is_hexadecimal(const char *word)
{
    return word[strspn(word, "0123456789abcdefABCDEF")] == '\0';
}

/* The opcode that a name or its octets stand for. */
static bool opcode_of(struct shell *shell, const char *word, uint32_t *opcode)
{
    uint8_t octets[BRAMBLE_OPCODE_OCTETS_MAX];
    size_t size = strlen(word) / 2;
    const struct bramble_message_names *names = shell_names_called(word);
    if (names != NULL) {
        *opcode = bramble_message_opcode(names->type);
        return true;
    }
    if (size >= 1 && size <= sizeof octets && hex_read(word, octets, size) &&
        bramble_opcode_read((struct bramble_view){octets, size}, opcode) == (int)size) {
        return true;
    }
    no_such_message(shell, word);
    return false;
}

struct wishes {
    bool none, any;
    const char *answer;
    bramble_time time;
};

static bool read_option(struct shell *shell, char **words, unsigned count, unsigned *at, struct wishes *wishes)
{
    struct bramble_to *to = &shell->sending.to;
    const char *option = words[*at];
    const char *value = *at + 1 < count ? words[*at + 1] : NULL;
    if (strcmp(option, "--segmented") == 0) {
        to->segmented = true;
        return true;
    }
    if (strcmp(option, "--long-mic") == 0) {
        to->segmented = to->long_mic = true;
        return true;
    }
    ++*at;
    if (strcmp(option, "--ttl") == 0 && value != NULL && isdigit((unsigned char)value[0]) && strlen(value) <= 3 &&
        atoi(value) <= (int)BRAMBLE_TTL_MAX) {
        to->ttl = (uint8_t)atoi(value);
        return true;
    }
    if (strcmp(option, "--wait") == 0 && value != NULL) {
        wishes->none = strcmp(value, "none") == 0;
        wishes->any = !wishes->none && !is_hexadecimal(value) && shell_read_duration(value, &wishes->time);
        wishes->answer = wishes->none || wishes->any ? NULL : value;
        return true;
    }
    shell_end(shell, SHELL_USAGE,
              "%s%s%s: the options of `send` are --segmented, --long-mic, --ttl 0..127, and --wait "
              "with the name of an answer, its opcode, a time with its unit, or none",
              option, value != NULL ? " " : "", value != NULL ? value : "");
    return false;
}

/* Takes the options out of the words. */
static bool read_options(struct shell *shell, char **words, unsigned *count, struct wishes *wishes)
{
    unsigned kept = 0;
    for (unsigned i = 0; i < *count; i++) {
        if (strncmp(words[i], "--", 2) != 0) {
            words[kept++] = words[i];
        } else if (!read_option(shell, words, *count, &i, wishes)) {
            return false;
        }
    }
    *count = kept;
    return true;
}

static bool read_key(struct shell *shell, const char *word)
{
    char *end;
    unsigned long key = strtoul(word, &end, 16);
    if (strcmp(word, "device") == 0) {
        struct bramble_provisioned_node node;
        bool known = bramble_provisioner_at(shell->node, shell->to, &node) == 0;
        shell->sending.to.key_index = BRAMBLE_DEVICE_KEY_PEER;
        shell->sending.to.net_key_index = known ? node.net_key_index : 0;
        if (!known && shell->to != bramble_node_address(shell->node)) {
            shell_end(shell, SHELL_USAGE, "%s is no node of this network: nobody here has its device key",
                      shell_address(shell->to));
            return false;
        }
        return true;
    }
    if (*end != '\0' || key > BRAMBLE_KEY_INDEX_MAX) {
        shell_end(shell, SHELL_USAGE, "APPKEY \"%s\": a key index in hexadecimal digits, or the word device", word);
        return false;
    }
    shell->sending.to.key_index = (uint16_t)key;
    return shell_knows_app_key(shell, (uint32_t)key);
}

static bool read_message(struct shell *shell, const char *word, char **fields, unsigned count)
{
    struct shell_sending *sending = &shell->sending;
    uint32_t opcode;
    const struct bramble_message_names *names = shell_names_called(word);
    if (names != NULL) {
        return compose(shell, names, fields, count);
    }
    sending->size = strlen(word) / 2;
    if (!is_hexadecimal(word)) {
        no_such_message(shell, word);
    } else if (count > 0) {
        shell_end(shell, SHELL_USAGE, "\"%s\" is one word too many behind a message of octets", fields[0]);
    } else if (sending->size > sizeof sending->octets || !hex_read(word, sending->octets, sending->size) ||
               bramble_opcode_read((struct bramble_view){sending->octets, sending->size}, &opcode) < 0) {
        shell_end(shell, SHELL_USAGE,
                  "%s is no access message: an opcode of 1 to 3 octets, and its parameters, 380 "
                  "octets in all",
                  word);
    } else {
        return true;
    }
    return false;
}

/* The opcode that is waited for, if any. */
static bool read_wanted(struct shell *shell, const struct wishes *wishes)
{
    struct shell_sending *sending = &shell->sending;
    uint32_t opcode = 0;
    sending->wanted = BRAMBLE_OPCODE_NONE;
    if (wishes->answer != NULL) {
        return opcode_of(shell, wishes->answer, &sending->wanted);
    }
    (void)!bramble_opcode_read((struct bramble_view){sending->octets, sending->size}, &opcode);
    const struct bramble_message_names *names = shell_names_find(opcode);
    const struct bramble_message_type *answer = names != NULL ? shell_answer_to(names->type) : NULL;
    if (answer != NULL && !wishes->none && !wishes->any) {
        sending->wanted = bramble_message_opcode(answer);
    }
    return true;
}

/* ---- Sending ----------------------------------------------------------------------------------------------------- */

static int transmit(struct shell *shell)
{
    struct shell_sending *sending = &shell->sending;
    bool device = sending->to.key_index == BRAMBLE_DEVICE_KEY_PEER;
    uint32_t opcode;
    int size = bramble_opcode_read((struct bramble_view){sending->octets, sending->size}, &opcode);
    const struct bramble_message message = bramble_message_raw(
        opcode, (struct bramble_view){sending->octets + size, sending->size - (size_t)(size > 0 ? size : 0)});
    return bramble_send(shell_model(shell, device ? BRAMBLE_SIG_MODEL(0x0001) : BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT),
                        &sending->to, &message);
}

static bramble_time patience(const struct shell *shell, const struct wishes *wishes)
{
    const struct shell_sending *sending = &shell->sending;
    bool segmented = sending->size > 11 || sending->to.segmented;
    bramble_time segments = segmented ? (sending->size + 15) / 12 : 0;
    bramble_time usual = TIMEOUT + segments * TIMEOUT_SEGMENT;
    if (wishes->any) {
        return wishes->time > SETTLE ? wishes->time : SETTLE;
    }
    if (sending->wanted == BRAMBLE_OPCODE_NONE) {
        return SETTLE + (wishes->none ? segments * TIMEOUT_SEGMENT : usual / 4);
    }
    return shell->timeout_ms > 0 ? BRAMBLE_MILLISECONDS((bramble_time)shell->timeout_ms) : usual;
}

static void begin(struct shell *shell, const struct wishes *wishes)
{
    struct shell_sending *sending = &shell->sending;
    bool one = bramble_address_is_unicast(shell->to) && !shell->to_label;
    int result = transmit(shell);
    if (result < 0) {
        shell_end_error(shell, result, "sending");
        return;
    }
    bramble_time time = patience(shell, wishes);
    sending->attempts = one && sending->wanted != BRAMBLE_OPCODE_NONE ? ATTEMPTS : 1;
    sending->spacing = time / sending->attempts;
    shell->heard = json_array();
    shell_set(shell, "answers", shell->heard);
    sending->end = shell->now + time;
    shell->deadline = sending->attempts > 1 ? shell->now + sending->spacing : sending->end;
}

void shell_send(struct shell *shell, const struct shell_value *values)
{
    struct shell_sending *sending = &shell->sending;
    struct wishes wishes = {0};
    char **words = values[2].words;
    unsigned count = values[2].count;
    memset(sending, 0, sizeof *sending);
    sending->to = (struct bramble_to)BRAMBLE_TO(shell->to, 0);
    if (shell->to_label) {
        memcpy(sending->label, shell->label, 16);
        sending->to.label = sending->label;
    }
    if (!read_options(shell, words, &count, &wishes) || !read_key(shell, values[0].word) ||
        !read_message(shell, values[1].word, words, count) || !read_wanted(shell, &wishes)) {
        return;
    }
    begin(shell, &wishes);
}

static void silent(struct shell *shell)
{
    const struct bramble_message_names *names = shell_names_find(shell->sending.wanted);
    char *look_at = format_text("%s%sIs it powered and in reach? Does it have the key, and a model bound to it that "
                                "takes this message?",
                                names != NULL ? names->name : "", names != NULL ? " is what was waited for. " : "");
    shell_end_silent(shell, shell->to, look_at);
    free(look_at);
}

void shell_send_due(struct shell *shell)
{
    struct shell_sending *sending = &shell->sending;
    size_t count = json_array_size(shell->heard);
    if (--sending->attempts > 0) {
        (void)!transmit(shell); /* full or busy: the next attempt may fare better */
        shell->deadline = sending->attempts > 1 ? shell->now + sending->spacing : sending->end;
    } else if (sending->wanted != BRAMBLE_OPCODE_NONE && count == 0) {
        silent(shell);
    } else {
        shell_end(shell, SHELL_DONE, "sent to %s; %zu message%s came in", shell_address(shell->to), count,
                  count == 1 ? "" : "s");
    }
}

void shell_send_cancel(struct shell *shell)
{
    shell_end(shell, SHELL_FAILED, "the waiting was given up");
}

/* ---- `onoff-set` ------------------------------------------------------------------------------------------------- */

/* A lamp is asked and answers; a group is told. */
void shell_onoff_set(struct shell *shell, const struct shell_value *values)
{
    struct bramble_provisioned_node node;
    uint8_t parameters[2] = {(uint8_t)values[0].number, shell->tid++};
    bool one = bramble_address_is_unicast(shell->to) && !shell->to_label;
    struct bramble_to to = BRAMBLE_TO(shell->to, (uint16_t)values[1].number);
    if (one && shell->to != bramble_node_address(shell->node) &&
        bramble_provisioner_at(shell->node, shell->to, &node) < 0) {
        shell_end(shell, SHELL_USAGE, "no node of this network has an element %s; `show nodes` lists them",
                  shell_address(shell->to));
        return;
    }
    if (one) {
        shell_configure(shell, values);
        return;
    }
    if (!shell_knows_app_key(shell, values[1].number)) {
        return;
    }
    to.label = shell->to_label ? shell->label : NULL;
    const struct bramble_message message =
        bramble_message_raw(BRAMBLE_GENERIC_ONOFF_SET_UNACKNOWLEDGED_OPCODE, (struct bramble_view){parameters, 2});
    int result = bramble_send(shell_model(shell, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT), &to, &message);
    if (result < 0) {
        shell_end_error(shell, result, "switching");
        return;
    }
    shell_say(shell, "said to %s: %s (groups do not answer)", shell_address(shell->to),
              values[0].number != 0 ? "on" : "off");
    shell->deadline = shell->now + SETTLE;
}

void shell_onoff_due(struct shell *shell)
{
    shell_over(shell, SHELL_DONE);
}
