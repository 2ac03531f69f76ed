/* Stories about the loop: who is called, when, and in which order. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <bramble/loop.h>

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static struct bramble_loop loop;
static char told[64]; /* a letter for each callback */

static int open_loop(void **state)
{
    (void)state;
    memset(told, 0, sizeof told);
    return bramble_loop_open(&loop);
}

static int close_loop(void **state)
{
    (void)state;
    bramble_loop_close(&loop);
    bramble_loop_close(&loop); /* twice is no harm */
    return 0;
}

static void tell(char letter)
{
    told[strlen(told)] = letter;
}

/* ---- Timers ------------------------------------------------------------------------------------------------------ */

static void fire(void *context, bramble_time now)
{
    const struct bramble_loop_timer *timer = context;
    assert_true(timer->due <= now);
    assert_false(timer->running);
    tell((char)('0' + timer->due % 10));
}

static struct bramble_loop_timer timer_a, timer_b, timer_c;

static void timers_are(void (*callback)(void *, bramble_time))
{
    timer_a = (struct bramble_loop_timer){.fire = callback, .context = &timer_a};
    timer_b = (struct bramble_loop_timer){.fire = callback, .context = &timer_b};
    timer_c = (struct bramble_loop_timer){.fire = callback, .context = &timer_c};
}

static void timers_fire_in_the_order_of_their_times(void **state)
{
    (void)state;
    timers_are(fire);
    bramble_loop_start(&loop, &timer_a, 3);
    bramble_loop_start(&loop, &timer_b, 1);
    bramble_loop_start(&loop, &timer_c, 2);
    assert_int_equal(bramble_loop_turn(&loop, 0), 3);
    assert_string_equal(told, "123");
    assert_int_equal(bramble_loop_turn(&loop, 0), 0);
}

static void a_timer_that_is_stopped_or_moved_does_not_fire_at_its_old_time(void **state)
{
    (void)state;
    timers_are(fire);
    bramble_loop_start(&loop, &timer_a, 1);
    bramble_loop_start(&loop, &timer_b, 2);
    bramble_loop_start(&loop, &timer_c, 4);
    bramble_loop_stop(&loop, &timer_b);
    bramble_loop_stop(&loop, &timer_b);
    bramble_loop_start(&loop, &timer_a, 5);
    assert_int_equal(bramble_loop_turn(&loop, 0), 2);
    assert_string_equal(told, "45");
}

static void again(void *context, bramble_time now)
{
    tell('x');
    bramble_loop_start(&loop, context, now);
}

static void a_timer_that_restarts_itself_at_once_does_not_keep_the_turn(void **state)
{
    (void)state;
    timers_are(again);
    bramble_loop_start(&loop, &timer_a, 0);
    assert_int_equal(bramble_loop_turn(&loop, BRAMBLE_NEVER), 1);
    assert_int_equal(bramble_loop_turn(&loop, BRAMBLE_NEVER), 1);
    assert_string_equal(told, "xx");
}

static void a_turn_ends_at_the_time_that_it_was_given(void **state)
{
    (void)state;
    bramble_time until = bramble_clock_now() + BRAMBLE_MILLISECONDS(3);
    assert_int_equal(bramble_loop_turn(&loop, until), 0);
    assert_true(bramble_loop_now(&loop) >= until);
}

/* ---- Watches ----------------------------------------------------------------------------------------------------- */

static struct bramble_loop_watch first, second;
static int pipes[2][2];

static void ready(void *context, bramble_time now, unsigned what)
{
    (void)now;
    tell(context == &first ? '1' : '2');
    tell(what == BRAMBLE_LOOP_READABLE ? 'r' : what == BRAMBLE_LOOP_WRITABLE ? 'w' : 'b');
}

static void removes_the_other(void *context, bramble_time now, unsigned what)
{
    ready(context, now, what);
    bramble_loop_unwatch(&loop, context == &first ? &second : &first);
}

static void watch_two_pipes(void (*callback)(void *, bramble_time, unsigned))
{
    for (unsigned i = 0; i < 2; i++) {
        assert_int_equal(pipe(pipes[i]), 0);
        assert_int_equal(write(pipes[i][1], "x", 1), 1);
    }
    first = (struct bramble_loop_watch){.handle = pipes[0][0], .ready = callback, .context = &first};
    second = (struct bramble_loop_watch){.handle = pipes[1][0], .ready = callback, .context = &second};
    assert_int_equal(bramble_loop_watch(&loop, &first), 0);
    assert_int_equal(bramble_loop_watch(&loop, &second), 0);
}

static void close_pipes(void)
{
    for (unsigned i = 0; i < 4; i++) {
        (void)close(pipes[i / 2][i % 2]);
    }
}

static void what_is_ready_is_called_in_the_order_of_adding(void **state)
{
    (void)state;
    watch_two_pipes(ready);
    assert_int_equal(bramble_loop_turn(&loop, BRAMBLE_NEVER), 2);
    assert_string_equal(told, "1r2r");
    close_pipes();
}

