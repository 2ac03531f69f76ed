/* Watching a simulation for the messages of a question; see log.h. */
#include "why/log.h"

#include "simulation.h"

#include <stdlib.h>
#include <string.h>

/* A message that was quiet for so long is over. */
#define OVER BRAMBLE_SECONDS(30)
#define KEPT_MAX 64U

static bool no_such_node(const struct simulation *simulation, const struct why_query *query, struct text *error)
{
    const char **names = allocate(simulation->count, sizeof *names);
    for (uint32_t i = 0; i < simulation->count; i++) {
        names[i] = simulation->nodes[i].placed->name;
    }
    const char *near = nearest_word(query->name, names, simulation->count);
    const struct node_set *set = scenario_set(simulation->scenario, query->name);
    if (set != NULL) {
        text_add(error, "\"%s\" is a set of %u nodes; which one: \"%s-1\" to \"%s-%u\"?", query->name,
                 (unsigned)set->place.count, query->name, query->name, (unsigned)set->place.count);
    } else if (scenario_group(simulation->scenario, query->name) != NULL) {
        text_add(error, "\"%s\" is a group: its messages go to each of its nodes; ask for one of these", query->name);
    } else {
        text_add(error, "the scenario has no node \"%s\"", query->name);
        if (near != NULL) {
            text_add(error, "; did you mean \"%s\"?", near);
        }
    }
    free(names);
    return false;
}

bool why_log_start(struct why_log *log, struct simulation *simulation, const struct why_query *query,
                   struct text *error)
{
    memset(log, 0, sizeof *log);
    log->simulation = simulation;
    log->query = *query;
    log->node = WHY_NOBODY;
    log->numbers = allocate(WHY_LOG_NUMBERS, sizeof *log->numbers);
    why_book_start(&log->book, &simulation->crypto, simulation->iv_index);
    why_reader_net_key(&log->book.reader, simulation->net_key);
    why_reader_app_key(&log->book.reader, simulation->app_key);
    why_reader_net_key(&log->book.reader, simulation->other_net_key);
    why_reader_app_key(&log->book.reader, simulation->other_app_key);
    if (!query->has_address) {
        log->node = layout_find(simulation->placed, simulation->count, query->name);
        return log->node != UINT32_MAX || no_such_node(simulation, query, error);
    }
    if (query->why_not && !bramble_address_is_unicast(query->address)) {
        text_add(error, "0x%04x is not the address of a node: ask for one of those that listen to it", query->address);
        return false;
    }
    return true;
}

void why_log_end(struct why_log *log)
{
    free(log->waiting);
    free(log->numbers);
    why_book_end(&log->book);
}

/* ---- Which messages ---------------------------------------------------------------------------------------------- */

/* The node asked for, if it is known by now. */
static const struct sim_node *asked(struct why_log *log)
{
    if (log->node == WHY_NOBODY) {
        const struct sim_node *node = simulation_at(log->simulation, log->query.address);
        log->node = node == NULL ? WHY_NOBODY : node->number;
    }
    return log->node == WHY_NOBODY ? NULL : &log->simulation->nodes[log->node];
}

static bool meant_for(const struct simulation *simulation, const struct sim_node *node, uint16_t destination)
{
    (void)simulation;
    return destination == node->address || destination == BRAMBLE_ADDRESS_ALL_NODES ||
           (!bramble_address_is_unicast(destination) && simulation_listens(node, destination));
}

/* Of the messages to a source that is asked for the segmented ones matter: it acknowledges them. */
static bool interesting(struct why_log *log, const struct why_pdu *pdu)
{
    const struct sim_node *node = asked(log);
    if (node == NULL || node->address == 0) {
        return false;
    }
    return log->query.why_not ? pdu->source != node->address && meant_for(log->simulation, node, pdu->destination)
                              : pdu->source == node->address || (pdu->segmented && pdu->destination == node->address);
}

