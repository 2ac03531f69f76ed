/* Stories about one controller: its advertising sets, its tickets, its scanner, its power, its account. */
#include "probe.h"

static struct probe a;
static struct probe b;

static struct bramble_world *two_radios(const struct bramble_world_config *config)
{
    struct bramble_world *world = new_world(config);
    add_probe(world, &a, 0, 0);
    add_probe(world, &b, 10000, 0);
    return world;
}

static void three_transmissions_are_three_events_and_one_end(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(1);
    config.scan_interval_us = 10000000; /* one channel for the whole story */
    config.scan_window_us = 10000000;
    struct bramble_world *world = two_radios(&config);
    uint32_t ticket = advertise(&a, 7, 24, 3, 20);
    bramble_world_run_until(world, BRAMBLE_SECONDS(1));
    assert_int_equal(b.heard, 3);
    for (unsigned i = 0; i < 3; i++) {
        assert_int_equal(b.what[i].first_octet, 7);
        assert_int_equal(b.what[i].rssi_dbm, -70); /* 0 - 40 - 30 log10(10) */
        bramble_time packet = (b.what[i].channel - 37U) * 470U;
        assert_int_equal(b.what[i].time, 20000U * i + packet + 320U);
    }
    assert_int_equal(a.done, 1);
    assert_int_equal(a.end[0].ticket, ticket);
    assert_int_equal(a.end[0].result, 0);
    assert_int_equal(a.end[0].time, 40000 + 2 * 470 + 320);
    bramble_world_destroy(world);
}

/* 0 to 10 ms before each event, the first included; the interval counts from the beginning of the event before. */
static void each_event_is_delayed_at_random(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(2);
    config.advertising_delay_max_us = 10000;
    config.scan_interval_us = 10000000; /* one channel for the whole story */
    config.scan_window_us = 10000000;
    struct bramble_world *world = two_radios(&config);
    bramble_world_run_until(world, BRAMBLE_MILLISECONDS(1));
    bramble_time least = 20000;
    bramble_time most = 0;
    advertise(&a, 1, 31, 60, 20);
    bramble_world_run_until(world, BRAMBLE_SECONDS(3));
    assert_int_equal(b.heard, 60);
    for (unsigned i = 1; i < 60; i++) {
        bramble_time between = b.what[i].time - b.what[i - 1].time;
        assert_in_range(between, 20000, 30000);
        least = between - 20000 < least ? between - 20000 : least;
        most = between - 20000 > most ? between - 20000 : most;
    }
    assert_in_range(b.what[0].time, 1000 + 376, 1000 + 10000 + 1428);
    assert_in_range(least, 0, 1000);
    assert_in_range(most, 9000, 10000);
    bramble_world_destroy(world);
}

static void nothing_begins_before_its_time(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(3);
    config.host_latency_us = 2500;
    struct bramble_world *world = two_radios(&config);
    uint8_t data[10] = {1};
    struct bramble_advertisement advertisement = {.data = {data, 10}, .count = 1, .not_before = 50000};
    uint32_t ticket;
    assert_int_equal(a.port.advertise(a.port.context, &advertisement, &ticket), 0);
    bramble_world_run_until(world, BRAMBLE_SECONDS(1));
    assert_int_equal(a.end[0].time, 50000 + 3 * 208 + 2 * 150);
    bramble_world_destroy(world);
}

static void a_controller_has_four_sets_and_a_set_is_free_when_its_end_is_told(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(4);
    struct bramble_world *world = two_radios(&config);
    uint8_t data[32] = {1};
    struct bramble_advertisement advertisement = {.data = {data, 10}, .count = 1, .interval_ms = 20};
    uint32_t tickets[4];
    uint32_t ticket;
    for (unsigned i = 0; i < 4; i++) {
        tickets[i] = advertise(&a, (uint8_t)i, 10, 1, 20);
    }
    assert_int_equal(a.port.advertise(a.port.context, &advertisement, &ticket), BRAMBLE_ERROR_BUSY);
    bramble_world_run_until(world, 10000);
    assert_int_equal(a.done, 4);
    /* One radio: the events came one after the other, in the order in which they were asked for. */
    for (unsigned i = 0; i < 4; i++) {
        assert_int_equal(a.end[i].ticket, tickets[i]);
        assert_int_equal(a.end[i].time, (i + 1) * (3 * 208 + 2 * 150));
        assert_int_equal(b.what[i].first_octet, i);
    }
    advertise(&a, 9, 10, 1, 20);
    advertisement.count = 0;
    assert_int_equal(a.port.advertise(a.port.context, &advertisement, &ticket), BRAMBLE_ERROR_ARGUMENT);
    advertisement.count = 1;
    advertisement.data.size = 32;
    assert_int_equal(a.port.advertise(a.port.context, &advertisement, &ticket), BRAMBLE_ERROR_LENGTH);
    bramble_world_destroy(world);
}

