/* Pacing and lateness; see clock.h. */
#include "air/clock.h"

#include <string.h>
#include <time.h>

static const uint32_t bounds_us[PACE_STEPS - 1] = {50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000};

static uint64_t clock_ns(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000U + (uint64_t)time.tv_nsec;
}

void pace_start(struct pace *pace, bramble_time world_now)
{
    memset(pace, 0, sizeof *pace);
    pace->begin = world_now;
    pace->began_ns = clock_ns();
}

bramble_time pace_now(const struct pace *pace)
{
    return pace->begin + (clock_ns() - pace->began_ns) / 1000U;
}

uint64_t pace_clock_ns(const struct pace *pace, bramble_time time)
{
    return pace->began_ns + (time - pace->begin) * 1000U;
}

void pace_note(struct pace *pace, bramble_time due, bramble_time now)
{
    uint64_t late = now - due;
    unsigned step = 0;
    while (step < PACE_STEPS - 1 && late >= bounds_us[step]) {
        step++;
    }
    pace->steps[step]++;
    pace->wakings++;
    pace->sum_us += late;
    pace->max_us = late > pace->max_us ? late : pace->max_us;
}

void pace_line(const struct pace *pace, struct text *text)
{
    uint64_t mean = pace->wakings == 0 ? 0 : pace->sum_us / pace->wakings;
    text_add(text, "late by %s ms on average, %s ms at most, in %llu wakings", decimal((int64_t)mean, 3),
             decimal((int64_t)pace->max_us, 3), (unsigned long long)pace->wakings);
}

void pace_table(const struct pace *pace, struct text *text)
{
    for (unsigned i = 0; i < PACE_STEPS; i++) {
        bool last = i == PACE_STEPS - 1;
        text_add(text, "  %s %6s ms  %10llu  %s\n", last ? "from" : "below", decimal(bounds_us[last ? i - 1 : i], 3),
                 (unsigned long long)pace->steps[i], as_share(pace->steps[i], pace->wakings));
    }
}
