/* See timer.h. */
#include "base/timer.h"
#include "base/invariant.h"

void timers_init(struct timers *timers, bramble_time now)
{
    timers->running.next = &timers->running;
    timers->between.next = NULL;
    timers->now = now;
}

/* Long division in base two: the dividend leaves `units` at its upper end while the quotient enters at the lower. */
uint32_t time_units(bramble_time span, uint32_t unit)
{
    uint32_t units = (uint32_t)span;
    uint32_t rest = (uint32_t)(span >> 32U);
    if (span >> 32U >= unit) {
        return UINT32_MAX;
    }
    for (unsigned bit = 0; bit < 32; bit++) {
        rest = rest << 1U | units >> 31U;
        units <<= 1U;
        if (rest >= unit) {
            rest -= unit;
            units++;
        }
    }
    return units;
}

void timer_stop(struct bramble_timer *timer)
{
    struct bramble_timer_link *link = &timer->link;
    if (timer_running(timer)) {
        while (link->next != &timer->link) {
            link = link->next;
        }
        link->next = timer->link.next;
        timer->link.next = NULL;
    }
}

/* Of a link that is not the head of its ring. */
static struct bramble_timer *timer_of(struct bramble_timer_link *link)
{
    return (void *)link;
}

static void insert(struct bramble_timer_link *ring, struct bramble_timer *timer, bramble_time due)
{
    timer_stop(timer);
    timer->due = due;
    struct bramble_timer_link *before = ring;
    while (before->next != ring && timer_of(before->next)->due <= due) {
        before = before->next;
    }
    timer->link.next = before->next;
    before->next = &timer->link;
}

void timer_start_at(struct timers *timers, struct bramble_timer *timer, bramble_time due)
{
    insert(&timers->running, timer, due);
}

/* The end of time instead of a wrap. */
static bramble_time later(bramble_time time, bramble_time by)
{
    return by < BRAMBLE_NEVER - time ? time + by : BRAMBLE_NEVER;
}

void timer_start(struct timers *timers, struct bramble_timer *timer, bramble_time after)
{
    insert(timers->between.next != NULL ? &timers->between : &timers->running, timer, later(timers->now, after));
}

void timers_begin(struct timers *timers, bramble_time now)
{
    bramble_time before = timers->now;
    timers->now = now > before ? now : before;
    if (timers->between.next != NULL) {
        while (timers->between.next != &timers->between) {
            struct bramble_timer *timer = timer_of(timers->between.next);
            timer_start_at(timers, timer, later(timers->now, timer->due - before));
        }
        timers->between.next = NULL;
    }
}

bramble_time timers_due(const struct timers *timers)
{
    if (timers->between.next != NULL && timers->between.next != &timers->between) {
        return 0;
    }
    return timers->running.next == &timers->running ? BRAMBLE_NEVER : timer_of(timers->running.next)->due;
}

unsigned timers_fire(struct timers *timers, struct bramble_node *node, unsigned limit)
{
    unsigned fired = 0;
    while (fired < limit && timers->running.next != &timers->running) {
        struct bramble_timer *timer = timer_of(timers->running.next);
        if (timer->due > timers->now) {
            break;
        }
        timer_stop(timer);
        timer->fire(node, timer);
        fired++;
    }
    return fired;
}

/* More timers than that are none: the walk has been caught in a smaller circle. */
#define RING_MAX 0xFFFFU

static bool ring_check(const struct bramble_timer_link *ring, struct bramble_violation *violation)
{
    bramble_time due = 0;
    unsigned count = 0;
    for (struct bramble_timer_link *link = ring->next; link != ring; link = link->next) {
        if (link == NULL || ++count > RING_MAX) {
            return invariant_broken(violation, "C1: the rings of timers are closed", count);
        }
        const struct bramble_timer *timer = timer_of(link);
        if (timer->due < due) {
            return invariant_broken(violation, "C2: the timers are in the order in which they are due",
                                    (uint32_t)timer->due);
        }
        due = timer->due;
    }
    return true;
}

bool timers_check(const struct timers *timers, struct bramble_violation *violation)
{
    return ring_check(&timers->running, violation) &&
           (timers->between.next == NULL || ring_check(&timers->between, violation));
}
