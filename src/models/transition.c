/* The shared machine of changes that take time (<bramble/transition.h>; Mesh Model 1.1 section 3.1.3).
 *
 * Two phases share one timer, which runs exactly as long as the transition: the delay, then the change itself. */
#include "base/timer.h"
#include <bramble/model.h>
#include <bramble/transition.h>

#define STEPS 0x3FU

bramble_time bramble_transition_time(uint8_t octet)
{
    return (octet & STEPS) == BRAMBLE_TRANSITION_STEPS_UNKNOWN ? BRAMBLE_NEVER : bramble_period_duration(octet);
}

uint8_t bramble_transition_octet(bramble_time duration)
{
    for (unsigned resolution = 0; resolution < 0x100U; resolution += STEPS + 1U) {
        uint32_t step = (uint32_t)bramble_period_duration((uint8_t)(resolution + 1U));
        uint32_t steps = time_units(duration + step - 1U, step);
        if (steps < BRAMBLE_TRANSITION_STEPS_UNKNOWN && duration != BRAMBLE_NEVER) {
            return (uint8_t)(resolution + steps);
        }
    }
    return 0xFFU;
}

static void set_duration(struct bramble_transition *transition, bramble_time duration, bool delayed)
{
    uint32_t duration_ms = time_units(duration, 1000U);
    bool more = (bramble_time)duration_ms * 1000U < duration;
    transition->duration_ms = (duration_ms < INT32_MAX ? duration_ms + more : INT32_MAX) & INT32_MAX;
    transition->delayed = delayed;
}

static bramble_time duration_of(const struct bramble_transition *transition)
{
    return BRAMBLE_MILLISECONDS(transition->duration_ms);
}

static void fired(struct bramble_node *node, struct bramble_timer *timer)
{
    struct bramble_transition *transition = BRAMBLE_TIMER_OWNER(timer, struct bramble_transition, timer);
    bool begins = transition->delayed && transition->duration_ms > 0;
    if (begins) {
        transition->delayed = false;
        bramble_timer_start(node, timer, duration_of(transition));
    }
    transition->event(transition, begins ? BRAMBLE_TRANSITION_BEGINS : BRAMBLE_TRANSITION_ENDS);
}

void bramble_transition_init(struct bramble_transition *transition, bramble_transition_callback *event)
{
    bramble_timer_init(&transition->timer, fired);
    transition->event = event;
}

void bramble_transition_start(struct bramble_node *node, struct bramble_transition *transition, bramble_time delay,
                              bramble_time duration)
{
    set_duration(transition, duration, true);
    bramble_timer_start(node, &transition->timer, delay);
}

void bramble_transition_begin(struct bramble_node *node, struct bramble_transition *transition, bramble_time duration)
{
    bramble_timer_stop(&transition->timer);
    if (duration > 0) {
        set_duration(transition, duration, false);
        bramble_timer_start(node, &transition->timer, duration);
    }
}

void bramble_transition_stop(struct bramble_transition *transition)
{
    bramble_timer_stop(&transition->timer);
}

bool bramble_transition_running(const struct bramble_transition *transition)
{
    return bramble_timer_running(&transition->timer);
}

bramble_time bramble_transition_remaining(const struct bramble_node *node, const struct bramble_transition *transition)
{
    bramble_time left = bramble_timer_left(node, &transition->timer);
    return bramble_transition_running(transition) && transition->delayed ? left + duration_of(transition) : left;
}
