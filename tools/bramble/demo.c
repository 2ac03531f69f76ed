/* bramble demo: a floor comes to life, told as a story.
 *
 * Everything that is said here is checked where it can be known: at the nodes themselves, in their traces, in the
 * radio's record. What turns out not to be so is told, and the exit status is 1.
 */
#include "apps.h"
#include "commands.h"
#include "keyfiles.h"
#include "options.h"
#include "report.h"
#include "svg.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

extern const char office_scenario[];
extern const size_t office_scenario_size;

struct demo_options {
    const char *seed, *output;
    bool quiet;
    bool fast;
};

static const struct option options[] = {
    {"--seed", "N", offsetof(struct demo_options, seed), "another world of the same floor", false},
    {"--output", "FOLDER", offsetof(struct demo_options, output), "where to put the files (demo-output)", false},
    {"--quiet", NULL, offsetof(struct demo_options, quiet), "only the files and the exit status", false},
    {"--fast", NULL, offsetof(struct demo_options, fast), "as fast as it goes, also on a terminal", false},
};

void demo_usage(struct text *text)
{
    text_add(
        text,
        "usage: bramble demo [options]\n\n"
        "A hundred nodes on an office floor, each running the whole stack: they are provisioned and configured by\n"
        "a person who walks past them with a phone, switches are pressed, a relay fails, the mesh carries on.\n"
        "Leaves a capture with key files, a summary, a picture and the log. Ends with 1 when anything that it\n"
        "tells did not happen.\n\n");
    options_list(text, OPTIONS(options));
}

struct demo {
    struct simulation simulation;
    struct story story;
    const char *folder;
    bool good;
    uint32_t before, after; /* places of the two presses whose ways are told */
    uint32_t receiver;      /* the lamp that both are told for */
    uint32_t relay;         /* the one that fails */
};

#define EVERY BRAMBLE_MILLISECONDS(1013)
#define ROUNDS 5U /* presses of each switch */
#define PRESSES_AFTER 36U

/* What must be so. */
static void claim(struct demo *demo, bool is_so, const char *format, ...) TOOL_FORMAT(3, 4);
static void claim(struct demo *demo, bool is_so, const char *format, ...)
{
    struct text text = {0};
    va_list arguments;
    va_start(arguments, format);
    text_add_list(&text, format, arguments);
    va_end(arguments);
    tell(&demo->story, "%s %s", is_so ? "[ok]" : "[NOT SO]", text.octets);
    text_free(&text);
    demo->good &= is_so;
}

static char *file_in(const struct demo *demo, const char *name)
{
    return format_text("%s/%s", demo->folder, name);
}

static const char *name_of(const struct demo *demo, uint32_t node)
{
    return demo->simulation.nodes[node].placed->name;
}

/* ---- The floor --------------------------------------------------------------------------------------------------- */

static void tell_floor(struct demo *demo)
{
    struct simulation *simulation = &demo->simulation;
    uint32_t kinds[KIND_COUNT] = {0};
    uint32_t relays = 0;
    for (uint32_t i = 0; i < simulation->count; i++) {
        kinds[simulation->nodes[i].kind]++;
        relays += simulation->placed[i].relay;
    }
    tell_step(&demo->story, "An office floor");
    tell(&demo->story, "%u lamps, %u switches and %u sensors with a vendor's model on %s by %s m, seed %llu.",
         (unsigned)kinds[KIND_LAMP], (unsigned)kinds[KIND_SWITCH], (unsigned)kinds[KIND_SENSOR],
         decimal(simulation->scenario->width_mm / 1000, 0), decimal(simulation->scenario->height_mm / 1000, 0),
         (unsigned long long)simulation->seed);
    tell(&demo->story, "%u of the lamps will relay. Each node is the production stack in %zu octets of memory.",
         (unsigned)relays, simulation->node_octets);
    simulation->hops_across = simulation_hops_across(simulation);
    tell(&demo->story, "The radio reaches %s m where nothing shadows it.", decimal(simulation->range_mm / 100, 1));
    claim(demo, simulation->hops_across >= 3, "the floor is %u hops across", (unsigned)simulation->hops_across);
}

