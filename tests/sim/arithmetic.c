/* The radio against arithmetic: air time, the first copy, the random delay, a scanner that rotates, many senders.
 *
 * Shares and means come from thousands of independent events with a fixed seed, so the bounds are a few standard
 * deviations wide and the outcome is the same on every run.
 */
#include "probe.h"

/* T = 8 us x (16 + octets). */
static void a_packet_takes_eight_microseconds_for_each_octet(void **state)
{
    (void)state;
    assert_int_equal(bramble_air_time_us(24), 320);
    assert_int_equal(bramble_air_time_us(29), 360);
    assert_int_equal(bramble_air_time_us(31), 376);
}

struct repeated {
    struct probe *sender;
    uint64_t random;
    uint32_t left;
    uint32_t mean_us;
    size_t size;
    bramble_time last;
};

static void send_again(void *context, struct bramble_world *world)
{
    struct repeated *repeated = context;
    repeated->last = bramble_world_now(world);
    advertise(repeated->sender, 1, repeated->size, 1, 0);
    if (--repeated->left > 0) {
        bramble_time next = repeated->last + repeated->mean_us / 2U + draw(&repeated->random) % repeated->mean_us;
        assert_int_equal(bramble_world_at(world, next, send_again, repeated), 0);
    }
}

struct latencies {
    struct probe probe; /* first: it is the owner's context */
    const struct repeated *repeated;
    uint32_t count;
    uint32_t us[20000];
};

static void note_latency(void *context, bramble_time now, const struct bramble_heard *heard)
{
    struct latencies *latencies = context;
    (void)heard;
    latencies->us[latencies->count++] = (uint32_t)(now - latencies->repeated->last);
}

static const struct bramble_owner latency_owner = {note_latency, NULL, NULL, NULL};

static int compare(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a;
    uint32_t y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* One sender, one receiver, `count` events of 31 octets about 60 ms apart. */
static struct bramble_world *one_hop(const struct bramble_world_config *config, uint32_t count,
                                     struct latencies *latencies)
{
    static struct probe sender;
    static struct repeated repeated;
    struct bramble_world *world = new_world(config);
    add_probe(world, &sender, 0, 0);
    add_probe(world, &latencies->probe, 5000, 0);
    bramble_world_attach(world, latencies->probe.radio, &latency_owner, latencies);
    repeated = (struct repeated){&sender, 12345, count, 60000, 31, 0};
    latencies->repeated = &repeated;
    latencies->count = 0;
    assert_int_equal(bramble_world_at(world, 1000, send_again, &repeated), 0);
    bramble_world_run_until(world, BRAMBLE_SECONDS(10000));
    qsort(latencies->us, latencies->count, sizeof latencies->us[0], compare);
    return world;
}

static uint64_t mean(const struct latencies *latencies)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < latencies->count; i++) {
        sum += latencies->us[i];
    }
    return sum / latencies->count;
}

static struct latencies latencies;

/* Position in the train: T, 2T + g or 3T + 2g, by the scanner's channel. Mean 0.90 ms, at most 1.43 ms. */
static void the_first_copy_takes_nine_tenths_of_a_millisecond(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(3);
    struct bramble_world *world = one_hop(&config, 10000, &latencies);
    assert_in_range(mean(&latencies), 890, 915);
    assert_int_equal(latencies.us[0], 376);
    assert_int_equal(latencies.us[latencies.count - 1], 1428);
    bramble_world_destroy(world);
}

/* 0 to 10 ms of advertising delay on top: mean 5.9 ms, 95 % below 10.5 ms, and never more than 11.43. */
static void a_hop_takes_six_milliseconds(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(4);
    config.advertising_delay_max_us = 10000;
    struct bramble_world *world = one_hop(&config, 10000, &latencies);
    assert_in_range(mean(&latencies), 5800, 6000);
    assert_in_range(latencies.us[latencies.count * 95U / 100U], 10250, 10550);
    assert_in_range(latencies.us[latencies.count - 1], 11000, 11428);
    bramble_world_destroy(world);
}

/* The host's latency comes before all else. */
static void the_hosts_latency_is_added_to_every_hop(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(3);
    config.host_latency_us = BRAMBLE_SIM_HOST_LATENCY_US;
    struct bramble_world *world = one_hop(&config, 3000, &latencies);
    assert_in_range(mean(&latencies), BRAMBLE_SIM_HOST_LATENCY_US + 885U, BRAMBLE_SIM_HOST_LATENCY_US + 920U);
    bramble_world_destroy(world);
}

/* An event of (3T + 2g) straddles a change of channel with a chance of 1.428 / 30 = 4.76 %. From 37 to 38 and from 38
 * to 39 the scanner goes with the event and hears one packet of it (or, if it changes in the gap, two); from 39 to 37
 * it runs away from it and hears none: a third of the cases, 1.59 %. With the window of the whole 3 s there is next to
 * none. */
