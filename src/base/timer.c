/* See timer.h. The ring is searched from its end, since most timers are started further in the future than those
 * already running. */
#include "base/timer.h"

void timers_init(struct timers *timers, bramble_time now)
{
    timers->head.next = &timers->head;
    timers->head.previous = &timers->head;
    timers->head.due = 0;
    timers->now = now;
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

void timer_start_at(struct timers *timers, struct bramble_timer *timer, bramble_time due)
{
    timer_stop(timer);
    timer->due = due;
    struct bramble_timer *before = timers->head.previous;
    while (before != &timers->head && before->due > due) {
        before = before->previous;
    }
    timer->previous = before;
    timer->next = before->next;
    before->next->previous = timer;
    before->next = timer;
}

bramble_time timers_due(const struct timers *timers)
{
    return timers->head.next == &timers->head ? BRAMBLE_NEVER : timers->head.next->due;
}

unsigned timers_fire(struct timers *timers, unsigned limit)
{
    unsigned fired = 0;
    while (fired < limit && timers_due(timers) <= timers->now) {
        struct bramble_timer *timer = timers->head.next;
        timer_stop(timer);
        timer->fire(timer->context, timer);
        fired++;
    }
    return fired;
}
