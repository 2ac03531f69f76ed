/* bramble air: virtual controllers on simulated air, in real time. */
#include "air/replay.h"
#include "air/server.h"
#include "commands.h"
#include "options.h"

#include <stdlib.h>
#include <string.h>

struct air_options {
    const char *socket, *tcp, *seed, *loss, *duration, *lasting, *pcap, *log, *replay;
    struct words places;
    bool quiet;
};

static const struct option options[] = {
    {"--socket", "PATH", offsetof(struct air_options, socket), "a Unix stream socket for clients", false},
    {"--tcp", "PORT", offsetof(struct air_options, tcp), "a TCP port of this machine for clients; 0: any, it is told",
     false},
    {"--place", "X,Y[,Z]", offsetof(struct air_options, places),
     "where the next seat is, in metres (may be given several times)", true},
    {"--loss", "PERCENT", offsetof(struct air_options, loss), "so many packets are lost at random, besides all else",
     false},
    {"--seed", "N", offsetof(struct air_options, seed), "the seed, instead of the scenario's", false},
    {"--traffic", "TIME", offsetof(struct air_options, duration), "let the scenario's traffic last that long", false},
    {"--for", "TIME", offsetof(struct air_options, lasting), "end after that time, instead of on SIGINT or SIGTERM",
     false},
    {"--pcap", "FILE", offsetof(struct air_options, pcap), "capture of all that is on air (pcapng)", false},
    {"--log", "FILE", offsetof(struct air_options, log), "what came in and went out, with its times", false},
    {"--replay", "FILE", offsetof(struct air_options, replay),
     "do again in virtual time what a log tells, and compare; no sockets", false},
    {"--quiet", NULL, offsetof(struct air_options, quiet), "say only where it listens", false},
};

void air_usage(struct text *text)
{
    text_add(text,
             "usage: bramble air [SCENARIO.yaml] --socket PATH [options]\n"
             "       bramble air --replay FILE [options]\n\n"
             "Virtual Bluetooth LE controllers: each connection is one, with HCI over H4, and shares the air with the\n"
             "others and with the nodes of the scenario. Clients take the lowest free seat, and seats stand where\n"
             "--place says, else close together. Prints \"listening on ...\" once it does.\n\n");
    options_list(text, OPTIONS(options));
}

/* Metres with up to three decimals. */
static bool read_metres(const char **at, int32_t *mm)
{
    char *end = NULL;
    double metres = strtod(*at, &end);
    if (end == *at || !(metres >= -100000.0 && metres <= 100000.0)) {
        return false;
    }
    *mm = (int32_t)(metres * 1000.0 + (metres < 0 ? -0.5 : 0.5));
    *at = end;
    return true;
}

static bool read_place(const char *word, struct bramble_position *place)
{
    const char *at = word;
    *place = (struct bramble_position){0, 0, 0};
    if (!read_metres(&at, &place->x_mm) || *at++ != ',' || !read_metres(&at, &place->y_mm)) {
        return false;
    }
    return *at == 0 || (*at++ == ',' && read_metres(&at, &place->z_mm) && *at == 0);
}

static bool read_setting(const struct air_options *chosen, struct air_setting *setting, struct text *error)
{
    uint64_t loss = 0;
    if (!option_number("--seed", chosen->seed, 0, INT64_MAX, &setting->seed, error) ||
        !option_number("--loss", chosen->loss, 0, 100, &loss, error) ||
        !option_time("--traffic", chosen->duration, &setting->duration, error)) {
        return false;
    }
    setting->has_seed = chosen->seed != NULL;
    setting->has_loss = chosen->loss != NULL;
    setting->loss_per_10000 = loss * 100;
    for (size_t i = 0; i < chosen->places.count; i++) {
        if (!read_place(chosen->places.word[i], &setting->places[setting->place_count++])) {
            text_add(error, "--place: \"%s\" is no place; write metres: 2.5,10 or 2.5,10,3", chosen->places.word[i]);
            return false;
        }
    }
    return true;
}

static bool read_doors(const struct air_options *chosen, struct air_doors *doors, struct text *error)
{
    uint64_t port = 0;
    if (!option_number("--tcp", chosen->tcp, 0, 65535, &port, error) ||
        !option_time("--for", chosen->lasting, &doors->duration, error)) {
        return false;
    }
    doors->path = chosen->socket;
    doors->tcp = chosen->tcp != NULL;
    doors->port = (uint16_t)port;
    if (doors->path == NULL && !doors->tcp) {
        text_add(error, "where shall clients come in? Try: bramble air --socket /tmp/air");
        return false;
    }
    return true;
}

static int complain(int status, struct text *error)
{
    if (error->size > 0) {
        fprintf(stderr, "bramble: %s\n", error->octets);
        status = status == 0 ? 2 : status;
    }
    text_free(error);
    return status;
}

static int serve(const struct air_options *chosen, const struct air_setting *setting, const struct air_doors *doors)
{
    struct air_session session;
    struct text error = {0};
    bool good = air_session_start(&session, setting, chosen->log, chosen->pcap, NULL, chosen->quiet, &error) &&
                air_serve(&session, doors, &error);
    good = air_session_end(&session, &error) && good;
    return complain(good ? 0 : 2, &error);
}

int air_command(int count, char **words)
{
    struct air_options chosen = {0};
    struct air_setting setting = {0};
    struct air_doors doors = {0};
    struct text error = {0};
    const char *rest[1] = {NULL};
    size_t rest_count = 0;
    if (!options_read(count, words, OPTIONS(options), &chosen, rest, 1, &rest_count, &error)) {
        return options_wrong("air", &error);
    }
    if (chosen.replay != NULL) {
        if (rest_count > 0 || chosen.socket != NULL || chosen.tcp != NULL || chosen.seed != NULL ||
            chosen.loss != NULL || chosen.places.count > 0 || chosen.duration != NULL || chosen.lasting != NULL) {
            text_add(&error, "--replay: the log has all settings; leave out all but --pcap, --log and --quiet");
            return options_wrong("air", &error);
        }
        return complain(air_replay(chosen.replay, chosen.log, chosen.pcap, chosen.quiet, &error), &error);
    }
    if (!read_setting(&chosen, &setting, &error) || !read_doors(&chosen, &doors, &error)) {
        return options_wrong("air", &error);
    }
    setting.scenario_file = rest[0];
    return serve(&chosen, &setting, &doors);
}
