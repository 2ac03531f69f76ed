/* Words: splitting a line, reading arguments by their types, and saying what is wrong with them.
 *
 * Arguments stand in the order of the verb's table. An optional one may be given by its name instead, as NAME=VALUE in
 * lower case, wherever it stands and whichever others are left out.
 *
 * An error names the argument, what was given, and what would be right; the usage of the verb stands behind it.
 */
#include "shell/shell.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

int shell_split(char *line, char **words)
{
    int count = 0;
    char *at = line;
    for (;;) {
        at += strspn(at, " \t\r\n");
        if (*at == '\0' || *at == '#') {
            return count;
        }
        if (count == (int)SHELL_WORDS_MAX) {
            return -1;
        }
        words[count++] = at;
        at += strcspn(at, " \t\r\n");
        if (*at != '\0') {
            *at++ = '\0';
        }
    }
}

void shell_usage(const struct shell_verb *verb, struct text *text)
{
    text_add(text, "%s", verb->name);
    for (const struct shell_argument *argument = verb->arguments; argument->name != NULL; argument++) {
        text_add(text, argument->optional ? " [%s]" : " %s", argument->name);
    }
    if (verb->to == SHELL_TO_TARGET || verb->to == SHELL_TO_ANYBODY) {
        text_add(text, " [@ADDRESS]");
    }
}

/* ---- Types ------------------------------------------------------------------------------------------------------- */

/* Each answers NULL, or what would be right. */

static bool number_of(const char *word, int base, uint64_t *number)
{
    char *end;
    errno = 0;
    *number = strtoull(word, &end, base);
    return isxdigit((unsigned char)word[0]) && *end == '\0' && errno == 0;
}

static const char *read_hexadecimal(const char *word, uint32_t least, uint32_t most, struct shell_value *value)
{
    uint64_t number;
    if (!number_of(word, 16, &number) || number < least || number > most) {
        return "";
    }
    value->number = (uint32_t)number;
    return NULL;
}

/* A Label UUID, or the virtual address of one that is known. */
static const char *read_label(const struct shell *shell, const char *word, struct shell_value *value)
{
    unsigned found = 0;
    if (strlen(word) == 32 && hex_read(word, value->octets, 16)) {
        value->number = shell_label_address(shell, value->octets);
        found = 1;
    }
    for (unsigned i = 0; found == 0 && i < shell->book.labels; i++) {
        if (shell->book.label[i].address == value->number) {
            memcpy(value->octets, shell->book.label[i].uuid, 16);
            found++;
        }
    }
    value->label = found == 1;
    return found == 1  ? NULL
           : found > 1 ? "several labels have this virtual address; write the label itself, 32 hexadecimal digits"
                       : "of this virtual address no label is known; `virt-add LABEL` makes it known";
}

static const char *read_address(const struct shell *shell, uint8_t kind, const char *word, struct shell_value *value)
{
    bool may_be_virtual = kind == SHELL_GROUP || kind == SHELL_ANY;
    if (may_be_virtual && (strlen(word) == 32 || read_hexadecimal(word, 0x8000, 0xBFFF, value) == NULL)) {
        return read_label(shell, word, value);
    }
    if (kind == SHELL_ADDRESS) {
        return read_hexadecimal(word, 1, 0x7FFF, value) == NULL
                   ? NULL
                   : "the address of an element has hexadecimal digits, 0001 to 7fff";
    }
    if (kind == SHELL_GROUP) {
        return read_hexadecimal(word, 0xC000, 0xFFFF, value) == NULL
                   ? NULL
                   : "the address of a group has hexadecimal digits, c000 to ffff; a virtual one is known by its label";
    }
    bool right =
        read_hexadecimal(word, 0, 0xFFFF, value) == NULL && (value->number < 0x8000 || value->number >= 0xC000);
    return right ? NULL : "an address has hexadecimal digits: 0001 to 7fff, c000 to ffff for a group, 0 for nobody";
}

bool shell_read_address(struct shell *shell, const char *word, bool anybody, struct shell_value *value)
{
    const char *right = read_address(shell, anybody ? SHELL_ANY : SHELL_ADDRESS, word, value);
    value->given = true;
    if (right == NULL && value->number == 0) {
        right = "nobody has the address 0";
    }
    if (right != NULL) {
        shell_end(shell, SHELL_USAGE, "@%s: %s", word, right);
    }
    return right == NULL;
}