static bool has_arrived(const struct why_log *log, const struct why_message *message)
{
    return log->node != WHY_NOBODY && why_message_arrived(message, log->node);
}

static bool is_control(const struct why_message *message)
{
    return message->pdu.ctl;
}

/* --why-not: whether `message` failed, and began early enough. */
static bool fits_why_not(const struct why_log *log, const struct why_message *message)
{
    bramble_time latest = log->query.has_time ? log->simulation->configured + log->query.time : BRAMBLE_NEVER;
    return !has_arrived(log, message) && !is_control(message) && message->first <= latest;
}

static bool has_part(const struct why_message *message, uint16_t address, const struct why_query *query)
{
    return address != 0 && why_message_part(message, address, query->sequence) != NULL;
}

/* Whether a message that is over may still be the answer, given that a later one is over, too. */
static bool may_answer(struct why_log *log, size_t place)
{
    const struct why_message *message = log->book.messages[place];
    if (!log->query.why_not) {
        return log->query.has_sequence && has_part(message, asked(log)->address, &log->query);
    }
    if (!fits_why_not(log, message)) {
        return false;
    }
    for (size_t i = place + 1; i < log->book.count; i++) {
        const struct why_message *later = log->book.messages[i];
        if (later->last + OVER < bramble_world_now(log->simulation->world) && fits_why_not(log, later)) {
            return false;
        }
    }
    return true;
}

static void forget_old(struct why_log *log)
{
    bramble_time now = bramble_world_now(log->simulation->world);
    for (size_t i = 0; i < log->book.count && log->book.count > KEPT_MAX;) {
        const struct why_message *message = log->book.messages[i];
        if (message->last + OVER >= now || may_answer(log, i)) {
            i++;
            continue;
        }
        for (uint32_t n = 0; n < WHY_LOG_NUMBERS; n++) {
            log->numbers[n].message = log->numbers[n].message == message ? NULL : log->numbers[n].message;
        }
        log->hearing.message = log->hearing.message == message ? NULL : log->hearing.message;
        log->reached += has_arrived(log, message);
        why_book_drop(&log->book, i);
    }
}

/* ---- From the world ---------------------------------------------------------------------------------------------- */

static void make_receivers(struct why_log *log, struct why_message *message, uint32_t from)
{
    const struct simulation *simulation = log->simulation;
    message->receivers = allocate(simulation->count, sizeof *message->receivers);
    message->from = from;
    for (uint32_t i = 0; i < simulation->count; i++) {
        message->receivers[i].meant = i != from && simulation->nodes[i].address != 0 &&
                                      meant_for(simulation, &simulation->nodes[i], message->pdu.destination);
    }
    log->seen += log->query.why_not || from == log->node;
}

static void no_longer_waiting(struct why_log *log, const struct why_pdu *pdu)
{
    for (size_t i = 0; i < log->waiting_count; i++) {
        const struct bramble_trace *trace = &log->waiting[i].trace;
        if (trace->source == pdu->source && trace->sequence == pdu->sequence) {
            log->waiting[i] = log->waiting[--log->waiting_count];
            return;
        }
    }
}

static void learn_device_key(struct why_log *log, uint16_t address)
{
    const struct sim_node *node = simulation_at(log->simulation, address);
    if (node != NULL && node->standing != STANDING_DEVICE) {
        why_reader_device_key(&log->book.reader, address, node->device_key);
    }
}

