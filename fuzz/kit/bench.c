/* See bench.h. */
#include "bench.h"

#include "reach.h"

#include <bramble/error.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define AT_ONCE_MAX 200U /* turns without time passing */

struct bench bench;
static struct bench kept;
void (*bench_listener)(struct bramble_view data);

/* ---- The port --------------------------------------------------------------------------------------------------- */

static int draw(void *context, uint8_t *out, size_t count)
{
    (void)context;
    if (bench.random_fails > 0) {
        bench.random_fails--;
        return BRAMBLE_ERROR_RANDOM;
    }
    for (size_t i = 0; i < count; i++) {
        bench.random = bench.random * 6364136223846793005U + 1442695040888963407U;
        out[i] = (uint8_t)(bench.random >> 56);
    }
    return 0;
}

static struct bench_ticket *ticket_new(uint32_t *number)
{
    for (unsigned i = 0; i < BENCH_TICKETS; i++) {
        if (bench.tickets[i].number == 0) {
            bench.tickets[i] = (struct bench_ticket){.number = ++bench.last_ticket};
            *number = bench.last_ticket;
            return &bench.tickets[i];
        }
    }
    return NULL;
}

static unsigned on_air(void)
{
    unsigned count = 0;
    for (unsigned i = 0; i < BENCH_TICKETS; i++) {
        count += bench.tickets[i].number != 0 && !bench.tickets[i].p256;
    }
    return count;
}

static int advertise(void *context, const struct bramble_advertisement *advertisement, uint32_t *number)
{
    (void)context;
    struct bramble_view data = advertisement->data;
    fuzz_must(data.size >= 2 && data.size <= BENCH_PDU && data.data[0] == data.size - 1,
              "an advertisement is one AD structure of at most 31 octets");
    fuzz_must(advertisement->count > 0, "an advertisement is sent at least once");
    fuzz_must(on_air() < BENCH_SETS, "a node has no more tickets than the port has advertising sets");
    if ((bench.radio_fails & 0x7FU) > 0) {
        bench.radio_fails--;
        return bench.radio_fails < 0x80 ? BRAMBLE_ERROR_BUSY : BRAMBLE_ERROR_STATE;
    }
    struct bench_ticket *ticket = ticket_new(number);
    fuzz_must(ticket != NULL, "the bench has a ticket for each advertising set");
    bramble_time from = advertisement->not_before > bench.now ? advertisement->not_before : bench.now;
    ticket->end = from + BRAMBLE_MILLISECONDS(advertisement->interval_ms) * (advertisement->count - 1U) + 1000;
    struct bench_pdu *pdu = &bench.said[bench.said_count++ % BENCH_SAID];
    pdu->size = (uint8_t)data.size;
    memcpy(pdu->octets, data.data, data.size);
    if (bench_listener != NULL) {
        bench_listener(data);
    }
    return 0;
}

static void cancel(void *context, uint32_t number)
{
    (void)context;
    for (unsigned i = 0; i < BENCH_TICKETS; i++) {
        if (bench.tickets[i].number == number) {
            bench.tickets[i].end = bench.now;
            bench.tickets[i].result = BRAMBLE_ERROR_CANCELLED;
        }
    }
}

static int p256(void *context, const uint8_t private_key[32], const uint8_t *peer, uint32_t *number)
{
    (void)context;
    struct bench_ticket *ticket = ticket_new(number);
    if (ticket == NULL) {
        return BRAMBLE_ERROR_BUSY;
    }
    ticket->p256 = true;
    ticket->end = bench.now + BRAMBLE_MILLISECONDS(1);
    ticket->has_peer = peer != NULL;
    memcpy(ticket->private_key, private_key, 32);
    if (peer != NULL) {
        memcpy(ticket->peer, peer, 64);
    }
    return 0;
}

static void trace(void *context, const struct bramble_trace *trace)
{
    (void)context;
    if (trace->kind == BRAMBLE_TRACE_ACCESS_DELIVERED) {
        reach_delivered(trace->opcode);
    }
}

/* ---- Life of the bench ------------------------------------------------------------------------------------------ */

void bench_clear(void)
{
    memset(&bench, 0, sizeof bench);
    bench.random = 42;
    bench.turns_left = BENCH_TURNS;
    toy_crypto_port(&bench.toy, &bench.crypto);
    bench.port = (struct bramble_port){.random = draw,
                                       .advertise = advertise,
                                       .advertise_cancel = cancel,
                                       .advertising_sets = BENCH_SETS,
                                       .p256 = p256,
                                       .trace = trace};
    bramble_store_memory_init(&bench.memory_store, bench.store_octets, sizeof bench.store_octets);
    bramble_store_memory_port(&bench.memory_store, &bench.store);
    bench.config = (struct bramble_config){
        .limits = &bench.limits,
        .port = &bench.port,
        .crypto = &bench.crypto,
        .store = &bench.store,
        .application = &bench.victim,
        .event = victim_event,
        .beacon_off = true,
    };
}

