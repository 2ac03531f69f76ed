/* Stories about several radios: capture, deafness while sending, distance, walls, noise, walks; and the books: every
 * packet at every receiver in range has one outcome. */
#include "probe.h"

static struct probe a;
static struct probe b;
static struct probe c;

/* ---- Two at once ------------------------------------------------------------------------------------------------- */

static struct bramble_world *three_radios(int32_t b_mm, int32_t c_mm, const struct bramble_world_config *config)
{
    struct bramble_world *world = new_world(config);
    add_probe(world, &a, 0, 0);
    add_probe(world, &b, b_mm, 0);
    add_probe(world, &c, 0, c_mm);
    return world;
}

struct last_loss {
    struct bramble_air_event event;
    bramble_radio receiver;
};

static void note_loss(void *context, const struct bramble_air_event *event)
{
    struct last_loss *last = context;
    if (event->kind == BRAMBLE_AIR_LOST && event->receiver == last->receiver) {
        last->event = *event;
    }
}

static void the_stronger_of_two_is_heard_and_the_weaker_lost_to_it(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(1);
    /* At a: b from 5 m at -60.97 dBm, c from 10 m at -70 dBm: 9 dB apart, capture needs 8. */
    struct bramble_world *world = three_radios(5000, 10000, &config);
    struct last_loss last = {.receiver = a.radio};
    bramble_world_observe(world, note_loss, &last);
    advertise(&b, 2, 31, 1, 20);
    advertise(&c, 3, 31, 1, 20);
    bramble_world_run_until(world, 10000);
    assert_int_equal(a.heard, 1);
    assert_int_equal(a.what[0].first_octet, 2);
    assert_int_equal(a.what[0].rssi_dbm, -61);
    assert_int_equal(losses(world, &a, BRAMBLE_LOSS_COLLISION), 1);
    assert_int_equal(last.event.loss, BRAMBLE_LOSS_COLLISION);
    assert_int_equal(last.event.transmitter, c.radio);
    assert_int_equal(last.event.other, b.radio);
    assert_int_equal(last.event.channel, a.what[0].channel);
    bramble_world_destroy(world);
}

static void two_of_equal_strength_destroy_each_other(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(1);
    struct bramble_world *world = three_radios(5000, 6000, &config);
    advertise(&b, 2, 31, 1, 20);
    advertise(&c, 3, 31, 1, 20);
    bramble_world_run_until(world, 10000);
    assert_int_equal(a.heard, 0);
    assert_int_equal(losses(world, &a, BRAMBLE_LOSS_COLLISION), 2);
    bramble_world_destroy(world);
}

/* T = 376, g = 150: 376 us later the second packet begins when the first has just ended. Channel by channel they then
 * alternate without touching; 375 us later they overlap by one. */
static void packets_that_only_touch_do_not_collide(void **state)
{
    (void)state;
    for (bramble_time later = 375; later <= 376; later++) {
        struct bramble_world_config config = plain_config(1);
        config.channel_gap_us = 500;
        config.scan_interval_us = 10000000;
        config.scan_window_us = 10000000;
        struct bramble_world *world = three_radios(5000, 5000, &config);
        advertise(&b, 2, 31, 1, 20);
        bramble_world_run_until(world, later);
        advertise(&c, 3, 31, 1, 20);
        bramble_world_run_until(world, 10000);
        assert_int_equal(a.heard, later == 376 ? 2 : 0);
        assert_int_equal(losses(world, &a, BRAMBLE_LOSS_COLLISION), later == 376 ? 0 : 2);
        bramble_world_destroy(world);
    }
}

/* Hidden from each other behind a wall, b and c cannot know of each other; a hears both, and nothing. */
static void two_that_do_not_hear_each_other_collide_in_the_middle(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(1);
    struct bramble_world *world = three_radios(5000, 5000, &config);
    assert_int_equal(bramble_world_set_link(world, b.radio, c.radio, BRAMBLE_LINK_BLOCKED, 0), 0);
    assert_false(bramble_world_in_range(world, b.radio, c.radio));
    advertise(&b, 2, 31, 1, 20);
    advertise(&c, 3, 31, 1, 20);
    bramble_world_run_until(world, 10000);
    assert_int_equal(a.heard + b.heard + c.heard, 0);
    assert_int_equal(losses(world, &b, BRAMBLE_LOSS_HALF_DUPLEX), 0);
    assert_int_equal(bramble_world_set_link(world, b.radio, c.radio, 0, 0), 0); /* the wall is gone */
    assert_true(bramble_world_in_range(world, b.radio, c.radio));
    bramble_world_destroy(world);
}

