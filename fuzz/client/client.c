/* A phone that configures other nodes, switches them and asks for their health, and gets malicious answers from nodes
 * that hold the keys: the clients, requests, the procedure that configures a node, the provisioner's node table. The
 * grammar of an input is in insider.h. */
#include "bench.h"
#include "insider.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct choices choices = {data, size};
    victim_wait(VICTIM_PHONE);
    insider_run(&choices);
    return 0;
}
