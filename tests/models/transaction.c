/* Which Set is new and which one only repeats another (Mesh Model 1.1 section 3.2.1.2). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <bramble/transition.h>
#include <string.h>

static struct bramble_transactions transactions;

static int forget(void **state)
{
    (void)state;
    memset(&transactions, 0, sizeof transactions);
    return 0;
}

static bool is_new(unsigned time_ms, uint16_t source, uint16_t destination, uint8_t tid)
{
    struct bramble_received received = {
        .time = BRAMBLE_MILLISECONDS(time_ms), .source = source, .destination = destination};
    return bramble_transaction_is_new(&transactions, &received, tid);
}

static void the_same_tid_within_six_seconds_is_a_repeat(void **state)
{
    (void)state;
    assert_true(is_new(0, 1, 9, 0));
    assert_false(is_new(0, 1, 9, 0));
    assert_false(is_new(5999, 1, 9, 0));
    assert_true(is_new(11999, 1, 9, 0)); /* 6 s after the last one */
}

static void another_tid_source_or_destination_is_new(void **state)
{
    (void)state;
    assert_true(is_new(0, 1, 9, 7));
    assert_true(is_new(1, 1, 9, 8));
    assert_true(is_new(2, 2, 9, 8));
    assert_true(is_new(3, 1, 0xC000, 8));
    assert_true(is_new(4, 1, 9, 7)); /* the last one from there was 8 */
}

/* Two switches publish three times each, interleaved. */
static void repeats_of_one_switch_do_not_undo_another(void **state)
{
    (void)state;
    assert_true(is_new(0, 1, 0xC000, 5));
    assert_true(is_new(10, 2, 0xC000, 5));
    assert_false(is_new(50, 1, 0xC000, 5));
    assert_false(is_new(60, 2, 0xC000, 5));
    assert_false(is_new(100, 1, 0xC000, 5));
}

static void the_source_that_was_silent_longest_makes_room(void **state)
{
    (void)state;
    for (uint16_t source = 1; source <= BRAMBLE_TRANSACTIONS; source++) {
        assert_true(is_new(source, source, 9, 1));
    }
    assert_false(is_new(10, 1, 9, 1));
    assert_true(is_new(11, 100, 9, 1)); /* takes the place of source 2 */
    assert_false(is_new(12, 1, 9, 1));
    assert_false(is_new(13, 3, 9, 1));
    assert_true(is_new(14, 2, 9, 1)); /* forgotten: executed again, which is the price of a small table */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(the_same_tid_within_six_seconds_is_a_repeat, forget),
        cmocka_unit_test_setup(another_tid_source_or_destination_is_new, forget),
        cmocka_unit_test_setup(repeats_of_one_switch_do_not_undo_another, forget),
        cmocka_unit_test_setup(the_source_that_was_silent_longest_makes_room, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
