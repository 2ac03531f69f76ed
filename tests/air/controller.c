/* A virtual controller, judged by what a host sees of it: H4 octets in, H4 octets out, in virtual time. */
#include "kit.h"

#include <stdio.h>

static const uint8_t hello[] = {3, 0x2A, 0xAB, 0xCD};

/* ---- How a host begins ------------------------------------------------------------------------------------------- */

static void a_host_finds_what_it_asks_for_at_start(void **state)
{
    (void)state;
    struct kit kit;
    const uint8_t *reply = NULL;
    kit_start(&kit, 1);
    uint32_t seat = kit_open(&kit);
    assert_int_equal(KIT_ASK0(&kit, seat, 0x0C03), 0);
    assert_int_equal(kit_ask(&kit, seat, 0x1001, NULL, 0, &reply), 0);
    assert_int_equal(reply[0], 9); /* 5.0 */
    assert_int_equal(kit_ask(&kit, seat, 0x1003, NULL, 0, &reply), 0);
    assert_int_equal(reply[4], 0x60);
    assert_int_equal(kit_ask(&kit, seat, 0x1009, NULL, 0, &reply), 0);
    assert_int_equal(reply[5] & 0x03, 0x02); /* locally administered, and no group */
    assert_int_equal(kit_ask(&kit, seat, 0x2002, NULL, 0, &reply), 0);
    assert_int_equal(reply[0], 27);
    assert_int_equal(kit_ask(&kit, seat, 0x2003, NULL, 0, &reply), 0);
    assert_int_equal(reply[1], 0x10); /* extended advertising */
    assert_int_equal(kit_ask(&kit, seat, 0x201C, NULL, 0, &reply), 0);
    assert_int_equal(kit_ask(&kit, seat, 0x200F, NULL, 0, &reply), 0);
    assert_int_equal(reply[0], 8);
    assert_int_equal(kit_ask(&kit, seat, 0x203A, NULL, 0, &reply), 0);
    assert_int_equal(reply[0], 31);
    assert_int_equal(kit_ask(&kit, seat, 0x203B, NULL, 0, &reply), 0);
    assert_int_equal(reply[0], 4);
    kit_end(&kit);
}

/* What the bitmap says is there is not answered with "unknown", and what it does not say is. */
static void the_supported_commands_are_those_that_are_known(void **state)
{
    (void)state;
    static const struct {
        uint16_t opcode;
        uint8_t octet, bit;
    } commands[] = {
        {0x0C01, 5, 6},  {0x0C03, 5, 7},  {0x1001, 14, 3}, {0x1003, 14, 5}, {0x1009, 15, 1},
        {0x2001, 25, 0}, {0x2005, 25, 4}, {0x2006, 25, 5}, {0x200A, 26, 1}, {0x200C, 26, 3},
        {0x2017, 27, 6}, {0x2018, 27, 7}, {0x2025, 34, 1}, {0x2036, 36, 2}, {0x2039, 36, 5},
        {0x2042, 37, 6}, {0x200D, 26, 4}, {0x2022, 33, 6}, {0x203E, 37, 2}, {0x2043, 37, 7},
    };
    struct kit kit;
    const uint8_t *reply = NULL;
    uint8_t bitmap[64];
    unsigned absent = 0;
    kit_start(&kit, 1);
    uint32_t seat = kit_open(&kit);
    assert_int_equal(kit_ask(&kit, seat, 0x1002, NULL, 0, &reply), 0);
    memcpy(bitmap, reply, sizeof bitmap);
    for (unsigned i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        bool there = (bitmap[commands[i].octet] >> commands[i].bit & 1) != 0;
        uint8_t status = KIT_ASK0(&kit, seat, commands[i].opcode);
        assert_int_equal(there, status != 0x01);
        absent += !there;
    }
    assert_int_equal(absent, 4); /* those of connections and of periodic advertising */
    assert_int_equal(KIT_ASK0(&kit, seat, 0xFC01), 0x01);
    kit_end(&kit);
}

static void aes_gives_the_specifications_sample(void **state)
{
    (void)state;
    struct kit kit;
    const uint8_t *reply = NULL;
    uint8_t parameters[32];
    kit_start(&kit, 1);
    uint32_t seat = kit_open(&kit);
    /* FIPS 197, appendix C.1, with the lowest octet first. */
    static const uint8_t cipher[16] = {0x69, 0xC4, 0xE0, 0xD8, 0x6A, 0x7B, 0x04, 0x30,
                                       0xD8, 0xCD, 0xB7, 0x80, 0x70, 0xB4, 0xC5, 0x5A};
    for (unsigned i = 0; i < 16; i++) {
        parameters[15 - i] = (uint8_t)i;
        parameters[31 - i] = (uint8_t)(0x11 * i);
    }
    assert_int_equal(kit_ask(&kit, seat, 0x2017, parameters, 32, &reply), 0);
    for (unsigned i = 0; i < 16; i++) {
        assert_int_equal(reply[15 - i], cipher[i]);
    }
    uint8_t first[8];
    assert_int_equal(kit_ask(&kit, seat, 0x2018, NULL, 0, &reply), 0);
    memcpy(first, reply, 8);
    assert_int_equal(kit_ask(&kit, seat, 0x2018, NULL, 0, &reply), 0);
    assert_memory_not_equal(first, reply, 8);
    kit_end(&kit);
}

