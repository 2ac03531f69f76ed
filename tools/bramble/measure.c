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
        free(measure->open[i].receptions);
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
        press->receptions[i] = (struct reception){.classification = UINT8_MAX, .transmitter = MEASURE_NOBODY};
        press->receptions[i].expected = meant && i != press->from && node->standing == STANDING_CONFIGURED &&
                                        bramble_world_power(simulation->world, i);
    }
}

static void let_go(struct measure *measure, uint32_t place)
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
                let_go(measure, i);
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
    struct reception *receptions = press->receptions;
    if (receptions == NULL) {
        receptions = allocate(simulation->count, sizeof *receptions);
    }
    memset(press, 0, sizeof *press);
    press->receptions = receptions;
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
    let_go(measure, place);
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
            press->receptions[node->number].relayed = true;
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
    if (press == NULL || press->receptions[node->number].delivered) {
        return;
    }
    struct reception *reception = &press->receptions[node->number];
    reception->delivered = true;
    reception->delivered_at = trace->time;
    reception->hops = (uint8_t)(press->ttl >= trace->ttl ? press->ttl - trace->ttl + 1 : 0);
}

static void trace_heard(struct measure *measure, const struct sim_node *node, const struct bramble_trace *trace)
{
    if (trace->classification == BRAMBLE_CLASS_REPEATED || trace->classification == BRAMBLE_CLASS_OWN_ECHO) {
        return;
    }
    struct press *press = find(measure, trace->source, trace->sequence);
    if (press != NULL && press->receptions[node->number].classification == UINT8_MAX) {
        press->receptions[node->number].classification = trace->classification;
        press->receptions[node->number].drop = trace->drop;
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
    if (event->kind == BRAMBLE_AIR_SENT) {
        air_sent(measure, event);
        return;
    }
    uint32_t slot = (uint32_t)event->number % MEASURE_NUMBERS;
    if (measure->numbers[slot].number != event->number || measure->numbers[slot].place == 0) {
        return;
    }
    const struct press *press = &measure->open[measure->numbers[slot].place - 1];
    if (!press->in_use || press->number != measure->numbers[slot].press) {
        return;
    }
    struct reception *reception = &press->receptions[event->receiver];
    if (event->kind == BRAMBLE_AIR_LOST) {
        reception->lost[event->loss]++;
        return;
    }
    if (reception->heard++ == 0) {
        reception->transmitter = event->transmitter;
        reception->first = event->time + bramble_air_time_us(event->data.size);
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
        const struct reception *here = &press->receptions[i];
        if (!here->expected || !here->delivered) {
            continue;
        }
        const struct reception *best = farthest == MEASURE_NOBODY ? NULL : &press->receptions[farthest];
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
    for (uint32_t at = node;; at = press->receptions[at].transmitter) {
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

/* ---- Settling ---------------------------------------------------------------------------------------------------- */

static enum loss_why why_lost(const struct reception *reception)
{
    static const uint8_t whys[BRAMBLE_LOSS_COUNT] = {
        [BRAMBLE_LOSS_OFF] = LOSS_OFF,
        [BRAMBLE_LOSS_NOT_SCANNING] = LOSS_ROTATION,
        [BRAMBLE_LOSS_SCAN_WINDOW] = LOSS_ROTATION,
        [BRAMBLE_LOSS_SCAN_ROTATION] = LOSS_ROTATION,
        [BRAMBLE_LOSS_HALF_DUPLEX] = LOSS_HALF_DUPLEX,
        [BRAMBLE_LOSS_COLLISION] = LOSS_COLLISION,
        [BRAMBLE_LOSS_JAMMER] = LOSS_JAMMER,
        [BRAMBLE_LOSS_LINK] = LOSS_LINK,
    };
    if (reception->heard > 0) {
        bool dropped = reception->classification == BRAMBLE_CLASS_DROPPED && reception->drop != BRAMBLE_DROP_NONE;
        return dropped ? LOSS_STACK : LOSS_UNEXPLAINED;
    }
    uint32_t by[LOSS_WHY_COUNT] = {0};
    enum loss_why most = LOSS_OUT_OF_RANGE;
    for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
        by[whys[i]] += reception->lost[i];
    }
    for (unsigned i = 0; i < LOSS_WHY_COUNT; i++) {
        if (by[i] > by[most]) {
            most = (enum loss_why)i;
        }
    }
    return most;
}

static void settle_loss(struct measure *measure, const struct press *press, uint32_t node)
{
    const struct reception *reception = &press->receptions[node];
    struct loss loss = {.press = press->number, .node = node, .at = press->at, .drop = reception->drop};
    loss.why = (uint8_t)why_lost(reception);
    memcpy(loss.lost, reception->lost, sizeof loss.lost);
    loss.copies = reception->heard;
    for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
        loss.copies = (uint16_t)(loss.copies + reception->lost[i]);
    }
    measure->losses = make_room(measure->losses, measure->loss_count, &measure->loss_capacity, sizeof loss);
    measure->losses[measure->loss_count++] = loss;
    measure->losses_by[loss.why]++;
}

static void settle_delivery(struct measure *measure, const struct press *press, const struct reception *reception)
{
    uint32_t hops = reception->hops < MEASURE_HOPS_MAX ? reception->hops : MEASURE_HOPS_MAX - 1;
    measure->deliveries++;
    measure->relayed_deliveries += hops > 1;
    measure->hops_sum += hops;
    histogram_add(&measure->latency, reception->delivered_at - press->at);
    histogram_add(&measure->hops_latency[hops], reception->delivered_at - press->at);
}

static void settle_answer(struct measure *measure, const struct press *press)
{
    struct simulation *simulation = measure->simulation;
    const struct sim_node *to = simulation_at(simulation, press->destination);
    uint32_t *hops = allocate(simulation->count, sizeof *hops);
    simulation_hops(simulation, press->from, hops);
    uint32_t needed = to == NULL || hops[to->number] >= MEASURE_HOPS_MAX ? 0 : hops[to->number];
    free(hops);
    measure->asked++;
    measure->asked_again += press->repeated;
    measure->asked_hops[needed]++;
    if (press->answered) {
        measure->answered++;
        histogram_add(&measure->round_trip[needed], press->answered_at - press->at);
    }
}

static void settle(struct measure *measure, uint32_t place)
{
    struct press *press = &measure->open[place];
    if (!press->settled && press->sent) {
        for (uint32_t i = 0; i < measure->simulation->count; i++) {
            const struct reception *reception = &press->receptions[i];
            if (!reception->expected) {
                continue;
            }
            measure->expected++;
            measure->receivers[i].expected++;
            measure->receivers[i].delivered += reception->delivered;
            if (reception->delivered) {
                settle_delivery(measure, press, reception);
            } else {
                settle_loss(measure, press, i);
            }
        }
        if (press->acknowledged) {
            settle_answer(measure, press);
        }
    } else if (!press->settled) {
        measure->unsent++;
    }
    press->settled = true;
    if (!press->keep) {
        let_go(measure, place);
    }
}

void measure_settle(struct measure *measure, bramble_time before)
{
    for (uint32_t i = 0; i < measure->open_places; i++) {
        const struct press *press = &measure->open[i];
        if (press->in_use && press->at < before && !(press->settled && press->keep)) {
            settle(measure, i);
        }
    }
}

/* ---- Figures ----------------------------------------------------------------------------------------------------- */

static void read_books(const struct simulation *simulation, uint64_t *heard, uint64_t *classes, uint64_t *drops)
{
    *heard = 0;
    memset(classes, 0, BRAMBLE_CLASS_COUNT * sizeof *classes);
    memset(drops, 0, BRAMBLE_DROP_COUNT * sizeof *drops);
    for (uint32_t i = 0; i < simulation->count; i++) {
        const struct bramble_node *node = simulation->nodes[i].node;
        *heard += bramble_heard_count(node);
        for (unsigned c = 0; c < BRAMBLE_CLASS_COUNT; c++) {
            classes[c] += bramble_class_count(node, (enum bramble_class)c);
        }
        for (unsigned d = 0; d < BRAMBLE_DROP_COUNT; d++) {
            drops[d] += bramble_drops(node, (enum bramble_drop)d);
        }
    }
}

void measure_begin_period(struct measure *measure)
{
    struct simulation *simulation = measure->simulation;
    measure->from = bramble_world_now(simulation->world);
    for (uint32_t i = 0; i < simulation->count; i++) {
        bramble_world_record(simulation->world, i, &measure->before[i]);
    }
    read_books(simulation, &measure->heard_before, measure->classes_before, measure->drops_before);
}

static void add_record(struct bramble_radio_record *sum, const struct bramble_radio_record *before,
                       const struct bramble_radio_record *after)
{
    sum->events += after->events - before->events;
    sum->packets += after->packets - before->packets;
    sum->transmit_us += after->transmit_us - before->transmit_us;
    sum->occupied_us += after->occupied_us - before->occupied_us;
    sum->listen_us += after->listen_us - before->listen_us;
    sum->powered_us += after->powered_us - before->powered_us;
    sum->heard += after->heard - before->heard;
    sum->audible_us += after->audible_us - before->audible_us;
    sum->charge_nc += after->charge_nc - before->charge_nc;
    for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
        sum->lost[i] += after->lost[i] - before->lost[i];
    }
}

void measure_end_period(struct measure *measure)
{
    struct simulation *simulation = measure->simulation;
    measure->to = bramble_world_now(simulation->world);
    memset(&measure->air, 0, sizeof measure->air);
    measure->busiest_load = 0;
    for (uint32_t i = 0; i < simulation->count; i++) {
        struct bramble_radio_record record;
        bramble_world_record(simulation->world, i, &record);
        add_record(&measure->air, &measure->before[i], &record);
        uint64_t listened = record.listen_us - measure->before[i].listen_us;
        uint64_t load = listened == 0 ? 0 : (record.audible_us - measure->before[i].audible_us) * 1000000U / listened;
        if (load > measure->busiest_load) {
            measure->busiest_load = load;
            measure->busiest = i;
        }
    }
    read_books(simulation, &measure->heard, measure->classes, measure->drops);
    measure->heard -= measure->heard_before;
    for (unsigned c = 0; c < BRAMBLE_CLASS_COUNT; c++) {
        measure->classes[c] -= measure->classes_before[c];
    }
    for (unsigned d = 0; d < BRAMBLE_DROP_COUNT; d++) {
        measure->drops[d] -= measure->drops_before[d];
    }
}

uint64_t measure_mean_share(const struct measure *measure)
{
    uint64_t sum = 0;
    uint64_t count = 0;
    for (uint32_t i = 0; i < measure->simulation->count; i++) {
        const struct receiver_count *receiver = &measure->receivers[i];
        if (receiver->expected > 0) {
            sum += (uint64_t)receiver->delivered * 1000000U / receiver->expected;
            count++;
        }
    }
    return count == 0 ? UINT64_MAX : sum / count;
}

uint32_t measure_worst(const struct measure *measure)
{
    uint32_t worst = MEASURE_NOBODY;
    uint64_t least = UINT64_MAX;
    for (uint32_t i = 0; i < measure->simulation->count; i++) {
        const struct receiver_count *receiver = &measure->receivers[i];
        if (receiver->expected > 0 && (uint64_t)receiver->delivered * 1000000U / receiver->expected < least) {
            least = (uint64_t)receiver->delivered * 1000000U / receiver->expected;
            worst = i;
        }
    }
    return worst;
}

const char *loss_why_text(unsigned why)
{
    static const char *const texts[] = {
#define LOSS_WHY_TEXT(name, text) text,
        LOSS_WHYS(LOSS_WHY_TEXT)
#undef LOSS_WHY_TEXT
    };
    return why < LOSS_WHY_COUNT ? texts[why] : "?";
}

void measure_explain(const struct measure *measure, const struct loss *loss, struct text *text)
{
    const char *name = measure->simulation->nodes[loss->node].placed->name;
    text_add(text, "press %u did not reach %s: ", (unsigned)loss->press, name);
    if (loss->why == LOSS_STACK) {
        text_add(text, "%s (%s)", loss_why_text(LOSS_STACK), bramble_drop_name((enum bramble_drop)loss->drop));
        return;
    }
    if (loss->copies == 0) {
        text_add(text, "%s", loss_why_text(loss->why));
        return;
    }
    text_add(text, "%u copies came by, none whole (", (unsigned)loss->copies);
    const char *comma = "";
    for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
        if (loss->lost[i] > 0) {
            text_add(text, "%s%u %s", comma, (unsigned)loss->lost[i], bramble_loss_name(i));
            comma = ", ";
        }
    }
    text_add(text, ")");
}