static const char *read_model(const char *word, struct shell_value *value)
{
    uint64_t company = 0xFFFF;
    uint64_t model;
    char first[5];
    const char *colon = strchr(word, ':');
    const char *wrong = "a model is 1000 (four hexadecimal digits), or 05f1:0001 (company and model) of a vendor";
    if (colon != NULL) {
        if (colon - word > 4) {
            return wrong;
        }
        memcpy(first, word, (size_t)(colon - word));
        first[colon - word] = '\0';
        if (!number_of(first, 16, &company)) {
            return wrong;
        }
        word = colon + 1;
    }
    if (!number_of(word, 16, &model) || model > 0xFFFF) {
        return wrong;
    }
    value->number = (uint32_t)(company << 16 | model);
    return NULL;
}

bool shell_read_duration(const char *word, bramble_time *duration)
{
    static const struct {
        const char *unit;
        bramble_time factor;
    } units[] = {{"", 1000000}, {"s", 1000000}, {"ms", 1000}, {"m", 60000000}, {"min", 60000000}, {"h", 3600000000}};
    char *end;
    unsigned long long number = strtoull(word, &end, 10);
    for (size_t i = 0; isdigit((unsigned char)word[0]) && i < sizeof units / sizeof units[0]; i++) {
        if (strcmp(end, units[i].unit) == 0 && number <= 86400000U) {
            *duration = number * units[i].factor;
            return true;
        }
    }
    return false;
}

static const char *read_octets(const char *word, struct shell_value *value)
{
    size_t digits = strlen(word);
    if (digits < 2 || digits > 64 || digits % 2 != 0 || !hex_read(word, value->octets, digits / 2)) {
        return "octets are an even number of hexadecimal digits, up to 64";
    }
    value->size = (uint8_t)(digits / 2);
    return NULL;
}

/* All digits, or the first ones of a device that was heard. */
static const char *read_uuid(const struct shell *shell, const char *word, struct shell_value *value)
{
    char plain[33];
    size_t digits = 0;
    for (const char *at = word; *at != '\0'; at++) {
        if (*at != '-' && digits < 33) {
            plain[digits++] = (char)tolower((unsigned char)*at);
        }
    }
    if (digits == 0 || digits > 32) {
        return "a UUID has 32 hexadecimal digits";
    }
    plain[digits] = '\0';
    value->size = 16;
    if (digits == 32) {
        return hex_read(plain, value->octets, 16) ? NULL : "a UUID has 32 hexadecimal digits";
    }
    size_t found = 0;
    for (size_t i = 0; i < shell->device_count; i++) {
        if (strncmp(as_hex(shell->devices[i].uuid, 16), plain, digits) == 0) {
            memcpy(value->octets, shell->devices[i].uuid, 16);
            found++;
        }
    }
    return found == 1  ? NULL
           : found > 1 ? "several devices begin so; a UUID has 32 hexadecimal digits"
                       : "a UUID has 32 hexadecimal digits; the first ones are enough for a device that was discovered";
}

static const char *read_switch(const char *word, struct shell_value *value)
{
    if (strcmp(word, "on") == 0 || strcmp(word, "1") == 0) {
        value->number = 1;
        return NULL;
    }
    return strcmp(word, "off") == 0 || strcmp(word, "0") == 0 ? NULL : "it is on or off";
}

static bool read_choice(const char *word, const char *choices, uint32_t *place)
{
    size_t size = strlen(word);
    *place = 0;
    for (const char *at = choices;; at += strcspn(at, "|") + 1) {
        if (strcspn(at, "|") == size && strncmp(at, word, size) == 0) {
            return true;
        }
        if (at[strcspn(at, "|")] == '\0') {
            return false;
        }
        (*place)++;
    }
}

static void wrong(struct shell *shell, const struct shell_argument *argument, const char *word, const char *right)
{
    struct text usage = {0};
    shell_usage(shell->verb, &usage);
    shell_end(shell, SHELL_USAGE, "%s \"%s\": %s\nusage: %s", argument->name, word, right, usage.octets);
    text_free(&usage);
}

static bool read_number(struct shell *shell, const struct shell_argument *argument, const char *word,
                        struct shell_value *value)
{
    uint64_t number;
    char right[64];
    bool hexadecimal = strncmp(word, "0x", 2) == 0;
    if (!number_of(word, hexadecimal ? 16 : 10, &number) || number < argument->least || number > argument->most) {
        snprintf(right, sizeof right, "it is a number from %u to %u", (unsigned)argument->least,
                 (unsigned)argument->most);
        wrong(shell, argument, word, right);
        return false;
    }
    value->number = (uint32_t)number;
    return true;
}

