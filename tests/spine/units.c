/* Stories of the one place where spans of time are divided. */
#include "base/timer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const uint32_t units[] = {1, 2, 3, 1000, 5000, 1000000, 60000000, 300000000, 600000000, 0x7FFFFFFF};

/* A division as the compiler makes it, with the same upper end. */
static void expect_units(bramble_time span, uint32_t unit)
{
    bramble_time quotient = span / unit;
    assert_int_equal(time_units(span, unit), quotient < UINT32_MAX ? quotient : UINT32_MAX);
}

static void a_span_has_as_many_units_as_a_division_says(void **state)
{
    (void)state;
    uint64_t drawn = 0x9E3779B97F4A7C15U; /* the seed of a xorshift */
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        for (unsigned round = 0; round < 500; round++) {
            drawn ^= drawn << 13;
            drawn ^= drawn >> 7;
            drawn ^= drawn << 17;
            expect_units(drawn >> (round % 64U), units[i]);
        }
    }
}

static void just_below_and_just_above_a_whole_number_of_units_is_told_right(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        for (bramble_time count = 1; count < UINT32_MAX; count = count * 2U + 1U) {
            expect_units(count * units[i] - 1U, units[i]);
            expect_units(count * units[i], units[i]);
            expect_units(count * units[i] + units[i] - 1U, units[i]);
        }
    }
}

static void more_units_than_can_be_told_are_the_most_that_can(void **state)
{
    (void)state;
    assert_int_equal(time_units(0, 7), 0);
    assert_int_equal(time_units(BRAMBLE_NEVER, 1), UINT32_MAX);
    assert_int_equal(time_units((bramble_time)UINT32_MAX + 1U, 1), UINT32_MAX);
    assert_int_equal(time_units(UINT32_MAX, 1), UINT32_MAX);
    assert_int_equal(time_units(UINT64_MAX, 0x7FFFFFFF), UINT32_MAX);
}

int main(void)
{
    const struct CMUnitTest stories[] = {
        cmocka_unit_test(a_span_has_as_many_units_as_a_division_says),
        cmocka_unit_test(just_below_and_just_above_a_whole_number_of_units_is_told_right),
        cmocka_unit_test(more_units_than_can_be_told_are_the_most_that_can),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