static void two_hosts_agree_on_a_secret(void **state)
{
    (void)state;
    struct kit kit;
    uint8_t keys[2][64];
    uint8_t secrets[2][32];
    kit_start(&kit, 1);
    for (uint32_t i = 0; i < 2; i++) {
        kit_begin(&kit, kit_open(&kit));
        assert_int_equal(KIT_ASK0(&kit, i, 0x2025), 0);
        assert_int_equal(KIT_ASK0(&kit, i, 0x2025), 0x0C); /* one at a time */
        kit_pass(&kit, BRAMBLE_SECONDS(1));
        const uint8_t *event = kit_le(&kit, i, 0x08);
        assert_non_null(event);
        assert_int_equal(event[0], 0);
        memcpy(keys[i], &event[1], 64);
    }
    for (uint32_t i = 0; i < 2; i++) {
        assert_int_equal(kit_ask(&kit, i, 0x2026, keys[1 - i], 64, NULL), 0);
        kit_pass(&kit, BRAMBLE_SECONDS(1));
        const uint8_t *event = kit_le(&kit, i, 0x09);
        assert_non_null(event);
        assert_int_equal(event[0], 0);
        memcpy(secrets[i], &event[1], 32);
    }
    assert_memory_equal(secrets[0], secrets[1], 32);
    keys[0][0] ^= 1; /* no point of the curve */
    assert_int_equal(kit_ask(&kit, 1, 0x2026, keys[0], 64, NULL), 0);
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    assert_int_equal(kit_le(&kit, 1, 0x09)[0], 0x12);
    kit_end(&kit);
}

/* ---- H4 ---------------------------------------------------------------------------------------------------------- */

static void how_octets_are_cut_makes_no_difference(void **state)
{
    (void)state;
    static const uint8_t stream[] = {1, 3, 0x0C, 0,                         /* reset */
                                     2, 1, 0,    3, 0, 7, 7, 7,             /* data: passed over */
                                     1, 9, 0x10, 0,                         /* address */
                                     3, 1, 0,    2, 1, 1, 5, 1, 0, 1, 0, 1, /* SCO and ISO data */
                                     1, 5, 0x20, 6, 1, 2, 3, 4, 5, 6};      /* random address */
    struct kit kit;
    kit_start(&kit, 1);
    uint32_t whole = kit_open(&kit);
    bramble_air_input(kit.air, whole, stream, sizeof stream);
    for (unsigned step = 1; step < sizeof stream; step++) {
        kit_pass(&kit, 1000);
        bramble_air_close(kit.air, whole);
        struct kit_host before = kit.hosts[whole];
        assert_int_equal(kit_open(&kit), whole); /* the lowest seat that is free */
        for (size_t at = 0; at < sizeof stream; at += step) {
            size_t rest = sizeof stream - at;
            bramble_air_input(kit.air, whole, &stream[at], rest < step ? rest : step);
        }
        const struct kit_host *now = &kit.hosts[whole];
        size_t told = now->size - before.size;
        assert_memory_equal(&now->octets[before.size], now->octets, told);
        assert_int_equal(told, (3 + 4) + (3 + 10) + (3 + 4));
    }
    struct bramble_air_counts counts;
    bramble_air_counts(kit.air, whole, &counts);
    assert_int_equal(counts.commands, 3);
    assert_int_equal(counts.data_packets, 3);
    kit_end(&kit);
}

static void garbage_is_told_once_and_ends_with_a_reset(void **state)
{
    (void)state;
    static const uint8_t garbage[] = {0x77, 1, 9, 0x10, 0, 0xFF, 1, 1};
    static const uint8_t reset[] = {1, 3, 0x0C, 0};
    struct kit kit;
    size_t size = 0;
    kit_start(&kit, 1);
    uint32_t seat = kit_open(&kit);
    kit_begin(&kit, seat);
    bramble_air_input(kit.air, seat, garbage, sizeof garbage);
    const uint8_t *event = kit_next(&kit, seat, &size);
    assert_int_equal(event[1], 0x10); /* Hardware Error */
    assert_null(kit_next(&kit, seat, &size));
    bramble_air_input(kit.air, seat, reset, sizeof reset);
    event = kit_next(&kit, seat, &size);
    assert_int_equal(event[1], 0x0E);
    assert_int_equal(KIT_ASK0(&kit, seat, 0x1009), 0);
    kit_end(&kit);
}

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