void bench_start(void)
{
    memset(bench.memory, 0xA5, sizeof bench.memory); /* nothing may depend on what was there */
    int result = bramble_node_start(bench.memory, sizeof bench.memory, &bench.config, bench.now, &bench.node);
    if (result < 0) {
        fuzz_fail("a node starts on its own store", bramble_error_name(result));
    }
    victim_started(bench.node);
}

void bench_keep(void)
{
    kept = bench;
}

void bench_back(void)
{
    memcpy(&bench, &kept, sizeof bench);
}

/* ---- Time ------------------------------------------------------------------------------------------------------- */

static void check(void)
{
    struct bramble_violation violation = {"", 0};
    if (bramble_node_check(bench.node, &violation) < 0) {
        fuzz_fail("every invariant of the node holds", violation.invariant);
    }
}

static void report_end(struct bench_ticket *ticket)
{
    uint8_t octets[64];
    struct bramble_view data = {octets, 0};
    int result = ticket->result;
    const struct bench_ticket ended = *ticket;
    ticket->number = 0;
    if (ended.p256 && ended.has_peer) {
        result = bench.crypto.p256_shared_secret(&bench.toy, ended.private_key, ended.peer, octets);
        data.size = 32;
    } else if (ended.p256) {
        result = bench.crypto.p256_public_key(&bench.toy, ended.private_key, octets);
        data.size = 64;
    }
    data.size = result < 0 ? 0 : data.size;
    bramble_node_done(bench.node, bench.now, ended.number, result, data);
}

static void report_ends(void)
{
    for (unsigned i = 0; i < BENCH_TICKETS; i++) {
        if (bench.tickets[i].number != 0 && bench.tickets[i].end <= bench.now) {
            report_end(&bench.tickets[i]);
        }
    }
}

static bramble_time next_moment(void)
{
    bramble_time next = bramble_node_due(bench.node);
    for (unsigned i = 0; i < BENCH_TICKETS; i++) {
        if (bench.tickets[i].number != 0 && bench.tickets[i].end < next) {
            next = bench.tickets[i].end;
        }
    }
    return next;
}

bool bench_step(void)
{
    for (unsigned turns = 0; next_moment() <= bench.now; turns++) {
        fuzz_must(turns < AT_ONCE_MAX, "a node comes to rest");
        if (bench.turns_left == 0) {
            return false;
        }
        bench.turns_left--;
        report_ends();
        (void)bramble_node_run(bench.node, bench.now);
    }
    check();
    return true;
}

bool bench_pass(bramble_time duration)
{
    bramble_time until = bench.now + duration;
    bool left = bench_step();
    while (left && next_moment() <= until) {
        bench.now = next_moment();
        left = bench_step();
    }
    bench.now = left ? until : bench.now;
    return left;
}

void bench_hear(struct bramble_view data, uint8_t event_type)
{
    uint8_t *copy = fuzz_copy(data);
    const struct bramble_heard heard = {
        .data = {copy, data.size}, .event_type = event_type, .rssi_dbm = -50, .channel = 37};
    bramble_node_heard(bench.node, bench.now, &heard);
    free(copy);
    (void)bench_step();
}

/* ---- Its end ---------------------------------------------------------------------------------------------------- */

static void forget_tickets_and_keys(void)
{
    memset(bench.tickets, 0, sizeof bench.tickets);
    memset(&bench.toy, 0, sizeof bench.toy);
}

void bench_cut(void)
{
    forget_tickets_and_keys();
    victim_forget();
    bramble_store_memory_fail(&bench.memory_store, 0, false);
    bench_start();
    (void)bench_step();
}

/* Every record can be read, and they come in their order. */
static void read_recorder(void)
{
    struct bramble_flight_place place = {0};
    struct bramble_flight_entry entry;
    uint32_t records = 0;
    while (bramble_flight_recorder_next(bench.node, &place, &entry) == 0) {
        fuzz_must(records == 0 || entry.number < place.next, "records of the flight recorder come in their order");
        records++;
    }
    fuzz_must(records == bramble_flight_recorder_count(bench.node), "every record of the flight recorder can be read");
}

void bench_finish(void)
{
    read_recorder();
    reach_node(bench.node);
    uint16_t address = bramble_node_address(bench.node);
    uint32_t sequence = bramble_node_sequence(bench.node);
    uint32_t iv_index = bramble_node_iv_index(bench.node, NULL);
    bool settled = bench.turns_left > 0 && !bench.store_failed && bench.victim.store_failures == 0;
    bramble_node_stop(bench.node);
    fuzz_must(bench.toy.count == 0, "a node that is stopped has destroyed all its keys");
    if (!settled) {
        return;
    }
    bench_cut();
    fuzz_must(bench.victim.store_failures == 0, "a node reads back every record that it wrote");
    fuzz_must(bramble_node_address(bench.node) == address, "a node that is started again has its address");
    fuzz_must(address == 0 || bramble_node_iv_index(bench.node, NULL) == iv_index,
              "a node that is started again has its IV index");
    fuzz_must(address == 0 || bramble_node_sequence(bench.node) >= sequence,
              "a node that is started again uses no sequence number twice");
    bramble_node_stop(bench.node);
    fuzz_must(bench.toy.count == 0, "a node that is stopped has destroyed all its keys");
}
