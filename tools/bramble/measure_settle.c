/* Settling presses, and the figures that come of them: what was delivered how fast, what was lost and why, how busy the
 * air was, what the nodes' books say. See measure.h.
 */
#include "measure.h"
#include "simulation.h"

#include <stdlib.h>
#include <string.h>

/* ---- Settling ---------------------------------------------------------------------------------------------------- */

static void settle_loss(struct measure *measure, const struct press *press, uint32_t node)
{
    const struct reception *air = &press->meetings[node].air;
    struct loss loss = {.press = press->number,
                        .node = node,
                        .at = press->at,
                        .source = press->source,
                        .sequence = press->sequence,
                        .why = (uint8_t)reception_why(air),
                        .trace = air->trace};
    memcpy(loss.lost, air->lost, sizeof loss.lost);
    measure->losses = make_room(measure->losses, measure->loss_count, &measure->loss_capacity, sizeof loss);
    measure->losses[measure->loss_count++] = loss;
    measure->losses_by[loss.why]++;
}

static void settle_delivery(struct measure *measure, const struct press *press, const struct meeting *meeting)
{
    uint32_t hops = meeting->hops < MEASURE_HOPS_MAX ? meeting->hops : MEASURE_HOPS_MAX - 1;
    measure->deliveries++;
    measure->relayed_deliveries += hops > 1;
    measure->hops_sum += hops;
    histogram_add(&measure->latency, meeting->delivered_at - press->at);
    histogram_add(&measure->hops_latency[hops], meeting->delivered_at - press->at);
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
            const struct meeting *meeting = &press->meetings[i];
            if (!meeting->expected) {
                continue;
            }
            measure->expected++;
            measure->receivers[i].expected++;
            measure->receivers[i].delivered += meeting->delivered;
            if (meeting->delivered) {
                settle_delivery(measure, press, meeting);
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
        measure_let_go(measure, place);
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

/* The books of the living are summed up at the end, and what was before is taken away; so what the dead had is taken
 * away from what was before. The sums are right again at the end, whatever overflows meanwhile. */
void measure_bury(struct measure *measure, const struct sim_node *node)
{
    measure->heard_before -= bramble_heard_count(node->node);
    for (unsigned c = 0; c < BRAMBLE_CLASS_COUNT; c++) {
        measure->classes_before[c] -= bramble_class_count(node->node, (enum bramble_class)c);
    }
    for (unsigned d = 0; d < BRAMBLE_DROP_COUNT; d++) {
        measure->drops_before[d] -= bramble_drops(node->node, (enum bramble_drop)d);
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

void measure_explain(const struct measure *measure, const struct loss *loss, struct text *text)
{
    text_add(text, "press %u (0x%04x:%u) did not reach %s: ", (unsigned)loss->press, loss->source,
             (unsigned)loss->sequence, measure->simulation->nodes[loss->node].placed->name);
    reception_words(text, loss->why, &loss->trace, loss->lost);
}
