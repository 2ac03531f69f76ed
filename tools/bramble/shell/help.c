/* Help and completion: both read the tables of verbs, and the names of messages and their fields. */
#include "shell/shell.h"

#include <string.h>

/* ---- Help -------------------------------------------------------------------------------------------------------- */

/* The list has the first part of each help, up to a semicolon or the end of the line; `help VERB` has it whole. */
static int first_part(const char *help)
{
    size_t size = strcspn(help, "\n");
    const char *semicolon = strstr(help, "; ");
    return (int)(semicolon != NULL && (size_t)(semicolon - help) < size ? (size_t)(semicolon - help) : size);
}

static void help_with_all(struct shell *shell)
{
    const struct shell_verb *verb;
    const char *chapter = "";
    for (size_t i = 0; (verb = shell_verb_at(i)) != NULL; i++) {
        if (strcmp(chapter, verb->chapter) != 0) {
            shell_say(shell, "%s%s", i > 0 ? "\n" : "", verb->chapter);
            chapter = verb->chapter;
        }
        shell_say(shell, "  %-23s %.*s", verb->name, first_part(verb->help), verb->help);
    }
    shell_say(shell,
              "\n`help VERB` tells the arguments of a verb, `help MESSAGE` the fields of a message. Addresses, key "
              "indexes,\nmodels and companies are hexadecimal; an optional argument may be given by its name, as "
              "oob=0011.\nTAB completes, Ctrl-C ends waiting, Ctrl-D or `quit` leaves.");
}

static void help_with_message(struct shell *shell, const struct bramble_message_names *names)
{
    uint8_t octets[BRAMBLE_OPCODE_OCTETS_MAX];
    int size = bramble_opcode_write(bramble_message_opcode(names->type), octets, sizeof octets);
    shell_say(shell, "%s, opcode %s", names->name, as_hex(octets, size > 0 ? (size_t)size : 0));
    for (unsigned i = 0; i < names->field_count; i++) {
        const struct bramble_field_names *field = &names->fields[i];
        struct text values = {0};
        for (unsigned k = 0; k < field->value_count; k++) {
            text_add(&values, "%s%u %s", k == 0 ? ": " : ", ", (unsigned)field->values[k].value, field->values[k].name);
        }
        if (field->name != NULL) {
            shell_say(shell, "  %s%s%s%s%s", field->name, field->unit != NULL ? " (" : "",
                      field->unit != NULL ? field->unit : "", field->unit != NULL ? ")" : "",
                      values.octets != NULL ? values.octets : "");
        }
        text_free(&values);
    }
}

void shell_help(struct shell *shell, const struct shell_value *values)
{
    struct text usage = {0};
    const struct shell_verb *verb = values[0].given ? shell_verb_called(values[0].word) : NULL;
    const struct bramble_message_names *message = values[0].given ? shell_names_called(values[0].word) : NULL;
    if (!values[0].given) {
        help_with_all(shell);
    } else if (verb == NULL && message != NULL) {
        help_with_message(shell, message);
    } else if (verb == NULL) {
        shell_end(shell, SHELL_USAGE, "there is no verb \"%s\"; `help` lists them", values[0].word);
        return;
    } else {
        shell_usage(verb, &usage);
        shell_say(shell, "usage: %s\n  %s", usage.octets, verb->help);
        text_free(&usage);
    }
    shell_over(shell, SHELL_DONE);
}

/* ---- Completion -------------------------------------------------------------------------------------------------- */

struct candidates {
    const char *begun;
    void (*found)(void *context, const char *word);
    void *context;
};

static void offer(const struct candidates *candidates, const char *word)
{
    if (strncmp(word, candidates->begun, strlen(candidates->begun)) == 0) {
        candidates->found(candidates->context, word);
    }
}

static void offer_verbs(const struct candidates *candidates)
{
    for (size_t i = 0; shell_verb_at(i) != NULL; i++) {
        offer(candidates, shell_verb_at(i)->name);
    }
}

static void offer_choices(const struct candidates *candidates, const char *choices)
{
    while (*choices != '\0') {
        char word[32];
        size_t size = strcspn(choices, "|");
        if (size < sizeof word) {
            memcpy(word, choices, size);
            word[size] = '\0';
            offer(candidates, word);
        }
        choices += size + (choices[size] == '|');
    }
}

static void offer_address(const struct candidates *candidates, const char *before, uint32_t address)
{
    char word[12];
    snprintf(word, sizeof word, "%s%04x", before, (unsigned)address);
    offer(candidates, word);
}

static void offer_elements(const struct shell *shell, const struct candidates *candidates, const char *before)
{
    struct bramble_provisioned_node node = {0};
    while (bramble_provisioner_next(shell->node, node.address, &node) == 0) {
        for (unsigned i = 0; i < node.elements; i++) {
            offer_address(candidates, before, node.address + i);
        }
    }
}

