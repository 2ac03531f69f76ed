/* The table at the end of a run, and the verdict; see report.h. */
#include "report.h"

#include <string.h>

/* ---- The table --------------------------------------------------------------------------------------------------- */

static void row(struct story *story, const char *what, const char *format, ...) TOOL_FORMAT(3, 4);
static void row(struct story *story, const char *what, const char *format, ...)
{
    struct text text = {0};
    va_list arguments;
    va_start(arguments, format);
    text_add_list(&text, format, arguments);
    va_end(arguments);
    tell(story, "%-26s %s", what, text.octets);
    text_free(&text);
}

static const char *share_text(uint64_t millionths)
{
    return millionths == UINT64_MAX ? "-" : as_share(millionths, 1000000);
}

/* How many radios hear each one, on average, in tenths. */
static uint64_t mean_neighbours(const struct simulation *simulation)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < simulation->count; i++) {
        sum += bramble_world_neighbours(simulation->world, i, NULL, 0);
    }
    return sum * 10 / simulation->count;
}

static void nodes_rows(struct simulation *simulation)
{
    uint32_t provisioned = 0;
    uint32_t configured = 0;
    uint32_t relays = 0;
    for (uint32_t i = 0; i < simulation->count; i++) {
        const struct sim_node *node = &simulation->nodes[i];
        if (node->kind != KIND_COMMISSIONER) {
            provisioned += node->standing != STANDING_DEVICE;
            configured += node->standing == STANDING_CONFIGURED;
            relays += node->placed->relay;
        }
    }
    row(simulation->story, "nodes", "%u, %u of them relays", (unsigned)simulation_devices(simulation),
        (unsigned)relays);
    row(simulation->story, "provisioned, configured", "%u, %u", (unsigned)provisioned, (unsigned)configured);
    row(simulation->story, "radio reach", "%s m where nothing shadows; %s neighbours on average; %u hops across",
        decimal(simulation->range_mm / 100, 1), decimal((int64_t)mean_neighbours(simulation), 1),
        (unsigned)simulation->hops_across);
}

static void delivery_rows(struct simulation *simulation)
{
    const struct measure *measure = &simulation->measure;
    struct story *story = simulation->story;
    uint32_t worst = measure_worst(measure);
    if (worst == MEASURE_NOBODY) {
        return;
    }
    const struct receiver_count *least = &measure->receivers[worst];
    if (least->delivered == least->expected) {
        row(story, "delivered per receiver", "100.00 %%: nobody missed any (%llu of %llu)",
            (unsigned long long)measure->deliveries, (unsigned long long)measure->expected);
    } else {
        row(story, "delivered per receiver", "%s on average; worst receiver %s: %s (%u of %u)",
            share_text(measure_mean_share(measure)), simulation->nodes[worst].placed->name,
            as_share(least->delivered, least->expected), (unsigned)least->delivered, (unsigned)least->expected);
    }
    row(story, "latency", "p50 %s ms, p95 %s ms, max %s ms (%llu deliveries)",
        as_ms(histogram_percentile(&measure->latency, 50)), as_ms(histogram_percentile(&measure->latency, 95)),
        as_ms(measure->latency.max_us), (unsigned long long)measure->deliveries);
    for (uint32_t hops = 1; hops < MEASURE_HOPS_MAX; hops++) {
        const struct histogram *one = &measure->hops_latency[hops];
        if (one->count > 0) {
            char name[32];
            snprintf(name, sizeof name, "  over %u hop%s", (unsigned)hops, hops == 1 ? "" : "s");
            row(story, name, "%s of deliveries, mean %s ms", as_share(one->count, measure->deliveries),
                as_ms(histogram_mean(one)));
        }
    }
    row(story, "relay share", "%s of deliveries came over a relay",
        as_share(measure->relayed_deliveries, measure->deliveries));
}

static void air_rows(struct simulation *simulation)
{
    const struct measure *measure = &simulation->measure;
    const struct bramble_radio_record *air = &measure->air;
    uint64_t time = measure->to - measure->from;
    if (time == 0) {
        return;
    }
    row(simulation->story, "air time", "%s s sent by all radios in %s s; %llu advertising events",
        decimal((int64_t)(air->transmit_us / 1000), 3), decimal((int64_t)(time / 1000), 3),
        (unsigned long long)air->events);
    if (measure->busiest != MEASURE_NOBODY) {
        row(simulation->story, "load", "the air was busy %s of the time at the busiest place (%s), %s on average",
            as_share(measure->busiest_load, 1000000), simulation->nodes[measure->busiest].placed->name,
            as_share(air->audible_us, air->listen_us));
    }
    uint64_t lost = 0;
    for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
        lost += air->lost[i];
    }
    struct text causes = {0};
    for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
        if (air->lost[i] > 0) {
            text_add(&causes, "%s%s %s", causes.size == 0 ? "" : ", ", bramble_loss_name(i),
                     as_share(air->lost[i], air->heard + lost));
        }
    }
    row(simulation->story, "packets in range", "%llu; received %s%s%s", (unsigned long long)(air->heard + lost),
        as_share(air->heard, air->heard + lost), causes.size > 0 ? ", " : "", causes.size > 0 ? causes.octets : "");
    text_free(&causes);
}

