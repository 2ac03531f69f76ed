/* bramble sim: runs a scenario, once or with several seeds. */
#include "commands.h"
#include "flight.h"
#include "invariants.h"
#include "keyfiles.h"
#include "options.h"
#include "report.h"
#include "svg.h"
#include "why/question.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct sim_options {
    const char *scenario;
    const char *seed, *seeds, *duration, *pcap, *json, *svg, *losses, *air, *why, *why_not, *why_json;
    struct words recorders;
    bool check, memory, quiet;
};

static const struct option options[] = {
    {"--seed", "N", offsetof(struct sim_options, seed), "the seed, instead of the scenario's", false},
    {"--seeds", "N", offsetof(struct sim_options, seeds), "run with N seeds, counting up", false},
    {"--duration", "TIME", offsetof(struct sim_options, duration), "let the traffic last that long (90s, 5min)", false},
    {"--pcap", "FILE", offsetof(struct sim_options, pcap), "capture (pcapng), with key files for tshark beside it",
     false},
    {"--air", "FILE", offsetof(struct sim_options, air),
     "every packet at every radio: sent, heard or lost and why (comma-separated)", false},
    {"--json", "FILE", offsetof(struct sim_options, json), "summary as JSON", false},
    {"--svg", "FILE", offsetof(struct sim_options, svg), "picture of the floor, and of the way of the last message",
     false},
    {"--losses", "N", offsetof(struct sim_options, losses), "explain up to N lost messages one by one (20)", false},
    {"--why", "SRC[:SEQ]", offsetof(struct sim_options, why),
     "tell only what became of one message of a node, the last one or that with this sequence number", false},
    {"--why-not", "DST[@TIME]", offsetof(struct sim_options, why_not),
     "tell only why the last message that did not reach a node did not, or the last one until then", false},
    {"--why-json", "FILE", offsetof(struct sim_options, why_json), "the same as JSON; -: instead of the text", false},
    {"--recorder", "NODE", offsetof(struct sim_options, recorders),
     "tell the flight recorder of the node of this name or address (may be given several times)", true},
    {"--check", NULL, offsetof(struct sim_options, check), "check every invariant of a node after each of its turns",
     false},
    {"--memory", NULL, offsetof(struct sim_options, memory), "memory per node; without a scenario: of 10,000 nodes",
     false},
    {"--quiet", NULL, offsetof(struct sim_options, quiet), "say nothing; the exit status tells", false},
};

void sim_usage(struct text *text)
{
    text_add(text,
             "usage: bramble sim SCENARIO.yaml [options]\n\n"
             "Runs a scenario in virtual time and prints what came of it. Ends with 1 when an expectation of the\n"
             "scenario is not met or a device could not be reached, with 2 when the scenario or an option is wrong.\n"
             "With several seeds, capture and picture are those of the last run; the summary has all runs.\n\n");
    options_list(text, OPTIONS(options));
}

/* ---- One run ----------------------------------------------------------------------------------------------------- */

struct totals {
    struct histogram trips[MEASURE_HOPS_MAX];
    uint32_t asked, answered, again;
    uint64_t least_mean;
    json_t *runs;
    bool begun; /* every run could begin: its files were opened, and whom it asks for exists */
};

static void add_totals(struct totals *totals, struct simulation *simulation)
{
    const struct measure *measure = &simulation->measure;
    for (uint32_t i = 0; i < MEASURE_HOPS_MAX; i++) {
        histogram_merge(&totals->trips[i], &measure->round_trip[i]);
    }
    totals->asked += measure->asked;
    totals->answered += measure->answered;
    totals->again += measure->asked_again;
    uint64_t mean = measure_mean_share(measure);
    totals->least_mean = mean < totals->least_mean ? mean : totals->least_mean;
    json_array_append_new(totals->runs, report_json(simulation));
}

/* The way of the last message to its farthest receiver. */
static bool write_picture(struct simulation *simulation, const char *path)
{
    const struct press *press = measure_last(&simulation->measure);
    uint32_t to = press == NULL ? MEASURE_NOBODY : measure_farthest(&simulation->measure, press);
    if (to == MEASURE_NOBODY) {
        return svg_write(simulation, NULL, 0, MEASURE_NOBODY, path);
    }
    struct text title = {0};
    text_add(&title, "press %u: from %s to %s", (unsigned)press->number, simulation->nodes[press->from].placed->name,
             simulation->nodes[to].placed->name);
    const struct svg_way way = {press, to, title.octets};
    bool good = svg_write(simulation, &way, 1, MEASURE_NOBODY, path);
    text_free(&title);
    return good;
}