static void offer_groups(const struct shell *shell, const struct candidates *candidates, const char *before)
{
    const struct shell_pairs *groups = &shell->book.tables[SHELL_GROUPS];
    for (uint16_t i = 0; i < groups->count; i++) {
        bool again = false;
        for (uint16_t k = 0; k < i; k++) {
            again = again || groups->pair[k].first == groups->pair[i].first;
        }
        if (!again) {
            offer_address(candidates, before, groups->pair[i].first);
        }
    }
    for (unsigned i = 0; i < shell->book.labels; i++) {
        uint16_t address = shell->book.label[i].address;
        bool listed = false;
        for (uint16_t k = 0; k < groups->count; k++) {
            listed = listed || groups->pair[k].first == address;
        }
        if (!listed) {
            offer_address(candidates, before, address);
        }
    }
}

static void offer_messages(const struct candidates *candidates)
{
    for (size_t i = 0; shell_names_at(i) != NULL; i++) {
        char word[64];
        shell_message_word(shell_names_at(i), word, sizeof word);
        offer(candidates, word);
    }
}

/* Behind the message: its fields, and options. */
static void offer_fields(const struct candidates *candidates, const char *message, const char *before)
{
    const struct bramble_message_names *names = shell_names_called(message);
    if (strcmp(before, "--wait") == 0) {
        offer_messages(candidates);
        return;
    }
    for (unsigned i = 0; names != NULL && i < names->field_count; i++) {
        char word[64];
        if (names->fields[i].name != NULL) {
            snprintf(word, sizeof word, "%s=", names->fields[i].name);
            offer(candidates, word);
        }
    }
    offer_choices(candidates, "--wait|--segmented|--long-mic|--ttl");
}

static void offer_keys(const struct shell *shell, const struct candidates *candidates, bool app)
{
    char word[8];
    const struct shell_pairs *keys = &shell->book.tables[SHELL_APP_KEYS];
    for (uint16_t i = 0; app && i < keys->count; i++) {
        snprintf(word, sizeof word, "%x", keys->pair[i].first);
        offer(candidates, word);
    }
    for (uint16_t i = 0; !app && i < 16; i++) {
        uint8_t key[16];
        if (bramble_net_key_get(shell->node, i, key) == 0) {
            snprintf(word, sizeof word, "%x", i);
            offer(candidates, word);
        }
    }
}

static void offer_argument(const struct shell *shell, const struct candidates *candidates,
                           const struct shell_argument *argument)
{
    switch (argument->kind) {
    case SHELL_ADDRESS:
        offer_elements(shell, candidates, "");
        break;
    case SHELL_DESTINATION:
    case SHELL_ANY:
        offer_elements(shell, candidates, "");
        offer_groups(shell, candidates, "");
        break;
    case SHELL_GROUP:
        offer_groups(shell, candidates, "");
        break;
    case SHELL_UUID:
        for (size_t i = 0; i < shell->device_count; i++) {
            offer(candidates, as_hex(shell->devices[i].uuid, 16));
        }
        break;
    case SHELL_KEY_INDEX:
        offer_keys(shell, candidates, strcmp(argument->name, "APPKEY") == 0);
        break;
    case SHELL_MODEL:
        offer(candidates, "1000");
        offer(candidates, "1001");
        break;
    case SHELL_SWITCH:
        offer_choices(candidates, "on|off");
        break;
    case SHELL_CHOICE:
        offer_choices(candidates, argument->choices);
        break;
    case SHELL_VERB:
        offer_verbs(candidates);
        break;
    case SHELL_MESSAGE:
        offer_messages(candidates);
        break;
    default:
        break;
    }
}

/* `before` words stand in front of the one that is completed, the verb being the first. */
static void complete_argument(const struct shell *shell, const struct candidates *candidates,
                              const struct shell_verb *verb, char **words, unsigned before)
{
    unsigned place = 0;
    const char *plain[SHELL_WORDS_MAX];
    for (unsigned i = 1; i < before; i++) {
        if (words[i][0] != '@') {
            plain[place++] = words[i];
        }
    }
    for (unsigned i = 0; i <= place && i < SHELL_ARGUMENTS_MAX && verb->arguments[i].name != NULL; i++) {
        if (verb->arguments[i].kind == SHELL_REST) {
            offer_fields(candidates, plain[i - 1], plain[place - 1]);
            return;
        }
    }
    if (place < SHELL_ARGUMENTS_MAX && verb->arguments[place].name != NULL && bramble_node_is_member(shell->node)) {
        offer_argument(shell, candidates, &verb->arguments[place]);
    }
}

void shell_complete(const struct shell *shell, const char *line, void (*found)(void *context, const char *word),
                    void *context)
{
    char copy[SHELL_LINE_MAX];
    char *words[SHELL_WORDS_MAX];
    size_t size = strlen(line);
    if (size >= sizeof copy) {
        return;
    }
    memcpy(copy, line, size + 1);
    int count = shell_split(copy, words);
    bool fresh = size == 0 || line[size - 1] == ' ';
    if (count < 0) {
        return;
    }
    const struct candidates candidates = {fresh ? "" : words[count - 1], found, context};
    unsigned before = (unsigned)count - (fresh ? 0U : 1U);
    if (before == 0) {
        offer_verbs(&candidates);
        return;
    }
    const struct shell_verb *verb = shell_verb_called(words[0]);
    if (verb == NULL) {
        return;
    }
    if (candidates.begun[0] == '@') {
        offer_elements(shell, &candidates, "@");
        offer_groups(shell, &candidates, "@");
        return;
    }
    complete_argument(shell, &candidates, verb, words, before);
}
