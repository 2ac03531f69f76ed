/* See timer.h. The ring is searched from its end, since most timers are started further in the future than those
 * already running. */
#include "base/timer.h"
#include "base/invariant.h"

void timers_init(struct timers *timers, bramble_time now)
{
    timers->head.next = &timers->head;
    timers->head.previous = &timers->head;
    timers->head.due = 0;
    timers->between.next = &timers->between;
    timers->between.previous = &timers->between;
    timers->between.due = 0;
    timers->now = now;
    timers->outside = false;
}

/* Long division in base two. Its loops turn as often as the quotient has bits. */
uint32_t time_units(bramble_time span, uint32_t unit)
{
    uint32_t units = 0;
    unsigned shift = 0;
    if (span >> 32U >= unit) {
        return UINT32_MAX;
    }
    while ((bramble_time)unit << shift <= span / 2U) {
        shift++;
    }
    for (unsigned bit = shift + 1U; bit > 0; bit--) {
        bramble_time step = (bramble_time)unit << (bit - 1U);
        if (span >= step) {
            span -= step;
            units |= 1U << (bit - 1U);
        }
    }
    return units;
}

void timer_init(struct bramble_timer *timer, bramble_timer_callback *fire, void *context)
{
    timer->next = NULL;
    timer->previous = NULL;
    timer->due = 0;
    timer->fire = fire;
    timer->context = context;
}

void timer_stop(struct bramble_timer *timer)
{
    if (timer->previous != NULL) {
        timer->previous->next = timer->next;
        timer->next->previous = timer->previous;
        timer->next = NULL;
        timer->previous = NULL;
    }
}

static void insert(struct bramble_timer *ring, struct bramble_timer *timer, bramble_time due)
{
    timer_stop(timer);
    timer->due = due;
    struct bramble_timer *before = ring->previous;
    while (before != ring && before->due > due) {
        before = before->previous;
    }
    timer->previous = before;
    timer->next = before->next;
    before->next->previous = timer;
    before->next = timer;
}

void timer_start_at(struct timers *timers, struct bramble_timer *timer, bramble_time due)
{
    insert(&timers->head, timer, due);
}

/* The end of time instead of a wrap. */
static bramble_time later(bramble_time time, bramble_time by)
{
    return by < BRAMBLE_NEVER - time ? time + by : BRAMBLE_NEVER;
}

void timer_start(struct timers *timers, struct bramble_timer *timer, bramble_time after)
{
    insert(timers->outside ? &timers->between : &timers->head, timer, later(timers->now, after));
}

void timers_begin(struct timers *timers, bramble_time now)
{
    bramble_time passed = now > timers->now ? now - timers->now : 0;
    while (timers->between.next != &timers->between) {
        insert(&timers->head, timers->between.next, later(timers->between.next->due, passed));
    }
    timers->now += passed;
    timers->outside = false;
}

bramble_time timers_due(const struct timers *timers)
{
    if (timers->between.next != &timers->between) {
        return 0;
    }
    return timers->head.next == &timers->head ? BRAMBLE_NEVER : timers->head.next->due;
}

unsigned timers_fire(struct timers *timers, unsigned limit)
{
    unsigned fired = 0;
    while (fired < limit && timers->head.next != &timers->head && timers->head.next->due <= timers->now) {
        struct bramble_timer *timer = timers->head.next;
        timer_stop(timer);
        timer->fire(timer->context, timer);
        fired++;
    }
    return fired;
}

/* A walk along links that are the same backwards comes back to where it began. */
static bool ring_check(const struct bramble_timer *ring, struct bramble_violation *violation)
{
    const struct bramble_timer *timer = ring;
    bramble_time due = 0;
    do {
        if (timer->next == NULL || timer->next->previous != timer) {
            return invariant_broken(violation, "C1: the timers are linked alike in both directions",
                                    (uint32_t)timer->due);
        }
        timer = timer->next;
        if (timer != ring && timer->due < due) {
            return invariant_broken(violation, "C2: the timers are in the order in which they are due",
                                    (uint32_t)timer->due);
        }
        due = timer->due;
    } while (timer != ring);
    return true;
}

bool timers_check(const struct timers *timers, struct bramble_violation *violation)
{
    return ring_check(&timers->head, violation) && ring_check(&timers->between, violation);
}
