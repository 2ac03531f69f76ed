/* See flight.h. What a record says is read from its description; only how it is put together in one line is here. */
#include "flight.h"
#include "options.h"

#include <bramble/describe.h>
#include <bramble/drop.h>

#include <stdlib.h>
#include <string.h>

/* The address that a word is, or 0. */
static uint16_t address_of(const char *word)
{
    char *end;
    unsigned long number = strtoul(word, &end, 0);
    return *word >= '0' && *word <= '9' && *end == 0 && number <= 0x7FFF ? (uint16_t)number : 0;
}

bool flight_recorders_known(struct simulation *simulation)
{
    for (size_t i = 0; i < simulation->recorders->count; i++) {
        const char *word = simulation->recorders->word[i];
        if (address_of(word) == 0 && simulation_find(simulation, word) == NULL) {
            fprintf(stderr, "bramble: --recorder \"%s\": no node has this name, and it is no unicast address\n", word);
            return false;
        }
    }
    return true;
}

static bool is_meant(const struct sim_node *node, const char *word)
{
    return strcmp(node->placed->name, word) == 0 || (node->address != 0 && address_of(word) == node->address);
}

bool flight_recorder_wanted(const struct sim_node *node)
{
    const struct words *words = node->simulation->recorders;
    bool wanted = false;
    for (size_t i = 0; words != NULL && i < words->count; i++) {
        wanted = wanted || is_meant(node, words->word[i]);
    }
    return wanted;
}

/* ---- In words ---------------------------------------------------------------------------------------------------- */

static const char *event_name(const struct bramble_flight_record *record)
{
    struct bramble_value value;
    const char *name = NULL;
    if (bramble_field_get(&bramble_flight_record_names, record, "event", &value) == 0) {
        name = bramble_value_name(value.names, record->event);
    }
    return name == NULL ? "an event that this program does not know" : name;
}

static bool has_error(const struct bramble_flight_record *record)
{
    return record->with_reason != 0 && record->error != 0;
}

void flight_entry_text(const struct bramble_flight_entry *entry, struct text *text)
{
    const struct bramble_flight_record *record = &entry->record;
    text_add(text, "%s  %s", as_clock(entry->time), event_name(record));
    if (record->with_addresses != 0 && record->destination != 0) {
        text_add(text, ", 0x%04x to 0x%04x", record->source, record->destination);
    } else if (record->with_addresses != 0) {
        text_add(text, ", 0x%04x", record->source);
    }
    if (record->with_sequence != 0) {
        text_add(text, ", sequence %u", (unsigned)record->sequence);
    }
    if (record->with_opcode != 0) {
        const struct bramble_message_names *names = bramble_message_names_find(BRAMBLE_LAYER_ACCESS, record->opcode);
        text_add(text, ", opcode 0x%x%s%s%s", (unsigned)record->opcode, names != NULL ? " (" : "",
                 names != NULL ? names->name : "", names != NULL ? ")" : "");
    }
    if (record->event == BRAMBLE_FLIGHT_EVENT_MESSAGE_DELIVERED) {
        text_add(text, ", at element 0x%04x", (unsigned)entry->value);
    } else if (record->value_form != 0) {
        text_add(text, ", value %u", (unsigned)entry->value);
    }
    if (record->with_key != 0) {
        text_add(text, ", NetKey 0x%03x", record->key_index);
    }
    if (has_error(record)) {
        text_add(text, ": %s", bramble_error_text(-(int)record->error));
    } else if (record->with_reason != 0) {
        enum bramble_drop drop = (enum bramble_drop)record->drop;
        text_add(text, ": %s, %s", bramble_drop_name(drop), bramble_drop_text(drop));
    }
    if (record->repeats > 0) {
        text_add(text, " (x %u)", record->repeats + 1U);
    }
}

static void tell_recorder(struct simulation *simulation, const struct sim_node *node)
{
    struct bramble_flight_place place = {0};
    struct bramble_flight_entry entry;
    tell_step(simulation->story, "the flight recorder of %s: %u records, %u before them are overwritten",
              node->placed->name, (unsigned)bramble_flight_recorder_count(node->node),
              (unsigned)bramble_flight_recorder_gone(node->node));
    while (bramble_flight_recorder_next(node->node, &place, &entry) == 0) {
        struct text text = {0};
        flight_entry_text(&entry, &text);
        tell(simulation->story, "%s", text.octets);
        text_free(&text);
    }
}

void flight_recorders_tell(struct simulation *simulation)
{
    for (size_t i = 0; i < simulation->recorders->count; i++) {
        const struct sim_node *node = NULL;
        for (uint32_t n = 0; n < simulation->count && node == NULL; n++) {
            node = is_meant(&simulation->nodes[n], simulation->recorders->word[i]) ? &simulation->nodes[n] : NULL;
        }
        if (node != NULL) {
            tell_recorder(simulation, node);
        } else {
            tell(simulation->story, "no node has the address %s, so there is no flight recorder to tell of",
                 simulation->recorders->word[i]);
        }
    }
}

/* ---- As JSON ----------------------------------------------------------------------------------------------------- */

static void set(json_t *json, const char *name, bool there, uint64_t value)
{
    if (there) {
        json_object_set_new(json, name, json_integer((json_int_t)value));
    }
}

static json_t *entry_json(const struct bramble_flight_entry *entry)
{
    const struct bramble_flight_record *record = &entry->record;
    json_t *json = json_pack("{s:I,s:I,s:s}", "number", (json_int_t)entry->number, "time_us", (json_int_t)entry->time,
                             "event", event_name(record));
    set(json, "source", record->with_addresses != 0, record->source);
    set(json, "destination", record->with_addresses != 0, record->destination);
    set(json, "sequence", record->with_sequence != 0, record->sequence);
    set(json, "opcode", record->with_opcode != 0, record->opcode);
    set(json, "value", record->value_form != 0, entry->value);
    set(json, "key_index", record->with_key != 0, record->key_index);
    if (has_error(record)) {
        json_object_set_new(json, "error", json_string(bramble_error_name(-(int)record->error)));
    } else if (record->with_reason != 0) {
        json_object_set_new(json, "drop", json_string(bramble_drop_name((enum bramble_drop)record->drop)));
    }
    set(json, "times", record->repeats > 0, record->repeats + 1U);
    json_object_set_new(json, "octets", json_string(as_hex(entry->octets, entry->size)));
    return json;
}

json_t *flight_recorder_json(const struct sim_node *node)
{
    json_t *records = json_array();
    struct bramble_flight_place place = {0};
    struct bramble_flight_entry entry;
    while (bramble_flight_recorder_next(node->node, &place, &entry) == 0) {
        json_array_append_new(records, entry_json(&entry));
    }
    return json_pack("{s:I,s:o}", "gone", (json_int_t)bramble_flight_recorder_gone(node->node), "records", records);
}
