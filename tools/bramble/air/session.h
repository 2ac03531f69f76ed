/* The air as a session: the world of a scenario, its seats, and the log of all that came from outside.
 *
 * A session has no sockets and no clock: whoever drives it says what time it is and what came in. server.c does so with
 * sockets and a real clock, replay.c with the log of a session. Whatever is done to it is written down with its virtual
 * time before it is done, and what the controllers answer is written behind it; so a log is repeated by doing what it
 * says, and is right when it comes out the same to the last byte.
 *
 * The log is text, a line each:
 *
 *     bramble air log 1
 *     seed 7
 *     scenario scenarios/line10.yaml     or -
 *     loss 0                             hundredths of a per cent
 *     duration 0                         of the scenario's traffic in us; 0: as long as it is
 *     place 0 0 0                        in mm, as often as there are places
 *     TIME open SEAT                     times in us of the world
 *     TIME in SEAT HEX
 *     TIME out SEAT HEX
 *     TIME hold SEAT                     it does not read; `go on SEAT`: it does
 *     TIME close SEAT
 *     TIME end
 */
#ifndef TOOL_AIR_SESSION_H
#define TOOL_AIR_SESSION_H

#include "options.h"
#include "simulation.h"

#include <bramble/air.h>

#define AIR_LOG_TITLE "bramble air log 1"

/* What makes two sessions the same. */
struct air_setting {
    const char *scenario_file; /* NULL: none */
    uint64_t seed;
    bool has_seed; /* else the scenario's */
    uint64_t loss_per_10000;
    bool has_loss; /* else the scenario's */
    bramble_time duration;
    struct bramble_position places[WORDS_OF_ONE_OPTION];
    size_t place_count;
};

struct air_session {
    struct air_setting setting;
    struct scenario scenario;
    struct simulation simulation;
    struct story story;
    struct bramble_air *air;
    FILE *log;         /* NULL: none */
    struct text *twin; /* the same as text, for who compares; NULL: none */
    void (*output)(void *context, uint32_t seat, const uint8_t *octets, size_t size);
    void *context;
};

/* Builds the world; its nodes become members of their network (in virtual time, before anybody is let in), and the
 * scenario's traffic begins. False with a cause in `error`. `setting` is completed by the scenario's seed and loss. The
 * session must stay where it is, and is to be ended even after an error. */
bool air_session_start(struct air_session *session, const struct air_setting *setting, const char *log,
                       const char *pcap, struct text *twin, bool quiet, struct text *error);
/* Writes the end of the log and closes the files; false with a cause when one of them could not be written. */
bool air_session_end(struct air_session *session, struct text *error);

bramble_time air_session_now(const struct air_session *session);
void air_session_run(struct air_session *session, bramble_time until);
/* What comes from outside, now. */
bool air_session_open(struct air_session *session, uint32_t *seat);
void air_session_input(struct air_session *session, uint32_t seat, const uint8_t *octets, size_t size);
void air_session_hold(struct air_session *session, uint32_t seat, bool hold);
void air_session_close(struct air_session *session, uint32_t seat);

#endif
