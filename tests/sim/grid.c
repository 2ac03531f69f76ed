/* The grid against brute force: whatever happens, the neighbours of a radio are exactly those that a look at all pairs
 * finds. And the queue of events against sorting. */
#include "probe.h"
#include "world.h"

#define RADIOS 300U

static void assert_neighbours_are_right(const struct bramble_world *world)
{
    bramble_radio found[RADIOS];
    for (bramble_radio from = 0; from < RADIOS; from++) {
        uint32_t count = bramble_world_neighbours(world, from, found, RADIOS);
        uint32_t next = 0;
        for (bramble_radio to = 0; to < RADIOS; to++) {
            if (to != from && bramble_world_in_range(world, from, to)) {
                assert_true(next < count);
                assert_int_equal(found[next], to);
                next++;
            }
        }
        assert_int_equal(next, count);
    }
}

static struct bramble_position somewhere(uint64_t *random)
{
    struct bramble_position position;
    position.x_mm = (int32_t)(draw(random) % 400000U) - 200000;
    position.y_mm = (int32_t)(draw(random) % 400000U) - 200000;
    position.z_mm = (int32_t)(draw(random) % 20000U);
    return position;
}

static void the_grid_finds_whom_brute_force_finds(void **state)
{
    (void)state;
    for (unsigned shadowing = 0; shadowing <= 600; shadowing += 300) {
        struct bramble_world_config config;
        bramble_world_defaults(&config);
        config.seed = 5 + shadowing;
        config.shadowing_cdb = (uint16_t)shadowing;
        struct bramble_world *world = new_world(&config);
        uint64_t random = 31;
        for (uint32_t i = 0; i < RADIOS; i++) {
            struct bramble_position position = somewhere(&random);
            bramble_radio radio;
            assert_int_equal(bramble_world_add_radio(world, &position, &radio), 0);
        }
        assert_neighbours_are_right(world);
        for (uint32_t i = 0; i < 200; i++) {
            struct bramble_position position = somewhere(&random);
            bramble_world_set_position(world, (bramble_radio)(draw(&random) % RADIOS), &position);
        }
        assert_neighbours_are_right(world);
        for (uint32_t i = 0; i < 500; i++) {
            bramble_radio a = (bramble_radio)(draw(&random) % RADIOS);
            bramble_radio b = (a + 1U + (bramble_radio)(draw(&random) % (RADIOS - 1U))) % RADIOS;
            assert_int_equal(bramble_world_set_link(world, a, b, (uint16_t)(draw(&random) % 2000U), 0), 0);
        }
        assert_neighbours_are_right(world);
        for (uint32_t i = 0; i < 20; i++) { /* weaker, then stronger than all before */
            bramble_world_set_transmit_power(world, (bramble_radio)(draw(&random) % RADIOS), (int16_t)(i * 100) - 800);
        }
        assert_neighbours_are_right(world);
        bramble_world_destroy(world);
    }
}

/* Shadowing has mean 0 and the deviation that was asked for, is the same both ways, and never above three of them. */
static void shadowing_is_normal_and_symmetric(void **state)
{
    (void)state;
    struct bramble_world_config config;
    bramble_world_defaults(&config);
    config.seed = 9;
    config.shadowing_cdb = 400;
    struct bramble_world *world = new_world(&config);
    for (uint32_t i = 0; i < RADIOS; i++) {
        struct bramble_position position = {0, 0, 0}; /* nearest: 10 cm, 10 dB */
        bramble_radio radio;
        assert_int_equal(bramble_world_add_radio(world, &position, &radio), 0);
    }
    int64_t sum = 0;
    int64_t squares = 0;
    int64_t count = 0;
    for (bramble_radio a = 0; a < RADIOS; a++) {
        for (bramble_radio b = a + 1; b < RADIOS; b++) {
            int64_t value = bramble_world_signal_cdbm(world, a, b) + 1000;
            assert_int_equal(value, bramble_world_signal_cdbm(world, b, a) + 1000);
            assert_true(value <= 1200 && value >= -1200);
            sum += value;
            squares += value * value;
            count++;
        }
    }
    assert_true(sum / count <= 5 && sum / count >= -5);
    assert_in_range(squares / count, 390 * 390, 410 * 410);
    bramble_world_destroy(world);
}

