/* The timers of one node, and the time of the present turn (the timer itself: <bramble/timer.h>).
 *
 * The timers that run are a ring, kept in order of due time, whose links lead forwards only: there are few, so whoever
 * leaves walks round it to find who points to him. Timers due at the same time fire in the order in which they were
 * started. The clock is set once per turn by the node and read by everybody.
 *
 * Between two turns the clock stands still, however long that lasts. A timer that an application starts then is to run
 * from now on and not from the last turn: it waits in a ring of its own, and the next turn, which is due at once,
 * shifts it by the time that has passed. What computes a due time itself (timer_start_at) must do so inside a turn.
 *
 * Invariants
 *   C1  Both rings are closed.
 *   C2  They are in order of due time.
 */
#ifndef BASE_TIMER_H
#define BASE_TIMER_H

#include <bramble/timer.h>

struct bramble_violation;

struct timers {
    struct bramble_timer_link running; /* the timer after it is due first */
    struct bramble_timer_link between; /* the same of those started between two turns, as if the last still were;
                                          NULL inside of a turn, when there is no such ring */
    bramble_time now;                  /* the time of this turn */
};

void timers_init(struct timers *timers, bramble_time now);
/* All else of a timer that does not run is zero. */
static inline void timer_init(struct bramble_timer *timer, bramble_timer_callback *fire)
{
    timer->fire = fire;
}
/* (Re)starts the timer to fire at `due`; a due time in the past fires in this turn or the next. */
void timer_start_at(struct timers *timers, struct bramble_timer *timer, bramble_time due);
void timer_stop(struct bramble_timer *timer);

/* (Re)starts the timer to fire `after` from now. */
void timer_start(struct timers *timers, struct bramble_timer *timer, bramble_time after);

static inline bool timer_running(const struct bramble_timer *timer)
{
    return timer->link.next != NULL;
}

/* A turn begins, at `now` (the clock never goes back), and ends. A node that has never ended a turn is inside one. */
void timers_begin(struct timers *timers, bramble_time now);
static inline void timers_end(struct timers *timers)
{
    timers->between.next = &timers->between;
}
/* How many whole units (in microseconds; not 0, and of 31 bits: half an hour) there are in a span; UINT32_MAX when
 * there are more than that. Spans are divided here and nowhere else: a division of 64 bits is a kilobyte of library on
 * a chip. */
uint32_t time_units(bramble_time span, uint32_t unit);
/* True when every invariant holds; else `violation` says which does not. */
bool timers_check(const struct timers *timers, struct bramble_violation *violation);
/* Due time of the first timer, or BRAMBLE_NEVER; 0 when some were started since the last turn. */
bramble_time timers_due(const struct timers *timers);
/* Fires at most `limit` due timers of the node in order; returns how many fired. */
unsigned timers_fire(struct timers *timers, struct bramble_node *node, unsigned limit);

#endif
