/* The real clock that paces a session, and how late the session is behind it.
 *
 * What the world has to do at a time is done when the program wakes up after it; the difference is the lateness: of the
 * operating system's timers, of other programs, and of the time that the work before took. Each waking counts once, by
 * the first event that was due.
 */
#ifndef TOOL_AIR_CLOCK_H
#define TOOL_AIR_CLOCK_H

#include "text.h"

#define PACE_STEPS 10U

struct pace {
    bramble_time begin; /* of the world, when the clock showed `began_ns` */
    uint64_t began_ns;
    uint64_t wakings;
    uint64_t sum_us;
    uint64_t max_us;
    uint64_t steps[PACE_STEPS]; /* by the bounds in clock.c */
};

void pace_start(struct pace *pace, bramble_time world_now);
/* What time it is in the world. */
bramble_time pace_now(const struct pace *pace);
/* When the monotonic clock shows it. */
uint64_t pace_clock_ns(const struct pace *pace, bramble_time time);
void pace_note(struct pace *pace, bramble_time due, bramble_time now);
/* One line: "late by 0.05 ms on average, 1.2 ms at most, 4821 times awake". */
void pace_line(const struct pace *pace, struct text *text);
/* How often it was how late. */
void pace_table(const struct pace *pace, struct text *text);

#endif