/* ---- The walk ---------------------------------------------------------------------------------------------------- */

static bool is_bound(const struct sim_node *node)
{
    static const bramble_model_id wanted[KIND_COUNT] = {
        [KIND_LAMP] = BRAMBLE_MODEL_GENERIC_ONOFF_SERVER,
        [KIND_SWITCH] = BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT,
        [KIND_SENSOR] = APP_FLOOR_SENSOR_SERVER,
    };
    struct bramble_model_ref model;
    if (wanted[node->kind] == 0) {
        return true;
    }
    return bramble_model_find(node->node, 0, wanted[node->kind], &model) == 0 && bramble_model_is_bound(model, 0);
}

static void walk(struct demo *demo)
{
    struct simulation *simulation = &demo->simulation;
    uint32_t devices = simulation_devices(simulation);
    uint32_t provisioned = 0;
    uint32_t configured = 0;
    tell_step(&demo->story, "A person with a phone walks from room to room");
    tell(&demo->story,
         "New devices beacon. The phone provisions what it hears well (four at once), then configures it.");
    bool reached = simulation_provision(simulation);
    for (uint32_t i = 0; i < simulation->count; i++) {
        const struct sim_node *node = &simulation->nodes[i];
        if (node->kind != KIND_COMMISSIONER) {
            provisioned += bramble_node_is_member(node->node);
            configured += node->standing == STANDING_CONFIGURED && is_bound(node);
        }
    }
    claim(demo, reached && provisioned == devices && configured == devices, "%u of %u provisioned, %u of %u configured",
          (unsigned)provisioned, (unsigned)devices, (unsigned)configured, (unsigned)devices);
}

/* ---- Presses ----------------------------------------------------------------------------------------------------- */

static struct sim_node *nth_switch(struct demo *demo, uint32_t n)
{
    for (uint32_t round = 0, seen = 0; round < 2; round++) {
        for (uint32_t i = 0; i < demo->simulation.count; i++) {
            if (demo->simulation.nodes[i].kind == KIND_SWITCH && seen++ == n) {
                return &demo->simulation.nodes[i];
            }
        }
        n %= seen;
        seen = 0;
    }
    return NULL;
}

static uint32_t press(struct demo *demo, struct sim_node *from)
{
    uint32_t place = traffic_press(&demo->simulation, from, from->placed->set->speaks_to);
    simulation_run(&demo->simulation, bramble_world_now(demo->simulation.world) + EVERY);
    return place;
}

static void press_in_turn(struct demo *demo, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        press(demo, nth_switch(demo, i));
        story_bar(&demo->story, i + 1, count, "%u presses", (unsigned)(i + 1));
    }
    story_bar_end(&demo->story);
}

static void press_all(struct demo *demo)
{
    const struct measure *measure = &demo->simulation.measure;
    uint32_t switches = 0;
    for (uint32_t i = 0; i < demo->simulation.count; i++) {
        switches += demo->simulation.nodes[i].kind == KIND_SWITCH;
    }
    tell_step(&demo->story, "Switches are pressed");
    measure_begin_period(&demo->simulation.measure);
    press_in_turn(demo, switches * ROUNDS);
    simulation_run(&demo->simulation, bramble_world_now(demo->simulation.world) + BRAMBLE_SECONDS(5));
    uint64_t mean = measure_mean_share(measure);
    tell(&demo->story, "Each of the %u switches %u times, about one press a second; each press is for all lamps.",
         (unsigned)switches, ROUNDS);
    tell(&demo->story, "latency: p50 %s ms, p95 %s ms, max %s ms", as_ms(histogram_percentile(&measure->latency, 50)),
         as_ms(histogram_percentile(&measure->latency, 95)), as_ms(measure->latency.max_us));
    claim(demo, mean != UINT64_MAX && mean >= 990000, "%s of the presses reached each lamp, on average",
          mean == UINT64_MAX ? "none" : as_share(mean, 1000000));
}

/* ---- The way of one press ---------------------------------------------------------------------------------------- */

