/* Advertising: what is on air, when, under which address; and what the books and the node are told. */
#include "fake.h"

#include "base/octets.h"
#include "host/hci.h"

#include <stdio.h>
#include <string.h>

static struct desk desk;

static const struct bramble_host_statistics *statistics(void)
{
    return bramble_host_statistics(&desk.host);
}

static void without_sets_each_transmission_is_an_enabling(void **state)
{
    (void)state;
    desk_init(&desk, 0);
    desk_start(&desk);
    for (uint8_t count = 1; count <= 8; count++) {
        uint32_t ticket = desk_advertise(&desk, count, count, 20);
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        assert_int_equal(desk_end(&desk, ticket)->result, 0);
        assert_int_equal(desk_aired(&desk, count), count);
        for (unsigned i = 0; i < count; i++) {
            const struct fake_aired *aired = desk_airing(&desk, count, i);
            assert_memory_equal(aired->address, bramble_host_controller(&desk.host)->random_address, 6);
            if (i > 0) {
                bramble_time between = aired->time - desk_airing(&desk, count, i - 1)->time;
                assert_in_range(between, BRAMBLE_MILLISECONDS(20), BRAMBLE_MILLISECONDS(30));
            }
        }
    }
    assert_int_equal(statistics()->events_asked, 36);
    assert_int_equal(statistics()->events_untold, 36);
    assert_int_equal(statistics()->events_aired, 0);
    assert_int_equal(statistics()->advertisements, 8);
    assert_int_equal(statistics()->refused, 0);
    desk_check(&desk);
}

static void without_sets_the_time_between_two_varies(void **state)
{
    (void)state;
    bramble_time least = BRAMBLE_NEVER;
    bramble_time most = 0;
    desk_init(&desk, 0);
    desk_start(&desk);
    for (uint8_t i = 0; i < 40; i++) {
        (void)desk_advertise(&desk, i, 2, 20);
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        bramble_time between = desk_airing(&desk, i, 1)->time - desk_airing(&desk, i, 0)->time;
        least = between < least ? between : least;
        most = between > most ? between : most;
    }
    assert_in_range(least, BRAMBLE_MILLISECONDS(20), BRAMBLE_MILLISECONDS(22));
    assert_in_range(most, BRAMBLE_MILLISECONDS(28), BRAMBLE_MILLISECONDS(30));
}

static void without_sets_addresses_change_while_the_scanner_is_off(void **state)
{
    (void)state;
    desk_init(&desk, 0);
    desk_start(&desk);
    const struct bramble_port *port = bramble_host_port(&desk.host);
    assert_int_equal(port->scan(port->context, false), 0);
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    for (uint8_t i = 1; i <= 20; i++) {
        (void)desk_advertise(&desk, i, 2, 20);
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        assert_int_equal(desk_aired(&desk, i), 2);
        const uint8_t *address = desk_airing(&desk, i, 0)->address;
        assert_memory_equal(address, desk_airing(&desk, i, 1)->address, 6);
        assert_int_equal(address[5] & 0xC0, 0);
        for (uint8_t k = 1; k < i; k++) {
            assert_memory_not_equal(address, desk_airing(&desk, k, 0)->address, 6);
        }
    }
    assert_int_equal(port->scan(port->context, true), 0);
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    assert_true(desk.scanning);
    desk_check(&desk);
}