static void books_rows(struct simulation *simulation)
{
    const struct measure *measure = &simulation->measure;
    struct story *story = simulation->story;
    row(story, "PDUs heard by nodes", "%llu", (unsigned long long)measure->heard);
    for (unsigned c = 0; c < BRAMBLE_CLASS_COUNT; c++) {
        if (measure->classes[c] > 0) {
            char name[48];
            snprintf(name, sizeof name, "  %s", bramble_class_name((enum bramble_class)c));
            row(story, name, "%10llu  %s", (unsigned long long)measure->classes[c],
                bramble_class_text((enum bramble_class)c));
        }
    }
    bool any = false;
    for (unsigned d = 1; d < BRAMBLE_DROP_COUNT; d++) {
        if (measure->drops[d] > 0) {
            if (!any) {
                row(story, "drops by reason", "%s", "");
                any = true;
            }
            char name[48];
            snprintf(name, sizeof name, "  %s", bramble_drop_name((enum bramble_drop)d));
            row(story, name, "%10llu  %s", (unsigned long long)measure->drops[d],
                bramble_drop_text((enum bramble_drop)d));
        }
    }
}

static void loss_rows(struct simulation *simulation, uint32_t most)
{
    const struct measure *measure = &simulation->measure;
    struct story *story = simulation->story;
    row(story, "lost messages", "%zu of %llu%s", measure->loss_count, (unsigned long long)measure->expected,
        measure->loss_count > 0 ? ", each explained by the radio's own record:" : "");
    for (unsigned why = 0; why < LOSS_WHY_COUNT; why++) {
        if (measure->losses_by[why] > 0) {
            row(story, "", "%5llu  %s", (unsigned long long)measure->losses_by[why], loss_why_text(why));
        }
    }
    for (size_t i = 0; i < measure->loss_count && i < most; i++) {
        struct text text = {0};
        measure_explain(measure, &measure->losses[i], &text);
        tell(story, "    %s", text.octets);
        text_free(&text);
    }
    if (measure->loss_count > most && most > 0) {
        tell(story, "    ... and %zu more; they are all in the JSON summary", measure->loss_count - most);
    }
}

void report_table(struct simulation *simulation, uint32_t losses)
{
    const struct measure *measure = &simulation->measure;
    struct story *story = simulation->story;
    nodes_rows(simulation);
    row(story, "presses", "%u%s", (unsigned)measure->presses, measure->unsent > 0 ? " (some could not be sent)" : "");
    if (measure->asked > 0) {
        row(story, "answered", "%u of %u, %u of them asked more than once", (unsigned)measure->answered,
            (unsigned)measure->asked, (unsigned)measure->asked_again);
    }
    delivery_rows(simulation);
    loss_rows(simulation, losses);
    upkeep_report(simulation);
    air_rows(simulation);
    books_rows(simulation);
}

/* ---- Round trips ------------------------------------------------------------------------------------------------- */

/* (ours - reference) / reference in tenths of a per cent, with its sign. */
static int64_t residual_per_mille(uint32_t ours, uint32_t reference)
{
    return ((int64_t)ours - reference) * 1000 / reference;
}

void report_round_trips(struct story *story, const struct scenario *scenario, const struct histogram *trips)
{
    bool any = false;
    for (uint32_t hops = 1; hops < MEASURE_HOPS_MAX; hops++) {
        if (trips[hops].count == 0) {
            continue;
        }
        if (!any) {
            tell(story, "round trips");
            tell(story, "  hops   count   mean ms   p95 ms   max ms   reference ms   residual");
            any = true;
        }
        uint32_t mean = histogram_mean(&trips[hops]);
        const struct expectations *expect = &scenario->expect;
        uint32_t reference = hops <= expect->round_trip_count ? expect->round_trip_us[hops - 1] : 0;
        int64_t residual = reference == 0 ? 0 : residual_per_mille(mean, reference);
        tell(story, "  %4u %7llu %9s %8s %8s %14s %9s%s", (unsigned)hops, (unsigned long long)trips[hops].count,
             as_ms(mean), as_ms(histogram_percentile(&trips[hops], 95)), as_ms(trips[hops].max_us),
             reference == 0 ? "-" : as_ms(reference), reference == 0 ? "-" : decimal(residual, 1),
             reference == 0 ? "" : " %");
    }
}

