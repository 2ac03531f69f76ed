/* A story as JSON: the findings with all their numbers, for whoever wants to compare them. */
#include "why/story.h"

static json_t *integer(uint64_t value)
{
    return json_integer((json_int_t)value);
}

static json_t *drop_json(const struct bramble_trace *trace)
{
    enum bramble_drop reason = (enum bramble_drop)trace->drop;
    json_t *json = json_pack("{s:s,s:s,s:o}", "reason", bramble_drop_name(reason), "text", bramble_drop_text(reason),
                             "value", integer(trace->value));
    if (why_drop_value_name(reason) != NULL) {
        json_object_set_new(json, why_drop_value_name(reason), integer(trace->value));
    }
    return json;
}

static json_t *air_json(const struct why_finding *finding)
{
    json_t *json = json_object();
    for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
        if (finding->lost[i] > 0) {
            json_object_set_new(json, bramble_loss_name(i), integer(finding->lost[i]));
        }
    }
    return json;
}

static json_t *finding_json(const struct why_finding *finding)
{
    bool air = finding->kind == WHY_FINDING_LOST;
    json_t *json = json_pack("{s:s}", "finding", why_finding_name(finding->kind));
    if (finding->node[0] != 0) {
        json_object_set_new(json, "node", json_string(finding->node));
    }
    if (finding->other[0] != 0) {
        json_object_set_new(json, air ? "collided_with" : "other", json_string(finding->other));
    }
    if (finding->text[0] != 0) {
        json_object_set_new(json, air ? "transmitter" : "message", json_string(finding->text));
    }
    if (finding->asked) {
        json_object_set_new(json, "asked", json_true());
    }
    if (finding->bystander) {
        json_object_set_new(json, "bystander", json_true());
    }
    for (unsigned i = 0; i < WHY_NUMBER_COUNT; i++) {
        if (why_has(finding, (enum why_number)i)) {
            json_object_set_new(json, why_number_name(i), integer(finding->number[i]));
        }
    }
    if (air || finding->kind == WHY_FINDING_NOT_WANTED || finding->trace.drop != BRAMBLE_DROP_NONE) {
        json_object_set_new(json, "cause", json_string(loss_why_name(finding->why)));
    }
    if (air) {
        json_object_set_new(json, "packets_lost", air_json(finding));
    }
    if (finding->trace.drop != BRAMBLE_DROP_NONE) {
        json_object_set_new(json, "drop", drop_json(&finding->trace));
    }
    return json;
}

json_t *why_json(const struct why_story *story)
{
    const struct why_query *query = &story->query;
    json_t *findings = json_array();
    for (size_t i = 0; i < story->count; i++) {
        json_array_append_new(findings, finding_json(&story->findings[i]));
    }
    json_t *json = json_pack("{s:s,s:s,s:s}", "program", "bramble", "from", story->captured ? "capture" : "simulation",
                             query->why_not ? "why_not" : "why", query->name);
    if (query->has_sequence) {
        json_object_set_new(json, "sequence", integer(query->sequence));
    }
    if (query->has_time) {
        json_object_set_new(json, "time_us", integer(query->time));
    }
    if (story->none.size > 0) {
        json_object_set_new(json, "note", json_string(story->none.octets));
    }
    json_object_set_new(json, "findings", findings);
    return json;
}