/* The node wants to listen again while an advertisement is on its way, after any of its commands. */
static void without_sets_the_scanner_may_come_on_at_any_moment(void **state)
{
    (void)state;
    for (unsigned answers = 0; answers < 6; answers++) {
        for (unsigned used = 0; used < 2; used++) {
            desk_init(&desk, 0);
            desk_start(&desk);
            const struct bramble_port *port = bramble_host_port(&desk.host);
            assert_int_equal(port->scan(port->context, false), 0);
            desk_pass(&desk, BRAMBLE_SECONDS(1));
            if (used) {
                (void)desk_advertise(&desk, 2, 1, 20);
                desk_pass(&desk, BRAMBLE_SECONDS(1));
            }
            uint32_t ticket = desk_advertise(&desk, 1, 1, 20);
            (void)bramble_host_run(&desk.host, desk.now);
            for (unsigned i = 0; i < answers; i++) {
                desk_flush(&desk);
                if (i + 1 == answers) {
                    assert_int_equal(port->scan(port->context, true), 0);
                }
                (void)bramble_host_run(&desk.host, desk.now);
            }
            desk_pass(&desk, BRAMBLE_SECONDS(1));
            assert_non_null(desk_end(&desk, ticket));
            assert_int_equal(desk_end(&desk, ticket)->result, 0);
            assert_int_equal(desk_aired(&desk, 1), 1);
            assert_int_equal(statistics()->refused, 0);
            desk_check(&desk);
        }
    }
}

static void with_sets_four_go_side_by_side(void **state)
{
    (void)state;
    desk_init(&desk, 4);
    desk_start(&desk);
    uint32_t tickets[4];
    uint32_t ticket;
    for (uint8_t i = 0; i < 4; i++) {
        tickets[i] = desk_advertise(&desk, i, 5, 20);
    }
    assert_int_equal(desk_try_advertise(&desk, 9, 1, 20, &ticket), BRAMBLE_ERROR_BUSY);
    bramble_time begun = desk.now;
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    for (uint8_t i = 0; i < 4; i++) {
        assert_int_equal(desk_aired(&desk, i), 5);
        assert_true(desk_airing(&desk, i, 0)->time - begun < BRAMBLE_MILLISECONDS(10));
        assert_int_equal(desk_airing(&desk, i, 0)->address[5] & 0xC0, 0);
        assert_int_equal(desk_end(&desk, tickets[i])->result, 0);
        assert_int_equal(desk_end(&desk, tickets[i])->time, desk_airing(&desk, i, 4)->time);
        for (uint8_t k = 0; k < i; k++) {
            assert_memory_not_equal(desk_airing(&desk, i, 0)->address, desk_airing(&desk, k, 0)->address, 6);
        }
    }
    assert_int_equal(statistics()->events_asked, 20);
    assert_int_equal(statistics()->events_aired, 20);
    assert_int_equal(statistics()->events_untold, 0);
    assert_int_equal(statistics()->refused, 0);
    desk_check(&desk);
}

static void each_burst_has_an_address_and_parameters_are_set_when_they_change(void **state)
{
    (void)state;
    desk_init(&desk, 1);
    desk_start(&desk);
    static const uint16_t intervals[] = {20, 20, 100, 100, 20, 10};
    static const unsigned commands[] = {4, 3, 4, 3, 4, 3}; /* 10 ms is too short for a controller: 20 */
    for (uint8_t i = 0; i < 6; i++) {
        unsigned before = desk.commands;
        (void)desk_advertise(&desk, i, 2, intervals[i]);
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        assert_int_equal(desk.commands - before, commands[i]);
        bramble_time between = desk_airing(&desk, i, 1)->time - desk_airing(&desk, i, 0)->time;
        uint16_t interval_ms = intervals[i] < 20 ? 20 : intervals[i];
        assert_in_range(between, BRAMBLE_MILLISECONDS(interval_ms), BRAMBLE_MILLISECONDS(interval_ms + 10));
        for (uint8_t k = 0; k < i; k++) {
            assert_memory_not_equal(desk_airing(&desk, i, 0)->address, desk_airing(&desk, k, 0)->address, 6);
        }
    }
    desk_check(&desk);
}

