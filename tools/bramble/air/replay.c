/* Repeating a session; see replay.h. What the log says came from outside is done at the times it says; a second log is
 * written meanwhile, and compared with the first. A log that ends in the middle (the program was killed) is repeated up
 * to its last whole line.
 */
#include "air/replay.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct reading {
    const char *path;
    const char *at;
    size_t line;
    struct text *error;
    struct air_session *session;
    struct air_setting setting;
    char *scenario_file;
};

/* The next whole line, without its end, or false. */
static bool next_line(struct reading *reading, const char **line, size_t *size)
{
    const char *end = strchr(reading->at, '\n');
    if (end == NULL) {
        return false;
    }
    *line = reading->at;
    *size = (size_t)(end - reading->at);
    reading->at = end + 1;
    reading->line++;
    return true;
}

static bool wrong(struct reading *reading, const char *cause)
{
    text_add(reading->error, "%s:%zu: %s", reading->path, reading->line, cause);
    return false;
}

/* ---- The head ---------------------------------------------------------------------------------------------------- */

static bool read_setting(struct reading *reading, const char *line)
{
    struct air_setting *setting = &reading->setting;
    unsigned long long number = 0;
    int x = 0;
    int y = 0;
    int z = 0;
    if (sscanf(line, "seed %llu", &number) == 1) {
        setting->seed = number;
        setting->has_seed = true;
    } else if (sscanf(line, "loss %llu", &number) == 1 && number <= 10000) {
        setting->loss_per_10000 = number;
        setting->has_loss = true;
    } else if (sscanf(line, "duration %llu", &number) == 1) {
        setting->duration = number;
    } else if (strncmp(line, "scenario ", 9) == 0) {
        free(reading->scenario_file);
        reading->scenario_file = copy_text(&line[9]);
        setting->scenario_file = strcmp(reading->scenario_file, "-") == 0 ? NULL : reading->scenario_file;
    } else if (sscanf(line, "place %d %d %d", &x, &y, &z) == 3 && setting->place_count < WORDS_OF_ONE_OPTION) {
        setting->places[setting->place_count++] = (struct bramble_position){x, y, z};
    } else {
        return false;
    }
    return true;
}

static bool read_head(struct reading *reading)
{
    const char *line;
    size_t size;
    char copy[512];
    if (!next_line(reading, &line, &size) || size != strlen(AIR_LOG_TITLE) || memcmp(line, AIR_LOG_TITLE, size) != 0) {
        return wrong(reading, "this is no log of bramble air");
    }
    while (*reading->at != 0 && (*reading->at < '0' || *reading->at > '9')) {
        if (!next_line(reading, &line, &size)) {
            return wrong(reading, "the head of the log is cut");
        }
        if (size >= sizeof copy) {
            return wrong(reading, "no setting is that long");
        }
        memcpy(copy, line, size);
        copy[size] = 0;
        if (!read_setting(reading, copy)) {
            return wrong(reading, "no such setting");
        }
    }
    return true;
}

/* ---- What happened ----------------------------------------------------------------------------------------------- */

#define OCTETS_MAX 65536U

static bool do_input(struct reading *reading, uint32_t seat, const char *digits, size_t size)
{
    char *copy = allocate(size + 1, 1);
    uint8_t *octets = allocate(size / 2, 1);
    memcpy(copy, digits, size);
    bool good = size % 2 == 0 && size / 2 <= OCTETS_MAX && hex_read(copy, octets, size / 2);
    if (good) {
        air_session_input(reading->session, seat, octets, size / 2);
    }
    free(copy);
    free(octets);
    return good || wrong(reading, "these are no octets");
}

static bool do_open(struct reading *reading, uint32_t seat)
{
    uint32_t given = 0;
    if (!air_session_open(reading->session, &given)) {
        return wrong(reading, "no memory for a seat");
    }
    return given == seat || wrong(reading, "another seat was free then");
}

static bool is_word(const char *line, int from, int to, const char *word)
{
    return (size_t)(to - from) == strlen(word) && memcmp(&line[from], word, strlen(word)) == 0;
}

