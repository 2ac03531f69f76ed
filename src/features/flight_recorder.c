/* The flight recorder's ring: what a record is made of, and how old ones give way (flight_recorder.h).
 *
 * A record is put together without its time; if it is what the newest one says already, that one is counted up instead:
 * the flag "repeated" and a count behind its other fields, which are the last octets of the ring. */
#include "features/flight_recorder.h"

#define HEADER 2U
#define BODY_MAX 18U /* addresses, sequence, opcode, value, reason, key index */
#define REPEATS_MAX 255U
#define REPEATS_WITHIN 9766U /* ten seconds: what happens again much later has a time of its own */

_Static_assert(sizeof(struct flight_recorder) <= BRAMBLE_FLIGHT_RECORDER_OCTETS(0),
               "BRAMBLE_FLIGHT_RECORDER_OCTETS is too small");
_Static_assert(sizeof(struct flight_recorder) + 16 > BRAMBLE_FLIGHT_RECORDER_OCTETS(0),
               "BRAMBLE_FLIGHT_RECORDER_OCTETS is wasteful");
_Static_assert((unsigned)BRAMBLE_FLIGHT_EVENT_HEARD_DROPPED == (unsigned)BRAMBLE_CLASS_DROPPED,
               "what became of a PDU heard is recorded by the number of its class");

static const uint8_t time_octets[] = {0, 1, 2, 5};
static const uint8_t value_octets[] = {0, 1, 2, 4};

/* A record that is being put together: all but its time and its repetitions. */
struct draft {
    uint8_t event;
    uint8_t fields; /* the second octet */
    uint8_t size;   /* of the body */
    uint8_t body[BODY_MAX];
};

/* ---- The ring ---------------------------------------------------------------------------------------------------- */

static size_t body_size(uint8_t fields)
{
    return ((fields & FLIGHT_ADDRESSES) != 0 ? 4U : 0U) + ((fields & FLIGHT_SEQUENCE) != 0 ? 3U : 0U) +
           ((fields & FLIGHT_OPCODE) != 0 ? 3U : 0U) + value_octets[FLIGHT_VALUE_FORM(fields)] +
           ((fields & FLIGHT_REASON) != 0 ? 1U : 0U) + ((fields & FLIGHT_KEY) != 0 ? 2U : 0U);
}

size_t flight_record_size(const struct flight_recorder *recorder, uint16_t at)
{
    uint8_t fields = flight_octet(recorder, at + 1U);
    return HEADER + time_octets[FLIGHT_TIME_FORM(flight_octet(recorder, at))] + body_size(fields) +
           (fields & FLIGHT_REPEATED);
}

uint64_t flight_record_elapsed(const struct flight_recorder *recorder, uint16_t at)
{
    uint64_t elapsed = 0;
    for (unsigned i = time_octets[FLIGHT_TIME_FORM(flight_octet(recorder, at))]; i > 0; i--) {
        elapsed = elapsed << 8 | flight_octet(recorder, at + HEADER + i - 1U);
    }
    return elapsed;
}

static void give_way(struct flight_recorder *recorder, size_t octets)
{
    while ((size_t)(recorder->capacity - recorder->used) < octets) {
        size_t size = flight_record_size(recorder, recorder->oldest);
        recorder->before += flight_record_elapsed(recorder, recorder->oldest);
        recorder->oldest = flight_step(recorder, recorder->oldest, size);
        recorder->used = (uint16_t)(recorder->used - size);
        recorder->count--;
        recorder->gone++;
    }
}

static void put(struct flight_recorder *recorder, const uint8_t *octets, size_t count)
{
    size_t at = flight_step(recorder, recorder->oldest, recorder->used);
    size_t first = recorder->capacity - at < count ? recorder->capacity - at : count;
    memcpy(recorder->ring + at, octets, first);
    memcpy(recorder->ring, octets + first, count - first);
    recorder->used = (uint16_t)(recorder->used + count);
}

/* ---- Writing ----------------------------------------------------------------------------------------------------- */