static void a_controller_that_airs_fewer_is_reported(void **state)
{
    (void)state;
    desk_init(&desk, 4);
    desk_start(&desk);
    desk.airs_fewer = 2;
    uint32_t ticket = desk_advertise(&desk, 1, 5, 20);
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    assert_int_equal(desk_end(&desk, ticket)->result, 0);
    const struct bramble_host_event *event = desk_last_event(&desk, BRAMBLE_HOST_EVENT_AIRED_FEWER);
    assert_int_equal(event->ticket, ticket);
    assert_int_equal(event->asked, 5);
    assert_int_equal(event->aired, 3);
    assert_int_equal(statistics()->events_unaired, 2);

    ticket = desk_advertise(&desk, 2, 3, 20); /* and none at all is a failure */
    desk_pass(&desk, BRAMBLE_MILLISECONDS(0));
    desk.set[0].on = false;
    desk_event(&desk, HCI_LE_META, "\x12\x43\x00\x00\x00\x00", 6);
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    assert_int_equal(desk_end(&desk, ticket)->result, BRAMBLE_ERROR_REJECTED);
    assert_int_equal(statistics()->events_unaired, 5);
    desk_check(&desk);
}

static void a_controller_that_does_not_tell_the_end_is_switched_by_hand(void **state)
{
    (void)state;
    desk_init(&desk, 3);
    desk.never_ends = true;
    desk_start(&desk);
    uint32_t first = desk_advertise(&desk, 1, 3, 20);
    uint32_t second = desk_advertise(&desk, 2, 3, 20);
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    assert_int_equal(desk_end(&desk, first)->result, 0);
    assert_int_equal(desk_end(&desk, second)->result, 0);
    assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_NOT_COUNTED), 1);
    assert_false(bramble_host_controller(&desk.host)->measurable);
    for (uint8_t i = 3; i < 9; i++) {
        (void)desk_advertise(&desk, i, 3, 20);
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        assert_int_equal(desk_aired(&desk, i), 3);
        bramble_time between = desk_airing(&desk, i, 2)->time - desk_airing(&desk, i, 1)->time;
        assert_in_range(between, BRAMBLE_MILLISECONDS(20), BRAMBLE_MILLISECONDS(30));
    }
    assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_NOT_COUNTED), 1);
    assert_int_equal(statistics()->events_untold, statistics()->events_asked);
    desk_check(&desk);
}

static void nothing_starts_before_its_time(void **state)
{
    static const uint8_t data[] = {3, 0x2A, 7, 7};
    (void)state;
    for (uint8_t sets = 0; sets < 2; sets++) {
        desk_init(&desk, sets);
        desk_start(&desk);
        uint32_t ticket;
        const struct bramble_port *port = bramble_host_port(&desk.host);
        const struct bramble_advertisement later = {
            .data = {data, 4}, .count = 1, .interval_ms = 20, .not_before = desk.now + BRAMBLE_MILLISECONDS(300)};
        assert_int_equal(port->advertise(port->context, &later, &ticket), 0);
        assert_int_equal(bramble_host_run(&desk.host, desk.now), later.not_before);
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        assert_in_range(desk_airing(&desk, 7, 0)->time, later.not_before, later.not_before + BRAMBLE_MILLISECONDS(5));
        desk_check(&desk);
    }
}

static void what_cannot_be_advertised_is_refused(void **state)
{
    static const uint8_t data[32];
    (void)state;
    desk_init(&desk, 0);
    desk_start(&desk);
    uint32_t ticket = 0;
    const struct bramble_port *port = bramble_host_port(&desk.host);
    struct bramble_advertisement advertisement = {.data = {data, 32}, .count = 1, .interval_ms = 20};
    assert_int_equal(port->advertise(port->context, &advertisement, &ticket), BRAMBLE_ERROR_LENGTH);
    advertisement.data.size = 0;
    assert_int_equal(port->advertise(port->context, &advertisement, &ticket), BRAMBLE_ERROR_LENGTH);
    advertisement.data.size = 31;
    advertisement.count = 0;
    assert_int_equal(port->advertise(port->context, &advertisement, &ticket), BRAMBLE_ERROR_ARGUMENT);
    advertisement.count = 1;
    assert_int_equal(port->advertise(port->context, &advertisement, &ticket), 0);
    assert_int_equal(port->advertise(port->context, &advertisement, &ticket), BRAMBLE_ERROR_BUSY);
    port->advertise_cancel(port->context, 12345); /* nobody's */
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    assert_int_equal(desk.air[0].size, 31);
    desk_check(&desk);
}

