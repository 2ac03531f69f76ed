/* A lamp among others, attacked by somebody who holds all its keys: the network, transport and access layers, the
 * configuration, health, OnOff, transition time and vendor servers, heartbeats, beacons, the IV index, the replay list.
 * The grammar of an input is in insider.h. */
#include "bench.h"
#include "insider.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct choices choices = {data, size};
    victim_wait(VICTIM_LAMP);
    insider_run(&choices);
    return 0;
}