static void what_is_cancelled_is_not_sent_any_more_and_its_end_is_told(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(5);
    struct bramble_world *world = two_radios(&config);
    uint32_t ticket = advertise(&a, 1, 10, 3, 20);
    bramble_world_run_until(world, 30000);
    a.port.advertise_cancel(a.port.context, ticket);
    assert_int_equal(a.done, 0); /* not from inside the call */
    bramble_world_run_until(world, BRAMBLE_SECONDS(1));
    assert_int_equal(b.heard, 2);
    assert_int_equal(a.done, 1);
    assert_int_equal(a.end[0].result, BRAMBLE_ERROR_CANCELLED);
    assert_int_equal(a.end[0].time, 30000);
    a.port.advertise_cancel(a.port.context, ticket); /* long over: nothing happens */

    /* In the middle of its last event it is too late: all was sent. */
    ticket = advertise(&a, 2, 10, 1, 20);
    bramble_world_run_until(world, BRAMBLE_SECONDS(1) + 300);
    a.port.advertise_cancel(a.port.context, ticket);
    bramble_world_run_until(world, BRAMBLE_SECONDS(2));
    assert_int_equal(b.heard, 3);
    assert_int_equal(a.done, 2);
    assert_int_equal(a.end[1].result, 0);
    bramble_world_destroy(world);
}

static void two_epochs_have_two_addresses(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(6);
    struct bramble_world *world = two_radios(&config);
    uint8_t data[10] = {1};
    struct bramble_advertisement advertisement = {.data = {data, 10}, .count = 2, .interval_ms = 20};
    uint32_t ticket;
    assert_int_equal(a.port.advertise(a.port.context, &advertisement, &ticket), 0);
    bramble_world_run_until(world, BRAMBLE_SECONDS(1));
    advertisement.address_epoch = 1;
    assert_int_equal(a.port.advertise(a.port.context, &advertisement, &ticket), 0);
    bramble_world_run_until(world, BRAMBLE_SECONDS(2));
    assert_int_equal(b.heard, 4);
    assert_memory_equal(b.what[0].address, b.what[1].address, 6);
    assert_memory_equal(b.what[2].address, b.what[3].address, 6);
    assert_memory_not_equal(b.what[0].address, b.what[2].address, 6);
    for (unsigned i = 0; i < 4; i++) {
        assert_int_equal(b.what[i].address[5] & 0xC0, 0); /* non-resolvable private */
    }
    bramble_world_destroy(world);
}

/* ---- Scanner ----------------------------------------------------------------------------------------------------- */

static void a_scanner_that_is_off_hears_nothing(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(7);
    struct bramble_world *world = two_radios(&config);
    assert_int_equal(b.port.scan(b.port.context, false), 0);
    advertise(&a, 1, 10, 1, 20);
    bramble_world_run_until(world, 20000);
    assert_int_equal(b.heard, 0);
    assert_int_equal(losses(world, &b, BRAMBLE_LOSS_NOT_SCANNING), 1);
    assert_int_equal(b.port.scan(b.port.context, true), 0);
    advertise(&a, 1, 10, 1, 20);
    bramble_world_run_until(world, 40000);
    assert_int_equal(b.heard, 1);
    bramble_world_destroy(world);
}

/* Events of 3 x 376 + 2 x 150 us; the scanner is switched on 400 us after the beginning of each. What it then hears is
 * the packet on 38 or on 39, never the one on 37, and what it cannot hear is not counted as a loss of its own. */
