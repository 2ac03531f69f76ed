/* Settling presses, and the figures that come of them: what was delivered how fast, what was lost and why, how busy the
 * air was, what the nodes' books say. See measure.h.
 */
#include "measure.h"
#include "simulation.h"

#include <stdlib.h>
#include <string.h>

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
