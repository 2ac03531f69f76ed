/* Timers for models and applications.
 *
 * A timer is embedded in the struct that it serves (a model's state, say), and its callback finds that struct from
 * there: BRAMBLE_TIMER_OWNER. It fires inside bramble_node_run(), in the turn that its due time falls into; timers due
 * at the same time fire in the order in which they were started. A callback may start and stop any timer of its node,
 * its own included. Starting and stopping never fails. Memory of a running timer must stay where it is.
 */
#ifndef BRAMBLE_TIMER_H
#define BRAMBLE_TIMER_H

#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

struct bramble_timer;
typedef void bramble_timer_callback(struct bramble_node *node, struct bramble_timer *timer);

struct bramble_timer_link {
    struct bramble_timer_link *next; /* NULL: not running */
};

/* Private contents: use the functions below. */
struct bramble_timer {
    struct bramble_timer_link link; /* the first member */
    bramble_timer_callback *fire;
    bramble_time due;
};

/* A pointer to the struct (`type`) whose `member` a timer is. */
#define BRAMBLE_TIMER_OWNER(timer, type, member) ((type *)(void *)((char *)(timer)-offsetof(type, member)))

/* Makes a timer ready that does not run, or was of a node that is no more. */
void bramble_timer_init(struct bramble_timer *timer, bramble_timer_callback *fire);
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
