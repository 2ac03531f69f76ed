/* A device is provisioned by somebody who knows the protocol and breaks it wherever the input says so. An input: the
 * device's abilities (victim.h), then settings and steps of the partner (partner.h). */
#include "bench.h"
#include "partner.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct choices choices = {data, size};
    bench_clear();
    victim_describe(VICTIM_LAMP);
    victim_abilities(choose(&choices));
    bench_start();
    (void)bench_step();
    partner_run(&choices, true);
    return 0;
}
