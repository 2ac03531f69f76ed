/* A controller that fails, restarts, vanishes and comes back; a transport that is busy, or loses octets. In all of it a
 * ticket ends once, what was asked for is on air as soon as it can be, and scanning goes on by itself. */
#include "fake.h"

#include "host/hci.h"

#include <string.h>

static struct desk desk;

static uint32_t malformed(enum bramble_host_malformation what)
{
    return bramble_host_statistics(&desk.host)->malformed[what];
}

static void is_well_again(void)
{
    unsigned before = desk_aired(&desk, 200);
    uint32_t ticket = desk_advertise(&desk, 200, 3, 20);
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    assert_true(bramble_host_is_ready(&desk.host));
    assert_true(desk.scanning);
    assert_int_equal(desk_end(&desk, ticket)->result, 0);
    assert_int_equal(desk_aired(&desk, 200) - before, 3);
    desk_check(&desk);
}

enum trouble { HARDWARE_ERROR, SAYS_IT_RESTARTED, ANSWERS_NOT, LOST_AND_FOUND, TROUBLES };

static void strike(enum trouble trouble)
{
    switch (trouble) {
    case HARDWARE_ERROR:
        desk_controller_restarts(&desk);
        desk_event(&desk, HCI_HARDWARE_ERROR, "\x42", 1);
        break;
    case SAYS_IT_RESTARTED:
        desk_controller_restarts(&desk);
        desk_event(&desk, HCI_COMMAND_COMPLETE, "\x01\x00\x00", 3);
        break;
    case ANSWERS_NOT:
        desk.deaf_to = 1;
        break;
    default:
        desk_controller_restarts(&desk);
        bramble_host_lost(&desk.host, desk.now);
        desk_pass(&desk, BRAMBLE_MILLISECONDS(500));
        bramble_host_found(&desk.host, desk.now);
        break;
    }
}

static void trouble_at_any_moment_of_an_advertisement(void **state)
{
    (void)state;
    for (unsigned trouble = 0; trouble < TROUBLES; trouble++) {
        for (unsigned moment = 0; moment < 200; moment++) {
            uint8_t sets = moment & 1 ? 4 : 0;
            desk_init(&desk, sets);
            desk_start(&desk);
            desk_pass(&desk, BRAMBLE_SECONDS(2));
            uint32_t ticket = desk_advertise(&desk, 1, 3, 20);
            desk_pass(&desk, moment / 2 * BRAMBLE_MILLISECONDS(1));
            strike((enum trouble)trouble);
            desk_pass(&desk, BRAMBLE_SECONDS(2));
            assert_int_equal(desk_end(&desk, ticket)->result, 0);
            assert_true(desk_aired(&desk, 1) >= 3);
            desk.deaf_to = 0;
            is_well_again();
        }
    }
}

static void what_happened_is_told_and_the_rest_goes_on(void **state)
{
    (void)state;
    desk_init(&desk, 4);
    desk_start(&desk);
    desk_pass(&desk, BRAMBLE_SECONDS(2));
    strike(HARDWARE_ERROR);
    desk_pass(&desk, BRAMBLE_MILLISECONDS(1));
    assert_int_equal(desk_last_event(&desk, BRAMBLE_HOST_EVENT_HARDWARE_ERROR)->status, 0x42);
    assert_true(desk.scanning); /* at once: it had worked for longer than a second */
    assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_READY), 2);
    desk_pass(&desk, BRAMBLE_SECONDS(2));
    strike(SAYS_IT_RESTARTED);
    desk_pass(&desk, BRAMBLE_MILLISECONDS(1));
    assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_RESTARTED), 1);
    assert_true(desk.scanning);
    is_well_again();
}

static void a_controller_that_fails_each_time_it_comes_up_is_given_rest(void **state)
{
    (void)state;
    desk_init(&desk, 0);
    desk_start(&desk);
    for (unsigned i = 0; i < 6000; i++) { /* a minute; whenever it is up, it fails */
        if (bramble_host_is_ready(&desk.host)) {
            strike(HARDWARE_ERROR);
        }
        desk_pass(&desk, BRAMBLE_MILLISECONDS(10));
    }
    assert_in_range(desk.resets, 5, 12);
    desk_pass(&desk, BRAMBLE_SECONDS(11));
    is_well_again();
}