static void a_scanner_switched_on_in_an_event_hears_the_rest_of_it(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(8);
    struct bramble_world *world = two_radios(&config);
    unsigned channels[3] = {0};
    for (unsigned round = 0; round < 300; round++) {
        b.heard = 0;
        assert_int_equal(b.port.scan(b.port.context, false), 0);
        advertise(&a, 1, 31, 1, 20);
        bramble_world_run_until(world, bramble_world_now(world) + 400);
        assert_int_equal(b.port.scan(b.port.context, true), 0);
        bramble_world_run_until(world, bramble_world_now(world) + 20000);
        assert_in_range(b.heard, 0, 2);
        for (unsigned i = 0; i < b.heard; i++) {
            channels[b.what[i].channel - 37U]++;
        }
    }
    assert_int_equal(channels[0], 0);
    assert_in_range(channels[1], 80, 120);
    assert_in_range(channels[2], 80, 120);
    bramble_world_destroy(world);
}

/* ---- Power ------------------------------------------------------------------------------------------------------- */

static void a_radio_without_power_is_deaf_and_dumb_and_tells_its_tickets_afterwards(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(9);
    struct bramble_world *world = two_radios(&config);
    uint32_t first = advertise(&a, 1, 10, 5, 20);
    uint32_t second = advertise(&a, 2, 10, 5, 20);
    bramble_world_run_until(world, 30000);
    assert_int_equal(b.heard, 4);
    a.due = 35000;
    bramble_world_set_power(world, a.radio, false);
    advertise(&b, 3, 10, 1, 20);
    uint8_t data[10] = {1};
    struct bramble_advertisement advertisement = {.data = {data, 10}, .count = 1};
    uint32_t ticket;
    assert_int_equal(a.port.advertise(a.port.context, &advertisement, &ticket), BRAMBLE_ERROR_STATE);
    bramble_world_run_until(world, 100000);
    assert_int_equal(a.heard + a.done + a.runs, 0);
    assert_int_equal(b.heard, 4);
    assert_int_equal(losses(world, &a, BRAMBLE_LOSS_OFF), 1);

    bramble_world_set_power(world, a.radio, true);
    bramble_world_run_until(world, 200000);
    assert_int_equal(a.done, 2);
    assert_int_equal(a.end[0].ticket, first);
    assert_int_equal(a.end[0].result, BRAMBLE_ERROR_CANCELLED);
    assert_int_equal(a.end[0].time, 100000);
    assert_int_equal(a.end[1].ticket, second);
    assert_int_equal(a.runs, 1); /* what was due meanwhile */
    assert_int_equal(b.heard, 4);
    bramble_world_destroy(world);
}

/* The event is cut after its first packet: who was tuned to another channel gets nothing, and that is counted. */
static void power_that_fails_in_an_event_cuts_it(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(10);
    struct bramble_world *world = two_radios(&config);
    unsigned rounds = 300;
    for (unsigned round = 0; round < rounds; round++) {
        advertise(&a, 1, 31, 1, 20);
        bramble_world_run_until(world, bramble_world_now(world) + 450);
        bramble_world_set_power(world, a.radio, false);
        bramble_world_run_until(world, bramble_world_now(world) + 7000);
        bramble_world_set_power(world, a.radio, true);
    }
    struct bramble_radio_record record;
    bramble_world_record(world, a.radio, &record);
    assert_int_equal(record.events, rounds);
    assert_int_equal(record.packets, rounds);
    assert_int_equal(record.powered_us, rounds * 450U);
    assert_in_range(b.heard, 80, 120);
    for (unsigned i = 0; i < 64; i++) {
        assert_int_equal(b.what[i].channel, 37);
    }
    uint64_t cut = losses(world, &b, BRAMBLE_LOSS_OFF);
    /* An event in which the scanner changes its channel may count twice: heard on 37, cut on 38. */
    assert_in_range(b.heard + cut + losses(world, &b, BRAMBLE_LOSS_SCAN_ROTATION), rounds, rounds + 4);
    bramble_world_destroy(world);
}

