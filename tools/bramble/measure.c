/* What became of each message; see measure.h.
 *
 * The hot path is measure_trace() and measure_air(): they are called for every packet at every receiver. A message is
 * found there by comparing its key with those of the few presses that are open, an advertising event by its number in a
 * ring that a press fills in when it sees its own message go on air.
 */
#include "measure.h"
#include "simulation.h"

#include <stdlib.h>
#include <string.h>

void measure_start(struct measure *measure, struct simulation *simulation)
{
    memset(measure, 0, sizeof *measure);
    measure->simulation = simulation;
    measure->receivers = allocate(simulation->count, sizeof *measure->receivers);
    measure->before = allocate(simulation->count, sizeof *measure->before);
    measure->busiest = MEASURE_NOBODY;
    peek_start(&measure->peek, &simulation->crypto, simulation->net_key, simulation->iv_index);
    measure->have_peek = true;
}

void measure_end(struct measure *measure)
{
    for (uint32_t i = 0; i < MEASURE_OPEN_MAX; i++) {
        free(measure->open[i].meetings);
    }
    for (uint32_t i = 0; i < MEASURE_HOPS_MAX; i++) {
        histogram_free(&measure->hops_latency[i]);
        histogram_free(&measure->round_trip[i]);
    }
    histogram_free(&measure->latency);
    free(measure->receivers);
    free(measure->before);
    free(measure->losses);
    sent_book_free(&measure->sent);
    if (measure->have_peek) {
        peek_end(&measure->peek);
    }
    memset(measure, 0, sizeof *measure);
}

/* ---- Open presses ------------------------------------------------------------------------------------------------ */

static uint64_t key_of(uint16_t source, uint32_t sequence)
{
    return UINT64_C(1) << 40 | (uint64_t)sequence << 16 | source;
}

static struct press *find(struct measure *measure, uint16_t source, uint32_t sequence)
{
    uint64_t key = key_of(source, sequence);
    for (uint32_t i = 0; i < measure->open_places; i++) {
        if (measure->open_keys[i] == key) {
            return &measure->open[i];
        }
    }
    return NULL;
}

struct press *measure_at(struct measure *measure, uint32_t place)
{
    return &measure->open[place];
}

static void expect_receivers(struct measure *measure, struct press *press)
{
    struct simulation *simulation = measure->simulation;
    for (uint32_t i = 0; i < simulation->count; i++) {
        const struct sim_node *node = &simulation->nodes[i];
        bool meant = bramble_address_is_unicast(press->destination) ? node->address == press->destination
                                                                    : simulation_listens(node, press->destination);
        struct meeting *meeting = &press->meetings[i];
        *meeting = (struct meeting){.expected = meant && i != press->from && node->standing == STANDING_CONFIGURED &&
                                                bramble_world_power(simulation->world, i)};
        reception_start(&meeting->air);
    }
}

void measure_let_go(struct measure *measure, uint32_t place)
{
    measure->open[place].in_use = false;
    measure->open_keys[place] = 0;
}

/* Only one press is kept for its picture: the last one. */
static void keep_only(struct measure *measure, uint32_t place)
{
    for (uint32_t i = 0; i < measure->open_places; i++) {
        struct press *press = &measure->open[i];
        if (i != place && press->in_use && press->keep) {
            press->keep = false;
            if (press->settled) {
                measure_let_go(measure, i);
            }
        }
    }
    measure->open[place].keep = true;
}

uint32_t measure_press(struct measure *measure, struct sim_node *from, uint16_t destination, bool acknowledged)
{
    struct simulation *simulation = measure->simulation;
    uint32_t place = 0;
    while (place < MEASURE_OPEN_MAX && measure->open[place].in_use) {
        place++;
    }
    if (place == MEASURE_OPEN_MAX) {
        die("more than %u messages are on their way at once: the traffic is too dense to be measured",
            MEASURE_OPEN_MAX);
    }
    struct press *press = &measure->open[place];
    struct meeting *meetings = press->meetings;
    if (meetings == NULL) {
        meetings = allocate(simulation->count, sizeof *meetings);
    }
    memset(press, 0, sizeof *press);
    press->meetings = meetings;
    press->in_use = true;
    press->measure = measure;
    press->place = place;
    press->number = ++measure->presses;
    press->from = from->number;
    press->destination = destination;
    press->acknowledged = acknowledged;
    press->at = bramble_world_now(simulation->world);
    expect_receivers(measure, press);
    measure->open_places = place + 1 > measure->open_places ? place + 1 : measure->open_places;
    if (measure->keep_last) {
        keep_only(measure, place);
    }
    return place;
}

