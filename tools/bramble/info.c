/* bramble info: what this program was built with, what a node costs in memory, and the simulator's defaults. */
#include "commands.h"

#include <bramble/node.h>
#include <bramble/sim.h>

#include <stdio.h>

static const struct preset {
    const char *name;
    struct bramble_limits limits;
} presets[] = {
    {"chip", BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_CHIP)},
    {"gateway", BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_GATEWAY)},
    {"simulator", BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_SIMULATOR)},
};
#define PRESETS (sizeof presets / sizeof presets[0])

void preset_rows(struct text *text)
{
    text_add(text, "%-12s %10s %8s %8s %7s %8s %8s %8s\n", "preset", "octets", "subnets", "app keys", "models", "cache",
             "replay", "buffers");
    for (size_t i = 0; i < PRESETS; i++) {
        const struct bramble_limits *limits = &presets[i].limits;
        text_add(text, "%-12s %10zu %8u %8u %7u %8u %8u %8u\n", presets[i].name, bramble_node_bytes(limits),
                 limits->subnets, limits->app_keys, limits->models, limits->cache_entries, limits->replay_entries,
                 limits->advertising_buffers);
    }
}

int info_command(int count, char **words)
{
    (void)words;
    if (count > 0) {
        fputs("bramble info: takes no further words\n", stderr);
        return 2;
    }
    printf("bramble %s\n\n", BRAMBLE_VERSION);
    printf("Octets of a node, and some of its limits:\n\n");
    struct text table = {0};
    preset_rows(&table);
    fputs(table.octets, stdout);
    text_free(&table);
    struct bramble_world_config config;
    bramble_world_defaults(&config);
    printf("\nThe simulator's radio, unless a scenario says otherwise:\n\n");
    printf("  host latency        %u us from a decision to the first bit on air, before the advertising delay\n",
           (unsigned)config.host_latency_us);
    printf("  advertising delay   up to %s ms\n", as_ms(config.advertising_delay_max_us));
    printf("  scanning            window %s ms of every %s ms\n", as_ms(config.scan_window_us),
           as_ms(config.scan_interval_us));
    printf("  transmit power      %s dBm, sensitivity %s dBm, capture %s dB\n", decimal(config.transmit_power_cdbm, 2),
           decimal(config.sensitivity_cdbm, 2), decimal(config.capture_cdb, 2));
    printf("  path loss           %s dB at 1 m, exponent %s, shadowing %s dB\n", decimal(config.path_loss_1m_cdb, 2),
           decimal(config.path_loss_exponent_hundredths, 2), decimal(config.shadowing_cdb, 2));
    printf("\nScenarios: YAML (libyaml). Summaries: JSON (libjansson). Crypto: OpenSSL.\n");
    return 0;
}
