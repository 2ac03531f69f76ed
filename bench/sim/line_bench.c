/* The host's latency against published round trips: a line of ten radios that hear only their neighbours.
 *
 * Agents without a stack (flood.h) relay with 3 transmissions at 20 ms; the first of the line asks each of the others
 * in turn, and the one that is asked answers at once. 20 seeds of 20 round trips. The reference is a real stack with
 * its response delays off, on real radios. One value of BRAMBLE_SIM_HOST_LATENCY_US must fit all nine distances.
 *
 *   line [latency in microseconds, default BRAMBLE_SIM_HOST_LATENCY_US]
 */
#include "flood.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RADIOS 10U
#define SEEDS 20U
#define ROUNDS 20U
#define SPACING_MM 30000 /* reach is 46 m */

static const double reference_ms[RADIOS - 1U] = {15.2, 38.0, 55.5, 76.0, 88.3, 100.4, 123.2, 142.7, 159.2};

/* A message is its number, and in the highest octet for whom it is. */
struct member {
    struct flood_agent agent;
    uint32_t position;
    uint32_t awaited;
    bramble_time answered;
};

static void heard(void *context, bramble_time now, const struct bramble_heard *what)
{
    struct member *member = context;
    uint64_t before = member->agent.new_messages;
    uint32_t message;
    memcpy(&message, &what->data.data[2], sizeof message);
    bool mine = message >> 24 == member->position;
    member->agent.relays = !mine;
    flood_owner.heard(&member->agent, now, what);
    if (!mine || member->agent.new_messages == before) {
        return;
    }
    if (member->position != 0) {
        flood_send(&member->agent, (message & 0xFFFFFFU) + 1U);
    } else if (message == member->awaited) {
        member->answered = now;
    }
}

static void done(void *context, bramble_time now, uint32_t ticket, int result, struct bramble_view data)
{
    struct member *member = context;
    flood_owner.done(&member->agent, now, ticket, result, data);
}

static const struct bramble_owner member_owner = {heard, done, NULL, NULL};

struct results {
    double sum_ms[RADIOS - 1U];
    uint32_t count[RADIOS - 1U];
    uint32_t lost;
};

static void line_of(struct bramble_world *world, struct member *members)
{
    for (uint32_t i = 0; i < RADIOS; i++) {
        struct bramble_position position = {(int32_t)i * SPACING_MM, 0, 0};
        bramble_radio radio;
        if (bramble_world_add_radio(world, &position, &radio) != 0) {
            abort();
        }
        bramble_world_port(world, radio, &members[i].agent.port);
        members[i].agent.transmissions = 3;
        members[i].agent.interval_ms = 20;
        members[i].agent.octets = 24;
        members[i].position = i;
        bramble_world_attach(world, radio, &member_owner, &members[i]);
    }
}

static void run_seed(uint64_t seed, uint32_t latency_us, struct results *results)
{
    struct member members[RADIOS];
    struct bramble_world_config config;
    struct bramble_world *world;
    memset(members, 0, sizeof members);
    bramble_world_defaults(&config);
    config.seed = seed;
    config.shadowing_cdb = 0;
    config.host_latency_us = latency_us;
    if (bramble_world_create(&config, &world) != 0) {
        abort();
    }
    line_of(world, members);
    uint32_t message = 1;
    for (uint32_t hops = 1; hops < RADIOS; hops++) {
        for (uint32_t round = 0; round < ROUNDS; round++) {
            bramble_world_run_until(world, bramble_world_now(world) + BRAMBLE_SECONDS(1) + round * 1777U);
            bramble_time asked = bramble_world_now(world);
            message += 2;
            members[0].awaited = message + 1U;
            members[0].answered = 0;
            flood_send(&members[0].agent, hops << 24 | message);
            bramble_world_run_until(world, asked + BRAMBLE_SECONDS(1));
            if (members[0].answered == 0) {
                results->lost++;
            } else {
                results->sum_ms[hops - 1U] += (double)(members[0].answered - asked) / 1000.0;
                results->count[hops - 1U]++;
            }
        }
    }
    bramble_world_destroy(world);
}

int main(int argc, char **argv)
{
    struct results results = {.lost = 0};
    uint32_t latency_us = argc > 1 ? (uint32_t)strtoul(argv[1], NULL, 10) : BRAMBLE_SIM_HOST_LATENCY_US;
    double worst = 0;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        run_seed(seed, latency_us, &results);
    }
    printf("{\n  \"host_latency_us\": %u, \"round_trips\": %u, \"lost\": %u,\n  \"hops\": [\n", latency_us,
           SEEDS * ROUNDS * (RADIOS - 1U), results.lost);
    for (uint32_t i = 0; i < RADIOS - 1U; i++) {
        double mean = results.sum_ms[i] / results.count[i];
        double residual = 100.0 * (mean / reference_ms[i] - 1.0);
        worst = residual > worst ? residual : -residual > worst ? -residual : worst;
        printf("    {\"hops\": %u, \"mean_ms\": %.1f, \"reference_ms\": %.1f, \"residual_percent\": %.1f}%s\n", i + 1U,
               mean, reference_ms[i], residual, i + 2U < RADIOS ? "," : "");
    }
    printf("  ],\n  \"worst_residual_percent\": %.1f\n}\n", worst);
    return 0;
}
