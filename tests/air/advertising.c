/* Advertising and scanning of virtual controllers, by legacy and by extended commands, as their hosts see it: H4 octets
 * in, H4 octets out, in virtual time.
 */
#include "kit.h"

static const uint8_t hello[] = {3, 0x2A, 0xAB, 0xCD};

/* ---- Legacy ------------------------------------------------------------------------------------------------------ */

static void two_hosts_hear_each_other(void **state)
{
    (void)state;
    struct kit kit;
    kit_start(&kit, 1);
    uint32_t speaker = kit_open(&kit);
    uint32_t listener = kit_open(&kit);
    kit_begin(&kit, speaker);
    kit_begin(&kit, listener);
    kit_scan(&kit, listener);
    kit_legacy_data(&kit, speaker, hello, sizeof hello);
    kit_advertise(&kit, speaker);
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    const uint8_t *report = kit_le(&kit, listener, 0x02);
    assert_non_null(report);
    static const uint8_t expected[] = {1, 3, 1, 0, 2, 3, 4, 5, 6, sizeof hello, 3, 0x2A, 0xAB, 0xCD};
    assert_memory_equal(report, expected, sizeof expected);
    /* Half a metre: 40 dB - 9 dB below 0 dBm. */
    assert_int_equal((int8_t)report[sizeof expected], -31);
    unsigned count = 1 + kit_count_le(&kit, listener, 0x02);
    assert_in_range(count, 36, 42); /* every 25 ms, less what the rotation takes */
    assert_int_equal(KIT_ASK(&kit, speaker, 0x200A, 0), 0);
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    assert_true(kit_count_le(&kit, listener, 0x02) <= 1); /* the event that was in the air */
    assert_int_equal(kit_count_le(&kit, speaker, 0x02), 0);
    kit_end(&kit);
}

static void new_data_goes_out_without_switching_off(void **state)
{
    (void)state;
    static const uint8_t other[] = {2, 0x2B, 0x77};
    struct kit kit;
    kit_start(&kit, 3);
    uint32_t speaker = kit_open(&kit);
    uint32_t listener = kit_open(&kit);
    kit_begin(&kit, speaker);
    kit_begin(&kit, listener);
    kit_scan(&kit, listener);
    kit_legacy_data(&kit, speaker, hello, sizeof hello);
    kit_advertise(&kit, speaker);
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    (void)kit_count_le(&kit, listener, 0x02);
    kit_legacy_data(&kit, speaker, other, sizeof other);
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    const uint8_t *report = NULL;
    const uint8_t *last = NULL;
    while ((report = kit_le(&kit, listener, 0x02)) != NULL) {
        last = report;
    }
    assert_non_null(last);
    assert_int_equal(last[9], sizeof other);
    assert_memory_equal(&last[10], other, sizeof other);
    kit_end(&kit);
}

static void what_cannot_be_now_is_refused(void **state)
{
    (void)state;
    struct kit kit;
    kit_start(&kit, 1);
    uint32_t seat = kit_open(&kit);
    assert_int_equal(KIT_ASK0(&kit, seat, 0x0C03), 0);
    /* A random address that was never set. */
    assert_int_equal(KIT_ASK(&kit, seat, 0x2006, 0x20, 0, 0x20, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0, 7, 0), 0);
    assert_int_equal(KIT_ASK(&kit, seat, 0x200A, 1), 0x12);
    assert_int_equal(KIT_ASK(&kit, seat, 0x200B, 0, 0x10, 0, 0x10, 0, 1, 0), 0);
    assert_int_equal(KIT_ASK(&kit, seat, 0x200C, 1, 0), 0x12);
    kit_begin(&kit, seat);
    kit_advertise(&kit, seat);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2005, 1, 1, 1, 1, 1, 1), 0x0C);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2006, 0x20, 0, 0x20, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0, 7, 0), 0x0C);
    assert_int_equal(KIT_ASK(&kit, seat, 0x200A, 0), 0);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2005, 1, 1, 1, 1, 1, 1), 0);
    kit_scan(&kit, seat);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2005, 1, 1, 1, 1, 1, 1), 0x0C);
    assert_int_equal(KIT_ASK(&kit, seat, 0x200B, 0, 0x10, 0, 0x10, 0, 1, 0), 0x0C);
    /* Extended commands after legacy ones, until the next reset; and the other way round. */
    assert_int_equal(KIT_ASK0(&kit, seat, 0x203D), 0x0C);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2042, 1, 0, 0, 0, 0, 0), 0x0C);
    kit_begin(&kit, seat);
    assert_int_equal(KIT_ASK0(&kit, seat, 0x203D), 0);
    assert_int_equal(KIT_ASK(&kit, seat, 0x200C, 1, 0), 0x0C);
    kit_end(&kit);
}

