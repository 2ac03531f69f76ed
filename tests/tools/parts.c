/* Stories about the parts of the command line that count: numbers as text, durations, places on the floor, the book of
 * what was sent. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "access/access.h"
#include "invariants.h"
#include "histogram.h"
#include "scenario.h"
#include "sent_book.h"
#include "simulation.h"
#include "text.h"

#include <stdlib.h>

static void numbers_are_written_without_floating_point(void **state)
{
    (void)state;
    assert_string_equal(decimal(1234, 3), "1.234");
    assert_string_equal(decimal(-5, 1), "-0.5");
    assert_string_equal(decimal(7, 0), "7");
    assert_string_equal(as_ms(12345), "12.3");
    assert_string_equal(as_ms(49), "0.0");
    assert_string_equal(as_ms(50), "0.1");
    assert_string_equal(as_clock(BRAMBLE_SECONDS(83) + 456789), "1:23.456");
    assert_string_equal(as_share(1, 3), "33.33 %");
    assert_string_equal(as_share(0, 0), "-");
}

/* A share is rounded down: 100 per cent is said only when nothing at all is missing. */
static void almost_all_is_not_all(void **state)
{
    (void)state;
    assert_string_equal(as_share(999999, 1000000), "99.99 %");
    assert_string_equal(as_share(1000000, 1000000), "100.00 %");
}

static void hexadecimal_digits_are_read_strictly(void **state)
{
    (void)state;
    uint8_t octets[2];
    assert_true(hex_read("0aFf", octets, 2));
    assert_int_equal(octets[0], 0x0A);
    assert_int_equal(octets[1], 0xFF);
    assert_false(hex_read("0aF", octets, 2));
    assert_false(hex_read("0aFf0", octets, 2));
    assert_false(hex_read("0agf", octets, 2));
    assert_string_equal(as_hex(octets, 2), "0aff");
}

static void the_nearest_word_is_found_only_when_near(void **state)
{
    (void)state;
    static const char *const words[] = {"shadowing", "capture", "loss"};
    assert_string_equal(nearest_word("shadoving", words, 3), "shadowing");
    assert_string_equal(nearest_word("captur", words, 3), "capture");
    assert_string_equal(nearest_word("los", words, 3), "loss");
    assert_null(nearest_word("colour", words, 3));
}

static void percentiles_come_from_the_values(void **state)
{
    (void)state;
    struct histogram histogram = {0};
    for (unsigned i = 1; i <= 100; i++) {
        histogram_add(&histogram, i * 1000);
    }
    assert_int_equal(histogram_mean(&histogram), 50500);
    assert_in_range(histogram_percentile(&histogram, 50), 50000, 50000 + HISTOGRAM_BUCKET_US);
    assert_in_range(histogram_percentile(&histogram, 95), 95000, 95000 + HISTOGRAM_BUCKET_US);
    assert_int_equal(histogram_percentile(&histogram, 100), 100000);
    struct histogram both = {0};
    histogram_merge(&both, &histogram);
    histogram_add(&both, BRAMBLE_SECONDS(60)); /* longer than the buckets reach */
    assert_int_equal(both.count, 101);
    assert_int_equal(both.max_us, 60000000);
    assert_int_equal(histogram_percentile(&both, 100), 60000000);
    histogram_free(&both);
    histogram_free(&histogram);
    assert_int_equal(histogram_percentile(&histogram, 50), 0);
}

static void a_pdu_counts_when_it_was_handed_over_and_on_air(void **state)
{
    (void)state;
    struct sent_book book = {0};
    for (uint32_t seq = 0; seq < 10000; seq++) {
        const struct bramble_trace trace = {.source = 7, .sequence = seq, .ctl = seq % 10 == 0};
        sent_book_queued(&book, &trace);
    }
    assert_int_equal(book.in_queues, 10000);
    for (uint32_t seq = 0; seq < 9999; seq++) {
        const struct peeked peeked = {.source = 7, .sequence = seq};
        sent_book_aired(&book, &peeked);
        sent_book_aired(&book, &peeked); /* its repetition is not another PDU */
    }
    assert_int_equal(book.network_pdus, 9999);
    assert_int_equal(book.control_messages, 1000);
    assert_int_equal(book.in_queues, 1);
    assert_int_equal(book.strangers, 0);
    const struct peeked stranger = {.source = 8, .sequence = 1};
    sent_book_aired(&book, &stranger);
    assert_int_equal(book.strangers, 1);
    sent_book_free(&book);
}

static const char floor_text[] = "name: floor\n"
                                 "radio: {shadowing: 0 dB}\n"
                                 "nodes:\n"
                                 "  - {name: lamp, kind: lamp, relay: {every: 2, first: 1},\n"
                                 "     place: {grid: {columns: 3, rows: 2, from: [1, 2], step: [10, 20]}}}\n"
                                 "  - {name: button, kind: switch, place: {list: [[0.5, 250 cm, 1 m]]}}\n"
                                 "  - {name: cloud, kind: relay, place: {random: {count: 400, neighbours: 20}}}\n";