static bool write_files(struct simulation *simulation, const struct sim_options *chosen)
{
    bool good = true;
    if (chosen->svg != NULL && !write_picture(simulation, chosen->svg)) {
        fprintf(stderr, "bramble: %s: %s\n", chosen->svg, strerror(errno));
        good = false;
    }
    if (chosen->air != NULL && !simulation_air_end(simulation)) {
        fprintf(stderr, "bramble: %s: %s\n", chosen->air, strerror(errno));
        good = false;
    }
    if (chosen->pcap != NULL && !simulation_capture_end(simulation)) {
        fprintf(stderr, "bramble: %s: %s\n", chosen->pcap, strerror(errno));
        good = false;
    }
    if (chosen->pcap != NULL && !keyfiles_write(simulation, chosen->pcap)) {
        fprintf(stderr, "bramble: the key files beside %s: %s\n", chosen->pcap, strerror(errno));
        good = false;
    }
    if (chosen->pcap != NULL && good) {
        struct text command = {0};
        keyfiles_command(chosen->pcap, &command);
        tell(simulation->story, "to look into the capture   %s", command.octets);
        text_free(&command);
    }
    return good;
}

static void memory_rows(struct simulation *simulation)
{
    struct text presets = {0};
    preset_rows(&presets);
    tell_text(simulation->story, &presets);
    text_free(&presets);
    size_t world = bramble_world_bytes(simulation->world);
    tell(simulation->story,
         "memory                     %zu octets per node, %zu of the simulator for each of %u radios",
         simulation->node_octets, world / simulation->count, (unsigned)simulation->count);
}

/* Those that are written while the run goes on. */
static bool open_files(struct simulation *simulation, const struct sim_options *chosen)
{
    if (chosen->pcap != NULL && !simulation_capture(simulation, chosen->pcap)) {
        fprintf(stderr, "bramble: %s: %s\n", chosen->pcap, strerror(errno));
        return false;
    }
    if (chosen->air != NULL && !simulation_air(simulation, chosen->air)) {
        fprintf(stderr, "bramble: %s: %s\n", chosen->air, strerror(errno));
        return false;
    }
    return true;
}

/* `last` and the files belong to the last run. */
static bool run_once(const struct scenario *scenario, uint64_t seed, const struct sim_options *chosen,
                     struct story *story, struct totals *totals, bramble_time duration, uint32_t losses, bool last,
                     struct why_question *question)
{
    struct simulation simulation;
    simulation_start(&simulation, scenario, seed, story);
    simulation.recorders = &chosen->recorders;
    totals->begun = flight_recorders_known(&simulation) && (!last || open_files(&simulation, chosen)) &&
                    why_question_begin(question, &simulation);
    if (!totals->begun) {
        simulation_end(&simulation);
        return false;
    }
    struct invariants invariants;
    if (chosen->check) {
        invariants_watch(&invariants, &simulation);
    }
    tell_step(story, "%s, seed %llu", scenario->name, (unsigned long long)seed);
    bool good = simulation_provision(&simulation);
    if (!good) {
        tell(story, "NOT MET: a device could not be reached");
    }
    simulation.measure.keep_last = last && chosen->svg != NULL;
    traffic_run(&simulation, duration);
    report_table(&simulation, losses);
    if (chosen->memory) {
        memory_rows(&simulation);
    }
    flight_recorders_tell(&simulation);
    good &= report_verdict(&simulation);
    good &= !chosen->check || invariants_verdict(&invariants);
    if (last) {
        good &= write_files(&simulation, chosen);
    }
    add_totals(totals, &simulation);
    good = why_question_answer(question, &simulation, good);
    simulation_end(&simulation);
    return good;
}

/* ---- The command ------------------------------------------------------------------------------------------------- */