void measure_refused(struct measure *measure, uint32_t place)
{
    measure->unsent++;
    measure_let_go(measure, place);
}

void measure_answered(struct measure *measure, uint32_t place)
{
    measure->open[place].answered = true;
    measure->open[place].answered_at = bramble_world_now(measure->simulation->world);
}

/* ---- From the nodes ---------------------------------------------------------------------------------------------- */

/* The first PDU that a node sends to a press's destination is the press. */
static void name_press(struct measure *measure, const struct sim_node *node, const struct bramble_trace *trace)
{
    struct press *oldest = NULL;
    for (uint32_t i = 0; i < measure->open_places; i++) {
        struct press *press = &measure->open[i];
        if (press->in_use && !press->sent && press->from == node->number && press->destination == trace->destination &&
            (oldest == NULL || press->number < oldest->number)) {
            oldest = press;
        }
    }
    if (oldest != NULL) {
        oldest->sent = true;
        oldest->source = trace->source;
        oldest->sequence = trace->sequence;
        oldest->ttl = trace->ttl;
        measure->open_keys[oldest - measure->open] = key_of(trace->source, trace->sequence);
    }
}

static void trace_sent(struct measure *measure, const struct sim_node *node, const struct bramble_trace *trace)
{
    if (trace->origin == BRAMBLE_ORIGIN_RELAYED) {
        struct press *press = find(measure, trace->source, trace->sequence);
        if (press != NULL) {
            press->meetings[node->number].relayed = true;
        }
        return;
    }
    sent_book_queued(&measure->sent, trace);
    if (trace->ctl == 0) {
        name_press(measure, node, trace);
    }
}

static void trace_access_sent(struct measure *measure, const struct sim_node *node, const struct bramble_trace *trace)
{
    /* What a node says to itself never goes on air. */
    measure->sent.access_messages += trace->destination != node->address;
    for (uint32_t i = 0; i < measure->open_places; i++) {
        struct press *press = &measure->open[i];
        if (press->in_use && press->acknowledged && press->sent && !press->answered && press->from == node->number &&
            press->destination == trace->destination && press->sequence != trace->sequence) {
            press->repeated = true;
        }
    }
}

static void trace_delivered(struct measure *measure, const struct sim_node *node, const struct bramble_trace *trace)
{
    struct press *press = find(measure, trace->source, trace->sequence);
    if (press == NULL || press->meetings[node->number].delivered) {
        return;
    }
    struct meeting *meeting = &press->meetings[node->number];
    meeting->delivered = true;
    meeting->delivered_at = trace->time;
    meeting->hops = (uint8_t)(press->ttl >= trace->ttl ? press->ttl - trace->ttl + 1 : 0);
}

static void trace_heard(struct measure *measure, const struct sim_node *node, const struct bramble_trace *trace)
{
    if (measure->hearing.press != NULL && measure->hearing.node == node->number) {
        reception_heard(&measure->hearing.press->meetings[node->number].air, trace);
    }
}

void measure_trace(struct measure *measure, struct sim_node *node, const struct bramble_trace *trace)
{
    switch (trace->kind) {
    case BRAMBLE_TRACE_HEARD:
        trace_heard(measure, node, trace);
        break;
    case BRAMBLE_TRACE_SENT:
        trace_sent(measure, node, trace);
        break;
    case BRAMBLE_TRACE_ACCESS_DELIVERED:
        trace_delivered(measure, node, trace);
        break;
    case BRAMBLE_TRACE_IV_INDEX:
        if (trace->iv_index > measure->peek.iv_index) {
            measure->peek.iv_index = trace->iv_index;
        }
        break;
    case BRAMBLE_TRACE_ACCESS_SENT:
        trace_access_sent(measure, node, trace);
        break;
    default:
        break;
    }
}