/* A radio that sends is deaf from its first bit to its last; the packet before and the packet after are heard. */
static void a_radio_that_sends_is_deaf(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(1);
    config.scan_interval_us = 10000000;
    config.scan_window_us = 10000000;
    const struct {
        bramble_time b_sends;
        bool heard;
    } cases[] = {{2000 - 1428, true}, {2000 - 1, false}, {2000, false}, {2001, false}, {2000 + 1428, true}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct bramble_world *world = three_radios(5000, 5000, &config);
        uint8_t data[31] = {1};
        uint32_t ticket;
        struct bramble_advertisement own = {.data = {data, 31}, .count = 1, .not_before = 2000};
        assert_int_equal(a.port.advertise(a.port.context, &own, &ticket), 0);
        own.not_before = cases[i].b_sends;
        assert_int_equal(b.port.advertise(b.port.context, &own, &ticket), 0);
        bramble_world_run_until(world, 10000);
        assert_int_equal(a.heard, cases[i].heard ? 1 : 0);
        assert_int_equal(losses(world, &a, BRAMBLE_LOSS_HALF_DUPLEX), cases[i].heard ? 0 : 1);
        bramble_world_destroy(world);
    }
}

/* ---- Distance, walls, noise -------------------------------------------------------------------------------------- */

static void signals_fade_with_the_tenth_power_law(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(1);
    struct bramble_world *world = three_radios(10000, 100000, &config);
    assert_in_range(bramble_world_signal_cdbm(world, a.radio, b.radio) + 20000, 13000 - 1, 13000 + 1); /* -70 dBm */
    assert_in_range(bramble_world_signal_cdbm(world, a.radio, c.radio) + 20000, 10000 - 1, 10000 + 1); /* -100 dBm */
    assert_true(bramble_world_in_range(world, a.radio, b.radio));
    assert_false(bramble_world_in_range(world, a.radio, c.radio));
    bramble_world_set_transmit_power(world, c.radio, 1000);
    assert_true(bramble_world_in_range(world, c.radio, a.radio)); /* c is louder, so only a hears c */
    assert_false(bramble_world_in_range(world, a.radio, c.radio));
    advertise(&a, 1, 31, 1, 20);
    bramble_world_run_until(world, 10000);
    advertise(&c, 3, 31, 1, 20);
    bramble_world_run_until(world, 20000);
    assert_int_equal(a.heard, 1);
    assert_int_equal(b.heard, 1);
    assert_int_equal(c.heard, 0);
    bramble_world_destroy(world);
}

static void a_link_loses_the_share_that_it_was_told_to(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(1);
    struct bramble_world *world = three_radios(5000, 5000, &config);
    assert_int_equal(bramble_world_set_link(world, a.radio, b.radio, 0, 3000), 0);
    for (unsigned i = 0; i < 2000; i++) {
        advertise(&a, 1, 31, 1, 20);
        bramble_world_run_until(world, bramble_world_now(world) + 7000);
    }
    assert_in_range(losses(world, &b, BRAMBLE_LOSS_LINK), 2000 * 27 / 100, 2000 * 33 / 100);
    assert_int_equal(losses(world, &c, BRAMBLE_LOSS_LINK), 0);
    assert_int_equal(bramble_world_set_link(world, a.radio, b.radio, 0, 10001), BRAMBLE_ERROR_ARGUMENT);
    assert_int_equal(bramble_world_set_link(world, a.radio, a.radio, 0, 1), BRAMBLE_ERROR_ARGUMENT);
    bramble_world_destroy(world);
}

/* A jammer on channel 38 for a quarter of the time: about a third of a quarter of the packets is lost, and a little
 * more because noise that begins in a packet destroys it too. */