static void parameters_that_make_no_sense_are_refused(void **state)
{
    (void)state;
    struct kit kit;
    kit_start(&kit, 1);
    uint32_t seat = kit_open(&kit);
    kit_begin(&kit, seat);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2006, 0x1F, 0, 0x20, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0, 7, 0), 0x12);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2006, 0x21, 0, 0x20, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0, 7, 0), 0x12);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2006, 0x20, 0, 0x20, 0, 5, 1, 0, 0, 0, 0, 0, 0, 0, 7, 0), 0x12);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2006, 0x20, 0, 0x20, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0x12);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2006, 0x20, 0, 0x20, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0), 0x11);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2006, 0x20, 0, 0x20, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 7, 0), 0x11);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2006, 0x20, 0), 0x12); /* too short */
    assert_int_equal(KIT_ASK(&kit, seat, 0x200B, 0, 3, 0, 3, 0, 1, 0), 0x12);
    assert_int_equal(KIT_ASK(&kit, seat, 0x200B, 0, 0x10, 0, 0x11, 0, 1, 0), 0x12);
    assert_int_equal(KIT_ASK(&kit, seat, 0x200B, 2, 0x10, 0, 0x10, 0, 1, 0), 0x12);
    uint8_t data[32] = {32};
    assert_int_equal(kit_ask(&kit, seat, 0x2008, data, 32, NULL), 0x12);
    kit_begin(&kit, seat);
    kit_set(&kit, seat, 1);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2037, 1, 1, 1, 1, 7), 0x12);                /* a fragment, for legacy PDUs */
    assert_int_equal(KIT_ASK(&kit, seat, 0x2037, 1, 3, 1, 9, 7), 0x12);                /* shorter than it says */
    assert_int_equal(KIT_ASK(&kit, seat, 0x2037, 2, 3, 1, 1, 7), 0x42);                /* no such set */
    assert_int_equal(KIT_ASK(&kit, seat, 0x2038, 1, 3, 1, 1, 7), 0x12);                /* not scannable */
    assert_int_equal(KIT_ASK(&kit, seat, 0x2039, 1, 0), 0x12);                         /* which one? */
    assert_int_equal(KIT_ASK(&kit, seat, 0x2039, 1, 2, 1, 0, 0, 0), 0x12);             /* two, but one told */
    assert_int_equal(KIT_ASK(&kit, seat, 0x2039, 1, 2, 1, 0, 0, 0, 1, 0, 0, 0), 0x12); /* one twice */
    assert_int_equal(KIT_ASK(&kit, seat, 0x2039, 1, 2, 1, 0, 0, 0, 7, 0, 0, 0), 0x42);
    assert_int_equal(KIT_ASK(&kit, seat, 0x203C, 7), 0x42);
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    assert_int_equal(kit.aired, 0); /* what was refused has done nothing, in part or in whole */
    /* Extended PDUs, directed ones, one channel, another PHY: not on this air. */
    assert_int_equal(
        KIT_ASK(&kit, seat, 0x2036, 2, 0, 0, 0x20, 0, 0, 0x20, 0, 0, 7, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F, 1, 0, 1, 0, 0),
        0x11);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2036, 2, 0x15, 0, 0x20, 0, 0, 0x20, 0, 0, 7, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F,
                             1, 0, 1, 0, 0),
                     0x11);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2036, 2, 0x10, 0, 0x20, 0, 0, 0x20, 0, 0, 7, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F,
                             3, 0, 1, 0, 0),
                     0x12);
    kit_set(&kit, seat, 2);
    kit_set(&kit, seat, 3);
    kit_set(&kit, seat, 4);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2036, 5, 0x10, 0, 0x20, 0, 0, 0x20, 0, 0, 7, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F,
                             1, 0, 1, 0, 0),
                     0x07);
    assert_int_equal(KIT_ASK(&kit, seat, 0x203C, 4), 0);
    kit_set(&kit, seat, 5);
    kit_end(&kit);
}

