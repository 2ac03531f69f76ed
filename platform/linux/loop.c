/* The loop of programs on Linux (<bramble/loop.h>), over ppoll(2).
 *
 * ppoll and not epoll: a program has a handful of descriptors, and ppoll takes its timeout in nanoseconds, where
 * epoll_wait would round each wait up to a millisecond.
 *
 * State: `watches` up to `count`, some of them NULL: a watch that is removed leaves a hole, so that the numbers of the
 * others hold until the end of the turn; the next turn closes the holes. What a callback adds stands behind those that
 * were polled, and waits for the next turn. `timers` is a list in the order in which they fire.
 *
 * L1  A watch that was removed is not called, although it was ready in the same turn.
 * L2  How many timers a turn fires is settled before the first of them fires, or one that restarts itself at once would
 *     keep the turn from ending.
 */
#include <bramble/loop.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

/* ---- Clock and randomness ---------------------------------------------------------------------------------------- */

bramble_time bramble_clock_now(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now); /* cannot fail: the clock is there and the pointer good */
    return (bramble_time)now.tv_sec * 1000000U + (bramble_time)now.tv_nsec / 1000U;
}

int bramble_random(void *context, uint8_t *out, size_t count)
{
    (void)context;
    while (count > 0) {
        ssize_t got = getrandom(out, count, 0);
        if (got < 0 && errno != EINTR) {
            return BRAMBLE_ERROR_RANDOM;
        }
        if (got > 0) {
            out += got;
            count -= (size_t)got;
        }
    }
    return 0;
}

/* ---- Watches ----------------------------------------------------------------------------------------------------- */

int bramble_loop_watch(struct bramble_loop *loop, struct bramble_loop_watch *watch)
{
    if (loop->count == BRAMBLE_LOOP_WATCHES_MAX) {
        return BRAMBLE_ERROR_FULL;
    }
    loop->watches[loop->count++] = watch;
    return 0;
}

void bramble_loop_unwatch(struct bramble_loop *loop, struct bramble_loop_watch *watch)
{
    for (unsigned i = 0; i < loop->count; i++) {
        if (loop->watches[i] == watch) {
            loop->watches[i] = NULL;
        }
    }
}

static void close_holes(struct bramble_loop *loop)
{
    unsigned kept = 0;
    for (unsigned i = 0; i < loop->count; i++) {
        if (loop->watches[i] != NULL) {
            loop->watches[kept++] = loop->watches[i];
        }
    }
    loop->count = kept;
}

/* ---- Timers ------------------------------------------------------------------------------------------------------ */

void bramble_loop_stop(struct bramble_loop *loop, struct bramble_loop_timer *timer)
{
    if (!timer->running) {
        return;
    }
    struct bramble_loop_timer **link = &loop->timers;
    while (*link != timer) {
        link = &(*link)->next;
    }
    *link = timer->next;
    timer->next = NULL;
    timer->running = false;
}

void bramble_loop_start(struct bramble_loop *loop, struct bramble_loop_timer *timer, bramble_time due)
{
    bramble_loop_stop(loop, timer);
    struct bramble_loop_timer **link = &loop->timers;
    while (*link != NULL && (*link)->due <= due) {
        link = &(*link)->next;
    }
    timer->due = due;
    timer->next = *link;
    timer->running = true;
    *link = timer;
}

static int fire(struct bramble_loop *loop)
{
    unsigned due = 0;
    for (const struct bramble_loop_timer *timer = loop->timers; timer != NULL && timer->due <= loop->now;
         timer = timer->next) {
        due++; /* L2 */
    }
    int fired = 0;
    while (due-- > 0 && loop->timers != NULL && loop->timers->due <= loop->now) {
        struct bramble_loop_timer *timer = loop->timers;
        bramble_loop_stop(loop, timer);
        timer->fire(timer->context, loop->now);
        fired++;
    }
    return fired;
}

/* ---- The mailbox ------------------------------------------------------------------------------------------------- */

