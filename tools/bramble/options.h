/* Command-line options: a table per command. */
#ifndef TOOL_OPTIONS_H
#define TOOL_OPTIONS_H

#include "text.h"

#include <stdbool.h>

#define WORDS_OF_ONE_OPTION 32U

/* The words that followed an option which may be given several times. */
struct words {
    const char *word[WORDS_OF_ONE_OPTION];
    size_t count;
};

/* Puts what follows the option into a `const char *` at the offset, or adds it to a struct words there if there may be
 * many; without `value` sets a bool there. */
struct option {
    const char *name;
    const char *value; /* what follows, for the help; NULL: nothing */
    size_t offset;
    const char *help;
    bool many;
};
#define OPTIONS(options) (options), sizeof(options) / sizeof((options)[0])

/* Reads the words; what is no option goes to `rest`. False with a cause in `error`. */
bool options_read(int count, char **words, const struct option *options, size_t option_count, void *target,
                  const char **rest, size_t rest_capacity, size_t *rest_count, struct text *error);
/* The options with their explanations, a line each. */
void options_list(struct text *text, const struct option *options, size_t count);
/* A number within bounds, or untouched when `word` is NULL. Decimal or 0x... */
bool option_number(const char *name, const char *word, uint64_t low, uint64_t high, uint64_t *number,
                   struct text *error);
/* A time: a number with us, ms, s, min or h. */
bool option_time(const char *name, const char *word, bramble_time *time, struct text *error);
/* Says what is wrong with the words of a command, frees the text, and answers exit status 2. */
int options_wrong(const char *command, struct text *error);

/* Real time in milliseconds, for what is only shown on a terminal. */
uint64_t clock_ms(void);

#endif