static uint32_t tell_way(struct demo *demo, const struct press *told, uint32_t to, uint32_t *way, uint32_t capacity)
{
    uint32_t count = measure_way(&demo->simulation.measure, told, to, way, capacity);
    for (uint32_t i = 0; i < count; i++) {
        const struct meeting *here = &told->meetings[way[i]];
        if (i == 0) {
            tell(&demo->story, "  %-10s  is pressed", name_of(demo, way[i]));
        } else {
            tell(&demo->story, "  %-10s  +%s ms%s", name_of(demo, way[i]), as_ms(here->air.first - told->at),
                 i + 1 == count ? ", and it switches" : "");
        }
    }
    return count;
}

/* A press whose farthest receiver is three hops away or more, from the switches in turn. */
static bool find_far_press(struct demo *demo)
{
    for (uint32_t i = 0; i < 18; i++) {
        demo->before = press(demo, nth_switch(demo, i));
        struct press *made = measure_at(&demo->simulation.measure, demo->before);
        demo->receiver = measure_farthest(&demo->simulation.measure, made);
        if (demo->receiver != MEASURE_NOBODY && made->meetings[demo->receiver].hops >= 3) {
            made->keep = true;
            return true;
        }
    }
    return false;
}

/* Whether every lamp can still be reached from the switch when that relay is off. */
static bool floor_holds_without(struct demo *demo, uint32_t relay, uint32_t from)
{
    struct simulation *simulation = &demo->simulation;
    uint32_t *hops = allocate(simulation->count, sizeof *hops);
    bool holds = true;
    simulation->placed[relay].relay = false;
    simulation_hops(simulation, from, hops);
    simulation->placed[relay].relay = true;
    for (uint32_t i = 0; i < simulation->count; i++) {
        holds &= simulation->nodes[i].kind != KIND_LAMP || hops[i] != UINT32_MAX;
    }
    free(hops);
    return holds;
}

static void follow_one(struct demo *demo)
{
    uint32_t way[32];
    tell_step(&demo->story, "The way of one press");
    if (!find_far_press(demo)) {
        claim(demo, false, "there is a press that needs three hops or more");
        return;
    }
    const struct press *told = measure_at(&demo->simulation.measure, demo->before);
    tell(&demo->story, "Press %u, and how its first copy came to %s:", (unsigned)told->number,
         name_of(demo, demo->receiver));
    uint32_t count = tell_way(demo, told, demo->receiver, way, 32);
    /* The relay nearest to the lamp, unless others need it too much. */
    for (uint32_t i = count - 2; count > 2 && i > 0; i--) {
        if (floor_holds_without(demo, way[i], told->from)) {
            demo->relay = way[i];
            break;
        }
    }
    claim(demo, demo->relay != MEASURE_NOBODY && told->meetings[demo->relay].relayed,
          "%s carried it: its own trace says that it relayed the message",
          demo->relay == MEASURE_NOBODY ? "no relay that can be spared" : name_of(demo, demo->relay));
}

/* ---- The relay fails --------------------------------------------------------------------------------------------- */

static bool passes(const uint32_t *way, uint32_t count, uint32_t node)
{
    for (uint32_t i = 0; i < count; i++) {
        if (way[i] == node) {
            return true;
        }
    }
    return false;
}

static void fail_relay(struct demo *demo)
{
    struct simulation *simulation = &demo->simulation;
    uint32_t way[32];
    if (demo->relay == MEASURE_NOBODY) {
        return;
    }
    tell_step(&demo->story, "That relay is switched off");
    bramble_world_set_power(simulation->world, demo->relay, false);
    struct press *before = measure_at(&simulation->measure, demo->before);
    tell(&demo->story, "%s has no power any more. The same switch is pressed again.", name_of(demo, demo->relay));
    demo->after = press(demo, &simulation->nodes[before->from]);
    struct press *told = measure_at(&simulation->measure, demo->after);
    told->keep = true;
    uint32_t count = tell_way(demo, told, demo->receiver, way, 32);
    claim(demo, count > 0 && told->meetings[demo->receiver].delivered && !passes(way, count, demo->relay),
          "the press reached %s another way, without %s", name_of(demo, demo->receiver), name_of(demo, demo->relay));
    tell(&demo->story, "The mesh carries on: %u more presses without it.", PRESSES_AFTER);
    press_in_turn(demo, PRESSES_AFTER);
    simulation_run(simulation, bramble_world_now(simulation->world) + BRAMBLE_SECONDS(5));
    measure_settle(&simulation->measure, BRAMBLE_NEVER);
    uint64_t mean = measure_mean_share(&simulation->measure);
    claim(demo, mean != UINT64_MAX && mean >= 990000, "%s of all presses reached each lamp that had power",
          mean == UINT64_MAX ? "none" : as_share(mean, 1000000));
}

