/* A flooding agent: the least that can stand behind a radio and still make the traffic of a mesh. It sends each message
 * that it has not seen before once more, with as many transmissions as it was told, and does nothing else: no keys, no
 * layers. What a world of such agents costs is the cost of the radio world; what a world of nodes costs on top of that
 * is the cost of the stack. */
#ifndef BENCH_FLOOD_H
#define BENCH_FLOOD_H

#include <bramble/sim.h>

#define FLOOD_SEEN 64U
#define FLOOD_QUEUE 16U

struct flood_agent {
    struct bramble_port port;
    bool relays;
    uint8_t transmissions;
    uint16_t interval_ms;
    uint8_t octets; /* of advertising data */
    uint8_t queued;
    uint32_t queue[FLOOD_QUEUE];
    uint32_t seen[FLOOD_SEEN]; /* message n at n modulo FLOOD_SEEN */
    uint64_t new_messages;
    uint64_t heard;
    uint64_t overruns; /* messages that did not fit into the queue */
};

extern const struct bramble_owner flood_owner;

/* Sends message `number` (1 or more) as its origin. */
void flood_send(struct flood_agent *agent, uint32_t number);

#endif
