/* A run as JSON. Integers and texts only: shares in millionths, times in microseconds; so equal runs give equal files.
 */
#include "flight.h"
#include "report.h"

#include <stdlib.h>
#include <string.h>

static json_t *number(uint64_t value)
{
    return json_integer((json_int_t)value);
}

static json_t *histogram_json(const struct histogram *histogram)
{
    return json_pack("{s:o,s:o,s:o,s:o,s:o}", "count", number(histogram->count), "mean_us",
                     number(histogram_mean(histogram)), "p50_us", number(histogram_percentile(histogram, 50)), "p95_us",
                     number(histogram_percentile(histogram, 95)), "max_us", number(histogram->max_us));
}

/* What a node has heard in all and what became of it: classes and drops by name. `remainder` is what the books do not
 * account for, and must be 0. */
static json_t *node_books_json(const struct bramble_node *node)
{
    json_t *classes = json_object();
    json_t *drops = json_object();
    uint64_t heard = bramble_heard_count(node);
    uint64_t accounted = 0;
    for (unsigned c = 0; c < BRAMBLE_CLASS_COUNT; c++) {
        uint32_t count = bramble_class_count(node, (enum bramble_class)c);
        accounted += count;
        if (count > 0) {
            json_object_set_new(classes, bramble_class_name((enum bramble_class)c), number(count));
        }
    }
    for (unsigned d = 1; d < BRAMBLE_DROP_COUNT; d++) {
        uint32_t count = bramble_drops(node, (enum bramble_drop)d);
        if (count > 0) {
            json_object_set_new(drops, bramble_drop_name((enum bramble_drop)d), number(count));
        }
    }
    return json_pack("{s:o,s:o,s:o,s:o}", "heard", number(heard), "classes", classes, "drops", drops, "remainder",
                     json_integer((json_int_t)heard - (json_int_t)accounted));
}

static json_t *node_json(const struct sim_node *node, const struct receiver_count *receiver)
{
    json_t *json =
        json_pack("{s:s,s:s,s:b,s:i,s:i,s:o,s:b,s:b}", "name", node->placed->name, "kind", kind_names[node->kind],
                  "relay", (int)node->placed->relay, "x_mm", (int)node->placed->position.x_mm, "y_mm",
                  (int)node->placed->position.y_mm, "address", number(node->address), "provisioned",
                  (int)(node->standing != STANDING_DEVICE), "configured", (int)(node->standing == STANDING_CONFIGURED));
    if (node->when.provisioned > 0) {
        json_object_set_new(json, "provisioned_at_us", number(node->when.provisioned));
        json_object_set_new(json, "provisioned_from_mm", number(node->provisioned_from_mm));
        json_object_set_new(json, "configured_at_us", number(node->when.configured));
    }
    if (receiver->expected > 0) {
        json_object_set_new(json, "expected", number(receiver->expected));
        json_object_set_new(json, "delivered", number(receiver->delivered));
    }
    json_object_set_new(json, "books", node_books_json(node->node));
    if (flight_recorder_wanted(node)) {
        json_object_set_new(json, "flight_recorder", flight_recorder_json(node));
    }
    return json;
}

static json_t *delivery_json(const struct simulation *simulation)
{
    const struct measure *measure = &simulation->measure;
    json_t *json = json_object();
    uint64_t mean = measure_mean_share(measure);
    uint32_t worst = measure_worst(measure);
    json_object_set_new(json, "expected", number(measure->expected));
    json_object_set_new(json, "delivered", number(measure->deliveries));
    if (worst != MEASURE_NOBODY) {
        json_object_set_new(json, "mean_share_per_million", number(mean));
        json_object_set_new(json, "worst_receiver",
                            json_pack("{s:s,s:o,s:o}", "name", simulation->nodes[worst].placed->name, "expected",
                                      number(measure->receivers[worst].expected), "delivered",
                                      number(measure->receivers[worst].delivered)));
    }
    json_object_set_new(json, "over_relays", number(measure->relayed_deliveries));
    json_object_set_new(json, "latency", histogram_json(&measure->latency));
    json_t *hops = json_array();
    for (uint32_t i = 1; i < MEASURE_HOPS_MAX; i++) {
        if (measure->hops_latency[i].count > 0) {
            json_t *one = histogram_json(&measure->hops_latency[i]);
            json_object_set_new(one, "hops", number(i));
            json_array_append_new(hops, one);
        }
    }
    json_object_set_new(json, "by_hops", hops);
    return json;
}

static json_t *losses_json(const struct simulation *simulation)
{
    const struct measure *measure = &simulation->measure;
    json_t *json = json_array();
    for (size_t i = 0; i < measure->loss_count; i++) {
        const struct loss *loss = &measure->losses[i];
        json_t *packets = json_object();
        for (unsigned k = 0; k < BRAMBLE_LOSS_COUNT; k++) {
            if (loss->lost[k] > 0) {
                json_object_set_new(packets, bramble_loss_name(k), number(loss->lost[k]));
            }
        }
        json_t *one = json_pack("{s:o,s:o,s:o,s:s,s:o,s:s,s:s,s:o}", "press", number(loss->press), "source",
                                number(loss->source), "sequence", number(loss->sequence), "receiver",
                                simulation->nodes[loss->node].placed->name, "at_us", number(loss->at), "why",
                                loss_why_text(loss->why), "cause", loss_why_name(loss->why), "packets_lost", packets);
        if (loss->why == LOSS_STACK) {
            json_object_set_new(one, "drop", json_string(bramble_drop_name((enum bramble_drop)loss->trace.drop)));
        }
        json_array_append_new(json, one);
    }
    return json;
}

