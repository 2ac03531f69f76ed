/* A phone that configures other nodes, switches them and asks for their health, and gets malicious answers from nodes
 * that hold the keys: the clients, requests, the procedure that configures a node, the provisioner's node table. The
 * grammar of an input is in insider.h. */
#include "bench.h"
#include "insider.h"

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
    insider_run(&choices);
    return 0;
}
