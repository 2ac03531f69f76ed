/* How fast the simulator is: floods through many radios, first with a flooding agent behind each (the radio world
 * alone), then with a node behind each (the same world and traffic with the real stack in it), then with nodes that
 * share one decryption of identical octets. `share_of_radio_world` is the speed as a share of the radio world's.
 *
 * Radios stand at random places on a square floor, each in reach of about 30 others (a disc: no shadowing). Messages
 * begin at random radios at random times, 2 in a second on average. Figures per scenario: processor time for one
 * message, events, candidate receptions (a radio in reach was tuned to the packet), receptions, and how many times
 * faster than real time the world runs.
 *
 *   sim [seconds of virtual time, default chosen per scenario]
 */
#define _POSIX_C_SOURCE 200809L
#include "crowd.h"
#include "heap_calls.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* ---- Scenarios --------------------------------------------------------------------------------------------------- */

struct scenario {
    const char *name;
    uint32_t radios;
    uint32_t relays; /* the first so many of them; places are random */
    uint32_t messages_per_second;
    uint32_t seconds;
    bool nodes; /* also with the stack */
};

struct traffic {
    struct crowd *crowd;
    uint32_t radios;
    uint32_t mean_us;
    uint64_t random;
    uint64_t sent;
};

static uint64_t draw(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static void send_next(void *context, struct bramble_world *world)
{
    struct traffic *traffic = context;
    traffic->sent++;
    crowd_send(traffic->crowd, world, (uint32_t)(draw(&traffic->random) % traffic->radios), (uint32_t)traffic->sent);
    bramble_time pause = draw(&traffic->random) % (2U * traffic->mean_us);
    if (bramble_world_at(world, bramble_world_now(world) + pause, send_next, traffic) != 0) {
        abort();
    }
}

static double processor_seconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static uint64_t candidates(const struct bramble_radio_record *totals)
{
    return totals->heard + totals->lost[BRAMBLE_LOSS_COLLISION] + totals->lost[BRAMBLE_LOSS_HALF_DUPLEX] +
           totals->lost[BRAMBLE_LOSS_JAMMER] + totals->lost[BRAMBLE_LOSS_LINK];
}

static struct bramble_world *build(const struct scenario *scenario, struct crowd *crowd)
{
    struct bramble_world_config config;
    struct bramble_world *world;
    bramble_world_defaults(&config);
    config.seed = 1;
    config.shadowing_cdb = 0; /* reach: 50 dB beyond 1 m at exponent 3, that is 46.4 m */
    if (bramble_world_create(&config, &world) != 0) {
        abort();
    }
    /* 30 neighbours: pi * 46.4^2 / 31 square metres for each radio. */
    uint64_t side = 1;
    while (side * side < (uint64_t)scenario->radios * 218177000U) {
        side += 1000;
    }
    uint64_t random = 88172645463325252U;
    for (uint32_t i = 0; i < scenario->radios; i++) {
        struct bramble_position position = {(int32_t)(draw(&random) % side), (int32_t)(draw(&random) % side), 0};
        bramble_radio radio;
        if (bramble_world_add_radio(world, &position, &radio) != 0) {
            abort();
        }
        crowd_place(crowd, world, radio, i < scenario->relays);
    }
    return world;
}

/* Answers the processor seconds for one message. */
static double measure(const struct scenario *scenario, uint32_t seconds, enum crowd_kind kind, double bare)
{
    struct crowd *crowd = crowd_open(kind, scenario->radios);
    double begin = processor_seconds();
    struct bramble_world *world = build(scenario, crowd);
    double built = processor_seconds() - begin;
    struct traffic traffic = {crowd, scenario->radios, 1000000U / scenario->messages_per_second, 42, 0};
    if (bramble_world_at(world, 0, send_next, &traffic) != 0) {
        abort();
    }
    bramble_world_run_until(world, BRAMBLE_SECONDS(5)); /* warm */
    struct bramble_radio_record before;
    struct bramble_radio_record after;
    bramble_world_totals(world, &before);
    uint64_t events = bramble_world_events(world);
    uint64_t messages = traffic.sent;
    uint64_t allocated = heap_calls();
    begin = processor_seconds();
    bramble_world_run_until(world, BRAMBLE_SECONDS(5 + seconds));
    double spent = processor_seconds() - begin;
    allocated = heap_calls() - allocated;
    events = bramble_world_events(world) - events;
    messages = traffic.sent - messages;
    bramble_world_totals(world, &after);
    uint64_t found = candidates(&after) - candidates(&before);
    double heard = (double)(after.heard - before.heard);
    printf("  \"%s_%s\": {\n", scenario->name, crowd_name(kind));
    printf("    \"radios\": %u, \"relays\": %u, \"messages_per_s\": %u, \"virtual_s\": %u,\n", scenario->radios,
           scenario->relays, scenario->messages_per_second, seconds);
    printf("    \"build_s\": %.3f, \"cpu_s\": %.3f, \"times_real_time\": %.1f, \"cpu_ms_per_message\": %.3f,\n", built,
           spent, seconds / spent, spent * 1e3 / (double)messages);
    if (bare > 0) {
        printf("    \"share_of_radio_world\": %.3f,\n", bare / (spent / (double)messages));
    }
    printf("    \"messages\": %" PRIu64 ", \"reached_share\": %.4f,\n", messages,
           (double)crowd_reached(crowd) / (double)(traffic.sent * (scenario->radios - 1U)));
    printf("    \"events_per_message\": %.0f, \"ns_per_event\": %.0f, \"events_per_s\": %.0f,\n",
           (double)events / (double)messages, spent * 1e9 / (double)events, (double)events / spent);
    printf("    \"advertising_events_per_message\": %.0f, \"candidates_per_message\": %.0f,\n",
           (double)(after.events - before.events) / (double)messages, (double)found / (double)messages);
    printf("    \"heard_per_message\": %.0f, \"ns_per_candidate\": %.1f, \"ns_per_heard\": %.1f,\n",
           heard / (double)messages, spent * 1e9 / (double)found, spent * 1e9 / heard);
    if (HEAP_IS_COUNTED) {
        printf("    \"allocations_while_running\": %" PRIu64 ",\n", allocated);
    }
    printf("    \"octets_per_radio\": %zu\n  }", bramble_world_bytes(world) / scenario->radios + crowd_octets(crowd));
    bramble_world_destroy(world);
    crowd_close(crowd);
    return spent / (double)messages;
}

int main(int argc, char **argv)
{
    static const struct scenario scenarios[] = {
        {"radios_100_all_relay", 100, 100, 2, 600, true},       {"radios_1000_all_relay", 1000, 1000, 2, 60, true},
        {"radios_1000_relays_250", 1000, 250, 2, 120, true},    {"radios_5000_all_relay", 5000, 5000, 1, 20, false},
        {"radios_10000_relays_2000", 10000, 2000, 1, 30, true},
    };
    printf("{\n");
    for (size_t i = 0; i < sizeof scenarios / sizeof *scenarios; i++) {
        uint32_t seconds = argc > 1 ? (uint32_t)strtoul(argv[1], NULL, 10) : scenarios[i].seconds;
        double bare = measure(&scenarios[i], seconds, CROWD_AGENTS, 0);
        if (scenarios[i].nodes) {
            printf(",\n");
            (void)measure(&scenarios[i], seconds, CROWD_NODES, bare);
            printf(",\n");
            (void)measure(&scenarios[i], seconds, CROWD_NODES_SHARING, bare);
        }
        printf(i + 1 < sizeof scenarios / sizeof *scenarios ? ",\n" : "\n");
    }
    printf("}\n");
    return 0;
}