/* A new owner is a restart: it does not hear of tickets that the old one was given. */
static void a_new_owner_starts_from_nothing(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(11);
    struct bramble_world *world = two_radios(&config);
    advertise(&a, 1, 31, 5, 20);
    advertise(&a, 2, 31, 5, 20);
    bramble_world_run_until(world, 100); /* the first event is in the air */
    struct probe again = a;
    bramble_world_attach(world, a.radio, &probe_owner, &again);
    uint32_t ticket = advertise(&again, 3, 31, 2, 20);
    bramble_world_run_until(world, BRAMBLE_SECONDS(1));
    assert_int_equal(a.done, 0);
    assert_int_equal(again.done, 1);
    assert_int_equal(again.end[0].ticket, ticket);
    assert_int_equal(again.end[0].result, 0);
    assert_int_equal(b.heard, 3); /* one of the old, two of the new */
    assert_ptr_equal(bramble_world_owner(world, a.radio), &again);
    bramble_world_destroy(world);
}

/* ---- P-256 ------------------------------------------------------------------------------------------------------- */

static int fake_public_key(void *context, const uint8_t private_key[32], uint8_t public_key[64])
{
    (void)context;
    memset(public_key, private_key[0], 64);
    return 0;
}

static int fake_secret(void *context, const uint8_t private_key[32], const uint8_t peer[64], uint8_t secret[32])
{
    (void)context;
    memset(secret, private_key[0] ^ peer[0], 32);
    return peer[0] == 0 ? BRAMBLE_ERROR_VALUE : 0;
}

static void a_curve_takes_its_time_and_is_lost_with_the_power(void **state)
{
    (void)state;
    struct bramble_crypto crypto = {.p256_public_key = fake_public_key, .p256_shared_secret = fake_secret};
    struct bramble_world_config config = plain_config(12);
    config.crypto = &crypto;
    config.p256_us = 20000;
    struct bramble_world *world = two_radios(&config);
    uint8_t key[32] = {5};
    uint8_t peer[64] = {6};
    uint8_t wrong[64] = {0};
    uint32_t tickets[3];
    assert_int_equal(a.port.p256(a.port.context, key, NULL, &tickets[0]), 0);
    assert_int_equal(a.port.p256(a.port.context, key, peer, &tickets[1]), 0);
    assert_int_equal(a.port.p256(a.port.context, key, wrong, &tickets[2]), 0);
    bramble_world_run_until(world, 19999);
    assert_int_equal(a.done, 0);
    bramble_world_run_until(world, 20000);
    assert_int_equal(a.done, 3);
    const size_t sizes[3] = {64, 32, 0};
    for (unsigned i = 0; i < 3; i++) {
        assert_int_equal(a.end[i].ticket, tickets[i]);
        assert_int_equal(a.end[i].result, i < 2 ? 0 : BRAMBLE_ERROR_VALUE);
        assert_int_equal(a.end[i].size, sizes[i]);
    }
    assert_int_equal(a.port.p256(a.port.context, key, peer, &tickets[0]), 0);
    bramble_world_set_power(world, a.radio, false);
    bramble_world_run_until(world, 100000);
    assert_int_equal(a.done, 3);
    bramble_world_set_power(world, a.radio, true);
    bramble_world_run_until(world, 100000);
    assert_int_equal(a.done, 4);
    assert_int_equal(a.end[3].result, BRAMBLE_ERROR_CANCELLED);

    bramble_world_port(world, b.radio, &b.port);
    assert_true(b.port.p256 != NULL);
    bramble_world_destroy(world);
    config.crypto = NULL;
    world = two_radios(&config);
    assert_true(a.port.p256 == NULL);
    bramble_world_destroy(world);
}

/* ---- Turns, chance, accounts ------------------------------------------------------------------------------------- */

static void wake_b(void *context, struct bramble_world *world)
{
    (void)context;
    b.due = bramble_world_now(world);
}