/* ---- Extended ---------------------------------------------------------------------------------------------------- */

static void a_set_ends_when_it_was_told_to(void **state)
{
    (void)state;
    struct kit kit;
    kit_start(&kit, 1);
    uint32_t seat = kit_open(&kit);
    kit_begin(&kit, seat);
    kit_set(&kit, seat, 7);
    kit_set_data(&kit, seat, 7, hello, sizeof hello);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2039, 1, 1, 7, 0, 0, 3), 0); /* three events */
    assert_int_equal(KIT_ASK(&kit, seat, 0x203C, 7), 0x0C);
    assert_int_equal(KIT_ASK0(&kit, seat, 0x203D), 0x0C);
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    static const uint8_t limit[] = {0x43, 7, 0, 0, 3};
    const uint8_t *event = kit_le(&kit, seat, 0x12);
    assert_non_null(event);
    assert_memory_equal(event, limit, sizeof limit);
    assert_int_equal(kit.aired, 3);
    assert_int_equal(KIT_ASK(&kit, seat, 0x2039, 1, 1, 7, 10, 0, 0), 0); /* 100 ms */
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    static const uint8_t timeout[] = {0x3C, 7, 0, 0, 0};
    event = kit_le(&kit, seat, 0x12);
    assert_non_null(event);
    assert_memory_equal(event, timeout, sizeof timeout);
    assert_in_range(kit.aired, 3 + 3, 3 + 5);
    assert_null(kit_le(&kit, seat, 0x12));
    assert_int_equal(KIT_ASK(&kit, seat, 0x2039, 1, 1, 7, 0, 0, 0), 0);
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    assert_int_equal(KIT_ASK(&kit, seat, 0x2039, 0, 0), 0); /* all off: nothing to tell */
    uint64_t aired = kit.aired;
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    assert_null(kit_le(&kit, seat, 0x12));
    assert_true(kit.aired <= aired + 1);
    kit_end(&kit);
}

static void an_extended_scan_says_that_pdus_are_legacy(void **state)
{
    (void)state;
    struct kit kit;
    kit_start(&kit, 1);
    uint32_t speaker = kit_open(&kit);
    uint32_t listener = kit_open(&kit);
    kit_begin(&kit, speaker);
    kit_begin(&kit, listener);
    assert_int_equal(KIT_ASK(&kit, listener, 0x2041, 1, 0, 1, 0, 0x30, 0, 0x30, 0), 0);
    assert_int_equal(KIT_ASK(&kit, listener, 0x2042, 1, 0, 100, 0, 0, 0), 0); /* for a second */
    kit_legacy_data(&kit, speaker, hello, sizeof hello);
    /* Connectable, with the public address. */
    assert_int_equal(KIT_ASK(&kit, speaker, 0x2006, 0x20, 0, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0), 0);
    assert_int_equal(KIT_ASK(&kit, speaker, 0x200A, 1), 0);
    kit_pass(&kit, BRAMBLE_SECONDS(2));
    const uint8_t *report = kit_le(&kit, listener, 0x0D);
    assert_non_null(report);
    static const uint8_t expected[] = {1, 0x13, 0, 0, 0, 0, 0, 0x1E, 0xB3, 0x02, 1, 0, 0xFF, 0x7F};
    assert_memory_equal(report, expected, sizeof expected);
    assert_int_equal((int8_t)report[14], -31);
    assert_int_equal(report[24], sizeof hello);
    assert_memory_equal(&report[25], hello, sizeof hello);
    const uint8_t *packet;
    size_t size;
    bool ended = false;
    unsigned reports = 1;
    while ((packet = kit_next(&kit, listener, &size)) != NULL) {
        assert_false(ended); /* nothing after Scan Timeout */
        ended = packet[3] == 0x11;
        reports += packet[3] == 0x0D;
    }
    assert_true(ended);
    assert_in_range(reports, 36, 42);
    kit_end(&kit);
}