static void a_jammer_drowns_its_channel_while_it_is_on(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(1);
    struct bramble_world *world = three_radios(5000, 5000, &config);
    struct bramble_jammer jammer = {{5000, 1000, 0}, 0, 2, 20000, 5000};
    uint32_t number;
    assert_int_equal(bramble_world_add_jammer(world, &jammer, &number), 0);
    struct last_loss last = {.receiver = b.radio};
    bramble_world_observe(world, note_loss, &last);
    unsigned sent = 3000;
    for (unsigned i = 0; i < sent; i++) {
        advertise(&a, 1, 31, 1, 20);
        bramble_world_run_until(world, bramble_world_now(world) + 7003);
    }
    uint64_t drowned = losses(world, &b, BRAMBLE_LOSS_JAMMER);
    assert_in_range(drowned, sent * (5000 + 376) / 20000 / 3 * 85 / 100, sent * (5000 + 376) / 20000 / 3 * 115 / 100);
    bramble_world_set_jammer(world, number, false);
    for (unsigned i = 0; i < 300; i++) {
        advertise(&a, 1, 31, 1, 20);
        bramble_world_run_until(world, bramble_world_now(world) + 7003);
    }
    assert_int_equal(losses(world, &b, BRAMBLE_LOSS_JAMMER), drowned);
    jammer.channels = 0;
    assert_int_equal(bramble_world_add_jammer(world, &jammer, &number), BRAMBLE_ERROR_ARGUMENT);
    bramble_world_destroy(world);
}

/* ---- Walking ----------------------------------------------------------------------------------------------------- */

/* b walks 100 m away at 2 m/s, waits there for 10 s, and comes back. a reaches 46.4 m. */
static void who_walks_out_of_reach_is_not_heard_until_the_return(void **state)
{
    (void)state;
    struct bramble_world_config config = plain_config(1);
    struct bramble_world *world = three_radios(1000, 5000, &config);
    struct bramble_way_point way[] = {{{101000, 0, 0}, BRAMBLE_SECONDS(10)}, {{1000, 0, 0}, 0}};
    assert_int_equal(bramble_world_walk(world, b.radio, way, 2, 2000), 0);
    bramble_time left_reach = 0;
    bramble_time came_back = 0;
    for (unsigned second = 1; second <= 120; second++) {
        bramble_world_run_until(world, BRAMBLE_SECONDS(second));
        bool reached = bramble_world_in_range(world, a.radio, b.radio);
        bramble_radio neighbours[2];
        assert_int_equal(bramble_world_neighbours(world, a.radio, neighbours, 2), reached ? 2 : 1);
        if (!reached && left_reach == 0) {
            left_reach = second;
        }
        if (reached && left_reach != 0 && came_back == 0) {
            came_back = second;
        }
        if (second == 25) {
            assert_in_range(bramble_world_position(world, b.radio).x_mm, 50500, 51000); /* 250 ms steps */
        }
        if (second == 55) {
            assert_int_equal(bramble_world_position(world, b.radio).x_mm, 101000);
            assert_true(bramble_world_walking(world, b.radio));
        }
    }
    assert_in_range(left_reach, 22, 24); /* (46.4 - 1) / 2 */
    assert_in_range(came_back, 50 + 10 + 27, 50 + 10 + 29);
    assert_false(bramble_world_walking(world, b.radio));
    assert_int_equal(bramble_world_position(world, b.radio).x_mm, 1000);
    assert_int_equal(bramble_world_walk(world, b.radio, way, 2, 0), BRAMBLE_ERROR_ARGUMENT);
    assert_int_equal(bramble_world_walk(world, b.radio, way, 2, 1000), 0);
    assert_int_equal(bramble_world_walk(world, b.radio, NULL, 0, 0), 0); /* stands still */
    assert_false(bramble_world_walking(world, b.radio));
    bramble_world_destroy(world);
}

/* ---- The books --------------------------------------------------------------------------------------------------- */

#define CROWD 40U

struct books {
    uint64_t sent;
    uint64_t heard;
    uint64_t lost[BRAMBLE_LOSS_COUNT];
    uint64_t events_with_outcome; /* pairs of an event and a receiver: at least one outcome each */
    uint64_t last_number[CROWD];
};