/* ---- Coming and going -------------------------------------------------------------------------------------------- */

static void who_has_gone_is_silent_and_who_comes_begins_anew(void **state)
{
    (void)state;
    struct kit kit;
    size_t size;
    kit_start(&kit, 5);
    uint32_t speaker = kit_open(&kit);
    uint32_t listener = kit_open(&kit);
    for (unsigned i = 0; i < 200; i++) { /* at any moment: before, in and after a packet */
        kit_begin(&kit, speaker);
        kit_begin(&kit, listener);
        kit_scan(&kit, listener);
        kit_legacy_data(&kit, speaker, hello, sizeof hello);
        kit_advertise(&kit, speaker);
        kit_pass(&kit, 100U + 79U * i);
        bramble_air_close(kit.air, speaker);
        (void)kit_count_le(&kit, listener, 0x02);
        uint64_t aired = kit.aired;
        if (i % 2 == 0) {
            kit_pass(&kit, BRAMBLE_SECONDS(1));
        }
        assert_int_equal(kit_open(&kit), speaker);
        kit_pass(&kit, BRAMBLE_SECONDS(1));
        assert_int_equal(kit.aired, aired);
        assert_null(kit_next(&kit, listener, &size));
        kit.hosts[speaker].read = kit.hosts[speaker].size;
        assert_int_equal(KIT_ASK(&kit, speaker, 0x200A, 1), 0); /* connectable, 1.28 s: as after power-on */
        kit_pass(&kit, BRAMBLE_SECONDS(10));
        assert_in_range(kit.aired - aired, 7, 8);
    }
    assert_int_equal(bramble_world_radios(kit.world), 2);
    kit_end(&kit);
}

/* ---- Figures ----------------------------------------------------------------------------------------------------- */

#define SECONDS 60U
#define SETS 4U
#define TURN_US 10000U

#define EVENTS_MAX 12000U

/* What became of each advertising event at one radio. */
struct fates {
    bramble_radio listener;
    uint64_t aired;
    bool heard[EVENTS_MAX];
    uint8_t lost[EVENTS_MAX]; /* 1 + the last cause */
};

static void note_fate(void *context, const struct bramble_air_event *event)
{
    struct fates *fates = context;
    assert_true(event->number < EVENTS_MAX);
    fates->aired += event->kind == BRAMBLE_AIR_SENT;
    if (event->receiver == fates->listener && event->kind == BRAMBLE_AIR_HEARD) {
        fates->heard[event->number] = true;
    } else if (event->receiver == fates->listener) {
        fates->lost[event->number] = (uint8_t)(event->loss + 1U);
    }
}

struct paced {
    struct kit *kit;
    uint32_t speaker;
    bool busy[SETS];
    uint64_t sent, ended;
};

/* The host of the figures: each 10 ms it gives the next message to a set that is free. */
static void send_one(struct paced *paced)
{
    const uint8_t *event;
    uint8_t data[8] = {7, 0x2A, (uint8_t)paced->sent, (uint8_t)(paced->sent >> 8)};
    while ((event = kit_le(paced->kit, paced->speaker, 0x12)) != NULL) {
        assert_int_equal(event[0], 0x43);
        assert_int_equal(event[4], 1); /* told: aired once */
        paced->busy[event[1]] = false;
        paced->ended++;
    }
    uint8_t set = 0;
    while (set < SETS && paced->busy[set]) {
        set++;
    }
    assert_true(set < SETS);
    kit_set_data(paced->kit, paced->speaker, set, data, sizeof data);
    assert_int_equal(KIT_ASK(paced->kit, paced->speaker, 0x2039, 1, 1, set, 0, 0, 1), 0);
    paced->busy[set] = true;
    paced->sent++;
}

