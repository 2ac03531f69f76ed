/* A phone provisions devices that know the protocol and break it wherever the input says so; its node table, its
 * addresses and its store are part of what must hold. An input: settings and steps of the partner (partner.h). */
#include "bench.h"
#include "partner.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct choices choices = {data, size};
    victim_wait(VICTIM_PHONE);
    bench_back();
    partner_run(&choices, false);
    return 0;
}