static void one_that_was_removed_in_the_same_turn_is_not_called(void **state)
{
    (void)state;
    watch_two_pipes(removes_the_other);
    assert_int_equal(bramble_loop_turn(&loop, BRAMBLE_NEVER), 1);
    assert_string_equal(told, "1r");
    assert_int_equal(bramble_loop_turn(&loop, BRAMBLE_NEVER), 1);
    assert_string_equal(told, "1r1r");
    close_pipes();
}

static void room_to_write_is_told_only_to_who_asks(void **state)
{
    (void)state;
    watch_two_pipes(ready);
    bramble_loop_unwatch(&loop, &second);
    first.handle = pipes[1][1];
    assert_int_equal(bramble_loop_turn(&loop, 0), 0);
    first.writable = true;
    assert_int_equal(bramble_loop_turn(&loop, BRAMBLE_NEVER), 1);
    assert_string_equal(told, "1w");
    close_pipes();
}

static void no_more_are_watched_than_there_are_places(void **state)
{
    (void)state;
    static struct bramble_loop_watch many[BRAMBLE_LOOP_WATCHES_MAX + 1];
    for (unsigned i = 0; i < BRAMBLE_LOOP_WATCHES_MAX; i++) {
        assert_int_equal(bramble_loop_watch(&loop, &many[i]), 0);
    }
    assert_int_equal(bramble_loop_watch(&loop, &many[BRAMBLE_LOOP_WATCHES_MAX]), BRAMBLE_ERROR_FULL);
}

/* ---- The mailbox ------------------------------------------------------------------------------------------------- */

static void letter(void *context, bramble_time now, struct bramble_letter letter)
{
    (void)now;
    assert_ptr_equal(context, told);
    tell((char)letter.kind);
    tell((char)letter.value);
}

static void *writer(void *context)
{
    (void)context;
    (void)bramble_loop_post(&loop, (struct bramble_letter){'t', '1'});
    (void)bramble_loop_post(&loop, (struct bramble_letter){'t', '2'});
    return NULL;
}

static void a_thread_wakes_the_loop(void **state)
{
    (void)state;
    pthread_t thread;
    bramble_loop_letters(&loop, letter, told);
    assert_int_equal(pthread_create(&thread, NULL, writer, NULL), 0);
    while (strlen(told) < 4) {
        (void)bramble_loop_turn(&loop, BRAMBLE_NEVER);
    }
    assert_int_equal(pthread_join(thread, NULL), 0);
    assert_string_equal(told, "t1t2");
}

static void on_signal(int number)
{
    errno = 77;
    (void)bramble_loop_post(&loop, (struct bramble_letter){'s', (uint32_t)('0' + number - SIGUSR1)});
}

static void a_signal_handler_wakes_the_loop_and_spoils_nothing(void **state)
{
    (void)state;
    const struct sigaction action = {.sa_handler = on_signal};
    bramble_loop_letters(&loop, letter, told);
    assert_int_equal(sigaction(SIGUSR1, &action, NULL), 0);
    assert_int_equal(raise(SIGUSR1), 0);
    assert_int_equal(errno, 77);
    assert_int_equal(bramble_loop_turn(&loop, BRAMBLE_NEVER), 1);
    assert_string_equal(told, "s0");
}

static void a_full_mailbox_says_so(void **state)
{
    (void)state;
    unsigned posted = 0;
    errno = 5;
    while (bramble_loop_post(&loop, (struct bramble_letter){'f', 'f'}) == 0) {
        posted++;
    }
    assert_true(posted > 1000);
    assert_int_equal(errno, 5);
    (void)bramble_loop_turn(&loop, BRAMBLE_NEVER); /* nobody reads them: they are thrown away, and there is room */
    assert_int_equal(bramble_loop_post(&loop, (struct bramble_letter){'f', 'f'}), 0);
}

/* ---- Randomness -------------------------------------------------------------------------------------------------- */

static void random_octets_differ(void **state)
{
    (void)state;
    uint8_t one[32] = {0}, other[32] = {0};
    assert_int_equal(bramble_random(NULL, one, sizeof one), 0);
    assert_int_equal(bramble_random(NULL, other, sizeof other), 0);
    assert_memory_not_equal(one, other, sizeof one);
}

int main(void)
{
#define STORY(name) cmocka_unit_test_setup_teardown(name, open_loop, close_loop)
    const struct CMUnitTest stories[] = {
        STORY(timers_fire_in_the_order_of_their_times),
        STORY(a_timer_that_is_stopped_or_moved_does_not_fire_at_its_old_time),
        STORY(a_timer_that_restarts_itself_at_once_does_not_keep_the_turn),
        STORY(a_turn_ends_at_the_time_that_it_was_given),
        STORY(what_is_ready_is_called_in_the_order_of_adding),
        STORY(one_that_was_removed_in_the_same_turn_is_not_called),
        STORY(room_to_write_is_told_only_to_who_asks),
        STORY(no_more_are_watched_than_there_are_places),
        STORY(a_thread_wakes_the_loop),
        STORY(a_signal_handler_wakes_the_loop_and_spoils_nothing),
        STORY(a_full_mailbox_says_so),
        STORY(random_octets_differ),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