/* ---- From the world ---------------------------------------------------------------------------------------------- */

static void air_sent(struct measure *measure, const struct bramble_air_event *event)
{
    struct sent_book *sent = &measure->sent;
    switch (event->advertisement_kind) {
    case BRAMBLE_ADVERTISEMENT_LOCAL:
        sent->events_local++;
        break;
    case BRAMBLE_ADVERTISEMENT_RELAY:
        sent->events_relay++;
        break;
    case BRAMBLE_ADVERTISEMENT_PROVISIONING:
        sent->events_provisioning++;
        return;
    default:
        sent->events_beacon++;
        return;
    }
    struct peeked peeked;
    if (!peek_at(&measure->peek, event->data, &peeked)) {
        return;
    }
    if (event->advertisement_kind == BRAMBLE_ADVERTISEMENT_LOCAL) {
        sent_book_aired(sent, &peeked);
    }
    const struct press *press = find(measure, peeked.source, peeked.sequence);
    if (press != NULL) {
        uint32_t slot = (uint32_t)event->number % MEASURE_NUMBERS;
        measure->numbers[slot].number = event->number;
        measure->numbers[slot].place = (uint32_t)(press - measure->open) + 1;
        measure->numbers[slot].press = press->number;
    }
}

void measure_air(struct measure *measure, const struct bramble_air_event *event)
{
    uint32_t nodes = measure->simulation->count;
    if (event->transmitter >= nodes || (event->kind != BRAMBLE_AIR_SENT && event->receiver >= nodes)) {
        return; /* one end of it is no node of the scenario (bramble air) */
    }
    if (event->kind == BRAMBLE_AIR_SENT) {
        air_sent(measure, event);
        return;
    }
    uint32_t slot = (uint32_t)event->number % MEASURE_NUMBERS;
    measure->hearing.press = NULL;
    if (measure->numbers[slot].number != event->number || measure->numbers[slot].place == 0) {
        return;
    }
    struct press *press = &measure->open[measure->numbers[slot].place - 1];
    if (!press->in_use || press->number != measure->numbers[slot].press) {
        return;
    }
    reception_air(&press->meetings[event->receiver].air, event);
    if (event->kind == BRAMBLE_AIR_HEARD) {
        measure->hearing.node = event->receiver;
        measure->hearing.press = press;
    }
}

const struct press *measure_last(const struct measure *measure)
{
    const struct press *last = NULL;
    for (uint32_t i = 0; i < measure->open_places; i++) {
        const struct press *press = &measure->open[i];
        if (press->in_use && press->keep && press->sent && (last == NULL || press->number > last->number)) {
            last = press;
        }
    }
    return last;
}

uint32_t measure_farthest(const struct measure *measure, const struct press *press)
{
    uint32_t farthest = MEASURE_NOBODY;
    for (uint32_t i = 0; i < measure->simulation->count; i++) {
        const struct meeting *here = &press->meetings[i];
        if (!here->expected || !here->delivered) {
            continue;
        }
        const struct meeting *best = farthest == MEASURE_NOBODY ? NULL : &press->meetings[farthest];
        if (best == NULL || here->hops > best->hops ||
            (here->hops == best->hops && here->delivered_at > best->delivered_at)) {
            farthest = i;
        }
    }
    return farthest;
}

uint32_t measure_way(const struct measure *measure, const struct press *press, uint32_t node, uint32_t *way,
                     uint32_t capacity)
{
    (void)measure;
    uint32_t count = 0;
    for (uint32_t at = node;; at = press->meetings[at].air.transmitter) {
        if (at == MEASURE_NOBODY || count == capacity) {
            return 0; /* it did not arrive */
        }
        way[count++] = at;
        if (at == press->from) {
            break;
        }
    }
    for (uint32_t i = 0; i < count / 2; i++) {
        uint32_t other = way[count - 1 - i];
        way[count - 1 - i] = way[i];
        way[i] = other;
    }
    return count;
}