static bool read_one(struct shell *shell, const struct shell_argument *argument, const char *word,
                     struct shell_value *value)
{
    const char *right = NULL;
    value->given = true;
    value->word = word;
    switch (argument->kind) {
    case SHELL_ADDRESS:
    case SHELL_DESTINATION:
    case SHELL_GROUP:
    case SHELL_ANY:
        right = read_address(shell, argument->kind, word, value);
        break;
    case SHELL_UUID:
        right = read_uuid(shell, word, value);
        break;
    case SHELL_KEY_INDEX:
        right = read_hexadecimal(word, 0, 0xFFF, value) == NULL ? NULL : "a key index has hexadecimal digits, 0 to fff";
        break;
    case SHELL_MODEL:
        right = read_model(word, value);
        break;
    case SHELL_COMPANY:
    case SHELL_HEXADECIMAL:
        right = read_hexadecimal(word, 0, 0xFFFF, value) == NULL ? NULL : "it has hexadecimal digits, 0 to ffff";
        break;
    case SHELL_NUMBER:
        return read_number(shell, argument, word, value);
    case SHELL_SWITCH:
        right = read_switch(word, value);
        break;
    case SHELL_DURATION:
        right = shell_read_duration(word, &value->duration) ? NULL : "a time is 5s, 500ms, 2m or 1h";
        break;
    case SHELL_OCTETS:
        right = argument->choices != NULL && read_choice(word, argument->choices, &value->number)
                    ? NULL
                    : read_octets(word, value);
        break;
    case SHELL_CHOICE:
        right = read_choice(word, argument->choices, &value->number) ? NULL : "it is one of these words";
        break;
    default:
        break;
    }
    if (right != NULL) {
        wrong(shell, argument, word, right);
    }
    return right == NULL;
}

static void wrong_words(struct shell *shell, const char *format, const char *word)
{
    struct text usage = {0};
    shell_usage(shell->verb, &usage);
    shell_say(shell, format, word);
    shell_end(shell, SHELL_USAGE, "usage: %s", usage.octets);
    text_free(&usage);
}

/* The optional argument that NAME=VALUE names; NULL: it is no such word. */
static const struct shell_argument *named(const struct shell_verb *verb, const char *word)
{
    size_t size = strcspn(word, "=");
    for (const struct shell_argument *argument = verb->arguments; argument->name != NULL; argument++) {
        size_t i = 0;
        while (i < size && argument->name[i] == toupper((unsigned char)word[i])) {
            i++;
        }
        if (argument->optional && i == size && word[size] == '=' && !isupper((unsigned char)argument->name[size])) {
            return argument;
        }
    }
    return NULL;
}

/* Reads the words NAME=VALUE and takes them out. */
static bool read_named(struct shell *shell, char **words, unsigned *count, struct shell_value *values)
{
    unsigned kept = 0;
    for (unsigned i = 0; i < *count; i++) {
        const struct shell_argument *argument = named(shell->verb, words[i]);
        if (argument == NULL) {
            words[kept++] = words[i];
        } else if (!read_one(shell, argument, strchr(words[i], '=') + 1, &values[argument - shell->verb->arguments])) {
            return false;
        }
    }
    *count = kept;
    return true;
}

/* A company behind a model makes it a vendor's. */
static void join_company(const struct shell_argument *argument, struct shell_value *value)
{
    if (argument->kind == SHELL_COMPANY && value->given) {
        value[-1].number = value->number << 16 | (value[-1].number & 0xFFFFU);
    }
}

bool shell_read(struct shell *shell, const struct shell_verb *verb, char **words, unsigned count,
                struct shell_value *values)
{
    bool rest = false;
    for (unsigned i = 0; i < SHELL_ARGUMENTS_MAX && verb->arguments[i].name != NULL; i++) {
        rest = rest || verb->arguments[i].kind == SHELL_REST;
    }
    if (!rest && !read_named(shell, words, &count, values)) {
        return false;
    }
    unsigned at = 0;
    for (unsigned i = 0; i < SHELL_ARGUMENTS_MAX && verb->arguments[i].name != NULL; i++) {
        const struct shell_argument *argument = &verb->arguments[i];
        if (argument->kind == SHELL_REST) {
            values[i].words = words + at;
            values[i].count = count - at;
            at = count;
        } else if (at == count && !argument->optional) {
            wrong_words(shell, "%s is missing", argument->name);
            return false;
        } else if (at < count && !values[i].given && !read_one(shell, argument, words[at++], &values[i])) {
            return false;
        }
        join_company(argument, &values[i]);
    }
    if (count > at) {
        wrong_words(shell, "\"%s\" is one word too many", words[at]);
    }
    return count == at;
}
