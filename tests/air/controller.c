/* A virtual controller, judged by what a host sees of it: H4 octets in, H4 octets out, in virtual time. How a host
 * begins, octets that are cut or make no sense, who goes and who comes. What is on the air: advertising.c.
 */
#include "kit.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_host_finds_what_it_asks_for_at_start),
        cmocka_unit_test(the_supported_commands_are_those_that_are_known),
        cmocka_unit_test(aes_gives_the_specifications_sample),
        cmocka_unit_test(two_hosts_agree_on_a_secret),
        cmocka_unit_test(how_octets_are_cut_makes_no_difference),
        cmocka_unit_test(garbage_is_told_once_and_ends_with_a_reset),
        cmocka_unit_test(who_has_gone_is_silent_and_who_comes_begins_anew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