static bool is_repetition(const struct flight_recorder *recorder, bramble_time time, const struct draft *draft)
{
    uint8_t first = flight_octet(recorder, recorder->newest);
    uint8_t fields = flight_octet(recorder, recorder->newest + 1U);
    if (recorder->count == 0 || (time >> FLIGHT_TICK_SHIFT) - recorder->last > REPEATS_WITHIN ||
        FLIGHT_EVENT(first) != draft->event || (fields | FLIGHT_REPEATED) != (draft->fields | FLIGHT_REPEATED)) {
        return false;
    }
    size_t at = recorder->newest + HEADER + time_octets[FLIGHT_TIME_FORM(first)];
    for (unsigned i = 0; i < draft->size; i++) {
        if (flight_octet(recorder, at + i) != draft->body[i]) {
            return false;
        }
    }
    return true;
}

/* False when the count is at its end: then a new record begins. */
static bool count_up(struct flight_recorder *recorder)
{
    static const uint8_t once = 1;
    uint8_t *fields = &recorder->ring[flight_step(recorder, recorder->newest, 1)];
    if ((*fields & FLIGHT_REPEATED) == 0) {
        give_way(recorder, 1);
        if (recorder->count == 0) {
            return false;
        }
        put(recorder, &once, 1);
        *fields |= FLIGHT_REPEATED;
        return true;
    }
    uint8_t *repeats = &recorder->ring[flight_step(recorder, recorder->oldest, recorder->used - 1U)];
    bool room = *repeats < REPEATS_MAX;
    *repeats = (uint8_t)(*repeats + room);
    return room;
}

static unsigned time_form_of(uint64_t elapsed)
{
    return elapsed == 0 ? 0 : elapsed <= UINT8_MAX ? 1 : elapsed <= UINT16_MAX ? 2 : 3;
}

static void append(struct flight_recorder *recorder, bramble_time time, const struct draft *draft)
{
    uint8_t octets[BRAMBLE_FLIGHT_RECORD_OCTETS];
    uint64_t elapsed = (time >> FLIGHT_TICK_SHIFT) - recorder->last;
    unsigned form = time_form_of(elapsed);
    struct writer writer = writer_of(octets, sizeof octets);
    writer_u8(&writer, (uint8_t)(form | (unsigned)draft->event << 2));
    writer_u8(&writer, draft->fields);
    writer_little(&writer, elapsed, time_octets[form]);
    writer_octets(&writer, draft->body, draft->size);
    give_way(recorder, writer.size);
    recorder->newest = flight_step(recorder, recorder->oldest, recorder->used);
    put(recorder, octets, writer.size);
    recorder->count++;
    recorder->last += elapsed;
}

static void record(struct flight_recorder *recorder, bramble_time time, const struct draft *draft)
{
    if ((recorder->wanted >> draft->event & 1U) == 0) {
        return;
    }
    if (!is_repetition(recorder, time, draft) || !count_up(recorder)) {
        append(recorder, time, draft);
    }
}

/* ---- Making records ---------------------------------------------------------------------------------------------- */

/* What is 0 is left out. In the order of the description. */
struct facts {
    uint16_t source, destination;
    uint32_t sequence, opcode, value;
    uint8_t reason;
    bool has_key;
    uint16_t key_index;
};

static void little(struct draft *draft, uint32_t value, unsigned octets)
{
    for (unsigned i = 0; i < octets; i++) {
        draft->body[draft->size++] = (uint8_t)(value >> 8 * i);
    }
}

static void note(struct flight_recorder *recorder, bramble_time time, unsigned event, const struct facts *facts)
{
    struct draft draft = {.event = (uint8_t)event};
    unsigned form = facts->value == 0 ? 0U : facts->value <= UINT8_MAX ? 1U : facts->value <= UINT16_MAX ? 2U : 3U;
    unsigned fields = FLIGHT_VALUE(form);
    if ((facts->source | facts->destination) != 0) {
        fields |= FLIGHT_ADDRESSES;
        little(&draft, facts->source, 2);
        little(&draft, facts->destination, 2);
    }
    if (facts->sequence != 0) {
        fields |= FLIGHT_SEQUENCE;
        little(&draft, facts->sequence, 3);
    }
    if (facts->opcode != 0) {
        fields |= FLIGHT_OPCODE;
        little(&draft, facts->opcode, 3);
    }
    little(&draft, facts->value, value_octets[form]);
    if (facts->reason != 0) {
        fields |= FLIGHT_REASON;
        little(&draft, facts->reason, 1);
    }
    if (facts->has_key) {
        fields |= FLIGHT_KEY;
        little(&draft, facts->key_index, 2);
    }
    draft.fields = (uint8_t)fields;
    record(recorder, time, &draft);
}