static void a_rotating_scanner_loses_a_third_of_the_events_that_straddle(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(5);
    struct bramble_world *world = one_hop(&config, 20000, &latencies);
    uint64_t rotation = losses(world, &latencies.probe, BRAMBLE_LOSS_SCAN_ROTATION);
    assert_in_range(rotation, 20000 * 133 / 10000, 20000 * 185 / 10000);
    /* Heard twice: a change in one of two gaps of 150 us, in two of three rotations: 0.33 %. */
    assert_in_range(latencies.count + rotation - 20000, 20000 * 20 / 10000, 20000 * 46 / 10000);
    bramble_world_destroy(world);

    config.scan_interval_us = 3000000;
    config.scan_window_us = 3000000;
    world = one_hop(&config, 20000, &latencies);
    assert_in_range(losses(world, &latencies.probe, BRAMBLE_LOSS_SCAN_ROTATION), 0, 20000 * 4 / 10000);
    bramble_world_destroy(world);
}

/* A window of half the interval: half of the packets fall between two windows. */
static void a_scanner_that_listens_half_of_the_time_hears_half(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(6);
    config.scan_interval_us = 100000;
    config.scan_window_us = 50000;
    struct bramble_world *world = one_hop(&config, 10000, &latencies);
    assert_in_range(latencies.count, 4800, 5200);
    assert_in_range(losses(world, &latencies.probe, BRAMBLE_LOSS_SCAN_WINDOW), 4800, 5200);
    bramble_world_destroy(world);
}

/* ---- Many senders ------------------------------------------------------------------------------------------------ */

#define SENDERS 300U

struct crowd {
    struct probe senders[SENDERS];
    uint64_t random;
    uint32_t left;
    uint32_t mean_us;
};

static void one_of_the_crowd(void *context, struct bramble_world *world)
{
    struct crowd *crowd = context;
    struct probe *sender = &crowd->senders[draw(&crowd->random) % SENDERS];
    uint8_t data[31] = {1};
    struct bramble_advertisement advertisement = {.data = {data, 31}, .count = 1};
    uint32_t ticket;
    (void)sender->port.advertise(sender->port.context, &advertisement, &ticket); /* busy: one packet less */
    if (--crowd->left > 0) {
        /* Geometric pauses: one microsecond after the other, each with a chance of 1 / mean, 16 at a time. */
        bramble_time pause = 1;
        while (draw(&crowd->random) % crowd->mean_us >= 16U) {
            pause += 16;
        }
        assert_int_equal(bramble_world_at(world, bramble_world_now(world) + pause, one_of_the_crowd, crowd), 0);
    }
}

/* Per 10,000: the share of the packets which a listener in the middle was tuned to that arrived. */
static uint64_t share_that_arrives(uint32_t mean_us, uint16_t capture_cdb)
{
    static struct crowd crowd;
    static struct probe listener;
    struct bramble_world_config config = plain_config(7);
    config.capture_cdb = capture_cdb;
    struct bramble_world *world = new_world(&config);
    add_probe(world, &listener, 0, 0);
    uint64_t random = 99;
    for (uint32_t i = 0; i < SENDERS; i++) {
        int32_t x = (int32_t)(draw(&random) % 40000U) - 20000;
        int32_t y = (int32_t)(draw(&random) % 40000U) - 20000;
        add_probe(world, &crowd.senders[i], x, y);
        assert_int_equal(crowd.senders[i].port.scan(crowd.senders[i].port.context, false), 0); /* quicker */
    }
    crowd.random = 4711;
    crowd.left = 20000;
    crowd.mean_us = mean_us;
    assert_int_equal(bramble_world_at(world, 0, one_of_the_crowd, &crowd), 0);
    bramble_world_run_until(world, BRAMBLE_SECONDS(1000));
    uint64_t collided = losses(world, &listener, BRAMBLE_LOSS_COLLISION);
    uint64_t share = 10000U * listener.heard / (listener.heard + collided);
    bramble_world_destroy(world);
    return share;
}

/* Without capture a packet survives with e^(-2G), where G is the offered load in packets for each packet time. */
static void packets_survive_as_often_as_in_pure_aloha(void **state)
{
    (void)state;
    assert_in_range(share_that_arrives(3760, 30000), 8187 - 150, 8187 + 150); /* G = 0.1 */
    assert_in_range(share_that_arrives(752, 30000), 3679 - 150, 3679 + 150);  /* G = 0.5 */
    assert_in_range(share_that_arrives(376, 30000), 1353 - 150, 1353 + 150);  /* G = 1 */
}

static void capture_saves_some_of_them(void **state)
{
    (void)state;
    uint64_t without = share_that_arrives(752, 30000);
    uint64_t with_eight = share_that_arrives(752, 800);
    uint64_t with_three = share_that_arrives(752, 300);
    assert_true(with_eight > without + 500);
    assert_true(with_three > with_eight + 500);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_packet_takes_eight_microseconds_for_each_octet),
        cmocka_unit_test(the_first_copy_takes_nine_tenths_of_a_millisecond),
        cmocka_unit_test(a_hop_takes_six_milliseconds),
        cmocka_unit_test(the_hosts_latency_is_added_to_every_hop),
        cmocka_unit_test(a_rotating_scanner_loses_a_third_of_the_events_that_straddle),
        cmocka_unit_test(a_scanner_that_listens_half_of_the_time_hears_half),
        cmocka_unit_test(packets_survive_as_often_as_in_pure_aloha),
        cmocka_unit_test(capture_saves_some_of_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