static void nodes_stand_where_the_scenario_says(void **state)
{
    (void)state;
    struct scenario scenario;
    struct text error = {0};
    assert_true(scenario_read("floor", floor_text, sizeof floor_text - 1, &scenario, &error));
    uint32_t count = scenario_nodes(&scenario);
    assert_int_equal(count, 407);
    struct placed *placed = allocate(count, sizeof *placed);
    layout(&scenario, 1, placed, count);
    assert_string_equal(placed[5].name, "lamp-6");
    assert_int_equal(placed[5].position.x_mm, 21000);
    assert_int_equal(placed[5].position.y_mm, 22000);
    assert_true(placed[0].relay && !placed[1].relay && placed[2].relay);
    assert_string_equal(placed[6].name, "button");
    assert_int_equal(placed[6].position.x_mm, 500);
    assert_int_equal(placed[6].position.y_mm, 2500);
    assert_int_equal(placed[6].position.z_mm, 1000);
    assert_int_equal(layout_find(placed, count, "cloud-400"), 406);
    assert_int_equal(layout_find(placed, count, "cloud-401"), UINT32_MAX);

    struct placed *again = allocate(count, sizeof *again);
    layout(&scenario, 1, again, count);
    assert_memory_equal(&placed[100].position, &again[100].position, sizeof placed[100].position);
    layout(&scenario, 2, again, count);
    assert_memory_not_equal(&placed[100].position, &again[100].position, sizeof placed[100].position);
    free(again);
    free(placed);
    scenario_free(&scenario);
    text_free(&error);
}

/* The density that was asked for, counted: fewer at the edges, so somewhat below on average. */
static void random_places_have_the_density_asked_for(void **state)
{
    (void)state;
    struct scenario scenario;
    struct text error = {0};
    assert_true(scenario_read("floor", floor_text, sizeof floor_text - 1, &scenario, &error));
    uint32_t count = scenario_nodes(&scenario);
    struct placed *placed = allocate(count, sizeof *placed);
    layout(&scenario, 1, placed, count);
    uint32_t range = layout_range_mm(&scenario.radio);
    assert_in_range(range, 46000, 47000); /* 50 dB over three decades of 30 dB each */
    uint32_t pairs = 0;
    for (uint32_t a = 7; a < count; a++) {
        for (uint32_t b = 7; b < count; b++) {
            pairs += a != b && distance_mm(&placed[a].position, &placed[b].position) <= range;
        }
    }
    assert_in_range(pairs / 400, 15, 20);
    free(placed);
    scenario_free(&scenario);
    text_free(&error);
}

static void periods_are_told_in_steps(void **state)
{
    (void)state;
    assert_int_equal(publish_period(0), 0);
    assert_int_equal(publish_period(BRAMBLE_MILLISECONDS(100)), 1);
    assert_int_equal(publish_period(BRAMBLE_SECONDS(60)), 1 << 6 | 60);
    assert_int_equal(publish_period(BRAMBLE_SECONDS(65)), 2 << 6 | 7); /* rounded up to 70 s */
}

/* What `bramble sim --check` is for: the node, the time and the invariant that was broken first are kept. */
static void a_node_that_breaks_an_invariant_is_found_in_its_next_turn(void **state)
{
    (void)state;
    struct scenario scenario;
    struct simulation simulation;
    struct invariants invariants;
    struct story story;
    struct text error = {0};
    const char text[] = "name: two\nnodes:\n"
                        "  - {name: lamp, kind: lamp, place: {list: [[0, 0], [5, 0]]}}\n";
    assert_true(scenario_read("two", text, sizeof text - 1, &scenario, &error));
    story_start(&story, true);
    simulation_start(&simulation, &scenario, 7, &story);
    invariants_watch(&invariants, &simulation);
    assert_true(simulation_provision(&simulation));
    bramble_world_run_until(simulation.world, BRAMBLE_SECONDS(30));
    assert_true(invariants.looks > 4);
    assert_true(invariants_verdict(&invariants));
    access_books(access_of(simulation.nodes[1].node))->counts->heard++;
    bramble_world_run_until(simulation.world, BRAMBLE_SECONDS(120));
    assert_false(invariants_verdict(&invariants));
    assert_int_equal(invariants.node, 1);
    assert_in_range(invariants.time, BRAMBLE_SECONDS(30), BRAMBLE_SECONDS(60));
    assert_memory_equal(invariants.violation.invariant, "B1: ", 4);
    simulation_end(&simulation);
    scenario_free(&scenario);
    assert_true(story_end(&story));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_written_without_floating_point),
        cmocka_unit_test(almost_all_is_not_all),
        cmocka_unit_test(hexadecimal_digits_are_read_strictly),
        cmocka_unit_test(the_nearest_word_is_found_only_when_near),
        cmocka_unit_test(percentiles_come_from_the_values),
        cmocka_unit_test(a_pdu_counts_when_it_was_handed_over_and_on_air),
        cmocka_unit_test(nodes_stand_where_the_scenario_says),
        cmocka_unit_test(random_places_have_the_density_asked_for),
        cmocka_unit_test(periods_are_told_in_steps),
        cmocka_unit_test(a_node_that_breaks_an_invariant_is_found_in_its_next_turn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
