/* A lamp among others, attacked by somebody who holds all its keys: the network, transport and access layers, the
 * configuration, health, OnOff, transition time and vendor servers, heartbeats, beacons, the IV index, the replay list.
 * The grammar of an input is in insider.h. */
#include "bench.h"
#include "insider.h"

static void set_up(void)
{
    bench_clear();
    victim_describe(VICTIM_LAMP);
    bench_start();
    victim_configure();
    (void)bench_pass(BRAMBLE_SECONDS(1));
    bench.turns_left = BENCH_TURNS;
    bench_keep();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static bool ready;
    struct choices choices = {data, size};
    if (!ready) {
        set_up();
        ready = true;
    }
    insider_run(&choices);
    return 0;
}