static void air_sent(struct why_log *log, const struct bramble_air_event *event)
{
    struct why_pdu pdu;
    if (event->advertisement_kind != BRAMBLE_ADVERTISEMENT_LOCAL &&
        event->advertisement_kind != BRAMBLE_ADVERTISEMENT_RELAY) {
        return;
    }
    why_read(&log->book.reader, event->data, &pdu);
    bool wanted = pdu.reading == WHY_OPENED && interesting(log, &pdu);
    bool answer = pdu.reading == WHY_OPENED && pdu.ctl && pdu.header == 0; /* an acknowledgment, perhaps */
    if ((!wanted && !answer) || asked(log) == NULL) {
        return;
    }
    no_longer_waiting(log, &pdu);
    if (!pdu.ctl && (pdu.header & 0x40) == 0) {
        learn_device_key(log, pdu.source);
        learn_device_key(log, pdu.destination);
    }
    struct why_message *message;
    struct why_part *part = why_book_add(&log->book, event->time, &pdu, event->address, &message);
    if (part == NULL) {
        return;
    }
    if (message->receivers == NULL) {
        make_receivers(log, message, event->transmitter);
    }
    if (part->receptions == NULL) {
        part->receptions = allocate(log->simulation->count, sizeof *part->receptions);
        for (uint32_t i = 0; i < log->simulation->count; i++) {
            reception_start(&part->receptions[i]);
        }
    }
    bool of_asked = pdu.source == asked(log)->address && pdu.sequence > log->highest;
    log->highest = of_asked ? pdu.sequence : log->highest;
    uint32_t slot = (uint32_t)event->number % WHY_LOG_NUMBERS;
    log->numbers[slot].number = event->number;
    log->numbers[slot].message = message;
    log->numbers[slot].source = pdu.source;
    log->numbers[slot].sequence = pdu.sequence;
    if (log->book.count > 2 * KEPT_MAX) {
        forget_old(log);
    }
}

void why_log_air(struct why_log *log, const struct bramble_air_event *event)
{
    log->hearing.message = NULL;
    if (event->kind == BRAMBLE_AIR_SENT) {
        air_sent(log, event);
        return;
    }
    uint32_t slot = (uint32_t)event->number % WHY_LOG_NUMBERS;
    struct why_message *message = log->numbers[slot].message;
    if (log->numbers[slot].number != event->number || message == NULL) {
        return;
    }
    struct why_part *part = why_message_part(message, log->numbers[slot].source, log->numbers[slot].sequence);
    reception_air(&part->receptions[event->receiver], event);
    if (event->kind == BRAMBLE_AIR_HEARD) {
        log->hearing.node = event->receiver;
        log->hearing.message = message;
        log->hearing.source = log->numbers[slot].source;
        log->hearing.sequence = log->numbers[slot].sequence;
    }
}

/* ---- From the nodes ---------------------------------------------------------------------------------------------- */

static void trace_sent(struct why_log *log, const struct sim_node *node, const struct bramble_trace *trace)
{
    if (trace->origin == BRAMBLE_ORIGIN_RELAYED) {
        struct why_message *message = why_book_find(&log->book, trace->source, trace->iv_index, trace->sequence);
        if (message != NULL && message->pdu.source == trace->source) {
            message->receivers[node->number].relayed_ttl = (uint8_t)(trace->ttl + 1U);
        }
    } else if (asked(log) != NULL && asked(log)->address == trace->source && !log->query.why_not) {
        log->waiting = make_room(log->waiting, log->waiting_count, &log->waiting_capacity, sizeof *log->waiting);
        log->waiting[log->waiting_count++] = (struct why_waiting){node->number, *trace};
    }
}

static void trace_heard(struct why_log *log, const struct sim_node *node, const struct bramble_trace *trace)
{
    struct why_message *message = log->hearing.message;
    if (message == NULL || log->hearing.node != node->number) {
        return;
    }
    struct why_part *part = why_message_part(message, log->hearing.source, log->hearing.sequence);
    reception_heard(&part->receptions[node->number], trace);
    message->receivers[node->number].own_iv_index = bramble_node_iv_index(node->node, NULL);
}

static void trace_delivered(struct why_log *log, const struct sim_node *node, const struct bramble_trace *trace)
{
    struct why_message *message = log->hearing.message;
    if (message == NULL || log->hearing.node != node->number || message->pdu.source != trace->source ||
        message->receivers[node->number].delivered) {
        return;
    }
    struct why_receiver *receiver = &message->receivers[node->number];
    receiver->delivered = true;
    receiver->ttl = trace->ttl;
    receiver->element = trace->element;
    receiver->delivered_at = trace->time;
}

