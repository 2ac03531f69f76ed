/* Timers for models and applications.
 *
 * A timer is embedded in the struct that it serves (a model's state, say). It fires inside bramble_node_run(), in the
 * turn that its due time falls into; timers due at the same time fire in the order in which they were started. A
 * callback may start and stop any timer of its node, its own included. Starting and stopping never fails.
 * Memory of a running timer must stay where it is.
 */
#ifndef BRAMBLE_TIMER_H
#define BRAMBLE_TIMER_H

#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

struct bramble_timer;
typedef void bramble_timer_callback(void *context, struct bramble_timer *timer);

/* Private contents: use the functions below. All zeros is a timer that does not run. */
struct bramble_timer {
    struct bramble_timer *next;
    struct bramble_timer *previous; /* NULL: not running */
    bramble_time due;
    bramble_timer_callback *fire;
    void *context;
};

/* Makes a timer ready; it does not run yet. */
void bramble_timer_init(struct bramble_timer *timer, bramble_timer_callback *fire, void *context);
/* (Re)starts a timer to fire `after` microseconds from now: in a callback, from the present turn. BRAMBLE_NEVER: it
 * runs and does not fire. */
void bramble_timer_start(struct bramble_node *node, struct bramble_timer *timer, bramble_time after);
void bramble_timer_stop(struct bramble_timer *timer);
/* True from start until it fires or is stopped. */
bool bramble_timer_running(const struct bramble_timer *timer);
/* Microseconds until it fires; 0 when it is overdue or not running. */
bramble_time bramble_timer_left(const struct bramble_node *node, const struct bramble_timer *timer);

#ifdef __cplusplus
}
#endif

#endif