static void room_for_commands_is_not_a_restart(void **state)
{
    (void)state;
    desk_init(&desk, 0);
    desk.room = 0; /* each answer says: no more for now; and the room comes a little later */
    desk_begin(&desk);
    for (unsigned i = 0; i < 40; i++) {
        desk_pass(&desk, BRAMBLE_MILLISECONDS(5));
        unsigned before = desk.commands;
        desk_pass(&desk, BRAMBLE_MILLISECONDS(5));
        assert_int_equal(desk.commands, before);
        desk_event(&desk, HCI_COMMAND_COMPLETE, "\x01\x00\x00", 3);
        desk_pass(&desk, 0);
        if (desk.scanning && desk.host.probe_works) {
            break;
        }
        assert_int_equal(desk.commands, before + 1);
    }
    assert_true(desk.scanning);
    assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_RESTARTED), 0);
    desk_event(&desk, HCI_COMMAND_STATUS, "\x00\x01\x00\x00", 4); /* the other way to say so */
    uint32_t ticket = desk_advertise(&desk, 1, 1, 20);
    for (unsigned i = 0; i < 5; i++) {
        desk_pass(&desk, BRAMBLE_MILLISECONDS(20));
        desk_event(&desk, HCI_COMMAND_COMPLETE, "\x01\x00\x00", 3);
    }
    assert_int_equal(desk_end(&desk, ticket)->result, 0);
    assert_int_equal(desk_aired(&desk, 1), 1);
    assert_int_equal(desk.resets, 1);

    (void)desk_advertise(&desk, 2, 1, 20); /* and when it never comes, that is silence */
    desk_pass(&desk, BRAMBLE_MILLISECONDS(1500));
    assert_true(desk_events(&desk, BRAMBLE_HOST_EVENT_SILENT) >= 1);
    desk.room = 3;
    desk_pass(&desk, BRAMBLE_SECONDS(3));
    is_well_again();
}

static void silence_is_told_with_the_command(void **state)
{
    (void)state;
    desk_init(&desk, 4);
    desk_start(&desk);
    desk_pass(&desk, BRAMBLE_SECONDS(2));
    desk.dead = true;
    uint32_t ticket = desk_advertise(&desk, 1, 3, 20);
    bramble_time before = desk.now;
    desk_pass(&desk, BRAMBLE_MILLISECONDS(1001));
    const struct bramble_host_event *event = desk_last_event(&desk, BRAMBLE_HOST_EVENT_SILENT);
    assert_int_equal(event->opcode, HCI_LE_SET_EXTENDED_ADVERTISING_PARAMETERS);
    assert_int_equal(bramble_host_statistics(&desk.host)->unanswered, 1);
    assert_int_equal(desk.event_times[desk.event_count - 1] - before, BRAMBLE_HOST_COMMAND_TIMEOUT);
    desk_pass(&desk, BRAMBLE_SECONDS(3));
    assert_int_equal(desk_end(&desk, ticket)->result, BRAMBLE_ERROR_TIMEOUT);
    assert_int_equal(desk_end(&desk, ticket)->time - before, BRAMBLE_HOST_COMMAND_TIMEOUT + BRAMBLE_HOST_PATIENCE);
    desk.dead = false;
    desk_pass(&desk, BRAMBLE_SECONDS(10));
    is_well_again();
}

/* ---- Gone and back ----------------------------------------------------------------------------------------------- */

static void gone_for_an_hour(void **state)
{
    (void)state;
    uint32_t tickets[5];
    desk_init(&desk, 4);
    desk_start(&desk);
    for (uint8_t i = 0; i < 4; i++) {
        tickets[i] = desk_advertise(&desk, i, 8, 20);
    }
    desk_pass(&desk, BRAMBLE_MILLISECONDS(50));
    bramble_host_lost(&desk.host, desk.now);
    bramble_host_lost(&desk.host, desk.now);
    bramble_time lost = desk.now;
    desk_controller_restarts(&desk);
    unsigned before = desk.commands;
    assert_false(bramble_host_is_ready(&desk.host));
    assert_false(bramble_host_is_scanning(&desk.host));
    desk_pass(&desk, BRAMBLE_SECONDS(3600));
    for (unsigned i = 0; i < 4; i++) {
        assert_int_equal(desk_end(&desk, tickets[i])->result, BRAMBLE_ERROR_TIMEOUT);
        assert_int_equal(desk_end(&desk, tickets[i])->time, lost + BRAMBLE_HOST_PATIENCE);
    }
    assert_int_equal(desk_try_advertise(&desk, 9, 1, 20, &tickets[4]), BRAMBLE_ERROR_STATE);
    assert_int_equal(desk.commands, before);
    assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_LOST), 1);
    desk_octets(&desk, "\x04\x10\x01\x00", 4); /* a last breath */
    desk_pass(&desk, BRAMBLE_SECONDS(1));

    bramble_host_found(&desk.host, desk.now);
    desk_pass(&desk, BRAMBLE_MILLISECONDS(10));
    assert_true(desk.scanning);
    is_well_again();
    bramble_host_found(&desk.host, desk.now); /* another one, without a word about the loss of the first */
    desk_controller_restarts(&desk);
    is_well_again();
}