static void keep_books(void *context, const struct bramble_air_event *event)
{
    struct books *books = context;
    if (event->kind == BRAMBLE_AIR_SENT) {
        books->sent++;
        assert_int_equal(event->receiver, BRAMBLE_RADIO_NONE);
        return;
    }
    assert_true(event->receiver != event->transmitter);
    if (event->kind == BRAMBLE_AIR_HEARD) {
        books->heard++;
    } else {
        books->lost[event->loss]++;
    }
    books->events_with_outcome++;
}

/* A busy hall with everything in it. What the observer was told adds up to what the radios counted, and each event has
 * at least one outcome at each radio in range (a second one only where the scanner changed its channel). */
static void every_packet_has_an_outcome_at_every_radio_in_range(void **state)
{
    (void)state;
    static struct probe crowd[CROWD];
    static struct books books;
    memset(&books, 0, sizeof books);
    struct bramble_world_config config = plain_config(77);
    config.advertising_delay_max_us = 10000;
    config.shadowing_cdb = 400;
    struct bramble_world *world = new_world(&config);
    uint64_t random = 5;
    for (unsigned i = 0; i < CROWD; i++) {
        add_probe(world, &crowd[i], (int32_t)(draw(&random) % 60000U), (int32_t)(draw(&random) % 60000U));
    }
    struct bramble_jammer jammer = {{30000, 30000, 0}, -2000, 5, 30000, 10000};
    uint32_t number;
    assert_int_equal(bramble_world_add_jammer(world, &jammer, &number), 0);
    assert_int_equal(bramble_world_set_link(world, 0, 1, 500, 2000), 0);
    assert_int_equal(bramble_world_set_scan(world, 2, 50000, 20000), 0);
    assert_int_equal(crowd[3].port.scan(crowd[3].port.context, false), 0);
    bramble_world_set_power(world, 4, false);
    bramble_world_observe(world, keep_books, &books);
    uint64_t pairs = 0;
    for (unsigned round = 0; round < 400; round++) {
        unsigned burst = 1U + (unsigned)(draw(&random) % 12U);
        for (unsigned i = 0; i < burst; i++) {
            struct probe *sender = &crowd[draw(&random) % CROWD];
            if (bramble_world_power(world, sender->radio)) {
                uint8_t data[31] = {1};
                struct bramble_advertisement advertisement = {.data = {data, 31}, .count = 1};
                uint32_t ticket;
                if (sender->port.advertise(sender->port.context, &advertisement, &ticket) == 0) {
                    pairs += bramble_world_neighbours(world, sender->radio, NULL, 0);
                }
            }
        }
        bramble_world_run_until(world, bramble_world_now(world) + 15000);
    }
    bramble_world_run_until(world, bramble_world_now(world) + BRAMBLE_SECONDS(1));
    struct bramble_radio_record totals;
    bramble_world_totals(world, &totals);
    assert_int_equal(totals.events, books.sent);
    assert_int_equal(totals.packets, 3 * books.sent);
    assert_int_equal(totals.heard, books.heard);
    for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
        assert_int_equal(totals.lost[i], books.lost[i]);
        assert_true(totals.lost[i] > 0); /* all causes occurred */
    }
    assert_in_range(books.events_with_outcome, pairs, pairs + pairs / 100);
    assert_string_equal(bramble_loss_name(BRAMBLE_LOSS_COLLISION), "COLLISION");
    assert_string_equal(bramble_loss_text(BRAMBLE_LOSS_OFF), "powered off");
    bramble_world_destroy(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_stronger_of_two_is_heard_and_the_weaker_lost_to_it),
        cmocka_unit_test(two_of_equal_strength_destroy_each_other),
        cmocka_unit_test(packets_that_only_touch_do_not_collide),
        cmocka_unit_test(two_that_do_not_hear_each_other_collide_in_the_middle),
        cmocka_unit_test(a_radio_that_sends_is_deaf),
        cmocka_unit_test(signals_fade_with_the_tenth_power_law),
        cmocka_unit_test(a_link_loses_the_share_that_it_was_told_to),
        cmocka_unit_test(a_jammer_drowns_its_channel_while_it_is_on),
        cmocka_unit_test(who_walks_out_of_reach_is_not_heard_until_the_return),
        cmocka_unit_test(every_packet_has_an_outcome_at_every_radio_in_range),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
