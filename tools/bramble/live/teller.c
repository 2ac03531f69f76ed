/* Writes news of a node: a line each, for people or as JSON, and out at once, since somebody waits for it. */
#include "live.h"

#include <stdlib.h>
#include <time.h>

static json_t *time_of_day(void)
{
    struct timespec now;
    struct tm parts;
    char text[40];
    (void)clock_gettime(CLOCK_REALTIME, &now);
    (void)gmtime_r(&now.tv_sec, &parts);
    size_t size = strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    (void)snprintf(text + size, sizeof text - size, ".%03ldZ", now.tv_nsec / 1000000);
    return json_string(text);
}

static void write_json(const struct teller *teller, const char *event, json_t *fields, const char *line)
{
    json_t *whole = json_pack("{s:o,s:s}", "time", time_of_day(), "event", event);
    if (teller->name != NULL) {
        (void)json_object_set_new(whole, "name", json_string(teller->name));
    }
    (void)json_object_set_new(whole, "text", json_string(line));
    if (fields != NULL) {
        (void)json_object_update(whole, fields);
    }
    char *text = json_dumps(whole, JSON_COMPACT);
    puts(text != NULL ? text : "{}");
    free(text);
    json_decref(whole);
}

void teller_say(struct teller *teller, const char *event, json_t *fields, const char *format, ...)
{
    struct text line = {0};
    va_list arguments;
    va_start(arguments, format);
    text_add_list(&line, format, arguments);
    va_end(arguments);
    if (teller->json) {
        write_json(teller, event, fields, line.octets);
    } else {
        printf("%s%s%s: %s\n", teller->name != NULL ? teller->name : "", teller->name != NULL ? " " : "", event,
               line.octets);
    }
    json_decref(fields);
    text_free(&line);
    if (fflush(stdout) != 0) {
        teller->broken = true;
    }
}