static void withdrawn_at_any_moment(void **state)
{
    (void)state;
    for (unsigned kind = 0; kind < 3; kind++) {
        for (unsigned moment = 0; moment < 90; moment++) {
            desk_init(&desk, kind == 0 ? 0 : 4);
            desk.never_ends = kind == 2;
            desk_start(&desk);
            uint32_t ticket = desk_advertise(&desk, 1, 3, 20);
            desk_pass(&desk, BRAMBLE_MILLISECONDS(moment));
            unsigned before = desk_aired(&desk, 1);
            const struct bramble_port *port = bramble_host_port(&desk.host);
            bool ended = desk_end(&desk, ticket) != NULL;
            port->advertise_cancel(port->context, ticket);
            port->advertise_cancel(port->context, ticket);
            desk_pass(&desk, BRAMBLE_SECONDS(1));
            assert_int_equal(desk_aired(&desk, 1), before);
            assert_non_null(desk_end(&desk, ticket));
            assert_true(ended || desk_end(&desk, ticket)->result == BRAMBLE_ERROR_CANCELLED ||
                        desk_end(&desk, ticket)->result == 0);
            assert_true(ended || before == 3 || desk_end(&desk, ticket)->result == BRAMBLE_ERROR_CANCELLED);
            ticket = desk_advertise(&desk, 2, 2, 20);
            desk_pass(&desk, BRAMBLE_SECONDS(1));
            assert_int_equal(desk_end(&desk, ticket)->result, 0);
            assert_int_equal(statistics()->refused, 0);
            desk_check(&desk);
        }
    }
}

static void withdrawn_before_the_controller_answers(void **state)
{
    (void)state;
    for (unsigned answers = 0; answers < 5; answers++) {
        desk_init(&desk, 4);
        desk_start(&desk);
        (void)desk_advertise(&desk, 3, 1, 100);
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        uint32_t ticket = desk_advertise(&desk, 1, 3, 20);
        (void)bramble_host_run(&desk.host, desk.now);
        for (unsigned i = 0; i < answers; i++) {
            desk_flush(&desk);
            (void)bramble_host_run(&desk.host, desk.now);
        }
        const struct bramble_port *port = bramble_host_port(&desk.host);
        port->advertise_cancel(port->context, ticket);
        assert_null(desk_end(&desk, ticket));
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        assert_int_equal(desk_end(&desk, ticket)->result, BRAMBLE_ERROR_CANCELLED);
        assert_int_equal(desk_aired(&desk, 1), 0);
        (void)desk_advertise(&desk, 2, 2, 100); /* what the set has by now is not what was asked for then */
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        assert_true(desk_airing(&desk, 2, 1)->time - desk_airing(&desk, 2, 0)->time >= BRAMBLE_MILLISECONDS(100));
        desk_check(&desk);
    }
}

