/* bramble sim --memory: what nodes cost, and ten thousand of them in one process, alive. */
#include "commands.h"
#include "simulation.h"

#include <string.h>

#define MOST_PER_NODE 16384U

static const char scenario_text[] = "name: ten thousand\n"
                                    "groups: [{name: all, address: 0xC000}]\n"
                                    "settings: {beacons: no, default_ttl: 127}\n"
                                    "nodes:\n"
                                    "  - {name: lamp, kind: lamp, listens_to: all, relay: yes,\n"
                                    "     place: {random: {count: 9999, neighbours: 20}}}\n"
                                    "  - {name: switch, kind: switch, speaks_to: all, place: {list: [[10, 10]]}}\n"
                                    "traffic: [{name: one, from: switch, to: all, every: 1 s, count: 1}]\n";

int memory_command(void)
{
    struct scenario scenario;
    struct simulation simulation;
    struct story story;
    struct text error = {0};
    struct text presets = {0};
    if (!scenario_read("ten thousand nodes", scenario_text, sizeof scenario_text - 1, &scenario, &error)) {
        die("%s", error.octets);
    }
    story_start(&story, false);
    preset_rows(&presets);
    tell_text(&story, &presets);
    text_free(&presets);
    tell_step(&story, "10,000 nodes of the preset \"simulator\" in one process");
    simulation_start(&simulation, &scenario, 1, &story);
    bool good = simulation_provision(&simulation);
    traffic_run(&simulation, BRAMBLE_SECONDS(6));
    size_t node = simulation.node_octets;
    size_t world = bramble_world_bytes(simulation.world) / simulation.count;
    size_t keys = bramble_crypto_host_bytes(simulation.count * 2 + 512) / simulation.count;
    tell(&story, "each node                  %zu octets", node);
    tell(&story, "the simulator's part       %zu octets for each radio", world);
    tell(&story, "keys                       %zu octets for each node", keys);
    tell(&story, "together                   %zu octets for each node; the aim is %u or less", node + world + keys,
         MOST_PER_NODE);
    tell(&story, "one press of a switch      reached %llu of %llu lamps",
         (unsigned long long)simulation.measure.deliveries, (unsigned long long)simulation.measure.expected);
    good &= node + world + keys <= MOST_PER_NODE && simulation.measure.deliveries > 0;
    simulation_end(&simulation);
    scenario_free(&scenario);
    return story_end(&story) && good ? 0 : 1;
}
