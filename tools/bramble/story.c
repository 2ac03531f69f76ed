/* The narration; see story.h. */
#include "story.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

/* A simulated quarter of an hour takes a third of a second. With these pauses somebody at a terminal sees it happen, in
 * less than half a minute. */
#define PAUSE_HEADING_MS 600
#define PAUSE_LINE_MS 60
#define PAUSE_BAR_MS 5

static void pause_for_the_eye(const struct story *story, long milliseconds)
{
    if (story->paced && story->terminal && !story->quiet) {
        const struct timespec time = {.tv_nsec = milliseconds * 1000000};
        nanosleep(&time, NULL);
    }
}

void story_start(struct story *story, bool quiet)
{
    memset(story, 0, sizeof *story);
    story->terminal = isatty(STDOUT_FILENO) != 0;
    story->quiet = quiet;
}

bool story_log(struct story *story, const char *path)
{
    story->log = fopen(path, "wb");
    return story->log != NULL;
}

bool story_end(struct story *story)
{
    story_bar_end(story);
    fflush(stdout);
    bool good = story->log == NULL || fclose(story->log) == 0;
    story->log = NULL;
    return good;
}

void story_bar_end(struct story *story)
{
    if (story->bar_shown) {
        printf("\r%*s\r", story->bar_columns, "");
        story->bar_shown = false;
    }
}

static void tell_list(struct story *story, bool logged, const char *before, const char *format, va_list arguments)
{
    struct text line = {0};
    text_add(&line, "%s", before);
    text_add_list(&line, format, arguments);
    text_add(&line, "\n");
    story_bar_end(story);
    if (!story->quiet) {
        fputs(line.octets, stdout);
        if (story->terminal) {
            fflush(stdout);
        }
    }
    if (logged && story->log != NULL) {
        fputs(line.octets, story->log);
    }
    text_free(&line);
}

void tell(struct story *story, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    tell_list(story, true, "   ", format, arguments);
    va_end(arguments);
    pause_for_the_eye(story, PAUSE_LINE_MS);
}

void tell_step(struct story *story, const char *format, ...)
{
    va_list arguments;
    pause_for_the_eye(story, PAUSE_HEADING_MS);
    va_start(arguments, format);
    tell_list(story, true, "\n## ", format, arguments);
    va_end(arguments);
}

void tell_text(struct story *story, const struct text *text)
{
    const char *at = text->octets;
    while (at != NULL && *at != 0) {
        const char *end = strchr(at, '\n');
        int size = end == NULL ? (int)strlen(at) : (int)(end - at);
        tell(story, "%.*s", size, at);
        at = end == NULL ? NULL : end + 1;
    }
}

void tell_aside(struct story *story, const char *format, ...)
{
    if (!story->terminal || story->quiet) {
        return;
    }
    va_list arguments;
    va_start(arguments, format);
    tell_list(story, false, "   ", format, arguments);
    va_end(arguments);
}

#define BAR_COLUMNS 40

void story_bar(struct story *story, uint64_t done, uint64_t whole, const char *format, ...)
{
    if (!story->terminal || story->quiet || whole == 0) {
        return;
    }
    char bar[BAR_COLUMNS + 1];
    int full = (int)((done < whole ? done : whole) * BAR_COLUMNS / whole);
    memset(bar, '.', BAR_COLUMNS);
    memset(bar, '#', (size_t)full);
    bar[BAR_COLUMNS] = 0;
    struct text line = {0};
    va_list arguments;
    va_start(arguments, format);
    text_add(&line, "   [%s] ", bar);
    text_add_list(&line, format, arguments);
    va_end(arguments);
    int columns = (int)line.size;
    printf("\r%s%*s", line.octets, story->bar_columns > columns ? story->bar_columns - columns : 0, "");
    fflush(stdout);
    story->bar_columns = columns;
    story->bar_shown = true;
    text_free(&line);
    pause_for_the_eye(story, PAUSE_BAR_MS);
}