static void note_heard(struct flight_recorder *recorder, const struct bramble_trace *trace)
{
    if (trace->classification == BRAMBLE_CLASS_REPEATED || trace->classification == BRAMBLE_CLASS_OWN_ECHO) {
        const struct draft draft = {.event = trace->classification}; /* most of what is heard: no more than its class */
        record(recorder, trace->time, &draft);
        return;
    }
    const struct facts facts = {.source = trace->source,
                                .destination = trace->destination,
                                .sequence = trace->sequence,
                                .opcode = trace->drop != BRAMBLE_DROP_NONE ? trace->opcode : 0,
                                .value = trace->value,
                                .reason = trace->drop};
    note(recorder, trace->time, trace->classification, &facts);
}

static void traced(void *context, const struct bramble_trace *trace)
{
    struct flight_recorder *recorder = context;
    struct facts facts = {.source = trace->source, .destination = trace->destination, .sequence = trace->sequence};
    unsigned event;
    switch (trace->kind) {
    case BRAMBLE_TRACE_HEARD:
        note_heard(recorder, trace);
        return;
    case BRAMBLE_TRACE_DROPPED:
        event = BRAMBLE_FLIGHT_EVENT_DROPPED_LATER;
        facts.value = trace->value;
        facts.reason = trace->drop;
        break;
    case BRAMBLE_TRACE_SENT:
        event = trace->origin == BRAMBLE_ORIGIN_LOCAL ? BRAMBLE_FLIGHT_EVENT_SENT : BRAMBLE_FLIGHT_EVENT_PASSED_ON;
        break;
    case BRAMBLE_TRACE_ACCESS_SENT:
        event = BRAMBLE_FLIGHT_EVENT_MESSAGE_SENT;
        facts.opcode = trace->opcode;
        break;
    case BRAMBLE_TRACE_ACCESS_DELIVERED:
        event = BRAMBLE_FLIGHT_EVENT_MESSAGE_DELIVERED;
        facts.opcode = trace->opcode;
        facts.value = trace->element;
        break;
    case BRAMBLE_TRACE_IV_INDEX:
        event = trace->value != 0 ? BRAMBLE_FLIGHT_EVENT_IV_UPDATE : BRAMBLE_FLIGHT_EVENT_IV_INDEX;
        facts.value = trace->iv_index;
        break;
    case BRAMBLE_TRACE_KEY_REFRESH:
        event = BRAMBLE_FLIGHT_EVENT_KEY_REFRESH;
        facts.value = trace->value;
        facts.has_key = true;
        facts.key_index = trace->key_index;
        break;
    case BRAMBLE_TRACE_PROVISIONED:
        event = BRAMBLE_FLIGHT_EVENT_JOINED;
        break;
    case BRAMBLE_TRACE_RESET:
        event = BRAMBLE_FLIGHT_EVENT_LEFT;
        break;
    default:
        event = BRAMBLE_FLIGHT_EVENT_OTHER;
        facts.value = trace->kind;
        break;
    }
    note(recorder, trace->time, event, &facts);
}