void bramble_loop_letters(struct bramble_loop *loop,
                          void (*letter)(void *context, bramble_time now, struct bramble_letter letter), void *context)
{
    loop->letter = letter;
    loop->letter_context = context;
}

/* A letter is shorter than PIPE_BUF, so it arrives whole or not at all, whoever else writes. */
int bramble_loop_post(const struct bramble_loop *loop, struct bramble_letter letter)
{
    int before = errno;
    ssize_t written;
    do {
        written = write(loop->mailbox[1], &letter, sizeof letter);
    } while (written < 0 && errno == EINTR);
    errno = before;
    return written == (ssize_t)sizeof letter ? 0 : BRAMBLE_ERROR_FULL;
}

static int deliver(struct bramble_loop *loop)
{
    struct bramble_letter letters[512]; /* a page of the pipe: reading less frees none of it */
    int delivered = 0;
    ssize_t got = read(loop->mailbox[0], letters, sizeof letters);
    for (size_t i = 0; got > 0 && i < (size_t)got / sizeof letters[0]; i++) {
        if (loop->letter != NULL) {
            loop->letter(loop->letter_context, loop->now, letters[i]);
            delivered++;
        }
    }
    return delivered;
}

/* ---- A turn ------------------------------------------------------------------------------------------------------ */

static struct timespec wait_until(bramble_time until)
{
    bramble_time now = bramble_clock_now();
    bramble_time wait = until > now ? until - now : 0;
    return (struct timespec){(time_t)(wait / 1000000U), (long)(wait % 1000000U) * 1000};
}

static unsigned what_of(short events)
{
    return ((events & (POLLIN | POLLHUP | POLLERR | POLLNVAL)) != 0 ? BRAMBLE_LOOP_READABLE : 0U) |
           ((events & POLLOUT) != 0 ? BRAMBLE_LOOP_WRITABLE : 0U);
}

int bramble_loop_turn(struct bramble_loop *loop, bramble_time until)
{
    struct pollfd polled[BRAMBLE_LOOP_WATCHES_MAX + 1];
    close_holes(loop);
    unsigned count = loop->count;
    for (unsigned i = 0; i < count; i++) {
        const struct bramble_loop_watch *watch = loop->watches[i];
        polled[i] = (struct pollfd){watch->handle, (short)(watch->writable ? POLLIN | POLLOUT : POLLIN), 0};
    }
    polled[count] = (struct pollfd){loop->mailbox[0], POLLIN, 0};
    if (loop->timers != NULL && loop->timers->due < until) {
        until = loop->timers->due;
    }
    struct timespec wait = wait_until(until);
    int ready = ppoll(polled, count + 1U, until == BRAMBLE_NEVER ? NULL : &wait, NULL);
    loop->now = bramble_clock_now();
    int called = 0;
    if (ready > 0) {
        called += polled[count].revents != 0 ? deliver(loop) : 0;
        for (unsigned i = 0; i < count; i++) {
            struct bramble_loop_watch *watch = loop->watches[i];
            unsigned what = what_of(polled[i].revents);
            if (watch != NULL && what != 0) {
                watch->ready(watch->context, loop->now, what);
                called++;
            }
        }
    }
    return called + fire(loop);
}

bramble_time bramble_loop_now(const struct bramble_loop *loop)
{
    return loop->now;
}

int bramble_loop_open(struct bramble_loop *loop)
{
    memset(loop, 0, sizeof *loop);
    loop->now = bramble_clock_now();
    if (pipe2(loop->mailbox, O_CLOEXEC | O_NONBLOCK) < 0) {
        loop->mailbox[0] = loop->mailbox[1] = -1;
        return BRAMBLE_ERROR_NO_MEMORY;
    }
    return 0;
}

void bramble_loop_close(struct bramble_loop *loop)
{
    for (unsigned i = 0; i < 2; i++) {
        if (loop->mailbox[i] >= 0) {
            (void)close(loop->mailbox[i]);
        }
        loop->mailbox[i] = -1;
    }
    loop->count = 0;
    while (loop->timers != NULL) {
        bramble_loop_stop(loop, loop->timers);
    }
}