static void trace_later(struct why_log *log, const struct sim_node *node, const struct bramble_trace *trace)
{
    struct why_message *message = why_book_find(&log->book, trace->source, trace->iv_index, trace->sequence);
    if (message != NULL && message->pdu.source == trace->source) {
        message->receivers[node->number].later = *trace;
    }
}

void why_log_trace(struct why_log *log, struct sim_node *node, const struct bramble_trace *trace)
{
    switch (trace->kind) {
    case BRAMBLE_TRACE_SENT:
        trace_sent(log, node, trace);
        break;
    case BRAMBLE_TRACE_HEARD:
        trace_heard(log, node, trace);
        break;
    case BRAMBLE_TRACE_ACCESS_DELIVERED:
        trace_delivered(log, node, trace);
        break;
    case BRAMBLE_TRACE_DROPPED:
        trace_later(log, node, trace);
        break;
    case BRAMBLE_TRACE_IV_INDEX:
        log->book.reader.iv_index =
            trace->iv_index > log->book.reader.iv_index ? trace->iv_index : log->book.reader.iv_index;
        break;
    default:
        break;
    }
}

/* ---- The answer -------------------------------------------------------------------------------------------------- */

static const struct why_message *of_source(struct why_log *log, struct text *none)
{
    const struct why_query *query = &log->query;
    uint16_t address = asked(log)->address;
    const struct why_message *found = NULL;
    uint32_t several = 0;
    for (size_t i = 0; i < log->book.count; i++) {
        const struct why_message *message = log->book.messages[i];
        bool own = message->pdu.source == address;
        if (query->has_sequence ? has_part(message, address, query) : own && !is_control(message)) {
            several += query->has_sequence;
            found = message;
        }
    }
    for (size_t i = 0; i < log->waiting_count && found == NULL; i++) {
        const struct bramble_trace *trace = &log->waiting[i].trace;
        if (!query->has_sequence || trace->sequence == query->sequence) {
            text_add(none, "%s handed sequence %u to its radio at %s, and it was never on air", query->name,
                     (unsigned)trace->sequence, as_clock(trace->time));
            return NULL;
        }
    }
    if (found != NULL) {
        if (several > 1) {
            text_add(none, "%s used sequence %u for %u messages; this is the last of them", query->name,
                     (unsigned)query->sequence, (unsigned)several);
        } else if (found->pdu.source != address) {
            text_add(none, "with sequence %u %s acknowledges segments of this message", (unsigned)query->sequence,
                     query->name);
        }
        return found;
    }
    if (log->seen == 0) {
        text_add(none, "%s sent nothing", query->name);
    } else if (query->has_sequence) {
        text_add(none, "%s never sent sequence %u; the highest that it used is %u", query->name,
                 (unsigned)query->sequence, (unsigned)log->highest);
    } else {
        text_add(none, "%s sent no access message", query->name);
    }
    return NULL;
}

static const struct why_message *not_at_destination(struct why_log *log, struct text *none)
{
    const struct why_message *found = NULL;
    uint32_t reached = log->reached;
    for (size_t i = 0; i < log->book.count; i++) {
        found = fits_why_not(log, log->book.messages[i]) ? log->book.messages[i] : found;
        reached += has_arrived(log, log->book.messages[i]);
    }
    if (found == NULL && log->seen == 0) {
        text_add(none, "nothing was sent to %s", log->query.name);
    } else if (found == NULL) {
        text_add(none, "all %u messages that were for %s %sreached it", (unsigned)reached, log->query.name,
                 log->query.has_time ? "until then " : "");
    }
    return found;
}

const struct why_message *why_log_answer(struct why_log *log, struct text *none)
{
    if (asked(log) == NULL) {
        text_add(none, "nobody has the address 0x%04x", log->query.address);
        return NULL;
    }
    return log->query.why_not ? not_at_destination(log, none) : of_source(log, none);
}