bool report_round_trips_verdict(struct story *story, const struct scenario *scenario, const struct histogram *trips)
{
    const struct expectations *expect = &scenario->expect;
    bool good = true;
    for (uint32_t hops = 1; hops <= expect->round_trip_count && hops < MEASURE_HOPS_MAX; hops++) {
        uint32_t reference = expect->round_trip_us[hops - 1];
        if (trips[hops].count == 0) {
            tell(story, "NOT MET: there were no round trips over %u hops", (unsigned)hops);
            good = false;
            continue;
        }
        int64_t residual = residual_per_mille(histogram_mean(&trips[hops]), reference);
        int64_t allowed = expect->round_trip_within / 10;
        if (residual > allowed || residual < -allowed) {
            tell(story, "NOT MET: the mean round trip over %u hops is %s %% off the reference; %s %% are allowed",
                 (unsigned)hops, decimal(residual, 1), decimal(allowed, 1));
            good = false;
        }
    }
    return good;
}

/* ---- The verdict ------------------------------------------------------------------------------------------------- */

uint32_t report_check_nodes(struct simulation *simulation)
{
    uint32_t wrong = 0;
    for (uint32_t i = 0; i < simulation->count; i++) {
        const struct sim_node *node = &simulation->nodes[i];
        struct bramble_violation violation = {0};
        if (bramble_node_check(node->node, &violation) < 0) {
            tell(simulation->story, "WRONG: %s breaks the invariant \"%s\" (%u)", node->placed->name,
                 violation.invariant, (unsigned)violation.value);
            wrong++;
            continue;
        }
        uint64_t classes = 0;
        for (unsigned c = 0; c < BRAMBLE_CLASS_COUNT; c++) {
            classes += bramble_class_count(node->node, (enum bramble_class)c);
        }
        if (classes != bramble_heard_count(node->node)) {
            tell(simulation->story, "WRONG: the books of %s do not balance: %u heard, %llu accounted for",
                 node->placed->name, (unsigned)bramble_heard_count(node->node), (unsigned long long)classes);
            wrong++;
        }
    }
    if (simulation->measure.sent.strangers > 0) {
        tell(simulation->story, "WRONG: %llu network PDUs were on air that no node says it sent",
             (unsigned long long)simulation->measure.sent.strangers);
        wrong++;
    }
    return wrong;
}

static bool expect_share(struct story *story, const char *what, uint64_t part, uint64_t whole, uint32_t wanted)
{
    if (wanted == 0 || (whole > 0 && part * 10000 >= (uint64_t)wanted * whole)) {
        return true;
    }
    tell(story, "NOT MET: %s is %s, expected were %s", what, as_share(part, whole), as_share(wanted, 10000));
    return false;
}

bool report_verdict(struct simulation *simulation)
{
    const struct measure *measure = &simulation->measure;
    const struct expectations *expect = &simulation->scenario->expect;
    struct story *story = simulation->story;
    bool good = report_check_nodes(simulation) == 0;
    good &= upkeep_verdict(simulation);
    uint64_t mean = measure_mean_share(measure);
    uint32_t worst = measure_worst(measure);
    good &= expect_share(story, "the mean share delivered", mean == UINT64_MAX ? 0 : mean, 1000000, expect->delivered);
    if (worst != MEASURE_NOBODY) {
        good &= expect_share(story, "the worst receiver's share", measure->receivers[worst].delivered,
                             measure->receivers[worst].expected, expect->worst_receiver);
    } else if (expect->worst_receiver > 0) {
        tell(story, "NOT MET: there is no worst receiver: nothing was sent to anybody");
        good = false;
    }
    good &= expect_share(story, "the share of requests answered", measure->answered, measure->asked, expect->answered);
    if (simulation->hops_across < expect->hops_across) {
        tell(story, "NOT MET: the floor is %u hops across, expected were at least %u",
             (unsigned)simulation->hops_across, (unsigned)expect->hops_across);
        good = false;
    }
    if (measure->losses_by[LOSS_UNEXPLAINED] > 0) {
        tell(story, "NOT MET: %llu lost messages have no explanation",
             (unsigned long long)measure->losses_by[LOSS_UNEXPLAINED]);
        good = false;
    }
    if (measure->unsent > 0) {
        tell(story, "NOT MET: %u presses could not be sent", (unsigned)measure->unsent);
        good = false;
    }
    return good;
}