/* What the application is told and no trace tells. */
static void told(struct access *access, void *state, const struct bramble_event *event)
{
    (void)access;
    static const uint8_t events[] = {
        [BRAMBLE_EVENT_PROVISIONING] = BRAMBLE_FLIGHT_EVENT_PROVISIONING,
        [BRAMBLE_EVENT_KEYS] = BRAMBLE_FLIGHT_EVENT_KEYS_CHANGED,
        [BRAMBLE_EVENT_CONFIGURATION] = BRAMBLE_FLIGHT_EVENT_CONFIGURATION_CHANGED,
        [BRAMBLE_EVENT_ATTENTION] = BRAMBLE_FLIGHT_EVENT_ATTENTION,
        [BRAMBLE_EVENT_HEARTBEAT] = BRAMBLE_FLIGHT_EVENT_HEARTBEAT,
        [BRAMBLE_EVENT_REPLAY_LIST_FULL] = BRAMBLE_FLIGHT_EVENT_REPLAY_LIST_FULL,
        [BRAMBLE_EVENT_SEQUENCE_LOW] = BRAMBLE_FLIGHT_EVENT_SEQUENCE_LOW,
        [BRAMBLE_EVENT_STORE_FAILED] = BRAMBLE_FLIGHT_EVENT_STORE_FAILED,
        [BRAMBLE_EVENT_NODE_TABLE] = BRAMBLE_FLIGHT_EVENT_NODE_TABLE,
        [BRAMBLE_EVENT_SOURCE_REFUSED] = BRAMBLE_FLIGHT_EVENT_SOURCE_REFUSED,
        [BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH] = BRAMBLE_FLIGHT_EVENT_OUT_OF_REACH,
        [BRAMBLE_EVENT_STORE_WORKS] = BRAMBLE_FLIGHT_EVENT_STORE_WORKS,
    };
    struct flight_recorder *recorder = state;
    bool refused = event->kind == BRAMBLE_EVENT_SOURCE_REFUSED;
    const struct facts facts = {.source = event->address,
                                .sequence = refused ? event->value & 0xFFFFFFU : 0,
                                .value = refused                       ? event->against
                                         : event->provisioning != NULL ? event->provisioning->kind
                                                                       : event->value,
                                .reason = event->drop != 0 ? event->drop : (uint8_t)-event->error};
    if (event->kind < sizeof events && events[event->kind] != 0) {
        note(recorder, access_timers(recorder->access)->now, events[event->kind], &facts);
    }
}

/* ---- Being a feature --------------------------------------------------------------------------------------------- */

static size_t ring_octets(const struct bramble_config *config)
{
    return config->flight_recorder_octets == 0 ? BRAMBLE_FLIGHT_RECORDER_DEFAULT : config->flight_recorder_octets;
}

static size_t octets_for(const struct bramble_config *config)
{
    return BRAMBLE_FLIGHT_RECORDER_OCTETS(ring_octets(config));
}

void flight_recorder_clear(struct flight_recorder *recorder)
{
    recorder->gone += recorder->count;
    recorder->count = 0;
    recorder->oldest = recorder->newest = recorder->used = 0;
    recorder->before = recorder->last = access_timers(recorder->access)->now >> FLIGHT_TICK_SHIFT;
}

static int start(struct access *access, void *state)
{
    static const struct facts nothing;
    struct flight_recorder *recorder = state;
    size_t octets = ring_octets(access->config);
    if (octets < BRAMBLE_FLIGHT_RECORDER_LEAST || octets > BRAMBLE_FLIGHT_RECORDER_MOST) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    recorder->access = access;
    recorder->capacity = (uint16_t)octets;
    recorder->wanted = BRAMBLE_FLIGHT_EVERYTHING;
    recorder->listener = (struct books_listener){traced, recorder};
    flight_recorder_clear(recorder);
    note(recorder, access_timers(access)->now, BRAMBLE_FLIGHT_EVENT_STARTED, &nothing);
    access_books(access)->listener = &recorder->listener;
    return BRAMBLE_OK;
}

static void stop(struct access *access, void *state)
{
    (void)state;
    access_books(access)->listener = NULL;
}

static bool check(const void *state, struct bramble_violation *violation)
{
    const struct flight_recorder *recorder = state;
    uint64_t time = recorder->before;
    uint32_t count = 0;
    size_t octets = 0;
    uint16_t at = recorder->oldest;
    uint16_t last = recorder->newest;
    while (octets < recorder->used) {
        size_t size = flight_record_size(recorder, at);
        time += flight_record_elapsed(recorder, at);
        last = at;
        at = flight_step(recorder, at, size);
        octets += size;
        count++;
    }
    if (octets != recorder->used || count != recorder->count || last != recorder->newest) {
        return invariant_broken(violation, "F1: the records of the flight recorder fill what is in use of its ring",
                                recorder->used);
    }
    return time == recorder->last ||
           invariant_broken(violation, "F2: the times of the flight recorder's records add up", recorder->count);
}

const struct bramble_feature bramble_feature_flight_recorder = {
    .identity = FEATURE_FLIGHT_RECORDER,
    .octets_for = octets_for,
    .start = start,
    .stop = stop,
    .event = told,
    .check = check,
};