/* One line: TIME WORD [SEAT [OCTETS]]. */
static bool do_line(struct reading *reading, const char *line, size_t size, bool *ended)
{
    char head[64] = "";
    unsigned long long time = 0;
    unsigned seat = 0;
    int word = 0;
    int word_end = 0;
    int rest = 0;
    memcpy(head, line, size < sizeof head - 1 ? size : sizeof head - 1);
    if (sscanf(head, "%llu %n%*[a-z]%n %u %n", &time, &word, &word_end, &seat, &rest) < 1 || word_end <= word ||
        time < air_session_now(reading->session) || time > INT64_MAX) {
        return wrong(reading, "no event, or one out of order");
    }
    if (is_word(head, word, word_end, "go")) { /* "go on SEAT" */
        if (sscanf(head, "%*u go on %u", &seat) != 1) {
            return wrong(reading, "no such event");
        }
    }
    air_session_run(reading->session, time);
    if (is_word(head, word, word_end, "out")) {
        return true; /* comes by itself, or is missed at the end */
    }
    if (is_word(head, word, word_end, "end")) {
        *ended = true;
        return true;
    }
    if (is_word(head, word, word_end, "open")) {
        return do_open(reading, seat);
    }
    if (!bramble_air_is_open(reading->session->air, seat)) {
        return wrong(reading, "nobody is on that seat");
    }
    if (is_word(head, word, word_end, "in")) {
        return do_input(reading, seat, &line[rest], size - (size_t)rest);
    }
    if (is_word(head, word, word_end, "close")) {
        air_session_close(reading->session, seat);
    } else if (is_word(head, word, word_end, "hold") || is_word(head, word, word_end, "go")) {
        air_session_hold(reading->session, seat, is_word(head, word, word_end, "hold"));
    } else {
        return wrong(reading, "no such event");
    }
    return true;
}

static bool do_all(struct reading *reading, bool *ended)
{
    const char *line;
    size_t size;
    while (!*ended && next_line(reading, &line, &size)) {
        if (!do_line(reading, line, size, ended)) {
            return false;
        }
    }
    return true;
}

/* ---- Comparing --------------------------------------------------------------------------------------------------- */

static bool compare(struct reading *reading, const char *octets, size_t size, const struct text *twin)
{
    size_t line = 1;
    size_t common = size < twin->size ? size : twin->size;
    for (size_t i = 0; i < common; i++) {
        if (octets[i] != twin->octets[i]) {
            text_add(reading->error, "%s:%zu: here it came out differently", reading->path, line);
            return false;
        }
        line += octets[i] == '\n';
    }
    return true;
}

int air_replay(const char *path, const char *log, const char *pcap, bool quiet, struct text *error)
{
    size_t size = 0;
    char *octets = file_read(path, &size);
    struct text twin = {0};
    struct air_session session;
    bool ended = false;
    if (octets == NULL) {
        text_add(error, "%s: %s", path, strerror(errno));
        return 2;
    }
    struct reading reading = {.path = path, .at = octets, .error = error, .session = &session};
    if (!read_head(&reading)) {
        free(reading.scenario_file);
        free(octets);
        return 2;
    }
    bool good =
        air_session_start(&session, &reading.setting, log, pcap, &twin, true, error) && do_all(&reading, &ended);
    bramble_time end = session.simulation.world == NULL ? 0 : air_session_now(&session);
    good = air_session_end(&session, error) && good;
    int status = good ? 0 : 2;
    if (good) {
        size_t whole = (size_t)(reading.at - octets); /* without an end: up to the last whole line */
        good = compare(&reading, octets, whole, &twin) && (!ended || whole == twin.size);
        status = good ? 0 : 1;
        if (good && !quiet) {
            printf("%s: the same to the last byte, %s of virtual time%s\n", path, as_clock(end),
                   ended ? "" : "; the log is cut, and was repeated up to its last whole line");
        } else if (error->size == 0 && !good) {
            text_add(error, "%s: more came out than the log has", path);
        }
    }
    text_free(&twin);
    free(reading.scenario_file);
    free(octets);
    return status;
}
