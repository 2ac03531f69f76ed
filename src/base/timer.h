/* Timers of one node, and the time of the present turn.
 *
 * A timer is embedded in the struct that it serves; starting and stopping never fails and never allocates. The list is
 * kept in order of due time; timers due at the same time fire in the order in which they were started. A callback may
 * start and stop any timer, its own included. The clock is set once per turn by the node and read by everybody.
 */
#ifndef BASE_TIMER_H
#define BASE_TIMER_H

#include <bramble/types.h>

struct timer;
typedef void timer_callback(void *context, struct timer *timer);

struct timer {
    struct timer *next;
    struct timer *previous; /* NULL: not running */
    bramble_time due;
    timer_callback *fire;
    void *context;
};

struct timers {
    struct timer head; /* a ring: head.next is due first */
    bramble_time now;  /* the time of this turn */
};

void timers_init(struct timers *timers, bramble_time now);
void timer_init(struct timer *timer, timer_callback *fire, void *context);
/* (Re)starts the timer to fire at `due`; a due time in the past fires in this turn or the next. */
void timer_start_at(struct timers *timers, struct timer *timer, bramble_time due);
void timer_stop(struct timer *timer);

static inline void timer_start(struct timers *timers, struct timer *timer, bramble_time after)
{
    timer_start_at(timers, timer, timers->now + after);
}

static inline bool timer_running(const struct timer *timer)
{
    return timer->previous != NULL;
}

/* Due time of the first timer, or BRAMBLE_NEVER. */
bramble_time timers_due(const struct timers *timers);
/* Fires at most `limit` due timers in order; returns how many fired. */
unsigned timers_fire(struct timers *timers, unsigned limit);

#endif