static void a_command_that_is_refused_ends_one_advertisement_only(void **state)
{
    static const uint16_t commands[] = {
        HCI_LE_SET_ADVERTISING_PARAMETERS,
        HCI_LE_SET_ADVERTISING_DATA,
        HCI_LE_SET_ADVERTISING_ENABLE,
        HCI_LE_SET_EXTENDED_ADVERTISING_PARAMETERS,
        HCI_LE_SET_ADVERTISING_SET_RANDOM_ADDRESS,
        HCI_LE_SET_EXTENDED_ADVERTISING_DATA,
        HCI_LE_SET_EXTENDED_ADVERTISING_ENABLE,
    };
    (void)state;
    for (unsigned i = 0; i < 7; i++) {
        desk_init(&desk, i < 3 ? 0 : 4);
        desk_start(&desk);
        desk.refuse = commands[i];
        desk.refuse_with = 0x12;
        desk.refuse_times = 1;
        uint32_t ticket = desk_advertise(&desk, 1, 3, 20);
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        assert_int_equal(desk_end(&desk, ticket)->result, BRAMBLE_ERROR_REJECTED);
        const struct bramble_host_event *event = desk_last_event(&desk, BRAMBLE_HOST_EVENT_REFUSED);
        assert_int_equal(event->opcode, commands[i]);
        assert_int_equal(event->status, 0x12);
        assert_int_equal(event->ticket, ticket);
        ticket = desk_advertise(&desk, 2, 3, 20);
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        assert_int_equal(desk_end(&desk, ticket)->result, 0);
        assert_int_equal(desk_aired(&desk, 2), 3);
        assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_REFUSED), 1);
        assert_true(bramble_host_is_scanning(&desk.host));
        desk_check(&desk);
    }
}

static void a_set_that_could_not_be_switched_off_is_before_it_is_used_again(void **state)
{
    (void)state;
    for (uint8_t sets = 0; sets <= 4; sets = (uint8_t)(sets + 4)) {
        desk_init(&desk, sets);
        desk.never_ends = sets != 0;
        desk_start(&desk);
        uint32_t ticket = desk_advertise(&desk, 1, 3, 20);
        desk_pass(&desk, BRAMBLE_MILLISECONDS(2)); /* it is on */
        desk.refuse = sets == 0 ? HCI_LE_SET_ADVERTISING_ENABLE : HCI_LE_SET_EXTENDED_ADVERTISING_ENABLE;
        desk.refuse_with = 0x1F;
        desk.refuse_times = 1;
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        assert_non_null(desk_end(&desk, ticket));
        assert_true(desk.set[0].on);
        ticket = desk_advertise(&desk, 2, 3, 20);
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        assert_int_equal(desk_end(&desk, ticket)->result, 0);
        assert_int_equal(desk_aired(&desk, 2), 3);
        desk_check(&desk);
    }
}

/* The end of a set comes before the answer to its enabling, and while it is being switched off. */
static void the_end_of_a_set_at_odd_moments(void **state)
{
    (void)state;
    desk_init(&desk, 4);
    desk_start(&desk);
    uint32_t ticket = desk_advertise(&desk, 1, 1, 20);
    while (statistics()->events_asked == 0) {
        (void)bramble_host_run(&desk.host, desk.now);
        if (statistics()->events_asked == 0) {
            desk_flush(&desk);
        }
    }
    uint8_t answer[64];
    unsigned size = desk.out_size;
    memcpy(answer, desk.out, size);
    desk.out_size = 0;
    desk.set[0].on = false;
    desk_event(&desk, HCI_LE_META, "\x12\x43\x00\x00\x00\x01", 6);
    desk_octets(&desk, answer, size);
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    assert_int_equal(desk_end(&desk, ticket)->result, 0);
    assert_int_equal(statistics()->events_aired, 1);

    ticket = desk_advertise(&desk, 2, 3, 20);
    desk_pass(&desk, BRAMBLE_MILLISECONDS(5));
    const struct bramble_port *port = bramble_host_port(&desk.host);
    port->advertise_cancel(port->context, ticket);
    (void)bramble_host_run(&desk.host, desk.now); /* the answer to the switching off is on its way */
    size = desk.out_size;
    memcpy(answer, desk.out, size);
    desk.out_size = 0;
    desk_event(&desk, HCI_LE_META, "\x12\x43\x00\x00\x00\x03", 6);
    desk_octets(&desk, answer, size);
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    assert_int_equal(desk_end(&desk, ticket)->result, 0); /* it was too late */
    assert_int_equal(statistics()->events_aired, 4);

    static const uint8_t nobodys[] = {0, 3, 4, 200};
    for (unsigned i = 0; i < 4; i++) {
        const uint8_t event[] = {0x12, 0x43, nobodys[i], 0, 0, 3};
        desk_event(&desk, HCI_LE_META, event, sizeof event);
        desk_pass(&desk, 0);
        assert_int_equal(statistics()->malformed[BRAMBLE_HOST_MALFORMED_SET_UNKNOWN], i + 1);
    }
    desk_event(&desk, HCI_LE_META, "\x12\x43\x00\x00\x00", 5);
    desk_pass(&desk, 0);
    assert_int_equal(statistics()->malformed[BRAMBLE_HOST_MALFORMED_EVENT_SHORT], 1);
    desk_check(&desk);
}