/* ---- The end ----------------------------------------------------------------------------------------------------- */

static void settle_all(struct demo *demo)
{
    struct simulation *simulation = &demo->simulation;
    for (unsigned i = 0; i < 200 && simulation->measure.sent.in_queues > 0; i++) {
        bramble_world_run_until(simulation->world, bramble_world_now(simulation->world) + BRAMBLE_MILLISECONDS(50));
    }
    measure_settle(&simulation->measure, BRAMBLE_NEVER);
    measure_end_period(&simulation->measure);
}

static void sum_up(struct demo *demo)
{
    tell_step(&demo->story, "What came of it");
    settle_all(demo);
    report_table(&demo->simulation, 10);
    uint32_t wrong = report_check_nodes(&demo->simulation);
    claim(demo, wrong == 0, "every node's invariants hold, and its books balance: each PDU it heard is accounted for");
    claim(demo, demo->simulation.measure.losses_by[LOSS_UNEXPLAINED] == 0, "every lost message is explained");
}

static bool write_picture(struct demo *demo, const char *path)
{
    const struct measure *measure = &demo->simulation.measure;
    struct svg_way ways[2];
    struct text titles[2] = {{0}, {0}};
    size_t count = 0;
    if (demo->relay != MEASURE_NOBODY) {
        const struct press *before = &measure->open[demo->before];
        const struct press *after = &measure->open[demo->after];
        text_add(&titles[0], "press %u, from %s to %s", (unsigned)before->number, name_of(demo, before->from),
                 name_of(demo, demo->receiver));
        text_add(&titles[1], "press %u, after %s failed", (unsigned)after->number, name_of(demo, demo->relay));
        ways[0] = (struct svg_way){before, demo->receiver, titles[0].octets};
        ways[1] = (struct svg_way){after, demo->receiver, titles[1].octets};
        count = 2;
    }
    bool good = svg_write(&demo->simulation, ways, count, demo->relay, path);
    text_free(&titles[0]);
    text_free(&titles[1]);
    return good;
}

static json_t *way_json(struct demo *demo, uint32_t place)
{
    const struct press *told = measure_at(&demo->simulation.measure, place);
    uint32_t way[32];
    uint32_t count = measure_way(&demo->simulation.measure, told, demo->receiver, way, 32);
    json_t *steps = json_array();
    for (uint32_t i = 0; i < count; i++) {
        uint64_t after = i == 0 ? 0 : told->meetings[way[i]].air.first - told->at;
        json_array_append_new(steps,
                              json_pack("{s:s,s:I}", "node", name_of(demo, way[i]), "after_us", (json_int_t)after));
    }
    return json_pack("{s:I,s:o}", "press", (json_int_t)told->number, "way", steps);
}

static bool write_summary(struct demo *demo, const char *path)
{
    json_t *json = report_json(&demo->simulation);
    if (demo->relay != MEASURE_NOBODY) {
        json_object_set_new(json, "removed_relay",
                            json_pack("{s:s,s:s,s:o,s:o}", "name", name_of(demo, demo->relay), "receiver",
                                      name_of(demo, demo->receiver), "before", way_json(demo, demo->before), "after",
                                      way_json(demo, demo->after)));
    }
    json_object_set_new(json, "all_claims_hold", json_boolean(demo->good));
    bool good = report_json_write(json, path);
    json_decref(json);
    return good;
}

