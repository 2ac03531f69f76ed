/* The session of an air; see session.h. */
#include "air/session.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* ---- The log ----------------------------------------------------------------------------------------------------- */

static void log_line(struct air_session *session, const char *format, ...) TOOL_FORMAT(2, 3);

static void log_line(struct air_session *session, const char *format, ...)
{
    va_list arguments;
    if (session->log != NULL) {
        va_start(arguments, format);
        vfprintf(session->log, format, arguments);
        va_end(arguments);
    }
    if (session->twin != NULL) {
        va_start(arguments, format);
        text_add_list(session->twin, format, arguments);
        va_end(arguments);
    }
}

static void log_octets(struct air_session *session, const char *what, uint32_t seat, const uint8_t *octets, size_t size)
{
    if (session->log == NULL && session->twin == NULL) {
        return;
    }
    log_line(session, "%llu %s %u ", (unsigned long long)air_session_now(session), what, (unsigned)seat);
    for (size_t at = 0; at < size; at += 32) {
        log_line(session, "%s", as_hex(&octets[at], size - at < 32 ? size - at : 32));
    }
    log_line(session, "\n");
}

static void log_event(struct air_session *session, const char *what, uint32_t seat)
{
    log_line(session, "%llu %s %u\n", (unsigned long long)air_session_now(session), what, (unsigned)seat);
}

static void log_head(struct air_session *session)
{
    const struct air_setting *setting = &session->setting;
    log_line(session, "%s\nseed %llu\nscenario %s\nloss %llu\nduration %llu\n", AIR_LOG_TITLE,
             (unsigned long long)setting->seed, setting->scenario_file == NULL ? "-" : setting->scenario_file,
             (unsigned long long)setting->loss_per_10000, (unsigned long long)setting->duration);
    for (size_t i = 0; i < setting->place_count; i++) {
        const struct bramble_position *place = &setting->places[i];
        log_line(session, "place %d %d %d\n", (int)place->x_mm, (int)place->y_mm, (int)place->z_mm);
    }
}

/* ---- Beginning and end ------------------------------------------------------------------------------------------- */

static bool load(struct air_session *session, struct text *error)
{
    struct air_setting *setting = &session->setting;
    struct scenario *scenario = &session->scenario;
    if (setting->scenario_file == NULL) {
        scenario_defaults(scenario);
        scenario->radio.shadowing_cdb = 0; /* nothing but clients, and nothing in their way */
    } else if (!scenario_load(setting->scenario_file, scenario, error)) {
        return false;
    }
    setting->seed = setting->has_seed ? setting->seed : scenario->seed;
    if (setting->has_loss) {
        scenario->radio.loss_per_10000 = (uint16_t)setting->loss_per_10000;
    }
    setting->loss_per_10000 = scenario->radio.loss_per_10000;
    return true;
}

static bool open_files(struct air_session *session, const char *log, const char *pcap, struct text *error)
{
    if (log != NULL) {
        session->log = fopen(log, "wb");
        if (session->log == NULL) {
            text_add(error, "%s: %s", log, strerror(errno));
            return false;
        }
    }
    if (pcap != NULL && !simulation_capture(&session->simulation, pcap)) {
        text_add(error, "%s: %s", pcap, strerror(errno));
        return false;
    }
    return true;
}

static void put_out(void *context, uint32_t seat, const uint8_t *octets, size_t size)
{
    struct air_session *session = context;
    log_octets(session, "out", seat, octets, size);
    session->output(session->context, seat, octets, size);
}

/* Beside the first node of the scenario, where there is one. */
static struct bramble_position corner(const struct simulation *simulation)
{
    struct bramble_position place = {0, 0, 0};
    if (simulation->count > 0) {
        place = simulation->placed[0].position;
        place.y_mm += 500;
    }
    return place;
}

static void nobody_listens(void *context, uint32_t seat, const uint8_t *octets, size_t size)
{
    (void)context, (void)seat, (void)octets, (void)size;
}

bool air_session_start(struct air_session *session, const struct air_setting *setting, const char *log,
                       const char *pcap, struct text *twin, bool quiet, struct text *error)
{
    memset(session, 0, sizeof *session);
    session->setting = *setting;
    session->twin = twin;
    session->output = nobody_listens;
    story_start(&session->story, quiet);
    if (!load(session, error)) {
        return false;
    }
    struct simulation *simulation = &session->simulation;
    simulation_start(simulation, &session->scenario, session->setting.seed, &session->story);
    if (!open_files(session, log, pcap, error)) {
        return false;
    }
    const struct bramble_air_config config = {
        .world = simulation->world,
        .crypto = &simulation->crypto,
        .transmit_power_dbm = (int8_t)(session->scenario.radio.transmit_power_cdbm / 100),
        .places = session->setting.places,
        .place_count = session->setting.place_count,
        .corner = corner(simulation),
        .output = put_out,
        .context = session,
    };
    if (bramble_air_create(&config, &session->air) < 0) {
        die("no memory for the seats");
    }
    log_head(session);
    if (simulation->count > 0 && !simulation_provision(simulation)) {
        tell(&session->story, "not every device of the scenario was reached");
    }
    (void)traffic_begin(simulation, setting->duration);
    return true;
}

bool air_session_end(struct air_session *session, struct text *error)
{
    bool good = true;
    if (session->air != NULL) {
        log_line(session, "%llu end\n", (unsigned long long)air_session_now(session));
        good = simulation_capture_end(&session->simulation);
        if (!good) {
            text_add(error, "the capture could not be written: %s", strerror(errno));
        }
    }
    if (session->log != NULL && (ferror(session->log) != 0 || fflush(session->log) != 0)) {
        text_add(error, "%sthe log could not be written: %s", good ? "" : "; ", strerror(errno));
        good = false;
    }
    if (session->log != NULL) {
        fclose(session->log);
    }
    bramble_air_destroy(session->air);
    if (session->simulation.world != NULL) {
        simulation_end(&session->simulation);
    }
    scenario_free(&session->scenario);
    return story_end(&session->story) && good;
}

/* ---- What happens ------------------------------------------------------------------------------------------------ */

bramble_time air_session_now(const struct air_session *session)
{
    return bramble_world_now(session->simulation.world);
}

void air_session_run(struct air_session *session, bramble_time until)
{
    simulation_run(&session->simulation, until);
}

bool air_session_open(struct air_session *session, uint32_t *seat)
{
    if (bramble_air_open(session->air, seat) < 0) {
        return false;
    }
    log_event(session, "open", *seat);
    return true;
}

void air_session_input(struct air_session *session, uint32_t seat, const uint8_t *octets, size_t size)
{
    log_octets(session, "in", seat, octets, size);
    bramble_air_input(session->air, seat, octets, size);
}

void air_session_hold(struct air_session *session, uint32_t seat, bool hold)
{
    log_event(session, hold ? "hold" : "go on", seat);
    bramble_air_hold(session->air, seat, hold);
}

void air_session_close(struct air_session *session, uint32_t seat)
{
    log_event(session, "close", seat);
    bramble_air_close(session->air, seat);
}