static void back_with_fewer_sets(void **state)
{
    (void)state;
    uint32_t tickets[4];
    desk_init(&desk, 4);
    desk_start(&desk);
    for (uint8_t i = 0; i < 4; i++) {
        tickets[i] = desk_advertise(&desk, i, 3, 20);
    }
    desk_pass(&desk, BRAMBLE_MILLISECONDS(5));
    bramble_host_lost(&desk.host, desk.now);
    desk_controller_restarts(&desk);
    desk.sets = 0;
    bramble_host_found(&desk.host, desk.now);
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    assert_int_equal(desk_end(&desk, tickets[0])->result, 0);
    for (unsigned i = 1; i < 4; i++) {
        assert_int_equal(desk_end(&desk, tickets[i])->result, BRAMBLE_ERROR_STATE);
    }
    assert_int_equal(bramble_host_port(&desk.host)->advertising_sets, 1);
    is_well_again();

    desk.sets = 3;
    desk_controller_restarts(&desk);
    bramble_host_found(&desk.host, desk.now);
    desk_pass(&desk, BRAMBLE_SECONDS(1));
    assert_int_equal(bramble_host_port(&desk.host)->advertising_sets, 3);
    assert_true(bramble_host_controller(&desk.host)->measurable);
    desk_check(&desk);
}

static void there_was_none_from_the_beginning(void **state)
{
    (void)state;
    desk_init(&desk, 4);
    desk_begin(&desk);
    bramble_host_lost(&desk.host, desk.now);
    desk_pass(&desk, BRAMBLE_SECONDS(100));
    assert_int_equal(desk.commands, 0);
    bramble_host_found(&desk.host, desk.now);
    desk_pass(&desk, BRAMBLE_MILLISECONDS(10));
    is_well_again();
}

static void nobody_has_to_be_told(void **state)
{
    (void)state;
    desk_init(&desk, 0);
    desk.config.event = NULL;
    desk_start(&desk);
    bramble_host_attach(&desk.host, NULL, NULL);
    for (unsigned i = 0; i < 3; i++) {
        (void)desk_advertise(&desk, 1, 1, 20);
        desk_event(&desk, HCI_LE_META,
                   "\x02\x01\x03\x01"
                   "abcdef"
                   "\x00\xC0",
                   12);
        desk_pass(&desk, BRAMBLE_SECONDS(1));
    }
    assert_int_equal(desk.end_count, 0);
    assert_int_equal(desk.heard_count, 0);
    assert_int_equal(desk_aired(&desk, 1), 3);
    desk_check(&desk);
}

/* ---- The transport ----------------------------------------------------------------------------------------------- */

static void a_transport_that_is_busy_is_waited_for(void **state)
{
    (void)state;
    for (int busy = 1; busy < 40; busy++) {
        desk_init(&desk, 4);
        desk.busy = busy;
        desk_begin(&desk);
        for (int i = 0; i < busy + 1; i++) {
            desk.now += BRAMBLE_MILLISECONDS(1);
            bramble_host_writable(&desk.host, desk.now);
        }
        desk_pass(&desk, BRAMBLE_MILLISECONDS(1));
        assert_true(bramble_host_is_ready(&desk.host));
        assert_int_equal(desk.commands, bramble_host_statistics(&desk.host)->commands);
        assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_STUCK), 0);
    }
    is_well_again();
}

static void busy_at_every_packet_of_an_advertisement(void **state)
{
    (void)state;
    for (uint8_t sets = 0; sets <= 4; sets = (uint8_t)(sets + 4)) {
        desk_init(&desk, sets);
        desk_start(&desk);
        uint32_t ticket = desk_advertise(&desk, 1, 3, 20);
        for (unsigned i = 0; i < 200; i++) {
            desk.busy = 1;
            desk_pass(&desk, BRAMBLE_MILLISECONDS(1));
            bramble_host_writable(&desk.host, desk.now);
        }
        assert_int_equal(desk_end(&desk, ticket)->result, 0);
        assert_int_equal(desk_aired(&desk, 1), 3);
        assert_int_equal(desk.resets, 1);
        desk_check(&desk);
    }
}

