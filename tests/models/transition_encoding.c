/* Durations as one octet of steps and resolution (Mesh Model 1.1 section 3.1.3). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <bramble/transition.h>

static void expect(bramble_time duration, uint8_t steps, uint8_t resolution)
{
    uint8_t got_steps;
    uint8_t got_resolution;
    bramble_transition_encode(duration, &got_steps, &got_resolution);
    assert_int_equal(got_steps, steps);
    assert_int_equal(got_resolution, resolution);
}

static void a_duration_takes_the_finest_resolution_that_holds_it(void **state)
{
    (void)state;
    expect(0, 0, 0);
    expect(BRAMBLE_MILLISECONDS(100), 1, 0);
    expect(BRAMBLE_MILLISECONDS(6200), 62, 0);
    expect(BRAMBLE_MILLISECONDS(6201), 7, 1);
    expect(BRAMBLE_SECONDS(62), 62, 1);
    expect(BRAMBLE_SECONDS(63), 7, 2);
    expect(BRAMBLE_SECONDS(620), 62, 2);
    expect(BRAMBLE_SECONDS(621), 2, 3);
    expect(BRAMBLE_TRANSITION_MAX, 62, 3);
}

static void what_is_not_over_never_reads_as_nothing(void **state)
{
    (void)state;
    expect(1, 1, 0);
    expect(BRAMBLE_MILLISECONDS(100) + 1, 2, 0);
}

static void what_is_too_long_is_unknown(void **state)
{
    (void)state;
    expect(BRAMBLE_TRANSITION_MAX + 1, BRAMBLE_TRANSITION_STEPS_UNKNOWN, 3);
    expect(BRAMBLE_NEVER, BRAMBLE_TRANSITION_STEPS_UNKNOWN, 3);
    assert_true(bramble_transition_duration(BRAMBLE_TRANSITION_STEPS_UNKNOWN, 0) == BRAMBLE_NEVER);
}

static void every_octet_keeps_its_length_when_it_is_written_again(void **state)
{
    (void)state;
    for (uint8_t resolution = 0; resolution < 4; resolution++) {
        for (uint8_t steps = 0; steps < BRAMBLE_TRANSITION_STEPS_UNKNOWN; steps++) {
            bramble_time duration = bramble_transition_duration(steps, resolution);
            uint8_t finer_steps;
            uint8_t finer;
            bramble_transition_encode(duration, &finer_steps, &finer);
            assert_true(finer <= resolution);
            assert_true(bramble_transition_duration(finer_steps, finer) == duration);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_duration_takes_the_finest_resolution_that_holds_it),
        cmocka_unit_test(what_is_not_over_never_reads_as_nothing),
        cmocka_unit_test(what_is_too_long_is_unknown),
        cmocka_unit_test(every_octet_keeps_its_length_when_it_is_written_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