/* Path loss at distances whose logarithm is known. */
static void path_loss_is_exact_to_a_hundredth_of_a_decibel(void **state)
{
    (void)state;
    struct bramble_world_config config;
    bramble_world_defaults(&config);
    const struct {
        int32_t mm;
        uint16_t exponent;
        int32_t cdb;
    } cases[] = {{1000, 300, 4000},  {10000, 300, 7000},   {10000, 200, 6000}, {2000, 200, 4602},
                 {46416, 300, 9000}, {100000, 350, 11000}, {100, 300, 1000},   {1, 300, 1000},
                 {5000, 300, 6097},  {1000000, 200, 10000}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct bramble_position from = {0, 0, 0};
        struct bramble_position to = {0, cases[i].mm, 0};
        config.path_loss_exponent_hundredths = cases[i].exponent;
        assert_in_range(sim_path_loss_cdb(&config, &from, &to), cases[i].cdb - 1, cases[i].cdb + 1);
    }
    config.path_loss_exponent_hundredths = 300;
    config.shadowing_cdb = 0;
    assert_in_range(sim_range_mm(&config, 0), 46380, 46460);
}

/* ---- The queue --------------------------------------------------------------------------------------------------- */

/* A plain list in the order of asking, searched from end to end. */
struct reference {
    bramble_time time[256];
    uint64_t order[256];
    uint64_t asked;
};

static uint32_t reference_take(struct reference *reference)
{
    uint32_t first = 256;
    for (uint32_t i = 0; i < 256; i++) {
        if (reference->time[i] != BRAMBLE_NEVER &&
            (first == 256 || reference->time[i] < reference->time[first] ||
             (reference->time[i] == reference->time[first] && reference->order[i] < reference->order[first]))) {
            first = i;
        }
    }
    reference->time[first] = BRAMBLE_NEVER;
    return first;
}

static void the_queue_gives_events_by_time_and_then_by_the_order_of_asking(void **state)
{
    (void)state;
    static struct reference reference;
    struct bramble_world_config config;
    bramble_world_defaults(&config);
    struct bramble_world *world = new_world(&config);
    struct sim_queue *queue = &world->queue;
    uint64_t random = 2718;
    uint32_t pending = 0;
    bramble_time now = 0;
    for (uint32_t i = 0; i < 256; i++) {
        assert_int_equal(sim_queue_add_source(world, SIM_SOURCE_TIMER, i), i);
        reference.time[i] = BRAMBLE_NEVER;
    }
    for (uint32_t step = 0; step < 20000; step++) {
        uint32_t source = (uint32_t)(draw(&random) % 256U);
        uint64_t action = draw(&random) % 8U;
        if (action < 4) {
            bramble_time time = now + draw(&random) % 50U;
            pending += reference.time[source] == BRAMBLE_NEVER;
            reference.time[source] = time;
            reference.order[source] = reference.asked++;
            sim_queue_set(queue, source, time);
        } else if (action == 4) {
            pending -= reference.time[source] != BRAMBLE_NEVER;
            reference.time[source] = BRAMBLE_NEVER;
            sim_queue_set(queue, source, BRAMBLE_NEVER);
        } else if (pending > 0) {
            now = sim_queue_next(queue);
            assert_int_equal(sim_queue_take(queue), reference_take(&reference));
            pending--;
        }
        assert_int_equal(queue->size, pending);
    }
    bramble_world_destroy(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_grid_finds_whom_brute_force_finds),
        cmocka_unit_test(shadowing_is_normal_and_symmetric),
        cmocka_unit_test(path_loss_is_exact_to_a_hundredth_of_a_decibel),
        cmocka_unit_test(the_queue_gives_events_by_time_and_then_by_the_order_of_asking),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