/* ---- How much goes ----------------------------------------------------------------------------------------------- */

static unsigned most_in(bramble_time duration)
{
    uint32_t ticket;
    bramble_time until = desk.now + duration;
    unsigned count = 0;
    while (desk.now < until) {
        while (desk_try_advertise(&desk, 1, 1, 20, &ticket) == 0) {
            count++;
        }
        desk_pass(&desk, BRAMBLE_MILLISECONDS(1));
        desk.end_count = 0;
        desk.aired = 0;
    }
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    return count;
}

static void a_hundred_a_second_over_four_sets(void **state)
{
    (void)state;
    uint32_t ticket;
    desk_init(&desk, 4);
    desk_start(&desk);
    for (unsigned i = 0; i < 6000; i++) {
        assert_int_equal(desk_try_advertise(&desk, 1, 1, 20, &ticket), 0);
        desk_pass(&desk, BRAMBLE_MILLISECONDS(10));
        desk.end_count = 0;
        desk.aired = 0;
    }
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    assert_int_equal(statistics()->events_asked, 6000);
    assert_int_equal(statistics()->events_aired, 6000);
    desk_check(&desk);
}

static void the_ceiling_of_one_set(void **state)
{
    (void)state;
    desk_init(&desk, 0);
    desk_start(&desk);
    unsigned count = most_in(BRAMBLE_SECONDS(10));
    print_message("one set without counting: %u single transmissions in 10 s\n", count);
    assert_in_range(count, 400, 1000);
    assert_int_equal(statistics()->events_asked, count);
    desk_check(&desk);
}

int main(void)
{
    const struct CMUnitTest stories[] = {
        cmocka_unit_test(without_sets_each_transmission_is_an_enabling),
        cmocka_unit_test(without_sets_the_time_between_two_varies),
        cmocka_unit_test(without_sets_addresses_change_while_the_scanner_is_off),
        cmocka_unit_test(without_sets_the_scanner_may_come_on_at_any_moment),
        cmocka_unit_test(with_sets_four_go_side_by_side),
        cmocka_unit_test(each_burst_has_an_address_and_parameters_are_set_when_they_change),
        cmocka_unit_test(a_controller_that_airs_fewer_is_reported),
        cmocka_unit_test(a_controller_that_does_not_tell_the_end_is_switched_by_hand),
        cmocka_unit_test(nothing_starts_before_its_time),
        cmocka_unit_test(what_cannot_be_advertised_is_refused),
        cmocka_unit_test(withdrawn_at_any_moment),
        cmocka_unit_test(withdrawn_before_the_controller_answers),
        cmocka_unit_test(a_command_that_is_refused_ends_one_advertisement_only),
        cmocka_unit_test(a_set_that_could_not_be_switched_off_is_before_it_is_used_again),
        cmocka_unit_test(the_end_of_a_set_at_odd_moments),
        cmocka_unit_test(a_hundred_a_second_over_four_sets),
        cmocka_unit_test(the_ceiling_of_one_set),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
