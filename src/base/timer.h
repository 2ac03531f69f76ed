/* The timers of one node, and the time of the present turn (the timer itself: <bramble/timer.h>).
 *
 * The list is kept in order of due time; timers due at the same time fire in the order in which they were started. The
 * clock is set once per turn by the node and read by everybody.
 */
#ifndef BASE_TIMER_H
#define BASE_TIMER_H

#include <bramble/timer.h>

struct timers {
    struct bramble_timer head; /* a ring: head.next is due first */
    bramble_time now;          /* the time of this turn */
};

void timers_init(struct timers *timers, bramble_time now);
void timer_init(struct bramble_timer *timer, bramble_timer_callback *fire, void *context);
/* (Re)starts the timer to fire at `due`; a due time in the past fires in this turn or the next. */
void timer_start_at(struct timers *timers, struct bramble_timer *timer, bramble_time due);
void timer_stop(struct bramble_timer *timer);

static inline void timer_start(struct timers *timers, struct bramble_timer *timer, bramble_time after)
{
    timer_start_at(timers, timer, timers->now + after);
}

static inline bool timer_running(const struct bramble_timer *timer)
{
    return timer->previous != NULL;
}

/* Due time of the first timer, or BRAMBLE_NEVER. */
bramble_time timers_due(const struct timers *timers);
/* Fires at most `limit` due timers in order; returns how many fired. */
unsigned timers_fire(struct timers *timers, unsigned limit);

#endif
