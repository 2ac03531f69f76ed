/* Command-line options; see options.h. */
#include "options.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static bool unknown_option(const char *word, const struct option *options, size_t count, struct text *error)
{
    const char *names[32];
    for (size_t i = 0; i < count && i < 32; i++) {
        names[i] = options[i].name;
    }
    const char *near = nearest_word(word, names, count < 32 ? count : 32);
    text_add(error, "there is no option %s", word);
    if (near != NULL) {
        text_add(error, "; did you mean %s?", near);
    }
    return false;
}

static bool take(const struct option *option, const char *word, void *target, struct text *error)
{
    if (!option->many) {
        *(const char **)target = word;
        return true;
    }
    struct words *words = target;
    if (words->count == WORDS_OF_ONE_OPTION) {
        text_add(error, "%s may be given %u times at most", option->name, WORDS_OF_ONE_OPTION);
        return false;
    }
    words->word[words->count++] = word;
    return true;
}

bool options_read(int count, char **words, const struct option *options, size_t option_count, void *target,
                  const char **rest, size_t rest_capacity, size_t *rest_count, struct text *error)
{
    for (int i = 0; i < count; i++) {
        const char *word = words[i];
        if (word[0] != '-' || word[1] == 0) {
            if (*rest_count == rest_capacity) {
                text_add(error, "\"%s\" is one word too many", word);
                return false;
            }
            rest[(*rest_count)++] = word;
            continue;
        }
        size_t o = 0;
        while (o < option_count && strcmp(options[o].name, word) != 0) {
            o++;
        }
        if (o == option_count) {
            return unknown_option(word, options, option_count, error);
        }
        if (options[o].value == NULL) {
            *(bool *)((char *)target + options[o].offset) = true;
            continue;
        }
        if (i + 1 == count) {
            text_add(error, "%s needs a value: %s", word, options[o].value);
            return false;
        }
        if (!take(&options[o], words[++i], (char *)target + options[o].offset, error)) {
            return false;
        }
    }
    return true;
}

void options_list(struct text *text, const struct option *options, size_t count)
{
    text_add(text, "options:\n");
    for (size_t i = 0; i < count; i++) {
        char name[40];
        snprintf(name, sizeof name, "%s %s", options[i].name, options[i].value != NULL ? options[i].value : "");
        text_add(text, "  %-24s %s\n", name, options[i].help);
    }
}

bool option_number(const char *name, const char *word, uint64_t low, uint64_t high, uint64_t *number,
                   struct text *error)
{
    if (word == NULL) {
        return true;
    }
    char *end;
    int base = word[0] == '0' && (word[1] == 'x' || word[1] == 'X') ? 16 : 10;
    unsigned long long value = strtoull(word, &end, base); /* too large ones become the largest, which is refused */
    if (end == word || *end != 0 || word[0] == '-') {
        text_add(error, "%s needs a number, not \"%s\"", name, word);
        return false;
    }
    if (value < low || value > high) {
        text_add(error, "%s must be from %llu to %llu, not %s", name, (unsigned long long)low, (unsigned long long)high,
                 word);
        return false;
    }
    *number = value;
    return true;
}

bool option_time(const char *name, const char *word, bramble_time *time, struct text *error)
{
    static const struct {
        const char *unit;
        uint64_t factor;
    } units[] = {{"us", 1},
                 {"ms", 1000},
                 {"s", 1000000},
                 {"min", 60000000},
                 {"h", UINT64_C(3600000000)},
                 {"d", UINT64_C(86400000000)}};
    const uint64_t longest = 1000 * UINT64_C(3600000000);
    if (word == NULL) {
        return true;
    }
    char *end;
    unsigned long long value = strtoull(word, &end, 10);
    bool number = end != word && word[0] != '-';
    while (*end == ' ') {
        end++;
    }
    for (size_t i = 0; i < sizeof units / sizeof units[0] && number; i++) {
        if (strcmp(end, units[i].unit) != 0) {
            continue;
        }
        if (value == 0 || value > longest / units[i].factor) {
            text_add(error, "%s must be more than 0 and at most 1000h, not %s", name, word);
            return false;
        }
        *time = value * units[i].factor;
        return true;
    }
    text_add(error, "%s needs a whole number with its unit (90s, 5min), not \"%s\"", name, word);
    return false;
}

int options_wrong(const char *command, struct text *error)
{
    fprintf(stderr, "bramble %s: %s\nbramble help %s tells more.\n", command, error->octets, command);
    text_free(error);
    return 2;
}

uint64_t clock_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000U + (uint64_t)now.tv_nsec / 1000000U;
}