static void a_transport_that_takes_nothing_is_told(void **state)
{
    (void)state;
    for (unsigned broken = 0; broken < 2; broken++) {
        desk_init(&desk, 4);
        desk_start(&desk);
        desk_pass(&desk, BRAMBLE_SECONDS(2));
        desk.broken = broken != 0;
        desk.busy = 1000000;
        uint32_t ticket = desk_advertise(&desk, 1, 3, 20);
        desk_pass(&desk, BRAMBLE_SECONDS(5));
        assert_true(desk_events(&desk, BRAMBLE_HOST_EVENT_STUCK) >= 2);
        assert_int_equal(desk_end(&desk, ticket)->result, BRAMBLE_ERROR_TIMEOUT);
        desk.broken = false;
        desk.busy = 0;
        desk_pass(&desk, BRAMBLE_SECONDS(10));
        is_well_again();
    }
}

static const uint8_t report[] = {4, 0x3E, 12, 2, 1, 3, 1, 'a', 'b', 'c', 'd', 'e', 'f', 0, 0xC0};

static void octets_lost_on_the_way(void **state)
{
    (void)state;
    for (unsigned lost = 0; lost < sizeof report; lost++) { /* each octet of one of three reports */
        desk_init(&desk, 0);
        desk_start(&desk);
        desk_octets(&desk, report, sizeof report);
        desk_octets(&desk, report, lost);
        desk_octets(&desk, report + lost + 1, sizeof report - lost - 1);
        for (unsigned i = 0; i < 50; i++) {
            desk_octets(&desk, report, sizeof report);
        }
        desk_pass(&desk, 0);
        assert_true(desk.heard_count > 20);
        desk_pass(&desk, BRAMBLE_SECONDS(15));
        is_well_again();
    }
}

/* What hides an answer is given up with it, and its rest is not taken for a packet of its own. */
static void an_answer_behind_half_a_packet(void **state)
{
    (void)state;
    desk_init(&desk, 4);
    desk_start(&desk);
    desk_pass(&desk, BRAMBLE_SECONDS(2));
    desk.deaf_to = 1;
    (void)desk_advertise(&desk, 1, 3, 20);
    desk_pass(&desk, BRAMBLE_MILLISECONDS(500));
    desk_octets(&desk, "\x04\x3E\xFF", 3);
    desk_pass(&desk, BRAMBLE_MILLISECONDS(520));
    assert_true(desk.scanning);
    assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_SILENT), 1);
    is_well_again();

    desk_octets(&desk, report, 4);
    desk_pass(&desk, BRAMBLE_MILLISECONDS(1100));
    desk_octets(&desk, "\x02\x00\x00\xFF\x7F", 5);
    desk_octets(&desk, report, sizeof report);
    desk_pass(&desk, 0);
    assert_int_equal(desk.heard_count, 1);
    is_well_again();
}

static void failures_are_counted_anew_after_good_times(void **state)
{
    (void)state;
    desk_init(&desk, 0);
    desk.dead = true;
    desk_begin(&desk);
    desk_pass(&desk, BRAMBLE_SECONDS(8));
    assert_true(desk_last_event(&desk, BRAMBLE_HOST_EVENT_SILENT)->attempts >= 3);
    desk.dead = false;
    desk_pass(&desk, BRAMBLE_SECONDS(20));
    strike(HARDWARE_ERROR);
    desk.dead = true;
    desk_pass(&desk, BRAMBLE_MILLISECONDS(1050));
    assert_int_equal(desk_last_event(&desk, BRAMBLE_HOST_EVENT_SILENT)->attempts, 1);
    desk.dead = false;
    desk_pass(&desk, BRAMBLE_SECONDS(2));
    is_well_again();
}

static void garbage_before_between_and_behind(void **state)
{
    (void)state;
    uint8_t garbage[64];
    for (unsigned seed = 0; seed < 200; seed++) {
        desk_init(&desk, seed & 1 ? 4 : 0);
        desk.seed = seed;
        (void)desk.platform.random(&desk, garbage, sizeof garbage);
        desk_begin(&desk);
        desk_octets(&desk, garbage, seed % 64);
        desk_pass(&desk, BRAMBLE_SECONDS(20));
        assert_true(bramble_host_is_ready(&desk.host));
        desk_octets(&desk, garbage, sizeof garbage);
        desk_pass(&desk, BRAMBLE_SECONDS(20));
        desk_octets(&desk, garbage, 7);
        desk_pass(&desk, BRAMBLE_SECONDS(20));
        is_well_again();
    }
}

