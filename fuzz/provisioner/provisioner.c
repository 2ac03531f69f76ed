/* A phone provisions devices that know the protocol and break it wherever the input says so; its node table, its
 * addresses and its store are part of what must hold. An input: settings and steps of the partner (partner.h). */
#include "bench.h"
#include "partner.h"

static void set_up(void)
{
    bench_clear();
    victim_describe(VICTIM_PHONE);
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
    bench_back();
    partner_run(&choices, false);
    return 0;
}
