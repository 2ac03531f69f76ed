/* The three logarithms of the heartbeat states, at each of their corners (Mesh Protocol 1.1 tables 4.20 to 4.25). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "features/heartbeat.h"

static void a_publication_count_is_a_power_of_two_but_for_its_ends(void **state)
{
    (void)state;
    assert_int_equal(heartbeat_count_of_log(0x00), 0);
    for (uint8_t log = 1; log <= 0x10; log++) {
        assert_int_equal(heartbeat_count_of_log(log), 1U << (log - 1));
    }
    assert_int_equal(heartbeat_count_of_log(0x11), 0xFFFE);
    assert_int_equal(heartbeat_count_of_log(0xFF), 0xFFFF);
}

static void what_is_left_of_a_publication_is_rounded_up(void **state)
{
    static const struct {
        uint16_t count;
        uint8_t log;
    } table[] = {{0, 0},         {1, 1},         {2, 2},         {3, 3},         {4, 3},
                 {5, 4},         {8, 4},         {9, 5},         {0x4001, 0x10}, {0x8000, 0x10},
                 {0x8001, 0x11}, {0xFFFD, 0x11}, {0xFFFE, 0x11}, {0xFFFF, 0xFF}};
    (void)state;
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        assert_int_equal(heartbeat_log_of_publication_count(table[i].count), table[i].log);
    }
    for (uint8_t log = 0; log <= 0x11; log++) { /* what was set reads back as it was set */
        assert_int_equal(heartbeat_log_of_publication_count(heartbeat_count_of_log(log)), log);
    }
}

static void what_a_subscription_counted_is_rounded_down(void **state)
{
    static const struct {
        uint16_t count;
        uint8_t log;
    } table[] = {{0, 0}, {1, 1},         {2, 2},         {3, 2},         {4, 3},        {7, 3},
                 {8, 4}, {0x7FFF, 0x0F}, {0x8000, 0x10}, {0xFFFE, 0x10}, {0xFFFF, 0xFF}};
    (void)state;
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        assert_int_equal(heartbeat_log_of_subscription_count(table[i].count), table[i].log);
    }
}

static void the_time_left_is_rounded_down_and_the_longest_has_a_value_of_its_own(void **state)
{
    (void)state;
    assert_int_equal(heartbeat_subscription_seconds(0), 0);
    assert_int_equal(heartbeat_subscription_seconds(1), 1);
    assert_int_equal(heartbeat_subscription_seconds(5), 16);
    assert_int_equal(heartbeat_subscription_seconds(0x10), 0x8000);
    assert_int_equal(heartbeat_subscription_seconds(0x11), 0xFFFF);
    for (uint8_t log = 0; log <= 0x11; log++) {
        assert_int_equal(heartbeat_log_of_subscription_seconds(heartbeat_subscription_seconds(log)), log);
    }
    assert_int_equal(heartbeat_log_of_subscription_seconds(15), 4);
    assert_int_equal(heartbeat_log_of_subscription_seconds(0xFFFE), 0x10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_publication_count_is_a_power_of_two_but_for_its_ends),
        cmocka_unit_test(what_is_left_of_a_publication_is_rounded_up),
        cmocka_unit_test(what_a_subscription_counted_is_rounded_down),
        cmocka_unit_test(the_time_left_is_rounded_down_and_the_longest_has_a_value_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