/* What all runs came to. Answers whether that, too, is as expected. */
static bool tell_all(const struct scenario *scenario, const struct sim_options *chosen, struct totals *totals,
                     uint64_t seeds, struct story *story, bool good)
{
    if (totals->asked > 0 || scenario->expect.round_trip_count > 0) {
        tell_step(story, "round trips of all runs: %u of %u answered, %u of them asked more than once",
                  (unsigned)totals->answered, (unsigned)totals->asked, (unsigned)totals->again);
        report_round_trips(story, scenario, totals->trips);
        good &= report_round_trips_verdict(story, scenario, totals->trips);
    }
    if (seeds > 1 && totals->least_mean != UINT64_MAX) {
        tell_step(story, "all %llu seeds", (unsigned long long)seeds);
        tell(story, "the smallest mean share delivered was %s", as_share(totals->least_mean, 1000000));
    }
    if (chosen->json != NULL) {
        json_t *json =
            json_pack("{s:s,s:b,s:O}", "program", "bramble sim", "expectations_met", (int)good, "runs", totals->runs);
        if (!report_json_write(json, chosen->json)) {
            fprintf(stderr, "bramble: %s: %s\n", chosen->json, strerror(errno));
            good = false;
        }
        json_decref(json);
    }
    tell(story, good ? "all expectations are met" : "NOT all expectations are met");
    return good;
}

static int run_all(const struct scenario *scenario, const struct sim_options *chosen, uint64_t seed, uint64_t seeds,
                   bramble_time duration, uint32_t losses, struct why_question *question)
{
    struct story story;
    struct totals totals = {.least_mean = UINT64_MAX, .runs = json_array(), .begun = true};
    bool good = true;
    story_start(&story, chosen->quiet || question->asked);
    uint64_t started = clock_ms();
    for (uint64_t i = 0; i < seeds && totals.begun; i++) {
        good &= run_once(scenario, seed + i, chosen, &story, &totals, duration, losses, i + 1 == seeds, question);
    }
    if (totals.begun) {
        good = tell_all(scenario, chosen, &totals, seeds, &story, good);
        tell_aside(&story, "(%s s of real time)", decimal((int64_t)(clock_ms() - started), 3));
    }
    for (uint32_t i = 0; i < MEASURE_HOPS_MAX; i++) {
        histogram_free(&totals.trips[i]);
    }
    json_decref(totals.runs);
    good &= story_end(&story);
    return !totals.begun ? 2 : good ? 0 : 1;
}

int sim_command(int count, char **words)
{
    struct sim_options chosen = {0};
    const char *rest[1] = {NULL};
    size_t rest_count = 0;
    struct text error = {0};
    uint64_t seed = 0;
    uint64_t seeds = 1;
    uint64_t losses = 20;
    bramble_time duration = 0;
    struct why_question question = {.json = NULL};
    if (!options_read(count, words, OPTIONS(options), &chosen, rest, 1, &rest_count, &error) ||
        !option_number("--seed", chosen.seed, 0, INT64_MAX, &seed, &error) ||
        !option_number("--seeds", chosen.seeds, 1, 10000, &seeds, &error) ||
        !option_number("--losses", chosen.losses, 0, UINT32_MAX, &losses, &error) ||
        !option_time("--duration", chosen.duration, &duration, &error) ||
        !why_question_read(chosen.why, chosen.why_not, chosen.why_json, &question, &error)) {
        return options_wrong("sim", &error);
    }
    if (rest_count == 0 && chosen.memory) {
        return memory_command();
    }
    if (rest_count == 0) {
        text_add(&error, "which scenario? Try: bramble sim scenarios/office.yaml");
        return options_wrong("sim", &error);
    }
    if (question.asked && seeds > 1) {
        text_add(&error, "a question is about one run: leave out --seeds");
        return options_wrong("sim", &error);
    }
    struct scenario scenario;
    if (!scenario_load(rest[0], &scenario, &error)) {
        fprintf(stderr, "bramble: %s\n", error.octets);
        text_free(&error);
        scenario_free(&scenario);
        return 2;
    }
    if (chosen.recorders.count > 0 && scenario.flight_recorder == 0) {
        scenario.flight_recorder = BRAMBLE_FLIGHT_RECORDER_DEFAULT;
    }
    int result = run_all(&scenario, &chosen, chosen.seed != NULL ? seed : scenario.seed, seeds, duration,
                         (uint32_t)losses, &question);
    scenario_free(&scenario);
    return result;
}
