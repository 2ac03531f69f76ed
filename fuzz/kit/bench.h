/* A node on the bench: a bare port, a store in memory, toy crypto, virtual time, and no radio at all.
 *
 * Everything that a run can change lies in one struct bench, the node's own memory included. bench_keep() remembers it,
 * bench_back() puts it back by one copy of memory: that is what lets a target start each input from a configured node
 * in a few microseconds.
 *
 * After each step of an input bench_step() looks at every invariant of the node and at its books. What it does not
 * survive: a violation, a turn that never ends, a node that asks for ever to be run at once, a key used after its end,
 * one that is left behind at the end, or a store that the node itself filled and cannot read back.
 */
#ifndef FUZZ_BENCH_H
#define FUZZ_BENCH_H

#include "fuzz.h"
#include "toy_crypto.h"
#include "victim.h"

#include "node/node.h"
#include <bramble/store_memory.h>

#define BENCH_SETS 3U
#define BENCH_TICKETS 12U
#define BENCH_SAID 8U
#define BENCH_PDU 31U
#define BENCH_TURNS 1200U /* of one input: then its time is over */

struct bench_ticket {
    uint32_t number; /* 0: free */
    bramble_time end;
    int result;
    bool p256;
    bool has_peer;
    uint8_t private_key[32];
    uint8_t peer[64];
};

struct bench_pdu {
    uint8_t size;
    uint8_t octets[BENCH_PDU]; /* advertising data */
};

struct bench {
    bramble_time now;
    uint64_t random;
    uint32_t last_ticket;
    struct bench_ticket tickets[BENCH_TICKETS];
    struct bench_pdu said[BENCH_SAID]; /* the last advertisements of the node, in a ring */
    unsigned said_count;
    unsigned turns_left;
    uint8_t radio_fails;  /* the next advertisements are refused: BUSY, or (from 0x80) for good */
    uint8_t random_fails; /* so do the next calls for randomness */
    bool store_failed;    /* a fault was injected or reported: what is in the store proves nothing */

    struct toy_crypto toy;
    struct bramble_crypto crypto;
    struct bramble_port port;
    struct bramble_store_memory memory_store;
    struct bramble_store store;
    uint8_t store_octets[6144];
    struct bramble_limits limits;
    struct bramble_config config;
    struct bramble_node *node;
    struct victim victim;
    _Alignas(16) uint8_t memory[24576];
};

/* The one bench. Set up once, before the first input, with what the target wants; then kept. */
extern struct bench bench;

/* Clears everything and makes port, crypto and store; `bench.config` and `bench.limits` are to be filled in. */
void bench_clear(void);
/* Starts the node on what the store holds; a failure is a broken promise. */
void bench_start(void);
void bench_keep(void);
void bench_back(void);

/* The node hears advertising data (from a copy of exact size), and does what is due. */
void bench_hear(struct bramble_view data, uint8_t event_type);
/* Does what is due now, then checks. False when the input's turns are used up: it has had its time. */
bool bench_step(void);
/* Lets time pass, with everything that happens in it. False as above. */
bool bench_pass(bramble_time duration);
/* Power is cut: the node is made anew from its store. */
void bench_cut(void);
/* The end of an input: the node is stopped, must leave no key, and what it wrote must make the same node again. */
void bench_finish(void);

/* What a target wants to know of each advertisement that the node says; may be NULL. */
extern void (*bench_listener)(struct bramble_view data);

#endif