static json_t *round_trips_json(const struct simulation *simulation)
{
    const struct measure *measure = &simulation->measure;
    json_t *json = json_array();
    for (uint32_t i = 0; i < MEASURE_HOPS_MAX; i++) {
        if (measure->asked_hops[i] > 0) {
            json_t *one = histogram_json(&measure->round_trip[i]);
            json_object_set_new(one, "hops", number(i));
            json_object_set_new(one, "asked", number(measure->asked_hops[i]));
            json_array_append_new(json, one);
        }
    }
    return json;
}

static json_t *air_json(const struct simulation *simulation)
{
    const struct measure *measure = &simulation->measure;
    const struct bramble_radio_record *air = &measure->air;
    json_t *lost = json_object();
    for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
        json_object_set_new(lost, bramble_loss_name(i), number(air->lost[i]));
    }
    json_t *json = json_pack("{s:o,s:o,s:o,s:o,s:o,s:o,s:o,s:o}", "measured_us", number(measure->to - measure->from),
                             "events", number(air->events), "packets", number(air->packets), "air_time_us",
                             number(air->transmit_us), "heard", number(air->heard), "lost", lost, "audible_us",
                             number(air->audible_us), "listened_us", number(air->listen_us));
    if (measure->busiest != MEASURE_NOBODY) {
        json_object_set_new(json, "busiest",
                            json_pack("{s:s,s:o}", "name", simulation->nodes[measure->busiest].placed->name,
                                      "load_per_million", number(measure->busiest_load)));
    }
    return json;
}

static json_t *books_json(const struct simulation *simulation)
{
    const struct measure *measure = &simulation->measure;
    json_t *classes = json_object();
    json_t *drops = json_object();
    for (unsigned c = 0; c < BRAMBLE_CLASS_COUNT; c++) {
        json_object_set_new(classes, bramble_class_name((enum bramble_class)c), number(measure->classes[c]));
    }
    for (unsigned d = 1; d < BRAMBLE_DROP_COUNT; d++) {
        if (measure->drops[d] > 0) {
            json_object_set_new(drops, bramble_drop_name((enum bramble_drop)d), number(measure->drops[d]));
        }
    }
    return json_pack("{s:o,s:o,s:o}", "heard", number(measure->heard), "classes", classes, "drops", drops);
}

/* Over the whole run, provisioning included: what a capture of it must show. */
static json_t *sent_json(const struct simulation *simulation)
{
    const struct sent_book *sent = &simulation->measure.sent;
    json_t *json = json_pack(
        "{s:o,s:o,s:o,s:o,s:o,s:o,s:o,s:o}", "network_pdus", number(sent->network_pdus), "control_messages",
        number(sent->control_messages), "access_messages", number(sent->access_messages), "still_queued",
        number(sent->in_queues), "events_local", number(sent->events_local), "events_relay", number(sent->events_relay),
        "events_provisioning", number(sent->events_provisioning), "events_beacon", number(sent->events_beacon));
    if (simulation->capture.records > 0) {
        json_object_set_new(json, "capture_records", number(simulation->capture.records));
    }
    return json;
}

json_t *report_json(struct simulation *simulation)
{
    const struct measure *measure = &simulation->measure;
    uint32_t provisioned = 0;
    uint32_t configured = 0;
    json_t *nodes = json_array();
    for (uint32_t i = 0; i < simulation->count; i++) {
        const struct sim_node *node = &simulation->nodes[i];
        json_array_append_new(nodes, node_json(node, &measure->receivers[i]));
        if (node->kind != KIND_COMMISSIONER) {
            provisioned += node->standing != STANDING_DEVICE;
            configured += node->standing == STANDING_CONFIGURED;
        }
    }
    json_t *json =
        json_pack("{s:s,s:o,s:o,s:o,s:o,s:o,s:o,s:o}", "scenario", simulation->scenario->name, "seed",
                  number(simulation->seed), "devices", number(simulation_devices(simulation)), "provisioned",
                  number(provisioned), "configured", number(configured), "hops_across", number(simulation->hops_across),
                  "configured_at_us", number(simulation->configured), "presses", number(measure->presses));
    json_object_set_new(json, "delivery", delivery_json(simulation));
    json_object_set_new(json, "losses", losses_json(simulation));
    if (measure->asked > 0) {
        json_object_set_new(json, "asked", number(measure->asked));
        json_object_set_new(json, "answered", number(measure->answered));
        json_object_set_new(json, "asked_again", number(measure->asked_again));
        json_object_set_new(json, "round_trips", round_trips_json(simulation));
    }
    json_object_set_new(json, "air", air_json(simulation));
    json_object_set_new(json, "books", books_json(simulation));
    json_object_set_new(json, "sent", sent_json(simulation));
    json_t *upkeep = upkeep_json(simulation);
    if (upkeep != NULL) {
        json_object_set_new(json, "upkeep", upkeep);
    }
    json_object_set_new(json, "nodes", nodes);
    return json;
}

bool report_json_write(const json_t *value, const char *path)
{
    char *octets = json_dumps(value, JSON_INDENT(1) | JSON_PRESERVE_ORDER);
    if (octets == NULL) {
        die("no memory for the JSON summary");
    }
    struct text text = {0};
    text_add(&text, "%s\n", octets);
    bool good = file_write(path, text.octets, text.size) == 0;
    text_free(&text);
    free(octets);
    return good;
}