static void written(struct demo *demo, bool good, const char *path, const char *what)
{
    int error = errno;
    if (good) {
        tell(&demo->story, "%-34s %s", path, what);
    } else {
        tell(&demo->story, "[NOT SO] %s could not be written: %s", path, strerror(error));
        demo->good = false;
    }
}

static void write_files(struct demo *demo)
{
    char *capture = file_in(demo, "capture.pcapng");
    char *summary = file_in(demo, "summary.json");
    char *picture = file_in(demo, "floor.svg");
    char *log = file_in(demo, "log.txt");
    struct text command = {0};
    tell_step(&demo->story, "Files");
    written(demo, simulation_capture_end(&demo->simulation), capture, "everything that was on air");
    written(demo, keyfiles_write(&demo->simulation, capture), "btmesh_nw_keys, btmesh_dev_keys",
            "beside it: keys for tshark");
    written(demo, write_picture(demo, picture), picture, "the floor, and both ways of the press");
    written(demo, write_summary(demo, summary), summary, "all figures");
    tell(&demo->story, "%-34s %s", log, "this text");
    keyfiles_command(capture, &command);
    tell(&demo->story, "To look into the capture:");
    tell(&demo->story, "  %s", command.octets);
    text_free(&command);
    free(capture);
    free(summary);
    free(picture);
    free(log);
}

/* ---- The command ------------------------------------------------------------------------------------------------- */

static bool open_files(struct demo *demo)
{
    if (mkdir(demo->folder, 0777) != 0 && errno != EEXIST) {
        fprintf(stderr, "bramble demo: the folder \"%s\" cannot be made: %s\n", demo->folder, strerror(errno));
        return false;
    }
    char *log = file_in(demo, "log.txt");
    bool good = story_log(&demo->story, log);
    if (!good) {
        fprintf(stderr, "bramble demo: %s: %s\n", log, strerror(errno));
    }
    free(log);
    return good;
}

static int run(struct demo *demo, const struct scenario *scenario, uint64_t seed)
{
    uint64_t started = clock_ms();
    simulation_start(&demo->simulation, scenario, seed, &demo->story);
    char *capture = file_in(demo, "capture.pcapng");
    if (!simulation_capture(&demo->simulation, capture)) {
        fprintf(stderr, "bramble demo: %s: %s\n", capture, strerror(errno));
        demo->good = false;
    }
    free(capture);
    tell_floor(demo);
    walk(demo);
    press_all(demo);
    follow_one(demo);
    fail_relay(demo);
    sum_up(demo);
    write_files(demo);
    tell_step(&demo->story, demo->good ? "All of this happened." : "NOT all of this happened as told.");
    tell_aside(&demo->story, "(%s of virtual time in %s s)", as_clock(bramble_world_now(demo->simulation.world)),
               decimal((int64_t)(clock_ms() - started), 3));
    simulation_end(&demo->simulation);
    return story_end(&demo->story) && demo->good ? 0 : 1;
}

int demo_command(int count, char **words)
{
    struct demo_options chosen = {0};
    struct text error = {0};
    size_t rest_count = 0;
    uint64_t seed = 1;
    if (!options_read(count, words, OPTIONS(options), &chosen, NULL, 0, &rest_count, &error) ||
        !option_number("--seed", chosen.seed, 0, INT64_MAX, &seed, &error)) {
        return options_wrong("demo", &error);
    }
    struct scenario scenario;
    if (!scenario_read("office.yaml", office_scenario, office_scenario_size, &scenario, &error)) {
        die("%s", error.octets);
    }
    struct demo demo = {.folder = chosen.output != NULL ? chosen.output : "demo-output",
                        .good = true,
                        .receiver = MEASURE_NOBODY,
                        .relay = MEASURE_NOBODY};
    story_start(&demo.story, chosen.quiet);
    demo.story.paced = !chosen.fast;
    int result = open_files(&demo) ? run(&demo, &scenario, chosen.seed != NULL ? seed : scenario.seed) : 2;
    scenario_free(&scenario);
    return result;
}
