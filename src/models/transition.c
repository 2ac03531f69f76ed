/* The shared machine of changes that take time (<bramble/transition.h>; Mesh Model 1.1 section 3.1.3).
 *
 * Two phases share one timer: the delay, then the change itself. What a change without duration means is that its end
 * follows its beginning at once, in one turn. A callback may start a new transition; then nothing more comes of the
 * present one. */
#include "base/timer.h"
#include <bramble/transition.h>

enum phase { PHASE_IDLE, PHASE_DELAY, PHASE_CHANGE };

static const uint32_t resolution_ms[4] = {100, 1000, 10000, 600000};

bramble_time bramble_transition_duration(uint8_t steps, uint8_t resolution)
{
    if (steps >= BRAMBLE_TRANSITION_STEPS_UNKNOWN) {
        return BRAMBLE_NEVER;
    }
    return steps * BRAMBLE_MILLISECONDS(resolution_ms[resolution & 3U]);
}

void bramble_transition_encode(bramble_time duration, uint8_t *steps, uint8_t *resolution)
{
    for (uint8_t i = 0; i < 4; i++) {
        uint32_t step = 1000U * resolution_ms[i];
        if (duration <= (bramble_time)step * (BRAMBLE_TRANSITION_STEPS_UNKNOWN - 1U)) {
            *steps = (uint8_t)time_units(duration + step - 1U, step);
            *resolution = i;
            return;
        }
    }
    *steps = BRAMBLE_TRANSITION_STEPS_UNKNOWN;
    *resolution = 3;
}

static void fired(void *context, struct bramble_timer *timer)
{
    struct bramble_transition *transition = context;
    if (transition->phase == PHASE_DELAY) {
        transition->phase = PHASE_CHANGE;
        if (transition->duration > 0) {
            bramble_timer_start(transition->node, timer, transition->duration);
            transition->event(transition->context, BRAMBLE_TRANSITION_BEGINS);
            return;
        }
        transition->event(transition->context, BRAMBLE_TRANSITION_BEGINS);
        if (transition->phase != PHASE_CHANGE || bramble_timer_running(timer)) {
            return; /* the callback started another one, or stopped it */
        }
    }
    transition->phase = PHASE_IDLE;
    transition->event(transition->context, BRAMBLE_TRANSITION_ENDS);
}

void bramble_transition_init(struct bramble_transition *transition, struct bramble_node *node,
                             bramble_transition_callback *event, void *context)
{
    bramble_timer_init(&transition->timer, fired, transition);
    transition->node = node;
    transition->event = event;
    transition->context = context;
    transition->duration = 0;
    transition->phase = PHASE_IDLE;
}

void bramble_transition_start(struct bramble_transition *transition, bramble_time delay, bramble_time duration)
{
    transition->phase = PHASE_DELAY;
    transition->duration = duration;
    bramble_timer_start(transition->node, &transition->timer, delay);
}

void bramble_transition_begin(struct bramble_transition *transition, bramble_time duration)
{
    bramble_transition_stop(transition);
    if (duration > 0) {
        transition->phase = PHASE_CHANGE;
        transition->duration = duration;
        bramble_timer_start(transition->node, &transition->timer, duration);
    }
}

void bramble_transition_stop(struct bramble_transition *transition)
{
    bramble_timer_stop(&transition->timer);
    transition->phase = PHASE_IDLE;
}

bool bramble_transition_running(const struct bramble_transition *transition)
{
    return transition->phase != PHASE_IDLE;
}

bramble_time bramble_transition_remaining(const struct bramble_transition *transition)
{
    if (transition->phase == PHASE_IDLE) {
        return 0;
    }
    bramble_time left = bramble_timer_left(transition->node, &transition->timer);
    return transition->phase == PHASE_DELAY ? left + transition->duration : left;
}
