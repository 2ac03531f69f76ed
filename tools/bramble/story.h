/* What the user sees: a narration, line by line, with progress bars where there is a terminal.
 *
 * The narration also goes into a log file. It is the same to the last byte for equal runs: what depends on the machine
 * (how long it took) is shown on a terminal only, and never logged.
 */
#ifndef TOOL_STORY_H
#define TOOL_STORY_H

#include "text.h"

#include <stdbool.h>

struct story {
    FILE *log;     /* NULL: none */
    bool terminal; /* stdout is one */
    bool quiet;    /* only the log */
    bool paced;    /* on a terminal: slowly enough to be watched */
    bool bar_shown;
    int bar_columns;
};

void story_start(struct story *story, bool quiet);
/* The log goes into this file from now on; false with errno. */
bool story_log(struct story *story, const char *path);
/* Answers false when the log could not be written. */
bool story_end(struct story *story);

/* One line, without its end. */
void tell(struct story *story, const char *format, ...) TOOL_FORMAT(2, 3);
/* A heading: an empty line, and the text with a mark. */
void tell_step(struct story *story, const char *format, ...) TOOL_FORMAT(2, 3);
/* A whole text of several lines. */
void tell_text(struct story *story, const struct text *text);
/* For the terminal only. */
void tell_aside(struct story *story, const char *format, ...) TOOL_FORMAT(2, 3);
/* A bar that is drawn over the one before; nothing without a terminal. */
void story_bar(struct story *story, uint64_t done, uint64_t whole, const char *format, ...) TOOL_FORMAT(4, 5);
void story_bar_end(struct story *story);

#endif