static void packets_that_nobody_asked_for_are_skipped(void **state)
{
    static const uint8_t acl[] = {2, 0x2A, 0x20, 3, 0, 4, 4, 4};
    static const uint8_t synchronous[] = {3, 0x2A, 0x20, 2, 4, 4};
    static const uint8_t iso[] = {5, 0x2A, 0x20, 4, 0xC0, 4, 4, 4, 4};
    static const uint8_t manufacturers[] = {4, 0xFF, 2, 4, 4};
    static const uint8_t low_energy[] = {4, 0x3E, 2, 0x0A, 1};
    static const uint8_t empty[] = {2, 0x2A, 0x20, 0, 0};
    (void)state;
    for (desk_init(&desk, 4); desk.piece > 0; desk.piece--) {
        unsigned piece = desk.piece;
        desk_init(&desk, 4);
        desk.piece = piece;
        desk_start(&desk);
        desk_octets(&desk, acl, sizeof acl);
        desk_octets(&desk, synchronous, sizeof synchronous);
        desk_octets(&desk, iso, sizeof iso);
        desk_octets(&desk, manufacturers, sizeof manufacturers);
        desk_octets(&desk, low_energy, sizeof low_energy);
        desk_octets(&desk, empty, sizeof empty);
        desk_octets(&desk, report, sizeof report);
        desk_pass(&desk, 0);
        assert_int_equal(desk.heard_count, 1);
        for (unsigned i = 0; i < BRAMBLE_HOST_MALFORMED_COUNT; i++) {
            assert_int_equal(malformed((enum bramble_host_malformation)i), 0);
        }
        is_well_again();
    }
}

static void what_makes_no_sense_is_counted(void **state)
{
    (void)state;
    desk_init(&desk, 0);
    desk_start(&desk);
    desk_pass(&desk, BRAMBLE_SECONDS(2));
    desk_octets(&desk, "\x00\xFF\x09\x04\x77", 5);
    desk_octets(&desk, report, sizeof report);
    desk_pass(&desk, 0);
    assert_int_equal(malformed(BRAMBLE_HOST_MALFORMED_PACKET_KIND), 1);
    assert_int_equal(desk.heard_count, 1);

    desk_octets(&desk, report, 9);
    desk_pass(&desk, BRAMBLE_MILLISECONDS(1100));
    desk_octets(&desk, report, sizeof report);
    desk_pass(&desk, 0);
    assert_int_equal(malformed(BRAMBLE_HOST_MALFORMED_CUT_OFF), 1);
    assert_int_equal(desk.heard_count, 2);

    desk_event(&desk, HCI_COMMAND_COMPLETE, "\x01\x03\x0C\x00", 4); /* nobody asked for a reset */
    desk_event(&desk, HCI_COMMAND_STATUS, "\x01\x01\x03\x0C", 4);
    desk_pass(&desk, 0);
    assert_int_equal(malformed(BRAMBLE_HOST_MALFORMED_ANSWER_UNASKED), 2);
    desk_event(&desk, HCI_COMMAND_COMPLETE, "\x01\x03\x0C", 3);
    desk_event(&desk, HCI_COMMAND_COMPLETE, "", 0);
    desk_event(&desk, HCI_COMMAND_STATUS, "\x01\x01\x03", 3);
    desk_event(&desk, HCI_LE_META, "", 0);
    desk_pass(&desk, 0);
    assert_int_equal(malformed(BRAMBLE_HOST_MALFORMED_ANSWER_SHORT), 3);
    assert_int_equal(malformed(BRAMBLE_HOST_MALFORMED_EVENT_SHORT), 1);
    assert_int_equal(desk.resets, 1);
    is_well_again();
}

int main(void)
{
    const struct CMUnitTest stories[] = {
        cmocka_unit_test(trouble_at_any_moment_of_an_advertisement),
        cmocka_unit_test(what_happened_is_told_and_the_rest_goes_on),
        cmocka_unit_test(a_controller_that_fails_each_time_it_comes_up_is_given_rest),
        cmocka_unit_test(room_for_commands_is_not_a_restart),
        cmocka_unit_test(silence_is_told_with_the_command),
        cmocka_unit_test(gone_for_an_hour),
        cmocka_unit_test(back_with_fewer_sets),
        cmocka_unit_test(there_was_none_from_the_beginning),
        cmocka_unit_test(nobody_has_to_be_told),
        cmocka_unit_test(a_transport_that_is_busy_is_waited_for),
        cmocka_unit_test(busy_at_every_packet_of_an_advertisement),
        cmocka_unit_test(a_transport_that_takes_nothing_is_told),
        cmocka_unit_test(octets_lost_on_the_way),
        cmocka_unit_test(an_answer_behind_half_a_packet),
        cmocka_unit_test(failures_are_counted_anew_after_good_times),
        cmocka_unit_test(garbage_before_between_and_behind),
        cmocka_unit_test(packets_that_nobody_asked_for_are_skipped),
        cmocka_unit_test(what_makes_no_sense_is_counted),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