static void an_owner_runs_when_it_is_due(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(13);
    struct bramble_world *world = two_radios(&config);
    a.due = 500;
    bramble_world_run_until(world, 499);
    assert_int_equal(a.runs, 0);
    bramble_world_run_until(world, 500);
    assert_int_equal(a.runs, 1);
    assert_int_equal(bramble_world_at(world, 700, wake_b, NULL), 0); /* the scenario calls into b */
    bramble_world_run_until(world, 699);
    assert_int_equal(b.runs, 0);
    bramble_world_run_until(world, 700);
    assert_int_equal(b.runs, 1);
    assert_int_equal(bramble_world_now(world), 700);
    bramble_world_destroy(world);
}

static void each_radio_has_its_own_stream_of_chance(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(14);
    uint8_t first[16], second[16], again[16], other[16];
    struct bramble_world *world = two_radios(&config);
    assert_int_equal(a.port.random(a.port.context, first, 16), 0);
    assert_int_equal(b.port.random(b.port.context, second, 16), 0);
    bramble_world_destroy(world);
    world = two_radios(&config);
    assert_int_equal(b.port.random(b.port.context, other, 16), 0); /* the order of asking does not matter */
    assert_int_equal(a.port.random(a.port.context, again, 16), 0);
    bramble_world_destroy(world);
    assert_memory_equal(first, again, 16);
    assert_memory_equal(second, other, 16);
    assert_memory_not_equal(first, second, 16);
    config.seed = 15;
    world = two_radios(&config);
    assert_int_equal(a.port.random(a.port.context, again, 16), 0);
    assert_memory_not_equal(first, again, 16);
    bramble_world_destroy(world);
}

/* One event a second, 3 x 320 us of sending in 1260 us, for ten seconds; the scanner is on for the first four. */
static void energy_is_the_sum_of_what_the_radio_did(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(16);
    config.transmit_ua = 10000;
    config.receive_ua = 6000;
    config.idle_ua = 3;
    struct bramble_world *world = two_radios(&config);
    for (unsigned second = 0; second < 10; second++) {
        if (second == 4) {
            assert_int_equal(a.port.scan(a.port.context, false), 0);
        }
        advertise(&a, 1, 24, 1, 20);
        bramble_world_run_until(world, BRAMBLE_SECONDS(second + 1));
    }
    struct bramble_radio_record record;
    bramble_world_record(world, a.radio, &record);
    assert_int_equal(record.transmit_us, 10 * 960);
    assert_int_equal(record.occupied_us, 10 * 1260);
    assert_int_equal(record.listen_us, 4000000 - 4 * 1260);
    assert_int_equal(record.powered_us, 10000000);
    assert_int_equal(record.charge_nc, (9600 * 10000ULL + 3994960 * 6000ULL + 10000000 * 3ULL) / 1000);

    /* A window of a tenth of the interval costs a tenth. */
    struct bramble_radio_record before;
    bramble_world_record(world, b.radio, &before);
    assert_int_equal(bramble_world_set_scan(world, b.radio, 100000, 10000), 0);
    bramble_world_run_until(world, BRAMBLE_SECONDS(20));
    bramble_world_record(world, b.radio, &record);
    assert_int_equal(record.listen_us - before.listen_us, 1000000);
    assert_int_equal(bramble_world_set_scan(world, b.radio, 100, 10), BRAMBLE_ERROR_ARGUMENT);
    bramble_world_destroy(world);
}

static void a_world_that_makes_no_sense_is_refused(void **state)
{
    (void)state;
    struct bramble_world *world = NULL;
    struct bramble_world_config config = plain_config(1);
    config.scan_window_us = config.scan_interval_us + 1;
    assert_int_equal(bramble_world_create(&config, &world), BRAMBLE_ERROR_ARGUMENT);
    config = plain_config(1);
    config.advertising_sets = 0;
    assert_int_equal(bramble_world_create(&config, &world), BRAMBLE_ERROR_ARGUMENT);
    config = plain_config(1);
    config.loss_per_10000 = 10001;
    assert_int_equal(bramble_world_create(&config, &world), BRAMBLE_ERROR_ARGUMENT);
    assert_null(world);
    bramble_world_destroy(NULL);
}

