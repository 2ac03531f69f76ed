/* The flight recorder: what it keeps of what happened, how it reads, and what gives way when the ring is full. */
#include "mesh.h"

#include "features/flight_recorder.h"

#include <bramble/describe.h>

#include <stdio.h>

#define RING 256U

static const struct bramble_feature *const features[] = {&bramble_feature_flight_recorder, NULL};

static struct actor *recorded(struct mesh *mesh, int x_m, uint16_t octets)
{
    struct actor *actor = mesh_place(mesh, x_m, 0);
    actor->config.features = features;
    actor->config.flight_recorder_octets = octets;
    actor->limits.feature_octets =
        BRAMBLE_FLIGHT_RECORDER_OCTETS(octets == 0 ? BRAMBLE_FLIGHT_RECORDER_DEFAULT : octets);
    actor_start(actor);
    return actor;
}

static struct actor *member(struct mesh *mesh, int x_m, uint16_t octets)
{
    struct actor *actor = recorded(mesh, x_m, octets);
    actor_join(actor);
    actor_equip(actor);
    return actor;
}

/* The first record of an event from the place on; false: there is none. */
static bool find(const struct actor *actor, struct bramble_flight_place *place, unsigned event,
                 struct bramble_flight_entry *entry)
{
    while (bramble_flight_recorder_next(actor->node, place, entry) == 0) {
        if (entry->record.event == event) {
            return true;
        }
    }
    return false;
}

static bool has(const struct actor *actor, unsigned event, struct bramble_flight_entry *entry)
{
    struct bramble_flight_place place = {0};
    return find(actor, &place, event, entry);
}

static struct flight_recorder *inside(const struct actor *actor)
{
    return feature_find(access_of(actor->node), FEATURE_FLIGHT_RECORDER, NULL);
}