/* 100 single-event advertisements a second, over four sets, for a minute. */
static void a_hundred_a_second_are_all_aired_and_every_loss_has_a_name(void **state)
{
    (void)state;
    struct kit kit;
    struct bramble_air_counts counts;
    kit_start(&kit, 11);
    struct paced paced = {.kit = &kit, .speaker = kit_open(&kit)};
    uint32_t listener = kit_open(&kit);
    uint32_t neighbour = kit_open(&kit);
    kit_begin(&kit, paced.speaker);
    kit_begin(&kit, listener);
    kit_begin(&kit, neighbour);
    kit_scan(&kit, listener);
    static struct fates fates;
    memset(&fates, 0, sizeof fates);
    fates.listener = bramble_air_radio(kit.air, listener);
    bramble_world_observe(kit.world, note_fate, &fates);
    for (uint8_t set = 0; set < SETS; set++) {
        kit_set(&kit, paced.speaker, set);
    }
    kit_legacy_data(&kit, neighbour, hello, sizeof hello);
    kit_advertise(&kit, neighbour); /* somebody else is on the air, so there are collisions, too */
    for (unsigned i = 0; i < SECONDS * 1000000U / TURN_US; i++) {
        send_one(&paced);
        kit_pass(&kit, TURN_US);
    }
    assert_int_equal(KIT_ASK(&kit, neighbour, 0x200A, 0), 0);
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    paced.ended += kit_count_le(&kit, paced.speaker, 0x12);
    bramble_air_counts(kit.air, paced.speaker, &counts);
    assert_int_equal(paced.sent, 100 * SECONDS);
    assert_int_equal(counts.advertised, paced.sent);
    assert_int_equal(paced.ended, paced.sent);
    uint64_t heard = 0;
    uint64_t lost[BRAMBLE_LOSS_COUNT] = {0};
    for (uint64_t i = 1; i <= fates.aired; i++) {
        heard += fates.heard[i];
        if (!fates.heard[i]) {
            assert_int_not_equal(fates.lost[i], 0); /* nothing is lost in silence */
            lost[fates.lost[i] - 1]++;
        }
    }
    bramble_air_counts(kit.air, listener, &counts);
    /* A scanner that changes its channel in the middle of an event may hear it on both. */
    assert_in_range(counts.reported, heard, heard + heard / 50);
    assert_true(lost[BRAMBLE_LOSS_SCAN_ROTATION] > 0 && lost[BRAMBLE_LOSS_COLLISION] > 0);
    assert_int_equal(heard + lost[BRAMBLE_LOSS_SCAN_ROTATION] + lost[BRAMBLE_LOSS_COLLISION], fates.aired);
    printf("four sets: %llu sent, %llu aired in %u s, and %llu events of a neighbour; of these %llu were received, "
           "%llu lost by scan rotation and %llu by collision\n",
           (unsigned long long)paced.sent, (unsigned long long)paced.ended, SECONDS,
           (unsigned long long)(fates.aired - paced.sent), (unsigned long long)heard,
           (unsigned long long)lost[BRAMBLE_LOSS_SCAN_ROTATION], (unsigned long long)lost[BRAMBLE_LOSS_COLLISION]);
    kit_end(&kit);
}

/* One legacy set at its shortest interval: 20 ms and 5 ms of random delay on average. */
static void the_ceiling_of_one_legacy_set_is_forty_a_second(void **state)
{
    (void)state;
    struct kit kit;
    kit_start(&kit, 12);
    uint32_t speaker = kit_open(&kit);
    kit_begin(&kit, speaker);
    kit_legacy_data(&kit, speaker, hello, sizeof hello);
    kit_advertise(&kit, speaker);
    kit_pass(&kit, BRAMBLE_SECONDS(SECONDS));
    printf("one legacy set at 20 ms: %llu events in %u s, %.1f a second\n", (unsigned long long)kit.aired, SECONDS,
           (double)kit.aired / SECONDS);
    assert_in_range(kit.aired, 39 * SECONDS, 41 * SECONDS);
    kit_end(&kit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_host_finds_what_it_asks_for_at_start),
        cmocka_unit_test(the_supported_commands_are_those_that_are_known),
        cmocka_unit_test(aes_gives_the_specifications_sample),
        cmocka_unit_test(two_hosts_agree_on_a_secret),
        cmocka_unit_test(how_octets_are_cut_makes_no_difference),
        cmocka_unit_test(garbage_is_told_once_and_ends_with_a_reset),
        cmocka_unit_test(two_hosts_hear_each_other),
        cmocka_unit_test(new_data_goes_out_without_switching_off),
        cmocka_unit_test(what_cannot_be_now_is_refused),
        cmocka_unit_test(parameters_that_make_no_sense_are_refused),
        cmocka_unit_test(a_set_ends_when_it_was_told_to),
        cmocka_unit_test(an_extended_scan_says_that_pdus_are_legacy),
        cmocka_unit_test(what_the_host_does_not_want_is_not_told),
        cmocka_unit_test(who_has_gone_is_silent_and_who_comes_begins_anew),
        cmocka_unit_test(a_hundred_a_second_are_all_aired_and_every_loss_has_a_name),
        cmocka_unit_test(the_ceiling_of_one_legacy_set_is_forty_a_second),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