/* The last radio of a block of memory: what its owner left in the air is looked for nowhere behind it. */
static void an_owner_that_goes_in_the_middle_of_an_event_leaves_nothing(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(1);
    struct bramble_world *world = new_world(&config);
    bramble_radio radio = 0;
    for (unsigned i = 0; i < 63; i++) {
        assert_int_equal(bramble_world_add_radio(world, &(struct bramble_position){0, 0, 0}, &radio), 0);
    }
    add_probe(world, &a, 0, 0);
    advertise(&a, 7, 24, 3, 20);
    bramble_world_run_until(world, 100);
    bramble_world_attach(world, a.radio, &probe_owner, &a);
    bramble_world_run_until(world, BRAMBLE_SECONDS(1));
    assert_int_equal(a.done, 0);
    struct bramble_radio_record record;
    bramble_world_record(world, a.radio, &record);
    assert_int_equal(record.events, 1);
    bramble_world_destroy(world);
}

static void note_sent(void *context, const struct bramble_air_event *event)
{
    if (event->kind == BRAMBLE_AIR_SENT) {
        *(struct bramble_air_event *)context = *event;
    }
}

static void a_controller_of_ones_own_airs_one_event_at_once_as_it_says(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(1);
    config.host_latency_us = 2200;
    config.advertising_delay_max_us = 10000;
    struct bramble_world *world = two_radios(&config);
    struct bramble_air_event sent = {0};
    const uint8_t data[] = {1, 2, 3};
    struct bramble_world_packet packet = {.data = {data, sizeof data},
                                          .address = {1, 2, 3, 4, 5, 6},
                                          .address_public = true,
                                          .event_type = BRAMBLE_EVENT_SCANNABLE};
    uint32_t ticket = 0;
    bramble_world_observe(world, note_sent, &sent);
    assert_int_equal(bramble_world_next(world), BRAMBLE_NEVER);
    bramble_world_run_until(world, 1000);
    assert_int_equal(bramble_world_advertise(world, a.radio, &packet, &ticket), 0);
    assert_int_equal(bramble_world_next(world), 1000);
    bramble_world_run_until(world, BRAMBLE_SECONDS(1));
    assert_int_equal(sent.time, 1000);
    assert_int_equal(sent.event_type, BRAMBLE_EVENT_SCANNABLE);
    assert_true(sent.address_public);
    assert_memory_equal(sent.address, packet.address, 6);
    assert_int_equal(a.done, 1);
    assert_int_equal(a.end[0].ticket, ticket);
    packet.event_type = BRAMBLE_EVENT_DIRECTED;
    assert_int_equal(bramble_world_advertise(world, a.radio, &packet, &ticket), BRAMBLE_ERROR_ARGUMENT);
    bramble_world_destroy(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(three_transmissions_are_three_events_and_one_end),
        cmocka_unit_test(each_event_is_delayed_at_random),
        cmocka_unit_test(nothing_begins_before_its_time),
        cmocka_unit_test(a_controller_has_four_sets_and_a_set_is_free_when_its_end_is_told),
        cmocka_unit_test(what_is_cancelled_is_not_sent_any_more_and_its_end_is_told),
        cmocka_unit_test(two_epochs_have_two_addresses),
        cmocka_unit_test(a_scanner_that_is_off_hears_nothing),
        cmocka_unit_test(a_scanner_switched_on_in_an_event_hears_the_rest_of_it),
        cmocka_unit_test(a_radio_without_power_is_deaf_and_dumb_and_tells_its_tickets_afterwards),
        cmocka_unit_test(power_that_fails_in_an_event_cuts_it),
        cmocka_unit_test(a_new_owner_starts_from_nothing),
        cmocka_unit_test(a_curve_takes_its_time_and_is_lost_with_the_power),
        cmocka_unit_test(an_owner_runs_when_it_is_due),
        cmocka_unit_test(each_radio_has_its_own_stream_of_chance),
        cmocka_unit_test(energy_is_the_sum_of_what_the_radio_did),
        cmocka_unit_test(a_world_that_makes_no_sense_is_refused),
        cmocka_unit_test(an_owner_that_goes_in_the_middle_of_an_event_leaves_nothing),
        cmocka_unit_test(a_controller_of_ones_own_airs_one_event_at_once_as_it_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