static void the_way_of_a_message_is_recorded_at_both_ends(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *a = member(mesh, 0, 0);
    struct actor *b = member(mesh, 10, 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    bramble_flight_recorder_clear(a->node);
    bramble_flight_recorder_clear(b->node);
    assert_int_equal(actor_say(a, b->address, 42), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    struct bramble_flight_entry entry;
    assert_true(has(a, BRAMBLE_FLIGHT_EVENT_SENT, &entry));
    uint32_t sequence = entry.record.sequence;
    assert_int_equal(entry.record.source, a->address);
    assert_int_equal(entry.record.destination, b->address);
    assert_true(has(a, BRAMBLE_FLIGHT_EVENT_MESSAGE_SENT, &entry));
    assert_int_equal(entry.record.opcode, WORD_OPCODE);
    struct bramble_flight_place place = {0};
    assert_true(find(b, &place, BRAMBLE_FLIGHT_EVENT_MESSAGE_DELIVERED, &entry));
    assert_int_equal(entry.record.opcode, WORD_OPCODE);
    assert_int_equal(entry.record.sequence, sequence);
    assert_in_range(entry.time, BRAMBLE_SECONDS(1), BRAMBLE_SECONDS(1) + 20000);
    assert_true(find(b, &place, BRAMBLE_FLIGHT_EVENT_HEARD_CONSUMED, &entry)); /* the books close behind the delivery */
    assert_int_equal(entry.record.source, a->address);
    assert_true(find(b, &place, BRAMBLE_FLIGHT_EVENT_HEARD_REPEATED, &entry)); /* sent three times in all */
    assert_int_equal(entry.record.repeats, 1);
    assert_int_equal(bramble_flight_recorder_next(b->node, &place, &entry), BRAMBLE_ERROR_NOT_FOUND);
    mesh_close(mesh);
}

static void a_drop_has_its_reason_and_the_number_that_did_not_fit(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *a = member(mesh, 0, 0);
    struct actor *b = member(mesh, 10, 0);
    assert_int_equal(actor_say(a, b->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    struct bramble_flight_entry entry;
    assert_true(has(b, BRAMBLE_FLIGHT_EVENT_MESSAGE_DELIVERED, &entry));
    uint32_t accepted = entry.record.sequence + 5;
    access_transport(access_of(b->node))->replay.entries[0].sequence =
        accepted & 0xFFFFFF; /* as if five more had been accepted */
    assert_int_equal(actor_say(a, b->address, 2), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    assert_true(has(b, BRAMBLE_FLIGHT_EVENT_HEARD_DROPPED, &entry));
    assert_int_equal(entry.record.drop, BRAMBLE_DROP_TRANSPORT_REPLAYED);
    assert_int_equal(entry.value, accepted);
    assert_int_equal(entry.record.source, a->address);
    mesh_close(mesh);
}

static void what_becomes_of_the_node_itself_is_recorded(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *a = recorded(mesh, 0, 0);
    struct bramble_flight_entry entry;
    assert_true(has(a, BRAMBLE_FLIGHT_EVENT_STARTED, &entry));
    assert_int_equal(entry.number, 0);
    actor_join(a);
    actor_equip(a);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_true(has(a, BRAMBLE_FLIGHT_EVENT_JOINED, &entry));
    assert_int_equal(entry.record.source, a->address);
    assert_true(has(a, BRAMBLE_FLIGHT_EVENT_KEYS_CHANGED, &entry));
    assert_true(has(a, BRAMBLE_FLIGHT_EVENT_CONFIGURATION_CHANGED, &entry));
    assert_int_equal(bramble_iv_update_start(a->node), 0);
    assert_true(has(a, BRAMBLE_FLIGHT_EVENT_IV_UPDATE, &entry));
    assert_int_equal(entry.value, bramble_node_iv_index(a->node, NULL));
    bramble_store_memory_fail(&a->store_memory, 1, false);
    actor_subscribe(a, 0, 0xC123);
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    bramble_node_reset(a->node);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(3));
    assert_true(has(a, BRAMBLE_FLIGHT_EVENT_STORE_FAILED, &entry));
    assert_int_equal(entry.record.error, -BRAMBLE_ERROR_STORE);
    assert_int_equal(entry.value >> 8, 0x05);
    assert_true(has(a, BRAMBLE_FLIGHT_EVENT_LEFT, &entry)); /* and nothing of the ring was lost with the network */
    assert_true(has(a, BRAMBLE_FLIGHT_EVENT_STARTED, &entry));
    mesh_close(mesh);
}

/* ---- The ring ---------------------------------------------------------------------------------------------------- */

static void trace(struct actor *actor, struct bramble_trace trace, enum bramble_trace_kind kind)
{
    books_trace(access_books(access_of(actor->node)), kind, &trace);
}

/* Many records of all kinds and lengths, at times of all distances: what the recorder writes by hand is what the
 * description says, and the ring is whole after each. */
static void every_record_reads_by_its_description(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *a = recorded(mesh, 0, RING);
    struct timers *timers = access_timers(access_of(a->node));
    struct flight_recorder *recorder = inside(a);
    bramble_time time = 0;
    struct bramble_violation violation;
    uint32_t random = 12345;
    for (unsigned i = 0; i < 20000; i++) {
        random = random * 1664525U + 1013904223U;
        const unsigned shift = random >> 27;
        time += (bramble_time)(random & 0xFF) << (i % 50 == 0 ? shift : shift % 13);
        timers->now = time;
        const struct bramble_trace what = {.classification = (uint8_t)(random >> 8 & 0xF) % BRAMBLE_CLASS_COUNT,
                                           .drop = (uint8_t)(random >> 12 & 3),
                                           .source = (uint16_t)(random >> 16 & 0x7),
                                           .destination = (uint16_t)(random >> 19 & 0x3),
                                           .sequence = random >> 6 & 0xFFFF & 1U << (random & 15),
                                           .opcode = random >> 5 & 1,
                                           .value = (random & 0xFF) >> 2 << (random >> 21 & 0x18),
                                           .key_index = 7};
        trace(a, what, (enum bramble_trace_kind)(random >> 24 & 15));
        assert_true(bramble_feature_flight_recorder.check(recorder, &violation));
        struct bramble_flight_place place = {0};
        struct bramble_flight_entry entry;
        bramble_time last = 0;
        unsigned count = 0;
        for (; i % 16 == 0 && bramble_flight_recorder_next(a->node, &place, &entry) == 0; count++) {
            uint8_t again[BRAMBLE_FLIGHT_RECORD_OCTETS];
            int size = bramble_parameters_encode(bramble_flight_record_type, &entry.record, again, sizeof again);
            assert_int_equal(size, entry.size);
            assert_memory_equal(again, entry.octets, entry.size);
            assert_int_equal(entry.number, recorder->gone + count);
            assert_true(entry.time >= last);
            last = entry.time;
        }
        assert_true(i % 16 != 0 || count == bramble_flight_recorder_count(a->node));
        assert_true(last <= time && (i % 16 != 0 || time - last < BRAMBLE_SECONDS(300)));
    }
    assert_true(bramble_flight_recorder_gone(a->node) > 5000);
    mesh_close(mesh);
}

static void what_happens_again_is_counted_up_to_255_times_and_for_ten_seconds(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *a = recorded(mesh, 0, RING);
    const struct bramble_trace heard = {.classification = BRAMBLE_CLASS_REPEATED};
    for (unsigned i = 0; i < 300; i++) {
        trace(a, heard, BRAMBLE_TRACE_HEARD);
    }
    struct bramble_flight_place place = {0};
    struct bramble_flight_entry entry;
    assert_true(find(a, &place, BRAMBLE_FLIGHT_EVENT_HEARD_REPEATED, &entry));
    assert_int_equal(entry.record.repeats, 255);
    assert_int_equal(entry.size, 3);
    assert_true(find(a, &place, BRAMBLE_FLIGHT_EVENT_HEARD_REPEATED, &entry));
    assert_int_equal(entry.record.repeats, 300 - 256 - 1);
    trace(a, heard, BRAMBLE_TRACE_HEARD);
    assert_int_equal(bramble_flight_recorder_next(a->node, &place, &entry), BRAMBLE_ERROR_NOT_FOUND);
    mesh_run(mesh, BRAMBLE_SECONDS(11));
    access_timers(access_of(a->node))->now = BRAMBLE_SECONDS(11);
    trace(a, heard, BRAMBLE_TRACE_HEARD);
    assert_int_equal(bramble_flight_recorder_next(a->node, &place, &entry), 0);
    assert_in_range(entry.time, BRAMBLE_SECONDS(11) - 1024, BRAMBLE_SECONDS(11));
    mesh_close(mesh);
}

/* Repetitions grow a record that a reader has read already, and make old ones give way that it stands on. */
static void a_reader_keeps_its_place_while_records_come_and_go(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *a = recorded(mesh, 0, BRAMBLE_FLIGHT_RECORDER_LEAST);
    struct bramble_flight_place place = {0};
    struct bramble_flight_entry entry;
    struct bramble_trace delivered = {.source = 1, .destination = 2, .opcode = 3};
    uint32_t expected = 1;
    assert_int_equal(bramble_flight_recorder_next(a->node, &place, &entry), 0);
    for (unsigned i = 1; i < 200; i++) {
        delivered.sequence = i;
        trace(a, delivered, BRAMBLE_TRACE_ACCESS_DELIVERED);
        trace(a, delivered, BRAMBLE_TRACE_ACCESS_DELIVERED);
        if (i % 3 == 0 && i % 10 > 2) { /* now and then read on to the end */
            while (bramble_flight_recorder_next(a->node, &place, &entry) == 0) {
                assert_true(entry.number >= expected);
                assert_int_equal(entry.record.sequence, entry.number);
                expected = entry.number + 1;
            }
            assert_int_equal(entry.record.sequence, i);
            trace(a, delivered, BRAMBLE_TRACE_ACCESS_DELIVERED); /* it grows behind the reader's back */
        }
    }
    assert_int_equal(bramble_flight_recorder_count(a->node) + bramble_flight_recorder_gone(a->node), 200);
    mesh_close(mesh);
}

/* What makes a node deaf, and what ends it, is the last thing that may be missing. */
static void what_the_application_is_told_is_recorded(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(11);
    struct actor *a = member(mesh, 0, 0);
    struct bramble_flight_entry entry;
    struct network *network = access_network(access_of(a->node));
    assert_int_equal(network_iv_told(network, &network->keys.nets[0], 100, false), BRAMBLE_DROP_BEACON_IV_INDEX);
    bramble_store_memory_fail(&a->store_memory, 1, true);
    actor_subscribe(a, 0, 0xC001);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    bramble_store_memory_fail(&a->store_memory, 0, false);
    mesh_run(mesh, BRAMBLE_SECONDS(60));
    assert_true(has(a, BRAMBLE_FLIGHT_EVENT_OUT_OF_REACH, &entry));
    assert_int_equal(entry.record.drop, BRAMBLE_DROP_BEACON_IV_INDEX);
    assert_int_equal(entry.value, 100);
    assert_true(has(a, BRAMBLE_FLIGHT_EVENT_STORE_FAILED, &entry));
    assert_int_equal(entry.record.error, -BRAMBLE_ERROR_STORE);
    assert_true(has(a, BRAMBLE_FLIGHT_EVENT_STORE_WORKS, &entry));
    mesh_close(mesh);
}

static void only_what_is_wanted_is_recorded(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *a = member(mesh, 0, 0);
    struct actor *b = member(mesh, 10, 0);
    bramble_flight_recorder_select(b->node, BRAMBLE_FLIGHT_EVERYTHING & ~BRAMBLE_FLIGHT_TRAFFIC);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    uint32_t before = bramble_flight_recorder_count(b->node);
    assert_int_equal(actor_say(a, b->address, 1), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    assert_int_equal(b->heard_count, 1);
    assert_int_equal(bramble_flight_recorder_count(b->node), before);
    mesh_run(mesh, BRAMBLE_SECONDS(10)); /* or it would be the configuration changed once more */
    actor_subscribe(b, 0, 0xC001);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(bramble_flight_recorder_count(b->node), before + 1);
    mesh_close(mesh);
}

static void a_kibibyte_holds_about_a_hundred_events(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(8);
    struct actor *a = member(mesh, 0, 1024);
    struct actor *b = member(mesh, 10, 1024);
    for (uint32_t i = 0; i < 200; i++) {
        int result = actor_say(i % 2 == 0 ? a : b, (i % 2 == 0 ? b : a)->address, i);
        assert_int_equal(result, 0);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(1000 + 300 * i));
    }
    assert_in_range(bramble_flight_recorder_count(b->node), 85, 200);
    assert_true(bramble_flight_recorder_gone(b->node) > 200);
    mesh_close(mesh);
}

static void a_node_without_one_says_so_and_sizes_that_make_no_sense_are_refused(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(9);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct bramble_flight_place place = {0};
    struct bramble_flight_entry entry;
    assert_int_equal(bramble_flight_recorder_next(a->node, &place, &entry), BRAMBLE_ERROR_NOT_SUPPORTED);
    assert_int_equal(bramble_flight_recorder_count(a->node), 0);
    bramble_flight_recorder_clear(a->node);
    bramble_flight_recorder_select(a->node, 0);
    static uint64_t memory[65536];
    struct bramble_config config = a->config;
    struct bramble_limits limits = a->limits;
    struct bramble_node *node;
    limits.feature_octets = 65536;
    config.limits = &limits;
    config.store = NULL;
    config.features = features;
    config.flight_recorder_octets = BRAMBLE_FLIGHT_RECORDER_LEAST - 1;
    assert_int_equal(bramble_node_start(memory, sizeof memory, &config, 0, &node), BRAMBLE_ERROR_ARGUMENT);
    config.flight_recorder_octets = BRAMBLE_FLIGHT_RECORDER_MOST + 1;
    assert_int_equal(bramble_node_start(memory, sizeof memory, &config, 0, &node), BRAMBLE_ERROR_ARGUMENT);
    mesh_close(mesh);
}

/* The generic description in words knows the record, too. */
static void a_record_can_be_shown_by_its_names(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(10);
    struct actor *a = recorded(mesh, 0, 0);
    struct bramble_trace refused = {.source = 0x0012, .destination = 3, .sequence = 41, .value = 77};
    refused.classification = BRAMBLE_CLASS_DROPPED;
    refused.drop = BRAMBLE_DROP_TRANSPORT_REPLAYED;
    trace(a, refused, BRAMBLE_TRACE_HEARD);
    struct bramble_flight_entry entry;
    char text[200];
    char wanted[200];
    assert_true(has(a, BRAMBLE_FLIGHT_EVENT_HEARD_DROPPED, &entry));
    (void)bramble_describe_text(&bramble_flight_record_names, &entry.record, text, sizeof text);
    (void)snprintf(wanted, sizeof wanted,
                   "event 8 (Heard Dropped), source 0x0012, destination 0x0003, sequence 41, value 77, drop %d",
                   BRAMBLE_DROP_TRANSPORT_REPLAYED);
    assert_string_equal(text, wanted);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_way_of_a_message_is_recorded_at_both_ends),
        cmocka_unit_test(a_drop_has_its_reason_and_the_number_that_did_not_fit),
        cmocka_unit_test(what_becomes_of_the_node_itself_is_recorded),
        cmocka_unit_test(every_record_reads_by_its_description),
        cmocka_unit_test(what_happens_again_is_counted_up_to_255_times_and_for_ten_seconds),
        cmocka_unit_test(a_reader_keeps_its_place_while_records_come_and_go),
        cmocka_unit_test(what_the_application_is_told_is_recorded),
        cmocka_unit_test(only_what_is_wanted_is_recorded),
        cmocka_unit_test(a_kibibyte_holds_about_a_hundred_events),
        cmocka_unit_test(a_node_without_one_says_so_and_sizes_that_make_no_sense_are_refused),
        cmocka_unit_test(a_record_can_be_shown_by_its_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
