/* The shared machine of changes that take time (<bramble/transition.h>; Mesh Model 1.1 section 3.1.3).
 *
 * Two phases share one timer, which runs exactly as long as the transition: the delay, then the change itself. Times
 * are milliseconds in 32 bits: what can travel is no longer than ten hours and a half. */
#include "base/timer.h"
#include <bramble/model.h>
#include <bramble/transition.h>

#define STEPS 0x3FU

/* Of one step, by resolution. */
static const uint32_t step_ms[] = {100, 1000, 10000, 600000};

uint32_t bramble_transition_ms(uint8_t octet)
{
    unsigned steps = octet & STEPS;
    return steps == BRAMBLE_TRANSITION_STEPS_UNKNOWN ? BRAMBLE_TRANSITION_UNKNOWN
                                                     : steps * step_ms[octet / (STEPS + 1U)];
}

uint8_t bramble_transition_octet(uint32_t ms)
{
    unsigned octet = 0;
    for (const uint32_t *step = step_ms; octet <= UINT8_MAX; octet += STEPS + 1U, step++) {
        uint32_t steps = ms / *step + (ms % *step > 0);
        if (steps < BRAMBLE_TRANSITION_STEPS_UNKNOWN) {
            return (uint8_t)(octet + steps);
        }
    }
    return UINT8_MAX;
}

void bramble_transition_encode(bramble_time duration, uint8_t *steps, uint8_t *resolution)
{
    uint32_t ms = duration > BRAMBLE_TRANSITION_MAX ? BRAMBLE_TRANSITION_UNKNOWN : time_units(duration + 999U, 1000U);
    uint8_t octet = bramble_transition_octet(ms);
    *steps = octet & STEPS;
    *resolution = octet / (STEPS + 1U);
}

static void fired(struct bramble_node *node, struct bramble_timer *timer)
{
    struct bramble_transition *transition = BRAMBLE_TIMER_OWNER(timer, struct bramble_transition, timer);
    uint32_t duration_ms = transition->duration_ms;
    transition->duration_ms = 0;
    if (duration_ms > 0) {
        bramble_timer_start(node, timer, BRAMBLE_MILLISECONDS(duration_ms));
    }
    transition->event(transition, duration_ms > 0 ? BRAMBLE_TRANSITION_BEGINS : BRAMBLE_TRANSITION_ENDS);
}

void bramble_transition_init(struct bramble_transition *transition, bramble_transition_callback *event)
{
    bramble_timer_init(&transition->timer, fired);
    transition->event = event;
    transition->duration_ms = 0;
}

void bramble_transition_start(struct bramble_node *node, struct bramble_transition *transition, uint32_t delay_ms,
                              uint32_t duration_ms)
{
    transition->duration_ms = duration_ms;
    bramble_timer_start(node, &transition->timer, BRAMBLE_MILLISECONDS(delay_ms));
}

void bramble_transition_hurry(struct bramble_node *node, struct bramble_transition *transition)
{
    bramble_timer_stop(&transition->timer);
    fired(node, &transition->timer);
}

void bramble_transition_stop(struct bramble_transition *transition)
{
    bramble_timer_stop(&transition->timer);
    transition->duration_ms = 0;
}

uint32_t bramble_transition_remaining_ms(const struct bramble_node *node, const struct bramble_transition *transition)
{
    return time_units(bramble_timer_left(node, &transition->timer) + 999U, 1000U) + transition->duration_ms;
}