static void what_the_host_does_not_want_is_not_told(void **state)
{
    (void)state;
    struct kit kit;
    struct bramble_air_counts counts;
    kit_start(&kit, 1);
    uint32_t speaker = kit_open(&kit);
    uint32_t listener = kit_open(&kit);
    kit_begin(&kit, speaker);
    kit_begin(&kit, listener);
    kit_legacy_data(&kit, speaker, hello, sizeof hello);
    kit_advertise(&kit, speaker);
    assert_int_equal(KIT_ASK(&kit, listener, 0x200B, 0, 0x30, 0, 0x30, 0, 1, 0), 0);
    assert_int_equal(KIT_ASK(&kit, listener, 0x200C, 1, 1), 0); /* duplicates filtered */
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    assert_int_equal(kit_count_le(&kit, listener, 0x02), 1);
    assert_int_equal(KIT_ASK(&kit, listener, 0x200C, 0, 0), 0);
    assert_int_equal(KIT_ASK(&kit, listener, 0x200B, 0, 0x30, 0, 0x30, 0, 1, 1), 0); /* only the white list */
    assert_int_equal(KIT_ASK(&kit, listener, 0x200C, 1, 0), 0);
    assert_int_equal(KIT_ASK(&kit, listener, 0x2011, 1, 0, 2, 3, 4, 5, 6), 0x0C);
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    assert_int_equal(kit_count_le(&kit, listener, 0x02), 0);
    assert_int_equal(KIT_ASK(&kit, listener, 0x200C, 0, 0), 0);
    assert_int_equal(KIT_ASK(&kit, listener, 0x2011, 1, 0, 2, 3, 4, 5, 6), 0);
    assert_int_equal(KIT_ASK(&kit, listener, 0x200C, 1, 0), 0);
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    assert_in_range(kit_count_le(&kit, listener, 0x02), 30, 42);
    assert_int_equal(KIT_ASK(&kit, listener, 0x2001, 0, 0, 0, 0, 0, 0, 0, 0), 0); /* masked */
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    assert_int_equal(kit_count_le(&kit, listener, 0x02), 0);
    assert_int_equal(KIT_ASK(&kit, listener, 0x2001, 0x1F, 0, 0, 0, 0, 0, 0, 0), 0);
    bramble_air_hold(kit.air, listener, true); /* it does not read */
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    assert_int_equal(kit_count_le(&kit, listener, 0x02), 0);
    bramble_air_hold(kit.air, listener, false);
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    assert_true(kit_count_le(&kit, listener, 0x02) > 30);
    bramble_air_counts(kit.air, listener, &counts);
    assert_true(counts.duplicates > 30 && counts.filtered > 30 && counts.masked > 30 && counts.discarded > 30);
    assert_int_equal(counts.heard,
                     counts.reported + counts.duplicates + counts.filtered + counts.masked + counts.discarded);
    kit_end(&kit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_hosts_hear_each_other),
        cmocka_unit_test(new_data_goes_out_without_switching_off),
        cmocka_unit_test(what_cannot_be_now_is_refused),
        cmocka_unit_test(parameters_that_make_no_sense_are_refused),
        cmocka_unit_test(a_set_ends_when_it_was_told_to),
        cmocka_unit_test(an_extended_scan_says_that_pdus_are_legacy),
        cmocka_unit_test(what_the_host_does_not_want_is_not_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
